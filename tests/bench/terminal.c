/*
 * terminal ROWS COLS KEYS TYPED COMMAND...: runs COMMAND on a terminal of its
 * own.  With KEYS 0, TYPED is there before it begins, so that a program that it
 * ends shows its first screen and no more; else it is typed KEYS times, each
 * when nothing has come for a while, and the median of the bytes that came
 * after it, where any did, is printed, and the memory that is the program's own
 * then, in KB.
 */
#include <poll.h>
#include <pty.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { KEYS_MAX = 999, FIRST = 3000, KEY = 500, QUIET = 60 }; /* ms */

/* How many bytes come before nothing does for a while. */
static size_t drain(int fd, int patience)
{
	struct pollfd p = { .fd = fd, .events = POLLIN };
	char bytes[1 << 16];
	size_t all = 0;

	while (poll(&p, 1, patience) > 0) {
		ssize_t n = read(fd, bytes, sizeof(bytes));

		if (n <= 0)
			break;
		all += (size_t)n;
		patience = QUIET;
	}
	return all;
}

static int by_size(const void *x, const void *y)
{
	size_t a = *(const size_t *)x, b = *(const size_t *)y;

	return (a > b) - (a < b);
}

/* The memory that is PID's own, no file's, in KB; 0: not known. */
static long memory(pid_t pid)
{
	char path[64], line[256];
	long kb = 0;
	FILE *f;

	snprintf(path, sizeof(path), "/proc/%ld/status", (long)pid);
	f = fopen(path, "r");
	while (f && fgets(line, sizeof(line), f))
		if (strncmp(line, "RssAnon:", 8) == 0)
			kb = strtol(line + 8, NULL, 10);
	if (f)
		fclose(f);
	return kb;
}

static void type(int fd, const char *keys)
{
	if (write(fd, keys, strlen(keys)) < 0)
		exit(1);
}

static int number(const char *text)
{
	return (int)strtol(text, NULL, 10);
}

int main(int argc, char **argv)
{
	static size_t bytes[KEYS_MAX];
	struct winsize size;
	int fd, keys, status, n = 0;
	pid_t pid;

	if (argc < 6)
		return 2;
	size = (struct winsize){ (unsigned short)number(argv[1]),
				 (unsigned short)number(argv[2]), 0, 0 };
	keys = number(argv[3]);
	pid = forkpty(&fd, NULL, NULL, &size);
	if (pid < 0 || keys > KEYS_MAX)
		return 1;
	if (pid == 0) {
		setenv("TERM", "xterm-256color", 1);
		setenv("COLORFGBG", "15;0", 1); /* as one that answers */
		execvp(argv[5], argv + 5);
		_exit(2);
	}
	if (keys == 0)
		type(fd, argv[4]);
	else
		drain(fd, FIRST);
	for (int i = 0; i < keys; i++) {
		type(fd, argv[4]);
		bytes[n] = drain(fd, KEY);
		n += bytes[n] > 0;
	}
	if (keys > 0) {
		qsort(bytes, (size_t)n, sizeof(*bytes), by_size);
		printf("%zu %ld\n", bytes[n / 2], memory(pid));
		type(fd, "q");
	}
	drain(fd, FIRST);
	return waitpid(pid, &status, 0) == pid ? 0 : 1;
}
