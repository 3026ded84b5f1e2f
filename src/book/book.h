#ifndef BOOK_BOOK_H
#define BOOK_BOOK_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/sv.h"
#include "date/date.h"
#include "text/fold.h"

/*
 * The book: everything a chronology says, as columns and numbers.  It is made
 * by load and const from then on.  Events, names, sources and the rest are
 * numbered from 0; event numbers are in date order (book_order_day(), then
 * date_compare(), then file order), so ascending numbers are oldest first.
 * Texts are offsets into one blob; every struct sv that a reader function
 * returns is UTF-8, borrowed from the book, and lives as long as it.
 *
 * The structs below are rows of columns and hold no pointers, so that the
 * same arrays can be a mapped snapshot.
 */
typedef uint32_t event_no;
typedef uint32_t name_no; /* people, organisations and places: one namespace */
typedef uint32_t kind_no;
typedef uint32_t role_no;
typedef uint32_t source_no;
typedef uint32_t series_no;
typedef uint32_t tag_no;
typedef uint32_t figure_no;
typedef uint32_t file_no;

#define NO_EVENT UINT32_MAX
#define NO_NAME UINT32_MAX
#define NO_KIND UINT32_MAX
#define NO_ROLE UINT32_MAX
#define NO_SOURCE UINT32_MAX
#define NO_SERIES UINT32_MAX

typedef uint32_t word_no; /* of the words that index/words.h tells of */
typedef uint32_t doc_no;

struct book;

/* Some events, ascending: what a query found, or what is shown. */
struct hits {
	event_no *v;
	size_t n;
};

/* LENGTH bytes at OFFSET of the blob; book_text() reads it. */
struct text {
	uint32_t offset, length;
};

/* COUNT rows of a column, from FIRST on. */
struct range {
	uint32_t first, count;
};

/* Where something stands in a file: line and column (code points) from 1. */
struct origin {
	file_no file;
	uint32_t line, column;
};

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

struct date book_date(const struct book *b, event_no ev);
enum date_source book_date_source(const struct book *b, event_no ev);
/* The event whose date EV has: EV, or what it inherits it from, be it through
 * others. */
event_no book_dated_by(const struct book *b, event_no ev);
/*
 * EDTF as it stands in the file under `date` or `as_of`, but for blanks in a
 * set, which are left out: it parses strictly to book_date().  book_edtf()
 * gives an inherited date as its parent has it, book_date_written() nothing.
 */
struct sv book_edtf(const struct book *b, event_no ev);
struct sv book_date_written(const struct book *b, event_no ev);
/* The same without the rest; an event without a date has no precision. */
bool book_has_date(const struct book *b, event_no ev);
enum date_precision book_precision(const struct book *b, event_no ev);
/* Whether EV is only known to hold at its date: its own `as_of`, or that of the
 * event it inherits it from.  It could lie in a period, and never must. */
bool book_only_holds(const struct book *b, event_no ev);
/* The date's bounds without the rest: what filters read. */
int64_t book_first(const struct book *b, event_no ev); /* INT64_MIN if none */
int64_t book_last(const struct book *b, event_no ev);  /* INT64_MAX if none */
/*
 * The day (number) by which EV is in its place: date_anchor() of its date, but
 * for what is only known to hold, which was so by its last possible day.
 * Ascending over the events; INT64_MAX when the date has no bound.
 */
int64_t book_order_day(const struct book *b, event_no ev);
/* Proleptic year of that day, INT32_MAX when there is none. */
int32_t book_year(const struct book *b, event_no ev);

struct sv book_title(const struct book *b, event_no ev);
struct sv book_summary(const struct book *b, event_no ev); /* may be empty */
/* As written under `id`, or empty. */
struct sv book_id(const struct book *b, event_no ev);
/*
 * What names the event on a command line: its id, else `DATE/folded-title`,
 * with `~2`, `~3`... for a second and third of the same.
 */
struct sv book_key(const struct book *b, event_no ev);
enum status book_status(const struct book *b, event_no ev);
enum confidence book_confidence(const struct book *b, event_no ev);
struct origin book_origin(const struct book *b, event_no ev);
series_no book_series(const struct book *b, event_no ev);
struct sv book_number(const struct book *b, event_no ev); /* "14", or empty */
/* The event it is part of, the earliest of several, or NO_EVENT. */
event_no book_parent(const struct book *b, event_no ev);

