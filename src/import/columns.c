/* Finding out what columns mean (columns.h). */
#include "import/columns.h"

#include <string.h>

#include "import/form.h"
#include "import/spans.h"
#include "import/ymd.h"
#include "load/foreign.h"
#include "text/fold.h"
#include "wording/date_read.h"

/* Columns that are no field, but belong to one. */
static const struct {
	struct sv name;
	enum column_use use;
} others[] = {
	{ SV_INIT("end"), COLUMN_END },
	{ SV_INIT("roles"), COLUMN_ROLES },
	{ SV_INIT("lat"), COLUMN_LAT },
	{ SV_INIT("lon"), COLUMN_LON },
	{ SV_INIT("coordinates"), COLUMN_POINT },
	{ SV_INIT("country"), COLUMN_COUNTRY },
	{ SV_INIT("latitude"), COLUMN_LAT },
	{ SV_INIT("longitude"), COLUMN_LON },
	{ SV_INIT("lng"), COLUMN_LON },
	{ SV_INIT("long"), COLUMN_LON },
	{ SV_INIT("breitengrad"), COLUMN_LAT },
	{ SV_INIT("langengrad"), COLUMN_LON },
	{ SV_INIT("shirota"), COLUMN_LAT },
	{ SV_INIT("dolgota"), COLUMN_LON },
	{ SV_INIT("date_key"), COLUMN_KEY },
	{ SV_INIT("within_date"), COLUMN_WITHIN },
	{ SV_INIT("within_as_of"), COLUMN_HOLDS },
};

enum { NOTHERS = sizeof(others) / sizeof(*others) };

bool columns_are_media(const struct field *field)
{
	return field->type == FIELD_RECORDS && sv_eq(field->key, SV("media"));
}

/* Whether a cell, which is a text unless TREES, can be what stands under
 * FIELD. */
static bool takes_cell(const struct field *field, bool trees)
{
	static const bool types[FIELD_TYPE_COUNT] = {
		[FIELD_TEXT] = true,   [FIELD_NEEDED_TEXT] = true,
		[FIELD_TEXTS] = true,  [FIELD_ID] = true,
		[FIELD_CHOICE] = true, [FIELD_COUNT] = true,
		[FIELD_KINDS] = true,  [FIELD_WHO] = true,
		[FIELD_SHORTS] = true, [FIELD_URLS] = true,
	};

	return trees || types[field->type] || field->type == FIELD_DATE ||
	       columns_are_media(field);
}

bool columns_take_many(const struct field *field)
{
	return (field->type == FIELD_TEXTS || field->type == FIELD_KINDS ||
		field->type == FIELD_WHO || field->type == FIELD_SHORTS ||
		field->type == FIELD_URLS || columns_are_media(field));
}

/* Finds what NAME, one of ours, is; false when a column cannot be that. */
static bool find_use(const struct columns *all, struct sv name,
		     enum column_use *use, const struct field **field)
{
	size_t n;
	const struct field *rows = schema_fields(SHAPE_EVENT, &n);

	*use = COLUMN_FIELD;
	*field = NULL;
	for (size_t i = 0; i < NOTHERS; i++)
		if (sv_same(others[i].name, name)) {
			*use = others[i].use;
			return true;
		}
	for (size_t i = 0; i < n; i++)
		if (sv_same(rows[i].key, name) &&
		    takes_cell(&rows[i], all->trees))
			*field = &rows[i];
	return *field;
}

/* Makes C what NAME is, unless another column is that already. */
static bool use_as(const struct columns *all, struct column *c, struct sv name)
{
	enum column_use use;
	const struct field *field;

	if (c->use != COLUMN_OWN || c->joined ||
	    !find_use(all, name, &use, &field))
		return false;
	for (size_t i = 0; i < all->n &&
			   !(field && columns_take_many(field));
	     i++)
		if (all->v[i].use == use && all->v[i].field == field &&
		    (!all->trees || all->v[i].mapped))
			return false;
	c->use = use;
	c->field = field;
	return true;
}

struct sv columns_bare(struct sv name)
{
	name = form_bare(name);
	while (name.n > 0 && strchr(":*? ", name.s[name.n - 1]))
		name.n--;
	return name;
}

