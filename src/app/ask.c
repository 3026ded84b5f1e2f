/* The commands that open a prompt. */
#include "app/chips.h"
#include "app/say.h"
#include "base/build.h"
#include "text/fold.h"

void do_search(struct app *a)
{
	prompt_open(a, PROMPT_SEARCH, (struct sv){ 0 });
}

void do_person(struct app *a)
{
	prompt_open(a, PROMPT_PERSON, (struct sv){ 0 });
}

void do_place(struct app *a)
{
	prompt_open(a, PROMPT_PLACE, (struct sv){ 0 });
}

void do_filter(struct app *a)
{
	prompt_open(a, PROMPT_FILTER, (struct sv){ 0 });
}

static void ask_number(struct app *a, enum prompt_kind kind)
{
	if (a->now.nchips == 0)
		say(a, STYLE_WARN, "there are no constraints: p, P or f makes "
				   "one");
	else
		prompt_open(a, kind, (struct sv){ 0 });
}

void do_drop(struct app *a)
{
	if (a->now.nchips == 1)
		chip_drop(a, 0);
	else
		ask_number(a, PROMPT_DROP);
}

void do_invert(struct app *a)
{
	ask_number(a, PROMPT_INVERT);
}

void do_go_to(struct app *a)
{
	prompt_open(a, PROMPT_GO_TO, (struct sv){ 0 });
}

void do_find_key(struct app *a)
{
	prompt_open(a, PROMPT_FIND_KEY, (struct sv){ 0 });
}

/* "azerbaijan-and-belarus.txt" */
void do_write_report(struct app *a)
{
	struct build b = { .arena = &a->reply };

	build_sv(&b, fold_slug(&a->reply, book_heading(a->book)));
	if (b.n == 0)
		build_str(&b, "report");
	build_str(&b, ".txt");
	prompt_open(a, PROMPT_WRITE, build_view(&b));
}

void app_written(struct app *a, enum app_outcome outcome, struct sv reason)
{
	if (outcome == APP_DONE)
		say(a, STYLE_GOOD, "written to %.*s", (int)a->nfile, a->file);
	else if (outcome == APP_FAILED)
		say(a, STYLE_ERROR, "%.*s", SV_ARG(reason));
	else
		prompt_open(a, PROMPT_REPLACE, (struct sv){ 0 });
}
