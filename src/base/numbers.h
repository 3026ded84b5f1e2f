#ifndef BASE_NUMBERS_H
#define BASE_NUMBERS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* N numbers, V, put in order, the least first; null where there are none. */
void numbers_sort(uint32_t *v, size_t n);

/* The same, each once; returns how many are left. */
size_t numbers_unique(uint32_t *v, size_t n);

/* Whether NO is among N of them that are in order. */
bool numbers_have(const uint32_t *v, size_t n, uint32_t no);

#endif
