/* The addresses on the net that an event leads to. */
#include "app/address.h"

#include <string.h>

#include "app/parts.h"
#include "tell/tell.h"

struct addresses {
	struct arena *arena;
	struct sv *v;
	size_t n, cap;
};

static void add(struct addresses *to, struct sv text)
{
	for (size_t i = 0; i < to->n; i++)
		if (sv_eq(to->v[i], text))
			return;
	if (to->n == to->cap) {
		struct sv *more = ARENA_NEW(to->arena, 2 * to->cap + 4,
					    struct sv);

		if (to->n > 0)
			memcpy(more, to->v, to->n * sizeof(*more));
		to->v = more;
		to->cap = 2 * to->cap + 4;
	}
	to->v[to->n++] = text;
}

static void add_runs(struct addresses *to, const struct runs *runs)
{
	for (const struct run *r = runs->first; r; r = r->next)
		if (r->target.to == TARGET_URL)
			add(to, r->text);
}

/* Calls itself for children: BLOCK_DEPTH deep at most. */
static void add_blocks(struct addresses *to, const struct block *list)
{
	for (const struct block *b = list; b; b = b->next) {
		add_runs(to, &b->label);
		add_runs(to, &b->text);
		add_runs(to, &b->aside);
		add_blocks(to, b->first);
	}
}

const struct sv *address_list(const struct app *a, struct arena *arena,
			      event_no ev, size_t *n)
{
	struct tell_options options = { .locale = a->options.locale };
	struct doc *doc = tell_events(arena, &a->corpus,
				      (struct hits){ &ev, 1 }, &options);
	struct addresses to = { .arena = arena };
	const struct block *b;

	while ((b = doc_next(doc, arena)) != NULL)
		add_blocks(&to, b);
	*n = to.n;
	return to.v;
}
