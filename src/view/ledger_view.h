#ifndef VIEW_LEDGER_VIEW_H
#define VIEW_LEDGER_VIEW_H

#include "tell/ledger.h"
#include "view/brief.h"
#include "view/doc_lines.h"

/*
 * The ledger of sources as lines, WIDTH cells wide, in A: each source with its
 * paragraphs as bars, a row that is a link to it, and what all of them amount
 * to.
 */
struct doc_view ledger_view(struct arena *a, const struct book *b,
			    const struct ledger *ledger,
			    struct brief_dates dates, int width,
			    const struct doc_look *look);

/* Appends what the title line tells: "3 sources, 69 events", or how many
 * EVENTS of ALL. */
void ledger_title(struct build *to, size_t sources, size_t events, size_t all,
		  const struct locale *l);

/* What the date KEY of source S is, in few words, in A; empty when it has
 * none. */
struct sv ledger_date(struct arena *a, const struct book *b, source_no s,
		      struct sv key, struct brief_dates dates);

#endif