bool columns_is_cellless(const struct columns *all, const struct column *c)
{
	const struct field *field =
		schema_field(SHAPE_EVENT, columns_bare(c->name));

	return field && !takes_cell(field, all->trees);
}

bool columns_knows(struct arena *a, const struct sheet *s, struct sv name)
{
	const struct columns all = { .trees = !s->table };
	const struct field *field;
	enum column_use use;

	return find_use(&all, columns_bare(name), &use, &field) ||
	       foreign_field(a, SHAPE_EVENT, form_bare(name)).n > 0;
}

static struct column *find_column(const struct columns *all, struct sv name)
{
	for (size_t i = 0; i < all->n; i++)
		if (sv_same(all->v[i].name, name))
			return &all->v[i];
	return NULL;
}

/* ---- as the reader says ---- */

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
		c = find_column(all, name);
		if (!find_use(all, field, &use, &row))
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
		if (!use_as(all, c, field))
			return err_set(err, "--map: %.*s or %.*s is mapped "
					    "twice; a field takes one column",
				       SV_ARG(field), SV_ARG(name));
		c->mapped = true;
	}
	return true;
}

/* ---- as they are called ---- */

/* Our own reports say the date in more columns than one. */
static void leave_said(struct columns *all)
{
	static const struct sv names[] = { SV_INIT("first"), SV_INIT("last"),
					   SV_INIT("precision") };

	if (!find_column(all, SV("id")) || !find_column(all, SV("date")) ||
	    !find_column(all, names[0]) || !find_column(all, names[1]))
		return;
	all->said = true;
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		struct column *c = find_column(all, names[i]);

		if (c && c->use == COLUMN_OWN)
			c->use = COLUMN_SAID;
	}
}

bool columns_is_year(struct arena *a, struct sv name)
{
	static const struct sv words[] = { SV_INIT("year"), SV_INIT("jahr"),
					   SV_INIT("god"), SV_INIT("hod"),
					   SV_INIT("il"), SV_INIT("annee") };
	struct sv slug = fold_slug(a, form_bare(name));
	bool is = false;

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		is |= sv_eq(words[i], slug);
	return is;
}

static const struct sv label = SV_INIT("Label");

/* The column that says what C is called, as Wikidata has placeLabel beside
 * place, which is an address; or null. */
static const struct column *label_of(const struct columns *all,
				     struct arena *a, const struct column *c)
{
	struct build name = { .arena = a };

	build_sv(&name, c->name);
	build_sv(&name, label);
	return find_column(all, build_view(&name));
}

/* The field that C is called as, by another program's word, or as what it is
 * the label of: placeLabel, place; empty for none. */
static struct sv foreign_of(struct arena *a, const struct column *c)
{
	struct sv of = form_bare(c->name);
	struct sv field = foreign_field(a, SHAPE_EVENT, of);

	if (field.n > 0 || !sv_ends(of, label))
		return field;
	of.n -= label.n;
	field = foreign_field(a, SHAPE_EVENT, of);
	return field.n > 0 ? field : of;
}

/* Whether C tells of the filling in of a form, as those of Google, Microsoft,
 * SurveyMonkey and Qualtrics do: when that was, and by whom. */
static bool is_of_form(const struct columns *all, struct arena *a,
		       const struct column *c)
{
	static const struct {
		struct sv name, beside;
	} rows[] = {
		{ SV_INIT("timestamp"), SV_INIT("") },
		{ SV_INIT("start-time"), SV_INIT("completion-time") },
		{ SV_INIT("name"), SV_INIT("completion-time") },
		{ SV_INIT("start-date"), SV_INIT("respondent-id") },
		{ SV_INIT("end-date"), SV_INIT("respondent-id") },
		{ SV_INIT("startdate"), SV_INIT("responseid") },
		{ SV_INIT("enddate"), SV_INIT("responseid") },
	};
	struct sv slug = fold_slug(a, c->name);
	bool is = false;

	for (size_t k = 0; k < sizeof(rows) / sizeof(*rows); k++)
		for (size_t i = 0; sv_eq(rows[k].name, slug) && i < all->n; i++)
			is |= rows[k].beside.n == 0 ||
			      sv_eq(fold_slug(a, all->v[i].name),
				    rows[k].beside);
	return is;
}

