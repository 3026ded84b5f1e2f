/* The last words of a program that cannot go on, once the terminal is restored.
 * */
#include "base/panic.h"

#include <errno.h>
#include <stdio.h>
#include <unistd.h>

enum { STATUS_BUG = 3 };

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

void panic_remove(void)
{
	int saved = errno;

	for (struct panic_file *f = unfinished; f; f = f->next)
		unlink(f->path);
	errno = saved;
}

_Noreturn void panic(const char *message)
{
	if (restore_terminal)
		restore_terminal();
	panic_remove();
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
