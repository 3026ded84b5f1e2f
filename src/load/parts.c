/* The parts that events, figures and declared names have in common. */
#include "load/make.h"
#include "load/meaning.h"
#include "yaml/blank.h"

struct locus make_locus(const struct load *l, const struct node *node)
{
	return (struct locus){ l->file_name, node->line, node->column };
}

struct origin make_origin(const struct load *l, const struct node *node)
{
	return (struct origin){ l->file, node->line, node->column };
}

struct text make_text(struct load *l, const struct node *node)
{
	uint32_t n;
	const struct node *item = node_items(node, &n);
	struct build b = { .arena = &l->scratch };

	if (n == 1)
		return book_add_text(l->book, sv_trim(item->text));
	for (uint32_t i = 0; i < n; i++) {
		build_str(&b, i ? "\n" : "");
		build_sv(&b, sv_trim(item[i].text));
	}
	return book_add_text(l->book, build_view(&b));
}

struct text make_date_text(struct load *l, const struct node *node)
{
	struct build b = { .arena = &l->scratch };

	if (node)
		meaning_of_date(&b, node);
	return book_add_text(l->book, build_view(&b));
}

struct text make_date(struct load *l, const struct node *node, struct sv key)
{
	return make_date_text(l, node_get(node, key));
}

struct text make_field(struct load *l, const struct node *node, struct sv key)
{
	return make_text(l, node_get(node, key));
}

static struct sv field_text(const struct node *node, struct sv key)
{
	const struct node *value = node_get(node, key);

	return value ? sv_trim(value->text) : (struct sv){ 0 };
}

static unsigned choice(const struct node *node, enum shape shape, struct sv key)
{
	const struct field *field = schema_field(shape, key);

	return meaning_choice(field->argument,
			    field->type == FIELD_PHRASE ? '|' : ' ',
			    field_text(node, key));
}

/* ---- sources ---- */

static struct unresolved source_ref(struct load *l, const struct node *at,
				    struct sv text, uint32_t use)
{
	return (struct unresolved){ refs_add(&l->sources, sv_trim(text),
					     make_locus(l, at), use) };
}

static struct range make_via(struct load *l, const struct node *node)
{
	uint32_t n;
	const struct node *item = node_items(node, &n);
	struct range r = { l->draft.source_list.n, n };

	for (uint32_t i = 0; i < n; i++) {
		struct unresolved s = source_ref(l, &item[i], item[i].text,
						 USE_VIA);

		VEC_ADD(&l->draft.source_list, s);
	}
	return r;
}

/* Those that the value of KEY in the mapping NODE names. */
static struct range make_called(struct load *l, const struct node *node,
				struct sv key)
{
	uint32_t n;
	const struct node *item = node_items(node_get(node, key), &n);
	struct range r = { l->book->called.n, n };

	for (uint32_t i = 0; i < n; i++) {
		struct called called = { NO_NAME, make_text(l, &item[i]) };

		VEC_ADD(&l->book->called, called);
	}
	return r;
}

/* Paragraphs after the # of `ref`, AT, and those of `at`. */
static struct text make_at(struct load *l, struct sv at,
			   const struct node *node)
{
	uint32_t n;
	const struct node *item = node_items(node, &n);
	struct build b = { .arena = &l->scratch };

	build_sv(&b, at);
	for (uint32_t i = 0; i < n; i++) {
		build_str(&b, b.n ? "\n" : "");
		meaning_place(&b, item[i].text);
	}
	return book_add_text(l->book, build_view(&b));
}

static struct draft_cite one_cite(struct load *l, const struct node *node)
{
	const struct node *ref = node;
	struct sv at = { 0 };
	struct draft_cite cite = { .origin = make_origin(l, node) };

	if (node->kind == NODE_MAP)
		ref = node_get(node, SV("ref"));
	if (ref) {
		struct sv source = meaning_source(sv_trim(ref->text), &at);

		cite.source = source_ref(l, ref, source, 0);
	} else {
		cite.source = make_described_source(l, node);
	}
	cite.at = make_at(l, at, node_get(node, SV("at")));
	if (node->kind != NODE_MAP)
		return cite;
	cite.quote = make_field(l, node, SV("quote"));
	cite.by = make_called(l, node, SV("by"));
	cite.note = make_field(l, node, SV("note"));
	cite.voice = choice(node, SHAPE_CITE, SV("voice"));
	cite.via = make_via(l, node_get(node, SV("via")));
	return cite;
}

struct range make_cites(struct load *l, const struct node *node)
{
	uint32_t n;
	const struct node *item = node_items(node, &n);
	struct range r = { l->draft.cites.n, n };

