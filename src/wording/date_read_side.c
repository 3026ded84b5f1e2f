/* What is said of one date, whatever the order: its numbers and its words. */
#include <string.h>

#include "base/utf8.h"
#include "wording/date_phrases.h"
#include "wording/date_read_parts.h"

enum { LAST_YEAR = 9999 };

static bool set_once(int *to, int value)
{
	bool first = *to == 0;

	*to = value;
	return first;
}

/* Takes what stands in parentheses, from token *I on, which is after "(". */
static bool take_note(const struct read_text *t, size_t *i, size_t to,
		      struct read_facts *f)
{
	unsigned components = 0, doubt = 0, n = 0;

	for (; *i < to; ++*i) {
		const struct read_token *token = &t->v[*i];
		bool ends = token->kind == READ_MARK &&
			    (token->value == ';' || token->value == ')');

		if (ends && components) {
			f->uncertain |= doubt & 1 ? components : 0;
			f->approximate |= doubt & 2 ? components : 0;
		} else if (ends) {
			f->doubt |= doubt;
		}
		if (ends && token->value == ')')
			return n != 1;
		if (ends)
			components = doubt = 0;
		else if (token->kind == READ_COMPONENT)
			components |= (unsigned)token->value;
		else if (token->kind == READ_DOUBT)
			doubt |= (unsigned)token->value;
		else if (token->kind == READ_SHORT_CENTURY)
			doubt |= (unsigned)token->value;
		else if (token->kind == READ_HEMISPHERE)
			f->hemisphere = token->value;
		else if (token->kind == READ_NUMBER && n < 2)
			f->window[n++] = token->part.year;
		else if (token->kind != READ_AND && token->kind != READ_MARK)
			return false;
		f->has_window = n == 2;
	}
	return false;
}

/* Words that set a number, which is told once, or a truth. */
static const struct {
	enum read_kind kind;
	bool number;
	size_t at;
} simple[] = {
	{ READ_MONTH, true, offsetof(struct read_facts, month) },
	{ READ_HEMISPHERE, true, offsetof(struct read_facts, hemisphere) },
	{ READ_QUARTER, true, offsetof(struct read_facts, quarter) },
	{ READ_ORDINAL, true, offsetof(struct read_facts, ordinal) },
	{ READ_WEEK, true, offsetof(struct read_facts, week) },
	{ READ_LATER, true, offsetof(struct read_facts, later) },
	{ READ_EARLIER, true, offsetof(struct read_facts, earlier) },
	{ READ_CENTURY, false, offsetof(struct read_facts, century) },
	{ READ_AFTER, false, offsetof(struct read_facts, after) },
	{ READ_BEFORE, false, offsetof(struct read_facts, before) },
	{ READ_NO_YEAR, false, offsetof(struct read_facts, no_year) },
};

/* Takes the word TOKEN if its meaning is simple; *GOOD whether it may be. */
static bool take_simple(struct read_facts *f, const struct read_token *token,
			bool *good)
{
	for (size_t i = 0; i < sizeof(simple) / sizeof(*simple); i++) {
		char *at = (char *)f + simple[i].at;

		if (token->kind != simple[i].kind)
			continue;
		if (simple[i].number)
			*good = set_once((int *)(void *)at, token->value);
		else
			*good = *(bool *)(void *)at = true;
		return true;
	}
	return false;
}

/* Takes what is said of years and of their number LAST, if there is one; NEXT
 * stands after it, or null. */
