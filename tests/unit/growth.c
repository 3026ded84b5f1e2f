/*
 * What a file of twice as many records costs: twice as much, or the file has a
 * fault that names a limit.  Cost is memory asked for and steps, which are
 * calls of functions that loops of all rooms make; no clock is asked.
 */
#include <fcntl.h>
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
#include "base/hash.h"
#include "base/mem.h"
#include "book/book.h"
#include "import/import.h"
#include "load/load.h"
#include "report/writer.h"
#include "support_browser.h"
#include "support_growing.h"
#include "support_run.h"

struct cost {
	uint64_t bytes, steps;
};

/* Of the program that runs, in a child: both see it. */
static struct cost *cost;

static bool count_bytes(size_t bytes)
{
	cost->bytes += bytes;
	return false;
}

/* ---- steps ---- */

/* What follows stands between the callers and the functions themselves, which
 * the linker calls __real. */
void *__real_arena_take(struct arena *a, size_t count, size_t size);
void *__wrap_arena_take(struct arena *a, size_t count, size_t size);
char *__real_arena_bytes(struct arena *a, size_t n);
char *__wrap_arena_bytes(struct arena *a, size_t n);
int __real_memcmp(const void *a, const void *b, size_t n);
int __wrap_memcmp(const void *a, const void *b, size_t n);
int __real_sv_cmp(struct sv a, struct sv b);
int __wrap_sv_cmp(struct sv a, struct sv b);
struct sv __real_sv_cut(struct sv *v, char sep);
struct sv __wrap_sv_cut(struct sv *v, char sep);
size_t __real_sv_find(struct sv v, struct sv part, size_t from);
size_t __wrap_sv_find(struct sv v, struct sv part, size_t from);
size_t __real_sv_find_char(struct sv v, char c, size_t from);
size_t __wrap_sv_find_char(struct sv v, char c, size_t from);
struct sv __real_book_text(const struct book *b, struct text t);
struct sv __wrap_book_text(const struct book *b, struct text t);
name_no __real_book_name_in(const struct book *b, name_no n);
name_no __wrap_book_name_in(const struct book *b, name_no n);
int __real_width_text(struct sv text);
int __wrap_width_text(struct sv text);
enum date_answer __real_date_within(const struct date *a,
				    const struct date *period);
enum date_answer __wrap_date_within(const struct date *a,
				    const struct date *period);

static void step(void)
{
	if (cost)
		cost->steps++;
}

void *__wrap_arena_take(struct arena *a, size_t count, size_t size)
{
	step();
	return __real_arena_take(a, count, size);
}

char *__wrap_arena_bytes(struct arena *a, size_t n)
{
	step();
	return __real_arena_bytes(a, n);
}

int __wrap_memcmp(const void *a, const void *b, size_t n)
{
	step();
	return __real_memcmp(a, b, n);
}

int __wrap_sv_cmp(struct sv a, struct sv b)
{
	step();
	return __real_sv_cmp(a, b);
}

struct sv __wrap_sv_cut(struct sv *v, char sep)
{
	step();
	return __real_sv_cut(v, sep);
}

enum { LINE = 64 }; /* bytes that are read in a step */

int __wrap_width_text(struct sv text)
{
	if (cost)
		cost->steps += text.n / LINE;
	return __real_width_text(text);
}

/* A search of V from FROM that found AT. */
static size_t step_to(size_t at, struct sv v, size_t from)
{
	size_t end = at == SV_NONE ? v.n : at;

	step();
	if (cost && end > from)
		cost->steps += (end - from) / LINE;
	return at;
}

size_t __wrap_sv_find(struct sv v, struct sv part, size_t from)
{
	return step_to(__real_sv_find(v, part, from), v, from);
}

size_t __wrap_sv_find_char(struct sv v, char c, size_t from)
{
	return step_to(__real_sv_find_char(v, c, from), v, from);
}

struct sv __wrap_book_text(const struct book *b, struct text t)
{
	step();
	return __real_book_text(b, t);
}

name_no __wrap_book_name_in(const struct book *b, name_no n)
{
	step();
	return __real_book_name_in(b, n);
}

enum date_answer __wrap_date_within(const struct date *a,
				    const struct date *period)
{
	step();
	return __real_date_within(a, period);
}

/* ---- files ---- */

/* FORMAT for the N numbers from FROM on. */
static void put_lines(struct build *b, const char *format, unsigned from,
		      unsigned n)
{
	for (unsigned i = from; i < from + n; i++)
		for (const char *s = format; *s; s++)
			if (*s == '[' && s[1] == '^') /* of a footnote */
				build_char(b, *s), build_char(b, *++s);
			else if (*s == '#' || *s == '^')
				build_fmt(b, "%u", i + (*s == '^'));
			else
				build_char(b, *s);
}

