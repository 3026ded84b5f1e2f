/* Text on sheets of paper: the same words as without, in whole sheets. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "report/sheets.h"
#include "support_doc.h"
#include "support_hostile.h"
#include "support_text.h"
#include "text/width.h"

enum { TABLE_HEADS = 8 }; /* lines at the top of a sheet that repeat some */

/* A document in A with EVENTS events, the Ith of up to LONGEST paragraphs,
 * each a line with the event's number; a year before every fourth. */
static struct made numbered(struct arena *a, uint32_t events, uint32_t longest)
{
	struct made d = made_start(a, SV("Azerbaijan and Belarus"),
				   SV("2007 – 20 February 2025"));

	for (uint32_t i = 1; i <= events; i++) {
		struct build line = { .arena = a };

		build_fmt(&line, "line of %u", i);
		if (i % 4 == 1)
			maker_heading(&d.m, 1, SV("year"));
		maker_text(&d.m, &made_event(&d)->text, RUN_TEXT, SV("event"));
		for (uint32_t n = i * 7919 % longest + 1; n > 0; n--) {
			struct block *b = maker_add(&d.m, BLOCK_PARAGRAPH);

			b->number = 1;
			maker_text(&d.m, &b->text, RUN_TEXT, build_view(&line));
		}
		maker_close(&d.m);
	}
	return d;
}

static struct sv written(struct arena *a, struct made *d,
			 enum report_pages pages, int width)
{
	return doc_written(a, REPORT_TEXT, d,
			   (struct report_layout){ .width = width,
						   .pages = pages });
}

/* The lines of a sheet. */
struct sheet {
	struct sv line[SHEET_LINES];
};

/* Takes the next sheet from *TEXT, which has nothing but whole ones. */
static bool take_sheet(struct sv *text, struct sheet *sheet, uint32_t number)
{
	if (text->n == 0)
		return false;
	assert_int_equal(text->s[0] == '\f', number > 1);
	if (number > 1)
		*text = sv_slice(*text, 1, text->n);
	for (int i = 0; i < SHEET_LINES; i++) {
		assert_true(text->n > 0);
		sheet->line[i] = sv_cut(text, '\n');
		assert_true(sv_find_char(sheet->line[i], '\f', 0) == SV_NONE);
	}
	return true;
}

/* The lines of TEXT that are not blank. */
static struct sv unblank(struct arena *a, struct sv text)
{
	struct build b = { .arena = a };

	while (text.n > 0) {
		struct sv line = sv_cut(&text, '\n');

		build_sv(&b, line);
		build_str(&b, line.n ? "\n" : "");
	}
	return build_view(&b);
}

/* Takes the lines of SHEET from ROW to the last but its foot from *WANT; of
 * those at its top, MOST at most, the heads of a table may be none of it. */
static void take_lines(struct sv *want, const struct sheet *sheet, int row,
		       int most)
{
	for (int top = row + most; row < SHEET_LINES - 1; row++) {
		struct sv rest = *want;

		if (sheet->line[row].n == 0)
			continue;
		if (sv_eq(sv_cut(&rest, '\n'), sheet->line[row]))
			*want = rest;
		else
			assert_true(row < top);
	}
}

/* Nothing but heads and feet is added, and nothing but blank lines lost. */
static void assert_same_words(struct arena *a, struct made *d, int width)
{
	struct sv want = unblank(a, written(a, d, REPORT_ENDLESS, width));
	struct sv text = written(a, d, REPORT_PAGES, width);
	struct sv looked_at = written(a, d, REPORT_LOOKED_AT, width);
	struct sv seen = want;
	struct sheet sheet, other;
	uint32_t n = 0;

	while (take_sheet(&text, &sheet, n + 1)) {
		int heads = n > 0 ? TABLE_HEADS : 0;

		assert_true(take_sheet(&looked_at, &other, ++n));
		assert_sv(other.line[SHEET_LINES - 1], SV(""));
		assert_true(sheet.line[SHEET_LINES - 1].n > 0);
		assert_sv(sheet.line[SHEET_LINES - 2], SV(""));
		take_lines(&want, &sheet, n > 1 ? 2 : 0, heads);
		take_lines(&seen, &other, n > 1 ? 2 : 0, heads);
		if (n > 1)
			assert_true(width_text(sheet.line[0]) <= width);
	}
	assert_int_equal(looked_at.n, 0);
	assert_sv(want, SV(""));
	assert_sv(seen, SV(""));
}

static void same_words(void **state)
{
	static const int widths[] = { 20, 40, 72, 200 };

	(void)state;
	for (size_t i = 0; i < sizeof(widths) / sizeof(*widths); i++) {
		struct arena a = { 0 };
		struct made sample = made_sample(&a);
		struct made none = made_start(&a, SV(""), SV(""));

		assert_same_words(&a, &sample, widths[i]);
		assert_same_words(&a, &none, widths[i]);
		for (uint32_t longest = 1; longest < 200; longest += 13) {
			struct made d = numbered(&a, 30, longest);

			assert_same_words(&a, &d, widths[i]);
		}
		for (size_t h = 0; h < HOSTILE; h += 5) {
			struct made d = hostile_doc(&a, h, h + 1);

			assert_same_words(&a, &d, widths[i]);
		}
		arena_free(&a);
	}
}

