/* A session on files that change: whatever happens to them and whenever, what
 * it tells is what somebody saved, whole. */
#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"
#include "load/load.h"
#include "session/session.h"

static char folder[4096];

static int setup(void **state)
{
	const char *temp = getenv("TMPDIR");

	(void)state;
	snprintf(folder, sizeof(folder), "%s/annals-session-XXXXXX",
		 temp ? temp : "/tmp");
	return mkdtemp(folder) && chdir(folder) == 0 ? 0 : -1;
}

static int teardown(void **state)
{
	(void)state;
	return chdir("/") == 0 && rmdir(folder) == 0 ? 0 : -1;
}

/* ---- time ---- */

/* It goes on by a millisecond at each look, so that a step has an end; where
 * it stands, a step does all that is due. */
static int64_t time_now;
static bool stands;

static int64_t tick(void)
{
	return stands ? time_now : time_now++;
}

enum { BUDGET = 2, QUIET = 200 };

/* ---- a session on one chronology ---- */

struct desk {
	const char *path;
	struct arena arena;
	struct diags faults;
	struct book *first;
	struct corpus corpus; /* it and its index */
	struct session *session;
	struct news news; /* the last */
	const struct book *book; /* that is shown */
	unsigned told;
	void (*check)(const struct desk *d); /* at all news; or null */
};

static void desk_open(struct desk *d, const char *path)
{
	*d = (struct desk){ .path = path };
	d->faults.arena = &d->arena;
	d->session = session_open(&d->path, 1, 0, tick);
	d->first = load_book(&d->path, 1, &d->faults);
	d->corpus = (struct corpus){ d->first, index_new(d->first) };
	session_begin(d->session, &d->corpus, &d->faults, &d->news);
	d->book = d->first;
}

static void desk_close(struct desk *d)
{
	session_close(d->session);
	index_free(d->corpus.x);
	book_free(d->first);
	arena_free(&d->arena);
}

/* One step; true when there is news. */
static bool desk_step(struct desk *d)
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

/* MS go by, with a step now and then. */
static void desk_wait(struct desk *d, int64_t ms)
{
	int64_t end = time_now + ms;

	while (time_now < end) {
		desk_step(d);
		time_now += 20;
	}
}

/* Until nothing is left to do. */
static void desk_settle(struct desk *d)
{
	desk_wait(d, 2 * QUIET);
	while (session_due(d->session) == 0)
		desk_step(d);
}

static void save(const char *path, const char *text)
{
	struct err err;

	assert_true(file_write(path, sv_of(text), FILE_REPLACE, &err));
}

#define ONE "- {date: 2001, title: One}\n"
#define TWO "- {date: 2002, title: Two}\n"

/* ---- what is told ---- */

static void test_counts(void **state)
{
	struct desk d;

	(void)state;
	save("a.yaml", ONE TWO "- {id: x, date: 2003, title: Three}\n");
	desk_open(&d, "a.yaml");
	assert_int_equal(d.news.bar.n, 0);
	desk_settle(&d);
	assert_int_equal(d.told, 0);
	/* One's date, Two's title, Three's both but not its id; one more. */
	save("a.yaml", "- {date: 2001-05, title: One}\n"
		       "- {date: 2002, title: Zwei}\n"
		       "- {id: x, date: 2004, title: Drei}\n"
		       "- {date: 2005, title: Four}\n");
	desk_settle(&d);
	assert_int_equal(d.told, 1);
	assert_int_equal(d.news.found.added, 1);
	assert_int_equal(d.news.found.changed, 3);
	assert_int_equal(d.news.found.gone, 0);
	/* Only where they stand in the file is another. */
	save("a.yaml", "\n# a comment\n"
		       "- {date: 2001-05, title: One}\n"
		       "- {date: 2002, title: Zwei}\n"
		       "- {id: x, date: 2004, title: Drei}\n");
	desk_settle(&d);
	assert_int_equal(d.news.found.changed, 0);
	assert_int_equal(d.news.found.gone, 1);
	assert_int_equal(d.news.found.now[0], 0);
	assert_int_equal(d.news.found.now[2], 2);
	assert_int_equal(d.news.found.now[3], NO_EVENT);
	assert_int_equal(book_origin(d.book, 0).line, 3);
	desk_close(&d);
	unlink("a.yaml");
}

