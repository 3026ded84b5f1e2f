#ifndef APP_PANE_H
#define APP_PANE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "app/command.h"
#include "base/build.h"
#include "book/book.h"
#include "view/frame.h"

/*
 * A pane: what it shows, how it moves, what is of use in it.  A row of pane.def
 * and the operations pane_NAME of a file are all that makes one.
 *
 * Its state is a slot of its own in the app, zeroed at first.  After every key
 * and for every size of the screen it is settled: built, then scrolled; from
 * then on nothing changes it but the next key, and drawing is handed a const
 * app.  So it makes no difference how often the screen is drawn.
 */
struct app;
struct find;

enum pane {
#define X(name, scope) PANE_##name,
#include "app/pane.def"
#undef X
	PANE_COUNT,
};

/* Where a reader stands in a pane: for going back to it. */
struct visit {
	size_t top, cursor; /* rows or lines */
	uint64_t of;        /* what they are about, where that can be another */
	int64_t day, pan;   /* of lanes: the reader's, and their axis moved */
};

/* The moves that every pane knows, by whatever rows or lines it has. */
enum move {
	MOVE_DOWN,
	MOVE_UP,
	MOVE_SCREEN_DOWN,
	MOVE_SCREEN_UP,
	MOVE_START,
	MOVE_END,
};

/* A key of the last line, in few words: "find"; or two of them, "h l". */
struct pane_hint {
	enum command command, second; /* the same: there is one */
	struct sv text;
};

#define PANE_HINT_TWO(name, second, text)                                      \
	{ COMMAND_##name, COMMAND_##second, SV_INIT(text) }
#define PANE_HINT(name, text) PANE_HINT_TWO(name, name, text)

/* N of them, the most useful first. */
struct pane_hints {
	const struct pane_hint *v;
	size_t n;
};

#define PANE_HINTS(list) { (list), sizeof(list) / sizeof((list)[0]) }

/*
 * A pane in words, where there is no screen (app_told()): rows that are told a
 * line each.  S is the pane's own state, which is settled.
 */
struct pane_told {
	size_t (*rows)(const struct app *a, const void *s);
	/* The chosen one, and the first to be told of what was opened; null:
	 * the first there is. */
	size_t (*chosen)(const struct app *a, const void *s);
	size_t (*first)(const struct app *a, const void *s);
	/* Appends ROW, safe for a terminal; nothing where it says nothing. */
	void (*tell)(const struct app *a, const void *s, size_t row,
		     struct build *b);
	/* The same of what else there is to tell of the chosen one; or null. */
	void (*also)(const struct app *a, const void *s, struct build *b);
	/* Chooses what is told with NUMBER, from 1; false: nothing is.  Null:
	 * there are no numbers. */
	bool (*choose)(struct app *a, void *s, size_t number);
	bool whole; /* all of it at once, not a page at a time */
};

/* Null is "nothing to do"; S is the pane's own state, R its place, which may
 * be empty. */
struct pane_ops {
	size_t state; /* bytes */
	/* Its place on the screen: the offset of a rectangle in struct layout.
	 * A pane with a title takes the whole screen instead. */
	size_t room;
	void (*title)(const struct app *a, const void *s, struct build *b);
	/* Whether it can be gone to in the layout there is; null: always. */
	bool (*has)(const struct app *a);
	/* Makes what is shown, unless it is there already. */
	void (*build)(struct app *a, void *s, struct rect r);
	/* Puts right how far it is scrolled; doing it twice changes nothing. */
	void (*scroll)(const struct app *a, void *s, struct rect r);
	/* Goes on with what is too long for a key, a little; sets *SHOW when
	 * there is something new to draw.  False: nothing is left to do.  A
	 * key that depends on it finishes it first. */
	bool (*step)(struct app *a, void *s, struct rect r, bool *show);
	void (*draw)(const struct app *a, const void *s, struct frame *f,
		     struct rect r);
	/* Too far is put right by SCROLL. */
	void (*move)(struct app *a, void *s, struct rect r, enum move by);
	/* Scrolls what stands in row Y and column X of R by BY rows, and
	 * chooses another only where what is chosen would be out of sight;
	 * null: MOVE does so, line by line. */
	void (*wheel)(struct app *a, void *s, struct rect r, int y, int x,
		      int by);
	/* Row Y and column X of R were pointed at: chooses what stands there,
	 * and no more. */
	void (*click)(struct app *a, void *s, struct rect r, int y, int x);
	/* What is looked for in it, by the keys of SCOPE_FIND; null: nothing
	 * is. */
	const struct find_ops *find;
	/* The keys of use; or, where they are not always the same, those of
	 * use now. */
	struct pane_hints hints;
	struct pane_hints (*hints_now)(const struct app *a, const void *s);
	/* It shows a document: its state begins with a struct doc_pane. */
	bool doc;
	/* What mark and edit act on; null: the timeline's chosen event. */
	event_no (*event)(const struct app *a, const void *s);
	struct visit (*here)(const struct app *a, const void *s);
	void (*there)(struct app *a, void *s, struct visit v);
	/* One level back within it; false, or null: there is none. */
	bool (*back)(struct app *a, void *s);
	/* Gives up what STEP has not done; false, or null: all is done.  Only
	 * Esc asks for it, so that no other key depends on time. */
	bool (*stop)(struct app *a, void *s);
	/* V is a visit of the book before, of which NOW tells what each event
	 * is; null: it tells of rows alone. */
	void (*revisit)(struct visit *v, const event_no *now);
	/* The app has another book; nothing of the old one may be kept. */
	void (*renew)(struct app *a, void *s);
	/* Gives its memory back; it may be built again. */
	void (*close)(void *s);
};

/* A row of pane.def. */
struct pane_row {
	struct sv name;
	enum scope scope;
	const struct pane_ops *ops;
	const struct pane_told *told; /* it in words */
};

#define X(name, scope)                                                         \
	extern const struct pane_ops pane_##name;                              \
	extern const struct pane_told told_##name;
#include "app/pane.def"
#undef X

#endif
