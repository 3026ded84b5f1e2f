/* The panes together: which has the keys, and all of them at once. */
#include "app/panes.h"

#include "app/document.h"
#include "app/pane_timeline.h"
#include "app/parts.h"
#include "app/rows.h"
#include "app/shown.h"

static const struct pane_ops *ops_of(const struct app *a, enum pane p)
{
	return a->panes[p].ops;
}

void panes_open(struct app *a)
{
	for (int p = 0; p < PANE_COUNT; p++)
		a->slots[p] = arena_take(&a->life, 1, a->panes[p].ops->state);
}

void panes_close(struct app *a)
{
	for (int p = 0; p < PANE_COUNT; p++)
		if (a->panes[p].ops->close)
			a->panes[p].ops->close(a->slots[p]);
}

bool panes_whole(const struct app *a, enum pane p)
{
	return ops_of(a, p)->title;
}

bool panes_has(const struct app *a, enum pane p)
{
	return !ops_of(a, p)->has || ops_of(a, p)->has(a);
}

void panes_go(struct app *a, enum pane p)
{
	if (p == a->focus || !panes_has(a, p))
		return;
	a->before[p] = panes_whole(a, p) || a->focus == PANE_lanes ?
			       a->focus :
		       p == PANE_names ? PANE_event :
					 PANE_timeline;
	a->focus = p;
}

bool panes_stop(struct app *a)
{
	const struct pane_ops *ops = ops_of(a, a->focus);

	return ops->stop && ops->stop(a, a->slots[a->focus]);
}

bool panes_back(struct app *a)
{
	enum pane p = a->focus;

	if (ops_of(a, p)->back && ops_of(a, p)->back(a, a->slots[p]))
		return true;
	if (panes_whole(a, p)) {
		a->focus = a->before[p];
		if (ops_of(a, p)->close)
			ops_of(a, p)->close(a->slots[p]);
		return true;
	}
	a->focus = p == PANE_timeline ? p : a->before[p];
	a->before[p] = PANE_timeline;
	if (a->focus == PANE_timeline || a->focus == PANE_document)
		a->focus = panes_home(a);
	return p != PANE_timeline;
}

struct rect panes_room(const struct app *a, enum pane p)
{
	const char *layout = (const char *)&a->layout;

	if (panes_whole(a, p))
		return p == a->focus ? a->layout.whole : (struct rect){ 0 };
	if (panes_whole(a, a->focus))
		return (struct rect){ 0 };
	return *(const struct rect *)(layout + ops_of(a, p)->room);
}

/* Whether P is to be settled: whole panes only while they are looked at. */
static bool is_open(const struct app *a, enum pane p)
{
	return p == a->focus || !(panes_whole(a, p) ||
				  panes_whole(a, a->focus));
}

void panes_settle(struct app *a)
{
	for (int i = 0; i < PANE_COUNT; i++) {
		enum pane p = (enum pane)i;
		const struct pane_ops *ops = ops_of(a, p);

		if (!is_open(a, p))
			continue;
		if (ops->build)
			ops->build(a, a->slots[p], panes_room(a, p));
		if (ops->scroll)
			ops->scroll(a, a->slots[p], panes_room(a, p));
	}
}

bool panes_step(struct app *a, bool *show)
{
	enum pane p = a->focus;

	return ops_of(a, p)->step &&
	       ops_of(a, p)->step(a, a->slots[p], panes_room(a, p), show);
}

void panes_renew(struct app *a)
{
	for (int p = 0; p < PANE_COUNT; p++)
		if (a->panes[p].ops->renew)
			a->panes[p].ops->renew(a, a->slots[p]);
}

event_no panes_event(const struct app *a)
{
	const struct pane_ops *ops = ops_of(a, a->focus);

	return ops->event ? ops->event(a, a->slots[a->focus])
			  : panes_read(a);
}

enum pane panes_home(const struct app *a)
{
	return document_now(a) ? PANE_document : PANE_timeline;
}

event_no panes_read(const struct app *a)
{
	event_no ev = document_event(a);

	if (ev != NO_EVENT)
		return ev;
	return document_apart(a) || rows_at_gone(a) ? NO_EVENT :
							  shown_event(a);
}

/* ---- keys ---- */

static void move(struct app *a, enum move by)
{
	enum pane p = a->focus;

	if (ops_of(a, p)->move)
		ops_of(a, p)->move(a, a->slots[p], panes_room(a, p), by);
}

void do_down(struct app *a)
{
	move(a, MOVE_DOWN);
}

void do_up(struct app *a)
{
	move(a, MOVE_UP);
}

void do_screen_down(struct app *a)
{
	move(a, MOVE_SCREEN_DOWN);
}

void do_screen_up(struct app *a)
{
	move(a, MOVE_SCREEN_UP);
}

void do_start(struct app *a)
{
	move(a, MOVE_START);
}

void do_end(struct app *a)
{
	move(a, MOVE_END);
}

static void turn(struct app *a, int by)
{
	const enum pane order[] = { PANE_names, panes_home(a), PANE_event };
	enum { N = sizeof(order) / sizeof(order[0]) };
	int at = 0;

	if (document_fills(a)) {
		a->focus = panes_home(a);
		return;
	}
	/* They took its place. */
	if (a->focus == PANE_names && by > 0) {
		panes_go(a, PANE_event);
		return;
	}

	while (at < N && order[at] != a->focus)
		at++;
	if (at == N) { /* from the bars back to the list */
		a->focus = panes_home(a);
		return;
	}
	do
		at = (at + by + N) % N;
	while (!panes_has(a, order[at]));
	panes_go(a, order[at]);
}

void do_next_pane(struct app *a)
{
	turn(a, 1);
}

void do_previous_pane(struct app *a)
{
	turn(a, -1);
}
