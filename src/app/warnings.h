#ifndef APP_WARNINGS_H
#define APP_WARNINGS_H

#include "base/build.h"
#include "diag/diag.h"

/*
 * What is wrong or doubtful: in his config.yaml, in the files when they are
 * read, and what `annals check` finds besides, a little at a time while the
 * document of them is open or their number is to be said.
 */
struct app;

/* Goes on for less than a millisecond; sets *SHOW when there is something new
 * to draw.  False when nothing is left. */
bool warnings_step(struct app *a, bool *show);

/* Others are known, FAULTS, or with null the same: what was found besides is
 * of the book before. */
void warnings_renew(struct app *a, const struct diags *faults);

/* Whether a line of the document is chosen: the file and line that it is
 * about. */
bool warnings_at(const struct app *a, struct sv *file, uint32_t *line);

/*
 * Says HEAD, how many errors and warnings there are, and TAIL: at first those
 * of reading the files; and again with all, when the rest is looked for and
 * found, as long as nothing else is said.
 */
void warnings_say(struct app *a, struct sv head, struct sv tail);

void warnings_close(struct app *a);

#endif
