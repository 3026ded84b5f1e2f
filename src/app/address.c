/* The addresses on the net that an event leads to, and opening one. */
#include "app/address.h"

#include <string.h>

#include "app/names.h"
#include "app/panes.h"
#include "app/parts.h"
#include "app/say.h"
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

/* ---- opening one ---- */

void address_open(struct app *a, struct sv address)
{
	a->request.act = APP_OPEN;
	a->request.text = arena_copy(&a->reply, address);
}

/* Those of the event that hold what is typed. */
static void list(struct app *a)
{
	struct prompt *p = &a->prompt;
	size_t n = 0, all;
	const struct sv *v = address_list(a, &p->choices, panes_event(a), &all);
	struct names_row *rows = ARENA_NEW(&p->choices, all, struct names_row);
	struct sv *inserts = ARENA_NEW(&p->choices, all, struct sv);

	for (size_t i = 0; i < all; i++) {
		if (sv_find(v[i], prompt_typed(a), 0) == SV_NONE)
			continue;
		rows[n] = (struct names_row){ .text = v[i],
					      .style = STYLE_TEXT };
		inserts[n++] = v[i];
	}
	p->inserts = inserts;
	p->list = (struct names){ .locale = a->options.locale, .rows = rows,
				  .n = n, .chosen = true, .plain = true };
}

static void changed(struct app *a)
{
	if (a->prompt.list.n == 0)
		prompt_note(a, STYLE_WARN, "no address here has that");
	else
		prompt_note(a, STYLE_GOOD, "%zu here; Tab chooses, Enter opens",
			    a->prompt.list.n);
}

static void accept(struct app *a)
{
	const struct names *v = &a->prompt.list;

	if (v->n == 0)
		return; /* the note says why */
	address_open(a, a->prompt.inserts[v->cursor]);
	prompt_close(a);
}

const struct prompt_ops prompt_address = {
	.list = list,
	.changed = changed,
	.accept = accept,
};

void do_open_address(struct app *a)
{
	const struct doc_link *link = doc_pane_link(a);
	event_no ev = panes_event(a);
	const struct sv *v = NULL;
	size_t n = 0;

	if (link && link->target.to == TARGET_URL) {
		address_open(a, link->text);
		return;
	}
	if (ev != NO_EVENT)
		v = address_list(a, &a->reply, ev, &n);
	if (n == 0)
		say(a, STYLE_WARN, "neither the event nor a source of it has "
				   "an address");
	else if (n == 1)
		address_open(a, v[0]);
	else
		prompt_open(a, PROMPT_address, (struct sv){ 0 });
}
