/* What a word of the command line can be completed to (shells.h). */
#include "cmd/shells.h"

#include <stdlib.h>
#include <sys/stat.h>

#include "app/shown.h"
#include "cmd/command.h"
#include "cmd/form.h"
#include "cmd/mention.h"
#include "cmd/printed.h"
#include "import/import.h"
#include "index/classes.h"
#include "load/find.h"
#include "query/complete.h"
#include "query/field.h"
#include "query/lex.h"
#include "report/writer.h"
#include "text/fold.h"
#include "time/period.h"
#include "view/theme.h"

/* A word that is to be completed. */
struct shells {
	struct cli *cli;
	const struct command *command; /* or null: none stands before it */
	struct sv typed;               /* of it, so far */
	struct sv before;              /* what stays: "--format=" */
	struct sv one;  /* a name that is found otherwise than as it begins */
	size_t found, others; /* those that begin so; those of ONE */
	char quote; /* that a word is set in, or 0 */
};

static bool is_clean(const struct shells *s, struct sv word)
{
	struct build b = { .arena = &s->cli->arena };

	cli_clean(s->cli, &b, word);
	return word.n > 0 && sv_eq(build_view(&b), word);
}

/* WORD in quotes, as a query has them. */
static void put_quoted(struct build *b, struct sv word, char quote)
{
	build_char(b, quote);
	for (size_t i = 0; i < word.n; i++) {
		if (word.s[i] == quote || word.s[i] == '\\')
			build_char(b, '\\');
		build_char(b, word.s[i]);
	}
	build_char(b, quote);
}

/* What a terminal must not be shown, or cannot show, is offered to none. */
static void put_line(struct shells *s, struct sv word, struct sv help)
{
	if (!is_clean(s, word))
		return;
	build_sv(&s->cli->out, s->before);
	if (s->quote)
		put_quoted(&s->cli->out, word, s->quote);
	else
		build_sv(&s->cli->out, word);
	build_char(&s->cli->out, '\t');
	cli_put(s->cli, help);
	build_char(&s->cli->out, '\n');
	s->found++;
}

/* The case of ASCII letters is of no account. */
static bool begins(struct sv word, struct sv typed)
{
	return sv_same(sv_slice(word, 0, typed.n), typed);
}

static void put(struct shells *s, struct sv word, struct sv help)
{
	if (begins(word, s->typed))
		put_line(s, word, help);
}

/* ---- what the tables know ---- */

static void put_words(struct shells *s, word_fn *words)
{
	for (size_t i = 0; words(i).n > 0; i++)
		put(s, words(i), (struct sv){ 0 });
}

static void put_report_formats(struct shells *s)
{
	size_t n;
	const struct report_help *rows = report_formats(&n);

	for (size_t i = 0; i < n; i++)
		put(s, rows[i].name, rows[i].help);
}

static void put_import_formats(struct shells *s)
{
	size_t n;
	const struct import_format *rows = import_formats(&n);

	for (size_t i = 0; i < n; i++)
		put(s, rows[i].name, rows[i].help);
}

static void put_commands(struct shells *s)
{
	size_t n;
	const struct command *rows = command_table(&n);

	for (size_t i = 0; i < n; i++)
		put(s, rows[i].name, rows[i].help);
}

static void put_classes(struct shells *s)
{
	for (int i = 0; i < CLASSES; i++)
		put(s, class_of((enum class_no)i)->word, (struct sv){ 0 });
}

static void put_faults(struct shells *s)
{
	put(s, SV("all"), (struct sv){ 0 });
	for (int i = 0; i < FAULT_COUNT; i++) {
		enum fault fault = (enum fault)i;

		put(s, fault_print(&s->cli->arena, fault),
		    fault_is_error(fault) ? SV("error") : SV("warning"));
	}
}

static void put_any_file(struct shells *s)
{
	build_str(&s->cli->out, "\tany\n");
}

static void put_yaml_file(struct shells *s)
{
	build_str(&s->cli->out, "\tyaml\n");
}

/* ---- what the chronology knows ---- */

/* Whether the files that the command line names are so few that nobody waits
 * for them; standard input is not there to be read. */
static bool is_small(struct cli *c)
{
	struct paths files = { 0 };
	struct diags diags = { .arena = &c->arena };
	size_t bytes = 0;

	for (size_t i = 0; i < c->npaths; i++)
		paths_add(&files, NULL, &c->arena, c->paths[i], &diags);
	for (size_t i = 0; i < files.n; i++) {
		struct stat of;

		if (stat(files.v[i], &of) != 0 || !S_ISREG(of.st_mode))
			return false;
		bytes += (size_t)of.st_size;
	}
	return files.n > 0 && bytes <= SHELLS_BYTES;
}

