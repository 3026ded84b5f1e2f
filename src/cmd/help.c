/* annals help: made of the tables, so that it cannot tell what is not so. */
#include "app/app.h"
#include "cmd/command.h"
#include "cmd/defaults.h"
#include "cmd/editor.h"
#include "cmd/example.h"
#include "cmd/manual.h"
#include "cmd/shells.h"
#include "import/import.h"
#include "load/schema.h"
#include "load/meaning.h"
#include "query/query.h"
#include "report/writer.h"
#include "text/clean.h"

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
		  "More: annals help COMMAND, annals help example, "
		  "annals help keys,\nannals help format, "
		  "annals help formats,\n"
		  "annals(1), annals-report(1), annals(5), annals-query(7),\n"
		  "annals-tutorial(7)\n");
}

static void format_line(struct cli *c, struct sv name, struct sv help)
{
	build_fmt(&c->out, "  %-8.*s %.*s\n", SV_ARG(name), SV_ARG(help));
}

static void report_lines(struct cli *c)
{
	size_t n;
	const struct report_help *rows = report_formats(&n);

	build_str(&c->out, "\nFormats:\n");
	for (size_t i = 0; i < n; i++)
		format_line(c, rows[i].name, rows[i].help);
}

static void import_lines(struct cli *c)
{
	size_t n;
	const struct import_format *rows = import_formats(&n);

	build_str(&c->out, "\nFormats:\n");
	for (size_t i = 0; i < n; i++)
		format_line(c, rows[i].name, rows[i].help);
}

