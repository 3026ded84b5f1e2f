/* Forms of dates in the names of columns (form.h). */
#include "import/form.h"

#include <string.h>

#include "base/ascii.h"

/* Where the bracket begins that ends NAME; SV_NONE for none. */
static size_t bracket(struct sv name)
{
	size_t at = name.n;
	bool round = sv_ends(name, SV(")"));

	if (!round && !sv_ends(name, SV("]")))
		return SV_NONE;
	while (at-- > 0)
		if (name.s[at] == (round ? '(' : '['))
			return at;
	return SV_NONE;
}

/* What a name says in a bracket of each of its cells; a clock may have hours
 * after it, "UTC+2". */
static const struct {
	struct sv word;
	bool clock;
} words[] = {
	{ SV_INIT("utc"), true },	  { SV_INIT("gmt"), true },
	{ SV_INIT("cet"), true },	  { SV_INIT("cest"), true },
	{ SV_INIT("eet"), true },	  { SV_INIT("eest"), true },
	{ SV_INIT("msk"), true },	  { SV_INIT("bst"), true },
	{ SV_INIT("est"), true },	  { SV_INIT("edt"), true },
	{ SV_INIT("cst"), true },	  { SV_INIT("cdt"), true },
	{ SV_INIT("mst"), true },	  { SV_INIT("mdt"), true },
	{ SV_INIT("pst"), true },	  { SV_INIT("pdt"), true },
	{ SV_INIT("local time"), true },  { SV_INIT("local"), true },
	{ SV_INIT("bc"), false },	  { SV_INIT("bce"), false },
	{ SV_INIT("b.c."), false },	  { SV_INIT("b.c.e."), false },
	{ SV_INIT("ad"), false },	  { SV_INIT("ce"), false },
	{ SV_INIT("a.d."), false },	  { SV_INIT("c.e."), false },
	{ SV_INIT("v. chr."), false },	  { SV_INIT("v.chr."), false },
	{ SV_INIT("n. chr."), false },	  { SV_INIT("n.chr."), false },
	{ SV_INIT("до н. э."), false },	  { SV_INIT("до н.э."), false },
	{ SV_INIT("н. э."), false },	  { SV_INIT("н.э."), false },
	{ SV_INIT("old style"), false },  { SV_INIT("o.s."), false },
	{ SV_INIT("julian"), false },	  { SV_INIT("ст. ст."), false },
	{ SV_INIT("new style"), false },  { SV_INIT("n.s."), false },
	{ SV_INIT("gregorian"), false },
};

enum { NWORDS = sizeof(words) / sizeof(*words) };

/* The word that ends NAME without a bracket, in capital letters: "Year BC". */
static struct sv capitals(struct sv name)
{
	size_t at = name.n;

	while (at > 0 && strchr("ABCDEGMOSTU.", name.s[at - 1]))
		at--;
	return at > 1 && name.s[at - 1] == ' ' ? sv_slice(name, at, name.n) :
						 (struct sv){ 0 };
}

struct sv form_said(struct sv name, bool *clock)
{
	size_t at = bracket(name);
	struct sv text = sv_slice(name, at + 1, name.n - 1), word;

	if (at == SV_NONE)
		text = capitals(name);
	word = text;
	if (at == 0)
		return (struct sv){ 0 };
	while (word.n > 0 && strchr("+-:0123456789 ", word.s[word.n - 1]))
		word.n--;
	for (size_t i = 0; i < NWORDS; i++) {
		*clock = words[i].clock;
		if (sv_same(words[i].word, *clock ? word : text))
			return text;
	}
	return (struct sv){ 0 };
}

bool form_has_own(struct sv text)
{
	bool own = false;

	for (size_t at = 0; at < text.n; at++)
		for (size_t i = 0; i < NWORDS; i++) {
			size_t end = at + words[i].word.n;

			own |= (at == 0 || !ascii_is_letter(text.s[at - 1])) &&
			       sv_same(words[i].word,
				       sv_slice(text, at, end)) &&
			       (end == text.n || !ascii_is_letter(text.s[end]));
		}
	return own;
}

struct sv form_of(struct sv name)
{
	/* In English and German. */
	static const struct sv years[] = { SV_INIT("yy"), SV_INIT("jj") };
	static const char signs[] = "dmyhstjDMYHSTJ/-.:, ";
	size_t at = bracket(name);
	struct sv form = sv_slice(name, at + 1, name.n - 1);
	bool is = false;

	if (at == SV_NONE || at == 0)
		return (struct sv){ 0 };
	for (size_t k = 0; k + 1 < form.n; k++)
		for (size_t i = 0; i < sizeof(years) / sizeof(*years); i++)
			is |= sv_same(sv_slice(form, k, k + years[i].n),
				      years[i]);
	for (size_t k = 0; k < form.n; k++)
		is &= form.s[k] != '\0' && strchr(signs, form.s[k]) != NULL;
	return is ? form : (struct sv){ 0 };
}

struct sv form_cut(struct sv name)
{
	size_t at = bracket(name);

	return at != SV_NONE && at > 0 ? sv_trim(sv_slice(name, 0, at)) : name;
}

struct sv form_bare(struct sv name)
{
	bool clock;
	struct sv said = form_said(name, &clock);

	if (said.n > 0) /* and the blank or bracket before it */
		return sv_trim(sv_slice(name, 0,
					(size_t)(said.s - name.s) - 1));
	return form_of(name).n > 0 ? form_cut(name) : name;
}
