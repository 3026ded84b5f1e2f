#include <stdio.h>
#include <string.h>

#include "date/hint.h"
#include "wording/date_phrases.h"
#include "wording/date_words.h"

/* Dates as readers type them at a prompt, beyond EDTF. */

enum {
	NUMBERS = 3,
	STEP_DIGITS = 6,
	LAST_YEAR = 9999,
};

/* What was found in a typed text. */
struct typed {
	int number[NUMBERS];
	size_t digits[NUMBERS];
	int n;
	int month;    /* 1 to 12 by its name, or 0 */
	int season;   /* 1 to 4 by its name, or 0 */
	char between; /* the mark between the first two numbers, or ' ' */
};

/* Day, month and year; what is 0 was not given. */
struct ymd {
	int year, month, day;
	bool has_year;
};

/* Words that stand in a date and say nothing. */
static bool is_filler(struct sv word)
{
	static const char *const fillers[] = { "г",  "год", "года", "of",
					       "il", "ilin", "ci",  "cı",
					       "cu", "cü",  "th",  "st",
					       "nd", "rd" };

	for (size_t i = 0; i < sizeof(fillers) / sizeof(fillers[0]); i++)
		if (date_same_word(word, fillers[i]))
			return true;
	return false;
}

static bool is_mark(char c)
{
	return strchr(" ./,-", c) && c;
}

static size_t word_end(struct sv text, size_t at)
{
	while (at < text.n && !date_is_digit(text.s[at]) &&
	       !is_mark(text.s[at]))
		at++;
	return at;
}

/* Takes a word; false when it is no name in L. */
static bool take_word(struct typed *t, const struct locale *l, struct sv word)
{
	int month = date_find_name(word, l->months, l->months_alone, 12);
	int season = date_find_name(word, l->seasons, NULL, 4);

	if (month < 0)
		month = date_find_name(word, l->short_months, NULL, 12);
	/* Whichever of the two the locale writes. */
	if (l->language == LANGUAGE_EN &&
	    (date_same_word(word, "fall") || date_same_word(word, "autumn")))
		season = 2;
	if ((month >= 0 || season >= 0) && (t->month || t->season))
		return false;
	if (month >= 0)
		t->month = month + 1;
	else if (season >= 0)
		t->season = season + 1;
	return month >= 0 || season >= 0 || is_filler(word);
}

static bool take_number(struct typed *t, struct sv digits)
{
	unsigned long long value;

	if (t->n == NUMBERS || digits.n > 4 ||
	    !sv_to_u64(digits, LAST_YEAR, &value))
		return false;
	t->digits[t->n] = digits.n;
	t->number[t->n++] = (int)value;
	return true;
}

/* Cuts TEXT into names and numbers; false when there is anything else. */
static bool take_all(struct typed *t, const struct locale *l, struct sv text)
{
	size_t at = 0;

	t->between = ' ';
	while (at < text.n) {
		size_t from = at;

		if (is_mark(text.s[at])) {
			if (t->n == 1 && t->between == ' ')
				t->between = text.s[at];
			at++;
		} else if (date_is_digit(text.s[at])) {
			while (at < text.n && date_is_digit(text.s[at]))
				at++;
			if (!take_number(t, sv_slice(text, from, at)))
				return false;
		} else {
			at = word_end(text, at);
			if (!take_word(t, l, sv_slice(text, from, at)))
				return false;
		}
	}
	return t->n > 0 || t->month || t->season;
}

/* The year of the day FROM, for dates typed without one. */
static int year_of_day(int64_t from)
{
	int64_t year;
	int month, day;

	date_from_day(from, &year, &month, &day);
	return year < 0 || year > LAST_YEAR ? 0 : (int)year;
}

/* With a name of a month or season: the number of three digits or more is the
 * year, the other the day. */
static bool order_named(const struct typed *t, struct ymd *out)
{
	out->month = t->month;
	if (t->n > 2)
		return false;
	for (int i = 0; i < t->n; i++) {
		bool year = t->digits[i] > 2;

		if (year ? out->has_year : out->day != 0)
			return false;
		*(year ? &out->year : &out->day) = t->number[i];
		out->has_year |= year;
		if (!year && t->number[i] == 0)
			return false;
	}
	return !t->season || out->day == 0;
}

/* Nothing but numbers: by the order of the locale, but for dots, which put
 * the day first, and 05-17, as the timeline writes it. */
static bool order_numbers(const struct typed *t, const struct locale *l,
			  struct ymd *out)
{
	bool month_first = t->between == '-' ? t->n == 2 || l->month_first :
					       l->month_first &&
						       t->between != '.';
	int a = t->number[0], b = t->number[1];

	if (t->n == 1) {
		out->year = a; /* 2024 г., 2024-cü il */
		return out->has_year = t->digits[0] == 4;
	}
	out->has_year = t->n == 3 || (t->n == 2 && t->digits[1] > 2);
	if (t->n == 3 && t->digits[0] > 2) {
		*out = (struct ymd){ a, b, t->number[2], true };
		return t->digits[1] < 3 && t->digits[2] < 3;
	}
	if (t->n == 3 && t->digits[2] < 3)
		return false; /* a year of two digits could be any */
	if (t->n == 2 && out->has_year) {
		*out = (struct ymd){ b, a, 0, true };
		return t->digits[0] < 3;
	}
	if (t->digits[0] > 2 || t->digits[1] > 2)
		return false;
	/* 5/17 and 5-17-2024 can only be one of the two. */
	if (t->between != '.' && (month_first ? a : b) > 12 &&
	    (month_first ? b : a) <= 12)
		month_first = !month_first;
	out->year = t->number[2];
	out->month = month_first ? a : b;
	out->day = month_first ? b : a;
	return out->day != 0;
}

