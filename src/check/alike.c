/* Entering texts under numbers, and comparing those that meet. */
#include "check/alike.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "base/utf8.h"
#include "check/distinct.h"
#include "text/fold.h"

enum {
	WORD_MAX = 64,  /* bytes of a word that is varied */
	WORD_MIN = 4,   /* letters of it; the longer of two has one more */
	VARIED_MAX = 32, /* words of one text that are varied */
	WORDS_MAX = 200, /* of a text that is compared word by word */
	NEXT_MAX = 8,   /* that a text is compared with for one number */
	JOINED_MIN = 6, /* letters of words that may be divided otherwise */
};

static int by_blind(const void *a, const void *b)
{
	const struct alike_word *x = a, *y = b;
	int order = sv_cmp(x->blind, y->blind);

	return order ? order : sv_cmp(x->exact, y->exact);
}

static uint32_t count_words(struct sv fold)
{
	uint32_t n = fold.n > 0;

	for (size_t i = 0; i < fold.n; i++)
		n += fold.s[i] == ' ';
	return n;
}

bool alike_is_number(struct sv word)
{
	size_t roman = 0;

	for (size_t i = 0; i < word.n; i++) {
		if (word.s[i] >= '0' && word.s[i] <= '9')
			return true;
		roman += sv_find_char(SV("ivxlcdm"), word.s[i], 0) != SV_NONE;
	}
	return roman == word.n;
}

static void add_key(struct alike *x, unsigned long long number)
{
	struct sorting_item key = { number, x->texts.n };

	VEC_ADD(&x->keys, key);
}

/* A number for PART within a text whose other words give REST. */
static unsigned long long mix(unsigned long long rest, struct sv part)
{
	unsigned long long h = rest ^ (hash_text(part) * 0x9E3779B97F4A7C15u);

	return (h ^ (h >> 29)) * 0xBF58476D1CE4E5B9u;
}

/* Enters WORD whole and with each letter left out. */
static void add_variants(struct alike *x, unsigned long long rest,
			 struct sv word)
{
	char bytes[WORD_MAX];

	if (word.n > WORD_MAX || utf8_count(word) < WORD_MIN ||
	    alike_is_number(word))
		return;
	add_key(x, mix(rest, word));
	for (size_t at = 0; at < word.n;) {
		size_t from = at;

		utf8_next(word, &at);
		memcpy(bytes, word.s, from);
		memcpy(bytes + from, word.s + at, word.n - at);
		add_key(x, mix(rest, (struct sv){ bytes,
						  from + word.n - at }));
	}
}

/* FOLD without its blanks. */
static struct sv join(struct arena *a, struct sv fold)
{
	struct build b = { .arena = a };

	while (fold.n > 0)
		build_sv(&b, sv_cut(&fold, ' '));
	return build_view(&b);
}

/* Words that are short, stand in many names, and are none: each is misspelt
 * where a word a letter away stands in its place. */
static bool is_article(struct sv word)
{
	static const struct sv articles[] = {
		SV_INIT("the"), SV_INIT("and"), SV_INIT("der"),
		SV_INIT("die"), SV_INIT("das"), SV_INIT("und"),
	};

	for (size_t i = 0; i < sizeof(articles) / sizeof(*articles); i++)
		if (sv_eq(word, articles[i]))
			return true;
	return false;
}

/* Enters a text that has WORD, besides others that give REST, under a number
 * that is the same for each short word. */
static void add_short(struct alike *x, unsigned long long rest, struct sv word)
{
	if (word.n > 1 && word.n <= WORD_MIN && rest != 0)
		add_key(x, mix(rest, SV(" ")));
}

