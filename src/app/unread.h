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

/* Goes on by a little; sets *SHOW when all is known and some is new.  False
 * when nothing is left. */
bool unread_step(struct app *a, bool *show);

/* What is new, read or not; for queries: OF is the app. */
struct query_news unread_news(void *of);

/* The reader reads EV. */
void unread_read(struct app *a, event_no ev);

/* Whether EV is marked as new, or as CHANGED. */
bool unread_is(const struct app *a, event_no ev, bool changed);

/* "new since your last visit, 21 November", where EV is. */
struct sv unread_words(const struct app *a, struct arena *arena, event_no ev);

/* "since 21 November", where only what is new is shown; or empty. */
struct sv unread_since(const struct app *a, struct arena *arena);

/* The reader leaves: what he has seen is kept. */
void unread_keep(struct app *a);

/* C, which takes the place of the app's corpus later, is compared with what
 * was seen of that. */
void unread_renew(struct app *a, const struct corpus *c);

void unread_close(struct app *a);

#endif
