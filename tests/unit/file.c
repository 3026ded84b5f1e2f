/* Writing files whole: modes, links, odd folders, what is refused. */
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/build.h"
#include "base/file.h"
#include "base/json.h"
#include "base/port.h"
#include "support_file.h"

static char folder[4096];

static int setup(void **state)
{
	const char *temp = getenv("TMPDIR");

	(void)state;
	snprintf(folder, sizeof(folder), "%s/annals-file-XXXXXX",
		 temp ? temp : "/tmp");
	return mkdtemp(folder) && chdir(folder) == 0 ? 0 : -1;
}

static int teardown(void **state)
{
	(void)state;
	return chdir("/") == 0 && rmdir(folder) == 0 ? 0 : -1;
}

static void test_read_most(void **state)
{
	static const struct {
		size_t most, n;
	} cases[] = { { 0, 0 }, { 2, 2 }, { 3, 3 }, { 4, 3 },
		      { SIZE_MAX, 3 } };
	struct file_bytes bytes;
	struct err err;

	(void)state;
	assert_true(file_write("most", SV("abc"), FILE_NEW, &err));
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		assert_true(file_read_most("most", cases[i].most, &bytes,
					   &err));
		assert_int_equal(bytes.n, cases[i].n);
		assert_int_equal(bytes.s[bytes.n], '\0');
		assert_memory_equal(bytes.s, "abc", bytes.n);
		file_free(&bytes);
	}
	unlink("most");
	/* It has no end that matters, and a size of 0. */
	if (access("/proc/self/pagemap", R_OK) == 0) {
		assert_true(file_read_most("/proc/self/pagemap", 1000, &bytes,
					   &err));
		assert_int_equal(bytes.n, 1000);
		file_free(&bytes);
	}
}

/* One that is read in many parts has all of them, each at its place. */
static void test_read_large(void **state)
{
	enum { LARGE = 3000000 };
	struct build b = { .arena = &(struct arena){ 0 } };
	struct file_bytes bytes;
	struct err err;

	(void)state;
	while (b.n < LARGE)
		build_fmt(&b, "%zu ", b.n);
	assert_true(file_write("large", build_view(&b), FILE_NEW, &err));
	assert_true(file_read("large", &bytes, &err));
	assert_int_equal(bytes.n, b.n);
	assert_memory_equal(bytes.s, b.s, b.n);
	file_free(&bytes);
	arena_free(b.arena);
	unlink("large");
}

/* Of one that shrinks or grows between two pieces, what it has when each is
 * read; what was forgotten of it is read once more only if it is as it was. */
static void test_read_changing(void **state)
{
	enum { PIECE = 256 * 1024, BEFORE = 3 * PIECE };
	static const off_t after[] = { 0, 10, PIECE, PIECE + 10, 4 * PIECE };

	(void)state;
	for (size_t i = 0; i < sizeof(after) / sizeof(*after); i++) {
		size_t due = after[i] > PIECE ? (size_t)after[i] : PIECE;
		struct file_reader r;
		struct err err;
		bool done = false;

		assert_true(file_write("changing", SV("a"), FILE_REPLACE,
				       &err));
		assert_int_equal(truncate("changing", BEFORE), 0);
		assert_true(file_begin(&r, "changing", &err));
		/* Nor would a FIFO in its place be waited for. */
		assert_true(fcntl(r.fd, F_GETFL) & O_NONBLOCK);
		assert_true(fcntl(r.fd, F_GETFD) & FD_CLOEXEC);
		assert_true(file_more(&r, &done, &err));
		assert_int_equal(r.bytes.n, PIECE);
		assert_int_equal(truncate("changing", after[i]), 0);
		while (!done)
			assert_true(file_more(&r, &done, &err));
		assert_int_equal(r.bytes.n, due);
		file_forget(&r, r.bytes.n);
		assert_int_equal(r.forgotten, due / PIECE * PIECE);
		assert_int_equal(file_recall(&r, &err), after[i] >= PIECE);
		close(r.fd);
		file_free(&r.bytes);
	}
	unlink("changing");
}

