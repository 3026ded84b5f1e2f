/* Running another program on the terminal, with ours given back meanwhile. */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/file.h"
#include "base/port.h"
#include "tty/signals.h"
#include "tty/parts.h"

enum { CANNOT_EXEC = 127 };

/* Of the keyboard: a child's alone while it runs. */
static const int keyed[] = { SIGINT, SIGQUIT };

enum { KEYED = sizeof(keyed) / sizeof(*keyed) };

/* Without a screen: what is waited for while a child runs. */
struct held {
	sigset_t was, wanted; /* blocked before; and now, to be looked for */
	struct sigaction was_done; /* at the end of a child */
	struct sigaction was_keyed[KEYED];
	int passed; /* that asks us to end, and came; or 0 */
};

/* In the child: becomes ARGV, or writes errno to REPORT.  H is null with a
 * screen. */
static _Noreturn void become(const struct tty *t, const struct held *h,
			     const char *const argv[], int input, int report)
{
	ssize_t n;

	sigset_t none;

	sigemptyset(&none);
	if (t)
		signals_for_child();
	for (size_t i = 0; h && i < KEYED; i++)
		sigaction(keyed[i], &h->was_keyed[i], NULL);
	if (h)
		sigprocmask(SIG_SETMASK, &none, NULL);
	if (input < 0 && t)
		input = t->in;
	if (input >= 0 && dup2(input, STDIN_FILENO) < 0)
		goto failed;
	/* execvp() promises not to change what ARGV points to. */
	execvp(argv[0], (char *const *)(const void *)argv);
failed:
	n = write(report, &errno, sizeof(errno));
	(void)n;
	_exit(CANNOT_EXEC);
}

/* Stops us, of whom the child has stopped, unless the keyboard has stopped us
 * both and we are continued.  Its signal must not come between asking and
 * stopping: we would stop once more, with nobody to continue us.  Blocked, it
 * is forgotten when we are continued. */
static void stop_too(void)
{
	sigset_t keyboard, was;

	sigemptyset(&keyboard);
	sigaddset(&keyboard, SIGTSTP);
	sigprocmask(SIG_BLOCK, &keyboard, &was);
	if (!signals_continued())
		raise(SIGSTOP);
	sigprocmask(SIG_SETMASK, &was, NULL);
	signals_continued(); /* told, and dealt with */
}

static void do_nothing(int number)
{
	(void)number;
}

/* Holds back the news of a child, takes over what the caller holds back of what
 * asks us to end, and ignores the keyboard, as system() does. */
static void hold(struct held *h)
{
	static const int ends[] = { SIGTERM, SIGHUP };
	/* What is ignored, as by default this is, may be lost. */
	struct sigaction note = { .sa_handler = do_nothing };
	struct sigaction ignore = { .sa_handler = SIG_IGN };

	*h = (struct held){ 0 };
	sigemptyset(&ignore.sa_mask);
	for (size_t i = 0; i < KEYED; i++)
		sigaction(keyed[i], &ignore, &h->was_keyed[i]);
	sigemptyset(&note.sa_mask);
	sigaction(SIGCHLD, &note, &h->was_done);
	sigemptyset(&h->wanted);
	sigaddset(&h->wanted, SIGCHLD);
	sigprocmask(SIG_BLOCK, &h->wanted, &h->was);
	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++)
		if (sigismember(&h->was, ends[i]))
			sigaddset(&h->wanted, ends[i]);
}

/* Waits for one of these, which CHILD is told if it asks us to end. */
static void pass_on(struct held *h, pid_t child)
{
	int number;

	if (sigwait(&h->wanted, &number) != 0 || number == SIGCHLD)
		return;
	h->passed = number;
	kill(child, number);
}

/* What came waits for the caller. */
static void let_go(struct held *h)
{
	if (h->passed)
		raise(h->passed);
	sigaction(SIGCHLD, &h->was_done, NULL);
	for (size_t i = 0; i < KEYED; i++)
		sigaction(keyed[i], &h->was_keyed[i], NULL);
	sigprocmask(SIG_SETMASK, &h->was, NULL);
}

