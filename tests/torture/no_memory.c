/* Preloaded into a program: of its allocations one fails, the FAIL_AT-th, and
 * with FAIL_ON all after it too.  How many bytes each wants goes to the end of
 * FAIL_COUNT when it ends, a line for each, and -1 before them.  FAIL_IN is the
 * name of the one program that it is done to, or not set. */
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* What glibc's own are, for those who put others before them. */
void *__libc_malloc(size_t bytes);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *v, size_t bytes);

enum { MOST = 1 << 20 };

static long asked; /* so far */
static size_t sizes[MOST];

/* The number in the environment variable NAME, or 0. */
static long number(const char *name)
{
	const char *value = getenv(name);

	return value ? strtol(value, NULL, 10) : 0;
}

/* Whether it is done to this program. */
static bool is_meant(void)
{
	const char *name = getenv("FAIL_IN");

	return !name || strcmp(name, program_invocation_short_name) == 0;
}

static bool fails(size_t bytes)
{
	static long at = -1, on;

	if (at < 0 && !is_meant()) {
		at = 0;
	} else if (at < 0) {
		at = number("FAIL_AT");
		on = number("FAIL_ON");
	}
	if (asked < MOST)
		sizes[asked] = bytes;
	asked++;
	if (at == 0 || asked < at || (asked > at && !on))
		return false;
	errno = ENOMEM;
	return true;
}

void *malloc(size_t bytes)
{
	return fails(bytes) ? NULL : __libc_malloc(bytes);
}

void *calloc(size_t count, size_t size)
{
	return fails(count * size) ? NULL : __libc_calloc(count, size);
}

void *realloc(void *v, size_t bytes)
{
	return fails(bytes) ? NULL : __libc_realloc(v, bytes);
}

__attribute__((destructor)) static void tell(void)
{
	const char *path = getenv("FAIL_COUNT");
	int fd = path ? open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC,
			     0600)
		      : -1;

	long n = asked < MOST ? asked : MOST;

	if (fd < 0 || !is_meant())
		return;
	dprintf(fd, "-1\n");
	for (long i = 0; i < n; i++)
		dprintf(fd, "%zu\n", sizes[i]);
	close(fd);
}
