/* The longest times without an event, of a report. */
#include "time/silence.h"

#include "base/port.h"
#include "book/called.h"
#include "tell/teller.h"

enum { SILENCES = 10 }; /* that are told */

/* The longest first, those as long as they come. */
static int by_length(const void *a, const void *b, void *unused)
{
	const struct silence *x = a, *y = b;

	(void)unused;
	if (x->least != y->least)
		return x->least > y->least ? -1 : 1;
	if (x->most != y->most)
		return x->most > y->most ? -1 : 1;
	return (x->end > y->end) - (x->end < y->end);
}

static void find(struct teller *t)
{
	struct silences found;

	silence_find(&found, t->book, t->hits,
		     silence_limit(t->book, t->hits), false);
	if (found.list.n > 0)
		port_sort(found.list.v, found.list.n, sizeof(*found.list.v),
			  by_length, NULL);
	t->nsilences = found.list.n < SILENCES ? found.list.n : SILENCES;
	t->silences = ARENA_NEW(t->life, t->nsilences, struct silence);
	for (size_t i = 0; i < t->nsilences; i++)
		t->silences[i] = found.list.v[i];
	VEC_FREE(&found.list);
}

/* "6 months without an event, then The ferry forum (no. 5)" */
static void tell_silence(struct teller *t, struct runs *to,
			 const struct silence *s)
{
	struct build words = { .arena = t->m.arena };
	event_no ev = t->hits.v[s->end];

	silence_words(&words, t->options.locale, s,
		      t->hits.n < book_events(t->book));
	maker_text(&t->m, to, RUN_TEXT, build_view(&words));
	tell_label(t, to, LABEL_SILENCE_THEN);
	maker_link(&t->m, to, RUN_TITLE,
		   called_title(t->book, ev, t->options.locale), TARGET_EVENT,
		   ev);
	maker_str(&t->m, to, " (");
	tell_numbers(t, to, &ev, 1);
	maker_str(&t->m, to, ")");
}

bool tell_next_silence(struct teller *t)
{
	if (!t->headed) {
		find(t);
		if (t->nsilences == 0)
			return false;
		t->headed = true;
		maker_heading(&t->m, 1, teller_label(t, LABEL_SILENCES));
		return true;
	}
	if (t->at == t->nsilences)
		return false;
	tell_silence(t, &maker_add(&t->m, BLOCK_PARAGRAPH)->text,
		     &t->silences[t->at++]);
	return true;
}
