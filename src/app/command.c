/* The commands and their keys. */
#include "app/command.h"

#include "app/app.h"
#include "base/build.h"
#include "base/key.h"
#include "base/panic.h"

const struct command_row commands[COMMAND_COUNT] = {
#define X(name, keys, where, help)                                             \
	[COMMAND_##name] = { SV_INIT(#name), SV_INIT(keys), SCOPE_##where,     \
			     SV_INIT(help), do_##name },
#include "app/command.def"
#undef X
};

const struct word_row words[WORD_COUNT] = {
#define X(name, argument, help)                                                \
	[WORD_##name] = { SV_INIT(#name), SV_INIT(argument), SV_INIT(help),    \
			  word_##name },
#include "app/word.def"
#undef X
};

const struct sv scope_names[SCOPE_COUNT] = {
#define X(name, text) [SCOPE_##name] = SV_INIT(text),
	SCOPES(X)
#undef X
};

enum { BOUND_MAX = 4 * COMMAND_COUNT };

struct keymap {
	struct {
		uint32_t key;
		enum command command;
	} rows[BOUND_MAX];
	size_t n;
};

const struct keymap *keymap_new(struct arena *a)
{
	struct keymap *m = ARENA_NEW(a, 1, struct keymap);

	for (int c = 0; c < COMMAND_COUNT; c++) {
		struct sv keys = commands[c].keys;

		while (keys.n > 0) {
			uint32_t key = key_parse(sv_cut(&keys, ' '));

			ENSURE(key != K_NONE && m->n < BOUND_MAX);
			m->rows[m->n].key = key;
			m->rows[m->n++].command = (enum command)c;
		}
	}
	return m;
}

enum command keymap_find(const struct keymap *m, uint32_t key, enum scope where)
{
	for (size_t i = 0; i < m->n; i++)
		if (m->rows[i].key == key &&
		    commands[m->rows[i].command].where == where)
			return m->rows[i].command;
	return COMMAND_COUNT;
}

struct sv command_key(enum command c)
{
	struct sv keys = commands[c].keys;

	return sv_cut(&keys, ' ');
}

void app_list_keys(struct build *out)
{
	for (int c = 0; c < COMMAND_COUNT; c++) {
		build_sv(out, commands[c].name);
		build_char(out, '\t');
		build_sv(out, commands[c].keys);
		build_char(out, '\t');
		build_sv(out, scope_names[commands[c].where]);
		build_char(out, '\t');
		build_sv(out, commands[c].help);
		build_char(out, '\n');
	}
	for (int w = 0; w < WORD_COUNT; w++)
		build_fmt(out, "%.*s\t:%.*s %.*s\t" WORD_SCOPE "\t%.*s\n",
			  SV_ARG(words[w].name), SV_ARG(words[w].name),
			  SV_ARG(words[w].argument), SV_ARG(words[w].help));
}
