/* Which cells can stand under which fields (fit.h). */
#include "import/fit.h"

#include "base/percent.h"
#include "import/choices.h"
#include "import/point.h"
#include "import/tree.h"
#include "table/rows.h"
#include "yaml/blank.h"

/* Whether ITEM, which ; parts from BEFORE, is the rest of an address:
 * https://x.org/a?b=1;c=2. */
static bool goes_on(struct sv before, struct sv item)
{
	return percent_is_web(before) && item.s == before.s + before.n + 1 &&
	       sv_find_char(before, ' ', 0) == SV_NONE &&
	       sv_find_char(item, ' ', 0) == SV_NONE &&
	       sv_find_char(item, '=', 0) != SV_NONE && !percent_is_web(item);
}

const struct sv *fit_items(const struct fit *w, size_t i, size_t *n)
{
	const struct cell *cell = import_at(w->ev, i);
	const struct import_file *file = w->ev->file;
	bool ours = file->sheet.table && file->columns.said;
	struct sv text = import_cell(w->ev, i);
	size_t children = cell && cell->tree ? cell->tree->count : 0;
	size_t most = children;
	struct sv *v;

	for (struct sv left = text; left.n > 0; most++)
		import_item(&left);
	v = ARENA_NEW(w->scratch, most, struct sv);
	for (*n = 0; text.n > 0;) {
		struct sv item = rows_item(w->scratch, &text, ours);

		if (*n > 0 && !ours && goes_on(v[*n - 1], item))
			v[*n - 1].n += 1 + item.n;
		else
			v[(*n)++] = item;
	}
	for (size_t k = 0; k < children; k++)
		v[(*n)++] = sv_trim(cell->tree->child[k].text);
	return v;
}

bool fit_is_made(const struct fit *w, size_t i)
{
	const struct cell *cell = import_at(w->ev, i);

	const struct field *field = w->ev->file->columns.v[i].field;

	return cell && cell->tree &&
	       !((!field || columns_take_many(field)) &&
		 tree_is_texts(cell->tree));
}

size_t fit_made(const struct fit *w, const struct field *field)
{
	const struct columns *all = &w->ev->file->columns;
	size_t i = columns_of(all, field);

	while (i < all->n && !fit_is_made(w, i))
		i = all->v[i].next;
	return i;
}

/* Whether there is a role, or none, for each of those under `who`. */
static bool roles_fit(const struct fit *w, size_t roles)
{
	const struct columns *all = &w->ev->file->columns;
	const struct field *who = schema_field(SHAPE_EVENT, SV("who"));
	size_t people = 0, n;
	const struct sv *v;

	for (size_t i = columns_of(all, who); i < all->n; i = all->v[i].next) {
		fit_items(w, i, &n);
		people += n;
	}
	v = fit_items(w, roles, &n);
	if (people != n || fit_made(w, who) < all->n || fit_is_made(w, roles))
		return false;
	for (size_t i = 0; i < n; i++)
		if (v[i].n > 0 && !schema_is_id(v[i]))
			return false;
	return true;
}

/* Whether each item of V, N of them, is an event of this import. */
static bool events_fit(const struct fit *w, const struct sv *v, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (import_made_id(w->im, v[i]).n == 0)
			return false;
	return true;
}

/* Whether each item of V, N of them, is empty or has something to be seen. */
static bool words_fit(const struct sv *v, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (v[i].n > 0 && blank_only(v[i]))
			return false;
	return true;
}

/* Whether each item of V, N of them, is an address. */
static bool urls_fit(const struct sv *v, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (v[i].n > 0 && !percent_is_web(v[i]))
			return false;
	return true;
}

/* Whether what a link of TREE leads to are events of this import, by ids of
 * ours. */
static bool links_fit(const struct fit *w, const struct node *tree)
{
	for (uint32_t i = 1; i < tree->count; i += 2) {
		uint32_t n;
		const struct node *to = node_items(&tree->child[i], &n);

		for (uint32_t k = 0; k < n; k++)
			if (to[k].text.n == 0 ||
			    !sv_eq(import_made_id(w->im, to[k].text),
				   to[k].text))
				return false;
	}
	return true;
}

/* Whether TREE, which is no list of texts, can stand under FIELD, as whoever
 * reads files of ours finds. */
