#ifndef APP_APP_H
#define APP_APP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/build.h"
#include "base/err.h"
#include "base/sink.h"
#include "base/sv.h"
#include "index/index.h"
#include "query/query.h"
#include "session/news.h"
#include "state/state.h"
#include "text/collate.h"
#include "text/locale.h"
#include "view/frame.h"
#include "view/theme.h"

/*
 * The browser without its terminal: what the reader has chosen and where he
 * stands.  A key goes in, a frame comes out, and what only the outside can do
 * (leave, edit, write a file) is asked for in a request.
 */
struct app;

struct config;
struct first_view;
struct keymap;

struct app_options {
	bool ascii;      /* nothing but ASCII is drawn */
	struct sv name;  /* what the title bar calls the chronology */
	struct sv where; /* the files as they stand on the command line, for
			    the line that repeats the view as a command */
	const struct locale *locale;     /* of dates in words */
	bool iso;                        /* dates as EDTF */
	const struct collator *collator; /* of the report's index, or null */
	/* Constraints to begin with, each a chip; borrowed for app_new(). */
	const struct sv *queries;
	size_t nqueries;
	enum theme_name theme; /* that the screen has */
	bool latest; /* the list begins with the latest */
	/* There is no screen: it takes lines, and tells in lines, a list so
	 * many at a time (app_typed(), app_told()); 0: it takes keys. */
	size_t page;
	struct sv shade, context, zoom; /* choice_begin() */
	bool sorted; /* that is asked for, whatever VIEW has */
	struct sv anchor; /* a date or an event that time is counted from; or
			     empty */
	int64_t today; /* a day number, for "today" in a prompt; 0: unknown */
	const struct diags *found; /* what is wrong in the files, which the
				      title bar counts; borrowed until
				      app_renew() brings others; or null */
	const struct diags *setup; /* faults of his own config.yaml; borrowed,
				      or null */
	struct sv notice; /* to begin with, in the message line; or empty */
	const struct keymap *keymap; /* borrowed; null: the built-in keys */
	const struct first_view *view; /* for app_new(), or null */
	struct sv papers; /* folders where texts of sources are sought,
			     separated by colons, before that of the file; or
			     empty */
	/* The files by which his place, and what he has seen, are kept; or
	 * empty: nothing is. */
	struct sv place;
	/* The files and folders that were read, borrowed: what they were is
	 * compared with; or none, for standard input. */
	const char *const *paths;
	size_t npaths;
	struct sv since; /* what is compared with to begin with; or empty: the
			    last visit */
	bool resume;     /* to his place; it may be in VIEW too */
	int rows, cols; /* of the screen to begin with; 0: 24 x 80 */
	/* What app_sums() gave for the same book in another run, or empty;
	 * borrowed, and must outlive it. */
	struct sv sums;
	/* What is kept between runs, changed here and stored by the outside
	 * (state_changed()); borrowed.  Null: kept until the end. */
	struct state *state;
	/* Whether a key waits, told WAITS_OF: what takes long is given up then,
	 * and begun again.  Null: none ever does. */
	bool (*waits)(void *of);
	void *waits_of;
	uint64_t patience; /* how long finding something may take a key, in
			      nanoseconds, roughly; 0: a millisecond */
};

/*
 * A browser of C, whose book and index must outlive it.  Strings of OPTIONS
 * are copied.  A query that cannot be read is left out and said in the message
 * line.
 */
struct app *app_new(const struct corpus *c,
		    const struct app_options *options);
void app_free(struct app *a);

/* How texts are copied. */
enum clip {
	CLIP_AUTO,  /* with a tool of the desktop, else by the terminal */
	CLIP_TOOL,
	CLIP_OSC52, /* by the terminal */
	CLIP_FILE,  /* into a file, whose name is told */
};

/* What the reader asks of the outside. */
enum app_act {
	APP_GO_ON,
	APP_QUIT,
	APP_SUSPEND,
	APP_REDRAW, /* the terminal is to be painted anew */
	APP_WRITE,  /* the report to the file NAME: answer with app_write(), or
		       app_unwritten() when that cannot be opened */
	APP_PIPE,   /* the report to the command TEXT of a shell: the same */
	APP_EDIT,   /* NAME at LINE (0: none): answer with app_say() */
	APP_ADD,    /* an event, for which TEXT is a form, to NAME, after the
		       one at LINE: answer with app_say(), or app_added() when
		       it is there */
	APP_COPY,   /* TEXT, called NAME, to the clipboard: the same */
	APP_OPEN,   /* TEXT, an address, in a browser: the same */
	APP_THEME,  /* the screen is to look like THEME */
	APP_MOUSE,  /* the mouse is to be told of if ON: the same where it
		       cannot be */
};

