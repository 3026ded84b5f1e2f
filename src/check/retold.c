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

/* Whether one of the N WORDS has three letters or more, so that it is likely
 * to say what the event is about. */
static bool any_long(const struct sv *words, uint32_t n)
{
	enum { LONG = 3 };

	for (uint32_t i = 0; i < n; i++)
		if (utf8_count(words[i]) >= LONG)
			return true;
	return false;
}

/* Whether WORD, folded, with its ending or without, says that something was
 * not the first of its sort: the second attack is not the attack. */
static bool is_ordinal(struct sv word)
{
	static const struct sv stems[] = {
		/* English, German */
		SV_INIT("second"), SV_INIT("third"), SV_INIT("fourth"),
		SV_INIT("fifth"), SV_INIT("sixth"), SV_INIT("seventh"),
		SV_INIT("eighth"), SV_INIT("ninth"), SV_INIT("tenth"),
		SV_INIT("zweit"), SV_INIT("dritt"), SV_INIT("viert"),
		SV_INIT("funft"), SV_INIT("sechst"), SV_INIT("siebt"),
		SV_INIT("neunt"), SV_INIT("zehnt"),
		/* Russian, Belarusian */
		SV_INIT("vtor"), SV_INIT("tret"), SV_INIT("chetvert"),
		SV_INIT("sedm"), SV_INIT("devyat"), SV_INIT("desyat"),
		SV_INIT("drug"), SV_INIT("trets"), SV_INIT("chatsvert"),
		SV_INIT("pyat"), SV_INIT("shest"), SV_INIT("shost"),
		SV_INIT("vosm"), SV_INIT("dzyavyat"), SV_INIT("dzyasyat"),
		/* Azerbaijani */
		SV_INIT("ikinci"), SV_INIT("ucuncu"), SV_INIT("dorduncu"),
		SV_INIT("besinci"), SV_INIT("altinci"), SV_INIT("yeddinci"),
		SV_INIT("sekkizinci"), SV_INIT("doqquzuncu"),
		SV_INIT("onuncu"),
	};
	enum { ENDING = 3 };

	for (size_t i = 0; i < sizeof(stems) / sizeof(*stems); i++) {
		struct sv left = sv_slice(word, stems[i].n, word.n);

		while (sv_starts(word, stems[i]) && left.n > 0 &&
		       sv_find_char(SV("aeiouyghkmnrs"), left.s[0], 0) !=
			       SV_NONE)
			left = sv_slice(left, 1, left.n);
		if (sv_starts(word, stems[i]) && left.n == 0 &&
		    word.n - stems[i].n <= ENDING)
			return true;
	}
	return false;
}

/* Whether WORD is a number or a single letter, as of a protocol or a part. */
static bool is_mark(struct sv word)
{
	return utf8_count(word) == 1 || alike_is_number(word) ||
	       is_ordinal(word);
}

/* What two titles have in common, and what not. */
struct common {
	uint32_t words; /* how many */
	bool more;      /* something differs that is no number or letter */
	bool marks;     /* some of those do */
};

/* Sorts the words of A and B. */
static struct common compare_words(struct words a, struct words b)
{
	struct common c = { 0 };
	uint32_t i = 0, k = 0;

	if (a.n)
		qsort(a.v, a.n, sizeof(*a.v), by_bytes);
	if (b.n)
		qsort(b.v, b.n, sizeof(*b.v), by_bytes);
	while (i < a.n || k < b.n) {
		int order = i == a.n ? 1 :
			    k == b.n ? -1 :
				       sv_cmp(a.v[i], b.v[k]);

		if (order == 0)
			c.words++;
		else if (is_mark(order < 0 ? a.v[i] : b.v[k]))
			c.marks = true;
		else
			c.more = true;
		i += order <= 0;
		k += order >= 0;
	}
	return c;
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
	for (size_t at = 0; (at = sv_find(title, SV(" A"), at)) != SV_NONE;) {
		char next = (at += 2) < title.n ? title.s[at] : ' ';

		if (next == ' ' || next == ',' || next == ':')
			return true;
	}
	return false;
}

/* Whether word I of WORDS is an article; CAPITAL: has_capital_a() of what they
 * are the words of. */
static bool is_dropped(const struct words *words, uint32_t i, bool capital)
{
	bool letter = i > 0 && capital && sv_eq(words->v[i], SV("a"));

	return i + 1 < words->n && is_article(words->v[i]) && !letter;
}

