#ifndef APP_AGAINST_H
#define APP_AGAINST_H

#include "base/build.h"
#include "query/query.h"
#include "session/news.h"

/*
 * What the reader compares the chronology with instead of his last visit: what
 * it was in git, or another one (session/past.h).  That is read and compared
 * in pieces; the last one stays for who comes back to it.
 */
struct app;

/* Begins to compare with WHAT; ASKED: what is new is to be shown then. */
void against_begin(struct app *a, struct sv what, bool asked);

enum against_state {
	AGAINST_IDLE,   /* nothing is compared now */
	AGAINST_ON,     /* there is more to do */
	AGAINST_KNOWN,  /* all is compared */
	AGAINST_UNREAD, /* it cannot be: against_drop() */
};

/* Goes on by a little; ERR is why it cannot be read. */
enum against_state against_go_on(struct app *a, struct err *err);

/* Whether it goes on; with what, or with what it was last; and, once, whether
 * that was asked for. */
bool against_is_on(const struct app *a);
struct sv against_what(const struct app *a);
bool against_asked(struct app *a);

/* Nobody compares with it any more: the last one is back. */
void against_drop(struct app *a);

/* "comparing with HEAD~1, Esc stops", while that is being done. */
void against_told(const struct app *a, struct build *b);

/* What is new since WHAT; nothing before that is compared, which this begins.
 */
struct query_news against_news(struct app *a, struct sv what);
/* The same of what is in force, without beginning anything. */
struct query_news against_marks(const struct app *a);

/* Below: of what was compared with last; nothing before that is done. */

/* "HEAD~1, 3 May", "before.yaml". */
struct sv against_name(const struct app *a, struct arena *arena);

/* The events of the other chronology that are gone from this one; what EV was
 * there, or NO_EVENT; and the fields in which they differ (diff/event.h). */
struct hits against_gone(const struct app *a);
event_no against_was(const struct app *a, event_no ev);
uint32_t against_fields(const struct app *a, event_no ev);
const struct corpus *against_corpus(const struct app *a);
/* How many faults its files have. */
struct diags against_faults(const struct app *a);

/* N brings the book that takes the place of the app's. */
void against_renew(struct app *a, const struct news *n);
void against_close(struct app *a);

#endif
