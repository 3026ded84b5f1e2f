/*
 * browse FILE [KEYS]: how long a key takes in the browser, from when it is
 * typed, or what it waits for is there, to its finished frame, whatever the
 * reader does: so many keys by a fixed seed, 4,000 if it is not said.  He
 * walks, searches and filters letter by letter, chooses and drops constraints,
 * goes through panes and documents; now and then he types on before the browser
 * has done what waits for quiet.  The index is made before, as it is while
 * nobody types.  VERBOSE=MS prints every key and piece that takes longer.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "app/app.h"
#include "app/parts.h"
#include "base/key.h"
#include "base/port.h"
#include "base/utf8.h"
#include "load/load.h"

enum { ROWS = 60, COLS = 200, KEYS = 4000, KEYS_MAX = 1 << 20 };

struct times {
	double *v; /* microseconds */
	size_t n, room;
};

struct typist {
	struct app *app;
	uint64_t random;
	size_t left; /* keys */
	struct times keys, pieces;
	double asked, longest; /* whether a key waits: when; between that */
	double limit; /* what takes longer is printed; microseconds */
};

/* The process's own time: others use the machine too. */
static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec * 1e6 + (double)t.tv_nsec / 1e3;
}

static void note(struct times *t, double taken)
{
	if (t->n == t->room) {
		t->room = t->room ? 2 * t->room : 1024;
		t->v = realloc(t->v, t->room * sizeof(*t->v));
		if (!t->v)
			abort();
	}
	t->v[t->n++] = taken;
}

