/* Whatever the text, its records and faults are the same with and without
 * reading items of lists by the faster way. */
#include <stddef.h>
#include <stdint.h>

#include "../unit/support_nodes.h"
#include "base/panic.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena a = { 0 };
	struct sv text = { (const char *)data, size };
	size_t n, m;

	ENSURE(sv_same(nodes_dump(&a, text, true, &n),
		       nodes_dump(&a, text, false, &m)));
	arena_free(&a);
	return 0;
}
