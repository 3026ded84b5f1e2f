/* Paragraphs as references name them. */
#include "paper/place.h"

#include <stdlib.h>

/* Bytes of the sign at the start of TEXT that stands between two paragraphs;
 * 0 for none.  *TO: those between are meant too. */
static size_t between(struct sv text, bool *to)
{
	static const struct {
		struct sv sign;
		bool to;
	} signs[] = { { SV_INIT("\n"), false }, { SV_INIT(","), false },
		      { SV_INIT(";"), false },  { SV_INIT("/"), false },
		      { SV_INIT("-"), true },
		      { SV_INIT("–"), true },   { SV_INIT("—"), true } };

	if (text.n > 0 && *text.s >= '0' && *text.s <= '9')
		return 0; /* most are */
	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		if (sv_starts(text, signs[i].sign)) {
			*to = signs[i].to;
			return signs[i].sign.n;
		}
	return 0;
}

static bool is_digits(struct sv text)
{
	for (size_t i = 0; i < text.n; i++)
		if (text.s[i] < '0' || text.s[i] > '9')
			return false;
	return text.n > 0;
}

struct place_number place_next(struct sv *at)
{
	struct place_number place = { .to = false };
	bool to;

	while (at->n > 0) {
		size_t n = between(*at, &place.to);
		struct sv part;

		*at = sv_slice(*at, n, at->n);
		n = 0;
		while (n < at->n && !between(sv_slice(*at, n, at->n), &to))
			n++;
		part = sv_trim(sv_slice(*at, 0, n));
		*at = sv_slice(*at, n, at->n);
		if (is_digits(part)) {
			place.number = part;
			return place;
		}
		if (part.n > 0)
			sv_cut(at, '\n');
		place.to = false;
	}
	return (struct place_number){ .to = false };
}

static int by_start(const void *a, const void *b)
{
	const struct place_range *x = a, *y = b;

	return (x->from > y->from) - (x->from < y->from);
}

/* Makes RANGES, which stand as they came, ascending, one of those that touch.
 */
static void join(struct place_ranges *ranges)
{
	size_t last = 0;

	if (ranges->n == 0)
		return;
	qsort(ranges->v, ranges->n, sizeof(*ranges->v), by_start);
	for (size_t i = 1; i < ranges->n; i++) {
		struct place_range r = ranges->v[i];

		if (r.from > ranges->v[last].to + 1)
			ranges->v[++last] = r;
		else if (r.to > ranges->v[last].to)
			ranges->v[last].to = r.to;
	}
	ranges->n = last + 1;
}

struct place_ranges place_ranges(struct arena *a, struct sv at, size_t most)
{
	struct place_ranges all = { 0 };
	struct place_number place;
	unsigned long long last = 0, n;

	all.v = ARENA_NEW(a, at.n / 2 + 1, struct place_range);
	for (; (place = place_next(&at)).number.n > 0; last = n) {
		bool to = place.to && last > 0;

		if (!sv_to_u64(place.number, most, &n))
			n = to ? most : 0;
		if (n > 0)
			all.v[all.n++] = (struct place_range){
				to && last < n ? (size_t)last : (size_t)n,
				(size_t)n,
			};
	}
	join(&all);
	return all;
}
