/* What only the outside can do, and is asked for in a request. */
#include "app/overview.h"
#include "app/panes.h"
#include "app/parts.h"
#include "app/say.h"
#include "app/warnings.h"
#include "text/clean.h"

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

	if (warnings_at(a, &a->request.name, &a->request.line)) {
		a->request.act = APP_EDIT;
		return;
	}
	if (a->bar.file.n > 0) { /* what is wrong is to be mended */
		a->request.act = APP_EDIT;
		a->request.name = a->bar.file;
		a->request.line = a->bar.line;
		return;
	}
	if (ev == NO_EVENT && overview_file(a).n > 0) {
		a->request.act = APP_EDIT;
		a->request.name = overview_file(a);
		a->request.line = 1;
		return;
	}
	if (ev == NO_EVENT) {
		say(a, STYLE_WARN, "no event is chosen");
		return;
	}
	at = book_origin(a->corpus.b, ev);
	a->request.act = APP_EDIT;
	a->request.name = book_file_name(a->corpus.b, at.file);
	a->request.line = at.line;
}

/* For a new event, dated as EV is. */
static struct sv form_after(struct app *a, event_no ev)
{
	struct build b = { .arena = &a->reply };
	struct sv date = book_date_written(a->corpus.b, ev);

	build_str(&b, "# A new event, after: ");
	clean_line(&b, book_title(a->corpus.b, ev));
	build_str(&b, "\n# Save it and leave the editor.  Fields without a "
		      "value are left out, and so\n# are lines such as these; "
		      "annals(5) tells of all fields.\n- date: ");
	if (book_date_source(a->corpus.b, ev) == DATE_INHERITED)
		date = book_edtf(a->corpus.b, ev);
	build_sv(&b, date);
	build_str(&b, "\n  title:\n  kind:\n  who:\n  place:\n  summary:\n"
		      "  sources:\n");
	return build_view(&b);
}

void do_add(struct app *a)
{
	event_no ev = panes_event(a);
	struct origin at;

	if (a->bar.file.n > 0) {
		say(a, STYLE_WARN, "mend the file first: e opens it");
		return;
	}
	if (ev == NO_EVENT && overview_file(a).n > 0) {
		say(a, STYLE_WARN,
		    "there is no event to add one after: %.*s edits the file",
		    SV_ARG(keymap_key(a->keymap, COMMAND_edit)));
		return;
	}
	if (ev == NO_EVENT) {
		say(a, STYLE_WARN, "there is no event to add one after");
		return;
	}
	at = book_origin(a->corpus.b, ev);
	a->request.act = APP_ADD;
	a->request.name = book_file_name(a->corpus.b, at.file);
	a->request.line = at.line;
	a->request.text = form_after(a, ev);
}
