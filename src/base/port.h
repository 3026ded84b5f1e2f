#ifndef BASE_PORT_H
#define BASE_PORT_H

#include <errno.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/*
 * What not every system has, each with what POSIX.1-2008 has instead.  Nothing
 * else calls the originals (tests/lint/banned.sh).  The system's own is taken
 * where it is known to be there; -DPORT_PLAIN never takes it.
 */

/* CALL, which returns an int, made again while signals interrupt it. */
#define PORT_AGAIN(call)                                                       \
	__extension__({                                                        \
		int port_answer;                                               \
									       \
		do                                                             \
			port_answer = (call);                                  \
		while (port_answer < 0 && errno == EINTR);                     \
		port_answer;                                                   \
	})

/*
 * Renames FROM to TO, in the same folder, unless there is a TO already, without
 * a moment between the look and the deed: renameat2(2) with RENAME_NOREPLACE,
 * else link(2), which refuses as well.  Returns false with errno on failure;
 * FROM may then be left.
 */
bool port_rename_new(const char *from, const char *to);

/*
 * Gives the file TO the access control list of the file FROM, or none, and the
 * notes that users made of that, before its mode is set: extended attributes of
 * Linux (xattr(7)), "user." and the list of acl(5), which mode bits alone would
 * widen.  Returns false with errno where the list cannot be given; notes that
 * cannot are left out.  Nothing where there are none.
 */
bool port_copy_access(const char *from, int to);

/*
 * Opens a pipe that no program run from here inherits: ENDS[0] reads, ENDS[1]
 * writes.  Unless WAITS, neither end ever waits.  Returns false with errno on
 * failure.  (Between two calls a thread that forks could let it slip: where
 * pipe2() is missing, nobody may run programs while another thread opens one.)
 */
bool port_pipe(int ends[2], bool waits);

/*
 * Whoever calls this, a child of PARENT, is killed when PARENT ends, whatever
 * ends that: prctl(2) of Linux.  A program that it becomes is, too.  Nothing
 * where there is none.
 */
void port_end_with(pid_t parent);

/*
 * How long the processor has worked for the program CHILD, in nanoseconds:
 * clock_getcpuclockid(3) of POSIX.  -1 where there is none.
 */
int64_t port_used(pid_t child);

/* How many processors this program may have at once, at least 1:
 * sched_getaffinity(2) of Linux, else those that there are. */
unsigned port_processors(void);

/*
 * From now on large pieces of memory are mapped each by itself, so that one
 * grows without being copied: mallopt(3) of glibc, which otherwise does so only
 * until large ones were given back.  Smaller ones, which a key takes and gives
 * back, are not asked of the system anew at each.  Nothing where there is none.
 */
void port_large_memory(void);

/*
 * Gives the system back what no piece of memory takes, wherever it lies:
 * malloc_trim(3) of glibc, which otherwise keeps what lies below a piece that
 * is still in use.  For when much was given back, and nobody waits.  Nothing
 * where there is none.
 */
void port_spare_memory(void);

/*
 * Sorts the N items V of SIZE bytes each by COMPARE, which gets WITH as its
 * third argument: qsort_r() of POSIX.1-2024 (others have one whose arguments
 * stand in another order), else a merge sort.  Items that compare equal may
 * change places.  Ends in panic() when there is no memory.
 */
void port_sort(void *v, size_t n, size_t size,
	       int (*compare)(const void *x, const void *y, void *with),
	       void *with);

#endif