void alike_add(struct alike *x, struct sv text, uint32_t owner, bool letters)
{
	struct alike_text t = { .owner = owner };
	struct sv left;

	t.exact = fold_copy(x->arena, text, FOLD_EXACT);
	if (count_words(t.exact) > WORDS_MAX) {
		t.sum = mix(1, t.exact);
		add_key(x, t.sum);
		VEC_ADD(&x->texts, t);
		return;
	}
	t.words = ARENA_NEW(x->arena, count_words(t.exact), struct alike_word);
	for (left = t.exact; left.n > 0; t.n++) {
		struct alike_word *word = &t.words[t.n];

		word->exact = sv_cut(&left, ' ');
		word->blind = fold_copy(x->arena, word->exact, FOLD_BLIND);
		t.blind += word->blind.n;
		/* A sum, so that the order of words does not matter. */
		t.sum += mix(0, word->blind);
	}
	if (t.n == 0)
		return;
	qsort(t.words, t.n, sizeof(*t.words), by_blind);
	add_key(x, t.sum);
	t.joined = join(x->arena, t.exact);
	if (letters && utf8_count(t.joined) >= JOINED_MIN)
		add_key(x, mix(1, t.joined));
	for (uint32_t i = 0; letters && i < t.n && i < VARIED_MAX; i++) {
		unsigned long long rest = t.sum - mix(0, t.words[i].blind);

		add_variants(x, rest, t.words[i].exact);
		if (t.n > 1 && !sv_eq(t.words[i].exact, t.words[i].blind))
			add_variants(x, rest, t.words[i].blind);
		add_short(x, rest, t.words[i].exact);
	}
	VEC_ADD(&x->texts, t);
}

/* The letters of WORD in OUT; how many, or 0 when they are too many. */
static size_t letters_of(struct sv word, uint32_t out[WORD_MAX])
{
	size_t n = 0;

	if (word.n > WORD_MAX)
		return 0;
	for (size_t at = 0; at < word.n;)
		out[n++] = utf8_next(word, &at);
	return n;
}

/* Whether one of two words is an article, and the other is misspelt. */
static bool is_slip_of_article(struct sv x, struct sv y)
{
	return x.n <= WORD_MIN && y.n <= WORD_MIN &&
	       is_article(x) != is_article(y) && fold_distance(x, y, 1) == 1;
}

/* How the words A and B, of NA and NB letters, are apart by one; the only ones
 * that differ of so many WORDS. */
static enum alike_how compare_letters(const uint32_t *a, size_t na,
				      const uint32_t *b, size_t nb,
				      uint32_t words)
{
	enum { MANY = 3 };
	size_t head = 0, tail = 0;
	bool brief = na + nb <= 2 * WORD_MIN;

	if (na < WORD_MIN || nb < WORD_MIN || (brief && words == 1))
		return ALIKE_NOT;
	while (head < na && head < nb && a[head] == b[head])
		head++;
	while (tail < na - head && tail < nb - head &&
	       a[na - 1 - tail] == b[nb - 1 - tail])
		tail++;
	na -= head + tail;
	nb -= head + tail;
	if (head == 0 && na == 1 && nb == 1 && words >= MANY && !brief)
		return ALIKE_NAME;
	if (head == 0 || na > 2 || nb > 2 || (brief && na + nb < 4))
		return ALIKE_NOT;
	if (na + nb == 1 && tail == 0)
		return words >= MANY && (na ? a : b)[head] != 'a' ?
			       ALIKE_NAME :
			       ALIKE_ENDING;
	if (na + nb == 1)
		return ALIKE_LETTER;
	if (na == 1 && nb == 1)
		return ALIKE_LETTER;
	return na == 2 && nb == 2 && a[head] == b[head + 1] &&
			       a[head + 1] == b[head]
		       ? ALIKE_LETTER
		       : ALIKE_NOT;
}

/* W with what is asked of it, which is found out once. */
static struct alike_word *known(struct alike_word *w)
{
	if (!w->asked) {
		w->listed = distinct_has(w->exact) || distinct_has(w->blind);
		w->number = alike_is_number(w->exact) ||
			    alike_is_number(w->blind);
	}
	w->asked = true;
	return w;
}

