/* An arena that a test ends with. */
#include "support_arena.h"

struct arena arena;

int arena_teardown(void **state)
{
	(void)state;
	arena_free(&arena);
	return 0;
}
