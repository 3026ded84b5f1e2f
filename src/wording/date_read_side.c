/* What is said of one date, whatever the order: its numbers and its words. */
#include <string.h>

#include "base/utf8.h"
#include "wording/date_phrases.h"
#include "wording/date_read_tell.h"

enum { MONTHS = 12 };

static bool take_number(struct read_numbers *numbers,
			const struct read_token *token, char mark)
{
	if (numbers->n == READ_NUMBERS)
		return false;
	numbers->roman |= token->roman;
	numbers->marks[numbers->n] = mark;
	numbers->v[numbers->n++] = token;
	return true;
}

static bool mark_joins(char mark)
{
	return mark == '-' || mark == '/' || mark == '=';
}

/* Whether a word that stands before or after a date is in the midst of this
 * one: May until 2020. */
static bool is_parted(const struct read_text *t, size_t from, size_t to)
{
	enum { NOTHING, DATE, WORD } met = NOTHING;

	for (size_t i = from; i < to; i++) {
		enum read_kind kind = (enum read_kind)t->v[i].kind;

		if (kind == READ_NUMBER || kind == READ_MONTH ||
		    kind == READ_SEASON || kind == READ_EDTF) {
			if (met == WORD)
				return true;
			met = DATE;
		} else if (met == DATE &&
			   (kind == READ_SINCE || kind == READ_UNTIL ||
			    kind == READ_AFTER || kind == READ_BEFORE)) {
			met = WORD;
		}
	}
	return false;
}

/* Whether token I of T, before TO, counts which ten days of a month are meant:
 * первая декада мая. */
static bool is_ten_days(const struct read_text *t, size_t i, size_t to)
{
	const struct read_token *v = &t->v[i];

	return i + 1 < to && v[1].kind == READ_TEN && v[1].value &&
	       (v->kind == READ_ORDINAL ||
		(v->kind == READ_NUMBER && v->digits < 3));
}

/* Sets the first of the ten days of a month that V counts, the last of which go
 * on to its end; false when there are no such. */
static bool take_ten_days(struct read_facts *f, const struct read_token *v)
{
	enum { LAST = 3, TEN = 10 };
	bool first = f->day == 0, last = v->value == READ_LAST;
	int which = last ? LAST : v->value;

	f->day = last && v[1].value > 1 ? READ_LAST_TEN :
					  TEN * (which - 1) + 1;
	f->tens = true;
	return first && which > 0 && which <= LAST;
}

/* Whether token I of T, before TO, is until before or later: до или после. */
static bool is_amiss(const struct read_text *t, size_t i, size_t to)
{
	const struct read_token *v = &t->v[i];

	return v->kind == READ_UNTIL && v->value && i + 1 < to &&
	       v[1].kind == READ_LATER;
}

/* Whether a mark that joins stands after nothing that it could join: LAST, null
 * at the beginning, or the word about before any of NUMBERS. */
static bool joins_nothing(const struct read_token *last,
			  const struct read_numbers *numbers)
{
	return !last || last->kind == READ_MARK ||
	       (last->kind == READ_DOUBT && numbers->n == 0);
}

/* Where the name stands that the ordinal I of T, before TO, counts: the last
 * day of May, 1st Monday of May, 1. Montag im Mai; 0 for none. */
static size_t counted_by(const struct read_text *t, size_t i, size_t to)
{
	enum { MOST = 5 }; /* weekdays of one month */
	const struct read_token *v = &t->v[i];
	size_t at = i + 1 + (i + 1 < to && date_read_mark(t, i + 1, '.'));

	if (v->kind == READ_ORDINAL)
		return i + 1 < to && (v[1].kind == READ_COMPONENT ||
				      v[1].kind == READ_WEEKDAY) ? i + 1 : 0;
	return v->kind == READ_NUMBER && !v->roman && v->value > 0 &&
			       v->value <= MOST && v->digits < 3 &&
			       (v->ordinal || at > i + 1) && at + 1 < to &&
			       t->v[at].kind == READ_WEEKDAY &&
			       t->v[at + 1].kind == READ_MONTH
		       ? at : 0;
}

