/* The numbers of what has texts (docs.h). */
#include "index/docs.h"

#include "base/panic.h"
#include "book/each.h"
#include "index/columns.h"

/* Where each sort of docs begins, after the events. */
struct begins {
	doc_no names, kinds, series, sources, end;
};

static struct begins begins_of(const struct book *b)
{
	struct begins at = { .names = book_events(b) };

	at.kinds = at.names + book_names(b);
	at.series = at.kinds + book_kind_count(b);
	at.sources = at.series + book_series_count(b);
	at.end = at.sources + book_sources(b);
	return at;
}

doc_no index_docs(const struct index *x)
{
	return begins_of(x->b).end;
}

doc_no index_name_doc(const struct index *x, name_no n)
{
	return book_events(x->b) + n;
}

name_no index_doc_name(const struct index *x, doc_no doc)
{
	uint32_t events = book_events(x->b);

	return doc >= events && doc - events < book_names(x->b) ? doc - events
								: NO_NAME;
}

const event_no *index_doc_events(struct index *x, doc_no doc, size_t *n)
{
	struct begins at = begins_of(x->b);

	ENSURE(doc >= at.names && doc < at.end);
	if (doc < at.kinds)
		return index_name_events(x, doc - at.names, n);
	if (doc < at.series)
		return index_kind_events(x, doc - at.kinds, n);
	if (doc < at.sources)
		return index_series_events(x, doc - at.series, n);
	return index_source_events(x, doc - at.sources, n);
}

bool texts_of_doc(const struct book *b, doc_no doc, texts_fn *fn, void *arg)
{
	struct begins at = begins_of(b);

	ENSURE(doc < at.end);
	if (doc < at.names)
		return texts_of_own(b, doc, fn, arg);
	if (doc < at.kinds)
		return texts_of_name(b, doc - at.names, fn, arg);
	if (doc < at.series)
		return texts_of_kind(b, doc - at.kinds, fn, arg);
	if (doc < at.sources)
		return texts_of_series(b, doc - at.series, fn, arg);
	return texts_of_source(b, doc - at.sources, fn, arg);
}

/* ---- of an event ---- */

struct walk {
	const struct book *b;
	struct begins at;
	doc_fn *fn;
	void *arg;
};

static bool tell_name(name_no n, void *walk)
{
	const struct walk *w = walk;

	return n != NO_NAME && w->fn(w->at.names + n, w->arg);
}

static bool tell_cites(struct range cites, void *walk)
{
	const struct walk *w = walk;
	const struct cite *v = book_cites(w->b, cites);

	for (uint32_t i = 0; i < cites.count; i++) {
		const source_no *via = book_source_list(w->b, v[i].via);

		if (w->fn(w->at.sources + v[i].source, w->arg))
			return true;
		for (uint32_t k = 0; k < v[i].via.count; k++)
			if (w->fn(w->at.sources + via[k], w->arg))
				return true;
	}
	return false;
}

bool docs_of_event(const struct book *b, event_no ev, doc_fn *fn, void *arg)
{
	struct walk w = { b, begins_of(b), fn, arg };
	series_no series = book_series(b, ev);
	size_t n;
	const kind_no *kinds = book_kinds(b, ev, &n);

	for (size_t i = 0; i < n; i++)
		if (fn(w.at.kinds + kinds[i], arg))
			return true;
	return each_name(b, ev, tell_name, &w) ||
	       (series != NO_SERIES && fn(w.at.series + series, arg)) ||
	       each_cites(b, ev, tell_cites, &w);
}
