/*
 * measure ROUNDS COMMAND...: gives each COMMAND to a shell, one after the
 * other, ROUNDS times, and prints a line for each: the median of the
 * milliseconds that it took of the CPU, or where it printed a number first of
 * those numbers, and the most memory that it had, in KB.
 */
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

enum { ROUNDS_MAX = 99, COMMANDS_MAX = 9 };

struct taken {
	double v[ROUNDS_MAX];
	long memory; /* KB */
};

static int by_size(const void *x, const void *y)
{
	double a = *(const double *)x, b = *(const double *)y;

	return (a > b) - (a < b);
}

/* The number that begins what FD holds, up to its end; -1 for none. */
static double number_in(int fd)
{
	char first[32] = "", rest[1 << 16];
	ssize_t n = read(fd, first, sizeof(first) - 1);
	char *end;
	double number = strtod(first, &end);

	while (n > 0)
		n = read(fd, rest, sizeof(rest));
	return *end == '\n' ? number : -1;
}

static void run(const char *command, struct taken *t, int round)
{
	struct rusage use;
	int ends[2], status;
	double number;
	pid_t pid;

	if (pipe(ends) != 0 || (pid = fork()) < 0)
		exit(1);
	if (pid == 0) {
		dup2(ends[1], STDOUT_FILENO);
		close(ends[0]);
		close(ends[1]);
		execl("/bin/sh", "sh", "-c", command, (char *)NULL);
		_exit(2);
	}
	close(ends[1]);
	number = number_in(ends[0]);
	close(ends[0]);
	if (wait4(pid, &status, 0, &use) != pid)
		exit(1);
	if (number < 0)
		number = (double)(use.ru_utime.tv_sec + use.ru_stime.tv_sec) *
				 1e3 +
			 (double)(use.ru_utime.tv_usec +
				  use.ru_stime.tv_usec) / 1e3;
	t->v[round] = number;
	t->memory = use.ru_maxrss > t->memory ? use.ru_maxrss : t->memory;
}

int main(int argc, char **argv)
{
	static struct taken taken[COMMANDS_MAX];
	int rounds = argc > 2 ? (int)strtol(argv[1], NULL, 10) : 0;
	int n = argc - 2;

	if (rounds < 1 || rounds > ROUNDS_MAX || n > COMMANDS_MAX)
		return 2;
	for (int round = 0; round < rounds; round++)
		for (int i = 0; i < n; i++)
			run(argv[2 + i], &taken[i], round);
	for (int i = 0; i < n; i++) {
		qsort(taken[i].v, (size_t)rounds, sizeof(double), by_size);
		printf("%.3f %ld\n", taken[i].v[rounds / 2], taken[i].memory);
	}
	return 0;
}
