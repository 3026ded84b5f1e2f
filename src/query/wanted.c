/* Comparing the words of a value with the words of a spelling. */
#include "query/wanted.h"

#include <stdint.h>
#include <stdlib.h>

#include "base/utf8.h"
#include "index/texts.h"

bool wanted_blind(struct sv folded)
{
	enum { ENOUGH = 2 }; /* bytes */

	return folded.n >= ENOUGH;
}

struct sv *wanted_words(struct arena *a, struct sv folded, size_t *n)
{
	struct sv *words;
	size_t max = 1;

	for (size_t i = 0; i < folded.n; i++)
		max += folded.s[i] == ' ';
	words = ARENA_NEW(a, max, struct sv);
	*n = 0;
	while (folded.n) {
		struct sv word = sv_cut(&folded, ' ');

		if (word.n)
			words[(*n)++] = word;
	}
	return words;
}

static int longest_first(const void *x, const void *y)
{
	const struct sv *a = x, *b = y;

	return (a->n < b->n) - (a->n > b->n);
}

/*
 * Whether what stands before a full stop, PART, ends in an initial: one
 * letter, two where one of another script is written so (Yu., Sh., Дж.).
 */
static bool ends_initial(struct arena *a, struct sv part)
{
	enum { LETTERS_MAX = 2 };
	size_t from = part.n;
	struct sv fold;

	while (from > 0 && part.s[from - 1] != ' ')
		from--;
	part = sv_slice(part, from, part.n);
	fold = fold_copy(a, part, FOLD_EXACT);
	return fold.n && (utf8_count(part) <= LETTERS_MAX ||
			  utf8_count(fold) <= LETTERS_MAX);
}

/* ---- patronymics ---- */

/* Whether WORD, an exact fold, is a patronymic by its ending, or one of those
 * that have none: Григорьевич, Рыгоравіч, Ивановна, Іванаўна, Ильич. */
static bool is_patronymic(struct sv word)
{
	static const struct sv endings[] = {
		SV_INIT("ovich"), SV_INIT("evich"), SV_INIT("avich"),
		SV_INIT("ovic"),  SV_INIT("evic"),  SV_INIT("avic"),
		SV_INIT("ovna"),  SV_INIT("evna"),  SV_INIT("auna"),
		SV_INIT("euna"),  SV_INIT("ichna"), SV_INIT("ilich"),
		SV_INIT("fomich"), SV_INIT("lukich"), SV_INIT("kuzmich"),
		SV_INIT("nikitich"),
	};

	for (size_t i = 0; i < sizeof(endings) / sizeof(*endings); i++)
		if (sv_ends(word, endings[i]))
			return true;
	return false;
}

