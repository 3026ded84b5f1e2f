/* Telling how far a command is. */
#include "cmd/progress.h"

#include <stdio.h>
#include <unistd.h>

enum { TOLD_AFTER = 300, TOLD_EVERY = 100 }; /* ms */
enum { CELLS = 39 }; /* of the line: no terminal has fewer */

struct progress progress_begin(int fd, int64_t (*clock)(void))
{
	return (struct progress){ .fd = isatty(fd) ? fd : -1, .clock = clock,
				  .due = clock() + TOLD_AFTER };
}

void progress_tell(struct progress *p, const char *doing, uint64_t done,
		   uint64_t of)
{
	char how[CELLS] = "", line[2 * CELLS];
	int64_t now;

	if (p->fd < 0 || (now = p->clock()) < p->due)
		return;
	if (of > 0)
		snprintf(how, sizeof(how), ": %u%%",
			 (unsigned)(done < of ? done * 100 / of : 100));
	else if (done > 0)
		snprintf(how, sizeof(how), ": %.1f MB", (double)done / 1e6);
	snprintf(line, sizeof(line), "%s%s, C-c stops", doing, how);
	/* Over all of the line before. */
	dprintf(p->fd, "\r%-*s", CELLS, line);
	p->due = now + TOLD_EVERY;
	p->told = true;
}

void progress_clear(struct progress *p)
{
	if (p->told)
		dprintf(p->fd, "\r%*s\r", CELLS, "");
	p->told = false;
}

void progress_end(struct progress *p)
{
	progress_clear(p);
	p->fd = -1;
}
