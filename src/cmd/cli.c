/* Starting and ending a run: locale, options, files, faults and status. */
#include "cmd/cli.h"

#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/panic.h"
#include "base/port.h"
#include "cmd/command.h"
#include "cmd/defaults.h"
#include "text/clean.h"
#include "text/memory.h"
#include "view/theme.h"

void cli_status(struct cli *c, enum status_code code)
{
	if ((int)code > c->status)
		c->status = (int)code;
}

/* Writes LINES, made of clean text, to standard error. */
static void put_error(const struct build *lines)
{
	file_write_fd(STDERR_FILENO, build_view(lines));
}

bool cli_fail(struct cli *c, enum status_code code, struct sv text)
{
	struct build b = { .arena = &c->arena };

	build_str(&b, "annals: ");
	(c->utf8 ? clean_line : clean_ascii)(&b, text);
	build_char(&b, '\n');
	put_error(&b);
	cli_status(c, code);
	return false;
}

bool cli_takes(struct cli *c, const char *option, word_fn *words)
{
	struct build b = { .arena = &c->arena };

	build_str(&b, option);
	build_str(&b, " takes ");
	build_sv(&b, option_words(&c->arena, words));
	return cli_fail(c, EXIT_TROUBLE, build_view(&b));
}

void cli_notice(struct cli *c, struct sv text)
{
	struct build b = { .arena = &c->arena };

	cli_fail(c, EXIT_DONE, text);
	build_sv(&b, c->notice);
	build_str(&b, b.n ? "; " : "");
	build_sv(&b, text);
	c->notice = build_view(&b);
}

bool cli_flush(struct cli *c)
{
	return sink_drain(c->sink, &c->out);
}

void cli_page(struct cli *c, bool manual)
{
	if (!c->terminal || option_given(&c->line, OPTION_NO_PAGER))
		return;
	c->pager = pager_new(&c->arena, manual);
	if (c->pager)
		c->sink = &c->pager->sink;
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
		build_fmt(&b, "standard output cannot be written: %s",
			  strerror(error));
	cli_fail(c, EXIT_TROUBLE, build_view(&b));
}

void cli_clean(const struct cli *c, struct build *b, struct sv text)
{
	(c->ascii ? clean_ascii : clean_line)(b, text);
}

void cli_put(struct cli *c, struct sv text)
{
	cli_clean(c, &c->out, text);
}

void cli_faults(struct cli *c, size_t limit)
{
	struct build b = { .arena = &c->arena };

	diag_print(&b, &c->diags, limit, !c->utf8);
	put_error(&b);
}

/* ---- start and end ---- */

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

struct sv cli_color_word(size_t i)
{
	static const struct sv whens[] = { SV_INIT("auto"), SV_INIT("always"),
					   SV_INIT("never"), { 0 } };

	return whens[i];
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

static struct sv environment_language(void)
{
	const char *names[] = { "LC_ALL", "LC_TIME", "LANG" };

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		const char *value = getenv(names[i]);

		if (value && *value)
			return sv_of(value);
	}
	return SV("en");
}

/* Whether what is printed is for programs, which know one language. */
static bool prints_data(const struct cli *c)
{
	static const struct sv forms[] = {
		SV_INIT("ids"),	   SV_INIT("tsv"), SV_INIT("csv"),
		SV_INIT("ndjson"), SV_INIT("json"), SV_INIT("yaml"),
	};

	for (size_t i = 0; i < sizeof(forms) / sizeof(*forms); i++)
		if (sv_eq(option_value(&c->line, OPTION_FORMAT), forms[i]) ||
		    sv_eq(option_value(&c->line, OPTION_TYPE), forms[i]))
			return true;
	return false;
}

/* The language of the reader. */
static struct sv own_language(const struct cli *c)
{
	struct sv asked = option_value(&c->line, OPTION_LANG);

	return asked.n ? asked : environment_language();
}

const struct locale *cli_reader(struct cli *c)
{
	struct err err;

	if (!prints_data(c))
		return &c->locale;
	return locale_open(&c->arena, arena_cstr(&c->arena, own_language(c)),
			   &c->reader, NULL, &err) ?
		       &c->reader :
		       &c->locale;
}

static bool open_language(struct cli *c)
{
	struct sv asked = option_value(&c->line, OPTION_LANG);
	struct sv tag = prints_data(c) ? SV("en") : own_language(c);
	struct build b = { .arena = &c->arena };
	bool fell_back = false;
	struct err err;

	if (!locale_open(&c->arena, arena_cstr(&c->arena, tag), &c->locale,
			 &fell_back, &err))
		return cli_fail(c, EXIT_TROUBLE, sv_of(err.text));
	c->locale.ascii = c->ascii;
	c->collator = collator_open(arena_cstr(&c->arena, c->locale.tag));
	/* EDTF is no language; labels are told of where one was asked for. */
	if (option_given(&c->line, OPTION_ISO) && !asked.n)
		return true;
	if (fell_back) {
		build_str(&b, "no words in ");
		build_sv(&b, tag);
		build_str(&b, "; using English (--lang en silences this)");
	} else if (c->locale.other_script) {
		build_str(&b, "no words in the script of ");
		build_sv(&b, tag);
		build_fmt(&b, "; using that of %.*s (--lang %.*s silences "
			      "this)", SV_ARG(c->locale.tag),
			  SV_ARG(c->locale.tag));
	}
	if (b.n > 0)
		cli_notice(c, build_view(&b));
	return true;
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
	if (command_takes(command, OPTION_LANG) && !open_language(c))
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
	file_guard_fds();
	port_large_memory();
	memory_lend();
	c.out.arena = &c.arena;
	c.standard = sink_to_fd(STDOUT_FILENO);
	c.sink = &c.standard.sink;
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
