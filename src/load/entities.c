/* Making people, places, organisations, series, sources, kinds and roles. */
#include "load/code.h"
#include "load/make.h"
#include "load/meaning.h"
#include "yaml/blank.h"

/* A text that only `name: X` stands for is the record's NAME_KEY. */
static struct text name_or_field(struct load *l, const struct node *node,
				 struct sv key)
{
	return node->kind == NODE_MAP ? make_field(l, node, key) :
					make_text(l, node);
}

/* The name of NODE, a person, place, body or spelling, its blanks made one. */
static struct text own_name(struct load *l, const struct node *node)
{
	const struct node *name =
		node->kind == NODE_MAP ? node_get(node, SV("name")) : node;

	return book_add_text(l->book, name ? blank_single(&l->scratch,
							  name->text) :
					     SV(""));
}

/* Reserves ID in IDS for the row NUMBER; false, with a fault, when taken. */
static bool take_id(struct load *l, struct refs *ids, const struct node *key,
		    uint32_t number)
{
	uint32_t n = ids->v.n;
	uint32_t ref = refs_add(ids, key->text, make_locus(l, key), 0);

	if (ref == n) {
		ids->v.v[ref].target = number;
		return true;
	}
	DIAG(l->diags, FAULT_id_twice, make_locus(l, key), key->text,
	     diag_locus(&l->scratch, ids->v.v[ref].first));
	return false;
}

static struct range make_spellings(struct load *l, const struct node *node)
{
	struct book *b = l->book;
	uint32_t n;
	const struct node *items = node_items(node, &n);
	struct range r = { b->spellings.n, n };

	for (uint32_t i = 0; i < n; i++) {
		const struct node *item = &items[i];
		struct spelling s = {
			.name = own_name(l, item),
		};

		if (item->kind == NODE_MAP) {
			s.lang = make_field(l, item, SV("lang"));
			s.dates = make_date(l, item, SV("dates"));
			s.some = node_get(item, SV("used_by")) != NULL;
		}
		VEC_ADD(&b->spellings, s);
	}
	return r;
}

/* The texts of a record NODE in other languages, and what is inferred. */
static struct range make_labels(struct load *l, const struct node *node)
{
	struct range r = { .first = l->book->facts.n };

	make_pairs(l, FACT_TITLE, node_get(node, SV("titles")));
	make_pairs(l, FACT_TITLE, node_get(node, SV("labels")));
	make_pairs(l, FACT_PLURAL, node_get(node, SV("plurals")));
	make_inferred(l, node_get(node, SV("inferred")));
	r.count = l->book->facts.n - r.first;
	return r;
}

static struct range make_offices(struct load *l, const struct node *node)
{
	enum { OFFICES_MAX = 256 };
	uint32_t n;
	const struct node *items = node_items(node, &n);
	struct range r = { l->draft.offices.n, n };

	if (n > OFFICES_MAX) {
		DIAG0(l->diags, FAULT_offices_too_many,
		      make_locus(l, &items[OFFICES_MAX]));
		r.count = n = OFFICES_MAX;
	}
	for (uint32_t i = 0; i < n; i++) {
		const struct node *item = &items[i];
		struct draft_office o = {
			.title = make_field(l, item, SV("title")),
			.dates = make_date(l, item, SV("dates")),
			.as_of = make_date(l, item, SV("as_of")),
			.of = make_name_ref(l, node_get(item, SV("of")),
					    USE_WHO),
			.facts = make_labels(l, item),
			.cites = make_cites(l, node_get(item, SV("source"))),
		};

		VEC_ADD(&l->draft.offices, o);
	}
	return r;
}

/* Latitude, LF, longitude; nothing when they are none. */
static void put_coordinates(struct build *b, const struct node *value)
{
	struct sv lat, lon;

	if (code_coordinates(value, &lat, &lon))
		return;
	build_sv(b, lat);
	build_char(b, '\n');
	build_sv(b, lon);
}

/* The value of FIELD, or of an x- key for null, as a fact has it. */
static struct text fact_value(struct load *l, const struct field *field,
			      const struct node *value)
{
	struct build words = { .arena = &l->scratch };

	if (field && field->type == FIELD_DATE)
		return make_date_text(l, value);
	if (field && field->type == FIELD_TEXTS)
		return make_text(l, value);
	if (field && field->type == FIELD_DOI)
		build_sv(&words, code_doi_bare(value->text));
	else if (field && field->type == FIELD_COORDINATES)
		put_coordinates(&words, value);
	else
		meaning_of_node(&words, value);
	return book_add_text(l->book, build_view(&words));
}

struct range make_fields(struct load *l, enum shape shape,
			 const struct node *node)
{
	enum shape described = schema_describes(shape);
	bool own = described == SHAPE_COUNT;
	struct range r = { .first = l->book->facts.n };

	for (uint32_t i = 0; node->kind == NODE_MAP && i + 1 < node->count;
	     i += 2) {
		const struct node *key = &node->child[i];
		const struct field *field = schema_field(shape, key->text);
		struct fact fact = { .kind = field ? FACT_FIELD : FACT_X };

		if (!own && (!field || field->shape != described))
			continue;
		if (field && field->type == FIELD_TEXT_MAP) {
			make_pairs(l, FACT_TITLE, key + 1);
			continue;
		}
		fact.key = make_text(l, key);
		if (sv_eq(key->text, SV("note")))
			fact.kind = FACT_NOTE;
		if (own && sv_eq(key->text, SV("source")))
			fact.cites = make_cites(l, key + 1);
		else
			fact.value = fact_value(l, field, key + 1);
		VEC_ADD(&l->book->facts, fact);
		if (field && field->type == FIELD_INFERRED)
			make_inferred(l, key + 1);
	}
	r.count = l->book->facts.n - r.first;
	return r;
}

