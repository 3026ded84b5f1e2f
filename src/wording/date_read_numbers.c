/* What the numbers of one date are: its year, month and day; and two numbers
 * that are the ends of one year with X. */
#include <string.h>

#include "wording/date_read_parts.h"

enum { SHAPE = 2 * READ_NUMBERS };

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

	if (f->season != 4 || numbers->n != 2 || numbers->v[0]->digits != 4)
		return false;
	from = numbers->v[0]->part.year;
	to = numbers->v[1]->part.year;
	return to == (numbers->v[1]->digits == 4 ? from + 1 : (from + 1) % 100);
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

/* With a name the number of three digits or more, or that is said to be the
 * year, or the last one beside an era, is that; another is the day. */
static bool settle_named(struct read_facts *f, struct read_numbers *numbers)
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

		if ((year ? f->has_year : f->day != 0) || is_left(numbers, i))
			return false;
		if (year)
			set_year(f, number);
		else if (f->quarter && !f->ordinal)
			f->ordinal = number->value;
		else if (f->season || f->quarter || number->value == 0)
			return false;
		else
			f->day = number->value;
	}
	return true;
}

/* What numbers alone are, by their digits and marks: (d)ay, (m)onth, (y)ear,
 * (e)ither day or month, (s)mall, (c)ompact, the day of a year (o). */
static const struct {
	char shape[SHAPE], roles[READ_NUMBERS + 1];
} shapes[] = {
	{ "4", "y" },	    { "8", "c" },	{ "3", "s" },
	{ "2", "s" },	    { "4-3", "yo" },	{ "2.4", "my" },
	{ "2/4", "my" },    { "2-4", "my" },	{ "2 4", "my" },
	{ "4.2", "ym" },    { "4-2", "ym" },	{ "4/2", "ym" },
	{ "4 2", "ym" },    { "2,4", "dy" },	{ "2.2", "dm" },
	{ "2-2", "md" },    { "2/2", "ee" },	{ "2.2.4", "dmy" },
	{ "2 2 4", "dmy" }, { "2/2/4", "eey" }, { "2-2-4", "eey" },
	{ "4.2.2", "ymd" }, { "4-2-2", "ymd" }, { "4/2/2", "ymd" },
	{ "4=2=2", "ymd" }, { "4 2 2", "ymd" },
};

/* By ERA a third number is a year, whatever its digits: 5.3.44 BC. */
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
		if (era && i == YEAR && digits < 4)
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
	bool either = a <= 12 && b <= 12 && a != b;
	bool plain = !l || sv_eq(l->tag, SV("en"));
	bool month_first = !either ? b > 12 && a <= 12 :
			   plain   ? t->order == READ_MONTH_FIRST :
				     l->month_first;

	f->day = month_first ? b : a;
	f->month = month_first ? a : b;
	if (either && plain && t->order == READ_ASK)
		f->asks = READ_DAY_FIRST;
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

/* Gives F the NUMBERS by their ROLES; EITHER are those that may be a day or a
 * month, ZERO whether one that is neither year nor alone is none. */
static bool take_roles(struct read_facts *f, const struct read_numbers *numbers,
		       const char *roles, int either[2], bool *zero)
{
	int n = 0;

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
			if (!settle_day_of_year(f, value))
				return false;
		} else {
			f->year = (struct date_part){ .year = value / 10000 };
			f->has_year = true;
			f->year_digits = 4;
			f->month = value / 100 % 100;
			f->day = value % 100;
		}
	}
	return true;
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
	if (numbers->n == 1 && is_year(f, numbers)) {
		set_year(f, numbers->v[0]);
		/* 90-е до н. э. */
		f->decade |= numbers->v[0]->many && f->era &&
			     f->year.year % 10 == 0;
		return true;
	}
	if (numbers->n == 1 && numbers->v[0]->digits < 3 &&
	    f->some & COMPONENT_MONTH) {
		f->day = numbers->v[0]->value;
		return true;
	}
	if (numbers->n == 2 && ((f->era && numbers->year == numbers->v[1] &&
				 numbers->v[0]->digits < 3) ||
				f->some & COMPONENT_MONTH)) {
		f->day = numbers->v[0]->value;
		set_year(f, numbers->v[1]);
		return true;
	}
	/* 10 years are no October. */
	if (!roles || (numbers->n > 1 && numbers->counts && !f->some))
		return false;
	if (!take_roles(f, numbers, roles, either, &zero))
		return false;
	if (strchr(roles, 'e'))
		settle_order(t, f, either[0], either[1]);
	else if (f->month > 12 && f->day > 0 && f->day <= 12)
		settle_order(t, f, f->month, f->day);
	/* 2024-05-00 and 2024-00-00 have no day; 0000-00-00 says nothing. */
	return !zero ||
	       (numbers->n == 3 && f->day == 0 && f->year.year != 0);
}

