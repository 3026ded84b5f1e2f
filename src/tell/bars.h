#ifndef TELL_BARS_H
#define TELL_BARS_H

#include "tell/teller.h"

/* Things that are counted, as a grid: a name, how many, and a bar each. */
struct bar {
	struct sv name;
	struct target target;
	size_t count;
};

struct bars {
	struct bar *v; /* in the arena of the teller's maker */
	size_t n;
};

/* None yet, with room for MOST. */
struct bars bars_new(struct teller *t, size_t most);

/* Leaves out those that count nothing; the most come first, and of as many as
 * another the first in reading order. */
void bars_rank(struct teller *t, struct bars *bars);

/* Tells the first LIMIT of BARS under HEADING, and how many more there are;
 * nothing where there are none. */
void bars_put(struct teller *t, enum label heading, const struct bars *bars,
	      size_t limit);

/* Appends WORDS as a cell to the line of a grid that is being made. */
void bars_cell(struct teller *t, enum cell_is is, struct sv words);

#endif
