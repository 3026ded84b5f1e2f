#ifndef VIEW_BRIEF_H
#define VIEW_BRIEF_H

#include "base/arena.h"
#include "base/build.h"
#include "model/book.h"
#include "text/locale.h"
#include "view/frame.h"

/*
 * An event in few words, for rows that have room for no more.  Texts live in
 * A or in the book and are as written: frame_put() makes them safe.
 */

/* Its date without the year, as date_short(). */
struct sv brief_date(struct arena *a, const struct locale *l,
		     const struct book *b, event_no ev);

/*
 * How far its date is to be trusted: STYLE_DATE for a certain day (or a span
 * of such), else STYLE_DOUBT.
 */
enum style brief_date_style(const struct book *b, event_no ev);

/*
 * One sign behind the date, or empty: "^" our reading, "@" only known to hold
 * then, "⊂" some time within its parent's.
 */
struct sv brief_date_mark(const struct book *b, event_no ev, bool ascii);

/* The main people, by family name: "Aliyev, Lukashenko +2". */
struct sv brief_who(struct arena *a, const struct book *b, event_no ev,
		    int cells);

/* Where it happened, or what it concerns; may be empty. */
struct sv brief_place(const struct book *b, event_no ev);

/* "[1]", "[1+]" when there are more, "‡" for none. */
struct sv brief_source(struct arena *a, const struct book *b, event_no ev,
		       bool ascii);

/* How many days TO is behind FROM.  Years reach so far that it may have to stop
 * at the greatest number. */
int64_t brief_days(int64_t from, int64_t to);

/* The last word of a person's name, any other name whole. */
struct sv brief_name(const struct book *b, name_no n);

#endif