/* The event's kinds, at least one; the first is the main one. */
const kind_no *book_kinds(const struct book *b, event_no ev, size_t *n);

enum who_flag {
	WHO_GROUP = 1,  /* people without a name: GROUP says who */
	WHO_ABSENT = 2, /* a role that is not attendance (honouree, subject) */
	WHO_INFERRED = 4,
};

struct who {
	name_no name; /* NO_NAME for a group */
	role_no role;
	uint32_t flags;
	struct text group; /* "other members" */
	struct text as;    /* the office held then */
	struct text note;  /* private */
	struct range of;   /* names the group belongs to: book_name_list() */
	struct range cites;
};

/* In file order. */
const struct who *book_who(const struct book *b, event_no ev, size_t *n);

/*
 * Names of EV that count, each once: those in any role, and those that a group
 * belongs to; the places where it happened (not those it is about), each with
 * what contains it.
 */
const name_no *book_participants(const struct book *b, event_no ev, size_t *n);
const name_no *book_places(const struct book *b, event_no ev, size_t *n);

/* By name, of how many events each is a participant, or a place. */
const uint32_t *book_participations(const struct book *b);
const uint32_t *book_occurrences(const struct book *b);

enum where_flag { WHERE_ABOUT = 1, WHERE_INFERRED = 2 };

struct where {
	name_no place;
	uint32_t flags;
	struct text as; /* the source's wording */
	struct range cites;
};

const struct where *book_where(const struct book *b, event_no ev, size_t *n);

enum voice { VOICE_NONE, VOICE_REPORT, VOICE_CLAIM, VOICE_OPINION };

/* A reference to a source. */
struct cite {
	source_no source;
	uint32_t voice;
	struct text at;     /* "5", "5, 7", "p. 12": paragraph or place; several
			       of a list parted by LF */
	struct text quote;  /* its own words; several parted by LF */
	struct text by;     /* who asserts it */
	struct text note;   /* private */
	struct range via;   /* quoted from: book_source_list() */
	struct origin origin;
};

/* The event's own sources, as rows or a range, and those of any row that has
 * CITES. */
struct range book_own_cites(const struct book *b, event_no ev);
const struct cite *book_sources_of(const struct book *b, event_no ev,
				   size_t *n);
const struct cite *book_cites(const struct book *b, struct range cites);
/* Where in its source CITE is, on one line: "5, 7".  In A where several are to
 * be joined. */
struct sv book_cite_at(struct arena *a, const struct book *b,
		       const struct cite *cite);
/* All references to sources, whatever they stand for. */
const struct cite *book_all_cites(const struct book *b, size_t *n);

/* What is said of an event, a name, a source or a series besides the above. */
enum fact_kind {
	FACT_DATE_TEXT, /* VALUE: the source's words for the date */
	FACT_INFERRED,  /* KEY: field; VALUE: why; KEY "" for the whole */
	FACT_LEVEL,
	FACT_RESULT,    /* VALUE; KEY: count, or empty */
	FACT_ITEM,
	FACT_TAG,
	FACT_TITLE,     /* KEY: language; VALUE: title */
	FACT_CODE,      /* KEY: scheme; VALUE */
	FACT_NOTE,      /* private: on screen only */
	FACT_X,         /* KEY: x-...; VALUE: its text, or words for it */
	/* of sources and names; KEY as written in the file */
	FACT_FIELD,
	FACT_KINDS,     /* how many kinds of fact there are */
};

struct fact {
	uint32_t kind; /* enum fact_kind */
	struct text key, value;
	struct range cites;
};

const struct fact *book_facts(const struct book *b, event_no ev, size_t *n);
/* The first fact of KIND with KEY (any key for a null view), or empty. */
struct sv book_fact(const struct book *b, event_no ev, enum fact_kind kind,
		    struct sv key);

