/*
 * steps FILE: how long a reader who types has to wait, at worst, while FILE is
 * opened, checked and read again.  Reads it, makes its index piece by piece as
 * the browser does when nobody types, checks it, then lets a session read it
 * again, pair it and give the old book back.  Prints how many
 * pieces there were, how many took longer than a limit, and the worst;
 * VERBOSE=1 prints each of these.  FILE gets the time of now.
 */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>

#include "base/port.h"
#include "check/check.h"
#include "load/load.h"
#include "session/session.h"

enum { LIMIT = 2000, MOST = 1 << 20 }; /* microseconds; pieces */

struct times {
	const char *what;
	double v[MOST]; /* microseconds */
	size_t n, over;
};

/* The process's own time: others use the machine too. */
static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec * 1e6 + (double)t.tv_nsec / 1e3;
}

static void note(struct times *t, double taken, int progress)
{
	if (t->n == MOST)
		abort();
	t->v[t->n++] = taken;
	t->over += taken > (double)LIMIT;
	if (taken > (double)LIMIT && getenv("VERBOSE"))
		printf("%s: %.1f ms at %d thousandths\n", t->what, taken / 1e3,
		       progress);
}

static int by_size(const void *x, const void *y)
{
	double a = *(const double *)x, b = *(const double *)y;

	return (a > b) - (a < b);
}

static void report(struct times *t)
{
	double sum = 0;

	for (size_t i = 0; i < t->n; i++)
		sum += t->v[i];
	qsort(t->v, t->n, sizeof(*t->v), by_size);
	printf("%-12s %7zu pieces in %5.0f ms: p50 %.3f, p99 %.3f, max %.3f "
	       "ms, %zu over %d ms\n", t->what, t->n, sum / 1e3,
	       t->v[t->n / 2] / 1e3, t->v[t->n * 99 / 100] / 1e3,
	       t->v[t->n - 1] / 1e3, t->over, LIMIT / 1000);
	t->n = t->over = 0;
}

static struct book *read(const char *const *path, struct diags *diags,
			 struct times *t)
{
	struct load *l = load_open(path, 1, 0, diags);
	bool more = true;

	t->what = "read";
	while (more) {
		int progress = (int)load_progress(l);
		double start = now();

		more = load_step(l);
		note(t, now() - start, progress);
	}
	report(t);
	return load_end(l);
}

static void make_index(struct index *x, struct times *t)
{
	bool more = true;

	t->what = "index";
	while (more) {
		int progress = (int)index_progress(x);
		double start = now();

		more = index_step(x, 1);
		note(t, now() - start, progress);
	}
	report(t);
}

static void check(const struct corpus *c, struct times *t)
{
	struct arena a = { 0 };
	struct diags found = { .arena = &a };
	struct check_with with = { 0 };
	struct check *k;
	bool more = true;

	t->what = "check";
	check_know(&a, &with);
	k = check_open(c, &with, &found);
	for (int at = 0; more; at++) {
		double start = now();

		more = check_step(k);
		note(t, now() - start, at);
	}
	check_close(k);
	report(t);
	arena_free(&a);
}

/* Time goes on at each look, so that a step is one piece of work. */
static int64_t tick(void)
{
	static int64_t time;

	return ++time;
}

static void read_again(struct session *s, struct times *t)
{
	struct news news;
	bool told = false;

	t->what = "read again";
	session_again(s);
	while (!told || session_due(s) == 0) {
		int progress = session_progress(s);
		double start = now();
		bool is_told = session_step(s, 0, &news);

		note(t, now() - start, progress);
		if (is_told)
			session_release(s);
		told = told || is_told;
	}
	report(t);
}

int main(int argc, char **argv)
{
	static struct times times;
	struct arena a = { 0 };
	struct diags diags = { .arena = &a };
	const char *path[] = { argc > 1 ? argv[1] : NULL };
	struct session *s;
	struct corpus c;
	struct news news;
	struct book *b;

	if (argc < 2) {
		fputs("usage: bench_steps FILE\n", stderr);
		return 2;
	}
	port_large_memory();
	s = session_open(path, 1, 0, tick);
	b = read(path, &diags, &times);
	c = (struct corpus){ b, index_new(b) };
	make_index(c.x, &times);
	check(&c, &times);
	session_begin(s, &c, &diags, &news);
	for (int i = 0; i < 3; i++) { /* the first frees no book of its own */
		if (utimensat(AT_FDCWD, path[0], NULL, 0) != 0)
			perror(path[0]);
		read_again(s, &times);
	}
	session_close(s);
	index_free(c.x);
	book_free(b);
	arena_free(&a);
	return 0;
}
