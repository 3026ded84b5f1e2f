/* The program run in a child, with what it prints. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"
#include "cmd/cli.h"
#include "support_run.h"

enum { ARGS_MAX = 16 };

static void no_browser(struct cli *c)
{
	(void)c;
}

int run_here(const char *const *args)
{
	char *argv[ARGS_MAX] = { (char[]){ "annals" } };
	int argc = 1;

	for (; args[argc - 1] && argc < ARGS_MAX - 1; argc++)
		argv[argc] = (char *)arena_cstr(&arena,
						sv_of(args[argc - 1]));
	return cli_run(argc, argv, no_browser, no_browser);
}

struct ran run_child(int (*what)(const void *arg), const void *arg)
{
	FILE *file = tmpfile();
	int fd = fileno(file), status;
	struct file_bytes bytes;
	struct ran ran;
	pid_t child = fork();

	assert_true(child >= 0);
	if (child == 0) {
		dup2(fd, STDOUT_FILENO);
		dup2(fd, STDERR_FILENO);
		_exit(what(arg));
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	assert_int_equal(lseek(fd, 0, SEEK_SET), 0);
	assert_true(file_read_fd(fd, &bytes, &(struct err){ 0 }));
	ran = (struct ran){ WEXITSTATUS(status),
			    arena_copy(&arena,
				       (struct sv){ bytes.s, bytes.n }) };
	file_free(&bytes);
	fclose(file);
	return ran;
}

struct line {
	const char *const *args;
	void (*before)(long arg);
	long arg;
};

static int run_line(const void *arg)
{
	const struct line *l = arg;

	l->before(l->arg);
	return run_here(l->args);
}

struct ran run_annals(const char *const *args, void (*before)(long arg),
		      long arg)
{
	return run_child(run_line, &(struct line){ args, before, arg });
}
