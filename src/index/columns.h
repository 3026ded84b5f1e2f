#ifndef INDEX_COLUMNS_H
#define INDEX_COLUMNS_H

#include "base/course.h"
#include "book/columns.h"
#include "index/index.h"

/*
 * The layout of an index, for its own folder: columns as those of a book, and
 * how far each part of it is made.
 *
 *	L(type, column, refers to)  a list of values
 *	T(type, column, refers to)  two lists, by enum fold_tier
 *	R(type, column, fields)     a list of rows of several fields
 *	P(column)                   the events of each of something
 */
#define INDEX_COLUMNS(L, T, R, P)                                              \
	L(char, key_text, plain)                                               \
	L(struct text, keys, key_text)          /* by event; empty: its id */  \
	L(event_no, by_key, events)             /* by key, then number */      \
	L(event_no, by_id, events)              /* those that have one */      \
	R(struct year_run, years, YEAR_FIELDS)                                 \
	P(of_names)                                                            \
	P(of_sources)                                                          \
	P(of_kinds)                                                            \
	P(of_series)                                                           \
	P(of_tags)                                                             \
	L(name_no, participants, names)         /* each event's together */    \
	L(struct start, participants_at, participants)                         \
	L(uint32_t, participations, plain)      /* by name: events */          \
	L(name_no, places, names)               /* likewise */                 \
	L(struct start, places_at, places)                                     \
	L(uint32_t, occurrences, plain)                                        \
	L(char, fold_text, plain)                                              \
	L(struct text, folds, fold_text)        /* of names: FOLD_EXACT */     \
	L(struct text, blind_folds, fold_text)                                 \
	T(char, words, plain)                   /* LF, then each and an LF */  \
	T(struct start, words_at, words)        /* from word 1 on */           \
	L(uint32_t, word_times, plain)          /* by word, from 1 on */       \
	L(uint16_t, tokens, plain)              /* of docs: struct words */    \
	L(struct start, tokens_at, tokens)                                     \
	L(uint8_t, docs, plain)                 /* of words: struct docs */    \
	L(struct start, docs_at, docs)                                         \
	L(uint64_t, sets, plain)                /* index_word_set() */         \
	L(uint32_t, set_of, plain)              /* by word, from 1 on; or 0 */

/* The events of each of something, those of one in a row. */
struct posting {
	VEC(event_no) events;
	VEC(struct start) at;
};

/* ---- parts ---- */

/* What is made at once: a row of part.def each. */
struct index_part {
	size_t size; /* bytes of its state while it is made, zeroed at first */
	void (*open)(struct index *x, void *state);
	const struct course_stage *stages; /* of STATE */
	size_t nstages;
	void (*close)(void *state);
};

enum index_part_no {
#define X(name, part) PART_##name,
#include "index/part.def"
#undef X
	PARTS
};

#define X(name, part) extern const struct index_part part_##part;
#include "index/part.def"
#undef X

struct index {
	const struct book *b;
	const struct index_part *const *parts; /* by number */
#define L(type, column, to) VEC(type) column;
#define T(type, column, to) VEC(type) column[2];
#define P(column) struct posting column;
	INDEX_COLUMNS(L, T, L, P)
#undef L
#undef T
#undef P
	struct {
		bool whole;
		void *state; /* null before the first item, and when whole */
		struct course course;
	} made[PARTS];
};

/* Goes on with PART, which is not whole, by so many items; gives back what it
 * needs while it is made; makes what it has not made yet. */
void index_step_part(struct index *x, enum index_part_no part, uint64_t items);
void index_end_part(struct index *x, enum index_part_no part);
void index_finish(struct index *x, enum index_part_no part);

static inline void index_need(struct index *x, enum index_part_no part)
{
	if (!x->made[part].whole)
		index_finish(x, part);
}

/* ---- columns as a table ---- */

/* The columns by name, after those of the book. */
enum index_column_no {
	COLUMN_of_index = COLUMNS - 1,
#define L(type, column, to) COLUMN_##column,
#define T(type, column, to) COLUMN_##column, COLUMN_##column##_blind,
#define P(column) COLUMN_##column, COLUMN_##column##_at,
	INDEX_COLUMNS(L, T, L, P)
#undef L
#undef T
#undef P
	INDEX_COLUMNS_END,
};

/* What the second of two lists refers to. */
enum { COLUMN_plain_blind = COLUMN_plain };

/* INDEX_COLUMNS_END - COLUMNS of them. */
extern const struct book_column index_columns[];

/* The rows of column C of X, their number in *N. */
void *index_rows(const struct index *x, enum index_column_no c, uint32_t *n);

/* As book_check_bounds(), of what is made. */
bool index_check_bounds(const struct index *x, struct err *err);

#endif
