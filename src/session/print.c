/* An event as bytes that can be compared (print.h). */
#include "session/print.h"

/* Fields are separated by what no text holds. */
enum { FIELD_END = '\x1F' };

struct printing {
	struct build *out;
	const struct book *b;
	struct index *index; /* of it */
};

static void put(struct printing *p, struct sv text)
{
	build_sv(p->out, text);
	build_char(p->out, FIELD_END);
}

static void put_text(struct printing *p, struct text text)
{
	put(p, book_text(p->b, text));
}

static void put_number(struct printing *p, unsigned number)
{
	build_fmt(p->out, "%u%c", number, FIELD_END);
}

/* By its id, so that who is only called otherwise is the same. */
static void put_name(struct printing *p, name_no name)
{
	struct sv id = { 0 };

	if (name != NO_NAME)
		id = book_name_id(p->b, name);
	put(p, id.n || name == NO_NAME ? id : book_name(p->b, name));
}

static void put_names(struct printing *p, struct range names)
{
	const name_no *v = book_name_list(p->b, names);

	for (uint32_t i = 0; i < names.count; i++)
		put_name(p, v[i]);
	put_number(p, names.count);
}

static void put_cites(struct printing *p, const struct cite *cites, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		const struct cite *c = &cites[i];
		const source_no *via = book_source_list(p->b, c->via);

		put(p, book_source_id(p->b, c->source));
		put_number(p, c->voice);
		put_text(p, c->at);
		put_text(p, c->quote);
		put_text(p, c->by);
		put_text(p, c->note);
		for (uint32_t k = 0; k < c->via.count; k++)
			put(p, book_source_id(p->b, via[k]));
	}
	put_number(p, (unsigned)n);
}

static void put_cites_of(struct printing *p, struct range cites)
{
	put_cites(p, book_cites(p->b, cites), cites.count);
}

static void put_head(struct printing *p, event_no ev)
{
	series_no series = book_series(p->b, ev);
	size_t n;
	const kind_no *kinds = book_kinds(p->b, ev, &n);

	put(p, book_date_written(p->b, ev));
	put_number(p, book_date_source(p->b, ev));
	put_number(p, book_julian(p->b, ev));
	put(p, book_title(p->b, ev));
	put(p, book_summary(p->b, ev));
	put(p, book_id(p->b, ev));
	put_number(p, book_status(p->b, ev));
	put_number(p, book_confidence(p->b, ev));
	put(p, series != NO_SERIES ? book_series_id(p->b, series) : SV(""));
	put(p, book_number(p->b, ev));
	for (size_t i = 0; i < n; i++)
		put(p, book_kind_id(p->b, kinds[i]));
	put_number(p, (unsigned)n);
}

static void put_who(struct printing *p, const struct who *who, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		put_name(p, who[i].name);
		put(p, book_role_id(p->b, who[i].role));
		put_number(p, who[i].flags);
		put_text(p, who[i].group);
		put_text(p, who[i].as);
		put_text(p, who[i].note);
		put_names(p, who[i].of);
		put_cites_of(p, who[i].cites);
	}
	put_number(p, (unsigned)n);
}

static void put_where(struct printing *p, const struct where *where, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		put_name(p, where[i].place);
		put_number(p, where[i].flags);
		put_text(p, where[i].as);
		put_cites_of(p, where[i].cites);
	}
	put_number(p, (unsigned)n);
}

static void put_facts(struct printing *p, const struct fact *facts, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		put_number(p, facts[i].kind);
		put_text(p, facts[i].key);
		put_text(p, facts[i].value);
		put_cites_of(p, facts[i].cites);
	}
	put_number(p, (unsigned)n);
}

static void put_figures(struct printing *p, const struct figure *figures,
			size_t n)
{
	for (size_t i = 0; i < n; i++) {
		const struct figure *f = &figures[i];
		const event_no *counts = book_event_list(p->b, f->counts);

		put_number(p, f->is);
		put_number(p, f->bound);
		put_text(p, f->what);
		put_text(p, f->value);
		put_text(p, f->unit);
		put_text(p, f->of);
		put_text(p, f->as_of);
		put_text(p, f->over);
		put_text(p, f->note);
		put_cites_of(p, f->cites);
		for (uint32_t k = 0; k < f->counts.count; k++)
			put(p, index_key(p->index, counts[k]));
		put_facts(p, book_fact_rows(p->b, f->inferred),
			  f->inferred.count);
	}
	put_number(p, (unsigned)n);
}

static void put_variants(struct printing *p, event_no ev)
{
	const struct book *b = p->b;
	size_t n;
	const struct variant *variants = book_variants(b, ev, &n);

	for (size_t i = 0; i < n; i++) {
		const struct variant *v = &variants[i];

		put_text(p, v->field);
		put_text(p, v->value);
		put_who(p, book_who_rows(b, v->who), v->who.count);
		put_where(p, book_where_rows(b, v->where), v->where.count);
		put_figures(p, book_figure_rows(b, v->figures),
			    v->figures.count);
		put_facts(p, book_fact_rows(b, v->facts), v->facts.count);
		put_cites_of(p, v->cites);
	}
	put_number(p, (unsigned)n);
}

/* Those that it says itself: others say the others. */
static void put_links(struct printing *p, event_no ev)
{
	size_t n;
	const struct link *links = book_links(p->b, ev, &n);

	for (size_t i = 0; i < n && links[i].kind < LINK_HAS_PART; i++) {
		put_number(p, links[i].kind);
		put(p, index_key(p->index, links[i].to));
	}
}

void print_event(struct build *out, const struct corpus *c, event_no ev)
{
	const struct book *b = c->b;
	struct printing p = { out, b, c->x };
	size_t nwho, nwhere, ncites, nfacts, nfigures;
	const struct who *who = book_who(b, ev, &nwho);
	const struct where *where = book_where(b, ev, &nwhere);
	const struct cite *cites = book_sources_of(b, ev, &ncites);
	const struct fact *facts = book_facts(b, ev, &nfacts);
	const struct figure *figures = book_figures(b, ev, &nfigures);

	put_head(&p, ev);
	put_who(&p, who, nwho);
	put_where(&p, where, nwhere);
	put_cites(&p, cites, ncites);
	put_facts(&p, facts, nfacts);
	put_figures(&p, figures, nfigures);
	put_variants(&p, ev);
	put_links(&p, ev);
}
