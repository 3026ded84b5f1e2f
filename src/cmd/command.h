#ifndef CMD_COMMAND_H
#define CMD_COMMAND_H

#include "cmd/cli.h"

/* The commands, as a table (command.def). */
struct command {
	struct sv name, operands, options, help;
	command_fn *run; /* null for browse, which main.c brings */
};

const struct command *command_table(size_t *n);

/* The command called NAME, or null. */
const struct command *command_find(struct sv name);

/* The command that WORD, the first of a line, means: by its name, or by its
 * first letters, two at least, where no other begins so and nothing is called
 * WORD; or null. */
const struct command *command_meant(const char *word);

/* Whether COMMAND takes OPTION. */
bool command_takes(const struct command *command, enum option option);

/* The name of the one command that takes OPTION; empty when several do. */
struct sv command_only(enum option option);

command_fn list_run, show_run, report_run, stats_run, names_run, diff_run,
	check_run, date_run, import_run, help_run, version_run;

/* What --format of check and diff, and --sort of list take. */
word_fn check_form_word, list_sort_word;

#endif
