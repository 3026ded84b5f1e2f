/* Whatever fails while a file is written, and whenever the program is killed:
 * it holds the old content or the new. */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
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

#ifdef RENAME_NOREPLACE
#define RENAMEAT2(X)                                                           \
	X(int, renameat2,                                                      \
	  (int from, const char *old, int to, const char *new,                 \
	   unsigned flags), (from, old, to, new, flags))
#else
#define RENAMEAT2(X)
#endif

/* The calls of the writer (WRAPPED in the Makefile) that can be made fail. */
#define CALLS(X)                                                               \
	X(int, mkostemp, (char *name, int flags), (name, flags))               \
	X(int, open, (const char *path, int flags), (path, flags))             \
	X(ssize_t, write, (int fd, const void *s, size_t n), (fd, s, n))       \
	X(int, fchown, (int fd, uid_t uid, gid_t gid), (fd, uid, gid))         \
	X(int, fchmod, (int fd, mode_t mode), (fd, mode))                      \
	X(int, fsync, (int fd), (fd))                                          \
	X(int, close, (int fd), (fd))                                          \
	X(int, rename, (const char *old, const char *new), (old, new))         \
	RENAMEAT2(X)                                                           \
	X(int, link, (const char *old, const char *new), (old, new))           \
	X(int, unlink, (const char *path), (path))

enum call {
#define X(type, name, parameters, arguments) CALL_##name,
	CALLS(X)
#undef X
	CALL_COUNT,
};

static const char *const call_names[] = {
#define X(type, name, parameters, arguments) #name,
	CALLS(X)
#undef X
};

/* What happens instead, besides an errno. */
enum { KILL_BEFORE = -1, KILL_AFTER = -2, FAIL_AFTER = -3 };

/* The fault to come: FAULT at the NTH (from 1) CALL; none with 0. */
static struct {
	enum call call;
	int nth, fault;
	bool exclusive; /* renameat2() knows no flags, as on some systems */
	int seen[CALL_COUNT];
} plan;

static bool armed;

/* Whether CALL is to fail now: errno is set. */
static bool strikes(enum call call)
{
	if (!armed || ++plan.seen[call] != plan.nth || call != plan.call)
		return false;
	if (plan.fault == KILL_BEFORE)
		raise(SIGKILL);
	errno = plan.fault;
	return plan.fault > 0;
}

/* Whether it is to fail though it did its work. */
static bool strikes_after(enum call call)
{
	if (!armed || plan.seen[call] != plan.nth || call != plan.call)
		return false;
	if (plan.fault == KILL_AFTER)
		raise(SIGKILL);
	errno = EIO;
	return plan.fault == FAIL_AFTER;
}

enum { WRITE_MOST = 1000 }; /* bytes at a time: writes are short */

