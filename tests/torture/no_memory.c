/* Preloaded into a program: of its allocations one fails, the FAIL_AT-th, and
 * with FAIL_ON all after it too.  How many bytes each wants goes to FAIL_COUNT
 * at the end, a line for each. */
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

enum { MOST = 1 << 20 };

static long asked; /* so far */
static size_t sizes[MOST];

/* The number in the environment variable NAME, or 0. */
static long number(const char *name)
{
	const char *value = getenv(name);

	return value ? strtol(value, NULL, 10) : 0;
}

static bool fails(size_t bytes)
{
	static long at = -1, on;

	if (at < 0) {
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
	int fd = path ? open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC,
			     0600)
		      : -1;

	long n = asked < MOST ? asked : MOST;

	if (fd < 0)
		return;
	for (long i = 0; i < n; i++)
		dprintf(fd, "%zu\n", sizes[i]);
	close(fd);
}
