/* What the event pane tells: no more than is known, each thing once. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "load/load.h"
#include "support_book.h"
#include "tell/tell.h"
#include "view/doc_view.h"

struct fixture {
	struct arena arena;
	struct book *book;
	struct index *index;
	struct locale locale;
};

/* The event pane of the event EV of YAML, with all others near it. */
static struct sv pane_of(struct fixture *f, const char *yaml, size_t ev)
{
	struct diags diags = { .arena = &f->arena };
	struct tell_options options = { .locale = &f->locale };
	struct build text = { .arena = &f->arena };
	struct doc_look look = { 0 };
	struct hits one, all;
	struct scroll s;
	struct err err;

	assert_true(locale_open(&f->arena, "en", &f->locale, NULL, &err));
	f->book = load_text(sv_of(yaml), SV("t.yaml"), &diags);
	assert_int_equal(diags.errors, 0);
	f->index = index_new(f->book);
	all = (struct hits){ ARENA_NEW(&f->arena, 8, event_no),
			     book_events(f->book) };
	for (event_no i = 0; i < all.n; i++)
		all.v[i] = i;
	one = (struct hits){ all.v + ev, 1 };
	options.near = all;
	s = doc_view(&f->arena,
		     tell_events(&f->arena,
				 &(struct corpus){ f->book, f->index }, one,
				 &options),
		     78, &look)
		    .text;
	for (size_t i = 0; i < s.nlines; i++) {
		for (size_t k = 0; k < s.lines[i].count; k++)
			build_sv(&text, s.spans[s.lines[i].first + k].text);
		build_char(&text, '\n');
	}
	return build_view(&text);
}

/* What is told of when: no day of the week that nobody had, no distance that
 * the dates do not give, no conflict where both can be true. */
static const struct {
	const char *yaml;
	size_t event;
	const char *told;
} cases[] = {
	{ "- {date: 1066-10-14, title: A}", 0, "\n14 October 1066\n" },
	{ "- {date: 1582-10-04, title: A}", 0, "\n4 October 1582\n" },
	{ "- {date: 1582-10-15, title: A}", 0,
	  "\nFriday, 15 October 1582\n" },
	{ "- {date: 1783-09-03, title: A}", 0,
	  "\nWednesday, 3 September 1783\n" },
	{ "- {date: 1783-09-03?, title: A}", 0,
	  "\nperhaps 3 September 1783\n" },
	{ "- {date: 1900, title: A}\n- {date: 1900-03-15, title: B}",
	  1, "Nearabout then: A" },
	{ "- {date: 1900-03-15, title: A}\n"
	  "- {date: 1900-03-15, title: B}", 0, "Nearsame day: B" },
	{ "- {date: 1900-03-15, title: A}\n"
	  "- {date: 1900-03-20, title: B}", 1, "Near5 days earlier: A" },
	{ "- {date: 1900-03-15/1900-03-17, title: A}\n"
	  "- {date: 1900-03-16, title: B}", 0,
	  "Nearat the same time: B" },
	{ "- {date: 1900-03, title: A}\n- {date: 1900-05-01, title: B}",
	  0, "Near31 to 61 days later: B" },
	{ "- {date: 1900/.., title: A}\n- {date: 1950, title: B}", 0,
	  "Nearabout then: B" },
	{ "- {date: 1900-03-15, title: A, variants: "
	  "{date: 1900-03, source: s}}", 0,
	  "[1] has March 1900, coarser\n" },
	{ "- {date: 1900-03, title: A, variants: "
	  "{date: 1900-03-15, source: s}}", 0,
	  "[1] has 15 March 1900, within it\n" },
	{ "- {date: 1900-03, title: A, variants: "
	  "{date: 1900-04-15, source: s}}", 0,
	  "1900\n≠ [1] has 15 April 1900\n" },
	{ "- {date: 1900-03-15/1900-03-17, title: A, variants: "
	  "{date: 1900-03-16/1900-03-18, source: s}}", 0,
	  "≠ [1] has 16–18 March 1900\n" },
	{ "- {date: 1900, title: A, status: held, number: 5, series: x, "
	  "variants: {status: held, number: 5, source: s}}", 0,
	  "Seriesx, number 5\n[1] has 5\n" },
	{ "- {date: 1900, title: A, status: held, "
	  "variants: {status: held, source: s}}", 0,
	  "Otherwisestatus: [1] has held\n" },
	{ "- {date: 1900, title: A, status: held, "
	  "variants: {status: planned, source: s}}", 0,
	  "Otherwise≠ status: [1] has planned\n" },
	{ "- {date: 1900, title: A, "
	  "variants: {status: planned, number: 7, source: s}}", 0,
	  "Series[1] has 7\n" },
	{ "- {date: 1900, title: A, who: {host: 'B, as: seen'}, "
	  "variants: {who: {guest: 'Trade, as: seen'}, source: s}}", 0,
	  "HostB, as: seen\nGuest[1] has Trade, as: seen\n" },
	{ "- {date: 1900, title: A, place: X, variants: "
	  "{place: {name: 'Hotel: The Grand', about: yes}}}", 0,
	  "PlaceX\notherwise: concerning Hotel: The Grand\n" },
	{ "events: {date: 1900, title: A, variants: {figures: "
	  "{what: w, of: ia, value: 3e6, bound: over}}}\n"
	  "people: {ia: Ilham}", 0,
	  "Figurew (Ilham): over 3 million\n" },
	/* Of two who alone have a figure the second is told as one who differs
	 * from the event is. */
	{ "- {date: 1900, title: A, variants: [{source: s, figures: {what: w, "
	  "value: 3}}, {source: t, figures: {what: w, value: 5}}, "
	  "{source: u, figures: {what: w, value: 3}}]}", 0,
	  "Figure[1] has w: 3\n≠ [2] has w: 5\n[3] has w: 3\n" },
	{ "- {date: 1900, title: A, figures: {what: w, value: 5}, variants: "
	  "[{source: s, figures: {what: w, value: 5}}, "
	  "{source: t, figures: {what: w, value: 3}}]}", 0,
	  "Figurew: 5\n[1] has w: 5\n≠ [2] has w: 3\n" },
	{ "- {date: 1900, title: A, id: a, links: {see: [b, b]}}\n"
	  "- {date: 1901, title: B, id: b, links: {see: a}}", 0,
	  "SeeB (1901)\n\nSourcesnone" },
	{ "- {date: 1900, title: A, sources: [s#5, s#7, 's#5, 6']}", 0,
	  "Source[1] ¶5, ¶6, ¶7\n" },
	{ "- {date: 1900, title: A, sources: [s#10, s#9, s#9, "
	  "{ref: s, at: [p. 2, p. 2]}]}", 0, "Source[1] ¶10, ¶9, p. 2\n" },
	{ "- {date: 1900, title: A, sources: [{ref: s, at: 1, quote: a, by: X}"
	  ", {ref: t, quote: b}, {ref: u, quote: c, by: X}, {ref: t, at: 4,"
	  " quote: d}, {ref: t, by: Y, voice: claim}]}", 0,
	  "X says\n“a”  [1] ¶1\n“c”  [3]\n"
	  "[2] reports\n“b”  [2]\n“d”  [2] ¶4\n\n"
	  "Sources[1] ¶1; [2] ¶4; [3]; [2] (Y claims)\n" },
	{ "- {date: 1900, title: A}", 0, "Sourcesnone\n" },
	{ "- {date: 1900, title: A, who: {name: B, source: s}}", 0,
	  "ParticipantB [1]\n\n" },
};

