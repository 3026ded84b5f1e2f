#ifndef TEXT_LANGUAGE_H
#define TEXT_LANGUAGE_H

#include "text/locale.h"

/* What the language TAG, as a BCP 47 tag, is called in that of L, as ICU has
 * it: "English"; TAG itself where ICU does not know it.  In A. */
struct sv language_name(struct arena *a, const struct locale *l,
			struct sv tag);

#endif
