/* Programs that are run apart from the terminal. */
#include "base/child.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/file.h"
#include "base/port.h"

enum {
	CANNOT_EXEC = 127,
	TICK = 5, /* ms between two looks whether it has ended */
};

static bool take(int fd, int null, int as)
{
	return dup2(fd < 0 ? null : fd, as) >= 0;
}

/* In the child: becomes ARGV, or if APART a child of its own does, or writes
 * errno to REPORT. */
static _Noreturn void become(const char *const argv[],
			     struct child_files files, bool apart, int report)
{
	struct sigaction plain = { .sa_handler = SIG_DFL };
	int null = open("/dev/null", O_RDWR | O_CLOEXEC);
	pid_t own = apart ? fork() : 0;
	sigset_t none;
	ssize_t n;

	if (own > 0)
		_exit(0);
	sigaction(SIGPIPE, &plain, NULL);
	sigaction(SIGXFSZ, &plain, NULL);
	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
	/* putenv() keeps what it is given, and changes nothing of it. */
	for (size_t i = 0; files.environment && files.environment[i]; i++)
		putenv((char *)(uintptr_t)files.environment[i]);
	if (own == 0 && null >= 0 && take(files.input, null, STDIN_FILENO) &&
	    take(files.output, null, STDOUT_FILENO) &&
	    take(files.complaints, null, STDERR_FILENO))
		/* execvp() promises not to change what ARGV points to. */
		execvp(argv[0], (char *const *)(const void *)argv);
	n = write(report, &errno, sizeof(errno));
	(void)n;
	_exit(CANNOT_EXEC);
}

/*
 * Forks ARGV[0] with FILES; APART: as a child of a child that has ended
 * already, so that nobody waits for it.  *CHILD is whom to wait for.  Returns
 * false, with the reason in ERR, when it could not be run.
 */
static bool start(const char *const argv[], struct child_files files,
		  bool apart, pid_t *child, struct err *err)
{
	int report[2], failure = 0;
	pid_t parent = getpid();
	ssize_t n;

	*child = -1;
	if (!port_pipe(report, true))
		return err_set(err, "cannot run \"%s\": %s", argv[0],
			       strerror(errno));
	*child = fork();
	if (*child == 0) {
		close(report[0]);
		if (!apart)
			port_end_with(parent);
		setsid();
		become(argv, files, apart, report[1]);
	}
	if (*child < 0)
		failure = errno;
	close(report[1]);
	do
		n = read(report[0], &failure, sizeof(failure));
	while (*child > 0 && n < 0 && errno == EINTR);
	close(report[0]);
	if (failure == 0)
		return true;
	err_set(err, "cannot run \"%s\": %s", argv[0], strerror(failure));
	err->bug = failure == ENOMEM;
	return false;
}

bool child_start(const char *const argv[], struct child_files files,
		 pid_t *child, struct err *err)
{
	bool ok = start(argv, files, false, child, err);

	if (!ok && *child > 0)
		PORT_AGAIN(waitpid(*child, NULL, 0));
	return ok;
}

bool child_leave(const char *const argv[], struct err *err)
{
	bool ok;
	pid_t child;

	ok = start(argv, (struct child_files){ -1, -1, -1, NULL }, true, &child,
		   err);
	if (child > 0)
		PORT_AGAIN(waitpid(child, NULL, 0));
	return ok;
}

bool child_ended(pid_t child, int patience, int *status)
{
	int64_t until = clock_ms() + patience;
	int is = 0;
	pid_t ended;

	while ((ended = PORT_AGAIN(waitpid(child, &is, WNOHANG))) == 0) {
		int64_t left = until - clock_ms();

		if (left <= 0)
			return false;
		poll(NULL, 0, left < TICK ? (int)left : TICK);
	}
	if (ended != child)
		*status = CANNOT_EXEC;
	else
		*status = WIFSIGNALED(is) ? -WTERMSIG(is) : WEXITSTATUS(is);
	return true;
}

void child_kill(pid_t child)
{
	kill(-child, SIGKILL); /* its session with it */
	PORT_AGAIN(waitpid(child, NULL, 0));
}

bool child_feed(const char *const argv[], struct sv text, int patience,
		struct err *err)
{
	/* A file, for whoever reads a pipe slowly would be waited for. */
	FILE *input = tmpfile();
	struct child_files files = { -1, -1, -1, NULL };
	pid_t child = -1;
	int status = 0;
	bool ok, timely;

	if (!input || !file_write_fd(fileno(input), text) ||
	    lseek(fileno(input), 0, SEEK_SET) != 0) {
		ok = err_set(err, "cannot keep what \"%s\" is to read: %s",
			     argv[0], strerror(errno));
	} else {
		files.input = fileno(input);
		ok = child_start(argv, files, &child, err);
	}
	timely = !ok || child_ended(child, patience, &status);
	if (!timely)
		child_kill(child);
	if (input)
		fclose(input);
	if (!ok)
		return false;
	if (!timely)
		return err_set(err, "\"%s\" did not end in time", argv[0]);
	return status == 0 || err_set(err, "\"%s\" failed", argv[0]);
}