static void no_more_than_known(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct fixture f = { 0 };
		struct sv text = pane_of(&f, cases[i].yaml, cases[i].event);

		if (sv_find(text, sv_of(cases[i].told), 0) == SV_NONE)
			fail_msg("no \"%s\" in\n%.*s", cases[i].told,
				 SV_ARG(text));
		index_free(f.index);
		book_free(f.book);
		arena_free(&f.arena);
	}
}

/* ---- numbers of links ---- */

/* Of one event at one width: what each number leads to, from 1. */
struct numbered {
	struct target to[DOC_NUMBERS + 1];
	uint32_t n;
};

/* All numbers stand in the margin, each on a line of its own. */
static struct numbered numbers_of(const struct doc_view *d)
{
	struct numbered out = { .n = 0 };
	size_t line = SIZE_MAX;

	for (uint32_t i = 0; i < d->nlinks; i++) {
		const struct doc_link *link = &d->links[i];

		if (link->number == 0)
			continue;
		assert_int_equal(link->number, ++out.n);
		assert_true(link->line < d->text.nlines);
		assert_int_not_equal(link->line, line);
		out.to[out.n] = link->target;
		line = link->line;
	}
	return out;
}

/* The event pane of the event EV of F, WIDTH cells wide. */
static struct numbered numbers_at(struct fixture *f, event_no ev, int width,
				  struct hits near)
{
	struct arena scratch = { 0 };
	struct tell_options options = { .locale = &f->locale, .near = near };
	struct corpus corpus = { f->book, f->index };
	struct doc_view d = doc_view(
		&scratch,
		tell_events(&scratch, &corpus, (struct hits){ &ev, 1 },
			    &options),
		width, &(struct doc_look){ .corpus = &corpus });
	struct numbered out = numbers_of(&d);

	arena_free(&scratch);
	return out;
}

/* What a digit opens does not depend on the width of the screen. */
static void numbers_at_any_width(void **state)
{
	static const int widths[] = { 12, 18, 25, 37, 39, 56, 78, 116, 200 };
	const char *paths[] = { "data" };
	struct fixture f = { 0 };
	struct diags diags = { .arena = &f.arena };
	struct hits all;
	struct err err;

	(void)state;
	assert_true(locale_open(&f.arena, "en", &f.locale, NULL, &err));
	f.book = load_book(paths, 1, &diags);
	assert_int_equal(diags.errors, 0);
	f.index = index_new(f.book);
	all = every_event(&f.arena, f.book);
	for (event_no ev = 0; ev < all.n; ev++) {
		struct numbered first = numbers_at(&f, ev, widths[0], all);

		for (size_t i = 1; i < sizeof(widths) / sizeof(*widths); i++) {
			struct numbered now =
				numbers_at(&f, ev, widths[i], all);

			if (now.n != first.n ||
			    memcmp(now.to, first.to, sizeof(now.to)) != 0)
				fail_msg("event %u has other numbers at %d",
					 ev, widths[i]);
		}
	}
	index_free(f.index);
	book_free(f.book);
	arena_free(&f.arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_more_than_known),
		cmocka_unit_test(numbers_at_any_width),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
