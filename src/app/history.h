#ifndef APP_HISTORY_H
#define APP_HISTORY_H

struct app;

/* What was typed in the prompt was accepted: it is kept, if the prompt keeps
 * such texts. */
void history_remember(struct app *a);

#endif
