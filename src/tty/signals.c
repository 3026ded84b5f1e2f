/* Handlers that only take notes, and restoring the terminal in an emergency. */
#include "tty/signals.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/panic.h"
#include "base/port.h"
#include "tty/tty.h"

enum {
	RESTORE_BYTES = 256,
	STACK_BYTES = 64 * 1024, /* for a handler when the stack is full */
	PATIENCE = 1,		 /* s */
};

/* What a signal asks for. */
enum deed { END, FATAL, RESIZE, STOP, CONTINUE, ALARM, IGNORE };

static const struct {
	int number;
	enum deed deed;
} wanted[] = {
	{ SIGTERM, END },   { SIGHUP, END },	 { SIGINT, END },
	{ SIGQUIT, END },   { SIGSEGV, FATAL },	 { SIGBUS, FATAL },
	{ SIGFPE, FATAL },  { SIGILL, FATAL },	 { SIGABRT, FATAL },
	{ SIGWINCH, RESIZE }, { SIGTSTP, STOP }, { SIGCONT, CONTINUE },
	{ SIGALRM, ALARM }, { SIGPIPE, IGNORE },
};

enum { WANTED = sizeof(wanted) / sizeof(wanted[0]) };

/* A handler has no argument to find its state by, so it is kept here. */
static struct {
	volatile sig_atomic_t end, resized, stopped, continued;
	volatile sig_atomic_t own;   /* the terminal is ours */
	volatile sig_atomic_t in_ncurses;
	volatile sig_atomic_t child; /* it is this process's */
	int wake[2];		     /* a pipe */
	int terminal;
	struct termios settings;
	char restore[RESTORE_BYTES];
	size_t nrestore;
	struct sigaction was[WANTED], ours[WANTED];
	stack_t stack_was;
} sig;

static char handler_stack[STACK_BYTES];

/* Not even from the background does touching the terminal stop us, or wait,
 * from now on. */
static void stay_on(void)
{
	sigset_t set;

	sigemptyset(&set);
	sigaddset(&set, SIGTTOU);
	sigaddset(&set, SIGTTIN);
	sigprocmask(SIG_BLOCK, &set, NULL);
}

void signals_restore_now(void)
{
	int saved = errno, flags;
	ssize_t n;

	if (!sig.own)
		return;
	sig.own = 0;
	stay_on();
	flags = fcntl(sig.terminal, F_GETFL);
	fcntl(sig.terminal, F_SETFL, flags | O_NONBLOCK);
	n = write(sig.terminal, sig.restore, sig.nrestore);
	(void)n; /* nothing is left to do about it */
	fcntl(sig.terminal, F_SETFL, flags);
	tcsetattr(sig.terminal, TCSANOW, &sig.settings);
	errno = saved;
}

_Noreturn void tty_die(int signal)
{
	panic_end_by(signal);
	_exit(128 + signal); /* of those that do not end a process */
}

static void ask_to_end(int number)
{
	if (!sig.end)
		sig.end = number;
	if (sig.child)
		kill((pid_t)sig.child, number);
	else
		alarm(PATIENCE);
}

static void handle(int number)
{
	int saved = errno;
	ssize_t n;

	switch (number) {
	case SIGWINCH:
		sig.resized = 1;
		break;
	case SIGTSTP:
		sig.stopped = 1;
		break;
	case SIGCONT:
		sig.continued = 1;
		break;
	case SIGALRM:
		if (!sig.end)
			break;
		signals_restore_now();
		panic_end_by(sig.end);
		break;
	default:
		ask_to_end(number);
		break;
	}
	n = write(sig.wake[1], "", 1);
	(void)n; /* a full pipe wakes as well */
	errno = saved;
}

/* Whether NUMBER is ncurses reading what it got no memory for, through null or
 * anywhere by a number that is none: malloc() has just said so. */
static bool is_starved(int number, const siginfo_t *info)
{
	return sig.in_ncurses && number == SIGSEGV && errno == ENOMEM &&
	       info->si_code > 0; /* nobody sent it */
}

static void handle_fatal(int number, siginfo_t *info, void *context)
{
	(void)context;
	if (is_starved(number, info))
		panic("out of memory");
	signals_restore_now();
	panic_end_by(number);
}

/* Where ncurses itself ends the program, as without memory it does. */
static void handle_exit(void)
{
	if (!sig.in_ncurses)
		return;
	if (errno == ENOMEM)
		panic("out of memory");
	signals_restore_now();
}

static bool open_pipe(struct err *err)
{
	if (port_pipe(sig.wake, false))
		return true;
	return err_set(err, "cannot open a pipe: %s", strerror(errno));
}

/* Whether a signal that was handled as WAS is left alone. */
static bool leave_alone(enum deed deed, const struct sigaction *was)
{
	bool handled = (was->sa_flags & SA_SIGINFO) ||
		       (was->sa_handler != SIG_DFL &&
			was->sa_handler != SIG_IGN);

	switch (deed) {
	case END:
	case STOP:
		return !handled && was->sa_handler == SIG_IGN;
	case FATAL:
		/* Another's handler is a checking tool's, which has more to
		 * say. */
		return (handled && !panic_catches(was)) ||
		       was->sa_handler == SIG_IGN;
	default:
		return false;
	}
}

