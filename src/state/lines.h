#ifndef STATE_LINES_H
#define STATE_LINES_H

#include <sys/types.h>
#include <time.h>

#include "base/build.h"
#include "base/err.h"
#include "base/vec.h"

/*
 * One file of the state folder as its lines, and what is to be done to it.
 */

/* What is to become of a line, in order. */
enum change_act { CHANGE_ADD, CHANGE_SET, CHANGE_REMOVE };

struct change {
	enum change_act act;
	struct sv key, line; /* LINE is empty for a removal */
};

/* A file as it was read or written: another one differs in this. */
struct stamp {
	bool there;
	dev_t device;
	ino_t inode;
	off_t size;
	struct timespec mtime, ctime;
};

struct lines {
	struct arena arena; /* of the lines and of the changes */
	VEC(struct sv) all;
	VEC(struct change) changes; /* made to ALL, but not to the file */
	struct stamp stamp;
	bool damaged; /* the file is there, and cannot be used */
	/* What a line is about, and empty for a line that is about nothing:
	 * CHANGE_SET and CHANGE_REMOVE go by it. */
	struct sv (*key)(struct sv line);
	/* Cuts down what became too long; may be null. */
	void (*trim)(struct lines *l);
};

void lines_free(struct lines *l);

/* Removes the line I. */
void lines_remove(struct lines *l, size_t i);

/* Makes a change, to be stored later.  KEY and LINE are copied.  Returns false,
 * with nothing changed, where the file would be larger than STATE_FILE_MAX. */
bool lines_change(struct lines *l, enum change_act act, struct sv key,
		  struct sv line);

/* Reads PATH, unless it is the file that was read or written last, and makes
 * the changes again.  Returns false, with the reason in ERR, when it is
 * damaged: there are no lines then but those of changes. */
bool lines_read(struct lines *l, const char *path, struct err *err);

/* Writes PATH, with no changes left; on failure, and where it would be larger
 * than STATE_FILE_MAX, all stays as it is. */
bool lines_write(struct lines *l, const char *path, struct err *err);

#endif
