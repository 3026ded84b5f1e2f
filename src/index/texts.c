/* Walking through the fields of an event or a name that hold text. */
#include "index/texts.h"

#include "book/called.h"
#include "text/fold.h"

struct walk {
	const struct book *b;
	texts_fn *fn;
	void *arg;
};

static bool tell(const struct walk *w, struct sv text)
{
	return text.n && w->fn(text, w->arg);
}

static bool tell_field(const struct walk *w, struct text t)
{
	return tell(w, book_text(w->b, t));
}

static bool tell_called(const struct walk *w, struct range r)
{
	const struct called *c = book_called_rows(w->b, r);

	for (uint32_t i = 0; i < r.count; i++)
		if (tell(w, called_words(w->b, &c[i], NULL)))
			return true;
	return false;
}

static bool tell_cite(const struct walk *w, const struct cite *cite)
{
	return tell_field(w, cite->quote) || tell_called(w, cite->by) ||
	       tell_field(w, cite->note);
}

static bool tell_cites(const struct walk *w, struct range cites)
{
	const struct cite *v = book_cites(w->b, cites);

	for (uint32_t i = 0; i < cites.count; i++)
		if (tell_cite(w, &v[i]))
			return true;
	return false;
}

static bool tell_head(const struct walk *w, event_no ev)
{
	size_t n;
	const struct cite *cites = book_sources_of(w->b, ev, &n);

	if (tell(w, book_title(w->b, ev)) || tell(w, book_summary(w->b, ev)))
		return true;
	for (size_t i = 0; i < n; i++)
		if (tell_cite(w, &cites[i]))
			return true;
	return false;
}

/* What files call a thing in other languages, by its N FACTS. */
static bool tell_forms(const struct walk *w, const struct fact *facts, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (facts[i].kind == FACT_TITLE &&
		    tell_field(w, facts[i].value))
			return true;
	return false;
}

bool texts_of_kind(const struct book *b, kind_no k, texts_fn *fn, void *arg)
{
	const struct walk w = { b, fn, arg };
	size_t n;
	const struct fact *facts = book_kind_facts(b, k, &n);

	return tell(&w, book_kind_label(b, k)) || tell_forms(&w, facts, n);
}

bool texts_of_series(const struct book *b, series_no s, texts_fn *fn,
		     void *arg)
{
	const struct walk w = { b, fn, arg };
	size_t n;
	const struct fact *facts = book_series_facts(b, s, &n);

	return tell(&w, book_series_title(b, s)) || tell_forms(&w, facts, n);
}

bool texts_of_source(const struct book *b, source_no s, texts_fn *fn,
		     void *arg)
{
	static const struct sv keys[] = { SV_INIT("author"), SV_INIT("editor"),
					  SV_INIT("publisher"),
					  SV_INIT("note") };
	const struct walk w = { b, fn, arg };

	for (size_t i = 0; i < sizeof(keys) / sizeof(*keys); i++)
		if (tell(&w, book_source_field(b, s, keys[i])))
			return true;
	return false;
}

static bool tell_who(const struct walk *w, const struct who *who, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		const struct who_more *more = book_who_more(w->b, &who[i]);

		if (tell_field(w, more->group) || tell_field(w, more->as) ||
		    tell_field(w, more->note) || tell_cites(w, more->cites))
			return true;
	}
	return false;
}

static bool tell_where(const struct walk *w, const struct where *where,
		       size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (tell_field(w, where[i].as) || tell_cites(w, where[i].cites))
			return true;
	return false;
}

/* Whether nobody searches for the words of a fact of KIND. */
static bool is_unsearched(uint32_t kind)
{
	return kind == FACT_CHECK || kind == FACT_URL || kind == FACT_MEDIA;
}

static bool tell_facts(const struct walk *w, const struct fact *facts,
		       size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (!is_unsearched(facts[i].kind) &&
		    (tell_field(w, facts[i].value) ||
		     tell_cites(w, facts[i].cites)))
			return true;
	return false;
}

static bool tell_figures(const struct walk *w, const struct figure *figures,
			 size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (tell_field(w, figures[i].what) ||
		    tell_field(w, figures[i].value) ||
		    tell_field(w, figures[i].unit) ||
		    tell_called(w, figures[i].of) ||
		    tell_field(w, figures[i].note) ||
		    tell_cites(w, figures[i].cites) ||
		    tell_facts(w, book_fact_rows(w->b, figures[i].inferred),
			       figures[i].inferred.count))
			return true;
	return false;
}

static bool tell_body(const struct walk *w, event_no ev)
{
	const struct book *b = w->b;
	const struct who *who;
	const struct where *where;
	const struct fact *facts;
	const struct figure *figures;
	size_t n;

	who = book_who(b, ev, &n);
	if (tell_who(w, who, n))
		return true;
	where = book_where(b, ev, &n);
	if (tell_where(w, where, n))
		return true;
	facts = book_facts(b, ev, &n);
	if (tell_facts(w, facts, n))
		return true;
	figures = book_figures(b, ev, &n);
	return tell_figures(w, figures, n);
}

/* Whom and where a variant names is told here: the names of an event are
 * those that it has itself. */
static bool tell_variant(const struct walk *w, const struct variant *v)
{
	const struct who *who = book_who_rows(w->b, v->who);
	const struct where *where = book_where_rows(w->b, v->where);

	if (tell_field(w, v->value) || tell_cites(w, v->cites) ||
	    tell_who(w, who, v->who.count) ||
	    tell_where(w, where, v->where.count) ||
	    tell_facts(w, book_fact_rows(w->b, v->facts), v->facts.count) ||
	    tell_figures(w, book_figure_rows(w->b, v->figures),
			 v->figures.count))
		return true;
	for (uint32_t i = 0; i < v->who.count; i++)
		if (who[i].name != NO_NAME &&
		    tell(w, book_name(w->b, who[i].name)))
			return true;
	for (uint32_t i = 0; i < v->where.count; i++)
		if (tell(w, book_name(w->b, where[i].place)))
			return true;
	return false;
}

static bool tell_variants(const struct walk *w, event_no ev)
{
	size_t n;
	const struct variant *v = book_variants(w->b, ev, &n);

	for (size_t i = 0; i < n; i++)
		if (tell_variant(w, &v[i]))
			return true;
	return false;
}

bool texts_of_own(const struct book *b, event_no ev, texts_fn *fn, void *arg)
{
	struct walk w = { b, fn, arg };

	return tell_head(&w, ev) || tell_body(&w, ev) ||
	       tell_variants(&w, ev);
}

bool texts_of_name(const struct book *b, name_no n, texts_fn *fn, void *arg)
{
	struct walk w = { b, fn, arg };
	size_t count;
	const struct spelling *other = book_spellings(b, n, &count);

	if (tell(&w, book_name(b, n)) || tell(&w, book_name_id(b, n)))
		return true;
	for (size_t i = 0; i < count; i++)
		if (tell_field(&w, other[i].name))
			return true;
	return false;
}

bool texts_read(struct sv text, void *reading)
{
	const struct texts_reading *r = reading;
	struct sv also;

	if (r->fn(text, r->arg))
		return true;
	also = fold_also(r->arena, text);
	return also.n && r->fn(also, r->arg);
}
