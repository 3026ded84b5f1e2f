/* The options of the configuration, judged by those of the command line. */
#include "cmd/defaults.h"

#include <unistd.h>

#include "base/file.h"
#include "cmd/command.h"
#include "load/meaning.h"
#include "report/writer.h"

/*
 * Those that say how.  What is shown or written is never chosen unseen, and a
 * format that is not a reader's would surprise a program.
 */
static const enum option allowed[] = {
	OPTION_LANG,  OPTION_ISO,      OPTION_ASCII, OPTION_COLOR,
	OPTION_PLAIN, OPTION_NO_PAGER, OPTION_WIDTH, OPTION_TYPE,
	OPTION_STRICT, OPTION_ALL,
};

enum { ALLOWED = sizeof(allowed) / sizeof(*allowed) };

static bool is_allowed(enum option option)
{
	for (size_t i = 0; i < ALLOWED; i++)
		if (allowed[i] == option)
			return true;
	return false;
}

/* ---- judging ---- */

static bool not_here(struct cli *c, const struct config_row *row,
		     struct sv who, const char *why)
{
	struct build b = { .arena = &c->arena };

	build_sv(&b, who);
	build_str(&b, why);
	DIAG(&c->config_faults, FAULT_config_not_here, row->key_at, row->key,
	     build_view(&b));
	return false;
}

static bool unknown(struct cli *c, struct sv key, struct locus where)
{
	size_t ncommands, n = 0;
	const struct command *commands = command_table(&ncommands);
	struct sv *names =
		ARENA_NEW(&c->arena, ALLOWED + ncommands, struct sv);

	for (; n < ALLOWED; n++)
		names[n] = option_row(allowed[n])->word;
	for (size_t i = 0; i < ncommands; i++)
		names[n++] = commands[i].name;
	config_unknown(&c->config_faults, where, SV("options"), key, names, n);
	return false;
}

/* Whether there are words in the language VALUE. */
static bool has_words(struct cli *c, struct sv value)
{
	struct locale locale;
	bool fell_back;
	struct err err;

	return value.n > 0 &&
	       locale_open(&c->arena, arena_cstr(&c->arena, value), &locale,
			   &fell_back, &err) &&
	       !fell_back;
}

/* What OPTION takes, where VALUE is none of it; else an empty view. */
static struct sv wanted(struct cli *c, enum option option, struct sv value)
{
	unsigned long long columns;
	enum report_format format;
	bool yes;

	if (option_row(option)->argument.n == 0)
		return meaning_yes(value, &yes) ? (struct sv){ 0 } :
						  SV("yes or no");
	if (option == OPTION_TYPE && !report_find(value, &format))
		return SV("a format that annals help report lists");
	if (option == OPTION_WIDTH && !option_width(value, &columns))
		return SV(OPTION_WIDTHS);
	if (option == OPTION_LANG && !has_words(c, value))
		return SV("a language that annals has words in, as en, en-US, "
			  "az, be, ru or de");
	if (option == OPTION_COLOR && !option_is_word(value, cli_color_word))
		return option_words(&c->arena, cli_color_word);
	return value.n > 0 ? (struct sv){ 0 } : option_row(option)->argument;
}

/* Whether the value of ROW is one that OPTION takes, in OUT as the command line
 * gives it. */
static bool judge_value(struct cli *c, const struct config_row *row,
			enum option option, struct given *out)
{
	struct sv takes = row->more ? SV("one value") :
				      wanted(c, option, row->text);
	bool yes = true;

	if (takes.n) {
		config_value(&c->config_faults, row, takes);
		return false;
	}
	*out = (struct given){ option, row->text };
	if (option_row(option)->argument.n == 0) {
		meaning_yes(row->text, &yes);
		out->value = yes ? (struct sv){ 0 } : OPTION_OFF;
	}
	return true;
}

/* The option that ROW gives; false, the fault added, for anything else. */
static bool judge(struct cli *c, const struct config_row *row,
		  struct given *out)
{
	const struct command *of =
		row->group.n ? command_find(row->group) : NULL;
	enum option option = option_find(row->key);

	if (row->key.n == 0) {
		config_value(&c->config_faults, row, SV("option: value"));
		return false;
	}
	if (row->group.n && !of)
		return unknown(c, row->group, row->group_at);
	if (option == OPTION_COUNT)
		return unknown(c, row->key, row->key_at);
	if (!is_allowed(option))
		return not_here(c, row, SV("it"),
				" belongs on the command line");
	if (of && !command_takes(of, option))
		return not_here(c, row, of->name, " does not take it");
	return judge_value(c, row, option, out);
}

/* ---- taking ---- */

static void take_options(struct cli *c, const struct command *command)
{
	struct command_line *line = &c->line;
	struct given *given = ARENA_NEW(
		&c->arena, c->config.n + line->ngiven, struct given);
	size_t n = 0;

	/* What is for one command stands after what is for all. */
	for (int own = 0; own < 2; own++) {
		for (size_t i = 0; i < c->config.n; i++) {
			const struct config_row *row = &c->config.rows[i];
			bool good;

			if (row->section != CONFIG_options ||
			    (row->group.n > 0) != own)
				continue;
			good = judge(c, row, &given[n]);
			if (good && command_takes(command, given[n].option) &&
			    (!own || sv_eq(row->group, command->name)))
				n++;
		}
	}
	for (size_t i = 0; i < line->ngiven; i++)
		given[n++] = line->given[i];
	line->given = given;
	line->ngiven = n;
}

/* The first fault, for who does not see what is printed. */
static struct sv first_fault(struct cli *c)
{
	const struct diag *first = c->config_faults.v;
	struct build b = { .arena = &c->arena };
	struct locus at = { first->file, first->line, first->column };

	build_sv(&b, diag_locus(&c->arena, at));
	build_str(&b, ": ");
	build_sv(&b, first->message);
	if (c->config_faults.n > 1)
		build_fmt(&b, "; and %zu more", c->config_faults.n - 1);
	return build_view(&b);
}

void defaults_tell(struct cli *c)
{
	struct build b = { .arena = &c->arena };
	struct diags more = c->config_faults;

	more.n -= c->config_told;
	if (more.n == 0)
		return; /* there may be none at all */
	more.v += c->config_told;
	diag_sort(&more);
	more.every = "";
	diag_print(&b, &more, FAULTS_SHOWN, !c->utf8);
	file_write_fd(STDERR_FILENO, build_view(&b));
	c->config_faults.n = c->config_told += more.n;
	c->notice = first_fault(c);
}

void defaults_take(struct cli *c, const struct command *command)
{
	c->config_faults.arena = &c->arena;
	if (option_given(&c->line, OPTION_NO_CONFIG))
		return;
	c->config = config_read(&c->arena, config_path(&c->arena),
				&c->config_faults);
	take_options(c, command);
	defaults_tell(c);
}
