#ifndef DIFF_PAIR_H
#define DIFF_PAIR_H

#include "index/index.h"

/*
 * Which event of one book is which of another, such as the same read again: the
 * one with the same key, else one of the same file with the same title, else
 * one of the same file with the same date, be it its whole's; each only once.
 * Names pair by class and id, else by class and shown name.
 */
struct pairing;

/* One of the two books. */
struct pair_side {
	struct corpus corpus;
	const struct sv *files; /* by their numbers, what its files are paired
				   by; null: their names */
};

/* Begins to pair OLD with NEW; what they point to must outlive it. */
struct pairing *pair_open(struct pair_side old, struct pair_side new);
void pair_close(struct pairing *p);

/* Goes on by some events; false when all are paired. */
bool pair_step(struct pairing *p);

/* What was found; its arrays are those of the pairing. */
struct pair_found {
	const event_no *now;    /* by old number: the new one, or NO_EVENT */
	const uint32_t *fields; /* likewise: those that changed, a bit each
				   (diff/event.h) */
	const name_no *names;   /* by old number: the new one, or NO_NAME */
	size_t added, changed, gone; /* events */
};

/* When all are paired. */
struct pair_found pair_found(const struct pairing *p);

#endif
