/* Telling how far a command is. */
#include "cmd/progress.h"

#include <stdio.h>
#include <unistd.h>

#include "base/clock.h"

enum { TOLD_AFTER = 300, TOLD_EVERY = 100 }; /* ms */


struct progress progress_begin(const char *doing, bool wanted)
{
	return (struct progress){ .doing = doing,
				  .due = clock_ms() + TOLD_AFTER,
				  .wanted = wanted && isatty(STDERR_FILENO) };
}

bool progress_due(const struct progress *p)
{
	return p->wanted && clock_ms() >= p->due;
}

void progress_tell(struct progress *p, const char *how)
{
	dprintf(STDERR_FILENO, "\r%s: %s, C-c stops ", p->doing, how);
	p->due = clock_ms() + TOLD_EVERY;
	p->told = true;
}

void progress_end(struct progress *p)
{
	enum { CELLS = 40 }; /* no more are told */

	if (p->told)
		dprintf(STDERR_FILENO, "\r%*s\r", CELLS, "");
	p->told = false;
}