static bool tree_fits(const struct fit *w, const struct field *field,
		      const struct node *tree)
{
	struct diags none = { .arena = w->scratch };
	struct tree event = { .arena = w->scratch, .from = tree };
	struct node map;

	if (sv_eq(field->key, SV("links")) && !links_fit(w, tree))
		return false;
	tree_say(&event, SV("title"), SV("title"));
	tree_say(&event, SV("date"), SV("2000"));
	tree_pair(&event, field->key, *tree);
	map = tree_map(&event);
	return schema_validate(SHAPE_EVENT, false, &map, SV(""), &none);
}

/* Whether TEXT, which is not empty, can stand under FIELD, which takes one. */
static bool text_fits(const struct fit *w, const struct field *field,
		      struct sv text)
{
	const struct columns *all = &w->ev->file->columns;
	const struct node nowhere = { 0 };
	struct node node = tree_text(text, &nowhere);

	if (blank_only(text))
		return false;
	switch (field->type) {
	case FIELD_TEXT:
	case FIELD_NEEDED_TEXT:
		return true;
	case FIELD_CHOICE:
		return choices_word(w->scratch, field, text).n > 0;
	case FIELD_ID:
		return w->ev->id.n > 0 && schema_is_id(text);
	case FIELD_DATE:
		return !w->ev->left_out && w->ev->dated < all->n &&
		       field == all->v[w->ev->dated].field;
	default:
		return tree_fits(w, field, &node);
	}
}

/* The items of the columns from I on, which are of one use, *N of them. */
static const struct sv *items_from(const struct fit *w, size_t i, size_t *n)
{
	const struct columns *all = &w->ev->file->columns;
	VEC(struct sv) found = { 0 };
	struct sv *v;

	for (; i < all->n; i = all->v[i].next) {
		size_t count;
		const struct sv *items = fit_items(w, i, &count);

		VEC_APPEND(&found, items, count);
		if (sv_ends(import_cell(w->ev, i), SV(";")) &&
		    !sv_ends(import_cell(w->ev, i), SV("\\;")))
			VEC_ADD(&found, SV("")); /* an empty one is the last */
	}
	*n = found.n;
	v = ARENA_NEW(w->scratch, found.n, struct sv);
	vec_copy(v, found.v, found.n, sizeof(*v));
	VEC_FREE(&found);
	return v;
}

/* The place NAME with what is known of it, of LAT and LON what fits; a text
 * where that is nothing. */
static struct node place_of(const struct fit *w, struct sv name, struct sv lat,
			    struct sv lon, struct sv country)
{
	static const struct node nowhere = { 0 };
	struct tree place = { .arena = w->scratch, .from = &nowhere };

	tree_say(&place, SV("name"), name);
	tree_say(&place, SV("country"), country);
	point_say(&place, lat, lon);
	return place.n == 2 ? tree_text(name, &nowhere) : tree_map(&place);
}

enum { LAT, LON, COUNTRY, KNOWN };

/* Whether LAT and LON, COUNT of each, are where some of the N places of the row
 * are. */
static bool points_fit(const struct fit *w, const struct sv *lat,
		       const struct sv *lon, const size_t *count, size_t n)
{
	bool fit = count[LAT] == n && count[LON] == n;

	for (size_t i = 0; fit && i < n; i++) {
		struct sv y = lat[i], x = lon[i];

		fit = (y.n == 0 && x.n == 0) ||
		      point_degrees(w->scratch, &y, &x);
	}
	return fit;
}

/* What is known of the N places of the row: lists of COUNT texts each.  Where
 * they are is not, when some of that fits none. */
static void known_of(const struct fit *w, const struct sv **known,
		     size_t *count, size_t n)
{
	static const struct sv names[] = { SV_INIT("lat"), SV_INIT("lon"),
					   SV_INIT("country") };
	const struct columns *all = &w->ev->file->columns;
	const struct cell *point =
		import_at(w->ev, columns_find(all, SV("coordinates")));
	struct sv *at = ARENA_NEW(w->scratch, 2, struct sv);

	for (size_t k = 0; k < KNOWN; k++)
		known[k] = items_from(w, columns_find(all, names[k]),
				      &count[k]);
	if (count[LAT] == 0 && count[LON] == 0 && point &&
	    point_read(w->scratch, point, &at[LAT], &at[LON])) {
		known[LAT] = &at[LAT];
		known[LON] = &at[LON];
		count[LAT] = count[LON] = 1;
	}
	if (!points_fit(w, known[LAT], known[LON], count, n))
		count[LAT] = count[LON] = 0;
}

