#ifndef EDIT_H
#define EDIT_H

#include <stdint.h>

#include "base/arena.h"
#include "base/sv.h"
#include "tty/tty.h"

/*
 * Opens the reader's editor at LINE (from 1; 0: none) of the file NAME, on the
 * terminal that T (null: nobody) leaves meanwhile, and waits for it.  Returns
 * false when it could not be run.  *TOLD, in A, is why not, or what its exit
 * status tells, or empty.
 */
bool edit_file(struct tty *t, struct arena *a, struct sv name, uint32_t line,
	       struct sv *told);

#endif
