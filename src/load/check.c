/* Checking a record against the table of the format. */
#include "load/check.h"

#include <stdlib.h>

#include "load/meaning.h"

/* ---- one or many ---- */

/* Calls CHECK for NODE, or for each of its items when it is a list. */
static void each(struct checker *c, const struct field *field,
		 const struct node *node, check_fn *check)
{
	if (node->kind != NODE_LIST) {
		check(c, field, node);
		return;
	}
	if (node->count == 0)
		FAULT(c, empty, node, field->key);
	for (uint32_t i = 0; i < node->count; i++)
		check(c, field, &node->child[i]);
}

static void check_texts(struct checker *c, const struct field *field,
			const struct node *node)
{
	each(c, field, node, check_text);
}

/* Calls CHECK for each value of a mapping whose keys are free. */
static bool each_value(struct checker *c, const struct field *field,
		       const struct node *node, check_fn *check)
{
	if (node->kind != NODE_MAP)
		return false;
	if (node->count == 0)
		FAULT(c, empty, node, field->key);
	for (uint32_t i = 0; i + 1 < node->count; i += 2)
		if (check_is_text(c, field, &node->child[i]))
			check(c, field, &node->child[i + 1]);
	return true;
}

static void check_text_map(struct checker *c, const struct field *field,
			   const struct node *node)
{
	if (!each_value(c, field, node, check_text))
		FAULT(c, expected, node, field->key,
		      schema_type_words(field->type), node_shape(node));
}

static void check_text_or_map(struct checker *c, const struct field *field,
			      const struct node *node)
{
	if (!each_value(c, field, node, check_text))
		check_text(c, field, node);
}

static void check_results(struct checker *c, const struct field *field,
			  const struct node *node)
{
	each(c, field, node, check_text_or_map);
}

static void check_links(struct checker *c, const struct field *field,
			const struct node *node)
{
	if (!each_value(c, field, node, check_texts)) {
		FAULT(c, expected, node, field->key,
		      schema_type_words(field->type), node_shape(node));
		return;
	}
	for (uint32_t i = 0; i + 1 < node->count; i += 2) {
		size_t n;
		const struct sv *names = meaning_links(&n);
		struct sv name = node->child[i].text;
		bool known = false;

		for (size_t k = 0; k < n; k++)
			known |= sv_eq(names[k], name);
		if (!known)
			FAULT(c, choice_unknown, &node->child[i], field->key,
			      diag_excerpt(&c->scratch, name),
			      check_join(c, names, n));
	}
}

/* ---- records ---- */

static void check_record(struct checker *c, enum shape shape,
			 const struct node *node);

static void check_long(struct checker *c, const struct field *field,
		       const struct node *node)
{
	if (node->kind == NODE_MAP)
		check_record(c, schema_shape(field->argument), node);
	else
		FAULT(c, expected, node, field->key, SV("a mapping"),
		      node_shape(node));
}

static void check_short(struct checker *c, const struct field *field,
			const struct node *node)
{
	if (node->kind == NODE_MAP)
		check_long(c, field, node);
	else
		check_text(c, field, node);
}

static void check_longs(struct checker *c, const struct field *field,
			const struct node *node)
{
	each(c, field, node, check_long);
}

static void check_shorts(struct checker *c, const struct field *field,
			 const struct node *node)
{
	each(c, field, node, check_short);
}

/* A mapping is one participant when it has `name` or `group`, else roles. */
static void check_who(struct checker *c, const struct field *field,
		      const struct node *node)
{
	if (!meaning_has_roles(node))
		check_shorts(c, field, node);
	else
		each_value(c, field, node, check_shorts);
}

static check_fn *const checks[FIELD_TYPE_COUNT] = {
	[FIELD_TEXT] = check_text,
	[FIELD_NEEDED_TEXT] = check_text,
	[FIELD_TEXTS] = check_texts,
	[FIELD_TEXT_MAP] = check_text_map,
	[FIELD_ID] = check_id,
	[FIELD_DATE] = check_date,
	[FIELD_CHOICE] = check_choice,
	[FIELD_PHRASE] = check_choice,
	[FIELD_YES] = check_yes,
	[FIELD_NUMBER] = check_number,
	[FIELD_COUNT] = check_count,
	[FIELD_URL] = check_url,
	[FIELD_KINDS] = check_texts,
	[FIELD_INFERRED] = check_text_or_map,
	[FIELD_RESULTS] = check_results,
	[FIELD_LINKS] = check_links,
	[FIELD_WHO] = check_who,
	[FIELD_RECORDS] = check_longs,
	[FIELD_SHORTS] = check_shorts,
	[FIELD_SECTION] = check_text,
};

