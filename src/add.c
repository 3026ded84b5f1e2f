/* Adding an event by the reader's editor (add.h). */
#include "add.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "edit.h"
#include "load/insert.h"
#include "load/load.h"
#include "text/clean.h"

/* What is being done. */
struct adding {
	struct add *draft;
	struct arena *arena;
	const char *name; /* of the file of the chronology */
	uint32_t line;    /* of the record before */
	struct err err;   /* why it cannot be */
};

/* The text of the file PATH, in A. */
static bool read_text(struct arena *a, const char *path, struct sv *out,
		      struct err *err)
{
	struct file_bytes bytes;

	if (!file_read(path, &bytes, err))
		return false;
	*out = arena_copy(a, (struct sv){ bytes.s, bytes.n });
	file_free(&bytes);
	return true;
}

/* ---- the form ---- */

static void drop_draft(struct add *d)
{
	if (d->path[0])
		unlink(d->path);
	if (d->folder[0])
		rmdir(d->folder);
	d->path[0] = d->folder[0] = '\0';
}

/* Writes FORM to a file in a folder of its owner alone, unless there is one of
 * the last time. */
static bool make_draft(struct adding *g, struct sv form)
{
	struct add *d = g->draft;
	const char *base = getenv("TMPDIR");

	if (d->path[0] && file_exists(d->path))
		return true;
	snprintf(d->folder, sizeof(d->folder), "%s/annals-XXXXXX",
		 base && *base ? base : "/tmp");
	if (!mkdtemp(d->folder)) {
		d->folder[0] = '\0';
		return err_set(&g->err, "no temporary folder: %s",
			       strerror(errno));
	}
	return ((size_t)snprintf(d->path, sizeof(d->path), "%s/event.yaml",
				 d->folder) < sizeof(d->path) ||
		err_set(&g->err, "the name of the temporary folder is too "
				 "long")) &&
	       file_write(d->path, form, FILE_PRIVATE, &g->err);
}

/* ---- whether it is right ---- */

/* The events of TEXT, and what is wrong with it. */
static uint32_t count_events(const struct adding *g, struct sv text,
			     struct diags *diags)
{
	struct book *b = load_text(text, sv_of(g->name), diags);
	uint32_t n = book_events(b);

	book_free(b);
	return n;
}

/* Records in RECORD, which begins with one. */
static uint32_t count_records(struct sv record)
{
	uint32_t n = 0;

	while (record.n > 0)
		n += sv_starts(sv_cut(&record, '\n'), SV("- "));
	return n;
}

/* The first error of NOW that BEFORE has not, or else any. */
static void tell_fault(struct adding *g, const struct diags *now,
		       const struct diags *before)
{
	for (size_t i = 0; i < now->n; i++) {
		const struct diag *d = &now->v[i];
		bool old = i < before->n &&
			   before->v[i].fault == d->fault &&
			   before->v[i].line == d->line;

		if (!fault_is_error(d->fault) || old)
			continue;
		err_set(&g->err, "%.*s", SV_ARG(d->message));
		return;
	}
	err_set(&g->err, "it is no event");
}

/* OLD with RECORD in it, as *NEW; false, with the reason told, unless each
 * record of it is an event then and no event is lost by it. */
static bool insert(struct adding *g, struct sv old, struct sv record,
		   struct sv *new)
{
	struct build out = { .arena = g->arena };
	struct diags before = { .arena = g->arena }, now = before;
	uint32_t n;

	if (!sv_starts(record, SV("- ")))
		return err_set(&g->err, "an event begins with \"- \"");
	if (!insert_after(&out, old, g->line, record))
		return err_set(&g->err, "no \"- \" begins the line of the "
					"event in %s: add yours there by e",
			       g->name);
	*new = build_view(&out);
	n = count_events(g, old, &before) + count_records(record);
	if (count_events(g, *new, &now) == n)
		return true;
	tell_fault(g, &now, &before);
	return false;
}

/* ---- the whole ---- */

/* The line after the one that FORM's record begins with. */
static uint32_t first_field(struct sv form)
{
	uint32_t line = 1;

	while (form.n > 0 && !sv_starts(sv_cut(&form, '\n'), SV("- ")))
		line++;
	return line + 1;
}

/* Says what became of it: WHAT, and where what the reader wrote is. */
static struct sv not_added(const struct adding *g)
{
	struct build b = { .arena = g->arena };

