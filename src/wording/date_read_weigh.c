/* What a word means by those that stand beside it, and which say nothing. */
#include <string.h>

#include "wording/date_read_parts.h"

/* Whether TOKEN means what it may mean beside certain others only, by what
 * LAST is, which may be null. */
static bool is_beside(const struct read_token *token,
		      const struct read_token *last)
{
	switch ((enum read_kind)token->kind) {
	case READ_UNTIL:
		return last && last->turn == READ_TURN_AT;
	case READ_SIDE:
		return last && (last->kind == READ_UNTIL ||
				(last->kind == READ_MARK &&
				 strchr("-=", last->value)));
	case READ_COMPONENT:
		return last != NULL;
	case READ_QUARTER:
		return last && last->kind == READ_ORDINAL;
	default:
		return token->turn != READ_TURN_NONE;
	}
}

void date_read_weigh_word(struct read_token *token,
			  const struct read_token *last)
{
	static const struct {
		enum read_kind kind;
		int value, beside;
		enum read_kind other;
		int alone;
	} rows[] = {
		{ READ_UNTIL, 2, 0, READ_UNKNOWN, 0 },
		{ READ_SIDE, 3, 2, READ_UNKNOWN, 0 },
		{ READ_FILLER, 2, 0, READ_UNKNOWN, 0 },
		{ READ_COMPONENT, 33, 1, READ_UNKNOWN, 0 },
		{ READ_COMPONENT, 97, 65, READ_UNKNOWN, 0 },
		{ READ_QUARTER, 35, 36, READ_ORDINAL, 3 },
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		bool is = is_beside(token, last);

		if (token->kind != rows[i].kind ||
		    token->value != rows[i].value)
			continue;
		token->kind = (uint8_t)(is ? rows[i].kind : rows[i].other);
		token->turn = is ? token->turn : READ_TURN_NONE;
		token->value = is ? rows[i].beside : rows[i].alone;
		return;
	}
}

/* Whether token I of T leads nothing: what should follow is missing, or a mark
 * stands there. */
static bool leads_nothing(const struct read_text *t, size_t i)
{
	const struct read_token *v = &t->v[i], *last = i ? v - 1 : NULL;
	bool in = v->kind == READ_SHORT_CENTURY && v->value == 0 &&
		  !(last && last->kind == READ_NUMBER && last->digits < 3);

	if (!in && !(v->kind == READ_FILLER && v->value & 1))
		return false;
	return i + 1 == t->n ||
	       (v[1].kind == READ_MARK && !strchr("([{'", v[1].value) &&
		!(v[1].value == '.' && i + 2 < t->n)); /* i. J. 1924 */
}

/* Whether token I of T is a c that a comma parts from the date, as no circa is,
 * but perhaps a weekday: C., 10 may 2024. */
static bool is_parted_circa(const struct read_text *t, size_t i)
{
	return t->v[i].kind == READ_SHORT_CENTURY && t->v[i].value == 2 &&
	       !(i > 0 && t->v[i - 1].ordinal) && /* 18th c., late */
	       i + 2 < t->n && date_read_mark(t, i + 1, '.') &&
	       date_read_mark(t, i + 2, ',');
}

/* Whether T begins with from and ends with the on or an of that. */
static bool goes_on(const struct read_text *t)
{
	const struct read_token *last = &t->v[t->n - 1];
	struct sv typed = sv_slice(t->text, last->at, last->at + last->n);

	return t->n > 2 && t->v[0].kind == READ_SINCE &&
	       last->kind == READ_FILLER &&
	       (sv_eq(typed, SV("on")) || sv_eq(typed, SV("an")));
}

/* Whether token I of T leads to a time of day: um 14:30, saat 14:30. */
static bool leads_to_time(const struct read_text *t, size_t i)
{
	static const struct sv words[] = {
		SV_INIT("um"), SV_INIT("saat"), SV_INIT("а"),
	};
	struct sv typed = sv_slice(t->text, t->v[i].at,
				   t->v[i].at + t->v[i].n);
	bool leads = false;

	for (size_t k = 0; k < sizeof(words) / sizeof(*words); k++)
		leads |= sv_eq(words[k], typed);
	return leads && i + 1 < t->n && t->v[i + 1].kind == READ_TIME;
}

/* Makes of the word between the two days of a night until, of one before its
 * only day nothing, and of others a word that is none. */
