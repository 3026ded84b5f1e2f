#ifndef WORDING_DATE_READ_TOKENS_H
#define WORDING_DATE_READ_TOKENS_H

#include "date/part.h"
#include "wording/date_read.h"

/*
 * A typed text cut into tokens, and those of them that are one made one.  For
 * the files of date_read.h only.
 */

enum {
	READ_TOKENS = 72, /* whatever has more is not read */
	READ_NUMBERS = 3, /* of one date */
	READ_LAST_YEAR = 9999, /* that four digits can tell */
	READINGS = 2,     /* of a text, that are told */
	READ_THIRDS = 36, /* the code before the first third of a year */
	READ_HALVES = 39, /* and before the first half */
	READ_ABOUT = 3, /* of later and earlier that are about, too */
	READ_AT_MOST = 5, /* of earlier that is at the latest */
	READ_CARDINAL = 100, /* above it, of a day that is counted so */
	READ_LAST = 90,   /* of the ordinals: of two halves, of four quarters */
	READ_JULIAN = 1,
	READ_OLDEN = 16, /* of a season by the word for a year */
	READ_AHEAD = 1, /* said before a date, or in a note after it */
	READ_NOTED,
	READ_LAST_TEN = 22, /* the first of the last ten days of a month */
	READ_NIGHT = 14,
	READ_LEADS = 2, /* above it, of what says nothing: a word in a query */
	READ_REIGN = 2, /* of what years are counted from */
	READ_COUNTED_BESIDE = 3, /* and only where a year stands beside it */
	READ_TURN = 10, /* of two centuries, of what EDTF has no code for */
	READ_EASTER = 5000, /* the feasts that are counted from it, by days */
	READ_WEEK_OF = 100, /* of a word that is none without a number */
	READ_WEEKDAYS = 8, /* the bit of those beside the components */
};

/* What a token is, or what a word means (date_read.def). */
enum read_kind {
	READ_MARK,   /* VALUE is the byte: '=' a wide dash, 'R' two dots, 'P'
			before the same day by another calendar, 'M' before a
			margin: 1900 ± 5 */
	READ_NUMBER,
	READ_EDTF,   /* a date with X that stands as EDTF in words; PART */
	READ_TIME,   /* PART has it */
	READ_WEEK,
	READ_MONTH,
	READ_SEASON,
	READ_HEMISPHERE,
	READ_QUARTER,
	READ_ORDINAL,
	READ_TENS, /* of the days of a month, the first of them */
	READ_TENTHS, /* years of a century likewise; cut as a number */
	READ_ENDING,
	READ_YEARS,
	READ_CENTURY,
	READ_TEN, /* a decade of a century */
	READ_SHORT_CENTURY, /* or doubt, or nothing, by VALUE */
	READ_COMPONENT,
	READ_ERA,
	READ_CREATION, /* what its years are counted from */
	READ_DOUBT,
	READ_SINCE,
	READ_UNTIL,
	READ_AFTER,
	READ_BEFORE,
	READ_LATER,
	READ_EARLIER,
	READ_INCLUSIVE,
	READ_AT_LEAST,
	READ_UNDATED,
	READ_SIDE,
	READ_END_UNKNOWN,
	READ_START_UNKNOWN,
	READ_NO_YEAR,
	READ_SOME,
	READ_OR,
	READ_AND,
	READ_BETWEEN,
	READ_TODAY,
	READ_RELATIVE,
	READ_VAGUE,
	READ_SOMETIME,
	READ_AS_OF,
	READ_CALENDAR,
	READ_WEEKDAY,
	READ_BY_TODAY,
	READ_MILLIONS,
	READ_CORRECTION,
	READ_FEAST, /* by the day that it falls on (date_read_feast.c) */
	READ_HUNDREDS, /* of a decade as it is spoken: nineteen-fifties */
	READ_GOES_ON,
	READ_COUNTED, /* what years that are not ours are counted from */
	READ_FILLER,
	READ_UNKNOWN, /* a word that is none of these */
};

/* What the ending of a word or number of Azerbaijani says: nothing, since it,
 * until it, to it; or it is none. */
enum read_turn {
	READ_TURN_NONE,
	READ_TURN_FROM,
	READ_TURN_TO,
	READ_TURN_AT,
	READ_TURN_OTHER,
};

