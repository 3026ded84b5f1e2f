/* annals help: made of the tables, so that it cannot tell what is not so. */
#include "app/app.h"
#include "cmd/command.h"
#include "load/schema.h"
#include "query/query.h"
#include "report/writer.h"

static void option_line(struct cli *c, enum option option)
{
	const struct option_row *row = option_row(option);
	struct build left = { .arena = &c->arena };

	if (row->letter)
		build_fmt(&left, "  -%c, ", row->letter);
	else
		build_str(&left, "      ");
	build_str(&left, "--");
	build_sv(&left, row->word);
	if (row->argument.n)
		build_char(&left, ' ');
	build_sv(&left, row->argument);
	build_fmt(&c->out, "%-26s %.*s\n", left.s, SV_ARG(row->help));
}

static void usage_line(struct cli *c, const struct command *command)
{
	build_str(&c->out, "annals ");
	if (!sv_eq(command->name, SV("browse"))) {
		build_sv(&c->out, command->name);
		build_char(&c->out, ' ');
	}
	if (command->options.n)
		build_str(&c->out, "[OPTION]... ");
	build_sv(&c->out, command->operands);
	build_char(&c->out, '\n');
}

static void overview(struct cli *c)
{
	size_t n;
	const struct command *commands = command_table(&n);

	build_str(&c->out,
		  "annals: browse a chronology kept in YAML files\n\n"
		  "usage: annals [OPTION]... [FILE|DIR]...\n"
		  "       annals COMMAND [OPTION]... [FILE|DIR]...\n\n"
		  "Commands:\n");
	for (size_t i = 0; i < n; i++)
		build_fmt(&c->out, "  %-8.*s %.*s\n", SV_ARG(commands[i].name),
			  SV_ARG(commands[i].help));
	build_str(&c->out,
		  "\nOptions (annals help COMMAND tells which it takes):\n");
	for (int i = 0; i < OPTION_COUNT; i++)
		option_line(c, (enum option)i);
	build_str(&c->out,
		  "\nWithout FILE: $ANNALS_PATH, else the annals folder of the "
		  "user's data,\nelse the installed chronology; - is standard "
		  "input.\n\n"
		  "More: annals help COMMAND, annals help keys, "
		  "annals help format,\n"
		  "annals(1), annals-report(1), annals(5), annals-query(7)\n");
}

static void formats(struct cli *c)
{
	size_t n;
	const struct report_help *rows = report_formats(&n);

	build_str(&c->out, "\nFormats:\n");
	for (size_t i = 0; i < n; i++)
		build_fmt(&c->out, "  %-8.*s %.*s\n", SV_ARG(rows[i].name),
			  SV_ARG(rows[i].help));
}

static void language(struct cli *c)
{
	size_t n;
	const struct query_field_help *fields = query_fields(&n);

	build_str(&c->out,
		  "\nQUERY is words and these, side by side for \"and\", with "
		  "| for \"or\",\n- for \"not\":\n");
	for (size_t i = 0; i < n; i++) {
		struct build left = { .arena = &c->arena };

		build_sv(&left, fields[i].name);
		build_char(&left, ':');
		build_sv(&left, fields[i].argument);
		build_fmt(&c->out, "  %-18s %.*s\n", left.s,
			  SV_ARG(fields[i].help));
	}
}

static void about_command(struct cli *c, const struct command *command)
{
	build_str(&c->out, "usage: ");
	usage_line(c, command);
	build_str(&c->out, "\n  ");
	build_sv(&c->out, command->help);
	build_str(&c->out, "\n");
	build_str(&c->out, "\nOptions:\n");
	for (int i = 0; i < OPTION_COUNT; i++)
		if (command_takes(command, (enum option)i))
			option_line(c, (enum option)i);
	if (command_takes(command, OPTION_TYPE))
		formats(c);
	if (command_takes(command, OPTION_QUERY))
		language(c);
}

/* A field, what it is for, and below it what may stand there. */
static void field_line(struct cli *c, const struct field *field)
{
	struct sv takes = schema_type_words(field->type);
	struct sv words = field->argument;
	char sep = field->type == FIELD_PHRASE ? '|' : ' ';

	build_fmt(&c->out, "  %-14.*s %.*s\n", SV_ARG(field->key),
		  SV_ARG(field->help));
	build_fmt(&c->out, "  %-14s   %.*s", "", SV_ARG(takes));
	build_str(&c->out, words.n ? ": " : "");
	for (size_t i = 0; i < words.n; i++) {
		bool end = words.s[i] == sep;

		build_sv(&c->out, end ? SV(", ") : sv_slice(words, i, i + 1));
	}
	build_char(&c->out, '\n');
}

static void about_format(struct cli *c)
{
	for (int s = 0; s < SHAPE_COUNT; s++) {
		size_t n;
		const struct field *fields = schema_fields((enum shape)s, &n);

		build_str(&c->out, s ? "\n" : "");
		build_sv(&c->out, schema_word((enum shape)s));
		build_str(&c->out, ":\n");
		for (size_t i = 0; i < n; i++)
			field_line(c, &fields[i]);
	}
}

/* The browser's keys, aligned: app_list_keys() parts them by TABs. */
static void about_keys(struct cli *c)
{
	struct build rows = { .arena = &c->arena };
	struct sv left, last = { 0 };

	app_list_keys(&rows);
	left = build_view(&rows);
	while (left.n > 0) {
		struct sv line = sv_cut(&left, '\n');
		struct sv name = sv_cut(&line, '\t');
		struct sv keys = sv_cut(&line, '\t');
		struct sv place = sv_cut(&line, '\t');

		(void)name;
		if (!sv_eq(place, last))
			build_fmt(&c->out, "%sKeys %.*s:\n", last.n ? "\n" : "",
				  SV_ARG(place));
		last = place;
		build_fmt(&c->out, "  %-22.*s %.*s\n", SV_ARG(keys),
			  SV_ARG(line));
	}
}

void help_run(struct cli *c)
{
	struct sv topic = { 0 };
	const struct command *command;
	struct build b = { .arena = &c->arena };

	if (c->line.noperands > 0)
		topic = sv_of(c->line.operands[0]);
	command = command_find(topic);
	if (topic.n == 0) {
		overview(c);
	} else if (command) {
		about_command(c, command);
	} else if (sv_eq(topic, SV("format"))) {
		about_format(c);
	} else if (sv_eq(topic, SV("keys"))) {
		about_keys(c);
	} else {
		build_str(&b, "no help on ");
		build_sv(&b, topic);
		build_str(&b, "; annals help lists the commands");
		cli_fail(c, EXIT_TROUBLE, build_view(&b));
	}
}
