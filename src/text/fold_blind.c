/*
 * The blind fold, over the exact fold of a text.  Each sound has one letter,
 * which no rule then reads as the beginning of something else, so that a fold
 * folded again stays as it is:
 *
 *	a	a e (ə is e by then)	c	c ch dj dzh j
 *	g	g gh q			i	i y, j ending a word in -ej, -ij
 *	s	s sh			x	h kh x
 *	z	z zh
 *
 *	y before e, and in gya and kya, is dropped: Aliyev, Aliev; Гянджа; so is
 *	j between i and e: Alijev, Алијев
 *	e after o or u is dropped, for it stands for two dots: Mueller, Müller;
 *	Soeren, Søren.  Not where another vowel or q stands before, as in queen,
 *	for German writes none so
 *	a letter twice is written once: Aarhus, Århus; Strasse, Straße
 *	o at the end of a word of four letters or more, after a consonant, is
 *	a, before s too: Lukashenko, Lukashenka, Lukashenko's
 */
#include <stdbool.h>

#include "text/fold_parts.h"

enum { O_WORD_MIN = 4 }; /* letters */

/* A text being rewritten over itself: AT reads, N writes, WORD began. */
struct blind {
	char *s;
	struct fold_origin *origins; /* or null */
	size_t end, at, n, word;
	char last, before; /* the byte read before, and that before it */
};

static char ahead(const struct blind *b, size_t by)
{
	return b->end - b->at > by ? b->s[b->at + by] : ' ';
}

static bool ends_word(const struct blind *b, size_t by)
{
	return ahead(b, by) == ' ';
}

static bool is_letter(char c)
{
	return c >= 'a' && c <= 'z';
}

static bool is_vowel(char c)
{
	return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

static bool is_consonant(char c)
{
	return is_letter(c) && !is_vowel(c);
}

/* Whether an e after LAST, and that after BEFORE, stands for two dots. */
static bool is_dots(char last, char before)
{
	return (last == 'o' || last == 'u') && before != 'q' &&
	       !is_vowel(before);
}

/* Reads N bytes and writes the letter C for them, unless it stands there. */
static void put(struct blind *b, char c, size_t n)
{
	bool twice = b->n > b->word && b->s[b->n - 1] == c && is_letter(c);
	size_t to = twice ? b->n - 1 : b->n;

	b->before = n > 1 ? b->s[b->at + n - 2] : b->last;
	b->last = b->s[b->at + n - 1];
	if (b->origins) {
		if (!twice)
			b->origins[to] = b->origins[b->at];
		b->origins[to].to = b->origins[b->at + n - 1].to;
	}
	b->s[to] = c;
	b->n = to + 1;
	b->at += n;
}

/* Reads a byte that leaves nothing but its place in the text. */
static void drop(struct blind *b)
{
	if (b->origins && b->n > b->word)
		b->origins[b->n - 1].to = b->origins[b->at].to;
	b->before = b->last;
	b->last = b->s[b->at++];
}

static void end_word(struct blind *b)
{
	size_t o = b->n - 1;

	if (b->n - b->word >= O_WORD_MIN && b->s[o] == 's')
		o--;
	if (b->n > b->word && o + 1 - b->word >= O_WORD_MIN && b->s[o] == 'o' &&
	    is_consonant(b->s[o - 1]))
		b->s[o] = 'a';
}

static void put_e(struct blind *b)
{
	if (is_dots(b->last, b->before))
		drop(b);
	else
		put(b, 'a', 1);
}

static void put_y(struct blind *b)
{
	char before = b->n > b->word ? b->s[b->n - 1] : ' ';

	if (ahead(b, 1) == 'e' ||
	    (ahead(b, 1) == 'a' && (before == 'g' || before == 'k')))
		drop(b);
	else
		put(b, 'i', 1);
}

static void put_j(struct blind *b)
{
	bool is_i = ends_word(b, 1) && (b->last == 'e' || b->last == 'i');

	if (ahead(b, 1) == 'e' && b->n > b->word && b->s[b->n - 1] == 'i')
		drop(b);
	else
		put(b, is_i ? 'i' : 'c', 1);
}

/* The letter C, or the sound OTHER if h follows. */
static void put_with_h(struct blind *b, char c, char other)
{
	if (ahead(b, 1) == 'h')
		put(b, other, 2);
	else
		put(b, c, 1);
}

static void put_d(struct blind *b)
{
	if (ahead(b, 1) == 'j')
		put(b, 'c', 2);
	else if (ahead(b, 1) == 'z' && ahead(b, 2) == 'h')
		put(b, 'c', 3);
	else
		put(b, 'd', 1);
}

static void put_blank(struct blind *b)
{
	end_word(b);
	put(b, ' ', 1);
	b->word = b->n;
}

static void put_next(struct blind *b)
{
	char c = b->s[b->at];

	switch (c) {
	case ' ': put_blank(b); break;
	case 'c': put_with_h(b, 'c', 'c'); break;
	case 'd': put_d(b); break;
	case 'e': put_e(b); break;
	case 'g': put_with_h(b, 'g', 'g'); break;
	case 'h': put(b, 'x', 1); break;
	case 'j': put_j(b); break;
	case 'k': put_with_h(b, 'k', 'x'); break;
	case 'q': put(b, 'g', 1); break;
	case 's': put_with_h(b, 's', 's'); break;
	case 'y': put_y(b); break;
	case 'z': put_with_h(b, 'z', 'z'); break;
	default: put(b, c, 1); break;
	}
}

/* What each byte that no rule looks beyond becomes; 0 for the others. */
static const char plain[256] = {
	['0'] = '0', ['1'] = '1', ['2'] = '2', ['3'] = '3', ['4'] = '4',
	['5'] = '5', ['6'] = '6', ['7'] = '7', ['8'] = '8', ['9'] = '9',
	['a'] = 'a', ['b'] = 'b', ['e'] = 'a', ['f'] = 'f', ['h'] = 'x',
	['i'] = 'i', ['l'] = 'l', ['m'] = 'm', ['n'] = 'n', ['o'] = 'o',
	['p'] = 'p', ['q'] = 'g', ['r'] = 'r', ['t'] = 't', ['u'] = 'u',
	['v'] = 'v', ['w'] = 'w', ['x'] = 'x',
};

/* What put_next() does, for a run of plain bytes without origins. */
static void put_plain(struct blind *b)
{
	size_t at = b->at, n = b->n;
	char before = n > b->word ? b->s[n - 1] : ' ';

	for (; at < b->end; at++) {
		char c = plain[(unsigned char)b->s[at]];

		if (c == 0 ||
		    (b->s[at] == 'e' && is_dots(b->last, b->before)))
			break;
		b->before = b->last;
		b->last = b->s[at];
		b->s[n] = c;
		/* A letter twice is written over: no branch to guess. */
		n += (size_t)((c != before) | !is_letter(c));
		before = c;
	}
	b->at = at;
	b->n = n;
}

size_t fold_blind(char *s, size_t n, struct fold_origin *origins)
{
	struct blind b = { .s = s, .origins = origins, .end = n,
			   .last = ' ', .before = ' ' };

	while (b.at < b.end) {
		put_next(&b);
		if (!origins)
			put_plain(&b);
	}
	end_word(&b);
	return b.n;
}
