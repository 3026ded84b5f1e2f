/*
 * The endings of Azerbaijani, where other languages have words of their own:
 * mayından, since its May; ilədək, until the year; ayında, in its month.
 */
#include <string.h>

#include "base/utf8.h"
#include "wording/date_read_parts.h"

/* The vowels that an ending takes by those before it. */
static bool is_wide(uint32_t c)
{
	return c == 'a' || c == 0x259;
}

static bool is_narrow(uint32_t c)
{
	return c == 'i' || c == 'u' || c == 0xFC;
}

/* Takes PATTERN at *AT: A is a wide vowel, I a narrow one. */
static bool take(struct sv text, size_t *at, const char *pattern)
{
	size_t from = *at, end;

	for (; *pattern; pattern++, from = end) {
		uint32_t c = date_read_next(text, from, &end);

		if (*pattern == 'A' ? !is_wide(c) :
		    *pattern == 'I' ? !is_narrow(c) :
		    *pattern == 'e' ? c != 0x259 : c != (uint32_t)*pattern)
			return false;
	}
	*at = from;
	return true;
}

enum read_turn date_read_case(struct sv text, size_t at, size_t *end)
{
	static const struct {
		const char *ending;
		enum read_turn turn;
	} cases[] = {
		{ "dAn", READ_TURN_FROM }, { "dA", READ_TURN_NONE },
		{ "Adek", READ_TURN_TO },  { "dek", READ_TURN_TO },
		{ "A", READ_TURN_AT },	   { "In", READ_TURN_NONE },
		{ "I", READ_TURN_NONE },   { "", READ_TURN_NONE },
	};
	static const char *const numbers[] = { "", "lAr" };
	static const char *const owned[] = { "", "I", "sI" };
	static const char *const joints[] = { "", "n", "y" };
	enum { CASES = sizeof(cases) / sizeof(*cases), WAYS = 2 * 3 * 3 };

	for (size_t i = 0; i < WAYS * CASES; i++) {
		size_t way = i / CASES, to = at, after;

		/* A joint joins something. */
		if (way % 3 && !cases[i % CASES].ending[0])
			continue;
		if (take(text, &to, numbers[way / 9]) &&
		    take(text, &to, owned[way / 3 % 3]) &&
		    take(text, &to, joints[way % 3]) &&
		    take(text, &to, cases[i % CASES].ending) &&
		    !date_read_letter(date_read_next(text, to, &after))) {
			*end = to;
			return cases[i % CASES].turn;
		}
	}
	return READ_TURN_OTHER;
}

/* The sort of the vowel C: of the front, rounded, and narrow, by bits, and
 * VOWEL; 0 for what is none, or an I that may be either. */
static unsigned sort_of(uint32_t c)
{
	enum { FRONT = 1, ROUND = 2, NARROW = 4, VOWEL = 8 };
	static const struct {
		uint32_t c, capital;
		unsigned sort;
	} vowels[] = {
		{ 'a', 'A', VOWEL },
		{ 'o', 'O', VOWEL | ROUND },
		{ 'u', 'U', VOWEL | ROUND | NARROW },
		{ 0x131, 0x131, VOWEL | NARROW },
		{ 'e', 'E', VOWEL | FRONT },
		{ 0x259, 0x18F, VOWEL | FRONT },
		{ 'i', 0x130, VOWEL | FRONT | NARROW },
		{ 0xFC, 0xDC, VOWEL | FRONT | ROUND | NARROW },
		{ 0xF6, 0xD6, VOWEL | FRONT | ROUND },
	};

	for (size_t i = 0; i < sizeof(vowels) / sizeof(*vowels); i++)
		if (vowels[i].c == c || vowels[i].capital == c)
			return vowels[i].sort;
	return 0;
}

bool date_read_harmony(struct sv text, size_t from, size_t at, size_t end)
{
	enum { FRONT = 1, FRONT_ROUND = 3, NARROW = 4 };
	const struct sv always = SV("dək");
	unsigned stem = 0;

	if (sv_ends(sv_slice(text, at, end), always))
		end -= always.n;
	while (from < end) {
		bool ending = from >= at;
		unsigned sort = sort_of(utf8_next(text, &from));
		unsigned differs = (sort ^ stem) &
				   (sort & NARROW ? FRONT_ROUND : FRONT);

		if (ending && sort && stem && differs)
			return false;
		stem = sort ? sort : stem;
	}
	return true;
}

/* Whether token I of T ends a word that something begins with, as in
 * 1914-cü ildən, and nothing says that it begins after or before that. */
static bool is_from(const struct read_text *t, size_t i)
{
	enum read_kind next = (enum read_kind)t->v[i + 1].kind;

	return t->v[i].kind == READ_SINCE && t->v[i].value == 1 &&
	       next != READ_AFTER && next != READ_BEFORE &&
	       next != READ_LATER && next != READ_EARLIER &&
	       next != READ_SINCE && next != READ_MARK;
}

/* Makes the və of T of the ilə that stands for it between two dates: 1914 ilə
 * 1918 arasında. */
static void join_with(struct read_text *t)
{
	size_t last = date_read_last(t, READ_BETWEEN, 0, t->n);

	for (size_t i = 1; last < t->n && i < last; i++)
		if (t->v[i].kind == READ_AND && t->v[i].value == 2)
			t->v[i].value = 0;
}

void date_read_join_cases(struct read_text *t)
{
	size_t until = date_read_last(t, READ_UNTIL, 0, t->n);

	join_with(t);
	if (until == t->n || t->v[until].value)
		return;
	for (size_t i = 1; i + 1 < until; i++) {
		if (!is_from(t, i))
			continue;
		t->v[i].kind = READ_UNTIL;
		t->v[i].value = 0;
		t->n--;
		memmove(&t->v[until], &t->v[until + 1],
			(t->n - until) * sizeof(*t->v));
		return;
	}
}
