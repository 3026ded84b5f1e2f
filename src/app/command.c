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

/* Whether TYPED stands in NAME from AT on. */
static bool stands_at(struct sv name, size_t at, struct sv typed)
{
	size_t i = 0;

	while (at + i < name.n && i < typed.n &&
	       (name.s[at + i] == typed.s[i] ||
		(name.s[at + i] == '_' &&
		 (typed.s[i] == ' ' || typed.s[i] == '-'))))
		i++;
	return i == typed.n;
}

enum command_fit command_fits(struct sv name, struct sv typed)
{
	if (stands_at(name, 0, typed))
		return typed.n == name.n ? COMMAND_IS : COMMAND_BEGINS;
	for (size_t at = 1; at < name.n; at++)
		if (name.s[at - 1] == '_' && stands_at(name, at, typed))
			return COMMAND_FITS_WORD;
	return COMMAND_FITS_NOT;
}

void command_spell(struct build *b, struct sv name)
{
	while (name.n > 0) {
		build_sv(b, sv_cut(&name, '_'));
		build_str(b, name.n ? " " : "");
	}
}

bool command_waits(const struct word_row *w)
{
	return w->argument.n > 0 && w->argument.s[0] != '[';
}

const struct sv scope_names[SCOPE_COUNT] = {
#define X(name, text) [SCOPE_##name] = SV_INIT(text),
	SCOPES(X)
#undef X
};

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
