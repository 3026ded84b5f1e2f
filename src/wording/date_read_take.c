/* What each word and note says of the date that it stands beside. */
#include <string.h>

#include "wording/date_read_parts.h"

enum {
	COMPONENTS = COMPONENT_YEAR | COMPONENT_MONTH | COMPONENT_DAY,
	WHOLE = 64, /* the bit of what names all of a year */
	SEVERAL = 128, /* of what may name several */
	ONE = 256, /* and of what names one: 20-е число, unlike 20-е числа */
};

static bool set_once(int *to, int value)
{
	bool first = *to == 0;

	*to = value;
	return first;
}

bool date_read_take_note(const struct read_text *t, size_t *i, size_t to,
		      struct read_facts *f)
{
	unsigned components = 0, doubt = 0, n = 0;

	for (; *i < to; ++*i) {
		const struct read_token *token = &t->v[*i];
		bool ends = token->kind == READ_MARK &&
			    (token->value == ';' || token->value == ')');

		if (ends && components && !doubt)
			return false;
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
			components |= (unsigned)token->value & COMPONENTS;
		else if (token->kind == READ_DOUBT)
			doubt |= (unsigned)token->value;
		else if (token->kind == READ_SHORT_CENTURY)
			doubt |= (unsigned)token->value;
		else if (token->kind == READ_LATER)
			f->later = token->value;
		else if (token->kind == READ_EARLIER)
			f->earlier = token->value;
		else if (token->kind == READ_HEMISPHERE)
			f->hemisphere = token->value;
		else if (token->kind == READ_CALENDAR)
			f->calendar = token->value;
		else if (token->kind == READ_MONTH && token->n == 3 &&
			 token->value == 7)
			f->calendar = READ_JULIAN; /* (jul.) */
		else if (token->kind == READ_SOMETIME)
			f->sometime = READ_NOTED;
		else if (token->kind == READ_WEEKDAY)
			f->weekday = token->value;
		else if (token->kind == READ_NUMBER && n < 2)
			f->window[n++] = token->part.year;
		else if (token->kind != READ_AND && token->kind != READ_MARK &&
			 token->kind != READ_AS_OF)
			return false;
		f->has_window |= n == 2;
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
	{ READ_SEASON, true, offsetof(struct read_facts, season) },
	{ READ_TENS, true, offsetof(struct read_facts, day) },
	{ READ_HEMISPHERE, true, offsetof(struct read_facts, hemisphere) },
	{ READ_QUARTER, true, offsetof(struct read_facts, quarter) },
	{ READ_ORDINAL, true, offsetof(struct read_facts, ordinal) },
	{ READ_WEEK, true, offsetof(struct read_facts, week) },
	{ READ_LATER, true, offsetof(struct read_facts, later) },
	{ READ_AFTER, false, offsetof(struct read_facts, after) },
	{ READ_BEFORE, false, offsetof(struct read_facts, before) },
	{ READ_INCLUSIVE, false, offsetof(struct read_facts, inclusive) },
	{ READ_AT_LEAST, false, offsetof(struct read_facts, at_least) },
	{ READ_NO_YEAR, false, offsetof(struct read_facts, no_year) },
	{ READ_CALENDAR, true, offsetof(struct read_facts, calendar) },
	{ READ_WEEKDAY, true, offsetof(struct read_facts, weekday) },
	{ READ_SOMETIME, true, offsetof(struct read_facts, sometime) },
};

/* Sets what F has by TOKEN besides what that says by itself: um/nach is about,
 * too, and a year among NUMBERS stands before a month. */
static void weigh_token(struct read_facts *f,
			const struct read_numbers *numbers,
			const struct read_token *token)
{
	bool month = token->kind == READ_MONTH || token->kind == READ_SEASON;
	bool bound = token->kind == READ_LATER || token->kind == READ_EARLIER;

	f->year_first |= month && numbers->n > 0 &&
			 (numbers->v[0]->digits > 2 || f->called);
	f->doubt |= bound && token->value == READ_ABOUT ? 2 : 0;
	f->tens |= token->kind == READ_TENS;
}

/* Takes the word TOKEN if its meaning is simple; *GOOD whether it may be. */
static bool take_simple(struct read_facts *f,
			const struct read_numbers *numbers,
			const struct read_token *token, bool *good)
{
	weigh_token(f, numbers, token);
	for (size_t i = 0; i < sizeof(simple) / sizeof(*simple); i++) {
		char *at = (char *)f + simple[i].at;

		if (token->kind != simple[i].kind)
			continue;
		if (simple[i].number)
			*good = set_once((int *)(void *)at, token->value);
		else
			*good = !*(bool *)(void *)at;
		if (!simple[i].number)
			*(bool *)(void *)at = true;
		return true;
	}
	return false;
}

/* Whether TOKEN, a c, stands right before or after the number of a century. */
static bool is_short_century(const struct read_token *token,
			     const struct read_token *last,
			     const struct read_token *next)
{
	enum { LAST = 21 };

	return (!last && next && next->kind == READ_NUMBER &&
		next->digits < 3 && next->value <= LAST &&
		next->at == token->at + token->n) ||
	       (last && last->digits < 3 && !token->blank);
}

/* Whether a c that stands between the number LAST and NEXT, perhaps after a
 * full stop, may be that of a century as well as of about: 5 c. BC. */
static bool is_before_era(const struct read_token *last,
			  const struct read_token *next)
{
	return last && last->digits < 3 && next && next->kind == READ_ERA;
}

/* The token behind the full stop that NEXT may be, of NUMBERS; null for none.
 */
static const struct read_token *past_stop(const struct read_numbers *numbers,
					  const struct read_token *next)
{
	if (next && next->kind == READ_MARK && next->value == '.')
		next++; /* y.e. */
	return next && next < numbers->end ? next : NULL;
}

/* Whether the comma before more of the date stands behind NEXT, of NUMBERS. */
static bool is_before_comma(const struct read_numbers *numbers,
			    const struct read_token *next)
{
	return next + 1 < numbers->end && next[1].kind == READ_MARK &&
	       next[1].value == ',';
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
		next = past_stop(numbers, next);
		/* AD 10, May 1990 */
		if (!last && numbers->n == 0 && !f->month && next &&
		    next->kind == READ_NUMBER &&
		    is_before_comma(numbers, next))
			last = next;
		/* Q2 AD 70, March 15 AD 70 */
		if (last && last->digits < 3 && (f->month || f->quarter) &&
		    next && next->kind == READ_NUMBER)
			last = next;
		if (!last && (numbers->n > 0 || f->month) && next &&
		    next->kind == READ_NUMBER)
			last = next; /* 14, AD 45; December AD 12 */
		if (last)
			numbers->year = last;
		return set_once(&f->era, token->value);
	}
	if (token->kind == READ_YEARS) {
		numbers->counts = true;
		f->years |= token->value < 2 ||
			    !(next && next->kind == READ_NUMBER);
		f->numbered |= ordinal && !last->plural;
		f->decade |= ordinal;
	} else if (ordinal || (last && !token->value && last->digits < 3) ||
		   is_short_century(token, last, next) ||
		   is_before_era(last, past_stop(numbers, next))) {
		f->century = true; /* the 19th c., 5 в., C19 */
		f->letter = !ordinal && token->value &&
			    (!last || is_before_era(last, past_stop(numbers,
								    next)));
	} else {
		f->doubt |= (unsigned)token->value;
		f->shares_doubt = true;
	}
	return true;
}

