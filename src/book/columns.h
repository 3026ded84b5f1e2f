#ifndef BOOK_COLUMNS_H
#define BOOK_COLUMNS_H

#include "base/err.h"
#include "base/table.h"
#include "base/vec.h"
#include "book/book.h"
#include "book/chunk.h"
#include "book/written.h"

/*
 * The layout of a book, for book, which reads it, load, which fills it, and
 * index, which is made of it; everybody else asks book.h.  All rows are
 * numbers, so that the very same arrays can be mapped from a file.
 */

/* What struct date holds besides its bounds and parts. */
struct date_bits {
	uint8_t form, first_end, last_end, level, precision, doubt;
};

struct event_state {
	uint8_t status, confidence, date_source;
	uint8_t julian; /* 1: book_julian() */
};

/* Where the rows of one thing start in a column; where those of the next one
 * start, they end. */
struct start {
	uint32_t at;
};

#define TOP_FIELDS(F)                                                          \
	F(struct text, heading, blob)                                          \
	F(struct text, about, blob)                                            \
	F(struct text, language, blob)  /* a BCP 47 tag, or empty */           \
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
	F(uint32_t, is, column)         /* what it is one of, or UINT32_MAX */ \
	F(uint32_t, flags, plain)       /* enum vocab_flag */                  \
	F(struct range, facts, facts)   /* book_kind_facts() */                \
	F(struct origin, origin, files) /* none unless a file declares it */   \
	F(struct origin, used, files)   /* by an event first; or none */
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
	F(struct origin, origin, files)

struct series_row {
	SERIES_FIELDS(ROW_FIELD)
};

#define SOURCE_FIELDS(F)                                                       \
	F(struct text, id, blob)                                               \
	F(struct text, title, blob)                                            \
	F(uint32_t, declared, plain)                                           \
	F(struct range, facts, facts)                                          \
	F(struct origin, origin, files)

struct source_row {
	SOURCE_FIELDS(ROW_FIELD)
};

/*
 * Every column, and from this alone struct book, its end, what is renumbered,
 * and what is compared in tests:
 *
 *	E(type, column, refers to)  one value an event, as event_COLUMN
 *	L(type, column, refers to)  a list of values
 *	R(type, column, fields)     a list of rows of several fields
 *
 * A value refers to a row of another column by its type: a number to one (or
 * UINT32_MAX to none), a range to some, a text to bytes of the blob, an origin
 * to a file, a start to where rows start.  `events` stands for all E.
 */
#define BOOK_COLUMNS(E, L, R)                                               \
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
	R(struct who_more, who_more, WHO_MORE_FIELDS)                          \
	R(struct where, where, WHERE_FIELDS)                                   \
	R(struct cite, cites, CITE_FIELDS)                                     \
	R(struct called, called, CALLED_FIELDS)                                \
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
	L(struct text, tags, blob)              /* each once, as written */    \
	L(struct text, files, blob)             /* their names */              \
	/* How it was read (chunk.h). */                                       \
	R(struct chunk, chunks, CHUNK_FIELDS)                                  \
	L(event_no, read, events)               /* in that order */            \
	L(uint32_t, used_names, name_refs)                                     \
	L(uint32_t, used_sources, source_refs)                                 \
	L(uint32_t, used_series, series_refs)                                  \
	R(struct used_event, used_events, USED_EVENT_FIELDS)                   \
	R(struct ref_row, name_refs, REF_FIELDS)                               \
	R(struct ref_row, source_refs, REF_FIELDS)                             \
	R(struct ref_row, series_refs, REF_FIELDS)                             \
	R(struct ref_row, event_refs, REF_FIELDS)                              \
	/* Empty unless what was written is kept. */                           \
	R(struct written, written, WRITTEN_FIELDS)                             \
	R(struct written_node, written_nodes, WRITTEN_NODE_FIELDS)             \
	L(uint32_t, written_needs, written)

/* For what of BOOK_COLUMNS() is not wanted. */
#define COLUMN_NONE(type, column, refers)

struct event_row {
#define E(type, column, to) type column;
	BOOK_COLUMNS(E, COLUMN_NONE, COLUMN_NONE)
#undef E
};

/* The columns by name; before them what a field may refer to besides. */
enum book_column_no {
	COLUMN_plain,
	COLUMN_events,
#define E(type, column, to) COLUMN_event_##column,
#define L(type, column, to) COLUMN_##column,
	BOOK_COLUMNS(E, L, L)
#undef E
#undef L
	COLUMNS,
};

/*
 * Rows that lie in a file are proved before they are read: WANT is told of N
 * rows of column C, from FIRST on.
 */
struct book_guard {
	void (*want)(struct book_guard *g, enum book_column_no c,
		     uint32_t first, uint32_t n);
	/* Proves some more of all rows; false when that is done, or with
	 * *GOOD false when some are damaged. */
	bool (*prove)(struct book_guard *g, bool *good);
};

