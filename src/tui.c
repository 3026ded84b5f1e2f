/* The loop of the browser: keys and news in, frames and files out. */
#include "tui.h"

#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "add.h"
#include "base/file.h"
#include "desktop.h"
#include "edit.h"
#include "pipe.h"
#include "tty/tty.h"

enum {
	STEP = 1,        /* ms that a key may have to wait for the files */
	TOLD_EVERY = 50, /* thousandths that are read */
};

/* What the loop has in hand. */
struct tui {
	const struct corpus *corpus; /* that the program began with */
	const struct tui_options *options;
	struct app *app;
	struct tty *tty;
	struct arena frame;
	struct sink_file file; /* the report is being written to */
	struct pipe pipe;      /* or it */
	uint64_t failed; /* the state that could not be stored; 0: none */
	struct add draft; /* of an event that could not be added */
	int progress; /* that is shown, in thousandths; -1: none */
	bool keeping; /* the chronology, for the next time */
	bool summed;  /* what its first screen took is kept, or not to be */
};

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

static void write_report(struct tui *t, struct app_request r)
{
	enum file_mode mode = r.replace ? FILE_REPLACE : FILE_NEW;
	struct arena scratch = { 0 };
	struct sv none = { 0 };
	struct err err;
	const char *path;

	if (sv_find_char(r.name, '\0', 0) != SV_NONE) {
		app_unwritten(t->app, false, SV("no file has such a name"));
		return;
	}
	path = path_of(&scratch, r.name);
	if (t->options->session && session_reads(t->options->session, path)) {
		app_unwritten(t->app, false,
			      SV("that is a file of the chronology; choose "
				 "another name"));
	} else if (file_open(&t->file, path, mode, &err)) {
		file_attend(&t->file);
		app_write(t->app, &t->file.sink);
	} else {
		struct stat st; /* nothing takes the place of a FIFO */
		bool exists = mode == FILE_NEW && stat(path, &st) == 0 &&
			      S_ISREG(st.st_mode);

		app_unwritten(t->app, exists, exists ? none : sv_of(err.text));
	}
	arena_free(&scratch);
}

/* The report goes to the pipe; pipe_when_due() runs the command. */
static void pipe_report(struct tui *t, struct app_request r)
{
	struct err err;

	if (sv_find_char(r.text, '\0', 0) != SV_NONE)
		app_unwritten(t->app, false, SV("no command has a NUL"));
	else if (pipe_open(&t->pipe, r.text, &err))
		app_write(t->app, &t->pipe.sink);
	else
		app_unwritten(t->app, false, sv_of(err.text));
}

static void pipe_when_due(struct tui *t)
{
	struct arena scratch = { 0 };
	struct sv told;

	if (!t->pipe.due)
		return;
	pipe_run(&t->pipe, t->tty, &scratch, &told);
	app_say(t->app, STYLE_WARN, told);
	arena_free(&scratch);
}

static void edit(struct tui *t, struct app_request r)
{
	struct session *s = t->options->session;
	struct arena scratch = { 0 };
	struct sv told;
	bool add = r.act == APP_ADD;
	bool ran = add ? add_event(&t->draft, t->tty, &scratch, r.text, r.name,
				   r.line, &told) :
			 edit_file(t->tty, &scratch, r.name, r.line, &told);

	if (add && ran)
		app_added(t->app);
	if (told.n > 0)
		app_say(t->app, STYLE_WARN, told);
	if (s && ran)
		session_again(s);
	else if (told.n == 0)
		app_say(t->app, STYLE_WARN,
			SV("standard input cannot be read again; what you "
			   "changed shows at the next start"));
	arena_free(&scratch);
}

static void hand_over(struct tui *t, struct app_request r)
{
	struct arena scratch = { 0 };
	struct sv told;
	bool ok = r.act == APP_OPEN ?
			  desktop_open(t->tty, &scratch, r.clip, r.text,
				       &told) :
			  desktop_copy(t->tty, &scratch, r.clip, r.name, r.text,
				       &told);

	app_say(t->app, ok ? STYLE_GOOD : STYLE_WARN, told);
	arena_free(&scratch);
}

/* False when the reader leaves. */
static bool answer(struct tui *t, struct app_request r)
{
	switch (r.act) {
	case APP_GO_ON:
		return true;
	case APP_QUIT:
		return false;
	case APP_SUSPEND:
		raise(SIGTSTP); /* tty does the rest */
		return true;
	case APP_REDRAW:
		tty_repaint(t->tty);
		return true;
	case APP_WRITE:
		write_report(t, r);
		return true;
	case APP_PIPE:
		pipe_report(t, r);
		return true;
	case APP_EDIT:
	case APP_ADD:
		edit(t, r);
		return true;
	case APP_MOUSE:
		if (!tty_mouse(t->tty, r.on))
			app_say(t->app, STYLE_WARN,
				SV("this terminal tells nothing of a mouse"));
		return true;
	case APP_THEME:
		tty_look(t->tty, r.theme);
		return true;
	case APP_COPY:
	case APP_OPEN:
		hand_over(t, r);
		return true;
	}
	return true;
}

/* Stores what the reader wants kept.  That it cannot be is told once; it is
 * tried again when there is more to keep and at the LAST, for it may take half
 * a second. */
static void keep(struct tui *t, bool last)
{
	struct state *s = t->options->app.state;
	struct err err;
	struct sv told;

	if (!s || !state_changed(s) || (state_turn(s) == t->failed && !last))
		return;
	if (!state_store(s, &err) && t->failed == 0) {
		struct build b = { .arena = &t->frame };

		build_str(&b, "not kept for the next time: ");
		build_str(&b, err.text);
		app_say(t->app, STYLE_WARN, build_view(&b));
	}
	t->failed = state_changed(s) ? state_turn(s) : 0;
	told = state_told(s);
	if (told.n > 0)
		app_say(t->app, STYLE_WARN, told);
}

