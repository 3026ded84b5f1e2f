/* Checking a record against the table of the format. */
#include "load/validate.h"

#include "base/utf8.h"
#include "date/date.h"
#include "load/hint.h"
#include "load/meaning.h"
#include "load/tidy.h"
#include "yaml/blank.h"

/* ---- one or many ---- */

/* Calls CHECK for NODE, or for each of its items when it is a list. */
static void each(struct validator *c, const struct field *field,
		 const struct node *node, validate_fn *check)
{
	uint32_t n;
	const struct node *item = node_items(node, &n);

	for (uint32_t i = 0; i < n; i++)
		check(c, field, &item[i]);
}

static void validate_texts(struct validator *c, const struct field *field,
			   const struct node *node)
{
	each(c, field, node, validate_text);
}

static void validate_urls(struct validator *c, const struct field *field,
			  const struct node *node)
{
	each(c, field, node, validate_url);
}

static void validate_shorts(struct validator *c, const struct field *field,
			    const struct node *node);

/* No key stands twice in the mapping NODE, a record of SHAPE, or SHAPE_COUNT
 * with free keys, each of which has one value or LISTS; an event begins anew
 * where its first stands again. */
static void validate_twice(struct validator *c, enum shape shape, bool lists,
			   const struct node *node)
{
	const struct node **twins =
		tidy_twins(&c->scratch, node->child, node->count / 2, 2);

	for (uint32_t i = 0; twins && i < node->count / 2; i++) {
		struct sv more = lists ? SV(", or write a list after it") :
					 SV("");

		if (!twins[i])
			continue;
		if (shape == SHAPE_EVENT && twins[i] == node->child &&
		    !(node->flags & NODE_FLOW))
			more = SV(", or begin the second event with `- `");
		FAULT(c, key_twice, &node->child[2 * i],
		      diag_excerpt(&c->scratch, twins[i]->text),
		      build_digits(&c->scratch, twins[i]->line), more);
	}
}

/* Calls CHECK for each value of a mapping whose keys are free. */
static bool each_value(struct validator *c, const struct field *field,
		       const struct node *node, validate_fn *check)
{
	if (node->kind != NODE_MAP)
		return false;
	validate_twice(c, SHAPE_COUNT,
		       check == validate_shorts || check == validate_texts,
		       node);
	for (uint32_t i = 0; i + 1 < node->count; i += 2)
		if (validate_is_text(c, field, &node->child[i]))
			check(c, field, &node->child[i + 1]);
	return true;
}

/* What is due of FIELD, a mapping of texts; of `checks`, what to write for
 * NODE, the ids alone. */
static struct sv due_map(struct validator *c, const struct field *field,
			 const struct node *node)
{
	enum { MANY = 4 }; /* that a message has room for */
	struct sv words = schema_type_words(field->type);
	struct build b = { .arena = &c->scratch };
	uint32_t n;
	const struct node *id = node_items(node, &n);

	if (!sv_eq(field->key, SV("checks")) || n > MANY)
		return words;
	for (uint32_t i = 0; i < n; i++) {
		if (id[i].kind != NODE_SCALAR || !schema_is_id(id[i].text))
			return words;
		build_str(&b, i ? ", " : "{");
		build_sv(&b, diag_excerpt(&c->scratch, id[i].text));
		build_str(&b, ": REASON");
	}
	build_char(&b, '}');
	return n ? build_view(&b) : words;
}

static void validate_text_map(struct validator *c, const struct field *field,
			      const struct node *node)
{
	if (!each_value(c, field, node, validate_text))
		FAULT(c, expected, node, field->key,
		      due_map(c, field, node), node_shape(node));
}

static void validate_text_or_map(struct validator *c, const struct field *field,
				 const struct node *node)
{
	if (!each_value(c, field, node, validate_text))
		validate_text(c, field, node);
}

/* The count of a result, which it need not have. */
static void validate_result_count(struct validator *c,
				  const struct field *field,
				  const struct node *node)
{
	if (node->kind != NODE_SCALAR || node->text.n > 0)
		validate_text(c, field, node);
}

/* Whether NODE is {A, B}, which is an error. */
static bool refuse_bare(struct validator *c, const struct field *field,
			const struct node *node)
{
	bool bare = node->kind == NODE_MAP && tidy_is_bare(field, node);

	if (bare)
		FAULT(c, expected, node, field->key,
		      schema_type_words(field->type),
		      SV("texts in { }: write them in [ ]"));
	return bare;
}

