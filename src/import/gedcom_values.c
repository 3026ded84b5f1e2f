/* Values of GEDCOM (gedcom_values.h). */
#include "import/gedcom_values.h"

#include <string.h>

#include "base/build.h"

/* Whether TEXT is a number, or several: "12", "12-14", "12; 15". */
static bool is_pages(struct sv text, bool *many)
{
	unsigned long long n;

	*many = !sv_to_u64(text, UINT64_MAX, &n);
	if (text.n == 0 || !memchr("0123456789", text.s[0], 10))
		return false;
	for (size_t i = 0; i < text.n; i++)
		if (!memchr("0123456789-/;&. ", text.s[i], 16) &&
		    !memchr("\u2013", text.s[i], 3))
			return false;
	return true;
}

struct sv gedcom_pages(struct arena *a, struct sv page)
{
	struct build b = { .arena = a };
	struct sv after = page, first = sv_trim(sv_cut(&after, ',')), next;
	bool many, more;

	if (!is_pages(first, &many))
		return page;
	next = sv_trim(sv_cut(&after, ','));
	build_str(&b, many || is_pages(next, &more) ? "pp. " : "p. ");
	build_sv(&b, page);
	return build_view(&b);
}
