/*
 * Each allocation of a command fails, once by itself and once with all after
 * it; several at a time.  The command must end by itself, with its answer or
 * with a message.
 * usage: each RUNS SIZES told|drawn COMMAND [ARGUMENT]...
 *
 * RUNS is how many of its allocations fail, spread over them, or 0 for each.
 * The file SIZES is of the commands before: what one of them asked for after
 * the same WINDOW of sizes, which is the same code, has failed there already,
 * and does not again; but for the last ones, which may be of other code.
 * COMMAND preloads no_memory.so by itself.  What it prints is compared where it
 * is told, and not where it is drawn.  Standard input is given to it each time.
 */
#include <fcntl.h>
#include <ftw.h>
#include <limits.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { SLOTS = 8, TOO_LONG = 60, LAST = 50, SIGNALLED = 128, RIGHT_MOST = 3,
       OF_NCURSES = 1, /* where it ends the program by itself */
       DEEP = 16, WINDOW = 24 };

/* A run of the command, and what it says. */
struct slot {
	char home[PATH_MAX]; /* a folder of its own */
	pid_t child;   /* 0: none */
	long at;
	bool on; /* all after AT fail as well */
	int out, err;
};

static struct slot slots[SLOTS];
static char **command;
static bool drawn;
static int whole, right; /* the answer, and its status */
static long passed, failed, total;

static int drop(const char *path, const struct stat *st, int type,
		struct FTW *at)
{
	(void)st;
	(void)type;
	return at->level > 0 ? remove(path) : 0;
}

static void number(const char *name, long n)
{
	char text[32];

	snprintf(text, sizeof(text), "%ld", n);
	setenv(name, text, 1);
}

/* Runs the command in S, with nothing kept from the last time. */
static void start(struct slot *s, long at, bool on, const char *sizes)
{
	if (!s->home[0] && getcwd(s->home, PATH_MAX - 32))
		snprintf(s->home + strlen(s->home), 32, "/home.%d",
			 (int)(s - slots));
	mkdir(s->home, 0700);
	nftw(s->home, drop, DEEP, FTW_DEPTH | FTW_PHYS);
	s->at = at;
	s->on = on;
	s->out = memfd_create("out", MFD_CLOEXEC);
	s->err = memfd_create("err", MFD_CLOEXEC);
	s->child = fork();
	if (s->child != 0)
		return;
	/* Not to read on where others are. */
	dup2(open("/dev/stdin", O_RDONLY), STDIN_FILENO);
	dup2(s->out, STDOUT_FILENO);
	dup2(s->err, STDERR_FILENO);
	setenv("HOME", s->home, 1);
	setenv("XDG_CACHE_HOME", s->home, 1);
	setenv("XDG_STATE_HOME", s->home, 1);
	if (sizes)
		setenv("FAIL_COUNT", sizes, 1);
	number("FAIL_AT", at);
	number("FAIL_ON", on);
	alarm(TOO_LONG);
	execvp(command[0], command);
	_exit(127);
}

static size_t bytes_of(int fd)
{
	struct stat st;

	return fstat(fd, &st) == 0 ? (size_t)st.st_size : 0;
}

/* The bytes of FD, as long as the program; null when there are none. */
static const char *map(int fd)
{
	void *v = bytes_of(fd) == 0 ? NULL :
				      mmap(NULL, bytes_of(fd), PROT_READ,
					   MAP_SHARED, fd, 0);

	return v == MAP_FAILED ? NULL : v;
}

static void unmap(const char *v, int fd)
{
	if (v)
		munmap((void *)(size_t)v, bytes_of(fd));
	close(fd);
}

static bool obeyed(const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (s[i] == 127 || (s[i] >= 0 && s[i] < ' ' &&
				    s[i] != '\n' && s[i] != '\t'))
			return true;
	return false;
}

static bool is_ascii(const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if ((unsigned char)s[i] > 127)
			return false;
	return true;
}

/* Whether the N bytes OUT are another answer than DUE of M bytes; not where
 * libc, without memory for the locale, took it for one that is not there, which
 * is told in ASCII. */
static bool differs(const char *out, size_t n, const char *due, size_t m)
{
	if (n == m && (n == 0 || memcmp(out, due, n) == 0))
		return false;
	return is_ascii(due, m) || !is_ascii(out, n) || n == 0;
}

/* What is wrong with S, which ended with STATUS; or null. */
static const char *judge(struct slot *s, int status)
{
	const char *out = map(s->out), *err = map(s->err), *wrong = NULL;
	const char *due = map(whole);
	size_t n = bytes_of(s->out), said = bytes_of(s->err);

	if (status > RIGHT_MOST || (drawn && status == OF_NCURSES))
		wrong = "the status";
	else if (drawn)
		wrong = NULL;
	else if (status != right && said == 0)
		wrong = "the status, and no word";
	else if (status == right && said == 0 &&
		 differs(out, n, due, bytes_of(whole)))
		wrong = "another answer, and no word";
	else if (err && obeyed(err, said))
		wrong = "control bytes in the message";
	if (due)
		munmap((void *)(size_t)due, bytes_of(whole));
	unmap(out, s->out);
	unmap(err, s->err);
	return wrong;
}

