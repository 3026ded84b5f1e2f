/* Pieces of Markdown (marks_piece.h). */
#include "import/marks_piece.h"

#include <string.h>

enum { PIECE = 1 << 16 }; /* bytes, or a little more */

struct marks_pieces marks_pieces(struct sv text)
{
	/* What a link means may be told anywhere. */
	return (struct marks_pieces){
		text, sv_find(text, SV("]:"), 0) != SV_NONE, 0
	};
}

enum { SET_IN = 2 }; /* bytes of "- ": what is set in so far is in the item */

/* Whether LINE begins an item at the left that has words. */
static bool is_item(struct sv line)
{
	size_t n = SET_IN;

	if (line.n <= n || !strchr("-*+", line.s[0]) || line.s[1] != ' ' ||
	    strchr(" \t", line.s[n]))
		return false;
	while (n < line.n && strchr("-* \t\r", line.s[n]))
		n++; /* or a line across the page */
	return n < line.n;
}

/* Whether LINE is in the item above it, or says nothing. */
static bool is_within(struct sv line)
{
	return sv_starts(line, SV("  ")) || sv_starts(line, SV("\t")) ||
	       sv_trim(line).n == 0;
}

/* Whether LINE may begin what ends only at a line of its own: a block of code,
 * or HTML. */
static bool may_open(struct sv line)
{
	size_t n = 0;

	while (n < line.n && line.s[n] == ' ')
		n++;
	return n < 4 && n < line.n && strchr("`~<", line.s[n]);
}

struct sv marks_piece(struct marks_pieces *p)
{
	struct sv text = p->rest;

	while (p->rest.n > 0) {
		struct sv from = p->rest;
		size_t done = text.n - from.n;
		struct sv line = sv_cut(&p->rest, '\n');
		bool item = is_item(line);

		if (item && p->bullet == line.s[0] && done >= PIECE &&
		    !p->whole) {
			p->rest = from;
			return sv_slice(text, 0, done);
		}
		p->whole |= may_open(line);
		if (item)
			p->bullet = line.s[0];
		else if (!is_within(line))
			p->bullet = 0;
	}
	return text;
}