static void weigh_night(struct read_text *t)
{
	bool night = false, number = false;

	for (size_t i = 0; i < t->n; i++) {
		struct read_token *v = &t->v[i];

		night |= v->kind == READ_VAGUE &&
			 (v->value == 0 || v->value == READ_TURN ||
			  v->value == READ_NIGHT);
		number |= v->kind == READ_NUMBER;
		if (v->kind != READ_UNTIL || v->value != 3)
			continue;
		v->value = 0;
		v->kind = !night ? READ_UNKNOWN :
			  number ? READ_UNTIL : READ_FILLER;
	}
}

/* Makes of the e. of T beside e.ə., which is for before Christ in Azerbaijani,
 * the years after: e.ə. I əsr – e. I əsr. */
static void weigh_era(struct read_text *t)
{
	bool before = false;

	for (size_t i = 0; i < t->n; i++) {
		struct read_token *v = &t->v[i];
		struct sv typed = sv_slice(t->text, v->at, v->at + v->n);

		before |= v->kind == READ_ERA && v->value < 0 &&
			  sv_find(typed, SV("ə"), 0) != SV_NONE;
		if (!before || v->kind != READ_VAGUE ||
		    !(sv_eq(typed, SV("e.")) || sv_eq(typed, SV("E."))))
			continue;
		v->kind = READ_ERA;
		v->value = 1;
	}
}

/* Whether a year of three digits or more stands before or after token I of T,
 * which counts them; not 5 May 1992 A.M. */
static bool is_by_year(const struct read_text *t, size_t i)
{
	size_t next = i + 1;

	next += next < t->n && date_read_mark(t, next, '.');
	for (size_t k = 0; k < t->n; k++)
		if (t->v[k].kind == READ_MONTH || t->v[k].kind == READ_TIME)
			return false;
	return (next < t->n && t->v[next].kind == READ_NUMBER &&
		t->v[next].digits > 2) ||
	       (i > 0 && t->v[i - 1].kind == READ_NUMBER &&
		t->v[i - 1].digits > 2);
}

enum { LAST_OF_OURS = 2100, YEAR_DIGITS = 4 };

/* Whether token I of T, b.e., which is after Christ in Azerbaijani, is more
 * likely the Buddhist era: in capitals, or of a year that is none of ours. */
static bool is_buddhist(const struct read_text *t, size_t i)
{
	enum { LETTERS = 4 };
	const struct read_token *v = &t->v[i];
	char first = t->text.s[v->at], last = t->text.s[v->at + v->n - 1];
	bool capitals = first == 'B' && last == 'E', is = false;

	if (v->kind != READ_ERA || v->value < 0 || v->n > LETTERS ||
	    (first | 0x20) != 'b')
		return false;
	for (size_t k = 0; k < t->n; k++)
		is |= t->v[k].kind == READ_NUMBER &&
		      t->v[k].digits == YEAR_DIGITS &&
		      (capitals || t->v[k].value > LAST_OF_OURS);
	return is;
}

/* Whether token I of T, am, as German has it before a day, is rather that of a
 * year of the world: in capitals, or of one that is none of ours. */
static bool is_mundi(const struct read_text *t, size_t i)
{
	const struct read_token *v = &t->v[i];
	const char *s = t->text.s + v->at;

	if (v->kind != READ_FILLER || v->n != 2 || (s[0] | 0x20) != 'a' ||
	    (s[1] | 0x20) != 'm' || i + 1 >= t->n || v[1].kind != READ_NUMBER)
		return false;
	return v[1].digits > 2 &&
	       ((s[0] == 'A' && s[1] == 'M') ||
		(v[1].digits == YEAR_DIGITS && v[1].value > LAST_OF_OURS));
}

/* Makes what counts the years beside it from elsewhere of token I of T: AM 5784
 * and 2567 B.E. */
static void weigh_counted(struct read_text *t, size_t i)
{
	struct read_token *v = &t->v[i];

	if (v->kind == READ_COUNTED && v->value == READ_COUNTED_BESIDE) {
		v->kind = is_by_year(t, i) ? READ_COUNTED : READ_UNKNOWN;
		v->value = 0;
	} else if (is_mundi(t, i) || is_buddhist(t, i)) {
		v->kind = READ_COUNTED;
		v->value = 0;
	}
}

/* Whether token I of T is a newspaper more likely than a word of a date: Post
 * 2020. */
