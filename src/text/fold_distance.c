/*
 * How many edits are between two words, and which of some is the nearest: a
 * column of the table of distances at once, a bit a letter (Hyyrö, A
 * bit-vector algorithm for computing Levenshtein and Damerau edit distances,
 * 2003).
 */
#include "text/fold.h"

#include "base/utf8.h"

size_t fold_prepare(struct fold_letters *word, struct sv text)
{
	*word = (struct fold_letters){ .n = 0 };
	for (size_t at = 0; at < text.n; word->n++) {
		uint32_t letter = utf8_next(text, &at);
		uint64_t bit = UINT64_C(1) << word->n % FOLD_NEAR_MAX;

		if (word->n == FOLD_NEAR_MAX)
			return word->n = FOLD_NEAR_MAX + 1;
		if (letter < 0x80) {
			word->ascii[letter] |= bit;
			continue;
		}
		word->others[word->nothers].letter = letter;
		word->others[word->nothers++].at = bit;
	}
	return word->n;
}

/* Where LETTER stands in WORD, a bit a place. */
static uint64_t places(const struct fold_letters *word, uint32_t letter)
{
	uint64_t at = 0;

	if (letter < 0x80)
		return word->ascii[letter];
	for (size_t i = 0; i < word->nothers; i++)
		if (word->others[i].letter == letter)
			at |= word->others[i].at;
	return at;
}

static int many(size_t n, int limit)
{
	return n > (size_t)limit ? limit + 1 : (int)n;
}

/* The same for a WORD of 1 to FOLD_NEAR_MAX letters.  Plus and minus say where
 * a distance is one more or less than that above it, or left of it. */
static int edits(const struct fold_letters *word, struct sv other, int limit)
{
	uint64_t plus = ~UINT64_C(0), minus = 0, same = 0, before = 0;
	uint64_t last = UINT64_C(1) << (word->n - 1);
	size_t sum = word->n;

	for (size_t at = 0; at < other.n;) {
		uint64_t here = places(word, utf8_next(other, &at));
		uint64_t swapped = ((~same & here) << 1) & before;
		uint64_t more, less;

		same = (((here & plus) + plus) ^ plus) | here | minus | swapped;
		more = minus | ~(same | plus);
		less = same & plus;
		sum += (more & last) != 0;
		sum -= (less & last) != 0;
		/* Each letter left brings it down by no more than one. */
		if (sum > (size_t)limit + (other.n - at))
			return limit + 1;
		more = more << 1 | 1;
		less <<= 1;
		plus = less | ~(same | more);
		minus = more & same;
		before = here;
	}
	return many(sum, limit);
}

int fold_edits(const struct fold_letters *word, struct sv other, int limit)
{
	size_t max = word->n + (size_t)(limit < 0 ? 0 : limit);

	if (limit < 0 || word->n > FOLD_NEAR_MAX ||
	    other.n + (size_t)limit < word->n ||
	    (other.n > FOLD_NEAR_MAX && utf8_count(other) > FOLD_NEAR_MAX))
		return limit + 1;
	if (other.n > max * UTF8_MAX)
		return limit + 1;
	return word->n ? edits(word, other, limit) :
			 many(utf8_count(other), limit);
}

int fold_distance(struct sv a, struct sv b, int limit)
{
	struct fold_letters word;

	fold_prepare(&word, a);
	return fold_edits(&word, b, limit);
}

struct sv fold_nearest(struct sv text, const struct sv *words, size_t n)
{
	struct fold_letters word;
	struct sv best = { 0 };
	size_t letters = fold_prepare(&word, text);
	/* Of one letter another is not near, but what folds to the same. */
	int least = letters < 2 ? 1 : letters <= 3 ? 2 : 3;

	for (size_t i = 0; i < n; i++) {
		int count = fold_edits(&word, words[i], least - 1);

		if (count < least) {
			least = count;
			best = words[i];
		}
	}
	return best;
}
