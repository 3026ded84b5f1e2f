#ifndef PRESS_READ_H
#define PRESS_READ_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include "base/arena.h"
#include "base/sv.h"

/*
 * What the press is given to print: a line a record, its fields separated by
 * tabs, of texts that are clean and have neither.  annals writes it, and nobody
 * else; whatever is not as it should be ends the program.
 *
 *   head FORM WIDTH HEIGHT LANG DATE TITLE SUBTITLE PAGE ALONE ROWS...
 *   block KIND NUMBER DEPTH ANCHOR
 *   label STYLE TARGET TEXT     a piece of what the block is called
 *   text STYLE TARGET TEXT      of its words
 *   aside STYLE TARGET TEXT     of what stands beside them
 *   end                         of the block
 *
 * FORM is pdf or ps; WIDTH and HEIGHT are points; PAGE has {} and {m} where the
 * number of the page and of all pages go, ALONE {} alone; ROWS are the heads of
 * a table, the last empty where it has none.  TARGET is an anchor after #, an
 * address, or empty.  KIND is a row of kinds.def; the DEPTH of a grid is 1
 * where it goes on with the one above.
 */
enum kind {
#define X(id, name) KIND_##id,
#include "press/kinds.def"
#undef X
	KINDS,
};

enum { COLUMNS = 3 };

struct head {
	struct sv form, lang, date, title, subtitle, page, page_alone;
	struct sv columns[COLUMNS];
	double width, height; /* points */
};

/* Words in one style: n plain, b bold, i italic, s soft, w a warning. */
struct piece {
	char style;
	struct sv target, text;
	struct piece *next;
};

struct item {
	enum kind kind;
	uint32_t number, depth;
	struct sv anchor; /* or empty */
	struct piece *label, *text, *aside;
	struct piece **label_end, **text_end, **aside_end; /* of these lists */
	struct item *first, *last, *next, *parent;
};

struct reader {
	FILE *from;
};

/* The head, in A. */
struct head read_head(struct reader *r, struct arena *a);

/* The next block at the top with all that is in it, in A; null at the end. */
struct item *read_item(struct reader *r, struct arena *a);

/* Code points of text in ITEM and what is in it. */
size_t read_length(const struct item *item);

#endif