enum link_kind {
	LINK_PART_OF, LINK_FOLLOWS, LINK_LEADS_TO, LINK_RESULTS_IN, LINK_ABOUT,
	LINK_SEE, LINK_CANCELS, LINK_REPLACES,
	/* computed from the other side's */
	LINK_HAS_PART, LINK_FOLLOWED_BY, LINK_LED_FROM, LINK_RESULT_OF,
	LINK_SUBJECT_OF, LINK_SEEN_FROM, LINK_CANCELLED_BY, LINK_REPLACED_BY,
	LINK_KINDS,
};

struct link {
	uint32_t kind; /* enum link_kind */
	event_no to;
};

/* Given ones first, computed ones behind them, each in date order of TO. */
const struct link *book_links(const struct book *b, event_no ev, size_t *n);
/* "part of", "led to" ...: in English, as labels. */
struct sv link_label(enum link_kind kind);

enum figure_is { FIGURE_IS_NONE, FIGURE_REPORTED, FIGURE_ESTIMATE,
		 FIGURE_FORECAST, FIGURE_TARGET };
enum figure_bound { BOUND_NONE, BOUND_EXACTLY, BOUND_ABOUT, BOUND_AT_LEAST,
		    BOUND_AT_MOST, BOUND_OVER, BOUND_UNDER };

struct figure {
	event_no event; /* NO_EVENT at the top of a file */
	uint32_t is, bound;
	struct text what, value, unit;
	struct text of;    /* whom it is of, as written; several parted by LF */
	struct text as_of; /* EDTF: an instant */
	struct text over;  /* EDTF: a period */
	struct text note;  /* private */
	struct range cites;
	struct range counts;   /* events: book_event_list() */
	struct range inferred; /* facts: book_fact_rows() */
	uint32_t otherwise;    /* 1: part of a variant */
	struct origin origin;
};

const struct figure *book_figures(const struct book *b, event_no ev, size_t *n);
/* All figures, those of no event and of variants included. */
const struct figure *book_all_figures(const struct book *b, size_t *n);

/*
 * What a source says otherwise of one field of an event: rows as the event
 * has them, or one text.
 */
struct variant {
	struct text field; /* as the files call it: "date", "who" */
	struct text value; /* a date: EDTF; empty where rows say it */
	struct range who, where, figures;
	struct range facts; /* results or items */
	struct range cites; /* of all of it; rows may have more */
};

/* In file order, the fields of one source together. */
const struct variant *book_variants(const struct book *b, event_no ev,
				    size_t *n);
const struct who *book_who_rows(const struct book *b, struct range r);
const struct where *book_where_rows(const struct book *b, struct range r);
const struct figure *book_figure_rows(const struct book *b, struct range r);
const struct fact *book_fact_rows(const struct book *b, struct range facts);
const event_no *book_event_list(const struct book *b, struct range r);
const name_no *book_name_list(const struct book *b, struct range r);
const source_no *book_source_list(const struct book *b, struct range r);

/* ---- people, organisations, places ---- */

enum name_class { NAME_PERSON, NAME_ORGANISATION, NAME_PLACE, NAME_CLASSES };

uint32_t book_names(const struct book *b); /* how many */
enum name_class book_name_class(const struct book *b, name_no n);
/* False when it was only used, not declared. */
bool book_name_declared(const struct book *b, name_no n);
struct sv book_name(const struct book *b, name_no n);    /* display name */
struct sv book_name_id(const struct book *b, name_no n); /* may be empty */
/* Where it is declared, else where it was first used. */
struct origin book_name_origin(const struct book *b, name_no n);
name_no book_name_country(const struct book *b, name_no n);
name_no book_name_in(const struct book *b, name_no n); /* containing place */
/* The next one with the same display name, in a ring: N where no other has. */
name_no book_namesake(const struct book *b, name_no n);
/* Whether N is OUTER or lies, at any depth, in it. */
bool book_name_within(const struct book *b, name_no n, name_no outer);
struct spelling {
	struct text name;
	struct text lang;  /* or empty */
	struct text dates; /* EDTF, or empty */
};
/* Other names, the display name not among them. */
const struct spelling *book_spellings(const struct book *b, name_no n,
				      size_t *count);

struct office {
	struct text title;
	struct text dates; /* EDTF, or empty */
	struct text as_of; /* EDTF, or empty */
	name_no of;        /* or NO_NAME */
	struct range cites;
};
const struct office *book_offices(const struct book *b, name_no n,
				  size_t *count);
