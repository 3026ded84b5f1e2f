/* Runs a command on a terminal of 24 rows, types KEYS at it once it has drawn
 * something, and ends as it does; or with the status LEFT_SO where the terminal
 * was not given back, or killed where that takes too long.  What is drawn goes
 * to standard output.
 * usage: on_terminal KEYS COMMAND [ARGUMENT]... */
#include <pty.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { LEFT_SO = 99, SIGNALLED = 128, TAIL = 16, TOO_LONG = 300 /* seconds */ };

/* What terminals are told at the start and at the end (xterm-256color). */
static const char enter[] = "\033[?1049h", leave[] = "\033[?1049l";

/* What has been read: its end, so that nothing is missed between two reads. */
struct seen {
	char bytes[TAIL + 4096];
	size_t n;
	bool drawn, inside;
};

/* Looks for the last of the two sequences in S. */
static void look(struct seen *s)
{
	for (size_t i = 0; i + sizeof(enter) - 1 <= s->n; i++) {
		if (memcmp(s->bytes + i, enter, sizeof(enter) - 1) == 0)
			s->inside = s->drawn = true;
		if (memcmp(s->bytes + i, leave, sizeof(leave) - 1) == 0)
			s->inside = false;
	}
	if (s->n > TAIL) {
		memmove(s->bytes, s->bytes + s->n - TAIL, TAIL);
		s->n = TAIL;
	}
}

int main(int argc, char **argv)
{
	struct winsize size = { .ws_row = 24, .ws_col = 80 };
	struct seen s = { .n = 0 };
	bool typed = false;
	int terminal, status = 0;
	ssize_t n;
	pid_t child;

	if (argc < 3)
		return 2;
	alarm(TOO_LONG);
	child = forkpty(&terminal, NULL, NULL, &size);
	if (child == 0) {
		execvp(argv[2], argv + 2);
		_exit(127);
	}
	while (child > 0 && (n = read(terminal, s.bytes + s.n,
				      sizeof(s.bytes) - s.n)) > 0) {
		if (fwrite(s.bytes + s.n, 1, (size_t)n, stdout) < (size_t)n)
			return 2;
		s.n += (size_t)n;
		look(&s);
		if (s.drawn && !typed &&
		    write(terminal, argv[1], strlen(argv[1])) < 0)
			return 2;
		typed = typed || s.drawn;
	}
	if (child < 0 || waitpid(child, &status, 0) < 0)
		return 2;
	if (s.inside)
		return LEFT_SO;
	return WIFSIGNALED(status) ? SIGNALLED + WTERMSIG(status)
				   : WEXITSTATUS(status);
}