/* The names of the places of the row, *N of them. */
static const struct sv *places_named(const struct fit *w, size_t *n)
{
	const struct field *field = schema_field(SHAPE_EVENT, SV("place"));

	return items_from(w, columns_of(&w->ev->file->columns, field), n);
}

/* What is KNOWN of the place I, in a list of COUNT texts. */
static struct sv known_at(const struct sv *known, size_t count, size_t i)
{
	return count > 0 ? known[i] : SV("");
}

bool fit_places(const struct fit *w, struct node *places)
{
	const struct field *field = schema_field(SHAPE_EVENT, SV("place"));
	const struct node nowhere = { 0 };
	struct tree list = { .arena = w->scratch, .from = &nowhere };
	const struct sv *known[KNOWN], *name;
	size_t n, count[KNOWN];
	bool some = false;

	if (fit_made(w, field) < w->ev->file->columns.n)
		return false;
	name = places_named(w, &n);
	known_of(w, known, count, n);
	if (n == 0) { /* where no place is named it is the country */
		name = known[COUNTRY];
		n = count[COUNTRY];
		count[LAT] = count[LON] = count[COUNTRY] = 0;
		some = n > 0;
	}
	for (size_t k = 0; k < KNOWN; k++) {
		for (size_t i = 0; i < count[k]; i++)
			some |= known[k][i].n > 0;
		if (count[k] > 0 && count[k] != n)
			return false;
	}
	for (size_t i = 0; i < n && some; i++) {
		struct sv lat = known_at(known[LAT], count[LAT], i);
		struct sv lon = known_at(known[LON], count[LON], i);

		if (name[i].n > 0 || (lat.n == 0 && lon.n == 0))
			tree_add(&list,
				 place_of(w, name[i], lat, lon,
					  known_at(known[COUNTRY],
						   count[COUNTRY], i)));
	}
	if (!some || list.n == 0)
		return false;
	*places = list.n == 1 ? list.v[0] : tree_list(&list);
	return tree_fits(w, field, places);
}

/* Whether the cell I, which tells of places, does so of those of the row; where
 * there is none, the country is. */
static bool place_fits(const struct fit *w, size_t i)
{
	enum column_use use = w->ev->file->columns.v[i].use;
	const struct sv *known[KNOWN];
	size_t n, count[KNOWN];
	struct node places;
	struct sv lat, lon;

	places_named(w, &n);
	known_of(w, known, count, n);
	return (use == COLUMN_COUNTRY || (n > 0 && count[LAT] > 0)) &&
	       (use != COLUMN_POINT ||
		point_read(w->scratch, import_at(w->ev, i), &lat, &lon)) &&
	       fit_places(w, &places);
}

bool fit_is_placeless(const struct fit *w, size_t i)
{
	struct sv lat, lon;
	size_t n;

	places_named(w, &n);
	return n == 0 && w->ev->file->columns.v[i].use == COLUMN_POINT &&
	       point_read(w->scratch, import_at(w->ev, i), &lat, &lon) &&
	       point_degrees(w->scratch, &lat, &lon);
}

bool fit_cell(const struct fit *w, size_t i)
{
	const struct columns *all = &w->ev->file->columns;
	const struct column *c = &all->v[i];
	const struct cell *cell = import_at(w->ev, i);
	size_t n, made;
	const struct sv *v;

	if (c->use == COLUMN_ROLES)
		return roles_fit(w, i);
	if (c->use == COLUMN_LAT || c->use == COLUMN_LON ||
	    c->use == COLUMN_POINT || c->use == COLUMN_COUNTRY)
		return place_fits(w, i);
	if (c->use != COLUMN_FIELD)
		return c->use != COLUMN_OWN && !cell->tree;
	made = fit_made(w, c->field);
	if (made < all->n)
		return made == i && tree_fits(w, c->field, cell->tree);
	if (!columns_take_many(c->field))
		return import_column(w->ev, c->field->key) == i &&
		       text_fits(w, c->field, import_cell(w->ev, i));
	v = fit_items(w, i, &n);
	return c->field->type == FIELD_URLS ? urls_fit(v, n) :
	       sv_eq(c->field->key, SV("part_of")) ? events_fit(w, v, n) :
						     words_fit(v, n);
}
