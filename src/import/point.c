/* Coordinates (point.h). */
#include "import/point.h"

#include <string.h>

#include "import/arc.h"
#include "import/nodes.h"
#include "load/code.h"

/* TEXT as decimal degrees, where it can be some: "N18.15", "18,15 S", "+18.15",
 * "40°22'39\"N".  ENDS are the letters of the side above 0 and of the other. */
static struct sv degrees(struct arena *a, struct sv text, const char *ends)
{
	struct build out = { .arena = a };
	struct sv sign = SV("\u00b0");
	const char *letter = ends;
	size_t plus, side;

	text = sv_trim(text);
	for (; *letter; letter++) {
		struct sv one = { letter, 1 };

		if (sv_same(sv_slice(text, 0, 1), one))
			text = sv_slice(text, 1, text.n);
		else if (text.n > 0 &&
			 sv_same(sv_slice(text, text.n - 1, text.n), one))
			text.n--;
		else
			continue;
		text = sv_trim(text);
		if (text.n > 0 && strchr("+-", text.s[0]))
			return (struct sv){ 0 };
		build_str(&out, letter == ends ? "" : "-");
		break;
	}
	if (sv_ends(text, sign))
		text.n -= sign.n;
	side = out.n;
	plus = text.n > 0 && strchr("+-", text.s[0]);
	build_sv(&out, sv_slice(text, 0, plus));
	if (arc_degrees(&out, sv_slice(text, plus, text.n)))
		return build_view(&out);
	build_cut(&out, side);
	if (out.n == 0 && sv_find_char(text, ',', 0) == SV_NONE)
		return text;
	for (size_t i = 0; i < text.n; i++)
		build_char(&out, text.s[i] == ',' ? '.' : text.s[i]);
	return build_view(&out);
}

bool point_degrees(struct arena *a, struct sv *lat, struct sv *lon)
{
	struct node two[] = {
		{ .kind = NODE_SCALAR, .text = degrees(a, *lat, "NS") },
		{ .kind = NODE_SCALAR, .text = degrees(a, *lon, "EW") },
	};
	const struct node point = { .kind = NODE_LIST, .child = two,
				    .count = 2 };

	return !code_coordinates(&point, lat, lon);
}

bool point_say(struct tree *to, struct sv lat, struct sv lon)
{
	struct tree at = { .arena = to->arena, .from = to->from };

	if (!point_degrees(to->arena, &lat, &lon))
		return false;
	tree_add(&at, tree_text(lat, to->from));
	tree_add(&at, tree_text(lon, to->from));
	at.v[0].flags = at.v[1].flags = 0; /* numbers need no quotes */
	tree_pair(to, SV("coordinates"), tree_list(&at));
	return true;
}

/* ---- both in one ---- */

/* Reads TEXT as two, LAT and LON, of which each has the letter of its side
 * before it, or after it: "40°22'39\"N 49°53'32\"E". */
static bool cut_sides(struct arena *a, struct sv text, struct sv *lat,
		      struct sv *lon)
{
	const char *letters = "NSEWnsew";
	size_t at = 0, end;
	struct sv first, second;

	while (at < text.n && !strchr(letters, text.s[at]))
		at++;
	for (end = at + 1; at == 0 && end < text.n; end++)
		if (strchr(letters, text.s[end]))
			break;
	first = sv_trim(sv_slice(text, 0, end));
	second = sv_trim(sv_slice(text, end, text.n));
	if (second.n > 0 && strchr(",;/", second.s[0]))
		second = sv_slice(second, 1, second.n);
	if (first.n > 0 && strchr(",;/", first.s[first.n - 1]))
		first.n--;
	*lat = first;
	*lon = second;
	if (at < text.n && point_degrees(a, lat, lon))
		return true;
	*lat = second;
	*lon = first;
	return at < text.n && point_degrees(a, lat, lon);
}

/* Reads TEXT as two, LAT and LON, or where SWAPPED the other way round, of
 * which a comma, a ; or a blank separates the first.  "40,4" may be one number
 * as well. */
static bool cut(struct arena *a, struct sv text, bool swapped, struct sv *lat,
		struct sv *lon)
{
	for (const char *sign = ",; "; *sign; sign++) {
		size_t at = sv_find_char(text, *sign, 0);
		struct sv first = sv_slice(text, 0, at);
		struct sv second = sv_slice(text, at + 1, text.n);

		if (at == SV_NONE ||
		    (*sign == ',' && sv_find_char(text, '.', 0) == SV_NONE &&
		     sv_find_char(text, ' ', 0) == SV_NONE))
			continue;
		*lat = swapped ? second : first;
		*lon = swapped ? first : second;
		if (point_degrees(a, lat, lon))
			return true;
	}
	return false;
}

/* What stands under one of the keys A and B of NODE. */
static struct sv member(const struct node *node, struct sv a, struct sv b)
{
	struct sv text = nodes_text(node_get(node, a));

	return text.n > 0 ? text : nodes_text(node_get(node, b));
}

bool point_read(struct arena *a, const struct cell *cell, struct sv *lat,
		struct sv *lon)
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
		return point_degrees(a, lat, lon);
	}
	if (sv_same(sv_slice(text, 0, point.n), point) &&
	    sv_ends(text, SV(")")))
		return cut(a, sv_slice(text, point.n, text.n - 1), true, lat,
			   lon);
	return cut(a, text, false, lat, lon) || cut_sides(a, text, lat, lon);
}
