#ifndef TELL_VALUE_H
#define TELL_VALUE_H

#include "base/build.h"
#include "base/sv.h"
#include "text/locale.h"

/*
 * Appends a number as written ("14000", "356e6") as it is read in a language:
 * "14,000", "356 million".  Every digit is kept and none is added: what is no
 * plain decimal number, or begins with a 0 that it does not need ("0044"), is
 * appended as it is.
 */
void value_words(struct build *b, const struct locale *l, struct sv value);

#endif
