/* Events that an event is related to. */
#include "base/build.h"
#include "tell/teller.h"

static void tell_link(struct teller *t, struct runs *to, event_no ev)
{
	maker_link(&t->m, to, RUN_TEXT, book_title(t->book, ev), TARGET_EVENT,
		   ev);
	maker_str(&t->m, to, " (");
	if (teller_number(t, ev)) {
		tell_numbers(t, to, &ev, 1);
	} else {
		tell_when(t, to, ev);
		if (!t->single)
			maker_str(&t->m, to, "; not in this report");
	}
	maker_str(&t->m, to, ")");
}

/* A field each. */
static void tell_each(struct teller *t, struct sv label, const event_no *to,
		      size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct block *field = maker_field(&t->m, i ? SV("") : label);

		tell_link(t, &field->text, to[i]);
	}
}

/* Computed links of one kind: numbers, and how many have none. */
static void tell_back_links(struct teller *t, struct sv label,
			    const event_no *to, size_t n)
{
	size_t count = n;
	const event_no *here = teller_numbered(t, to, &count);
	struct build b = { .arena = t->m.arena };
	struct block *field;

	if (n == 1 || t->single) {
		tell_each(t, label, to, n);
		return;
	}
	field = maker_field(&t->m, label);
	if (count)
		tell_numbers(t, &field->text, here, count);
	if (count == n)
		return;
	build_fmt(&b, count ? " and %zu more, not in this report"
			    : "%zu events, not in this report", n - count);
	maker_text(&t->m, &field->text, RUN_TEXT, build_view(&b));
}

void tell_links(struct teller *t, event_no ev)
{
	size_t n;
	const struct link *links = book_links(t->book, ev, &n);
	event_no *to = ARENA_NEW(t->m.arena, n, event_no);

	for (unsigned kind = 0; n && kind < LINK_KINDS; kind++) {
		struct sv label = link_label((enum link_kind)kind);
		size_t count = 0;

		for (size_t i = 0; i < n; i++)
			if (links[i].kind == kind)
				to[count++] = links[i].to;
		label = teller_case(t, label, true);
		if (count && kind >= LINK_HAS_PART)
			tell_back_links(t, label, to, count);
		else
			tell_each(t, label, to, count);
	}
}
