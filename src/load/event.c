/* Making an event of the book from its record. */
#include "load/make.h"
#include "load/meaning.h"
#include "load/silence.h"

/* The event being made: its row and where it comes from. */
struct making {
	struct load *load;
	struct event_row *row;
	const struct node *node; /* the whole record */
	struct unresolved series;
};

typedef void put_fn(struct making *m, const struct node *value);

static void add_fact(struct making *m, enum fact_kind kind, struct text key,
		     struct text value)
{
	struct fact fact = { .kind = kind, .key = key, .value = value };

	VEC_ADD(&m->load->facts, fact);
}

static void add_text_fact(struct making *m, enum fact_kind kind,
			  const struct node *value)
{
	add_fact(m, kind, (struct text){ 0 }, make_text(m->load, value));
}

/* One fact a text of a list, or of one text. */
static void add_each(struct making *m, enum fact_kind kind,
		     const struct node *value)
{
	uint32_t n;
	const struct node *item = node_items(value, &n);

	for (uint32_t i = 0; i < n; i++)
		add_text_fact(m, kind, &item[i]);
}

/* One fact a pair of a mapping. */
static void add_pairs(struct making *m, enum fact_kind kind,
		      const struct node *map)
{
	for (uint32_t i = 0; i + 1 < map->count; i += 2)
		add_fact(m, kind, make_text(m->load, &map->child[i]),
			 make_text(m->load, &map->child[i + 1]));
}

/* ---- fields ---- */

static void put_date_of(struct making *m, const struct node *value,
			enum date_source source)
{
	struct load *l = m->load;
	struct text text = make_date_text(l, value);
	struct date_fault fault;
	struct date date;

	date_parse(&l->scratch, book_text(l->book, text), DATE_STRICT, &date,
		   NULL, &fault);
	book_put_date(l->book, m->row, &date);
	m->row->edtf = text;
	m->row->state.date_source = (uint8_t)source;
}

/* A day of the Julian calendar: as written, with the bounds of today's. */
static void put_julian(struct making *m, const struct node *value)
{
	struct date_part part;
	struct date d = { .parts = &part, .nparts = 1, .form = DATE_SINGLE,
			  .precision = PRECISION_DAY };

	date_julian(sv_trim(value->text), &part, &d.first);
	d.last = d.first;
	book_put_date(m->load->book, m->row, &d);
	m->row->edtf = make_text(m->load, value);
	m->row->state.julian = 1;
}

static void put_date(struct making *m, const struct node *value)
{
	if (node_get(m->node, SV("calendar")))
		put_julian(m, value);
	else
		put_date_of(m, value, DATE_OWN);
}

/* The date has it. */
static void put_calendar(struct making *m, const struct node *value)
{
	(void)m;
	(void)value;
}

static void put_as_of(struct making *m, const struct node *value)
{
	put_date_of(m, value, DATE_AS_OF);
}

static void put_id(struct making *m, const struct node *value)
{
	struct load *l = m->load;
	struct locus where = make_locus(l, value);
	uint32_t n = l->event_ids.v.n;
	uint32_t ref = refs_add(&l->event_ids, value->text, where, 0);

	if (ref == n) {
		m->row->id = make_text(l, value);
		l->event_ids.v.v[ref].target = l->book->nevents;
		return;
	}
	if (l->event_ids.v.v[ref].first.line == 0)
		reuse_twice(l, value->text);
	DIAG(l->diags, FAULT_id_twice, where, value->text,
	     diag_locus(&l->scratch, l->event_ids.v.v[ref].first));
}

static void put_title(struct making *m, const struct node *value)
{
	m->row->title = make_text(m->load, value);
}

static void put_summary(struct making *m, const struct node *value)
{
	m->row->summary = make_text(m->load, value);
}

static void put_kind(struct making *m, const struct node *value)
{
	struct book *b = m->load->book;
	uint32_t n;
	const struct node *item = node_items(value, &n);

	m->row->kinds = (struct range){ b->kind_list.n, n };
	for (uint32_t i = 0; i < n; i++) {
		kind_no k = book_make_kind(b, sv_trim(item[i].text));

		if (b->kinds.v[k].used.line == 0)
			b->kinds.v[k].used = make_origin(m->load, &item[i]);
		VEC_ADD(&b->kind_list, k);
	}
}

static unsigned choice_of(struct sv key, const struct node *value)
{
	return meaning_choice(schema_field(SHAPE_EVENT, key)->argument, ' ',
			    value->text);
}

static void put_status(struct making *m, const struct node *value)
{
	m->row->state.status = (uint8_t)choice_of(SV("status"), value);
}

static void put_confidence(struct making *m, const struct node *value)
{
	m->row->state.confidence = (uint8_t)choice_of(SV("confidence"), value);
}

static void put_who(struct making *m, const struct node *value)
{
	m->row->who = make_who(m->load, value);
}