/* Reads it, whatever its faults; false where it is not to be read. */
static bool load(struct shells *s)
{
	struct cli *c = s->cli;
	size_t first = 0;

	if (s->command && c->line.noperands > 0)
		first = s->command->run == show_run ||
			(s->command->run == names_run &&
			 class_find_word(sv_of(c->line.operands[0])) !=
				 CLASSES);
	if (first >= c->line.noperands && !cli_default(c))
		return false;
	return cli_paths(c, first) && is_small(c) && cli_load(c, first);
}

/*
 * TITLE with the word first that is typed, as an index has surnames ("Aliyev,
 * Ilham"), which finds the same name; empty where no word after the first
 * begins so.  In A.
 */
static struct sv turned(struct arena *a, struct sv title, struct sv typed)
{
	struct sv rest = title;

	typed = fold_copy(a, typed, FOLD_EXACT);
	sv_cut(&rest, ' ');
	for (; typed.n > 0 && rest.n > 0; sv_cut(&rest, ' ')) {
		size_t at = title.n - rest.n;
		struct sv word = sv_slice(rest, 0, sv_find_char(rest, ' ', 0));
		struct build b = { .arena = a };

		word = fold_copy(a, word, FOLD_EXACT);
		if (!sv_starts(word, typed) && !sv_starts(typed, word))
			continue;
		build_sv(&b, rest);
		build_str(&b, ", ");
		build_sv(&b, sv_trim(sv_slice(title, 0, at)));
		if (sv_starts(fold_copy(a, build_view(&b), FOLD_EXACT), typed))
			return build_view(&b);
	}
	return (struct sv){ 0 };
}

/* The people by their surnames, where those are typed. */
static void put_surnames(struct shells *s)
{
	const struct book *b = s->cli->book;
	struct arena scratch = { 0 };

	for (uint32_t no = 0; no < class_size(b, CLASS_PEOPLE); no++) {
		struct sv title = class_title(b, CLASS_PEOPLE, no);

		if (class_holds(b, CLASS_PEOPLE, no) &&
		    !begins(title, s->typed))
			put_line(s, turned(&scratch, title, s->typed),
				 (struct sv){ 0 });
		arena_reset(&scratch);
	}
	arena_free(&scratch);
}

/* The names of a class; also one that only the program's own way of finding
 * names finds, such as by the second of two names, if it is the only one. */
static void put_class(struct shells *s, enum class_no class)
{
	const struct book *b = s->cli->book;

	for (uint32_t no = 0; no < class_size(b, class); no++) {
		struct sv id = class_id(b, class, no);
		struct sv title = class_title(b, class, no);
		bool named = class_of(class)->rows->spelt || id.n == 0;

		if (!class_holds(b, class, no))
			continue;
		put(s, named ? title : id, named ? (struct sv){ 0 } : title);
		if (!begins(title, s->typed) &&
		    query_begins(title, s->typed)) {
			s->one = named ? title : id;
			s->others++;
		}
	}
}

static void put_one(struct shells *s)
{
	if (s->found == 0 && s->others == 1)
		put_line(s, s->one, (struct sv){ 0 });
}

static void put_people(struct shells *s)
{
	bool turned_already = sv_find_char(s->typed, ',', 0) != SV_NONE;

	put_class(s, CLASS_PEOPLE);
	put_class(s, CLASS_ORGANISATIONS);
	if (s->found > 0 || s->others != 1 || turned_already)
		put_surnames(s);
	put_one(s);
}

static void put_who(struct shells *s)
{
	if (load(s))
		put_people(s);
}

static void put_places(struct shells *s)
{
	if (!load(s))
		return;
	put_class(s, CLASS_PLACES);
	put_one(s);
}

static void put_kinds(struct shells *s)
{
	if (!load(s))
		return;
	put_class(s, CLASS_KINDS);
	put_one(s);
}

static void put_ids(struct shells *s)
{
	if (!load(s))
		return;
	for (event_no ev = 0; ev < book_events(s->cli->book); ev++)
		put(s, index_key(s->cli->corpus.x, ev),
		    book_title(s->cli->book, ev));
}

/* The fields of a query and the roles, each with its colon. */
static void put_fields(struct shells *s)
{
	bool loaded = load(s);
	size_t n;
	const struct query_field_help *fields = query_fields(&n);

	for (size_t i = 0; i < n; i++) {
		struct build word = { .arena = &s->cli->arena };

		build_sv(&word, fields[i].name);
		build_char(&word, ':');
		if (i != FIELD_ROLE)
			put(s, build_view(&word), fields[i].help);
	}
	for (role_no r = 0; loaded && r < book_role_count(s->cli->book); r++) {
		struct build word = { .arena = &s->cli->arena };

		build_sv(&word, field_role(&s->cli->arena,
					   book_role_id(s->cli->book, r)));
		build_char(&word, ':');
		put(s, build_view(&word), (struct sv){ 0 });
	}
}

