/*
 * What a file of twice as many records costs: twice as much, or the file has a
 * fault that names a limit.  Cost is what support_counting.h counts; no clock
 * is asked.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <inttypes.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/build.h"
#include "base/file.h"
#include "import/import.h"
#include "report/writer.h"
#include "support_costs.h"
#include "support_growing.h"
#include "support_random.h"

static void test_formats(void **state)
{
	command all[LINES];
	size_t n;
	const struct report_help *formats = report_formats(&n);

	(void)state;
	assert_true(n <= LINES);
	for (size_t i = 0; i < n; i++) {
		command line = { "report", "--no-cache", "-T",
				 formats[i].name.s, "a.yaml" };

		memcpy(all[i], line, sizeof(line));
	}
	check_growth(all, n, &mixed);
	check_growth(all, n, &told);
}

/* ---- each kind in each format ---- */

#define KINDS(f) { f, sizeof(f) / sizeof(*(f)) }
static const struct {
	const struct growing *v;
	size_t n;
} kinds[] = {
	KINDS(files), KINDS(alike), KINDS(shared), KINDS(figures),
	KINDS(accounts), KINDS(papers), KINDS(changed), { &told, 1 },
	{ &mixed, 1 }, { &unbroken, 1 }, { &crowd, 1 },
};

/* LINE is the one at AT of all that read F; false: there is none. */
static bool make_line(size_t at, const struct growing *f, command *line)
{
	command fixed[] = {
		{ NULL }, /* browsed */
		{ "check", "--all", "a.yaml" },
		{ "list", "--no-cache", "-q", f->query, "a.yaml" },
		{ "list", "--no-cache", "-q", "evemt persan lorim", "a.yaml" },
		{ "names", "--no-cache", "a.yaml" },
		{ "stats", "--no-cache", "a.yaml" },
		{ "diff", "a.yaml", "b.yaml" },
		{ "report", "--no-cache", "-T", NULL, "a.yaml" },
	};
	enum { FIXED = sizeof(fixed) / sizeof(*fixed) - 1 };
	size_t n;
	const struct report_help *formats = report_formats(&n);

	if (at >= FIXED + n)
		return false;
	if (at >= FIXED)
		fixed[FIXED][3] = formats[at - FIXED].name.s;
	memcpy(line, fixed[at < FIXED ? at : FIXED], sizeof(*line));
	return true;
}

/* A line that seems to grow is run once more with twice as much: what was had
 * in one step, as room is, does not again. */
static void check_again(command *lines, size_t n, const struct growing *f)
{
	const struct lines r = { f, lines, n };
	struct growing more = *f;
	bool grows[LINES] = { false };

	more.from *= 2;
	measure(&r);
	for (size_t i = 0; i < n; i++)
		grows[i] = growth_of(&r, i).n > 0;
	for (size_t i = 0; i < n; i++)
		if (grows[i])
			check_growth(&lines[i], 1, &more);
	arena_reset(&arena);
}

/* Some for each kind, others for the next one, and in `make torture` all. */
static void test_each(void **state)
{
	enum { SOME = 8 };
	unsigned kind = 0;

	(void)state;
	for (size_t k = 0; k < sizeof(kinds) / sizeof(*kinds); k++)
		for (size_t i = 0; i < kinds[k].n; i++, kind++) {
			const struct growing *f = &kinds[k].v[i];
			command lines[LINES], line;
			size_t n = 0;

			for (unsigned at = 0; make_line(at, f, &line); at++)
				if (random_tries(kind + at, SOME))
					memcpy(lines[n++], line, sizeof(line));
			check_again(lines, n, f);
		}
}

/* What stands in many chapters, and long lines without a blank. */
static void test_chapters(void **state)
{
	static command of_crowd[] = {
		{ "report", "--no-cache", "--detail", "table", "--group-by",
		  "person", "a.yaml" },
		{ "report", "--no-cache", "--detail", "full", "--group-by",
		  "place", "a.yaml" },
		{ "report", "--no-cache", "--detail", "full", "--group-by",
		  "source", "a.yaml" },
		{ "report", "--no-cache", "-T", "sql", "a.yaml" },
	};
	static command of_unbroken[] = {
		{ "report", "--no-cache", "-T", "man", "a.yaml" },
	};

	(void)state;
	CHECK_GROWTH(of_crowd, &crowd);
	CHECK_GROWTH(of_unbroken, &unbroken);
}

