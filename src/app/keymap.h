#ifndef APP_KEYMAP_H
#define APP_KEYMAP_H

#include "app/command.h"
#include "app/pane.h"
#include "config/config.h"

/*
 * Which keys do what: those of command.def, or the reader's own from the
 * section keys of the configuration, `command: keys`.  What is shown of keys,
 * anywhere, is asked for here.
 */
struct keymap;

enum { KEYMAP_SCOPES = 7 };

/* Where a key is looked for while PANE has the keys, in this order; how
 * many. */
size_t keymap_scopes(const struct pane_row *pane,
		     enum scope out[KEYMAP_SCOPES]);

/*
 * Makes one in A, which lives as long as it.  CONFIG may be null; what is wrong
 * there is added to FAULTS: a command that there is none of, a name that no key
 * has, a key that does something else where it would work, in one of PANES (a
 * row each) or while typing.  That command keeps the keys that it has without a
 * configuration.
 */
const struct keymap *keymap_new(struct arena *a, const struct pane_row *panes,
				const struct config *config,
				struct diags *faults);

/* The command of KEY in PLACE; COMMAND_COUNT when it does nothing there. */
enum command keymap_find(const struct keymap *m, uint32_t key,
			 enum scope where);

/* Which of the keys of C, from 0, KEY is; their number where it is none. */
size_t keymap_which(const struct keymap *m, enum command c, uint32_t key);

/* The keys of C, as they are named and separated by blanks, and the first of
 * them; ":name", which does it as well, where it has none. */
struct sv keymap_keys(const struct keymap *m, enum command c);
struct sv keymap_key(const struct keymap *m, enum command c);

#endif
