#ifndef BOOK_COLUMNS_H
#define BOOK_COLUMNS_H

#include "base/err.h"
#include "base/table.h"
#include "base/vec.h"
#include "book/book.h"
#include "book/written.h"

/*
 * The layout of a book, for book, which reads it, load, which fills it, and
 * index; everybody else asks book.h.  All rows are numbers, so that the very
 * same arrays can be mapped from a file.
 */

/* What struct date holds besides its bounds and parts. */
struct date_bits {
	uint8_t form, first_end, last_end, level, precision, doubt;
};

struct event_state {
	uint8_t status, confidence, date_source;
};

/* Where the rows of one thing start in a column; where those of the next one
 * start, they end. */
struct start {
	uint32_t at;
};

#define TOP_FIELDS(F)                                                          \
	F(struct text, heading, blob)                                          \
	F(struct text, about, blob)                                            \
	F(struct text, compiled_by, blob) /* several separated by LF */        \
	F(struct text, updated, blob)   /* EDTF, or empty */                   \
	F(struct text, version, blob)                                          \
	F(struct text, rights, blob)

struct top_row {
	TOP_FIELDS(ROW_FIELD)
};

enum name_flag { NAME_DECLARED = 1 };

#define NAME_FIELDS(F)                                                         \
	F(struct text, id, blob)                                               \
	F(struct text, name, blob)                                             \
	F(uint32_t, class, plain)       /* enum name_class */                  \
	F(uint32_t, flags, plain)       /* enum name_flag */                   \
	F(name_no, country, names)                                             \
	F(name_no, in, names)                                                  \
	F(name_no, namesake, names)     /* book_namesake() */                  \
	F(struct range, spellings, spellings)                                  \
	F(struct range, offices, offices)                                      \
	F(struct range, members, name_list)                                    \
	F(struct range, facts, facts)                                          \
	F(struct range, events, event_list)                                    \
	F(struct text, folded, blob)                                           \
	F(struct text, blind, blob)                                            \
	F(struct origin, origin, files)

struct name_row {
	NAME_FIELDS(ROW_FIELD)
};

enum vocab_flag {
	VOCAB_PRESENT = 1, /* roles: counts as having been there */
	VOCAB_GIVEN = 2,   /* its own row says so, not what it is one of */
};

#define VOCAB_FIELDS(F, column)                                                \
	F(struct text, id, blob)                                               \
	F(struct text, label, blob)                                            \
	F(struct text, glyph, blob)                                            \
	F(struct range, events, event_list) /* of a kind */                    \
	F(uint32_t, is, column)         /* what it is one of, or UINT32_MAX */ \
	F(uint32_t, flags, plain)       /* enum vocab_flag */                  \
	F(struct origin, origin, files) /* none unless a file declares it */
#define KIND_FIELDS(F) VOCAB_FIELDS(F, kinds)
#define ROLE_FIELDS(F) VOCAB_FIELDS(F, roles)

/* A kind or a role. */
struct vocab_row {
	KIND_FIELDS(ROW_FIELD)
};

#define SERIES_FIELDS(F)                                                       \
	F(struct text, id, blob)                                               \
	F(struct text, title, blob)                                            \
	F(kind_no, kind, kinds)                                                \
	F(name_no, body, names)                                                \
	F(uint32_t, declared, plain)                                           \
	F(struct range, facts, facts)                                          \
	F(struct range, events, event_list)                                    \
	F(struct origin, origin, files)

struct series_row {
	SERIES_FIELDS(ROW_FIELD)
};

#define SOURCE_FIELDS(F)                                                       \
	F(struct text, id, blob)                                               \
	F(struct text, title, blob)                                            \
	F(uint32_t, declared, plain)                                           \
	F(struct range, facts, facts)                                          \
	F(struct range, events, event_list)                                    \
	F(struct origin, origin, files)

struct source_row {
	SOURCE_FIELDS(ROW_FIELD)
};

#define TAG_FIELDS(F)                                                          \
	F(struct text, name, blob)                                             \
	F(struct range, events, event_list)

struct tag_row {
	TAG_FIELDS(ROW_FIELD)
};

