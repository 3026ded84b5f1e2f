/* What only the outside can do, and is asked for in a request. */
#include "app/panes.h"
#include "app/parts.h"
#include "app/say.h"

void do_redraw(struct app *a)
{
	a->request.act = APP_REDRAW;
}

void do_suspend(struct app *a)
{
	a->request.act = APP_SUSPEND;
}

void do_edit(struct app *a)
{
	event_no ev = panes_event(a);
	struct origin at;

	if (a->bar.file.n > 0) { /* what is wrong is to be mended */
		a->request.act = APP_EDIT;
		a->request.name = a->bar.file;
		a->request.line = a->bar.line;
		return;
	}
	if (ev == NO_EVENT) {
		say(a, STYLE_WARN, "there is no event to edit");
		return;
	}
	at = book_origin(a->corpus.b, ev);
	a->request.act = APP_EDIT;
	a->request.name = book_file_name(a->corpus.b, at.file);
	a->request.line = at.line;
}
