/* Cuts what was typed as a date into numbers, words and marks. */
#include <string.h>

#include "base/utf8.h"
#include "wording/date_read_parts.h"

enum { DIGITS = 18 }; /* of a year that are kept */
#define MOST INT64_C(100000000000000000)

/* Takes a number at AT: digits, four of them perhaps X, or with an exponent. */
static void take_number(struct sv text, size_t at, struct read_token *t)
{
	struct date_part *p = &t->part;
	size_t end = at;
	unsigned long long exponent;

	for (; end < text.n && (date_is_digit(text.s[end]) ||
				text.s[end] == 'X'); end++) {
		int digit = text.s[end] == 'X' ? 0 : text.s[end] - '0';

		p->year_x = (uint8_t)(p->year_x << 1 | (text.s[end] == 'X'));
		/* 10^18 BC is the year before which no digit is left out. */
		if (end - at < DIGITS ||
		    (end - at == DIGITS && p->year == MOST && digit == 0))
			p->year = p->year * 10 + digit;
		else
			p->exponent++;
	}
	t->kind = READ_NUMBER;
	t->digits = end - at;
	if (end < text.n && text.s[end] == 'E') {
		size_t from = ++end;

		while (end < text.n && date_is_digit(text.s[end]))
			end++;
		if (sv_to_u64(sv_slice(text, from, end), UINT32_MAX, &exponent))
			p->exponent += (uint32_t)exponent;
		t->digits = DIGITS;
	}
	t->n = end - at;
	t->value = p->year < 100000000 ? (int)p->year : 100000000;
}

/* Where the ending of an English ordinal at AT, the last of its word, ends; AT
 * for none. */
static size_t roman_ending(struct sv text, size_t at)
{
	static const struct sv endings[] = {
		SV_INIT("th"), SV_INIT("st"), SV_INIT("nd"), SV_INIT("rd"),
	};
	enum { LETTERS = 2 };
	size_t end;

	for (size_t i = 0; i < sizeof(endings) / sizeof(*endings); i++)
		if (sv_starts(sv_slice(text, at, text.n), endings[i]) &&
		    !date_read_letter(date_read_next(text, at + LETTERS, &end)))
			return at + LETTERS;
	return at;
}

/* Roman figures of 1 to 39, as of a century, all of them capitals or none;
 * Cyrillic Х and І will do, and XIXth. */
static bool take_roman(struct sv text, size_t at, struct read_token *t)
{
	size_t end = at, after;
	int value = 0, last = 0, capitals = 0, letters = 0;
	uint32_t c;

	for (c = date_read_next(text, at, &after); date_read_letter(c);
	     c = date_read_next(text, end, &after)) {
		int worth = c == 'x' || c == 0x445   ? 10 :
			    c == 'v'		      ? 5 :
			    c == 'i' || c == 0x456 ? 1 : 0;
		size_t raw = end;

		if (!worth && letters > 0 && capitals == letters &&
		    roman_ending(text, end) > end) {
			end = roman_ending(text, end);
			break;
		}
		if (!worth || end - at > 12)
			return false;
		capitals += utf8_next(text, &raw) != c;
		letters++;
		value += worth > last && last ? worth - 2 * last : worth;
		last = worth;
		end = after;
	}
	t->kind = READ_NUMBER;
	t->part = (struct date_part){ .year = value };
	t->value = value;
	t->digits = 2;
	t->ordinal = t->roman = true;
	t->n = end - at;
	return value > 0 && value < 40 &&
	       (capitals == 0 || capitals == letters);
}

/* A year in Roman figures, all of them capitals, as on a title: MCMXCII. */
static bool take_roman_year(struct sv text, size_t at, struct read_token *t)
{
	static const struct {
		struct sv figure;
		int worth;
	} figures[] = {
		{ SV_INIT("M"), 1000 }, { SV_INIT("CM"), 900 },
		{ SV_INIT("D"), 500 },	{ SV_INIT("CD"), 400 },
		{ SV_INIT("C"), 100 },	{ SV_INIT("XC"), 90 },
		{ SV_INIT("L"), 50 },	{ SV_INIT("XL"), 40 },
		{ SV_INIT("X"), 10 },	{ SV_INIT("IX"), 9 },
		{ SV_INIT("V"), 5 },	{ SV_INIT("IV"), 4 },
		{ SV_INIT("I"), 1 },
	};
	enum { FIRST = 1400, LAST = 2100, FEW = 2, MOST_ALIKE = 3 };
	size_t end = at, after;
	int value = 0;

	for (size_t i = 0; i < sizeof(figures) / sizeof(*figures); i++)
		for (size_t n = 0; n < MOST_ALIKE &&
				   sv_starts(sv_slice(text, end, text.n),
					     figures[i].figure); n++) {
			end += figures[i].figure.n;
			value += figures[i].worth;
		}
	if (end - at <= FEW || value < FIRST || value > LAST ||
	    date_read_letter(date_read_next(text, end, &after)))
		return false;
	t->kind = READ_NUMBER;
	t->part = (struct date_part){ .year = value };
	t->value = value;
	t->digits = 4;
	t->n = end - at;
	return true;
}

