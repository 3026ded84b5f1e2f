/* Leaving out of a record what is empty and what it says twice. */
#include "load/tidy.h"

#include <stdlib.h>

#include "base/utf8.h"
#include "load/meaning.h"
#include "yaml/blank.h"

struct tidying {
	struct arena *arena;
	struct sv file;
	struct diags *diags;
};

static struct locus place_of(const struct tidying *t, const struct node *node)
{
	return (struct locus){ t->file, node->line, node->column };
}

static void tell_empty(struct tidying *t, const struct node *node,
		       struct sv what, struct sv remedy)
{
	DIAG(t->diags, FAULT_empty, place_of(t, node),
	     diag_excerpt(t->arena, what), remedy);
}

/* ---- what is empty ---- */

static bool is_blank(const struct node *node)
{
	return node->kind == NODE_SCALAR && blank_only(sv_trim(node->text));
}

/* Whether NODE is what YAML calls null, as programs write what is not known. */
static bool is_null(const struct node *node)
{
	static const struct sv words[] = { SV_INIT("~"), SV_INIT("null"),
					   SV_INIT("Null"), SV_INIT("NULL") };

	if (node->kind != NODE_SCALAR || node->flags & NODE_QUOTED)
		return false;
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (sv_eq(node->text, words[i]))
			return true;
	return false;
}

/* Whether NODE, a mapping under FIELD, is a record. */
static bool is_record(const struct field *field, const struct node *node)
{
	return field->type == FIELD_RECORDS || field->type == FIELD_SHORTS ||
	       (field->type == FIELD_WHO && meaning_one_who(node));
}

/* Whether no colon stands after KEY, of a mapping in { }. */
static bool lacks_colon(const struct node *key)
{
	uint32_t marks = key->flags & NODE_QUOTED ? 2 : 0;

	return is_blank(key + 1) && key[1].line == key->line &&
	       key[1].column ==
		       key->column + marks + (uint32_t)utf8_count(key->text);
}

bool tidy_is_bare(const struct field *field, const struct node *node)
{
	return node->flags & NODE_FLOW && node->count > 0 &&
	       lacks_colon(node->child) && field->type != FIELD_TEXT_MAP &&
	       field->type != FIELD_INFERRED && field->type != FIELD_LINKS;
}

bool tidy_is_empty(const struct field *field, const struct node *node)
{
	bool map = node->kind == NODE_MAP;

	if (node->kind == NODE_SCALAR)
		return is_blank(node) || (schema_null_is_nothing(field->type) &&
					   is_null(node));
	if (node->count == 0)
		return true;
	if (field->type == FIELD_DATE ||
	    (map && (field->type == FIELD_RESULTS ||
		     tidy_is_bare(field, node))))
		return false;
	for (uint32_t i = map; i < node->count; i += 1u + map)
		if (!tidy_is_empty(field, &node->child[i]))
			return false;
	return true;
}

/* ---- what stands twice ---- */

static int by_text(const void *x, const void *y)
{
	const struct node *a = *(const struct node *const *)x;
	const struct node *b = *(const struct node *const *)y;
	int order = sv_cmp(sv_trim(a->text), sv_trim(b->text));

	return order != 0 ? order : (a > b) - (a < b);
}

/* Whether some of the N texts V, STEP nodes apart, may be the same: where they
 * are few each is compared with each. */
static bool any_twins(const struct node *v, uint32_t n, uint32_t step)
{
	enum { FEW = 16 };
	struct sv texts[FEW];
	uint32_t count = 0;

	for (uint32_t i = 0; i < n && n <= FEW; i++) {
		struct sv text = sv_trim(v[i * step].text);

		if (v[i * step].kind != NODE_SCALAR)
			continue;
		for (uint32_t k = 0; k < count; k++)
			if (sv_eq(texts[k], text))
				return true;
		texts[count++] = text;
	}
	return n > FEW;
}