static mode_t mode_of(const char *path)
{
	struct stat st;

	assert_int_equal(lstat(path, &st), 0);
	return st.st_mode;
}

static void test_new_and_replace(void **state)
{
	struct err err;

	(void)state;
	umask(027);
	assert_true(file_write("a", SV("one"), FILE_NEW, &err));
	assert_holds("a", "one");
	assert_int_equal(mode_of("a") & 0777, 0640);
	assert_int_equal(umask(027), 027);
	assert_false(file_write("a", SV("two"), FILE_NEW, &err));
	assert_non_null(strstr(err.text, "exists already"));
	assert_holds("a", "one");
	assert_int_equal(chmod("a", 0626), 0);
	assert_true(file_write("a", SV("two"), FILE_REPLACE, &err));
	assert_holds("a", "two");
	assert_int_equal(mode_of("a") & 07777, 0626);
	assert_int_equal(unlink("a"), 0);
}

/* A link stays one, whether what it leads to is there yet or not. */
static void test_links(void **state)
{
	struct err err;

	(void)state;
	assert_int_equal(symlink("end", "middle"), 0);
	assert_int_equal(symlink("middle", "link"), 0);
	assert_true(file_write("link", SV("one"), FILE_REPLACE, &err));
	assert_true(S_ISLNK(mode_of("link")) && S_ISLNK(mode_of("middle")));
	assert_holds("end", "one");
	assert_true(file_write("link", SV("two"), FILE_REPLACE, &err));
	assert_true(S_ISLNK(mode_of("link")));
	assert_holds("end", "two");
	unlink("link");
	unlink("middle");
	unlink("end");
}

/* A link to what is not there yet leads from its own folder, or from the
 * root. */
static void test_links_afar(void **state)
{
	char end[sizeof(folder) + 8];
	struct err err;

	(void)state;
	snprintf(end, sizeof(end), "%s/end", folder);
	assert_int_equal(mkdir("other", 0700), 0);
	assert_int_equal(symlink("../end", "other/link"), 0);
	assert_int_equal(symlink(end, "other/root"), 0);
	assert_true(file_write("other/link", SV("one"), FILE_REPLACE, &err));
	assert_holds("end", "one");
	unlink("end");
	assert_true(file_write("other/root", SV("two"), FILE_REPLACE, &err));
	assert_holds("end", "two");
	unlink("end");
	unlink("other/link");
	unlink("other/root");
	assert_int_equal(rmdir("other"), 0);
}

/* What a link leads to is never cut to a path that a call takes. */
static void test_links_long(void **state)
{
	enum { LONGEST = PATH_MAX - 1 }; /* bytes of what a link says */
	struct build b = { .arena = &(struct arena){ 0 } };
	struct err err;

	(void)state;
	while (b.n + strlen("./end") <= LONGEST)
		build_str(&b, "./");
	build_str(&b, "end");
	assert_int_equal(mkdir("dd", 0700), 0);
	assert_int_equal(symlink(b.s, "dd/link"), 0);
	assert_false(file_write("dd/link", SV("one"), FILE_REPLACE, &err));
	assert_non_null(strstr(err.text, "choose a shorter name"));
	unlink("dd/link");
	assert_int_equal(rmdir("dd"), 0);
	arena_free(b.arena);
}

static void test_refused(void **state)
{
	struct err err;
	char name[300];

	(void)state;
	assert_false(file_write(".", SV("x"), FILE_REPLACE, &err));
	assert_false(file_write("no/such", SV("x"), FILE_NEW, &err));
	assert_false(file_write("/dev/full", SV("x"), FILE_REPLACE, &err));
	assert_non_null(strstr(err.text, "No space left"));
	/* Nobody reads from it: that is not waited for. */
	assert_int_equal(mkfifo("fifo", 0600), 0);
	assert_false(file_write("fifo", SV("x"), FILE_REPLACE, &err));
	assert_non_null(strstr(err.text, "nobody reads fifo"));
	unlink("fifo");
	/* A name may be as long as names can be, and no longer. */
	memset(name, 'n', sizeof(name));
	name[255] = '\0';
	assert_true(file_write(name, SV("x"), FILE_NEW, &err));
	unlink(name);
	memset(name, 'n', 256);
	name[256] = '\0';
	assert_false(file_write(name, SV("x"), FILE_NEW, &err));
}

