#ifndef VIEW_DETAIL_PARTS_H
#define VIEW_DETAIL_PARTS_H

#include "view/detail.h"

/* What the rooms behind view/detail.h share.  Nobody else includes this. */

enum { DETAIL_INDENT = 10 }; /* where what follows a label begins */

struct detail {
	struct scroll *out;
	struct arena *arena;
	const struct book *book;
	event_no event;
	const struct detail_look *look;
	bool ascii;
	int indent; /* where what does not fit the line goes on */
};

/* Begins a line with LABEL; the text that flows next stands behind it. */
void detail_label(struct detail *d, struct sv label);

/* Lets TEXT flow on behind the label. */
void detail_flow(struct detail *d, struct sv text, enum style style);

/* The name N likewise: a hit, if its search met another spelling of it. */
void detail_flow_name(struct detail *d, name_no n, enum style style);

/* TEXT, which begins with blanks, unbroken: on the next line, without them, if
 * it does not fit this one. */
void detail_whole(struct detail *d, struct sv text, enum style style);

/* TEXT, cut to what is left of the line; on a line of its own where that is
 * little. */
void detail_line_rest(struct detail *d, struct sv text, enum style style);

/* A label and one text. */
void detail_field(struct detail *d, struct sv label, struct sv text,
		  enum style style);

/* " [1] ¶5": the sources of a single fact, flowing on. */
void detail_cites(struct detail *d, struct range cites);

/* " private NOTE", flowing on; nothing for none. */
void detail_private(struct detail *d, struct text note);

/* TEXT in quotation marks. */
struct sv detail_quoted(struct detail *d, struct sv text);

/* The words of EDTF text, or the text itself where it is no date. */
struct sv detail_words(struct detail *d, struct sv edtf);

/* "as of May 2024": the date EDTF as when something is known to hold; empty
 * for none. */
struct sv detail_holds(struct detail *d, struct sv edtf);

/* The name that TEXT is the id of, or TEXT itself. */
struct sv detail_name(struct detail *d, struct sv text);

/* A field as the files call it, in words: "as of" for as_of. */
struct sv detail_key(struct detail *d, struct sv key);

void detail_who(struct detail *d);     /* by role, with offices */
void detail_where(struct detail *d);
void detail_facts(struct detail *d);   /* results, items, tags ... */
void detail_figures(struct detail *d);
void detail_links(struct detail *d);
void detail_near(struct detail *d);
void detail_variants(struct detail *d);
void detail_sources(struct detail *d);
void detail_notes(struct detail *d);

#endif
