/* The event pane, drawn from the document that tells an event. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "load/load.h"
#include "book/when.h"
#include "support_book.h"
#include "tell/tell.h"
#include "text/width.h"
#include "view/brief.h"
#include "view/doc_link.h"

struct fixture {
	struct arena arena;
	struct book *book;
	struct locale locale;
};

static struct fixture open_book(const char *path)
{
	struct fixture f = { 0 };
	struct diags diags = { .arena = &f.arena };
	struct err err;

	f.book = load_book(&path, 1, &diags);
	assert_true(locale_open(&f.arena, "en", &f.locale, NULL, &err));
	return f;
}

static void drop(struct fixture *f)
{
	book_free(f->book);
	arena_free(&f->arena);
}

/* The event pane. */
static struct doc_view build(struct fixture *f, event_no ev, int width,
			   bool ascii)
{
	event_no *one = ARENA_NEW(&f->arena, 1, event_no);
	const struct tell_options options = { .locale = &f->locale,
					      .pane = true,
					      .private = true };
	const struct doc_look look = { .ascii = ascii };

	*one = ev;
	/* What is told of one event by itself asks no index. */
	return doc_view(&f->arena,
			tell_events(&f->arena,
				    &(struct corpus){ f->book, NULL },
				    (struct hits){ one, 1 }, &options),
			width, &look);
}

/* All lines, as they would stand in a pane. */
static struct sv text_of(struct fixture *f, event_no ev, int width)
{
	struct doc_view d = build(f, ev, width, false);
	int rows = (int)d.text.nlines;
	struct frame frame = frame_new(&f->arena, rows, width, false);
	struct build b = { .arena = &f->arena };

	doc_link_draw(&d, 0, 0, &frame, (struct rect){ 0, 0, rows, width });
	frame_text(&frame, &b, false);
	return build_view(&b);
}

/* Everything the file says of the visit is told. */
static void complete(void **state)
{
	static const char *const told[] = {
		"  State visit of Natalia Kochanova to the upper valley",
		"  Wed 15 to Fri 17 May 2024  “for three days in the middle of",
		"May”\n  [2] ¶13 has May 2024, coarser\n",
		"1 Guest         Natalia Kochanova  Chairperson of the Council",
		"2 Host          Ada Lind  President of the Commission",
		"3 Participants  Boris Mark, Celia Ortega",
		"other members (River Commission)",
		"5 Place         Oldtown, Upper Valley, in the source “the old",
		"  Boris Mark judges\n  “The visit will be remembered",
		"[2] ¶13, quoting [3]",
		"6 Part          A ferry is named after Ada Lind\n",
		"7 Followed by   Ferry forum (7 June 2024)",
		"  Results       a common table of water levels",
		"agreements on ferries (20)",
		"  Items         buoys, ropes",
		"8 Figures       agreements on ferries: 20 agreements,",
		"9               price of passage: over 1.25 florins",
		"  Inferred      place: the diary names the town hall only",
		"  Kind          Visit, state, held",
		"  Tags          water, ferries",
		"  Confidence    high",
		"  Private       Ask Celia for the photograph.",
		"  File          tests/data/screens.yaml:27",
		"  [1] A. Clerk, Diary of the commission",
	};
	struct fixture f = open_book("tests/data/screens.yaml");
	event_no ev = book_event_of(f.book, SV("visit"));
	struct sv text;

	(void)state;
	assert_int_not_equal(ev, NO_EVENT);
	text = text_of(&f, ev, 78);
	for (size_t i = 0; i < sizeof(told) / sizeof(told[0]); i++)
		if (sv_find(text, sv_of(told[i]), 0) == SV_NONE)
			fail_msg("no \"%s\" in\n%.*s", told[i], SV_ARG(text));
	drop(&f);
}