/*
 * Every column, and from this alone struct book, its end, what is renumbered,
 * and what is compared in tests:
 *
 *	E(type, column, refers to)  one value an event, as event_COLUMN
 *	L(type, column, refers to)  a list of values
 *	T(type, column, refers to)  two lists, by enum fold_tier
 *	R(type, column, fields)     a list of rows of several fields
 *
 * A value refers to a row of another column by its type: a number to one (or
 * UINT32_MAX to none), a range to some, a text to bytes of the blob, an origin
 * to a file, a start to where rows start.  `events` stands for all E.
 */
#define BOOK_COLUMNS(E, L, T, R)                                               \
	R(struct top_row, top, TOP_FIELDS)      /* one row */                  \
	L(char, blob, plain)                                                   \
	E(int64_t, first, plain)                /* book_first() */             \
	E(int64_t, last, plain)                 /* book_last() */              \
	E(struct date_bits, date, plain)                                       \
	E(struct range, parts, parts)           /* of the date */              \
	E(struct text, edtf, blob)              /* book_edtf() */              \
	E(struct text, title, blob)                                            \
	E(struct text, summary, blob)                                          \
	E(struct text, id, blob)                                               \
	E(struct text, key, blob)               /* book_key() */               \
	E(struct range, kinds, kind_list)                                      \
	E(struct range, who, who)                                              \
	E(struct range, where, where)                                          \
	E(struct range, cites, cites)                                          \
	E(struct range, facts, facts)                                          \
	E(struct range, figures, figures)                                      \
	E(struct range, variants, variants)                                    \
	E(struct range, links, links)                                          \
	E(struct event_state, state, plain)                                    \
	E(event_no, dated_by, events)           /* NO_EVENT for itself */      \
	E(series_no, series, series)                                           \
	E(struct text, number, blob)                                           \
	E(struct origin, origin, files)                                        \
	L(struct date_part, parts, plain)                                      \
	L(kind_no, kind_list, kinds)                                           \
	R(struct who, who, WHO_FIELDS)                                         \
	R(struct where, where, WHERE_FIELDS)                                   \
	R(struct cite, cites, CITE_FIELDS)                                     \
	R(struct fact, facts, FACT_FIELDS)                                     \
	R(struct figure, figures, FIGURE_FIELDS)                               \
	R(struct variant, variants, VARIANT_FIELDS)                            \
	R(struct link, links, LINK_FIELDS)                                     \
	L(name_no, name_list, names)                                           \
	L(event_no, event_list, events)                                        \
	L(source_no, source_list, sources)                                     \
	R(struct spelling, spellings, SPELLING_FIELDS)                         \
	R(struct office, offices, OFFICE_FIELDS)                               \
	R(struct name_row, names, NAME_FIELDS)                                 \
	R(struct vocab_row, kinds, KIND_FIELDS)                                \
	R(struct vocab_row, roles, ROLE_FIELDS)                                \
	R(struct series_row, series, SERIES_FIELDS)                            \
	R(struct source_row, sources, SOURCE_FIELDS)                           \
	R(struct tag_row, tags, TAG_FIELDS)                                    \
	L(struct text, files, blob)             /* their names */              \
	/* Empty unless what was written is kept. */                           \
	R(struct written, written, WRITTEN_FIELDS)                             \
	R(struct written_node, written_nodes, WRITTEN_NODE_FIELDS)             \
	L(uint32_t, written_needs, written)                                    \
	/* The index: what is computed of the columns above. */                \
	L(event_no, by_key, events)             /* by key, then number */      \
	L(event_no, by_id, events)              /* those that have one */      \
	R(struct year_run, years, YEAR_FIELDS)                                 \
	L(name_no, participants, names)         /* each event's together */    \
	L(struct start, participants_at, participants)                         \
	L(uint32_t, participations, plain)      /* by name: events */          \
	L(name_no, places, names)               /* likewise */                 \
	L(struct start, places_at, places)                                     \
	L(uint32_t, occurrences, plain)                                        \
	T(char, words, plain)                   /* LF, then each and an LF */  \
	T(struct start, words_at, words)        /* from word 1 on */           \
	L(uint32_t, word_times, plain)          /* by word, from 1 on */       \
	L(uint16_t, tokens, plain)              /* of docs: struct words */    \
	L(struct start, tokens_at, tokens)                                     \
	L(uint8_t, docs, plain)                 /* of words: struct docs */    \
	L(struct start, docs_at, docs)                                         \
	L(uint64_t, sets, plain)                /* book_word_set() */          \
	L(uint32_t, set_of, plain)              /* by word, from 1 on; or 0 */

