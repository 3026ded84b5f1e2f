#ifndef TTY_PEN_H
#define TTY_PEN_H

#include <stdbool.h>
#include <stdint.h>

#include "view/frame.h"

/*
 * Looks as the terminals take them that are written to without ncurses: the
 * numbers of SGR (ECMA-48, 8.3.117), each look once, so that it can be told
 * whether two cells look alike.
 */

enum {
	PEN_BYTES = 40,
	PENS_MOST = 2 * STYLE_COUNT + 1,
};

struct pen {
	char codes[PEN_BYTES]; /* "1;4", separated by semicolons */
	uint8_t n;             /* bytes; 0: as text is without any */
	bool fills;            /* a blank under it is seen */
};

struct pens {
	struct pen v[PENS_MOST]; /* the first is without any */
	uint8_t n;
	uint8_t plain[STYLE_COUNT], chosen[STYLE_COUNT]; /* indexes into V */
};

/* Puts into OUT, which has room for 2 * PEN_BYTES, what changes FROM to TO, two
 * of P, and returns its bytes; OUT may be null, to count them. */
int pen_change(const struct pens *p, uint8_t from, uint8_t to, char *out);

/* The number of CODES in P, added when it is new. */
uint8_t pens_add(struct pens *p, const struct pen *codes);

#endif
