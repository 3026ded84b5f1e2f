#ifndef APP_COMPLETE_H
#define APP_COMPLETE_H

struct app;

/* Lists what completes the query that is typed in the prompt: the names of
 * fields, and what stands after them. */
void complete_query(struct app *a);

#endif