/* For what of BOOK_COLUMNS() is not wanted. */
#define COLUMN_NONE(type, column, refers)

struct event_row {
#define E(type, column, to) type column;
	BOOK_COLUMNS(E, COLUMN_NONE, COLUMN_NONE, COLUMN_NONE)
#undef E
};

struct book {
	uint32_t nevents, events_cap;
#define E(type, column, to) type *event_##column;
#define L(type, column, to) VEC(type) column;
#define T(type, column, to) VEC(type) column[2];
	BOOK_COLUMNS(E, L, T, L)
#undef E
#undef L
#undef T
	struct table kind_ids, role_ids;
};

/* ---- columns as a table, for what goes through all of them ---- */

/* The columns by name; before them what a field may refer to besides. */
enum book_column_no {
	COLUMN_plain,
	COLUMN_plain_blind = COLUMN_plain,
	COLUMN_events,
#define E(type, column, to) COLUMN_event_##column,
#define L(type, column, to) COLUMN_##column,
#define T(type, column, to) COLUMN_##column, COLUMN_##column##_blind,
	BOOK_COLUMNS(E, L, T, L)
#undef E
#undef L
#undef T
	COLUMNS,
};

/* How a value refers to rows. */
enum book_refers {
	REFERS_NOT,
	REFERS_NUMBER,
	REFERS_RANGE,
	REFERS_TEXT,
	REFERS_ORIGIN,
	REFERS_START,
};

struct book_field {
	const char *name;
	size_t at, size; /* bytes, in its row */
	enum book_refers refers;
	enum book_column_no to;
};

struct book_column {
	const char *name; /* null for what is none */
	size_t size;      /* bytes of a row */
	bool event;       /* one row an event */
	size_t at;        /* bytes, in struct book: its pointer or VEC */
	/* The fields of its rows, their number in *N. */
	const struct book_field *(*fields)(size_t *n);
};

/* COLUMNS of them. */
extern const struct book_column book_columns[];

/* The rows of column C, their number in *N. */
void *book_rows(const struct book *b, enum book_column_no c, uint32_t *n);

/* The N events, ORDER[i] becoming event i, and whatever refers to one. */
void book_permute_events(struct book *b, const event_no *order);

/* Every number of a row of column C becomes NUMBER of it. */
void book_renumber(struct book *b, enum book_column_no c,
		   const uint32_t *number);

/*
 * Whether each number, range, text and origin lies within the column that it
 * refers to; else false, with the first that does not in ERR.
 */
bool book_check_bounds(const struct book *b, struct err *err);

/* ---- filling ---- */

/* The rows of COLUMN that the range R names, or null; their number in *N. */
#define ROWS(column, r, n)                                                     \
	(*(n) = (r).count, (r).count ? (column).v + (r).first : NULL)

/* Adds the built-in kinds and roles, for book_new(). */
void book_add_vocabulary(struct book *b);

/* A book with the built-in kinds and roles and nothing else. */
struct book *book_new(void);

/* Copies V into the blob. */
struct text book_add_text(struct book *b, struct sv v);

event_no book_add_event(struct book *b, const struct event_row *row);

/* Copies D's bits, bounds and parts into ROW and the parts column. */
void book_put_date(struct book *b, struct event_row *row,
		   const struct date *d);

/* The kind or role with this id, or UINT32_MAX. */
kind_no book_find_kind(const struct book *b, struct sv id);
role_no book_find_role(const struct book *b, struct sv id);
/* The same, added when it is new: the vocabularies are open. */
kind_no book_make_kind(struct book *b, struct sv id);
role_no book_make_role(struct book *b, struct sv id);

#endif
