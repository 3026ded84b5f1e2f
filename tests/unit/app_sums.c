/* What was kept of the first screen gives the screens that are made without. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/key.h"
#include "base/mem.h"
#include "app/app.h"
#include "load/load.h"
#include "support_random.h"

static const struct size {
	int rows, cols;
} sizes[] = { { 24, 80 }, { 36, 120 }, { 12, 44 }, { 50, 200 }, { 3, 20 } };

enum { NSIZES = sizeof(sizes) / sizeof(sizes[0]) };

/* What changes which events are shown, and how; each is typed to both. */
static const char *const keys[] = {
	"j", "PgDn", "G", "v", "V", "V", "O", "j", "O", "Home", "z", "Z", "Z",
	"}", "t", "Right", "Esc", "f", "2", "0", "Enter", "d", "d", "d", "u",
	"U", "Esc", "Esc", "x", "1", "/", "a", "Esc", "Tab", "j", "Tab", "Tab",
	"+", "g", "g", "n",
};

/* What is set, with all events shown: a word, then a move. */
static const char *const words[] = {
	":set iso on", "j", ":set iso off", ":set gap 200", "j",
};

enum { NKEYS = sizeof(keys) / sizeof(keys[0]) };

/* A chronology and its reader's language. */
struct world {
	struct arena arena;
	struct locale locale;
	struct book *book;
	struct corpus corpus;
};

static void open_world(struct world *w, struct book *b, const char *tag)
{
	struct err err;

	*w = (struct world){ .book = b, .corpus = { b, index_new(b) } };
	assert_true(locale_open(&w->arena, tag, &w->locale, NULL, &err));
}

static void close_world(struct world *w)
{
	index_free(w->corpus.x);
	book_free(w->book);
	arena_free(&w->arena);
}

static struct app *begin(const struct world *w, const struct size *size,
			 bool iso, struct sv sums)
{
	return app_new(&w->corpus, &(struct app_options){
		.locale = &w->locale, .iso = iso, .rows = size->rows,
		.cols = size->cols, .sums = sums });
}

static bool same_frame(const struct app *a, const struct app *b)
{
	struct arena arena = { 0 };
	struct frame x = app_draw(a, &arena), y = app_draw(b, &arena);
	bool same = x.rows == y.rows && x.cols == y.cols &&
		    memcmp(x.cells, y.cells,
			   (size_t)x.rows * (size_t)x.cols *
				   sizeof(*x.cells)) == 0;

	arena_free(&arena);
	return same;
}

/* BYTES where any type may lie, in a buffer of its own, so that reading beyond
 * its end is seen. */
static char *aligned(struct sv bytes)
{
	char *copy = mem_new(bytes.n, 1);

	memcpy(copy, bytes.s, bytes.n);
	return copy;
}

/* The sums of a screen of such a size, which are the caller's to free. */
static struct sv sums_of(const struct world *w, const struct size *size,
			 bool iso)
{
	struct arena arena = { 0 };
	struct build out = { .arena = &arena };
	struct app *a = begin(w, size, iso, (struct sv){ 0 });
	struct sv sums = { 0 };

	if (app_sums(a, &out))
		sums = (struct sv){ aligned(build_view(&out)), out.n };
	app_free(a);
	arena_free(&arena);
	return sums;
}

/* NAME to both: a key, or a word and Enter. */
static void type(struct app *a, struct app *b, const char *name)
{
	for (const char *s = name; *s; s++) {
		app_key(a, (uint32_t)*s);
		app_key(b, (uint32_t)*s);
	}
	if (name[1]) {
		app_key(a, K_ENTER);
		app_key(b, K_ENTER);
	}
}

static void check_set(const struct world *w, const struct size *size,
		      struct sv sums)
{
	struct app *without = begin(w, size, false, (struct sv){ 0 });
	struct app *with = begin(w, size, false, sums);

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		type(without, with, words[i]);
		assert_true(same_frame(with, without));
	}
	app_free(without);
	app_free(with);
}

