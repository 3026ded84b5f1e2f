/* The system's own functions where it has them, and ours where not. */
#include "base/port.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif
#ifdef __linux__
#include <sched.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/xattr.h>
#endif

#include "base/mem.h"

unsigned port_processors(void)
{
#if defined(__linux__) && !defined(PORT_PLAIN)
	cpu_set_t set;
	int n = sched_getaffinity(0, sizeof(set), &set) == 0 ?
			CPU_COUNT(&set) : 1;
#else
	long n = sysconf(_SC_NPROCESSORS_ONLN);
#endif

	return n > 1 ? (unsigned)n : 1;
}

void port_large_memory(void)
{
#if defined(__GLIBC__) && !defined(PORT_PLAIN)
	mallopt(M_MMAP_THRESHOLD, 1 << 19);
	mallopt(M_TRIM_THRESHOLD, 1 << 22);
#endif
}

void port_spare_memory(void)
{
#if defined(__GLIBC__) && !defined(PORT_PLAIN)
	malloc_trim(0);
#endif
}

void port_end_with(pid_t parent)
{
#if defined(__linux__) && !defined(PORT_PLAIN)
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	if (getppid() != parent) /* it has ended already */
		raise(SIGKILL);
#else
	(void)parent;
#endif
}

int64_t port_used(pid_t child)
{
#if !defined(__APPLE__) && !defined(PORT_PLAIN)
	struct timespec used;
	clockid_t clock;

	if (clock_getcpuclockid(child, &clock) == 0 &&
	    clock_gettime(clock, &used) == 0)
		return (int64_t)used.tv_sec * 1000000000 + used.tv_nsec;
#endif
	(void)child;
	return -1;
}

bool port_rename_new(const char *from, const char *to)
{
#if defined(RENAME_NOREPLACE) && !defined(PORT_PLAIN)
	if (PORT_AGAIN(renameat2(AT_FDCWD, from, AT_FDCWD, to,
				 RENAME_NOREPLACE)) == 0)
		return true;
	if (errno != EINVAL) /* or the file system has no such thing */
		return false;
#endif
	return PORT_AGAIN(link(from, to)) == 0 && PORT_AGAIN(unlink(from)) == 0;
}

#if defined(__linux__) && !defined(PORT_PLAIN)
#define ACCESS_LIST "system.posix_acl_access"

/* The attribute NAME of the file FROM, if it has it, to TO. */
static bool copy_attribute(const char *from, int to, const char *name)
{
	ssize_t n = getxattr(from, name, NULL, 0);
	char *value;
	bool ok;

	if (n < 0)
		return true;
	value = mem_resize(NULL, (size_t)n + 1, 1);
	n = getxattr(from, name, value, (size_t)n);
	ok = n < 0 || fsetxattr(to, name, value, (size_t)n, 0) == 0;
	mem_free(value);
	return ok;
}

bool port_copy_access(const char *from, int to)
{
	ssize_t n = listxattr(from, NULL, 0);
	char *all;

	if (n > 0) {
		all = mem_resize(NULL, (size_t)n, 1);
		n = listxattr(from, all, (size_t)n);
		for (ssize_t i = 0; i < n; i += (ssize_t)strlen(all + i) + 1)
			if (strncmp(all + i, "user.", 5) == 0)
				copy_attribute(from, to, all + i);
		mem_free(all);
	}
	/* Of a folder's default a new file has a list, too. */
	if (getxattr(from, ACCESS_LIST, NULL, 0) < 0)
		return fremovexattr(to, ACCESS_LIST) == 0 || errno == ENODATA ||
		       errno == ENOTSUP;
	return copy_attribute(from, to, ACCESS_LIST);
}
#else
bool port_copy_access(const char *from, int to)
{
	(void)from;
	(void)to;
	return true;
}
#endif

#if !defined(__APPLE__) && !defined(PORT_PLAIN)
bool port_pipe(int ends[2], bool waits)
{
	return pipe2(ends, O_CLOEXEC | (waits ? 0 : O_NONBLOCK)) == 0;
}
#else
static bool set_up(int end, bool waits)
{
	int flags = fcntl(end, F_GETFL);

	return flags >= 0 && fcntl(end, F_SETFD, FD_CLOEXEC) == 0 &&
	       (waits || fcntl(end, F_SETFL, flags | O_NONBLOCK) == 0);
}

bool port_pipe(int ends[2], bool waits)
{
	int error;

	if (pipe(ends) != 0)
		return false;
	if (set_up(ends[0], waits) && set_up(ends[1], waits))
		return true;
	error = errno;
	close(ends[0]);
	close(ends[1]);
	errno = error;
	return false;
}
#endif

#if defined(__linux__) && !defined(PORT_PLAIN) /* glibc 2.8, musl 1.2.3 */
void port_sort(void *v, size_t n, size_t size,
	       int (*compare)(const void *x, const void *y, void *with),
	       void *with)
{
	if (n > 1)
		qsort_r(v, n, size, compare, with);
}
#else
/* The sorted A and B, of NA and NB bytes, as one at TO. */
static void merge(const char *a, size_t na, const char *b, size_t nb, char *to,
		  size_t size,
		  int (*compare)(const void *x, const void *y, void *with),
		  void *with)
{
	while (na > 0 && nb > 0) {
		const char **least = compare(a, b, with) <= 0 ? &a : &b;

		*(least == &a ? &na : &nb) -= size;
		memcpy(to, *least, size);
		*least += size;
		to += size;
	}
	memcpy(to, na > 0 ? a : b, na + nb);
}

void port_sort(void *v, size_t n, size_t size,
	       int (*compare)(const void *x, const void *y, void *with),
	       void *with)
{
	size_t all = n * size;
	char *from = v, *spare, *to;

	if (n < 2)
		return;
	to = spare = mem_resize(NULL, n, size);
	for (size_t run = size; run < all; run *= 2) {
		char *merged = to;

		for (size_t at = 0; at < all; at += 2 * run) {
			size_t na = all - at < run ? all - at : run;
			size_t nb = all - at - na < run ? all - at - na : run;

			merge(from + at, na, from + at + na, nb, to + at, size,
			      compare, with);
		}
		to = from;
		from = merged;
	}
	if (from == spare)
		memcpy(v, spare, all);
	mem_free(spare);
}
#endif
