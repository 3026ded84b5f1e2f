#ifndef SESSION_PAIR_H
#define SESSION_PAIR_H

#include "session/news.h"

/*
 * Which event of a book read again is which of the book before: the one with
 * the same key, else one of the same file with the same title, else one of the
 * same file with the same date; each only once.  Names pair by class and id,
 * else by class and shown name.
 */
struct pairing;

/* Begins to pair OLD with NEW, whose books and indexes must outlive it. */
struct pairing *pair_open(const struct corpus *old, const struct corpus *new);
void pair_close(struct pairing *p);

/* Goes on by some events; false when all are paired. */
bool pair_step(struct pairing *p);

/* Puts what was found, when all are paired, into NEWS; its arrays are P's. */
void pair_tell(const struct pairing *p, struct news *news);

#endif