/* Whether token I of T, between FROM and TO, is the day of the month beside it:
 * пятого мая, May fifth, 1992. */
static bool is_day_in_words(const struct read_text *t, size_t i, size_t from,
			    size_t to)
{
	const struct read_token *v = &t->v[i];
	size_t last = i - (i > from && date_read_mark(t, i - 1, '.'));
	bool after = last > from && t->v[last - 1].kind == READ_MONTH &&
		     (i + 1 == to || v[1].kind == READ_NUMBER ||
		      date_read_mark(t, i + 1, ','));

	return v->kind == READ_ORDINAL && v->value < READ_LAST &&
	       (after || (i + 1 < to && v[1].kind == READ_MONTH));
}

static bool take_tokens(const struct read_text *t, size_t from, size_t to,
			struct read_facts *f, struct read_numbers *numbers)
{
	char mark = ' ';
	unsigned doubt;

	if (is_parted(t, from, to))
		return false;
	for (size_t i = from; i < to; i++) {
		const struct read_token *token = &t->v[i];
		const struct read_token *last = i > from ? token - 1 : NULL;

		if (!date_read_take_own_doubt(t, i, from, to, f))
			return false;
		if (is_ten_days(t, i, to)) {
			if (!take_ten_days(f, &t->v[i++]))
				return false;
		} else if (counted_by(t, i, to)) {
			i = counted_by(t, i, to);
			if (!date_read_take_nth(f, token->value, &t->v[i]))
				return false;
		} else if (token->kind == READ_NUMBER) {
			if (!take_number(numbers, token, mark))
				return false;
			mark = ' ';
		} else if (is_amiss(t, i, to)) {
			return false;
		} else if (date_read_is_in_midst(t, i, from, to)) {
			if (!date_read_take_sign(t, i, from, to, f))
				return false;
		} else if (is_day_in_words(t, i, from, to) && !f->day) {
			f->day = token->value; /* пятого мая */
		} else if (token->kind != READ_MARK) {
			if (!date_read_take_word(f, numbers, token, last,
				       i + 1 < to ? token + 1 : NULL))
				return false;
			mark = token->n == 1 ? mark : ' ';
			f->trails |= date_read_is_sign(token) && numbers->n > 0;
			f->leads |= date_read_is_sign(token) && numbers->n == 0;
		} else if (token->value == '(' &&
			   date_read_take_doubt_note(t, &i, from, to, f)) {
			/* That is asked. */
		} else if (token->value == '(') {
			i++;
			doubt = f->doubt;
			if (!date_read_take_note(t, &i, to, f))
				return false;
			f->trails |= f->doubt != doubt && numbers->n > 0;
		} else if (strchr("RPMX[]{});", token->value)) {
			return false;
		} else if (strchr(".,-/=+", token->value)) {
			if (mark_joins(mark) || (last && token->value == '+') ||
			    (mark_joins((char)token->value) &&
			     joins_nothing(last, numbers)))
				return false;
			mark = token->value == '+' ? ' ' : (char)token->value;
			numbers->dash |= mark == '=';
		}
	}
	/* Something is missing after a mark that joins. */
	return !mark_joins(mark);
}

/* Takes the tokens as EDTF, when they are. */
static bool take_written(const struct read_text *t, size_t from, size_t to,
			 struct read_facts *f)
{
	size_t at = t->v[from].at - t->v[from].minus;
	struct sv text = sv_slice(t->text, at, t->v[to - 1].at +
						      t->v[to - 1].n);
	const struct date_part *p;
	struct date_part whole;
	struct date_fault fault;
	struct date d;