/* Dates of other events have their year, once and as people write it. */
static void years(void **state)
{
	static const struct {
		const char *date, *told;
	} cases[] = {
		{ "2024-05-16", "16 May 2024" },
		{ "2024-22", "summer 2024" },
		{ "2024", "2024" },
		{ "20XX", "2000…2099" },
		{ "2021/2024", "2021–2024" },
		{ "0012-12-25", "25 Dec 12" },
		{ "-0043-03-15", "15 Mar 44 BC" },
		{ "0000-03-15", "15 Mar 1 BC" },
		{ "Y-25000000000000000", "~Y-25E15" },
		{ "Y1E400", "" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct fixture f = open_book("tests/data/screens.yaml");
		struct brief_dates how = { .locale = &f.locale };
		struct book *b = book_of_dates(&f.arena, cases[i].date);
		struct sv text = brief_dated(&f.arena, how, b, 0);

		if (!sv_eq(text, sv_of(cases[i].told)))
			fail_msg("%s: %.*s", cases[i].date, SV_ARG(text));
		how.iso = true;
		text = brief_dated(&f.arena, how, b, 0);
		assert_true(text.n == 0 || sv_eq(text, book_edtf(b, 0)));
		book_free(b);
		drop(&f);
	}
}

/* What is private is told on screen, at whatever depth it stands. */
static void private_notes(void **state)
{
	static const char file[] =
		"- date: 2024\n  title: A\n  note: of the event\n"
		"  who: {name: Ann, note: of who,\n"
		"        source: {ref: t, note: of t}}\n"
		"  figures: {what: w, value: 3, note: of w,\n"
		"            inferred: {unit: guessed}}\n"
		"  variants: {date: 2023, source: s, note: of the variant}\n"
		"  sources: {ref: s, at: [3, 7], note: of s}\n";
	static const char *const told[] = {
		"of the event", "private of who", "private of t",
		"private of w", "unit inferred: guessed", "of the variant",
		"private of s", "¶3, ¶7",
	};
	struct fixture f = { 0 };
	struct diags diags = { .arena = &f.arena };
	struct err err;
	struct sv text;

	(void)state;
	f.book = load_text(sv_of(file), SV("t.yaml"), &diags);
	assert_int_equal(diags.n, 0);
	assert_true(locale_open(&f.arena, "en", &f.locale, NULL, &err));
	text = text_of(&f, 0, 76);
	for (size_t i = 0; i < sizeof(told) / sizeof(*told); i++)
		if (sv_find(text, sv_of(told[i]), 0) == SV_NONE)
			fail_msg("no %s in\n%.*s", told[i], (int)text.n,
				 text.s);
	drop(&f);
}

/* How a date bears on what it stands beside is in the reader's language. */
static void dates_in_words(void **state)
{
	static const struct {
		const char *tag, *event, *told;
	} cases[] = {
		{ "en", "2024-11/a-new-weir-under-construction",
		  "as of November 2024" },
		{ "ru", "2024-11/a-new-weir-under-construction",
		  "по состоянию на: ноябрь 2024 г." },
		{ "de", "2024-11/a-new-weir-under-construction",
		  "Stand: November 2024" },
		{ "en", "2024-05-15/2024-05-17/a-ferry-is-named-after-ada-lind",
		  "within 15–17 May 2024" },
		{ "az", "2024-05-15/2024-05-17/a-ferry-is-named-after-ada-lind",
		  "15–17 may 2024 (bu müddət ərzində)" },
		{ "be", "2023-11-02/first-survey-of-the-lower-river",
		  "(па стане на: май 2024" },
		{ "de", "visit", "Mi 15. bis Fr 17. Mai 2024" },
	};
	struct fixture f = open_book("tests/data/screens.yaml");

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		event_no ev = book_event_of(f.book, sv_of(cases[i].event));
		struct err err;
		struct sv text;

		assert_int_not_equal(ev, NO_EVENT);
		assert_true(locale_open(&f.arena, cases[i].tag, &f.locale,
					NULL, &err));
		text = text_of(&f, ev, 78);
		if (sv_find(text, sv_of(cases[i].told), 0) == SV_NONE)
			fail_msg("no \"%s\" in\n%.*s", cases[i].told,
				 SV_ARG(text));
	}
	drop(&f);
}

/* A date that is the author's reading stays so where it is inherited, and the
 * event that it comes from is named. */
static void inherited_reading(void **state)
{
	static const char yaml[] =
		"- {title: Visit, id: v, date: 2024-05,\n"
		"   inferred: {date: why}}\n"
		"- {title: Talks, id: t, part_of: v}\n"
		"- {title: Toast, id: u, part_of: t}\n"
		"- {title: Wide, id: w, date: 2024-04/2024-06}\n"
		"- {title: Between, id: b, part_of: [w, t]}\n"
		"- {title: Plain, id: p, part_of: w}\n";
	static const struct {
		const char *event, *by, *told;
	} cases[] = {
		{ "v", "v", "Inferred  date: why" },
		{ "t", "v", "Inferred  date of Visit: why" },
		{ "u", "v", "Inferred  date of Visit: why" },
		/* The shorter date is the one it has. */
		{ "b", "v", "Inferred  date of Visit: why" },
		{ "p", "w", NULL },
	};
	struct fixture f = { 0 };
	struct diags diags = { .arena = &f.arena };
	struct err err;

	(void)state;
	f.book = load_text(sv_of(yaml), SV("t.yaml"), &diags);
	assert_int_equal(diags.n, 0);
	assert_true(locale_open(&f.arena, "en", &f.locale, NULL, &err));
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		event_no ev = book_event_of(f.book, sv_of(cases[i].event));
		struct sv text = text_of(&f, ev, 78);

		assert_int_equal(book_dated_by(f.book, ev),
				 book_event_of(f.book, sv_of(cases[i].by)));
		assert_int_equal(book_date_inferred(f.book, ev),
				 cases[i].told != NULL);
		if (cases[i].told &&
		    (sv_find(text, sv_of(cases[i].told), 0) == SV_NONE ||
		     sv_find(text, SV("May 2024 ^"), 0) == SV_NONE))
			fail_msg("no \"%s\" in\n%.*s", cases[i].told,
				 SV_ARG(text));
	}
	drop(&f);
}

