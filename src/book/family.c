/* Which part of a person's name is the family's. */
#include "book/family.h"

#include <string.h>

#include "base/build.h"
#include "text/grapheme.h"

/* Ends of family names, and of few other names. */
static const char *const ends[] = {
	"ov", "ova", "ev", "eva", "ski", "sky", "skiy", "skaya", "enko",
	"zadə", "zade", "shvili", "dze",
	"ов", "ова", "ев", "ева", "ёв", "ёва", "аў", "ава", "еў",
	"ский", "ская", "скі", "енко", "енка", "заде", "швили", "дзе",
	"энка", "чанка", "чанко", "enka", "anka", "цкий", "цкая",
};

/* Family names that stand first, in the east of Asia. */
static const char *const first_ones[] = {
	"Mao",	"Xi",	 "Deng", "Hu",	"Jiang", "Zhou", "Li",	 "Wang",
	"Wen",	"Zhu",	 "Chen", "Liu", "Chiang", "Kim",
	"Nguyen", "Nguyễn", "Tran", "Trần", "Pham", "Phạm", "Hun", "Мао",
	"Си",	"Дэн",	 "Ху",	 "Цзян", "Чжоу", "Ли",	 "Ван",	 "Ким",
	"Сі",	"Лі",	 "Кім",
};

/* What follows a first name and is no family's: a patronymic. */
static const char *const fathers[] = {
	"oğlu",	 "qızı",  "oglu",  "qizi",  "оглы",  "кызы",  "аглы",
	"ovich", "evich", "ovna",  "evna",  "avich", "ович",  "евич",
	"овна",	 "евна",  "авіч",  "овіч",  "евіч",  "аўна",  "еўна",
};

/* Whether WORD ends in one of the N ENDS after no fewer than two letters, which
 * Lev has not. */
static bool ends_in(struct sv word, const char *const *end, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (sv_ends(word, sv_of(end[i])) && word.n > strlen(end[i]) &&
		    grapheme_end(word, 0) < word.n - strlen(end[i]))
			return true;
	return false;
}

/* Whether WORD ends as family names do. */
static bool ends_so(struct sv word)
{
	return ends_in(word, ends, sizeof(ends) / sizeof(*ends));
}

/* Whether NAME begins, or ends, with WORDS, which are whole words of it. */
static bool begins(struct sv name, struct sv words)
{
	return sv_starts(name, words) &&
	       (name.n == words.n || name.s[words.n] == ' ');
}

static bool ends_with(struct sv name, struct sv words)
{
	return sv_ends(name, words) &&
	       (name.n == words.n || name.s[name.n - words.n - 1] == ' ');
}

/* What SORT orders by first: all before its comma, or else its first word. */
static struct sv sorted_by(struct sv sort)
{
	bool comma = sv_find_char(sort, ',', 0) != SV_NONE;

	return sv_trim(sv_cut(&sort, comma ? ',' : ' '));
}

static struct sv first_word(struct sv name)
{
	return sv_cut(&name, ' ');
}

struct sv family_last_word(struct sv name)
{
	size_t at = name.n;

	while (at > 0 && name.s[at - 1] != ' ')
		at--;
	return sv_slice(name, at, name.n);
}

/* The part of NAME that SORTED, what person N is sorted by, is; where NAME is
 * in another language, the word where that stands in the name that is shown.
 * Empty where it is not there. */
static struct sv sorted_in(const struct book *b, name_no n, struct sv sorted,
			   struct sv name)
{
	struct sv shown = book_name(b, n);

	if (ends_with(name, sorted))
		return sv_slice(name, name.n - sorted.n, name.n);
	if (begins(name, sorted))
		return sv_slice(name, 0, sorted.n);
	return ends_with(shown, sorted) ? family_last_word(name) :
	       begins(shown, sorted)	? first_word(name) :
					  (struct sv){ 0 };
}

/* The family's name in NAME, where that is known; empty where it is not. */
static struct sv known_in(const struct book *b, name_no n, struct sv name)
{
	struct sv sorted = sorted_by(book_name_field(b, n, SV("sort")));
	struct sv first = first_word(name), last = family_last_word(name);

	if (sorted.n > 0)
		return sorted_in(b, n, sorted, name);
	return ends_so(first) == ends_so(last) ? (struct sv){ 0 } :
	       ends_so(first)		       ? first :
						 last;
}

static bool is_one(struct sv word, const char *const *words, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (sv_eq(word, sv_of(words[i])))
			return true;
	return false;
}

#define IS_ONE(word, words)                                                    \
	is_one((word), (words), sizeof(words) / sizeof(*(words)))

static bool is_fathers(struct sv word)
{
	return IS_ONE(word, fathers) ||
	       ends_in(word, fathers, sizeof(fathers) / sizeof(*fathers));
}

/* Whether WORD tells which of those that are called alike: Henry II. */
static bool is_number(struct sv word)
{
	static const char *const numbers[] = {
		"I",  "II",  "III", "IV",   "V",   "VI",  "VII", "VIII", "IX",
		"X",  "XI",  "XII", "XIII", "XIV", "XV",  "XVI", "Jr.",  "Jr",
		"Sr."
	};

	return IS_ONE(word, numbers);
}

/* Whether NAME has no family's name, but a number or where one is of: Henry II,
 * Joan of Arc. */
static bool has_none(struct sv name)
{
	while (name.n > 0) {
		struct sv word = sv_cut(&name, ' ');

		if (is_number(word) || sv_eq(word, SV("of")) ||
		    sv_eq(word, SV("the")) ||
		    sv_find_char(word, ',', 0) != SV_NONE)
			return true;
	}
	return false;
}

/* The family's name in NAME by the order of its words: the last, or the first
 * where a patronymic is the last of three; empty where one of the east of Asia
 * stands first as it is. */
static struct sv usual_in(struct sv name)
{
	struct sv first = first_word(name), last = family_last_word(name);
	bool three = first.n + 1 + last.n < name.n;

	if (has_none(name) || IS_ONE(first, first_ones))
		return (struct sv){ 0 };
	return three && is_fathers(last) ? first : last;
}

struct sv family_in(const struct book *b, name_no n, struct sv name)
{
	struct sv known = known_in(b, n, name), last = family_last_word(name);

	return known.n > 0     ? known :
	       is_number(last) ? name :
				 last;
}

struct sv family_first(struct arena *a, const struct book *b, name_no n,
		       struct sv name)
{
	struct sv sort = book_name_field(b, n, SV("sort"));
	struct sv family = known_in(b, n, name);
	struct build out = { .arena = a };
	size_t at;

	if (sort.n > 0 && sv_eq(name, book_name(b, n)))
		return sort;
	if (family.n == 0 &&
	    (book_name_declared(b, n) || is_fathers(family_last_word(name))))
		family = usual_in(name);
	at = (size_t)(family.s - name.s);
	if (family.n == 0 || family.n == name.n ||
	    (sort.n > 0 && sv_find_char(sort, ',', 0) == SV_NONE))
		return name;
	build_sv(&out, family);
	build_str(&out, ", ");
	build_sv(&out, sv_trim(at > 0 ? sv_slice(name, 0, at) :
					sv_slice(name, family.n, name.n)));
	return build_view(&out);
}
