/* Asking since when something is new (since.h). */
#include "app/since.h"

#include <dirent.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "app/names.h"
#include "app/news.h"
#include "app/parts.h"
#include "app/say.h"
#include "app/settle.h"
#include "app/unread.h"
#include "base/file.h"
#include "base/mem.h"
#include "base/vec.h"
#include "session/revision.h"

enum { NAME_CELLS = 12, ROWS_MOST = 32 };

static const struct sv last_visit = SV_INIT("last visit");

/* The last revisions, as git has them when it is first asked. */
struct since_log {
	struct arena arena;
	struct git *git; /* null: it could not be asked */
	bool known;
	VEC(struct sv_pair) revisions; /* "e1c8e37", "2025-03-01  What it is" */
};

/* ---- revisions ---- */

static void open_log(struct app *a)
{
	struct err err;

	if (a->since_log)
		return;
	a->since_log = MEM_NEW(1, struct since_log);
	a->since_log->git = revision_ask_log(&a->since_log->arena,
					     a->options.paths, &err);
	a->since_log->known = !a->since_log->git;
}

/* "commit NAME", and "DAY<TAB>TITLE". */
static void take_log(struct since_log *l)
{
	struct sv answer;
	struct err err;

	if (!git_answer(l->git, &answer, &err))
		return;
	while (answer.n > 0) {
		struct sv name = sv_cut(&answer, '\n');
		struct sv title = sv_cut(&answer, '\n');
		struct build text = { .arena = &l->arena };

		sv_cut(&name, ' ');
		build_sv(&text, sv_cut(&title, '\t'));
		build_str(&text, "  ");
		build_sv(&text, title);
		VEC_ADD(&l->revisions,
			(struct sv_pair){ arena_copy(&l->arena, name),
					  build_view(&text) });
	}
}

bool since_step(struct app *a, bool *show)
{
	struct since_log *l = a->since_log;

	if (!l || l->known)
		return false;
	if (git_step(l->git))
		return true;
	take_log(l);
	git_close(l->git);
	l->git = NULL;
	l->known = true;
	if (prompt_asks(a, PROMPT_LISTED) && !a->prompt.cycling) {
		prompt_list(a);
		settle_screen(a);
		*show = true;
	}
	return false;
}

void since_close(struct app *a)
{
	struct since_log *l = a->since_log;

	if (!l)
		return;
	git_close(l->git);
	VEC_FREE(&l->revisions);
	arena_free(&l->arena);
	mem_free(l);
	a->since_log = NULL;
}

/* ---- the prompt ---- */

const struct sv_pair *choices_since(struct app *a, struct arena *arena,
				    struct sv before, size_t *n)
{
	struct sv_pair *v = ARENA_NEW(arena, ROWS_MOST, struct sv_pair);
	const struct since_log *l;
	bool any = false;

	*n = 0;
	if (before.n > 0 || a->options.npaths == 0)
		return v;
	open_log(a);
	l = a->since_log;
	v[*n] = (struct sv_pair){ last_visit, SV("") };
	if (a->unread.known)
		v[*n].text = unread_day(a, arena, &any);
	*n += any;
	for (uint32_t i = 0; i < l->revisions.n && *n < ROWS_MOST; i++)
		v[(*n)++] = l->revisions.v[i];
	return v;
}

/* ---- files ---- */

static int by_name(const void *x, const void *y)
{
	const struct sv_pair *a = x, *b = y;

	return sv_cmp(a->name, b->name);
}

/* Whether a chronology may be NAME, or below it, which then ends in a slash. */
static bool is_chronology(struct arena *arena, struct build *name)
{
	struct sv path = build_view(name);
	struct stat of;

	if (stat(arena_cstr(arena, path), &of) != 0)
		return false;
	if (S_ISDIR(of.st_mode))
		build_char(name, '/');
	return S_ISDIR(of.st_mode) || sv_ends(path, SV(".yaml")) ||
	       sv_ends(path, SV(".yml"));
}

/* The files and folders, in order, that complete TYPED, to ROWS, where there is
 * room for ROWS_MOST; how many. */