struct sv retold_bare(struct arena *a, struct sv title)
{
	struct words words = words_of(a, title);
	struct build bare = { .arena = a };
	bool capital = has_capital_a(title);

	for (uint32_t i = 0; i < words.n; i++) {
		if (is_dropped(&words, i, capital))
			continue;
		build_str(&bare, bare.n ? " " : "");
		build_sv(&bare, words.v[i]);
	}
	return bare.n ? build_view(&bare) : title;
}

/* Whether WORD is one of WORDS, which stand between blanks. */
static bool has_word(const char *words, struct sv word)
{
	size_t at = sv_find(sv_of(words), word, 0);

	for (; at != SV_NONE; at = sv_find(sv_of(words), word, at + 1))
		if (at > 0 && words[at - 1] == ' ' && words[at + word.n] == ' ')
			return true;
	return false;
}

/* Small words, folded, that say nothing of what an event is about. */
static bool is_small(struct sv word)
{
	static const char words[] =
		" of in at on to for with and by from its"
		" von vom zu zum zur im am mit und fur bei uber"
		" v vo na s so i o ob k ko u z za po dlya do ot ab pra pa"
		" ve ile ucun haqqinda ";

	return has_word(words, word);
}

/* WORD without an ending that makes another form of it: opened, opening. */
static struct sv stem_of(struct sv word)
{
	/* longer ones before those that they end in */
	static const struct sv endings[] = {
		/* Azerbaijani, folded */
		SV_INIT("sinin"), SV_INIT("sunun"), SV_INIT("nmasi"),
		SV_INIT("nmesi"), SV_INIT("ndi"), SV_INIT("ndu"),
		SV_INIT("masi"), SV_INIT("mesi"), SV_INIT("si"), SV_INIT("su"),
		/* English, German */
		SV_INIT("ings"), SV_INIT("ing"), SV_INIT("ungen"),
		SV_INIT("ung"), SV_INIT("ed"), SV_INIT("es"), SV_INIT("en"),
		SV_INIT("et"), SV_INIT("s"), SV_INIT("e"),
		/* Russian and Belarusian, folded */
		SV_INIT("ogo"), SV_INIT("aya"), SV_INIT("iya"), SV_INIT("ie"),
		SV_INIT("yy"), SV_INIT("ya"), SV_INIT("om"), SV_INIT("em"),
		SV_INIT("oy"), SV_INIT("a"), SV_INIT("o"), SV_INIT("u"),
		SV_INIT("y"),
	};
	enum { LEFT = 3 }; /* letters, at least */

	for (size_t i = 0; i < sizeof(endings) / sizeof(*endings); i++) {
		struct sv left = sv_slice(word, 0,
					  word.n > endings[i].n ?
						  word.n - endings[i].n :
						  0);

		if (sv_ends(word, endings[i]) && utf8_count(left) >= LEFT &&
		    !alike_is_number(left)) /* vic of vice */
			return left;
	}
	return word;
}

/* The words of TITLE that tell what it is about, without their endings. */
static struct words core_of(struct arena *a, struct sv title)
{
	struct words all = words_of(a, title);
	bool capital = has_capital_a(title);
	uint32_t kept = 0;

	for (uint32_t i = 0; i < all.n; i++)
		if (!is_small(all.v[i]) && !is_dropped(&all, i, capital))
			all.v[kept++] = stem_of(all.v[i]);
	all.n = kept;
	return all;
}

static bool is_in(struct sv word, const struct words *all)
{
	for (uint32_t i = 0; i < all->n; i++)
		if (sv_eq(all->v[i], word))
			return true;
	return false;
}

/* Whether A and B, of as many words, have one word for another, which the other
 * one has nowhere, wherever they differ.  Not where they are too long to be
 * asked that, each word of all others. */
static bool are_two(const struct words *a, const struct words *b)
{
	enum { MOST = 200 };
	bool others = a->n == b->n && a->n <= MOST, differ = false;

	for (uint32_t i = 0; i < a->n && others; i++) {
		if (sv_eq(a->v[i], b->v[i]))
			continue;
		differ = true;
		others = any_long(&a->v[i], 1) && any_long(&b->v[i], 1) &&
			 !is_in(a->v[i], b) && !is_in(b->v[i], a);
	}
	return others && differ;
}

/* The words of TITLE in order, without articles. */
static struct words plain_words(struct arena *a, struct sv title)
{
	struct words all = words_of(a, title);
	bool capital = has_capital_a(title);
	uint32_t kept = 0;

