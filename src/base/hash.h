#ifndef BASE_HASH_H
#define BASE_HASH_H

#include <stdint.h>

#include "base/sv.h"

/*
 * The one hash of texts, for tables in memory: XXH3 with a seed that differs
 * from run to run, so that nobody can write a file whose texts all meet.  It
 * is never stored, and nothing that is printed may depend on it.
 *
 * The seed is drawn at the first call, which comes before any thread starts.
 */
uint64_t hash_text(struct sv text);

/* XXH3 without a seed, the same in every run: tells a file that was damaged. */
uint64_t hash_sum(struct sv bytes);

/* The same with the seed of this run, or of the one that WITH is from: where a
 * sum alone tells that a text is as it was, and the text may be anybody's, who
 * could else write two that have the same. */
uint64_t hash_seeded(struct sv bytes, uint64_t with);
uint64_t hash_run(void);

/* For tests: the seed of this run, before the first hash of it. */
void hash_seed(uint64_t seed);

#endif
