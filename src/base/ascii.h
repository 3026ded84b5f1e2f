#ifndef BASE_ASCII_H
#define BASE_ASCII_H

#include <stdbool.h>

/* Letters and digits of ASCII alone, in every locale. */

static inline bool ascii_is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static inline bool ascii_is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static inline bool ascii_is_alnum(char c)
{
	return ascii_is_letter(c) || ascii_is_digit(c);
}

#endif
