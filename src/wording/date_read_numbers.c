/* What the numbers of one date are: its year, month and day. */
#include <string.h>

#include "wording/date_read_parts.h"

enum { SHAPE = 2 * READ_NUMBERS, MONTHS = 12, CENTURY = 100 };

static void set_year(struct read_facts *f, const struct read_token *number)
{
	f->year = number->part;
	if (number->minus)
		f->year.year = -f->year.year;
	f->has_year = true;
	f->year_digits = number->digits;
	f->decade |= number->plural;
}

/* Whether a season that begins in one year and ends in the next is called by
 * both: winter 1999/2000. */
static bool two_winters(const struct read_facts *f,
			const struct read_numbers *numbers)
{
	int64_t from, to;

	if (f->season != 4 || numbers->n != 2 || numbers->v[0]->digits != 4 ||
	    numbers->v[0]->part.year_x ||
	    numbers->v[1] - numbers->v[0] > 2) /* 2000, winter 2001 */
		return false;
	from = numbers->v[0]->part.year;
	to = numbers->v[1]->part.year;
	return to == (numbers->v[1]->digits == 4 ? from + 1 :
		      numbers->v[1]->digits == 1 ? (from + 1) % 10 :
						   (from + 1) % 100);
}

/* Whether number I follows its year at a mark, as in May 2020-06: nobody can
 * say what it is. */
static bool is_left(const struct read_numbers *numbers, size_t i)
{
	const struct read_token *number = numbers->v[i];

	return i > 0 && numbers->v[i - 1] + 2 == number &&
	       strchr("-/=", number[-1].value) &&
	       number[-1].kind == READ_MARK && numbers->v[i - 1]->digits == 4;
}

/* Whether NUMBER, beside a month, is of the ten days from it on: в 20-х числах
 * мая, mayın 20-lərində. */
static bool is_tens(const struct read_facts *f, const struct read_token *number)
{
	enum { LAST_DAY = 31 };

	return number->digits == 2 && number->value % 10 == 0 &&
	       number->value > 0 && number->value < LAST_DAY &&
	       (number->many || f->days ||
		(number->plural && f->called & COMPONENT_DAY && !f->one_day));
}

/* With a name the number of three digits or more, or that is said to be the
 * year, or the last one beside an era, is that; another is the day. */
static bool settle_named(const struct read_text *t, struct read_facts *f,
			 struct read_numbers *numbers)
{
	if (two_winters(f, numbers) &&
	    !(numbers->dash &&
	      (numbers->v[1]->blank || numbers->v[1][-1].blank))) {
		numbers->n = 1;
		f->years = false; /* of both: 1941—1942 годов */
	} else if (numbers->dash)
		return false;
	if (!numbers->year && f->era && numbers->n)
		numbers->year = numbers->v[numbers->n - 1];
	for (size_t i = 0; i < numbers->n; i++) {
		const struct read_token *number = numbers->v[i];
		bool year = number == numbers->year || number->digits > 2 ||
			    number->minus;

		if ((year ? f->has_year : f->day != 0) || is_left(numbers, i) ||
		    (number > t->v && number->digits == 2 &&
		     date_read_mark(t, (size_t)(number - t->v) - 1, '\'')))
			return false; /* or the year of May '14 is cut short */
		if (year)
			set_year(f, number);
		else if (f->quarter && !f->ordinal)
			f->ordinal = number->value;
		else if (f->season || f->quarter || number->value == 0)
			return false;
		else
			f->day = number->value;
		f->tens |= !year && f->day && is_tens(f, number);
		if (!year && number->many && !f->tens)
			return false; /* 5-х мая */
	}
	return true;
}

/* What numbers alone are, by their digits and marks: (d)ay, (m)onth, (y)ear,
 * (e)ither day or month, (s)mall, (c)ompact, the day of a year (o). */
static const struct {
	char shape[SHAPE], roles[READ_NUMBERS + 1];
} shapes[] = {
	{ "4", "y" },	    { "8", "c" },	{ "3", "s" },
	{ "2", "s" },	    { "5", "s" },
	{ "4-3", "yo" },    { "3/4", "oy" },	{ "3-4", "oy" },
	{ "2.4", "my" },
	{ "2/4", "my" },    { "2-4", "my" },	{ "2 4", "my" },
	{ "4.2", "ym" },    { "4-2", "ym" },	{ "4/2", "ym" },
	{ "4 2", "ym" },    { "2,4", "dy" },	{ "2.2", "dm" },
	{ "2-2", "md" },    { "2/2", "ee" },	{ "2.2.4", "dmy" },
	{ "2 2 4", "eey" }, { "2/2/4", "eey" }, { "2-2-4", "eey" },
	{ "4.2.2", "ymd" }, { "4-2-2", "ymd" }, { "4/2/2", "ymd" },
	{ "4=2=2", "ymd" }, { "4 2 2", "ymd" }, { "2/2 4", "eey" },
	{ "2-2 4", "eey" }, { "2/2.4", "eey" },
};