static void test_names(void **state)
{
	struct desk d;
	name_no ana = NO_NAME, ben = NO_NAME;

	(void)state;
	save("a.yaml", "people: {ana: {name: Ana}}\n"
		       "events: [{date: 2001, title: T, who: [ana, Ben]}]\n");
	desk_open(&d, "a.yaml");
	for (name_no n = 0; n < book_names(d.book); n++) {
		if (sv_eq(book_name(d.book, n), SV("Ana")))
			ana = n;
		else
			ben = n;
	}
	save("a.yaml", "people: {ana: {name: Anna}, zoe: {name: Ana}}\n"
		       "events: [{date: 2001, title: T, who: [Ben, ana]}]\n");
	desk_settle(&d);
	ana = d.news.found.names[ana];
	ben = d.news.found.names[ben];
	assert_true(sv_eq(book_name(d.book, ana), SV("Anna")));
	assert_true(sv_eq(book_name(d.book, ben), SV("Ben")));
	desk_close(&d);
	unlink("a.yaml");
}

/* What is broken is told until it is mended, and the last good book stays. */
static void test_broken(void **state)
{
	static const struct {
		const char *text; /* null: deleted */
		const char *bar;
	} cases[] = {
		{ ONE "- {date: [2002\n", "a.yaml:2:10: " },
		{ "", "no event is left in a.yaml" },
		{ "events:\n", "no event is left in a.yaml" },
		{ NULL, "a.yaml: No such file" },
		{ ONE "\x01", "a.yaml:2:1: control character" },
	};
	struct desk d;

	(void)state;
	save("a.yaml", ONE);
	desk_open(&d, "./a.yaml");
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		const struct book *good = d.book;
		unsigned told = d.told;

		if (cases[i].text)
			save("a.yaml", cases[i].text);
		else
			unlink("a.yaml");
		desk_settle(&d);
		assert_int_equal(d.told, told + 1);
		assert_null(d.news.corpus);
		assert_true(d.book == good);
		assert_true(sv_starts(d.news.bar, sv_of(cases[i].bar)));
		assert_true(sv_ends(d.news.file, SV("a.yaml")));
		assert_int_equal(d.news.more, 0);
		assert_int_equal(d.news.as_of.n, strlen("14:32"));
		save("a.yaml", i % 2 ? ONE : TWO);
		desk_settle(&d);
		assert_int_equal(d.told, told + 2);
		assert_int_equal(d.news.bar.n, 0);
		assert_true(d.book == d.news.corpus->b);
		assert_int_equal(book_events(d.book), 1);
	}
	desk_close(&d);
	unlink("a.yaml");
}

/* How many others are broken; and of what was so from the beginning it is not
 * told of when it is. */
static void test_broken_two(void **state)
{
	struct desk d;

	(void)state;
	assert_int_equal(mkdir("two", 0700), 0);
	save("two/a.yaml", ONE "\x01");
	save("two/b.yaml", TWO);
	desk_open(&d, "two");
	assert_true(d.news.bar.n > 0);
	assert_int_equal(d.news.as_of.n, 0);
	save("two/a.yaml", ONE);
	desk_settle(&d);
	assert_int_equal(d.news.bar.n, 0);
	save("two/a.yaml", ONE "\x01");
	save("two/b.yaml", TWO "\x01");
	desk_settle(&d);
	assert_int_equal(d.news.more, 1);
	assert_true(d.news.as_of.n > 0);
	desk_close(&d);
	unlink("two/a.yaml");
	unlink("two/b.yaml");
	rmdir("two");
}

/* Who begins with what is broken sees what there is, and it gets better. */
static void test_broken_first(void **state)
{
	struct desk d;

	(void)state;
	save("a.yaml", ONE "- {date: [2002\n");
	desk_open(&d, "a.yaml");
	assert_int_equal(d.news.line, 2);
	assert_int_equal(book_events(d.book), 1);
	save("a.yaml", ONE TWO "- {date: [2003\n");
	desk_settle(&d);
	assert_int_equal(d.news.line, 3);
	assert_int_equal(book_events(d.book), 2);
	save("a.yaml", ONE);
	desk_settle(&d);
	assert_int_equal(d.news.bar.n, 0);
	assert_int_equal(book_events(d.book), 1);
	desk_close(&d);
	unlink("a.yaml");
}