static void check_same(const struct world *w, const struct size *size,
		       bool iso, struct sv sums)
{
	struct app *without = begin(w, size, iso, (struct sv){ 0 });
	struct app *with = begin(w, size, iso, sums);

	assert_true(same_frame(with, without));
	for (size_t i = 0; i < NKEYS; i++) {
		uint32_t key = key_parse(sv_of(keys[i]));

		key = key == K_NONE ? (uint32_t)keys[i][0] : key;
		app_key(without, key);
		app_key(with, key);
		assert_true(same_frame(with, without));
	}
	app_free(without);
	app_free(with);
}

/* Also on a screen of another size, and where dates are written otherwise. */
static void check_world(const struct world *w)
{
	for (int i = 0; i < NSIZES; i++) {
		const struct size *size = &sizes[i];
		struct sv sums = sums_of(w, size, false);

		check_same(w, size, false, sums);
		check_same(w, size, true, sums);
		check_set(w, size, sums);
		check_same(w, &sizes[(i + 1) % NSIZES], false, sums);
		mem_free((char *)(uintptr_t)sums.s);
	}
}

static void test_files(void **state)
{
	static const char *const paths[] = {
		"data", "tests/data/screens.yaml",
		"tests/unit/data/chronicle.yaml",
	};
	static const char *const tags[] = { "en", "az", "ru" };

	(void)state;
	for (size_t i = 0; i < sizeof(paths) / sizeof(*paths); i++) {
		struct arena arena = { 0 };
		struct diags diags = { .arena = &arena };
		struct world w;

		open_world(&w, load_book(&paths[i], 1, &diags), tags[i]);
		check_world(&w);
		close_world(&w);
		arena_free(&arena);
	}
}

static void test_random(void **state)
{
	struct arena texts = { 0 };
	struct random r = { .state = 7, .arena = &texts, .share = 30 };

	(void)state;
	for (unsigned i = 0; i < random_rounds(4); i++) {
		struct diags diags = { .arena = &texts };
		struct world w;

		open_world(&w, load_text(random_book(&r), SV("t.yaml"),
					 &diags), "en");
		check_world(&w);
		close_world(&w);
		arena_reset(&texts);
	}
	arena_free(&texts);
}

/* The words of another language are not as wide. */
static void test_language(void **state)
{
	const char *path = "tests/data/screens.yaml";
	struct arena arena = { 0 };
	struct diags diags = { .arena = &arena };
	struct world w;
	struct sv sums;
	struct err err;

	(void)state;
	open_world(&w, load_book(&path, 1, &diags), "en");
	sums = sums_of(&w, &sizes[0], false);
	assert_true(sums.n > 0);
	assert_true(locale_open(&w.arena, "de", &w.locale, NULL, &err));
	check_same(&w, &sizes[0], false, sums);
	mem_free((char *)(uintptr_t)sums.s);
	close_world(&w);
	arena_free(&arena);
}

/* A part of them, or those of another book, are none. */
static void test_not_whole(void **state)
{
	const char *path = "tests/data/screens.yaml";
	struct arena arena = { 0 };
	struct diags diags = { .arena = &arena };
	struct world w, other;
	struct sv sums;

	(void)state;
	open_world(&w, load_book(&path, 1, &diags), "en");
	open_world(&other, load_text(SV("- date: 2024\n  title: A\n"),
				     SV("t.yaml"), &diags), "en");
	sums = sums_of(&w, &sizes[0], false);
	for (size_t n = 0; n < sums.n; n += 1 + n / 50) {
		char *part = aligned(sv_slice(sums, 0, n));
		struct app *a = begin(&w, &sizes[0], false,
				      (struct sv){ part, n });
		struct app *without = begin(&w, &sizes[0], false,
					    (struct sv){ 0 });

		assert_true(same_frame(a, without));
		app_free(a);
		app_free(without);
		mem_free(part);
	}
	check_same(&other, &sizes[0], false, sums);
	mem_free((char *)(uintptr_t)sums.s);
	close_world(&w);
	close_world(&other);
	arena_free(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_files),
		cmocka_unit_test(test_random),
		cmocka_unit_test(test_language),
		cmocka_unit_test(test_not_whole),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