struct name_row make_name_row(struct load *l, enum shape shape,
			      enum name_class class, const struct node *node,
			      struct draft_name *refs)
{
	const struct node *within = node_get(node, SV("in"));

	if (!within)
		within = node_get(node, SV("part_of"));
	refs->country = make_name_ref(l, node_get(node, SV("country")),
				      USE_PLACE | USE_COUNTRY);
	refs->in = make_name_ref(l, within,
				 class == NAME_PLACE ? USE_PLACE : USE_WHO);
	return (struct name_row){
		.name = own_name(l, node),
		.class = class,
		.flags = NAME_DECLARED,
		.country = NO_NAME,
		.in = NO_NAME,
		.spellings = make_spellings(l, node_get(node, SV("names"))),
		.offices = make_offices(l, node_get(node, SV("offices"))),
		.members = make_names(l, node_get(node, SV("members")),
				      USE_WHO),
		.facts = make_fields(l, shape, node),
		.origin = make_origin(l, node),
	};
}

static void make_name(struct load *l, enum shape shape, enum name_class class,
		      const struct node *key, const struct node *node)
{
	struct draft_name refs;
	struct name_row row;

	if (!take_id(l, &l->ids, key, l->book->names.n))
		return;
	row = make_name_row(l, shape, class, node, &refs);
	row.id = make_text(l, key);
	row.origin = make_origin(l, key);
	VEC_ADD(&l->book->names, row);
	VEC_ADD(&l->draft.names, refs);
}

static void make_series(struct load *l, const struct node *key,
			const struct node *node)
{
	const struct node *kind = node_get(node, SV("kind"));
	struct series_row row = {
		.id = make_text(l, key),
		.title = name_or_field(l, node, SV("title")),
		.kind = kind ? book_make_kind(l->book, kind->text) : NO_KIND,
		.body = NO_NAME,
		.declared = 1,
		.origin = make_origin(l, key),
	};
	struct unresolved body;

	if (!take_id(l, &l->series_ids, key, l->book->series.n))
		return;
	row.facts = make_fields(l, SHAPE_SERIES, node);
	body = make_name_ref(l, node_get(node, SV("body")), USE_WHO);
	VEC_ADD(&l->book->series, row);
	VEC_ADD(&l->draft.bodies, body);
}

static void make_source(struct load *l, const struct node *key,
			const struct node *node)
{
	struct source_row row = {
		.id = make_text(l, key),
		.title = name_or_field(l, node, SV("title")),
		.declared = 1,
		.facts = make_fields(l, SHAPE_SOURCE, node),
		.origin = make_origin(l, key),
	};

	if (take_id(l, &l->source_ids, key, l->book->sources.n))
		VEC_ADD(&l->book->sources, row);
}

static void make_kind(struct load *l, const struct node *key,
		      const struct node *node)
{
	struct book *b = l->book;
	kind_no k = book_make_kind(b, key->text);
	struct text label = name_or_field(l, node, SV("label"));
	const struct node *is = node_get(node, SV("is"));

	if (!take_id(l, &l->kind_ids, key, k))
		return;
	b->kinds.v[k].origin = make_origin(l, key);
	b->kinds.v[k].facts = make_labels(l, node);
	if (label.length)
		b->kinds.v[k].label = label;
	if (is) {
		kind_no outer = book_make_kind(b, is->text);

		b->kinds.v[k].is = outer;
	}
}

static void make_role(struct load *l, const struct node *key,
		      const struct node *node)
{
	struct book *b = l->book;
	role_no r = book_make_role(b, key->text);
	struct text label = name_or_field(l, node, SV("label"));
	const struct node *is = node_get(node, SV("is"));
	const struct node *present = node_get(node, SV("present"));
	bool yes = true;

	if (!take_id(l, &l->role_ids, key, r))
		return;
	b->roles.v[r].origin = make_origin(l, key);
	b->roles.v[r].facts = make_labels(l, node);
	if (label.length)
		b->roles.v[r].label = label;
	if (is) {
		role_no outer = book_make_role(b, is->text);

		b->roles.v[r].is = outer;
		b->roles.v[r].flags = 0; /* as that one: settled later */
	}
	if (present && meaning_yes(present->text, &yes))
		b->roles.v[r].flags = VOCAB_GIVEN | (yes ? VOCAB_PRESENT : 0u);
}

void make_declared(struct load *l, enum shape shape, const struct node *key,
		   const struct node *node)
{
	switch (shape) {
	case SHAPE_PERSON:
		make_name(l, shape, NAME_PERSON, key, node);
		break;
	case SHAPE_PLACE:
		make_name(l, shape, NAME_PLACE, key, node);
		break;
	case SHAPE_ORGANISATION:
		make_name(l, shape, NAME_ORGANISATION, key, node);
		break;
	case SHAPE_SERIES:
		make_series(l, key, node);
		break;
	case SHAPE_SOURCE:
		make_source(l, key, node);
		break;
	case SHAPE_KIND:
		make_kind(l, key, node);
		break;
	case SHAPE_ROLE:
		make_role(l, key, node);
		break;
	default:
		break;
	}
}
