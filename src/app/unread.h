#ifndef APP_UNREAD_H
#define APP_UNREAD_H

#include "base/build.h"
#include "query/query.h"

/*
 * What is new to the reader since his last visit (diff/seen.h), marked until
 * he has read it.  What was kept of that visit is read, and compared, while
 * nobody types, or when a key needs it.
 */
struct app;

/* Goes on by a little, till all is known; false: it was. */
bool unread_go_on(struct app *a);

/* All of it now, but for standard input, of which nothing is kept. */
void unread_need(struct app *a);
/* The same where that keeps nobody waiting; false: it is not known yet.  With
 * unread_wait() it is shown when it is; a query that asked for it is run again
 * in any case. */
bool unread_ready(struct app *a);
void unread_wait(struct app *a);

/* What is new, read or not; nothing before that is known. */
struct query_news unread_news(struct app *a);

/* The reader reads EV, or all, and that what is gone is gone: how many. */
void unread_read(struct app *a, event_no ev);
size_t unread_read_all(struct app *a);

/* "21 November": the last visit, and in *ANY whether there was one.  For who
 * needs it. */
struct sv unread_day(const struct app *a, struct arena *arena, bool *any);

/* The reader leaves: what he has seen is kept. */
void unread_keep(struct app *a);

/* C, which takes the place of the app's corpus later, is compared with what
 * was seen of that. */
void unread_renew(struct app *a, const struct corpus *c);

void unread_close(struct app *a);

#endif
