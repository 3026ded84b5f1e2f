/* The escape of TeX (tex_text.h). */
#include "report/tex_text.h"

#include "text/clean.h"

/* What C is written as after the same sign BEFORE, or null: as itself. */
static const char *escape_of(char c, char before)
{
	static const struct {
		char c;
		bool twice; /* it is a ligature only after itself */
		const char *escape;
	} all[] = {
		{ '\\', false, "\\textbackslash{}" },
		{ '{', false, "\\textbraceleft{}" },
		{ '}', false, "\\textbraceright{}" },
		{ '~', false, "\\textasciitilde{}" },
		{ '^', false, "\\textasciicircum{}" },
		{ '%', false, "\\%" },	 { '&', false, "\\&" },
		{ '$', false, "\\$" },	 { '#', false, "\\#" },
		{ '_', false, "\\_" },	 { '-', true, "{}-" },
		{ '\'', true, "{}'" },	 { '`', true, "{}`" },
	};

	for (size_t i = 0; i < sizeof(all) / sizeof(*all); i++)
		if (all[i].c == c && (!all[i].twice || before == c))
			return all[i].escape;
	return NULL;
}

/* Whether each brace of TEXT has its other: readers count those that are
 * escaped, too. */
static bool has_pairs(struct sv text)
{
	size_t open = 0;

	for (size_t i = 0; i < text.n; i++) {
		if (text.s[i] == '}' && open == 0)
			return false;
		open += text.s[i] == '{';
		open -= text.s[i] == '}';
	}
	return open == 0;
}

void tex_text(struct build *out, struct arena *scratch, struct sv text,
	      bool ascii)
{
	struct build clean = { .arena = scratch };
	struct sv left;
	char before = ' ';
	bool pairs;

	(ascii ? clean_ascii : clean_line)(&clean, text);
	left = sv_trim(build_view(&clean));
	pairs = has_pairs(left);
	for (size_t i = 0; i < left.n; i++) {
		char c = left.s[i];
		const char *escape = escape_of(c, before);

		if (pairs && (c == '{' || c == '}'))
			build_fmt(out, "\\%c", c);
		else if (escape)
			build_str(out, escape);
		else if (c != ' ' || before != ' ')
			build_char(out, c);
		before = c;
	}
}