bool date_read_settle(const struct read_text *t, struct read_facts *f,
		      struct read_numbers *numbers, bool named)
{
	if (named)
		return settle_named(f, numbers);
	return !(numbers->dash && numbers->n < 3) &&
	       settle_numbers(t, f, numbers);
}

/* Whether token I of T is a decade without its century, perhaps with its YEARS
 * after it, and *TO what follows that. */
static bool is_short_decade(const struct read_text *t, size_t i, size_t *to)
{
	const struct read_token *v = &t->v[i];

	*to = i + 1;
	if (i + 1 < t->n && v[1].kind == READ_TEN && v->value > 0 &&
	    v->value <= 10 &&
	    (v->kind == READ_ORDINAL || v->kind == READ_NUMBER)) {
		*to = i + 2;
		return true;
	}
	if (i >= t->n || v->kind != READ_NUMBER || v->digits != 2 || v->roman ||
	    v->value % 10 != 0 || !(v->plural || v->ordinal))
		return false;
	if (*to < t->n && t->v[*to].kind == READ_YEARS)
		++*to;
	return v->plural || v->many || t->v[*to - 1].kind == READ_YEARS;
}

/* How many years after the beginning of its century the decade V begins: 90s,
 * the tenth decade. */
static int years_into(const struct read_token *v)
{
	return v[1].kind == READ_TEN ? 10 * (v->value - 1) : v->value;
}

/* Whether a century begins with token I of T, *TO what follows it. */
static bool is_century(const struct read_text *t, size_t i, size_t *to)
{
	const struct read_token *v = &t->v[i];

	*to = i + 1;
	if (i >= t->n || !(v->kind == READ_ORDINAL ||
			   (v->kind == READ_NUMBER && v->digits < 3)))
		return false;
	*to += *to < t->n && date_read_mark(t, *to, '.');
	++*to;
	return *to <= t->n && v->value > 0 &&
	       ((v[*to - i - 1].kind == READ_CENTURY &&
		 !v[*to - i - 1].value) ||
		(v[*to - i - 1].kind == READ_SHORT_CENTURY &&
		 v[*to - i - 1].value == 0));
}

void date_read_join_decade(struct read_text *t)
{
	for (size_t i = 0; i + 2 < t->n; i++) {
		size_t middle, to;
		bool first = is_short_decade(t, i, &middle) &&
			     is_century(t, middle, &to);
		bool last = !first && is_century(t, i, &middle) &&
			    is_short_decade(t, middle, &to);
		struct read_token *v = &t->v[i], *other = &t->v[middle];

		if (!first && !last)
			continue;
		if (to < t->n && t->v[to].kind == READ_ERA)
			return; /* which decade of a century BC is the 90s? */
		v->value = 100 * ((first ? other : v)->value - 1) +
			   years_into(first ? v : other);
		v->part = (struct date_part){ .year = v->value, .year_x = 1 };
		v->kind = READ_NUMBER;
		v->n = t->v[to - 1].at + t->v[to - 1].n - v->at;
		v->digits = 4;
		v->plural = v->ordinal = v->roman = v->many = false;
		memmove(v + 1, &t->v[to], (t->n - to) * sizeof(*t->v));
		t->n -= to - i - 1;
		return;
	}
}

/* Whether T speaks of years, or of more in one of some: by itself some year of
 * 1900-1999 is one of these. */
