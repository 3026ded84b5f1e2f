#include "browse.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/shell.h"
#include "cmd/command.h"
#include "load/load.h"
#include "plain.h"
#include "text/fold.h"
#include "tui.h"

/* The newest book is the command line's; the browser may point into the one
 * before it until the next key. */
struct shelf {
	struct cli *cli;
	struct book *before; /* or null */
};

static bool reads_stdin(const struct cli *c)
{
	for (size_t i = 0; i < c->npaths; i++)
		if (strcmp(c->paths[i], "-") == 0)
			return true;
	return false;
}

static const struct book *reload(void *context, size_t *faults,
				 struct err *err)
{
	struct shelf *shelf = context;
	struct cli *c = shelf->cli;
	struct diags diags = { .arena = &c->arena };
	const struct diag *d;
	struct book *b;

	if (reads_stdin(c)) {
		err_set(err, "standard input cannot be read again; "
			     "what you changed shows at the next start");
		return NULL;
	}
	b = load_book(c->paths, c->npaths, &diags);
	d = diag_loss(&diags);
	/* A save half done, or a slip of the editor, is no reason to take away
	 * what is on screen. */
	if (d) {
		struct sv rest = d->file, name = rest;

		/* A line has no room for the whole path. */
		while (rest.n > 0)
			name = sv_cut(&rest, '/');
		err_set(err, "%.*s:%u:%u %.*s", SV_ARG(name), d->line,
			d->column, SV_ARG(d->message));
		book_free(b);
		return NULL;
	}
	book_free(shelf->before);
	shelf->before = c->book;
	c->book = b;
	c->diags = diags;
	*faults = diags.n;
	return b;
}

/* "annals lsit" would open a file lsit: tell what was meant. */
static bool check_operands(struct cli *c)
{
	struct build b = { .arena = &c->arena };
	struct stat st;
	size_t n;
	const struct command *commands = command_table(&n);
	struct sv *names = ARENA_NEW(&c->arena, n, struct sv), near;

	for (size_t i = 0; i < n; i++)
		names[i] = commands[i].name;
	for (size_t i = 0; i < c->line.noperands; i++) {
		const char *path = c->line.operands[i];

		if (strcmp(path, "-") == 0 || stat(path, &st) == 0)
			continue;
		build_str(&b, "no command, file or folder ");
		build_str(&b, path);
		near = fold_nearest(sv_of(path), names, n);
		if (near.n && i == 0)
			build_fmt(&b, "; did you mean the command %.*s?",
				  SV_ARG(near));
		return cli_fail(c, EXIT_TROUBLE, build_view(&b));
	}
	return true;
}

/* The files as they stand on the command line. */
static struct sv where(struct cli *c)
{
	struct build b = { .arena = &c->arena };

	for (size_t i = 0; i < c->line.noperands; i++) {
		struct sv name = sv_of(c->line.operands[i]);
		struct build path = { .arena = &c->arena };

		/* Never as an option. */
		if (sv_starts(name, SV("-")) && name.n > 1)
			build_str(&path, "./");
		build_sv(&path, name);
		build_str(&b, i ? " " : "");
		shell_word(&b, build_view(&path));
	}
	return build_view(&b);
}

static struct sv name_of(struct cli *c)
{
	struct sv heading = book_heading(c->book);

	return heading.n ? heading : sv_of(c->paths[0]);
}

static void run_screen(struct cli *c, const struct sv *queries, size_t n)
{
	struct shelf shelf = { .cli = c };
	struct err err;
	struct tui_options options = {
		.app = { .ascii = c->ascii,
			 .name = name_of(c),
			 .where = where(c),
			 .locale = &c->locale,
			 .iso = option_given(&c->line, OPTION_ISO),
			 .collator = c->collator,
			 .queries = queries,
			 .nqueries = n,
			 .today = clock_today(),
			 .faults = c->diags.n,
			 .notice = c->notice,
			 .state = c->state },
		.mono = !c->color,
		.reload = reload,
		.context = &shelf,
	};

	if (!tui_run(c->book, &options, &err))
		cli_fail(c, EXIT_TROUBLE, sv_of(err.text));
	book_free(shelf.before);
}

static bool wants_plain(struct cli *c)
{
	const char *term = getenv("TERM");

	return option_given(&c->line, OPTION_PLAIN) ||
	       (c->terminal && term && strcmp(term, "dumb") == 0);
}

void browse_run(struct cli *c)
{
	const struct query *query;
	struct sv *queries;
	size_t n;

	if (option_given(&c->line, OPTION_LIST_KEYS)) {
		app_list_keys(&c->out);
		return;
	}
	if (!check_operands(c))
		return;
	if (!c->terminal && !wants_plain(c)) {
		cli_fail(c, EXIT_TROUBLE,
			 SV("standard output is no terminal; annals list or "
			    "annals report print, annals --plain browses line "
			    "by line"));
		return;
	}
	if (!cli_load(c, 0) || !cli_queries(c, &query, &queries, &n))
		return;
	cli_own(c); /* what is kept of the reader */
	if (wants_plain(c))
		plain_run(c, query);
	else
		run_screen(c, queries, n);
	/* Said when the screen is gone, so that it can be read. */
	cli_faults(c, FAULTS_SHOWN);
}
