/* A shell with one job, which takes the terminal back. */
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include "support_inside.h"

static void set_env(const struct pty_options *o)
{
	static const char *const away[] = { "NO_COLOR", "LINES", "COLUMNS",
					    "ESCDELAY" };

	setenv("TERM", "xterm-256color", 1);
	setenv("LC_ALL", "C.UTF-8", 1);
	for (size_t i = 0; i < sizeof(away) / sizeof(away[0]); i++)
		unsetenv(away[i]);
	for (const char *const *e = o->env; e && *e; e++) {
		if (strchr(*e, '='))
			putenv((char *)(uintptr_t)*e);
		else
			unsetenv(*e);
	}
}

static _Noreturn void run_program(const struct pty_options *o, int error)
{
	int null;

	setpgid(0, 0);
	tcsetpgrp(STDOUT_FILENO, getpid()); /* with SIGTTOU still ignored */
	signal(SIGTTOU, SIG_DFL);
	signal(SIGHUP, SIG_DFL);
	/* A script gives what it runs beside itself these two ignored. */
	signal(SIGINT, SIG_DFL);
	signal(SIGQUIT, SIG_DFL);
	set_env(o);
	if (o->input_is_data && (null = open("/dev/null", O_RDONLY)) >= 0)
		dup2(null, STDIN_FILENO);
	if (error >= 0)
		dup2(error, STDERR_FILENO);
	for (int fd = STDERR_FILENO + 1; fd < 256; fd++)
		close(fd);
	execv(o->argv[0], (char *const *)(uintptr_t)o->argv);
	_exit(127);
}

static void tell(int to, enum news what, int value)
{
	struct report r;

	memset(&r, 0, sizeof(r));
	r.what = what;
	r.value = value;
	if (write(to, &r, sizeof(r)) != (ssize_t)sizeof(r))
		_exit(1);
}

/* A shell with one job: takes the terminal back when that stops or ends. */
_Noreturn void pty_run_shell(const struct pty_options *o, int reports,
				int orders, int error)
{
	struct termios mine;
	pid_t program;
	int status;
	char order;

	signal(SIGTTOU, SIG_IGN);
	signal(SIGHUP, SIG_IGN);
	signal(SIGINT, SIG_DFL);
	tcgetattr(STDOUT_FILENO, &mine);
	if (read(orders, &order, 1) != 1)
		_exit(0);
	program = fork();
	if (program == 0)
		run_program(o, error);
	if (error >= 0)
		close(error);
	setpgid(program, program);
	tell(reports, STARTED, program);
	while (waitpid(program, &status, WUNTRACED) == program) {
		tcsetpgrp(STDOUT_FILENO, getpid());
		if (!WIFSTOPPED(status)) {
			tell(reports, ENDED, status);
			break;
		}
		tell(reports, STOPPED, status);
		if (read(orders, &order, 1) != 1)
			_exit(0);
		/* As shells do: the terminal is theirs meanwhile. */
		tcsetattr(STDOUT_FILENO, TCSANOW, &mine);
		if (order != 'b')
			tcsetpgrp(STDOUT_FILENO, program);
		kill(-program, SIGCONT);
	}
	/* Holds the terminal open so that it can be looked at. */
	while (read(orders, &order, 1) > 0)
		;
	_exit(0);
}
