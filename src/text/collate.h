#ifndef TEXT_COLLATE_H
#define TEXT_COLLATE_H

#include <stddef.h>

#include "base/arena.h"
#include "base/sv.h"

/* Orders names as a reader of the locale looks for them (ICU collation). */
struct collator;

/*
 * Opens the order of LOCALE (a BCP 47 or POSIX name, "" for the root's), once
 * at start.  Never null: without data for the locale the root's order serves.
 * Closed by collator_close().
 */
struct collator *collator_open(const char *locale);
void collator_close(struct collator *c);

/*
 * Puts the indexes 0..N-1 of NAMES into ORDER in reading order, equal names
 * in byte order.  Uses ARENA as scratch.
 */
void collate_order(const struct collator *c, struct arena *arena,
		   const struct sv *names, size_t n, size_t *order);

/* The version of ICU that is at work, as "72.1", in A. */
struct sv collate_version(struct arena *a);

#endif
