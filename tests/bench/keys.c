/*
 * keys FILE [QUERY]...: how long a key takes.  Types queries, those below or
 * these, into FILE's book letter by letter and erases them again, as the
 * browser does: each key to its first page, to its set of events, then to the
 * counts of all classes within it.  The index is made before, a piece at a
 * time, as the browser does when a key asks for it.  Then the same in the
 * browser's search and in its pane of names, each key to its finished frame.
 * Then some words found by reading the folded text of every event, which the
 * index is for.  VERBOSE=1 prints every key.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

#include "app/app.h"
#include "base/key.h"
#include "base/port.h"
#include "base/utf8.h"
#include "index/classes.h"
#include "index/texts.h"
#include "load/load.h"
#include "query/look.h"
#include "query/query.h"

static const char *const typed[] = {
	"korholdun",            /* rare */
	"minister meeting",     /* common, two words */
	"the",                  /* in most events */
	"соглашение",           /* Cyrillic */
	"Лукашенко",            /* in names */
	"əliyev",               /* blind */
	"دیدار",
	"\"state visit\"",      /* a phrase */
	"\"of the president\"", /* of frequent words */
	"who:kochan",
	"at:place",
	"kind:meeting trade",
	"tag:t1",
	"src:gazette",
	"1984-05..1985 signed",
	"prec:month",
	"agrement",             /* near */
	"'the president'",
	"visit -trade",
	"oil | gas",
};

enum { KEYS_MAX = 4096, ROWS = 60, COLS = 200 };

struct keys {
	struct corpus corpus;
	struct query_cache *cache;
	/* Microseconds, each from the key on. */
	double page[KEYS_MAX], set[KEYS_MAX], counts[KEYS_MAX];
	size_t n;
	struct app *app;
	double frames[KEYS_MAX];
	size_t nframes;
	double worst;
	char of_worst[64];
};

/* The process's own time: others use the machine too. */
static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec * 1e6 + (double)t.tv_nsec / 1e3;
}

/* What a key shows first: all, if that is soon found, else what is around an
 * event, as finding.c has it. */
static void show_page(struct keys *k, struct arena *a, const struct query *q)
{
	enum { AT_ONCE = 1000 * 1000, AROUND = 3 * ROWS };
	uint32_t n = book_events(k->corpus.b);
	struct stop stop = { .left = AT_ONCE };
	struct match_note note;
	struct query_look *l;
	struct hits hits;

	if (query_run_until(a, &k->corpus, k->cache, &stop, q, &hits, &note))
		return;
	l = query_look_new(&k->corpus, k->cache, q);
	for (event_no ev = n / 2; l && ev < n && ev < n / 2 + AROUND; ev++)
		query_look_at(l, ev);
	query_look_free(l);
}

static void press(struct keys *k, struct sv text)
{
	struct arena a = { 0 };
	struct query_fault fault;
	struct match_note note;
	double start = now(), set;
	const struct query *q = query_parse_for(&a, k->corpus.b, text, &fault);
	struct hits hits;

	if (!q) {
		arena_free(&a);
		return; /* the last good one stays on the screen */
	}
	show_page(k, &a, q);
	if (k->n == KEYS_MAX)
		abort();
	k->page[k->n] = now() - start;
	hits = query_run_cached(&a, &k->corpus, k->cache, q, &note);
	set = now() - start;
	for (int c = 0; c < CLASSES; c++)
		if (class_of((enum class_no)c)->heading != LABELS)
			class_count(&a, &k->corpus, (enum class_no)c, hits,
				    false);
	if (getenv("VERBOSE"))
		printf("%10.0f %10.0f %10.0f us %9zu  %.*s\n", k->page[k->n],
		       set, now() - start, hits.n, SV_ARG(text));
	if (set > k->worst) {
		k->worst = set;
		snprintf(k->of_worst, sizeof(k->of_worst), "%.*s",
			 SV_ARG(text));
	}
	k->set[k->n] = set;
	k->counts[k->n++] = now() - start;
	arena_free(&a);
}

static void type(struct keys *k, struct sv text)
{
	size_t ends[64], n = 0;

	for (size_t at = 0; at < text.n;) {
		utf8_next(text, &at);
		ends[n++] = at;
		press(k, sv_slice(text, 0, at));
	}
	while (n-- > 1)
		press(k, sv_slice(text, 0, ends[n - 1]));
}

static void make_index(struct index *x)
{
	double longest = 0;
	bool more = true;

	while (more) {
		double start = now();

		more = index_step(x, 1);
		longest = now() - start > longest ? now() - start : longest;
	}
	printf("longest piece of the index %.3f ms\n", longest / 1e3);
}

static int by_size(const void *x, const void *y)
{
	double a = *(const double *)x, b = *(const double *)y;

	return (a > b) - (a < b);
}

static void report(const char *what, double *v, size_t n)
{
	qsort(v, n, sizeof(*v), by_size);
	printf("%-24s p50 %9.3f ms  p99 %9.3f ms  max %9.3f ms\n", what,
	       v[n / 2] / 1e3, v[n * 99 / 100] / 1e3, v[n - 1] / 1e3);
}

/* ---- the same in the browser ---- */

static void press_key(struct keys *k, uint32_t key, struct sv text)
{
	struct arena a = { 0 };
	double start = now(), taken;

	app_key(k->app, key);
	app_draw(k->app, &a);
	taken = now() - start;
	if (k->nframes == KEYS_MAX)
		abort();
	k->frames[k->nframes++] = taken;
	if (getenv("VERBOSE"))
		printf("%10.0f us to the frame  %.*s\n", taken, SV_ARG(text));
	arena_free(&a);
}