/* Whether C says less of the event than another column that is called so: it is
 * called as a year is, but with a month it says as much; or it tells of a
 * form. */
static bool is_late(const struct columns *all, struct arena *a,
		    const struct column *c)
{
	bool late = !all->trees && columns_is_year(a, c->name);

	if (is_of_form(all, a, c))
		return true;
	for (size_t i = 0; late && i < all->n; i++)
		late = !ymd_is_month(a, all->v[i].name);
	return late;
}

/* The names of all columns as fold_slug() makes them, in A. */
static struct sv *slugs_of(const struct columns *all, struct arena *a)
{
	struct sv *names = ARENA_NEW(a, all->n, struct sv);

	for (size_t i = 0; i < all->n; i++)
		names[i] = fold_slug(a, form_bare(all->v[i].name));
	return names;
}

/* Whether some cell of the column AT of S is a date. */
static bool has_dates(const struct sheet *s, struct arena *a, size_t at)
{
	struct date_context typed = { .locale = s->locale, .brief = true };
	struct date d;
	bool has = false;

	for (uint32_t i = 0; i < s->rows.n && !has; i++) {
		const struct sheet_row *row = &s->rows.v[i];

		has = at < row->n && !row->cells[at].tree &&
		      date_read(a, sv_trim(row->cells[at].text), &typed, &d,
				NULL);
	}
	return has;
}

/* Takes columns of a table that are the two ends of a date by their names, as
 * Start date and End date, whatever else is called as a date is; what is called
 * Date is that of rows in which they have nothing. */
static void guess_ends(struct columns *all, struct arena *a,
		       const struct sheet *s)
{
	const struct sv *names = slugs_of(all, a);
	size_t last;

	for (size_t i = 0; i < all->n; i++)
		if (all->v[i].mapped &&
		    (sv_eq(column_field(&all->v[i]), SV("date")) ||
		     all->v[i].use == COLUMN_END))
			return;
	for (size_t i = 0; i < all->n && s->table; i++) {
		struct column *c = &all->v[i];

		if (c->use != COLUMN_OWN || is_of_form(all, a, c) ||
		    !spans_begins(a, names, all->n, i, &last) ||
		    !sv_eq(foreign_of(a, c), SV("date")) ||
		    !has_dates(s, a, i) ||
		    (!use_as(all, &all->v[last], SV("end")) &&
		     all->v[last].use != COLUMN_END))
			continue;
		c->use = COLUMN_FIELD;
		c->field = schema_field(SHAPE_EVENT, SV("date"));
		c->first = true;
		return;
	}
}

/* Takes columns that say a span between them. */
static void guess_spans(struct columns *all, struct arena *a)
{
	const struct sv *names = slugs_of(all, a);
	size_t last;

	for (size_t i = 0; i < all->n; i++) {
		struct column *c = &all->v[i];

		if (is_of_form(all, a, c) ||
		    !spans_begins(a, names, all->n, i, &last))
			continue;
		use_as(all, c, SV("date"));
		if (c->field && sv_eq(c->field->key, SV("date")))
			use_as(all, &all->v[last], SV("end"));
	}
}

/* Leaves to a date the columns of S that stand in it already, each row its own:
 * in what is left of them "Tag" is no tag. */
static void leave_joined(struct columns *all, const struct sheet *s)
{
	for (uint32_t i = 0; i < s->joined.n; i++) {
		struct column *c = find_column(all, s->joined.v[i].name);
		struct column *of = find_column(all, s->joined.v[i].text);

		if (c && of && c->use == COLUMN_OWN) {
			c->of = of;
			c->joined = s->table;
		}
	}
}

/* Whether NAME, ours or another program's word, is something; FIELD: which, or
 * null for what is none. */
static bool is_known(const struct columns *all, struct arena *a, struct sv name,
		     const struct field **field)
{
	enum column_use use;

	return find_use(all, columns_bare(name), &use, field) ||
	       find_use(all, foreign_field(a, SHAPE_EVENT, name), &use, field);
}

/* Takes C, of no other meaning, by its name without the hint that it ends with,
 * "Title (in short)": a text, and no date; but not where the hint is a column
 * itself, other than an address. */
