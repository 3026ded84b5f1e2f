/* Events that an event is related to. */
#include "book/called.h"
#include "tell/teller.h"

static const enum label labels[LINK_KINDS] = {
	[LINK_PART_OF] = LABEL_PART_OF,
	[LINK_FOLLOWS] = LABEL_FOLLOWS,
	[LINK_LEADS_TO] = LABEL_LEADS_TO,
	[LINK_RESULTS_IN] = LABEL_RESULTS_IN,
	[LINK_ABOUT] = LABEL_ABOUT,
	[LINK_SEE] = LABEL_SEE,
	[LINK_CANCELS] = LABEL_CANCELS,
	[LINK_REPLACES] = LABEL_REPLACES,
	[LINK_HAS_PART] = LABEL_HAS_PART,
	[LINK_FOLLOWED_BY] = LABEL_FOLLOWED_BY,
	[LINK_LED_FROM] = LABEL_LED_FROM,
	[LINK_RESULT_OF] = LABEL_RESULT_OF,
	[LINK_SUBJECT_OF] = LABEL_SUBJECT_OF,
	[LINK_SEEN_FROM] = LABEL_SEEN_FROM,
	[LINK_CANCELLED_BY] = LABEL_CANCELLED_BY,
	[LINK_REPLACED_BY] = LABEL_REPLACED_BY,
};

struct sv teller_title(struct teller *t, event_no ev)
{
	return called_briefly(t->m.arena, called_title(t->book, ev,
						       t->options.locale));
}

/* OF is linked to EV. */
static void tell_link(struct teller *t, struct runs *to, event_no of,
		      event_no ev)
{
	bool numbered = teller_number(t, ev);

	maker_link(&t->m, to, RUN_TEXT,
		   teller_title(t, ev), TARGET_EVENT, ev);
	/* When it was is told already. */
	if (!numbered && book_dated_by(t->book, ev) == of && t->single)
		return;
	maker_str(&t->m, to, " (");
	if (numbered) {
		tell_numbers(t, to, &ev, 1);
	} else {
		tell_when(t, to, ev);
		if (!t->single)
			tell_label(t, to, LABEL_NOT_HERE);
	}
	maker_str(&t->m, to, ")");
}

/* A field each. */
static void tell_each(struct teller *t, event_no of, struct sv label,
		      const event_no *to, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct block *field = maker_field(&t->m, i ? SV("") : label);

		tell_link(t, &field->text, of, to[i]);
	}
}

/* Computed links of one kind: numbers, and how many have none. */
static void tell_back_links(struct teller *t, event_no of, struct sv label,
			    const event_no *to, size_t n)
{
	size_t count = n;
	const event_no *here = teller_numbered(t, t->m.arena, to, &count);
	struct block *field;

	if (n == 1 || t->single) {
		tell_each(t, of, label, to, n);
		return;
	}
	field = maker_field(&t->m, label);
	if (count)
		tell_numbers(t, &field->text, here, count);
	if (count == n)
		return;
	maker_text(&t->m, &field->text, RUN_TEXT,
		   teller_counted(t, count ? LABEL_MORE_NOT_HERE :
					     LABEL_EVENTS_NOT_HERE,
				  n - count));
}

void tell_links(struct teller *t, event_no ev)
{
	size_t n;
	const struct link *links = book_links(t->book, ev, &n);
	event_no *to = ARENA_NEW(t->m.arena, n, event_no);

	for (unsigned kind = 0; n && kind < LINK_KINDS; kind++) {
		size_t count = 0;
		struct sv label;

		for (size_t i = 0; i < n; i++)
			if (links[i].kind == kind)
				to[count++] = links[i].to;
		label = teller_label_for(t, labels[kind], count);
		if (count && kind >= LINK_HAS_PART)
			tell_back_links(t, ev, label, to, count);
		else
			tell_each(t, ev, label, to, count);
	}
}
