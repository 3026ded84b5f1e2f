#ifndef YAML_BLANK_H
#define YAML_BLANK_H

#include "diag/diag.h"

/*
 * Blanks that are none for YAML, as no-break spaces pasted from a web page,
 * where it needs one: in front of a line, after a dash, around the colon of a
 * key.
 */

/* Offset of the first that begins or ends KEY, or stands after its dash or
 * colon; or SV_NONE.  KEY is what YAML took for one. */
size_t blank_odd(struct sv key);

/* Offset of the first that begins or ends TEXT, or stands after the dash that
 * begins it; or SV_NONE. */
size_t blank_outer(struct sv text);

/* Whether TEXT has nothing but blanks of any sort and what is never seen. */
bool blank_only(struct sv text);

/* TEXT with one blank for each run of blanks of any sort, and none at either
 * end: itself, or in A. */
struct sv blank_single(struct arena *a, struct sv text);

/* "a no-break space (U+00A0)", in A. */
struct sv blank_name(struct arena *a, uint32_t codepoint);

/* Where blanks are looked for; lines from 0. */
struct blank_place {
	struct sv file;
	size_t line; /* of the file, where the text begins */
	size_t near;
	struct sv left; /* "line 3 is left out" */
};

/*
 * Adds a fault for each in TEXT, which is no YAML, but for those in blocks of
 * text, if one stands in the line that is NEAR or beside it.  Returns whether
 * one does.
 */
bool blank_tell(struct sv text, const struct blank_place *place,
		struct diags *diags);

#endif