/* The app's screen is as large as the terminal. */
static void fit(struct tui *t)
{
	int rows, cols;

	tty_size(t->tty, &rows, &cols);
	app_resize(t->app, rows, cols);
}

/* Obeys KEY and whatever was typed after it already, so that a reader who is
 * faster than the drawing never waits for it.  False when he leaves. */
static bool obey(struct tui *t, uint32_t key)
{
	do {
		bool on;

		fit(t); /* a key moves by the screen that there is */
		on = answer(t, app_key(t->app, key));
		pipe_when_due(t);
		keep(t, !on);
		if (!on)
			return false;
		key = tty_read_key(t->tty, 0);
	} while (key != K_NONE);
	return true;
}

/* The files as they are now, or how far reading them is.  True when there is
 * something to show. */
static bool go_on(struct tui *t)
{
	struct session *s = t->options->session;
	struct news news;
	int progress;

	if (session_step(s, STEP, &news)) {
		app_renew(t->app, &news);
		t->summed = true;
		keep(t, false);
		t->progress = -1;
		app_progress(t->app, -1);
		return true;
	}
	progress = session_progress(s);
	if (progress / TOLD_EVERY == t->progress / TOLD_EVERY &&
	    (progress < 0) == (t->progress < 0))
		return false;
	t->progress = progress;
	app_progress(t->app, progress);
	return true;
}

/* Keeps what the first screen took, once, when it is of the first book. */
static void keep_sums(struct tui *t)
{
	struct arena scratch = { 0 };
	struct build sums = { .arena = &scratch };

	if (!t->summed && app_sums(t->app, &sums))
		kept_beside_put(t->options->kept, build_view(&sums));
	t->summed = true;
	arena_free(&scratch);
}

/* What can wait until nobody types; sets *SHOW when there is something new to
 * draw.  Returns false when nothing is left. */
static bool prepare(struct tui *t, bool *show)
{
	struct kept *kept = t->options->kept;

	if (app_prepare(t->app, show))
		return true;
	if (!kept)
		return false;
	if (!t->keeping)
		kept_begin(kept, t->corpus, t->options->first->faults, true);
	t->keeping = true;
	if (kept_step(kept))
		return true;
	keep_sums(t);
	return false;
}

/* The next key; K_NONE when there is something else to show. */
static uint32_t next_key(struct tui *t)
{
	struct session *s = t->options->session;
	bool on, more, show = false;
	uint32_t key;

	do {
		int due = s ? session_due(s) : -1;

		on = app_step(t->app, &show);
		answer(t, app_asked(t->app));
		pipe_when_due(t);
		more = on || show || due == 0 || prepare(t, &show);
		tty_also(t->tty, s ? session_fd(s) : -1);
		key = tty_read_key(t->tty, more || show ? 0 : due);
		/* What is being written is of the book that there is. */
		if (key == K_NONE && s && !app_is_writing(t->app))
			show = go_on(t) || show;
	} while (key == K_NONE && !show);
	if (key == K_INTERRUPT && (on || t->progress >= 0))
		key = K_ESC; /* stops what is going on, not the program */
	if (key == K_ESC && t->progress >= 0) {
		session_stop(s);
		t->progress = -1;
		app_progress(t->app, -1);
		app_say(t->app, STYLE_WARN,
			SV("not read again; you see the files as they were"));
		return K_NONE;
	}
	return key;
}

static void show(struct tui *t)
{
	struct frame f;

	fit(t);
	arena_reset(&t->frame);
	f = app_draw(t->app, &t->frame);
	tty_show(t->tty, &f);
	if (t->options->session)
		session_release(t->options->session);
}

/* The reader has left, and what he had written is finished: all of it, unless
 * he is tired of that, or a signal. */
static void finish(struct tui *t)
{
	uint32_t key = K_NONE;
	bool news = true;

	while (app_is_writing(t->app) && key != K_ESC && key != K_INTERRUPT &&
	       key != K_QUIT && key != K_HANGUP) {
		if (news)
			show(t);
		news = false;
		app_step(t->app, &news);
		pipe_when_due(t);
		key = tty_read_key(t->tty, 0);
	}
}

static void loop(struct tui *t)
{
	uint32_t key;

	do {
		show(t);
		key = next_key(t);
	} while (key == K_NONE || obey(t, key));
	finish(t);
}

static void begin(struct tui *t)
{
	struct app_options o = t->options->app;

	tty_size(t->tty, &o.rows, &o.cols);
	if (t->options->kept)
		o.sums = kept_beside(t->options->kept);
	t->app = app_new(t->corpus, &o);
}

bool tui_run(const struct corpus *c, const struct tui_options *options,
	     struct err *err)
{
	struct tty_options look = {
		.color = options->mono ? TTY_COLOR_NEVER : TTY_COLOR_ALWAYS,
		.theme = options->theme,
	};
	struct tui t = { .corpus = c, .options = options, .progress = -1 };
	int signal;

	t.tty = tty_open(&look, err);
	if (!t.tty)
		return false;
	begin(&t);
	if (options->session)
		app_renew(t.app, options->first);
	loop(&t);
	signal = tty_close(t.tty);
	app_free(t.app);
	pipe_close(&t.pipe);
	arena_free(&t.frame);
	if (signal)
		tty_die(signal);
	return true;
}
