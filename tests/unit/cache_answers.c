/*
 * Whatever becomes of what is kept of a chronology, and of its files: the whole
 * program answers as it does with --no-cache.
 */
#include <dirent.h>
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
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"
#include "cache/folder.h"
#include "support_arena.h"
#include "support_random.h"
#include "support_run.h"

/* A link to files of ours, which are old enough to be kept; the cache. */
static char desk[PATH_MAX], tree[PATH_MAX], cache[PATH_MAX + 8];

static const char *const runs[][6] = {
	{ "list", "-q", "kochanova | visit | ferry" },
	{ "names", "people" },
	{ "report", "-T", "json" },
};

enum { RUNS = sizeof(runs) / sizeof(*runs) };

static void link_now(const char *to)
{
	char target[2 * PATH_MAX];

	snprintf(target, sizeof(target), "%s/%s", tree, to);
	unlink("a.yaml.new");
	assert_int_equal(symlink(target, "a.yaml.new"), 0);
	assert_int_equal(rename("a.yaml.new", "a.yaml"), 0);
}

/* The same, as if it were long ago: what has just changed is not kept. */
static void link_to(const char *to)
{
	const struct timespec old[2] = { { 0, 0 }, { 0, 0 } };

	link_now(to);
	assert_int_equal(utimensat(AT_FDCWD, "a.yaml", old,
				   AT_SYMLINK_NOFOLLOW), 0);
}

static int set_up(void **state)
{
	const char *tmp = getenv("TMPDIR");

	(void)state;
	assert_non_null(getcwd(tree, sizeof(tree)));
	snprintf(desk, sizeof(desk), "%s/annals-answers-XXXXXX",
		 tmp ? tmp : "/tmp");
	assert_non_null(mkdtemp(desk));
	assert_int_equal(chdir(desk), 0);
	snprintf(cache, sizeof(cache), "%s/cache", desk);
	assert_int_equal(mkdir(cache, 0700), 0);
	setenv("XDG_CACHE_HOME", cache, 1);
	link_to("tests/data/screens.yaml");
	return 0;
}

static int tear_down(void **state)
{
	char *argv[] = { (char[]){ "rm" }, (char[]){ "-rf" }, desk, NULL };
	pid_t child;

	assert_int_equal(chdir("/"), 0);
	child = fork();
	if (child == 0) {
		execvp(argv[0], argv);
		_exit(127);
	}
	waitpid(child, NULL, 0);
	return arena_teardown(state);
}

/* ---- answers ---- */

static void nothing(long arg)
{
	(void)arg;
}

static struct ran answer(size_t i, bool kept, const char *file)
{
	const char *args[8];
	size_t n = 0;

	while (n < 5 && runs[i][n]) {
		args[n] = runs[i][n];
		n++;
	}
	if (!kept)
		args[n++] = "--no-cache";
	args[n++] = file;
	args[n] = NULL;
	return run_annals(args, nothing, 0);
}

/* All answers with what is kept, and without. */
static void check_answers(const char *what)
{
	for (size_t i = 0; i < RUNS; i++) {
		struct ran due = answer(i, false, "a.yaml");
		struct ran got = answer(i, true, "a.yaml");

		if (got.status != due.status || !sv_eq(got.out, due.out))
			fail_msg("%s: annals %s: status %d, not %d:\n%.*s",
				 what, runs[i][0], got.status, due.status,
				 SV_ARG(got.out));
	}
	arena_reset(&arena);
}

/* ---- what is kept ---- */

/* The file of the cache that is a snapshot, or null. */
static const char *snapshot(void)
{
	static char path[2 * PATH_MAX];
	char folder[PATH_MAX + 16];
	const char *found = NULL;
	struct dirent *e;
	DIR *dir;

	snprintf(folder, sizeof(folder), "%s/annals", cache);
	dir = opendir(folder);
	while (dir && (e = readdir(dir)))
		if (sv_ends(sv_of(e->d_name), SV(FOLDER_ENDING))) {
			snprintf(path, sizeof(path), "%s/%s", folder,
				 e->d_name);
			found = path;
		}
	if (dir)
		closedir(dir);
	return found;
}