/* Reads EDTF made of what was typed. */
static bool read_made(struct arena *a, const struct typed *t, struct ymd ymd,
		      struct date *out, struct date_fault *fault)
{
	struct build edtf = { .arena = a };

	build_fmt(&edtf, "%04d", ymd.year);
	if (t->season)
		build_fmt(&edtf, "-%d", 20 + t->season);
	else if (ymd.month || ymd.day || t->n > 1)
		build_fmt(&edtf, "-%02d", ymd.month);
	if (ymd.day)
		build_fmt(&edtf, "-%02d", ymd.day);
	if (date_parse(a, build_view(&edtf), DATE_STRICT, out, NULL, fault))
		return true;
	fault->column = 1; /* the reader typed another text */
	return false;
}

static bool read_day(struct arena *a, int64_t day, struct date *out,
		     struct date_fault *fault)
{
	struct build edtf = { .arena = a };

	date_print_day(&edtf, day);
	return date_parse(a, build_view(&edtf), DATE_STRICT, out, NULL, fault);
}

/* FROM moved by COUNT months, on the last day of a month that is shorter. */
static bool add_months(int64_t from, int64_t count, int64_t *day)
{
	int64_t year;
	int month, d, days;

	date_from_day(from, &year, &month, &d);
	if (year < -LAST_YEAR || year > LAST_YEAR)
		return false;
	count += year * 12 + month - 1;
	month = (int)((count % 12 + 12) % 12) + 1;
	year = (count - (month - 1)) / 12;
	if (year < -LAST_YEAR || year > LAST_YEAR)
		return false;
	days = date_month_days(year, month);
	*day = date_day_number(year, month, d < days ? d : days);
	return true;
}

static bool add_days(int64_t from, int64_t count, int64_t *day)
{
	int64_t low = date_day_number(-LAST_YEAR, 1, 1);
	int64_t high = date_day_number(LAST_YEAR, 12, 31);

	if (from < low || from > high)
		return false;
	*day = from + count;
	return *day >= low && *day <= high;
}

/* Reads +3m and its like; *STEP tells whether TEXT is one at all. */
static bool read_step(struct arena *a, struct sv text, int64_t from, bool *step,
		      struct date *out, struct date_fault *fault)
{
	char sign = text.s[0], unit = text.s[text.n - 1];
	unsigned long long count;
	int64_t n, day;
	bool good;

	*step = text.n >= 3 && (sign == '+' || sign == '-') &&
		strchr("dwmy", unit) &&
		sv_to_u64(sv_trim(sv_slice(text, 1, text.n - 1)), 999999,
			  &count);
	if (!*step)
		return false;
	n = sign == '-' ? -(int64_t)count : (int64_t)count;
	if (unit == 'd' || unit == 'w')
		good = add_days(from, unit == 'w' ? 7 * n : n, &day);
	else
		good = add_months(from, unit == 'y' ? 12 * n : n, &day);
	if (good)
		return read_day(a, day, out, fault);
	fault->column = 1;
	snprintf(fault->message, sizeof(fault->message),
		 "that is beyond the years -9999 to 9999");
	return false;
}

/* Whether TEXT names a day relative to today, in English or in L. */
static bool is_relative(struct sv text, const struct locale *l, int64_t *offset)
{
	const struct date_phrases *own = date_phrases(l);
	const char *const words[][3] = {
		{ "today", "yesterday", "tomorrow" },
		{ own->today, own->yesterday, own->tomorrow },
	};
	static const int64_t offsets[] = { 0, -1, 1 };

	for (int k = 0; k < 2; k++)
		for (int i = 0; i < 3; i++)
			if (date_same_word(text, words[k][i])) {
				*offset = offsets[i];
				return true;
			}
	return false;
}

/* Whether TEXT has letters beyond those of EDTF, so that its fault says less
 * than what may be typed. */
static bool has_words(struct sv text)
{
	for (size_t i = 0; i < text.n; i++) {
		unsigned char c = (unsigned char)text.s[i] | 0x20;

		if (c >= 0x80 || (c >= 'a' && c <= 'z' && !strchr("xytzes", c)))
			return true;
	}
	return text.n == 0;
}

bool date_read_typed(struct arena *a, struct sv text, const struct locale *l,
		     int64_t today, int64_t from, struct date *out,
		     struct date_fault *fault)
{
	struct typed t = { .n = 0 };
	struct ymd ymd = { 0 };
	int64_t offset;
	bool step;

	text = sv_trim(text);
	if (date_parse(a, text, DATE_LENIENT, out, NULL, fault))
		return true;
	if (text.n > 0 && read_step(a, text, from, &step, out, fault))
		return true;
	if (text.n > 0 && step)
		return false;
	if (is_relative(text, l, &offset) && add_days(today, offset, &offset))
		return read_day(a, offset, out, fault);
	if (take_all(&t, l, text) &&
	    (t.month || t.season ? order_named(&t, &ymd) :
				   order_numbers(&t, l, &ymd))) {
		if (!ymd.has_year)
			ymd.year = year_of_day(from);
		return read_made(a, &t, ymd, out, fault);
	}
	if (has_words(text) || (t.n == NUMBERS && t.digits[0] < 3)) {
		fault->column = 1;
		snprintf(fault->message, sizeof(fault->message),
			 "type 2024-05-17, 17.5.2024, May 2024, today or +3m");
	}
	return false;
}
