#ifndef TELL_TELLER_H
#define TELL_TELLER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "book/book.h"
#include "index/classes.h"
#include "index/outline.h"
#include "tell/dossier.h"
#include "tell/maker.h"
#include "tell/tell.h"
#include "time/silence.h"
#include "wording/date_words.h"
#include "wording/label.h"

/*
 * What the files of this folder share.  A tell_ function appends to runs or
 * adds blocks where the maker stands; texts live in the maker's arena, the
 * book or literals.
 */

enum { TELLER_ABOVE = 16 }; /* wholes that a row may lie within, and itself */

/* The chapters of things that an event stands in: how many, and the number of
 * the first that has told it. */
struct grouped {
	uint32_t chapters, first;
	uint32_t *places; /* that it happened at, ascending; null: not asked */
	uint32_t nplaces;
};

struct teller {
	struct maker m;
	struct arena *life; /* what outlives a block */
	struct doc doc;
	const struct book *book;
	struct index *index; /* of it */
	struct tell_options options;
	struct hits hits; /* ascending; see teller_number() */
	struct outline outline; /* the order in which they are told */
	unsigned sort;    /* of document; see the steps in tell.c */
	bool single;      /* by themselves: nothing is numbered */

	bool *noted;         /* sources that are referred to */
	uint32_t notes;      /* how many are noted */
	uint32_t *role_turn; /* of each role: when it was told last */
	uint32_t turn;       /* one each time that a role of an event is */
	bool bare;           /* what sources have otherwise is not told now */
	bool apart;          /* the next chapter begins a page */

	/* Where doc_next() is; see the steps in tell.c. */
	size_t step;
	size_t at;      /* the next item of that step */
	bool headed;    /* its heading is told */
	struct sv rest; /* of a text that is told line by line */
	name_no *listed; /* of the index: those of a class, in their order */
	size_t nlisted, next;
	struct figures *figures; /* that are told as tables */
	struct figures_row *checked; /* those of CHECKED_OF, or null */
	event_no checked_of;         /* NO_EVENT: all */
	bool named; /* the heading of the table that comes next is told */
	struct silence *silences; /* the longest */
	size_t nsilences;

	/* The chapter (chapter.c): events of a thing, as they are told; or
	 * null, and so many after those that are told. */
	const event_no *rows;
	size_t nrows;
	enum { NO_CHAPTER, IN_ROWS, IN_MARKS } stage;
	size_t row;
	size_t part, marked; /* where the part of the table began, and how
				many had a mark before it */
	size_t until;        /* where it ends, when its marks are told */
	size_t taken;   /* by chapters of a time */
	bool others;    /* it is that of events that have no such thing */
	struct grouped *grouped; /* by event of the hits (chapter.c) */
	uint32_t chapter;        /* its number, from 1 */
	int64_t year;   /* that its dates need not tell, or DATE_NO_YEAR */
	uint32_t mark;  /* the last in its table */
	event_no above[TELLER_ABOVE]; /* that the last row lies within, and
					 itself */
	size_t nabove;
};

/* ---- words (words.c) ---- */

/* The text of a label, in the language of the document; of a field as it goes
 * with N values. */
struct sv teller_label(const struct teller *t, enum label id);

/* The name of a field that has N values. */
struct sv teller_label_for(const struct teller *t, enum label id, size_t n);

/* Appends the text of a label as RUN_TEXT. */
void tell_label(struct teller *t, struct runs *to, enum label id);

/* What stands before {} in a label, and what stands after it, likewise: for
 * what is put there. */
void tell_before(struct teller *t, struct runs *to, enum label id);
void tell_after(struct teller *t, struct runs *to, enum label id);

/* A label filled: with VALUE, and as it goes with N. */
struct sv teller_filled(const struct teller *t, enum label id,
			struct sv value);
struct sv teller_counted(const struct teller *t, enum label id, size_t n);

