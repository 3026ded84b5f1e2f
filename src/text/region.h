#ifndef TEXT_REGION_H
#define TEXT_REGION_H

#include "base/sv.h"

/* What countries are called, as ICU has it. */

/* Tells FN, with ARG, what each is called in each of our languages; NAME is
 * good until FN returns. */
typedef void region_fn(struct sv name, void *arg);
void region_each(region_fn *fn, void *arg);

#endif