static void validate_result(struct validator *c, const struct field *field,
			    const struct node *node)
{
	if (refuse_bare(c, field, node))
		return;
	if (!each_value(c, field, node, validate_result_count))
		validate_text(c, field, node);
}

static void validate_results(struct validator *c, const struct field *field,
			     const struct node *node)
{
	each(c, field, node, validate_result);
}

static void validate_links(struct validator *c, const struct field *field,
			   const struct node *node)
{
	if (!each_value(c, field, node, validate_texts)) {
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
			      validate_join(c, names, n));
	}
}

/* ---- records ---- */

static void validate_record(struct validator *c, enum shape shape,
			    const struct node *node);

/* The field of SHAPE that a text alone may be meant for: that it needs, or else
 * its first. */
static struct sv main_field(enum shape shape)
{
	size_t n;
	const struct field *fields = schema_fields(shape, &n);

	for (size_t i = 0; i < n; i++)
		if (fields[i].type == FIELD_NEEDED_TEXT)
			return fields[i].key;
	return fields->key;
}

static void validate_long(struct validator *c, const struct field *field,
			  const struct node *node)
{
	enum shape shape = schema_shape(field->argument);
	struct build map = { .arena = &c->scratch };

	if (node->kind == NODE_MAP) {
		validate_record(c, shape, node);
		return;
	}
	build_str(&map, "a mapping, {");
	build_sv(&map, main_field(shape));
	build_str(&map, ": ...}");
	FAULT(c, expected, node, field->key, build_view(&map),
	      hint_blank(node) ?
		      SV("a text: a blank is missing after its colon") :
		      node_shape(node));
}

static void validate_short(struct validator *c, const struct field *field,
			   const struct node *node)
{
	enum shape shape = schema_shape(field->argument);

	if (node->kind == NODE_MAP)
		validate_long(c, field, node);
	else if (validate_is_text(c, field, node))
		validate_length(c, shape, main_field(shape), node);
}

static void validate_longs(struct validator *c, const struct field *field,
			   const struct node *node)
{
	each(c, field, node, validate_long);
}

static void validate_shorts(struct validator *c, const struct field *field,
			    const struct node *node)
{
	each(c, field, node, validate_short);
}

/* A mapping is one participant when it has `name` or `group`, else roles. */
static void validate_who(struct validator *c, const struct field *field,
			 const struct node *node)
{
	struct sv roles = node->kind == NODE_LIST ?
				  hint_roles(&c->scratch, node) :
				  SV("");

	if (roles.n > 0)
		FAULT(c, expected, node, field->key, roles,
		      SV("a list with roles in it"));
	else if (!meaning_has_roles(node))
		validate_shorts(c, field, node);
	else if (!refuse_bare(c, field, node))
		each_value(c, field, node, validate_shorts);
}

static validate_fn *const checks[FIELD_TYPE_COUNT] = {
	[FIELD_TEXT] = validate_text,
	[FIELD_NEEDED_TEXT] = validate_text,
	[FIELD_TEXTS] = validate_texts,
	[FIELD_TEXT_MAP] = validate_text_map,
	[FIELD_ID] = validate_id,
	[FIELD_DATE] = validate_date,
	[FIELD_CHOICE] = validate_choice,
	[FIELD_PHRASE] = validate_choice,
	[FIELD_YES] = validate_yes,
	[FIELD_NUMBER] = validate_number,
	[FIELD_COUNT] = validate_count,
	[FIELD_URL] = validate_url,
	[FIELD_URLS] = validate_urls,
	[FIELD_COORDINATES] = validate_coordinates,
	[FIELD_DOI] = validate_doi,
	[FIELD_ISBN] = validate_isbn,
	[FIELD_KINDS] = validate_texts,
	[FIELD_INFERRED] = validate_text_or_map,
	[FIELD_RESULTS] = validate_results,
	[FIELD_LINKS] = validate_links,
	[FIELD_WHO] = validate_who,
	[FIELD_RECORDS] = validate_longs,
	[FIELD_SHORTS] = validate_shorts,
	[FIELD_SECTION] = validate_text,
};

