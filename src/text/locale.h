#ifndef TEXT_LOCALE_H
#define TEXT_LOCALE_H

#include "base/arena.h"
#include "base/err.h"
#include "base/sv.h"
#include "text/number.h"

/*
 * The names and patterns of dates in the reader's language.  They are taken
 * from ICU once, at the start; after that this is a table like any other.
 * ICU has no names of seasons: those are ours.
 */

/* The languages that dates can be put into words in. */
enum locale_language {
	LANGUAGE_EN,
	LANGUAGE_AZ,
	LANGUAGE_BE,
	LANGUAGE_RU,
	LANGUAGE_DE,
	LANGUAGES,
};

/*
 * Patterns are text in which these bytes stand for a field of a date; all
 * others stand for themselves.
 */
enum locale_field {
	FIELD_DAY = 1,
	FIELD_MONTH,        /* a name, as it stands beside a day */
	FIELD_MONTH_ALONE,  /* a name, as it stands by itself */
	FIELD_MONTH_NUMBER,
	FIELD_YEAR,
	FIELD_ERA,
	FIELD_QUARTER,
	FIELD_LAST = FIELD_QUARTER,
};

enum locale_pattern {
	PATTERN_DAY,          /* 17 May 2024 */
	PATTERN_DAY_OF_MONTH, /* 17 May */
	PATTERN_MONTH,        /* May 2024 */
	PATTERN_QUARTER,      /* 2nd quarter 2024 */
	PATTERN_DAY_BC,       /* 17 May 44 BC, and so on */
	PATTERN_MONTH_BC,
	PATTERN_YEAR_BC,
	PATTERNS,
};

/* What stands between the two ends of a span that share the rest. */
enum locale_dash {
	DASH_DAYS,   /* of a month: 15–17 May */
	DASH_MONTHS, /* of a year: Mai–Juni 2024 */
	DASH_YEARS,  /* 2021–2024 */
	DASHES,
};

/*
 * All text is UTF-8 in the arena given to locale_open().  It holds no blank
 * but U+0020: the no-break and thin ones of ICU become that, because they have
 * no width of their own on a terminal and are lost when copied.
 */
struct locale {
	struct sv tag;          /* what was taken: "en", "en-US", "az" */
	struct sv months[12];   /* as beside a day: мая */
	struct sv months_alone[12]; /* by themselves: май */
	struct sv short_months[12]; /* by themselves */
	struct sv short_months_beside[12]; /* as beside a day; with a stop only
					      where the others have one */
	struct sv weekdays[7];  /* Monday first */
	struct sv short_weekdays[7];
	struct sv quarters[4];
	struct sv short_quarters[4];
	struct sv seasons[4];   /* spring, summer, autumn, winter */
	struct sv bc, ad;
	struct sv patterns[PATTERNS];
	struct locale_late *late; /* see locale_dash() */
	struct sv dash;         /* between longer dates: 15 May – 2 June; ours,
				   as ICU has it in all our languages */
	struct sv open, shut;   /* around a quotation */
	struct sv inner_open, inner_shut; /* around one within it */
	struct number_style numbers;
	enum locale_language language;
	bool other_script;      /* the tag asks for a script that is not ours */
	bool month_first;       /* in a date of numbers: 5/17/2024 */
	bool ascii;             /* the caller's: - instead of – in what is
				   built of this; names stay as they are */
	bool era;               /* the caller's: years after 0 have theirs */
	bool names_years;       /* the caller's: years say that they are one:
				   1000-ci il */
};

/*
 * Fills OUT for TAG, a BCP 47 tag (ru-BY) or the value of LC_TIME or LANG
 * (ru_BY.UTF-8); null, "", C and POSIX give English.  A language that is none
 * of ours, or a tag that begins with no letter, gives English too and sets
 * *FELL_BACK, which may be null.  Of a tag only language and region count: the
 * script is ours in any case, Latin for az-Cyrl and Cyrillic for be-Latn, and
 * the locale says so.
 * Plain "en" is that of the world (17 May 2024), en-US has its own.  False,
 * with the reason in ERR, when ICU has no data; OUT is then empty.
 */
bool locale_open(struct arena *a, const char *tag, struct locale *out,
		 bool *fell_back, struct err *err);

/*
 * WORDS, which are to stand in the marks of a quotation of L, as they stand
 * there: marks of their own, in pairs, are those of one within it.  In A where
 * there are any, else WORDS.
 */
struct sv locale_within(struct arena *a, const struct locale *l,
			struct sv words);

/*
 * What stands between two such ends in L, as its other texts are.  ICU takes
 * longer for one than for all else that is taken of it, so it is asked when
 * one is needed first; where it has none it is "–".
 */
struct sv locale_dash(const struct locale *l, enum locale_dash which);

/* What stands between two ends where some time in it is meant: 15…17 May. */
static inline const char *locale_dots(const struct locale *l)
{
	return l->ascii ? ".." : "…";
}

/* What stands after the number of a day in such a span, and so in a list: "."
 * in 1.–3. Mai and 1. oder 3. Mai, or nothing. */
struct sv locale_day_mark(const struct locale *l);

/* The I-th tag, from 0, that has words of its own; empty after the last. */
struct sv locale_word(size_t i);

/* Whether TAG, a BCP 47 tag, is of the language of L and of its script. */
bool locale_speaks(const struct locale *l, struct sv tag);

#endif
