#include "date/hint.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/utf8.h"

enum { TEXT_MAX = 80, SHAPE_MAX = HINT_TOKENS };

bool hint_say(struct hint *h, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	vsnprintf(h->fault->message, sizeof(h->fault->message), fmt, args);
	va_end(args);
	return true;
}

bool hint_is_day(int year, int month, int day)
{
	if (year > 9999 || month < 1 || month > 12)
		return false;
	return day >= 0 && day <= date_month_days(year, month);
}

static bool is_letter(uint32_t c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0xC0;
}

static bool is_dash(uint32_t c)
{
	return (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}

/* Reads the token at byte *AT of TEXT, which is no blank. */
static void read_token(struct sv text, size_t *at, struct hint_token *t)
{
	size_t end = *at, kept = 0;
	uint32_t c = utf8_next(text, &end);

	t->at = *at;
	if (is_dash(c)) {
		t->kind = '=';
	} else if (c < 0x80 && date_is_digit((char)c)) {
		end = *at;
		for (; end < text.n && date_is_digit(text.s[end]); end++)
			if (end - *at < 8)
				t->value = t->value * 10 + (text.s[end] - '0');
		t->kind = end - *at < 9 ? (char)('0' + (end - *at)) : '9';
	} else if (is_letter(c) && !(c & UTF8_BAD)) {
		t->kind = 'w';
		for (size_t i = *at; i < text.n; i = end) {
			end = i;
			c = utf8_next(text, &end);
			if (!is_letter(c) || c & UTF8_BAD || is_dash(c)) {
				end = i;
				break;
			}
			if (c < 0x80 && kept < HINT_WORD)
				t->word[kept++] = (char)(c | 0x20);
		}
	} else {
		t->kind = c < 0x80 && c > ' ' ? (char)c : '#';
	}
	t->n = end - *at;
	if (t->kind == 'w' && t->n == 1 && text.s[*at] == 'S')
		t->word[0] = 'S'; /* of significant digits */
	*at = end;
}

static bool read_tokens(struct sv text, struct hint *h)
{
	size_t at = 0;
	bool blank = false;

	while (at < text.n) {
		if (text.s[at] == ' ' || text.s[at] == '\t') {
			blank = true;
			at++;
			continue;
		}
		if (h->n == HINT_TOKENS)
			return false;
		h->token[h->n].blank = blank;
		read_token(text, &at, &h->token[h->n++]);
		blank = false;
	}
	return h->n > 0;
}

static int value(const struct hint *h, size_t i)
{
	return h->token[i].value;
}

/* MONTH has no such DAY, or says nothing and returns false. */
static bool say_no_day(struct hint *h, int year, int month, int day)
{
	if (year > 9999 || month < 1 || month > 12 || day > 31 ||
	    hint_is_day(year, month, day))
		return false;
	if (day == 29)
		return hint_say(h, "no 29 February in %04d, which is not a "
				   "leap year", year);
	return hint_say(h, "no %d %s: it has %d days", day,
			date_month_name(month), date_month_days(year, month));
}

static bool say_day(struct hint *h, int year, int month, int day)
{
	if (day > 0 && say_no_day(h, year, month, day))
		return true;
	if (!hint_is_day(year, month, day) || day == 0)
		return false;
	return hint_say(h, "write %04d-%02d-%02d", year, month, day);
}

static bool say_month(struct hint *h, int year, int month)
{
	if (!hint_is_day(year, month, 0))
		return false;
	return hint_say(h, "write %04d-%02d", year, month);
}

static bool short_year(struct hint *h)
{
	(void)h;
	return hint_say(h, "a year has four digits and comes first: write "
			   "2024-05-17");
}

static bool day_month_year(struct hint *h)
{
	return say_day(h, value(h, 4), value(h, 2), value(h, 0));
}

/* With / and - some write the month first: where both could be, say both. */
static bool either_order(struct hint *h)
{
	int a = value(h, 0), b = value(h, 2), year = value(h, 4);
	bool day_first = a > 0 && hint_is_day(year, b, a);
	bool month_first = b > 0 && hint_is_day(year, a, b);

	if (day_first && month_first && a != b)
		return hint_say(h, "write %04d-%02d-%02d for day first, "
				   "%04d-%02d-%02d for month first",
				year, b, a, year, a, b);
	if (!day_first && !month_first)
		return a > 0 && b > 0 && (say_no_day(h, year, b, a) ||
					  say_no_day(h, year, a, b));
	return say_day(h, year, day_first ? b : a, day_first ? a : b);
}

static bool year_month_day(struct hint *h)
{
	int year = value(h, 0), day = value(h, 2), month = value(h, 4);

	if (h->token[1].kind == '-' && day > 12 && month > 0 && month <= 12 &&
	    hint_is_day(year, month, day))
		return hint_say(h, "write %04d-%02d-%02d: the month stands "
				   "before the day", year, month, day);
	/* Two digits each and yet refused: the message said what is wrong. */
	if (h->token[1].kind == '-' && h->token[2].kind == '2' &&
	    h->token[4].kind == '2')
		return false;
	return say_day(h, value(h, 0), value(h, 2), value(h, 4));
}

static bool month_year(struct hint *h)
{
	return say_month(h, value(h, 2), value(h, 0));
}

static bool year_month(struct hint *h)
{
	if (h->token[1].kind == '-' && h->token[2].kind == '2')
		return false;
	return say_month(h, value(h, 0), value(h, 2));
}

static bool year_slash(struct hint *h)
{
	int year = value(h, 0), end = value(h, 2);

	if (h->token[2].kind == '2' && end > year % 100)
		return hint_say(h, end > 12 ? "write %04d/%04d" :
				"write %04d/%04d for the years, %04d-%02d for "
				"the month",
				year, year - year % 100 + end, year, end);
	return say_month(h, year, end);
}

static bool compact(struct hint *h)
{
	int n = value(h, 0);

	return say_day(h, n / 10000, n / 100 % 100, n % 100);
}

static bool ordinal(struct hint *h)
{
	int64_t year = value(h, 0), end;
	int month, day, of_year = value(h, 2);

	if (of_year < 1 || of_year > 366)
		return false;
	date_from_day(date_day_number(year, 1, 1) + of_year - 1, &end, &month,
		      &day);
	if (end != year)
		return false;
	return hint_say(h, "no day of the year: write %04d-%02d-%02d",
			(int)year, month, day);
}

/* ISO weeks: the first holds 4 January. */
static bool week(struct hint *h)
{
	int64_t monday = date_day_number(value(h, 0), 1, 4), year;
	int64_t end;
	int month, day, to_month, to_day, n = value(h, 3);

	if (strcmp(h->token[2].word, "w") != 0 || n < 1 || n > 53)
		return false;
	monday += 7 * (n - 1) - (date_weekday(monday) - 1);
	date_from_day(monday, &year, &month, &day);
	date_from_day(monday + 6, &end, &to_month, &to_day);
	return hint_say(h, "no weeks: write %04d-%02d-%02d/%04d-%02d-%02d",
			(int)year, month, day, (int)end, to_month, to_day);
}

static bool clock_time(struct hint *h)
{
	int second = h->n > 9 ? value(h, 9) : 0;

	if (!h->token[5].blank || value(h, 5) > 23)
		return false;
	return hint_say(h, "write %04d-%02d-%02dT%02d:%02d:%02d", value(h, 0),
			value(h, 2), value(h, 4), value(h, 5), value(h, 7),
			second);
}

/* Shapes: a number's digits (1 and 2 are both 2), marks, w for a word. */
static const struct {
	char shape[SHAPE_MAX + 1];
	bool (*say)(struct hint *h);
} shapes[] = {
	{ "2.2.4", day_month_year },
	{ "2/2/4", either_order },
	{ "2-2-4", either_order },
	{ "4.2.2", year_month_day },
	{ "4/2/2", year_month_day },
	{ "4-2-2", year_month_day },
	{ "2.2.2", short_year },
	{ "2/2/2", short_year },
	{ "2.4", month_year },
	{ "2/4", month_year },
	{ "2-4", month_year },
	{ "4.2", year_month },
	{ "4-2", year_month },
	{ "4/2", year_slash },
	{ "4-4", hint_years },
	{ "4=4", hint_years },
	{ "4-4?", hint_years },
	{ "4=4?", hint_years },
	{ "4-4~", hint_years },
	{ "4=4~", hint_years },
	{ "4w-4w", hint_decades },
	{ "4w=4w", hint_decades },
	{ "4w/4w", hint_decades },
	{ "8", compact },
	{ "4-2-2/2", hint_short_end_day },
	{ "4-2-2/2-2", hint_short_end_day },
	{ "4-2/2", hint_short_end_month },
	{ "4-3", ordinal },
	{ "4-w2", week },
	{ "4-2-22:2", clock_time },
	{ "4-2-22:2:2", clock_time },
	{ "4..", hint_open_end },
	{ "4-2..", hint_open_end },
	{ "4-2-2..", hint_open_end },
	{ "4..4", hint_bare_range },
	{ "4-2..4-2", hint_months },
	{ "4-2=4-2", hint_months },
	{ "4-2-4-2", hint_months },
	{ "4-2-2..4-2-2", hint_days },
	{ "4-2-2=4-2-2", hint_days },
	{ "4-2-2-4-2-2", hint_days },
	{ "4/?", hint_unknown_end },
	{ "4-2/?", hint_unknown_end },
	{ "4-2-2/?", hint_unknown_end },
	{ "?/4", hint_unknown_start },
	{ "?/4-2", hint_unknown_start },
	{ "?/4-2-2", hint_unknown_start },
	{ "4,4", hint_bare_list },
};

/* Words that nothing here knows, in whatever language. */
static bool hint_other_words(struct hint *h)
{
	const char *word = h->token[0].word;

	/* But xxxx is a year, written small. */
	if (h->n == 1 && h->token[0].kind == 'w' && h->token[0].n > 1 &&
	    strcmp(word, "xxxx") != 0 && strcmp(word, "uuuu") != 0)
		return hint_say(h, "this is no date: write 2024-05-17, "
				   "2024-05 or 2024");
	for (size_t i = 0; i < h->n; i++) {
		const struct hint_token *t = &h->token[i];

		if (t->kind == 'w' && t->n > 2 &&
		    strspn(t->word, "xutz") < strlen(t->word) + !*t->word)
			return hint_say(h, "words are not read: write "
					   "2024-05-17, 2024-05 or 2024");
	}
	return false;
}

static bool hint_shapes(struct hint *h)
{
	char shape[HINT_TOKENS + 1] = { 0 };

	for (size_t i = 0; i < h->n; i++) {
		char kind = h->token[i].kind;

		shape[i] = kind == '1' ? '2' : kind;
	}
	for (size_t i = 0; i < sizeof(shapes) / sizeof(shapes[0]); i++)
		if (strcmp(shape, shapes[i].shape) == 0 && shapes[i].say(h))
			return true;
	return false;
}

/* Dashes that look right and are not. */
static bool hint_dash(struct hint *h, struct sv text)
{
	for (size_t i = 0; i < h->n; i++) {
		if (h->token[i].kind != '=')
			continue;
		h->fault->column = utf8_count(sv_slice(text, 0,
						       h->token[i].at)) + 1;
		return hint_say(h, "this dash has no meaning here: write - "
				   "within a date, / between two");
	}
	return false;
}

/* A hint for TEXT, which is no set. */
static void hint_plain(struct sv text, struct date_fault *fault)
{
	struct hint h = { .fault = fault };

	if (text.n > TEXT_MAX || !read_tokens(text, &h))
		return;
	if (!hint_shapes(&h) && !hint_words(&h) && !hint_dash(&h, text))
		hint_other_words(&h);
}

/* The member of the set TEXT that the fault stands in or behind. */
static struct sv member_at(struct sv text, size_t column)
{
	size_t at = 0, from, to;

	while (--column > 0 && at < text.n)
		utf8_next(text, &at);
	for (from = at; from > 1 && text.s[from - 1] != ',';)
		from--;
	for (to = at; to < text.n && !strchr(",]}", text.s[to]);)
		to++;
	return sv_trim(sv_slice(text, from, to));
}

void date_hint(struct sv text, struct date_fault *fault)
{
	struct date_fault inner = *fault;
	struct sv member;
	size_t before;

	if (text.n == 0 || (text.s[0] != '[' && text.s[0] != '{')) {
		hint_plain(text, fault);
		return;
	}
	member = member_at(text, fault->column);
	before = utf8_count((struct sv){ text.s,
					 (size_t)(member.s - text.s) });
	inner.column = fault->column > before ? fault->column - before : 1;
	hint_plain(member, &inner);
	/* In a set neither an interval can stand nor another set. */
	if (strcmp(inner.message, fault->message) == 0 ||
	    strpbrk(inner.message, "/["))
		return;
	*fault = inner;
	fault->column += before;
}
