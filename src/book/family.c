/* Which part of a person's name is the family's. */
#include "book/family.h"

#include "text/grapheme.h"

/* Ends of family names, and of few other names. */
static const char *const ends[] = {
	"ov", "ova", "ev", "eva", "ski", "sky", "skiy", "skaya", "enko",
	"zadə", "zade", "shvili", "dze",
	"ов", "ова", "ев", "ева", "ёв", "ёва", "аў", "ава", "еў",
	"ский", "ская", "скі", "енко", "енка", "заде", "швили", "дзе",
};

/* Whether WORD ends as family names do, after no fewer than two letters, which
 * Lev has not. */
static bool ends_so(struct sv word)
{
	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++) {
		struct sv end = sv_of(ends[i]);

		if (sv_ends(word, end) && word.n > end.n &&
		    grapheme_end(word, 0) < word.n - end.n)
			return true;
	}
	return false;
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

struct sv family_in(const struct book *b, name_no n, struct sv name)
{
	struct sv sorted = sorted_by(book_name_field(b, n, SV("sort")));
	size_t first = sv_find_char(name, ' ', 0), last = name.n;

	if (sorted.n > 0 && ends_with(name, sorted))
		return sv_slice(name, name.n - sorted.n, name.n);
	if (sorted.n > 0 && begins(name, sorted))
		return sv_slice(name, 0, sorted.n);
	while (last > 0 && name.s[last - 1] != ' ')
		last--;
	if (first < last && ends_so(sv_slice(name, 0, first)) &&
	    !ends_so(sv_slice(name, last, name.n)))
		return sv_slice(name, 0, first);
	return sv_slice(name, last, name.n);
}
