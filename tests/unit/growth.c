/*
 * What a file of twice as many records costs: twice as much, or the file has a
 * fault that names a limit.  Cost is memory asked for and steps, which are
 * calls of functions that loops of all rooms make; no clock is asked.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/build.h"
#include "base/file.h"
#include "base/hash.h"
#include "base/mem.h"
#include "book/book.h"
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
int __real_sv_cmp(struct sv a, struct sv b);
int __wrap_sv_cmp(struct sv a, struct sv b);
size_t __real_sv_find(struct sv v, struct sv part, size_t from);
size_t __wrap_sv_find(struct sv v, struct sv part, size_t from);
struct sv __real_book_text(const struct book *b, struct text t);
struct sv __wrap_book_text(const struct book *b, struct text t);
name_no __real_book_name_in(const struct book *b, name_no n);
name_no __wrap_book_name_in(const struct book *b, name_no n);
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

int __wrap_sv_cmp(struct sv a, struct sv b)
{
	step();
	return __real_sv_cmp(a, b);
}

size_t __wrap_sv_find(struct sv v, struct sv part, size_t from)
{
	step();
	return __real_sv_find(v, part, from);
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

#define EVENT "- {date: 2024-05-17, title: Event #, "

/* HEAD, LINE for each number, FOOT, and so on; in lines # is the number and @
 * the next one. */
static const struct growing {
	const char *head, *line, *foot, *other, *end;
	const char *query;
	unsigned from; /* lines, of the smallest file */
} files[] = {
	{ "places:\n  l0: L0\n", "  l@: {name: L@, in: l#}\n", "events:\n",
	  EVENT "place: l#}\n", "", "at:l0", 100 },
	{ "places:\n  l0: L0\n", "  l@: {name: L@, country: l#}\n",
	  "events:\n", EVENT "place: l#}\n", "", "at:l0", 100 },
	{ "organisations:\n  l0: L0\n", "  l@: {name: L@, part_of: l#}\n",
	  "events:\n", EVENT "who: l#}\n", "", "who:l0", 100 },
	{ "kinds:\n  k0: {is: event}\n", "  k@: {is: k#}\n", "events:\n",
	  EVENT "kind: k#}\n", "", "kind:k0", 100 },
	{ "people:\n  p:\n    name: Pat Ent\n    offices:\n",
	  "    - {title: Office #, dates: 1990/1991}\n", "events:\n",
	  EVENT "who: {host: {name: p, as: Office #}}}\n", "", "who:pat",
	  300 },
	{ "sources:\n", "  s#: {title: S #, file: growth.txt}\n", "events:\n",
	  EVENT "sources: {ref: s#, quote: lorem #}}\n", "", "src:s1", 100 },
	{ "events:\n", EVENT "summary: w#x #aa}\n", "", "", "", "zq1 zq2",
	  100 },
	{ "events:\n- date: 2024\n  title: A\n  who:\n", "  - Person p#\n", "",
	  "", "", "who:person", 100 },
	{ "events:\n- {id: e0, date: 2024, title: A}\n",
	  "- {id: e@, title: B, part_of: e#}\n", "", "", "", "b", 100 },
	{ "x-b: &b {x-c: [1, 2, 3, 4, 5, 6, 7, 8, 9]}\nevents:\n",
	  EVENT "x-b: *b}\n", "", "", "", "event", 100 },
};

static void put_lines(struct build *b, const char *format, unsigned n)
{
	for (unsigned i = 0; i < n; i++)
		for (const char *s = format; *s; s++)
			if (*s == '#' || *s == '@')
				build_fmt(b, "%u", i + (*s == '@'));
			else
				build_char(b, *s);
}

static void write_file(const struct growing *f, const char *path, unsigned n)
{
	struct build b = { .arena = &arena };
	struct err err;

	build_str(&b, f->head);
	put_lines(&b, f->line, n);
	build_str(&b, f->foot);
	put_lines(&b, f->other, n);
	build_str(&b, f->end);
	assert_true(file_write(path, build_view(&b), FILE_REPLACE, &err));
}

/* ---- costs ---- */

static void before(long arg)
{
	(void)arg;
	hash_seed(1); /* so that tables are alike in each run */
	mem_hook(count_bytes);
}

static struct cost cost_of(const char *const *args)
{
	struct ran ran;

	*cost = (struct cost){ 0 };
	ran = run_annals(args, before, 0);
	assert_true(ran.status <= 2);
	return *cost;
}

/* Whether the cost grows by no more than thrice as much from 2n to 4n as from
 * n to 2n: twice is linear, four times quadratic.  SLACK is for what does not
 * grow. */
static bool is_linear(const uint64_t v[3], uint64_t slack)
{
	uint64_t less = v[1] > v[0] ? v[1] - v[0] : 0;

	return v[2] <= v[1] + 3 * less + slack;
}

static void check_growth(const char *const *args, const char *path,
			 const struct growing *f)
{
	uint64_t bytes[3], steps[3];

	for (unsigned i = 0; i < 3; i++) {
		struct cost c;

		write_file(f, path, f->from << i);
		c = cost_of(args);
		bytes[i] = c.bytes;
		steps[i] = c.steps;
		assert_true(c.bytes > 0 && c.steps > f->from);
		arena_reset(&arena);
	}
	if (!is_linear(bytes, 1 << 18) || !is_linear(steps, 2000))
		fail_msg("annals %s, %s: %llu %llu %llu bytes, "
			 "%llu %llu %llu steps",
			 args[0], f->line, (unsigned long long)bytes[0],
			 (unsigned long long)bytes[1],
			 (unsigned long long)bytes[2],
			 (unsigned long long)steps[0],
			 (unsigned long long)steps[1],
			 (unsigned long long)steps[2]);
}

static void test_growth(void **state)
{
	char folder[] = "/tmp/annals-growth-XXXXXX";
	struct err err;

	(void)state;
	assert_non_null(mkdtemp(folder));
	assert_int_equal(chdir(folder), 0);
	assert_true(file_write("growth.txt", SV("lorem\n\nipsum\n"), FILE_NEW,
			       &err));
	cost = mmap(NULL, sizeof(*cost), PROT_READ | PROT_WRITE,
		    MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	assert_true(cost != MAP_FAILED);
	for (size_t i = 0; i < sizeof(files) / sizeof(*files); i++) {
		const struct growing *f = &files[i];
		const char *const runs[][6] = {
			{ "check", "a.yaml" },
			{ "list", "--no-cache", "-q", f->query, "a.yaml" },
			{ "names", "--no-cache", "a.yaml" },
			{ "report", "--no-cache", "a.yaml" },
			{ "report", "--no-cache", "-T", "json", "a.yaml" },
		};

		for (size_t k = 0; k < sizeof(runs) / sizeof(*runs); k++)
			check_growth(runs[k], "a.yaml", f);
	}
	munmap(cost, sizeof(*cost));
	cost = NULL;
	unlink("a.yaml");
	unlink("growth.txt");
	assert_int_equal(chdir("/"), 0);
	rmdir(folder);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(test_growth, arena_teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
