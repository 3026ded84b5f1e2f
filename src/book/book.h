#ifndef BOOK_BOOK_H
#define BOOK_BOOK_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/sv.h"
#include "book/rows.h"
#include "date/date.h"

/*
 * The book: everything a chronology says, as columns and numbers.  It is made
 * by load and const from then on.  Events, names, sources and the rest are
 * numbered from 0; event numbers are in date order (book_order_day(), then
 * date_compare(), then file order), so ascending numbers are oldest first.
 * Texts are offsets into one blob; every struct sv that a reader function
 * returns is UTF-8, borrowed from the book, and lives as long as it.
 */
struct book;

/* Some events, ascending: what a query found, or what is shown. */
struct hits {
	event_no *v;
	size_t n;
};

/* The place in HITS of the first that is EV or later; N when there is none. */
size_t hits_find(struct hits hits, event_no ev);

/* Puts the last of HITS first: then they are not what hits_find() takes. */
void hits_turn(struct hits hits);

/* Whether EV is one of HITS. */
bool hits_have(struct hits hits, event_no ev);

/* The events of X that are in Y too, in A or one of the two. */
struct hits hits_within(struct arena *a, struct hits x, struct hits y);

/* ---- one event ---- */

struct date book_date(const struct book *b, event_no ev);
enum date_source book_date_source(const struct book *b, event_no ev);
/* The event whose date EV has: EV, or what it inherits it from, if need be
 * through others. */
event_no book_dated_by(const struct book *b, event_no ev);
/*
 * EDTF as it stands in the file under `date` or `as_of`, but for blanks in a
 * set, which are left out: it parses strictly to book_date(), unless that is
 * book_julian().  book_edtf()
 * gives an inherited date as its parent has it, book_date_written() nothing.
 */
struct sv book_edtf(const struct book *b, event_no ev);
struct sv book_date_written(const struct book *b, event_no ev);
/* The same without the rest; an event without a date has no precision, nor has
 * one of which no digit of a year is known. */
bool book_has_date(const struct book *b, event_no ev);
bool book_has_precision(const struct book *b, event_no ev);
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
/* Whether EV's date, perhaps inherited, is written by the Julian calendar: its
 * part is the day as written, its bounds are today's. */
bool book_julian(const struct book *b, event_no ev);
enum status book_status(const struct book *b, event_no ev);
enum confidence book_confidence(const struct book *b, event_no ev);
struct origin book_origin(const struct book *b, event_no ev);
series_no book_series(const struct book *b, event_no ev);
struct sv book_number(const struct book *b, event_no ev); /* "14", or empty */
/* The event it is part of, the earliest of several, or NO_EVENT. */
event_no book_parent(const struct book *b, event_no ev);

/* The event's kinds, at least one; the first is the main one. */
const kind_no *book_kinds(const struct book *b, event_no ev, size_t *n);

/* In file order. */
const struct who *book_who(const struct book *b, event_no ev, size_t *n);

/* What is said of WHO besides: of most nothing, all of it empty; and the words
 * for one who has no name. */
const struct who_more *book_who_more(const struct book *b,
				     const struct who *who);
struct sv book_group(const struct book *b, const struct who *who);

const struct where *book_where(const struct book *b, event_no ev, size_t *n);

/* The event's own sources, as rows or a range, and those of any row that has
 * CITES. */
struct range book_own_cites(const struct book *b, event_no ev);
const struct cite *book_sources_of(const struct book *b, event_no ev,
				   size_t *n);
const struct cite *book_cites(const struct book *b, struct range cites);
/* Where in its source CITE is, on one line: "5, 7", "p. 12, #3".  In A where
 * several are to be joined. */
struct sv book_cite_at(struct arena *a, const struct book *b,
		       const struct cite *cite);
/*
 * The next place of LEFT, which is as book_cite_at() has it, and takes it off:
 * a paragraph by its number, *PARAGRAPH set, or words with the numbers that
 * follow them, as "pp. 12, 14".  Empty at the end.
 */
struct sv book_next_place(struct sv *left, bool *paragraph);
/* Appends PLACE, PARAGRAPH or not, to those of B, which has no others, so that
 * it is told apart from them; *WORDS whether the last of them has words. */
void book_add_place(struct build *b, struct sv place, bool paragraph,
		    bool *words);
/* All references to sources, whatever they stand for. */
const struct cite *book_all_cites(const struct book *b, size_t *n);

const struct fact *book_facts(const struct book *b, event_no ev, size_t *n);
/* The first fact of KIND with KEY (any key for a null view), or empty. */
struct sv book_fact(const struct book *b, event_no ev, enum fact_kind kind,
		    struct sv key);

/* Given ones first, computed ones after them, each in date order of TO and
 * once: of two that see each other, each sees the other and no more. */
const struct link *book_links(const struct book *b, event_no ev, size_t *n);

const struct figure *book_figures(const struct book *b, event_no ev, size_t *n);
/* All figures, those of no event and of variants included. */
const struct figure *book_all_figures(const struct book *b, size_t *n);
/* In file order, the fields of one source together. */
const struct variant *book_variants(const struct book *b, event_no ev,
				    size_t *n);
