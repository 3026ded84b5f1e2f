/* Taking blocks from a document, once it is sure that none is private. */
#include "report/format.h"

#include "base/panic.h"

const struct block *format_next(struct doc *doc, struct arena *a)
{
	const struct block *block;

	arena_reset(a);
	block = doc_next(doc, a);
	ENSURE(!block || !doc_private(block));
	return block;
}

int format_digits(uint32_t number)
{
	int digits = 1;

	while (number /= 10)
		digits++;
	return digits;
}
