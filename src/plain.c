/* The loop of the browser without a screen: lines and news in, lines out. */
#include "plain.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/feed.h"
#include "base/key.h"
#include "errand.h"

enum {
	PAGE = 20,  /* lines of a list at a time */
	STEP = 100, /* ms of reading again at a time */
	ROWS = 24,  /* of the screen that there is not: moves go by it */
	COLS = 80,  /* where lines of text end, at most */
};

/* What the loop has in hand. */
struct plain {
	struct cli *cli;
	const struct plain_options *options;
	struct app *app;
	struct errand errand;
	struct feed typed; /* what was read */
	bool unread;       /* there is more, and it cannot be */
};

/* ---- lines out ---- */

/* What was to be copied, where nothing takes it: it can be read at least. */
static void tell_left(struct plain *p)
{
	struct sv rest = build_view(&p->errand.left);

	while (rest.n > 0) {
		cli_put(p->cli, sv_cut(&rest, '\n'));
		build_char(&p->cli->out, '\n');
	}
	build_cut(&p->errand.left, 0);
}

/* Tells what became another; false when nobody reads it any more. */
static bool tell(struct plain *p)
{
	app_told(p->app, p->cli->sink);
	tell_left(p);
	if (p->options->session)
		session_release(p->options->session);
	return cli_flush(p->cli);
}

/* ---- the files ---- */

/* The files are looked at now, as their editor came back. */
static void take_news(struct plain *p, const struct news *news)
{
	app_renew(p->app, news);
	errand_keep(&p->errand, false);
}

static void read_again(struct plain *p)
{
	struct session *s = p->options->session;
	struct news news;

	while (!session_step(s, STEP, &news))
		poll(NULL, 0, session_due(s));
	p->errand.again = false;
	take_news(p, &news);
}

/* ---- lines in ---- */

/* Waits for bytes of lines, and tells meanwhile what becomes of the files;
 * false at their end. */
static bool wait_for_bytes(struct plain *p)
{
	struct session *s = p->options->session;
	struct pollfd fds[] = {
		{ .fd = p->options->in, .events = POLLIN },
		{ .fd = s ? session_fd(s) : -1, .events = POLLIN },
	};
	struct build why = { .arena = &p->cli->arena };
	bool show = false, busy = app_prepare(p->app, &show);
	struct news news;
	struct err err;
	int more;

	if (show && !tell(p))
		return false;
	if (poll(fds, 2, busy ? 0 : s ? session_due(s) : -1) < 0)
		return errno == EINTR;
	if (s && session_step(s, STEP, &news)) {
		take_news(p, &news);
		if (!tell(p))
			return false;
	}
	if (!fds[0].revents)
		return true;
	more = feed_read(&p->typed, p->options->in, &err);
	p->unread = more < 0;
	if (p->unread) {
		build_fmt(&why, "standard input %s", err.text);
		cli_fail(p->cli, EXIT_TROUBLE, build_view(&why));
	}
	return more > 0;
}

/* Sets LINE, in A, to the next one; false at the end. */
static bool next_line(struct plain *p, struct arena *a, struct sv *line)
{
	bool any;

	while (!(any = feed_line(&p->typed, line)) && p->options->in >= 0 &&
	       wait_for_bytes(p))
		continue;
	/* Half a line is no command. */
	if (!any && (p->unread || !feed_last(&p->typed, line)))
		return false;
	*line = arena_copy(a, *line);
	return true;
}

/* All that is left to be done: nobody sees it half done. */
static void go_on(struct plain *p)
{
	bool show = false;

	while (errand_step(&p->errand, &show) ||
	       (app_awaits(p->app) && app_prepare(p->app, &show)))
		continue;
}

/* False when the reader leaves. */
static bool obey(struct plain *p, struct sv line)
{
	struct app_request r = app_typed(p->app, line);
	bool on;

	cli_flush(p->cli);
	on = errand_run(&p->errand, r);
	go_on(p);
	errand_keep(&p->errand, !on);
	if (p->errand.again)
		read_again(p);
	return on && tell(p);
}

/* ---- the whole ---- */

/* How wide lines of text are: a terminal may have less room than usual. */
static int columns(void)
{
	struct winsize size = { 0 };

	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 &&
	    size.ws_col < COLS)
		return size.ws_col;
	return COLS;
}

static void begin(struct plain *p)
{
	struct app_options o = p->options->app;

	o.page = p->options->in < 0 ? SIZE_MAX : PAGE;
	o.rows = ROWS;
	o.cols = columns();
	p->app = app_new(&p->cli->corpus, &o);
	p->errand = (struct errand){ .app = p->app,
				     .session = p->options->session,
				     .state = o.state };
	p->errand.left.arena = &p->errand.arena;
	if (p->options->session)
		app_renew(p->app, p->options->first);
	go_on(p);
}

void plain_run(struct cli *c, const struct plain_options *options)
{
	struct plain p = { .cli = c, .options = options,
			   .typed.bytes.arena = &c->arena };
	struct arena scratch = { 0 };
	struct sv line;
	bool on;

	begin(&p);
	on = tell(&p);
	while (on && next_line(&p, &scratch, &line)) {
		on = obey(&p, sv_trim(line));
		arena_reset(&scratch);
	}
	if (on)
		app_key(p.app, K_HANGUP); /* there are no more lines */
	errand_keep(&p.errand, true);
	app_free(p.app);
	errand_close(&p.errand);
	arena_free(&scratch);
}