const struct who *book_who_rows(const struct book *b, struct range r);
const struct where *book_where_rows(const struct book *b, struct range r);
const struct figure *book_figure_rows(const struct book *b, struct range r);
const struct called *book_called_rows(const struct book *b, struct range r);
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
/* Whether N is OUTER or lies, at any depth, in it, or in what has it for its
 * country. */
bool book_name_within(const struct book *b, name_no n, name_no outer);
/* All that N is within, N first; *COUNT of them, in A. */
const name_no *book_name_around(struct arena *a, const struct book *b,
				name_no n, size_t *count);

/* Other names, the display name not among them. */
const struct spelling *book_spellings(const struct book *b, name_no n,
				      size_t *count);

const struct office *book_offices(const struct book *b, name_no n,
				  size_t *count);
/* Who belongs to a body. */
const name_no *book_members(const struct book *b, name_no n, size_t *count);

/* All that the file says of it in texts: a fact has a field's key. */
const struct fact *book_name_facts(const struct book *b, name_no n,
				   size_t *count);

/* A field as written in the file ("born", "kind" ...), or empty; several
 * values are separated by LF. */
struct sv book_name_field(const struct book *b, name_no n, struct sv key);
/* Where a place is, in decimal degrees, as written; false when nothing is
 * said. */
bool book_coordinates(const struct book *b, name_no n, struct sv *lat,
		      struct sv *lon);
/* ---- vocabularies, series, sources, files ---- */

uint32_t book_kind_count(const struct book *b);
struct sv book_kind_id(const struct book *b, kind_no k);    /* "visit" */
struct sv book_kind_label(const struct book *b, kind_no k); /* "Visit" */
/* False when it is neither built in nor declared, only used. */
bool book_kind_declared(const struct book *b, kind_no k);
kind_no book_kind_parent(const struct book *b, kind_no k); /* or NO_KIND */
/* Where a file declares it; line 0 when none does. */
struct origin book_kind_origin(const struct book *b, kind_no k);
/* Where an event's word for it stands first; line 0 where none has it. */
struct origin book_kind_used(const struct book *b, kind_no k);

/* What files call a kind, a role and a series in other languages. */
const struct fact *book_kind_facts(const struct book *b, kind_no k, size_t *n);
const struct fact *book_role_facts(const struct book *b, role_no r, size_t *n);
const struct fact *book_series_facts(const struct book *b, series_no s,
				     size_t *n);

uint32_t book_role_count(const struct book *b);
struct sv book_role_id(const struct book *b, role_no r);
struct sv book_role_label(const struct book *b, role_no r);
bool book_role_present(const struct book *b, role_no r);
bool book_role_declared(const struct book *b, role_no r); /* as of a kind */
role_no book_role_parent(const struct book *b, role_no r); /* or NO_ROLE */
struct origin book_role_origin(const struct book *b, role_no r);
struct origin book_role_used(const struct book *b, role_no r); /* likewise */

uint32_t book_series_count(const struct book *b);
struct sv book_series_id(const struct book *b, series_no s);
struct sv book_series_title(const struct book *b, series_no s);
bool book_series_declared(const struct book *b, series_no s);
kind_no book_series_kind(const struct book *b, series_no s); /* or NO_KIND */
/* The body that holds it, or NO_NAME. */
name_no book_series_body(const struct book *b, series_no s);
/* Where it is declared, else where it was first used. */
struct origin book_series_origin(const struct book *b, series_no s);

/* Every tag once, as written. */
uint32_t book_tags(const struct book *b); /* how many */
struct sv book_tag(const struct book *b, tag_no t);

uint32_t book_sources(const struct book *b); /* how many */
bool book_source_declared(const struct book *b, source_no s);
struct sv book_source_id(const struct book *b, source_no s);
struct sv book_source_title(const struct book *b, source_no s); /* or its id */
struct origin book_source_origin(const struct book *b, source_no s);
/* A field as written in the file ("author", "url", "date"...), or empty;
 * several values are separated by LF. */
struct sv book_source_field(const struct book *b, source_no s, struct sv key);
/* All that is said of it, and what of that is inferred. */
const struct fact *book_source_facts(const struct book *b, source_no s,
				     size_t *n);

uint32_t book_files(const struct book *b);
/* The files that it was read from as they were when they were opened: the sum
 * of file_is() of each; 0 for what was not read from files. */
uint64_t book_made_of(const struct book *b);
struct sv book_file_name(const struct book *b, file_no f); /* as given */

/* ---- the whole ---- */

uint32_t book_events(const struct book *b); /* how many */

struct sv book_heading(const struct book *b); /* the chronology's title */
struct sv book_about(const struct book *b);
struct sv book_language(const struct book *b); /* of its texts, or empty */
struct sv book_compiled_by(const struct book *b); /* several: LF in between */
struct sv book_updated(const struct book *b);     /* EDTF, or empty */
struct sv book_version(const struct book *b);
struct sv book_rights(const struct book *b);
struct sv book_text(const struct book *b, struct text t);

void book_free(struct book *b); /* null is nothing */

/* The same a part at a time, each in a millisecond: false when B is no more. */
bool book_free_some(struct book *b);

#endif