static bool is_post(const struct read_text *t, size_t i)
{
	struct sv typed = sv_slice(t->text, t->v[i].at,
				   t->v[i].at + t->v[i].n);

	return t->v[i].kind == READ_AFTER && sv_eq(typed, SV("Post"));
}

/* Makes of later at token I of T, before summer as it alone stands, late:
 * позднее лето, unlike позднее лета. */
static void weigh_late(struct read_text *t, size_t i)
{
	struct read_token *v = &t->v[i];
	enum { LATE = 3 };

	if (v->kind != READ_AFTER || i + 1 >= t->n ||
	    v[1].kind != READ_SEASON ||
	    !sv_eq(sv_slice(t->text, v[1].at, v[1].at + v[1].n),
		   SV("лето")))
		return;
	v->kind = READ_VAGUE;
	v->value = LATE;
}

/* Makes a day of the cardinal at token I of T before a month, beş may, and else
 * a word that is none. */
static void weigh_cardinal(struct read_text *t, size_t i)
{
	struct read_token *v = &t->v[i];

	if (v->kind != READ_ORDINAL || v->value <= READ_CARDINAL)
		return;
	v->value -= READ_CARDINAL;
	if (i + 1 >= t->n || v[1].kind != READ_MONTH)
		v->kind = READ_UNKNOWN;
}

/* Puts the half at token I + 1 of T before the month that is one word with it:
 * Maihälfte. */
static void weigh_halved_month(struct read_text *t, size_t i)
{
	struct read_token *v = &t->v[i], month = *v;

	if (v->kind != READ_MONTH || i + 1 >= t->n ||
	    v[1].kind != READ_QUARTER || v[1].at != v->at + v->n)
		return;
	*v = v[1];
	v[1] = month;
}

/* Makes second of Tuesday at token I of T before a half, which is cut as short:
 * вт. пол. XIX в. */
static void weigh_second(struct read_text *t, size_t i)
{
	size_t half = i + 1 + date_read_mark(t, i + 1, '.');
	enum { TUESDAY = 2 };

	if (t->v[i].kind != READ_WEEKDAY || t->v[i].value != TUESDAY ||
	    t->v[i].n != sizeof("вт") - 1 || half >= t->n ||
	    t->v[half].kind != READ_QUARTER || half == i + 1)
		return;
	t->v[i].kind = READ_ORDINAL;
	t->v[i].value = 2;
	t->n--;
	memmove(&t->v[i + 1], &t->v[half],
		(t->n - i - 1) * sizeof(*t->v));
}

static bool is_year(const struct read_token *v)
{
	return v->kind == READ_NUMBER && v->digits > 2;
}

/* Drops years at token I of T, cut as short, after the only one of it: 17 мая
 * 1914 гг., which is of no span, list or decade. */
static void weigh_years(struct read_text *t, size_t i)
{
	struct read_token *v = &t->v[i];

	if (v->kind != READ_YEARS || v->n != sizeof("гг") - 1 || i == 0 ||
	    !is_year(&v[-1]) || v[-1].plural || v[-1].ordinal)
		return;
	for (size_t k = 0; k < t->n; k++)
		if (is_year(&t->v[k]) && k != i - 1)
			return;
	v->kind = READ_FILLER;
	v->value = 0; /* it leads nothing */
}

void date_read_drop_fillers(struct read_text *t)
{
	size_t n = 0;

	if (t->n > 0 && goes_on(t)) {
		t->v[0].value = 2; /* which says that it is since then */
		t->n--;
	}
	weigh_night(t);
	weigh_era(t);
	for (size_t i = 0; i < t->n; i++) {
		weigh_late(t, i);
		weigh_second(t, i);
		weigh_halved_month(t, i);
		weigh_cardinal(t, i);
		weigh_counted(t, i);
		weigh_years(t, i);
	}
	for (size_t i = 0; i < t->n; i++)
		if (leads_to_time(t, i))
			t->v[i].kind = READ_FILLER;
		else if (leads_nothing(t, i) || is_parted_circa(t, i) ||
			 is_post(t, i))
			t->v[i].kind = READ_UNKNOWN;
	for (size_t i = 0; i < t->n; i++) {
		bool filler = t->v[i].kind == READ_FILLER;

		if (!filler)
			t->v[n++] = t->v[i];
		if ((filler || t->v[i].kind == READ_YEARS) &&
		    i + 1 < t->n && date_read_mark(t, i + 1, '.'))
			i++; /* гг. */
	}
	t->n = n;
}