/* Whether V and W are names that are each in use: as they are, or BLIND. */
static bool are_distinct(struct alike_word *v, struct alike_word *w, bool blind)
{
	return known(v)->listed && known(w)->listed &&
	       distinct_names(blind ? v->blind : v->exact,
			      blind ? w->blind : w->exact);
}

/* Whether two words, likewise, are a letter apart, and where.  What they are is
 * only asked of the few that are. */
static enum alike_how compare_words(struct alike_word *v, struct alike_word *w,
				    bool blind, uint32_t words)
{
	struct sv x = blind ? v->blind : v->exact;
	struct sv y = blind ? w->blind : w->exact;
	uint32_t a[WORD_MAX], b[WORD_MAX];
	size_t na = letters_of(x, a), nb = letters_of(y, b);
	enum alike_how how;

	if (words > 1 && is_slip_of_article(x, y))
		return are_distinct(v, w, blind) ? ALIKE_NOT : ALIKE_LETTER;
	how = compare_letters(a, na, b, nb, words);
	return how == ALIKE_NOT || known(v)->number || known(w)->number ||
			       are_distinct(v, w, blind) ?
		       ALIKE_NOT :
		       how;
}

static enum alike_how compare(const struct alike_text *x,
			      const struct alike_text *y)
{
	struct alike_word *a = NULL, *b = NULL;
	uint32_t i = 0, k = 0;

	if (sv_eq(x->exact, y->exact))
		return ALIKE_EXACT;
	if (x->n != y->n && sv_eq(x->joined, y->joined) &&
	    utf8_count(x->joined) >= JOINED_MIN)
		return ALIKE_BLIND;
	if (x->n != y->n)
		return ALIKE_NOT;
	while (i < x->n || k < y->n) {
		int order = i == x->n ? 1 :
			    k == y->n ? -1 :
					sv_cmp(x->words[i].blind,
					       y->words[k].blind);

		if (order == 0) {
			/* II and III are one but for doubled letters. */
			if (!sv_eq(x->words[i].exact, y->words[k].exact) &&
			    (alike_is_number(x->words[i].exact) ||
			     are_distinct(&x->words[i], &y->words[k], false)))
				return ALIKE_NOT;
			i++;
			k++;
		} else if (order < 0) {
			if (a)
				return ALIKE_NOT;
			a = &x->words[i++];
		} else {
			if (b)
				return ALIKE_NOT;
			b = &y->words[k++];
		}
	}
	if (a && b) {
		enum alike_how how = compare_words(a, b, false, x->n);

		if (how != ALIKE_NOT || x->n == 1)
			return how;
		how = compare_words(a, b, true, x->n);
		/* Dimitry, Dmitri */
		return how != ALIKE_NOT && are_distinct(a, b, false) ?
			       ALIKE_NOT :
			       how;
	}
	/* So little is left of short ones that Yemen would be Amman. */
	return x->blind > WORD_MIN ? ALIKE_BLIND : ALIKE_NOT;
}

void alike_sort(struct alike *x)
{
	x->sorted = sorting_take(x->keys.v, x->keys.n, NULL, NULL);
	x->keys.v = NULL;
	x->keys.n = x->keys.cap = 0;
}

void alike_meet(const struct alike *x, uint32_t at, alike_fn *found, void *arg)
{
	const struct sorting_item *v = x->sorted.v;
	const struct alike_text *a = &x->texts.v[v[at].no];

	for (uint32_t k = at + 1; k < x->sorted.n && k - at <= NEXT_MAX &&
				  v[k].key == v[at].key;
	     k++) {
		const struct alike_text *b = &x->texts.v[v[k].no];
		enum alike_how how;

		if (a->owner == b->owner ||
		    (v[at].key != a->sum && a->sum == b->sum &&
		     sv_eq(a->exact, b->exact)))
			continue;
		how = compare(a, b);
		if (how != ALIKE_NOT)
			found(arg, a->owner, b->owner, how);
	}
}

void alike_free(struct alike *x)
{
	VEC_FREE(&x->texts);
	VEC_FREE(&x->keys);
	sorting_free(&x->sorted);
}
