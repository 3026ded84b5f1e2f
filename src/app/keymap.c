/* The keys of each command, and the reader's own in their place. */
#include "app/keymap.h"

#include "base/build.h"
#include "base/key.h"
#include "base/panic.h"

enum { KEYS_MAX = 16 }; /* of a command */

struct keys {
	uint32_t v[KEYS_MAX];
	const struct config_row *from[KEYS_MAX]; /* where the reader says so */
	size_t n;
	bool own; /* the reader's */
	struct sv text;
};

struct keymap {
	struct keys of[COMMAND_COUNT];
};

/* What the reader's keys are read with. */
struct rebinding {
	struct keymap *map;
	const struct pane_row *panes;
	struct diags *faults;
	bool named[COMMAND_COUNT]; /* in the configuration */
	bool none[COMMAND_COUNT];  /* there as having no key */
};

static struct keys built_in(enum command c)
{
	struct sv left = commands[c].keys;
	struct keys k = { .text = left };

	while (left.n > 0) {
		struct sv name = sv_cut(&left, ' ');
		bool digits = sv_eq(name, SV("1-9"));
		uint32_t key = digits ? '1' : key_parse(name);

		do {
			ENSURE(key != K_NONE && k.n < KEYS_MAX);
			k.v[k.n++] = key;
		} while (digits && key++ < '9');
	}
	return k;
}

/* ---- the reader's keys ---- */

static bool has(const struct keys *k, uint32_t key)
{
	for (size_t i = 0; i < k->n; i++)
		if (k->v[i] == key)
			return true;
	return false;
}

/* Adds the keys that ROW names to those of C. */
static void take_names(struct rebinding *r, enum command c,
		       const struct config_row *row)
{
	struct keys *k = &r->map->of[c];
	enum scope where = commands[c].where;
	bool typing = where == SCOPE_PROMPT || where == SCOPE_ALWAYS;
	struct sv left = sv_trim(row->text);

	while (left.n > 0) {
		struct sv name = sv_cut(&left, ' ');
		uint32_t key = key_parse(name);
		struct sv takes = { 0 };

		if (name.n == 0)
			continue;
		if (key == K_NONE)
			takes = SV("names of keys, as j, PgDn, C-x, Alt-Left, "
				   "F5");
		else if (typing && key_is_text(key))
			takes = SV("keys that type nothing");
		else if (k->n == KEYS_MAX)
			takes = SV("no more than 16 keys");
		if (takes.n) {
			config_value(r->faults, row, takes);
		} else if (!has(k, key)) {
			k->from[k->n] = row;
			k->v[k->n++] = key;
		}
	}
}

static enum command command_of(struct sv name)
{
	int c = 0;

	while (c < COMMAND_COUNT && !sv_eq(commands[c].name, name))
		c++;
	return (enum command)c;
}

static void unknown(struct rebinding *r, const struct config_row *row)
{
	struct sv names[COMMAND_COUNT];

	for (int c = 0; c < COMMAND_COUNT; c++)
		names[c] = commands[c].name;
	config_unknown(r->faults, row->key_at, SV("keys"), row->key, names,
		       COMMAND_COUNT);
}

static void take_row(struct rebinding *r, const struct config_row *row)
{
	enum command c = command_of(row->key);

	if (row->key.n == 0 || row->group.n > 0) {
		config_value(r->faults, row, SV("command: keys"));
	} else if (c == COMMAND_COUNT) {
		unknown(r, row);
	} else {
		if (!r->named[c])
			r->map->of[c] = (struct keys){ .own = true };
		r->named[c] = true;
		r->none[c] |= sv_trim(row->text).n == 0;
		take_names(r, c, row);
	}
}

/* Whether a command of WHERE has KEY without a configuration. */
static bool built_in_there(uint32_t key, enum scope where)
{
	for (int c = 0; c < COMMAND_COUNT; c++) {
		struct keys k;

		if (commands[c].where != where)
			continue;
		k = built_in((enum command)c);
		if (has(&k, key))
			return true;
	}
	return false;
}

size_t keymap_scopes(const struct pane_row *pane,
		     enum scope out[KEYMAP_SCOPES])
{
	size_t n = 0;

