#ifndef IMPORT_MARKDOWN_LOOK_H
#define IMPORT_MARKDOWN_LOOK_H

#include "import/markdown_date.h"
#include "import/marks.h"

/* What blocks of Markdown are, for who reads events in them. */

/* The field of an event that a column called NAME is; empty for none. */
struct sv look_field(const struct dating *d, struct sv name);

/* Whether ITEM has words first. */
bool look_words(const struct marks *item);

/* Whether some item of LIST begins with a date, or as if with one, or is a year
 * with a list; whether a list in ITEM does. */
bool look_events(const struct dating *d, const struct marks *list);
bool look_holds(const struct dating *d, const struct marks *item);

/* Whether LIST, which has events, has several items, or one with a title. */
bool look_titled(const struct dating *d, const struct marks *list);

/* Whether the heading right above M, an event, is its title, and not TITLE,
 * which may be empty: its date is in bold, and no other follows there. */
bool look_headed(const struct dating *d, const struct marks *m,
		 struct sv title);

/* What the columns of a table are, which each of its rows asks. */
struct look_head {
	struct sv name, field; /* that of an event, or empty */
	bool years; /* it has years, beside another of dates */
	bool parted; /* or beside one of months */
	bool months; /* it has months */
	struct sv above; /* of PARTED: the last year */
};

/* Whether the first line of TABLE, which has one, is no head but empty, or an
 * event as the next is: a date, its title and more. */
bool look_headless(const struct dating *d, const struct marks *table);

/* Those of TABLE, *N of them. */
struct look_head *look_heads(const struct dating *d, const struct marks *table,
			     size_t *n);

/* What the cell I of ROW, of a table whose N columns are HEADS, says in TEXT;
 * where that is nothing, and ROW has a month, the year above it. */
struct sv look_text(const struct dating *d, struct look_head *heads, size_t n,
		    const struct marks *row, size_t i, struct sv text);

/* Whether the head of TABLE names a date. */
bool look_table(const struct dating *d, const struct marks *table);

/* Whether M is a line across the page, which says nothing. */
bool look_rule(const struct marks *m);

/* Whether ROW, which may be null, of a table whose N columns are HEADS, has a
 * date in YEAR that is none without. */
bool look_needs_year(const struct dating *d, const struct look_head *heads,
		     size_t n, const struct marks *row, struct sv year);

/* The year that ROW has in such a column, empty where what stands there is
 * none; or, *ALONE, that it is and nothing else, where the row below has a date
 * that needs it; that above where it has neither. */
struct sv look_row_year(const struct dating *d, const struct look_head *heads,
			size_t n, const struct marks *row, bool *alone);

/* Whether B ends what stands under a heading of depth NUMBER. */
bool look_ends(const struct marks *b, uint32_t number);

/* Whether something from B on has a date of its own, up to where what stands
 * under a heading of depth NUMBER ends. */
bool look_dated(const struct dating *d, const struct marks *b, uint32_t number);

/* Whether words that are no event stand right below HEADING, which tell more of
 * it. */
bool look_prose(const struct dating *d, const struct marks *heading);

#endif