/* The key that is no field: what may have been meant, or "quote this". */
static void unknown_key(struct validator *c, enum shape shape,
			const struct node *parent, const struct node *key,
			const struct node *value)
{
	struct node at = *key;
	size_t odd = blank_odd(key->text);

	if (odd != SV_NONE && !(key->flags & (NODE_QUOTED | NODE_ALIAS)))
		at.column += (uint32_t)utf8_count(sv_slice(key->text, 0, odd));
	FAULT(c, key_unknown, &at, schema_called(shape),
	      hint_quoted(&c->scratch, key),
	      hint_key(&c->scratch, shape, parent, key, value));
}

/* Of the keys A and B a record may have one. */
static void validate_one(struct validator *c, enum shape shape,
			 const struct node *node, struct sv a, struct sv b)
{
	const struct node *second = node_get(node, b);

	if (second && node_get(node, a))
		FAULT(c, choose_one, second - 1, schema_called(shape), a,
		      b);
}

/* Whether NODE has KEY, or one that was meant for it, which is told. */
static bool has(struct validator *c, enum shape shape, const struct node *node,
		struct sv key)
{
	if (node_get(node, key))
		return true;
	for (uint32_t i = 0; i + 1 < node->count; i += 2)
		if (!schema_field(shape, node->child[i].text) &&
		    sv_eq(hint_meant(&c->scratch, shape, node->child[i].text),
			  key))
			return true;
	return shape == SHAPE_EVENT &&
	       (sv_eq(key, SV("date")) || sv_eq(key, SV("title"))) &&
	       (hint_dated(&c->scratch, node) || hint_keyed(&c->scratch, node));
}

/* The keys of an event's `checks` are ids of faults. */
static void validate_silences(struct validator *c, const struct node *map)
{
	for (uint32_t i = 0; i + 1 < map->count; i += 2) {
		const struct node *key = &map->child[i];

		if (!fault_of_event(fault_find(key->text)))
			FAULT(c, check_unknown, key,
			      diag_excerpt(&c->scratch, key->text),
			      fault_hint(&c->scratch, key->text));
	}
}

/* Whether FIELD of NODE is a date that another rule than EDTF's is for. */
static bool is_julian(enum shape shape, const struct node *node,
		      const struct field *field)
{
	return shape == SHAPE_EVENT && sv_eq(field->key, SV("date")) &&
	       node_get(node, SV("calendar"));
}

/* CALENDAR stands beside `as_of`, or no date at all. */
static void undated_julian(struct validator *c, const struct node *calendar,
			   const struct node *as_of)
{
	struct build told = { .arena = &c->scratch };
	struct date_part part;
	int64_t day;

	if (!as_of) {
		FAULT(c, julian_day, calendar,
		      SV("it is that of date, which is missing"));
		return;
	}
	build_str(&told, "it is that of date, and not of as_of: delete it");
	if (date_julian(sv_trim(as_of->text), &part, &day)) {
		build_str(&told, ", and write as_of: ");
		date_print_day(&told, day);
	}
	FAULT(c, julian_day, calendar, build_view(&told));
}

/* What has a `calendar` has a date that is one day. */
static void validate_julian(struct validator *c, const struct node *node,
			    const struct node *calendar)
{
	const struct node *date = node_get(node, SV("date"));
	struct build text = { .arena = &c->scratch };
	struct build told = { .arena = &c->scratch };
	struct date_part part;
	int64_t day;

	if (!date) {
		undated_julian(c, calendar, node_get(node, SV("as_of")));
		return;
	}
	meaning_of_date(&text, date);
	if (date_julian(build_view(&text), &part, &day))
		return;
	build_sv(&told, diag_excerpt(&c->scratch, build_view(&text)));
	build_str(&told, " is no day of the Julian calendar, as 1917-10-25");
	FAULT(c, julian_day, date, build_view(&told));
}

/* A reference names its source or describes it. */
static void validate_cite(struct validator *c, const struct node *node)
{
	for (uint32_t i = 0; i + 1 < node->count; i += 2) {
		const struct field *field =
			schema_field(SHAPE_CITE, node->child[i].text);

		if (field && field->shape == SHAPE_SOURCE)
			validate_one(c, SHAPE_CITE, node, SV("ref"),
				     field->key);
	}
	if (!has(c, SHAPE_CITE, node, SV("ref")) &&
	    !has(c, SHAPE_CITE, node, SV("title")) &&
	    !has(c, SHAPE_CITE, node, SV("url")))
		FAULT(c, key_missing, node, schema_called(SHAPE_CITE),
		      SV("ref, title or url"));
}

