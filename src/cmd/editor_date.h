#ifndef CMD_EDITOR_DATE_H
#define CMD_EDITOR_DATE_H

/*
 * EDTF (the Library of Congress's text of 4 February 2019, levels 0 to 2) as
 * regular expressions of ECMA 262, valid with and without its flag u.  Every
 * date that date_parse() takes matches, with blanks in a set too; what does
 * not match is no date.  Left to the program is what no expression can say
 * shortly: that an interval ends after it starts, which years of a hundred are
 * leap years (all by the Julian calendar), and the finer rules of ranges, long
 * years and leap seconds.
 */

#define DOUBT_ "[?~%]?"
/* No -0000, and no X after a minus. */
#define MINUS_ "(?:-(?!0000|[0-9]*X))?"
#define YEAR_ MINUS_ "[0-9X]{4}"
/* Two digits that 4 divides, or could: what makes a year a leap year. */
#define BY_4_ "(?:[02468X][048X]|[13579X][26X])"
#define LEAP_ MINUS_ "[0-9X]{2}" BY_4_

/* Months by their length, and their days; an X stands for any digit that
 * makes a month or day of the calendar. */
#define MONTH_ "(?:0[1-9X]|1[0-2X]|X[0-9X])"
#define OF_31_ "(?:0[13578X]|1[02X]|X[0-3578X])"
#define OF_30_ "(?:0[469]|11|X[469])"
#define DAY_31_ "(?:0[1-9X]|[12X][0-9X]|3[01X])"
#define DAY_30_ "(?:0[1-9X]|[12X][0-9X]|3[0X])"
#define DAY_28_ "(?:0[1-9X]|[1X][0-9X]|2[0-8X])"
#define SEASON_ "(?:2[1-9]|3[0-9]|4[01])"
#define DASH_ DOUBT_ "-" DOUBT_
#define MONTH_AND_DAY_                                                         \
	"(?:" OF_31_ DASH_ DAY_31_ "|" OF_30_ DASH_ DAY_30_ "|"                \
	"02" DASH_ DAY_28_ "|" MONTH_ "|" SEASON_ ")"

#define SIGNIFICANT_ "S[1-9][0-9]*"
#define LONG_YEAR_                                                             \
	"Y-?(?:[1-9][0-9]{4,}|[1-9][0-9]*E[1-9][0-9]*)(?:" SIGNIFICANT_ ")?"
#define PART_                                                                  \
	"(?:" DOUBT_ YEAR_ "(?:" DASH_ MONTH_AND_DAY_ ")?" DOUBT_ "|"          \
	DOUBT_ LEAP_ DASH_ "02" DASH_ "29" DOUBT_ "|"                          \
	MINUS_ "[0-9]{4}S[1-4]" DOUBT_ "|" LONG_YEAR_ DOUBT_ ")"
#define TIME_                                                                  \
	"T(?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)"                   \
	"(?:Z|(?!-00(?::00)?$)[-+](?:[01][0-9]|2[0-3])(?::[0-5][0-9])?)?"

/* How parts, here W, stand together. */
#define BLANKS_ "[ \\t]*"
#define W_ "[-0-9XYES?~%]+"
#define SIDE_ "(?:(?:\\.\\.)?" W_ "|" W_ "\\.\\.)"
#define RANGE_ W_ "(?:" BLANKS_ "\\.\\." BLANKS_ W_ ")?"
#define MEMBERS_                                                               \
	BLANKS_ "(?:\\.\\." BLANKS_ W_ "|" RANGE_ ")"                          \
	"(?:" BLANKS_ "," BLANKS_ RANGE_ ")*" BLANKS_ "(?:\\.\\.)?" BLANKS_
#define SHAPE_                                                                 \
	"(?:" W_ "|-?[0-9]{4}-[0-9]{2}-[0-9]{2}T[-+:0-9Z]+|"                   \
	SIDE_ "/(?:" SIDE_ "|\\.\\.)?|(?:\\.\\.)?/" SIDE_ "|"                  \
	"\\[" MEMBERS_ "\\]|\\{" MEMBERS_ "\\})"

/* A date: the lookahead sees to its shape, the rest to each of its parts. */
#define EDITOR_DATE                                                            \
	"^(?=" SHAPE_ "$)[\\[{./ \\t]*" PART_ "(?:" TIME_ ")?"                 \
	"(?:[./, \\t]+" PART_ ")*[./ \\t\\]}]*$"

/* A member of a set that YAML has taken for a list or mapping. */
#define EDITOR_MEMBER                                                          \
	"^(?:\\.\\." BLANKS_ ")?" PART_ "(?:" BLANKS_ "\\.\\."                 \
	"(?:" BLANKS_ PART_ ")?)?$"

#endif
