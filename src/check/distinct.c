/* Names that are nearly the same and each in use. */
#include "check/distinct.h"

static bool has(struct sv names, struct sv word)
{
	while (names.n > 0)
		if (sv_eq(sv_cut(&names, ' '), word))
			return true;
	return false;
}

bool distinct_names(struct sv a, struct sv b)
{
	static const struct sv groups[] = {
#define G(names) SV_INIT(names),
#include "check/distinct.def"
#undef G
	};

	if (sv_eq(a, b))
		return false;
	for (size_t i = 0; i < sizeof(groups) / sizeof(*groups); i++)
		if (has(groups[i], a) && has(groups[i], b))
			return true;
	return false;
}
