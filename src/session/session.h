#ifndef SESSION_SESSION_H
#define SESSION_SESSION_H

#include <stdbool.h>
#include <stdint.h>

#include "session/news.h"

/*
 * A chronology while it is looked at: its files are watched and, when they
 * change, read again aside, in steps that keep nobody waiting.  A book that
 * is good takes the place of the one before; otherwise the last good one
 * stays, and what is wrong is told until it is mended.
 *
 * A file is read when nothing happened to it for 200 ms, and again when it
 * changed while it was read: so none is seen half written.
 */
struct session;

/*
 * A session of the N files and folders PATHS, which must outlive it and do not
 * hold "-"; FLAGS are of load_open().  CLOCK tells milliseconds that never go
 * back; null: clock_ms().
 * Call it before the files are read for the first time, and session_begin()
 * when they were.
 */
struct session *session_open(const char *const *paths, size_t n,
			     unsigned flags, int64_t (*clock)(void));
void session_close(struct session *s);

/*
 * C and FAULTS are what was read; they stay the caller's and must outlive S.
 * Sets *NEWS to what is wrong with them, without a book.
 */
void session_begin(struct session *s, const struct corpus *c,
		   const struct diags *faults, struct news *news);

/* What is wrong in the files as they were read last, whether that book is
 * shown or not. */
const struct diags *session_faults(const struct session *s);

/* Readable when session_step() has something to do, or -1; and the
 * milliseconds until it has, -1 for never, 0 while something is being read. */
int session_fd(const struct session *s);
int session_due(const struct session *s);

/*
 * Goes on for about BUDGET milliseconds.  Returns true when *NEWS is set, which
 * is to be shown; the book before then lives until session_release().
 */
bool session_step(struct session *s, int budget, struct news *news);

/* The editor came back: the files are looked at now, and what became of them
 * is news in any case. */
void session_again(struct session *s);

/* Nobody points into the book before any more. */
void session_release(struct session *s);

/* How much is read, in thousandths, when that takes longer than 0.3 s; else
 * -1.  session_stop() gives it up until something changes again. */
int session_progress(const struct session *s);
void session_stop(struct session *s);

#endif
