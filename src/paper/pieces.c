/* Cutting a quotation where words are left out. */
#include "paper/pieces.h"

struct sv pieces_of(struct sv quote)
{
	while (quote.n > 0 &&
	       sv_find_char(SV(" .,;:"), quote.s[quote.n - 1], 0) != SV_NONE)
		quote.n--;
	return quote;
}

/* Cuts QUOTE at its first words that are left out. */
static struct sv next_piece(struct sv *quote)
{
	struct sv all = *quote;
	size_t at = sv_find(all, SV("..."), 0), from = at, to = at + 3;

	if (at == SV_NONE) {
		*quote = (struct sv){ 0 };
		return sv_trim(all);
	}
	while (to < all.n && all.s[to] == '.')
		to++;
	if (from > 0 && to < all.n &&
	    ((all.s[from - 1] == '[' && all.s[to] == ']') ||
	     (all.s[from - 1] == '(' && all.s[to] == ')'))) {
		from--;
		to++;
	}
	*quote = sv_slice(all, to, all.n);
	return sv_trim(sv_slice(all, 0, from));
}

bool pieces_next(struct sv *quote, size_t most, struct sv *piece)
{
	/* With a blank and a bracket at either end it may be no longer. */
	most += 8;
	if (quote->n > most &&
	    sv_find(sv_slice(*quote, 0, most), SV("..."), 0) == SV_NONE)
		return false;
	*piece = next_piece(quote);
	return true;
}
