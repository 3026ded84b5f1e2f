/* What a key does now, and the keys that lead back. */
#include "app/keys.h"

#include "app/against.h"
#include "app/panes.h"
#include "app/parts.h"
#include "app/say.h"
#include "app/shown.h"
#include "app/write.h"
#include "base/key.h"

/* Where the keys of a pane with the operations OPS and the scope OWN are looked
 * for. */
static size_t scopes_of(const struct pane_ops *ops, enum scope own,
			enum scope out[KEYS_SCOPES])
{
	size_t n = 0;

	out[n++] = own;
	if (ops->find)
		out[n++] = SCOPE_FIND;
	if (ops->doc)
		out[n++] = SCOPE_DOCUMENT;
	if (!ops->title)
		out[n++] = SCOPE_MAIN;
	out[n++] = SCOPE_MOVE;
	out[n++] = SCOPE_ANY;
	out[n++] = SCOPE_ALWAYS;
	return n;
}

size_t keys_scopes(const struct app *a, enum scope out[KEYS_SCOPES])
{
	const struct pane_row *row = &a->panes[a->focus];

	return scopes_of(row->ops, row->scope, out);
}

static bool both_among(const enum scope *at, size_t n, enum scope x,
		       enum scope y)
{
	bool has_x = false, has_y = false;

	for (size_t i = 0; i < n; i++) {
		has_x |= at[i] == x;
		has_y |= at[i] == y;
	}
	return has_x && has_y;
}

bool keys_meet(enum scope x, enum scope y)
{
	static const enum scope typing[] = { SCOPE_PROMPT, SCOPE_ALWAYS };
	static const struct {
		const struct pane_ops *ops;
		enum scope scope;
	} rows[] = {
#define X(name, scope) { &pane_##name, SCOPE_##scope },
#include "app/pane.def"
#undef X
	};
	enum scope at[KEYS_SCOPES];

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		if (both_among(at, scopes_of(rows[i].ops, rows[i].scope, at),
			       x, y))
			return true;
	return both_among(typing, 2, x, y);
}

bool keys_has(const struct app *a, enum command c)
{
	enum scope at[KEYS_SCOPES];
	size_t n = keys_scopes(a, at);

	for (size_t i = 0; i < n; i++)
		if (commands[c].where == at[i])
			return true;
	return false;
}

static enum command find_command(const struct app *a, uint32_t key)
{
	enum scope at[KEYS_SCOPES];
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

void do_quit(struct app *a)
{
	if (!panes_back(a))
		a->request.act = APP_QUIT;
}

void do_back(struct app *a)
{
	struct choice next = a->now;

	if (write_stop(a) || against_stop(a) || panes_stop(a) || panes_back(a))
		return;
	next.search = (struct sv){ 0 };
	choice_change(a, &next, shown_here(a));
}
