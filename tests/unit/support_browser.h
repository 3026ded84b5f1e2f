#ifndef UNIT_SUPPORT_BROWSER_H
#define UNIT_SUPPORT_BROWSER_H

#include "app/app.h"

/*
 * What the tests of the browser share: one without a terminal, which takes
 * keys by their names and shows its screen as text.  Zeroed before it begins.
 */
struct browser {
	struct arena arena, frame;
	struct locale locale;
	struct book *book;
	struct state *state; /* null: nothing is kept for another run */
	int64_t today;       /* as in app_options */
	const struct keymap *keymap; /* likewise */
	const struct first_view *view; /* likewise */
	struct sv place; /* likewise */
	size_t page;     /* likewise */
	const char *path; /* likewise, the only one; null: there is none */
	struct sv since; /* likewise */
	const struct diags *setup; /* likewise */
	bool (*waits)(void *of);   /* likewise, told this */
	uint64_t patience;	   /* likewise */
	struct app *app;
	/* BOOK, or one of browser_renew(), with its index; and the one that it
	 * took the place of. */
	struct corpus shown, before;
	struct build written;    /* the report; see browser_write() */
	struct sink_text file;   /* to it */
	const char *keys;        /* the last that were typed */
	struct app_request last; /* what the last of them asked for */
};

/* Begins with BOOK, which becomes W's, in the language TAG or in English;
 * gives all back. */
void browser_begin_in(struct browser *w, struct book *book, const char *tag);
void browser_begin(struct browser *w, struct book *book);
void browser_end(struct browser *w);

/* For cmocka: the same with tests/data/screens.yaml. */
int browser_set_up(void **state);
int browser_tear_down(void **state);

#define BROWSER_TEST(name)                                                     \
	cmocka_unit_test_setup_teardown(name, browser_set_up, browser_tear_down)

/* Begins another run, with what W's state kept. */
void browser_restart(struct browser *w);

/* The chronology in the file PATH, which has no faults; the caller's. */
struct book *browser_load(struct browser *w, const char *path);

/* B takes the place of the book that W shows, which stays its owner's; faults
 * of its files are none. */
void browser_renew(struct browser *w, const struct book *b);

/* Ends the run, whose books were ONE and TWO, which may be null: they are given
 * back. */
void browser_leave(struct browser *w, struct book *one, struct book *two);

/* What is wrong in the files is BAR, in FILE at LINE; empty: nothing. */
void browser_bar(struct browser *w, const char *bar, const char *file,
		 uint32_t line);

/* Types KEYS, separated by blanks; what is no key's name letter by letter. */
void browser_type(struct browser *w, const char *keys);

/* The file that was asked for is open: the report goes to W->written, which
 * holds nothing else. */
void browser_write(struct browser *w);

/* Does all that is left to be done, as when nobody types, and so far as nothing
 * is asked of the outside: that is W->last. */
void browser_go_on(struct browser *w);

/* The screen of so many cells as text, until the next one. */
struct sv browser_screen(struct browser *w, int rows, int cols);

/* Fail, and show the screen, unless TEXT stands on it; or if it does. */
#define assert_shows_at(w, rows, cols, text)                                   \
	browser_check((w), (rows), (cols), (text), true, __FILE__, __LINE__)
#define assert_hides_at(w, rows, cols, text)                                   \
	browser_check((w), (rows), (cols), (text), false, __FILE__, __LINE__)
#define assert_shows(w, text) assert_shows_at(w, 44, 80, text)
#define assert_hides(w, text) assert_hides_at(w, 44, 80, text)

void browser_check(struct browser *w, int rows, int cols, const char *text,
		   bool shown, const char *file, int line);

#endif
