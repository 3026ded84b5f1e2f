#ifndef IMPORT_MARKDOWN_NUMBERS_H
#define IMPORT_MARKDOWN_NUMBERS_H

#include "base/sv.h"

/* What the numbers are that lines of Markdown begin with, of several lines
 * beside each other: between them stand lines that are set in, and blank
 * ones. */
struct numbers {
	size_t bytes; /* of these lines, from the beginning of the text */
	bool are;     /* they are what was asked; else none of them is */
};

/* Whether numbers of three digits or four ascend as years do, and not as those
 * of a list: "476. Fall of Rome", "800. Empire". */
struct numbers numbers_years(struct sv text);

/* Whether Roman ones count on from I: "I. War". */
struct numbers numbers_roman(struct sv text);

/* Bytes of the Roman number that LINE begins with, up to its full stop or
 * bracket, and which it is; 0 for none. */
size_t numbers_roman_of(struct sv line, unsigned *number);

#endif
