/* The keys of documents that mean something else elsewhere. */
#include "app/pane_document.h"

#include "app/find.h"
#include "app/parts.h"

void do_next_order(struct app *a)
{
	const struct document_ops *ops = document_ops_now(a);

	if (ops && ops->order)
		ops->order(a, document_now(a));
	else
		do_latest_first(a);
}

void do_only_these(struct app *a)
{
	const struct document_ops *ops = document_ops_now(a);
	const struct doc_link *chosen = document_chosen(a);
	struct document d;

	if (!ops || !ops->only)
		return;
	d = *document_now(a);
	document_leave(a);
	ops->only(a, &d, chosen);
}

/* Whether words were looked for in the open one: n N go to them, then. */
static bool seeks(const struct app *a)
{
	return pane_document.find->in(a, a->slots[PANE_document])
		       .find->marks;
}

static void turn(struct app *a, int by)
{
	const struct document_ops *ops = document_ops_now(a);
	struct document d;

	if (!ops) {
		(by > 0 ? do_next_hit : do_previous_hit)(a);
	} else if (seeks(a) || !ops->turn) {
		(by > 0 ? do_next_found : do_previous_found)(a);
	} else {
		d = *document_now(a);
		ops->turn(a, &d, by);
	}
}

void do_next_place(struct app *a)
{
	turn(a, 1);
}

void do_previous_place(struct app *a)
{
	turn(a, -1);
}

static void turn_side(struct app *a, int by)
{
	const struct document_ops *ops = document_ops_now(a);
	struct document d;

	if (ops && ops->side) {
		d = *document_now(a);
		ops->side(a, &d, by);
	} else {
		(by > 0 ? do_next_pane : do_previous_pane)(a);
	}
}

void do_next_side(struct app *a)
{
	turn_side(a, 1);
}

void do_previous_side(struct app *a)
{
	turn_side(a, -1);
}

void do_first_line(struct app *a)
{
	do_start(a);
}