const struct node **tidy_twins(struct arena *a, const struct node *v,
			       uint32_t n, uint32_t step)
{
	const struct node **sorted, **twins;
	uint32_t texts = 0;

	if (!any_twins(v, n, step))
		return NULL;
	sorted = ARENA_NEW(a, n, const struct node *);
	twins = ARENA_NEW(a, n, const struct node *);
	for (uint32_t i = 0; i < n; i++)
		if (v[i * step].kind == NODE_SCALAR)
			sorted[texts++] = &v[i * step];
	qsort(sorted, texts, sizeof(*sorted), by_text);
	for (uint32_t i = 1; i < texts; i++)
		if (sv_eq(sv_trim(sorted[i]->text),
			  sv_trim(sorted[i - 1]->text)))
			twins[(sorted[i] - v) / step] = sorted[i - 1];
	return twins;
}

/* Whether FIELD lists what there may be several of, as two buses. */
static bool may_be_several(const struct field *field)
{
	return field->type == FIELD_RESULTS || sv_eq(field->key, SV("items"));
}

/* ITEM as a text: a result with its count, {contracts: 3}, as one, too. */
static struct node as_text(struct arena *a, const struct node *item)
{
	struct node out = *item;
	struct build b = { .arena = a };

	if (item->kind != NODE_MAP || item->count != 2 ||
	    item->child[1].kind != NODE_SCALAR)
		return out;
	build_sv(&b, sv_trim(item->child[0].text));
	build_str(&b, ": ");
	build_sv(&b, sv_trim(item->child[1].text));
	out.kind = NODE_SCALAR;
	out.text = build_view(&b);
	return out;
}

/* Tells which of the items of LIST, under FIELD, there may be several of, and
 * stand there more than once. */
static void tell_several(struct tidying *t, const struct field *field,
			 const struct node *list)
{
	struct node *v = ARENA_NEW(t->arena, list->count, struct node);
	const struct node **twins;

	for (uint32_t i = 0; i < list->count; i++)
		v[i] = as_text(t->arena, &list->child[i]);
	twins = tidy_twins(t->arena, v, list->count, 1);
	for (uint32_t i = 0; twins && i < list->count; i++)
		if (twins[i] && !tidy_is_empty(field, &v[i]))
			DIAG(t->diags, FAULT_said_twice, place_of(t, &v[i]),
			     field->key,
			     diag_excerpt(t->arena, sv_trim(v[i].text)),
			     SV("keep one, or write how many there are"));
}

/* ---- paragraphs ---- */

static bool is_indented(struct sv text, size_t at)
{
	return at < text.n && (text.s[at] == ' ' || text.s[at] == '\t');
}

struct node tidy_paragraphs(struct arena *a, const struct field *field,
			    const struct node *node)
{
	struct build b = { .arena = a };
	struct node out = *node;
	struct sv text = node->text;
	bool indented = false; /* the line is, so YAML left it as it stands */

	if (field->type != FIELD_TEXT || !(node->flags & NODE_FOLDED) ||
	    sv_find_char(text, '\n', 0) == SV_NONE)
		return out;
	for (size_t i = 0; i < text.n; i++) {
		bool first = text.s[i] == '\n' && i > 0 &&
			     text.s[i - 1] != '\n';

		build_char(&b, text.s[i]);
		if (first && !indented && !is_indented(text, i + 1))
			build_char(&b, '\n');
		if (text.s[i] == '\n')
			indented = is_indented(text, i + 1);
	}
	out.text = build_view(&b);
	out.flags &= (uint8_t)~NODE_FOLDED;
	return out;
}

/* ---- the walk, no deeper than NODE_DEPTH ---- */

static struct node tidy_value(struct tidying *t, const struct field *field,
			      const struct node *node);

/* NODE with the N children CHILD instead of its own. */
static struct node with_children(const struct node *node,
				 const struct node *child, uint32_t n)
{
	struct node out = *node;

	out.child = child;
	out.count = n;
	return out;
}

static struct node tidy_list(struct tidying *t, const struct field *field,
			     const struct node *list)
{
	struct node *child = ARENA_NEW(t->arena, list->count, struct node);
	bool once = schema_counts_once(field->type) && !may_be_several(field);
	const struct node **twins = once ?
		tidy_twins(t->arena, list->child, list->count, 1) : NULL;
	uint32_t n = 0;

	if (may_be_several(field))
		tell_several(t, field, list);

	for (uint32_t i = 0; i < list->count; i++) {
		const struct node *item = &list->child[i];

		if (tidy_is_empty(field, item))
			tell_empty(t, item, field->key, TIDY_EMPTY);
		else if (twins && twins[i])
			DIAG(t->diags, FAULT_said_twice, place_of(t, item),
			     field->key,
			     diag_excerpt(t->arena, sv_trim(item->text)),
			     SV("keep one"));
		else
			child[n++] = tidy_value(t, field, item);
	}
	return with_children(list, child, n);
}