#define X(type, name, parameters, arguments)                                   \
	type __real_##name parameters;                                         \
	type __wrap_##name parameters;                                         \
	type __wrap_##name parameters                                          \
	{                                                                      \
		type answer;                                                   \
									       \
		ADJUST_##name;                                                 \
		if (strikes(CALL_##name))                                      \
			return -1;                                             \
		answer = __real_##name arguments;                              \
		return strikes_after(CALL_##name) ? -1 : answer;               \
	}
#define ADJUST_mkostemp (void)0
#define ADJUST_open (void)0
#define ADJUST_write n = armed && n > WRITE_MOST ? WRITE_MOST : n
#define ADJUST_fchown (void)0
#define ADJUST_fchmod (void)0
#define ADJUST_fsync (void)0
#define ADJUST_close (void)0
#define ADJUST_rename (void)0
#define ADJUST_renameat2                                                       \
	if (armed && plan.exclusive && flags)                                  \
		return errno = EINVAL, -1
#define ADJUST_link (void)0
#define ADJUST_unlink (void)0
CALLS(X)
#undef X

static char folder[4096];
static char before[4500], after[6500]; /* several writes each */

static int setup(void **state)
{
	const char *temp = getenv("TMPDIR");

	(void)state;
	snprintf(folder, sizeof(folder), "%s/annals-faults-XXXXXX",
		 temp ? temp : "/tmp");
	memset(before, 'o', sizeof(before));
	memset(after, 'n', sizeof(after));
	umask(022);
	return mkdtemp(folder) && chdir(folder) == 0 ? 0 : -1;
}

static int teardown(void **state)
{
	(void)state;
	return chdir("/") == 0 && rmdir(folder) == 0 ? 0 : -1;
}

static bool holds(const char *path, const char *s, size_t n)
{
	struct file_bytes bytes;
	struct err err;
	bool same;

	if (!file_read(path, &bytes, &err))
		return false;
	same = bytes.n == n && memcmp(bytes.s, s, n) == 0;
	file_free(&bytes);
	return same;
}

/* How many temporary files there are; REMOVE takes them away. */
static int temps(bool remove)
{
	DIR *d = opendir(".");
	struct dirent *at;
	int n = 0;

	while ((at = readdir(d))) {
		struct stat st;

		if (strncmp(at->d_name, FILE_TEMP, strlen(FILE_TEMP)) != 0)
			continue;
		n++;
		assert_int_equal(lstat(at->d_name, &st), 0);
		if (remove)
			unlink(at->d_name);
	}
	closedir(d);
	return n;
}

/* What is written to, and how. */
static const struct scene {
	const char *name;
	bool there, link, exclusive;
	enum file_mode mode;
} scenes[] = {
	{ "new", false, false, false, FILE_NEW },
	{ "new without RENAME_NOREPLACE", false, false, true, FILE_NEW },
	{ "private", false, false, false, FILE_PRIVATE },
	{ "replace", true, false, false, FILE_REPLACE },
	{ "replace through a link", true, true, false, FILE_REPLACE },
	{ "replace a private one", true, false, false, FILE_PRIVATE },
};

static void arrange(const struct scene *s)
{
	unlink("file");
	unlink("link");
	if (s->there) {
		int fd = creat("file", 0644);

		assert_true(file_write_fd(
			fd, (struct sv){ before, sizeof(before) }));
		close(fd);
	}
	if (s->link)
		assert_int_equal(symlink("file", "link"), 0);
}

enum { RETURNED_FALSE = 40, RETURNED_TRUE, NO_REASON };

/* Writes with the fault that is planned; a wait status. */
static int write_in_child(const struct scene *s)
{
	struct err err = { .text = "" };
	pid_t child = fork();
	int status;
	bool ok;

	assert_true(child >= 0);
	if (child > 0) {
		assert_int_equal(waitpid(child, &status, 0), child);
		return status;
	}
	armed = true;
	ok = file_write(s->link ? "link" : "file",
			(struct sv){ after, sizeof(after) }, s->mode, &err);
	armed = false;
	_exit(ok		     ? RETURNED_TRUE
	      : strlen(err.text) > 8 ? RETURNED_FALSE
				     : NO_REASON);
}

/* Whether what is there now is right, after the wait status STATUS. */
static const char *judge(const struct scene *s, int status)
{
	bool killed = WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
	bool old = s->there ? holds("file", before, sizeof(before))
			    : access("file", F_OK) != 0;
	bool new = holds("file", after, sizeof(after));
	struct stat st;

	if (!old && !new)
		return "neither the old content nor the new";
	if (s->link && (lstat("link", &st) != 0 || !S_ISLNK(st.st_mode)))
		return "the link is no link any more";
	if (killed)
		return NULL;
	if (temps(false) > 0)
		return "a temporary file is left";
	if (!WIFEXITED(status))
		return "it crashed";
	if (WEXITSTATUS(status) == RETURNED_TRUE)
		return new ? NULL : "done, it said, and it was not";
	if (WEXITSTATUS(status) != RETURNED_FALSE)
		return "no reason was told";
	return plan.fault == EINTR ? "EINTR is no failure" : NULL;
}

static int one_fault(const struct scene *s, enum call call, int nth, int fault)
{
	const char *wrong;
	int status;

	memset(&plan, 0, sizeof(plan));
	plan.call = call;
	plan.nth = nth;
	plan.fault = fault;
	plan.exclusive = s->exclusive;
	arrange(s);
	status = write_in_child(s);
	wrong = judge(s, status);
	if (wrong)
		print_error("%s: %s %d, fault %d: %s\n", s->name,
			    call_names[call], nth, fault, wrong);
	temps(true);
	/* What a crash left behind is in nobody's way. */
	if (WIFSIGNALED(status)) {
		struct err err;

		assert_true(file_write("file",
				       (struct sv){ after, sizeof(after) },
				       FILE_REPLACE, &err));
	}
	return wrong != NULL;
}

/* How often each call is made where nothing fails. */
static void count_calls(const struct scene *s, int calls[CALL_COUNT])
{
	struct err err;

	memset(&plan, 0, sizeof(plan));
	plan.exclusive = s->exclusive;
	arrange(s);
	armed = true;
	assert_true(file_write(s->link ? "link" : "file",
			       (struct sv){ after, sizeof(after) }, s->mode,
			       &err));
	armed = false;
	memcpy(calls, plan.seen, sizeof(plan.seen));
}

/* Each call of a whole writing fails in each way, one at a time. */
static int faults_of(const struct scene *s, int *runs)
{
	/* What opens a file and fails has opened none: FAIL_AFTER is last. */
	static const int faults[] = { ENOSPC, EIO,	   EINTR,      EDQUOT,
				      EACCES, KILL_BEFORE, KILL_AFTER,
				      FAIL_AFTER };
	enum { NFAULTS = sizeof(faults) / sizeof(*faults) };
	int calls[CALL_COUNT], wrong = 0;

	count_calls(s, calls);
	for (int call = 0; call < CALL_COUNT; call++) {
		bool opens = call == CALL_mkostemp || call == CALL_open;

		for (int nth = 1; nth <= calls[call]; nth++)
			for (int f = 0; f < NFAULTS - opens; f++, ++*runs)
				wrong += one_fault(s, (enum call)call, nth,
						   faults[f]);
	}
	return wrong;
}

static void test_each_call(void **state)
{
	int runs = 0, wrong = 0;

	(void)state;
	for (size_t s = 0; s < sizeof(scenes) / sizeof(*scenes); s++)
		wrong += faults_of(&scenes[s], &runs);
	unlink("file");
	unlink("link");
	print_message("%d faults\n", runs);
	assert_true(runs >= 320);
	assert_int_equal(wrong, 0);
}

/* What is written, but by a name that a power cut could lose, is told, save
 * where the file system keeps no folder in step. */
static void test_folder_in_step(void **state)
{
	static const struct {
		int fault;
		const char *told;
	} rows[] = {
		{ EINVAL, NULL },
		{ EIO, "is written, but a power cut could lose it" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct err err = { .text = "" };
		bool ok;

		memset(&plan, 0, sizeof(plan));
		plan.call = CALL_fsync;
		plan.nth = 2; /* the file is the first */
		plan.fault = rows[i].fault;
		armed = true;
		ok = file_write("file", (struct sv){ after, sizeof(after) },
				FILE_REPLACE, &err);
		armed = false;
		assert_int_equal(ok, !rows[i].told);
		if (rows[i].told)
			assert_non_null(strstr(err.text, rows[i].told));
		assert_true(holds("file", after, sizeof(after)));
	}
	unlink("file");
}

/* A limit on the size of files leaves the old content, and is told. */
static void test_limit(void **state)
{
	struct rlimit limit, was;
	struct err err;
	bool ok;

	(void)state;
	arrange(&scenes[3]);
	signal(SIGXFSZ, SIG_IGN);
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &was), 0);
	limit = was;
	limit.rlim_cur = 2500;
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);
	ok = file_write("file", (struct sv){ after, sizeof(after) },
			FILE_REPLACE, &err);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &was), 0);
	assert_false(ok);
	assert_non_null(strstr(err.text, "ulimit"));
	assert_true(holds("file", before, sizeof(before)));
	assert_int_equal(temps(true), 0);
	unlink("file");
}

