#include "tui.h"

#include <limits.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/file.h"
#include "tty/tty.h"

enum { ARGS_MAX = 32 };

/* What the loop has in hand. */
struct tui {
	const struct tui_options *options;
	struct app *app;
	struct tty *tty;
	struct arena frame;
	bool failed; /* what is to be kept could not be stored */
};

static void write_report(struct tui *t, struct app_request r)
{
	enum file_mode mode = r.replace ? FILE_REPLACE : FILE_NEW;
	struct arena scratch = { 0 };
	struct err err;
	const char *path;

	if (sv_find_char(r.name, '\0', 0) != SV_NONE) {
		app_written(t->app, APP_FAILED, SV("no file has such a name"));
		return;
	}
	path = arena_cstr(&scratch, r.name);
	if (file_write(path, r.text, mode, &err))
		app_written(t->app, APP_DONE, (struct sv){ 0 });
	else if (mode == FILE_NEW && access(path, F_OK) == 0)
		app_written(t->app, APP_EXISTS, (struct sv){ 0 });
	else
		app_written(t->app, APP_FAILED, sv_of(err.text));
	arena_free(&scratch);
}

/*
 * VISUAL or EDITOR parted at blanks, "+LINE", and the file by its absolute
 * name, so that no name is taken for an option or an editor's command.
 */
static bool editor_args(struct arena *a, struct app_request r,
			const char *args[ARGS_MAX], struct err *err)
{
	const char *editor = getenv("VISUAL");
	struct build line = { .arena = a };
	char path[PATH_MAX];
	struct sv words;
	size_t n = 0;

	if (!editor || !editor[0])
		editor = getenv("EDITOR");
	if (!editor || !editor[0])
		return err_set(err, "set VISUAL or EDITOR to edit, as in: "
				    "export EDITOR=nano");
	for (words = sv_of(editor); words.n > 0;) {
		struct sv word = sv_cut(&words, ' ');

		if (word.n > 0 && n < ARGS_MAX - 3)
			args[n++] = arena_cstr(a, word);
	}
	if (!realpath(arena_cstr(a, r.name), path))
		return err_set(err, "%.*s is not there any more",
			       SV_ARG(r.name));
	build_fmt(&line, "+%u", r.line);
	args[n++] = line.s;
	args[n++] = arena_cstr(a, sv_of(path));
	args[n] = NULL;
	return n > 2 || err_set(err, "VISUAL or EDITOR names no program");
}

static void edit(struct tui *t, struct app_request r)
{
	struct arena scratch = { 0 };
	const char *args[ARGS_MAX];
	struct err err = { "" };
	const struct book *b = NULL;
	size_t faults = 0;
	int status;

	if (sv_eq(r.name, SV("-")))
		err_set(&err, "what came from standard input cannot be edited");
	else if (editor_args(&scratch, r, args, &err) &&
		 tty_run(t->tty, args, -1, &status, &err) &&
		 t->options->reload)
		b = t->options->reload(t->options->context, &faults, &err);
	app_edited(t->app, b, b ? (struct sv){ 0 } : sv_of(err.text));
	if (b)
		app_faults(t->app, faults);
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
	case APP_EDIT:
		edit(t, r);
		return true;
	}
	return true;
}

/* Stores what the reader wants kept.  That it cannot be is told once; it is
 * tried again with the next of it. */
static void keep(struct tui *t)
{
	struct state *s = t->options->app.state;
	struct err err;
	struct sv told;

	if (!s || !state_changed(s))
		return;
	if (!state_store(s, &err) && !t->failed) {
		struct build b = { .arena = &t->frame };

		build_str(&b, "not kept for the next time: ");
		build_str(&b, err.text);
		app_say(t->app, STYLE_WARN, build_view(&b));
	}
	t->failed = state_changed(s);
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

/* Obeys KEY and whatever was typed behind it already, so that a reader who is
 * faster than the drawing never waits for it.  False when he leaves. */
static bool obey(struct tui *t, uint32_t key)
{
	do {
		bool on;

		fit(t); /* a key moves by the screen that there is */
		on = answer(t, app_key(t->app, key));
		keep(t);
		if (!on)
			return false;
		key = tty_read_key(t->tty, 0);
	} while (key != K_NONE);
	return true;
}

static void loop(struct tui *t)
{
	uint32_t key;

	do {
		struct frame f;

		fit(t);
		arena_reset(&t->frame);
		f = app_draw(t->app, &t->frame);
		tty_show(t->tty, &f);
		key = tty_read_key(t->tty, -1);
	} while (obey(t, key));
}

bool tui_run(const struct book *b, const struct tui_options *options,
	     struct err *err)
{
	struct tty_options look = {
		.color = options->mono ? TTY_COLOR_NEVER : TTY_COLOR_ALWAYS,
	};
	struct tui t = { .options = options };
	int signal;

	t.tty = tty_open(&look, err);
	if (!t.tty)
		return false;
	t.app = app_new(b, &options->app);
	loop(&t);
	signal = tty_close(t.tty);
	app_free(t.app);
	arena_free(&t.frame);
	if (signal)
		tty_die(signal);
	return true;
}