/* Whether a number begins at AT, perhaps with an X. */
static bool is_number(struct sv text, size_t at)
{
	return date_is_digit(text.s[at]) ||
	       (text.s[at] == 'X' && at + 1 < text.n &&
		(text.s[at + 1] == 'X' || date_is_digit(text.s[at + 1])));
}

/* Takes a date with an X in its month or day, or in the year beside these, or a
 * long year, as they stand as EDTF within words: since 2004-0X. */
static bool take_edtf(const struct read_text *text, size_t at,
		      struct read_token *t)
{
	size_t end = at + (text->text.s[at] == '-');
	struct date_fault fault;
	bool x = text->text.s[at] == 'Y', year = x;
	struct date d;

	for (; end < text->text.n &&
	       strchr("0123456789YXES-?~%", text->text.s[end]); end++)
		x |= text->text.s[end] == 'X';
	t->n = end - at;
	if (!x || !date_parse(text->arena, sv_slice(text->text, at, end),
			      DATE_STRICT, &d, NULL, &fault))
		return false;
	if (!year && !d.parts[0].month && !d.parts[0].month_x)
		return false; /* a year, which may be part of more */
	t->kind = READ_EDTF;
	t->part = d.parts[0];
	return true;
}

/* Takes a week of the year, as in 2024-W20. */
static bool take_week(struct sv text, size_t at, struct read_token *t)
{
	size_t end = at + 1;

	t->kind = READ_WEEK;
	t->n = 3;
	return (text.s[at] | 0x20) == 'w' &&
	       date_read_two_digits(text, &end, &t->value) && end == at + 3;
}

/* Takes the letters at AT as a word, whatever it means. */
static void take_unknown(struct sv text, size_t at, struct read_token *t)
{
	size_t from = at, end;

	while (date_read_letter(date_read_next(text, at, &end)))
		at = end;
	*t = (struct read_token){ .kind = READ_UNKNOWN, .blank = t->blank,
				  .at = from, .n = at - from };
}

/* Whether the letter at AT of TEXT is a capital. */
static bool is_capital(struct sv text, size_t at)
{
	size_t raw = at, end;

	return utf8_next(text, &raw) != date_read_next(text, at, &end);
}

/* Whether the Cyrillic І at AT is a figure, and no "and": it is a capital and
 * begins the text, or stands beside a dash. */
static bool is_cyrillic_one(struct sv text, size_t at)
{
	size_t end;

	return date_read_next(text, at, &end) == 0x456 &&
	       is_capital(text, at) &&
	       (at == 0 || text.s[at - 1] == '-' ||
		sv_starts(sv_slice(text, end, text.n), SV("-")) ||
		sv_ends(sv_slice(text, 0, at), SV("–")) ||
		sv_starts(sv_slice(text, end, text.n), SV("–")));
}

/* Takes at AT the month that a half of is named with it, as one word: Mai of
 * Maihälfte. */
static bool take_halved_month(struct sv text, size_t at, struct read_token *t)
{
	static const struct sv half = SV_INIT("hälfte");
	size_t to = sv_find(text, half, at), end = at;

	while (end < to && date_read_letter(date_read_next(text, end, &end)))
		;
	return to != SV_NONE && to > at && end == to &&
	       date_read_word(sv_slice(text, 0, to), at, t) &&
	       t->kind == READ_MONTH && t->n == to - at;
}

static void take_letters(struct sv text, size_t at, struct read_token *t)
{
	bool known = take_halved_month(text, at, t) ||
		     (is_cyrillic_one(text, at) && take_roman(text, at, t)) ||
		     take_week(text, at, t) || date_read_word(text, at, t) ||
		     take_roman(text, at, t) || take_roman_year(text, at, t);

	if (!known)
		take_unknown(text, at, t);
	if (t->kind == READ_TENTHS) { /* the fifties, as the 50s */
		t->kind = READ_NUMBER;
		t->part = (struct date_part){ .year = t->value };
		t->digits = t->value < 100 ? 2 : 4;
		t->ordinal = t->plural = t->many = true;
	}
	t->olden = t->kind == READ_SEASON && t->value > READ_OLDEN;
	t->value -= t->olden ? READ_OLDEN : 0;
}

/* Adds to the number LAST the case that follows it at AT, *END of it, as in
 * 15-dən, and 20-lərində, which is of several; false when none does. */
