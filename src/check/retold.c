/* Texts that tell one thing in other words, or two. */
#include "check/retold.h"

#include <stdint.h>
#include <stdlib.h>

#include "base/utf8.h"
#include "check/alike.h"
#include "text/fold.h"

/* A title's words, folded, in order. */
struct words {
	struct sv *v;
	uint32_t n;
};

static int by_bytes(const void *a, const void *b)
{
	return sv_cmp(*(const struct sv *)a, *(const struct sv *)b);
}

static struct words words_of(struct arena *a, struct sv title)
{
	struct sv left = fold_copy(a, title, FOLD_EXACT);
	struct words words = { ARENA_NEW(a, left.n / 2 + 1, struct sv), 0 };

	while (left.n > 0)
		words.v[words.n++] = sv_cut(&left, ' ');
	return words;
}

/* Whether one of the N WORDS has four letters or more, so that it is likely
 * to say what the event is about. */
static bool any_long(const struct sv *words, uint32_t n)
{
	enum { LONG = 4 };

	for (uint32_t i = 0; i < n; i++)
		if (utf8_count(words[i]) >= LONG)
			return true;
	return false;
}

/* Whether WORD is a number or a single letter, as of a protocol or a part. */
static bool is_mark(struct sv word)
{
	return utf8_count(word) == 1 || alike_is_number(word);
}

/* How many words A and B have in common; *MORE, whether they differ in more
 * than numbers and letters.  Sorts them. */
static uint32_t count_common(struct words a, struct words b, bool *more)
{
	uint32_t i = 0, k = 0, common = 0;

	if (a.n)
		qsort(a.v, a.n, sizeof(*a.v), by_bytes);
	if (b.n)
		qsort(b.v, b.n, sizeof(*b.v), by_bytes);
	for (*more = false; i < a.n || k < b.n;) {
		int order = i == a.n ? 1 :
			    k == b.n ? -1 :
				       sv_cmp(a.v[i], b.v[k]);

		common += order == 0;
		*more |= order != 0 && !is_mark(order < 0 ? a.v[i] : b.v[k]);
		i += order <= 0;
		k += order >= 0;
	}
	return common;
}

/* English and German have them; Russian, Belarusian and Azerbaijani have none.
 * "a" of a series (Part A) stands at the end, and stays. */
static bool is_article(struct sv word)
{
	static const struct sv articles[] = {
		SV_INIT("the"), SV_INIT("a"),	SV_INIT("an"),
		SV_INIT("der"), SV_INIT("die"), SV_INIT("das"),
		SV_INIT("den"), SV_INIT("dem"), SV_INIT("des"),
		SV_INIT("ein"), SV_INIT("eine"), SV_INIT("einer"),
		SV_INIT("eines"), SV_INIT("einem"), SV_INIT("einen"),
	};

	for (size_t i = 0; i < sizeof(articles) / sizeof(*articles); i++)
		if (sv_eq(word, articles[i]))
			return true;
	return false;
}

/* Whether a capital A stands alone in TITLE, not as its first word: of vitamin
 * A, in title case an article is small. */
static bool has_capital_a(struct sv title)
{
	for (size_t at = 1; at < title.n; at++) {
		char next = at + 1 < title.n ? title.s[at + 1] : ' ';

		if (title.s[at] == 'A' && title.s[at - 1] == ' ' &&
		    (next == ' ' || next == ',' || next == ':'))
			return true;
	}
	return false;
}

struct sv retold_bare(struct arena *a, struct sv title)
{
	struct words words = words_of(a, title);
	struct build bare = { .arena = a };

	for (uint32_t i = 0; i < words.n; i++) {
		bool letter = i > 0 && sv_eq(words.v[i], SV("a")) &&
			      has_capital_a(title);

		if (i + 1 < words.n && is_article(words.v[i]) && !letter)
			continue;
		build_str(&bare, bare.n ? " " : "");
		build_sv(&bare, words.v[i]);
	}
	return bare.n ? build_view(&bare) : title;
}

bool retold_titles(struct arena *scratch, struct sv title, struct sv other)
{
	struct words a = words_of(scratch, title);
	struct words b = words_of(scratch, other);
	uint32_t head = 0, tail = 0, common;
	bool both, more;

	while (head < a.n && head < b.n && sv_eq(a.v[head], b.v[head]))
		head++;
	while (tail < a.n - head && tail < b.n - head &&
	       sv_eq(a.v[a.n - 1 - tail], b.v[b.n - 1 - tail]))
		tail++;
	both = any_long(a.v + head, a.n - head - tail) &&
	       any_long(b.v + head, b.n - head - tail);
	common = count_common(a, b, &more);
	/* One sentence about two things: all that differs is in one place. */
	if (both && common == head + tail)
		return false;
	return more && 2 * common > (a.n > b.n ? a.n : b.n);
}

bool retold_apart(struct arena *scratch, struct sv summary, struct sv other)
{
	struct words a = words_of(scratch, summary);
	struct words b = words_of(scratch, other);
	uint32_t shorter = a.n < b.n ? a.n : b.n;
	bool more;

	return shorter > 0 && 2 * count_common(a, b, &more) <= shorter;
}
