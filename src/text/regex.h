#ifndef TEXT_REGEX_H
#define TEXT_REGEX_H

#include <stdbool.h>
#include <stddef.h>

#include "base/stop.h"
#include "base/sv.h"

/*
 * Regular expressions as ICU knows them, case aside unless the pattern begins
 * with (?-i).  Where case is aside, i and I, with a dot or without, are one.
 * Texts are UTF-8; what is not well-formed in them counts as U+FFFD.
 * A pattern that explodes, in states or in what they read, is stopped: by a
 * limit for each search, by one for all searches that are made with it, and by
 * whoever waits for it.
 */
struct regex;

struct regex_fault {
	size_t offset;    /* code points of the pattern, from 0 */
	char message[96]; /* ASCII */
};

/* Compiles PATTERN.  Null, with FAULT set, when it is none; else closed by
 * regex_close(), which takes a null pointer too. */
struct regex *regex_open(struct sv pattern, struct regex_fault *fault);
void regex_close(struct regex *r);

/* From now on STOP, which must outlive R, is told what searches take, and ends
 * them; null: nobody waits. */
void regex_heed(struct regex *r, struct stop *stop);

enum regex_answer {
	REGEX_NONE,
	REGEX_FOUND,
	REGEX_STOPPED, /* nobody knows; later searches likewise */
};

/*
 * Seeks R in TEXT from byte AT on, which must be within it and no part of a
 * character.  When found, its bytes are *FROM up to but not including *TO.
 */
enum regex_answer regex_find(struct regex *r, struct sv text, size_t at,
			     size_t *from, size_t *to);

#endif
