/* Finding what is wrong in the files, and the document of it (warnings.h). */
#include "app/warnings.h"

#include "app/document_dossier.h"
#include "app/pane_document.h"
#include "app/parts.h"
#include "app/say.h"
#include "app/settle.h"
#include "base/bisect.h"
#include "base/mem.h"
#include "check/check.h"
#include "view/warnings_view.h"

enum { RECORDS = 4096 }; /* that are looked at in a step */

struct warnings {
	struct arena arena;
	struct diags all; /* those of reading first */
	struct check_with with;
	struct check *check; /* null: it is over */
	/* By number in ALL, when that is sorted: the record that it is in,
	 * and the line where that begins. */
	struct target *to;
	uint32_t *lines;
	size_t next; /* the next record to be looked at */
	bool done;
	struct build head, tail; /* of what is to be said when all is found */
	struct sv said;          /* until then; empty: nothing is to be */
	struct arena words;      /* of these */
};

/* ---- where they are ---- */

/* The first of ALL that is in FILE at LINE or after it. */
static size_t first_at(const struct diags *all, struct sv file, uint32_t line)
{
	struct bisect b = { .end = all->n };

	while (bisect_asks(&b)) {
		const struct diag *d = &all->v[b.at];
		int order = sv_cmp(d->file, file);

		bisect_told(&b, order < 0 || (order == 0 && d->line < line));
	}
	return b.at;
}

/* What stands in files as a record of its own. */
#define RECORD_SORTS(X)                                                        \
	X(EVENT, book_events, book_origin)                                     \
	X(NAME, book_names, book_name_origin)                                  \
	X(SOURCE, book_sources, book_source_origin)                            \
	X(SERIES, book_series_count, book_series_origin)                       \
	X(KIND, book_kind_count, book_kind_origin)

/* The record numbered N, events first, and where it is; false after the
 * last. */
static bool record_at(const struct book *b, size_t n, struct target *to,
		      struct origin *at)
{
#define X(sort, count, origin)                                                 \
	if (n < count(b)) {                                                    \
		*to = (struct target){ TARGET_##sort, (uint32_t)n };           \
		*at = origin(b, (uint32_t)n);                                  \
		return true;                                                   \
	}                                                                      \
	n -= count(b);
	RECORD_SORTS(X)
#undef X
	return false;
}

/* The last record that begins before a fault has it. */
static void find_one(struct warnings *w, const struct book *b,
		     struct target to, struct origin at)
{
	struct sv file;
	size_t i;

