#ifndef APP_DOC_PANE_H
#define APP_DOC_PANE_H

#include "app/lines.h"
#include "app/pane.h"
#include "index/classes.h"
#include "view/doc_link.h"

/*
 * What a pane keeps that shows a document: its lines, how far they are
 * scrolled, and which link is chosen.  A pane that has one (`doc` of its
 * operations) has the keys of SCOPE_DOCUMENT.
 */
struct doc_pane {
	struct arena arena; /* of the view */
	struct doc_view view;
	size_t top;      /* the first line in sight */
	uint32_t chosen; /* a link, from 1; 0: none */
};

/* Puts right how far D is scrolled in HEIGHT rows, and what is chosen. */
void doc_pane_scroll(struct doc_pane *d, int height);

/* Chooses the next link (BY 1) or the one before (-1); false, and none is
 * chosen, when there is none. */
bool doc_pane_turn(struct doc_pane *d, int by, int height);

/* Chooses the first link (BY 1) or the last (-1), if there are any. */
void doc_pane_wrap(struct doc_pane *d, int by, int height);

/* Scrolls D in HEIGHT rows so that LINE is in sight, and some lines around
 * it. */
void doc_pane_show(struct doc_pane *d, size_t line, int height);

/* Whether LINK, from 1, is in sight in HEIGHT rows. */
bool doc_pane_sees(const struct doc_pane *d, uint32_t link, int height);

/* Goes BY in HEIGHT rows: down and up to the next link that is a row, where it
 * is in sight or the next line to come; else only D is scrolled, and the first
 * row in sight is chosen, at the end the last. */
void doc_pane_move(struct doc_pane *d, int height, enum move by);

/* Scrolls D by BY lines; a chosen row that is out of sight then gives way to
 * the next that is not. */
void doc_pane_wheel(struct doc_pane *d, int height, int by);

/* Chooses the link at row Y and column X of its pane, else the first of that
 * row. */
void doc_pane_click(struct doc_pane *d, int y, int x);

/* Draws D into R, and at the SIDE of MORE how many lines are below; FOCUS: the
 * reader is in it. */
void doc_pane_draw(const struct app *a, const struct doc_pane *d, bool focus,
		   struct frame *f, struct rect r, struct rect more,
		   enum lines_side side);

/* The document of the pane P, or null. */
struct doc_pane *doc_pane_of(const struct app *a, enum pane p);

/* The link that is chosen in the pane that has the keys, or null. */
const struct doc_link *doc_pane_link(const struct app *a);

/* The class that what T leads to is of; CLASSES: it is of none. */
enum class_no doc_pane_class(const struct app *a, struct target t);

#endif
