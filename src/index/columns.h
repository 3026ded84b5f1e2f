#ifndef INDEX_COLUMNS_H
#define INDEX_COLUMNS_H

#include "base/course.h"
#include "book/columns.h"
#include "index/index.h"

/*
 * The layout of an index, for its own folder and cache: columns as those of a
 * book, and how far each part of it is made.
 *
 *	L(type, column, refers to, part)  a list of values
 *	T(type, column, refers to, part)  two lists, by enum fold_tier
 *	R(type, column, fields, part)     a list of rows of several fields
 *	P(column, part)                   the events of each of something
 *
 * Each belongs to a part of the index (part.def), which is made at once.
 */
#define INDEX_COLUMNS(L, T, R, P)                                              \
	L(char, key_text, plain, KEYS)                                         \
	L(struct text, keys, key_text, KEYS)	/* by event; empty: its id */  \
	L(event_no, by_key, events, KEYS)	/* by key, then number */      \
	L(event_no, by_id, events, KEYS)	/* those that have one */      \
	R(struct year_run, years, YEAR_FIELDS, YEARS)                          \
	P(of_names, NAMES)                                                     \
	P(of_sources, SOURCES)                                                 \
	P(of_kinds, KINDS)                                                     \
	P(of_series, SERIES)                                                   \
	P(of_tags, TAGS)                                                       \
	L(name_no, participants, names, PARTIES) /* each event's together */   \
	L(struct start, participants_at, participants, PARTIES)                \
	L(uint32_t, participations, plain, PARTIES) /* by name: events */      \
	L(name_no, places, names, PARTIES)	/* likewise */                 \
	L(struct start, places_at, places, PARTIES)                            \
	L(uint32_t, occurrences, plain, PARTIES)                               \
	L(char, fold_text, plain, FOLDS)                                       \
	L(struct text, folds, fold_text, FOLDS)	/* of names: exact */          \
	L(struct text, blind_folds, fold_text, FOLDS)                          \
	T(char, words, plain, WORDS)		/* LF, then each and an LF */  \
	T(struct start, words_at, words, WORDS)	/* from word 1 on */           \
	L(uint32_t, word_times, plain, WORDS)	/* by word, from 1 on */       \
	L(uint16_t, tokens, plain, WORDS)	/* of docs: struct words */    \
	L(struct start, tokens_at, tokens, WORDS)                              \
	L(uint8_t, docs, plain, WORDS)		/* of words: struct docs */    \
	L(struct start, docs_at, docs, WORDS)                                  \
	L(uint64_t, sets, plain, WORDS)		/* index_word_set() */         \
	L(uint32_t, set_of, plain, WORDS)	/* by word, or 0 */

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

/* Parts that lie in a file. */
enum stored { STORED_MORE, STORED_TAKEN, STORED_NOT };
struct index_store {
	/* Proves so many items more of PART, and when it has proved all of
	 * them, sets its columns of X, which stay its own: STORED_TAKEN.
	 * STORED_NOT: there is none, or it is damaged. */
	enum stored (*take)(struct index_store *s, struct index *x,
			    enum index_part_no part, uint64_t items);
};

struct index {
	const struct book *b;
	struct corpus before;      /* index_after(), or nulls */
	doc_no alone;              /* index_share() */
	struct index_store *store; /* or null */
	const struct index_part *const *parts; /* by number */
	void (*tell)(void *of);    /* index_tell(), or null */
	void *told;
#define L(type, column, to, part) VEC(type) column;
#define T(type, column, to, part) VEC(type) column[2];
#define P(column, part) struct posting column;
	INDEX_COLUMNS(L, T, L, P)
#undef L
#undef T
#undef P
	struct {
		bool whole;
		bool missing; /* it is not in the store */
		void *state; /* null before the first item, and when whole */
		struct course course;
	} made[PARTS];
};

/* Goes on with PART, which is not whole, by so many items; gives back what it
 * needs while it is made; makes what it has not made yet. */
void index_step_part(struct index *x, enum index_part_no part, uint64_t items);
void index_end_part(struct index *x, enum index_part_no part);

/* Whether PART is whole, or is so now that it was taken from the store. */
bool index_take(struct index *x, enum index_part_no part);
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
#define L(type, column, to, part) COLUMN_##column,
#define T(type, column, to, part) COLUMN_##column, COLUMN_##column##_blind,
#define P(column, part) COLUMN_##column, COLUMN_##column##_at,
	INDEX_COLUMNS(L, T, L, P)
#undef L
#undef T
#undef P
	INDEX_COLUMNS_END,
};

/* What the second of two lists refers to. */
enum { COLUMN_plain_blind = COLUMN_plain };

/* INDEX_COLUMNS_END - COLUMNS of them, and the part that each belongs to. */
extern const struct book_column index_columns[];
extern const enum index_part_no index_column_parts[];

/* The rows of column C of X, their number in *N. */
void *index_rows(const struct index *x, enum index_column_no c, uint32_t *n);

/* As book_check_bounds(), of what is made. */
bool index_check_bounds(const struct index *x, struct err *err);

#endif
