#ifndef UNIT_SUPPORT_HOSTILE_H
#define UNIT_SUPPORT_HOSTILE_H

#include "support_doc.h"

/* Texts that would take over a page, and what real readers make of pages. */

enum { HOSTILE = 54 };
extern const char *const hostile[HOSTILE];

/* TEXT at every place of D that can hold one. */
void hostile_everywhere(struct made *d, const char *text);

/* A document in A with each of the texts FROM up to TO at every place. */
struct made hostile_doc(struct arena *a, size_t from, size_t to);

/* What ARGV, given INPUT, writes to both its outputs; in A, and with its status
 * unless that is 0. */
struct sv program_said(struct arena *a, const char *const *argv,
		       struct sv input);

#endif