/* What may stand after FIELD. */
static void put_values(struct shells *s, struct sv field)
{
	enum field_no no = load(s) ? field_find(s->cli->book, field) :
				     FIELD_COUNT;
	enum class_no class = no == FIELD_ROLE	? CLASS_WHO :
			      no < FIELD_COUNT ? class_find_field(field) :
						  CLASSES;
	size_t n = 0;
	const struct field_word *words =
		no < FIELD_COUNT && class == CLASSES ? field_choices(no, &n) :
						       NULL;

	for (size_t i = 0; i < n; i++)
		put(s, words[i].word, (struct sv){ 0 });
	if (class == CLASSES)
		return;
	if (!s->quote && class_of(class)->rows->spelt)
		s->quote = '"';
	if (class == CLASS_WHO) {
		put_people(s);
	} else {
		put_class(s, class);
		put_one(s);
	}
}

/* The last word of a query, as the prompts of the browser complete it. */
static void put_query(struct shells *s)
{
	struct query_word word = query_last_word(s->typed);
	struct build before = { .arena = &s->cli->arena };

	build_sv(&before, s->before);
	build_sv(&before, sv_slice(s->typed, 0, word.from));
	build_sv(&before, word.field);
	build_str(&before, word.field.n ? ":" : "");
	s->before = build_view(&before);
	s->typed = word.value;
	s->quote = word.quote;
	if (word.field.n)
		put_values(s, word.field);
	else if (!word.quote)
		put_fields(s);
}

/* ---- what stands where ---- */

/*
 * What the words in capitals stand for that command.def and option.def have as
 * operands and arguments; of the COMMAND, or, where that is empty, of every
 * other.  Those that are not here are free text.
 */
static const struct {
	struct sv argument, command;
	word_fn *words; /* or null: PUT knows more */
	void (*put)(struct shells *s);
} arguments[] = {
	{ SV_INIT("FORMAT"), SV_INIT("report"), NULL, put_report_formats },
	{ SV_INIT("FORMAT"), SV_INIT("import"), NULL, put_import_formats },
	{ SV_INIT("FORMAT"), SV_INIT("check"), check_form_word, NULL },
	{ SV_INIT("FORMAT"), SV_INIT("diff"), check_form_word, NULL },
	{ SV_INIT("FORMAT"), SV_INIT(""), form_word, NULL },
	{ SV_INIT("KEY"), SV_INIT("names"), mention_key_word, NULL },
	{ SV_INIT("KEY"), SV_INIT("list"), list_sort_word, NULL },
	{ SV_INIT("KEY"), SV_INIT(""), cli_order_word, NULL },
	{ SV_INIT("ID"), SV_INIT("check"), NULL, put_faults },
	{ SV_INIT("ID"), SV_INIT(""), NULL, put_ids },
	{ SV_INIT("NAME"), SV_INIT(""), NULL, put_who },
	{ SV_INIT("PLACE"), SV_INIT(""), NULL, put_places },
	{ SV_INIT("KIND"), SV_INIT(""), NULL, put_kinds },
	{ SV_INIT("QUERY"), SV_INIT(""), NULL, put_query },
	{ SV_INIT("WHEN"), SV_INIT(""), cli_color_word, NULL },
	{ SV_INIT("THEME"), SV_INIT(""), theme_word, NULL },
	{ SV_INIT("HOW"), SV_INIT(""), shown_shade_word, NULL },
	{ SV_INIT("EVENTS"), SV_INIT(""), shown_context_word, NULL },
	{ SV_INIT("PERIOD"), SV_INIT(""), period_word, NULL },
	{ SV_INIT("TAG"), SV_INIT(""), locale_word, NULL },
	{ SV_INIT("DETAIL"), SV_INIT(""), printed_detail_word, NULL },
	{ SV_INIT("GROUP"), SV_INIT(""), printed_group_word, NULL },
	{ SV_INIT("UNIT"), SV_INIT(""), printed_precision_word, NULL },
	{ SV_INIT("SIZE"), SV_INIT(""), printed_paper_word, NULL },
	{ SV_INIT("NOTES"), SV_INIT(""), printed_notes_word, NULL },
	{ SV_INIT("CLASS"), SV_INIT(""), NULL, put_classes },
	{ SV_INIT("COMMAND"), SV_INIT(""), NULL, put_commands },
	{ SV_INIT("FILE|DIR"), SV_INIT(""), NULL, put_yaml_file },
	{ SV_INIT("REV|FILE"), SV_INIT(""), NULL, put_yaml_file },
	{ SV_INIT("FILE"), SV_INIT(""), NULL, put_any_file },
};

