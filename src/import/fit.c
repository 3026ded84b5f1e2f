/* Which cells can stand under which fields (fit.h). */
#include "import/fit.h"

#include <string.h>

#include "base/percent.h"
#include "import/choices.h"
#include "import/media.h"
#include "import/point.h"
#include "import/tree.h"
#include "table/rows.h"
#include "yaml/blank.h"

/* Whether ITEM, which ; parts from BEFORE, is the rest of an address:
 * https://x.org/a?b=1;c=2.  Among ADDRESSES it needs no =. */
static bool goes_on(struct sv before, struct sv item, bool addresses)
{
	return percent_is_web(before) && item.s == before.s + before.n + 1 &&
	       sv_find_char(before, ' ', 0) == SV_NONE &&
	       sv_find_char(item, ' ', 0) == SV_NONE &&
	       (addresses || sv_find_char(item, '=', 0) != SV_NONE) &&
	       !percent_is_web(item);
}

/* Cuts from ITEM an address that another follows after a comma, a blank or a
 * line end; all of it where none does. */
static struct sv cut_address(struct sv *item)
{
	struct sv all = *item, rest;

	for (size_t at = 0; percent_is_web(all) && at < all.n; at++) {
		if (!strchr(", \n", all.s[at]))
			continue;
		rest = sv_trim(sv_slice(all, at + 1, all.n));
		if (percent_is_web(rest)) {
			*item = rest;
			return sv_slice(all, 0, at);
		}
		if (all.s[at] != ',')
			break;
	}
	*item = (struct sv){ 0 };
	return all;
}

/* Whether items of the column C are addresses. */
static bool has_addresses(const struct column *c)
{
	return c->field && (c->field->type == FIELD_URLS ||
			    columns_are_media(c->field));
}

/* Whether ; separates the items of the cell I as people write it: it may as
 * well be a sign of an address. */
static bool is_loose(const struct fit *w, size_t i)
{
	const struct import_file *file = w->ev->file;
	const struct cell *cell = import_at(w->ev, i);

	return !(file->sheet.table && file->columns.said) && cell &&
	       !cell->tree;
}

