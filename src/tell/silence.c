/* The longest times without an event, of a report. */
#include "time/silence.h"

#include "book/called.h"
#include "tell/teller.h"

enum { SILENCES = 10 }; /* that are told */

static void find(struct teller *t)
{
	struct silences found;

	silence_longest(&found, t->book, t->hits, SILENCES);
	t->nsilences = found.list.n;
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
	if (t->options.detail != DETAIL_FULL &&
	    !(t->options.parts & PART_GAPS))
		return false;
	if (!t->headed) {
		find(t);
		if (t->nsilences == 0)
			return false;
		t->headed = true;
		tell_chapter(t, teller_label(t, LABEL_SILENCES));
		return true;
	}
	if (t->at == t->nsilences)
		return false;
	tell_silence(t, &maker_add(&t->m, BLOCK_PARAGRAPH)->text,
		     &t->silences[t->at++]);
	return true;
}