/* Whether V, beside the name of component WHICH, may be one such, or of one. */
static bool is_named_by(unsigned which, const struct read_token *v)
{
	if (!v || v->kind == READ_MARK || v->kind == READ_SOME)
		return v != NULL;
	if (v->kind == READ_NUMBER)
		return which == COMPONENT_YEAR ||
		       (which == COMPONENT_DAY && v->digits < 3);
	return which == COMPONENT_MONTH ? v->kind == READ_MONTH :
	       which == COMPONENT_YEAR &&
		       (v->kind == READ_ERA || v->kind == READ_EDTF ||
			v->kind == READ_DOUBT);
}

/* Takes the name of a component: of the number beside it, as in the year 1990,
 * or of what is after or before a date: the day after 5 May. */
static bool take_component(struct read_facts *f, struct read_numbers *numbers,
			   const struct read_token *token,
			   const struct read_token *last,
			   const struct read_token *next)
{
	unsigned which = (unsigned)token->value & COMPONENTS;
	bool number = last && last->kind == READ_NUMBER;

	if (!number && next &&
	    (next->kind == READ_AFTER || next->kind == READ_BEFORE ||
	     (next->kind == READ_UNTIL && next->value == 1))) {
		f->beside = which;
		return !f->after && !f->before &&
		       !(f->until && next->kind == READ_UNTIL);
	}
	/* 28 may günü */
	if (!is_named_by(which, last) && !is_named_by(which, next) &&
	    !(which == COMPONENT_DAY && last && last->kind == READ_MONTH &&
	      numbers->n > 0))
		return false;
	f->called |= which;
	f->days |= ((unsigned)token->value & SEVERAL) != 0;
	f->one_day |= ((unsigned)token->value & ONE) != 0;
	f->whole |= ((unsigned)token->value & WHOLE) != 0;
	numbers->counts |= which != COMPONENT_YEAR;
	if (which == COMPONENT_YEAR && !numbers->year)
		numbers->year = number ? last :
				next && next->kind == READ_NUMBER ? next : NULL;
	return true;
}