/* Opening one without a reader would wait for ever. */
static void test_fifo(void **state)
{
	struct err err;
	int fd;
	char bytes[4];

	(void)state;
	assert_int_equal(mkfifo("fifo", 0600), 0);
	assert_false(file_write("fifo", SV("x"), FILE_REPLACE, &err));
	assert_non_null(strstr(err.text, "nobody reads"));
	fd = open("fifo", O_RDONLY | O_NONBLOCK);
	assert_true(fd >= 0);
	assert_true(file_write("fifo", SV("abc"), FILE_NEW, &err));
	assert_int_equal(read(fd, bytes, sizeof(bytes)), 3);
	close(fd);
	unlink("fifo");
}

/* What has a NUL is no text: where that comes from a stream, nobody waits for
 * the rest. */
static void test_no_text(void **state)
{
	struct file_bytes bytes;
	struct err err;
	int fds[2];

	(void)state;
	assert_true(port_pipe(fds, false));
	assert_int_equal(write(fds[1], "a\0b", 3), 3);
	assert_true(file_read_fd(fds[0], &bytes, &err));
	assert_int_equal(bytes.n, 3);
	assert_memory_equal(bytes.s, "a\0b", 3);
	file_free(&bytes);
	/* Of other text the end is waited for. */
	assert_int_equal(write(fds[1], "ab", 2), 2);
	assert_false(file_read_fd(fds[0], &bytes, &err));
	assert_int_equal(write(fds[1], "ab", 2), 2);
	close(fds[1]);
	assert_true(file_read_fd(fds[0], &bytes, &err));
	assert_int_equal(bytes.n, 2);
	file_free(&bytes);
	close(fds[0]);
}

/* As many links as the kernel follows lead to what is not there yet. */
static void test_links_most(void **state)
{
	enum { MOST = 40 };
	char name[16], to[16] = "end";
	struct err err;

	(void)state;
	for (int i = 1; i <= MOST + 1; i++) {
		snprintf(name, sizeof(name), "l%d", i);
		assert_int_equal(symlink(to, name), 0);
		memcpy(to, name, sizeof(to));
	}
	assert_false(file_write("l41", SV("x"), FILE_REPLACE, &err));
	assert_false(file_has_name("end"));
	assert_true(file_write("l40", SV("x"), FILE_REPLACE, &err));
	assert_holds("end", "x");
	for (int i = 1; i <= MOST + 1; i++) {
		snprintf(name, sizeof(name), "l%d", i);
		assert_true(S_ISLNK(mode_of(name)));
		unlink(name);
	}
	unlink("end");
}

/* What an earlier call said is not what this one says. */
static void test_folder(void **state)
{
	struct err err;

	(void)state;
	for (int made = 0; made <= 1; made++) {
		errno = 0;
		assert_true(file_make_folder("one", &err));
	}
	assert_true(file_make_folder("one/two/three", &err));
	assert_true(S_ISDIR(mode_of("one/two/three")));
	assert_int_equal(rmdir("one/two/three"), 0);
	assert_int_equal(rmdir("one/two"), 0);
	assert_int_equal(rmdir("one"), 0);
	assert_true(file_write("one", SV("x"), FILE_NEW, &err));
	assert_false(file_make_folder("one/two", &err));
	assert_non_null(strstr(err.text, "one/two cannot be made"));
	unlink("one");
}

/* Those that are open stay as they are. */
static void test_guard(void **state)
{
	int fd = open("/dev/null", O_RDONLY), later;

	(void)state;
	close(fd);
	errno = EBADF;
	file_guard_fds();
	later = open("/dev/null", O_RDONLY);
	assert_int_equal(later, fd);
	close(later);
}

