/*
 * Another book in the place of the one before (session/news.h).  What the
 * reader chose stays by identity: his place, his constraints and what undo
 * brings back, his marks, the prompt that he types in.
 */
#include "app/renew.h"

#include <string.h>

#include "app/against.h"
#include "app/chips.h"
#include "app/chosen.h"
#include "app/counting.h"
#include "app/names.h"
#include "app/own.h"
#include "app/pane_document.h"
#include "app/panes.h"
#include "app/papers.h"
#include "app/parts.h"
#include "app/settle.h"
#include "app/shown.h"
#include "app/unread.h"
#include "app/warnings.h"
#include "app/write.h"
#include "base/build.h"
#include "view/title.h"

struct hits renew_all(struct app *a)
{
	struct hits all = { .n = book_events(a->corpus.b) };

	arena_reset(&a->every);
	all.v = ARENA_NEW(&a->every, all.n, event_no);
	for (size_t i = 0; i < all.n; i++)
		all.v[i] = (event_no)i;
	return all;
}

/* ---- identity ---- */

/* What EV of the book before is now; of what is gone the next one that is
 * not, else the one before. */
static event_no event_now(const struct news *n, event_no ev, uint32_t was)
{
	if (ev == NO_EVENT)
		return NO_EVENT;
	for (event_no i = ev; i < was; i++)
		if (n->found.now[i] != NO_EVENT)
			return n->found.now[i];
	for (event_no i = ev; i > 0; i--)
		if (n->found.now[i - 1] != NO_EVENT)
			return n->found.now[i - 1];
	return book_events(n->corpus->b) > 0 ? 0 : NO_EVENT;
}

/* The first event of the new book that is none of the old one's, where the
 * reader added one; else what EV is now. */
static event_no event_due(struct app *a, const struct news *n, event_no ev,
			  uint32_t was)
{
	struct arena scratch = { 0 };
	uint32_t count = book_events(n->corpus->b);
	bool *old = ARENA_NEW(&scratch, count, bool);
	event_no due = event_now(n, ev, was);

	for (event_no i = 0; i < was; i++)
		if (n->found.now[i] != NO_EVENT)
			old[n->found.now[i]] = true;
	for (event_no i = count; a->added && i > 0; i--)
		if (!old[i - 1])
			due = i - 1;
	a->added = a->added && n->found.added == 0;
	arena_free(&scratch);
	return due;
}

static void renew_stand(const struct app *a, const struct news *n,
			uint32_t was, struct stand *s)
{
	s->event = event_now(n, s->event, was);
	for (int p = 0; p < PANE_COUNT; p++)
		if (a->panes[p].ops->revisit)
			a->panes[p].ops->revisit(&s->at[p], n->found.now);
}

static void renew_prompt(struct app *a, const struct news *n, uint32_t was)
{
	struct prompt *p = &a->prompt;
	size_t cursor = p->cursor;

	if (!prompt_is_open(a))
		return;
	p->origin.event = event_now(n, p->origin.event, was);
	p->counts = false;
	prompt_own_words(a);
	prompt_show(a, prompt_typed(a));
	p->cursor = cursor;
}

/* Returns the event that the reader is to be at. */
static event_no take_book(struct app *a, const struct news *n)
{
	uint32_t was = book_events(a->corpus.b);
	event_no ev = event_due(a, n, shown_here(a), was);

	own_renew(a, n->corpus->x, n->found.now);
	a->document_gone = !document_renew(a, n);
	unread_renew(a, n->corpus);
	against_renew(a, n);
	a->corpus = *n->corpus;
	counting_drop(a);
	papers_open(a);
	query_cache_free(a->cache);
	a->cache = query_cache_new();
	memset(a->orders, 0, sizeof(a->orders));
	a->sums.whole = false;
	a->all = renew_all(a);
	own_take(a);
	chosen_move(a, n);
	renew_stand(a, n, was, &a->now.stand);
	for (int i = 0; i < a->undo.nundo + a->undo.nredo; i++)
		renew_stand(a, n, was, &a->undo.v[i].stand);
	for (int i = 0; i < a->trail.nback + a->trail.nforth; i++)
		renew_stand(a, n, was, &a->trail.v[i].stand);
	a->shown = (struct hits){ 0 };
	a->here = ev;
	shown_rebuild(a);
	panes_renew(a);
	names_need(a); /* no name of the old book stays */
	renew_prompt(a, n, was);
	return ev;
}

/* ---- words ---- */

/* "read again: +1 ~2 -0" */
static void put_found(struct build *b, const struct news *n)
{
	if (n->found.added + n->found.changed + n->found.gone == 0)
		build_str(b, "read again: no event changed");
	else
		build_fmt(b, "read again: +%zu ~%zu -%zu", n->found.added,
			  n->found.changed, n->found.gone);
}