/* What a record of SHAPE must have that no row of its own can tell. */
static void validate_whole(struct validator *c, enum shape shape,
			   const struct node *node)
{
	if (shape == SHAPE_EVENT && !has(c, shape, node, SV("date")) &&
	    !has(c, shape, node, SV("as_of")) &&
	    !has(c, shape, node, SV("part_of")))
		FAULT(c, event_undated, node,
		      diag_excerpt(&c->scratch, meaning_title(node)));
	if (shape == SHAPE_EVENT)
		validate_one(c, shape, node, SV("date"), SV("as_of"));
	if (shape == SHAPE_EVENT && node_get(node, SV("checks")) &&
	    node_get(node, SV("checks"))->kind == NODE_MAP)
		validate_silences(c, node_get(node, SV("checks")));
	if (shape == SHAPE_EVENT && node_get(node, SV("calendar")))
		validate_julian(c, node, node_get(node, SV("calendar")));
	if (shape == SHAPE_MEDIA && !has(c, shape, node, SV("url")))
		FAULT(c, key_missing, node, SV("media"), SV("url"));
	if (shape == SHAPE_CITE)
		validate_cite(c, node);
	if (shape == SHAPE_WHO)
		validate_one(c, shape, node, SV("name"), SV("group"));
	if (shape == SHAPE_WHO && !has(c, shape, node, SV("name")) &&
	    !has(c, shape, node, SV("group")))
		FAULT(c, key_missing, node, SV("who"), SV("name or group"));
}

/* Whether NODE, an event in lines, has but fields that say neither what
 * happened nor when: those of the event before, perhaps, under a dash too
 * many. */
static bool is_torn_off(const struct node *node)
{
	static const struct sv own[] = { SV_INIT("title"), SV_INIT("date"),
					 SV_INIT("as_of"), SV_INIT("part_of"),
					 SV_INIT("id") };

	for (size_t i = 0; i < sizeof(own) / sizeof(*own); i++)
		if (node_get(node, own[i]))
			return false;
	for (uint32_t i = 0; i + 1 < node->count; i += 2)
		if (!schema_field(SHAPE_EVENT, node->child[i].text))
			return false;
	return node->count > 0 && !(node->flags & NODE_FLOW);
}

static void validate_record(struct validator *c, enum shape shape,
			    const struct node *node)
{
	size_t n;
	const struct field *fields = schema_fields(shape, &n);
	enum shape outer = c->within;
	bool torn = shape == SHAPE_EVENT && is_torn_off(node);

	c->within = shape;
	validate_twice(c, shape, false, node);
	for (uint32_t i = 0; i + 1 < node->count; i += 2) {
		const struct node *key = &node->child[i];
		const struct field *field = schema_field(shape, key->text);

		if (field && is_julian(shape, node, field))
			continue; /* validate_whole() looks at it */
		if (field)
			checks[field->type](c, field, key + 1);
		else if (!sv_starts(key->text, SV("x-")))
			unknown_key(c, shape, node, key, key + 1);
	}
	for (size_t i = 0; i < n && !torn; i++)
		if ((fields[i].type == FIELD_NEEDED_TEXT ||
		     fields[i].type == FIELD_NUMBER) &&
		    !has(c, shape, node, fields[i].key))
			FAULT(c, key_missing, node, schema_called(shape),
			      fields[i].key);
	if (torn)
		FAULT(c, key_missing, node, schema_called(shape),
		      SV("title and date; leave out its dash if it belongs to "
			 "the event before"));
	else
		validate_whole(c, shape, node);
	c->within = outer;
}

bool schema_validate(enum shape shape, bool short_form, const struct node *node,
		     struct sv file, struct diags *diags)
{
	struct validator c = { .file = file, .diags = diags, .ok = true };
	struct field self = { .key = schema_word(shape),
			      .type = short_form ? FIELD_SHORTS : FIELD_RECORDS,
			      .argument = schema_word(shape) };

	if (short_form)
		validate_short(&c, &self, node);
	else
		validate_long(&c, &self, node);
	arena_free(&c.scratch);
	return c.ok;
}

bool schema_validate_value(const struct field *field, const struct node *node,
			   struct sv file, struct diags *diags)
{
	struct validator c = { .file = file, .diags = diags, .ok = true };

	checks[field->type](&c, field, node);
	arena_free(&c.scratch);
	return c.ok;
}