/* What mends the key AT of MAP, which is empty: {guest: A, B} has a key B, and
 * was meant for {guest: [A, B]}. */
static struct sv list_remedy(struct tidying *t, const struct node *map,
			     uint32_t at)
{
	struct build b = { .arena = t->arena };
	uint32_t from = at;

	if (!(map->flags & NODE_FLOW))
		return TIDY_EMPTY;
	while (from > 0 && lacks_colon(&map->child[from]))
		from -= 2;
	if (from == at || map->child[from + 1].kind != NODE_SCALAR ||
	    is_blank(&map->child[from + 1]))
		return TIDY_EMPTY;
	build_str(&b, "several are a list: ");
	build_sv(&b, diag_excerpt(t->arena, map->child[from].text));
	build_str(&b, ": [");
	build_sv(&b, diag_excerpt(t->arena, map->child[from + 1].text));
	for (; from < at; from += 2) {
		build_str(&b, ", ");
		build_sv(&b, diag_excerpt(t->arena, map->child[from + 2].text));
	}
	build_char(&b, ']');
	return build_view(&b);
}

/* A mapping with keys of the author's. */
static struct node tidy_pairs(struct tidying *t, const struct field *field,
			      const struct node *map)
{
	struct node *child = ARENA_NEW(t->arena, map->count, struct node);
	uint32_t n = 0;

	for (uint32_t i = 0; i + 1 < map->count; i += 2) {
		const struct node *key = &map->child[i];

		bool empty = tidy_is_empty(field, key + 1);

		if (empty)
			tell_empty(t, key + 1, key->text,
				   list_remedy(t, map, i));
		/* A result needs no count. */
		if (empty && field->type != FIELD_RESULTS)
			continue;
		child[n++] = *key;
		child[n++] = tidy_value(t, field, key + 1);
	}
	return with_children(map, child, n);
}

static bool must_be(const struct field *field)
{
	return field->type == FIELD_NEEDED_TEXT || field->type == FIELD_NUMBER;
}

static struct node tidy_fields(struct tidying *t, enum shape shape,
			       const struct node *map)
{
	struct node *child = ARENA_NEW(t->arena, map->count, struct node);
	uint32_t n = 0;

	for (uint32_t i = 0; i + 1 < map->count; i += 2) {
		const struct node *key = &map->child[i];
		const struct field *field = schema_field(shape, key->text);

		if (field && !must_be(field) &&
		    tidy_is_empty(field, key + 1)) {
			tell_empty(t, key + 1, key->text, TIDY_EMPTY);
			continue;
		}
		child[n++] = *key;
		child[n++] = field ? tidy_value(t, field, key + 1) : key[1];
	}
	return with_children(map, child, n);
}

/* Whether what is written under FIELD makes something, of which the check of
 * placeholders tells when it is null. */
static bool makes_name(const struct field *field)
{
	static const struct {
		enum shape shape;
		struct sv key;
	} makes[] = {
		{ SHAPE_EVENT, SV_INIT("series") },
		{ SHAPE_PERSON, SV_INIT("country") },
		{ SHAPE_PLACE, SV_INIT("country") },
		{ SHAPE_PLACE, SV_INIT("in") },
		{ SHAPE_ORGANISATION, SV_INIT("country") },
		{ SHAPE_ORGANISATION, SV_INIT("part_of") },
		{ SHAPE_ORGANISATION, SV_INIT("place") },
		{ SHAPE_ORGANISATION, SV_INIT("members") },
		{ SHAPE_OFFICE, SV_INIT("of") },
		{ SHAPE_SERIES, SV_INIT("kind") },
		{ SHAPE_SERIES, SV_INIT("body") },
		{ SHAPE_KIND, SV_INIT("is") },
		{ SHAPE_ROLE, SV_INIT("is") },
	};

	for (size_t i = 0; i < sizeof(makes) / sizeof(*makes); i++)
		if (schema_field(makes[i].shape, makes[i].key) == field)
			return true;
	return false;
}