const name_no *book_members(const struct book *b, name_no n, size_t *count);
const struct fact *book_name_facts(const struct book *b, name_no n,
				   size_t *count);
/* Events in which N has any role, or which happened there; ascending. */
const event_no *book_name_events(const struct book *b, name_no n,
				 size_t *count);

/*
 * All spellings of N (display name, other names, id) folded, each preceded
 * and followed by LF; for search.
 */
struct sv book_name_folded(const struct book *b, name_no n,
			   enum fold_tier tier);

/* ---- vocabularies, series, sources, files ---- */

uint32_t book_kind_count(const struct book *b);
struct sv book_kind_id(const struct book *b, kind_no k);    /* "visit" */
struct sv book_kind_label(const struct book *b, kind_no k); /* "Visit" */
/* One letter or sign for the timeline: "V". */
struct sv book_kind_glyph(const struct book *b, kind_no k);
/* Whether K is OUTER or is (`is:`) one, at any depth. */
bool book_kind_is(const struct book *b, kind_no k, kind_no outer);
/* False when it is neither built in nor declared, only used. */
bool book_kind_declared(const struct book *b, kind_no k);
kind_no book_kind_parent(const struct book *b, kind_no k); /* or NO_KIND */
/* Where a file declares it; line 0 when none does. */
struct origin book_kind_origin(const struct book *b, kind_no k);

/* Events of just this kind, not of those that are one; ascending. */
const event_no *book_kind_events(const struct book *b, kind_no k,
				 size_t *count);

uint32_t book_role_count(const struct book *b);
struct sv book_role_id(const struct book *b, role_no r);
struct sv book_role_label(const struct book *b, role_no r);
bool book_role_is(const struct book *b, role_no r, role_no outer);
bool book_role_present(const struct book *b, role_no r);
bool book_role_declared(const struct book *b, role_no r); /* as of a kind */
role_no book_role_parent(const struct book *b, role_no r); /* or NO_ROLE */
struct origin book_role_origin(const struct book *b, role_no r);

uint32_t book_series_count(const struct book *b);
struct sv book_series_id(const struct book *b, series_no s);
struct sv book_series_title(const struct book *b, series_no s);
bool book_series_declared(const struct book *b, series_no s);
kind_no book_series_kind(const struct book *b, series_no s); /* or NO_KIND */
/* Where it is declared, else where it was first used. */
struct origin book_series_origin(const struct book *b, series_no s);

const event_no *book_series_events(const struct book *b, series_no s,
				   size_t *count);

/* Every tag once, as written. */
uint32_t book_tags(const struct book *b); /* how many */
struct sv book_tag(const struct book *b, tag_no t);
const event_no *book_tag_events(const struct book *b, tag_no t, size_t *count);

uint32_t book_sources(const struct book *b); /* how many */
bool book_source_declared(const struct book *b, source_no s);
struct sv book_source_id(const struct book *b, source_no s);
struct sv book_source_title(const struct book *b, source_no s); /* or its id */
struct origin book_source_origin(const struct book *b, source_no s);
/* A field as written in the file ("author", "url", "date"...), or empty;
 * several values are parted by LF. */
struct sv book_source_field(const struct book *b, source_no s, struct sv key);
const event_no *book_source_events(const struct book *b, source_no s,
				   size_t *count);

uint32_t book_files(const struct book *b);
struct sv book_file_name(const struct book *b, file_no f); /* as given */

/* ---- the whole ---- */

uint32_t book_events(const struct book *b); /* how many */

/*
 * The events of a year are a run of numbers: COUNT from FIRST on, with the
 * earliest of their first days and the latest of their last days, which may
 * lie in other years.
 */
struct year_run {
	int32_t year; /* book_year() */
	event_no first;
	uint32_t count;
	int64_t earliest, latest; /* book_first(), book_last() */
};
/* All years that have events, ascending. */
const struct year_run *book_years(const struct book *b, size_t *n);

struct sv book_heading(const struct book *b); /* the chronology's title */
struct sv book_about(const struct book *b);
struct sv book_text(const struct book *b, struct text t);

/* The event known by KEY (book_id() or book_key()), or NO_EVENT. */
event_no book_find_event(const struct book *b, struct sv key);

void book_free(struct book *b);

#endif
