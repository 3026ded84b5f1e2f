/* The rows of command.def, and the options that each command takes. */
#include "cmd/command.h"

#include <string.h>

#include "base/file.h"

static const struct command table[] = {
#define browse_run NULL
#define X(name, operands, function, options, help)                             \
	{ SV_INIT(name), SV_INIT(operands), SV_INIT(options), SV_INIT(help),   \
	  function },
#include "cmd/command.def"
#undef X
#undef browse_run
};

const struct command *command_table(size_t *n)
{
	*n = sizeof(table) / sizeof(*table);
	return table;
}

const struct command *command_find(struct sv name)
{
	size_t n;
	const struct command *commands = command_table(&n);

	for (size_t i = 0; i < n; i++)
		if (sv_eq(commands[i].name, name))
			return &commands[i];
	return NULL;
}

const struct command *command_meant(const char *word)
{
	enum { LEAST = 2 };
	const struct command *whole = command_find(sv_of(word)), *meant = NULL;
	size_t n;
	const struct command *commands = command_table(&n);

	if (whole || strlen(word) < LEAST || file_exists(word))
		return whole;
	for (size_t i = 0; i < n; i++) {
		if (!sv_starts(commands[i].name, sv_of(word)))
			continue;
		if (meant)
			return NULL;
		meant = &commands[i];
	}
	return meant;
}

bool command_takes(const struct command *command, enum option option)
{
	struct sv left = command->options, word = option_row(option)->word;

	if (option == OPTION_HELP || option == OPTION_VERSION ||
	    option == OPTION_NO_CONFIG)
		return true;
	while (left.n > 0)
		if (sv_eq(sv_cut(&left, ' '), word))
			return true;
	return false;
}

struct sv command_only(enum option option)
{
	const struct command *only = NULL;

	for (size_t i = 0; i < sizeof(table) / sizeof(*table); i++) {
		if (!command_takes(&table[i], option))
			continue;
		if (only)
			return (struct sv){ 0 };
		only = &table[i];
	}
	return only ? only->name : (struct sv){ 0 };
}
