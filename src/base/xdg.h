#ifndef BASE_XDG_H
#define BASE_XDG_H

#include "base/arena.h"

/*
 * The folder of annals below a base folder of the XDG Base Directory
 * Specification: the value of VARIABLE, or HOME's folder FALLBACK where that
 * is unset or, as the specification has it, relative and so ignored.  In A;
 * null where neither tells.
 */
const char *xdg_folder(struct arena *a, const char *variable,
		       const char *fallback);

#endif
