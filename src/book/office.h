#ifndef BOOK_OFFICE_H
#define BOOK_OFFICE_H

#include "book/book.h"

/*
 * The office that fits NAME best at D, the first of equals, in *OFFICE: MUST
 * when its dates, without ? ~ %, or the time it is known to be held at
 * (`as_of`), hold all of D; COULD when its dates hold some of D or are in
 * doubt, or it was held at another time and nobody says that it was not at
 * this, or it has no dates.  CANNOT, and null, when NAME has none that could
 * be.  A serves as scratch.
 */
enum date_answer office_at(struct arena *a, const struct book *b, name_no name,
			   const struct date *d, const struct office **office);

#endif