/* By ERA a third number is a year, whatever its digits, unless the first is:
 * 5.3.44 BC. */
static const char *roles_of(const struct read_numbers *numbers, bool era)
{
	enum { YEAR = 2 };
	char shape[SHAPE + 1] = { 0 };
	size_t n = 0;

	for (size_t i = 0; i < numbers->n; i++) {
		size_t digits = numbers->v[i]->digits;

		if (numbers->n > 1 && numbers->v[i]->plural)
			return NULL;
		if (i > 0)
			shape[n++] = numbers->marks[i];
		if (era && i == YEAR && numbers->v[0]->digits < 4)
			digits = 4;
		shape[n++] = (char)('0' + (digits == 1 ? 2 :
					   digits > 9 ? 9 : digits));
	}
	for (size_t i = 0; i < sizeof(shapes) / sizeof(*shapes); i++)
		if (strncmp(shape, shapes[i].shape, SHAPE) == 0)
			return shapes[i].roles;
	return NULL;
}

/* Which of two numbers is the day, as far as the calendar or the reader's
 * region tell. */
static void settle_order(const struct read_text *t, struct read_facts *f, int a,
			 int b)
{
	const struct locale *l = t->how ? t->how->locale : NULL;
	enum read_answer order = t->answers[ASK_ORDER];
	bool either = a <= 12 && b <= 12 && a != b;
	bool plain = !l || sv_eq(l->tag, SV("en"));
	bool month_first = !either ? b > 12 && a <= 12 :
			   plain   ? order == READ_SECOND_WAY :
				     l->month_first;

	f->day = month_first ? b : a;
	f->month = month_first ? a : b;
	if (either && plain && order == UNASKED)
		f->asks = ASK_ORDER;
}

/* With the year first a month that there is none of may be the day, or a digit
 * of it a slip, of which nothing can be read. */
static bool settle_slip(const struct read_text *t, struct read_facts *f)
{
	int day = f->month;

	if (t->answers[ASK_SLIP] == UNASKED)
		f->asks = ASK_SLIP;
	f->month = f->day;
	f->day = day;
	return t->answers[ASK_SLIP] != READ_SECOND_WAY;
}

static bool settle_day_of_year(struct read_facts *f, int n)
{
	int64_t year;

	if (n < 1 || n > 366)
		return false;
	date_from_day(date_day_number(f->year.year, 1, 1) + n - 1, &year,
		      &f->month, &f->day);
	return year == f->year.year;
}

/* Whether the one number is a year whatever its digits, as it is beside what
 * says so; one of three where nothing but a year can be meant. */
static bool is_year(const struct read_facts *f,
		    const struct read_numbers *numbers)
{
	bool word = f->shares_doubt || f->doubt || f->since || f->until ||
		    f->after || f->before || f->later || f->earlier;

	return numbers->year || f->era || numbers->v[0]->minus ||
	       numbers->v[0]->plural || f->decade ||
	       (word && numbers->v[0]->digits == 3);
}

/* Whether the one number is the day of some month, which no round one is that
 * tells ten of them. */
static bool is_day(const struct read_facts *f,
		   const struct read_numbers *numbers)
{
	return numbers->v[0]->digits < 3 && f->some & COMPONENT_MONTH &&
	       !is_tens(f, numbers->v[0]) &&
	       (f->one_day || !is_year(f, numbers));
}

/* Whether the number that is told to be the year, if one is, is the one of
 * NUMBERS that ROLES take for it; an era ends 0044-03-15 BC. */
static bool is_its_year(const struct read_facts *f,
			const struct read_numbers *numbers, const char *roles)
{
	enum { DAY = 3, PLAIN = 1000 };
	const char *year = strchr(roles, 'y');
	bool first = f->era && year == roles &&
		     (numbers->n == DAY || (numbers->marks[1] == '-' &&
					    numbers->v[0]->value < PLAIN));

	return !numbers->year || numbers->n == 1 || first ||
	       (year && numbers->v[year - roles] == numbers->year);
}

/* Gives F the NUMBERS by their ROLES; EITHER are those that may be a day or a
 * month, ZERO whether one that is neither year nor alone is none. */
