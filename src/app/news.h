#ifndef APP_NEWS_H
#define APP_NEWS_H

#include "base/build.h"
#include "query/query.h"
#include "tell/tell.h"

/*
 * What is new to the reader, however he asks: since his last visit (unread.h),
 * or since what he compares with (against.h), which is in force while a->now
 * has it.  Its marks, words and lists, and the keys for it.
 */
struct app;

/* For queries: OF is the app. */
struct query_news news_query(void *of);

/* What is marked: since his last visit only what he has not read. */
struct query_news news_marks(const struct app *a);
bool news_is(const struct app *a, event_no ev, bool changed);

/* "new since your last visit, 21 November", where EV is. */
struct sv news_words(const struct app *a, struct arena *arena, event_no ev);

/* "by towns.yaml:9", where EV stands, while only what is new is shown. */
struct sv news_by(const struct app *a, struct arena *arena, event_no ev);

/* "since 21 November", where only what is new is shown, or where it is not
 * since the last visit; or empty. */
struct sv news_title(const struct app *a, struct arena *arena);

/* Whether only what is new is shown: by the constraint of that number, else
 * -1; and whether it is so since something else than the last visit. */
bool news_shown(const struct app *a);
int news_chip(const struct app *a);
bool news_is_past(const struct app *a);

/* What became of EV, where that is shown; else false. */
bool news_change(const struct app *a, event_no ev, struct tell_change *c);

/* How many events are gone since then, where what is new is shown, and when
 * and what the I-th was, in ARENA.  "1 event gone: Visit of the deputies" names
 * no more when it is longer than BYTES. */
struct news_gone {
	struct sv date, title;
};
size_t news_ngone(const struct app *a);
struct news_gone news_gone(const struct app *a, struct arena *arena, size_t i);
struct sv news_gone_line(const struct app *a, struct arena *arena,
			 size_t bytes);

/* ---- showing it (news_show.c) ---- */

/* Shows what is new since WHAT, or since the last visit, when that is compared.
 * Where nothing is, that is told. */
void news_compare(struct app *a, struct sv what);
void news_show_unread(struct app *a);

/* Goes on comparing: see app_step(); with the last visit: app_prepare().
 * news_stop() gives up the first; false: nothing was compared. */
bool news_step(struct app *a, bool *show);
bool news_prepare(struct app *a, bool *show);
bool news_stop(struct app *a);

#endif