/* Whether WORD, an exact fold, makes one of the name before it: Гейдар оглы. */
static bool is_child(struct sv word)
{
	static const struct sv words[] = {
		SV_INIT("oglu"), SV_INIT("ogly"), SV_INIT("ogli"),
		SV_INIT("qizi"), SV_INIT("kyzy"), SV_INIT("kizi"),
		SV_INIT("gyzy"), SV_INIT("gizi"),
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (sv_eq(word, words[i]))
			return true;
	return false;
}

/* The words of TEXT that are a patronymic in full, beside two others: after the
 * first name, be that the first word or the second.  *FROM is the first of
 * them; returns how many. */
static size_t find_patronymic(struct arena *a, struct sv text, size_t *from)
{
	size_t n;
	struct sv *v = wanted_words(a, fold_copy(a, text, FOLD_EXACT), &n);

	for (*from = 1; *from < 3; ++*from) {
		if (n == 4 && is_child(v[*from + 1]))
			return 2;
		if (n == 3 && is_patronymic(v[*from]))
			return 1;
	}
	return 0;
}

/* ---- the words of a value ---- */

/* A full stop separates words, so that each folds as in the whole. */
static void add_words(struct arena *a, struct wanted *w, enum fold_tier tier)
{
	struct sv left = w->text, *words, *extra;
	size_t max = w->tiers[tier].fold.n + 1, n = 0, nextra = 0, from;
	size_t full = find_patronymic(a, left, &from);
	bool initials = false, name = false; /* beside them */

	words = ARENA_NEW(a, max, struct sv);
	extra = ARENA_NEW(a, max, struct sv);
	while (left.n) {
		bool stop = sv_find_char(left, '.', 0) != SV_NONE;
		struct sv part = sv_cut(&left, '.');
		bool initial = stop && ends_initial(a, part);
		size_t count;
		struct sv *of =
			wanted_words(a, fold_copy(a, part, tier), &count);

		if (count && initial && initials)
			extra[nextra++] = of[--count];
		for (size_t i = 0; i < count; i++)
			words[n++] = of[i];
		name |= count > (initial && initials ? 0 : initial);
		initials |= initial;
	}
	if (full > 0 && !initials && n == full + 2) {
		for (size_t i = 0; i < full; i++)
			extra[nextra++] = words[from + i];
		if (from == 1)
			words[1] = words[n - 1];
		n -= full;
	}
	qsort(words, n, sizeof(*words), longest_first);
	for (size_t i = 0; i < nextra; i++)
		words[n + i] = extra[i];
	w->tiers[tier].words = words;
	w->tiers[tier].n = n + nextra;
	w->tiers[tier].nextra = name ? nextra : 0; /* all of U.S. */
}

static struct wanted one_reading(struct arena *a, struct sv text, bool whole)
{
	struct wanted w = { .text = text, .whole = whole };

	for (int tier = FOLD_EXACT; tier <= FOLD_BLIND; tier++) {
		w.tiers[tier].fold = fold_copy(a, text, (enum fold_tier)tier);
		add_words(a, &w, (enum fold_tier)tier);
	}
	return w;
}

/* TEXT, which may be empty for none, as a reading before ALSO. */
static const struct wanted *add_reading(struct arena *a, struct sv text,
					const struct wanted *also)
{
	struct wanted *w;

	if (!text.n)
		return also;
	w = ARENA_NEW(a, 1, struct wanted);
	*w = one_reading(a, text, false);
	w->also = also;
	return w;
}

struct wanted wanted_new(struct arena *a, struct sv text, bool whole)
{
	struct wanted w = one_reading(a, text, whole);

	if (!whole)
		w.also = add_reading(a, fold_apart(a, text),
				     add_reading(a, fold_also_typed(a, text),
						 NULL));
	return w;
}

/* Words of a spelling beyond these are not looked at. */
enum { MAX_WORDS = 64 };

/* The first word of LINE that begins with WORD and is not in TAKEN, a bit a
 * word; -1 for none. */
static int find_start(struct sv line, struct sv word, uint64_t taken)
{
	for (int i = 0; line.n && i < MAX_WORDS; i++)
		if (sv_starts(sv_cut(&line, ' '), word) && !(taken >> i & 1))
			return i;
	return -1;
}

static bool is_name_of_two(struct sv line)
{
	size_t first = sv_find_char(line, ' ', 0);

	return first != SV_NONE &&
	       sv_find_char(line, ' ', first + 1) == SV_NONE;
}

/*
 * Whether each word that this reading of W wants by TIER begins a word of LINE
 * of its own.  Of
 * two words that both begin a third the longer has the smaller choice, so that
 * taking the longest first never takes away what another needs.
 */
static bool line_has(struct sv line, const struct wanted *w,
		     enum fold_tier tier)
{
	const struct sv *words = w->tiers[tier].words;
	size_t n = w->tiers[tier].n, needed = n - w->tiers[tier].nextra;
	uint64_t taken = 0;

	if (n > MAX_WORDS)
		return false;
	for (size_t i = 0; i < n; i++) {
		int at = find_start(line, words[i], taken);

		if (at >= 0)
			taken |= UINT64_C(1) << at;
		else if (i < needed || !is_name_of_two(line))
			return false;
	}
	return true;
}

static bool is_whole(struct sv text, void *arg)
{
	return sv_eq(text, ((const struct wanted *)arg)->text);
}

static bool is_part(struct sv text, void *arg)
{
	return sv_find(text, ((const struct wanted *)arg)->text, 0) != SV_NONE;
}

/* Whether one of LINES has what this reading of W wants. */
static bool lines_have(struct sv lines, const struct wanted *w,
		       enum fold_tier tier)
{
	if (sv_find(lines, w->tiers[tier].words[0], 0) == SV_NONE)
		return false;
	while (lines.n)
		if (line_has(sv_cut(&lines, '\n'), w, tier))
			return true;
	return false;
}

bool wanted_name(const struct wanted *w, const struct corpus *c, name_no n,
		 enum fold_tier tier)
{
	struct wanted copy = *w;

	if (w->whole || w->tiers[tier].n == 0)
		return texts_of_name(c->b, n, w->whole ? is_whole : is_part,
				     &copy);
	for (; w; w = w->also)
		if (lines_have(index_name_folded(c->x, n, tier), w, tier))
			return true;
	return false;
}

/* How well TEXT meets this reading of W. */
static enum wanted_level level_of(const struct wanted *w, struct arena *scratch,
				  struct sv text)
{
	enum wanted_level best = WANTED_NOT;

	for (int tier = FOLD_EXACT; tier <= FOLD_BLIND; tier++) {
		struct sv fold = fold_copy(scratch, text, (enum fold_tier)tier);

		if (!fold.n || !w->tiers[tier].n ||
		    (tier == FOLD_BLIND && !wanted_blind(w->tiers[tier].fold)))
			continue;
		if (sv_eq(fold, w->tiers[tier].fold))
			return WANTED_WHOLE;
		if (best == WANTED_NOT &&
		    line_has(fold, w, (enum fold_tier)tier))
			best = tier == FOLD_EXACT ? WANTED_START : WANTED_BLIND;
	}
	return best;
}

enum wanted_level wanted_text(const struct wanted *w, struct arena *scratch,
			      struct sv text)
{
	struct sv readings[] = { text, fold_also(scratch, text) };
	enum wanted_level best = WANTED_NOT;

	if (sv_eq(text, w->text))
		return WANTED_WHOLE;
	for (; w && !w->whole; w = w->also)
		for (size_t i = 0; i < 2; i++) {
			enum wanted_level level =
				level_of(w, scratch, readings[i]);

			if (level > best)
				best = level;
		}
	return best;
}
