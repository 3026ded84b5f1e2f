/* Writing the report to a file. */
#include "app/write.h"

#include <string.h>

#include "app/pane_report.h"
#include "app/parts.h"
#include "app/say.h"
#include "app/screen.h"
#include "base/mem.h"
#include "report/text.h"
#include "text/fold.h"

static void write_request(struct app *a, bool replace)
{
	bool show = false;

	while (write_step(a, &show)) /* one at a time */
		continue;
	a->request.act = APP_WRITE;
	a->request.name = (struct sv){ a->file, a->nfile };
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

void app_unwritten(struct app *a, bool exists, struct sv reason)
{
	if (exists)
		prompt_open(a, PROMPT_replace, (struct sv){ 0 });
	else
		say(a, STYLE_ERROR, "%.*s", SV_ARG(reason));
	screen_settle(a);
}

/* ---- on its way ---- */

enum {
	BYTES_AT_ONCE = 1 << 19, /* that a key may have to wait for */
	BYTES_A_STEP = 1 << 15,
	TOLD_EVERY = 1000, /* events */
};

struct writing {
	struct sink *to;
	struct arena arena; /* of the report and its pages */
	struct build page;  /* what is not in the file yet */
	struct text_report *text;
	size_t events;
	uint32_t told; /* of them */
};

bool app_is_writing(const struct app *a)
{
	return a->writing;
}

/* Ends the file, which with KEEP holds the report from now on; false, with the
 * reason in ERR, when it does not. */
static bool finish(struct app *a, bool keep, struct err *err)
{
	struct writing *w = a->writing;
	bool ok = sink_end(w->to, keep, err);

	text_end(w->text);
	arena_free(&w->arena);
	mem_free(w);
	a->writing = NULL;
	return ok;
}

static void end(struct app *a, bool keep)
{
	struct err err;

	if (finish(a, keep, &err))
		say(a, keep ? STYLE_GOOD : STYLE_WARN, "%s %.*s",
		    keep ? "written to" : "not written:", (int)a->nfile,
		    a->file);
	else
		say(a, STYLE_ERROR, "%s", err.text);
	screen_settle(a);
}

/* Writes about so many BYTES. */
static void go_on(struct app *a, uint64_t bytes)
{
	struct writing *w = a->writing;
	uint64_t end_at = w->to->bytes + w->page.n + bytes;

	while (w->to->bytes + w->page.n < end_at) {
		const struct block *b = text_next(w->text);

		if (b && b->kind == BLOCK_EVENT)
			w->told = b->number;
		if (!(b ? sink_ease : sink_drain)(w->to, &w->page) || !b) {
			end(a, true);
			return;
		}
	}
}

void app_write(struct app *a, struct sink *k)
{
	struct writing *w = MEM_NEW(1, struct writing);

	write_close(a);
	w->to = k;
	w->page.arena = &w->arena;
	w->text = report_begin(a, &w->arena, &w->page, &w->events);
	a->writing = w;
	go_on(a, BYTES_AT_ONCE);
}

bool write_step(struct app *a, bool *show)
{
	uint32_t told;

	if (!a->writing)
		return false;
	told = a->writing->told;
	go_on(a, BYTES_A_STEP);
	if (!a->writing || a->writing->told / TOLD_EVERY != told / TOLD_EVERY)
		*show = true;
	return a->writing;
}

bool write_stop(struct app *a)
{
	if (!a->writing)
		return false;
	end(a, false);
	return true;
}

void write_close(struct app *a)
{
	struct err err;

	if (a->writing)
		finish(a, false, &err);
}

void write_told(const struct app *a, struct build *b)
{
	const struct writing *w = a->writing;

	if (w)
		build_fmt(b, "writing %.*s: %u of %zu events, Esc stops",
			  (int)a->nfile, a->file, w->told, w->events);
}
