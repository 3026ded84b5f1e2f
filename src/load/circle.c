/* Finding circles, and chains that are too long, by a walk in depth without
 * recursion, for all that can have them. */
#include "load/circle.h"

#include "base/mem.h"
#include "load/validate.h"
#include "book/columns.h"

static struct locus locus_of(const struct book *b, struct origin origin,
			     struct diags *diags)
{
	return (struct locus){ arena_copy(diags->arena,
					  book_file_name(b, origin.file)),
			       origin.line, origin.column };
}

void circle_fault(const struct book *b, struct origin origin, struct sv field,
		  struct sv what, struct sv through, struct diags *diags)
{
	struct build by = { .arena = diags->arena };

	if (through.n) {
		build_str(&by, " through ");
		build_sv(&by, diag_excerpt(diags->arena, through));
	}
	DIAG(diags, FAULT_circle, locus_of(b, origin, diags), field,
	     diag_excerpt(diags->arena, what), build_view(&by));
}

/* What may run in a circle: rows numbered from 0, each with ways to others. */
struct graph {
	uint32_t n;
	/* The next row that AT leads to, or UINT32_MAX; *WAY, from 0, goes on
	 * to the one after it. */
	uint32_t (*next)(const struct book *b, uint32_t at, uint32_t *way);
	struct origin (*origin)(const struct book *b, uint32_t at);
	struct sv (*field)(const struct book *b, uint32_t at);
	struct sv (*label)(const struct book *b, uint32_t at);
	const struct link_place *places; /* of links; null: ORIGIN tells */
	/* Above 0: circles are told that go a later way than that, of more than
	 * one row; the others are another graph's, or no circles. */
	uint32_t told_from;
	/* Takes away the way before WAY, where a chain gets too long.  Null: it
	 * may have any length. */
	void (*cut)(struct book *b, uint32_t at, uint32_t way);
};

/* A row of the walk, the way by which the walk goes on from it, and how many
 * follow one another in the longest chain from it that has been walked. */
struct step {
	uint32_t at, way, depth;
};

/* The fault of the circle of the N rows PATH, the last leading to the first:
 * told at the last that a file declares. */
static void tell(const struct book *b, const struct graph *g,
		 const struct step *path, uint32_t n, struct diags *diags)
{
	uint32_t i = n - 1;
	struct sv through = { 0 };
	struct origin origin;

	while (i > 0 && (path[i].way <= g->told_from ||
			 g->origin(b, path[i].at).line == 0))
		i--;
	if (path[i].way <= g->told_from || (n == 1 && g->told_from))
		return;
	if (n > 1)
		through = g->label(b, path[i + 1 < n ? i + 1 : 0].at);
	origin = g->origin(b, path[i].at);
	if (g->places) {
		const struct link_place *link =
			&g->places[b->event_links[path[i].at].first +
				   path[i].way - 1];

		origin.line = link->line;
		origin.column = link->column;
	}
	circle_fault(b, origin, g->field(b, path[i].at),
		     g->label(b, path[i].at), through, diags);
}

/* A chain of DEPTH follows STEP by the way it went last: it is taken for a part
 * of its own, or cut. */
static void lengthen(struct book *b, const struct graph *g, struct step *step,
		     uint32_t depth, struct diags *diags)
{
	enum { DEPTH_MAX = 64 }; /* as deep as YAML may be */

	if (g->cut && depth >= DEPTH_MAX) {
		DIAG(diags, FAULT_chain_too_long,
		     locus_of(b, g->origin(b, step->at), diags),
		     diag_excerpt(diags->arena, g->label(b, step->at)));
		g->cut(b, step->at, step->way);
	} else if (step->depth < depth) {
		step->depth = depth;
	}
}

