/* Preloaded into a program: of its allocations one fails, the FAIL_AT-th, and
 * with FAIL_ON all after it too.  At the end their count goes to FAIL_COUNT. */
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* What glibc's own are, for those who put others before them. */
void *__libc_malloc(size_t bytes);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *v, size_t bytes);

static long asked; /* so far */

/* The number in the environment variable NAME, or 0. */
static long number(const char *name)
{
	const char *value = getenv(name);

	return value ? strtol(value, NULL, 10) : 0;
}

static bool fails(void)
{
	static long at = -1, on;

	if (at < 0) {
		at = number("FAIL_AT");
		on = number("FAIL_ON");
	}
	asked++;
	if (at == 0 || asked < at || (asked > at && !on))
		return false;
	errno = ENOMEM;
	return true;
}

void *malloc(size_t bytes)
{
	return fails() ? NULL : __libc_malloc(bytes);
}

void *calloc(size_t count, size_t size)
{
	return fails() ? NULL : __libc_calloc(count, size);
}

void *realloc(void *v, size_t bytes)
{
	return fails() ? NULL : __libc_realloc(v, bytes);
}

__attribute__((destructor)) static void tell(void)
{
	const char *path = getenv("FAIL_COUNT");
	int fd = path ? open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC,
			     0600)
		      : -1;

	if (fd >= 0) {
		dprintf(fd, "%ld\n", asked);
		close(fd);
	}
}