/* The key that is no field: what may have been meant, or "quote this". */
static void unknown_key(struct checker *c, enum shape shape,
			const struct node *parent, const struct node *key,
			const struct node *value)
{
	bool bare = parent->flags & NODE_FLOW && value->kind == NODE_SCALAR &&
		    value->text.n == 0;

	FAULT(c, key_unknown, key, schema_word(shape),
	      diag_excerpt(&c->scratch, key->text),
	      bare ? SV("; a text with a comma needs quotes inside { }") :
		     schema_hint(&c->scratch, shape, key->text));
}

static int by_text(const void *x, const void *y)
{
	const struct node *a = *(const struct node *const *)x;
	const struct node *b = *(const struct node *const *)y;
	int order = sv_cmp(a->text, b->text);

	if (order == 0)
		order = (a->line > b->line) - (a->line < b->line);
	return order != 0 ? order : (a->column > b->column) -
					    (a->column < b->column);
}

static void check_twice(struct checker *c, const struct node *node)
{
	uint32_t n = node->count / 2;
	const struct node **keys =
		ARENA_NEW(&c->scratch, n, const struct node *);

	for (uint32_t i = 0; i < n; i++)
		keys[i] = &node->child[2 * i];
	if (n)
		qsort(keys, n, sizeof(*keys), by_text);
	for (uint32_t i = 1; i < n; i++) {
		struct build line = { .arena = &c->scratch };

		if (!sv_eq(keys[i]->text, keys[i - 1]->text))
			continue;
		build_fmt(&line, "%u", keys[i - 1]->line);
		FAULT(c, key_twice, keys[i],
		      diag_excerpt(&c->scratch, keys[i]->text),
		      build_view(&line));
	}
}

/* Of the keys A and B a record may have one. */
static void check_one(struct checker *c, enum shape shape,
		      const struct node *node, struct sv a, struct sv b)
{
	const struct node *second = node_get(node, b);

	if (second && node_get(node, a))
		FAULT(c, choose_one, second - 1, schema_word(shape), a, b);
}

/* What a record of SHAPE must have that no row of its own can tell. */
static void check_whole(struct checker *c, enum shape shape,
			const struct node *node)
{
	if (shape == SHAPE_EVENT && !node_get(node, SV("date")) &&
	    !node_get(node, SV("as_of")) && !node_get(node, SV("part_of")))
		FAULT(c, event_undated, node,
		      diag_excerpt(&c->scratch, meaning_title(node)));
	if (shape == SHAPE_EVENT)
		check_one(c, shape, node, SV("date"), SV("as_of"));
	if (shape == SHAPE_WHO)
		check_one(c, shape, node, SV("name"), SV("group"));
	if (shape == SHAPE_WHO && !node_get(node, SV("name")) &&
	    !node_get(node, SV("group")))
		FAULT(c, key_missing, node, SV("who"), SV("name or group"));
}

static void check_record(struct checker *c, enum shape shape,
			 const struct node *node)
{
	size_t n;
	const struct field *fields = schema_fields(shape, &n);

	check_twice(c, node);
	for (uint32_t i = 0; i + 1 < node->count; i += 2) {
		const struct node *key = &node->child[i];
		const struct field *field = schema_field(shape, key->text);

		if (field)
			checks[field->type](c, field, key + 1);
		else if (!sv_starts(key->text, SV("x-")))
			unknown_key(c, shape, node, key, key + 1);
	}
	for (size_t i = 0; i < n; i++)
		if ((fields[i].type == FIELD_NEEDED_TEXT ||
		     fields[i].type == FIELD_NUMBER) &&
		    !node_get(node, fields[i].key))
			FAULT(c, key_missing, node, schema_word(shape),
			      fields[i].key);
	check_whole(c, shape, node);
}

bool schema_check(enum shape shape, bool short_form, const struct node *node,
		  struct sv file, struct diags *diags)
{
	struct checker c = { .file = file, .diags = diags, .ok = true };
	struct field self = { .key = schema_word(shape),
			      .type = short_form ? FIELD_SHORTS : FIELD_RECORDS,
			      .argument = schema_word(shape) };

	if (short_form)
		check_short(&c, &self, node);
	else
		check_long(&c, &self, node);
	arena_free(&c.scratch);
	return c.ok;
}

bool schema_check_value(const struct field *field, const struct node *node,
			struct sv file, struct diags *diags)
{
	struct checker c = { .file = file, .diags = diags, .ok = true };

	checks[field->type](&c, field, node);
	arena_free(&c.scratch);
	return c.ok;
}