/* A link to nothing has a name, and is not there. */
static void test_there(void **state)
{
	struct err err;

	(void)state;
	assert_int_equal(symlink("a", "link"), 0);
	assert_false(file_exists("a") || file_has_name("a"));
	assert_true(file_has_name("link"));
	assert_false(file_exists("link"));
	assert_true(file_write("a", SV("x"), FILE_NEW, &err));
	assert_true(file_exists("a") && file_has_name("a"));
	assert_true(file_exists("link"));
	unlink("a");
	unlink("link");
}

/* What is not kept leaves no trace. */
static void test_dropped(void **state)
{
	struct sink_file f;
	struct err err;

	(void)state;
	assert_true(file_write("a", SV("old"), FILE_NEW, &err));
	assert_true(file_open(&f, "a", FILE_REPLACE, &err));
	assert_true(sink_put(&f.sink, SV("new")));
	assert_true(sink_end(&f.sink, false, &err));
	assert_holds("a", "old");
	assert_true(file_open(&f, "a", FILE_REPLACE, &err));
	assert_true(sink_put(&f.sink, SV("new")));
	assert_true(sink_end(&f.sink, true, &err));
	assert_holds("a", "new");
	unlink("a");
}

/* What went wrong first is told, whatever went wrong after it. */
static void test_full(void **state)
{
	struct sink_file f;
	struct err err;

	(void)state;
	assert_true(file_open(&f, "/dev/full", FILE_REPLACE, &err));
	assert_false(sink_put(&f.sink, SV("abc")));
	errno = ENOENT;
	assert_false(sink_end(&f.sink, true, &err));
	assert_non_null(strstr(err.text, strerror(ENOSPC)));
}

/* No program that is started holds what is written, nor what goes through. */
static void test_inherited(void **state)
{
	static const char *const paths[] = { "a", "/dev/null" };
	struct sink_file f;
	struct err err;

	(void)state;
	for (size_t i = 0; i < sizeof(paths) / sizeof(*paths); i++) {
		assert_true(file_open(&f, paths[i], FILE_REPLACE, &err));
		assert_true(fcntl(f.fd, F_GETFD) & FD_CLOEXEC);
		assert_true(sink_end(&f.sink, false, &err));
	}
}

static volatile sig_atomic_t ended;

static void note_end(int signal)
{
	ended = signal;
}

/* Whether each of the signals that end the program waits. */
static void assert_waiting(bool waiting)
{
	static const int ends[] = { SIGHUP, SIGINT, SIGQUIT, SIGTERM };
	sigset_t set;

	assert_int_equal(sigprocmask(SIG_BLOCK, NULL, &set), 0);
	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++)
		assert_int_equal(sigismember(&set, ends[i]), waiting);
}

/* They wait while a file is beside, and no longer, however that ends. */
static void test_waiting(void **state)
{
	struct sink_file f;
	struct err err;

	(void)state;
	for (int keep = 0; keep < 2; keep++) {
		assert_waiting(false);
		assert_true(file_open(&f, "a", FILE_REPLACE, &err));
		assert_waiting(true);
		assert_true(sink_end(&f.sink, keep, &err));
	}
	assert_waiting(false);
	assert_false(file_open(&f, "no/such", FILE_REPLACE, &err));
	assert_waiting(false);
	assert_true(file_open(&f, "a", FILE_REPLACE, &err));
	file_attend(&f);
	assert_waiting(false);
	assert_true(sink_end(&f.sink, true, &err));
	assert_waiting(false);
	unlink("a");
}

/* Nor does what a signal ends, which waits for it. */
static void test_signal(void **state)
{
	struct sink_file f;
	struct err err;

	(void)state;
	signal(SIGTERM, note_end);
	assert_true(file_write("a", SV("old"), FILE_NEW, &err));
	assert_true(file_open(&f, "a", FILE_REPLACE, &err));
	raise(SIGTERM);
	assert_int_equal(ended, 0);
	assert_false(sink_put(&f.sink, SV("new")));
	assert_false(sink_put(&f.sink, SV("more")));
	assert_false(sink_end(&f.sink, true, &err));
	assert_int_equal(ended, SIGTERM);
	assert_holds("a", "old");
	signal(SIGTERM, SIG_DFL);
	unlink("a");
}

