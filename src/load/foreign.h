#ifndef LOAD_FOREIGN_H
#define LOAD_FOREIGN_H

#include "load/schema.h"

/*
 * The field that other programs' word KEY means in a record of SHAPE, as a row
 * of foreign.def has it, whatever its capitals; empty for a word of none.
 * SCRATCH is used.
 */
struct sv foreign_field(struct arena *scratch, enum shape shape,
			struct sv key);

#endif
