#ifndef APP_DOCUMENT_H
#define APP_DOCUMENT_H

#include "app/doc_pane.h"
#include "app/find.h"
#include "app/pane.h"
#include "index/classes.h"
#include "view/doc_lines.h"
#include "view/layout.h"

/*
 * Documents: what is known of a name, of two, of a source ... as lines with
 * links.  One pane shows them all (pane_document.h); a row of document.def and
 * the operations document_NAME of a file are all that makes one.  Here: what
 * they are, and what is known of the open one.
 */
struct app;

enum document_no {
#define X(name, place) DOCUMENT_##name,
#include "app/document.def"
#undef X
	DOCUMENTS,
};

/* Which document: what it is about.  Over another book it stays with what has
 * the same id, or the same title. */
struct document {
	enum document_no which;
	enum class_no class; /* what NO and OTHER number; CLASSES: nothing */
	uint32_t no, other;  /* UINT32_MAX: there is none */
	event_no event;      /* that it tells of, or NO_EVENT */
	size_t part;         /* that is shown of a long one, from 0 */
};

struct document_ops {
	/* What the title line calls it, after the chronology's name; null:
	 * the title that was laid out with it. */
	void (*title)(const struct app *a, const struct document *d,
		      struct build *b);
	/* What a file of it is called, in words: NAME, or else FILE. */
	void (*name)(const struct app *a, const struct document *d,
		     struct build *b);
	struct sv file;
	/* The command of a shell that prints what it is about; null: there is
	 * none. */
	struct sv (*command)(const struct app *a, const struct document *d,
			     struct arena *arena);
	/* Its lines, WIDTH cells wide, in ARENA. */
	struct doc_view (*lay)(const struct app *a, const struct document *d,
			       struct arena *arena, int width,
			       const struct doc_look *look);
	/* What stands beside it about its row CHOSEN, or null, where that is of
	 * no event; null: the event that was chosen last. */
	struct doc_view (*beside)(const struct app *a,
				  const struct doc_link *chosen,
				  struct arena *arena, int width,
				  const struct doc_look *look);
	/* Whether nothing stands beside it for now, as in a WHOLE one; null:
	 * something does. */
	bool (*alone)(const struct app *a);
	/* The query that it is about, or its link CHOSEN, or null, for "only
	 * these events": made a constraint; null: there is none. */
	void (*only)(struct app *a, const struct document *d,
		     const struct doc_link *chosen);
	/* Goes to the next place (BY 1) or the one before (-1); null: it has
	 * none. */
	void (*turn)(struct app *a, const struct document *d, int by);
	/* Makes D the next part (BY 1) of a long one, or the one before (-1);
	 * false where there is none; null: it is always whole. */
	bool (*part)(const struct app *a, struct document *d, int by);
	/* Has the next of several for what it is about; null likewise. */
	void (*side)(struct app *a, const struct document *d, int by);
	/* Follows its LINK in its own way; false, or null: it is followed as
	 * any other. */
	bool (*follow)(struct app *a, const struct document *d,
		       const struct doc_link *link);
	/* Puts it in another order; null: it has one alone. */
	void (*order)(struct app *a, const struct document *d);
	/* What the words line tells of CHOSEN; with TWO in two lines,
	 * separated by LF, where there is room for them.  False, or null: it
	 * tells of the event. */
	bool two;
	bool (*words)(const struct app *a, const struct document *d,
		      const struct doc_link *chosen, struct build *b);
	/* See struct pane_ops. */
	struct pane_hints hints;
	struct pane_hints (*hints_now)(const struct app *a,
				       const struct document *d);
};

/* A row of document.def. */
struct document_row {
	enum layout_document place;
	const struct document_ops *ops;
};

#define X(name, place) extern const struct document_ops document_##name;
#include "app/document.def"
#undef X

/* A document about nothing yet. */
static inline struct document document_of(enum document_no which)
{
	return (struct document){ which, CLASSES, UINT32_MAX, UINT32_MAX,
				  NO_EVENT, 0 };
}

static inline bool document_same(const struct document *x,
				 const struct document *y)
{
	return x->which == y->which && x->class == y->class &&
	       x->no == y->no && x->other == y->other &&
	       x->event == y->event && x->part == y->part;
}

/* Where the reader is in a document; DOCUMENTS: in none. */
struct document_place {
	struct document document;
	size_t top;
	uint32_t chosen;
	event_no event; /* that was chosen last, or NO_EVENT */
};

/* What the pane keeps: which is open, as it was laid out, and where the reader
 * is in it. */
struct document_state {
	struct doc_pane doc;
	struct document of;
	bool open;
	bool seek;  /* the chosen link is to come into sight */
	bool fresh; /* there was no row yet to choose first */
	event_no event; /* that was chosen last */
	struct find find;
	/* What DOC was laid out for. */
	bool built;
	uint32_t lists;
	int width;
};

struct document_state *document_state(const struct app *a);

/* The one that is open, or null; where it stands. */
const struct document *document_now(const struct app *a);
enum layout_document document_layout(const struct app *a);
/* Whether it takes the timeline's place: lanes take its. */
bool document_shown(const struct app *a);
/* Whether it has all columns, so that no pane stands beside it. */
bool document_fills(const struct app *a);
/* Its operations, or null; its lines, and the link that is chosen, or null. */
const struct document_ops *document_ops_now(const struct app *a);
const struct doc_view *document_view(const struct app *a);
const struct doc_link *document_chosen(const struct app *a);
/* The event that its chosen line is about, or was last; NO_EVENT. */
event_no document_event(const struct app *a);
/* Its number, from 1, where the chosen line is about no event, and something
 * else is told beside it: document_beside(); UINT32_MAX where there is no line
 * to choose; else 0. */
uint32_t document_apart(const struct app *a);
struct doc_view document_beside(const struct app *a, struct arena *arena,
				int width, const struct doc_look *look);

struct document_place document_here(const struct app *a);

/* For WORDS of what is about no single event: tells nothing. */
bool document_tells_none(const struct app *a, const struct document *d,
			 const struct doc_link *chosen, struct build *b);

/* Puts the title line of the open one into R; the words line, where that is
 * not about the event: else false. */
void document_draw_title(const struct app *a, struct frame *f, struct rect r);
bool document_draw_words(const struct app *a, struct frame *f, struct rect r);

/* Whether the open one has two rows of words. */
bool document_has_two(const struct app *a);

/* Whether the open one has followed its LINK in its own way. */
bool document_follow(struct app *a, const struct doc_link *link);

#endif
