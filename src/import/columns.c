/* Finding out what columns are, and naming those that are of no field
 * (columns.h). */
#include "import/columns.h"

#include "import/columns_guess.h"
#include "text/fold.h"

static bool read_maps(const struct columns *all, const struct sheet *s,
		      struct sv maps, struct err *err)
{
	while (maps.n > 0) {
		struct sv name = sv_cut(&maps, ',');
		struct sv field = sv_trim(sv_cut(&name, '='));
		const struct field *row;
		struct column *c;
		enum column_use use;

		name = sv_trim(name);
		c = columns_named(all, name);
		if (!columns_find_use(all, field, &use, &row))
			return err_set(err, "--map: no column can be %.*s; "
					    "write FIELD=COLUMN, as in "
					    "title=Text",
				       SV_ARG(field));
		if (!c && s->note) /* which another may have */
			continue;
		if (!c)
			return err_set(err, "--map: no column is called %.*s; "
					    "--dry-run shows them",
				       SV_ARG(name));
		if (!columns_use_as(all, c, field))
			return err_set(err, "--map: %.*s or %.*s is mapped "
					    "twice; a field takes one column",
				       SV_ARG(field), SV_ARG(name));
		c->mapped = true;
	}
	return true;
}

/* An x- key that no other column has: the first of a field has it by that. */
static struct sv other_key(struct arena *a, const struct columns *all,
			   size_t at)
{
	struct sv slug = fold_slug(a, all->v[at].name);
	struct build key = { .arena = a };
	enum column_use use;
	const struct field *field;
	const struct column *c = &all->v[at];
	bool taken = slug.n == 0 || slug.n > 60 ||
		     schema_field(SHAPE_EVENT, slug) ||
		     columns_find_use(all, slug, &use, &field);

	build_str(&key, "x-");
	if (c->use == COLUMN_SAID ||
	    (c->use != COLUMN_OWN && columns_first(all, c) == at)) {
		build_sv(&key, column_field(c));
		return build_view(&key);
	}
	if (slug.n > 0 && slug.n <= 60)
		build_sv(&key, slug);
	for (size_t i = 0; i < at && !taken; i++)
		taken = sv_eq(all->v[i].other, build_view(&key));
	if (taken)
		build_fmt(&key, "%s%zu", key.n > 2 ? "-column-" : "column-",
			  at + 1);
	return build_view(&key);
}

/* "date=When, What happened": what there are, in A. */
static struct sv names_of(const struct columns *all, struct arena *a)
{
	enum { TOLD = 30 };
	struct build b = { .arena = a };

	for (size_t i = 0; i < all->n; i++) {
		const struct column *c = &all->v[i];

		build_str(&b, i > 0 ? ", " : "");
		if (i == TOLD) {
			build_fmt(&b, "and %zu more", all->n - i);
			break;
		}
		if (c->use != COLUMN_OWN && c->use != COLUMN_SAID) {
			build_sv(&b, column_field(c));
			build_char(&b, '=');
		}
		build_sv(&b, diag_excerpt(a, c->name));
	}
	return build_view(&b);
}

/* Whether a column other than `date` can say when an event was, or does so in
 * words of a date that was told to be none. */
static bool is_dated(const struct columns *all)
{
	return columns_find(all, SV("as_of")) < all->n ||
	       columns_find(all, SV("part_of")) < all->n ||
	       (all->trees && columns_find(all, SV("date_text")) < all->n);
}

bool columns_read(struct columns *out, struct arena *a, const struct sheet *s,
		  const struct sv *maps, size_t nmaps, struct err *err)
{
	static const struct sv needed[] = { SV_INIT("title"),
					    SV_INIT("date") };

	const struct sheet_row *head = &s->head;

	out->v = ARENA_NEW(a, head->n, struct column);
	out->n = head->n;
	out->trees = !s->table;
	for (size_t i = 0; i < head->n; i++)
		out->v[i].name = sv_trim(head->cells[i].text);
	for (size_t i = 0; i < nmaps; i++)
		if (!read_maps(out, s, maps[i], err))
			return false;
	columns_guess(out, a, s);
	columns_chain(out, a);
	for (size_t i = 0; i < out->n; i++)
		out->v[i].other = other_key(a, out, i);
	if (out->n == 0 || s->made)
		return true;
	for (size_t i = 0; i < sizeof(needed) / sizeof(*needed); i++)
		if (columns_find(out, needed[i]) == out->n &&
		    (i == 0 || !is_dated(out)))
			return err_set(err, "no column is the %.*s; --map "
					    "%.*s=COLUMN names it; there are "
					    "%.*s",
				       SV_ARG(needed[i]), SV_ARG(needed[i]),
				       SV_ARG(names_of(out, a)));
	return true;
}
