#ifndef REPORT_LOSS_H
#define REPORT_LOSS_H

#include "base/build.h"
#include "index/index.h"

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
#define LOSS_BIT(id) (UINT64_C(1) << LOSS_##id)

/* What is told beside events. */
#define LOSS_REST							\
	(LOSS_BIT(FIELD) | LOSS_BIT(NAMED) | LOSS_BIT(WITHIN) |		\
	LOSS_BIT(WORD) | LOSS_BIT(ABOUT) | LOSS_BIT(HEAD) |		\
	LOSS_BIT(APART) | LOSS_BIT(USERS))

/* Events that are kept out are listed by what they are, so many of them. */
enum { LOSS_LISTED = 10 };

struct losses {
	bool ascii; /* nothing else is written */
	size_t n[LOSSES];
	event_no out[LOSS_LISTED];
	size_t nout; /* of all; the first are listed */
};

/* Counts N times LOSS; without LOSSES, which may be null, nothing. */
void loss_add(struct losses *losses, enum loss loss, size_t n);

/* Counts that EV is kept out by LOSS, and what it has that no bit of HOLDS
 * names. */
void loss_of_whole(struct losses *losses, event_no ev, enum loss loss);
void loss_of_event(struct losses *losses, const struct book *b, event_no ev,
		   uint64_t holds);

/* Counts what is told beside events, of the whole and of what the N events HITS
 * name or refer to, that no bit of HOLDS names. */
void loss_of_rest(struct losses *losses, const struct book *b,
		  const event_no *hits, size_t n, uint64_t holds);

/* Counts in LOSSES how TEXT, which is written, is not as it was. */
void loss_of_text(struct losses *losses, struct sv text, uint64_t holds);

/* Appends what was counted: "3 figures, 1 link"; false when nothing was. */
bool loss_say(struct build *out, const struct losses *losses);

/* Appends the events that are kept out, each with its date and title, in the
 * order of the book; false when there are none. */
bool loss_list(struct build *out, const struct losses *losses,
	       const struct corpus *c);

#endif
