/* The rows of option.def, and reading the command line by them. */
#include "cmd/option.h"

#include <string.h>

#include "base/build.h"
#include "cmd/command.h"
#include "text/fold.h"

static const struct option_row rows[OPTION_COUNT] = {
#define X(name, letter, word, argument, help)                                  \
	[OPTION_##name] = { letter, SV_INIT(word), SV_INIT(argument),          \
			    SV_INIT(help) },
#include "cmd/option.def"
#undef X
};

const struct option_row *option_row(enum option option)
{
	return &rows[option];
}

enum option option_find(struct sv word)
{
	for (int i = 0; i < OPTION_COUNT; i++)
		if (sv_eq(rows[i].word, word))
			return (enum option)i;
	return OPTION_COUNT;
}

static enum option find_letter(char letter)
{
	for (int i = 0; i < OPTION_COUNT; i++)
		if (letter && rows[i].letter == letter)
			return (enum option)i;
	return OPTION_COUNT;
}

/* Reads the arguments one by one. */
struct reading {
	struct arena *arena;
	int argc, at;
	char **argv;
	struct command_line *out;
	struct err *err;
};

/* ---- long options, whole or begun ---- */

/* The command, once it stands before what is read; or null. */
static const struct command *command_of(const struct reading *r)
{
	return r->out->noperands ? command_meant(r->out->operands[0]) :
				   NULL;
}

/* The words of the options that COMMAND takes, of all where it is null, that
 * begin with START; OUT has room for OPTION_COUNT. */
static size_t words_from(const struct command *command, struct sv start,
			 struct sv *out)
{
	size_t n = 0;

	for (int i = 0; i < OPTION_COUNT; i++)
		if (sv_starts(rows[i].word, start) &&
		    (!command || command_takes(command, (enum option)i)))
			out[n++] = rows[i].word;
	return n;
}

static bool two_words(const struct reading *r, struct sv word,
		      const struct sv *words, size_t n)
{
	struct build b = { .arena = r->arena };

	for (size_t i = 0; i < n; i++)
		build_fmt(&b, "%s--%.*s",
			  i == 0 ? "" : i + 1 < n ? ", " : " or ",
			  SV_ARG(words[i]));
	return err_set(r->err, "--%.*s could be %.*s", SV_ARG(word),
		       SV_ARG(build_view(&b)));
}

/* Only what the command takes is worth a hint. */
static bool unknown_word(const struct reading *r, struct sv word)
{
	struct sv words[OPTION_COUNT];
	size_t n = words_from(command_of(r), SV(""), words);
	struct sv near = fold_nearest(word, words, n);

	if (near.n)
		return err_set(r->err, "no option --%.*s; did you mean --%.*s?",
			       SV_ARG(word), SV_ARG(near));
	return err_set(r->err, "no option --%.*s; annals help lists them",
		       SV_ARG(word));
}

/* The option that WORD is, or the one that it begins: of those that the
 * command takes, else of all.  Returns false when it is none or several. */
static bool find_begun(const struct reading *r, struct sv word,
		       enum option *option)
{
	struct sv words[OPTION_COUNT];
	size_t n;

	*option = option_find(word);
	if (*option != OPTION_COUNT)
		return true;
	n = word.n ? words_from(command_of(r), word, words) : 0;
	if (n == 0 && word.n)
		n = words_from(NULL, word, words);
	if (n != 1)
		return n ? two_words(r, word, words, n) :
			   unknown_word(r, word);
	*option = option_find(words[0]);
	return true;
}

/* ---- the line ---- */