/* To PATH with N numbers, from FROM on. */
static void write_file(const char *path, const struct growing *f, unsigned from,
		       unsigned n)
{
	struct build b = { .arena = &arena };
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);

	for (unsigned i = 0; i < PARTS_MAX && f->parts[i]; i++)
		put_lines(&b, f->parts[i], i % 2 ? from : 0, i % 2 ? n : 1);
	assert_true(fd >= 0 && file_write_fd(fd, build_view(&b)));
	close(fd);
}

/* ---- costs ---- */

static void before(long arg)
{
	(void)arg;
	hash_seed(1); /* so that tables are alike in each run */
	mem_hook(count_bytes);
}

/* Browses the file: to its end and back, through what each pane and view makes
 * of all of it, and types the query. */
static int browse(const void *arg)
{
	const struct growing *f = arg;
	struct browser w = { 0 };
	struct diags diags = { .arena = &w.arena };
	const char *const path = "a.yaml";
	static const char *const keys[] = { "/ ",  " Enter n N", "f ", " Enter",
					    "G",   "Home", "Tab 1", "C-o", "L",
					    "Esc", "F", "Esc", "S", "Esc",
					    "R G", "Esc" };

	before(0);
	browser_begin(&w, load_book(&path, 1, &diags));
	for (size_t i = 0; i < sizeof(keys) / sizeof(*keys); i++) {
		browser_type(&w, keys[i]);
		if (keys[i][1] == ' ' && keys[i][2] == '\0')
			browser_type(&w, f->query);
		browser_go_on(&w);
		browser_screen(&w, 24, 80);
	}
	browser_end(&w);
	return 0;
}

static struct cost cost_of(const char *const *args, const struct growing *f)
{
	struct ran ran;

	*cost = (struct cost){ 0 };
	ran = args[0] ? run_annals(args, before, 0) : run_child(browse, f);
	assert_true(ran.status <= 2);
	return *cost;
}

/* Whether the cost grows by no more than thrice as much from 2n to 4n as from
 * n to 2n: twice is linear, four times quadratic.  SLACK is for what does not
 * grow. */
static bool is_linear(const uint64_t v[3], uint64_t slack)
{
	uint64_t less = v[1] > v[0] ? v[1] - v[0] : 0;

	/* Where what is had at first weighs more, less says little. */
	return v[2] <= 2 * v[1] || v[2] <= v[1] + 3 * less + slack;
}

static void put_counts(struct build *b, const uint64_t v[3], const char *what)
{
	for (int i = 0; i < 3; i++)
		build_fmt(b, " %" PRIu64, v[i]);
	build_str(b, what);
}

/* ARGS without any are a session in the browser. */
static void check_growth(const char *const *args, const struct growing *f)
{
	uint64_t bytes[3], steps[3];
	struct build said = { .arena = &arena };

	for (unsigned i = 0; i < 3; i++) {
		struct cost c;

		write_file("a.yaml", f, 0, f->from << i);
		if (args[0] && strcmp(args[0], "diff") == 0)
			write_file("b.yaml", f, f->from << i, f->from << i);
		c = cost_of(args, f);
		bytes[i] = c.bytes;
		steps[i] = c.steps;
		assert_true(c.bytes > 0 && c.steps > f->from);
		arena_reset(&arena);
	}
	if (is_linear(bytes, 1 << 18) && is_linear(steps, 2000))
		return;
	for (size_t i = 0; args[i]; i++)
		build_fmt(&said, " %s", args[i]);
	put_counts(&said, bytes, " bytes,");
	put_counts(&said, steps, " steps");
	fail_msg("annals%s: %s", said.s, f->parts[1]);
}

static void check_commands(const struct growing *f)
{
	const char *const runs[][6] = {
		{ "check", "a.yaml" },
		{ "check", "--all", "a.yaml" },
		{ "list", "--no-cache", "-q", f->query, "a.yaml" },
		{ "list", "--no-cache", "-q", "evemt persan lorim", "a.yaml" },
		{ "names", "--no-cache", "a.yaml" },
		{ "stats", "--no-cache", "a.yaml" },
		{ NULL },
	};

	for (size_t i = 0; i < sizeof(runs) / sizeof(*runs); i++)
		check_growth(runs[i], f);
}

/* Pages are set by a program of its own, which takes long and counts nothing:
 * what is told to it is asked of smaller files. */
static void test_formats(void **state)
{
	size_t n;
	const struct report_help *formats = report_formats(&n);

	(void)state;
	for (size_t i = 0; i < n; i++) {
		const char *name = formats[i].name.s;
		const char *const run[] = { "report", "--no-cache", "-T",
					    name,     "a.yaml",     NULL };
		bool set = strcmp(name, "pdf") == 0 || strcmp(name, "ps") == 0;
		struct growing all = mixed, one = told;

		all.from /= set ? 4 : 1;
		one.from /= set ? 4 : 1;
		check_growth(run, &all);
		check_growth(run, &one);
	}
}

