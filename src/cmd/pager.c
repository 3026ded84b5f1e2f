/* Running the reader's pager at the end of a pipe (pager.h). */
#include "cmd/pager.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/file.h"
#include "base/port.h"
#include "base/shell.h"

enum { CANNOT_EXEC = 127 };

/* In the child: becomes the pager.  What cannot be run must not keep the
 * reader from the text, so that cat takes its place. */
static _Noreturn void become(const char *const argv[], int input)
{
	static const char failed[] =
		"annals: the pager cannot be run; set PAGER to another\n";
	static const char *const cat[] = { "cat", NULL };

	signal(SIGPIPE, SIG_DFL);
	signal(SIGXFSZ, SIG_DFL);
	dup2(input, STDIN_FILENO);
	/* As git has it: no more than a screen is left there, and colours
	 * stay colours. */
	setenv("LESS", "FRX", 0);
	/* execvp() promises not to change what ARGV points to. */
	execvp(argv[0], (char *const *)(const void *)argv);
	file_write_fd(STDERR_FILENO, SV(failed));
	execvp(cat[0], (char *const *)(const void *)cat);
	_exit(CANNOT_EXEC);
}

static bool start(struct pager *p)
{
	int ends[2];

	if (!port_pipe(ends, true))
		return false;
	p->child = fork();
	if (p->child == 0)
		become(p->argv, ends[0]);
	close(ends[0]);
	if (p->child < 0) {
		close(ends[1]);
		p->child = 0;
		return false;
	}
	p->fd = ends[1];
	/* The keyboard's C-c is for the pager. */
	p->interrupt = signal(SIGINT, SIG_IGN);
	p->quit = signal(SIGQUIT, SIG_IGN);
	return true;
}

static bool put(struct sink *k, struct sv bytes)
{
	struct pager *p = (struct pager *)k;

	return (p->child || start(p)) && file_write_fd(p->fd, bytes);
}

struct pager *pager_new(struct arena *a, bool manual)
{
	const char *manpager = manual ? getenv("MANPAGER") : NULL;
	const char *named = manpager ? manpager : getenv("PAGER");
	const char *term = getenv("TERM");
	const char *const *argv = shell_words(a, sv_of(named ? named : "less"));
	struct pager *p;

	if (!argv[0] || strcmp(argv[0], "cat") == 0 || !term || !*term ||
	    strcmp(term, "dumb") == 0)
		return NULL;
	p = ARENA_NEW(a, 1, struct pager);
	*p = (struct pager){ .sink = { .put = put }, .argv = argv, .fd = -1 };
	return p;
}

void pager_end(struct pager *p)
{
	int status;

	if (!p || !p->child)
		return;
	close(p->fd);
	PORT_AGAIN(waitpid(p->child, &status, 0));
	signal(SIGINT, p->interrupt);
	signal(SIGQUIT, p->quit);
}
