/* Coordinates in one cell (point.h). */
#include "import/point.h"

#include <string.h>

#include "import/nodes.h"

/* Whether TEXT is a number in decimals: -49.9. */
static bool is_number(struct sv text)
{
	size_t digits = 0;

	for (size_t i = 0; i < text.n; i++) {
		if (!strchr("0123456789.-", text.s[i]))
			return false;
		digits += text.s[i] != '.' && text.s[i] != '-';
	}
	return digits > 0;
}

/* Cuts TEXT in two numbers at the first of SIGNS that it has. */
static bool cut(struct sv text, const char *signs, struct sv *first,
		struct sv *second)
{
	for (; *signs; signs++) {
		size_t at = sv_find_char(text, *signs, 0);

		if (at == SV_NONE)
			continue;
		*first = sv_trim(sv_slice(text, 0, at));
		*second = sv_trim(sv_slice(text, at + 1, text.n));
		return is_number(*first) && is_number(*second);
	}
	return false;
}

/* What stands under one of the keys A and B of NODE. */
static struct sv member(const struct node *node, struct sv a, struct sv b)
{
	struct sv text = nodes_text(node_get(node, a));

	return text.n > 0 ? text : nodes_text(node_get(node, b));
}

bool point_read(const struct cell *cell, struct sv *lat, struct sv *lon)
{
	const struct sv point = SV("point(");
	struct sv text = sv_trim(cell->text);

	if (cell->tree) {
		if (cell->tree->kind != NODE_MAP || cell->tree->count != 4)
			return false;
		*lat = member(cell->tree, SV("lat"), SV("latitude"));
		*lon = member(cell->tree, SV("lon"), SV("lng"));
		if (lon->n == 0)
			*lon = member(cell->tree, SV("longitude"), SV("long"));
		return is_number(*lat) && is_number(*lon);
	}
	if (sv_same(sv_slice(text, 0, point.n), point) &&
	    sv_ends(text, SV(")")))
		return cut(sv_slice(text, point.n, text.n - 1), " ", lon, lat);
	return cut(text, ",; ", lat, lon);
}
