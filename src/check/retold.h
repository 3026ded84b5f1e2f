#ifndef CHECK_RETOLD_H
#define CHECK_RETOLD_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/sv.h"

/*
 * Whether two titles, of events with the same day, people, place and kind,
 * tell one thing in other words.  On one day the same parties sign several
 * papers, so they must have most of their words in common, and differ in more
 * than a number or a letter (Protocol A, Protocol B) and in more than one word
 * for another (Agreement on trade, Agreement on tourism).  SCRATCH is used.
 */
bool retold_titles(struct arena *scratch, struct sv title, struct sv other);

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
