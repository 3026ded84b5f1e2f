/* Finding out what columns mean (columns.h). */
#include "import/columns.h"

#include "import/spans.h"
#include "import/tree.h"
#include "import/ymd.h"
#include "load/foreign.h"
#include "text/fold.h"

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
	{ SV_INIT("date_key"), COLUMN_KEY },
	{ SV_INIT("within_date"), COLUMN_WITHIN },
	{ SV_INIT("within_as_of"), COLUMN_HOLDS },
};

enum { NOTHERS = sizeof(others) / sizeof(*others) };

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

	return trees || types[field->type] || field->type == FIELD_DATE;
}

bool columns_take_many(const struct field *field)
{
	return (field->type == FIELD_TEXTS || field->type == FIELD_KINDS ||
		field->type == FIELD_WHO || field->type == FIELD_SHORTS ||
		field->type == FIELD_URLS);
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

	if (c->use != COLUMN_OWN || !find_use(all, name, &use, &field))
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

static struct column *find_column(const struct columns *all, struct sv name)
{
	for (size_t i = 0; i < all->n; i++)
		if (sv_same(all->v[i].name, name))
			return &all->v[i];
	return NULL;
}

/* ---- as the reader says ---- */

static bool read_maps(const struct columns *all, struct sv maps,
		      struct err *err)
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
	struct sv slug = fold_slug(a, name);
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
	struct sv field = foreign_field(a, SHAPE_EVENT, c->name);
	struct sv of = c->name;

	if (field.n > 0 || !sv_ends(of, label))
		return field;
	of.n -= label.n;
	field = foreign_field(a, SHAPE_EVENT, of);
	return field.n > 0 ? field : of;
}

/* Whether C says less of when than a date beside it: it is called as a year is,
 * but with a month it says as much; or it is when a form was filled in. */
static bool is_late(const struct columns *all, struct arena *a,
		    const struct column *c)
{
	bool late = !all->trees && columns_is_year(a, c->name);

	if (sv_eq(fold_slug(a, c->name), SV("timestamp")))
		return true;
	for (size_t i = 0; late && i < all->n; i++)
		late = !ymd_is_month(a, all->v[i].name);
	return late;
}

/* Takes columns that say a span between them. */
static void guess_spans(struct columns *all, struct arena *a)
{
	struct sv *names = ARENA_NEW(a, all->n, struct sv);
	size_t last;

	for (size_t i = 0; i < all->n; i++)
		names[i] = fold_slug(a, all->v[i].name);
	for (size_t i = 0; i < all->n; i++) {
		struct column *c = &all->v[i];

		if (!spans_begins(a, names, all->n, i, &last))
			continue;
		use_as(all, c, SV("date"));
		if (c->field && sv_eq(c->field->key, SV("date")))
			use_as(all, &all->v[last], SV("end"));
	}
}

/* Our own names come first, so that "date" is the date, and "start" beside it
 * is not; a year comes last. */