	if (at.line == 0)
		return; /* no file has it */
	file = book_file_name(b, at.file);
	i = first_at(&w->all, file, at.line);
	if (i == w->all.n || !sv_eq(w->all.v[i].file, file) ||
	    w->lines[i] > at.line)
		return;
	w->to[i] = to;
	w->lines[i] = at.line;
}

/* Looks at some records; false when all faults have theirs. */
static bool find_some(struct warnings *w, const struct book *b)
{
	struct target to;
	struct origin at;

	for (int n = 0; n < RECORDS; n++) {
		if (!record_at(b, w->next, &to, &at))
			break;
		find_one(w, b, to, at);
		w->next++;
	}
	if (record_at(b, w->next, &to, &at))
		return true;
	for (size_t i = 1; i < w->all.n; i++)
		if (w->lines[i] == 0 &&
		    sv_eq(w->all.v[i].file, w->all.v[i - 1].file)) {
			w->to[i] = w->to[i - 1];
			w->lines[i] = w->lines[i - 1];
		}
	for (size_t i = 0; i < w->all.n; i++)
		if (fault_is_error(w->all.v[i].fault))
			w->to[i] = (struct target){ 0 }; /* it may be left
							    out */
	return false;
}

/* ---- finding them ---- */

static void put_all(struct warnings *w, const struct diags *found)
{
	for (size_t i = 0; found && i < found->n; i++)
		diag_put(&w->all, found->v[i]);
}

static void begin(struct app *a)
{
	struct warnings *w = a->warnings;

	if (!w)
		w = a->warnings = MEM_NEW(1, struct warnings);
	w->all = (struct diags){ .arena = &w->arena };
	put_all(w, a->options.setup);
	put_all(w, a->faults);
	check_know(&w->arena, &w->with);
	w->check = check_open(&a->corpus, &w->with, &w->all);
	w->to = NULL;
	w->next = 0;
	w->done = false;
}

static void end(struct warnings *w)
{
	check_close(w->check);
	w->check = NULL;
	w->all = (struct diags){ 0 };
	arena_reset(&w->arena);
}

static bool is_open(const struct app *a)
{
	const struct document *d = document_now(a);

	return d && d->which == DOCUMENT_warnings;
}

/* ---- how many, said ---- */

/* Appends the key that shows N of them: "   W shows them". */
static void put_hint(const struct app *a, struct build *b, size_t n)
{
	struct sv key = keymap_key(a->keymap, COMMAND_warnings);

	if (key.n > 0)
		build_fmt(b, "   %.*s shows %s", SV_ARG(key),
			  n == 1 ? "it" : "them");
}

/* What W has of what is said, with the counts of FOUND; in B. */
static void put_said(struct app *a, struct build *b, const struct warnings *w,
		     const struct diags *found)
{
	build_sv(b, build_view(&w->head));
	build_str(b, found->n > 0 ? ", " : "");
	diag_counts(b, found->errors, found->n - found->errors);
	build_sv(b, build_view(&w->tail));
	if (found->n > 0)
		put_hint(a, b, found->n);
	app_say(a, found->errors ? STYLE_WARN : STYLE_GOOD, build_view(b));
}

/* Whether it is still to be said, for nothing else was. */
static bool is_owed(const struct app *a)
{
	const struct warnings *w = a->warnings;

	return w && w->said.n > 0 && a->nmessage == w->said.n &&
	       sv_eq((struct sv){ a->message, a->nmessage }, w->said);
}

static void say_all(struct app *a)
{
	struct warnings *w = a->warnings;
	struct build b = { .arena = &w->words };

	put_said(a, &b, w, &w->all);
	w->said.n = 0;
}

void warnings_say(struct app *a, struct sv head, struct sv tail)
{
	struct warnings *w = a->warnings;
	struct build b;
	bool show = false;

	if (!w)
		w = a->warnings = MEM_NEW(1, struct warnings);
	arena_reset(&w->words);
	b = w->head = w->tail = (struct build){ .arena = &w->words };
	build_sv(&w->head, head);
	build_sv(&w->tail, tail);
	put_said(a, &b, w, a->faults);
	w->said = arena_copy(&w->words,
			     (struct sv){ a->message, a->nmessage });
	/* What is printed is not said again. */
	while (a->options.page > 0 && warnings_step(a, &show))
		continue;
}

/* ---- a little at a time ---- */

bool warnings_step(struct app *a, bool *show)
{
	struct warnings *w = a->warnings;

	if (!(is_open(a) || is_owed(a)) || (w && w->done))
		return false;
	if (!w || !w->all.arena) {
		begin(a);
		return true;
	}
	if (w->check && check_step(w->check))
		return true;
	if (w->check) {
		check_close(w->check);
		w->check = NULL;
		w->to = ARENA_NEW(&w->arena, w->all.n, struct target);
		w->lines = ARENA_NEW(&w->arena, w->all.n, uint32_t);
		for (size_t i = 0; i < w->all.n; i++) {
			w->to[i] = (struct target){ 0 };
			w->lines[i] = 0;
		}
	}
	if (find_some(w, a->corpus.b))
		return true;
	w->done = true;
	if (is_owed(a))
		say_all(a);
	a->lists++; /* the document is another */
	settle_screen(a);
	*show = true;
	return false;
}

void warnings_renew(struct app *a, const struct diags *faults)
{
	if (!faults)
		return;
	a->faults = faults;
	a->nfaults = faults->n;
	if (!a->warnings)
		return;
	end(a->warnings);
	a->warnings->done = false;
	a->lists++;
}

void warnings_close(struct app *a)
{
	if (!a->warnings)
		return;
	end(a->warnings);
	arena_free(&a->warnings->arena);
	arena_free(&a->warnings->words);
	mem_free(a->warnings);
}

bool warnings_at(const struct app *a, struct sv *file, uint32_t *line)
{
	const struct warnings *w = a->warnings;
	uint32_t chosen = document_here(a).chosen;

	if (!is_open(a) || a->focus != PANE_document || !w || !w->done ||
	    chosen == 0)
		return false;
	*file = w->all.v[chosen - 1].file;
	*line = w->all.v[chosen - 1].line;
	return true;
}

/* ---- the document ---- */

static bool has_faults(const struct app *a)
{
	const struct warnings *w = a->warnings;

	return w && w->done && w->all.n > 0;
}

static bool has_none(const struct app *a)
{
	return !has_faults(a);
}

static void title(const struct app *a, const struct document *d,
		  struct build *b)
{
	const struct warnings *w = a->warnings;
	size_t read = app_faults(a).n;

