/* A document in each format that lays it out as text. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "support_doc.h"
#include "support_text.h"

/* What the sample is in each format. */
static const struct {
	enum report_format format;
	struct report_layout layout;
	const char *want;
} pages[] = {
	{ REPORT_TEXT, { .width = 50 },
	  "              Azerbaijan and Belarus\n"
	  "             2007 – 20 February 2025\n"
	  "\n"
	  "──────────────────────────────────────────────────\n"
	  "\n"
	  "Relations as two articles tell.\n"
	  "\n"
	  "Events  2\n"
	  "\n"
	  "\n"
	  "2024\n"
	  "──────────────────────────────────────────────────\n"
	  "\n"
	  " 1  15–17 May 2024 (inferred)         Visit, state\n"
	  "    State visit of Lukashenko to Azerbaijan\n"
	  "\n"
	  "    Guest         Alexander Lukashenko, President\n"
	  "                  of Belarus\n"
	  "    Participants  İlham Əliyev, Наталья Кочанова\n"
	  "                  and others\n"
	  "    Otherwise     place: ≠ Minsk\n"
	  "\n"
	  "    The Belarusian president spent three days in\n"
	  "    Azerbaijan. Trade agreements and sister-city\n"
	  "    ties were signed.\n"
	  "\n"
	  "    The source judges\n"
	  "      “special trust”\n"
	  "      “A key factor” [2] ¶6\n"
	  "\n"
	  "    Sources       [1] ¶5, ¶21; [2] p. 12\n"
	  "\n"
	  " 2  June 2024\n"
	  "    Business Forum\n"
	  "\n"
	  "\n"
	  "Sources\n"
	  "──────────────────────────────────────────────────\n"
	  "\n"
	  "[1] Strategic partnership.\n"
	  "    https://example.org/~a-b\n"
	  "[2] Against interference\n"
	  "\n"
	  "\n"
	  "Index\n"
	  "──────────────────────────────────────────────────\n"
	  "\n"
	  "People\n"
	  "\n"
	  "Alexander Lukashenko  1\n"
	  "Baku, the city  1, 2\n"
	  "Ganja  1–3\n"
	  "İlham Əliyev  1–4\n" },
	{ REPORT_TEXT, { .width = 28 },
	  "   Azerbaijan and Belarus\n"
	  "  2007 – 20 February 2025\n"
	  "\n"
	  "────────────────────────────\n"
	  "\n"
	  "Relations as two articles\n"
	  "tell.\n"
	  "\n"
	  "Events: 2\n"
	  "\n"
	  "\n"
	  "2024\n"
	  "────────────────────────────\n"
	  "\n"
	  "1. 15–17 May 2024 (inferred)\n"
	  "  State visit of Lukashenko\n"
	  "  to Azerbaijan\n"
	  "  Visit, state\n"
	  "\n"
	  "  Guest: Alexander\n"
	  "    Lukashenko, President of\n"
	  "    Belarus\n"
	  "  Participants:\n"
	  "  - İlham Əliyev, Наталья\n"
	  "    Кочанова\n"
	  "  - and others\n"
	  "  Otherwise: place: ≠ Minsk\n"
	  "\n"
	  "  The Belarusian president\n"
	  "  spent three days in\n"
	  "  Azerbaijan. Trade\n"
	  "  agreements and sister-city\n"
	  "  ties were signed.\n"
	  "\n"
	  "  The source judges\n"
	  "    “special trust”\n"
	  "    “A key factor” [2] ¶6\n"
	  "\n"
	  "  Sources: [1] ¶5, ¶21;\n"
	  "    [2] p. 12\n"
	  "\n"
	  "2. June 2024\n"
	  "  Business Forum\n"
	  "\n"
	  "\n"
	  "Sources\n"
	  "────────────────────────────\n"
	  "\n"
	  "[1] Strategic partnership.\n"
	  "    https://example.org/~a-b\n"
	  "[2] Against interference\n"
	  "\n"
	  "\n"
	  "Index\n"
	  "────────────────────────────\n"
	  "\n"
	  "People\n"
	  "\n"
	  "Alexander Lukashenko  1\n"
	  "Baku, the city  1, 2\n"
	  "Ganja  1–3\n"
	  "İlham Əliyev  1–4\n" },
	{ REPORT_TEXT, { .width = 62, .ascii = true },
	  "                    Azerbaijan and Belarus\n"
	  "                   2007 - 20 February 2025\n"
	  "\n"
	  "----------------------------------------------------------"
	  "----\n"
	  "\n"
	  "Relations as two articles tell.\n"
	  "\n"
	  "Events  2\n"
	  "\n"
	  "\n"
	  "2024\n"
	  "----------------------------------------------------------"
	  "----\n"
	  "\n"
	  " 1  15-17 May 2024 (inferred)                     Visit, s"
	  "tate\n"
	  "    State visit of Lukashenko to Azerbaijan\n"
	  "\n"
	  "    Guest         Alexander Lukashenko, President of Belar"
	  "us\n"
	  "    Participants  Ilham Eliyev, Natalya Kochanova\n"
	  "                  and others\n"
	  "    Otherwise     place: != Minsk\n"
	  "\n"
	  "    The Belarusian president spent three days in Azerbaija"
	  "n.\n"
	  "    Trade agreements and sister-city ties were signed.\n"
	  "\n"
	  "    The source judges\n"
	  "      \"special trust\"\n"
	  "      \"A key factor\" [2] par. 6\n"
	  "\n"
	  "    Sources       [1] par. 5, par. 21; [2] p. 12\n"
	  "\n"
	  " 2  June 2024\n"
	  "    Business Forum\n"
	  "\n"
	  "\n"
	  "Sources\n"
	  "----------------------------------------------------------"
	  "----\n"
	  "\n"
	  "[1] Strategic partnership. https://example.org/~a-b\n"
	  "[2] Against interference\n"
	  "\n"
	  "\n"
	  "Index\n"
	  "----------------------------------------------------------"
	  "----\n"
	  "\n"
	  "People\n"
	  "\n"
	  "Alexander Lukashenko  1\n"
	  "Baku, the city  1, 2\n"
	  "Ganja  1-3\n"
	  "Ilham Eliyev  1-4\n" },
	{ REPORT_MAN, { .width = 0 },
	  ".Dd February 20, 2025\n"
	  ".Dt CHRONOLOGY 7\n"
	  ".Os\n"
	  ".nr doc-hyphen-flags 0\n"
	  ".Sh NAME\n"
	  ".Nm chronology\n"
	  ".Nd\n"
	  "\\&Azerbaijan and Belarus\n"
	  ".Sh DESCRIPTION\n"
	  "\\&2007 – 20 February 2025\n"
	  ".Pp\n"
	  "\\&Relations as two articles tell.\n"
	  ".Pp\n"
	  ".Bl -tag -width 14n -compact\n"
	  ".It Xo\n"
	  "\\&Events\n"
	  ".Xc\n"
	  "\\&2\n"
	  ".El\n"
	  ".Sh \"\\&2024\"\n"
	  ".Bl -tag -width 5n\n"
	  ".It 1\n"
	  "\\&\\fB15–17 May 2024 (inferred)\\fR\n"
	  ".br\n"
	  "\\&State visit of Lukashenko to Azerbaijan\n"
	  ".br\n"
	  "\\&\\fIVisit, state\\fR\n"
	  ".Pp\n"
	  ".Bl -tag -width 14n -compact\n"
	  ".It Xo\n"
	  "\\&Guest\n"
	  ".Xc\n"
	  "\\&Alexander Lukashenko, President of Belarus\n"
	  ".It Xo\n"
	  "\\&Participants\n"
	  ".Xc\n"
	  "\\&İlham Əliyev, Наталья Кочанова\n"
	  ".It Xo\n"
	  "\\&\\&\n"
	  ".Xc\n"
	  "\\&and others\n"
	  ".It Xo\n"
	  "\\&Otherwise\n"
	  ".Xc\n"
	  "\\&\\fIplace\\fR: \\(!=\\ Minsk\n"
	  ".El\n"
	  ".Pp\n"
	  "\\&The Belarusian president spent three days in Azerbaijan"
	  ".\\& Trade agreements and sister\\-city ties were signed.\n"
	  ".Pp\n"
	  "\\&The source judges\n"
	  ".Bd -ragged -offset 2n -compact\n"
	  "\\&\\(lqspecial trust\\(rq\n"
	  ".br\n"
	  "\\&\\(lqA key factor\\(rq [2]\\ ¶6\n"
	  ".Ed\n"
	  ".Pp\n"
	  ".Bl -tag -width 14n -compact\n"
	  ".It Xo\n"
	  "\\&Sources\n"
	  ".Xc\n"
	  "\\&[1]\\ ¶5, ¶21; [2]\\ p.\\ 12\n"
	  ".El\n"
	  ".It 2\n"
	  "\\&\\fBJune 2024\\fR\n"
	  ".br\n"
	  "\\&Business Forum\n"
	  ".El\n"
	  ".Sh \"\\&Sources\"\n"
	  ".Bl -tag -width 5n -compact\n"
	  ".It [1]\n"
	  "\\&\\fIStrategic partnership\\fR.\\& https://example.org/"
	  "\\(tia\\-b\n"
	  ".It [2]\n"
	  "\\&\\fBAgainst interference\\fR\n"
	  ".El\n"
	  ".Sh \"\\&Index\"\n"
	  ".Ss \"\\&People\"\n"
	  ".Bl -item -compact\n"
	  ".It\n"
	  "\\&Alexander Lukashenko, 1\n"
	  ".It\n"
	  "\\&Baku, the city, 1, 2\n"
	  ".It\n"
	  "\\&Ganja, 1\\(en3\n"
	  ".It\n"
	  "\\&İlham Əliyev, 1\\(en4\n"
	  ".El\n" },
};

static void test_pages(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(pages) / sizeof(pages[0]); i++) {
		struct arena a = { 0 };
		struct made d = made_sample(&a);

		assert_sv(doc_written(&a, pages[i].format, &d,
				      pages[i].layout),
			  sv_of(pages[i].want));
		arena_free(&a);
	}
}

/* Widths that no page has are the least or the usual one. */
static void test_odd_widths(void **state)
{
	struct arena a = { 0 };
	struct made d = made_sample(&a);
	struct report_layout usual = { .width = REPORT_WIDTH };
	struct report_layout least = { .width = REPORT_WIDTH_MIN };

	(void)state;
	assert_sv(doc_written(&a, REPORT_TEXT, &d,
			      (struct report_layout){ 0 }),
		  doc_written(&a, REPORT_TEXT, &d, usual));
	for (int width = -5; width < REPORT_WIDTH_MIN; width += 7)
		assert_sv(doc_written(&a, REPORT_TEXT, &d,
				      (struct report_layout){
					      .width = width }),
			  doc_written(&a, REPORT_TEXT, &d, least));
	arena_free(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_pages),
		cmocka_unit_test(test_odd_widths),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