static void test_same(void **state)
{
	struct err err;
	int fd;

	(void)state;
	assert_true(file_write("a", SV("x"), FILE_NEW, &err));
	assert_int_equal(link("a", "b"), 0);
	assert_int_equal(symlink("b", "c"), 0);
	assert_true(file_write("d", SV("x"), FILE_NEW, &err));
	assert_true(file_same("a", "./c"));
	assert_false(file_same("a", "d"));
	assert_false(file_same("a", "none"));
	fd = open("a", O_RDONLY);
	assert_true(fd >= 0 && dup2(fd, STDIN_FILENO) == STDIN_FILENO);
	close(fd);
	assert_true(file_same("b", "-"));
	assert_false(file_same("d", "-"));
	fd = open("/dev/null", O_RDONLY);
	assert_true(fd >= 0 && dup2(fd, STDIN_FILENO) == STDIN_FILENO);
	close(fd);
	assert_false(file_same("/dev/null", "-")); /* nothing is lost */
	unlink("a");
	unlink("b");
	unlink("c");
	unlink("d");
}

static void test_json(void **state)
{
	static const struct {
		struct sv text;
		bool ascii;
		const char *json;
	} cases[] = {
		{ SV_INIT("a\"b\\c\n\t"), false, "\"a\\\"b\\\\c\\n\\u0009\"" },
		{ SV_INIT("\xC2\x9B\x7F\x1B"), false,
		  "\"\\u009B\\u007F\\u001B\"" },
		{ SV_INIT("\xE2\x80\xAE\xE2\x80\xA8"), false,
		  "\"\\u202E\\u2028\"" },
		{ SV_INIT("\xFF\xC3"), false, "\"\xEF\xBF\xBD\xEF\xBF\xBD\"" },
		{ SV_INIT("\xC9\x99\xF0\x9F\x98\x80"), false,
		  "\"\xC9\x99\xF0\x9F\x98\x80\"" },
		{ SV_INIT("\xC9\x99\xF0\x9F\x98\x80"), true,
		  "\"\\u0259\\uD83D\\uDE00\"" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct arena a = { 0 };
		struct build b = { .arena = &a };

		json_string(&b, cases[i].text, cases[i].ascii);
		assert_string_equal(b.s, cases[i].json);
		arena_free(&a);
	}
}

static void test_last_part(void **state)
{
	static const struct {
		const char *path, *last;
	} cases[] = {
		{ "", "" },	     { "a", "a" },	 { "a/b", "b" },
		{ "/a", "a" },	     { "/a/b.yaml", "b.yaml" },
		{ "a//b", "b" },     { "a/b/", "b/" },	 { "/", "/" },
		{ "a b/c d", "c d" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct sv last = file_last_part(sv_of(cases[i].path));

		if (!sv_eq(last, sv_of(cases[i].last)))
			fail_msg("%s: %.*s", cases[i].path, SV_ARG(last));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_last_part),
		cmocka_unit_test(test_read_most),
		cmocka_unit_test(test_read_large),
		cmocka_unit_test(test_read_changing),
		cmocka_unit_test(test_new_and_replace),
		cmocka_unit_test(test_links),
		cmocka_unit_test(test_links_afar),
		cmocka_unit_test(test_links_long),
		cmocka_unit_test(test_refused),
		cmocka_unit_test(test_fifo),
		cmocka_unit_test(test_no_text),
		cmocka_unit_test(test_there),
		cmocka_unit_test(test_links_most),
		cmocka_unit_test(test_folder),
		cmocka_unit_test(test_guard),
		cmocka_unit_test(test_dropped),
		cmocka_unit_test(test_full),
		cmocka_unit_test(test_inherited),
		cmocka_unit_test(test_waiting),
		cmocka_unit_test(test_signal),
		cmocka_unit_test(test_same),
		cmocka_unit_test(test_json),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
