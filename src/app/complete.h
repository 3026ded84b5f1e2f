#ifndef APP_COMPLETE_H
#define APP_COMPLETE_H

struct app;

/* The completions of what is typed, as the prompt's list. */
void complete_list(struct app *a);
/* Types the next one in direction DIR (1, -1). */
void complete_next(struct app *a, int dir);
/* What is typed now is no completion any more. */
void complete_end(struct app *a);

#endif
