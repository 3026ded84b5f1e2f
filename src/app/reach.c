/* Going where an act works (reach.h). */
#include "app/reach.h"

#include "app/keys.h"
#include "app/pane_document.h"
#include "app/panes.h"
#include "app/parts.h"
#include "app/say.h"
#include "app/settle.h"

void reach_panes(struct app *a)
{
	while (panes_whole(a, a->focus))
		panes_back(a);
	settle_screen(a);
}

bool reach_timeline(struct app *a)
{
	document_leave(a);
	a->focus = PANE_timeline;
	settle_screen(a);
	return true;
}

/* To P, as far as it can be gone to now. */
static bool to_pane(struct app *a, enum pane p)
{
	panes_go(a, p);
	settle_screen(a);
	return a->focus == p;
}

static bool to_event(struct app *a)
{
	if (panes_read(a) != NO_EVENT)
		return to_pane(a, PANE_event);
	say(a, STYLE_WARN, "there is no event here");
	return false;
}

static bool to_document(struct app *a)
{
	if (document_now(a))
		return to_pane(a, PANE_document);
	say(a, STYLE_WARN, "no document is open: dossier, pair, ledger, "
			   "figures, stats, source, accounts and warnings "
			   "open one");
	return false;
}

bool reach_links(struct app *a)
{
	return document_now(a) ? to_document(a) : to_event(a);
}

bool reach_names(struct app *a)
{
	return to_pane(a, PANE_names);
}

static bool to_strip(struct app *a)
{
	return reach_timeline(a) && to_pane(a, PANE_strip);
}

static bool to_lanes(struct app *a)
{
	document_leave(a);
	return to_pane(a, PANE_lanes);
}

static bool to_help(struct app *a)
{
	do_help(a);
	return true;
}

static bool to_lines(struct app *a)
{
	return document_now(a) ? to_document(a) : to_pane(a, PANE_report);
}

static bool nowhere(struct app *a)
{
	say(a, STYLE_WARN, "that is for typing on a screen: a line is typed "
			   "whole here");
	return false;
}

bool reach(struct app *a, enum command c)
{
	static bool (*const ways[SCOPE_COUNT])(struct app *) = {
		[SCOPE_TIMELINE] = reach_timeline, [SCOPE_EVENT] = to_event,
		[SCOPE_NAMES] = reach_names,	[SCOPE_STRIP] = to_strip,
		[SCOPE_LANES] = to_lanes,	[SCOPE_PAGE] = to_document,
		[SCOPE_DOCUMENT] = reach_links,	[SCOPE_HELP] = to_help,
		[SCOPE_FIND] = to_lines,	[SCOPE_PROMPT] = nowhere,
	};

	if (c == COMMAND_strip && a->focus != PANE_strip)
		reach_timeline(a); /* what else there is takes its place */
	if (keys_has(a, c))
		return true;
	reach_panes(a);
	a->told.passing = true;
	if (!ways[commands[c].where] || ways[commands[c].where](a))
		return true;
	if (a->nmessage == 0)
		say(a, STYLE_WARN, "there is no room for that in so few "
				   "columns");
	return false;
}
