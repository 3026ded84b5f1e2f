#ifndef TTY_DECODE_H
#define TTY_DECODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/key.h"
#include "base/sv.h"

/*
 * What a terminal sends, as keys.  A function of its arguments: no terminal,
 * no clock.  Knows the sequences of xterm and its many relatives by itself,
 * other terminals' from a table; a sequence it does not know is one unknown
 * key and never leaks letters, which would be taken for commands.
 */

enum { DECODE_MAX = 32, DECODE_BYTES = 16 };

/* What this terminal sends for some keys, from its description. */
struct decode_table {
	struct {
		char bytes[DECODE_BYTES];
		size_t n;
		uint32_t key;
	} row[DECODE_MAX];
	size_t rows;
};

/*
 * Adds BYTES as what KEY sends.  Leaves out what would shadow plain typing,
 * is too long or does not fit.
 */
void decode_add(struct decode_table *table, struct sv bytes, uint32_t key);

/*
 * Decodes the key that BYTES begin with into *KEY, K_NONE for what a mouse did
 * that nobody asks for, and returns how many bytes it took, or 0 when more may
 * follow that belong to it.  With FINAL nothing follows, and it returns 0 for
 * no BYTES only: then an ESC is the Esc key.
 */
size_t decode_key(const struct decode_table *table, struct sv bytes,
		  bool final, uint32_t *key);

#endif
