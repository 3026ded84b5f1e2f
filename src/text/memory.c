/* Lends ICU the memory that is asked for by our own door. */
#include "text/memory.h"

#include <unicode/uclean.h>

#include "base/mem.h"

static void *U_CALLCONV take(const void *context, size_t bytes)
{
	(void)context;
	return mem_resize(NULL, bytes, 1);
}

static void *U_CALLCONV resize(const void *context, void *v, size_t bytes)
{
	(void)context;
	return mem_resize(v, bytes, 1);
}

static void U_CALLCONV give_back(const void *context, void *v)
{
	(void)context;
	mem_free(v);
}

void memory_lend(void)
{
	UErrorCode status = U_ZERO_ERROR;

	u_setMemoryFunctions(NULL, take, resize, give_back, &status);
}