/* Names that are one but for what each lacks, which are compared again and
 * again. */
static void test_names(void **state)
{
	enum { NAMES = 100, SIGNS = 8, CALLS_MAX = 6500 };
	static command check = { "check", "a.yaml" };
	struct build b = { .arena = &arena };
	struct growing file = { { NULL }, "", 0 };
	uint64_t calls;

	(void)state;
	for (unsigned i = 0; i < NAMES; i++) {
		build_str(&b, EVENT "who: ");
		for (unsigned k = 0; k < SIGNS; k++)
			build_str(&b, i >> k & 1 ? "кось" : "кос");
		build_str(&b, "}\n");
	}
	file.parts[0] = b.s;
	calls = calls_of(&check, &file);
	if (calls > (uint64_t)NAMES * CALLS_MAX)
		fail_msg("%" PRIu64 " calls", calls);
}

/* Titles of one date, which are one, or but for a number. */
static void test_titles(void **state)
{
	enum { TITLES = 200, CALLS_MAX = 1500 };
	static const struct growing titles[] = {
		{ { "", "- {date: 2024, title: Presidents of Ruritania and "
			"Sylvania meet}\n" }, "", TITLES },
		{ { "", "- {date: 2024, title: Presidents of Ruritania and "
			"Sylvania sign protocol #}\n" }, "", TITLES },
	};
	static command check = { "check", "a.yaml" };

	(void)state;
	for (size_t i = 0; i < sizeof(titles) / sizeof(*titles); i++) {
		uint64_t calls = calls_of(&check, &titles[i]);

		if (calls > (uint64_t)TITLES * CALLS_MAX)
			fail_msg("%s: %" PRIu64 " calls", titles[i].parts[1],
				 calls);
	}
}

static void test_commands(void **state)
{
	static command of_told[] = {
		{ "list", "--no-cache", "-q", "x", "a.yaml" },
		{ "names", "--no-cache", "a.yaml" },
		{ "stats", "--no-cache", "a.yaml" },
		{ NULL }, /* browsed */
	};
	static command of_alike[] = { { "check", "--all", "a.yaml" } };

	(void)state;
	for (size_t i = 0; i < NFILES; i++) {
		command lines[] = {
			{ "check", "a.yaml" },
			{ "check", "--all", "a.yaml" },
			{ "list", "--no-cache", "-q", files[i].query,
			  "a.yaml" },
			{ "list", "--no-cache", "-q", "evemt persan lorim",
			  "a.yaml" },
			{ "names", "--no-cache", "a.yaml" },
			{ "stats", "--no-cache", "a.yaml" },
			{ NULL },
		};

		CHECK_GROWTH(lines, &files[i]);
	}
	for (size_t i = 0; i < sizeof(shared) / sizeof(*shared); i++) {
		command lines[] = {
			{ "list", "--no-cache", "-q", shared[i].query,
			  "a.yaml" },
			{ "report", "--no-cache", "-T", "json", "a.yaml" },
		};

		CHECK_GROWTH(lines, &shared[i]);
	}
	CHECK_GROWTH(of_told, &told);
	for (size_t i = 0; i < sizeof(alike) / sizeof(*alike); i++)
		CHECK_GROWTH(of_alike, &alike[i]);
}

static void test_figures(void **state)
{
	static command lines[] = {
		{ "check", "--all", "a.yaml" },
		{ "list", "--no-cache", "a.yaml" },
		{ "report", "--no-cache", "a.yaml" },
		{ "report", "--no-cache", "--figures", "--stats", "--gaps",
		  "--toc", "a.yaml" },
		{ NULL }, /* browsed */
	};

	(void)state;
	for (size_t i = 0; i < sizeof(figures) / sizeof(*figures); i++)
		CHECK_GROWTH(lines, &figures[i]);
}

