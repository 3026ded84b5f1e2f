/* The words of dates. */
#include "base/utf8.h"
#include "wording/date_read_lead.h"
#include "wording/date_read_parts.h"
#include "word_index.h"

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

static bool find(struct sv text, size_t at, bool ending, struct read_token *t);

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
		} else if (due == '>') {
			struct read_token next;

			return find(text, at, false, &next) &&
					       next.kind == READ_SEASON ?
				       sv_trim(sv_slice(text, from, at)).n : 0;
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

/* The first of the words that are not before LEAD, of the N of the index. */
static size_t first_word(uint64_t lead, size_t n)
{
	size_t low = 0;

	while (low < n) {
		size_t middle = low + (n - low) / 2;

		if (words[middle].lead < lead)
			low = middle + 1;
		else
			n = middle;
	}
	return low;
}

bool date_read_night(struct sv text, size_t at)
{
	return sv_starts(sv_trim(sv_slice(text, at, text.n)), SV("keçən gecə"));
}

/* Makes of T the word number I of the index at byte AT of TEXT where it stands
 * there, and is longer than what T is, or the same and an earlier ROW. */
static void try_word(struct sv text, size_t at, size_t i, size_t *row,
		     struct read_token *t)
{
	enum read_turn turn = READ_TURN_NONE;
	size_t of = words[i].row;
	struct sv v = sv_slice(rows[of].texts, words[i].at, words[i].end);
	size_t n = match(v, text, at, &turn);

	if (n == 0 || n < t->n || (n == t->n && of >= *row))
		return;
	if (turn == READ_TURN_AT && date_read_night(text, at + n))
		turn = READ_TURN_TO;
	/* marta qədər, but no Marta */
	if (turn == READ_TURN_AT && !date_read_until(text, at + n))
		return;
	*row = of;
	t->n = n;
	t->kind = (uint8_t)rows[of].kind;
	t->value = rows[of].value;
	t->turn = (uint8_t)turn;
}

/* Takes the longest word at AT, with ENDING one that ends a number: those that
 * begin with its first character, its first two, its first three. */
static bool find(struct sv text, size_t at, bool ending, struct read_token *t)
{
	enum { COUNT = sizeof(words) / sizeof(*words) };
	size_t row = 0, from = at;
	uint64_t lead = date_read_lead(ending);

	t->n = 0;
	for (int n = 0; n < READ_LEAD && from < text.n; n++) {
		lead = date_read_lead_add(lead, n,
					  date_read_next(text, from, &from));
		for (size_t i = first_word(lead, COUNT);
		     i < COUNT && words[i].lead == lead; i++)
			try_word(text, at, i, &row, t);
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
