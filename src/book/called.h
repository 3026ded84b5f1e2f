#ifndef BOOK_CALLED_H
#define BOOK_CALLED_H

#include "book/book.h"
#include "text/locale.h"

/*
 * What things of a book are called for a reader of some language: the built-in
 * kinds and roles by our labels, what a file declares as it calls it.  Programs
 * and queries know them by what book.h says, whatever the language.
 */
struct sv called_kind(const struct book *b, kind_no k, const struct locale *l);

/* As the name of one, or of several, who have the role; the latter in A where
 * it has to be made. */
struct sv called_role(const struct book *b, role_no r, const struct locale *l);
struct sv called_roles(struct arena *a, const struct book *b, role_no r,
		       const struct locale *l);

#endif