/* TEXT with its first letter large or small, as its language has it. */
struct sv teller_case(const struct teller *t, struct sv text, bool upper);

/* A word of a choice of the format, in the language; others as they are. */
struct sv teller_choice(const struct teller *t, struct sv word);

/* Those that a text names, in the language, separated by LF. */
struct sv teller_called(const struct teller *t, struct range called);

/* A key of the format as words: "part_of" as "part of", and "as_of", which is
 * one way to date an event, as "date". */
struct sv teller_key(const struct teller *t, struct sv key);

/* ---- dates (date.c, period.c) ---- */

/* WORDS of dates with what belongs to a number, as in "2024 г.", bound to it,
 * where they are not for a pane; may be WORDS. */
struct sv teller_bound(const struct teller *t, struct sv words);

/* EDTF in words; as written when the options say so or it is no date. */
struct sv teller_edtf(const struct teller *t, struct sv edtf);

/* "as of May 2024": EDTF as when something is known to hold that is no event;
 * empty for none. */
struct sv teller_holds(const struct teller *t, struct sv edtf);

/* The date of EV as EDTF where it is its own, by today's calendar; else
 * empty. */
struct sv teller_own_edtf(const struct teller *t, event_no ev);

/* Says in B, the block of EV, how a file dates it, and its status. */
void teller_dated(const struct teller *t, event_no ev, struct block *b);

/* When EV was, and what that date tells of it. */
void tell_when(struct teller *t, struct runs *to, event_no ev);

/* The same with the day of the week, and whether it is inferred. */
void tell_date(struct teller *t, struct runs *to, event_no ev);

/* Fields for what more there is to say of the date: how a source words it, why
 * it is inferred (event.c). */
void tell_date_fields(struct teller *t, event_no ev);

/* A year that chapters are called by. */
struct sv teller_year(const struct teller *t, int32_t year);

/*
 * From when to when the hits reach, as finely as all of them are known, and
 * how many have no year; sets the day of the document's head.  The same as one
 * text: "2007 – February 2025 (one event perhaps earlier)".
 */
struct period_told teller_period(struct teller *t);
struct sv teller_period_text(struct teller *t);

/* How far off the two events are that are nearest to EV, with the same people,
 * among those that the options have as near (near.c). */
void tell_near(struct teller *t, event_no ev);

/* ---- people and places (who.c, place.c) ---- */

/* Fields for those who took part, one a role, and for the places. */
void tell_who(struct teller *t, event_no ev);
void tell_where(struct teller *t, event_no ev);

/* One of either.  D: when, so that an office is told; or null.  DEEP: with
 * what the place lies in.  ALONE: who it is, and no more. */
void tell_participant(struct teller *t, struct runs *to,
		      const struct who *who, const struct date *d);
void tell_participant_alone(struct teller *t, struct runs *to,
			    const struct who *who);
void tell_place(struct teller *t, struct runs *to, const struct where *where,
		bool deep);

/* "President of Belarus": with its body, unless the title names that. */
struct sv teller_office(const struct teller *t, const struct office *office);

/* " (40.377, 49.892)", latitude and longitude of PLACE, if they are known: an
 * event by itself has them, and the index of many. */
void tell_coordinates(struct teller *t, struct runs *to, name_no place);

/* ---- sources (source.c, note.c) ---- */

/* Whether sources are named at all. */
bool teller_cites(const struct teller *t);

/* References to a fact, each with what is said of it, and its words. */
void tell_cites(struct teller *t, struct runs *to, struct range cites);

/* The same apart: the references, and after what they are for their words. */
void tell_refs(struct teller *t, struct runs *to, struct range cites);
void tell_words_of(struct teller *t, struct runs *to, struct range cites);

/* Those who assert what CITES are for, where sources are not named. */
void tell_speakers(struct teller *t, struct runs *to, struct range cites);

