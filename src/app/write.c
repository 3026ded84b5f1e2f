/* Writing the report to a file. */
#include <string.h>

#include "app/pane_report.h"
#include "app/parts.h"
#include "app/say.h"
#include "app/screen.h"
#include "base/build.h"
#include "text/fold.h"

static void write_request(struct app *a, bool replace)
{
	a->request.act = APP_WRITE;
	a->request.name = (struct sv){ a->file, a->nfile };
	a->request.text = report_text(a, &a->reply);
	a->request.replace = replace;
}

static void accept(struct app *a)
{
	memcpy(a->file, a->prompt.typed, a->prompt.n);
	a->nfile = a->prompt.n;
	if (a->nfile > 0)
		write_request(a, false);
	prompt_close(a);
}

static void accept_replace(struct app *a)
{
	bool yes = a->prompt.n > 0 && a->prompt.typed[0] == 'y';

	prompt_close(a);
	if (yes)
		write_request(a, true);
	else
		say(a, STYLE_GOOD, "nothing was written");
}

static void changed_replace(struct app *a)
{
	prompt_note(a, STYLE_WARN, "%.*s", (int)a->nfile, a->file);
}

const struct prompt_ops prompt_write = {
	.accept = accept,
};

const struct prompt_ops prompt_replace = {
	.changed = changed_replace,
	.accept = accept_replace,
};

/* "azerbaijan-and-belarus.txt" */
void do_write_report(struct app *a)
{
	struct build b = { .arena = &a->reply };

	build_sv(&b, fold_slug(&a->reply, book_heading(a->corpus.b)));
	if (b.n == 0)
		build_str(&b, "report");
	build_str(&b, ".txt");
	prompt_open(a, PROMPT_write, build_view(&b));
}

void app_written(struct app *a, enum app_outcome outcome, struct sv reason)
{
	if (outcome == APP_DONE)
		say(a, STYLE_GOOD, "written to %.*s", (int)a->nfile, a->file);
	else if (outcome == APP_FAILED)
		say(a, STYLE_ERROR, "%.*s", SV_ARG(reason));
	else
		prompt_open(a, PROMPT_replace, (struct sv){ 0 });
	screen_settle(a);
}