/* Reads what is kept of a.yaml, which is so by now. */
static struct file_bytes keep(void)
{
	struct file_bytes bytes;
	struct err err;

	if (snapshot())
		assert_int_equal(unlink(snapshot()), 0);
	answer(0, true, "a.yaml");
	assert_non_null(snapshot());
	assert_true(file_read(snapshot(), &bytes, &err));
	return bytes;
}

/* N of BYTES in the place of the snapshot PATH. */
static void put(const char *path, struct file_bytes bytes, size_t n)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, 0600);

	assert_true(fd >= 0);
	assert_true(file_write_fd(fd, (struct sv){ bytes.s, n }));
	close(fd);
}

/* Where some byte of BYTES is; LETTER: some letter. */
static size_t pick(struct random *r, struct file_bytes bytes, bool letter)
{
	size_t at;

	do
		at = random_pick(r, (uint32_t)bytes.n);
	while (letter && (bytes.s[at] < 'a' || bytes.s[at] > 'z'));
	return at;
}

/* Any byte another one; cut off anywhere. */
static void damaged(void **state)
{
	struct random r = { .state = 5 };
	struct file_bytes bytes = keep();
	const char *path = snapshot();
	struct ran due[RUNS];

	(void)state;
	for (size_t i = 0; i < RUNS; i++)
		due[i] = answer(i, false, "a.yaml");
	for (unsigned n = 0; n < random_rounds(45); n++) {
		size_t at = pick(&r, bytes, n % 2), i = n % RUNS;
		char was = bytes.s[at];
		struct ran got;

		bytes.s[at] ^= (char)(1 << random_pick(&r, 8));
		put(path, bytes, n % 5 ? bytes.n : at);
		got = answer(i, true, "a.yaml");
		bytes.s[at] = was;
		if (got.status != due[i].status || !sv_eq(got.out, due[i].out))
			fail_msg("byte %zu of %zu: annals %s: %.*s", at,
				 bytes.n, runs[i][0], SV_ARG(got.out));
	}
	file_free(&bytes);
	arena_reset(&arena);
}

/* In its place that of another chronology, a link, what is no file, what others
 * may write, nothing but zeros. */
static void foreign(void **state)
{
	struct file_bytes bytes = keep(), other;
	char path[2 * PATH_MAX];

	(void)state;
	snprintf(path, sizeof(path), "%s", snapshot());
	link_to("tests/data/hard.yaml");
	other = keep();
	put(path, other, other.n);
	link_to("tests/data/screens.yaml");
	check_answers("of another chronology");
	put("other", bytes, bytes.n);
	unlink(path);
	assert_int_equal(symlink("/dev/zero", path), 0);
	check_answers("a link to zeros");
	unlink(path);
	assert_int_equal(symlink("other", path), 0);
	check_answers("a link that leads nowhere");
	unlink(path);
	assert_int_equal(mkfifo(path, 0600), 0);
	check_answers("a FIFO");
	unlink(path);
	assert_int_equal(mkdir(path, 0700), 0);
	check_answers("a folder");
	assert_int_equal(rmdir(path), 0);
	other.s[other.n / 2] ^= 1;
	put(path, other, other.n);
	assert_int_equal(chmod(path, 0666), 0);
	check_answers("what anybody may write");
	memset(bytes.s, 0, bytes.n);
	put(path, bytes, bytes.n);
	check_answers("zeros");
	file_free(&bytes);
	file_free(&other);
}

/* ---- where it cannot be kept ---- */

static void nobody(long arg)
{
	(void)arg;
	if (geteuid() == 0 && (setegid(65534) != 0 || seteuid(65534) != 0))
		_exit(99);
}

static void full(long most)
{
	struct rlimit limit = { (rlim_t)most, (rlim_t)most };

	signal(SIGXFSZ, SIG_IGN);
	setrlimit(RLIMIT_FSIZE, &limit);
}

