#ifndef IMPORT_WHOLES_H
#define IMPORT_WHOLES_H

#include "import/parts.h"

/* Once all events of IM are read, before import_make_ids(): leaves out those
 * that have no date of their own and are a part of what is not there, or is
 * left out itself; which is told. */
void wholes_settle(struct import *im);

#endif
