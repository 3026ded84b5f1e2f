/* Runs a command on a terminal of 24 rows, types KEYS at it, a byte a key, each
 * once what the one before drew is there and nothing more comes, and ends as it
 * does; or with the status LEFT_SO where the terminal was not given back, or
 * killed where that takes too long.  What is drawn goes to standard output, but
 * for the sequences that are ours: those of hostile/terminal, and the ones by
 * which the terminal is taken, asked what it looks like, and given back.
 * usage: on_terminal KEYS COMMAND [ARGUMENT]... */
#include <poll.h>
#include <pty.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "asleep.h"

enum { LEFT_SO = 99, SIGNALLED = 128, TOO_LONG = 300 /* seconds */,
       QUIET = 2 /* ms */, LONGEST = 64 /* bytes of a sequence */ };

static const char enter[] = "\033[?1049h", leave[] = "\033[?1049l";
static const char *const given[] = { enter, leave, "\033[?2004h",
				     "\033[?2004l", "\033]11;?\033\\" };

/* What has been read: a sequence that is not whole yet, and what became of the
 * screen. */
struct seen {
	char bytes[LONGEST];
	size_t n;
	bool drawn, inside;
};

enum sort { NONE, PART, WHOLE };

/* What the bytes of S are: a sequence of ours, or the beginning of one. */
static enum sort sort_of(const struct seen *s)
{
	static const char told[] = "abcdefghijklmnopqrstuvwxyz0123456789 ";
	size_t n = s->n;

	for (size_t i = 0; i < sizeof(given) / sizeof(*given); i++)
		if (strncmp(given[i], s->bytes, n) == 0)
			return given[i][n] ? PART : WHOLE;
	if (s->bytes[1] != '{' || n == LONGEST)
		return NONE;
	if (n > 2 && s->bytes[n - 1] == '}')
		return WHOLE;
	return n == 2 || strchr(told, s->bytes[n - 1]) ? PART : NONE;
}

/* Takes one byte more. */
static void look(struct seen *s, char c)
{
	enum sort sort;

	if (s->n == 0 && c != '\033') {
		putchar(c);
		return;
	}
	s->bytes[s->n++] = c;
	sort = sort_of(s);
	if (sort == PART)
		return;
	if (sort == NONE)
		fwrite(s->bytes, 1, s->n, stdout);
	else if (strncmp(s->bytes, enter, s->n) == 0)
		s->inside = s->drawn = true;
	else if (strncmp(s->bytes, leave, s->n) == 0)
		s->inside = false;
	s->n = 0;
}

/* Reads what comes and types KEYS, until nobody has the terminal any more. */
static bool run(int terminal, pid_t child, const char *keys, struct seen *s)
{
	struct pollfd due = { .fd = terminal, .events = POLLIN };
	char bytes[4096];

	for (;;) {
		bool typing = s->drawn && *keys;
		ssize_t n;

		if (poll(&due, 1, typing ? QUIET : -1) == 0) {
			if (is_asleep(child) && write(terminal, keys++, 1) < 0)
				return true;
			continue;
		}
		n = read(terminal, bytes, sizeof(bytes));
		if (n <= 0)
			return fwrite(s->bytes, 1, s->n, stdout) == s->n &&
			       fflush(stdout) == 0;
		for (ssize_t i = 0; i < n; i++)
			look(s, bytes[i]);
	}
}

int main(int argc, char **argv)
{
	struct winsize size = { .ws_row = 24, .ws_col = 80 };
	struct seen s = { .n = 0 };
	int terminal, status = 0;
	pid_t child;

	if (argc < 3)
		return 2;
	alarm(TOO_LONG);
	child = forkpty(&terminal, NULL, NULL, &size);
	if (child == 0) {
		execvp(argv[2], argv + 2);
		_exit(127);
	}
	if (child < 0 || !run(terminal, child, argv[1], &s) ||
	    waitpid(child, &status, 0) < 0)
		return 2;
	if (s.inside)
		return LEFT_SO;
	return WIFSIGNALED(status) ? SIGNALLED + WTERMSIG(status)
				   : WEXITSTATUS(status);
}
