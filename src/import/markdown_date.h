#ifndef IMPORT_MARKDOWN_DATE_H
#define IMPORT_MARKDOWN_DATE_H

#include "import/marks.h"
#include "import/sheet.h"
#include "text/locale.h"

/* Dates that lines of Markdown begin with, under a heading that may be their
 * year. */
struct dating {
	struct arena *arena; /* of what is returned */
	struct arena *stays; /* of YEAR and MONTH, where they are taken here */
	const struct locale *locale;
	const struct sheet *sheet; /* with what the reader says; or null */
	struct sv year; /* of four digits, or as "44 BC"; or empty */
	struct sv month; /* as EDTF, where the heading is one; or empty */
	uint32_t month_number; /* the depth of that heading */
	bool titled;    /* the title of the file tells it */
};

/* A line that begins with a date. */
struct dated {
	struct sv date, title;
};

/* The year that TEXT is and no more; empty for anything else. */
struct sv dating_year(const struct dating *r, struct sv text);

/* The same of one that is neither uncertain nor about, so that a day in it is
 * as sure as it is written; -44 is 44 BC, as tables have it. */
struct sv dating_sure_year(const struct dating *r, struct sv text);

/* Takes the year of TEXT, a title such as "1924 in Latvia", if it has one. */
void dating_title(struct dating *r, struct sv text);

/* The date that TEXT is, by itself or in the year of the heading; or, where it
 * is a number or two, in its month; empty for none. */
struct sv dating_of(const struct dating *r, struct sv text);

/* The year in which all of the date TEXT lies without doubt; empty where that
 * is none of up to four digits. */
struct sv dating_within(const struct dating *r, struct sv text);

/* Whether TEXT is one date that has a month. */
bool dating_has_month(const struct dating *r, struct sv text);

/* Whether TEXT is a day. */
bool dating_is_day(const struct dating *r, struct sv text);

/* Takes the month of TEXT, a heading of depth NUMBER, or forgets that of a
 * heading as deep or deeper; false where TEXT is none. */
bool dating_heading(struct dating *r, struct sv text, uint32_t number);

/* Whether M begins with a date: in bold, or before what separates it. */
bool dating_part(const struct dating *r, const struct marks *m,
		 struct dated *out);

/* Whether M begins with a day that nothing separates from the title. */
bool dating_begins(const struct dating *r, const struct marks *m,
		   struct dated *out);

/*
 * Whether M begins as if with a date, though dating_part() finds none: OUT is
 * what stands before and after what separates them, both all of the line where
 * it says no more, or has no date where nothing separates them.  A date that
 * would be told of only in the year of the heading has it.
 */
bool dating_seems(const struct dating *r, const struct marks *m,
		  struct dated *out);

/* Whether M, where no heading is its year, begins with or is a day that has
 * none: May 5. */
bool dating_lacks_year(const struct dating *r, const struct marks *m,
		       struct dated *out);

/* Whether such a date is parted from its title, or in bold, as a paragraph of
 * other words that begins with a number is not. */
bool dating_is_parted(const struct dating *r, const struct marks *m);

#endif