struct read_token {
	uint8_t kind; /* enum read_kind */
	uint8_t turn; /* enum read_turn */
	bool blank;   /* stands before it */
	bool minus;   /* right before a number */
	bool ordinal; /* a number with an ending, or in Roman figures */
	bool roman;
	bool plural;  /* a number of years: 1990s, 1990er, 1990-е, 70-е */
	bool olden;   /* the year, as old texts call it: лета */
	bool many;    /* and of nothing that is one: 1990s, 20-х */
	uint8_t doubt; /* of it alone, as a word of doubt has it */
	int value;
	size_t at, n;           /* bytes of the text */
	struct date_part part;  /* a number as a year, with its X; a time */
	size_t digits;          /* of a number */
};

/* What may be taken in two ways: the text is then read in both, and is doubtful
 * unless they come to the same. */
enum read_question {
	ASK_NOTHING,
	ASK_ORDER, /* 5/6/2024: day or month first */
	ASK_SLIP,  /* 2024-13-01: the day before the month, or a slip */
	ASK_HUNDRED, /* the 1900s: a decade or a century */
	ASK_ROMAN, /* V BC: a century or a year */
	ASK_TENS,  /* 1960-cı və 1970-ci illər: decades or years */
	ASK_CARRY, /* May 1987 or 1988: alike, or as it stands */
	ASK_DOUBT, /* 1987 or 1988?: alike, or only the last */
	ASK_STYLE, /* 5 Feb 1731/2: today's day or the Julian one */
	ASK_CUT,   /* im Jahr 87: all digits of the year, or its last ones */
	ASK_UNTIL, /* до 1850 или после 1860: until, or before */
	ASK_ERA,   /* 500 BC – 400: before Christ, or after */
	ASK_BACK,  /* 1914 or 31 BC: before Christ, or after at the beginning */
	ASK_SIGN,  /* May? 1924: doubt of the month, or of all */
	ASK_SHORT, /* 480-79 BC: the year 479, or 79 */
	ASK_GAP,   /* 193?: the decade, or the year */
	QUESTIONS,
};

enum read_answer { UNASKED, READ_FIRST_WAY, READ_SECOND_WAY };

struct read_text {
	struct arena *arena;
	struct sv text;
	const struct date_context *how;
	enum read_answer answers[QUESTIONS];
	struct read_token v[READ_TOKENS];
	size_t n;
	unsigned doubt; /* of what is between two */
};

/*
 * The character at byte AT of TEXT, small, and in *END where the next one
 * begins; 0 at the end of TEXT.
 */
uint32_t date_read_next(struct sv text, size_t at, size_t *end);

/* Whether C, a small one, may stand in a word. */
bool date_read_letter(uint32_t c);

/* Passes over the blanks at byte AT, and full stops with STOPS. */
size_t date_read_skip(struct sv text, size_t at, bool stops);

/* Takes the longest word of the table at byte AT into T; false when there is
 * none.  Endings of numbers are none. */
bool date_read_word(struct sv text, size_t at, struct read_token *t);

/* Takes the longest ending of a number at byte AT into T likewise. */
bool date_read_ending(struct sv text, size_t at, struct read_token *t);

/* Whether the word that says until when stands after the blanks at byte AT. */
bool date_read_until(struct sv text, size_t at);

/* Whether the words for the night that ends on what is before byte AT stand
 * there: 20 yanvara keçən gecə. */
bool date_read_night(struct sv text, size_t at);

/* What the ending of Azerbaijani from byte AT to the end of the word says, *END
 * of it; none at all may be one, too. */
enum read_turn date_read_case(struct sv text, size_t at, size_t *end);

/* Whether each vowel of the ending from byte AT to END of TEXT is of the sort
 * of the one before it, the stem's from byte FROM on, as it must, but for -dək:
 * that is so in martın, not in Martin.  Of an I that is neither, both do. */
bool date_read_harmony(struct sv text, size_t from, size_t at, size_t end);

/* Adds to the number T of TEXT the hyphens that stand for digits that are not
 * known, as X: [196-], 19--. */
void date_read_take_gap(struct sv text, struct read_token *t);

/* Whether the ? after a year of three digits in T may be its last one: 193?. */
bool date_read_has_gap(const struct read_text *t);

/* Makes an X of each such ? of T. */
void date_read_fill_gaps(struct read_text *t);

/* Takes out of T the brackets in which a catalogue puts what it has concluded:
 * [ca. 1850], [1924]-1930, 19[24]; but not those of a set, [1850-1860]. */
void date_read_join_brackets(struct read_text *t);

/* Makes of the year with a margin in T the two that it is between: 1900 ± 5. */
void date_read_join_margins(struct read_text *t);

/* Makes of the cross between two years or days of T the words that one date is
 * between them: 1100 × 1135. */
