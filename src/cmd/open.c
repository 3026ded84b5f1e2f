/* Finding the chronology, reading it or what was kept of it, and keeping it. */
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/file.h"
#include "base/panic.h"
#include "base/port.h"
#include "base/xdg.h"
#include "cmd/command.h"
#include "load/find.h"
#include "load/load.h"

/* ---- where it is ---- */

static void add_path(struct cli *c, struct sv path)
{
	c->paths[c->npaths++] = arena_cstr(&c->arena, path);
}

/* $ANNALS_PATH is a list separated by colons, as $PATH is. */
static void paths_from(struct cli *c, const char *list)
{
	struct sv left = sv_of(list);

	c->paths = ARENA_NEW(&c->arena, left.n + 1, const char *);
	while (left.n > 0) {
		struct sv path = sv_cut(&left, ':');

		if (path.n)
			add_path(c, path);
	}
}

static void one_path(struct cli *c, const char *path)
{
	c->paths = ARENA_NEW(&c->arena, 1, const char *);
	add_path(c, sv_of(path));
}

bool cli_default(struct cli *c)
{
	const char *list = getenv("ANNALS_PATH");
	const char *user = xdg_folder(&c->arena, "XDG_DATA_HOME",
				      ".local/share");

	if (c->npaths > 0)
		return true;
	if (list && *list)
		paths_from(c, list);
	/* One that was made and never filled hides nothing. */
	else if (user && file_exists(user) && paths_any(user))
		one_path(c, user);
	else if (file_exists(ANNALS_DATADIR))
		one_path(c, ANNALS_DATADIR);
	return c->npaths > 0;
}

bool cli_paths(struct cli *c, size_t first)
{
	if (c->npaths > 0)
		return true;
	if (first >= c->line.noperands)
		return cli_default(c) ||
		       cli_fail(c, EXIT_TROUBLE,
				SV("no chronology found; name a file or "
				   "folder, or set ANNALS_PATH"));
	c->paths = c->line.operands + first;
	c->npaths = c->line.noperands - first;
	return true;
}

struct sv cli_place(struct cli *c)
{
	struct build b = { .arena = &c->arena };

	for (size_t i = 0; i < c->npaths; i++) {
		char path[PATH_MAX];

		if (!realpath(c->paths[i], path))
			return (struct sv){ 0 };
		build_str(&b, i ? ":" : "");
		build_str(&b, path);
	}
	return build_view(&b);
}

/* ---- reading it ---- */

unsigned cli_load_flags(const struct cli *c)
{
	return (c->written ? LOAD_WRITTEN : 0) |
	       (c->libyaml || option_given(&c->line, OPTION_LIBYAML) ?
			LOAD_LIBYAML :
			0);
}

static void tell_index(void *cli)
{
	struct cli *c = cli;

	cli_tell(c, "indexing", index_progress(c->corpus.x), 1000);
}

enum { ALONE = 4000 }; /* docs whose words are made in a few milliseconds */

/* Reads what c->paths names, and tells a reader who waits how far it is. */
static void load_told(struct cli *c)
{
	struct load *l = load_open(c->paths, c->npaths, cli_load_flags(c),
				   &c->diags);
	struct corpus before = { 0 };

	if (c->kept && kept_before(c->kept, &before))
		load_after(l, before.b);
	while (load_step(l))
		cli_tell(c, "reading", load_progress(l), 1000);
	c->read = load_end(l);
	c->corpus = (struct corpus){ c->read, index_new(c->read) };
	index_after(c->corpus.x, before);
	index_tell(c->corpus.x, tell_index, c);
	/* There are no threads in the browser. */
	if (c->command->run && port_processors() > 1)
		index_share(c->corpus.x, ALONE);
}

bool cli_load(struct cli *c, size_t first)
{
	if (!cli_paths(c, first))
		return false;
	c->diags.arena = &c->arena;
	if (command_takes(c->command, OPTION_NO_CACHE) &&
	    !cli_load_flags(c) && !option_given(&c->line, OPTION_NO_CACHE))
		c->kept = kept_open(c->paths, c->npaths);
	if (!c->kept || !kept_has(c->kept, &c->corpus, &c->diags))
		load_told(c);
	c->book = c->corpus.b;
	if (c->diags.errors)
		cli_status(c, EXIT_TROUBLE);
	return true;
}

static void end_done(void)
{
	_exit(EXIT_DONE);
}

static void end_nothing(void)
{
	_exit(EXIT_NOTHING);
}

static void end_trouble(void)
{
	_exit(EXIT_TROUBLE);
}

static void end_bug(void)
{
	_exit(EXIT_BUG);
}

/* Nobody who reads what was printed waits for what comes now, and nothing that
 * fails in it is told: the answer is whole. */
static void let_go(struct cli *c)
{
	static void (*const ends[])(void) = {
		[EXIT_DONE] = end_done,
		[EXIT_NOTHING] = end_nothing,
		[EXIT_TROUBLE] = end_trouble,
		[EXIT_BUG] = end_bug,
	};

	/* A terminal has no other line before this ends; but whoever reads a
	 * pipe, a pager say, may have it. */
	progress_end(&c->progress);
	if (c->terminal || c->output.apart)
		c->progress = progress_begin(fcntl(STDERR_FILENO,
						   F_DUPFD_CLOEXEC,
						   STDERR_FILENO + 1),
					     clock_ms);
	close(STDOUT_FILENO);
	close(STDERR_FILENO);
	file_guard_fds();
	panic_hook(ends[c->status]);
}

void cli_keep(struct cli *c)
{
	if (c->kept && c->command->run) {
		let_go(c);
		kept_begin(c->kept, &c->corpus, &c->diags, false);
		while (kept_step(c->kept))
			cli_tell(c, "keeping", index_progress(c->corpus.x),
				 1000);
		progress_end(&c->progress);
	}
	kept_close(c->kept);
	seen_close(c->seen);
	past_close(c->past);
	if (!c->read)
		return;
	index_free(c->corpus.x);
	book_free(c->read);
}
