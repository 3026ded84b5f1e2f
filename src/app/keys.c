/* What a key does now. */
#include "app/keys.h"

#include "app/parts.h"
#include "app/say.h"
#include "base/key.h"

size_t keys_scopes(const struct app *a, enum scope out[KEYMAP_SCOPES])
{
	return keymap_scopes(&a->panes[a->focus], out);
}

bool keys_has(const struct app *a, enum command c)
{
	enum scope at[KEYMAP_SCOPES];
	size_t n = keys_scopes(a, at);

	for (size_t i = 0; i < n; i++)
		if (commands[c].where == at[i])
			return true;
	return false;
}

static enum command find_command(const struct app *a, uint32_t key)
{
	enum scope at[KEYMAP_SCOPES];
	size_t n = keys_scopes(a, at);
	enum command c = COMMAND_COUNT;

	for (size_t i = 0; i < n && c == COMMAND_COUNT; i++)
		c = keymap_find(a->keymap, key, at[i]);
	return c;
}

enum command keys_find(const struct app *a, uint32_t key)
{
	enum command c = find_command(a, key);

	return c < COMMAND_COUNT ? c : find_command(a, key_latin(key));
}

void keys_typed(struct app *a, uint32_t key)
{
	char name[KEY_NAME_MAX];
	enum command c = keys_find(a, key);

	a->key = key;
	if (c < COMMAND_COUNT) {
		commands[c].run(a);
		a->did = c;
	} else if (key != K_UNKNOWN) {
		say(a, STYLE_WARN, "%.*s does nothing here; %.*s shows the "
				   "keys",
		    SV_ARG(key_label(key, name)),
		    SV_ARG(keymap_key(a->keymap, COMMAND_help)));
	}
}
