/* What a fault repeats of a text, and the year of its example. */
#include <string.h>

#include "base/utf8.h"
#include "wording/date_read_tell.h"

int date_read_own_year(const struct read_all *r)
{
	enum { DIGITS = 4, LATEST = 2100 };
	bool era = date_read_last(&r->t, READ_ERA, 0, r->t.n) < r->t.n;
	int year = 0;

	for (size_t i = 0; i < r->t.n; i++) {
		const struct read_token *v = &r->t.v[i];

		if (!era && v->kind == READ_NUMBER && v->digits == DIGITS &&
		    !v->part.year_x && !v->minus && v->value > 0 &&
		    v->value <= LATEST)
			return v->value;
	}
	for (size_t i = 0, n = 0; r->t.n == 0 && i < r->t.text.n; i++) {
		bool next = i + 1 < r->t.text.n &&
			    date_is_digit(r->t.text.s[i + 1]);

		n = date_is_digit(r->t.text.s[i]) ? n + 1 : 0;
		year = n == 0 ? 0 : 10 * (n < DIGITS + 1 ? year : 0) +
				     r->t.text.s[i] - '0';
		if (n == DIGITS && !next && year > 0 && year <= LATEST)
			return year; /* † 1912 */
	}
	return 0;
}

int date_read_some_year(const struct read_all *r)
{
	enum { ANY = 2024 };
	int own = date_read_own_year(r);

	return own			       ? own :
	       r->t.how && r->t.how->year > 0 ? r->t.how->year : ANY;
}

bool date_read_in_year(struct read_all *r)
{
	const struct date_context *given = r->t.how;
	struct date_context how = { .relative = true,
				    .today = INT64_MAX /* never */ };

	if ((r->t.how && r->t.how->relative) || date_read_has_year(&r->t))
		return false;
	how.from = date_day_number(date_read_some_year(r), 1, 1);
	how.locale = given ? given->locale : NULL;
	r->t.how = &how;
	date_read_tokens(r);
	r->t.how = given;
	return r->n == 1 || r->n == 2;
}

size_t date_read_column(const struct read_all *r, struct sv text, size_t at)
{
	at += (size_t)(r->t.text.s - text.s);
	return utf8_count(sv_slice(text, 0, at)) + 1;
}

bool date_read_plain(struct sv v)
{
	for (size_t i = 0; i < v.n; i++) {
		char c = v.s[i];

		if (!date_is_digit(c) && !strchr(" -.", c) &&
		    !((c | 0x20) >= 'a' && (c | 0x20) <= 'z'))
			return false;
	}
	return v.n > 0;
}

bool date_read_tellable(struct sv v)
{
	enum { LATIN_END = 0x260, CYRILLIC = 0x400, CYRILLIC_END = 0x530,
	       MOST = 40 };

	for (size_t i = 0, end; i < v.n; i = end) {
		uint32_t c = date_read_next(v, i, &end);
		bool ascii = c == '\'' && end == i + 1;

		if (!ascii && !date_read_plain(sv_slice(v, i, end)) &&
		    (!date_read_letter(c) ||
		     (c >= LATIN_END && (c < CYRILLIC || c >= CYRILLIC_END))))
			return false;
	}
	return v.n > 0 && v.n <= MOST;
}

void date_read_say_name(struct build *b, const struct read_text *t, size_t from,
		     size_t to)
{
	static const char *const names[] = {
		[READ_TIME] = "the time",    [READ_SINCE] = "since",
		[READ_UNTIL] = "until",	     [READ_AFTER] = "after",
		[READ_BEFORE] = "before",    [READ_LATER] = "or later",
		[READ_EARLIER] = "or earlier", [READ_MONTH] = "the month",
		[READ_SEASON] = "the season", [READ_CENTURY] = "the century",
		[READ_ERA] = "the era",	     [READ_WEEKDAY] = "the weekday",
		[READ_CALENDAR] = "the calendar", [READ_UNKNOWN] = NULL,
	};
	const struct read_token *last = &t->v[to - 1];
	const char *name = names[t->v[from].kind];
	size_t end = last->at + last->n;
	struct sv typed = sv_slice(t->text, t->v[from].at, end);

	if (sv_find_char(typed, '.', 0) != SV_NONE && end < t->text.n &&
	    t->text.s[end] == '.') /* n.d. */
		typed.n++;
	if (sv_starts(typed, SV("(")) || sv_starts(typed, SV("-")))
		typed = sv_slice(typed, 1, typed.n - (typed.s[0] == '('));
	typed = sv_trim(typed);
	if (date_read_tellable(typed) || name)
		build_fmt(b, "\"%.*s\"", SV_ARG(date_read_tellable(typed) ?
						typed : sv_of(name)));
	else
		build_str(b, "this");
}