/* The event's own: its quotations as blocks; all of them as a field. */
void tell_quotes(struct teller *t, event_no ev);
void tell_sources(struct teller *t, event_no ev);
/* The same for a row: what single facts are from, where it has none itself. */
void tell_row_sources(struct teller *t, struct runs *to, event_no ev);

/* " (X claims)"; nothing where the source tells it in nobody's name. */
void tell_speaker(struct teller *t, struct runs *to, const struct cite *c);

/* All that is known of the source S, and AT, places in it, or empty. */
void tell_source(struct teller *t, struct runs *to, source_no s, struct sv at);

/* Finds which sources the document refers to. */
void teller_find_notes(struct teller *t);

/* ---- the rest ---- */

/* The number of EV in this document, or 0 (teller.c). */
uint32_t teller_number(const struct teller *t, event_no ev);

/* The title of EV, where it is told with another event (called_briefly()). */
struct sv teller_title(struct teller *t, event_no ev);

/* Those of the N EVENTS that have one, by it, in A; *N becomes how many. */
event_no *teller_numbered(const struct teller *t, struct arena *a,
			  const event_no *events, size_t *n);

/* "no. 3", "nos. 3, 5-7": the numbers of COUNT events, which must be in the
 * document, by these. */
void tell_numbers(struct teller *t, struct runs *to, const event_no *events,
		  size_t count);

/* A field for what the document leaves out; nothing is none (left.c). */
void tell_left_out(struct teller *t);

/* The heading of a chapter that is called NAME. */
void tell_chapter(struct teller *t, struct sv name);

/* The lines of TEXT, separated by LF, with commas, or with semicolons where one
 * has a comma: "Aliyev, Heydar; Petrova, Anna". */
void tell_lines(struct teller *t, struct runs *to, enum run_role role,
		struct sv lines);

/* The next paragraph of *TEXT, which is not blank, as a block.  Lines that
 * follow one another are one; an empty line ends it, and an item of a list or
 * an indented line is one by itself, right below what stands above.  FIRST:
 * nothing of the text was told yet. */
void tell_paragraph(struct teller *t, struct sv *text, bool first);

/* The author's own NOTE, after what it is on; nothing unless the options ask
 * for what is private. */
void tell_private(struct teller *t, struct runs *to, struct sv note);

/*
 * Fields for what is said otherwise of FIELD of EV, or of all that no other
 * call names when FIELD is empty (variant.c).  They go on below what is TOLD
 * of that field, else LABEL begins them.
 */
void tell_variants(struct teller *t, event_no ev, struct sv field,
		   enum label label, bool told);
/* One who has a role in an event: as BY has it, null: as the event does. */
struct role_row {
	const struct who *who;
	const struct variant *by;
	uint32_t turn; /* of the role */
};

/* The same for the N rows ROW of a variant that have one role; LABEL is empty
 * when they go on below others. */
void tell_variant_role(struct teller *t, const struct role_row *row, size_t n,
		       struct sv label);

/* Fields, without labels, for all that is said otherwise of EV: what DIFFERS,
 * as "≠ date: [2] has May 2024", or what does not. */
void tell_others(struct teller *t, event_no ev, bool differs);

/* What V has for its field, where that is a text: a date in words, a kind or a
 * status as it is called; empty where rows say it. */
struct sv teller_other(const struct teller *t, const struct variant *v);

/* What became of EV, by the options (change.c). */
void tell_change(struct teller *t, event_no ev);

/* One event, whole (event.c). */
void tell_event(struct teller *t, event_no ev);

/* A field for its id, where the options ask for that. */
void tell_id(struct teller *t, event_no ev);

/* The same as a row of a table; BRIEF: no more than when, what and from where.
 * And what its mark says, if it has one: false when it has none (table.c). */
void tell_row(struct teller *t, event_no ev, bool brief);
bool tell_mark(struct teller *t, event_no ev);

/* EV where a chapter before has told it whole: its number, when and what, both
 * briefly (called_briefly()). */
void tell_again(struct teller *t, event_no ev);

