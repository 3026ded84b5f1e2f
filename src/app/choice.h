#ifndef APP_CHOICE_H
#define APP_CHOICE_H

#include <stdbool.h>

#include "app/pane.h"
#include "query/query.h"
#include "time/period.h"
#include "view/fold.h"
#include "view/timeline.h"

/*
 * What the reader chose to see.  There is one door to it: whoever wants
 * another choice hands it to choice_change(), which compares, keeps the old
 * one for undo, and makes anew what follows from it.
 */
enum {
	CHIP_MAX = 9, /* as many as one key can number */
	UNDO_MAX = 100,
};

/* What becomes of the events that constraints exclude. */
enum shade { SHADE_HIDE, SHADE_DIM, SHADE_OFF, SHADES };

/* A constraint.  Its texts and its query live in CHOSEN (chosen.h). */
struct chip {
	/* What a field alone is to have, "who" and "ivanova-2": EXACT as
	 * written, else what that means to a query.  Empty: any query. */
	struct sv field, value; /* class_value(), where it is of a class */
	bool exact;
	struct sv name; /* what VALUE is called: class_shown() */
	struct sv text; /* the query as it was typed; empty: it was chosen, or
			   one that was typed was meant */
	bool near;      /* what was typed is nowhere: query_as_meant() */
	const struct query *query;
	bool inverted;
};

/* Where the reader stands: the event, and how every pane is scrolled. */
struct stand {
	event_no event; /* NO_EVENT only where the book has none */
	struct visit at[PANE_COUNT];
};

/* What time is counted from.  Its texts live like a chip's. */
struct anchor {
	struct timeline_anchor from;
	struct sv name; /* what it is called, where it is no event */
	struct sv text; /* for a command line: "2024-05", "ferry-forum" */
};

struct choice {
	struct chip chips[CHIP_MAX];
	int nchips;
	enum shade shade;
	bool latest;     /* the list begins with the latest */
	uint8_t context; /* hits keep so many around: shown_context_word() */
	enum period unit; /* of strip and lane; PERIODS: what suits them */
	struct anchor anchor;
	/* What is new is so since this (against.h), as it was typed; empty:
	 * since the last visit.  Lives like a chip's texts. */
	struct sv since;
	struct folds folds; /* their list lives like a chip's texts */
	struct sv search; /* what is marked, as typed; lives like a chip's */
	struct stand stand; /* filled in when it is left */
};

/* Choices to go back to, and those to do again above them. */
struct undo {
	struct choice *v; /* UNDO_MAX of them: the oldest are forgotten */
	int nundo, nredo;
};

/*
 * Makes NEXT, whose STAND does not matter, the choice, and leads the reader to
 * the event TO, or the next one that is shown.  False when that changes
 * nothing at all; then nothing is done, and what was undone can still be
 * redone.
 */
bool choice_change(struct app *a, const struct choice *next, event_no to);

/* Sets what a command line says, which goes before what is set up once: texts
 * of shown_shade_word(), shown_context_word() and period_word(), or empty. */
struct app_options;
void choice_begin(struct choice *c, const struct app_options *o);

/* Where the reader is, and back to where he was: for what is only tried. */
struct stand choice_stand(const struct app *a);
void choice_return(struct app *a, const struct stand *p);

#endif