	for (uint32_t i = 0; i < n; i++) {
		struct draft_cite cite = one_cite(l, &item[i]);

		VEC_ADD(&l->draft.cites, cite);
	}
	return r;
}

/* ---- inferred ---- */

void make_pairs(struct load *l, enum fact_kind kind, const struct node *map)
{
	for (uint32_t i = 0; map && i + 1 < map->count; i += 2) {
		struct fact fact = {
			.kind = kind,
			.key = make_text(l, &map->child[i]),
			.value = make_text(l, &map->child[i + 1]),
		};

		VEC_ADD(&l->book->facts, fact);
	}
}

struct range make_inferred(struct load *l, const struct node *node)
{
	struct range r = { .first = l->book->facts.n };

	if (!node)
		return r;
	if (node->kind != NODE_MAP) {
		struct fact fact = { .kind = FACT_INFERRED,
				     .value = make_text(l, node) };

		VEC_ADD(&l->book->facts, fact);
	}
	make_pairs(l, FACT_INFERRED, node);
	r.count = l->book->facts.n - r.first;
	return r;
}

/* ---- names ---- */

struct sv make_name_key(struct arena *a, struct sv text, uint32_t use)
{
	struct build key = { .arena = a };

	build_sv(&key, blank_single(a, text));
	build_char(&key, use & USE_PLACE ? '@' : '=');
	return build_view(&key);
}

struct sv make_name_text(const struct ref *ref)
{
	return sv_slice(ref->text, 0, ref->text.n - 1);
}

struct unresolved make_name_ref(struct load *l, const struct node *node,
				uint32_t use)
{
	if (!node)
		return NO_REFERENCE;
	return (struct unresolved){
		refs_add(&l->names,
			 make_name_key(&l->scratch, node->text, use),
			 make_locus(l, node), use)
	};
}

struct range make_names(struct load *l, const struct node *node, uint32_t use)
{
	uint32_t n;
	const struct node *item = node_items(node, &n);
	struct range r = { l->draft.name_list.n, n };

	for (uint32_t i = 0; i < n; i++) {
		struct unresolved ref = make_name_ref(l, &item[i], use);

		VEC_ADD(&l->draft.name_list, ref);
	}
	return r;
}

uint32_t make_use_in(const struct book *b, role_no role)
{
	static const struct sv bodies[] = {
		SV_INIT("host"),      SV_INIT("party"),
		SV_INIT("signatory"), SV_INIT("organiser"),
		SV_INIT("supplier"),  SV_INIT("recipient"),
	};

	for (size_t i = 0; i < sizeof(bodies) / sizeof(*bodies); i++)
		if (sv_eq(book_role_id(b, role), bodies[i]))
			return USE_WHO;
	return USE_WHO | USE_PART;
}

/* What NODE says of somebody besides, or UINT32_MAX for nothing. */
static uint32_t make_who_more(struct load *l, const struct node *node)
{
	struct book *b = l->book;
	struct who_more more = {
		.group = make_field(l, node, SV("group")),
		.as = make_field(l, node, SV("as")),
		.note = make_field(l, node, SV("note")),
	};

	more.of = make_names(l, node_get(node, SV("of")), USE_WHO);
	more.cites = make_cites(l, node_get(node, SV("source")));
	more.inferred = make_inferred(l, node_get(node, SV("inferred")));
	if (!(more.group.length | more.as.length | more.note.length |
	      more.of.count | more.cites.count | more.inferred.count))
		return UINT32_MAX;
	VEC_ADD(&b->who_more, more);
	return b->who_more.n - 1;
}

static struct draft_who one_who(struct load *l, role_no role,
				const struct node *node)
{
	struct draft_who who = { .role = role, .more = UINT32_MAX };
	const struct node *name = node;

	if (!book_role_present(l->book, role))
		who.flags |= WHO_ABSENT;
	if (node->kind == NODE_MAP) {
		name = node_get(node, SV("name"));
		who.more = make_who_more(l, node);
		if (node_get(node, SV("inferred")))
			who.flags |= WHO_INFERRED;
	}
	who.name = make_name_ref(l, name, make_use_in(l->book, role));
	if (!name)
		who.flags |= WHO_GROUP;
	return who;
}

/* Notes where ITEM stands, which is the next ROW. */
static void note_said(struct load *l, struct said_places *said, uint32_t row,
		      const struct node *item)
{
	VEC_ADD(said, (struct said_place){ row, make_origin(l, item) });
}