	if (!date_parse(t->arena, text, DATE_STRICT, &d, NULL, &fault) ||
	    d.form != DATE_SINGLE)
		return false;
	p = &d.parts[0];
	whole = *p;
	whole.uncertain = whole.approximate = 0;
	if (date_part_is_plain(&whole) && !date_doubts_some(p)) {
		f->doubt = date_whole_doubt(p);
		f->trails = f->doubt && !date_is_digit(text.s[text.n - 1]);
		f->leads = f->doubt && !f->trails;
	} else {
		f->written = *p;
		f->has_written = true;
	}
	f->year = (struct date_part){ .year = p->year };
	f->has_year = !p->flags && !p->year_x && !p->month_x && !p->day_x;
	f->year_digits = 4;
	f->month = p->month;
	f->day = p->day;
	return true;
}

/* Whether all of TOKEN is in capitals: XI, but not Xi. */
static bool is_capital(const struct read_text *t,
		       const struct read_token *token)
{
	size_t at = token->at, to = token->at + token->n, end;
	bool capital = true;

	while (at < to && capital) {
		uint32_t c = date_read_next(t->text, at, &end);

		capital = !date_read_letter(c) || utf8_next(t->text, &at) != c;
		at = end;
	}
	return capital;
}

/* Whether a blank or a mark stands before number I. */
static bool stands_apart(const struct read_numbers *numbers, size_t i)
{
	return numbers->v[i]->blank || numbers->marks[i] != ' ';
}

/* Puts the year that leads NUMBERS, before a month in Roman figures, after it
 * and its day: 1992-V-5. */
static void move_year(struct read_numbers *numbers)
{
	enum { YEAR_DIGITS = 4 };
	const struct read_token *year = numbers->v[0];
	bool digit = numbers->n == 2 && numbers->v[1]->n == 1 &&
		     numbers->v[1]->value > 5; /* 1992-X */

	if (digit || numbers->n < 2 || year->digits != YEAR_DIGITS ||
	    year->roman || !numbers->v[1]->roman || year->plural ||
	    !stands_apart(numbers, 1))
		return;
	numbers->marks[numbers->n - 1] = '.';
	if (numbers->n == READ_NUMBERS) {
		numbers->v[0] = numbers->v[2];
		numbers->v[2] = year;
	} else {
		numbers->v[0] = numbers->v[1];
		numbers->v[1] = year;
	}
}

/* Takes the month in Roman figures, as in 9.XI.1989 and XI 1989: apart from its
 * year, and without a day in capitals, for a small x or v may be anything. */
static bool take_roman_month(const struct read_text *t, struct read_facts *f,
			     struct read_numbers *numbers)
{
	size_t n = numbers->n, at = n - 2;
	const struct read_token *month;

	move_year(numbers);
	month = n > 1 ? numbers->v[at] : NULL;
	if (n == 2 && numbers->v[1]->roman && numbers->v[1]->value <= MONTHS &&
	    !month->roman && month->digits < 3 && numbers->marks[1] == '.' &&
	    !f->month && !f->season) { /* 5.V, of a span */
		f->month = numbers->v[--numbers->n]->value;
		return f->figures = true;
	}

	if (!month || !month->roman || month->value > MONTHS || f->month ||
	    f->season || numbers->v[n - 1]->digits != 4 ||
	    numbers->v[n - 1]->roman || (at > 0 && numbers->v[0]->roman) ||
	    !stands_apart(numbers, n - 1) ||
	    !(at > 0 ? stands_apart(numbers, at) : is_capital(t, month)))
		return false;
	f->month = month->value;
	numbers->v[at] = numbers->v[n - 1];
	numbers->n--;
	return f->figures = true;
}

/* Whether what F says of before and after goes together; a since that gives
 * way to these does so. */