/* A constraint that names what is not there any more. */
static void put_lost(struct app *a, struct build *b, const struct news *n)
{
	if (!n->corpus || n->found.gone == 0)
		return;
	if (a->document_gone)
		build_str(b, "; what the document was about is gone");
	for (int i = 0; i < a->now.nchips; i++) {
		const struct chip *c = &a->now.chips[i];
		struct arena scratch = { 0 };

		if (a->chip_hits[i].n == 0 && !c->inverted) {
			build_str(b, "; nothing meets ");
			build_sv(b, chip_label(&scratch, c));
			build_str(b, " any more");
		}
		arena_free(&scratch);
	}
}

static void say_news(struct app *a, const struct news *n, bool hidden)
{
	struct arena scratch = { 0 };
	struct build b = { .arena = &scratch }, tail = b;

	/* What the editor had to say comes first. */
	if (n->asked && a->nmessage > 0) {
		build_sv(&b, (struct sv){ a->message, a->nmessage });
		build_str(&b, "; ");
	}
	if (n->missing.n > 0) {
		build_str(&tail, "; ");
		build_sv(&tail, n->missing);
		build_str(&tail, " is gone");
	}
	put_lost(a, &tail, n);
	if (hidden)
		build_str(&tail, "; the new one does not meet the constraints");
	if (n->corpus) {
		put_found(&b, n);
		warnings_say(a, build_view(&b), build_view(&tail));
	} else {
		build_str(&b, "nothing changed");
		app_say(a, STYLE_GOOD, build_view(&b));
	}
	arena_free(&scratch);
}

/* Whether N, in place of the book that is shown, is of interest to a reader who
 * did not ask. */
static bool says_something(const struct app *a, const struct news *n)
{
	const struct pair_found *f = &n->found;

	return n->corpus && (f->added + f->changed + f->gone > 0 ||
			     n->missing.n > 0 || a->bar.text.n > 0 ||
			     a->nfaults != n->faults->n ||
			     book_files(a->corpus.b) !=
				     book_files(n->corpus->b));
}

void app_renew(struct app *a, const struct news *n)
{
	bool told = n->asked || says_something(a, n), added = a->added;
	event_no here = NO_EVENT;
	struct build bar = { .arena = &a->bar.arena };

	warnings_renew(a, n->faults);
	arena_reset(&a->bar.arena);
	build_sv(&bar, n->bar);
	a->bar.text = build_view(&bar);
	a->bar.file = arena_copy(&a->bar.arena, n->file);
	a->bar.line = n->line;
	a->bar.more = n->more;
	a->bar.as_of = arena_copy(&a->bar.arena, n->as_of);
	if (n->corpus) {
		here = take_book(a, n);
		settle_screen(a);
	}
	if (n->bar.n > 0 && a->options.page == 0)
		a->nmessage = 0; /* of before */
	else if (n->bar.n > 0)
		a->told.bar = n->asked ? (struct sv){ 0 } : a->told.bar;
	else if (told)
		say_news(a, n, added && !a->added && here != shown_event(a));
}

void app_added(struct app *a)
{
	a->added = true;
}

void app_progress(struct app *a, int thousandths)
{
	if (thousandths >= 0 && a->progress < 0)
		a->nmessage = 0; /* it would hide that this can be stopped */
	a->progress = thousandths;
}

struct sv renew_told(const struct app *a, struct arena *arena,
		     enum style *style)
{
	struct build b = { .arena = arena };

	*style = STYLE_DIM;
	write_told(a, &b);
	if (b.n == 0)
		against_told(a, &b);
	if (b.n > 0)
		return build_view(&b);
	if (a->progress >= 0) {
		build_fmt(&b, "reading again: %d%%, Esc stops",
			  a->progress / 10);
		return build_view(&b);
	}
	return (struct sv){ 0 };
}

struct sv renew_bar(const struct app *a, struct arena *arena)
{
	struct build b = { .arena = arena };

	if (a->bar.text.n > 0)
		build_fmt(&b, "not read: %.*s", SV_ARG(a->bar.text));
	return build_view(&b);
}

void renew_draw_bar(const struct app *a, struct frame *f, struct rect r)
{
	const struct title_broken v = {
		.text = a->bar.text,
		.more = a->bar.more,
		.as_of = a->bar.as_of,
		.edit = keymap_key(a->keymap, COMMAND_edit),
		.read_on = keymap_key(a->keymap, COMMAND_message),
	};

	if (v.text.n > 0)
		title_draw_broken(&v, f, r);
}
