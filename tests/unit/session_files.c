/* A session on files that change: whatever happens to them and whenever, what
 * it tells is what somebody saved, whole. */
#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/build.h"
#include "base/file.h"
#include "support_watched.h"

/* ---- what stands in the place of others ---- */

static void exchange(void)
{
	assert_int_equal(rename("one", "away"), 0);
	assert_int_equal(rename("two", "one"), 0);
	assert_int_equal(rename("away", "two"), 0);
}

static struct rlimit limit; /* of open files, where there is to be no more */

/* No file can be opened: then nothing can be watched. */
static void deafen(void)
{
	struct rlimit none = { 0 };

	assert_int_equal(getrlimit(RLIMIT_NOFILE, &limit), 0);
	none.rlim_max = limit.rlim_max;
	assert_int_equal(setrlimit(RLIMIT_NOFILE, &none), 0);
}

static void exchange_deafened(void)
{
	assert_int_equal(setrlimit(RLIMIT_NOFILE, &limit), 0);
	exchange();
}

/* Another folder has the place of the one, for a moment or for good. */
static void test_other_folder(void **state)
{
	struct watched d;

	(void)state;
	assert_int_equal(mkdir("one", 0700), 0);
	assert_int_equal(mkdir("two", 0700), 0);
	watched_save("one/a.yaml", ONE);
	watched_save("two/a.yaml", TWO ONE);
	for (int deaf = 0; deaf < 2; deaf++) {
		if (deaf)
			deafen();
		watched_open_between(&d, "one/a.yaml",
				     deaf ? exchange_deafened : exchange,
				     exchange);
		assert_int_equal(session_fd(d.session) < 0, deaf);
		assert_int_equal(book_events(d.book), 2);
		watched_settle(&d);
		assert_int_equal(book_events(d.book), 1);
		watched_close(&d);
	}
	watched_open(&d, "one/a.yaml");
	exchange();
	watched_settle(&d);
	assert_int_equal(book_events(d.book), 2);
	watched_close(&d);

	assert_int_equal(symlink("one", "now"), 0);
	watched_open(&d, "now/a.yaml");
	assert_int_equal(book_events(d.book), 2);
	assert_int_equal(symlink("two", "new"), 0);
	assert_int_equal(rename("new", "now"), 0);
	watched_settle(&d);
	assert_int_equal(book_events(d.book), 1);
	watched_close(&d);
	unlink("now");
	unlink("one/a.yaml");
	unlink("two/a.yaml");
	rmdir("one");
	rmdir("two");
}

/* Files that come and go in folders, however deep, by links or not. */
static void test_folder(void **state)
{
	struct watched d;
	unsigned told;

	(void)state;
	assert_int_equal(mkdir("f", 0700), 0);
	assert_int_equal(mkdir("out", 0700), 0);
	watched_save("f/a.yaml", ONE);
	watched_open(&d, "f");
	assert_true(session_fd(d.session) >= 0);
	assert_int_equal(mkdir("f/deep", 0700), 0);
	watched_settle(&d);
	watched_save("f/deep/b.yaml", TWO);
	watched_settle(&d);
	assert_int_equal(book_events(d.book), 2);
	assert_int_equal(d.news.found.added, 1);
	/* Others may write there. */
	told = d.told;
	watched_save("f/log", "x");
	watched_save("f/.b.yaml", TWO);
	watched_settle(&d);
	assert_int_equal(d.told, told);
	assert_int_equal(unlink("f/deep/b.yaml"), 0);
	watched_settle(&d);
	assert_int_equal(book_events(d.book), 1);
	assert_int_equal(d.news.found.gone, 1);
	assert_true(sv_eq(d.news.missing, SV("b.yaml")));
	/* A link's end may be elsewhere. */
	watched_save("out/c", TWO);
	assert_int_equal(symlink("../out/c", "f/c.yaml"), 0);
	watched_settle(&d);
	assert_int_equal(book_events(d.book), 2);
	watched_save("out/c", TWO ONE);
	watched_settle(&d);
	assert_int_equal(book_events(d.book), 3);
	watched_close(&d);
	unlink("f/c.yaml");
	unlink("out/c");
	unlink("f/a.yaml");
	unlink("f/log");
	unlink("f/.b.yaml");
	rmdir("f/deep");
	rmdir("f");
	rmdir("out");
}

/* The editor came back, with and without a change. */
static void test_again(void **state)
{
	struct watched d;

	(void)state;
	watched_save("a.yaml", ONE);
	watched_open(&d, "a.yaml");
	session_again(d.session);
	while (!watched_step(&d))
		continue;
	assert_true(d.news.asked);
	assert_null(d.news.corpus);
	watched_save("a.yaml", ONE TWO);
	session_again(d.session);
	while (!watched_step(&d))
		assert_int_equal(session_due(d.session), 0);
	assert_true(d.news.asked);
	assert_int_equal(d.news.found.added, 1);
	watched_close(&d);
	unlink("a.yaml");
}