static int status_of(int status)
{
	return WIFSIGNALED(status) ? SIGNALLED + WTERMSIG(status) :
				     WEXITSTATUS(status);
}

/* Waits for one of those that run, and judges it; null when none does. */
static struct slot *finish(void)
{
	int status;
	pid_t child = wait(&status);

	for (struct slot *s = slots; child > 0 && s < slots + SLOTS; s++) {
		const char *wrong;

		if (s->child != child)
			continue;
		s->child = 0;
		wrong = judge(s, status_of(status));
		passed += wrong == NULL;
		failed += wrong != NULL;
		if (wrong)
			fprintf(stderr, "torture: allocation %ld of %ld%s: "
				"status %d: %s\n", s->at, total,
				s->on ? " and all after it" : "",
				status_of(status), wrong);
		return s;
	}
	return NULL;
}

/* What all commands so far asked for: bytes, and -1 before each of them. */
struct sizes {
	long *v;
	long n;
};

static void *more(void *v, long n, size_t size)
{
	v = realloc(v, (size_t)n * size);
	if (!v)
		exit(2);
	return v;
}

/* The sizes in the file PATH, which the caller frees. */
static struct sizes sizes_of(const char *path)
{
	struct sizes s = { NULL, 0 };
	FILE *file = fopen(path, "r");
	long cap = 0, size;

	while (file && fscanf(file, "%ld", &size) == 1) {
		if (s.n == cap) {
			cap = cap ? 2 * cap : 1024;
			s.v = more(s.v, cap, sizeof(*s.v));
		}
		s.v[s.n++] = size;
	}
	if (file)
		fclose(file);
	return s;
}

/* A number for the WINDOW of sizes of one command that ends with the one at
 * AT. */
static uint64_t window(struct sizes s, long at)
{
	uint64_t sum = 0;

	for (int i = 0; i < WINDOW && s.v[at - i] >= 0; i++) {
		sum = (sum + (uint64_t)s.v[at - i] + 1) * 0x9E3779B97F4A7C15;
		sum ^= sum >> 29;
	}
	return sum;
}

static int compare(const void *a, const void *b)
{
	const uint64_t *v = a, *w = b;

	return (*v > *w) - (*v < *w);
}

/* Sets DUE[i] where the allocation i, from 1, of the last of S is to fail: N of
 * all sizes were of commands before. */
static long choose(struct sizes s, long n, bool *due)
{
	uint64_t *known = more(NULL, n + 1, sizeof(*known));
	long left = 0, first = s.n - total;

	for (long i = 0; i < n; i++)
		known[i] = window(s, i);
	qsort(known, (size_t)n, sizeof(*known), compare);
	for (long i = 1; i <= total; i++) {
		uint64_t one = window(s, first + i - 1);

		due[i] = i > total - LAST ||
			 !bsearch(&one, known, (size_t)n, sizeof(*known),
				  compare);
		left += due[i];
	}
	free(known);
	return left;
}

/* Runs the whole command, for its answer and its allocations: those that are to
 * fail are true in what it returns, *LEFT of them. */
static bool *run_whole(const char *path, long *left)
{
	struct sizes s = sizes_of(path);
	long before = s.n;
	bool *due;
	int status;

	free(s.v);
	start(slots, 0, false, path);
	waitpid(slots[0].child, &status, 0);
	slots[0].child = 0;
	right = status_of(status);
	whole = slots[0].out;
	close(slots[0].err);
	s = sizes_of(path);
	while (total < s.n - before && s.v[s.n - total - 1] >= 0)
		total++;
	due = more(NULL, total + 1, sizeof(*due));
	*left = choose(s, before, due);
	free(s.v);
	return due;
}

int main(int argc, char **argv)
{
	long runs, left, step = 1, at_once = sysconf(_SC_NPROCESSORS_ONLN);
	long running = 0;
	char path[4096];
	bool *due;

	if (argc < 5 || !realpath(argv[2], path))
		return 2;
	runs = strtol(argv[1], NULL, 10);
	drawn = strcmp(argv[3], "drawn") == 0;
	command = argv + 4;
	due = run_whole(path, &left);
	if (runs > 0)
		step = left / runs + 1;
	if (at_once > SLOTS)
		at_once = SLOTS;
	for (int on = 0; on <= 1; on++)
		for (long at = 1, n = 0; at <= total; at++) {
			struct slot *s;

			if (!due[at] || n++ % step != 0)
				continue;
			s = running < at_once ? slots + running++ : finish();
			if (!s)
				return 2;
			start(s, at, on, NULL);
		}
	while (finish())
		continue;
	free(due);
	for (char **arg = command; *arg; arg++)
		printf("%s ", strrchr(*arg, '/') ? strrchr(*arg, '/') + 1 :
						   *arg);
	printf("\n%ld allocations, %ld as before: %ld passed, %ld failed\n",
	       total, total - left, passed, failed);
	return failed > 0 || total == 0;
}
