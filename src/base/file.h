#ifndef BASE_FILE_H
#define BASE_FILE_H

#include <limits.h>
#include <stdbool.h>
#include <signal.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/stat.h>

#include "base/err.h"
#include "base/panic.h"
#include "base/sink.h"
#include "base/sv.h"

/* Reading whole files and writing them whole or not at all. */

struct file_bytes {
	char *s;  /* followed by a NUL that N does not count */
	size_t n; /* bytes */
};

/*
 * Reads all of the regular file PATH.  What stat says of its size is not
 * believed.  Anything but a regular file (a FIFO, a device, a folder) is
 * refused without waiting for it.  The caller gives BYTES to file_free().
 * Returns false, with the reason in ERR, on failure.
 */
bool file_read(const char *path, struct file_bytes *bytes, struct err *err);

/* The same of a text, at PATH or from FD, which may be anything.  Reading ends
 * with the piece that has the first NUL, unless it begins with the mark of
 * UTF-16: what is no text may have no end.  It is the caller's to refuse. */
bool file_read_text(const char *path, struct file_bytes *bytes,
		    struct err *err);
bool file_read_fd(int fd, struct file_bytes *bytes, struct err *err);

/* The same of the first MOST bytes: for files that others name, which may have
 * no end, whatever their size is said to be.  The reason has no remedy, here
 * and in file_read_own(): whoever names the file knows it. */
bool file_read_most(const char *path, size_t most, struct file_bytes *bytes,
		    struct err *err);

/* The same of a file that the program obeys: it, and the folder it is in, must
 * be file_is_own(). */
bool file_read_own(const char *path, size_t most, struct file_bytes *bytes,
		   struct err *err);
void file_free(struct file_bytes *bytes);

/* The same a part at a time, as mem_free_some(): false when all is. */
bool file_free_some(struct file_bytes *bytes);

/*
 * A file being read a piece at a time.  file_begin() opens the regular file
 * PATH as file_read() does; who has a descriptor sets FD, MOST and nothing
 * else.  FD is the caller's to close, and so are the BYTES, of which there are
 * none after a failure.
 */
struct file_reader {
	int fd;
	size_t most; /* bytes that are wanted */
	bool text;   /* those after a piece with a NUL, of no UTF-16, are not */
	size_t cap;
	struct file_bytes bytes; /* so far */
	uint64_t is; /* file_is() of the file as it was opened */
	size_t size; /* of it then, or 0 */
	size_t forgotten; /* bytes */
	uint64_t sum;     /* of these */
};
bool file_begin(struct file_reader *r, const char *path, struct err *err);

/* Reads up to 256 KB more; *DONE at the end of the file.  Returns false, with
 * the reason in ERR, on failure. */
bool file_more(struct file_reader *r, bool *done, struct err *err);

/*
 * Gives back the memory of what was read of R before AT, but for a part of it,
 * if it can be read once more: nobody reads it any more unless file_recall()
 * has done so.  Returns false, with the reason in ERR, when that failed, or the
 * file is not what it was.
 */
void file_forget(struct file_reader *r, size_t at);
bool file_recall(struct file_reader *r, struct err *err);

enum file_mode {
	FILE_NEW,     /* fail when it exists */
	FILE_REPLACE, /* put the new content in its place, mode kept */
	FILE_PRIVATE, /* likewise; a new file is its owner's alone */
	FILE_CACHE,   /* private, and can be made again: nothing is synced, and
			 a link itself is replaced */
};

/* How the names of temporary files begin: only what nothing can catch, as
 * SIGKILL, leaves one. */
#define FILE_TEMP ".annals-"

/* A file being written; what is in it is file_write.c's. */
struct sink_file {
	struct sink sink; /* first, so that it is known by its address */
	int fd;
	enum file_mode mode;
	bool replaces;   /* a file that is as OLD tells */
	struct stat old;
	sigset_t mask;   /* of signals, before */
	int patience;    /* ms that a FIFO's reader may take nothing; -1: any */
	char path[PATH_MAX], temp[PATH_MAX];
	struct panic_file unfinished; /* it is TEMP */
};

/*
 * The one writer of files.  Opens F for the file PATH: what is put there goes
 * into a temporary file beside it, which sink_end() syncs and renames, and the
 * folder is synced, so that a reader sees the old content or the new one and a
 * failure leaves the old and no temporary file.  A symbolic link is followed,
 * so that it stays one.  A device or FIFO is written to directly, a FIFO only
 * if somebody reads it.  A signal that would end the program waits until F is
 * ended.  Returns false, with the reason and the remedy in ERR, on failure, and
 * so does sink_end(); where only the last sync failed, the new content is in
 * its place, and ERR says that.
 */
bool file_open(struct sink_file *f, const char *path, enum file_mode mode,
	       struct err *err);

/* Whether such a signal came, so that F need not be made: sink_end() is to be
 * called without KEEP. */
bool file_signalled(const struct sink_file *f);

/*
 * F is written for somebody who waits: the reader of a FIFO that takes nothing
 * for a second makes it fail, and signals are not held back, as the caller
 * catches them, and ends F when one asks for that.
 */
void file_attend(struct sink_file *f);

/* The same at once: BYTES as the file PATH.  The reader of a FIFO that takes
 * nothing for a second makes it fail. */
bool file_write(const char *path, struct sv bytes, enum file_mode mode,
		struct err *err);

/* Makes FOLDER and those it lies in, for their owner alone. */
bool file_make_folder(const char *folder, struct err *err);

/* The last part of PATH, unless it ends in a slash. */
struct sv file_last_part(struct sv path);

/* Whether PATH leads to something, of whatever sort. */
bool file_exists(const char *path);

/* Whether something is at PATH, be it a link that leads to nothing, or nobody
 * can tell, as what should be its folder is none. */
bool file_has_name(const char *path);

/* Whether nobody but the reader, or root, can have written what is at PATH, be
 * it a file or a folder; false with the reason in ERR where somebody can. */
bool file_is_own(const char *path, struct err *err);

/*
 * A number for the very file of which the system says ST: another one for
 * another file, and for the same when it has changed since.
 */
uint64_t file_is(const struct stat *st);

/* Whether both paths lead to one file that is there; OTHER may be - for the one
 * that is standard input. */
bool file_same(const char *path, const char *other);

/*
 * Opens /dev/null where standard input, output or error is closed, so that no
 * file of the reader's gets their number.  It is opened the wrong way around:
 * reading and writing go on to fail with EBADF.
 */
void file_guard_fds(void);

/* Writes all of BYTES to FD, through short writes and EINTR; false with
 * errno on failure. */
bool file_write_fd(int fd, struct sv bytes);

#endif
