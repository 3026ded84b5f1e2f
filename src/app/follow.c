/* Following links of documents, and the keys for that. */
#include "app/address.h"
#include "app/chips.h"
#include "app/doc_pane.h"
#include "app/document_dossier.h"
#include "app/document_figures.h"
#include "app/folding.h"
#include "app/keymap.h"
#include "app/pane_document.h"
#include "app/panes.h"
#include "app/parts.h"
#include "app/say.h"
#include "app/shown.h"
#include "app/trail.h"

/* ---- where a link leads ---- */

/* The event EV is chosen in the timeline; where constraints hide it, the
 * reader is asked. */
static void to_event(struct app *a, event_no ev)
{
	size_t at = hits_find(a->shown, ev);

	if (at < a->shown.n && a->shown.v[at] == ev) {
		if (!document_leave(a))
			trail_leave(a);
		shown_go(a, ev);
		folding_open(a);
		return;
	}
	a->hidden = ev;
	prompt_open(a, PROMPT_hidden, (struct sv){ 0 });
}

/* Leads the reader to what LINK leads to; where he was can be gone back to. */
static void to_link(struct app *a, const struct doc_link *link)
{
	enum class_no class = doc_pane_class(a, link->target);

	if (document_follow(a, link))
		return;
	if (link->row && class == CLASSES)
		trail_open_event(a);
	else if (link->target.to == TARGET_EVENT)
		to_event(a, link->target.no);
	else if (link->target.to == TARGET_FIGURE)
		figures_open_at(a, link->target.no);
	else if (link->target.to == TARGET_URL)
		address_open(a, link->text);
	else if (class < CLASSES)
		dossier_open(a, class, link->target.no);
}

/* ---- an event that is hidden ---- */

static void hidden_changed(struct app *a)
{
	prompt_note(a, STYLE_DIM, "d dims what is hidden, x drops %s; "
				  "Esc stays here",
		    a->now.nchips == 1 ? "the constraint" : "all constraints");
}

static void hidden_accept(struct app *a)
{
	char key = a->prompt.n > 0 ? a->prompt.typed[0] : '\0';
	struct choice next = a->now;

	prompt_close(a);
	if (key == 'd')
		next.shade = SHADE_DIM;
	else if (key == 'x')
		next.nchips = 0;
	else
		return;
	trail_leave(a);
	choice_change(a, &next, a->hidden);
}

const struct prompt_ops prompt_hidden = {
	.changed = hidden_changed,
	.accept = hidden_accept,
};

/* ---- keys ---- */

static int height_of(const struct app *a)
{
	return panes_room(a, a->focus).height;
}

/* To the next link (BY 1) or the one before; beyond the last to the next pane,
 * and where there is none round. */
static void turn(struct app *a, int by)
{
	struct doc_pane *d = doc_pane_of(a, a->focus);
	enum pane was = a->focus;

	if (doc_pane_turn(d, by, height_of(a)))
		return;
	(by > 0 ? do_next_pane : do_previous_pane)(a);
	if (a->focus == was)
		doc_pane_wrap(d, by, height_of(a));
}

void do_next_link(struct app *a)
{
	turn(a, 1);
}

void do_previous_link(struct app *a)
{
	turn(a, -1);
}

void do_follow(struct app *a)
{
	const struct doc_link *link = doc_pane_link(a);

	if (link)
		to_link(a, link);
	else
		do_down(a);
}

/* Of the document that has the keys, else of the event beside the list. */
void do_follow_number(struct app *a)
{
	const struct doc_pane *d = doc_pane_of(a, a->focus);
	size_t which = keymap_which(a->keymap, COMMAND_follow_number, a->key);
	uint32_t link = 0;

	if (a->did == COMMAND_drop && a->now.nchips == 0)
		return; /* "x 1", where x alone dropped the only one */
	if (!d && panes_room(a, PANE_event).height > 0)
		d = doc_pane_of(a, PANE_event);
	if (d && which < DOC_NUMBERS)
		link = doc_link_numbered(&d->view, (uint32_t)which + 1);
	if (link)
		to_link(a, &d->view.links[link - 1]);
	else
		say(a, STYLE_WARN, "no link has that number");
}

void do_constrain_link(struct app *a)
{
	const struct doc_link *link = doc_pane_link(a);
	enum class_no class = CLASSES;

	if (link)
		class = doc_pane_class(a, link->target);
	if (class == CLASSES)
		say(a, STYLE_WARN, "choose a name, a kind, a series or a "
				   "source: Tab goes to the next");
	else
		chip_set(a, class_of(class)->field,
			 class_value(a->corpus.b, class, link->target.no),
			 false);
}
