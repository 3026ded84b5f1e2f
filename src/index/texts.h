#ifndef INDEX_TEXTS_H
#define INDEX_TEXTS_H

#include <stdbool.h>

#include "book/book.h"

/* The texts of a book as they are written, each whole: what can be searched. */

/* Told each text in turn, with ARG; true ends the walk.  None is empty. */
typedef bool texts_fn(struct sv text, void *arg);

/*
 * Whether FN said true for a text of the event's own: title, summary, quotes,
 * other titles, results, items, figures, tags ... but not what its names,
 * kinds and series are called, and who made its sources.
 */
bool texts_of_own(const struct book *b, event_no ev, texts_fn *fn, void *arg);

/* Likewise of a kind, and of a series: what files call it in any language. */
bool texts_of_kind(const struct book *b, kind_no k, texts_fn *fn, void *arg);
bool texts_of_series(const struct book *b, series_no s, texts_fn *fn,
		     void *arg);

/* Likewise of a source: who made it, and what is noted of it.  Its title is
 * asked for by src:. */
bool texts_of_source(const struct book *b, source_no s, texts_fn *fn,
		     void *arg);

/* Likewise of a name: its display name, other spellings and id. */
bool texts_of_name(const struct book *b, name_no n, texts_fn *fn, void *arg);

/*
 * What any of them tells a text as it is and then by its other reading, if it
 * has one (fold_also()), which lives in ARENA: texts_read() with the reading as
 * ARG tells FN both, with its own.  What a text is found by.
 */
struct texts_reading {
	struct arena *arena;
	texts_fn *fn;
	void *arg;
};
texts_fn texts_read;

#endif
