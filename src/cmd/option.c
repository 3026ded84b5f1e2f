/* The rows of option.def, and reading the command line by them. */
#include "cmd/option.h"

#include <string.h>

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

static enum option find_word(struct sv word)
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

static bool unknown_word(struct sv word, struct err *err)
{
	struct sv words[OPTION_COUNT], near;

	for (int i = 0; i < OPTION_COUNT; i++)
		words[i] = rows[i].word;
	near = fold_nearest(word, words, OPTION_COUNT);
	if (near.n)
		return err_set(err, "no option --%.*s; did you mean --%.*s?",
			       SV_ARG(word), SV_ARG(near));
	return err_set(err, "no option --%.*s; annals help lists them",
		       SV_ARG(word));
}

/* Reads the arguments one by one. */
struct reading {
	int argc, at;
	char **argv;
	struct command_line *out;
	struct err *err;
};

static bool add(struct reading *r, enum option option, struct sv value,
		bool has_value)
{
	const struct option_row *row = &rows[option];

	if (row->argument.n == 0 && has_value)
		return err_set(r->err, "--%.*s takes no argument",
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
	enum option option = find_word(word);

	if (option == OPTION_COUNT)
		return unknown_word(word, r->err);
	return add(r, option, rest, has_value);
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
	struct reading r = { argc, 0, argv, out, err };
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

bool option_given(const struct command_line *line, enum option option)
{
	for (size_t i = 0; i < line->ngiven; i++)
		if (line->given[i].option == option)
			return true;
	return false;
}

struct sv option_value(const struct command_line *line, enum option option)
{
	for (size_t i = line->ngiven; i > 0; i--)
		if (line->given[i - 1].option == option)
			return line->given[i - 1].value;
	return (struct sv){ 0 };
}
