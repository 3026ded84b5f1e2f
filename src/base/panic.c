/* The last words of a program that cannot go on, once the terminal is restored.
 * */
#include "base/panic.h"

#include <stdio.h>
#include <unistd.h>

enum {
	STATUS_BUG = 3,
	STACK_BYTES = 64 * 1024, /* for a handler when the stack is full */
};

static void (*restore_terminal)(void);

void panic_hook(void (*restore)(void))
{
	restore_terminal = restore;
}

/* A handler may go through them at any moment. */
static struct panic_file *volatile unfinished;

void panic_removes(struct panic_file *f, const char *path)
{
	*f = (struct panic_file){ path, unfinished };
	unfinished = f;
}

void panic_spares(const struct panic_file *f)
{
	struct panic_file *at = unfinished;

	if (at == f) {
		unfinished = f->next;
		return;
	}
	while (at && at->next != f)
		at = at->next;
	if (at)
		at->next = f->next;
}

static void remove_files(void)
{
	for (struct panic_file *f = unfinished; f; f = f->next)
		unlink(f->path);
}

void panic_end_by(int number)
{
	struct sigaction plain = { .sa_handler = SIG_DFL };
	sigset_t set;

	remove_files();
	sigaction(number, &plain, NULL);
	sigemptyset(&set);
	sigaddset(&set, number);
	sigprocmask(SIG_UNBLOCK, &set, NULL);
	raise(number);
}

static const int bugs[] = { SIGSEGV, SIGBUS, SIGFPE, SIGILL,
			    SIGABRT, SIGSYS, SIGTRAP };

void panic_leaves(sigset_t *set)
{
	for (size_t i = 0; i < sizeof(bugs) / sizeof(*bugs); i++)
		sigdelset(set, bugs[i]);
}

void panic_catch(void)
{
	static char when_full[STACK_BYTES];
	stack_t stack = { .ss_sp = when_full, .ss_size = STACK_BYTES }, is;
	struct sigaction end = { .sa_handler = panic_end_by,
				 .sa_flags = SA_ONSTACK }, was;

	if (sigaltstack(NULL, &is) == 0 && (is.ss_flags & SS_DISABLE))
		sigaltstack(&stack, NULL);
	sigemptyset(&end.sa_mask);
	for (size_t i = 0; i < sizeof(bugs) / sizeof(*bugs); i++)
		if (sigaction(bugs[i], NULL, &was) == 0 &&
		    !(was.sa_flags & SA_SIGINFO) && was.sa_handler == SIG_DFL)
			sigaction(bugs[i], &end, NULL);
}

bool panic_catches(const struct sigaction *was)
{
	return !(was->sa_flags & SA_SIGINFO) && was->sa_handler == panic_end_by;
}

_Noreturn void panic(const char *message)
{
	if (restore_terminal)
		restore_terminal();
	remove_files();
	dprintf(STDERR_FILENO, "annals: %s\n", message);
	_exit(STATUS_BUG);
}

_Noreturn void panic_ensure(const char *condition, const char *file, int line)
{
	char message[256];

	snprintf(message, sizeof(message),
		 "internal error at %s:%d (%s); please report it", file, line,
		 condition);
	panic(message);
}
