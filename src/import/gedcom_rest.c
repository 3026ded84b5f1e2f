/* Lines of GEDCOM as they are (gedcom_rest.h). */
#include "import/gedcom_rest.h"

#include "base/panic.h"
#include "import/bag.h"
#include "import/gedcom_events.h"

/* Deeper lines are kept as text. */
enum { REST_DEEP = 8 };

enum { EVENTS_MOST = 40 };

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

/* ---- what is left out ---- */

static struct locus locus_of(const struct gedcom_lines *g, uint32_t i)
{
	const struct node *at = &g->line.v[i].at;

	return (struct locus){ g->sheet->file, at->line, at->column };
}

void gedcom_leave(const struct gedcom_lines *g, uint32_t i)
{
	struct sheet *s = g->sheet;
	const struct gedcom_line *l = &g->line.v[i];
	struct bag whole = { .arena = s->arena, .from = &l->at };

	bag_say(&whole, SV("id"), l->id, &l->at);
	bag_add(&whole, l->tag, gedcom_tree(g, i));
	left_tree(&s->records->lefts, s->arena, locus_of(g, i), l->tag,
		  bag_end(&whole));
}

/* Whether the events of the family I say all that stands under TAG: one person
 * of the file. */
static bool is_named(const struct gedcom_lines *g, uint32_t i, const char *tag)
{
	uint32_t n = 0, at = 0;

	for (uint32_t k = i; gedcom_below(g, i, &k);) {
		bool here = sv_eq(g->line.v[k].tag, sv_of(tag));

		n += here;
		at = here ? k : at;
	}
	return n == 1 && g->line.v[at].end == at + 1 &&
	       gedcom_pointed(g, g->line.v[at].value);
}

void gedcom_leave_family(const struct gedcom_lines *g, uint32_t i)
{
	static const char *const couple[] = { "HUSB", "WIFE" };
	const char *tags[EVENTS_MOST + 2];
	size_t n;
	const struct gedcom_event *events = gedcom_events(&n);
	bool any = false;
	struct sheet *s = g->sheet;
	struct bag whole = { .arena = s->arena,
			     .from = &g->line.v[i].at };
	struct node rest;

	ENSURE(n <= EVENTS_MOST);
	for (size_t k = 0; k < n; k++)
		tags[k] = events[k].tag.s;
	for (uint32_t k = i; gedcom_below(g, i, &k);)
		any |= gedcom_event(g->line.v[k].tag) != NULL;
	for (size_t k = 0; k < 2 && any; k++)
		if (is_named(g, i, couple[k]))
			tags[n++] = couple[k];
	if (!gedcom_rest(g, i, tags, n, &rest))
		return;
	bag_say(&whole, SV("id"), g->line.v[i].id, whole.from);
	bag_add(&whole, SV("FAM"), rest);
	left_tree(&s->records->lefts, s->arena, locus_of(g, i), SV("FAM"),
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
