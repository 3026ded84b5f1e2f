/* Runs a command, and ends as it does; or with the status HELD_MORE, and a
 * message, where it held more memory at a time than it may.
 * usage: within KB COMMAND [ARGUMENT]... */
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

enum { HELD_MORE = 98, SIGNALLED = 128 };

int main(int argc, char **argv)
{
	struct rusage use = { 0 };
	int status = 0;
	long most;
	pid_t child;

	if (argc < 3)
		return 2;
	most = strtol(argv[1], NULL, 10);
	child = fork();
	if (child == 0) {
		execvp(argv[2], argv + 2);
		_exit(127);
	}
	if (child < 0 || wait4(child, &status, 0, &use) < 0)
		return 2;
	if (use.ru_maxrss > most) {
		fprintf(stderr, "within: it held %ld KB\n", use.ru_maxrss);
		return HELD_MORE;
	}
	return WIFSIGNALED(status) ? SIGNALLED + WTERMSIG(status)
				   : WEXITSTATUS(status);
}
