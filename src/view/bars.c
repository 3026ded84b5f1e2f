/* Bars of eighths. */
#include "view/bars.h"

enum { SCALE_LEAST = 4 }; /* so that one is no more than a quarter */

size_t bars_level(size_t count, size_t most, size_t levels)
{
	size_t scale = most > SCALE_LEAST ? most : SCALE_LEAST;
	size_t level = (count * levels + scale / 2) / scale;

	return level > 0 ? level : 1;
}

struct sv bars_sign(size_t level)
{
	static const char eighths[BARS_LEVELS][4] = { "▁", "▂", "▃", "▄",
						      "▅", "▆", "▇", "█" };

	return sv_of(eighths[level - 1]);
}
