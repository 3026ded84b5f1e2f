/* Keeping records as they were written, and what each names. */
#include "load/written.h"

#include "load/make.h"
#include "load/meaning.h"

/* The fields that name other records; SHORT is the one that a text alone
 * stands for. */
static const struct {
	enum shape shape;
	struct sv key;
	enum need_kind kind;
	bool brief;
} naming[] = {
	{ SHAPE_EVENT, SV_INIT("series"), NEED_SERIES, false },
	{ SHAPE_EVENT, SV_INIT("part_of"), NEED_EVENT, false },
	{ SHAPE_EVENT, SV_INIT("links"), NEED_EVENT, false },
	{ SHAPE_EVENT, SV_INIT("kind"), NEED_KIND, false },
	{ SHAPE_WHO, SV_INIT("name"), NEED_NAME, true },
	{ SHAPE_WHO, SV_INIT("of"), NEED_NAME, false },
	{ SHAPE_WHERE, SV_INIT("name"), NEED_NAME, true },
	{ SHAPE_CITE, SV_INIT("ref"), NEED_SOURCE, true },
	{ SHAPE_CITE, SV_INIT("via"), NEED_SOURCE, false },
	{ SHAPE_CITE, SV_INIT("by"), NEED_NAME, false },
	{ SHAPE_FIGURE, SV_INIT("of"), NEED_NAME, false },
	{ SHAPE_FIGURE, SV_INIT("counts"), NEED_EVENT, false },
	{ SHAPE_VARIANT, SV_INIT("kind"), NEED_KIND, false },
	{ SHAPE_PERSON, SV_INIT("country"), NEED_NAME, false },
	{ SHAPE_PLACE, SV_INIT("country"), NEED_NAME, false },
	{ SHAPE_PLACE, SV_INIT("in"), NEED_NAME, false },
	{ SHAPE_ORGANISATION, SV_INIT("country"), NEED_NAME, false },
	{ SHAPE_ORGANISATION, SV_INIT("part_of"), NEED_NAME, false },
	{ SHAPE_ORGANISATION, SV_INIT("place"), NEED_NAME, false },
	{ SHAPE_ORGANISATION, SV_INIT("members"), NEED_NAME, false },
	{ SHAPE_SPELLING, SV_INIT("used_by"), NEED_NAME, false },
	{ SHAPE_OFFICE, SV_INIT("of"), NEED_NAME, false },
	{ SHAPE_SERIES, SV_INIT("kind"), NEED_KIND, false },
	{ SHAPE_SERIES, SV_INIT("body"), NEED_NAME, false },
	{ SHAPE_SOURCE, SV_INIT("in"), NEED_SOURCE, false },
	{ SHAPE_KIND, SV_INIT("is"), NEED_KIND, false },
	{ SHAPE_ROLE, SV_INIT("is"), NEED_ROLE, false },
};

enum { NAMING = sizeof(naming) / sizeof(*naming) };

static void begin(struct load *l, enum written_section section, uint32_t number)
{
	struct book *b = l->book;
	bool event = section == WRITTEN_EVENT;

	VEC_ADD(&b->written, (struct written){ .section = section,
					       .event = event ? number :
								NO_EVENT,
					       .number = number,
					       .node = b->written_nodes.n });
}

/* ---- what a record names ---- */

static void add_need(struct load *l, enum need_kind kind, struct sv text)
{
	struct sv at;

	text = sv_trim(text);
	if (kind == NEED_SOURCE)
		text = meaning_source(text, &at);
	VEC_ADD(&l->needs,
		(struct need){ l->book->written.n - 1, kind,
			       arena_copy(&l->arena, text) });
}

/* Every text in NODE: itself, items, or values of a mapping.  The schema lets
 * them nest no deeper than a list in a mapping. */
static void add_needs(struct load *l, enum need_kind kind,
		      const struct node *node)
{
	uint32_t step = node->kind == NODE_MAP ? 2 : 1;

	if (node->kind == NODE_SCALAR)
		add_need(l, kind, node->text);
	for (uint32_t i = step - 1; i < node->count; i += step)
		add_needs(l, kind, &node->child[i]);
}

static void need_field(struct load *l, const struct field *field,
		       const struct node *value)
{
	for (size_t i = 0; i < NAMING; i++)
		if (naming[i].shape == field->shape &&
		    sv_eq(naming[i].key, field->key))
			add_needs(l, naming[i].kind, value);
}

/* TEXT stands for a record of SHAPE. */
static void need_brief(struct load *l, enum shape shape, struct sv text)
{
	for (size_t i = 0; i < NAMING; i++)
		if (naming[i].shape == shape && naming[i].brief)
			add_need(l, naming[i].kind, text);
}

/* ---- trees ---- */

static void put_node(struct load *l, const struct node *node, uint32_t count,
		     unsigned flags)
{
	static const uint8_t kinds[] = { [NODE_SCALAR] = WRITTEN_SCALAR,
					 [NODE_LIST] = WRITTEN_LIST,
					 [NODE_MAP] = WRITTEN_MAP };
	struct book *b = l->book;
	struct written_node put = {
		.kind = kinds[node->kind],
		.flags = (uint8_t)flags,
		.count = count,
		.text = book_add_text(b, node->text),
	};

	if (node->flags & NODE_QUOTED)
		put.flags |= WRITTEN_QUOTED;
	if (node->flags & NODE_FLOW)
		put.flags |= WRITTEN_FLOW;
	VEC_ADD(&b->written_nodes, put);
}