static void guess(struct columns *all, struct arena *a)
{
	for (size_t i = 0; i < all->n; i++)
		if (!label_of(all, a, &all->v[i]))
			use_as(all, &all->v[i], all->v[i].name);
	leave_said(all);
	for (size_t i = 0; i < 2 * all->n; i++) {
		struct column *c = &all->v[i % all->n];
		struct sv field = foreign_of(a, c);

		if (field.n > 0 && !label_of(all, a, c) &&
		    is_late(all, a, c) == (i >= all->n))
			use_as(all, c, field);
	}
	guess_spans(all, a);
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

/* Chains the columns of the same use, those that are called so first. */
static void chain(struct columns *all, struct arena *a)
{
	size_t n;

	schema_fields(SHAPE_EVENT, &n);
	all->first = ARENA_NEW(a, n + NOTHERS, size_t);
	for (size_t i = 0; i < n + NOTHERS; i++)
		all->first[i] = all->n;
	for (size_t i = 2 * all->n; i-- > 0;) {
		struct column *c = &all->v[i % all->n];
		size_t *first;

		if (c->use == COLUMN_OWN || c->use == COLUMN_SAID ||
		    sv_same(c->name, column_field(c)) != (i < all->n))
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

/* ---- too many ---- */

enum { COLUMNS_MOST = 1000 };

/* Whether a reader's MAP, "FIELD=NAME,FIELD=NAME", has NAME. */
static bool has_name(struct sv map, struct sv name)
{
	bool has = false;

	while (map.n > 0 && !has) {
		struct sv one = sv_cut(&map, ',');

		sv_cut(&one, '=');
		has = sv_same(sv_trim(one), name);
	}
	return has;
}

/* Whether a column called NAME is likely to be a field. */
static bool is_known(const struct sheet *s, struct arena *scratch,
		     struct sv name, const struct sv *maps, size_t nmaps)
{
	const struct columns all = { .trees = !s->table };
	const struct field *field;
	enum column_use use;
	bool known = find_use(&all, name, &use, &field) ||
		     foreign_field(scratch, SHAPE_EVENT, name).n > 0;

	for (size_t i = 0; i < nmaps && !known; i++)
		known = has_name(maps[i], name);
	return known;
}

/* Makes the head of S one of COLUMNS_MOST; where each column is in it, in
 * SCRATCH: beyond it for those that are not. */
static uint32_t *narrow_head(struct sheet *s, struct arena *scratch,
			     const struct sv *maps, size_t nmaps)
{
	size_t n = s->head.n, room = COLUMNS_MOST;
	struct cell *head = ARENA_NEW(s->arena, room, struct cell);
	uint32_t *now = ARENA_NEW(scratch, n, uint32_t), made = 0;
	bool *kept = ARENA_NEW(scratch, n, bool);

	for (size_t i = 0; i < n && room > 0; i++) {
		kept[i] = is_known(s, scratch, sv_trim(s->head.cells[i].text),
				   maps, nmaps);
		room -= kept[i];
	}
	for (size_t i = 0; i < n; i++) {
		bool first = !kept[i] && room > 0;

		room -= first;
		now[i] = kept[i] || first ? made : COLUMNS_MOST;
		if (now[i] == COLUMNS_MOST)
			continue;
		head[made] = s->head.cells[i];
		head[made].of = made;
		made++;
	}
	s->head.cells = head;
	s->head.n = COLUMNS_MOST;
	return now;
}

/* Takes from ROW of S the cells that are not among those that are now, of the N
 * that were called NAMES, and leaves them out.  Returns how many. */
static size_t narrow_row(struct sheet *s, struct sheet_row *row,
			 const struct cell *names, size_t n,
			 const uint32_t *now)
{
	const struct node at = { .line = row->line, .column = row->column };
	struct arena scratch = { 0 };
	struct cell *cells = ARENA_NEW(s->arena, row->n, struct cell);
	struct tree rest = { .arena = &scratch, .from = &at };
	size_t made = 0;

	for (size_t i = 0; i < row->n; i++) {
		struct cell c = row->cells[i];
		bool is = c.of < n; /* a column */

		if (is && now[c.of] == COLUMNS_MOST) {
			if (c.tree || c.text.n > 0)
				tree_pair(&rest, sv_trim(names[c.of].text),
					  c.tree ? *c.tree :
						   tree_text(c.text, &at));
			continue;
		}
		c.of = is ? now[c.of] : COLUMNS_MOST;
		cells[made++] = c;
	}
	row->cells = cells;
	row->n = made;
	if (rest.n > 0) {
		struct node map = tree_map(&rest);
		struct lefts *lefts = &s->records->lefts;

		left_tree(lefts, s->arena,
			  (struct locus){ s->file, at.line, at.column },
			  SV("cells beyond 1000 columns"), &map);
		lefts->v.v[lefts->v.n - 1].n = rest.n / 2;
	}
	arena_free(&scratch);
	return rest.n / 2;
}

void columns_narrow(struct sheet *s, const struct sv *maps, size_t nmaps)
{
	const struct sheet_row head = s->head;
	struct arena scratch = { 0 };
	struct build many = { .arena = &scratch }, left = many;
	const uint32_t *now;
	size_t n = 0;

	if (head.n <= COLUMNS_MOST)
		return;
	now = narrow_head(s, &scratch, maps, nmaps);
	for (uint32_t i = 0; i < s->rows.n; i++)
		n += narrow_row(s, &s->rows.v[i], head.cells, head.n, now);
	build_fmt(&many, "%zu", head.n);
	if (n > 0)
		build_fmt(&left, "%zu %s of the others %s left out", n,
			  n == 1 ? "value" : "values", n == 1 ? "is" : "are");
	else
		build_str(&left, "the others have nothing");
	DIAG(s->diags, FAULT_import_columns,
	     ((struct locus){ s->file, head.line, head.column }),
	     build_view(&many), build_view(&left));
	arena_free(&scratch);
}

/* ---- all of it ---- */

/* "When (date), What happened": what there are, in A. */
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
		build_sv(&b, diag_excerpt(a, c->name));
		if (c->use == COLUMN_OWN || c->use == COLUMN_SAID)
			continue;
		build_str(&b, " (");
		build_sv(&b, column_field(c));
		build_char(&b, ')');
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
		if (!read_maps(out, maps[i], err))
			return false;
	guess(out, a);
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
