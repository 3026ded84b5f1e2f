#ifndef TELL_VALUE_H
#define TELL_VALUE_H

#include "base/build.h"
#include "base/sv.h"

/*
 * Appends a number as written ("14000", "356e6") as it is read: "14,000",
 * "356 million".  Every digit is kept and none is added: what is no plain
 * decimal number is appended as it is.
 */
void value_words(struct build *b, struct sv value);

#endif
