/* What a column can be, and which column is it (columns_use.h). */
#include "import/columns_use.h"

#include <string.h>

#include "import/form.h"
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

bool columns_find_use(const struct columns *all, struct sv name,
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

bool columns_use_as(const struct columns *all, struct column *c, struct sv name)
{
	enum column_use use;
	const struct field *field;

	if (c->use != COLUMN_OWN || c->joined ||
	    !columns_find_use(all, name, &use, &field))
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

	return columns_find_use(&all, columns_bare(name), &use, &field) ||
	       foreign_field(a, SHAPE_EVENT, form_bare(name)).n > 0;
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

struct column *columns_named(const struct columns *all, struct sv name)
{
	for (size_t i = 0; i < all->n; i++)
		if (sv_same(all->v[i].name, name))
			return &all->v[i];
	return NULL;
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

void columns_chain(struct columns *all, struct arena *a)
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

size_t columns_first(const struct columns *all, const struct column *c)
{
	return all->first[slot_of(c->field, c->use)];
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
