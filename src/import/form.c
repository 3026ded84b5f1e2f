/* Forms of dates in the names of columns (form.h). */
#include "import/form.h"

#include <string.h>

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

/* Whether NAME ends in a bracket with the clock that its times are by, as
 * "Date (UTC+2)". */
static bool has_clock(struct sv name)
{
	static const struct sv clocks[] = {
		SV_INIT("utc"), SV_INIT("gmt"), SV_INIT("cet"), SV_INIT("cest"),
		SV_INIT("eet"), SV_INIT("eest"), SV_INIT("msk"), SV_INIT("bst"),
		SV_INIT("est"), SV_INIT("edt"), SV_INIT("cst"), SV_INIT("cdt"),
		SV_INIT("mst"), SV_INIT("mdt"), SV_INIT("pst"), SV_INIT("pdt"),
		SV_INIT("local time"), SV_INIT("local"),
	};
	size_t at = bracket(name), i = 0;
	struct sv text = sv_slice(name, at + 1, name.n - 1);

	if (at == SV_NONE)
		return false;
	while (text.n > 0 && strchr("+-:0123456789 ", text.s[text.n - 1]))
		text.n--;
	while (i < sizeof(clocks) / sizeof(*clocks) &&
	       !sv_same(clocks[i], text))
		i++;
	return i < sizeof(clocks) / sizeof(*clocks);
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
	return form_of(name).n > 0 || has_clock(name) ? form_cut(name) : name;
}
