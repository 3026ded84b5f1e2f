/*
 * Where faults are told of what was left open, empty, or refers to nothing:
 * each case with both kinds of line end.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>

#include <cmocka.h>

#include "load/find.h"
#include "load/load.h"

#define B "- {date: 2025, title: B}\n"

static const struct {
	const char *text;
	const char *faults; /* "LINE:COLUMN ID", separated by blanks */
	uint32_t events;
} cases[] = {
	/* quotation marks: to the end of the file, or to the next one */
	{ B "- date: 2024\n  title: 'A\n  place: Baku\n", "3:10 yaml-syntax",
	  1 },
	{ B "- date: 2024\n  title: \"A\n  place: Baku\n", "3:10 yaml-syntax",
	  1 },
	{ "- date: 2024\n  title: 'A\n- date: 2025\n  title: 'C'\n" B,
	  "2:10 yaml-syntax", 2 },
	{ "- date: 2024\n  title: \"A\n- date: 2025\n  title: \"C\"\n" B,
	  "2:10 yaml-syntax", 2 },
	{ "- date: 2024\n  \"title: A\n" B, "2:3 yaml-syntax", 1 },
	{ "- date: 2024\n  title: 'A'\n  tags: 'b\n  c'\n  d\n" B,
	  "5:3 yaml-syntax", 1 },
	{ "- date: 2024\n  title: 'Aliyev's visit'\n" B, "2:18 yaml-syntax",
	  1 },
	/* brackets */
	{ "- date: 2024\n  title: A\n  who: [C, D\n  place: Baku\n" B,
	  "3:8 yaml-syntax", 1 },
	{ "- date: 2024\n  title: A\n  who: {host: C, guest: D\n" B,
	  "3:8 yaml-syntax", 1 },
	{ "- {date: 2024, title: A\n" B, "1:3 yaml-syntax", 1 },
	{ "- {date: 2024, title: A, tags: [b}\n" B, "1:34 yaml-syntax", 1 },
	{ B "- date: 2024\n  title: A\n  tags: [b, c\n", "4:9 yaml-syntax", 1 },
	/* with nothing after them on their line */
	{ "- date: 2024\n  title: [\n" B, "2:10 yaml-syntax", 1 },
	{ "- date: 2024\n  ф: {who: [\n" B, "2:12 yaml-syntax", 1 },
	{ "- date: 2024\n  tags: [a,\n  title: A\n" B, "2:9 yaml-syntax", 1 },
	{ "- date: 2024\n  who: {\n  title: A\n" B, "2:8 yaml-syntax", 1 },
	/* blocks */
	{ "- date: 2024\n  title: A\n  summary: | text\n" B,
	  "3:12 yaml-syntax", 1 },
	{ "- date: 2024\n  title: A\n  summary: >-\n  text\n" B,
	  "4:3 yaml-syntax", 1 },
	/* items with nothing in them */
	{ "events:\n" B "-\n- \"\"\n" B, "3:2 empty 4:3 empty", 2 },
	{ "figures: [{what: w, value: 1}, '']\n", "1:32 empty", 0 },
	{ "events: ''\n", "1:9 empty", 0 },
	{ "events:\nfigures:\npeople:\n", "", 0 },
	/* events that are not there: each place that names one */
	{ "- {date: 2024, title: A, links: {see: [x, y, x]}}\n"
	  "- {date: 2024, title: C, part_of: x, links: {about: z}}\n"
	  "- {date: 2025, title: D, id: z, part_of: z2}\n",
	  "1:40 event-unknown 1:43 event-unknown 1:46 said-twice "
	  "2:35 event-unknown 3:42 event-unknown", 3 },
	{ "events:\n- {date: 2024, title: A, part_of: z}\n"
	  "- {date: 2024, title: C, links: {see: z}}\n"
	  "- {date: 2024, title: D, id: z}\n"
	  "figures: {what: w, value: 2, counts: [x, z, x]}\n",
	  "5:39 event-unknown 5:45 said-twice", 3 },
};

/* TEXT with every line ended by CR LF. */
static struct sv with_cr(struct arena *a, const char *text)
{
	struct build b = { .arena = a };

	for (; *text; text++) {
		if (*text == '\n')
			build_char(&b, '\r');
		build_char(&b, *text);
	}
	return build_view(&b);
}

/* Whether the faults in DIAGS are those of FAULTS, in any order. */
static bool as_told(struct arena *a, const struct diags *diags,
		    const char *faults, struct build *got)
{
	bool good = true;
	size_t n = 0;

	for (const char *at = faults; *at; at++)
		n += *at == ':';
	for (size_t i = 0; i < diags->n; i++) {
		const struct diag *d = &diags->v[i];
		struct build one = { .arena = a };

		build_fmt(&one, "%u:%u ", d->line, d->column);
		build_sv(&one, fault_print(a, d->fault));
		good = good && sv_find(sv_of(faults), build_view(&one), 0) !=
				       SV_NONE;
		build_sv(got, build_view(&one));
		build_char(got, ' ');
	}
	return good && n == diags->n;
}

static void try_case(const char *text, struct sv given, const char *faults,
		     uint32_t events)
{
	struct arena a = { 0 };
	struct diags diags = { .arena = &a };
	struct book *b = load_text(given, SV("t.yaml"), &diags);
	struct build got = { .arena = &a };

	build_str(&got, "");
	if (!as_told(&a, &diags, faults, &got) || book_events(b) != events)
		fail_msg("%s%.*s, %u events; expected %s, %u", text,
			 (int)got.n, got.s, book_events(b), faults, events);
	book_free(b);
	arena_free(&a);
}

static void test_places(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct arena a = { 0 };

		try_case(cases[i].text, sv_of(cases[i].text), cases[i].faults,
			 cases[i].events);
		try_case(cases[i].text, with_cr(&a, cases[i].text),
			 cases[i].faults, cases[i].events);
		arena_free(&a);
	}
}

/* A folder that cannot be looked through is told of; none that can is. */
static void test_folders(void **state)
{
	struct arena a = { 0 };
	struct diags diags = { .arena = &a };
	struct paths files = { 0 };
	struct rlimit limit, none;

	(void)state;
	assert_int_equal(getrlimit(RLIMIT_NOFILE, &limit), 0);
	none = limit;
	none.rlim_cur = 0;
	assert_int_equal(setrlimit(RLIMIT_NOFILE, &none), 0);
	paths_add(&files, NULL, &a, "tests/unit", &diags);
	assert_int_equal(setrlimit(RLIMIT_NOFILE, &limit), 0);
	assert_int_equal(files.n, 0);
	assert_int_equal(diags.n, 1);
	assert_int_equal(diags.v[0].fault, FAULT_file_unreadable);
	paths_add(&files, NULL, &a, "tests/cli/case-name-tones", &diags);
	assert_int_equal(files.n, 1);
	assert_int_equal(diags.n, 1);
	arena_free(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_places),
		cmocka_unit_test(test_folders),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
