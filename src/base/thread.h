#ifndef BASE_THREAD_H
#define BASE_THREAD_H

#include <pthread.h>
#include <stdbool.h>

/*
 * Something done at once with what the caller does, by a second thread.  What
 * it is given is its own until thread_join(), but for what neither writes.
 * Signals go to the first thread, and panic() ends both.
 */
struct thread {
	void (*work)(void *of);
	void *of;
	pthread_t id;
	bool runs;
};

/* Does WORK with OF beside the caller, or before it returns where there is no
 * second thread to be had.  T stays where it is until it is joined. */
void thread_start(struct thread *t, void (*work)(void *of), void *of);

/* Waits until that is done; it may be so already, or never have begun in a T
 * that is zeroed. */
void thread_join(struct thread *t);

#endif