static void walk(struct book *b, const struct graph *g, struct diags *diags)
{
	/* Where on the path a row stands, from 1; 0 is not seen; what has been
	 * left has the length of its chain, below 0. */
	int64_t *seen = MEM_NEW(g->n, int64_t);
	VEC(struct step) path = { 0 };

	for (uint32_t start = 0; start < g->n; start++) {
		if (seen[start])
			continue;
		VEC_ADD(&path, (struct step){ start, 0, 0 });
		seen[start] = 1;
		while (path.n > 0) {
			struct step *top = &path.v[path.n - 1];
			uint32_t to = g->next(b, top->at, &top->way);

			if (to == UINT32_MAX) {
				uint32_t depth = top->depth + 1;

				seen[top->at] = -(int64_t)depth;
				if (--path.n > 0)
					lengthen(b, g, top - 1, depth, diags);
			} else if (seen[to] == 0) {
				VEC_ADD(&path, (struct step){ to, 0, 0 });
				seen[to] = path.n;
			} else if (seen[to] < 0) {
				lengthen(b, g, top, (uint32_t)-seen[to], diags);
			} else {
				tell(b, g, path.v + seen[to] - 1,
				     path.n - (uint32_t)seen[to] + 1, diags);
			}
		}
	}
	mem_free(seen);
	VEC_FREE(&path);
}

/* ---- events ---- */

static uint32_t next_event(const struct book *b, uint32_t at, uint32_t *way)
{
	size_t n;
	const struct link *links = book_links(b, at, &n);

	while (*way < n) {
		const struct link *link = &links[(*way)++];

		if (link->kind == LINK_PART_OF)
			return link->to;
	}
	return NO_EVENT;
}

static struct origin event_origin(const struct book *b, uint32_t at)
{
	return book_origin(b, at);
}

static struct sv event_field(const struct book *b, uint32_t at)
{
	(void)b;
	(void)at;
	return SV("part_of");
}

static struct sv event_label(const struct book *b, uint32_t at)
{
	return book_title(b, at);
}

/* ---- names ---- */

static uint32_t next_name(const struct book *b, uint32_t at, uint32_t *way)
{
	return (*way)++ == 0 ? book_name_in(b, at) : NO_NAME;
}

/* What contains it and its country: the way is 1 or 2 after it. */
static uint32_t next_around(const struct book *b, uint32_t at, uint32_t *way)
{
	name_no around = NO_NAME;

	while (*way < 2 && around == NO_NAME)
		around = (*way)++ == 0 ? book_name_in(b, at) :
					 book_name_country(b, at);
	return around;
}

static void cut_around(struct book *b, uint32_t at, uint32_t way)
{
	if (way == 1)
		b->names.v[at].in = NO_NAME;
	else
		b->names.v[at].country = NO_NAME;
}

static struct origin name_origin(const struct book *b, uint32_t at)
{
	return b->names.v[at].origin;
}

static struct sv name_field(const struct book *b, uint32_t at)
{
	return book_name_class(b, at) == NAME_PLACE ? SV("in") : SV("part_of");
}

static struct sv around_field(const struct book *b, uint32_t at)
{
	(void)b;
	(void)at;
	return SV("country");
}

static struct sv name_label(const struct book *b, uint32_t at)
{
	return book_name(b, at);
}

/* ---- kinds and roles ---- */

static uint32_t next_kind(const struct book *b, uint32_t at, uint32_t *way)
{
	return (*way)++ == 0 ? b->kinds.v[at].is : NO_KIND;
}

static uint32_t next_role(const struct book *b, uint32_t at, uint32_t *way)
{
	return (*way)++ == 0 ? b->roles.v[at].is : UINT32_MAX;
}

static struct origin kind_origin(const struct book *b, uint32_t at)
{
	return b->kinds.v[at].origin;
}

static struct origin role_origin(const struct book *b, uint32_t at)
{
	return b->roles.v[at].origin;
}

static struct sv is_field(const struct book *b, uint32_t at)
{
	(void)b;
	(void)at;
	return SV("is");
}

void circle_check_events(struct book *b, const struct link_place *places,
			 struct diags *diags)
{
	const struct graph events = {
		.n = book_events(b),	.next = next_event,
		.origin = event_origin, .field = event_field,
		.label = event_label,	.places = places,
	};

	walk(b, &events, diags);
}

void circle_check(struct book *b, struct diags *diags)
{
	const struct graph graphs[] = {
		{ book_names(b), next_name, name_origin, name_field,
		  name_label, NULL, 0, NULL },
		{ book_names(b), next_around, name_origin, around_field,
		  name_label, NULL, 1, cut_around },
		{ book_kind_count(b), next_kind, kind_origin, is_field,
		  book_kind_id, NULL, 0, NULL },
		{ book_role_count(b), next_role, role_origin, is_field,
		  book_role_id, NULL, 0, NULL },
	};

	for (size_t i = 0; i < sizeof(graphs) / sizeof(*graphs); i++)
		walk(b, &graphs[i], diags);
}
