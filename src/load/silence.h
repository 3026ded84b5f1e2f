#ifndef LOAD_SILENCE_H
#define LOAD_SILENCE_H

#include "load/make.h"

/*
 * What an event's `checks` silences of what is told while files are read: of
 * the event itself, and of the names, links and the like in it, which are told
 * of when all files are read.
 */

/* The event that is made of NODE, with the title TITLE, may silence
 * something. */
void silence_event(struct load *l, const struct node *node, struct text title);

/* A record begins at TO, in the section at SECTION, or TO where it is in none:
 * what is told from there on is not of the event before it. */
void silence_end(struct load *l, struct locus section, struct locus to);

/* All is told: takes away what is silenced, and tells of silences that nothing
 * needed. */
void silence_settle(struct load *l);

#endif
