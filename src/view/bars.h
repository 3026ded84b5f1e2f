#ifndef VIEW_BARS_H
#define VIEW_BARS_H

#include <stddef.h>

#include "base/sv.h"

/* Bars that stand on a row of cells, eight heights a cell. */
enum { BARS_LEVELS = 8 };

/* The eighths of COUNT, not 0, in a bar of LEVELS at most, if MOST is the
 * highest; of few no bar is more than so many quarters. */
size_t bars_level(size_t count, size_t most, size_t levels);

/* The sign of 1 to BARS_LEVELS eighths of a cell, in UTF-8: "▁" to "█". */
struct sv bars_sign(size_t level);

#endif