/* Puts in place what NUMBER does that asks for DEED. */
static void install(int number, enum deed deed, struct sigaction *a)
{
	*a = (struct sigaction){ .sa_flags = SA_RESTART | SA_ONSTACK };
	sigemptyset(&a->sa_mask);
	if (deed == FATAL) {
		a->sa_flags |= SA_SIGINFO;
		a->sa_sigaction = handle_fatal;
	} else {
		a->sa_handler = deed == IGNORE ? SIG_IGN : handle;
	}
	sigaction(number, a, NULL);
}

bool signals_install(struct err *err)
{
	stack_t stack = { .ss_sp = handler_stack, .ss_size = STACK_BYTES };

	memset(&sig, 0, sizeof(sig));
	if (!open_pipe(err))
		return false;
	if (atexit(handle_exit) != 0)
		panic("out of memory");
	sigaltstack(&stack, &sig.stack_was);
	for (size_t i = 0; i < WANTED; i++) {
		sigaction(wanted[i].number, NULL, &sig.was[i]);
		sig.ours[i] = sig.was[i];
		if (!leave_alone(wanted[i].deed, &sig.was[i]))
			install(wanted[i].number, wanted[i].deed, &sig.ours[i]);
	}
	return true;
}

void signals_restore_by(int terminal, const struct termios *settings,
			struct sv bytes)
{
	sig.terminal = terminal;
	sig.settings = *settings;
	sig.nrestore = bytes.n < RESTORE_BYTES ? bytes.n : RESTORE_BYTES;
	if (sig.nrestore)
		memcpy(sig.restore, bytes.s, sig.nrestore);
}

void signals_remove(void)
{
	alarm(0);
	for (size_t i = 0; i < WANTED; i++)
		if (wanted[i].deed != IGNORE)
			sigaction(wanted[i].number, &sig.was[i], NULL);
	sigaltstack(&sig.stack_was, NULL);
	close(sig.wake[0]);
	close(sig.wake[1]);
}

void signals_own_terminal(bool own)
{
	sig.own = own;
}

void signals_in_ncurses(bool on)
{
	/* It goes on with what is half made, and a later call trips over it. */
	if (!on && errno == ENOMEM)
		panic("out of memory");
	errno = 0; /* whatever it was is no word of ncurses' allocations */
	sig.in_ncurses = on;
}

int signals_wake_fd(void)
{
	return sig.wake[0];
}

void signals_drain(void)
{
	char bytes[64];

	while (read(sig.wake[0], bytes, sizeof(bytes)) > 0)
		;
}

int signals_end(void)
{
	if (sig.end)
		alarm(0); /* the loop has answered */
	return sig.end;
}

void signals_go_on(void)
{
	sig.end = 0;
}

void signals_last_steps(void)
{
	if (!sig.end)
		return;
	stay_on();
	alarm(PATIENCE);
}

static bool take(volatile sig_atomic_t *flag)
{
	bool was = *flag;

	*flag = 0;
	return was;
}

bool signals_resized(void)
{
	return take(&sig.resized);
}

bool signals_stopped(void)
{
	return take(&sig.stopped);
}

bool signals_continued(void)
{
	return take(&sig.continued);
}

/* What the signal NUMBER does from now on: ours, the first, or nothing. */
static void set_action(int number, const struct sigaction *all)
{
	for (size_t i = 0; i < WANTED; i++)
		if (wanted[i].number == number)
			sigaction(number, &all[i], NULL);
}

void signals_stop_here(void)
{
	struct sigaction plain = { .sa_handler = SIG_DFL };

	sigaction(SIGTSTP, &plain, NULL);
	raise(SIGTSTP);
	set_action(SIGTSTP, sig.ours);
	sig.continued = 0;
	sig.stopped = 0;
}

void signals_for_child(void)
{
	struct sigaction plain = { .sa_handler = SIG_DFL };
	sigset_t none;

	for (size_t i = 0; i < WANTED; i++)
		sigaction(wanted[i].number, &sig.was[i], NULL);
	sigaction(SIGPIPE, &plain, NULL);
	sigaction(SIGXFSZ, &plain, NULL);
	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
}

void signals_child(pid_t child)
{
	struct sigaction ignore = { .sa_handler = SIG_IGN };

	sig.child = child;
	if (child) {
		sigaction(SIGINT, &ignore, NULL);
		sigaction(SIGQUIT, &ignore, NULL);
		set_action(SIGTSTP, sig.was);
		if (sig.end) { /* it came too early to be passed on */
			alarm(0);
			kill(child, sig.end);
		}
	} else {
		set_action(SIGINT, sig.ours);
		set_action(SIGQUIT, sig.ours);
		set_action(SIGTSTP, sig.ours);
		sig.continued = 0;
		sig.resized = 1;
	}
}
