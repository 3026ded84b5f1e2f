/* Opening a chronology, then the screen, or lines where there is none. */
#include "browse.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/shown.h"
#include "base/clock.h"
#include "base/file.h"
#include "base/shell.h"
#include "cmd/command.h"
#include "cmd/defaults.h"
#include "plain.h"
#include "session/session.h"
#include "text/fold.h"
#include "time/period.h"
#include "tty/theme.h"
#include "tui.h"

static bool reads_stdin(const struct cli *c)
{
	for (size_t i = 0; i < c->npaths; i++)
		if (strcmp(c->paths[i], "-") == 0)
			return true;
	return false;
}

/* "annals lsit" would open a file lsit: tell what was meant. */
static bool check_operands(struct cli *c)
{
	struct build b = { .arena = &c->arena };
	size_t n;
	const struct command *commands = command_table(&n);
	struct sv *names = ARENA_NEW(&c->arena, n, struct sv), near;

	for (size_t i = 0; i < n; i++)
		names[i] = commands[i].name;
	for (size_t i = 0; i < c->line.noperands; i++) {
		const char *path = c->line.operands[i];

		if (strcmp(path, "-") == 0 || file_exists(path))
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

/* What the chronology calls itself, else the first file or folder of those it
 * is in. */
static struct sv name_of(struct cli *c)
{
	struct sv name = book_heading(c->book);
	struct sv path = sv_of(c->paths[0]);
	struct build b = { .arena = &c->arena };

	if (name.n > 0)
		return name;
	if (sv_eq(path, SV("-")))
		path = SV("standard input");
	while (path.n > 0) {
		struct sv part = sv_cut(&path, '/');

		name = part.n > 0 ? part : name;
	}
	build_sv(&b, name);
	if (c->npaths > 1)
		build_fmt(&b, " and %zu more", c->npaths - 1);
	return build_view(&b);
}

/* What the reader is to know before anything else; KEY, unless empty, shows
 * more of it. */
static struct sv notice_of(struct cli *c, struct sv key)
{
	size_t n = c->diags.n, setup = c->config_faults.n;
	struct build b = { .arena = &c->arena };

	build_sv(&b, c->notice);
	if (n == 0 && setup < 2)
		return build_view(&b);
	if (n > 0) {
		build_str(&b, b.n ? "; " : "");
		diag_counts(&b, c->diags.errors, n - c->diags.errors);
		build_str(&b, " in reading the files");
	}
	if (key.n > 0)
		build_fmt(&b, "   %.*s shows %s", SV_ARG(key),
			  n + setup == 1 ? "it" : "them");
	else
		build_fmt(&b, ": annals check %.*s tells %s", SV_ARG(where(c)),
			  n + setup == 1 ? "it" : "them");
	return build_view(&b);
}

static const struct keymap *keymap_of(struct cli *c)
{
	return app_keymap(&c->arena, &c->config, &c->config_faults);
}

/* What is asked for now has nothing of what was set up once. */
static struct theme theme_of(struct cli *c)
{
	struct theme set = theme_new(&c->config, &c->config_faults);
	struct theme asked = { 0 };

	return theme_find(option_value(&c->line, OPTION_THEME), &asked.name) ?
		       asked :
		       set;
}

void browse_judge(struct cli *c)
{
	keymap_of(c);
	theme_of(c);
	app_view(&c->arena, &c->config, c->book, cli_own(c),
		 &c->config_faults);
	defaults_tell(c);
}

/* What both ways to browse begin with. */
static struct app_options app_options_of(struct cli *c,
					 const struct app_options *asked)
{
	const struct keymap *keymap = keymap_of(c);

	return (struct app_options){
		.ascii = c->ascii,
		.keymap = keymap,
		.view = app_view(&c->arena, &c->config, c->book, cli_own(c),
				 &c->config_faults),
		.place = cli_place(c),
		.paths = c->paths,
		.npaths = reads_stdin(c) ? 0 : c->npaths,
		.since = option_value(&c->line, OPTION_SINCE),
		.resume = option_given(&c->line, OPTION_RESUME),
		.name = name_of(c),
		.where = where(c),
		.locale = &c->locale,
		.iso = option_given(&c->line, OPTION_ISO),
		.collator = c->collator,
		.queries = asked->queries,
		.nqueries = asked->nqueries,
		.latest = asked->latest,
		.sorted = option_given(&c->line, OPTION_SORT),
		.anchor = option_value(&c->line, OPTION_ANCHOR),
		.shade = option_value(&c->line, OPTION_SHADE),
		.context = option_value(&c->line, OPTION_CONTEXT),
		.zoom = option_value(&c->line, OPTION_ZOOM),
		.today = clock_today(),
		.papers = sv_of(getenv("ANNALS_SOURCES")),
		.found = &c->diags,
		.setup = &c->config_faults,
		.state = c->state,
	};
}

static void run_screen(struct cli *c, struct session *session,
		       const struct news *first,
		       const struct app_options *asked)
{
	struct err err;
	struct theme theme = theme_of(c);
	struct tui_options options = {
		.app = app_options_of(c, asked),
		.mono = !c->color,
		.theme = &theme,
		.session = session,
		.first = first,
		.kept = session ? c->kept : NULL,
	};

	options.app.theme = theme.name;
	defaults_tell(c);
	options.app.notice = notice_of(c, app_warnings_key(options.app.keymap));
	if (!tui_run(&c->corpus, &options, &err))
		cli_fail(c, EXIT_TROUBLE, sv_of(err.text));
}

static void run_plain(struct cli *c, struct session *session,
		      const struct news *first,
		      const struct app_options *asked)
{
	bool other = reads_stdin(c); /* that was the chronology */
	struct plain_options options = {
		.app = app_options_of(c, asked),
		.session = session,
		.first = first,
		.in = other ? open("/dev/tty", O_RDONLY | O_CLOEXEC) :
			      STDIN_FILENO,
	};

	defaults_tell(c);
	options.app.notice = notice_of(c, app_warnings_key(options.app.keymap));
	plain_run(c, &options);
	if (other && options.in >= 0)
		close(options.in);
}

static bool wants_plain(struct cli *c)
{
	const char *term = getenv("TERM");

	return option_given(&c->line, OPTION_PLAIN) ||
	       (c->terminal && term && strcmp(term, "dumb") == 0);
}

/* What the reader made himself, and what keeps it from being kept; and what was
 * put aside as the last of it was kept: said when the screen is gone. */
static void tell_unkept(struct cli *c)
{
	struct build b = { .arena = &c->arena };
	struct sv told;
	struct err err;

	if (!c->state)
		return;
	told = state_told(c->state);
	if (told.n > 0)
		cli_notice(c, told);
	if (state_store(c->state, &err))
		return;
	build_str(&b, "not kept for the next time: ");
	if (state_unkept(c->state, &b) > 0) {
		build_str(&b, ": ");
		build_str(&b, err.text);
		cli_fail(c, EXIT_TROUBLE, build_view(&b));
	} else if (state_unseen(c->state)) {
		build_str(&b, "what was seen: ");
		build_str(&b, err.text);
		cli_notice(c, build_view(&b));
	}
}

/* Whether the view that is asked for is one. */
static bool check_view(struct cli *c)
{
	static const struct {
		enum option option;
		const char *name;
		word_fn *words;
	} options[] = {
		{ OPTION_SHADE, "--shade", shown_shade_word },
		{ OPTION_CONTEXT, "--context", shown_context_word },
		{ OPTION_ZOOM, "--zoom", period_word },
	};

	for (size_t i = 0; i < sizeof(options) / sizeof(*options); i++)
		if (option_given(&c->line, options[i].option) &&
		    !option_is_word(option_value(&c->line, options[i].option),
				    options[i].words))
			return cli_takes(c, options[i].name,
					 options[i].words);
	return true;
}

/* Whether time can be counted from what --anchor names. */
static bool check_anchor(struct cli *c)
{
	struct sv text = option_value(&c->line, OPTION_ANCHOR);
	struct app_options look = { .locale = &c->locale,
				    .today = clock_today() };
	struct build b = { .arena = &c->arena };
	struct err err;

	if (!option_given(&c->line, OPTION_ANCHOR) ||
	    app_takes_anchor(&c->corpus, &look, text, &err))
		return true;
	build_fmt(&b, "--anchor: %s", err.text);
	return cli_fail(c, EXIT_TROUBLE, build_view(&b));
}

void browse_run(struct cli *c)
{
	struct session *session = NULL;
	struct news first = { 0 };
	struct app_options asked = { 0 };
	const struct query *query;
	struct sv *queries;

	if (option_given(&c->line, OPTION_LIST_KEYS)) {
		app_list_keys(keymap_of(c), &c->out);
		defaults_tell(c);
		return;
	}
	if (!check_operands(c) || !cli_latest(c, &asked.latest) ||
	    !check_view(c))
		return;
	if (!c->terminal && !wants_plain(c)) {
		cli_fail(c, EXIT_TROUBLE,
			 SV("standard output is no terminal; annals list or "
			    "annals report print, annals --plain browses line "
			    "by line"));
		return;
	}
	if (!cli_paths(c, 0))
		return;
	/* Before the files are read, so that no change is missed. */
	if (!reads_stdin(c))
		session = session_open(c->paths, c->npaths,
				       cli_load_flags(c), NULL);
	if (cli_load(c, 0) &&
	    cli_queries(c, &query, &queries, &asked.nqueries) &&
	    check_anchor(c)) {
		asked.queries = queries;
		cli_own(c); /* what is kept of the reader */
		progress_end(&c->progress);
		c->status = EXIT_DONE; /* faults may be mended meanwhile */
		if (session)
			session_begin(session, &c->corpus, &c->diags, &first);
		(wants_plain(c) ? run_plain :
				  run_screen)(c, session, &first, &asked);
		tell_unkept(c);
		if (session)
			c->diags = *session_faults(session);
		if (c->diags.errors)
			cli_status(c, EXIT_TROUBLE);
		/* Said when the screen is gone, so that it can be read. */
		cli_faults(c, FAULTS_SHOWN);
	}
	session_close(session);
	c->diags = (struct diags){ 0 };
}