/* Files that come and go in folders, however deep, by links or not. */
static void test_folder(void **state)
{
	struct desk d;
	unsigned told;

	(void)state;
	assert_int_equal(mkdir("f", 0700), 0);
	assert_int_equal(mkdir("out", 0700), 0);
	save("f/a.yaml", ONE);
	desk_open(&d, "f");
	assert_true(session_fd(d.session) >= 0);
	assert_int_equal(mkdir("f/deep", 0700), 0);
	desk_settle(&d);
	save("f/deep/b.yaml", TWO);
	desk_settle(&d);
	assert_int_equal(book_events(d.book), 2);
	assert_int_equal(d.news.found.added, 1);
	/* Others may write there. */
	told = d.told;
	save("f/log", "x");
	save("f/.b.yaml", TWO);
	desk_settle(&d);
	assert_int_equal(d.told, told);
	assert_int_equal(unlink("f/deep/b.yaml"), 0);
	desk_settle(&d);
	assert_int_equal(book_events(d.book), 1);
	assert_int_equal(d.news.found.gone, 1);
	assert_true(sv_eq(d.news.missing, SV("b.yaml")));
	/* A link's end may be elsewhere. */
	save("out/c", TWO);
	assert_int_equal(symlink("../out/c", "f/c.yaml"), 0);
	desk_settle(&d);
	assert_int_equal(book_events(d.book), 2);
	save("out/c", TWO ONE);
	desk_settle(&d);
	assert_int_equal(book_events(d.book), 3);
	desk_close(&d);
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
	struct desk d;

	(void)state;
	save("a.yaml", ONE);
	desk_open(&d, "a.yaml");
	session_again(d.session);
	while (!desk_step(&d))
		continue;
	assert_true(d.news.asked);
	assert_null(d.news.corpus);
	save("a.yaml", ONE TWO);
	session_again(d.session);
	while (!desk_step(&d))
		assert_int_equal(session_due(d.session), 0);
	assert_true(d.news.asked);
	assert_int_equal(d.news.found.added, 1);
	desk_close(&d);
	unlink("a.yaml");
}

/* Where nothing can be watched, files are looked at. */
static void test_polled(void **state)
{
	struct desk d;

	(void)state;
	desk_open(&d, "none/a.yaml");
	assert_int_equal(session_fd(d.session), -1);
	assert_true(session_due(d.session) > 0);
	assert_int_equal(mkdir("none", 0700), 0);
	save("none/a.yaml", ONE);
	desk_wait(&d, 2000);
	desk_settle(&d);
	assert_int_equal(book_events(d.book), 1);
	desk_close(&d);
	unlink("none/a.yaml");
	rmdir("none");
}

static void test_stop(void **state)
{
	struct desk d;

	(void)state;
	save("a.yaml", ONE);
	desk_open(&d, "a.yaml");
	assert_int_equal(session_progress(d.session), -1);
	save("a.yaml", ONE TWO);
	desk_wait(&d, QUIET - 50);
	time_now += QUIET;
	desk_step(&d);
	assert_int_equal(session_due(d.session), 0);
	time_now += 300;
	assert_true(session_progress(d.session) >= 0);
	session_stop(d.session);
	assert_int_equal(session_progress(d.session), -1);
	desk_settle(&d);
	assert_int_equal(d.told, 0);
	save("a.yaml", ONE TWO ONE);
	desk_settle(&d);
	assert_int_equal(book_events(d.book), 3);
	desk_close(&d);
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
static void check_save(const struct desk *d)
{
	assert_int_equal(d->news.bar.n, 0);
	save_shown(d->book);
}

static void put(int fd, struct sv bytes)
{
	assert_true(file_write_fd(fd, bytes));
}

/* As an editor saves that writes over the file, PIECES at a time. */
static void save_in_place(struct desk *d, struct sv text, size_t piece)
{
	int fd = open("a.yaml", O_WRONLY | O_TRUNC);

	assert_true(fd >= 0);
	for (size_t at = 0; at < text.n; at += piece) {
		put(fd, sv_slice(text, at, at + piece));
		if (below(4) == 0)
			desk_wait(d, below(QUIET - 50));
		stands = below(4) == 0;
		desk_step(d);
		stands = false;
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
	struct desk d;
	struct arena a = { 0 };
	unsigned shown = 0;

	(void)state;
	save_by_rename(text_of(&a, 0), false);
	desk_open(&d, "a.yaml");
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
		desk_wait(&d, below(QUIET + 100));
		if (below(3) == 0) {
			desk_settle(&d);
			assert_int_equal(save_shown(d.book), n);
		}
		assert_true(save_shown(d.book) >= shown);
		shown = save_shown(d.book);
		arena_reset(&a);
	}
	desk_settle(&d);
	assert_int_equal(save_shown(d.book), 1000);
	assert_true(d.told > 300);
	desk_close(&d);
	arena_free(&a);
	unlink("a.yaml");
	unlink("a.yaml~");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_counts),
		cmocka_unit_test(test_names),
		cmocka_unit_test(test_broken),
		cmocka_unit_test(test_broken_two),
		cmocka_unit_test(test_broken_first),
		cmocka_unit_test(test_folder),
		cmocka_unit_test(test_again),
		cmocka_unit_test(test_polled),
		cmocka_unit_test(test_stop),
		cmocka_unit_test(test_saves),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
