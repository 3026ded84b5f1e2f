#ifndef IMPORT_CHOICES_H
#define IMPORT_CHOICES_H

#include "base/arena.h"
#include "load/schema.h"

/* The word of FIELD, a CHOICE, that TEXT is: by our word, whatever its
 * capitals, by that in another language, or by another program's; empty for
 * none.  A is used. */
struct sv choices_word(struct arena *a, const struct field *field,
		       struct sv text);

#endif
