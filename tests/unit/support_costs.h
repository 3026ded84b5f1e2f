#ifndef UNIT_SUPPORT_COSTS_H
#define UNIT_SUPPORT_COSTS_H

#include <assert.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/build.h"
#include "base/file.h"
#include "base/hash.h"
#include "base/mem.h"
#include "load/load.h"
#include "support_browser.h"
#include "support_counting.h"
#include "support_growing.h"
#include "support_run.h"

/*
 * What command lines cost, and a session in the browser, with a file of n, 2n
 * and 4n records, and whether that grows faster than the file.
 */

/* ---- files ---- */

/* FORMAT for the N numbers from FROM on; ~ is END. */
static void put_lines(struct build *b, const char *format, unsigned from,
		      unsigned n, unsigned end)
{
	for (unsigned i = from; i < from + n; i++)
		for (const char *s = format; *s; s++)
			if (*s == '[' && s[1] == '^') /* of a footnote */
				build_char(b, *s), build_char(b, *++s);
			else if (*s == '#' || *s == '^')
				build_fmt(b, "%u", i + (*s == '^'));
			else if (*s == '~')
				build_fmt(b, "%u", end);
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
		put_lines(&b, f->parts[i], i % 2 ? from : 0, i % 2 ? n : 1,
			  from + n);
	assert_true(fd >= 0 && file_write_fd(fd, build_view(&b)));
	close(fd);
}

/* ---- costs ---- */

enum { WORDS = 8, LINES = 32, SIZES = 3 };

typedef const char *command[WORDS];

/* What is run over and over: without a word it is a session in the browser. */
struct lines {
	const struct growing *file;
	command *line;
	size_t n;
};

/* Of the program that runs, in a child: both see it. */
struct costs {
	uint64_t counts[LINES][SIZES][COUNTS];
	size_t at; /* of the line that is run */
};

static struct costs *costs;

/* Browses the file: to its end and back, through what each pane and view makes
 * of all of it, and types the query. */
static int browse(const struct growing *f)
{
	struct browser w = { 0 };
	struct diags diags = { .arena = &w.arena };
	const char *const path = "a.yaml";
	static const char *const keys[] = { "/ ", " Enter n N", "f ", " Enter",
					    "G", "Home", "c", "Esc", "s",
					    "Esc", "i", "Esc", "Tab 1", "C-o",
					    "L", "Esc",
					    "F", "Esc", "S", "Esc", "R G",
					    "Esc" };

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

/* Runs the line that costs->at is; TO is null where nothing is counted. */
static int run_line(const struct lines *r, uint64_t *to)
{
	command *line = &r->line[costs->at];
	int status;

	counts = to;
	status = **line ? run_here(*line) : browse(r->file);
	counts = NULL;
	return status;
}

/* All lines for each size, in one child: to make one takes as long as to run
 * most of them.  What a library has once, at its first call, is no cost of the
 * first size: where sizes are compared, that is run before it is counted. */
static int run_all(const void *arg)
{
	const struct lines *r = arg;
	const struct growing *f = r->file;
	int worst = 0;

	hash_seed(1); /* so that tables are alike in each run */
	mem_hook(count_bytes);
	for (unsigned i = 0; i < (f->from ? SIZES : 1); i++) {
		write_file("a.yaml", f, 0, f->from << i);
		write_file("b.yaml", f, f->from << i, f->from << i);
		for (costs->at = 0; costs->at < r->n; costs->at++) {
			int status;

			if (f->from && i == 0)
				run_line(r, NULL);
			status = run_line(r, costs->counts[costs->at][i]);
			if (status > worst)
				worst = status;
		}
	}
	return worst;
}

static void measure(const struct lines *r)
{
	struct ran ran;

	assert_true(r->n <= LINES);
	*costs = (struct costs){ 0 };
	ran = run_child(run_all, r);
	if (ran.status > 2)
		fail_msg("status %d: %s", ran.status, ran.out.s);
}

/* Whether the cost grows by no more than thrice as much from 2n to 4n as from
 * n to 2n: twice is linear, four times quadratic.  SLACK is for what does not
 * grow. */
static bool is_linear(uint64_t counts_of[SIZES][COUNTS], enum count what)
{
	/* A table may compare a key with some others. */
	uint64_t slack = what == MEMORY || what == ARENAS ? 1 << 14 :
			 what == MEMCMP			  ? 10000 : 500;
	uint64_t v[SIZES], less;

	for (int i = 0; i < SIZES; i++)
		v[i] = counts_of[i][what];
	less = v[1] > v[0] ? v[1] - v[0] : 0;
	return v[2] <= 2 * v[1] || v[2] <= v[1] + less * 5 / 2 + slack;
}

/* Members, figures of one event and ids of sources are looked up by memcmp();
 * else what there are no more than some of is. */
static bool counts_for(const struct growing *f, enum count what)
{
	return what != MEMCMP || !strcmp(f->parts[1], MEMBER) ||
	       strstr(f->parts[1], BOOK) || strstr(f->parts[0], "figures:");
}

/* What of a line that was run grows faster, or nothing. */
static struct sv growth_of(const struct lines *r, size_t line)
{
	uint64_t (*v)[COUNTS] = costs->counts[line];
	struct build said = { .arena = &arena };

	for (int i = 0; i < SIZES; i++)
		assert_true(v[i][MEMORY] > 0 && v[i][CALLS] > r->file->from);
	for (enum count c = 0; c < COUNTS; c++)
		if (counts_for(r->file, c) && !is_linear(v, c))
			build_fmt(&said, "; %s: %" PRIu64 " %" PRIu64 " %"
				  PRIu64, names[c], v[0][c], v[1][c], v[2][c]);
	return build_view(&said);
}

static void check_line(const struct lines *r, size_t line)
{
	struct build run = { .arena = &arena };
	struct sv said = growth_of(r, line);

	if (said.n == 0)
		return;
	for (const char **word = r->line[line]; *word; word++)
		build_fmt(&run, " %s", *word);
	fail_msg("annals%s: %s%s%s", run.n ? run.s : "", r->file->parts[0],
		 r->file->parts[1], said.s);
}

static void check_growth(command *lines, size_t n, const struct growing *f)
{
	const struct lines r = { f, lines, n };

	measure(&r);
	for (size_t i = 0; i < n; i++)
		check_line(&r, i);
	arena_reset(&arena);
}

#define CHECK_GROWTH(lines, f)                                                 \
	check_growth(lines, sizeof(lines) / sizeof(*(lines)), f)

/* The calls that LINE makes where a.yaml is F, which does not grow. */
static uint64_t calls_of(command *line, const struct growing *f)
{
	measure(&(struct lines){ f, line, 1 });
	return costs->counts[0][0][CALLS];
}

#endif
