/* Any bytes as a query, for make fuzz. */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include "base/panic.h"
#include "query/query.h"

/*
 * Any bytes are a query or a fault; a query prints so that reading that gives
 * it again, and marks no byte outside a text.
 */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void try_marks(const struct query *q, struct sv text)
{
	struct fold_range v[8];
	size_t at = 0, n = query_marks(q, text, v, 8);

	ENSURE(n <= 8);
	for (size_t i = 0; i < n; i++) {
		ENSURE(v[i].from >= at && v[i].to > v[i].from);
		at = v[i].to;
	}
	ENSURE(at <= text.n);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena a = { 0 };
	struct sv text = { (const char *)data, size };
	struct query_fault fault = { 0 };
	const struct query *q = query_parse(&a, text, &fault), *again;
	struct build printed = { .arena = &a };

	if (q) {
		query_print(&printed, q);
		again = query_parse(&a, build_view(&printed), &fault);
		ENSURE(again && query_equal(q, again));
		try_marks(q, text);
	} else {
		ENSURE(fault.column >= 1 && fault.column <= size + 1);
		ENSURE(fault.message[0]);
	}
	arena_free(&a);
	return 0;
}
