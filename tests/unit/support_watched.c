/* A session, its time, and the files that it watches. */
#include "support_watched.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"
#include "load/load.h"

static char folder[4096];

int64_t time_now;
bool time_stands;

int watched_setup(void **state)
{
	const char *temp = getenv("TMPDIR");

	(void)state;
	snprintf(folder, sizeof(folder), "%s/annals-session-XXXXXX",
		 temp ? temp : "/tmp");
	return mkdtemp(folder) && chdir(folder) == 0 ? 0 : -1;
}

int watched_teardown(void **state)
{
	(void)state;
	return chdir("/") == 0 && rmdir(folder) == 0 ? 0 : -1;
}

static int64_t tick(void)
{
	return time_stands ? time_now : time_now++;
}

void watched_open_between(struct watched *d, const char *path,
			  void (*before)(void), void (*after)(void))
{
	*d = (struct watched){ .path = path };
	d->faults.arena = &d->arena;
	d->session = session_open(&d->path, 1, 0, tick);
	if (before)
		before();
	d->first = load_book(&d->path, 1, &d->faults);
	if (after)
		after();
	d->corpus = (struct corpus){ d->first, index_new(d->first) };
	session_begin(d->session, &d->corpus, &d->faults, &d->news);
	d->book = d->first;
}

void watched_open(struct watched *d, const char *path)
{
	watched_open_between(d, path, NULL, NULL);
}

void watched_close(struct watched *d)
{
	session_close(d->session);
	index_free(d->corpus.x);
	book_free(d->first);
	arena_free(&d->arena);
}

bool watched_step(struct watched *d)
{
	if (!session_step(d->session, BUDGET, &d->news))
		return false;
	d->told++;
	if (d->news.corpus)
		d->book = d->news.corpus->b;
	if (d->check)
		d->check(d);
	session_release(d->session);
	return true;
}

void watched_wait(struct watched *d, int64_t ms)
{
	int64_t end = time_now + ms;

	while (time_now < end) {
		watched_step(d);
		time_now += 20;
	}
}

void watched_settle(struct watched *d)
{
	watched_wait(d, 2 * QUIET);
	while (session_due(d->session) == 0)
		watched_step(d);
}

void watched_save(const char *path, const char *text)
{
	struct err err;

	assert_true(file_write(path, sv_of(text), FILE_REPLACE, &err));
}
