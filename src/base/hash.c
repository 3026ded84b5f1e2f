/* The seed of this run, and the hash that it goes into. */
#include "base/hash.h"

#include <sys/random.h>
#include <xxhash.h>

#include "base/panic.h"

static struct {
	uint64_t value;
	bool drawn;
} seed; /* written once */

void hash_seed(uint64_t value)
{
	ENSURE(!seed.drawn);
	seed.value = value;
	seed.drawn = true;
}

/* A number that nobody knows; where the system has none yet, one that is hard
 * to know: where our stack lies. */
static uint64_t draw(void)
{
	uint64_t value;

	if (getrandom(&value, sizeof(value), GRND_NONBLOCK) !=
	    (ssize_t)sizeof(value))
		value = (uintptr_t)&value;
	return value;
}

uint64_t hash_run(void)
{
	if (!seed.drawn)
		hash_seed(draw());
	return seed.value;
}

uint64_t hash_seeded(struct sv bytes, uint64_t with)
{
	return XXH3_64bits_withSeed(bytes.s, bytes.n, with);
}

uint64_t hash_text(struct sv text)
{
	return hash_seeded(text, hash_run());
}

uint64_t hash_sum(struct sv bytes)
{
	return XXH3_64bits(bytes.s, bytes.n);
}