/* Whether NODE, a text in a line without quotes, ends in a comma, as the values
 * of other formats do. */
static bool has_comma(const struct node *node)
{
	return sv_ends(sv_trim(node->text), SV(",")) &&
	       !(node->flags & NODE_QUOTED);
}

/* Whether what stands under FIELD may end in a comma, at least in quotes; where
 * it can be no value then, that is told. */
static bool may_end_so(const struct field *field)
{
	static const bool never[FIELD_TYPE_COUNT] = {
		[FIELD_ID] = true,     [FIELD_DATE] = true,
		[FIELD_CHOICE] = true, [FIELD_PHRASE] = true,
		[FIELD_YES] = true,    [FIELD_NUMBER] = true,
		[FIELD_COUNT] = true,  [FIELD_COORDINATES] = true,
	};

	return !never[field->type];
}

/* Warns of what a text that is good may not have been meant to be. */
static void doubt_text(struct tidying *t, const struct field *field,
		       const struct node *node)
{
	size_t odd = node->flags & NODE_QUOTED ? SV_NONE :
						 blank_outer(node->text);
	struct locus where = place_of(t, node);

	if (is_null(node) && (field->type == FIELD_TEXT ||
			      field->type == FIELD_NEEDED_TEXT ||
			      field->type == FIELD_TEXTS) &&
	    !makes_name(field))
		DIAG(t->diags, FAULT_text_null, where, field->key, node->text);
	if (has_comma(node) && may_end_so(field))
		DIAG(t->diags, FAULT_comma_last, where, field->key,
		     diag_excerpt(t->arena, sv_trim(node->text)));
	if (odd == SV_NONE)
		return;
	if (!(node->flags & NODE_ALIAS))
		where.column +=
			(uint32_t)utf8_count(sv_slice(node->text, 0, odd));
	DIAG(t->diags, FAULT_odd_blank, where, field->key,
	     blank_name(t->arena, utf8_next(node->text, &odd)));
}

static struct node tidy_value(struct tidying *t, const struct field *field,
			      const struct node *node)
{
	if (node->kind == NODE_SCALAR)
		doubt_text(t, field, node);
	if (node->kind == NODE_SCALAR || field->type == FIELD_DATE)
		return tidy_paragraphs(t->arena, field, node);
	if (node->kind == NODE_LIST)
		return tidy_list(t, field, node);
	if (tidy_is_bare(field, node))
		return *node;
	return is_record(field, node) ?
		       tidy_fields(t, schema_shape(field->argument), node) :
		       tidy_pairs(t, field, node);
}

/* Whether LIST has several pairs, as results with their counts are. */
static bool has_pairs(const struct node *list)
{
	uint32_t pairs = 0;

	for (uint32_t i = 0; i < list->count; i++)
		pairs += list->child[i].kind == NODE_MAP &&
			 list->child[i].count == 2;
	return pairs > 1;
}

/* Whether there may be something to leave out, or to doubt, so that most
 * records stay as they are. */
static bool looks_untidy(const struct node *node)
{
	if (node->kind == NODE_SCALAR)
		return is_blank(node) || is_null(node) || has_comma(node) ||
		       blank_outer(node->text) != SV_NONE ||
		       sv_find_char(node->text, '\n', 0) != SV_NONE;
	if (node->count == 0 ||
	    (node->kind == NODE_LIST &&
	     (any_twins(node->child, node->count, 1) || has_pairs(node))))
		return true;
	for (uint32_t i = 0; i < node->count; i++)
		if (looks_untidy(&node->child[i]))
			return true;
	return false;
}

const struct node *tidy_record(struct arena *a, enum shape shape,
			       const struct node *node, struct sv file,
			       struct diags *diags)
{
	struct tidying t = { a, file, diags };
	struct node *out;

	if (node->kind != NODE_MAP || !looks_untidy(node))
		return node;
	out = ARENA_NEW(a, 1, struct node);
	*out = tidy_fields(&t, shape, node);
	return out;
}
