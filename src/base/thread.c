/* The one home of POSIX threads. */
#include "base/thread.h"

#include "base/panic.h"

static void *run(void *thread)
{
	struct thread *t = thread;

	t->work(t->of);
	return NULL;
}

void thread_start(struct thread *t, void (*work)(void *of), void *of)
{
	sigset_t others, was;

	*t = (struct thread){ .work = work, .of = of };
	/* From its first moment on it has none but those of its own bugs. */
	sigfillset(&others);
	panic_leaves(&others);
	pthread_sigmask(SIG_BLOCK, &others, &was);
	t->runs = pthread_create(&t->id, NULL, run, t) == 0;
	pthread_sigmask(SIG_SETMASK, &was, NULL);
	if (!t->runs)
		work(of);
}

void thread_join(struct thread *t)
{
	if (t->runs)
		pthread_join(t->id, NULL);
	t->runs = false;
}