/* As it is, by itself at most NODE_DEPTH deep.  PRIVATE: a key `note` is one
 * here. */
static void put_tree(struct load *l, const struct node *node, bool private)
{
	put_node(l, node, node->count, 0);
	for (uint32_t i = 0; i < node->count; i++) {
		const struct node *child = &node->child[i];
		bool key = node->kind == NODE_MAP && i % 2 == 0;

		if (key && private && child->kind == NODE_SCALAR &&
		    sv_eq(child->text, SV("note")))
			put_node(l, child, 0, WRITTEN_PRIVATE);
		else
			put_tree(l, child, private);
	}
}

static void put_record(struct load *l, enum shape shape,
		       const struct node *node, bool anonymous);

typedef void put_fn(struct load *l, const struct field *field,
		    const struct node *value);

/* A set that YAML took for a list or mapping is a text again. */
static void put_date(struct load *l, const struct field *field,
		     const struct node *value)
{
	struct build set = { .arena = &l->scratch };
	struct node text = { .kind = NODE_SCALAR, .flags = NODE_QUOTED };

	(void)field;
	if (value->kind == NODE_SCALAR) {
		put_node(l, value, 0, 0);
		return;
	}
	meaning_of_set(&set, value);
	text.text = build_view(&set);
	put_node(l, &text, 0, 0);
}

static void put_one(struct load *l, const struct field *field,
		    const struct node *value)
{
	enum shape shape = schema_shape(field->argument);

	if (value->kind == NODE_MAP) {
		put_record(l, shape, value, false);
		return;
	}
	need_brief(l, shape, value->text);
	put_node(l, value, 0, 0);
}

static void put_some(struct load *l, const struct field *field,
		     const struct node *value)
{
	if (value->kind != NODE_LIST) {
		put_one(l, field, value);
		return;
	}
	put_node(l, value, value->count, 0);
	for (uint32_t i = 0; i < value->count; i++)
		put_one(l, field, &value->child[i]);
}

static void put_who(struct load *l, const struct field *field,
		    const struct node *value)
{
	if (value->kind != NODE_MAP || meaning_one_who(value)) {
		add_need(l, NEED_ROLE, SV("participant"));
		put_some(l, field, value);
		return;
	}
	put_node(l, value, value->count, 0);
	for (uint32_t i = 0; i + 1 < value->count; i += 2) {
		add_need(l, NEED_ROLE, value->child[i].text);
		put_tree(l, &value->child[i], false);
		put_some(l, field, &value->child[i + 1]);
	}
}

static void put_plain(struct load *l, const struct field *field,
		      const struct node *value)
{
	(void)field;
	put_tree(l, value, false);
}

static put_fn *const puts_of[FIELD_TYPE_COUNT] = {
	[FIELD_DATE] = put_date,
	[FIELD_RECORDS] = put_some,
	[FIELD_SHORTS] = put_some,
	[FIELD_WHO] = put_who,
};

/* ANONYMOUS: without its id, which is another's. */
static void put_record(struct load *l, enum shape shape,
		       const struct node *node, bool anonymous)
{
	put_node(l, node, node->count - (anonymous ? 2 : 0), 0);
	for (uint32_t i = 0; i + 1 < node->count; i += 2) {
		const struct node *key = &node->child[i];
		const struct field *field = schema_field(shape, key->text);
		bool note = field && sv_eq(key->text, SV("note"));

		if (anonymous && sv_eq(key->text, SV("id")))
			continue;
		put_node(l, key, 0, note ? WRITTEN_PRIVATE : 0);
		if (!field) {
			put_tree(l, key + 1, true);
			continue;
		}
		need_field(l, field, key + 1);
		(puts_of[field->type] ? puts_of[field->type] : put_plain)(
			l, field, key + 1);
	}
}

/* ---- records ---- */

void written_top(struct load *l, const struct node *key,
		 const struct node *node)
{
	if (!l->keep)
		return;
	begin(l, WRITTEN_TOP, 0);
	put_tree(l, key, false);
	put_tree(l, node, true);
}

void written_record(struct load *l, enum shape shape, const struct node *node)
{
	event_no ev = l->book->nevents - 1;
	bool anonymous = false;

	if (!l->keep)
		return;
	if (shape == SHAPE_EVENT) {
		begin(l, WRITTEN_EVENT, ev);
		if (!node_get(node, SV("kind")))
			add_need(l, NEED_KIND, SV("event"));
		anonymous = node_get(node, SV("id")) &&
			    l->book->event_id[ev].length == 0;
	} else {
		begin(l, WRITTEN_FIGURE, l->book->figures.n - 1);
	}
	put_record(l, shape, node, anonymous);
}

void written_declared(struct load *l, enum shape shape, const struct node *key,
		      const struct node *node, uint32_t number)
{
	static const enum written_section sections[SHAPE_COUNT] = {
		[SHAPE_PERSON] = WRITTEN_PERSON,
		[SHAPE_PLACE] = WRITTEN_PLACE,
		[SHAPE_ORGANISATION] = WRITTEN_ORGANISATION,
		[SHAPE_SERIES] = WRITTEN_SERIES,
		[SHAPE_SOURCE] = WRITTEN_SOURCE,
		[SHAPE_KIND] = WRITTEN_KIND,
		[SHAPE_ROLE] = WRITTEN_ROLE,
	};

	if (!l->keep)
		return;
	begin(l, sections[shape], number);
	put_tree(l, key, false);
	if (node->kind == NODE_MAP)
		put_record(l, shape, node, false);
	else
		put_tree(l, node, false);
}
