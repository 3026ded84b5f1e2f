/* Events with the same texts in the book before (before.h). */
#include "index/before.h"

#include "index/texts.h"

static bool add_text(struct sv text, void *before)
{
	struct before *w = before;

	VEC_ADD(&w->texts, text);
	return false;
}

/* True, which ends it, at the first that is another. */
static bool is_other(struct sv text, void *before)
{
	struct before *w = before;

	if (w->met == w->texts.n || !sv_eq(text, w->texts.v[w->met]))
		return true;
	w->met++;
	return false;
}

static bool has_texts(struct before *w, const struct book *b, event_no ev)
{
	w->met = 0;
	return ev < book_events(b) && !texts_of_own(b, ev, is_other, w) &&
	       w->met == w->texts.n;
}

bool before_find(struct before *w, struct index *x, event_no ev,
		 event_no *old)
{
	struct corpus before = x->before;

	w->texts.n = 0;
	texts_of_own(x->b, ev, add_text, w);
	*old = w->likely;
	if (!has_texts(w, before.b, *old)) {
		*old = index_find_event(before.x, index_key(x, ev));
		if (*old == NO_EVENT || !has_texts(w, before.b, *old))
			return false;
	}
	w->likely = *old + 1;
	return true;
}

void before_free(struct before *w)
{
	VEC_FREE(&w->texts);
}