static bool take_years(struct read_facts *f, struct read_numbers *numbers,
		       const struct read_token *token,
		       const struct read_token *last,
		       const struct read_token *next)
{
	bool ordinal = last && last->ordinal;

	if (token->kind == READ_ERA) {
		/* Q2 AD 70, March 15 AD 70 */
		if (last && last->digits < 3 && (f->month || f->quarter) &&
		    next && next->kind == READ_NUMBER)
			last = next;
		if (!last && numbers->n > 0 && next &&
		    next->kind == READ_NUMBER)
			last = next; /* 14, AD 45 */
		if (last)
			numbers->year = last;
		return set_once(&f->era, token->value);
	}
	if (token->kind == READ_YEARS) {
		numbers->counts = true;
		f->begun |= token->value > 0;
		f->decade |= ordinal;
	} else if (ordinal || (last && !token->value && last->digits < 3)) {
		f->century = true; /* the 19th c., 5 в. */
	} else {
		f->doubt |= (unsigned)token->value;
		f->shares_doubt = true;
	}
	return true;
}

/* Takes the word TOKEN, after LAST and before NEXT, which may be null. */
static bool take_word(struct read_facts *f, struct read_numbers *numbers,
		      const struct read_token *token,
		      const struct read_token *last,
		      const struct read_token *next)
{
	int value = token->value;
	bool good;

	if (take_simple(f, token, &good))
		return good;
	if (last && last->kind != READ_NUMBER)
		last = NULL;
	switch ((enum read_kind)token->kind) {
	case READ_SEASON:
		f->begun |= value > 4;
		return set_once(&f->season, value > 4 ? value - 4 : value);
	case READ_ERA:
	case READ_YEARS:
	case READ_SHORT_CENTURY:
		return take_years(f, numbers, token, last, next);
	case READ_COMPONENT:
		numbers->counts |= value != COMPONENT_YEAR;
		if (value == COMPONENT_YEAR && !numbers->year)
			numbers->year = last ? last :
					next && next->kind == READ_NUMBER ?
					       next : NULL;
		return true;
	case READ_DOUBT:
		f->doubt |= (unsigned)value;
		f->shares_doubt |= token->n > 1;
		return true;
	case READ_SINCE:
		f->begun |= value == 1;
		f->since |= value != 1;
		f->stays |= value == 0;
		return !f->after && !f->before;
	case READ_UNTIL:
		f->or_before = value > 0;
		f->until = true;
		return !f->after && !f->before;
	case READ_EDTF:
		if (f->has_written)
			return false;
		f->written = token->part;
		return f->has_written = true;
	case READ_SIDE:
		f->unknown = value > 0;
		return f->side = true;
	case READ_SOME:
		f->some |= (unsigned)value;
		f->decade |= value == COMPONENT_YEAR && last && last->ordinal;
		return true;
	case READ_TODAY:
		good = !f->today;
		f->offset = value;
		f->today = true;
		return good;
	case READ_TIME:
		f->time = &token->part;
		return true;
	default:
		return false;
	}
}

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

static bool take_tokens(const struct read_text *t, size_t from, size_t to,
			struct read_facts *f, struct read_numbers *numbers)
{
	char mark = ' ';

