#ifndef APP_NOTE_H
#define APP_NOTE_H

#include <stdbool.h>

#include "query/query.h"

/* What the prompt says of a query while it is typed. */
struct app;

/* That none of WITHIN meets Q, and what would. */
void note_none(struct app *a, const struct query *q, struct hits within);
/* That only near spellings were found, N events, or that not all was searched;
 * false, and nothing, when neither is so. */
bool note_found(struct app *a, const struct match_note *found, size_t n);
/* How the names of Q, which is typed, are spelt otherwise where they were
 * found in HITS: ", folds: Aliyev · Əliyev"; empty where they are not.  In
 * ARENA. */
struct sv note_folds(struct app *a, struct arena *arena, const struct query *q,
		     struct hits hits);
/* What is said of spellings that differ by no more than languages do. */
const char *note_spelt(const struct match_note *found);
/* What is wrong with it, and where. */
void note_fault(struct app *a, const struct query_fault *fault);

#endif
