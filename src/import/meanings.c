/* What links of Markdown mean (meanings.h). */
#include "import/meanings.h"

#include <string.h>

#include "import/patch.h"

enum { MEANING_BYTES = 2000 };

/* LINE without the signs of the lists and quotations that it is in. */
static struct sv inside(struct sv line)
{
	size_t at = 0;

	while (at < line.n && strchr(" \t>-+*.)0123456789", line.s[at]))
		at++;
	return sv_trim(sv_slice(line, at, line.n));
}

/* Whether LINE, inside, begins a meaning. */
static bool begins(struct sv line)
{
	return sv_starts(line, SV("[")) &&
	       sv_find(line, SV("]:"), 0) != SV_NONE;
}

/* Whether WORDS can be of the meaning that begins in the line LAST: an address,
 * where there is none yet, or a title. */
static bool goes_on(struct sv last, struct sv words)
{
	return last.n > 0 && words.n > 0 &&
	       (sv_ends(last, SV("]:")) || strchr("\"'(", words.s[0]));
}

struct sv meanings_short(struct sheet *s, struct sv text, uint32_t line)
{
	struct patch p = { text, .out = { .arena = s->arena } };
	struct sv last = { 0 }; /* the line before, where a meaning begins */

	for (; text.n > 0; line++) {
		struct sv rest = text, one = sv_cut(&rest, '\n');
		const struct node at = { .line = line, .column = 1 };
		size_t n = text.n - rest.n;
		struct sv words = inside(one);

		if (one.n > MEANING_BYTES &&
		    (begins(words) || goes_on(last, words))) {
			sheet_left_line(s, one, &at,
					SV("what a link means, in 2000 bytes "
					   "or less"));
			build_char(patch_part(&p, sv_slice(text, 0, n)), '\n');
		}
		last = begins(words) ? words : SV("");
		text = sv_slice(text, n, text.n);
	}
	return patch_end(&p);
}