	(void)d;
	if (!w || !w->done) {
		build_str(b, "checking the files");
	} else if (w->all.n == 0) {
		build_str(b, "no faults");
	} else {
		diag_counts(b, w->all.errors, w->all.n - w->all.errors);
		/* The first line of other views has those alone. */
		if (read > 0 && read < w->all.n)
			build_fmt(b, ", %zu in reading", read);
	}
}

static struct sv command(const struct app *a, const struct document *d,
			 struct arena *arena)
{
	struct build b = { .arena = arena };

	(void)d;
	build_str(&b, "annals check");
	if (a->options.where.n > 0)
		build_char(&b, ' ');
	build_sv(&b, a->options.where);
	return build_view(&b);
}

static struct doc_view lay(const struct app *a, const struct document *d,
			   struct arena *arena, int width,
			   const struct doc_look *look)
{
	const struct warnings *w = a->warnings;
	struct warnings_view v = { 0 };

	(void)d;
	v.known = w && w->done;
	if (v.known) {
		v.all = &w->all;
		v.to = w->to;
	}
	return warnings_view(arena, &v, width, look);
}

/* An event is read, any other record has its dossier; what was made of
 * nothing leads nowhere. */
static bool follow(struct app *a, const struct document *d,
		   const struct doc_link *link)
{
	enum class_no class = doc_pane_class(a, link->target);

	(void)d;
	if (link->target.to == TARGET_EVENT)
		return false;
	if (class < CLASSES)
		dossier_open(a, class, link->target.no);
	else
		say(a, STYLE_WARN, "nothing was made of that; %.*s edits the "
				   "file there",
		    SV_ARG(keymap_key(a->keymap, COMMAND_edit)));
	return true;
}

/* What such a fault is, where no event has it. */
static struct doc_view beside(const struct app *a,
			      const struct doc_link *chosen,
			      struct arena *arena, int width,
			      const struct doc_look *look)
{
	struct doc_lines l = doc_lines_new(arena, width, look);
	enum fault fault;
	struct sv rest;

	if (!chosen)
		return l.view;
	fault = a->warnings->all.v[chosen - document_view(a)->links].fault;
	rest = fault_explanation(fault);
	scroll_flow_line(&l.view.text, DOC_NUMBER, fault_print(arena, fault),
			 STYLE_TITLE);
	while (rest.n > 0) {
		scroll_line(&l.view.text);
		scroll_flow_line(&l.view.text, DOC_NUMBER,
				 sv_cut(&rest, '\n'), STYLE_TEXT);
	}
	return l.view;
}

/* Of such a line there is nothing to tell besides. */
static bool tell_words(const struct app *a, const struct document *d,
		       const struct doc_link *chosen, struct build *b)
{
	(void)a;
	(void)d;
	(void)b;
	return !chosen || chosen->target.to != TARGET_EVENT;
}

static const struct pane_hint hints[] = {
	/* The first ask for a fault. */
	PANE_HINT(follow, "go there"),
	PANE_HINT(edit, "edit there"),
	PANE_HINT(down, "down"),
	PANE_HINT(help, "help"),
	PANE_HINT(back, "list"),
};

static struct pane_hints hints_now(const struct app *a,
				   const struct document *d)
{
	enum { FAULTS_ONLY = 3 };
	struct pane_hints list = PANE_HINTS(hints);

	(void)d;
	if (!has_faults(a)) {
		list.v += FAULTS_ONLY;
		list.n -= FAULTS_ONLY;
	}
	return list;
}

const struct document_ops document_warnings = {
	.title = title,
	.file = SV_INIT("warnings"),
	.command = command,
	.lay = lay,
	.beside = beside,
	.alone = has_none,
	.follow = follow,
	.words = tell_words,
	.hints_now = hints_now,
};

void do_warnings(struct app *a)
{
	document_open(a, document_of(DOCUMENT_warnings));
}
