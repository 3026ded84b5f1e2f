#ifndef CHECK_RETOLD_H
#define CHECK_RETOLD_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/sv.h"

/*
 * Whether two titles, of events with the same day, people and place, tell one
 * thing in other words (New bridge opened, Opening of the new bridge).  Small
 * words and endings do not count.  On one day the same parties sign several
 * papers, so they must have most of their words in common, and not differ by a
 * number or a letter alone (Protocol A, Protocol B) or by one word for another
 * (Agreement on trade, Agreement on tourism).  SCRATCH is used.
 */
bool retold_titles(struct arena *scratch, struct sv title, struct sv other);

/*
 * Whether two names have changed places around something that says who does it
 * to whom, in titles that are the same else: two halves of a mutual act
 * (Ruritania recognises Sylvania, Sylvania recognises Ruritania; from Midport
 * to Newport, from Newport to Midport; flights Midport-Newport), but not talks
 * of the two; or whether small words say the contrary (exports to, exports
 * from).  Articles and endings do not count.  SCRATCH is used.
 */
bool retold_mutual(struct arena *scratch, struct sv title, struct sv other);

/* Whether all words of one title, and two at least, stand in the other, which
 * has no number or letter besides (Treaty signed, Treaty signed in Midport);
 * small words and endings do not count.  SCRATCH is used. */
bool retold_within(struct arena *scratch, struct sv title, struct sv other);

/*
 * Whether two summaries tell of two things: not more than half of the words of
 * the shorter one stand in the other.  Not where one is empty.  SCRATCH is
 * used.
 */
bool retold_apart(struct arena *scratch, struct sv summary, struct sv other);

/* TITLE folded, in A, without the articles of our languages; all of it where it
 * has nothing else. */
struct sv retold_bare(struct arena *a, struct sv title);

#endif