struct book {
	struct book_guard *guard; /* null where the rows are its own */
	uint32_t nevents, events_cap; /* more than room: not its own */
	uint32_t events_grown; /* columns that have more room than that */
#define E(type, column, to) type *event_##column;
#define L(type, column, to) VEC(type) column;
	BOOK_COLUMNS(E, L, L)
#undef E
#undef L
	struct table kind_ids, role_ids;
	uint64_t made_of; /* book_made_of() */
	uint64_t seed;    /* of the sums of its chunks */
	bool after; /* some rows are another book's: how the blob and the
		     * chunks lie is not what a load of all would give */
};

/* ---- columns as a table, for what goes through all of them ---- */

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
	int to; /* enum book_column_no, or a column of the index */
};

struct book_column {
	const char *name; /* null for what is none */
	size_t size;      /* bytes of a row */
	bool event;       /* one row an event */
	size_t at;        /* bytes, in struct book: its pointer or VEC */
	/* The fields of its rows, their number in *N. */
	const struct book_field *(*fields)(size_t *n);
};

/* What the tables of columns are made with: the fields of a COLUMN of single
 * values, and of one of rows. */
#define BOOK_REFERS(type)                                                      \
	_Generic((type){ 0 },                                                  \
		uint32_t: REFERS_NUMBER,                                       \
		struct range: REFERS_RANGE,                                    \
		struct text: REFERS_TEXT,                                      \
		struct origin: REFERS_ORIGIN,                                  \
		struct start: REFERS_START,                                    \
		default: REFERS_NOT)
#define BOOK_FIELD(name, at, type, to)                                         \
	{ name, at, sizeof(type),                                              \
	  (int)COLUMN_##to == (int)COLUMN_plain ? REFERS_NOT :                 \
						  BOOK_REFERS(type),           \
	  COLUMN_##to }
#define BOOK_ROW_FIELD(type, field, to)                                        \
	BOOK_FIELD(#field, offsetof(row_type, field), type, to),
#define BOOK_FIELDS(type, column, ...)                                         \
	static const struct book_field *fields_of_##column(size_t *n)          \
	{                                                                      \
		typedef type row_type;                                         \
		static const struct book_field all[] = { __VA_ARGS__ };        \
		*n = sizeof(row_type) ? sizeof(all) / sizeof(*all) : 0;        \
		return all;                                                    \
	}
#define BOOK_VALUE(type, column, to)                                           \
	BOOK_FIELDS(type, column, BOOK_FIELD(#column, 0, type, to))
#define BOOK_ROWS(type, column, fields)                                        \
	BOOK_FIELDS(type, column, fields(BOOK_ROW_FIELD))

/* COLUMNS of them. */
extern const struct book_column book_columns[];

/* Gives back a part of the rows in the VEC at VEC, each of SIZE bytes, as
 * mem_free_some(); false when there are none.  More rows than there is room
 * for (cap 0) are somebody else's. */
bool book_free_rows(void *vec, size_t size);

/* The rows of column C, their number in *N. */
void *book_rows(const struct book *b, enum book_column_no c, uint32_t *n);

/* The same of those that SOME names, which are asked for alone. */
const void *book_some_rows(const struct book *b, enum book_column_no c,
			   struct range some);

/*
 * Whether each number, range, text and origin in the N ROWS of COLUMN lies
 * within the column that it refers to, which has as many rows as COUNT says;
 * else false, with the first that does not in ERR.
 */
bool book_check_column(const struct book_column *column, const void *rows,
		       uint32_t n,
		       uint32_t (*count)(const void *of, int column),
		       const void *of, struct err *err);

/* Every number of a row of column C becomes NUMBER of it. */
void book_renumber(struct book *b, enum book_column_no c,
		   const uint32_t *number);

/* The same a piece at a time, from *AT on, which begins zeroed; false when all
 * are done. */
struct book_place {
	int column;
	size_t field;
	uint32_t row;
};
bool book_renumber_step(struct book *b, enum book_column_no c,
			const uint32_t *number, struct book_place *at);

/* The same of all columns of B. */
bool book_check_bounds(const struct book *b, struct err *err);

/* ---- reading ---- */

static inline void book_want(const struct book *b, enum book_column_no c,
			     uint32_t first, uint32_t n)
{
	if (b->guard && n)
		b->guard->want(b->guard, c, first, n);
}

/* The value of event EV in the column event_COLUMN; the row AT of COLUMN; the
 * rows of COLUMN that the range R names, or null. */
#define EVENT_OF(b, column, ev)                                                \
	(book_want((b), COLUMN_event_##column, (ev), 1),                       \
	 (b)->event_##column[ev])
#define ROW_OF(b, column, at)                                                  \
	(book_want((b), COLUMN_##column, (at), 1), &(b)->column.v[at])
#define ROWS_OF(b, column, r)                                                  \
	(book_want((b), COLUMN_##column, (r).first, (r).count),                \
	 (r).count ? (b)->column.v + (r).first : NULL)

/* ---- filling ---- */

/* Adds the built-in kinds and roles, for book_new(). */
void book_add_vocabulary(struct book *b);

/* Makes book_find_kind() and book_find_role() know the rows that there are. */
void book_number_vocabulary(struct book *b);

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