/* Where nothing can be watched, files are looked at. */
static void test_polled(void **state)
{
	struct watched d;

	(void)state;
	watched_open(&d, "none/a.yaml");
	assert_int_equal(session_fd(d.session), -1);
	assert_true(session_due(d.session) > 0);
	assert_int_equal(mkdir("none", 0700), 0);
	watched_save("none/a.yaml", ONE);
	watched_wait(&d, 2000);
	watched_settle(&d);
	assert_int_equal(book_events(d.book), 1);
	watched_close(&d);
	unlink("none/a.yaml");
	rmdir("none");
}

static void test_stop(void **state)
{
	struct watched d;

	(void)state;
	watched_save("a.yaml", ONE);
	watched_open(&d, "a.yaml");
	assert_int_equal(session_progress(d.session), -1);
	watched_save("a.yaml", ONE TWO);
	watched_wait(&d, QUIET - 50);
	time_now += QUIET;
	watched_step(&d);
	assert_int_equal(session_due(d.session), 0);
	time_now += 300;
	assert_true(session_progress(d.session) >= 0);
	session_stop(d.session);
	assert_int_equal(session_progress(d.session), -1);
	watched_settle(&d);
	assert_int_equal(d.told, 0);
	watched_save("a.yaml", ONE TWO ONE);
	watched_settle(&d);
	assert_int_equal(book_events(d.book), 3);
	watched_close(&d);
	unlink("a.yaml");
}

/* ---- a thousand saves ---- */

static uint64_t seed = 1;

static unsigned below(unsigned n)
{
	seed = seed * UINT64_C(6364136223846793005) +
	       UINT64_C(1442695040888963407);
	return (unsigned)(seed >> 33) % n;
}

/* Save N: so many events, each of which tells which save it is of. */
static unsigned events_of(unsigned n)
{
	return 1 + n * 7 % 23;
}

static struct sv text_of(struct arena *a, unsigned n)
{
	struct build b = { .arena = a };

	for (unsigned i = 0; i < events_of(n); i++)
		build_fmt(&b, "- {date: %u, title: save %u}\n", 1000 + i, n);
	return build_view(&b);
}

/* The number of the save that is shown: all of it, and nothing else. */
static unsigned save_shown(const struct book *b)
{
	char title[32];
	unsigned n;

	snprintf(title, sizeof(title), "%.*s", SV_ARG(book_title(b, 0)));
	assert_int_equal(sscanf(title, "save %u", &n), 1);
	for (event_no ev = 0; ev < book_events(b); ev++)
		assert_true(sv_eq(book_title(b, ev), sv_of(title)));
	assert_int_equal(book_events(b), events_of(n));
	return n;
}

/* Whatever is told, it is a save, whole, and nothing is wrong with it. */
static void check_save(const struct watched *d)
{
	assert_int_equal(d->news.bar.n, 0);
	save_shown(d->book);
}

static void put(int fd, struct sv bytes)
{
	assert_true(file_write_fd(fd, bytes));
}

/* As an editor saves that writes over the file, PIECES at a time. */
static void save_in_place(struct watched *d, struct sv text, size_t piece)
{
	int fd = open("a.yaml", O_WRONLY | O_TRUNC);

	assert_true(fd >= 0);
	for (size_t at = 0; at < text.n; at += piece) {
		put(fd, sv_slice(text, at, at + piece));
		if (below(4) == 0)
			watched_wait(d, below(QUIET - 50));
		time_stands = below(4) == 0;
		watched_step(d);
		time_stands = false;
	}
	close(fd);
}

static void save_by_rename(struct sv text, bool first_away)
{
	int fd = open("new", O_WRONLY | O_CREAT | O_TRUNC, 0600);

	assert_true(fd >= 0);
	put(fd, text);
	close(fd);
	if (first_away)
		assert_int_equal(rename("a.yaml", "a.yaml~"), 0);
	assert_int_equal(rename("new", "a.yaml"), 0);
}

static void test_saves(void **state)
{
	struct watched d;
	struct arena a = { 0 };
	unsigned shown = 0;

	(void)state;
	save_by_rename(text_of(&a, 0), false);
	watched_open(&d, "a.yaml");
	d.check = check_save;
	for (unsigned n = 1; n <= 1000; n++) {
		struct sv text = text_of(&a, n);

		switch (below(4)) {
		case 0:
			save_by_rename(text, false);
			break;
		case 1:
			save_by_rename(text, true);
			break;
		case 2:
			save_in_place(&d, text, 100);
			break;
		default:
			save_in_place(&d, text, n % 50 ? 10 : 1);
		}
		/* The next save may come while this one is waited for, or
		 * read. */
		watched_wait(&d, below(QUIET + 100));
		if (below(3) == 0) {
			watched_settle(&d);
			assert_int_equal(save_shown(d.book), n);
		}
		assert_true(save_shown(d.book) >= shown);
		shown = save_shown(d.book);
		arena_reset(&a);
	}
	watched_settle(&d);
	assert_int_equal(save_shown(d.book), 1000);
	assert_true(d.told > 300);
	watched_close(&d);
	arena_free(&a);
	unlink("a.yaml");
	unlink("a.yaml~");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_other_folder),
		cmocka_unit_test(test_folder),
		cmocka_unit_test(test_again),
		cmocka_unit_test(test_polled),
		cmocka_unit_test(test_stop),
		cmocka_unit_test(test_saves),
	};

	return cmocka_run_group_tests(tests, watched_setup, watched_teardown);
}
