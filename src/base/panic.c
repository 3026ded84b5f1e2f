/* The last words of a program that cannot go on, once the terminal is restored.
 * */
#include "base/panic.h"

#include <stdio.h>
#include <unistd.h>

enum { STATUS_BUG = 3 };

static void (*restore_terminal)(void);

void panic_hook(void (*restore)(void))
{
	restore_terminal = restore;
}

_Noreturn void panic(const char *message)
{
	if (restore_terminal)
		restore_terminal();
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
