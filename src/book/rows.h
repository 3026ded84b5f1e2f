#ifndef BOOK_ROWS_H
#define BOOK_ROWS_H

#include <stdint.h>

#include "base/sv.h"

/*
 * What a book is made of: numbers of things, and rows that hold no pointers,
 * so that the same arrays can be a mapped snapshot.
 *
 * The fields of a row are a list, F(type, field, column it refers to), from
 * which its struct is made, and the walks of book/columns.h.
 */
typedef uint32_t event_no;
typedef uint32_t name_no; /* people, organisations and places: one namespace */
typedef uint32_t kind_no;
typedef uint32_t role_no;
typedef uint32_t source_no;
typedef uint32_t series_no;
typedef uint32_t tag_no;
typedef uint32_t file_no;

#define NO_EVENT UINT32_MAX
#define NO_NAME UINT32_MAX
#define NO_KIND UINT32_MAX
#define NO_ROLE UINT32_MAX
#define NO_SOURCE UINT32_MAX
#define NO_SERIES UINT32_MAX

typedef uint32_t word_no; /* of the words that index/words.h tells of */
typedef uint32_t doc_no;

/* LENGTH bytes at OFFSET of the blob; book_text() reads it. */
struct text {
	uint32_t offset, length;
};

/* COUNT rows of a column, from FIRST on. */
struct range {
	uint32_t first, count;
};

/* Where something stands in a file: line and column (code points) from 1;
 * line 0 where nothing does. */
struct origin {
	file_no file;
	uint32_t line, column;
};

/* A field of a row.  PLAIN refers to nothing. */
#define ROW_FIELD(type, field, column) type field;

/* ---- one event ---- */

enum date_source {
	DATE_OWN,       /* its `date` */
	DATE_AS_OF,     /* only known to hold then; start and end unknown */
	DATE_INHERITED, /* none of its own: lies within its parent's */
};

enum status { STATUS_NONE, STATUS_PLANNED, STATUS_HELD, STATUS_POSTPONED,
	      STATUS_CANCELLED, STATUS_REPORTED };
enum confidence { CONFIDENCE_NONE, CONFIDENCE_HIGH, CONFIDENCE_MEDIUM,
		  CONFIDENCE_LOW };

enum who_flag {
	WHO_GROUP = 1,  /* people without a name: GROUP says who */
	WHO_ABSENT = 2, /* a role that is not attendance (honouree, subject) */
	WHO_INFERRED = 4,
};

#define WHO_FIELDS(F)                                                          \
	F(name_no, name, names)         /* NO_NAME for a group */              \
	F(role_no, role, roles)                                                \
	F(uint32_t, flags, plain)       /* enum who_flag */                    \
	F(uint32_t, more, who_more)     /* or UINT32_MAX: book_who_more() */

struct who {
	WHO_FIELDS(ROW_FIELD)
};

#define WHO_MORE_FIELDS(F)                                                     \
	F(struct text, group, blob)     /* "other members" */                  \
	F(struct text, as, blob)        /* the office held then */             \
	F(struct text, note, blob)      /* private */                          \
	F(struct range, of, name_list)  /* names the group belongs to */       \
	F(struct range, cites, cites)                                          \
	F(struct range, inferred, facts) /* why it is the author's reading */

/* What is said of few of them. */
struct who_more {
	WHO_MORE_FIELDS(ROW_FIELD)
};

enum where_flag { WHERE_ABOUT = 1, WHERE_INFERRED = 2 };

#define WHERE_FIELDS(F)                                                        \
	F(name_no, place, names)                                               \
	F(uint32_t, flags, plain)       /* enum where_flag */                  \
	F(struct text, as, blob)        /* the source's wording */             \
	F(struct range, cites, cites)                                          \
	F(struct range, inferred, facts) /* why it is the author's reading */

struct where {
	WHERE_FIELDS(ROW_FIELD)
};

#define CALLED_FIELDS(F)                                                       \
	F(name_no, name, names)         /* NO_NAME: it is words alone */       \
	F(struct text, words, blob)     /* as written: an id, or any words */

/* One of those that a text names, where it may be any words. */
struct called {
	CALLED_FIELDS(ROW_FIELD)
};

enum voice { VOICE_NONE, VOICE_REPORT, VOICE_CLAIM, VOICE_OPINION };

#define CITE_FIELDS(F)                                                         \
	F(source_no, source, sources)                                          \
	F(uint32_t, voice, plain)       /* enum voice */                       \
	F(struct text, at, blob)        /* "5", "5, 7", "p. 12": paragraph or  \
					   place; several of a list separated  \
					   by LF */                            \
	F(struct text, quote, blob)     /* its own words; several likewise */  \
	F(struct range, by, called)     /* who asserts it */                   \
	F(struct text, note, blob)      /* private */                          \
	F(struct range, via, source_list) /* quoted from */                    \
	F(struct origin, origin, files)

/* A reference to a source. */
struct cite {
	CITE_FIELDS(ROW_FIELD)
};

/* What is said of an event, a name, a source, a series, a kind or a role
 * besides the above. */