/* splitmix64, as generate.c. */
static uint32_t below(struct typist *t, uint32_t n)
{
	uint64_t z = t->random += UINT64_C(0x9E3779B97F4A7C15);

	z = (z ^ z >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
	z = (z ^ z >> 27) * UINT64_C(0x94D049BB133111EB);
	return (uint32_t)((z ^ z >> 31) % n);
}

/* Nobody waits; but it is noted how long it took to ask. */
static bool asks(void *of)
{
	struct typist *t = of;
	double taken = now() - t->asked;

	t->longest = taken > t->longest ? taken : t->longest;
	if (taken > t->limit)
		printf("%10.1f ms  not asked\n", taken / 1e3);
	t->asked = now();
	return false;
}

/* What waits for quiet, at most MOST pieces of it. */
static void rest(struct typist *t, size_t most)
{
	bool more = true, show = false;

	while (more && most-- > 0) {
		double start = t->asked = now(), taken;

		more = app_step(t->app, &show) ||
		       app_prepare(t->app, &show);
		taken = now() - start;
		asks(t);
		note(&t->pieces, taken);
		if (taken > t->limit)
			printf("%10.1f ms  a piece\n", taken / 1e3);
		app_asked(t->app);
	}
}

static void draw(struct typist *t)
{
	struct arena a = { 0 };

	app_draw(t->app, &a);
	arena_free(&a);
}

static void press(struct typist *t, uint32_t key, const char *within)
{
	char name[KEY_NAME_MAX];
	double start, taken;

	if (t->left == 0)
		return;
	t->left--;
	while (app_holds(t->app, key))
		rest(t, 1);
	start = now();
	app_key(t->app, key);
	draw(t);
	taken = now() - start;
	note(&t->keys, taken);
	if (taken > t->limit)
		printf("%10.1f ms  %.*s of %s\n", taken / 1e3,
		       SV_ARG(key_label(key, name)), within);
	rest(t, below(t, 4) ? SIZE_MAX : below(t, 8));
	draw(t);
}

/* Names of keys, separated by blanks; other words letter by letter. */
static void type(struct typist *t, const char *keys)
{
	struct sv left = sv_of(keys);

	while (left.n > 0) {
		struct sv word = sv_cut(&left, ' ');
		uint32_t key = key_parse(word);

		press(t, key, keys);
	}
}

static void spell(struct typist *t, const char *text)
{
	struct sv s = sv_of(text);

	for (size_t at = 0; at < s.n;)
		press(t, utf8_next(s, &at), text);
}

static const char *const texts[] = {
	"korholdun", "minister meeting", "the", "соглашение", "Лукашенко",
	"əliyev", "دیدار", "\"state visit\"", "\"of the president\"",
	"who:kochan", "at:place", "kind:meeting trade", "tag:t1",
	"src:gazette", "1984-05..1985 signed", "prec:month", "agrement",
	"'the president'", "visit -trade", "oil | gas",
	"who:lukash | who:aliev",
	"-kind:visit", "has:figures", "a", "\"signed in\" oil",
};
static const char *const names[] = {
	"ko", "a", "lukash", "m", "əl", "ми", "xyzzy", "ba",
};

#define PICK(t, list) ((list)[below(t, sizeof(list) / sizeof(*(list)))])

static void walk(struct typist *t)
{
	static const char *const steps[] = {
		"j", "k", "PgDn", "PgUp", "J", "K", "}", "{", "n", "N", "Home",
		"End", "S-Right", "S-Left", "Down", "Up",
	};

	press(t, key_parse(sv_of(PICK(t, steps))), "walking");
}

static void look(struct typist *t)
{
	static const char *const acts[] = {
		"Enter J J Esc", "t l l h Enter u", "z z Z", "Z Z z", "O j O",
		"d j d d", "Tab j Tab", "S-Tab j k S-Tab", "v v", "V V",
		"T j T", "A n u", "[ u", "] u", "m m", "i Esc",
		"L j l J Esc", "L L j Esc", "S j Esc", "F j O Esc", "# j Esc",
		"R PgDn Esc", "s Esc", "c Esc", "? PgDn Esc", "u", "U", "+ -",
		"S-Tab j Enter S-Tab", "S-Tab J - Tab", "S-Tab j i Esc Esc",
		"S-Tab End Home J J Tab", "S-Tab a Tab", "x 1", "X 1",
		"Enter Tab + u Esc", "' '", "g g", "W j Esc", "D D D",
	};

	type(t, PICK(t, acts));
}

static void ask(struct typist *t, char how, const char *text)
{
	uint32_t ends[] = { K_ENTER, K_ENTER, K_ESC };
	uint32_t erased = below(t, 3) ? 0 : below(t, 6);

	press(t, (uint32_t)how, text);
	spell(t, text);
	for (; erased > 0; erased--)
		press(t, K_BACKSPACE, text);
	press(t, PICK(t, ends), text);
	press(t, K_ESC, "leaving");
}

static void narrow(struct typist *t)
{
	type(t, "S-Tab");
	ask(t, '/', PICK(t, names));
	type(t, "Esc");
}

static void act(struct typist *t)
{
	switch (below(t, 16)) {
	case 0:
	case 1:
	case 2:
		ask(t, '/', PICK(t, texts));
		break;
	case 3:
		ask(t, 'f', PICK(t, texts));
		break;
	case 4:
		ask(t, "pP"[below(t, 2)], PICK(t, names));
		break;
	case 5:
		narrow(t);
		break;
	case 6:
	case 7:
	case 8:
		look(t);
		break;
	case 9:
		type(t, "u");
		break;
	case 10:
		type(t, "x 1");
		break;
	default:
		walk(t);
	}
}

static int by_size(const void *x, const void *y)
{
	double a = *(const double *)x, b = *(const double *)y;

	return (a > b) - (a < b);
}

static void report(const char *what, struct times *t)
{
	qsort(t->v, t->n, sizeof(*t->v), by_size);
	printf("%-12s %8zu  p50 %9.3f ms  p99 %9.3f ms  max %9.3f ms\n", what,
	       t->n, t->v[t->n / 2] / 1e3, t->v[t->n * 99 / 100] / 1e3,
	       t->v[t->n - 1] / 1e3);
	free(t->v);
}

int main(int argc, char **argv)
{
	struct arena a = { 0 };
	struct diags diags = { .arena = &a };
	const char *path[] = { argc > 1 ? argv[1] : NULL };
	const char *limit = getenv("VERBOSE");
	struct locale locale;
	struct app_options o = { .name = SV("bench"), .locale = &locale };
	struct typist t = { .left = KEYS, .limit = 1e12 };
	struct corpus c;
	struct err err;

	if (argc < 2 || !locale_open(&a, "en", &locale, NULL, &err)) {
		fputs("usage: bench_browse FILE [KEYS]\n", stderr);
		return 2;
	}
	if (argc > 2)
		t.left = strtoul(argv[2], NULL, 10);
	if (limit)
		t.limit = strtod(limit, NULL) * 1e3;
	port_large_memory(); /* as the browser has it */
	c.b = load_book(path, 1, &diags);
	c.x = index_new(c.b);
	while (index_step(c.x, 16))
		continue;
	o.waits = asks;
	o.waits_of = &t;
	t.app = app_new(&c, &o);
	app_resize(t.app, ROWS, COLS);
	rest(&t, SIZE_MAX);
	while (t.left > 0)
		act(&t);
	report("key to frame", &t.keys);
	report("pieces", &t.pieces);
	printf("longest that a key waits for a piece %.3f ms\n",
	       t.longest / 1e3);
	app_free(t.app);
	return 0;
}
