#ifndef CMD_OPTION_H
#define CMD_OPTION_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/err.h"
#include "base/sv.h"

/* The command line, as a table (option.def). */
enum option {
#define X(name, letter, word, argument, help) OPTION_##name,
#include "cmd/option.def"
#undef X
	OPTION_COUNT,
};

struct option_row {
	char letter; /* 0 for none */
	struct sv word, argument, help;
};

const struct option_row *option_row(enum option option);

/* The option of the long name WORD, or OPTION_COUNT. */
enum option option_find(struct sv word);

/* The value by which an option without an argument is as if it had not been
 * given: --iso=no. */
#define OPTION_OFF SV("no")

/* One option as it was given, in the order of the command line. */
struct given {
	enum option option;
	struct sv value; /* empty or OPTION_OFF when it takes none */
};

struct command_line {
	struct given *given;
	size_t ngiven;
	const char **operands;
	size_t noperands;
};

/*
 * Parts ARGV, whose first ARGC strings follow the program's name, into
 * options and operands, in A; "--" ends the options and "-" is an operand.  A
 * long option may be cut short where that could be no other one of the command
 * that stands before it, or of any without a command.  Returns false, with the
 * reason and remedy in ERR, at an unknown option or a missing argument.
 */
bool option_parse(struct arena *a, int argc, char **argv,
		  struct command_line *out, struct err *err);

/* Whether OPTION was given, and not turned off after that; its last value, or
 * an empty view. */
bool option_given(const struct command_line *line, enum option option);
struct sv option_value(const struct command_line *line, enum option option);

/* Words that an option takes: the one numbered I, from 0; empty after the
 * last. */
typedef struct sv word_fn(size_t i);

/* Whether VALUE is one of WORDS. */
bool option_is_word(struct sv value, word_fn *words);

/* "auto, always or never": WORDS, in A. */
struct sv option_words(struct arena *a, word_fn *words);

/* The COLUMNS of a line of a report that VALUE is; false when it is no number
 * from 40 to 200. */
#define OPTION_WIDTHS "a number from 40 to 200"
bool option_width(struct sv value, unsigned long long *columns);

#endif
