#ifndef INDEX_INDEX_H
#define INDEX_INDEX_H

#include "base/build.h"
#include "book/book.h"
#include "text/fold.h"

/*
 * What a book can be asked by: keys, the events of each name, source, kind,
 * series and tag, the names of each event, folded names, years, and words
 * (index/words.h).  All of it is computed from the book, which is const;
 * nothing here reads a file.
 *
 * It is made in parts, each when it is first asked for, or before that a piece
 * at a time by index_step(), while nobody waits.  Answers are the same however
 * that was mixed.
 */
struct index;

/* A book and its index: what queries are run against.  Both are their
 * owner's. */
struct corpus {
	const struct book *b;
	struct index *x;
};

/* An index of B, which must outlive it but for index_free().  Nothing is made
 * yet. */
struct index *index_new(const struct book *b);
void index_free(struct index *x); /* null is nothing */

/*
 * What is in X is the same, and sooner made where BEFORE, if its words are, is
 * of a book that has much in common with that of X.  It must outlive the making
 * of X.
 */
void index_after(struct index *x, struct corpus before);

/*
 * Words of more docs (docs.h) than ALONE are made by two threads, if they are
 * not begun yet, for who waits until all are made; the columns become the same.
 * The book must lie in memory (struct book_guard).
 */
void index_share(struct index *x, doc_no alone);

/* From now on TELL is called with OF every few milliseconds while X makes what
 * it is asked for; null: not. */
void index_tell(struct index *x, void (*tell)(void *of), void *of);

/* The same a part at a time, each in a millisecond: false when X is no more. */
bool index_free_some(struct index *x);

/*
 * Goes on for so many PIECES, each of a fraction of a millisecond however
 * large the book is.  Returns false when the index is whole.
 */
bool index_step(struct index *x, unsigned pieces);

/* The same until keys can be asked for. */
bool index_step_keys(struct index *x, unsigned pieces);

/* How much is made, in thousandths. */
unsigned index_progress(const struct index *x);

/* Whether all is made that a question but for words needs; with WORDS, all. */
bool index_is_ready(const struct index *x, bool words);

/* ---- events by their keys (keys.c) ---- */

/*
 * What names the event on a command line: its id, else `DATE/folded-title`,
 * with `~2`, `~3`... for a second and third of the same.
 */
struct sv index_key(struct index *x, event_no ev);

/* The event known by KEY (book_id() or index_key()), or NO_EVENT. */
event_no index_find_event(struct index *x, struct sv key);

/* Appends what index_key() is for an event without an id, but for `~2`: of a
 * title that is very long, what it begins with. */
void index_print_key(struct build *key, struct arena *scratch,
		     const struct date *d, struct sv title);

/* ---- the events of each (postings.c), ascending, their number in *N ---- */

/* In which NAME has any role, or which happened there or are about it. */
const event_no *index_name_events(struct index *x, name_no name, size_t *n);
/* Told by it, or quoted from it by another. */
const event_no *index_source_events(struct index *x, source_no s, size_t *n);
/* Of just this kind, not of those that are one. */
const event_no *index_kind_events(struct index *x, kind_no k, size_t *n);
const event_no *index_series_events(struct index *x, series_no s, size_t *n);
const event_no *index_tag_events(struct index *x, tag_no t, size_t *n);

#define YEAR_FIELDS(F)                                                         \
	F(int64_t, earliest, plain)     /* book_first() */                     \
	F(int64_t, latest, plain)       /* book_last() */                      \
	F(int64_t, year, plain)         /* book_year() */                      \
	F(struct range, events, events)

/*
 * The events of a year are a run of numbers, with the earliest of their first
 * days and the latest of their last days, which may lie in other years.
 */
struct year_run {
	YEAR_FIELDS(ROW_FIELD)
};

/* All years that have events, ascending. */
const struct year_run *index_years(struct index *x, size_t *n);

/* ---- the names of each event (parties.c) ---- */

/*
 * Names of EV that count, each once: those in any role, and those that a group
 * belongs to; the places where it happened (not those it is about), each with
 * what contains it.
 */
const name_no *index_participants(struct index *x, event_no ev, size_t *n);
const name_no *index_places(struct index *x, event_no ev, size_t *n);

/* By name, of how many events each is a participant, or a place. */
const uint32_t *index_participations(struct index *x);
const uint32_t *index_occurrences(struct index *x);

/* ---- names (folds.c) ---- */

/*
 * All spellings of NAME (display name, other names, id) folded, each preceded
 * and followed by LF; for search.
 */
struct sv index_name_folded(struct index *x, name_no name,
			    enum fold_tier tier);

#endif
