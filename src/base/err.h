#ifndef BASE_ERR_H
#define BASE_ERR_H

#include <stdbool.h>

/*
 * Why the world failed: a file that cannot be read, a full disk, no terminal.
 * One line without a line end, with the remedy where there is one; it may
 * quote file names as they are, so only text_clean() takes it to a terminal.
 */
struct err {
	char text[512]; /* NUL-terminated; cut when longer */
	bool bug;       /* it is a bug, or memory may have run out */
};

/* Sets ERR, which is no bug, and returns false, for "return err_set(err,
 * ...)". */
__attribute__((format(printf, 2, 3))) bool err_set(struct err *err,
						   const char *fmt, ...);

/* Appends MORE, as much as there is room for, and returns false. */
bool err_add(struct err *err, const char *more);

/* What the reader can do where reading or writing fails by ERROR, an errno,
 * after its reason: "; ..."; empty where there is nothing. */
enum err_at { ERR_READING, ERR_WRITING };
const char *err_remedy(int error, enum err_at at);

#endif
