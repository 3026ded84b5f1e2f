/*
 * start ANNALS FILE: how long it takes from the start to the first of FILE,
 * which is more than two seconds old.  Reads it, keeps what was read of it, and
 * opens that: how long that takes, and what the browser does before its first
 * screen; then `ANNALS list --limit 1 FILE`, reading the file and not.  Times
 * are medians of the CPU's.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "app/app.h"
#include "base/clock.h"
#include "load/load.h"
#include "session/kept.h"

enum { ROUNDS = 15, ROWS = 24, COLS = 80 };

struct times {
	double v[ROUNDS]; /* ms */
	size_t n;
};

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static int by_size(const void *x, const void *y)
{
	double a = *(const double *)x, b = *(const double *)y;

	return (a > b) - (a < b);
}

static void report(const char *what, struct times *t)
{
	qsort(t->v, t->n, sizeof(*t->v), by_size);
	printf("%-24s %9.2f ms\n", what, t->v[t->n / 2]);
}

static void keep(const char *const *path)
{
	struct arena a = { 0 };
	struct diags diags = { .arena = &a };
	struct kept *k = kept_open(path, 1);
	double start = now();
	struct book *b = load_book(path, 1, &diags);
	struct corpus c = { b, index_new(b) };
	double read = now(), made;

	while (index_step(c.x, 16))
		continue;
	made = now();
	kept_begin(k, &c, &diags, false);
	while (kept_step(k))
		continue;
	printf("%-24s %9.2f ms\n%-24s %9.2f ms\n%-24s %9.2f ms\n", "read",
	       read - start, "indexed", made - read, "kept", now() - made);
	kept_close(k);
	index_free(c.x);
	book_free(b);
	arena_free(&a);
}

/* As the browser does after its first screen. */
static void keep_sums(struct kept *k, const struct corpus *c,
		      const struct app *app)
{
	struct arena a = { 0 };
	struct diags none = { .arena = &a };
	struct build sums = { .arena = &a };

	kept_begin(k, c, &none, false);
	if (app_sums(app, &sums))
		kept_beside_put(k, build_view(&sums));
	arena_free(&a);
}

/* From what is kept to the first screen. */
static void first_screen(const char *const *path, struct times *opened,
			 struct times *made, struct times *drawn)
{
	struct arena a = { 0 }, frame = { 0 };
	struct diags diags = { .arena = &a };
	double start = now();
	struct kept *k = kept_open(path, 1);
	struct app_options options = { .today = clock_today() };
	struct locale locale;
	struct corpus c;
	struct err err;
	struct app *app;

	if (!kept_has(k, &c, &diags) ||
	    !locale_open(&a, "en", &locale, NULL, &err)) {
		fputs("it is not kept\n", stderr);
		exit(1);
	}
	options.locale = &locale;
	options.name = book_heading(c.b);
	options.rows = ROWS;
	options.cols = COLS;
	options.sums = kept_beside(k);
	opened->v[opened->n++] = now() - start;
	start = now();
	app = app_new(&c, &options);
	made->v[made->n++] = now() - start;
	start = now();
	app_draw(app, &frame);
	drawn->v[drawn->n++] = now() - start;
	keep_sums(k, &c, app);
	app_free(app);
	kept_close(k);
	arena_free(&frame);
	arena_free(&a);
}

/* The whole program, its output thrown away. */
static double run(const char *const *args)
{
	struct rusage use;
	pid_t pid = fork();
	int status;

	if (pid == 0) {
		if (!freopen("/dev/null", "w", stdout) ||
		    !freopen("/dev/null", "w", stderr))
			_exit(2);
		execv(args[0], (char *const *)(uintptr_t)args);
		_exit(2);
	}
	if (pid < 0 || wait4(pid, &status, 0, &use) != pid || status != 0)
		exit(1);
	return (double)(use.ru_utime.tv_sec + use.ru_stime.tv_sec) * 1e3 +
	       (double)(use.ru_utime.tv_usec + use.ru_stime.tv_usec) / 1e3;
}

int main(int argc, char **argv)
{
	const char *kept[] = { argv[1], "list", "--limit", "1", argv[2], NULL };
	const char *read[] = { argv[1], "list", "--limit", "1", "--no-cache",
			       argv[2], NULL };
	const char *path = argv[argc - 1];
	struct times opened = { .n = 0 }, made = { .n = 0 }, drawn = { .n = 0 };
	struct times whole = { .n = 0 }, cold = { .n = 0 };

	if (argc != 3)
		return 2;
	keep(&path);
	for (int i = 0; i < ROUNDS; i++)
		first_screen(&path, &opened, &made, &drawn);
	report("opened", &opened);
	report("app_new", &made);
	report("drawn", &drawn);
	fflush(stdout);
	whole.v[whole.n++] = run(kept);
	for (int i = 0; i < ROUNDS - 1; i++)
		whole.v[whole.n++] = run(kept);
	cold.v[cold.n++] = run(read);
	report("list --limit 1, kept", &whole);
	report("list --limit 1, read", &cold);
	return 0;
}
