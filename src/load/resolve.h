#ifndef LOAD_RESOLVE_H
#define LOAD_RESOLVE_H

#include "load/make.h"

/*
 * Gives every reference its meaning, now that all files are read, and puts
 * numbers of the book in the rows: names by id, name or any of the other
 * names, folded; events by id or key; sources and series by id or title.  A
 * name or source that is declared nowhere is made; an event that is not there
 * is a fault and its link dropped.
 */
void resolve_all(struct load *l);

#endif