struct app_request {
	enum app_act act;
	/* Both live until the next app_key(). */
	struct sv name; /* a file; "the citation"; empty: TEXT itself tells */
	struct sv text;
	uint32_t line;  /* from 1 */
	bool on;
	enum clip clip; /* how what is copied is to be */
	enum theme_name theme;
	bool replace; /* the reader agreed to lose what is in the file */
};

/* One key (base/key.h). */
struct app_request app_key(struct app *a, uint32_t key);

/* Whether KEY needs what is not made yet: app_key() would take as long as
 * that, but app_step() makes it a piece at a time. */
bool app_holds(const struct app *a, uint32_t key);

/*
 * The same for a line that was typed where there is no screen: the name of an
 * act, and what it is to be done with (annals(1), "Without a screen").
 */
struct app_request app_typed(struct app *a, struct sv line);

/*
 * Tells K, in lines, what became another since this was called last, or the
 * keys that there are.  The book before is not used afterwards.
 */
void app_told(struct app *a, struct sink *k);

/* The screen has so many cells. */
void app_resize(struct app *a, int rows, int cols);

/*
 * Goes on with what takes too long for one key, for a few milliseconds; sets
 * *SHOW when there is something new to draw.  Returns false when nothing is
 * left to do.  A key finds the same however often this was called before it,
 * but for Esc and q, which stop what is not done.
 */
bool app_step(struct app *a, bool *show);

/* What a step asks of the outside, told once; until the next app_key(). */
struct app_request app_asked(struct app *a);

/*
 * Goes on with what a key may need later, for about a millisecond, while
 * nothing else is to be done; sets *SHOW when there is something new to draw.
 * Returns false when nothing is left.
 */
bool app_prepare(struct app *a, bool *show);

/* Whether something that was asked for waits for that: what is new since the
 * last visit. */
bool app_awaits(const struct app *a);

/*
 * Appends what the screen of all events took long to work out, for the options
 * of another run: OUT is empty before.  False when other events are shown, or
 * the screen is too small to tell.
 */
bool app_sums(const struct app *a, struct build *out);

/* Whether they are those that it was given: nothing of them was made anew. */
bool app_has_sums(const struct app *a);

/* The whole screen, in FRAME_ARENA.  How often it is drawn makes no
 * difference to what keys do. */
struct frame app_draw(const struct app *a, struct arena *frame_arena);

/*
 * The report goes to K, which must outlive the writing: a little now and at
 * each app_step(), which ends K when all of it is there, and says so, but for
 * a pipe.  Esc gives it up, and so does app_free().
 */
void app_write(struct app *a, struct sink *k);
bool app_is_writing(const struct app *a);

/* Why no report is to be written to PATH, which with REPLACE is there: it is
 * made of that (shelf_is_input()), or would have less in it than what is there.
 * Empty where it may. */
struct sv app_forbids(const struct app *a, const char *path, bool replace);

/* The file cannot be opened: it is there already (EXISTS), so that the reader
 * is asked, or REASON says why. */
void app_unwritten(struct app *a, bool exists, struct sv reason);

/*
 * Something became of the files: another book, which replaces the one before,
 * or what is wrong with them, which stays on the screen until it is mended.
 * The reader keeps his place, his constraints, marks and what undo brings
 * back, by identity.  The book before is not used after the next app_draw().
 */
void app_renew(struct app *a, const struct news *news);

/* An event was added to a file at the reader's wish: of the next book the first
 * event is chosen that is new. */
void app_added(struct app *a);

/* The files are being read again, so many thousandths; -1: not any more. */
void app_progress(struct app *a, int thousandths);

/* Shows TEXT in the message line until the next key. */
void app_say(struct app *a, enum style style, struct sv text);

/* The keys by CONFIG, in A: keymap_new() (keymap.h), for who brings the app its
 * options. */
const struct keymap *app_keymap(struct arena *a, const struct config *config,
				struct diags *faults);

/* The key that shows what is wrong in the files, by M, or empty. */
struct sv app_warnings_key(const struct keymap *m);

/* How it begins by CONFIG, likewise: first_view_new() (first_view.h). */
const struct first_view *app_view(struct arena *a, const struct config *config,
				  const struct book *book,
				  const struct query_own *own,
				  struct diags *faults);

/* Whether TEXT is an anchor for OPTIONS: a date, or the id of an event of C,
 * whose beginning is known.  If not, ERR is why. */
bool app_takes_anchor(const struct corpus *c, const struct app_options *options,
		      struct sv text, struct err *err);

/* For --list-keys and the manual's check, by the keys of M: NAME, KEYS, WHERE,
 * HELP, separated by TABs, a line a command. */
void app_list_keys(const struct keymap *m, struct build *out);

#endif