/* One a line: a program may take its columns. */
static void about_formats(struct cli *c)
{
	size_t nout, nin;
	const struct report_help *out = report_formats(&nout);
	const struct import_format *in = import_formats(&nin);

	for (size_t i = 0; i < nout; i++)
		build_fmt(&c->out, "report  %-10.*s  .%-6.*s  %.*s\n",
			  SV_ARG(out[i].name), SV_ARG(out[i].extension),
			  SV_ARG(out[i].help));
	for (size_t i = 0; i < nin; i++)
		build_fmt(&c->out, "import  %-10.*s  %-7.*s  %.*s\n",
			  SV_ARG(in[i].name), SV_ARG(in[i].ending),
			  SV_ARG(in[i].help));
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

/* What the manual has of COMMAND. */
static void manual_lines(struct cli *c, const struct command *command)
{
	struct build text = { .arena = &c->arena };
	struct sv left;

	manual_tell(&text, command);
	build_char(&c->out, '\n');
	for (left = build_view(&text); left.n > 0;) {
		struct sv line = sv_cut(&left, '\n');

		(c->ascii ? clean_ascii : clean_line)(&c->out, line);
		build_char(&c->out, '\n');
	}
}

/* In short as --help has it, or with what the manual tells. */
static void about_command(struct cli *c, const struct command *command)
{
	build_str(&c->out, "usage: ");
	usage_line(c, command);
	build_str(&c->out, "\n  ");
	build_sv(&c->out, command->help);
	build_str(&c->out, "\n");
	if (!option_given(&c->line, OPTION_HELP))
		manual_lines(c, command);
	example_lines(c, command);
	build_str(&c->out, "\nOptions:\n");
	for (int i = 0; i < OPTION_COUNT; i++)
		if (command_takes(command, (enum option)i))
			option_line(c, (enum option)i);
	if (command_takes(command, OPTION_TYPE))
		report_lines(c);
	if (command_takes(command, OPTION_MAP))
		import_lines(c);
	if (command_takes(command, OPTION_QUERY))
		language(c);
}

enum {
	HELP_COLUMNS = 80,
	FIELD_COLUMN = 17, /* where what a field takes stands */
	ABOUT_COLUMN = 34, /* where what it is for stands */
};

/* Appends the words of TEXT, all ASCII, from the column FROM on, in lines that
 * begin there. */
static void wrap(struct build *b, struct sv text, size_t from)
{
	size_t column = from;

	while (text.n > 0) {
		struct sv word = sv_cut(&text, ' ');

		if (column > from && column + 1 + word.n > HELP_COLUMNS) {
			build_char(b, '\n');
			build_fill(b, ' ', from);
			column = from;
		} else if (column > from) {
			build_char(b, ' ');
			column++;
		}
		build_sv(b, word);
		column += word.n;
	}
	build_char(b, '\n');
}

/* Appends the words of LIST, separated by SEP, with commas between. */
static void put_words(struct build *b, struct sv list, char sep)
{
	while (list.n > 0) {
		build_sv(b, sv_cut(&list, sep));
		build_str(b, list.n ? ", " : "");
	}
}

static void put_links(struct build *b)
{
	size_t n;
	const struct sv *links = meaning_links(&n);

	for (size_t i = 0; i < n; i++) {
		build_str(b, i ? ", " : "");
		build_sv(b, links[i]);
	}
}

/* What FIELD is for, and the words or the record that it takes. */
static struct sv field_about(struct cli *c, const struct field *field)
{
	struct build about = { .arena = &c->arena };

	build_sv(&about, field->help);
	if (field->type == FIELD_LINKS) {
		build_str(&about, ": ");
		put_links(&about);
	} else if (field->type == FIELD_CHOICE || field->type == FIELD_PHRASE) {
		build_str(&about, ": ");
		put_words(&about, field->argument,
			  field->type == FIELD_PHRASE ? '|' : ' ');
	} else if (field->argument.n) {
		build_str(&about, "; see ");
		build_sv(&about, field->argument);
	}
	return build_view(&about);
}

static void field_line(struct cli *c, const struct field *field)
{
	struct sv label = schema_type_label(field->type);

	build_fmt(&c->out, "  %-*.*s%-*.*s", FIELD_COLUMN - 2,
		  SV_ARG(field->key), ABOUT_COLUMN - FIELD_COLUMN,
		  SV_ARG(label));
	wrap(&c->out, field_about(c, field), ABOUT_COLUMN);
}

static void about_format(struct cli *c)
{
	static const char *const needs[SHAPE_COUNT] = {
		[SHAPE_EVENT] = ", which needs date, as_of or part_of",
		[SHAPE_WHO] = ", which needs name or group",
		[SHAPE_MEDIA] = ", which needs url",
		[SHAPE_CITE] = ", with ref, or the fields of a source",
		[SHAPE_WHERE] = ", also with the fields of a place",
	};

	build_str(&c->out,
		  "The fields of a chronology's files.  After the name of a "
		  "field stands what it\ntakes, unless that is a text:\n\n");
	for (int t = 0; t < FIELD_TYPE_COUNT; t++) {
		struct sv label = schema_type_label((enum field_type)t);
		struct sv words = schema_type_words((enum field_type)t);

		if (label.n && !sv_eq(label, words))
			build_fmt(&c->out, "  %-*.*s%.*s\n",
				  ABOUT_COLUMN - FIELD_COLUMN, SV_ARG(label),
				  SV_ARG(words));
	}
	for (int s = 0; s < SHAPE_COUNT; s++) {
		size_t n;
		const struct field *fields = schema_fields((enum shape)s, &n);

		build_char(&c->out, '\n');
		build_sv(&c->out, schema_word((enum shape)s));
		build_str(&c->out, needs[s] ? needs[s] : "");
		build_str(&c->out, ":\n");
		for (size_t i = 0; i < n; i++)
			field_line(c, &fields[i]);
	}
	build_str(&c->out, "\nKeys that begin with x- are yours.  annals(5) "
			   "tells more; annals help schema\nprints the same "
			   "for an editor.\n");
}

/* The browser's keys, aligned: app_list_keys() separates them by TABs. */
static void about_keys(struct cli *c)
{
	struct build rows = { .arena = &c->arena };
	struct sv left, last = { 0 };

	app_list_keys(app_keymap(&c->arena, &c->config, &c->config_faults),
		      &rows);
	defaults_tell(c);
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

void version_run(struct cli *c)
{
	build_str(&c->out, "annals " ANNALS_VERSION "\n");
}

void help_run(struct cli *c)
{
	struct sv topic = { 0 };
	const struct command *command;
	struct build b = { .arena = &c->arena };

	cli_page(c, true);
	if (c->line.noperands > 0)
		topic = sv_of(c->line.operands[0]);
	command = topic.n > 0 ? command_meant(c->line.operands[0]) : NULL;
	if (topic.n == 0) {
		overview(c);
	} else if (command) {
		about_command(c, command);
	} else if (sv_eq(topic, SV("format"))) {
		about_format(c);
	} else if (sv_eq(topic, SV("example"))) {
		example_print(&c->out);
	} else if (sv_eq(topic, SV("formats"))) {
		about_formats(c);
	} else if (sv_eq(topic, SV("schema"))) {
		editor_schema(&c->out);
	} else if (sv_eq(topic, SV("complete"))) {
		shells_print(c, c->line.operands + 1, c->line.noperands - 1);
	} else if (sv_eq(topic, SV("keys"))) {
		about_keys(c);
	} else {
		build_str(&b, "no help on ");
		build_sv(&b, topic);
		build_str(&b, "; annals help lists the commands");
		cli_fail(c, EXIT_TROUBLE, build_view(&b));
	}
}
