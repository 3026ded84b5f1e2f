/* What the browser asks of the world (errand.h). */
#include "errand.h"

#include <signal.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "desktop.h"
#include "edit.h"

/* NAME, where "~/" begins it below HOME, in A. */
static const char *path_of(struct arena *a, struct sv name)
{
	const char *home = getenv("HOME");
	struct build b = { .arena = a };

	if (home && *home && sv_starts(name, SV("~/"))) {
		build_str(&b, home);
		name = sv_slice(name, 1, name.n);
	}
	build_sv(&b, name);
	return b.s;
}

static void write_report(struct errand *e, struct app_request r)
{
	enum file_mode mode = r.replace ? FILE_REPLACE : FILE_NEW;
	struct arena scratch = { 0 };
	struct sv none = { 0 }, forbidden;
	struct err err;
	const char *path;

	if (sv_find_char(r.name, '\0', 0) != SV_NONE) {
		app_unwritten(e->app, false, SV("no file has such a name"));
		return;
	}
	path = path_of(&scratch, r.name);
	forbidden = app_forbids(e->app, path, r.replace);
	if (forbidden.n > 0) {
		app_unwritten(e->app, false, forbidden);
	} else if (file_open(&e->file, path, mode, &err)) {
		file_attend(&e->file);
		app_write(e->app, &e->file.sink);
	} else {
		struct stat st; /* nothing takes the place of a FIFO */
		bool exists = mode == FILE_NEW && stat(path, &st) == 0 &&
			      S_ISREG(st.st_mode);

		app_unwritten(e->app, exists, exists ? none : sv_of(err.text));
	}
	arena_free(&scratch);
}

/* The report goes to the pipe; pipe_when_due() runs the command. */
static void pipe_report(struct errand *e, struct app_request r)
{
	struct err err;

	if (sv_find_char(r.text, '\0', 0) != SV_NONE)
		app_unwritten(e->app, false, SV("no command has a NUL"));
	else if (pipe_open(&e->pipe, r.text, &err))
		app_write(e->app, &e->pipe.sink);
	else
		app_unwritten(e->app, false, sv_of(err.text));
}

static void pipe_when_due(struct errand *e)
{
	struct arena scratch = { 0 };
	struct sv told;

	if (!e->pipe.due)
		return;
	pipe_run(&e->pipe, e->tty, &scratch, &told);
	app_say(e->app, STYLE_WARN, told);
	arena_free(&scratch);
}

static void edit(struct errand *e, struct app_request r)
{
	struct session *s = e->session;
	struct arena scratch = { 0 };
	struct sv told;
	bool add = r.act == APP_ADD;
	bool ran = add ? add_event(&e->draft, e->tty, &scratch, r.text, r.name,
				   r.line, &told) :
			 edit_file(e->tty, &scratch, r.name, r.line, &told);

	if (add && ran)
		app_added(e->app);
	if (told.n > 0)
		app_say(e->app, STYLE_WARN, told);
	e->again = s && ran;
	if (e->again)
		session_again(s);
	else if (told.n == 0)
		app_say(e->app, STYLE_WARN,
			SV("standard input cannot be read again; what you "
			   "changed shows at the next start"));
	arena_free(&scratch);
}

static void hand_over(struct errand *e, struct app_request r)
{
	struct arena scratch = { 0 };
	struct sv told;
	bool ok = r.act == APP_OPEN ?
			  desktop_open(e->tty, &scratch, r.clip, r.text,
				       &told) :
			  desktop_copy(e->tty, &scratch, r.clip, r.name, r.text,
				       &told);

	app_say(e->app, ok ? STYLE_GOOD : STYLE_WARN, told);
	if (!ok && !e->tty)
		build_sv(&e->left, r.text);
	arena_free(&scratch);
}

/* What only a screen can do; without one it is said, and nothing done. */
static void ask_screen(struct errand *e, struct app_request r)
{
	if (!e->tty)
		app_say(e->app, STYLE_WARN,
			SV("without a screen that does nothing"));
	else if (r.act == APP_SUSPEND)
		raise(SIGTSTP); /* tty does the rest */
	else if (r.act == APP_REDRAW)
		tty_repaint(e->tty);
	else if (r.act == APP_THEME)
		tty_look(e->tty, r.theme);
	else if (!tty_mouse(e->tty, r.on))
		app_say(e->app, STYLE_WARN,
			SV("this terminal tells nothing of a mouse"));
}

static bool run(struct errand *e, struct app_request r)
{
	switch (r.act) {
	case APP_GO_ON:
		break;
	case APP_QUIT:
		return false;
	case APP_SUSPEND:
	case APP_REDRAW:
	case APP_MOUSE:
	case APP_THEME:
		ask_screen(e, r);
		break;
	case APP_WRITE:
		write_report(e, r);
		break;
	case APP_PIPE:
		pipe_report(e, r);
		break;
	case APP_EDIT:
	case APP_ADD:
		edit(e, r);
		break;
	case APP_COPY:
	case APP_OPEN:
		hand_over(e, r);
		break;
	}
	return true;
}

bool errand_run(struct errand *e, struct app_request r)
{
	bool on = run(e, r);

	pipe_when_due(e);
	return on;
}

bool errand_step(struct errand *e, bool *show)
{
	bool more = app_step(e->app, show);

	errand_run(e, app_asked(e->app));
	return more;
}


void errand_keep(struct errand *e, bool last)
{
	struct state *s = e->state;
	struct arena scratch = { 0 };
	struct err err;
	struct sv told;
	size_t unkept;

	if (!s || !state_changed(s) || (state_turn(s) == e->failed && !last))
		return;
	unkept = state_unkept(s, NULL);
	if (!state_store(s, &err) && (e->failed == 0 || unkept > e->unkept)) {
		struct build b = { .arena = &scratch };

		build_str(&b, "not kept for the next time: ");
		build_str(&b, err.text);
		app_say(e->app, STYLE_WARN, build_view(&b));
	}
	e->failed = state_changed(s) ? state_turn(s) : 0;
	e->unkept = e->failed ? unkept : 0;
	if (!last && (told = state_told(s)).n > 0)
		app_say(e->app, STYLE_WARN, told);
	arena_free(&scratch);
}

void errand_close(struct errand *e)
{
	pipe_close(&e->pipe);
	add_close(&e->draft);
	arena_free(&e->arena);
}
