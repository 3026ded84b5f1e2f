/* Writing what is shown: to a file, in the format that its name ends in, or as
 * text to a command. */
#include "app/write.h"

#include <string.h>

#include "app/again.h"
#include "app/against.h"
#include "app/document_write.h"
#include "app/pane_report.h"
#include "app/say.h"
#include "app/settle.h"
#include "base/mem.h"
#include "load/find.h"
#include "paper/shelf.h"
#include "report/job.h"
#include "text/fold.h"

/* Goes on to the end of what is being written: one at a time. */
static void finish_other(struct app *a)
{
	bool show = false;

	while (write_step(a, &show))
		continue;
}

static void ask(struct app *a, enum app_act act, bool replace)
{
	finish_other(a);
	a->pipes = act == APP_PIPE;
	a->request.act = act;
	a->request.name = a->request.text = (struct sv){ a->file, a->nfile };
	a->request.replace = replace;
}

static void keep_typed(struct app *a)
{
	memcpy(a->file, a->prompt.typed, a->prompt.n);
	a->nfile = a->prompt.n;
}

/* ---- to a file ---- */

/* The format of the file that is typed; false: no format ends so, or none that
 * a document has. */
static bool find_format(struct app *a, enum report_format *format)
{
	return report_find_file(prompt_typed(a), format) &&
	       (!document_acts(a) || document_has_format(*format));
}

static void changed(struct app *a)
{
	struct build b = { .arena = &a->prompt.arena };
	enum report_format format;
	size_t n;

	if (find_format(a, &format)) {
		prompt_note(a, STYLE_GOOD, "as %.*s",
			    SV_ARG(report_formats(&n)[format].name));
		return;
	}
	if (document_acts(a)) {
		prompt_note(a, STYLE_WARN, "a document ends in .txt or .md");
		return;
	}
	report_put_endings(&b);
	prompt_note(a, STYLE_WARN, "no report ends so; there are%s", b.s);
}

static void accept(struct app *a)
{
	if (a->prompt.n > 0 && !find_format(a, &a->format))
		return; /* the note says why */
	keep_typed(a);
	prompt_close(a);
	if (a->nfile == 0)
		return;
	if (report_takes_book(a->format) && !again_can(a))
		say(a, STYLE_WARN, "what came from standard input cannot be "
				   "read again, as this format needs it");
	else
		ask(a, APP_WRITE, false);
}

static void accept_replace(struct app *a)
{
	bool yes = a->prompt.n > 0 && a->prompt.typed[0] == 'y';

	prompt_close(a);
	if (yes)
		ask(a, APP_WRITE, true);
	else
		say(a, STYLE_GOOD, "nothing was written");
}

static void changed_replace(struct app *a)
{
	prompt_note(a, STYLE_WARN, "%.*s", (int)a->nfile, a->file);
}

const struct prompt_ops prompt_write = {
	.changed = changed,
	.accept = accept,
};

const struct prompt_ops prompt_replace = {
	.changed = changed_replace,
	.accept = accept_replace,
};

/* "annals-aliyev-2024": of the constraints; else "azerbaijan-and-belarus". */
static void propose(struct app *a, struct build *b)
{
	enum { LONG = 60 }; /* bytes: no more parts */

	if (a->now.nchips == 0 || a->now.shade == SHADE_OFF) {
		build_sv(b, fold_slug(&a->reply, book_heading(a->corpus.b)));
		if (b->n == 0)
			build_str(b, "annals");
		return;
	}
	build_str(b, "annals");
	for (int i = 0; i < a->now.nchips && b->n < LONG; i++) {
		const struct chip *c = &a->now.chips[i];
		struct build text = { .arena = &a->reply };
		struct sv slug;

		if (c->field.n > 0)
			build_sv(&text, c->value);
		else
			query_print(&text, c->query);
		slug = fold_slug(&a->reply, build_view(&text));
		if (slug.n > 0)
			build_str(b, c->inverted ? "-not-" : "-");
		build_sv(b, slug);
	}
}

void do_write_report(struct app *a)
{
	struct build b = { .arena = &a->reply };

	if (document_acts(a))
		document_propose(a, &b);
	else
		propose(a, &b);
	build_str(&b, ".txt");
	prompt_propose(a, PROMPT_write, build_view(&b));
}

struct sv app_forbids(const struct app *a, const char *path, bool replace)
{
	const struct corpus *past = against_corpus(a);

	if (shelf_is_input(a->corpus.b, a->options.papers, path) ||
	    (past && shelf_is_input(past->b, a->options.papers, path)))
		return SV("that is one of the files that the report is made "
			  "of; choose another name");
	if (paths_have(a->options.paths, a->options.npaths, path))
		return SV("that is in a folder that is read, as it would be; "
			  "choose another folder");
	if (replace && app_faults(a).errors > 0)
		return SV("not replaced, because faults left something out; "
			  "mend them or choose another name");
	return (struct sv){ 0 };
}

void app_unwritten(struct app *a, bool exists, struct sv reason)
{
	if (exists)
		prompt_open(a, PROMPT_replace, (struct sv){ 0 });
	else
		say(a, STYLE_ERROR, "%.*s", SV_ARG(reason));
	settle_screen(a);
}

/* ---- to a command ---- */

static void accept_pipe(struct app *a)
{
	keep_typed(a);
	prompt_close(a);
	a->format = REPORT_TEXT;
	if (a->nfile > 0)
		ask(a, APP_PIPE, false);
}