static void put_place(struct making *m, const struct node *value)
{
	m->row->where = make_where(m->load, value);
}

static void put_sources(struct making *m, const struct node *value)
{
	m->row->cites = make_cites(m->load, value);
}

static void put_figures(struct making *m, const struct node *value)
{
	struct book *b = m->load->book;
	struct range r = make_figures(m->load, value);

	m->row->figures = r;
	for (uint32_t i = 0; i < r.count; i++)
		b->figures.v[r.first + i].event = b->nevents;
}

static void put_series(struct making *m, const struct node *value)
{
	m->series.ref = refs_add(&m->load->series, sv_trim(value->text),
				 make_locus(m->load, value), 0);
}

static void put_number(struct making *m, const struct node *value)
{
	m->row->number = make_text(m->load, value);
}

static void add_links(struct making *m, enum link_kind kind,
		      const struct node *value)
{
	struct load *l = m->load;
	uint32_t n;
	const struct node *item = node_items(value, &n);

	for (uint32_t i = 0; i < n; i++) {
		struct draft_link link = { kind, make_event_ref(l, &item[i]) };

		VEC_ADD(&l->draft.links, link);
		VEC_ADD(&l->link_places, ((struct link_place){
						 item[i].line,
						 item[i].column }));
	}
}

static void put_part_of(struct making *m, const struct node *value)
{
	add_links(m, LINK_PART_OF, value);
}

static void put_links(struct making *m, const struct node *value)
{
	for (uint32_t i = 0; i + 1 < value->count; i += 2)
		add_links(m, meaning_link(value->child[i].text),
			  &value->child[i + 1]);
}

static void put_inferred(struct making *m, const struct node *value)
{
	if (value->kind == NODE_MAP)
		add_pairs(m, FACT_INFERRED, value);
	else
		add_text_fact(m, FACT_INFERRED, value);
}

/* A result is a text, or a mapping of texts to counts. */
static void put_result(struct making *m, const struct node *value)
{
	if (value->kind == NODE_SCALAR)
		add_text_fact(m, FACT_RESULT, value);
	for (uint32_t i = 0; i + 1 < value->count; i += 2)
		add_fact(m, FACT_RESULT,
			 make_text(m->load, &value->child[i + 1]),
			 make_text(m->load, &value->child[i]));
}

static void put_results(struct making *m, const struct node *value)
{
	uint32_t n;
	const struct node *item = node_items(value, &n);

	for (uint32_t i = 0; i < n; i++)
		put_result(m, &item[i]);
}

static void put_medium(struct making *m, const struct node *medium)
{
	static const struct {
		struct sv key;
		enum fact_kind kind;
	} parts[] = {
		{ SV_INIT("url"), FACT_MEDIA },
		{ SV_INIT("caption"), FACT_CAPTION },
		{ SV_INIT("credit"), FACT_CREDIT },
	};

	for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++)
		add_fact(m, parts[i].kind, (struct text){ 0 },
			 make_field(m->load, medium, parts[i].key));
}

static void put_media(struct making *m, const struct node *value)
{
	uint32_t n;
	const struct node *item = node_items(value, &n);

	for (uint32_t i = 0; i < n; i++)
		put_medium(m, &item[i]);
}

static void put_own(struct making *m, const struct node *key)
{
	struct build words = { .arena = &m->load->scratch };

	meaning_of_node(&words, key + 1);
	add_fact(m, FACT_X, make_text(m->load, key),
		 book_add_text(m->load->book, build_view(&words)));
}

/* The facts that were added to the event from FROM on, as rows of their own. */
static struct range take_facts(struct making *m, uint32_t from)
{
	struct load *l = m->load;
	struct range r = { l->book->facts.n, l->facts.n - from };

	for (uint32_t i = from; i < l->facts.n; i++)
		VEC_ADD(&l->book->facts, l->facts.v[i]);
	l->facts.n = from;
	return r;
}

/* One row a field of the variant, each with the variant's sources. */
static void put_variant_field(struct making *m, const struct node *key,
			      struct range cites)
{
	struct load *l = m->load;
	struct variant v = { .field = make_text(l, key), .cites = cites };
	uint32_t facts = l->facts.n;

	if (sv_eq(key->text, SV("who")))
		v.who = make_who(l, key + 1);
	else if (sv_eq(key->text, SV("place")))
		v.where = make_where(l, key + 1);
	else if (sv_eq(key->text, SV("figures")))
		v.figures = make_figures(l, key + 1);
	else if (sv_eq(key->text, SV("results")))
		put_results(m, key + 1);
	else if (sv_eq(key->text, SV("items")))
		add_each(m, FACT_ITEM, key + 1);
	else if (schema_is_date(SHAPE_VARIANT, key->text))
		v.value = make_date_text(l, key + 1);
	else
		v.value = make_text(l, key + 1);
	v.facts = take_facts(m, facts);
	for (uint32_t i = 0; i < v.figures.count; i++) {
		struct figure *f = &l->book->figures.v[v.figures.first + i];

		f->event = l->book->nevents;
		f->otherwise = 1;
	}
	VEC_ADD(&l->book->variants, v);
}

