/* Coordinates in one cell (point.h). */
#include "import/point.h"

#include "import/nodes.h"
#include "load/code.h"

/* Whether LAT and LON are degrees that there are. */
static bool are_degrees(struct sv lat, struct sv lon)
{
	struct node two[] = { { .kind = NODE_SCALAR, .text = lat },
			      { .kind = NODE_SCALAR, .text = lon } };
	const struct node point = { .kind = NODE_LIST, .child = two,
				    .count = 2 };

	return !code_coordinates(&point, &lat, &lon);
}

/* Cuts TEXT in two at the first of SIGNS that it has.  "40,4" may be one number
 * as well. */
static bool cut(struct sv text, const char *signs, struct sv *first,
		struct sv *second)
{
	for (; *signs; signs++) {
		size_t at = sv_find_char(text, *signs, 0);

		if (at == SV_NONE)
			continue;
		*first = sv_trim(sv_slice(text, 0, at));
		*second = sv_trim(sv_slice(text, at + 1, text.n));
		return *signs != ',' || sv_find_char(text, '.', 0) != SV_NONE ||
		       sv_find_char(text, ' ', 0) != SV_NONE;
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
		return are_degrees(*lat, *lon);
	}
	if (sv_same(sv_slice(text, 0, point.n), point) &&
	    sv_ends(text, SV(")")))
		return cut(sv_slice(text, point.n, text.n - 1), " ", lon,
			   lat) && are_degrees(*lat, *lon);
	return cut(text, ",; ", lat, lon) && are_degrees(*lat, *lon);
}