const struct prompt_ops prompt_pipe = {
	.accept = accept_pipe,
};

void do_pipe(struct app *a)
{
	prompt_open(a, PROMPT_pipe, (struct sv){ 0 });
}

/* ---- on its way ---- */

enum {
	BYTES_AT_ONCE = 1 << 19, /* that a key may have to wait for */
	BYTES_A_STEP = 1 << 15,
	TOLD_EVERY = 1000, /* events */
};

struct writing {
	struct sink *to;
	struct arena arena; /* of the report */
	struct report_layout layout;
	enum report_format format;
	struct hits hits;
	struct again *again;    /* what it is made of, or null */
	struct report_job *job; /* null: AGAIN is being read */
	size_t events; /* that are written */
	bool alone;     /* one event is, and nothing that it names */
	struct sv copy; /* what it is called when it is no file but to be
			   copied, from MEMORY */
	struct build text;
	struct sink_text memory;
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

	job_end(w->job);
	again_close(w->again);
	arena_free(&w->arena);
	mem_free(w);
	a->writing = NULL;
	return ok;
}

/* What was written to memory is to be copied. */
static void ask_copy(struct app *a, const struct writing *w)
{
	a->request.act = APP_COPY;
	a->request.name = w->copy;
	a->request.text = arena_copy(&a->reply,
				     sv_trim(build_view(&w->text)));
}

static void end(struct app *a, bool keep)
{
	bool copies = a->writing->copy.n > 0;
	const char *done = keep ? "written to" : a->pipes ? "not piped to:"
							  : "not written:";
	struct err err;

	if (copies && keep)
		ask_copy(a, a->writing);
	if (!finish(a, keep, &err))
		say(a, STYLE_ERROR, "%s", err.text);
	else if (copies && !keep)
		say(a, STYLE_WARN, "nothing was copied");
	else if (!copies && !(a->pipes && keep))
		say(a, keep ? STYLE_GOOD : STYLE_WARN, "%s %.*s", done,
		    (int)a->nfile, a->file);
	settle_screen(a);
}

/* Begins the report, of what there is now; false: the files are others. */
static bool begin(struct app *a, struct writing *w)
{
	struct report_choice of = { .corpus = &a->corpus, .hits = w->hits.v,
				    .n = w->hits.n,
				    .alone = w->alone };
	struct doc *doc = NULL;

	if (w->again)
		of.corpus = again_corpus(w->again, a, w->hits);
	if (!of.corpus)
		return false;
	if (report_takes_doc(w->format))
		doc = report_doc_of(a, &w->arena, w->hits,
				    report_usual(w->format));
	else if (a->now.latest && !w->again)
		hits_turn(w->hits);
	w->job = job_begin(w->to, w->format, doc, &of, &w->layout);
	return true;
}

/* Writes about so many BYTES, or reads as long as that takes. */
static void go_on(struct app *a, uint64_t bytes)
{
	struct writing *w = a->writing;
	uint64_t until;

	for (; w->again && !w->job && bytes > 0; bytes -= BYTES_A_STEP) {
		if (again_step(w->again) || begin(a, w))
			continue;
		end(a, false);
		say(a, STYLE_ERROR, "the files have become others; try again "
				    "when they are read");
		return;
	}
	if (!w->job)
		return;
	until = job_bytes(w->job) + bytes;
	while (job_bytes(w->job) < until)
		if (!job_step(w->job, &w->events)) {
			end(a, true);
			return;
		}
}

static struct writing *open_writing(struct app *a, enum report_format format)
{
	struct writing *w = MEM_NEW(1, struct writing);

	write_close(a);
	w->format = format;
	w->layout = report_layout_of(a);
	if (report_takes_book(format))
		w->again = again_open(a);
	a->writing = w;
	return w;
}

void app_write(struct app *a, struct sink *k)
{
	struct writing *w;

	if (document_acts(a)) {
		document_write(a, k);
		return;
	}
	w = open_writing(a, a->format);
	w->to = k;
	w->hits = report_hits(a, &w->arena);
	if (w->again || begin(a, w))
		go_on(a, BYTES_AT_ONCE);
}

void write_copy(struct app *a, enum report_format format, struct sv name,
		event_no ev)
{
	struct writing *w;
	event_no *own;

	finish_other(a);
	w = open_writing(a, format);
	own = ARENA_NEW(&w->arena, 1, event_no);
	*own = ev;
	w->alone = ev != NO_EVENT;
	w->hits = w->alone ? (struct hits){ own, 1 } :
			     report_hits(a, &w->arena);
	w->copy = name;
	w->text.arena = &w->arena;
	w->memory = sink_to_text(&w->text);
	w->to = &w->memory.sink;
	if (w->again || begin(a, w))
		go_on(a, BYTES_AT_ONCE);
}

bool write_step(struct app *a, bool *show)
{
	size_t told;

	if (!a->writing)
		return false;
	told = a->writing->events;
	go_on(a, BYTES_A_STEP);
	if (!a->writing || a->writing->events / TOLD_EVERY != told / TOLD_EVERY)
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

	if (!w)
		return;
	if (!w->job)
		build_fmt(b, "reading the files as they are written: %u %%, "
			     "Esc stops",
			  again_progress(w->again) / 10);
	else
		build_fmt(b, "writing %.*s: %zu of %zu events, Esc stops",
			  (int)a->nfile, a->file, w->events, w->hits.n);
}
