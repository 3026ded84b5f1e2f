#ifndef ADD_H
#define ADD_H

#include <limits.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/sv.h"
#include "tty/tty.h"

/*
 * Adding an event: the reader's editor opens a form in a private temporary
 * file, and what was filled in goes into a file of the chronology.
 */

/* A form that could not be added, for the next time; begins zeroed. */
struct add {
	char folder[PATH_MAX], path[PATH_MAX]; /* empty: there is none */
};

/*
 * Opens FORM, or what could not be added the last time, and puts what was
 * filled in into the file NAME, after the record at LINE.  *TOLD, in A, is what
 * became of it.  Returns false when the file is as it was: nothing was filled
 * in, or it was not right, or the file has changed meanwhile; what the reader
 * wrote is kept in D then, and where it is is told.  Without T what asks the
 * program to end waits for the editor, which is told, and then ends it here.
 */
bool add_event(struct add *d, struct tty *t, struct arena *a, struct sv form,
	       struct sv name, uint32_t line, struct sv *told);

/* Tells on standard error where what was not added is kept, if anything is. */
void add_close(const struct add *d);

#endif
