#ifndef REPORT_OWN_H
#define REPORT_OWN_H

#include "index/index.h"
#include "report/writer.h"
#include "table/rows.h"

/*
 * What a calendar or a timeline of another program has no place for, and an
 * import of ours reads instead of what those say: how the file itself names
 * and dates an event.
 */
enum { OWN_FIELDS = 5 };

struct own {
	/* The key of the file, or `within_date` and `within_as_of` for the date
	 * of what the event is a part of (annals-formats(5)). */
	struct sv_pair field[OWN_FIELDS];
	size_t n;
	struct items part_of; /* the keys of wholes (index_key()) */
};

/* The language of the reader where it is not that of the chronology, whose
 * words then stand beside it for an import of ours; else null. */
const struct locale *own_other_language(const struct book *b,
					const struct report_layout *layout);

/* Of EV, in A or the book. */
struct own own_of(struct arena *a, const struct corpus *c, event_no ev);

#endif