static void add_role(struct load *l, struct sv role, const struct node *at,
		     const struct node *node)
{
	role_no r = book_make_role(l->book, role);
	uint32_t n;
	const struct node *item = node_items(node, &n);

	if (l->book->roles.v[r].used.line == 0)
		l->book->roles.v[r].used = make_origin(l, at);
	for (uint32_t i = 0; i < n; i++) {
		struct draft_who who = one_who(l, r, &item[i]);

		if (n > 1)
			note_said(l, &l->said_who, l->draft.who.n, &item[i]);
		VEC_ADD(&l->draft.who, who);
	}
}

struct range make_who(struct load *l, const struct node *node)
{
	struct range r = { .first = l->draft.who.n };

	if (meaning_has_roles(node))
		for (uint32_t i = 0; i + 1 < node->count; i += 2)
			add_role(l, sv_trim(node->child[i].text),
				 &node->child[i], &node->child[i + 1]);
	else
		add_role(l, SV("participant"), node, node);
	r.count = l->draft.who.n - r.first;
	return r;
}

struct range make_where(struct load *l, const struct node *node)
{
	uint32_t n;
	const struct node *item = node_items(node, &n);
	struct range r = { l->draft.where.n, n };

	for (uint32_t i = 0; i < n; i++) {
		const struct node *name = &item[i];
		struct draft_where where = { 0 };
		bool about = false;

		if (name->kind == NODE_MAP) {
			name = node_get(&item[i], SV("name"));
			where.as = make_field(l, &item[i], SV("as"));
			where.cites = make_cites(
				l, node_get(&item[i], SV("source")));
			meaning_yes(field_text(&item[i], SV("about")), &about);
			where.inferred = make_inferred(
				l, node_get(&item[i], SV("inferred")));
			if (node_get(&item[i], SV("inferred")))
				where.flags |= WHERE_INFERRED;
		}
		if (about)
			where.flags |= WHERE_ABOUT;
		where.place = make_name_ref(l, name, USE_PLACE);
		if (item[i].kind == NODE_MAP)
			make_described_place(l, &item[i], where.place);
		if (n > 1)
			note_said(l, &l->said_where, l->draft.where.n,
				  &item[i]);
		VEC_ADD(&l->draft.where, where);
	}
	return r;
}

/* ---- figures ---- */

void make_use_event(struct load *l, struct unresolved event,
		    struct locus where)
{
	/* Should it turn out to mean nothing, each use is a fault.  Most name
	 * an event above, so that few are kept. */
	if (refs_find(&l->event_ids, l->events.v.v[event.ref].text) ==
	    UINT32_MAX)
		VEC_ADD(&l->uses, ((struct use){ event.ref, where }));
}

struct unresolved make_event_ref(struct load *l, const struct node *node)
{
	struct sv text = sv_trim(node->text);
	struct locus where = make_locus(l, node);
	uint32_t n = l->events.v.n;
	uint32_t ref = refs_add(&l->events, text, where, 0);

	if (ref < n)
		make_use_event(l, (struct unresolved){ ref }, where);
	return (struct unresolved){ ref };
}

static struct range make_counts(struct load *l, const struct node *node)
{
	uint32_t n;
	const struct node *item = node_items(node, &n);
	struct range r = { l->draft.event_list.n, n };

	for (uint32_t i = 0; i < n; i++) {
		struct unresolved ref = make_event_ref(l, &item[i]);

		VEC_ADD(&l->draft.event_list, ref);
	}
	return r;
}

static struct figure one_figure(struct load *l, const struct node *node)
{
	return (struct figure){
		.event = NO_EVENT,
		.is = choice(node, SHAPE_FIGURE, SV("is")),
		.bound = choice(node, SHAPE_FIGURE, SV("bound")),
		.what = make_field(l, node, SV("what")),
		.value = make_field(l, node, SV("value")),
		.unit = make_field(l, node, SV("unit")),
		.of = make_called(l, node, SV("of")),
		.as_of = make_date(l, node, SV("as_of")),
		.over = make_date(l, node, SV("over")),
		.note = make_field(l, node, SV("note")),
		.cites = make_cites(l, node_get(node, SV("source"))),
		.counts = make_counts(l, node_get(node, SV("counts"))),
		.inferred = make_inferred(l, node_get(node, SV("inferred"))),
		.origin = make_origin(l, node),
	};
}

struct range make_figures(struct load *l, const struct node *node)
{
	uint32_t n;
	const struct node *item = node_items(node, &n);
	struct range r = { l->book->figures.n, n };

	for (uint32_t i = 0; i < n; i++) {
		struct figure figure = one_figure(l, &item[i]);

		VEC_ADD(&l->book->figures, figure);
	}
	return r;
}