static bool take_case(struct sv text, size_t at, struct read_token *last,
		      size_t *end)
{
	enum read_turn turn = date_read_case(text, at, end);
	struct sv ending = sv_slice(text, at, *end);
	bool many = sv_starts(ending, SV("lar")) ||
		    sv_starts(ending, SV("lər"));
	bool night = turn == READ_TURN_AT && date_read_night(text, *end);

	if (turn == READ_TURN_OTHER || *end == at || last->digits > 4 ||
	    (turn == READ_TURN_AT && !night &&
	     !date_read_until(text, *end)) ||
	    (turn == READ_TURN_NONE && last->digits > 2 && !many &&
	     !sv_starts(ending, SV("d"))))
		return false;
	last->turn = (uint8_t)(night ? READ_TURN_TO : turn);
	last->plural |= many && last->value % 10 == 0;
	last->many |= many;
	last->ordinal = turn == READ_TURN_NONE || last->digits > 2;
	return true;
}

/* Whether an ending of a number with this VALUE, of LAST, makes it years: of
 * 1990s always; of a round number, or of four digits, in 70-е, unlike 2-е; and
 * in к 1960-м, but not in в 1960-м. */
static bool is_plural(const struct read_text *t, const struct read_token *last,
		      int value)
{
	bool round = last->digits > 1 && last->value % 10 == 0;
	const struct read_token *by = t->n > 1 ? last - 1 : NULL;

	return value == 1 || (value == 2 && (round || last->digits == 4)) ||
	       (value == 3 && round && by && by->kind == READ_EARLIER);
}

/* Whether Roman figures stand at AT, and no ending of the number LAST: they are
 * capitals, which only those of a heading are, as in 1990-Х, or as small as the
 * figures before them: III-II, 5-II-1992, i-ii. */
static bool is_figure(struct sv text, size_t at, const struct read_token *last)
{
	struct read_token figure;
	size_t end;
	bool capital = is_capital(text, at);

	if (last->roman ? capital != is_capital(text, last->at) :
			  !capital || date_read_next(text, at, &end) == 0x445)
		return false;
	return take_roman(text, at, &figure);
}

/* Adds to T's last number what ends it, as in 15th or 1990-cı. */
static bool take_ending(struct read_text *t, size_t at, size_t *end)
{
	struct read_token *last = t->n ? &t->v[t->n - 1] : NULL;
	struct read_token ending = { 0 };
	size_t from = at;

	if (!last || last->at + last->n != at ||
	    (last->kind != READ_NUMBER &&
	     !(last->kind == READ_TIME && t->text.s[at] == '-')) ||
	    t->text.s[at] == 'S') /* of significant digits */
		return false;
	if (t->text.s[at] == '-' || t->text.s[at] == '\'')
		from++;
	else if (sv_starts(sv_slice(t->text, at, t->text.n), SV("\u2019")))
		from += 3;
	if (from < t->text.n && is_figure(t->text, from, last))
		return false;
	if (last->kind == READ_NUMBER &&
	    date_read_ending(t->text, from, &ending)) {
		last->ordinal = true;
		last->plural |= is_plural(t, last, ending.value);
		last->many |= ending.value == 1;
		*end = from + ending.n;
	} else if (from == at ||
		   !take_case(t->text, from, last, end)) {
		return false;
	}
	last->n = *end - last->at;
	return true;
}

/* Adds to T what the ending of its last token says, if anything. */
static void add_turn(struct read_text *t)
{
	struct read_token *last = &t->v[t->n - 1];

	if (last->turn != READ_TURN_FROM && last->turn != READ_TURN_TO)
		return;
	last[1] = (struct read_token){
		.kind = last->turn == READ_TURN_FROM ? READ_SINCE : READ_UNTIL,
		.value = last->turn == READ_TURN_FROM,
		.at = last->at,
		.n = last->n,
	};
	t->n++;
}

/* Whether the dash before the digits at AT, after a blank, joins these to what
 * T has already, and is no sign of a year: 5 May -7 June, 1992 г. -1994 г. */
static bool joins_what_is_told(const struct read_text *t, size_t at)
{
	static const struct {
		enum read_kind kind;
		bool years; /* a year after it has no sign either */
	} rows[] = {
		{ READ_MONTH, false },	{ READ_SEASON, false },
		{ READ_NUMBER, false }, { READ_ERA, true },
		{ READ_CENTURY, true }, { READ_SHORT_CENTURY, true },
		{ READ_YEARS, true },	{ READ_COMPONENT, true },
		{ READ_DOUBT, true },
	};
	enum { YEAR_DIGITS = 4 };
	const struct read_token *last = &t->v[t->n - 1];
	size_t end = at;

	while (end < t->text.n && (date_is_digit(t->text.s[end]) ||
				   t->text.s[end] == 'X'))
		end++;
	if (last->kind == READ_MARK && last->value == '.' && t->n > 1)
		last--;
	if ((last->kind == READ_DOUBT && last->n > 1) ||
	    (end - at == YEAR_DIGITS && t->text.s[at] == '0'))
		return false; /* about -0044 */
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		if (rows[i].kind == (enum read_kind)last->kind)
			return end - at != YEAR_DIGITS || rows[i].years;
	return date_read_mark(t, t->n - 1, ')');
}