static void not_kept(void **state)
{
	static const char *const kept[] = { "list", "a.yaml", NULL };
	static const char *const none[] = { "list", "--no-cache", "a.yaml",
					    NULL };
	struct ran due = run_annals(none, nothing, 0), got;
	char folder[PATH_MAX + 16];

	(void)state;
	if (snapshot())
		assert_int_equal(unlink(snapshot()), 0);
	for (long most = 4096; most <= 16384; most *= 2) {
		got = run_annals(kept, full, most);
		assert_int_equal(got.status, due.status);
		assert_true(sv_eq(got.out, due.out));
		assert_null(snapshot());
	}
	snprintf(folder, sizeof(folder), "%s/annals", cache);
	assert_int_equal(chmod(folder, 0555), 0);
	due = run_annals(none, nobody, 0);
	got = run_annals(kept, nobody, 0);
	assert_int_equal(chmod(folder, 0700), 0);
	assert_int_equal(got.status, due.status);
	assert_true(sv_eq(got.out, due.out));
	assert_null(snapshot());
	arena_reset(&arena);
}

/* ---- the files ---- */

static void changed(void **state)
{
	static const char *const files[] = {
		"tests/data/hard.yaml", "tests/data/visit-before.yaml",
		"tests/data/visit-after.yaml", "tests/data/visit-less.yaml",
		"tests/data/screens.yaml",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(files) / sizeof(*files); i++) {
		struct file_bytes bytes = keep();

		file_free(&bytes);
		link_to(files[i]);
		check_answers(files[i]);
	}
	assert_int_equal(unlink("a.yaml"), 0);
	check_answers("gone");
	assert_int_equal(mkdir("a.yaml", 0700), 0);
	check_answers("a folder");
	assert_int_equal(rmdir("a.yaml"), 0);
	link_to("tests/data/screens.yaml");
	check_answers("back");
}

/* Others put one file in the place of another all the time. */
static void swapped(void **state)
{
	struct ran due[2];
	unsigned seen[2] = { 0 };
	pid_t child;

	(void)state;
	link_to("tests/data/hard.yaml");
	due[0] = answer(0, false, "a.yaml");
	link_to("tests/data/screens.yaml");
	due[1] = answer(0, false, "a.yaml");
	child = fork();
	if (child == 0)
		for (unsigned i = 0;; i++)
			link_now(i % 2 ? "tests/data/hard.yaml" :
					 "tests/data/screens.yaml");
	for (unsigned i = 0; i < random_rounds(30); i++) {
		struct ran got = answer(0, i % 3 > 0, "a.yaml");
		bool second = sv_eq(got.out, due[1].out);

		if (!second && !sv_eq(got.out, due[0].out))
			fail_msg("neither: %.*s", SV_ARG(got.out));
		seen[second]++;
	}
	kill(child, SIGKILL);
	waitpid(child, NULL, 0);
	link_to("tests/data/screens.yaml");
	check_answers("after many changes");
}

/* ---- many at once ---- */

static int one_of_many(const void *arg)
{
	const struct ran *due = arg;
	struct ran got;

	for (size_t i = 0; i < RUNS; i++) {
		got = answer(i, true, "a.yaml");
		if (got.status != due[i].status || !sv_eq(got.out, due[i].out))
			return 1;
	}
	return 0;
}

static void at_once(void **state)
{
	enum { MANY = 6 };
	struct ran due[RUNS];
	pid_t children[MANY];
	int status;

	(void)state;
	for (size_t i = 0; i < RUNS; i++)
		due[i] = answer(i, false, "a.yaml");
	for (unsigned round = 0; round < random_rounds(2); round++) {
		if (snapshot())
			assert_int_equal(unlink(snapshot()), 0);
		for (int i = 0; i < MANY; i++) {
			children[i] = fork();
			if (children[i] == 0)
				_exit(one_of_many(due));
		}
		for (int i = 0; i < MANY; i++) {
			assert_int_equal(waitpid(children[i], &status, 0),
					 children[i]);
			assert_int_equal(status, 0);
		}
		assert_non_null(snapshot());
		check_answers("after many at once");
		for (size_t i = 0; i < RUNS; i++)
			due[i] = answer(i, false, "a.yaml");
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(damaged),   cmocka_unit_test(foreign),
		cmocka_unit_test(not_kept),  cmocka_unit_test(changed),
		cmocka_unit_test(swapped),   cmocka_unit_test(at_once),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
