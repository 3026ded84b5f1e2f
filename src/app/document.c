/* What is known of the open document. */
#include "app/document.h"

#include "app/parts.h"

struct document_state *document_state(const struct app *a)
{
	return a->slots[PANE_document];
}

const struct document *document_now(const struct app *a)
{
	const struct document_state *s = document_state(a);

	return s->open ? &s->of : NULL;
}

struct document_place document_here(const struct app *a)
{
	const struct document_state *s = document_state(a);

	return (struct document_place){
		.document = s->open ? s->of : document_of(DOCUMENTS),
		.top = s->doc.top,
		.chosen = s->doc.chosen,
		.event = s->open ? s->event : NO_EVENT,
	};
}

const struct document_ops *document_ops_now(const struct app *a)
{
	const struct document_state *s = document_state(a);

	return s->open ? a->documents[s->of.which].ops : NULL;
}

const struct doc_view *document_view(const struct app *a)
{
	return &document_state(a)->doc.view;
}

const struct doc_link *document_chosen(const struct app *a)
{
	const struct doc_pane *d = &document_state(a)->doc;

	return doc_link_at(&d->view, d->chosen);
}

/* ---- where it stands, and what beside it ---- */

enum layout_document document_layout(const struct app *a)
{
	const struct document *d = document_now(a);
	const struct document_ops *ops = document_ops_now(a);

	if (!d)
		return DOCUMENT_NOWHERE;
	return ops->alone && ops->alone(a) ? DOCUMENT_WHOLE :
					     a->documents[d->which].place;
}

bool document_shown(const struct app *a)
{
	return document_now(a) && a->focus != PANE_lanes;
}

bool document_fills(const struct app *a)
{
	return document_layout(a) == DOCUMENT_WHOLE && a->focus != PANE_lanes;
}

event_no document_event(const struct app *a)
{
	const struct document_state *s = document_state(a);

	if (!s->open)
		return NO_EVENT;
	return s->event != NO_EVENT ? s->event : s->of.event;
}

uint32_t document_apart(const struct app *a)
{
	const struct document_state *s = document_state(a);
	const struct document_ops *ops = document_ops_now(a);

	if (!ops || !ops->beside || s->event != NO_EVENT || !s->built)
		return 0;
	return document_chosen(a) ? s->doc.chosen : UINT32_MAX;
}

struct doc_view document_beside(const struct app *a, struct arena *arena,
				int width, const struct doc_look *look)
{
	return document_ops_now(a)->beside(a, document_chosen(a), arena, width,
					   look);
}

bool document_follow(struct app *a, const struct doc_link *link)
{
	const struct document_ops *ops = document_ops_now(a);

	return ops && a->focus == PANE_document && ops->follow &&
	       ops->follow(a, document_now(a), link);
}
