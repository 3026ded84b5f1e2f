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

/* Whether only what is new is shown. */
bool news_shown(const struct app *a);

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

/* Shows what is new since SINCE, which is compared; empty: since the last
 * visit.  Where nothing is, that is told. */
void news_show(struct app *a, struct sv since);

/* The same since the last visit, when that is compared. */
void news_show_unread(struct app *a);

/* Tells that something is new since the last visit, where nothing else is told;
 * whether anything is. */
bool news_hint(struct app *a);

/* Asks for what else the reader compares with (since.c). */
void news_ask(struct app *a);

#endif
