#ifndef WORDING_DATE_PHRASES_H
#define WORDING_DATE_PHRASES_H

#include "date/part.h"
#include "text/locale.h"

/*
 * The wording of dates, a table row a language, and how phrases are filled.
 * For the files of date_words.h only.
 */

/* What a relation is said of: its grammar differs. */
enum phrase_kind {
	KIND_DAY,
	KIND_MONTH,
	KIND_SEASON,
	KIND_YEAR,
	KIND_DECADE,
	KIND_OTHER, /* whatever cannot be bent: stands as {} alone */
	KINDS,
};

/*
 * In phrases {} is the date as it stands alone, {n} the number of the year,
 * {y} the year with its era or unit, {a} a blank and the era, if any, {r} a
 * span of years with its era, {m} the month as beside a day, {s} the season and
 * {g} its genitive, {o} the ending of an Azerbaijani ordinal {n}, {d} the
 * number of the day and {e} its ending, {p} the Russian or Belarusian "from".
 */
struct date_phrases {
	const char *about, *perhaps, *perhaps_about;
	bool doubt_inside; /* "since about 2007", not "about since 2007" */
	const char *since[KINDS];
	const char *from[KINDS]; /* where the end is not known */
	const char *until[KINDS];
	const char *end_unknown, *start_unknown;
	const char *as_of, *within, *within_open; /* of an event's date */
	const char *day_in_month, *day_in_year, *month_in_year;
	const char *day_in_some_month;
	const char *day_of, *month_of, *year_of; /* one of a span of these */
	const char *decade, *decade_year;
	const char *years, *span, *span_year, *no_year;
	const char *whole_year; /* after a part of another */
	const char *year, *season, *north, *south;
	const char *parts[5]; /* of a year: the codes from 37 on */
	const char *or, *and;
	const char *or_later, *and_later, *or_earlier, *and_earlier;
	const char *uncertain, *approximate, *both; /* of components, {} */
	const char *components[4];           /* year, month, day, season */
	const char *genitives[4];            /* of the seasons */
	const char *today, *yesterday, *tomorrow;
	/* For a narrow column; of one end where the other is open, not known
	 * or only a bound. */
	const char *brief_since, *brief_from, *brief_until, *brief_by;
	const char *brief_as_of, *brief_julian;
};

const struct date_phrases *date_phrases(const struct locale *l);

/* What the slots of a phrase stand for. */
struct date_slots {
	struct sv whole, year, era;
	struct sv number, range; /* {n} and {r} */
	int month;              /* 1 to 12 */
	int season;             /* 1 to 4 */
	int day;
	uint64_t ordinal;       /* the number that {o} is the ending of */
	bool exact;             /* {n} is one year in figures */
	bool decade;            /* {n} to {z} are called a decade */
};

/* Appends PHRASE with its slots filled. */
void date_say(struct build *b, const struct locale *l, const char *phrase,
	      const struct date_slots *slots);

/* Appends PHRASE with WHOLE for {}. */
void date_say_of(struct build *b, const struct locale *l, const char *phrase,
		 struct sv whole);

/* The slots of one part; what it has not stays empty. */
struct date_slots date_slots_of(struct arena *a, const struct locale *l,
				const struct date_part *p);

/* Doubt of all of P, as bits: 1 uncertain, 2 approximate. */
unsigned date_whole_doubt(const struct date_part *p);

/* Whether some component of P is in doubt, and not all. */
bool date_doubts_some(const struct date_part *p);

/* Appends TEXT as "perhaps", "about" or both by the bits DOUBT. */
void date_say_doubt(struct build *b, const struct locale *l, unsigned doubt,
		    struct sv text);

/* Appends one part in words, without its doubt and "..": as EDTF where it has
 * no words. */
void date_say_part(struct build *b, const struct locale *l,
		   const struct date_part *p);

/* Appends one part as EDTF, without its doubt and "..". */
void date_say_edtf(struct build *b, const struct date_part *p);

/* P without the X that leave but one month or day, and those that say no more
 * than that the year is a span. */
struct date_part date_part_known(const struct date_part *p);

/* Whether X leave some of the months or days, and not all. */
bool date_part_scatters(const struct date_part *p);

/* Appends P, a date whose month or day has an X, likewise; false when it has no
 * words. */
bool date_say_some(struct build *b, const struct locale *l,
		   const struct date_part *p);

/* Whether P is a year with "S" of which not all digits count, which may be any
 * from LOW to HIGH; false where the calendar does not hold these. */
bool date_part_window(const struct date_part *p, int64_t *low, int64_t *high);

/* Whether the X of a year are its last digits, so that it is a span. */
bool date_year_spans(const struct date_part *p);

/* Appends WHOLE, of some year of the span that the year of P is. */
void date_say_in_span(struct build *b, const struct locale *l,
		      const struct date_part *p, struct sv whole);

/* Appends DAY as that of MONTH, 1 to 12, without a year. */
void date_say_day_of_month(struct build *b, const struct locale *l, int month,
			   struct sv day);

/* Where a part stands: by itself, as a side of a span or of "since" and its
 * like, or as a member of a set. */
enum phrase_place { PLACE_ALONE, PLACE_SIDE, PLACE_ONE_OF, PLACE_ALL_OF };

/*
 * Appends one part in words, doubt and ".." included.  One whose words hold
 * what separates parts in that PLACE, as in "10, 20 or 30 March", stands as
 * EDTF, and so does one that is too odd for words.
 */
void date_say_whole_part(struct build *b, const struct locale *l,
			 const struct date_part *p, enum phrase_place place);

/* Appends one part of a span likewise, its doubt noted after it so that it is
 * not taken for that of the whole span. */
void date_say_noted_part(struct build *b, const struct locale *l,
			 const struct date_part *p, enum phrase_place place);

/* Appends one of the relations of P: since, from or until. */
void date_say_relation(struct build *b, const struct locale *l,
		       const char *const phrases[KINDS],
		       const struct date_part *p);

/* Appends the months FROM (1 to 12) to that of TO, in the year of TO: "January–
 * April 2024". */
void date_say_months(struct build *b, const struct locale *l, int from,
		     const struct date_part *to);

/*
 * Appends P, a day or a month, with DAY and MONTH for "17" and "May" where
 * they are not empty: how a list or a span within a month is written.
 */
void date_say_fields(struct build *b, const struct locale *l,
		     const struct date_part *p, struct sv day, struct sv month);

/* Whether the year of P has four digits and no X, so that it needs no era. */
bool date_year_is_plain(const struct date_part *p);

/* Whether L has the era before all that is said of a year. */
bool date_era_is_first(const struct locale *l);

/* Whether P is no more than a day, month or year after 0: nothing about it is
 * open, in doubt or unusual. */
bool date_part_is_plain(const struct date_part *p);

#endif
