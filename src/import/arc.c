/* Degrees, minutes and seconds of arc (arc.h). */
#include "import/arc.h"

#include "base/ascii.h"

enum { DEGREES, MINUTES, SECONDS, PARTS };

/* What stands after each; those of which another is the beginning first. */
static const struct {
	struct sv sign;
	int part;
} signs[] = {
	{ SV_INIT("\u00b0"), DEGREES }, { SV_INIT("\u00ba"), DEGREES },
	{ SV_INIT("deg"), DEGREES },	{ SV_INIT("''"), SECONDS },
	{ SV_INIT("\u2032\u2032"), SECONDS },
	{ SV_INIT("\u2019\u2019"), SECONDS },
	{ SV_INIT("\""), SECONDS },	{ SV_INIT("\u2033"), SECONDS },
	{ SV_INIT("\u201d"), SECONDS }, { SV_INIT("'"), MINUTES },
	{ SV_INIT("\u2032"), MINUTES }, { SV_INIT("\u2019"), MINUTES },
};

enum { MILLION = 1000000, SIXTY = 60, DIGITS = 3 };

/* Cuts a number off TEXT, as millionths; decimals beyond these are nothing. */
static bool cut_number(struct sv *text, uint64_t *millionths)
{
	uint64_t unit = MILLION;
	size_t at = 0;

	*millionths = 0;
	for (; at < text->n && ascii_is_digit(text->s[at]); at++)
		*millionths = *millionths * 10 +
			      (uint64_t)(text->s[at] - '0') * MILLION;
	if (at == 0 || at > DIGITS)
		return false;
	if (at < text->n && (text->s[at] == '.' || text->s[at] == ','))
		for (at++; at < text->n && ascii_is_digit(text->s[at]); at++)
			*millionths += (unit /= 10) *
				       (uint64_t)(text->s[at] - '0');
	*text = sv_trim(sv_slice(*text, at, text->n));
	return true;
}

/* Cuts off TEXT what says which part it was; PARTS where nothing does. */
static int cut_sign(struct sv *text)
{
	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++) {
		size_t n = signs[i].sign.n;

		if (!sv_starts(*text, signs[i].sign))
			continue;
		*text = sv_trim(sv_slice(*text, n, text->n));
		return signs[i].part;
	}
	return PARTS;
}

bool arc_degrees(struct build *out, struct sv text)
{
	uint64_t part[PARTS] = { 0 }, sum;
	int last = -1;
	unsigned zeros = 0;

	while (text.n > 0) {
		uint64_t number;
		int is;

		if (!cut_number(&text, &number))
			return false;
		is = cut_sign(&text);
		if (is == PARTS || is <= last || (last < 0 && is != DEGREES) ||
		    (text.n > 0 && number % MILLION > 0) ||
		    (is > DEGREES && number >= SIXTY * MILLION))
			return false;
		part[is] = number;
		last = is;
	}
	if (last < 0)
		return false;
	sum = part[DEGREES] + (part[MINUTES] * SIXTY + part[SECONDS] +
			       SIXTY * SIXTY / 2) / (SIXTY * SIXTY);
	build_fmt(out, "%u.%06u", (unsigned)(sum / MILLION),
		  (unsigned)(sum % MILLION));
	while (zeros < 5 && out->s[out->n - 1 - zeros] == '0')
		zeros++;
	build_cut(out, out->n - zeros);
	return true;
}
