#ifndef SUPPORT_HEAP_H
#define SUPPORT_HEAP_H

#include <stddef.h>

/* The bytes of memory that are taken now. */
#if defined(__SANITIZE_ADDRESS__)
size_t __sanitizer_get_current_allocated_bytes(void);
#define HEAP __sanitizer_get_current_allocated_bytes()
#else
#include <malloc.h>
/* Large pieces are mapped each by itself, and counted apart. */
#define HEAP (mallinfo2().uordblks + mallinfo2().hblkhd)
#endif

#endif