/* What ARGUMENT stands for, if it is a row of the table. */
static bool put_row(struct shells *s, struct sv argument)
{
	struct sv command = s->command ? s->command->name : SV("browse");

	for (size_t i = 0; i < sizeof(arguments) / sizeof(*arguments); i++)
		if (sv_eq(arguments[i].argument, argument) &&
		    (arguments[i].command.n == 0 ||
		     sv_eq(arguments[i].command, command))) {
			if (arguments[i].words)
				put_words(s, arguments[i].words);
			else
				arguments[i].put(s);
			return true;
		}
	return false;
}

/* An argument, or several of which one is chosen; in small letters it is the
 * word itself. */
static void put_argument(struct shells *s, struct sv argument)
{
	if (put_row(s, argument))
		return;
	while (argument.n > 0) {
		struct sv one = sv_cut(&argument, '|');

		if (one.s[0] >= 'a' && one.s[0] <= 'z')
			put(s, one, (struct sv){ 0 });
		else
			put_row(s, one);
	}
}

/* The operand that stands at AT, from 0, of a command's, as in
 * "[CLASS] [FILE|DIR]...": what may be left out gives way to the next. */
static void put_operand(struct shells *s, struct sv operands, size_t at)
{
	while (operands.n > 0) {
		struct sv one = sv_cut(&operands, ' ');
		bool again = sv_ends(one, SV("..."));
		bool optional = one.s[0] == '[';

		if (again)
			one = sv_slice(one, 0, one.n - 3);
		if (optional)
			one = sv_slice(one, 1, one.n - 1);
		if (at == 0 || again)
			put_argument(s, one);
		if (again || (at == 0 && !optional))
			return;
		at -= at > 0;
	}
}

static void put_options(struct shells *s)
{
	const struct command *command =
		s->command ? s->command : command_find(SV("browse"));

	for (int i = 0; i < OPTION_COUNT; i++) {
		const struct option_row *row = option_row((enum option)i);
		struct build word = { .arena = &s->cli->arena };

		if (!command_takes(command, (enum option)i))
			continue;
		build_str(&word, "--");
		build_sv(&word, row->word);
		put(s, build_view(&word), row->help);
	}
}

/* What the word is that is being typed, which LINE ends with where it is an
 * OPERAND; after `--` no option is. */
static void put_word(struct shells *s, bool operand, bool options)
{
	struct command_line *line = &s->cli->line;

	if (operand)
		line->noperands--;
	if (line->noperands > 0)
		s->command = command_meant(line->operands[0]);
	if (s->command) {
		line->operands++;
		line->noperands--;
	}
	if (!operand) {
		enum option option = line->given[line->ngiven - 1].option;

		put_argument(s, option_row(option)->argument);
	} else if (options && sv_starts(s->typed, SV("-"))) {
		put_options(s);
	} else {
		if (!s->command && line->noperands == 0)
			put_commands(s);
		put_operand(s, s->command ? s->command->operands :
					    SV("[FILE|DIR]..."),
			    line->noperands);
	}
}

void shells_print(struct cli *c, const char *const *words, size_t n)
{
	static char empty[1];
	struct sv last = n ? sv_of(words[n - 1]) : SV("");
	size_t equals = sv_find_char(last, '=', 0);
	bool joined = sv_starts(last, SV("--")) && equals != SV_NONE;
	char **argv = ARENA_NEW(&c->arena, n + 1, char *);
	struct shells s = { .cli = c, .typed = last };
	bool operand, options = true;
	struct err err;

	/* As if nothing of the word were there, so that it is the value of an
	 * option, or an operand, by where it stands. */
	for (size_t i = 0; i + 1 < n; i++) {
		argv[i] = (char *)(uintptr_t)words[i];
		options = options && !sv_eq(sv_of(words[i]), SV("--"));
	}
	if (n == 0)
		n = 1;
	argv[n - 1] = joined ? (char *)(uintptr_t)words[n - 1] : empty;
	c->line = (struct command_line){ 0 };
	if (!option_parse(&c->arena, (int)n, argv, &c->line, &err))
		return;
	operand = c->line.noperands > 0 &&
		  c->line.operands[c->line.noperands - 1] == argv[n - 1];
	if (joined && !operand) {
		s.before = sv_slice(last, 0, equals + 1);
		s.typed = sv_slice(last, equals + 1, last.n);
	}
	put_word(&s, operand, options);
	c->status = EXIT_DONE;
}
