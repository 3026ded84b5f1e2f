/* What the prompt says of a query while it is typed. */
#include "app/note.h"

#include "app/parts.h"
#include "app/shown.h"
#include "base/build.h"

enum { PARTS_MAX = 9 }; /* of longer ones it is not told */

/* Q without its part LEAVE_OUT. */
static const struct query *others(struct arena *arena, const struct query *q,
				  size_t leave_out)
{
	const struct query *rest = NULL;

	for (size_t i = 0; i < query_count(q); i++)
		if (i != leave_out)
			rest = query_and(arena, rest, query_at(q, i));
	return rest;
}

/* How many of WITHIN meet Q. */
static size_t count(struct app *a, struct arena *arena, const struct query *q,
		    struct hits within)
{
	struct hits hits = query_run_cached(arena, &a->corpus, a->cache, q,
					    NULL);

	return hits_within(arena, hits, within).n;
}

/* "8 without 2023, 5 without kochanova": those parts that help. */
static void add_parts(struct app *a, struct arena *arena, struct build *b,
		      const struct query *q, struct hits within)
{
	size_t n = query_count(q);

	for (size_t i = 0; n > 1 && n <= PARTS_MAX && i < n; i++) {
		size_t hits = count(a, arena, others(arena, q, i), within);

		if (hits == 0)
			continue;
		build_fmt(b, "%s%zu without ", b->n > 0 ? ", " : "", hits);
		query_print(b, query_at(q, i));
	}
}

void note_none(struct app *a, const struct query *q, struct hits within)
{
	struct arena scratch = { 0 };
	struct build b = { .arena = &scratch };
	struct sv help;

	add_parts(a, &scratch, &b, q, within);
	if (b.n == 0 && within.n < a->all.n) {
		size_t hits = count(a, &scratch, q, a->all);

		if (hits > 0)
			build_fmt(&b, "%zu among what is hidden", hits);
	}
	help = build_view(&b);
	prompt_note(a, STYLE_WARN, "0 events%s%.*s", help.n > 0 ? "; " : "",
		    SV_ARG(help));
	arena_free(&scratch);
}

bool note_found(struct app *a, const struct match_note *found, size_t n)
{
	if (found->stopped)
		prompt_note(a, STYLE_WARN,
			    "%zu so far: it takes too long, simplify it", n);
	else if (found->tier == MATCH_NEAR)
		prompt_note(a, STYLE_WARN, "no %.*s; near: %.*s (%zu)",
			    SV_ARG(found->missed), SV_ARG(found->near), n);
	else if (found->unknown.n && n > 0)
		prompt_note(a, STYLE_WARN, "%zu of %zu events: %.*s", n,
			    a->all.n, SV_ARG(found->unknown));
	else if (found->unknown.n)
		prompt_note(a, STYLE_WARN, "0 events: %.*s",
			    SV_ARG(found->unknown));
	return found->stopped || found->tier == MATCH_NEAR ||
	       found->unknown.n;
}

const char *note_spelt(const struct match_note *found)
{
	return found->tier == MATCH_BLIND ? ", otherwise spelt" : "";
}

void note_fault(struct app *a, const struct query_fault *fault)
{
	prompt_note(a, STYLE_WARN, "column %zu: %s", fault->column,
		    fault->message);
}
