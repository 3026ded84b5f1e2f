#ifndef TEXT_MARKS_H
#define TEXT_MARKS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/sv.h"

/*
 * The marks of a name: what the exact fold leaves out of its letters, and what
 * tells two names apart that are one when folded.  Hoà and Hoá are two people,
 * whom a text without marks, Hoa, does not tell apart.
 *
 * An accent, a tone, a stroke or a hook is a mark, and so is what makes æ or ə
 * of a plain letter.  Case, script, the Turkic i with a dot or without, and
 * whether a mark is written in one code point or two are none.  Of Cyrillic, й
 * and ї are letters with none, and stress is none; the dots of ё, and ß, tell
 * nothing apart; ь, ъ and ў tell apart two names that are both in it.
 */
struct marks {
	const uint64_t *of; /* by byte of the exact fold: up to three code
			       points of 21 bits; MARKS_BLANK between words */
	size_t n;
	size_t letters;     /* that have any */
	bool marked;        /* some of these tell names apart */
	bool cyrillic;      /* some letter is */
};

#define MARKS_BLANK UINT64_MAX

/* The marks of NAME, in A. */
struct marks marks_of(struct arena *a, struct sv name);

/* Whether X and Y, marks of names with the same exact fold, can be of one
 * name: one of them has no marks, or they have the same. */
bool marks_agree(struct marks x, struct marks y);

/* Whether some letter of both has a mark in each that the other's has not, as
 * in Hoà and Hoá; those that do not agree and do not clash, as Éva Kis and Eva
 * Kiš, or Côte and Côté, may lack what the other has. */
bool marks_clash(struct marks x, struct marks y);

/* Whether a name looks mistyped: it has a character that nobody sees, or begins
 * or ends with a comma, a semicolon, a colon or a dash. */
bool marks_slip(struct sv name);

/* Whether a name ends with a letter or a digit, with its marks. */
bool marks_end(struct sv name);

/* Whether a name has capitals and no small letter; small letters and no
 * capital. */
bool marks_capitals(struct sv name);
bool marks_small(struct sv name);

#endif
