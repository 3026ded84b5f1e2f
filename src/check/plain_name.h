#ifndef CHECK_PLAIN_NAME_H
#define CHECK_PLAIN_NAME_H

#include "base/arena.h"
#include "base/sv.h"

/*
 * A name as it may be written otherwise, too, whatever its fold: St. and Saint,
 * Đorđe and Djordje, U.S. and US, Iwan Petrow and Ivan Petrov, Alexander and
 * Aleksandr, a ministry of and for, Charles II with an l for its last I.  Two
 * names that are the same then may be one.
 */

/* NAME so, folded (FOLD_EXACT), in A. */
struct sv plain_name(struct arena *a, struct sv name);

/* Whether two names, a letter apart, differ in one that has a mark in both, as
 * Møller and Müller do: then each is written as it is on purpose. */
bool plain_name_marks_differ(struct arena *a, struct sv name, struct sv other);

#endif
