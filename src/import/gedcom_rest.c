/* Lines of GEDCOM as they are (gedcom_rest.h). */
#include "import/gedcom_rest.h"

#include "import/bag.h"

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

static bool goes_on(const struct gedcom_line *l)
{
	return sv_eq(l->tag, SV("CONT")) || sv_eq(l->tag, SV("CONC"));
}

/* The lines below the line I, as they are written. */
static struct node lines_below(const struct gedcom_lines *g, uint32_t i)
{
	struct build text = { .arena = g->sheet->arena };
	uint32_t end = g->line.v[i].end;

	for (uint32_t k = i + 1; k < end; k++) {
		const struct gedcom_line *l = &g->line.v[k];

		build_fmt(&text, "%s%llu ", text.n ? "\n" : "", l->level);
		build_sv(&text, l->tag);
		build_str(&text, l->value.n ? " " : "");
		build_sv(&text, l->value);
	}
	return tree_text(build_view(&text), &g->line.v[i].at);
}

/* Calls itself for what is deeper, down to REST_DEEP. */
static struct node tree_of(const struct gedcom_lines *g, uint32_t i,
			   unsigned depth)
{
	const struct node *from = &g->line.v[i].at;
	struct bag all = { .arena = g->sheet->arena, .from = from };
	struct sv text = gedcom_text(g, i);
	bool more = false;

	for (uint32_t k = i; gedcom_below(g, i, &k);)
		more |= !goes_on(&g->line.v[k]);
	if (!more)
		return tree_text(text, from);
	bag_say(&all, SV("text"), text, from);
	if (depth == REST_DEEP)
		bag_add(&all, SV("lines"), lines_below(g, i));
	for (uint32_t k = i; depth < REST_DEEP && gedcom_below(g, i, &k);)
		if (!goes_on(&g->line.v[k]))
			bag_add(&all, g->line.v[k].tag,
				tree_of(g, k, depth + 1));
	return *bag_end(&all);
}

struct node gedcom_tree(const struct gedcom_lines *g, uint32_t i)
{
	return tree_of(g, i, 0);
}

bool gedcom_rest(const struct gedcom_lines *g, uint32_t i,
		 const char *const *tags, size_t n, struct node *node)
{
	struct bag all = { .arena = g->sheet->arena,
			   .from = &g->line.v[i].at };

	for (uint32_t k = i; gedcom_below(g, i, &k);) {
		bool known = goes_on(&g->line.v[k]);

		for (size_t t = 0; t < n && !known; t++)
			known = sv_eq(g->line.v[k].tag, sv_of(tags[t]));
		if (!known)
			bag_add(&all, g->line.v[k].tag, gedcom_tree(g, k));
	}
	if (all.keys.n == 0)
		return false;
	*node = *bag_end(&all);
	return true;
}
