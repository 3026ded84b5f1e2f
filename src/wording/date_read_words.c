/* The words of dates, and the characters that they are made of. */
#include <string.h>

#include "base/utf8.h"
#include "wording/date_read_parts.h"

enum { LETTERS_AFTER = 4 }; /* of a word with a * */

/* A row of the table of words. */
static const struct {
	enum read_kind kind;
	int value;
	struct sv texts;
} rows[] = {
#define WORDS(meaning, value, texts) { READ_##meaning, value, SV_INIT(texts) },
#include "wording/date_read.def"
#include "wording/date_read_feast.def"
#undef WORDS
};

/*
 * C as a small letter, as far as the words of our languages go: Latin 1 and
 * Extended-A, schwa, Cyrillic.  All i are one, and so are е and ё; ’ is '.
 */
static uint32_t small(uint32_t c)
{
	if (c == 'I' || c == 0x130 || c == 0x131)
		return 'i';
	if (c >= 'A' && c <= 'Z')
		return c + 0x20;
	if (c >= 0xC0 && c <= 0xDE && c != 0xD7)
		return c + 0x20;
	if (c >= 0x14A && c <= 0x177)
		return c | 1;
	if (c == 0x11E || c == 0x18F)
		return c == 0x11E ? 0x11F : 0x259;
	if (c >= 0x410 && c <= 0x42F)
		return c + 0x20;
	if (c >= 0x400 && c <= 0x40F)
		c += 0x50;
	return c == 0x451 ? 0x435 : c == 0x2019 ? '\'' : c;
}

uint32_t date_read_next(struct sv text, size_t at, size_t *end)
{
	*end = at;
	return at < text.n ? small(utf8_next(text, end)) : 0;
}

bool date_read_letter(uint32_t c)
{
	return !(c & UTF8_BAD) && c != 0xD7 && c != 0xF7 &&
	       ((c >= 'a' && c <= 'z') || (c >= 0xC0 && c < 0x2000));
}

static bool is_blank(uint32_t c)
{
	return c == ' ' || c == '\t' || c == 0xA0 || c == 0x202F;
}

size_t date_read_skip(struct sv text, size_t at, bool stops)
{
	size_t end;

	for (;; at = end) {
		uint32_t c = date_read_next(text, at, &end);

		if (!is_blank(c) && !(stops && c == '.'))
			return at;
	}
}

/* Whether the ending of a month in Russian or Belarusian stands at AT, *END of
 * it: декабря, but no декабристы. */
static bool slavic(struct sv text, size_t at, size_t *end)
{
	static const struct sv endings[] = {
		SV_INIT("ь"), SV_INIT("я"), SV_INIT("ю"), SV_INIT("ем"),
		SV_INIT("е"), SV_INIT("і"), SV_INIT("а"), SV_INIT("у"),
		SV_INIT("ом"), SV_INIT("ам"), SV_INIT("зе"), SV_INIT(""),
	};

	for (size_t i = 0; i < sizeof(endings) / sizeof(*endings); i++) {
		size_t to = at, next, of = 0, after;

		while (of < endings[i].n &&
		       date_read_next(endings[i], of, &after) ==
			       date_read_next(text, to, &next)) {
			of = after;
			to = next;
		}
		if (of == endings[i].n &&
		    !date_read_letter(date_read_next(text, to, &next))) {
			*end = to;
			return true;
		}
	}
	return false;
}

/* Bytes of TEXT from AT on that WORD of the table is, or 0, with *TURN what its
 * ending says. */
static size_t match(struct sv word, struct sv text, size_t at,
		    enum read_turn *turn)
{
	size_t from = at, end, i = 0, more = 0;
	bool cut = false;
	uint32_t c;

	while (i < word.n) {
		size_t after;
		uint32_t due = date_read_next(word, i, &after);

		if (due == '|') {
			cut = true;
		} else if (due == '*') {
			more = LETTERS_AFTER;
		} else if (due == '^') {
			return slavic(text, at, &end) ? end - from : 0;
		} else if (due == '+') {
			*turn = date_read_case(text, at, &end);
			return *turn == READ_TURN_OTHER ||
					       !date_read_harmony(text, from,
								  at, end) ?
				       0 : end - from;
		} else if (due == ' ') {
			end = date_read_skip(text, at, true);
			if (end == at)
				return 0;
			at = end;
		} else if (date_read_next(text, at, &end) == due) {
			at = end;
		} else {
			break;
		}
		i = after;
	}
	if (i < word.n && !cut)
		return 0;
	c = date_read_next(text, at, &end);
	for (; more > 0 && date_read_letter(c); more--) {
		at = end;
		c = date_read_next(text, at, &end);
	}
	return date_read_letter(c) ? 0 : at - from;
}

/* Where the first word of TEXTS, from the one at byte AT on, begins that begins
 * with the N bytes LEAD; the end of TEXTS when there is none. */
static size_t next_word(struct sv texts, size_t at, const char *lead, size_t n)
{
	while (at < texts.n && !(at + n <= texts.n && texts.s[at] == lead[0] &&
				 memcmp(texts.s + at, lead, n) == 0)) {
		size_t comma = sv_find_char(texts, ',', at);

		at = comma == SV_NONE ? texts.n : comma + 2;
	}
	return at;
}

/* Takes the longest word at AT, with ENDING one that ends a number. */
static bool find(struct sv text, size_t at, bool ending, struct read_token *t)
{
	char lead[UTF8_MAX];
	size_t end, nlead;
	uint32_t first = date_read_next(text, at, &end);

	t->n = 0;
	if (first == 0 || first & UTF8_BAD)
		return false;
	nlead = utf8_encode(first, lead);
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct sv texts = rows[i].texts;
		size_t word = ending == (rows[i].kind == READ_ENDING) ?
				      0 : texts.n;

		while ((word = next_word(texts, word, lead, nlead)) < texts.n) {
			enum read_turn turn = READ_TURN_NONE;
			size_t comma = sv_find_char(texts, ',', word);
			struct sv v = sv_slice(texts, word,
					       comma == SV_NONE ? texts.n :
								  comma);
			size_t n = match(v, text, at, &turn);

			word = comma == SV_NONE ? texts.n : comma + 2;
			/* marta qədər, but no Marta */
			if (n <= t->n || (turn == READ_TURN_AT &&
					  !date_read_until(text, at + n)))
				continue;
			t->n = n;
			t->kind = (uint8_t)rows[i].kind;
			t->value = rows[i].value;
			t->turn = (uint8_t)turn;
		}
	}
	return t->n > 0;
}

bool date_read_until(struct sv text, size_t at)
{
	struct read_token word = { 0 };

	return find(text, date_read_skip(text, at, false), false, &word) &&
	       word.kind == READ_UNTIL;
}

bool date_read_word(struct sv text, size_t at, struct read_token *t)
{
	return find(text, at, false, t);
}

bool date_read_ending(struct sv text, size_t at, struct read_token *t)
{
	return find(text, at, true, t);
}