/* What stands in many chapters, and long lines without a blank. */
static void test_chapters(void **state)
{
	static const char *const groups[] = { "person", "place", "source" };

	(void)state;
	for (size_t i = 0; i < sizeof(groups) / sizeof(*groups); i++) {
		const char *const run[] = { "report",     "--no-cache",
					    "--detail",   i ? "full" : "table",
					    "--group-by", groups[i],
					    "a.yaml",     NULL };

		check_growth(run, &crowd);
	}
	check_growth((const char *const[]){ "report", "--no-cache", "-T", "man",
					    "a.yaml", NULL }, &unbroken);
}

/* Names that are one but for what each lacks, which are compared again and
 * again. */
static void test_names(void **state)
{
	enum { NAMES = 100, SIGNS = 8, STEPS = 8000 };
	struct build b = { .arena = &arena };
	const char *const check[] = { "check", "a.yaml", NULL };
	struct growing file = { { NULL }, "", 1 };
	uint64_t steps;

	(void)state;
	for (unsigned i = 0; i < NAMES; i++) {
		build_str(&b, EVENT "who: ");
		for (unsigned k = 0; k < SIGNS; k++)
			build_str(&b, i >> k & 1 ? "кось" : "кос");
		build_str(&b, "}\n");
	}
	file.parts[0] = b.s;
	write_file("a.yaml", &file, 0, 1);
	steps = cost_of(check, &file).steps;
	if (steps > (uint64_t)NAMES * STEPS)
		fail_msg("%" PRIu64 " steps", steps);
}

static void test_commands(void **state)
{
	(void)state;
	for (size_t i = 0; i < NFILES; i++)
		check_commands(&files[i]);
	for (size_t i = 0; i < sizeof(shared) / sizeof(*shared); i++) {
		const char *const list[] = { "list",   "--no-cache",
					     "-q",     shared[i].query,
					     "a.yaml", NULL };
		const char *const report[] = { "report", "--no-cache", "-T",
					       "json",	 "a.yaml",     NULL };

		check_growth(list, &shared[i]);
		check_growth(report, &shared[i]);
	}
	check_growth((const char *const[]){ "list", "--no-cache", "-q", "x",
					    "a.yaml", NULL }, &told);
	check_growth((const char *const[]){ "names", "--no-cache", "a.yaml",
					    NULL }, &told);
	check_growth((const char *const[]){ "stats", "--no-cache", "a.yaml",
					    NULL }, &told);
	check_growth((const char *const[]){ NULL }, &told); /* browsed */
	for (size_t i = 0; i < sizeof(alike) / sizeof(*alike); i++)
		check_growth((const char *const[]){ "check", "--all", "a.yaml",
						    NULL },
			     &alike[i]);
}

static void test_diff(void **state)
{
	const char *const text[] = { "diff", "a.yaml", "b.yaml", NULL };
	const char *const json[] = { "diff", "-f", "json",
				     "a.yaml", "b.yaml", NULL };

	(void)state;
	for (size_t i = 0; i < sizeof(changed) / sizeof(*changed); i++)
		check_growth(text, &changed[i]);
	check_growth(json, &changed[0]);
}

/* Words of a query, which may be those of a date together. */
static void test_queries(void **state)
{
	enum { WORDS = 32, STEPS = 2500000 };
	static const char *const words[] = { "word ", "cop-visit ", "may " };
	static const struct growing one = { { EVENT "id: e}\n" }, "", 1 };

	(void)state;
	write_file("a.yaml", &one, 0, 1);
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		struct build q = { .arena = &arena };
		const char *args[] = { "list", "--no-cache", "-q",
				       NULL,   "a.yaml",     NULL };
		uint64_t steps;

		for (int k = 0; k < WORDS; k++)
			build_str(&q, words[i]);
		args[3] = q.s;
		steps = cost_of(args, &one).steps;
		if (steps > WORDS * STEPS)
			fail_msg("%s: %" PRIu64 " steps", words[i], steps);
	}
}

static void test_imports(void **state)
{
	size_t n;

	(void)state;
	import_formats(&n);
	assert_int_equal(2 * n + 1, NFOREIGN); /* Markdown has footnotes */
	for (size_t i = 0; i < NFOREIGN; i++) {
		const char *const run[] = { "import", foreign[i].query,
					    "a.yaml", NULL };

		check_growth(run, &foreign[i]);
	}
	for (size_t i = 0; i < sizeof(crooked) / sizeof(*crooked); i++) {
		const char *const run[] = { "import", crooked[i].query,
					    "a.yaml", NULL };

		check_growth(run, &crooked[i]);
	}
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
	cost = mmap(NULL, sizeof(*cost), PROT_READ | PROT_WRITE,
		    MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	assert_true(cost != MAP_FAILED);
	return 0;
}

static int tear_down(void **state)
{
	munmap(cost, sizeof(*cost));
	cost = NULL;
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
		cmocka_unit_test(test_commands),
		cmocka_unit_test(test_formats),
		cmocka_unit_test(test_chapters),
		cmocka_unit_test(test_names),
		cmocka_unit_test(test_imports),
		cmocka_unit_test(test_diff),
		cmocka_unit_test(test_queries),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