	for (uint32_t i = 0; i < all.n; i++)
		if (!is_dropped(&all, i, capital))
			all.v[kept++] = all.v[i];
	all.n = kept;
	return all;
}

static bool share_stem(struct sv word, struct sv other)
{
	return sv_eq(stem_of(word), stem_of(other));
}

/* Whether WORD, folded, joins two that may as well change places. */
static bool is_joint(struct sv word)
{
	static const struct sv joints[] = {
		SV_INIT("and"), SV_INIT("with"), SV_INIT("und"), SV_INIT("mit"),
		SV_INIT("i"),	SV_INIT("s"),	 SV_INIT("so"),	 SV_INIT("z"),
		SV_INIT("sa"),	SV_INIT("ve"),	 SV_INIT("ile"), SV_INIT("or"),
	};

	for (size_t i = 0; i < sizeof(joints) / sizeof(*joints); i++)
		if (sv_eq(word, joints[i]))
			return true;
	return false;
}

/* Whether one of the N WORDS, folded, is of a way there, which is another than
 * the way back. */
static bool is_of_a_way(const struct sv *words, uint32_t n)
{
	static const struct sv stems[] = {
		SV_INIT("flight"),  SV_INIT("flies"),	 SV_INIT("train"),
		SV_INIT("bus"),	    SV_INIT("ferry"),	 SV_INIT("shipment"),
		SV_INIT("convoy"),  SV_INIT("transfer"), SV_INIT("export"),
		SV_INIT("import"),  SV_INIT("flug"),	 SV_INIT("zug"),
		SV_INIT("fahre"),   SV_INIT("reys"),	 SV_INIT("poezd"),
		SV_INIT("avtobus"), SV_INIT("parom"),	 SV_INIT("perelet"),
		SV_INIT("tsyagn"),  SV_INIT("pyaral"),	 SV_INIT("qatar"),
		SV_INIT("ucus"),    SV_INIT("eksport"),	 SV_INIT("ixrac"),
	};

	for (uint32_t i = 0; i < n; i++)
		for (size_t k = 0; k < sizeof(stems) / sizeof(*stems); k++)
			if (sv_starts(words[i], stems[k]))
				return true;
	return false;
}

/* Whether the N words at A and B are the same but for the ends of longer ones:
 * Minsk, Minska. */
static bool are_same(const struct sv *a, const struct sv *b, uint32_t n)
{
	enum { STEM = 4, ENDING = 4 }; /* bytes of a folded word */

	for (uint32_t i = 0; i < n; i++) {
		size_t same = 0;

		while (same < a[i].n && same < b[i].n &&
		       a[i].s[same] == b[i].s[same])
			same++;
		if (!sv_eq(a[i], b[i]) &&
		    (same < STEM || a[i].n - same > ENDING ||
		     b[i].n - same > ENDING))
			return false;
	}
	return true;
}

/* Whether A, of N words, is B with its first X words and its last Y in each
 * other's place, and something between them that says who does it to whom, or
 * DIRECTED. */
static bool are_swapped(const struct sv *a, const struct sv *b, uint32_t n,
			uint32_t x, uint32_t y, bool directed)
{
	uint32_t between = n - x - y;

	for (uint32_t i = 0; i < between; i++) {
		if (!share_stem(a[x + i], b[y + i]))
			return false;
		directed |= !is_joint(a[x + i]);
	}
	/* Aliyeva Putinu, Putina Aliyevu: the endings say it. */
	if (between == 0 && x == 1 && y == 1)
		directed |= !sv_eq(a[0], b[1]) && !sv_eq(a[1], b[0]);
	return directed && are_same(a, b + n - x, x) &&
	       are_same(a + n - y, b, y);
}

/* Whether X and Y, folded, are small words that say the contrary. */
static bool are_contrary(struct sv x, struct sv y)
{
	/* Each from, then each to; the two of a line. */
	static const char pairs[][2][24] = {
		{ " from out off ", " to into for on " },
		{ " from by ", " for against to " },
		{ " with ", " without against " },
		{ " before ", " after " },
		{ " aus von ", " nach in zu an " },
		{ " mit fur ", " ohne gegen " },
		{ " vor ", " nach " },
		{ " iz s ot so ", " v vo na k " },
		{ " z sa ad ", " u w na da k " },
		{ " s so za ", " bez protiv " },
		{ " z za ", " bez suprats " },
		{ " do ", " posle " },
	};

	for (size_t i = 0; i < sizeof(pairs) / sizeof(*pairs); i++) {
		bool one = has_word(pairs[i][0], x) && has_word(pairs[i][1], y);

		if (one || (has_word(pairs[i][0], y) &&
			    has_word(pairs[i][1], x)))
			return true;
	}
	return false;
}

