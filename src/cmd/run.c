/* Starting and ending a run of the program (cli.h). */
#include "cmd/cli.h"

#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/file.h"
#include "base/panic.h"
#include "base/port.h"
#include "cmd/command.h"
#include "cmd/defaults.h"
#include "text/memory.h"
#include "view/theme.h"

/* Sets the character type, unless its locale is not there. */
static bool take_locale(const char *name)
{
	bool taken = setlocale(LC_CTYPE, name);

	if (!taken && errno == ENOMEM)
		panic("out of memory");
	return taken;
}

/*
 * Takes the character type from the environment.  Where nothing is set, or
 * what is set is not installed (an SSH connection often brings a name from
 * elsewhere), UTF-8 is what terminals speak today; an explicit C, or another
 * charset, is taken at its word and served with ASCII.
 */
static bool set_locale(void)
{
	const char *names[] = { "LC_ALL", "LC_CTYPE", "LANG" };
	bool set = false;

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		const char *value = getenv(names[i]);

		set |= value && *value;
	}
	if (!set || !take_locale(""))
		take_locale("C.UTF-8");
	if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0)
		return true;
	/* wcwidth() needs a multibyte locale even to write ASCII. */
	take_locale("C.UTF-8");
	return false;
}

/* Whether --color, NO_COLOR and the terminal allow colours. */
static bool want_color(struct cli *c)
{
	struct sv when = option_value(&c->line, OPTION_COLOR);
	const char *no = getenv("NO_COLOR"), *term = getenv("TERM");

	if (sv_eq(when, SV("always")))
		return true;
	if (sv_eq(when, SV("never")) || (no && *no))
		return false;
	return c->terminal && term && strcmp(term, "dumb") != 0;
}

static bool check_options(struct cli *c, const struct command *command)
{
	struct build b = { .arena = &c->arena };
	struct sv when = option_value(&c->line, OPTION_COLOR), only;
	struct sv theme = option_value(&c->line, OPTION_THEME);

	for (size_t i = 0; i < c->line.ngiven; i++) {
		enum option option = c->line.given[i].option;

		if (command_takes(command, option))
			continue;
		only = command_only(option);
		build_fmt(&b, "%.*s does not take --%.*s%s%.*s; annals help "
			      "%.*s tells what it takes",
			  SV_ARG(command->name),
			  SV_ARG(option_row(option)->word),
			  only.n ? ", which belongs to " : "", SV_ARG(only),
			  SV_ARG(command->name));
		return cli_fail(c, EXIT_TROUBLE, build_view(&b));
	}
	if (when.n > 0 && !option_is_word(when, cli_color_word))
		return cli_takes(c, "--color", cli_color_word);
	return theme.n == 0 || option_is_word(theme, theme_word) ||
	       cli_takes(c, "--theme", theme_word);
}

/* Tells it when not all of standard output could be written. */
static void check_standard(struct cli *c)
{
	struct build b = { .arena = &c->arena };
	int error;

	cli_flush(c);
	error = c->sink->error;
	/* What finds nothing prints nothing, and has nowhere to. */
	if (!error && c->status == EXIT_NOTHING &&
	    !option_given(&c->line, OPTION_OUTPUT) &&
	    write(STDOUT_FILENO, "", 0) < 0)
		error = errno;
	if (!error || error == EPIPE)
		return;
	if (c->sink->why.text[0])
		build_str(&b, c->sink->why.text);
	else if (error == EBADF)
		build_str(&b, "standard output is closed; redirect it");
	else
		build_fmt(&b, "standard output cannot be written: %s%s",
			  strerror(error), err_remedy(error, ERR_WRITING));
	cli_fail(c, c->sink->why.bug ? EXIT_BUG : EXIT_TROUBLE,
		 build_view(&b));
}

static void run_command(struct cli *c, const struct command *command,
			bool named, command_fn *browse)
{
	if (option_given(&c->line, OPTION_VERSION)) {
		version_run(c);
		return;
	}
	if (option_given(&c->line, OPTION_HELP)) {
		/* --help by itself asks about the whole program. */
		c->line.operands[0] = command->name.s;
		c->line.noperands = named;
		help_run(c);
		return;
	}
	if (!check_options(c, command))
		return;
	if (command_takes(command, OPTION_LANG) && !cli_language(c))
		return;
	(command->run ? command->run : browse)(c);
}

/*
 * The command that the first operand names, which is then taken away; browse
 * when it names none (*NAMED is false), so that `annals FILE` opens FILE.
 */
static const struct command *choose_command(struct cli *c, bool *named)
{
	const struct command *command = NULL;

	if (c->line.noperands > 0)
		command = command_meant(c->line.operands[0]);
	*named = command != NULL;
	if (!command)
		return command_find(SV("browse"));
	c->line.operands++;
	c->line.noperands--;
	return command;
}

int cli_run(int argc, char **argv, command_fn *browse, command_fn *judge)
{
	struct cli c = { .judge = judge, .status = EXIT_DONE };
	struct err err;

	/* A closed pipe is told by write(), and is no error (cli_flush()). */
	signal(SIGPIPE, SIG_IGN);
	/* So is a file grown too large: nothing half written may stay. */
	signal(SIGXFSZ, SIG_IGN);
	panic_catch();
	file_guard_fds();
	port_large_memory();
	memory_lend();
	c.out.arena = &c.arena;
	c.progress = progress_begin(STDERR_FILENO, clock_ms);
	cli_standard(&c);
	c.utf8 = set_locale();
	c.terminal = isatty(STDOUT_FILENO);
	if (!option_parse(&c.arena, argc > 0 ? argc - 1 : 0, argv + 1, &c.line,
			  &err)) {
		cli_fail(&c, EXIT_TROUBLE, sv_of(err.text));
	} else {
		bool named;

		c.command = choose_command(&c, &named);
		if (!option_given(&c.line, OPTION_HELP) &&
		    !option_given(&c.line, OPTION_VERSION))
			defaults_take(&c, c.command);
		c.ascii = !c.utf8 || option_given(&c.line, OPTION_ASCII);
		c.color = want_color(&c);
		run_command(&c, c.command, named, browse);
	}
	check_standard(&c);
	pager_end(c.pager);
	if (c.collator)
		collator_close(c.collator);
	state_close(c.state);
	cli_keep(&c);
	arena_free(&c.arena);
	return c.status;
}