/* Labels have a column of their own, as wide as the widest that the event has
 * but never half of the pane, and the values all begin beside it; a label that
 * is wider than any of the language stands above its value. */
static void labels(void **state)
{
	static const char yaml[] =
		"- title: Talks\n  date: 2024\n"
		"  who: {participant: [A, B], member-delegations: C,\n"
		"        keynote-speakers-of-the-day: D}\n"
		"  sources: s\n";
	static const struct {
		const char *tag;
		int width;
		const char *told;
	} cases[] = {
		{ "en", 78, "1 Participants  A, B\n"
			    "  Member delegations\n"
			    "2               C\n"
			    "  Keynote speakers of the day\n"
			    "3               D\n\n"
			    "  Source        [1]\n" },
		{ "en", 12, "\nParticipants\n"
			    "      A, B\n" },
		{ "ru", 38, "1 Участники  A, B\n"
			    "  Member delegations\n"
			    "2            C\n"
			    "  Keynote speakers of the day\n"
			    "3            D\n\n"
			    "  Источник   [1]\n" },
	};
	struct fixture f = { 0 };
	struct diags diags = { .arena = &f.arena };
	struct err err;

	(void)state;
	f.book = load_text(sv_of(yaml), SV("t.yaml"), &diags);
	assert_int_equal(diags.n, 0);
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct sv text;

		assert_true(locale_open(&f.arena, cases[i].tag, &f.locale,
					NULL, &err));
		text = text_of(&f, 0, cases[i].width);
		if (sv_find(text, sv_of(cases[i].told), 0) == SV_NONE)
			fail_msg("%d: no\n%s in\n%.*s", cases[i].width,
				 cases[i].told, SV_ARG(text));
	}
	drop(&f);
}

/* No line is wider than the pane, whatever the text, at any width. */
static void wrapped(void **state)
{
	static const char *const files[] = { "tests/data/screens.yaml",
					     "tests/data/hard.yaml" };

	(void)state;
	for (size_t file = 0; file < 2; file++) {
		struct fixture f = open_book(files[file]);

		for (int width = 1; width < 100; width += 1 + width / 12)
			for (event_no ev = 0; ev < book_events(f.book); ev++) {
				struct scroll s = build(&f, ev, width,
							width % 2)
							  .text;

				assert_true(s.nlines > 0);
				for (size_t i = 0; i < s.nspans && width > 30;
				     i++) {
					const struct scroll_span *span =
						&s.spans[i];

					assert_true(span->col +
							    width_text(
								span->text) <=
						    width + 1);
				}
			}
		drop(&f);
	}
}

/* Names of the hard fixture as ASCII, and no byte that is not. */
static void ascii(void **state)
{
	struct fixture f = open_book("tests/data/hard.yaml");

	(void)state;
	for (event_no ev = 0; ev < book_events(f.book); ev++) {
		struct scroll s = build(&f, ev, 60, true).text;

		for (size_t i = 0; i < s.nspans; i++)
			for (size_t k = 0; k < s.spans[i].text.n; k++)
				assert_in_range((unsigned char)s.spans[i]
							.text.s[k],
						0x20, 0x7E);
	}
	drop(&f);
}

/* No number stands beside the rest of a link from the line above. */
static void numbers(void **state)
{
	struct fixture f = open_book("data/azerbaijan-belarus");
	size_t numbered = 0;

	(void)state;
	for (event_no ev = 0; ev < book_events(f.book); ev++)
		for (int width = 20; width < 80; width++) {
			struct doc_view d = build(&f, ev, width, false);

			for (uint32_t i = 0; i < d.nlinks; i++) {
				const struct scroll_line *l =
					&d.text.lines[d.links[i].line];
				const struct scroll_span *s =
					&d.text.spans[l->first];

				if (d.links[i].number == 0)
					continue;
				while (s->link == 0)
					s++;
				assert_int_equal(s->link, i + 1);
				numbered++;
			}
		}
	assert_true(numbered > 0);
	drop(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(complete),
		cmocka_unit_test(private_notes),
		cmocka_unit_test(years),
		cmocka_unit_test(dates_in_words),
		cmocka_unit_test(inherited_reading),
		cmocka_unit_test(labels),
		cmocka_unit_test(wrapped),
		cmocka_unit_test(ascii),
		cmocka_unit_test(numbers),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