enum fact_kind {
	FACT_DATE_TEXT, /* VALUE: the source's words for the date */
	FACT_INFERRED,  /* KEY: field; VALUE: why; KEY "" for the whole */
	FACT_LEVEL,
	FACT_RESULT,    /* VALUE; KEY: count, or empty */
	FACT_ITEM,
	FACT_TAG,
	FACT_TITLE,     /* KEY: language; VALUE: title, or label */
	FACT_PLURAL,    /* KEY: language; VALUE: a role's label for several */
	FACT_CODE,      /* KEY: scheme; VALUE */
	FACT_CHECK,     /* KEY: id of a fault; VALUE: why it is none */
	FACT_URL,       /* VALUE: a page about it */
	FACT_MEDIA,     /* VALUE: an address; after it always its caption and
			   its credit, perhaps empty */
	FACT_CAPTION,
	FACT_CREDIT,
	FACT_NOTE,      /* private: on screen only */
	FACT_X,         /* KEY: x-...; VALUE: its text, or words for it */
	/* of sources and names; KEY as written in the file */
	FACT_FIELD,
	FACT_KINDS,     /* how many kinds of fact there are */
};

#define FACT_FIELDS(F)                                                         \
	F(uint32_t, kind, plain)        /* enum fact_kind */                   \
	F(struct text, key, blob)                                              \
	F(struct text, value, blob)                                            \
	F(struct range, cites, cites)

struct fact {
	FACT_FIELDS(ROW_FIELD)
};

enum link_kind {
	LINK_PART_OF, LINK_FOLLOWS, LINK_LEADS_TO, LINK_RESULTS_IN, LINK_ABOUT,
	LINK_SEE, LINK_CANCELS, LINK_REPLACES,
	/* computed from the other side's */
	LINK_HAS_PART, LINK_FOLLOWED_BY, LINK_LED_FROM, LINK_RESULT_OF,
	LINK_SUBJECT_OF, LINK_SEEN_FROM, LINK_CANCELLED_BY, LINK_REPLACED_BY,
	LINK_KINDS,
};

#define LINK_FIELDS(F)                                                         \
	F(uint32_t, kind, plain)        /* enum link_kind */                   \
	F(event_no, to, events)

struct link {
	LINK_FIELDS(ROW_FIELD)
};

enum figure_is { FIGURE_IS_NONE, FIGURE_REPORTED, FIGURE_ESTIMATE,
		 FIGURE_FORECAST, FIGURE_TARGET };
enum figure_bound { BOUND_NONE, BOUND_EXACTLY, BOUND_ABOUT, BOUND_AT_LEAST,
		    BOUND_AT_MOST, BOUND_OVER, BOUND_UNDER };

#define FIGURE_FIELDS(F)                                                       \
	F(event_no, event, events)      /* NO_EVENT at the top of a file */    \
	F(uint32_t, is, plain)          /* enum figure_is */                   \
	F(uint32_t, bound, plain)       /* enum figure_bound */                \
	F(struct text, what, blob)                                             \
	F(struct text, value, blob)                                            \
	F(struct text, unit, blob)                                             \
	F(struct range, of, called)     /* whom it is of */                    \
	F(struct text, as_of, blob)     /* EDTF: an instant */                 \
	F(struct text, over, blob)      /* EDTF: a period */                   \
	F(struct text, note, blob)      /* private */                          \
	F(struct range, cites, cites)                                          \
	F(struct range, counts, event_list) /* ascending, each once; last what \
					       is none */                      \
	F(struct range, inferred, facts)                                       \
	F(uint32_t, otherwise, plain)   /* 1: part of a variant */             \
	F(struct origin, origin, files)

struct figure {
	FIGURE_FIELDS(ROW_FIELD)
};

#define VARIANT_FIELDS(F)                                                      \
	F(struct text, field, blob)     /* as the files call it: "who" */      \
	F(struct text, value, blob)     /* a date: EDTF; empty where rows say  \
					   it */                               \
	F(struct range, who, who)                                              \
	F(struct range, where, where)                                          \
	F(struct range, figures, figures)                                      \
	F(struct range, facts, facts)   /* results or items */                 \
	F(struct range, cites, cites)   /* of all of it; rows may have more */

/*
 * What a source says otherwise of one field of an event: rows as the event
 * has them, or one text.
 */
struct variant {
	VARIANT_FIELDS(ROW_FIELD)
};

/* ---- names ---- */

#define SPELLING_FIELDS(F)                                                     \
	F(struct text, name, blob)                                             \
	F(struct text, lang, blob)      /* or empty */                         \
	F(struct text, dates, blob)     /* EDTF, or empty */                   \
	F(uint32_t, some, plain)        /* not 0: only some use it */

struct spelling {
	SPELLING_FIELDS(ROW_FIELD)
};

#define OFFICE_FIELDS(F)                                                       \
	F(struct text, title, blob)                                            \
	F(struct text, dates, blob)     /* EDTF, or empty */                   \
	F(struct text, as_of, blob)     /* EDTF, or empty */                   \
	F(name_no, of, names)           /* or NO_NAME */                       \
	F(struct range, facts, facts)   /* titles in other languages */        \
	F(struct range, cites, cites)

struct office {
	OFFICE_FIELDS(ROW_FIELD)
};

/* ---- years ---- */

#endif