static void put_variant(struct making *m, const struct node *variant)
{
	struct range cites =
		make_cites(m->load, node_get(variant, SV("source")));

	for (uint32_t i = 0; i + 1 < variant->count; i += 2) {
		const struct node *key = &variant->child[i];

		if (sv_eq(key->text, SV("note")))
			add_text_fact(m, FACT_NOTE, key + 1);
		else if (!schema_field(SHAPE_VARIANT, key->text))
			put_own(m, key);
		else if (!sv_eq(key->text, SV("source")))
			put_variant_field(m, key, cites);
	}
}

static void put_variants(struct making *m, const struct node *value)
{
	uint32_t n;
	const struct node *item = node_items(value, &n);

	for (uint32_t i = 0; i < n; i++)
		put_variant(m, &item[i]);
	m->row->variants.count =
		m->load->book->variants.n - m->row->variants.first;
}

static const struct {
	struct sv key;
	put_fn *put;
} fields[] = {
	{ SV_INIT("date"), put_date },
	{ SV_INIT("calendar"), put_calendar },
	{ SV_INIT("as_of"), put_as_of },
	{ SV_INIT("id"), put_id },
	{ SV_INIT("title"), put_title },
	{ SV_INIT("summary"), put_summary },
	{ SV_INIT("kind"), put_kind },
	{ SV_INIT("status"), put_status },
	{ SV_INIT("confidence"), put_confidence },
	{ SV_INIT("who"), put_who },
	{ SV_INIT("place"), put_place },
	{ SV_INIT("sources"), put_sources },
	{ SV_INIT("figures"), put_figures },
	{ SV_INIT("series"), put_series },
	{ SV_INIT("number"), put_number },
	{ SV_INIT("part_of"), put_part_of },
	{ SV_INIT("links"), put_links },
	{ SV_INIT("inferred"), put_inferred },
	{ SV_INIT("results"), put_results },
	{ SV_INIT("media"), put_media },
	{ SV_INIT("variants"), put_variants },
};

/* Fields that are facts of one kind, and no more. */
static const struct {
	struct sv key;
	void (*add)(struct making *m, enum fact_kind kind,
		    const struct node *value);
	enum fact_kind kind;
} facts[] = {
	{ SV_INIT("date_text"), add_text_fact, FACT_DATE_TEXT },
	{ SV_INIT("titles"), add_pairs, FACT_TITLE },
	{ SV_INIT("level"), add_text_fact, FACT_LEVEL },
	{ SV_INIT("items"), add_each, FACT_ITEM },
	{ SV_INIT("url"), add_each, FACT_URL },
	{ SV_INIT("tags"), add_each, FACT_TAG },
	{ SV_INIT("codes"), add_pairs, FACT_CODE },
	{ SV_INIT("checks"), add_pairs, FACT_CHECK },
	{ SV_INIT("note"), add_text_fact, FACT_NOTE },
};

static void put_field(struct making *m, const struct node *key)
{
	for (size_t i = 0; i < sizeof(facts) / sizeof(*facts); i++)
		if (sv_eq(facts[i].key, key->text)) {
			facts[i].add(m, facts[i].kind, key + 1);
			return;
		}
	for (size_t i = 0; i < sizeof(fields) / sizeof(*fields); i++)
		if (sv_eq(fields[i].key, key->text)) {
			fields[i].put(m, key + 1);
			return;
		}
	put_own(m, key);
}

static void add_default_kind(struct load *l, struct event_row *row)
{
	kind_no k = book_find_kind(l->book, SV("event"));

	row->kinds = (struct range){ l->book->kind_list.n, 1 };
	VEC_ADD(&l->book->kind_list, k);
}

void make_event(struct load *l, const struct node *node)
{
	struct event_row row = {
		.first = INT64_MIN,
		.last = INT64_MAX,
		.date = { .first_end = END_UNKNOWN, .last_end = END_UNKNOWN },
		.dated_by = NO_EVENT,
		.series = NO_SERIES,
		.origin = make_origin(l, node),
		.links = { .first = l->draft.links.n },
		.variants = { .first = l->book->variants.n },
	};
	struct making m = { l, &row, node, NO_REFERENCE };

	for (uint32_t i = 0; i + 1 < node->count; i += 2)
		put_field(&m, &node->child[i]);
	if (row.kinds.count == 0)
		add_default_kind(l, &row);
	row.links.count = l->draft.links.n - row.links.first;
	row.facts = take_facts(&m, 0);
	VEC_ADD(&l->draft.event_series, m.series);
	book_add_event(l->book, &row);
	silence_event(l, node, row.title);
}
