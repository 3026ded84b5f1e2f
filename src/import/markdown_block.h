#ifndef IMPORT_MARKDOWN_BLOCK_H
#define IMPORT_MARKDOWN_BLOCK_H

#include "import/markdown_reading.h"

/* Reads the events of BLOCKS, one after the other: items of lists, rows of
 * tables, paragraphs, and what stands below a heading. */
void blocks_take(struct reading *r, const struct marks *blocks);

#endif