/* Whether the dash at AT, with or without BLANK before it, is the sign of the
 * year that follows. */
static bool is_minus(const struct read_text *t, size_t at, size_t n, bool blank)
{
	const struct read_token *last = t->n ? &t->v[t->n - 1] : NULL;
	bool digit = at + n < t->text.n && date_is_digit(t->text.s[at + n]);
	struct sv dash = sv_slice(t->text, at, t->text.n);

	if (n > 1 && t->text.s[at] == '-')
		return false; /* 1992 --1995 */
	/* What begins with a long dash may as well end then, and after a word
	 * it is none: May –1992. */
	if (!(last && last->kind == READ_MARK) &&
	    (sv_starts(dash, SV("–")) || sv_starts(dash, SV("—"))))
		return false;
	if (last && blank && joins_what_is_told(t, at + n))
		return false;
	return digit &&
	       (!last || (last->kind != READ_NUMBER && blank) ||
		(last->kind == READ_MARK && strchr("/(,R", last->value)));
}

/* Whether EDTF may begin at AT, with or without BLANK before it. */
static bool may_be_edtf(const struct read_text *t, size_t at, bool blank)
{
	const struct read_token *last = t->n ? &t->v[t->n - 1] : NULL;

	return (!last || blank || last->kind == READ_MARK) &&
	       strchr("0123456789XY-", t->text.s[at]);
}

/* Passes over the T before a time at *AT, right after a number, whose first
 * character is C; the first character of what follows, *END of it. */
static uint32_t pass_t(const struct read_text *t, size_t *at, size_t *end,
		       uint32_t c)
{
	if (c != 't' || !t->n || t->v[t->n - 1].kind != READ_NUMBER ||
	    *end >= t->text.n || !date_is_digit(t->text.s[*end]))
		return c;
	*at = *end;
	return date_read_next(t->text, *at, end);
}

/* Makes of the dash NEXT what it is by the blanks about it. */
static void weigh_dash(struct read_text *t, struct read_token *dash,
		       bool *minus)
{
	size_t end = dash->at + dash->n;

	if (dash->kind != READ_MARK ||
	    (dash->value != '-' && dash->value != '='))
		return;
	*minus = is_minus(t, dash->at, dash->n, dash->blank);
	if (dash->blank || date_read_skip(t->text, end, false) > end)
		dash->value = '=';
}

/* Whether TOKEN is the comma of a word of doubt, as in возможно, 1984. */
static bool is_after_doubt(const struct read_text *t,
			   const struct read_token *token)
{
	return token->kind == READ_MARK && token->value == ',' && t->n > 0 &&
	       token[-1].kind == READ_DOUBT && token[-1].n > 1;
}

bool date_read_cut(struct read_text *t)
{
	bool minus = false;
	size_t at = 0;

	for (;;) {
		size_t from = at, end;
		struct read_token *token = &t->v[t->n];
		uint32_t c;

		at = date_read_skip(t->text, at, false);
		if (at == t->text.n) {
			date_read_drop_fillers(t);
			return t->n > 0 && !minus;
		}
		if (take_ending(t, at, &end)) {
			add_turn(t);
			at = end;
			continue;
		}
		if (t->n + 1 >= READ_TOKENS)
			return false;
		*token = (struct read_token){ .at = at, .blank = at > from };
		c = date_read_next(t->text, at, &end);
		if (from == at) {
			c = pass_t(t, &at, &end, c);
			token->at = at;
		}
		if (!minus && may_be_edtf(t, at, at > from) &&
		    take_edtf(t, at, token)) {
			/* That is all of it. */
		} else if (is_number(t->text, at)) {
			if (!date_read_time_of_day(t->text, at, token))
				take_number(t->text, at, token);
			date_read_take_gap(t->text, token);
			if (token->part.year_x && token->digits != 4 &&
			    !take_roman(t->text, at, token))
				return false;
			if (minus && (token->digits != 4 || token->value == 0))
				return false;
			token->minus = minus;
			minus = false;
		} else if (minus) {
			return false;
		} else if (date_read_letter(c)) {
			take_letters(t->text, at, token);
		} else if (!date_read_take_mark(t, at, token)) {
			return false;
		}
		date_read_weigh_word(token, t->n ? token - 1 : NULL);
		at += token->n;
		weigh_dash(t, token, &minus);
		if (minus || is_after_doubt(t, token))
			continue;
		t->n++;
		add_turn(t);
	}
}