	for (size_t i = from; i < to; i++) {
		const struct read_token *token = &t->v[i];
		const struct read_token *last = i > from ? token - 1 : NULL;

		if (token->kind == READ_NUMBER) {
			if (!take_number(numbers, token, mark))
				return false;
			mark = ' ';
		} else if (token->kind == READ_DOUBT && token->n == 1 &&
			   i > from && i + 1 < to) {
			return false; /* ? in the midst of a date */
		} else if (token->kind != READ_MARK) {
			if (!take_word(f, numbers, token, last,
				       i + 1 < to ? token + 1 : NULL))
				return false;
			mark = token->n == 1 ? mark : ' ';
		} else if (token->value == '(') {
			i++;
			if (!take_note(t, &i, to, f))
				return false;
		} else if (strchr("R[]{});", token->value)) {
			return false;
		} else if (strchr(".,-/=+", token->value)) {
			bool joins = mark_joins((char)token->value);

			if (mark_joins(mark) || (last && token->value == '+') ||
			    (joins && (!last || last->kind == READ_MARK ||
				       (last->kind == READ_DOUBT &&
					numbers->n == 0))))
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
	struct date_fault fault;
	struct date d;

	if (!date_parse(t->arena, text, DATE_STRICT, &d, NULL, &fault) ||
	    d.form != DATE_SINGLE)
		return false;
	p = &d.parts[0];
	f->written = *p;
	f->has_written = !date_part_is_plain(p);
	f->year = (struct date_part){ .year = p->year };
	f->has_year = !p->flags && !p->year_x && !p->month_x && !p->day_x;
	f->year_digits = 4;
	f->month = p->month;
	f->day = p->day;
	return true;
}

static bool is_capital(const struct read_text *t,
		       const struct read_token *token)
{
	size_t at = token->at, end;

	return utf8_next(t->text, &at) !=
	       date_read_next(t->text, token->at, &end);
}

/* Whether a blank or a mark stands before number I. */
static bool stands_apart(const struct read_numbers *numbers, size_t i)
{
	return numbers->v[i]->blank || numbers->marks[i] != ' ';
}

/* Takes the month in Roman figures, as in 9.XI.1989 and XI 1989: apart from its
 * year, and without a day in capitals, for a small x or v may be anything. */
static bool take_roman_month(const struct read_text *t, struct read_facts *f,
			     struct read_numbers *numbers)
{
	size_t n = numbers->n, at = n - 2;
	const struct read_token *month = n > 1 ? numbers->v[at] : NULL;

	if (!month || !month->roman || month->value > 12 || f->month ||
	    f->season || numbers->v[n - 1]->digits != 4 ||
	    numbers->v[n - 1]->roman || (at > 0 && numbers->v[0]->roman) ||
	    !stands_apart(numbers, n - 1) ||
	    !(at > 0 ? stands_apart(numbers, at) : is_capital(t, month)))
		return false;
	f->month = month->value;
	numbers->v[at] = numbers->v[n - 1];
	numbers->n--;
	return true;
}

/* Whether what F says of before and after goes together; a since that gives
 * way to these does so. */
static bool agrees(struct read_facts *f)
{
	bool beyond = f->after || f->before, other = f->later || f->earlier;

	f->since |= f->begun && !beyond;
	f->or_before &= !beyond;
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
	    f->ordinal || f->week)
		return false;
	if (!how || !how->relative)
		return true;
	date_from_day(how->today, &year, &month, &day);
	if (year < 1 || year > LAST_YEAR)
		return true;
	date_from_day(how->today + f->offset, &f->year.year, &f->month,
		      &f->day);
	f->year_digits = 4;
	return f->has_year = true;
}

bool date_read_facts(const struct read_text *t, size_t from, size_t to,
		     struct read_facts *f)
{
	struct read_numbers numbers = { .n = 0 };
	bool named;

	*f = (struct read_facts){ 0 };
	if (from >= to)
		return false;
	if (take_written(t, from, to, f))
		return true;
	if (!take_tokens(t, from, to, f, &numbers) || !agrees(f))
		return false;
	for (size_t i = from; i < to && t->v[i].kind != READ_NUMBER; i++)
		f->ahead |= t->v[i].kind == READ_LATER ||
			    t->v[i].kind == READ_EARLIER;
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
	if (f->ordinal == READ_LAST && !f->quarter)
		return false; /* last May */
	if (f->ordinal == READ_LAST)
		f->ordinal = date_read_parts_of(f->quarter);
	if (f->century && numbers.n == 1 && numbers.v[0]->digits < 3)
		f->ordinal = numbers.v[0]->value;
	if (f->century)
		return f->ordinal > 0 && numbers.n <= 1 && !f->month &&
		       !f->quarter;
	named = f->month || f->season || f->quarter;
	if (f->has_written)
		return numbers.n == 0 && !named && !f->ordinal && !f->some &&
		       !f->era && !f->no_year && !f->decade && !f->week;
	if (f->ordinal && !f->quarter)
		return false; /* the first Monday of May */
	if (numbers.dash && (named || numbers.n < 3))
		return false;
	return date_read_settle(t, f, &numbers, named) &&
	       !(f->no_year && f->has_year);
}