const struct sv *fit_items(const struct fit *w, size_t i, size_t *n)
{
	const struct cell *cell = import_at(w->ev, i);
	bool loose = is_loose(w, i);
	struct sv text = import_cell(w->ev, i);
	size_t children = cell && cell->tree ? cell->tree->count : 0;
	size_t most = children;
	struct sv *v;

	for (struct sv left = text; left.n > 0; most++)
		for (struct sv item = import_item(&left); loose && item.n > 0;
		     most++)
			cut_address(&item);
	v = ARENA_NEW(w->scratch, most, struct sv);
	for (*n = 0; text.n > 0;) {
		struct sv item = rows_item(w->scratch, &text, !loose);

		if (*n > 0 && loose &&
		    goes_on(v[*n - 1], item,
			    has_addresses(&w->ev->file->columns.v[i])))
			v[*n - 1].n += 1 + item.n;
		else if (loose && item.n > 0)
			while (item.n > 0)
				v[(*n)++] = cut_address(&item);
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

bool fit_roles(const struct fit *w, size_t roles)
{
	const struct columns *all = &w->ev->file->columns;
	const struct field *who = schema_field(SHAPE_EVENT, SV("who"));
	size_t people = 0, n;

	for (size_t i = columns_of(all, who); i < all->n; i = all->v[i].next) {
		fit_items(w, i, &n);
		people += n;
	}
	fit_items(w, roles, &n);
	n += n + 1 == people && sv_ends(import_cell(w->ev, roles), SV(";"));
	return people == n && fit_made(w, who) == all->n &&
	       !fit_is_made(w, roles);
}

/* Whether ITEM can be a role, which is a key of `who`. */
static bool role_fits(struct sv item)
{
	return item.n <= SCHEMA_NAME_MAX && !blank_only(item) &&
	       !sv_eq(item, SV("name")) && !sv_eq(item, SV("group"));
}

/* Whether ITEM of the cell I is an address that may be two. */
static bool is_doubtful(const struct fit *w, size_t i, struct sv item)
{
	if (!is_loose(w, i))
		return false;
	for (sv_cut(&item, ';'); item.n > 0;)
		if (sv_find_char(sv_cut(&item, ';'), '=', 0) == SV_NONE)
			return true;
	return false;
}

bool fit_item(const struct fit *w, size_t i, struct sv item)
{
	const struct column *c = &w->ev->file->columns.v[i];
	const struct node nowhere = { 0 };

	if (item.n == 0)
		return true;
	if (c->use == COLUMN_ROLES)
		return role_fits(item);
	if (has_addresses(c) && is_doubtful(w, i, item))
		return false;
	if (c->field->type == FIELD_URLS && w->ev->file->sheet.ours) {
		const struct node node = tree_text(item, &nowhere);

		return fit_tree(w, c->field, &node); /* as we had it */
	}
	if (c->field->type == FIELD_URLS)
		return percent_is_web(item);
	if (columns_are_media(c->field))
		return media_is(item);
	if (sv_eq(c->field->key, SV("part_of")))
		return import_made_id(w->im, item).n > 0;
	return !blank_only(item);
}

bool fit_any(const struct fit *w, size_t i)
{
	size_t n;
	const struct sv *v = fit_items(w, i, &n);

	if (fit_is_made(w, i))
		return fit_cell(w, i);
	for (size_t k = 0; k < n; k++)
		if (v[k].n > 0 && fit_item(w, i, v[k]))
			return true;
	return false;
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

/* Whether each of TREE, one or many, is the id of an event of this import. */
static bool ids_fit(const struct fit *w, const struct node *tree)
{
	uint32_t n;
	const struct node *id = node_items(tree, &n);

	for (uint32_t i = 0; i < n; i++)
		if (import_made_id(w->im, id[i].text).n == 0)
			return false;
	return true;
}

bool fit_tree(const struct fit *w, const struct field *field,
	      const struct node *tree)
{
	struct diags none = { .arena = w->scratch };
	struct tree event = { .arena = w->scratch, .from = tree };
	struct node map;

	if (sv_eq(field->key, SV("links")) && !links_fit(w, tree))
		return false;
	if (sv_eq(field->key, SV("part_of")) && !ids_fit(w, tree))
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
		return fit_tree(w, field, &node);
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

/* The items V of COUNT without those that are no side of a point together with
 * the items OTHER; V is the latitude unless SIDE.  *ALL becomes false where
 * there are such. */
static const struct sv *points_of(const struct fit *w, const struct sv *v,
				  const struct sv *other, size_t count,
				  bool side, bool *all)
{
	struct sv *out = ARENA_NEW(w->scratch, count, struct sv);

	for (size_t i = 0; i < count; i++) {
		struct sv y = side ? other[i] : v[i];
		struct sv x = side ? v[i] : other[i];
		bool none = y.n == 0 && x.n == 0;

		if (none || point_degrees(w->scratch, &y, &x))
			out[i] = v[i];
		else
			*all = false;
	}
	return out;
}

/* What is known of the N places of the row: lists of COUNT texts each.  Where
 * one is is not, when that fits none.  Whether all fits. */
static bool known_of(const struct fit *w, const struct sv **known,
		     size_t *count, size_t n)
{
	static const struct sv names[] = { SV_INIT("lat"), SV_INIT("lon"),
					   SV_INIT("country") };
	const struct columns *all = &w->ev->file->columns;
	const struct cell *point =
		import_at(w->ev, columns_find(all, SV("coordinates")));
	struct sv *at = ARENA_NEW(w->scratch, 2, struct sv);
	const struct sv *lat;
	bool fits = true;

	for (size_t k = 0; k < KNOWN; k++)
		known[k] = items_from(w, columns_find(all, names[k]),
				      &count[k]);
	if (count[LAT] == 0 && count[LON] == 0 && point &&
	    point_read(w->scratch, point, &at[LAT], &at[LON])) {
		known[LAT] = &at[LAT];
		known[LON] = &at[LON];
		count[LAT] = count[LON] = 1;
	}
	if (count[LAT] != n || count[LON] != n)
		count[LAT] = count[LON] = 0;
	lat = known[LAT];
	known[LAT] = points_of(w, lat, known[LON], count[LAT], false, &fits);
	known[LON] = points_of(w, known[LON], lat, count[LON], true, &fits);
	return fits;
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
	return fit_tree(w, field, places);
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
	if (!known_of(w, known, count, n) && use != COLUMN_COUNTRY)
		return false;
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

/* Whether each item of the cell I fits. */
static bool all_fit(const struct fit *w, size_t i)
{
	size_t n;
	const struct sv *v = fit_items(w, i, &n);

	for (size_t k = 0; k < n; k++)
		if (!fit_item(w, i, v[k]))
			return false;
	return true;
}

bool fit_cell(const struct fit *w, size_t i)
{
	const struct columns *all = &w->ev->file->columns;
	const struct column *c = &all->v[i];
	const struct cell *cell = import_at(w->ev, i);
	size_t made;

	if (c->use == COLUMN_ROLES)
		return fit_roles(w, i) && all_fit(w, i);
	if (c->use == COLUMN_LAT || c->use == COLUMN_LON ||
	    c->use == COLUMN_POINT || c->use == COLUMN_COUNTRY)
		return place_fits(w, i);
	if (c->use != COLUMN_FIELD)
		return c->use != COLUMN_OWN && !cell->tree;
	made = fit_made(w, c->field);
	if (made < all->n)
		return made == i && fit_tree(w, c->field, cell->tree);
	if (!columns_take_many(c->field))
		return import_column(w->ev, c->field->key) == i &&
		       text_fits(w, c->field, import_cell(w->ev, i));
	return all_fit(w, i);
}