static bool agrees(struct read_facts *f)
{
	bool beyond, other = f->later || f->earlier;

	if (f->beside && f->until && f->or_before) {
		f->before = true; /* год до 1990 года */
		f->until = false;
	}
	beyond = f->after || f->before;
	f->since |= f->begun && !beyond && !other;
	f->until &= f->earlier != READ_AT_MOST; /* bis spätestens */
	if (f->at_least) { /* since at least 1850 */
		f->earlier = f->since && !f->earlier;
		f->later = f->until && !f->later;
		f->or_before = false;
		return f->since != f->until && !beyond;
	}
	f->or_before &= !beyond && !f->inclusive;
	return !(f->since && f->until) && !(f->after && f->before) &&
	       !(f->later && f->earlier) && !(beyond && other);
}

/* Sets the day that today and its neighbours are, where that is known; whether
 * NUMBERS and F say nothing else of when. */
static bool take_today(const struct read_text *t, struct read_facts *f,
		       const struct read_numbers *numbers)
{
	const struct date_context *how = t->how;
	int64_t year;
	int month, day;

	if (numbers->n > 0 || f->month || f->season || f->quarter ||
	    f->century || f->era || f->no_year || f->some || f->has_written ||
	    f->ordinal || f->week || f->nth || f->weekday || f->calendar)
		return false;
	if (!how || !how->relative)
		return true;
	date_from_day(how->today, &year, &month, &day);
	if (year < 1 || year > READ_LAST_YEAR)
		return true;
	date_from_day(how->today + f->offset, &f->year.year, &f->month,
		      &f->day);
	f->year_digits = 4;
	return f->has_year = true;
}

/* The 1900s may be ten years or a hundred, as may the 300s BC. */
static void take_hundred(const struct read_text *t, struct read_facts *f)
{
	if (!f->decade || !f->has_year || f->year.year % 100 != 0 ||
	    f->year.year == 0 || f->year.year_x || f->year_digits < 3 ||
	    f->year_digits > 4)
		return;
	if (t->answers[ASK_HUNDRED] == UNASKED)
		f->asks = ASK_HUNDRED;
	if (t->answers[ASK_HUNDRED] == READ_SECOND_WAY) {
		f->hundred = true;
		f->decade = false;
	}
}

/* Whether T names an era, or a whole year that is as far back as one of two
 * digits, which then is whole, too. */
static bool tells_first_years(const struct read_text *t)
{
	for (size_t i = 0; i < t->n; i++)
		if (t->v[i].kind == READ_ERA ||
		    (t->v[i].kind == READ_NUMBER && t->v[i].digits == 3))
			return true;
	return false;
}

/* Whether YEAR goes on from the whole one before it: 1850/51. */
static bool mark_joins_years(const struct read_token *year)
{
	return year[-1].kind == READ_MARK && mark_joins((char)year[-1].value) &&
	       year[-2].kind == READ_NUMBER && year[-2].digits == 4;
}

/* The first year of the century in which YEAR follows the whole one before it
 * in T: 1850 г. и 51 г.  0 when it does not. */
static int century_before(const struct read_text *t,
			  const struct read_token *year)
{
	enum { CENTURY = 100 };

	for (const struct read_token *v = year; v && v-- > t->v;)
		if (v->kind == READ_NUMBER && v->digits == 4)
			return v->value % CENTURY < year->value ?
				       v->value - v->value % CENTURY : 0;
	return 0;
}

/* A year of two digits may be one of the first, or of any century, though a
 * word says that it is a year: im Jahr 87. */
static void take_cut(const struct read_text *t, struct read_facts *f,
		     const struct read_token *year)
{
	bool goes_on = year && year - t->v > 1 && mark_joins_years(year);
	int century;

	if (!f->has_year || f->year_digits != 2 || f->decade || f->asks ||
	    f->year.year_x || !(f->called & COMPONENT_YEAR) || goes_on ||
	    tells_first_years(t))
		return;
	century = century_before(t, year);
	if (century == 0 && t->answers[ASK_CUT] == UNASKED)
		f->asks = ASK_CUT;
	if (t->answers[ASK_CUT] == READ_SECOND_WAY)
		century = date_read_century((int)f->year.year);
	f->year.year += century;
	f->year_digits = century ? 4 : 2;
}