bool date_read_take_nth(struct read_facts *f, int nth,
			const struct read_token *v)
{
	bool again = f->nth > 0;

	f->nth = nth;
	f->nth_of = v->kind == READ_WEEKDAY ? READ_WEEKDAYS :
					      (unsigned)v->value % WHOLE;
	again |= v->kind == READ_COMPONENT &&
		 ((unsigned)v->value & SEVERAL); /* первые числа */
	if (f->nth_of == READ_WEEKDAYS)
		again |= !set_once(&f->weekday, v->value);
	return !again && f->nth_of <= READ_WEEKDAYS;
}

/* Takes that one of several components WHICH is meant, after the number LAST or
 * null: 1990-cı illərin biri. */
static void take_some(struct read_facts *f, unsigned which,
		      const struct read_token *last)
{
	bool ordinal = which == COMPONENT_YEAR && last && last->ordinal;

	f->some |= which;
	f->decade |= ordinal;
	f->numbered |= ordinal && !last->plural;
}

/* Takes the VALUE of a word for earlier, of two of which one is at the latest:
 * by 1992 at the latest. */
static bool take_earlier(struct read_facts *f, int value)
{
	bool good = f->earlier == 0 || f->earlier == READ_AT_MOST ||
		    value == READ_AT_MOST;

	f->earlier = value > f->earlier ? value : f->earlier;
	return good;
}

/* VALUE of a word for since, or UNTIL: what it says is open to one side. */
static bool take_since(struct read_facts *f, int value, bool until)
{
	if (until) {
		f->or_before = value > 0;
		f->until = true;
	} else {
		f->begun |= value == 1;
		f->since |= value != 1;
		f->stays |= value == 0 || value == 4;
		f->or_of |= value == 3;
	}
	return !f->after && !f->before;
}

/* Takes the VALUE of a word for a side of a span that is no date. */
static bool take_side(struct read_facts *f, int value)
{
	f->unknown = value == 1;
	f->now = value == 2;
	return f->side = true;
}

bool date_read_take_word(struct read_facts *f, struct read_numbers *numbers,
		      const struct read_token *token,
		      const struct read_token *last,
		      const struct read_token *next)
{
	int value = token->value;
	bool good;

	if (take_simple(f, numbers, token, &good))
		return good;
	if (token->kind == READ_COMPONENT)
		return take_component(f, numbers, token, last, next);
	if (last && last->kind != READ_NUMBER)
		last = NULL;
	switch ((enum read_kind)token->kind) {
	case READ_CENTURY:
		good = !f->century;
		f->century = true;
		f->millennium = value > 0;
		return good;
	case READ_ERA:
	case READ_YEARS:
	case READ_SHORT_CENTURY:
		return take_years(f, numbers, token, last, next);
	case READ_DOUBT:
		f->doubt |= (unsigned)value;
		f->shares_doubt |= token->n > 1;
		return true;
	case READ_SINCE:
	case READ_UNTIL:
		return take_since(f, value, token->kind == READ_UNTIL);
	case READ_EARLIER:
		return take_earlier(f, value);
	case READ_EDTF:
		good = !f->has_written;
		f->written = token->part;
		return good && (f->has_written = true);
	case READ_SIDE:
		return take_side(f, value);
	case READ_AS_OF:
		return true;
	case READ_SOME:
		take_some(f, (unsigned)value, last);
		return true;
	case READ_TODAY:
		good = !f->today;
		f->offset = value;
		f->today = true;
		return good;
	case READ_TIME:
		good = !f->time;
		f->time = &token->part;
		return good;
	default:
		return false;
	}
}
