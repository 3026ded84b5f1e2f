/* The browser as the program on that terminal. */
#include "support_program.h"

#include <dirent.h>
#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"

const char *program_path(char path[PROGRAM_PATH])
{
	struct sv folder = sv_of(program_invocation_name);

	while (folder.n > 0 && folder.s[folder.n - 1] != '/')
		folder.n--;
	snprintf(path, PROGRAM_PATH, "%.*sannals", SV_ARG(folder));
	return path;
}

struct pty *program_start(int rows, int cols, const char *path,
			  const char *const *env)
{
	char program[PROGRAM_PATH];
	const char *argv[] = { program_path(program), path, NULL };
	const struct pty_options options = { .argv = argv, .env = env,
					     .rows = rows, .cols = cols,
					     .error_apart = true };

	return pty_start(&options);
}

void program_quit(struct pty *p)
{
	pty_type(p, "q");
	pty_assert_exit(p, 0);
	pty_assert_restored(p);
	pty_end(p);
}

char *program_file(const char *text, const char *tail)
{
	const char *dir = getenv("TMPDIR");
	char *name;
	int fd;

	assert_true(asprintf(&name, "%s/annals-XXXXXX%s", dir ? dir : "/tmp",
			     tail) > 0);
	fd = mkstemps(name, (int)strlen(tail));
	assert_true(fd >= 0);
	assert_true(file_write_fd(fd, (struct sv){ text, strlen(text) }));
	close(fd);
	return name;
}

void program_unlink(char *name)
{
	unlink(name);
	free(name);
}

void program_forget(const char *home)
{
	char *folder;
	struct dirent *at;
	DIR *d;

	assert_true(asprintf(&folder, "%s/annals/seen", home) > 0);
	d = opendir(folder);
	assert_non_null(d);
	while ((at = readdir(d)))
		if (at->d_name[0] != '.')
			assert_int_equal(unlinkat(dirfd(d), at->d_name, 0), 0);
	closedir(d);
	assert_int_equal(rmdir(folder), 0);
	free(folder);
}
