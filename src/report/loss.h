#ifndef REPORT_LOSS_H
#define REPORT_LOSS_H

#include "base/build.h"
#include "book/book.h"

/*
 * What a format has no room for, so that whoever reads the page is told what
 * is not in it: counted as the page is written.  A row of loss.def each.
 */
enum loss {
#define X(id, one, many, count) LOSS_##id,
#include "report/loss.def"
#undef X
	LOSSES,
};

/* The bit of a format that holds what would be the loss ID. */
#define LOSS_BIT(id) (1u << LOSS_##id)

struct losses {
	size_t n[LOSSES];
};

/* Counts N times LOSS; without LOSSES, which may be null, nothing. */
void loss_add(struct losses *losses, enum loss loss, size_t n);

/* Counts what EV has and no bit of HOLDS names. */
void loss_of_event(struct losses *losses, const struct book *b, event_no ev,
		   uint32_t holds);

/* Appends what was counted: "3 figures, 1 link"; false when nothing was. */
bool loss_say(struct build *out, const struct losses *losses);

#endif
