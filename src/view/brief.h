#ifndef VIEW_BRIEF_H
#define VIEW_BRIEF_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/build.h"
#include "book/book.h"
#include "text/locale.h"
#include "view/frame.h"
#include "wording/label.h"

/*
 * An event in few words, for rows that have room for no more.  Texts live in
 * A or in the book and are as written: frame_put() makes them safe.
 */

/* How dates are written: in the words of a locale, or with ISO as EDTF. */
struct brief_dates {
	const struct locale *locale;
	bool iso;
	bool wide; /* a span as EDTF is not too wide */
	bool words; /* they are told, not drawn: nothing in them is short */
};

enum { BRIEF_ISO_CELLS = 21 }; /* "2024-05-15/2024-05-17" */

/* Its date as date_short() under YEAR; with ISO as book_edtf() where that is no
 * wider, or no wider than BRIEF_ISO_CELLS where it may be WIDE. */
struct sv brief_date(struct arena *a, struct brief_dates how,
		     const struct book *b, event_no ev, int64_t year);

/* Whether the first that is told of its date is a year: "since 2007". */
bool brief_names_year(const struct book *b, event_no ev);

/* Appends YEAR, astronomical, as people write it in the language of L: "2024",
 * "44 BC" of -43. */
void brief_put_year(struct build *b, const struct locale *l, int64_t year);

/* Its year as people write it, "2024", "44 BC" (astronomical -43); in words
 * where it has none that fits into 32 bits. */
struct sv brief_year(struct arena *a, const struct locale *l,
		     const struct book *b, event_no ev);

/* Its date where a year is not at hand: "16 May 2024", "15 Mar 44 BC", "2024",
 * or as EDTF.  Empty where it has none, or no year. */
struct sv brief_dated(struct arena *a, struct brief_dates how,
		      const struct book *b, event_no ev);

/* D where a year is not at hand, likewise: "Nov 2024", "by Nov 2024"; with
 * HOLDS of what is only known to hold then: "as of Nov 2024". */
struct sv brief_when(struct arena *a, const struct locale *l,
		     const struct date *d, bool holds);

/* Plain for a day, or a span of days, that nothing makes doubtful; else dim. */
enum style brief_date_style(const struct book *b, event_no ev);

/* Something doubtful about an event: its sign, and its words. */
struct brief_doubt {
	struct sv sign, ascii;
	enum style style;
	enum label words;
};

/*
 * Puts what is doubtful about it into V, the worst first: "≠" sources, or
 * figures, that cannot both be right; "∅" no source; "^" its date is our
 * reading.  Returns how many there are.
 */
enum { BRIEF_DOUBTS = 3 };
size_t brief_doubts(struct arena *a, const struct book *b, event_no ev,
		    struct brief_doubt v[BRIEF_DOUBTS]);

/* The sign of the worst, or empty.  *STYLE is how it is drawn. */
struct sv brief_sign(struct arena *a, const struct book *b, event_no ev,
		     bool ascii, enum style *style);

/* Names that the reader knows of already: those of his constraints. */
struct brief_known {
	const name_no *v;
	size_t n;
};

/*
 * The main people, by family name: "Aliyev, Lukashenko +2"; one of several of
 * one name as class_shown() tells it from them.  Those of KNOWN
 * are counted, and named only when there is nobody else.
 */
struct sv brief_who(struct arena *a, const struct locale *l,
		    const struct book *b, event_no ev,
		    struct brief_known known, int cells, bool ascii);

/* Where it happened, or what it concerns; may be empty. */
struct sv brief_place(struct arena *a, const struct locale *l,
		      const struct book *b, event_no ev);

/* TEXT, cut at its end, with an ellipsis, to CELLS where it takes more. */
struct sv brief_fit(struct arena *a, struct sv text, int cells, bool ascii);

/* NAME cut before its last word: "Prime Minister R… Erdogan"; in less room
 * "…Erdogan", and what there is room for of that word. */
struct sv brief_fit_name(struct arena *a, struct sv name, int cells,
			 bool ascii);

#endif