/* Waits for CHILD to end and returns its status; H is null with a screen. */
static int wait_for(pid_t child, struct held *h)
{
	int status;

	for (;;) {
		pid_t is = waitpid(child, &status,
				   WUNTRACED | (h ? WNOHANG : 0));

		if (is == 0) {
			pass_on(h, child);
			continue;
		}
		if (is < 0) {
			if (errno == EINTR)
				continue;
			return CANNOT_EXEC; /* somebody else reaped it */
		}
		if (WIFEXITED(status))
			return WEXITSTATUS(status);
		if (WIFSIGNALED(status))
			return 128 + WTERMSIG(status);
		stop_too(); /* or nobody could continue it */
		kill(child, SIGCONT);
	}
}

/* Forks; the parent returns, with what the child reported in *FAILURE.  A
 * signal that comes before the child is known waits: a stop from the keyboard
 * that we took for ours would stop us once more after the child's end. */
static bool start(const struct tty *t, const struct held *h,
		  const char *const argv[], int input, pid_t *child,
		  int *failure)
{
	int report[2];
	sigset_t all, was;
	ssize_t n;

	*failure = 0;
	if (!port_pipe(report, true))
		return false;
	sigfillset(&all);
	if (t)
		sigprocmask(SIG_BLOCK, &all, &was);
	*child = fork();
	if (*child == 0) {
		close(report[0]);
		become(t, h, argv, input, report[1]);
	}
	if (*child < 0)
		*failure = errno;
	close(report[1]);
	if (*child > 0 && t)
		signals_child(*child);
	if (t)
		sigprocmask(SIG_SETMASK, &was, NULL);
	do
		n = read(report[0], failure, sizeof(*failure));
	while (*child > 0 && n < 0 && errno == EINTR);
	close(report[0]);
	errno = *failure;
	return *child > 0;
}

void tty_stop(struct tty *t)
{
	signals_stop_here();
	t->ends = signals_end() != 0;
}

/* Waits for a byte that can be read, or a signal: *STOPPED, when it asked for
 * that, and the program is continued. */
static bool wait_typed(struct tty *t, bool *stopped)
{
	struct pollfd fds[] = {
		{ .fd = t->in, .events = POLLIN },
		{ .fd = signals_wake_fd(), .events = POLLIN },
	};
	int ready = poll(fds, 2, -1);

	signals_drain();
	*stopped = signals_stopped();
	if (*stopped)
		tty_stop(t);
	return ready > 0 && fds[0].revents && !*stopped;
}

void tty_pause(struct tty *t, struct sv text)
{
	bool anew = true; /* the terminal was another's: TEXT is told again */
	char c = '\0';
	ssize_t n = 1;

	while (!signals_end() &&
	       ((n == 1 && c != '\n' && c != '\r') ||
		(n < 0 && errno == EINTR))) {
		if (anew) {
			file_write_fd(t->out, SV("\n"));
			file_write_fd(t->out, text);
		}
		if (wait_typed(t, &anew))
			n = read(t->in, &c, 1);
	}
}

bool tty_run(struct tty *t, const char *const argv[], int input, int *status,
	     struct err *err)
{
	bool entered = t && t->entered, ok;
	int failure, ended = 0;
	pid_t child = -1;
	struct held h;

	if (entered)
		tty_leave(t);
	if (!t)
		hold(&h);
	ok = start(t, t ? NULL : &h, argv, input, &child, &failure);
	if (!ok)
		err_set(err, "cannot run \"%s\": %s", argv[0], strerror(errno));
	if (child > 0) {
		ended = wait_for(child, t ? NULL : &h);
		if (t)
			signals_child(0);
		/* Stopped together, both were asked to end. */
		if (t && signals_end() != SIGINT)
			t->ends = signals_end() != 0;
	}
	if (!t)
		let_go(&h);
	if (entered)
		tty_enter(t);
	if (ok && failure) {
		ok = err_set(err, "cannot run \"%s\": %s", argv[0],
			     strerror(failure));
	}
	if (ok && status)
		*status = ended;
	return ok;
}
