#ifndef WORDING_DATE_READ_PARTS_H
#define WORDING_DATE_READ_PARTS_H

#include "date/part.h"
#include "wording/date_read.h"

/*
 * What the files of the reader share: a typed text cut into tokens, and what
 * one date among them says.  For the files of date_read.h only.
 */

enum {
	READ_TOKENS = 72, /* whatever has more is not read */
	READ_NUMBERS = 3, /* of one date */
	READINGS = 2,     /* of a text, that are told */
	READ_THIRDS = 36, /* the code before the first third of a year */
	READ_HALVES = 39, /* and before the first half */
	READ_ABOUT = 3, /* of later and earlier that are about, too */
	READ_LAST = 90,   /* of the ordinals: of two halves, of four quarters */
	READ_SOME_YEAR = 2024, /* of an example */
	READ_JULIAN = 1,
	READ_OLDEN = 16, /* of a season by the word for a year */
	READ_AHEAD = 1, /* said before a date, or in a note after it */
	READ_NOTED,
	READ_LAST_TEN = 22, /* the first of the last ten days of a month */
	READ_WEEKDAYS = 8, /* the bit of those beside the components */
};

/* What a token is, or what a word means (date_read.def). */
enum read_kind {
	READ_MARK,   /* VALUE is the byte: '=' a wide dash, 'R' two dots, 'P'
			before the same day by another calendar */
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
	ASK_HUNDRED, /* the 1900s: a decade or a century */
	ASK_ROMAN, /* V BC: a century or a year */
	ASK_TENS,  /* 1960-cı və 1970-ci illər: decades or years */
	ASK_CARRY, /* May 1987 or 1988: alike, or as it stands */
	ASK_DOUBT, /* 1987 or 1988?: alike, or only the last */
	ASK_STYLE, /* 5 Feb 1731/2: today's day or the Julian one */
	ASK_CUT,   /* im Jahr 87: all digits of the year, or its last ones */
	ASK_ERA,   /* 500 BC – 400: before Christ, or after */
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

/* What the ending of Azerbaijani from byte AT to the end of the word says, *END
 * of it; none at all may be one, too. */
enum read_turn date_read_case(struct sv text, size_t at, size_t *end);

/* Whether each vowel of the ending from byte AT to END of TEXT is of the sort
 * of the one before it, the stem's from byte FROM on, as it must, but for -dək:
 * that is so in martın, not in Martin.  Of an I that is neither, both do. */
bool date_read_harmony(struct sv text, size_t from, size_t at, size_t end);

/* Makes of the two endings of a span of T one word between its sides: 1914-cü
 * ildən 1918-ci ilədək. */
void date_read_join_cases(struct read_text *t);

/* Makes one number of T's years in thousands apart, beside an era and without a
 * month: 10,000 BC, 10 000 до н. э. */
void date_read_join_thousands(struct read_text *t);

/* Takes out of T the dashes that join but one word to another: 20er-Jahre,
 * 1900 – to the present. */
void date_read_join_marks(struct read_text *t);

/* Makes years with X of T's decades of a century: 80–90-е годы XIX века. */
void date_read_join_decades(struct read_text *t);

/* Takes a time of day at AT into T, hours with minutes or with what says that
 * they are hours. */
bool date_read_time_of_day(struct sv text, size_t at, struct read_token *t);

/* Takes a number of up to two digits at *AT into *VALUE, or none. */
bool date_read_two_digits(struct sv text, size_t *at, int *value);

/* Cuts T's text into tokens; false when there is anything else in it. */
bool date_read_cut(struct read_text *t);

/* What the tokens of one date say; what is 0 they do not say. */
struct read_facts {
	/* The year by its number in its era, -1 before or 1 after Christ. */
	struct date_part year;
	bool has_year, no_year; /* no_year: it is said to be unknown */
	size_t year_digits;
	int era;
	int month, day;
	bool named;          /* the month is, in letters */
	int calendar;        /* of the day, as READ_JULIAN */
	int weekday;         /* 1 Monday to 7 Sunday */
	int nth;             /* which of its parts is meant */
	unsigned nth_of;     /* these: a component or READ_WEEKDAYS */
	unsigned called;     /* the components that are named */
	unsigned beside;     /* the component after or before what is told */
	int sometime;        /* one time of those that are told */
	enum read_question asks;
	bool days, tens;     /* the day is one of these, or they all */
	int season, hemisphere;
	int quarter, ordinal; /* the code before the first, and which */
	int week;
	int small;           /* a number that may be anything */
	size_t small_digits; /* and its digits, 0 when there is none */
	bool roman;          /* it is in Roman figures */
	bool letter;         /* the century is by a letter before it: C5 */
	bool century, decade;
	bool millennium;     /* a century of a thousand years */
	bool numbered;       /* the decade, or a year, by an ordinal */
	bool years;          /* they are said to be several */
	bool marked;         /* a mark joins it to a start, and no word */
	bool close;          /* and no blanks stand about that */
	unsigned some;       /* bits of components that are unknown */
	unsigned doubt;      /* of all of it */
	bool shares_doubt;   /* and of what follows, too */
	bool leads, trails;  /* it is a sign before or after the rest */
	bool whole;          /* a year is said to be one: the year 1988 */
	bool year_first;     /* it stands before the month */
	unsigned uncertain, approximate; /* of some components */
	int64_t window[2];   /* of an estimate */
	bool has_window;
	bool since, until, after, before; /* since after: 1991../.. */
	bool begun;          /* since, unless it is after or before */
	bool stays;          /* since, in a word that begins no span */
	bool ahead;          /* or later, or earlier, by a word before all */
	bool or_before;      /* until may as well mean before */
	bool or_of;          /* since may as well say nothing */
	bool hundred;        /* the year is a hundred years: the 1900s */
	bool inclusive;      /* what it is until is taken in */
	bool at_least;       /* perhaps since before, or until after it */
	int later, earlier;
	bool side, unknown;  /* no date: open, or else unknown */
	bool now;            /* and that ends a span */
	bool today;
	int offset;          /* days from today */
	const struct date_part *time;
	struct date_part written; /* when it was written as EDTF */
	bool has_written;
};

/* How many of the parts of a year there are that begin after CODE. */
static inline int date_read_parts_of(int code)
{
	return code == READ_HALVES ? 2 : code == READ_THIRDS ? 3 : 4;
}

/* The numbers of one date while they wait for what they are. */
struct read_numbers {
	const struct read_token *v[READ_NUMBERS];
	char marks[READ_NUMBERS]; /* before each */
	size_t n;
	bool dash; /* a wide one stands somewhere */
	bool roman; /* one is */
	bool counts; /* days, months or years are named beside them */
	const struct read_token *year; /* the one that is said to be it */
};

/* Sets in F what NUMBERS are; with NAMED a month, season or quarter is named.
 * False when they are not those of one date. */
bool date_read_settle(const struct read_text *t, struct read_facts *f,
		      struct read_numbers *numbers, bool named);

/* Takes what stands in parentheses, from token *I of T on, which is after "(",
 * into F; false when it is no note. */
bool date_read_take_note(const struct read_text *t, size_t *i, size_t to,
			 struct read_facts *f);

/* Takes the ordinal at V as which of the days, months, years or weekdays that
 * the next token names is meant: the last day of May. */
bool date_read_take_nth(struct read_facts *f, const struct read_token *v);

/* Takes the word TOKEN, after LAST and before NEXT, which may be null; false
 * when it does not go with what F and NUMBERS have. */
bool date_read_take_word(struct read_facts *f, struct read_numbers *numbers,
			 const struct read_token *token,
			 const struct read_token *last,
			 const struct read_token *next);

/* Makes one week of T's words for it and the number beside: KW 20, 20-я
 * неделя. */
void date_read_join_weeks(struct read_text *t);

/* Gives each end of a span its weekday where both stand before it: Sa–So, 4.–5.
 * Mai 2024. */
void date_read_join_weekdays(struct read_text *t);

/* Makes one year with X of two that are the first and the last of it, where one
 * of them is meant: the years 1900-1999. */
void date_read_join_years(struct read_text *t);

/* What the tokens FROM to TO of T say; false when they are not one date. */
bool date_read_facts(const struct read_text *t, size_t from, size_t to,
		     struct read_facts *f);

/* Gives the sides of a span, which BEFORE and AFTER are, what only the other
 * one says; false when they do not go together. */
bool date_read_share(struct read_facts *before, struct read_facts *after);

/* Moves the only era of T behind its last date where it stands before the
 * first of several, for it is of all of these: BC 500-400; e.ə. 10–20 may 102,
 * as Azerbaijani has it. */
void date_read_move_era(struct read_text *t);

/* Whether F is what is after or before a date. */
static inline bool date_read_is_beyond(const struct read_facts *f)
{
	return f->after || f->before;
}

/* Whether F says anything of when by itself. */
bool date_read_says(const struct read_facts *f);

/* Whether that is a year and nothing more. */
bool date_read_is_year(const struct read_facts *f);

/* Whether it is a round one, which may be a decade. */
bool date_read_is_round(const struct read_facts *f);

/*
 * The date of F: OUT[0], or OUT[0] to OUT[1] where it takes two, as a century
 * BC does; the number of them, or 0 when F is no date.
 */
int date_read_part_of(const struct read_text *t, const struct read_facts *f,
		      struct date_part out[2]);

/* Makes of the N parts OUT that day, month or year of them which F counts; 0
 * when they have none, or seasons, whose days are only a convention. */
int date_read_nth(const struct read_facts *f, struct date_part out[2], int n);

/* Makes of the day P today's, if F names the other calendar; false when it is
 * no day, or that of another weekday than F says. */
bool date_read_day(const struct read_facts *f, struct date_part *p);

/* Makes of the parentheses about the same day by another calendar, as in 25
 * October (7 November) 1917, the mark P before it. */
void date_read_join_days(struct read_text *t);

/* What a text may be. */
struct read_all {
	struct read_text t;
	bool end_unknown, start_unknown;
	size_t n; /* perhaps more than are kept */
	struct sv edtf[READINGS];
	const char *how[READINGS]; /* "day first": what EDTF takes it for */
	const char *way;           /* of all, when it is read in two ways */
	enum read_question asks;
	struct date_fault fault;   /* of one that is no date of the calendar */
	size_t fault_at;           /* byte where its words begin */
};

/* Whether F has a question, which R then asks. */
bool date_read_asks(struct read_all *r, const struct read_facts *f);

/* The answer of R to QUESTION, which it asks if it has none yet. */
enum read_answer date_read_ask(struct read_all *r, enum read_question question);

/* Sets the fault of R to what to write where it has a year that is counted from
 * the Creation, or a summer that is one; false when it has none. */
bool date_read_creation(struct read_all *r);

/* Adds to R all that its tokens may be. */
void date_read_tokens(struct read_all *r);

/* R is what was read of TEXT, and FAULT why that is no EDTF.  Unless that says
 * it best, FAULT becomes what is doubtful and what to write. */
void date_read_explain(const struct read_all *r, struct sv text,
		       struct date_fault *fault);

/* Does so when all that is wrong with R is a part of a time that EDTF has no
 * code for; else returns false. */
bool date_read_tell_vague(const struct read_all *r, struct sv text,
			  struct date_fault *fault);

/* Appends what stands from token FROM to TO of T: as it is typed where that is
 * tellable, else in English. */
void date_read_say_name(struct build *b, const struct read_text *t, size_t from,
			size_t to);

/* Sets FAULT to what to write for the words of R that there is no date; else
 * returns false. */
bool date_read_tell_undated(const struct read_all *r, struct sv text,
			    struct date_fault *fault);

/* Sets FAULT to what a word that is said of either of two may mean; false when
 * it is not that which is wrong with R. */
bool date_read_tell_open(const struct read_all *r, struct sv text,
			 struct date_fault *fault);

/* The first year of the century that a year with the last two digits VALUE is
 * of, as far as one can guess. */
int date_read_century(int value);

/* Sets FAULT to the number of R that is a year of two digits; else returns
 * false. */
bool date_read_tell_short(const struct read_all *r, struct sv text,
			  struct date_fault *fault);

/* Sets FAULT to how to write R where it is a date of three numbers whose year,
 * the last, has two digits: 12.05.87; else returns false. */
bool date_read_tell_cut(const struct read_all *r, struct sv text,
			struct date_fault *fault);

/* Sets *FROM and *TO to the word of R without which, or without it and another,
 * that or one side of it is a date, though perhaps not the one that is meant;
 * false when there is none. */
bool date_read_find_odd(const struct read_all *r, size_t *from, size_t *to);

/* Sets FAULT to which words of R are too much, as far as it can be told; false
 * when R is no date without some. */
bool date_read_tell_extra(const struct read_all *r, struct sv text,
			  struct date_fault *fault);

/* Reads the tokens of R once more, in READ_SOME_YEAR where they name none, if
 * whoever types them knows no today; whether they are one date then. */
bool date_read_in_year(struct read_all *r);

/* The column of byte AT of what R was read of, within TEXT, which may have
 * blanks about that. */
size_t date_read_column(const struct read_all *r, struct sv text, size_t at);

/* Whether V may stand in a fault for all to type: ASCII letters, digits,
 * blanks, - and . */
bool date_read_plain(struct sv v);

/* Whether V may be repeated in a fault: the same and letters of our languages,
 * up to 40 bytes. */
bool date_read_tellable(struct sv v);

/* Reads the tokens of R as one date. */
void date_read_one(struct read_all *r, size_t from, size_t to);

/* Reads those up to the dash TO likewise, which they end in: 1990-. */
void date_read_begun(struct read_all *r, size_t to);

/* Reads those after the dash that they begin with: –1990. */
void date_read_ended(struct read_all *r);

/* Makes of P the last before it (STEP -1) or the first after it (STEP 1), as
 * finely as it is told; false when there is none. */
bool date_read_step_over(struct date_part *p, int step);

/* Adds to R the date of FORM and N PARTS, which HOW takes the text for; false
 * when it is none. */
bool date_read_add(struct read_all *r, enum date_form form,
		   const struct date_part *parts, uint32_t n, const char *how);

/* Adds the span FROM to TO likewise. */
bool date_read_add_span(struct read_all *r, struct date_part from,
			struct date_part to, const char *how);

/* Whether token I is a mark of VALUE. */
bool date_read_mark(const struct read_text *t, size_t i, int value);

/* Where the last token of KIND stands outside parentheses, or TO. */
size_t date_read_last(const struct read_text *t, enum read_kind kind,
		      size_t from, size_t to);

/* Takes two dots off either end of the tokens, into EDGES: what they leave
 * open.  False when nothing remains. */
bool date_read_edges(struct read_all *r, size_t *from, size_t *to,
		     struct read_facts *edges);

/* Where the tokens fall into two dates: at the middle one of those that part
 * most strongly; 0 for nowhere. */
size_t date_read_split(const struct read_text *t, size_t from, size_t to);

/* Whether F is the year after YEAR, perhaps cut short. */
bool date_read_is_next(const struct read_facts *f, int64_t year);

/* The day F by the calendar that the OTHER day of the two is not told by. */
struct read_facts date_read_other_calendar(const struct read_facts *f,
					   int other);

/* A month or a day whose year is told by both of its styles before token K: 30
 * January 1648/1649.  Of a day either calendar may be meant; what ends the year
 * of 1743-01-15/44 may as well be of both years. */
bool date_read_double_year(struct read_all *r, size_t k,
			    const struct read_facts *start,
			    const struct read_facts *end);

/* Whether the Julian day A is that which B is by the Gregorian calendar, as in
 * 25 October/7 November 1917. */
bool date_read_is_double_day(const struct date_part *a,
			     const struct date_part *b);

/* Adds the one day that A and B are by two calendars. */
void date_read_double_day(struct read_all *r, const struct date_part *a,
			   const struct date_part *b);

/* Whether FROM begins only after TO has ended. */
bool date_read_is_turned(const struct date_part *from,
			 const struct date_part *to);

/* Adds the span between two parts, or CHOICE, one date within it. */
void date_read_add_between(struct read_all *r, struct date_part from,
			   struct date_part to, bool choice);

/* Adds the span that token K separates. */
void date_read_span(struct read_all *r, size_t from, size_t k, size_t to);

/* The members of a list while it is read. */
struct read_list {
	struct read_facts *facts;
	struct date_part *parts;
	bool *range; /* goes on to the next */
	size_t n, nparts;
};

/*
 * Reads the tokens into LIST, one member after the other: they are separated by
 * words and, up to token LAST, by commas.  With SHARE each has what only the
 * last one says.  False when it is no list of dates.
 */
bool date_read_list(struct read_all *r, size_t from, size_t to, size_t last,
		    bool share, struct read_list *list);

/* Settles the era of END, which says none, by that of START, when it may be
 * either: 500 BC – 400, and with LATER not 6 BC – 10.  False when that is
 * asked. */
bool date_read_settle_era(struct read_all *r, const struct read_facts *start,
			  struct read_facts *end, bool later);

/* Gives each member of LIST what the others say of it, too; false when they do
 * not go together, or R asks. */
bool date_read_share_list(struct read_all *r, struct read_list *list);

/* Adds one date from FIRST to LAST, which may be told more or less finely. */
void date_read_add_within(struct read_all *r, struct date_part first,
			  struct date_part last, const char *how);

/* Adds one date between the bounds of the two that token K joins: after 1914
 * and before 1918.  False when they are none. */
bool date_read_within(struct read_all *r, size_t from, size_t k, size_t to);

/* Adds one date, or what goes on, between the bounds of two dates that nothing
 * joins: after 1914 before 1918.  False when T is not that. */
bool date_read_bounded(struct read_all *r);

/* Takes out of T what is said before the word between: probably, sometime. */
void date_read_join_between(struct read_text *t);

/* Adds one or all (by FORM) of several dates that words join, the last of them
 * token LAST. */
void date_read_choice(struct read_all *r, size_t from, size_t to, size_t last,
		      enum date_form form);

#endif