static bool take_roles(struct read_facts *f, const struct read_numbers *numbers,
		       const char *roles, int either[2], bool *zero)
{
	int n = 0, day = 0; /* of the year */

	for (size_t i = 0; roles[i]; i++) {
		int value = numbers->v[i]->value;

		if (strchr("me", roles[i]) && numbers->v[i]->ordinal)
			return false;
		*zero |= value == 0 && numbers->n > 1 && roles[i] != 'y';
		if (roles[i] == 'y') {
			set_year(f, numbers->v[i]);
		} else if (roles[i] == 'm') {
			f->month = value;
		} else if (roles[i] == 'd') {
			f->day = value;
		} else if (roles[i] == 'e') {
			either[n++] = value;
		} else if (roles[i] == 's') {
			f->small = value;
			f->small_digits = numbers->v[i]->digits;
		} else if (roles[i] == 'o') {
			day = value;
		} else {
			f->year = (struct date_part){ .year = value / 10000 };
			f->has_year = true;
			f->year_digits = 4;
			f->month = value / 100 % 100;
			f->day = value % 100;
		}
	}
	return !strchr(roles, 'o') || settle_day_of_year(f, day);
}

/* Dates of numbers alone. */
static bool settle_numbers(const struct read_text *t, struct read_facts *f,
			   const struct read_numbers *numbers)
{
	const char *roles = roles_of(numbers, f->era != 0);
	int either[2] = { 0 };
	bool zero = false;

	if (numbers->n == 0)
		return true;
	if (numbers->n == 1 && is_day(f, numbers)) {
		f->day = numbers->v[0]->value;
		return true;
	}
	if (numbers->n == 1 && is_year(f, numbers)) {
		set_year(f, numbers->v[0]);
		return true;
	}
	if (numbers->n == 2 && ((f->era && numbers->year == numbers->v[1] &&
				 numbers->v[0]->digits < 3) ||
				(f->some & COMPONENT_MONTH &&
				 numbers->v[0]->digits < 3 &&
				 !is_tens(f, numbers->v[0])))) {
		f->day = numbers->v[0]->value;
		set_year(f, numbers->v[1]);
		return true;
	}
	/* 10 years are no October, nor is 194? a day. */
	if (!roles || (t->answers[ASK_GAP] != UNASKED && roles[1] == 'o') ||
	    (numbers->n > 1 && numbers->counts && !f->some) ||
	    !is_its_year(f, numbers, roles))
		return false;
	if (!take_roles(f, numbers, roles, either, &zero))
		return false;
	/* 1/2 1992 may be two months, too. */
	if (strchr(roles, 'e') && numbers->n == 3 && numbers->marks[1] !=
	    numbers->marks[2] && either[0] < either[1] && either[1] <= MONTHS)
		return false;
	if (strchr(roles, 'e'))
		settle_order(t, f, either[0], either[1]);
	else if (f->month > MONTHS && f->day > 0 && f->day <= MONTHS &&
		 !settle_slip(t, f))
		return false;
	/* 2024-05-00 and 2024-00-00 have no day, 2024-00 has no month, unlike
	 * 1999-00; 0000-00-00 says nothing. */
	return !zero ||
	       (numbers->n == 3 && f->day == 0 && f->year.year != 0) ||
	       (numbers->n == 2 && f->month == 0 && f->day == 0 &&
		numbers->v[1]->digits == 2 && f->year.year % CENTURY != 99);
}

/* Makes a hyphen of the one with blanks about it between the two NUMBERS of T,
 * a year and what may be its month: 1998 - 02. */
static void take_blank_hyphen(const struct read_text *t,
			      struct read_numbers *numbers)
{
	const struct read_token *month = numbers->v[1];

	if (numbers->n != 2 || !numbers->dash || month[-1].n != 1 ||
	    t->text.s[month[-1].at] != '-' || numbers->v[0] + 2 != month ||
	    numbers->v[0]->digits != 4 || month->digits > 2)
		return;
	numbers->marks[1] = '-';
	numbers->dash = false;
}

bool date_read_settle(const struct read_text *t, struct read_facts *f,
		      struct read_numbers *numbers, bool named)
{
	for (size_t i = 0; i < numbers->n; i++)
		if (numbers->v[i]->minus && f->era)
			return false; /* -0043 BC */
	if (named)
		return settle_named(t, f, numbers);
	take_blank_hyphen(t, numbers);
	return !(numbers->dash && numbers->n < 3) &&
	       settle_numbers(t, f, numbers);
}

int date_read_century(int value)
{
	enum { RECENT = 30, OURS = 2000, LAST = 1900 };

	return value < RECENT ? OURS : LAST;
}
