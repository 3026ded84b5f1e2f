#ifndef TELL_TELLER_H
#define TELL_TELLER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/table.h"
#include "base/vec.h"
#include "book/book.h"
#include "tell/chronicle.h"
#include "tell/doc.h"

/* An id or display name, and the first name that has it. */
struct known_name {
	struct sv text;
	name_no name;
};

/*
 * What the parts of chronicle_build() share.  A tell_ function appends to runs
 * or adds blocks where the maker stands.
 */
struct teller {
	struct doc_maker m;
	struct arena *scratch; /* emptied after each event */
	const struct book *book;
	const struct chronicle_options *options;
	const event_no *hits; /* ascending; event i has the number i + 1 */
	size_t n;

	bool *noted;         /* sources that were referred to */
	uint32_t notes;      /* how many are noted */
	uint32_t *role_seen; /* of each role: the event last told, plus 1 */

	struct table texts; /* ids and display names */
	VEC(struct known_name) known;
};

/* Puts the names of the book where teller_name() finds them; and gives their
 * room back. */
void teller_learn_names(struct teller *t);
void teller_forget_names(struct teller *t);

/* ---- dates (date.c) ---- */

/* EDTF in words, in the arena of the document; as written when the options
 * say so or when it is no date. */
struct sv teller_edtf(const struct teller *t, struct sv edtf);

/* When EV was, and how that is known. */
void tell_when(struct teller *t, struct runs *to, event_no ev);

/* The years, months or days from the first to the last of the hits. */
struct sv teller_period(const struct teller *t);

/* A year that chapters are called by. */
struct sv teller_year(const struct teller *t, int32_t year);

/* ---- names (name.c) ---- */

/* The name that TEXT is the id or display name of, or TEXT itself. */
struct sv teller_name(const struct teller *t, struct sv text);

/* The same for several, parted by LF, with commas. */
void tell_names(struct teller *t, struct runs *to, struct sv list);

/* Fields for those who took part, one a role, and for the places. */
void tell_who(struct teller *t, event_no ev);
void tell_where(struct teller *t, event_no ev);

/* One of either; D is when; DEEP of what a place lies in, itself counted. */
void tell_participant(struct teller *t, struct runs *to,
		      const struct who *who, struct date d);
void tell_place(struct teller *t, struct runs *to, const struct where *where,
		int deep);

/* ---- sources (source.c) ---- */

/* References behind a fact, each with what is said of it, and its words. */
void tell_cites(struct teller *t, struct runs *to, struct range cites);

/* The event's own: its quotations as blocks; the others as a field. */
void tell_quotes(struct teller *t, event_no ev);
void tell_sources(struct teller *t, event_no ev);

/* The section of notes. */
void tell_notes(struct teller *t);

/* ---- the rest ---- */

/* The number of EV in this document, or 0 (chronicle.c). */
uint32_t teller_number(const struct teller *t, event_no ev);

/* "no. 3", "nos. 3, 5-7": the numbers of COUNT events, which must be in the
 * document, ascending. */
void tell_numbers(struct teller *t, struct runs *to, const event_no *events,
		  size_t count);

/* TEXT with its first letter large or small, if that is an ASCII one. */
struct sv teller_case(const struct teller *t, struct sv text, bool upper);

/* A key of the format as words: "part_of" as "part of", and
 * "as_of", which is one way to date an event, as "date". */
struct sv teller_key(const struct teller *t, struct sv key);

/* Each line of TEXT that is not blank as a paragraph (chronicle.c). */
void tell_paragraphs(struct teller *t, struct sv text);

/* What other sources say instead, as a field (variant.c). */
void tell_variants(struct teller *t, event_no ev);

/* One event, whole (event.c). */
void tell_event(struct teller *t, event_no ev);

/* A result or an item. */
void tell_result(struct teller *t, struct runs *to, const struct fact *fact);

/* Figures (figure.c): one, and the section of those of no event. */
void tell_figure(struct teller *t, struct runs *to, const struct figure *f);
void tell_figures(struct teller *t);

/* The index (index.c). */
void tell_index(struct teller *t);

#endif