	out[n++] = pane->scope;
	if (pane->ops->find)
		out[n++] = SCOPE_FIND;
	if (pane->ops->doc)
		out[n++] = SCOPE_DOCUMENT;
	if (!pane->ops->title)
		out[n++] = SCOPE_MAIN;
	out[n++] = SCOPE_MOVE;
	out[n++] = SCOPE_ANY;
	out[n++] = SCOPE_ALWAYS;
	return n;
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

/* Whether keys of X and of Y work at the same time anywhere: in one of PANES,
 * or while typing.  A scope meets itself. */
static bool meet(const struct pane_row *panes, enum scope x, enum scope y)
{
	static const enum scope typing[] = { SCOPE_PROMPT, SCOPE_ALWAYS };
	enum scope at[KEYMAP_SCOPES];

	for (int p = 0; p < PANE_COUNT; p++)
		if (both_among(at, keymap_scopes(&panes[p], at), x, y))
			return true;
	return both_among(typing, 2, x, y);
}

/* Whether KEY may be a key of X and of Y: they never work at the same time, or
 * it is one of both without a configuration too, as n of documents comes before
 * that of every pane. */
static bool apart(const struct rebinding *r, uint32_t key, enum scope x,
		  enum scope y)
{
	return x != y && (!meet(r->panes, x, y) || (built_in_there(key, x) &&
						    built_in_there(key, y)));
}

/* Another command with KEY that works where C does, or COMMAND_COUNT: of the
 * same scope, if there is one. */
static enum command rival(const struct rebinding *r, enum command c,
			  uint32_t key)
{
	const struct keymap *m = r->map;
	enum scope where = commands[c].where;
	enum command other = COMMAND_COUNT;

	for (int d = COMMAND_COUNT - 1; d >= 0; d--)
		if (d != (int)c && has(&m->of[d], key) &&
		    !apart(r, key, commands[d].where, where) &&
		    (other == COMMAND_COUNT || commands[d].where == where ||
		     commands[other].where != where))
			other = (enum command)d;
	return other;
}

/* The I-th key of C belongs to OTHER as well: C, whose keys are the reader's,
 * gets back what it had. */
static void give_up(struct rebinding *r, enum command c, size_t i,
		    enum command other)
{
	const struct config_row *row = r->map->of[c].from[i];
	char name[KEY_NAME_MAX];
	struct keys before = built_in(c);

	DIAG(r->faults, FAULT_config_key_bound, row->text_at,
	     key_label(r->map->of[c].v[i], name), commands[other].name,
	     commands[c].name, before.text);
	r->map->of[c] = before;
}

/* Settles one key that two commands have; false when there is none.  Where both
 * are the reader's, the one that stands first in the configuration stays. */
static bool settle(struct rebinding *r)
{
	for (int c = COMMAND_COUNT - 1; c >= 0; c--) {
		const struct keys *k = &r->map->of[c];

		for (size_t i = 0; i < k->n && k->own; i++) {
			enum command d = rival(r, (enum command)c, k->v[i]);
			const struct keys *other = &r->map->of[d];
			size_t at = 0;

			if (d == COMMAND_COUNT)
				continue;
			while (other->own && other->v[at] != k->v[i])
				at++;
			if (other->own && other->from[at] > k->from[i])
				give_up(r, d, at, (enum command)c);
			else
				give_up(r, (enum command)c, i, d);
			return true;
		}
	}
	return false;
}

static void take_config(struct rebinding *r, const struct config *config)
{
	for (size_t i = 0; i < config->n; i++)
		if (config->rows[i].section == CONFIG_keys)
			take_row(r, &config->rows[i]);
	/* Where no name was a key's, nothing is meant. */
	for (int c = 0; c < COMMAND_COUNT; c++)
		if (r->named[c] && r->map->of[c].n == 0 && !r->none[c])
			r->map->of[c] = built_in((enum command)c);
	while (settle(r))
		;
}

/* ---- the map ---- */

/* The keys K of C by their names. */
static struct sv text_of(struct arena *a, enum command c, const struct keys *k)
{
	struct build b = { .arena = a };
	char name[KEY_NAME_MAX];

	for (size_t i = 0; i < k->n; i++) {
		build_str(&b, i ? " " : "");
		build_sv(&b, key_label(k->v[i], name));
	}
	if (k->n == 0) {
		build_char(&b, ':');
		build_sv(&b, commands[c].name);
	}
	return build_view(&b);
}

const struct keymap *keymap_new(struct arena *a, const struct pane_row *panes,
				const struct config *config,
				struct diags *faults)
{
	struct keymap *m = ARENA_NEW(a, 1, struct keymap);
	struct rebinding r = { .map = m, .panes = panes,
			       .faults = faults };

	for (int c = 0; c < COMMAND_COUNT; c++)
		m->of[c] = built_in((enum command)c);
	if (config)
		take_config(&r, config);
	for (int c = 0; c < COMMAND_COUNT; c++)
		if (m->of[c].own)
			m->of[c].text = text_of(a, (enum command)c, &m->of[c]);
	return m;
}

enum command keymap_find(const struct keymap *m, uint32_t key, enum scope where)
{
	for (int c = 0; c < COMMAND_COUNT; c++)
		if (commands[c].where == where && has(&m->of[c], key))
			return (enum command)c;
	return COMMAND_COUNT;
}

size_t keymap_which(const struct keymap *m, enum command c, uint32_t key)
{
	size_t i = 0;

	while (i < m->of[c].n && m->of[c].v[i] != key)
		i++;
	return i;
}

struct sv keymap_keys(const struct keymap *m, enum command c)
{
	return m->of[c].text;
}

struct sv keymap_key(const struct keymap *m, enum command c)
{
	struct sv keys = m->of[c].text;

	return sv_cut(&keys, ' ');
}
