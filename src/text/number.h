#ifndef TEXT_NUMBER_H
#define TEXT_NUMBER_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/build.h"
#include "base/err.h"
#include "base/sv.h"

/*
 * Numbers in the reader's language, by CLDR through ICU: what separates their
 * digits, and which form a noun beside them takes.  Taken once, at the start;
 * after that this is a table like any other.
 */

enum {
	NUMBER_FORMS = 6,   /* the most that a language has */
	NUMBER_KNOWN = 200, /* numbers whose form was asked for */
};

struct number_style {
	struct sv group, point, minus; /* "," "." "−" */
	size_t least; /* digits before the first separator of groups */
	size_t forms; /* how many the language has */
	uint8_t form[NUMBER_KNOWN]; /* of each number; see number_form() */
};

/*
 * Fills OUT, in A, for LOCALE, a name of ICU's.  Blanks are U+00A0.  False,
 * with the reason in ERR, when ICU has no data.
 */
bool number_open(struct arena *a, const char *locale, struct number_style *out,
		 struct err *err);

/*
 * Which of the language's forms goes with N of something, counted from 0 in
 * the order zero, one, two, few, many, other of those that it has.  What is no
 * whole number has the last, other.
 */
size_t number_form(const struct number_style *s, uint64_t n);

/* Appends DIGITS, a whole number, in groups of three. */
void number_group(struct build *b, const struct number_style *s,
		  struct sv digits);

#endif
