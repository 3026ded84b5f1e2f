#ifndef BASE_SINK_H
#define BASE_SINK_H

#include <stdbool.h>
#include <stdint.h>

#include "base/build.h"
#include "base/err.h"
#include "base/sv.h"

/*
 * Where output goes while it is made, so that nobody holds the whole of it: a
 * descriptor, a file that is there whole or not at all (file_open(), file.h),
 * or memory.
 */
struct sink {
	/* Takes BYTES; false, with errno set, when it cannot. */
	bool (*put)(struct sink *k, struct sv bytes);
	/* Ends it: see sink_end().  Null where there is nothing to end. */
	bool (*end)(struct sink *k, bool keep, struct err *err);
	uint64_t bytes; /* taken so far */
	int error;      /* errno of what could not be taken; 0: all was */
	struct err why; /* what was to be put could not be made: or empty */
};

/*
 * Gives BYTES to K.  Returns false when they could not be taken, or something
 * before them could not: then the rest of the output need not be made.
 */
bool sink_put(struct sink *k, struct sv bytes);

/* K takes no more, because what it is to be given cannot be made: WHY is then
 * what sink_end() says. */
void sink_refuse(struct sink *k, const struct err *why);

/*
 * Ends K.  With KEEP what was put is there from now on; without it, or when
 * something could not be taken, a file is as it was before.  Returns false,
 * with the reason in ERR, when what was to be kept is not.
 */
bool sink_end(struct sink *k, bool keep, struct err *err);

/* To the descriptor FD, which stays the caller's: what was put is there. */
struct sink_fd {
	struct sink sink; /* first, so that it is known by its address */
	int fd;
};
struct sink_fd sink_to_fd(int fd);

/* To the end of a text in memory. */
struct sink_text {
	struct sink sink; /* first */
	struct build *to;
};
struct sink_text sink_to_text(struct build *to);

/* Gives what B holds to K and empties B, which is used again; as sink_put(). */
bool sink_drain(struct sink *k, struct build *b);

/* The same, but only when B holds more than 64 KiB: between two pieces of
 * what is written, so that few calls carry it. */
bool sink_ease(struct sink *k, struct build *b);

#endif