/* Whether two titles of as many words say the contrary, in words that are the
 * same else, or end otherwise: exports to, exports from; Рейс из Минска, Рейс в
 * Минск. */
static bool are_contraries(const struct words *x, const struct words *y)
{
	bool contrary = false;

	for (uint32_t i = 0; i < x->n; i++) {
		if (are_contrary(x->v[i], y->v[i]))
			contrary = true;
		else if (!are_same(&x->v[i], &y->v[i], 1))
			return false;
	}
	return contrary;
}

bool retold_mutual(struct arena *scratch, struct sv title, struct sv other)
{
	enum { MOST = 6 }; /* words of a name, as in a title */
	struct words a = plain_words(scratch, title);
	struct words b = plain_words(scratch, other);
	uint32_t head = 0, n = a.n;
	bool way = is_of_a_way(a.v, a.n);

	if (a.n != b.n)
		return false;
	if (are_contraries(&a, &b))
		return true;
	while (head < n && share_stem(a.v[head], b.v[head]))
		head++;
	while (n > head && share_stem(a.v[n - 1], b.v[n - 1]))
		n--;
	n -= head;
	for (uint32_t x = 1; x <= MOST && x < n; x++)
		for (uint32_t y = 1; y <= MOST && x + y <= n; y++)
			if (are_swapped(a.v + head, b.v + head, n, x, y, way))
				return true;
	return false;
}

/* What stands after the word for "on" in TITLE, without articles: of what a
 * paper is about; no words where there is none. */
static struct words subject_of(struct arena *a, struct sv title)
{
	static const struct sv ons[] = {
		SV_INIT("on"), SV_INIT("uber"), SV_INIT("o"), SV_INIT("ob"),
		SV_INIT("ab"), SV_INIT("pra"),
	};
	struct words all = plain_words(a, title), none = { .v = all.v };

	for (uint32_t i = 1; i + 1 < all.n; i++)
		for (size_t k = 0; k < sizeof(ons) / sizeof(*ons); k++)
			if (sv_eq(all.v[i], ons[k]))
				return (struct words){ all.v + i + 1,
						       all.n - i - 1 };
	return none;
}

/* Whether two titles are of papers on two subjects: Law on the press, Law on
 * the foreign press. */
static bool are_subjects(struct arena *a, struct sv title, struct sv other)
{
	struct words x = subject_of(a, title), y = subject_of(a, other);

	return x.n > 0 && y.n > 0 && !share_stem(x.v[0], y.v[0]);
}

bool retold_titles(struct arena *scratch, struct sv title, struct sv other)
{
	struct words a = core_of(scratch, title);
	struct words b = core_of(scratch, other);
	uint32_t head = 0, tail = 0;
	struct common c;
	bool both;

	if (are_two(&a, &b) || are_subjects(scratch, title, other))
		return false;
	while (head < a.n && head < b.n && sv_eq(a.v[head], b.v[head]))
		head++;
	while (tail < a.n - head && tail < b.n - head &&
	       sv_eq(a.v[a.n - 1 - tail], b.v[b.n - 1 - tail]))
		tail++;
	both = any_long(a.v + head, a.n - head - tail) &&
	       any_long(b.v + head, b.n - head - tail);
	c = compare_words(a, b);
	/* One sentence about two things: all that differs is in one place. */
	if (both && c.words == head + tail)
		return false;
	return (c.more || !c.marks) && 2 * c.words > (a.n > b.n ? a.n : b.n);
}

bool retold_within(struct arena *scratch, struct sv title, struct sv other)
{
	enum { LEAST = 2 }; /* words */
	struct words a = core_of(scratch, title);
	struct words b = core_of(scratch, other);
	uint32_t shorter = a.n < b.n ? a.n : b.n;
	struct common c = compare_words(a, b);

	return shorter >= LEAST && c.words == shorter && !c.marks;
}

bool retold_apart(struct arena *scratch, struct sv summary, struct sv other)
{
	struct words a = words_of(scratch, summary);
	struct words b = words_of(scratch, other);
	uint32_t shorter = a.n < b.n ? a.n : b.n;

	return shorter > 0 && 2 * compare_words(a, b).words <= shorter;
}