/* What is told of one event of which much is told. */
static void test_accounts(void **state)
{
	static command lines[] = {
		{ "check", "--all", "a.yaml" },
		{ "report", "--no-cache", "--detail", "full", "a.yaml" },
		{ "report", "--no-cache", "--detail", "table", "a.yaml" },
		{ NULL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(accounts) / sizeof(*accounts); i++)
		CHECK_GROWTH(lines, &accounts[i]);
}

static void test_papers(void **state)
{
	static command lines[] = {
		{ "check", "--all", "a.yaml" },
		{ NULL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(papers) / sizeof(*papers); i++)
		CHECK_GROWTH(lines, &papers[i]);
}

static void test_diff(void **state)
{
	static command lines[] = {
		{ "diff", "a.yaml", "b.yaml" },
		{ "diff", "-f", "json", "a.yaml", "b.yaml" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(changed) / sizeof(*changed); i++)
		check_growth(lines, i == 0 ? 2 : 1, &changed[i]);
}

/* Words of a query, which may be those of a date together. */
static void test_queries(void **state)
{
	enum { TIMES = 32, CALLS_MAX = 2500000 };
	static const char *const words[] = { "word ", "cop-visit ", "may " };
	static const struct growing one = { { EVENT "id: e}\n" }, "", 0 };

	(void)state;
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		struct build q = { .arena = &arena };
		uint64_t calls;

		for (int k = 0; k < TIMES; k++)
			build_str(&q, words[i]);
		command line = { "list", "--no-cache", "-q", q.s, "a.yaml" };

		calls = calls_of(&line, &one);
		if (calls > TIMES * CALLS_MAX)
			fail_msg("%s: %" PRIu64 " calls", words[i], calls);
	}
}

static void check_import(const struct growing *f)
{
	command line[] = { { "import", f->query, "a.yaml" } };

	CHECK_GROWTH(line, f);
}

static void test_imports(void **state)
{
	size_t n;

	(void)state;
	import_formats(&n);
	assert_int_equal(2 * n + 1, NFOREIGN); /* Markdown has footnotes */
	for (size_t i = 0; i < NFOREIGN; i++)
		check_import(&foreign[i]);
	for (size_t i = 0; i < sizeof(crooked) / sizeof(*crooked); i++)
		check_import(&crooked[i]);
}

/* Ids of which one is made, that others have with each number. */
static void test_ids(void **state)
{
	enum { IDS = 1024, SIGNS = 10, COMPARED_MAX = 400 };
	static command line = { "import", "csv", "a.yaml" };
	struct build b = { .arena = &arena };
	struct growing file = { { NULL }, "", 0 };
	uint64_t compared;

	(void)state;
	build_str(&b, "date,title,id\n");
	for (unsigned i = 0; i < IDS; i++) {
		build_str(&b, "2024,A,x");
		for (unsigned k = 0; k < SIGNS; k++)
			build_char(&b, i >> k & 1 ? '?' : '!');
		build_fmt(&b, "\n2024,A,x-%u\n", i + 2);
	}
	file.parts[0] = b.s;
	calls_of(&line, &file);
	compared = costs->counts[0][0][MEMCMP];
	if (compared > (uint64_t)IDS * COMPARED_MAX)
		fail_msg("%" PRIu64 " compared", compared);
}

static int set_up(void **state)
{
	static char folder[] = "/tmp/annals-growth-XXXXXX";
	struct err err;

	*state = folder;
	assert_non_null(mkdtemp(folder));
	assert_int_equal(chdir(folder), 0);
	assert_true(file_write("growth.txt", SV("lorem\n\nipsum\n"), FILE_NEW,
			       &err));
	costs = mmap(NULL, sizeof(*costs), PROT_READ | PROT_WRITE,
		    MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	assert_true(costs != MAP_FAILED);
	return 0;
}

static int tear_down(void **state)
{
	munmap(costs, sizeof(*costs));
	unlink("a.yaml");
	unlink("b.yaml");
	unlink("growth.txt");
	assert_int_equal(chdir("/"), 0);
	assert_int_equal(rmdir(*state), 0);
	return arena_teardown(state);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_figures),
		cmocka_unit_test(test_accounts),
		cmocka_unit_test(test_papers),
		cmocka_unit_test(test_commands),
		cmocka_unit_test(test_formats),
		cmocka_unit_test(test_each),
		cmocka_unit_test(test_chapters),
		cmocka_unit_test(test_names),
		cmocka_unit_test(test_titles),
		cmocka_unit_test(test_imports),
		cmocka_unit_test(test_ids),
		cmocka_unit_test(test_diff),
		cmocka_unit_test(test_queries),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