static size_t list_files(struct arena *arena, struct sv typed,
			 struct sv_pair *rows)
{
	struct sv base = file_last_part(typed), folder;
	const struct dirent *e;
	size_t n = 0;
	DIR *d;

	if (sv_ends(typed, SV("/")))
		base = SV("");
	folder = sv_slice(typed, 0, typed.n - base.n);
	d = typed.n == 0 ? NULL :
			   opendir(folder.n ? arena_cstr(arena, folder) : ".");
	while (d && n < ROWS_MOST && (e = readdir(d))) {
		struct build name = { .arena = arena };

		if (e->d_name[0] == '.' || !sv_starts(sv_of(e->d_name), base))
			continue;
		build_sv(&name, folder);
		build_str(&name, e->d_name);
		if (is_chronology(arena, &name))
			rows[n++] = (struct sv_pair){ build_view(&name),
						      SV("") };
	}
	if (d)
		closedir(d);
	if (n > 0)
		qsort(rows, n, sizeof(*rows), by_name);
	return n;
}

/* ---- the list of the prompt ---- */

static void add_row(struct prompt *p, struct names_row *rows,
		    struct sv *inserts, const struct sv_pair *what)
{
	struct build text = { .arena = &p->choices };

	build_sv(&text, what->name);
	if (what->text.n > 0)
		build_fill(&text, ' ',
			   text.n < NAME_CELLS ? NAME_CELLS - text.n : 1);
	build_sv(&text, what->text);
	rows[p->list.n] = (struct names_row){ .text = build_view(&text),
					      .style = STYLE_TEXT };
	inserts[p->list.n++] = what->name;
}

static void list(struct app *a)
{
	struct prompt *p = &a->prompt;
	struct arena *arena = &p->choices;
	struct sv typed = { p->typed, p->cursor };
	size_t n, nfiles;
	const struct sv_pair *all = choices_since(a, arena, SV(""), &n);
	struct sv_pair *files = ARENA_NEW(arena, ROWS_MOST, struct sv_pair);
	struct names_row *rows;
	struct sv *inserts;

	nfiles = list_files(arena, typed, files);
	rows = ARENA_NEW(arena, n + nfiles, struct names_row);
	inserts = ARENA_NEW(arena, n + nfiles, struct sv);
	p->list.n = 0;
	for (size_t i = 0; i < n; i++)
		if (sv_starts(all[i].name, typed))
			add_row(p, rows, inserts, &all[i]);
	for (size_t i = 0; i < nfiles; i++)
		add_row(p, rows, inserts, &files[i]);
	n = p->list.n;
	p->inserts = inserts;
	p->list = (struct names){ .locale = a->options.locale, .rows = rows,
				  .n = n, .plain = true };
}

static void changed(struct app *a)
{
	prompt_note(a, STYLE_DIM, "1 March 2025, HEAD~1 or a file");
}

/* Back to the last visit, or on to WHAT. */
static void go(struct app *a, struct sv what)
{
	if (sv_eq(what, SV("-")))
		say(a, STYLE_WARN, "standard input is read already");
	else if (what.n > 0 && !sv_eq(what, last_visit))
		news_compare(a, what);
	else
		news_show_unread(a);
}

static void accept(struct app *a)
{
	struct sv what = arena_copy(&a->reply, sv_trim(prompt_typed(a)));

	prompt_close(a);
	go(a, what);
}

const struct prompt_ops prompt_since = {
	.list = list,
	.changed = changed,
	.accept = accept,
};

void do_whats_new(struct app *a)
{
	if (a->options.place.n == 0)
		say(a, STYLE_WARN, "of what is read from standard input "
				   "nothing is new");
	else if (news_shown(a) || a->did == COMMAND_whats_new)
		prompt_open(a, PROMPT_since, (struct sv){ 0 });
	else if (news_is_past(a))
		news_compare(a, a->now.since);
	else
		news_show_unread(a);
}

void word_since(struct app *a, struct sv what)
{
	if (a->options.npaths == 0)
		say(a, STYLE_WARN, "what is read from standard input has no "
				   "past");
	else
		go(a, what);
}
