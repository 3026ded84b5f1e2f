/* Doubt of one component of a date: a sign or a note in the midst of it, and a
 * sign in the brackets of a catalogue. */
#include <string.h>

#include "wording/date_read_parts.h"

enum { YEAR_DIGITS = 4 };

bool date_read_is_sign(const struct read_token *v)
{
	return v->kind == READ_DOUBT && v->n == 1;
}

/* Whether but the name of what is told stands after token I of T, before TO:
 * 1924? г. */
static bool is_named_after(const struct read_text *t, size_t i, size_t to)
{
	while (++i < to && (t->v[i].kind == READ_COMPONENT ||
			    date_read_mark(t, i, '.')))
		;
	return i == to;
}

/* Whether V tells of a month, or of what EDTF has in its place. */
static bool is_month(const struct read_token *v)
{
	return v->kind == READ_MONTH || v->kind == READ_SEASON ||
	       v->kind == READ_QUARTER;
}

/* What the number AT of T of up to two digits is in the date from FROM to TO,
 * which names no month: by how many stand before and after it. */
static unsigned of_numbers(const struct read_text *t, size_t at, size_t from,
			   size_t to)
{
	size_t before = 0, after = 0, first = to;

	for (size_t i = from; i < to; i++) {
		if (date_read_mark(t, i, '/'))
			return 0; /* either may be the day */
		if (t->v[i].kind != READ_NUMBER || i == at)
			continue;
		first = first < to ? first : i;
		before += i < at;
		after += i > at;
	}
	if (before + after == 1)
		return COMPONENT_MONTH;
	if (before + after != 2)
		return 0;
	if (before > 0 && t->v[first].digits == YEAR_DIGITS)
		return before == 1 ? COMPONENT_MONTH : COMPONENT_DAY;
	return before == 0 ? COMPONENT_DAY :
	       before == 1 ? COMPONENT_MONTH : 0;
}

/* The component that token AT of T tells in the date from FROM to TO; 0 where
 * that cannot be said. */
static unsigned component_of(const struct read_text *t, size_t at, size_t from,
			     size_t to)
{
	const struct read_token *v = &t->v[at];
	bool number = v->kind == READ_NUMBER && !v->plural;
	size_t next = at + 1 < to ? at + 1 : at;

	if (is_month(v) || (number && at > from && is_month(&v[-1]) &&
			    v[-1].kind == READ_QUARTER))
		return COMPONENT_MONTH;
	if (!number)
		return 0;
	if (v->digits == YEAR_DIGITS || t->v[next].kind == READ_ERA)
		return COMPONENT_YEAR;
	if (v->digits > 2)
		return 0;
	for (size_t i = from; i < to; i++)
		if (is_month(&t->v[i]))
			return v->roman ? 0 : COMPONENT_DAY;
	return v->roman ? COMPONENT_MONTH : of_numbers(t, at, from, to);
}

/* The component before token I of T, past its name, its era and a full stop; 0
 * for none. */
static unsigned before(const struct read_text *t, size_t i, size_t from,
		       size_t to)
{
	while (i > from && (t->v[i - 1].kind == READ_COMPONENT ||
			    t->v[i - 1].kind == READ_ERA ||
			    date_read_mark(t, i - 1, '.')))
		i--;
	return i > from ? component_of(t, i - 1, from, to) : 0;
}

/* Whether a date goes on with token I of T after WHICH of it; a comma may stand
 * before its year, and after that. */
static bool goes_on(const struct read_text *t, size_t i, size_t from, size_t to,
		    unsigned which)
{
	bool comma = i < to && date_read_mark(t, i, ',');
	unsigned next;

	i += i < to && (comma || date_read_mark(t, i, '.'));
	next = i < to && (t->v[i].kind == READ_NUMBER || is_month(&t->v[i])) ?
		       component_of(t, i, from, to) : 0;
	return next && (!comma || (which == COMPONENT_YEAR) !=
				  (next == COMPONENT_YEAR));
}

/* Notes in F the DOUBT of WHICH, which may be of all of the date. */
static void take(const struct read_text *t, unsigned which, unsigned doubt,
		 struct read_facts *f)
{
	if (t->answers[ASK_SIGN] == UNASKED)
		f->asks = ASK_SIGN;
	if (t->answers[ASK_SIGN] == READ_SECOND_WAY) {
		f->doubt |= doubt;
	} else {
		f->uncertain |= doubt & 1 ? which : 0;
		f->approximate |= doubt & 2 ? which : 0;
	}
}

bool date_read_is_in_midst(const struct read_text *t, size_t i, size_t from,
			   size_t to)
{
	return date_read_is_sign(&t->v[i]) && i > from &&
	       !is_named_after(t, i, to);
}

bool date_read_take_sign(const struct read_text *t, size_t i, size_t from,
			 size_t to, struct read_facts *f)
{
	unsigned which = t->v[i].blank ? 0 : before(t, i, from, to);

	if (!which || !goes_on(t, i + 1, from, to, which))
		return false;
	take(t, which, (unsigned)t->v[i].value, f);
	return true;
}

bool date_read_take_doubt_note(const struct read_text *t, size_t *i,
			       size_t from, size_t to, struct read_facts *f)
{
	unsigned which = before(t, *i, from, to), doubt = 0;
	size_t at = *i + 1;

	for (; at < to && !date_read_mark(t, at, ')'); at++) {
		if (t->v[at].kind != READ_DOUBT &&
		    t->v[at].kind != READ_SHORT_CENTURY &&
		    !date_read_mark(t, at, '.'))
			return false;
		if (t->v[at].kind != READ_MARK)
			doubt |= (unsigned)t->v[at].value;
	}
	if (!which || !doubt || at == to ||
	    !goes_on(t, at + 1, from, to, which))
		return false;
	take(t, which, doubt, f);
	*i = at;
	return true;
}

bool date_read_take_own_doubt(const struct read_text *t, size_t i, size_t from,
			      size_t to, struct read_facts *f)
{
	unsigned doubt = t->v[i].doubt;
	unsigned which = doubt ? component_of(t, i, from, to) : 0;

	f->uncertain |= doubt & 1 ? which : 0;
	f->approximate |= doubt & 2 ? which : 0;
	return !doubt || which;
}