static bool calls_years(const struct read_text *t)
{
	bool years = false, some = false, more = false;

	for (size_t i = 0; i < t->n; i++) {
		enum read_kind kind = (enum read_kind)t->v[i].kind;

		years |= kind == READ_YEARS;
		if (kind == READ_SOME && t->v[i].value == COMPONENT_YEAR)
			some = true;
		else
			more |= kind == READ_MONTH || kind == READ_SEASON ||
				kind == READ_QUARTER || kind == READ_SOME;
	}
	return years || (some && more);
}

/* The era of the years of tokens FROM to TO, or 0. */
static int era_beside(const struct read_text *t, size_t from, size_t to)
{
	from -= from > 1 && date_read_mark(t, from - 1, '.');
	if (from > 0 && t->v[from - 1].kind == READ_ERA)
		return t->v[from - 1].value;
	return to + 1 < t->n && t->v[to + 1].kind == READ_ERA ?
		       t->v[to + 1].value : 0;
}

/* The number of years from token FROM of T to the one after the next, if these
 * are two ends; else 0. */
static int64_t years_between(const struct read_text *t, size_t from)
{
	const struct read_token *a = &t->v[from], *b = a + 2;
	int era = era_beside(t, from, from + 2);

	if (from + 2 >= t->n || a->kind != READ_NUMBER ||
	    b->kind != READ_NUMBER || a->digits > 4 || b->digits > 4 ||
	    a->part.year_x || b->part.year_x || era < 0 ||
	    (!era && a->value && (a->digits < 4 || b->digits < 4)) ||
	    (from > 0 && date_read_mark(t, from - 1, '(')))
		return 0;
	return a[1].kind == READ_UNTIL || (date_read_mark(t, from + 1, '=') &&
					   !a[1].blank && !b->blank) ?
		       b->part.year - a->part.year + 1 : 0;
}

/* Takes the full stop that token *I of T may be. */
static void take_stop(const struct read_text *t, size_t *i)
{
	*i += *i < t->n && date_read_mark(t, *i, '.');
}

/* Takes the year of ERA, which may stand before or after it, from token *I of T
 * on; 0 when it is none. */
static int take_year_of(const struct read_text *t, size_t *i, int era)
{
	const struct read_token *v = t->v;
	bool first = *i < t->n && v[*i].kind == READ_ERA;
	size_t at = *i + first, year;

	if (first)
		take_stop(t, &at);
	year = at++;
	if (at + !first > t->n || v[year].kind != READ_NUMBER)
		return 0;
	*i = first ? *i : at++;
	if (v[*i].kind != READ_ERA || v[*i].value != era)
		return 0;
	if (!first)
		take_stop(t, &at);
	*i = at;
	return v[year].value;
}

/* Makes the years from 1 BC to the last of a decade, a century or a millennium
 * AD, from token I of T on, the one year with X that these are, for there is no
 * year 0 to name; false when they are none. */
static bool join_over_eras(struct read_text *t, size_t i)
{
	struct read_token *v = &t->v[i];
	size_t to = i;
	int last;

	if (take_year_of(t, &to, -1) != 1 || to == t->n ||
	    !date_read_mark(t, to, '='))
		return false;
	to++;
	last = take_year_of(t, &to, 1);
	if (last != 9 && last != 99 && last != 999)
		return false;
	v->n = t->v[to - 1].at + t->v[to - 1].n - v->at;
	v->kind = READ_NUMBER;
	v->part = (struct date_part){ .year_x = last == 9 ? 1 :
				      last == 99 ? 3 : 7 };
	v->value = 0;
	v->digits = 4;
	v->ordinal = v->plural = v->many = false;
	memmove(v + 1, &t->v[to], (t->n - to) * sizeof(*v));
	t->n -= to - i - 1;
	return true;
}

void date_read_join_years(struct read_text *t)
{
	bool years = calls_years(t);
	size_t n = 0;

	for (size_t i = 0; i < t->n; i++) {
		int64_t span = years ? years_between(t, i) : 0;

		if (years && join_over_eras(t, i))
			span = 0;
		t->v[n++] = t->v[i];
		if ((span != 10 && span != 100 && span != 1000) ||
		    t->v[i].part.year % span != 0)
			continue;
		t->v[n - 1].part.year_x = span == 10 ? 1 : span == 100 ? 3 : 7;
		t->v[n - 1].digits = 4;
		t->v[n - 1].ordinal = t->v[n - 1].plural = false;
		i += 2;
	}
	t->n = n;
}
