#include "index/texts.h"

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

static bool tell_cite(const struct walk *w, const struct cite *cite)
{
	return tell_field(w, cite->quote) || tell_field(w, cite->by);
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

static bool tell_kinds(const struct walk *w, event_no ev)
{
	size_t n;
	const kind_no *kinds = book_kinds(w->b, ev, &n);
	series_no series = book_series(w->b, ev);

	for (size_t i = 0; i < n; i++)
		if (tell(w, book_kind_label(w->b, kinds[i])))
			return true;
	return series != NO_SERIES &&
	       tell(w, book_series_title(w->b, series));
}

static bool tell_who_where(const struct walk *w, event_no ev)
{
	size_t n;
	const struct who *who = book_who(w->b, ev, &n);
	const struct where *where;

	for (size_t i = 0; i < n; i++)
		if (tell_field(w, who[i].group) || tell_field(w, who[i].as) ||
		    tell_field(w, who[i].note) || tell_cites(w, who[i].cites))
			return true;
	where = book_where(w->b, ev, &n);
	for (size_t i = 0; i < n; i++)
		if (tell_field(w, where[i].as))
			return true;
	return false;
}

static bool tell_facts(const struct walk *w, event_no ev)
{
	size_t n;
	const struct fact *facts = book_facts(w->b, ev, &n);
	const struct figure *figures;

	for (size_t i = 0; i < n; i++)
		if (tell_field(w, facts[i].value) ||
		    tell_cites(w, facts[i].cites))
			return true;
	figures = book_figures(w->b, ev, &n);
	for (size_t i = 0; i < n; i++)
		if (tell_field(w, figures[i].what) ||
		    tell_field(w, figures[i].value) ||
		    tell_field(w, figures[i].unit) ||
		    tell_field(w, figures[i].of) ||
		    tell_cites(w, figures[i].cites))
			return true;
	return false;
}

bool texts_of_own(const struct book *b, event_no ev, texts_fn *fn, void *arg)
{
	struct walk w = { b, fn, arg };

	return tell_head(&w, ev) || tell_who_where(&w, ev) ||
	       tell_facts(&w, ev);
}

bool texts_of_event(const struct book *b, event_no ev, texts_fn *fn, void *arg)
{
	struct walk w = { b, fn, arg };

	return texts_of_own(b, ev, fn, arg) || tell_kinds(&w, ev);
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