/* The reader of a FIFO that is full: how long it is waited for, and whether it
 * reads then. */
static struct {
	int fd, waited;
	bool reads;
	size_t n;
} reader = { .fd = -1 };

static void read_all(void)
{
	char bytes[4096];
	ssize_t n;

	while ((n = read(reader.fd, bytes, sizeof(bytes))) > 0)
		reader.n += (size_t)n;
}

int __real_poll(struct pollfd *fds, nfds_t n, int timeout);
int __wrap_poll(struct pollfd *fds, nfds_t n, int timeout);

int __wrap_poll(struct pollfd *fds, nfds_t n, int timeout)
{
	if (reader.fd < 0)
		return __real_poll(fds, n, timeout);
	reader.waited = timeout;
	if (reader.reads)
		read_all();
	return __real_poll(fds, n, 0);
}

/* A FIFO holds more than it can at once if its reader reads; if not, he is
 * waited for, but not for ever. */
static void test_reader(void **state)
{
	static char much[1000 * 1000];
	struct err err;

	(void)state;
	assert_int_equal(mkfifo("fifo", 0600), 0);
	for (int reads = 0; reads <= 1; reads++) {
		reader.fd = open("fifo", O_RDONLY | O_NONBLOCK);
		reader.reads = reads;
		reader.n = 0;
		assert_int_equal(file_write("fifo",
					    (struct sv){ much, sizeof(much) },
					    FILE_REPLACE, &err), reads);
		assert_int_equal(reader.waited, 1000);
		read_all();
		assert_true(reads ? reader.n == sizeof(much) :
				    reader.n < sizeof(much));
		close(reader.fd);
	}
	assert_non_null(strstr(err.text, "its reader takes nothing"));
	/* Where nobody waits for it, without end. */
	for (int attended = 0; attended <= 1; attended++) {
		struct sink_file f;

		reader.fd = open("fifo", O_RDONLY | O_NONBLOCK);
		reader.reads = true;
		assert_true(file_open(&f, "fifo", FILE_REPLACE, &err));
		if (attended)
			file_attend(&f);
		sink_put(&f.sink, (struct sv){ much, sizeof(much) });
		assert_true(sink_end(&f.sink, true, &err));
		assert_int_equal(reader.waited, attended ? 1000 : -1);
		close(reader.fd);
	}
	reader.fd = -1;
	unlink("fifo");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_each_call),
		cmocka_unit_test(test_folder_in_step),
		cmocka_unit_test(test_limit),
		cmocka_unit_test(test_reader),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
