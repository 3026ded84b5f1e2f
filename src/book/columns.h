#ifndef BOOK_COLUMNS_H
#define BOOK_COLUMNS_H

#include "base/table.h"
#include "base/vec.h"
#include "book/book.h"
#include "book/written.h"

/*
 * The layout of a book, for model, which reads it, and load, which fills it;
 * everybody else asks book.h.  All rows are numbers, so that the very same
 * arrays can be mapped from a file.
 *
 * While load fills it, a name_no or event_no in a row may stand for a
 * reference that load has yet to resolve; index_book() comes after that.
 */

/* One column for each member: EVENT_COLUMNS(X) as X(type, member). */
#define EVENT_COLUMNS(X)                                                       \
	X(int64_t, first)       /* book_first() */                             \
	X(int64_t, last)        /* book_last() */                              \
	X(struct date_bits, date)                                              \
	X(struct range, parts)  /* date parts */                               \
	X(struct text, edtf)    /* book_edtf() */                              \
	X(struct text, title)                                                  \
	X(struct text, summary)                                                \
	X(struct text, id)                                                     \
	X(struct text, key)     /* book_key() */                               \
	X(struct range, kinds)                                                 \
	X(struct range, who)                                                   \
	X(struct range, where)                                                 \
	X(struct range, cites)                                                 \
	X(struct range, facts)                                                 \
	X(struct range, figures)                                               \
	X(struct range, variants)                                              \
	X(struct range, links)                                                 \
	X(struct event_state, state)                                           \
	X(event_no, dated_by)   /* book_dated_by(), NO_EVENT for itself */     \
	X(series_no, series)                                                   \
	X(struct text, number)                                                 \
	X(struct origin, origin)

/* What struct date holds besides its bounds and parts. */
struct date_bits {
	uint8_t form, first_end, last_end, level, precision, doubt;
};

struct event_state {
	uint8_t status, confidence, date_source;
};

struct event_row {
#define X(type, member) type member;
	EVENT_COLUMNS(X)
#undef X
};

enum name_flag { NAME_DECLARED = 1 };

struct name_row {
	struct text name, id;
	uint32_t class; /* enum name_class */
	uint32_t flags;
	name_no country, in;
	name_no namesake; /* book_namesake() */
	struct range spellings, offices, members, facts;
	struct range events; /* in event_list */
	struct text folded, blind;
	struct origin origin;
};

enum vocab_flag {
	VOCAB_PRESENT = 1, /* roles: counts as having been there */
	VOCAB_GIVEN = 2,   /* its own row says so, not what it is one of */
};

/* A kind or a role. */
struct vocab_row {
	struct text id, label, glyph;
	struct range events;  /* of a kind, in event_list */
	uint32_t is;          /* what it is one of, or UINT32_MAX */
	uint32_t flags;       /* enum vocab_flag */
	struct origin origin; /* line 0 unless a file declares it */
};

struct series_row {
	struct text id, title;
	kind_no kind;
	name_no body;
	uint32_t declared;
	struct range facts;
	struct range events; /* in event_list */
	struct origin origin;
};

struct source_row {
	struct text id, title;
	uint32_t declared;
	struct range facts;
	struct range events; /* in event_list */
	struct origin origin;
};

struct tag_row {
	struct text name;
	struct range events; /* in event_list */
};

struct file_row {
	struct text name;
};

/* Names of each event, which begin where AT says; one more for the end. */
struct name_lists {
	VEC(name_no) names;
	VEC(uint32_t) at;
	VEC(uint32_t) events; /* by name, how many have it */
};

/* What index/words.h tells; tiers by enum fold_tier. */
struct word_index {
	word_no n;
	VEC(char) list[2];       /* LF, then each word and an LF */
	VEC(uint32_t) at[2];     /* where a word begins, from word 1 on */
	VEC(uint16_t) tokens;    /* the words of each doc: struct words */
	VEC(uint32_t) tokens_at; /* where a doc begins; one more for the end */
	uint8_t *docs;           /* the docs of each word: struct docs */
	VEC(uint32_t) times;     /* by word, from word 1 on */
	uint32_t *docs_at;       /* where a word's docs end, from 0 on */
	uint64_t *sets;          /* book_word_set(), one after the other */
	uint32_t *set_of;        /* by word: which one, from 1 on; 0: none */
};

struct book {
	struct text heading, about;

	uint32_t nevents, events_cap;
#define X(type, member) type *event_##member;
	EVENT_COLUMNS(X)
#undef X

	VEC(char) blob;
	VEC(struct date_part) parts;
	VEC(kind_no) kind_list;
	VEC(struct who) who;
	VEC(struct where) where;
	VEC(struct cite) cites;
	VEC(struct fact) facts;
	VEC(struct figure) figures;
	VEC(struct variant) variants;
	VEC(struct link) links;
	VEC(name_no) name_list;
	VEC(event_no) event_list;
	VEC(source_no) source_list;
	VEC(struct spelling) spellings;
	VEC(struct office) offices;

	VEC(struct name_row) names;
	VEC(struct vocab_row) kinds;
	VEC(struct vocab_row) roles;
	struct table kind_ids, role_ids;
	VEC(struct series_row) series;
	VEC(struct source_row) sources;
	VEC(struct tag_row) tags;
	VEC(struct file_row) files;
	VEC(struct year_run) years;
	struct name_lists participants, places;
	struct word_index words;

	/* Empty unless what was written is kept. */
	VEC(struct written) written;
	VEC(struct written_node) written_nodes;
	VEC(uint32_t) written_needs;

	event_no *by_key; /* events by key, then number: book_find_event() */
	event_no *by_id;  /* likewise by id; NIDS of them */
	uint32_t nids;
};

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