static void guess_hinted(struct columns *all, struct arena *a, struct column *c)
{
	struct sv name = form_cut(c->name);
	struct sv hint = sv_trim(sv_slice(c->name, name.n, c->name.n));
	const struct field *field, *of;

	if (hint.n < 3 || !is_known(all, a, name, &field) || !field ||
	    (is_known(all, a, sv_slice(hint, 1, hint.n - 1), &of) &&
	     !(of && of->type == FIELD_URLS)))
		return;
	if (field->type == FIELD_TEXT || field->type == FIELD_NEEDED_TEXT ||
	    columns_take_many(field))
		use_as(all, c, field->key);
}

/* Our own names come first, so that "date" is the date, and "start" beside it
 * is not; a year comes last. */
static void guess(struct columns *all, struct arena *a, const struct sheet *s)
{
	leave_joined(all, s);
	for (size_t i = 0; i < all->n; i++)
		if (!label_of(all, a, &all->v[i]))
			use_as(all, &all->v[i], columns_bare(all->v[i].name));
	guess_ends(all, a, s);
	leave_said(all);
	for (size_t i = 0; i < 2 * all->n; i++) {
		struct column *c = &all->v[i % all->n];
		struct sv field = foreign_of(a, c);

		/* It ends no date of another column. */
		if (sv_eq(field, SV("end")) && is_of_form(all, a, c))
			continue;
		if (field.n > 0 && !label_of(all, a, c) &&
		    is_late(all, a, c) == (i >= all->n))
			use_as(all, c, field);
	}
	guess_spans(all, a);
	for (size_t i = 0; i < all->n && s->table; i++)
		guess_hinted(all, a, &all->v[i]);
}

/* Where FIELD, or without one the row USE of the others, has its first. */
static size_t slot_of(const struct field *field, enum column_use use)
{
	size_t n, other = 0;
	const struct field *fields = schema_fields(SHAPE_EVENT, &n);

	if (field)
		return (size_t)(field - fields);
	while (others[other].use != use)
		other++;
	return n + other;
}

/* Chains the columns of the same use: the first is that which begins a span,
 * then come those that are called so. */
static void chain(struct columns *all, struct arena *a)
{
	enum { RANKS = 3 };
	size_t n;

	schema_fields(SHAPE_EVENT, &n);
	all->first = ARENA_NEW(a, n + NOTHERS, size_t);
	for (size_t i = 0; i < n + NOTHERS; i++)
		all->first[i] = all->n;
	for (size_t i = RANKS * all->n; i-- > 0;) {
		struct column *c = &all->v[i % all->n];
		bool named = sv_same(columns_bare(c->name), column_field(c));
		size_t *first;

		if (c->use == COLUMN_OWN || c->use == COLUMN_SAID ||
		    (c->first ? 0U : named ? 1U : 2U) != i / all->n)
			continue;
		first = &all->first[slot_of(c->field, c->use)];
		c->next = *first;
		*first = i % all->n;
	}
}

size_t columns_of(const struct columns *all, const struct field *field)
{
	return all->first[slot_of(field, COLUMN_FIELD)];
}

size_t columns_find(const struct columns *all, struct sv field)
{
	for (size_t i = 0; i < NOTHERS; i++)
		if (sv_eq(others[i].name, field))
			return all->first[slot_of(NULL, others[i].use)];
	return columns_of(all, schema_field(SHAPE_EVENT, field));
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
		     find_use(all, slug, &use, &field);

	build_str(&key, "x-");
	if (c->use == COLUMN_SAID ||
	    (c->use != COLUMN_OWN &&
	     all->first[slot_of(c->field, c->use)] == at)) {
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

/* ---- all of it ---- */

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
	guess(out, a, s);
	chain(out, a);
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

struct sv column_understood(const struct column *c)
{
	return column_field(c->use == COLUMN_OWN && c->of ? c->of : c);
}

struct sv column_field(const struct column *c)
{
	switch (c->use) {
	case COLUMN_OWN:
		return c->other;
	case COLUMN_FIELD:
		return c->field->key;
	case COLUMN_SAID:
		return SV("-");
	default:
		for (size_t i = 0; i < NOTHERS; i++)
			if (others[i].use == c->use)
				return others[i].name;
	}
	return (struct sv){ 0 };
}
