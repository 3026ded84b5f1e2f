/* Dates by the Julian calendar (julian.h). */
#include "import/julian.h"

#include "base/ascii.h"
#include "base/build.h"

/* Where the number 29 stands in TEXT; SV_NONE for nowhere. */
static size_t find_29(struct sv text)
{
	size_t at = 0;

	while ((at = sv_find(text, SV("29"), at)) != SV_NONE) {
		size_t end = at + 2;

		if ((at == 0 || !ascii_is_digit(text.s[at - 1])) &&
		    (end == text.n || !ascii_is_digit(text.s[end])))
			break;
		at = end;
	}
	return at;
}

struct sv julian_leap_day(struct arena *a, struct sv text,
			  const struct date_context *c)
{
	struct build before = { .arena = a }, b = before;
	const struct sv day = SV("-02-28");
	struct date_part part;
	struct date d;
	size_t at = find_29(text);
	int64_t number;

	if (at == SV_NONE)
		return (struct sv){ 0 };
	/* The day before is in both. */
	build_sv(&before, sv_slice(text, 0, at));
	build_str(&before, "28");
	build_sv(&before, sv_slice(text, at + 2, text.n));
	if (!date_read(a, build_view(&before), c, &d, NULL))
		return (struct sv){ 0 };
	date_print(&b, &d);
	if (!sv_ends(build_view(&b), day))
		return (struct sv){ 0 };
	b.s[b.n - 1] = '9';
	return date_julian(build_view(&b), &part, &number) ?
		       build_view(&b) :
		       (struct sv){ 0 };
}

struct sv julian_moved(struct arena *a, struct sv text,
		       const struct date_context *c)
{
	struct build words = { .arena = a }, b = words;
	const struct sv day = SV("2024-05-17");
	struct date d;

	while (text.n > 0) { /* a / may be the number of a day or month too */
		build_str(&words, words.n > 0 ? " to " : "");
		build_sv(&words, sv_cut(&text, '/'));
	}
	build_str(&words, " (Julian)");
	if (!date_read(a, build_view(&words), c, &d, NULL))
		return (struct sv){ 0 };
	date_print(&b, &d);
	return b.n > day.n ? build_view(&b) : (struct sv){ 0 };
}
