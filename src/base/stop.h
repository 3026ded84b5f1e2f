#ifndef BASE_STOP_H
#define BASE_STOP_H

#include <stdbool.h>
#include <stdint.h>

/*
 * Giving up: what may take long tells how much it has done, and is told when it
 * is to end at once, whatever it has by then.  Who asked throws that away.
 */
struct stop {
	/* Whether to give up: a key waits.  Null: after so much is LEFT. */
	bool (*asks)(void *arg);
	void *arg;
	uint64_t left; /* until it is asked next, in nanoseconds, roughly */
	bool stopped;
};

/* Whether to end, after so much more WORK; S may be null, which never does. */
static inline bool stop_after(struct stop *s, uint64_t work)
{
	enum { EVERY = 200 * 1000 };

	if (!s)
		return false;
	if (s->stopped)
		return true;
	if (s->left > work) {
		s->left -= work;
		return false;
	}
	s->left = EVERY;
	s->stopped = !s->asks || s->asks(s->arg);
	return s->stopped;
}

#endif