/* Whether EV has one, under the year of its own where chapters have years. */
bool tell_has_mark(const struct teller *t, struct arena *scratch, event_no ev);

/* How the row of EV, under that year, tells its date; in SCRATCH. */
struct sv tell_row_date(const struct teller *t, struct arena *scratch,
			event_no ev);

/* A result or an item, with its number (teller.c), a figure (figure.c). */
void tell_result(struct teller *t, struct runs *to, const struct fact *fact);
void tell_figure(struct teller *t, struct runs *to, const struct figure *f);
/* ", 1,000 to 1,500 is +50": what is against F, by which it is checked, in the
 * block's arena; or empty. */
struct sv teller_against(struct teller *t, const struct figure *f);
/* Whether the tables tell all of F, one of no event, so that no line does. */
bool teller_tables(const struct teller *t, const struct figure *f);
/* What of F is inferred, and its note. */
void tell_figure_reasons(struct teller *t, struct runs *to,
			 const struct figure *f);
/* How much it is, "over 500 million USD", and what sort of figure; in a
 * table that tells all of it, what it counts. */
void tell_figure_value(struct teller *t, struct runs *to,
		       const struct figure *f);

/* The event that is told after AT others. */
event_no teller_event_at(const struct teller *t, size_t at);

/* Lists the names of CLASS that the selected events have, in the order that
 * readers look for them; in LISTED, from NEXT on (index.c). */
void teller_list_names(struct teller *t, enum class_no class);

/* Puts the N words KEYS in the order that readers look for them: ORDER. */
void teller_order(struct teller *t, struct sv *keys, size_t n,
		  size_t *order);

/* A grid of how many events there are in each period; PICTURE: for those who
 * draw it as one.  Nothing where they are all in one (strip.c). */
void tell_periods(struct teller *t, bool picture);

/* Whether F, a figure of no event, falls into the selection: that is
 * everything, or F counts one of the selected events. */
bool teller_selects(const struct teller *t, const struct figure *f);

/* Fields for related events (link.c). */
void tell_links(struct teller *t, event_no ev);

/* Chapters by a time (chapter_time.c): whether two events are of one year,
 * month or decade, and what the one that EV is of is called. */
bool chapter_same_year(const struct teller *t, event_no a, event_no b);
bool chapter_same_month(const struct teller *t, event_no a, event_no b);
bool chapter_same_decade(const struct teller *t, event_no a, event_no b);
struct sv chapter_year(const struct teller *t, event_no ev);
struct sv chapter_month(const struct teller *t, event_no ev);
struct sv chapter_decade(const struct teller *t, event_no ev);

/* Whether EV stands under its year as a number, which *YEAR is then. */
bool chapter_has_year(const struct teller *t, event_no ev, int64_t *year);

/* Whether dates have fewer words in the rows of chapters, which have a year. */
bool chapter_shortens(const struct teller *t);

/*
 * Steps of a document: each tells one top block at most and returns whether
 * it told one; when it did not, the next step has its turn.
 */
bool tell_next_key(struct teller *t);      /* head.c */
bool tell_next_method(struct teller *t);
bool tell_next_dispute(struct teller *t);
bool tell_next_strip(struct teller *t);    /* strip.c */
bool tell_next_stats_count(struct teller *t); /* stats.c */
bool tell_next_stats(struct teller *t);
bool tell_next_in_chapters(struct teller *t); /* chapter.c */
bool tell_next_contents(struct teller *t);
/* Whether tell_next_figure() tells any. */
bool tell_has_figures(const struct teller *t);
bool tell_next_figure(struct teller *t);
bool tell_next_figure_row(struct teller *t); /* figure_table.c */
bool tell_next_silence(struct teller *t);
bool tell_next_note(struct teller *t);
bool tell_next_index(struct teller *t);
bool tell_next_citation(struct teller *t);
bool tell_next_quotation(struct teller *t);

#endif