static void search(struct keys *k, struct sv text)
{
	size_t n = 0;

	app_key(k->app, '/');
	for (size_t at = 0; at < text.n; n++) {
		uint32_t letter = utf8_next(text, &at);

		press_key(k, letter, sv_slice(text, 0, at));
	}
	while (n-- > 0)
		press_key(k, K_BACKSPACE, SV("Backspace"));
	app_key(k->app, K_ESC);
}

/* The pane of names narrowed letter by letter, to names and to near ones. */
static void narrow_names(struct keys *k)
{
	static const char *const names[] = { "kochanova", "lukashenka",
					     "алиев", "xyzzy" };

	app_key(k->app, key_parse(SV("S-Tab")));
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		search(k, sv_of(names[i]));
	report("key in names", k->frames, k->nframes);
	k->nframes = 0;
	app_key(k->app, K_ESC);
}

static void search_all(struct keys *k, const char *const *queries,
		       size_t n)
{
	struct arena a = { 0 };
	struct locale locale;
	struct app_options options = { .name = SV("bench"),
				       .locale = &locale };
	struct err err;

	if (!locale_open(&a, "en", &locale, NULL, &err))
		abort();
	k->app = app_new(&k->corpus, &options);
	app_resize(k->app, ROWS, COLS);
	for (size_t i = 0; i < n; i++)
		search(k, sv_of(queries[i]));
	report("key to frame, 200x60", k->frames, k->nframes);
	k->nframes = 0;
	narrow_names(k);
	app_free(k->app);
	arena_free(&a);
}

/* Words that are misspelt, each sought near all there are, from nothing. */
static void find_near(struct keys *k)
{
	static const char *const words[] = { "agrementt", "presidemt",
					     "korholdnu", "соглошение" };
	enum { N = sizeof(words) / sizeof(*words) };
	double taken[N];

	for (size_t i = 0; i < N; i++) {
		struct arena a = { 0 };
		struct query_fault fault;
		const struct query *q = query_parse_for(
			&a, k->corpus.b, sv_of(words[i]), &fault);
		double start = now();

		query_run(&a, &k->corpus, q, NULL);
		taken[i] = now() - start;
		arena_free(&a);
	}
	report("near word to set", taken, N);
}

/* ---- the same by reading everything ---- */

static bool add_fold(struct sv text, void *arg)
{
	build_char(arg, '\n');
	fold_text(arg, text, FOLD_EXACT);
	return false;
}

static void scan(const struct corpus *c, const char *const *words, size_t n)
{
	const struct book *b = c->b;
	struct arena a = { 0 };
	struct sv *folds = ARENA_NEW(&a, book_events(b), struct sv);
	size_t bytes = 0;

	for (event_no ev = 0; ev < book_events(b); ev++) {
		struct build fold = { .arena = &a };

		texts_of_own(b, ev, add_fold, &fold);
		folds[ev] = build_view(&fold);
		bytes += fold.n;
	}
	for (size_t i = 0; i < n; i++) {
		struct sv word = fold_copy(&a, sv_of(words[i]), FOLD_EXACT);
		double start = now(), scanned;
		size_t found = 0;
		struct query_fault fault;
		const struct query *q;

		for (event_no ev = 0; ev < book_events(b); ev++)
			found += sv_find(folds[ev], word, 0) != SV_NONE;
		scanned = now() - start;
		start = now();
		q = query_parse_for(&a, b, sv_of(words[i]), &fault);
		query_run(&a, c, q, NULL);
		start = now() - start;
		printf("%-24s %9.3f ms, by scan of %zu MB %9.3f ms (%zu): "
		       "ratio %.4f\n", words[i], start / 1e3, bytes >> 20,
		       scanned / 1e3, found, start / scanned);
	}
	arena_free(&a);
}

int main(int argc, char **argv)
{
	static struct keys k;
	static const char *const words[] = { "korholdun", "minister", "the" };
	struct arena a = { 0 };
	struct diags diags = { .arena = &a };
	const char *path[] = { argc > 1 ? argv[1] : NULL };
	const char *const *queries = typed;
	size_t n = sizeof(typed) / sizeof(*typed);
	double start = now();
	struct rusage usage;
	struct book *b;

	if (argc < 2) {
		fputs("usage: bench_keys FILE [QUERY]...\n", stderr);
		return 2;
	}
	if (argc > 2) {
		queries = (const char *const *)argv + 2;
		n = (size_t)argc - 2;
	}
	port_large_memory(); /* as the browser has it */
	b = load_book(path, 1, &diags);
	getrusage(RUSAGE_SELF, &usage);
	printf("%u events, loaded in %.2f s, at most %ld MB\n", book_events(b),
	       (now() - start) / 1e6, usage.ru_maxrss >> 10);
	k.corpus = (struct corpus){ b, index_new(b) };
	make_index(k.corpus.x);
	k.cache = query_cache_new();
	for (size_t i = 0; i < n; i++)
		type(&k, sv_of(queries[i]));
	printf("%zu keys; slowest: %s\n", k.n, k.of_worst);
	report("key to first page", k.page, k.n);
	report("key to set", k.set, k.n);
	report("key to counts", k.counts, k.n);
	query_cache_free(k.cache);
	search_all(&k, queries, n);
	find_near(&k);
	scan(&k.corpus, words, sizeof(words) / sizeof(*words));
	index_free(k.corpus.x);
	book_free(b);
	arena_free(&a);
	return 0;
}
