/* Lines of GEDCOM as they are (gedcom_rest.h). */
#include "import/gedcom_rest.h"

#include "base/panic.h"
#include "import/bag.h"
#include "import/gedcom_events.h"

/* Deeper lines are kept as text. */
enum { REST_DEEP = 8 };

bool gedcom_below(const struct gedcom_lines *g, uint32_t i, uint32_t *at)
{
	const struct gedcom_line *v = g->line.v;

	for (++*at; *at < g->line.n && v[*at].level > v[i].level; ++*at)
		if (v[*at].level == v[i].level + 1)
			return true;
	return false;
}

static bool goes_on(const struct gedcom_lines *g, uint32_t i)
{
	return sv_eq(gedcom_tag(g, i), SV("CONT")) ||
	       sv_eq(gedcom_tag(g, i), SV("CONC"));
}

/* The lines below the line I, as they are written. */
static struct node lines_below(const struct gedcom_lines *g, uint32_t i)
{
	struct build text = { .arena = g->arena };
	const struct node from = gedcom_place(g, i);
	uint32_t end = g->line.v[i].end;

	for (uint32_t k = i + 1; k < end; k++) {
		struct sv value = gedcom_value(g, k);

		build_fmt(&text, "%s%d ", text.n ? "\n" : "",
			  g->line.v[k].level);
		build_sv(&text, gedcom_tag(g, k));
		build_str(&text, value.n ? " " : "");
		build_sv(&text, value);
	}
	return tree_text(build_view(&text), &from);
}

/* Calls itself for what is deeper, down to REST_DEEP. */
static struct node tree_of(const struct gedcom_lines *g, uint32_t i,
			   unsigned depth)
{
	const struct node from = gedcom_place(g, i);
	struct bag all = { .arena = g->arena, .from = &from };
	struct sv text = gedcom_text(g, i);
	bool more = false;

	for (uint32_t k = i; gedcom_below(g, i, &k);)
		more |= !goes_on(g, k);
	if (!more)
		return tree_text(text, &from);
	bag_say(&all, SV("text"), text, &from);
	if (depth == REST_DEEP)
		bag_add(&all, SV("lines"), lines_below(g, i));
	for (uint32_t k = i; depth < REST_DEEP && gedcom_below(g, i, &k);)
		if (!goes_on(g, k))
			bag_add(&all, gedcom_tag(g, k),
				tree_of(g, k, depth + 1));
	return *bag_end(&all);
}

struct node gedcom_tree(const struct gedcom_lines *g, uint32_t i)
{
	return tree_of(g, i, 0);
}

/* As gedcom_rest(); without what became events, too, where EVENTS. */
static bool rest_of(const struct gedcom_lines *g, uint32_t i,
		    const char *const *tags, size_t n, bool events,
		    struct node *node)
{
	const struct node from = gedcom_place(g, i);
	struct bag all = { .arena = g->arena, .from = &from };

	for (uint32_t k = i; gedcom_below(g, i, &k);) {
		bool known = goes_on(g, k) || (events && gedcom_event(g, k));

		for (size_t t = 0; t < n && !known; t++)
			known = sv_eq(gedcom_tag(g, k), sv_of(tags[t]));
		if (!known)
			bag_add(&all, gedcom_tag(g, k), gedcom_tree(g, k));
	}
	if (all.keys.n == 0)
		return false;
	*node = *bag_end(&all);
	return true;
}

bool gedcom_rest(const struct gedcom_lines *g, uint32_t i,
		 const char *const *tags, size_t n, struct node *node)
{
	return rest_of(g, i, tags, n, false, node);
}

/* ---- what is left out ---- */

void gedcom_leave(const struct gedcom_lines *g, uint32_t i)
{
	struct sheet *s = g->sheet;
	const struct node from = gedcom_place(g, i);
	struct bag whole = { .arena = g->arena, .from = &from };

	bag_say(&whole, SV("id"), gedcom_mark(g, i), &from);
	bag_add(&whole, gedcom_tag(g, i), gedcom_tree(g, i));
	left_tree(&s->records->lefts, s->arena, gedcom_locus(g, i),
		  gedcom_tag(g, i), bag_end(&whole));
}

/* Whether the events of the family I say all that stands under TAG: one person
 * of the file. */
static bool is_named(const struct gedcom_lines *g, uint32_t i, const char *tag)
{
	uint32_t n = 0, at = 0;

	for (uint32_t k = i; gedcom_below(g, i, &k);) {
		bool here = sv_eq(gedcom_tag(g, k), sv_of(tag));

		n += here;
		at = here ? k : at;
	}
	return n == 1 && g->line.v[at].end == at + 1 &&
	       gedcom_pointed(g, gedcom_value(g, at));
}

void gedcom_leave_family(const struct gedcom_lines *g, uint32_t i)
{
	static const char *const couple[] = { "HUSB", "WIFE" };
	const char *tags[2];
	size_t n = 0;
	bool any = false;
	struct sheet *s = g->sheet;
	const struct node from = gedcom_place(g, i);
	struct bag whole = { .arena = g->arena, .from = &from };
	struct node rest;

	for (uint32_t k = i; gedcom_below(g, i, &k);)
		any |= gedcom_event(g, k) != NULL;
	for (size_t k = 0; k < 2 && any; k++)
		if (is_named(g, i, couple[k]))
			tags[n++] = couple[k];
	if (!rest_of(g, i, tags, n, true, &rest))
		return;
	bag_say(&whole, SV("id"), gedcom_mark(g, i), &from);
	bag_add(&whole, SV("FAM"), rest);
	left_tree(&s->records->lefts, s->arena, gedcom_locus(g, i), SV("FAM"),
		  bag_end(&whole));
}

void gedcom_leave_head(const struct gedcom_lines *g, uint32_t i)
{
	static const char *const tags[] = { "SOUR", "GEDC", "CHAR", "DATE",
					    "DEST", "FILE", "SUBM", "SUBN",
					    "LANG", "SCHMA" };
	struct node rest;

	if (gedcom_rest(g, i, tags, sizeof(tags) / sizeof(*tags),
			&rest))
		gedcom_leave(g, i);
}