	build_str(&b, "not added: ");
	build_str(&b, g->err.text);
	if (g->draft->path[0]) {
		build_str(&b, "; a opens it again: ");
		build_str(&b, g->draft->path);
	}
	return build_view(&b);
}

/* Reads what the reader made of FORM, as a record that is empty where he wrote
 * nothing. */
static bool read_draft(struct adding *g, struct sv form, struct sv *record)
{
	struct sv written;

	if (!read_text(g->arena, g->draft->path, &written, &g->err))
		return false;
	*record = insert_filled(g->arena, written);
	if (sv_eq(*record, insert_filled(g->arena, form)))
		record->n = 0;
	return true;
}

/* Takes what was filled in.  OLD is the file as it was before. */
static bool take(struct adding *g, struct sv old, struct sv form,
		 struct sv *told)
{
	struct sv now, new, record;

	if (!read_draft(g, form, &record))
		return false;
	if (record.n == 0) {
		drop_draft(g->draft);
		*told = SV("nothing was added");
		return false;
	}
	if (!read_text(g->arena, g->name, &now, &g->err))
		return false;
	if (!sv_eq(now, old))
		return err_set(&g->err, "%s was changed meanwhile", g->name);
	if (!insert(g, old, record, &new) ||
	    !file_write(g->name, new, FILE_REPLACE, &g->err))
		return false;
	drop_draft(g->draft);
	return true;
}

static bool add(struct add *d, struct tty *t, struct arena *a, struct sv form,
		struct sv name, uint32_t line, struct sv *told)
{
	struct adding g = { .draft = d, .arena = a,
			    .name = arena_cstr(a, name), .line = line };
	struct sv old, record, said = { 0 };

	*told = (struct sv){ 0 };
	if (sv_eq(name, SV("<stdin>"))) {
		*told = SV("nothing can be added to standard input");
		return false;
	}
	if (read_text(a, g.name, &old, &g.err) && make_draft(&g, form)) {
		if (edit_file(t, a, sv_of(d->path), first_field(form), &said) &&
		    said.n == 0 && take(&g, old, form, told))
			return true;
		if (said.n > 0 && read_draft(&g, form, &record) &&
		    record.n > 0) {
			err_set(&g.err, "%.*s", SV_ARG(said));
		} else if (said.n > 0) {
			drop_draft(d);
			*told = said;
		}
	}
	if (told->n == 0)
		*told = not_added(&g);
	return false;
}

/* Holds back what asks the program to end; WAS: what was held before. */
static sigset_t hold_ends(sigset_t *was)
{
	static const int ends[] = { SIGTERM, SIGHUP };
	struct sigaction now;
	sigset_t set;

	sigemptyset(&set);
	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++)
		if (sigaction(ends[i], NULL, &now) != 0 ||
		    now.sa_handler != SIG_IGN)
			sigaddset(&set, ends[i]);
	sigprocmask(SIG_BLOCK, &set, was);
	return set;
}

/* Whether one of SET has come and waits. */
static bool any_waits(sigset_t set)
{
	sigset_t waiting;

	sigpending(&waiting);
	return (sigismember(&set, SIGTERM) && sigismember(&waiting, SIGTERM)) ||
	       (sigismember(&set, SIGHUP) && sigismember(&waiting, SIGHUP));
}

bool add_event(struct add *d, struct tty *t, struct arena *a, struct sv form,
	       struct sv name, uint32_t line, struct sv *told)
{
	sigset_t ends, was;
	bool ok;

	if (t) /* the loop learns of it, and add_close() is called */
		return add(d, t, a, form, name, line, told);
	ends = hold_ends(&was);
	ok = add(d, t, a, form, name, line, told);
	if (any_waits(ends))
		add_close(d);
	sigprocmask(SIG_SETMASK, &was, NULL);
	return ok;
}

void add_close(const struct add *d)
{
	struct arena scratch = { 0 };
	struct build b = { .arena = &scratch };

	if (d->path[0] && file_exists(d->path)) {
		build_str(&b, "annals: not added, and kept: ");
		clean_line(&b, sv_of(d->path));
		build_char(&b, '\n');
		file_write_fd(STDERR_FILENO, build_view(&b));
	}
	arena_free(&scratch);
}
