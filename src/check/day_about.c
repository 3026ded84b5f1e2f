/* What stands about a day of the week and says that something was on it. */
#include "check/day_about.h"

#include "base/utf8.h"
#include "text/fold.h"

static bool is_capital(struct sv word)
{
	return word.n > 0 && word.s[0] >= 'A' && word.s[0] <= 'Z';
}

/* Whether C is part of a word, INSIDE which a hyphen is, too: no other sign of
 * ASCII, dash or quotation mark. */
static bool is_letter(uint32_t c, bool inside)
{
	return (inside && c == '-') || (c >= '0' && c <= '9') ||
	       (c >= 'A' && c <= 'Z') ||
	       (c >= 'a' && c <= 'z') || c == '\'' || c == 0x2019 ||
	       (c >= 0xC0 && c < 0x2000);
}

size_t day_words(struct arena *a, struct sv text, struct day_word *out)
{
	size_t n = 0, at = 0, from = 0;
	bool inside = false;

	while (at < text.n) {
		size_t begin = at;
		uint32_t c = utf8_next(text, &at);
		bool letter = is_letter(c, inside);

		if (letter && !inside)
			from = begin;
		if (letter && at == text.n)
			begin = at;
		if ((inside || letter) && (!letter || at == text.n)) {
			out[n].typed = sv_slice(text, from, begin);
			out[n].fold = fold_copy(a, out[n].typed, FOLD_EXACT);
			out[n].stop = !letter && c == '.';
			out[n++].parts = at == text.n;
		}
		/* The full stop of an abbreviation, or of a day, parts less. */
		if (!letter && n > 0 && c != ' ' && c != '.')
			out[n - 1].parts = true;
		inside = letter;
	}
	if (n > 0)
		out[n - 1].parts = true;
	return n;
}

/* Whether WORD is a number or a month, as stand beside a day. */
static bool is_date(struct checking *c, const struct day_word *word)
{
	return (word->typed.s[0] >= '0' && word->typed.s[0] <= '9') ||
	       check_is_month(c, word->fold);
}

/* Whether WORD begins as one of ID. */
static bool has_stem(struct checking *c, const struct day_word *word,
		     enum check_words id)
{
	struct build text = { .arena = &c->scratch };

	build_char(&text, ' ');
	build_sv(&text, word->fold);
	build_char(&text, ' ');
	return check_stems(c, build_view(&text), id);
}

static bool is(struct checking *c, const struct day_word *word,
	       enum check_words id)
{
	return word && check_is_word(c, word->fold, id);
}

/* Whether LEAD, after BEFORE or null, leads to a day, and in no name: on
 * Sunday, but not The Mail on Sunday. */
static bool leads(struct checking *c, const struct day_word *lead,
		  const struct day_word *before)
{
	if (!is(c, lead, CHECK_DAY_LEADS))
		return false;
	return !before || before->parts || !is_capital(before->typed) ||
	       is_date(c, before) || is(c, before, CHECK_DAY_LEADS) ||
	       is(c, before, CHECK_DAY_ARTICLES);
}

/* Whether the words after a day, AFTER to the end, say that another one is
 * meant: günündən iki gün əvvəl. */
static bool is_beyond(struct checking *c, const struct day_word *after,
		      const struct day_word *end)
{
	enum { NEAR = 4 };

	for (int i = 0; after < end && i < NEAR; i++, after++) {
		if (is(c, after, CHECK_DAY_BEYOND))
			return true;
		if (after->parts)
			break;
	}
	return false;
}

/* Whether the words from NEXT to END say for which date something was told on
 * the day before them: on Friday for 6 May. */
static bool is_for_date(struct checking *c, const struct day_word *next,
			const struct day_word *end)
{
	if (next == end || !is(c, next, CHECK_DAY_FOR))
		return false;
	next++;
	next += next < end && is(c, next, CHECK_DAY_ARTICLES);
	return next < end && is_date(c, next);
}

bool day_is_told(struct checking *c, const struct day_word *words, size_t n,
		 size_t from, size_t to)
{
	const struct day_word *end = words + n, *next = words + to;
	const struct day_word *last = from > 0 ? &words[from - 1] : NULL;
	const struct day_word *before = last && !last->parts ? last : NULL;
	const struct day_word *first = from > 1 ? &words[from - 2] : NULL;
	bool article = before && (is(c, before, CHECK_DAY_ARTICLES) ||
				  has_stem(c, before, CHECK_DAY_WHICH));
	bool parted = next[-1].parts, led, dated;

	if (sv_find_char(next[-1].typed, '\'', 0) != SV_NONE ||
	    sv_find(next[-1].typed, SV("\u2019"), 0) != SV_NONE)
		return false; /* Wednesday's child */
	if (!parted && has_stem(c, next, CHECK_DAY_NAMED)) /* bazar günü */
		return !is_beyond(c, next, end);
	if (!parted && is(c, next, CHECK_DAY_PARTS))
		parted = (next++)->parts;
	dated = next < end && (is_date(c, next) ||
			       (next + 1 < end && is_date(c, next + 1) &&
				is(c, next, CHECK_DAY_ARTICLES)));
	parted |= dated;
	first = first && !first->parts ? first : NULL;
	led = article && !is(c, before, CHECK_DAY_LEADS) ?
		      leads(c, first, from > 2 ? &words[from - 3] : NULL) :
		      leads(c, before, first);
	if (!next[-1].parts && is_for_date(c, next, end))
		return false;
	if (led)
		return !(article && !parted &&
			 is(c, before, CHECK_DAY_ARTICLES)) &&
		       !(next < end && is(c, next, CHECK_DAY_NONE));
	if (article) /* a Friday */
		return !first && from == 1 && next == end;
	if (before && !is_date(c, before) && !is(c, before, CHECK_DAY_PARTS))
		return dated && is(c, before, CHECK_DAY_OF) &&
		       !(first && has_stem(c, first, CHECK_WEEK));
	return dated || (parted && (!last || is_date(c, last)));
}

bool day_words_of_other(struct checking *c, struct sv text)
{
	return (check_stems(c, text, CHECK_WEEK) &&
		check_stems(c, text, CHECK_WEEK_BOUNDS)) ||
	       (check_stems(c, text, CHECK_NIGHT) &&
		check_stems(c, text, CHECK_NIGHT_LEADS));
}