/* What one sheet can hold is on one, and a year is not left alone. */
static void kept_together(void **state)
{
	struct arena a = { 0 };

	(void)state;
	for (uint32_t longest = 1; longest <= 45; longest++) {
		struct made d = numbered(&a, 40, longest);
		struct sv text = written(&a, &d, REPORT_PAGES, 72);
		struct sheet sheet;
		struct sv last = { 0 };

		for (uint32_t n = 1; take_sheet(&text, &sheet, n); n++) {
			struct sv end = { 0 };
			int row = n == 1 ? 0 : 2;

			assert_true(sheet.line[row].n > 0);
			assert_false(sv_starts(sheet.line[row],
					       SV("    line")));
			for (; row < SHEET_LINES - 2; row++)
				if (sheet.line[row].n > 0)
					end = sheet.line[row];
			assert_false(sv_starts(end, SV("───")));
			assert_false(sv_starts(end, SV("    event")));
			last = end;
		}
		assert_true(sv_starts(last, SV("    line of 40")));
		arena_reset(&a);
	}
	arena_free(&a);
}

/* What no sheet can hold is broken where little is lost. */
static void too_long(void **state)
{
	struct arena a = { 0 };
	struct made d = numbered(&a, 5, 1000);
	struct sv text = written(&a, &d, REPORT_PAGES, 72);
	struct sheet sheet;
	uint32_t n = 0;
	int blank = 0;

	(void)state;
	while (take_sheet(&text, &sheet, n + 1)) {
		n++;
		for (int row = 2; row < SHEET_LINES - 2; row++)
			blank += sheet.line[row].n == 0;
	}
	assert_true(n > 5);
	assert_true((uint32_t)blank < n * 10);
	arena_free(&a);
}

static void heads_and_feet(void **state)
{
	struct arena a = { 0 };
	struct made d = numbered(&a, 12, 40);
	struct sv text = written(&a, &d, REPORT_PAGES, 72);
	struct sheet sheet;
	uint32_t n = 0;

	(void)state;
	assert_true(take_sheet(&text, &sheet, ++n));
	assert_sv(sv_trim(sheet.line[0]), SV("Azerbaijan and Belarus"));
	assert_sv(sheet.line[SHEET_LINES - 1],
		  SV("                              page 1 of 12"));
	while (take_sheet(&text, &sheet, ++n))
		assert_sv(sheet.line[0],
			  SV("Azerbaijan and Belarus                     "
			     "      2007 – 20 February 2025"));
	assert_int_equal(n, 13);
	assert_sv(sheet.line[SHEET_LINES - 1],
		  SV("                             page 12 of 12"));

	arena_reset(&a);
	d = numbered(&a, 2 * SHEETS_COUNTED, 58);
	text = written(&a, &d, REPORT_PAGES, 72);
	for (n = 1; take_sheet(&text, &sheet, n); n++)
		assert_true(sv_find(sheet.line[SHEET_LINES - 1], SV("of"), 0) ==
			    SV_NONE);
	assert_true(n > SHEETS_COUNTED);
	arena_free(&a);
}

static void heads_that_are_cut(void **state)
{
	static const struct {
		const char *title, *period;
		int width;
		bool ascii;
		const char *want;
	} heads[] = {
		{ "", "", 40, false, "" },
		{ "A title", "", 40, false, "A title" },
		{ "", "2024", 20, false, "                2024" },
		{ "A title that is long", "2007 – 2025", 30, false,
		  "A title that is…   2007 – 2025" },
		{ "A title that is long", "2007 – 2025", 30, true,
		  "A title that i..   2007 - 2025" },
		{ "Short", "since 2007 (5 events perhaps earlier)", 40, false,
		  "Short" },
		{ "毛澤東 \x1b[2J", "2024", 20, false,
		  "毛澤東 <U+00…   2024" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(heads) / sizeof(*heads); i++) {
		struct arena a = { 0 };
		struct made d = numbered(&a, 1, 70);
		struct sheet sheet;
		struct sv text;

		d.doc.head.title = sv_of(heads[i].title);
		d.doc.head.subtitle = sv_of(heads[i].period);
		for (int more = 0; more < 60; more++) {
			struct block *b = maker_add(&d.m, BLOCK_PARAGRAPH);

			maker_text(&d.m, &b->text, RUN_TEXT, SV("more"));
		}
		text = doc_written(&a, REPORT_TEXT, &d,
				   (struct report_layout){
					   .width = heads[i].width,
					   .ascii = heads[i].ascii,
					   .pages = REPORT_PAGES });
		assert_true(take_sheet(&text, &sheet, 1));
		assert_true(take_sheet(&text, &sheet, 2));
		assert_sv(sheet.line[0], sv_of(heads[i].want));
		arena_free(&a);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(same_words),
		cmocka_unit_test(kept_together),
		cmocka_unit_test(too_long),
		cmocka_unit_test(heads_and_feet),
		cmocka_unit_test(heads_that_are_cut),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
