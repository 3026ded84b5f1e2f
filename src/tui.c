/* The loop of the browser: keys and news in, frames and files out. */
#include "tui.h"

#include <stdint.h>
#include <string.h>

#include "errand.h"
#include "tty/tty.h"

enum {
	STEP = 1,        /* ms that a key may have to wait for the files */
	TOLD_EVERY = 50, /* thousandths that are read */
	TYPED_AHEAD = 64, /* keys */
};

/* What the loop has in hand. */
struct tui {
	const struct corpus *corpus; /* that is shown, */
	const struct diags *faults;  /* with what is wrong in its files */
	const struct tui_options *options;
	struct app *app;
	struct tty *tty;
	struct arena frame;
	struct errand errand;
	int progress; /* that is shown, in thousandths; -1: none */
	bool keeping; /* the chronology, for the next time */
	bool summed;  /* what its first screen took is kept, or not to be */
	uint32_t typed[TYPED_AHEAD]; /* while a key was held */
	size_t ntyped;
	bool holds;       /* a key is held now, */
	uint32_t gives_up; /* and this gives up what it needs; or K_NONE */
};

/* The app's screen is as large as the terminal. */
static void fit(struct tui *t)
{
	int rows, cols;

	tty_size(t->tty, &rows, &cols);
	app_resize(t->app, rows, cols);
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

/* What is typed next, or was while another key waited; waits for MS. */
static uint32_t read_key(struct tui *t, int ms)
{
	uint32_t key = t->typed[0];

	if (t->ntyped == 0)
		return tty_read_key(t->tty, ms);
	memmove(t->typed, t->typed + 1, --t->ntyped * sizeof(key));
	return key;
}

/* Whether what the held key needs is given up; what else is typed meanwhile
 * comes after that key. */
static bool is_given_up(struct tui *t)
{
	uint32_t key = t->gives_up ? K_NONE : tty_read_key(t->tty, 0);

	if (key == K_INTERRUPT)
		key = K_ESC; /* stops what is going on, not the program */
	if (key == K_ESC || key == K_QUIT || key == K_HANGUP)
		t->gives_up = key;
	else if (key != K_NONE && t->ntyped < TYPED_AHEAD)
		t->typed[t->ntyped++] = key;
	return t->gives_up;
}

/* Makes what KEY needs, piece by piece.  Returns KEY, or what gives it up. */
static uint32_t hold(struct tui *t, uint32_t key)
{
	bool news = true;

	t->holds = true;
	t->gives_up = K_NONE;
	while (app_holds(t->app, key) && !is_given_up(t)) {
		if (news)
			show(t);
		news = false;
		app_step(t->app, &news);
	}
	t->holds = false;
	if (!t->gives_up)
		return key;
	t->ntyped = 0;
	return t->gives_up;
}

/* Obeys KEY and whatever was typed after it already, so that a reader who is
 * faster than the drawing never waits for it.  False when he leaves. */
static bool obey(struct tui *t, uint32_t key)
{
	do {
		bool on;

		key = hold(t, key);
		fit(t); /* a key moves by the screen that there is */
		on = errand_run(&t->errand, app_key(t->app, key));
		errand_keep(&t->errand, !on);
		if (!on)
			return false;
		key = read_key(t, 0);
	} while (key != K_NONE);
	return true;
}

/* What is kept for the next time is the book of NEWS from now on. */
static void renew_kept(struct tui *t, const struct news *news)
{
	t->corpus = news->corpus;
	t->faults = news->faults;
	t->keeping = false;
	if (t->options->kept)
		kept_renew(t->options->kept, news->began);
}

/* The files as they are now, or how far reading them is.  True when there is
 * something to show. */
static bool go_on(struct tui *t)
{
	struct session *s = t->options->session;
	struct news news;
	int progress;

	if (session_step(s, STEP, &news)) {
		if (news.corpus)
			renew_kept(t, &news);
		app_renew(t->app, &news);
		t->summed = true;
		errand_keep(&t->errand, false);
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
		kept_begin(kept, t->corpus, t->faults, true);
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

		on = errand_step(&t->errand, &show);
		more = on || show || due == 0 || prepare(t, &show);
		tty_also(t->tty, s ? session_fd(s) : -1);
		key = read_key(t, more || show ? 0 : due);
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
		errand_step(&t->errand, &news);
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

static bool key_waits(void *of)
{
	struct tui *t = of;

	return t->holds ? is_given_up(t) :
			  t->ntyped > 0 || tty_is_typed(t->tty);
}

static void begin(struct tui *t)
{
	struct app_options o = t->options->app;

	o.waits = key_waits;
	o.waits_of = t;
	tty_size(t->tty, &o.rows, &o.cols);
	if (t->options->kept)
		o.sums = kept_beside(t->options->kept);
	t->app = app_new(t->corpus, &o);
	t->errand = (struct errand){ .app = t->app,
				     .tty = t->tty,
				     .session = t->options->session,
				     .state = o.state };
}

bool tui_run(const struct corpus *c, const struct tui_options *options,
	     struct err *err)
{
	struct tty_options look = {
		.color = options->mono ? TTY_COLOR_NEVER : TTY_COLOR_ALWAYS,
		.theme = options->theme,
	};
	struct tui t = { .corpus = c,
			 .faults = options->first->faults,
			 .options = options,
			 .progress = -1 };
	int signal;

	t.tty = tty_open(&look, err);
	if (!t.tty)
		return false;
	begin(&t);
	if (options->session)
		app_renew(t.app, options->first);
	loop(&t);
	signal = tty_close(t.tty);
	/* He may have left before all was done. */
	if (options->kept && !signal && !app_has_sums(t.app))
		keep_sums(&t);
	app_free(t.app);
	errand_close(&t.errand);
	arena_free(&t.frame);
	if (signal)
		tty_die(signal);
	return true;
}
