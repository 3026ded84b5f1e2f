/* Paragraphs as references name them. */
#include "paper/place.h"

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

/* That a reference names, each as often as it does. */
enum { NAMED_MAX = 1000000 };

void place_each(struct sv at, size_t most, place_fn *fn, void *arg)
{
	unsigned long long last = 0, n;
	struct place_number place;
	size_t left = NAMED_MAX;

	while (left > 0 && (place = place_next(&at)).number.n > 0) {
		if (!sv_to_u64(place.number, most, &n))
			n = place.to && last ? most : 0;
		if (!place.to || last == 0)
			last = n;
		for (; last + 1 < n && left > 1; left--)
			fn((size_t)++last, arg);
		if (n > 0) {
			fn((size_t)n, arg);
			left--;
		}
		last = n;
	}
}