static bool add(struct reading *r, enum option option, struct sv value,
		bool has_value)
{
	const struct option_row *row = &rows[option];

	if (row->argument.n == 0 && has_value && !sv_eq(value, OPTION_OFF))
		return err_set(r->err, "--%.*s takes no argument; =no turns "
			       "off what the configuration turned on",
			       SV_ARG(row->word));
	if (row->argument.n > 0 && !has_value) {
		if (r->at == r->argc)
			return err_set(r->err, "--%.*s needs an argument: %.*s",
				       SV_ARG(row->word),
				       SV_ARG(row->argument));
		value = sv_of(r->argv[r->at++]);
	}
	r->out->given[r->out->ngiven++] = (struct given){ option, value };
	return true;
}

static bool read_word(struct reading *r, struct sv arg)
{
	struct sv rest = sv_slice(arg, 2, arg.n);
	bool has_value = sv_find_char(rest, '=', 0) != SV_NONE;
	struct sv word = sv_cut(&rest, '=');
	enum option option;

	return find_begun(r, word, &option) &&
	       add(r, option, rest, has_value);
}

/* "-f tsv", "-ftsv", or several letters together. */
static bool read_letters(struct reading *r, struct sv arg)
{
	for (size_t i = 1; i < arg.n; i++) {
		enum option option = find_letter(arg.s[i]);
		struct sv rest = sv_slice(arg, i + 1, arg.n);

		if (option == OPTION_COUNT)
			return err_set(r->err,
				       "no option -%c; annals help lists them",
				       arg.s[i]);
		if (rows[option].argument.n > 0)
			return add(r, option, rest, rest.n > 0);
		if (!add(r, option, (struct sv){ 0 }, false))
			return false;
	}
	return true;
}

/* "-" is standard input, and -0043 is a year: no option is a digit. */
static bool looks_like_option(struct sv arg)
{
	return arg.n > 1 && arg.s[0] == '-' &&
	       (arg.s[1] < '0' || arg.s[1] > '9');
}

bool option_parse(struct arena *a, int argc, char **argv,
		  struct command_line *out, struct err *err)
{
	struct reading r = { a, argc, 0, argv, out, err };
	bool options = true;
	size_t letters = 0;

	for (int i = 0; i < argc; i++)
		letters += strlen(argv[i]);
	out->given = ARENA_NEW(a, letters + 1, struct given);
	out->operands = ARENA_NEW(a, (size_t)argc + 1, const char *);
	while (r.at < argc) {
		struct sv arg = sv_of(argv[r.at++]);

		if (!options || !looks_like_option(arg))
			out->operands[out->noperands++] = arg.s;
		else if (sv_eq(arg, SV("--")))
			options = false;
		else if (!(arg.s[1] == '-' ? read_word(&r, arg) :
					     read_letters(&r, arg)))
			return false;
	}
	return true;
}

/* The last of OPTION, or null. */
static const struct given *last(const struct command_line *line,
				enum option option)
{
	for (size_t i = line->ngiven; i > 0; i--)
		if (line->given[i - 1].option == option)
			return &line->given[i - 1];
	return NULL;
}

bool option_given(const struct command_line *line, enum option option)
{
	const struct given *given = last(line, option);

	return given && (rows[option].argument.n > 0 ||
			 !sv_eq(given->value, OPTION_OFF));
}

struct sv option_value(const struct command_line *line, enum option option)
{
	const struct given *given = last(line, option);

	return given ? given->value : (struct sv){ 0 };
}

bool option_is_word(struct sv value, word_fn *words)
{
	for (size_t i = 0; words(i).n > 0; i++)
		if (sv_eq(words(i), value))
			return true;
	return false;
}

struct sv option_words(struct arena *a, word_fn *words)
{
	struct build b = { .arena = a };

	for (size_t i = 0; words(i).n > 0; i++) {
		build_str(&b, i == 0 ? "" : words(i + 1).n ? ", " : " or ");
		build_sv(&b, words(i));
	}
	return build_view(&b);
}

bool option_width(struct sv value, unsigned long long *columns)
{
	enum { WIDTH_MIN = 40, WIDTH_MAX = 200 };

	return sv_to_u64(value, WIDTH_MAX, columns) && *columns >= WIDTH_MIN;
}
