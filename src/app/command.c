/* The commands and their keys. */
#include "app/command.h"

#include "app/app.h"
#include "app/keymap.h"
#include "base/build.h"

const struct command_row commands[COMMAND_COUNT] = {
#define X(name, keys, where, help)                                             \
	[COMMAND_##name] = { SV_INIT(#name), SV_INIT(keys), SCOPE_##where,     \
			     SV_INIT(help), do_##name },
#include "app/command.def"
#undef X
};

const struct word_row words[WORD_COUNT] = {
#define X(name, argument, choices, help)                                       \
	[WORD_##name] = { SV_INIT(#name), SV_INIT(argument), SV_INIT(help),    \
			  choices_##choices, word_##name },
#include "app/word.def"
#undef X
};

bool command_waits(const struct word_row *w)
{
	return w->argument.n > 0 && w->argument.s[0] != '[';
}

const struct sv scope_names[SCOPE_COUNT] = {
#define X(name, text) [SCOPE_##name] = SV_INIT(text),
	SCOPES(X)
#undef X
};

const struct keymap *app_keymap(struct arena *a, const struct config *config,
				struct diags *faults)
{
	return keymap_new(a, config, faults);
}

struct sv app_warnings_key(const struct keymap *m)
{
	return keymap_key(m, COMMAND_warnings);
}

void app_list_keys(const struct keymap *m, struct build *out)
{
	for (int c = 0; c < COMMAND_COUNT; c++) {
		build_sv(out, commands[c].name);
		build_char(out, '\t');
		build_sv(out, keymap_keys(m, (enum command)c));
		build_char(out, '\t');
		build_sv(out, scope_names[commands[c].where]);
		build_char(out, '\t');
		build_sv(out, commands[c].help);
		build_char(out, '\n');
	}
	for (int w = 0; w < WORD_COUNT; w++)
		build_fmt(out, "%.*s\t:%.*s%s%.*s\t" WORD_SCOPE "\t%.*s\n",
			  SV_ARG(words[w].name), SV_ARG(words[w].name),
			  words[w].argument.n ? " " : "",
			  SV_ARG(words[w].argument), SV_ARG(words[w].help));
}