void date_read_join_crosses(struct read_text *t);

/* Leaves the first of the two years by which a winter of T is called where they
 * are before Christ, or another season stands beside it, winter 44/43 BC and
 * autumn/winter 1924/25, and of a span of such years the first and the last:
 * 1924/25–1926/27. */
void date_read_join_double_years(struct read_text *t);

/* Makes of the two endings of a span of T one word between its sides: 1914-cü
 * ildən 1918-ci ilədək. */
void date_read_join_cases(struct read_text *t);

/* Makes one number of T's years in thousands apart, beside an era and without a
 * month: 10,000 BC, 10 000 до н. э. */
void date_read_join_thousands(struct read_text *t);

/* Moves the year that leads T as in a chronicle after the days of it, one of
 * which is meant, or several: 1924 – 5 or 6 May, 1924 – 5–6 May. */
void date_read_move_year(struct read_text *t);

/* Takes out of T the dashes that join but one word to another: 20er-Jahre,
 * 1900 – to the present. */
void date_read_join_marks(struct read_text *t);

/* Makes numbers of the ordinals of T that another one goes on from: eighteenth
 * to nineteenth centuries, as the 18th to 19th. */
void date_read_join_ordinals(struct read_text *t);

/* Makes years with X of T's decades of a century: 80–90-е годы XIX века. */
void date_read_join_decades(struct read_text *t);

/* Takes a time of day at AT into T, hours with minutes or with what says that
 * they are hours. */
bool date_read_time_of_day(struct sv text, size_t at, struct read_token *t);

/* Takes the mark or the sign at byte AT of TEXT into T, a dash or a bracket
 * that is not ASCII as the ASCII one; false when there is none. */
bool date_read_take_mark(const struct read_text *text, size_t at,
			 struct read_token *t);

/* Takes a number of up to two digits at *AT into *VALUE, or none. */
bool date_read_two_digits(struct sv text, size_t *at, int *value);

/* Makes of TOKEN, after LAST or at the beginning, what it is there if it means
 * something only beside certain others. */
void date_read_weigh_word(struct read_token *token,
			  const struct read_token *last);

/* Takes out of T the words that say nothing, unless one stands where they
 * cannot: 5 May 2020 am. */
void date_read_drop_fillers(struct read_text *t);

/* Cuts T's text into tokens; false when there is anything else in it. */
bool date_read_cut(struct read_text *t);

/* Makes one week of T's words for it and the number beside: KW 20, 20-я
 * неделя. */
void date_read_join_weeks(struct read_text *t);

/* Gives each end of a span its weekday where both stand before it: Sa–So, 4.–5.
 * Mai 2024. */
void date_read_join_weekdays(struct read_text *t);

/* The two weekdays that T begins with as a span: tokens *FIRST, *JOINT and
 * *LAST; false when it does not. */
bool date_read_find_weekdays(const struct read_text *t, size_t *first,
			     size_t *joint, size_t *last);

/* Makes one year with X of two that are the first and the last of it, where one
 * of them is meant: the years 1900-1999. */
void date_read_join_years(struct read_text *t);

/* Moves the only era of T after its last date where it stands before the
 * first of several, for it is of all of these: BC 500-400; e.ə. 10–20 may 102,
 * as Azerbaijani has it. */
void date_read_move_era(struct read_text *t);

/* Takes the parentheses off what T has in them of the year before them, 1990
 * (May 5), or off the year of what stands before them, May 5 (1990). */
void date_read_join_notes(struct read_text *t);

/* Makes of the parentheses about the same day by another calendar, as in 25
 * October (7 November) 1917, the mark P before it. */
void date_read_join_days(struct read_text *t);

/* Whether a number or a word of T tells of a year. */
bool date_read_has_year(const struct read_text *t);

/* Whether token I is a mark of VALUE. */
bool date_read_mark(const struct read_text *t, size_t i, int value);

/* Where the last token of KIND stands outside parentheses, or TO. */
size_t date_read_last(const struct read_text *t, enum read_kind kind,
		      size_t from, size_t to);

/* Where the tokens fall into two dates: at the middle one of those that part
 * most strongly; 0 for nowhere. */
size_t date_read_split(const struct read_text *t, size_t from, size_t to);

/* Takes out of T what is said before the word between: probably, sometime. */
void date_read_join_between(struct read_text *t);

/* Makes of or after, and of and after, the two words that these are between two
 * dates of T, before 1850 or after 1860, and two dates of what is before or
 * after one. */
void date_read_join_beyond(struct read_text *t);

#endif
