#ifndef BASE_SHELL_H
#define BASE_SHELL_H

#include "base/build.h"
#include "base/sv.h"

/* What a POSIX shell takes as one word. */

/*
 * Appends V so that a shell reads it as one word: as it is where it can be, in
 * double quotes where V has single ones and nothing that a shell looks for
 * within double ones, else in single quotes.
 */
void shell_word(struct build *b, struct sv v);

/*
 * The words of TEXT, a program's name with its options as VISUAL has one,
 * separated by blanks, in A; null-terminated, as execvp() takes them.  Quotes
 * mean nothing.
 */
const char **shell_words(struct arena *a, struct sv text);

#endif