/* Sets which century of F it is; false when more is said, or less. */
static bool take_century(struct read_facts *f,
			 const struct read_numbers *numbers)
{
	bool number = numbers->n == 1 && numbers->v[0]->digits < 3;

	if (number && f->ordinal > 0)
		return false; /* third 19th century */
	if (number)
		f->ordinal = numbers->v[0]->value;
	return f->ordinal > 0 && numbers->n <= 1 && !f->month && !f->quarter &&
	       !f->season && !f->hemisphere && !f->week && !f->decade &&
	       !f->no_year && !f->years && !f->called;
}

/* Whether the components that F names are there, and years are several, unless
 * MORE than a year is said: neither day 1990 nor May 2020 years. */
static bool is_called_right(const struct read_facts *f, bool more)
{
	bool day = f->called & COMPONENT_DAY;
	bool month = f->called & COMPONENT_MONTH;

	return !(f->years && more && !f->decade && !f->hundred &&
		 !f->year.year_x) &&
	       !(day && !f->day && !f->small_digits) && !(month && !f->month);
}

bool date_read_facts(const struct read_text *t, size_t from, size_t to,
		     struct read_facts *f)
{
	struct read_numbers numbers = { .end = &t->v[to] };
	bool named;

	*f = (struct read_facts){ 0 };
	if (from >= to)
		return false;
	if (date_read_last(t, READ_ERA, from, to) == to &&
	    take_written(t, from, to, f))
		return true;
	if (!take_tokens(t, from, to, f, &numbers) || !agrees(f))
		return false;
	for (size_t i = from; i < to && t->v[i].kind != READ_NUMBER &&
			      t->v[i].kind != READ_EDTF &&
			      t->v[i].kind != READ_NO_YEAR; i++)
		f->ahead |= t->v[i].kind == READ_LATER ||
			    t->v[i].kind == READ_EARLIER ||
			    t->v[i].kind == READ_AFTER ||
			    t->v[i].kind == READ_BEFORE;
	if (f->today)
		return take_today(t, f, &numbers);
	/* A ? for a side that is not known. */
	if (to == from + 1 && t->v[from].kind == READ_DOUBT &&
	    t->v[from].n == 1) {
		*f = (struct read_facts){ .side = true, .unknown = true };
		return true;
	}
	/* Roman figures are of a century or a quarter, perhaps by the other
	 * side of a span. */
	f->roman = numbers.roman && !f->century && !f->quarter &&
		   !take_roman_month(t, f, &numbers);
	if (f->roman && (numbers.n > 1 || f->month || f->season))
		return false;
	if ((f->roman || f->letter) && f->era) {
		f->asks = t->answers[ASK_ROMAN] ? ASK_NOTHING : ASK_ROMAN;
		f->century = t->answers[ASK_ROMAN] == READ_FIRST_WAY;
		f->doubt |= f->letter && !f->century ? 2 : 0;
	}
	if (f->ordinal == READ_LAST && !f->quarter)
		return false; /* last May */
	if (f->ordinal == READ_LAST)
		f->ordinal = date_read_parts_of(f->quarter);
	if (f->century)
		return take_century(f, &numbers);
	named = f->month || f->season || f->quarter;
	if (f->has_written)
		return numbers.n == 0 && !named && !f->ordinal && !f->some &&
		       !f->era && !f->no_year && !f->decade && !f->week &&
		       !f->hemisphere;
	if (f->ordinal && !f->quarter)
		return false; /* the first Monday of May */
	f->named = f->month > 0;
	if (!date_read_settle(t, f, &numbers, named) ||
	    (f->no_year && f->has_year))
		return false;
	take_hundred(t, f);
	take_cut(t, f, numbers.year);
	return f->some ||
	       is_called_right(f, named || numbers.n > 1 || f->no_year);
}
