/* The one writer of files (file.h). */
#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/port.h"

bool file_write_fd(int fd, struct sv bytes)
{
	while (bytes.n > 0) {
		ssize_t put = write(fd, bytes.s, bytes.n);

		if (put < 0 && errno == EINTR)
			continue;
		if (put < 0)
			return false;
		bytes = sv_slice(bytes, (size_t)put, bytes.n);
	}
	return true;
}

/* What the reader can do about an error, where there is something. */
static const struct {
	int error;
	const char *remedy;
} remedies[] = {
	{ ENOSPC, "; make room there or choose another place" },
	{ EDQUOT, "; make room there or choose another place" },
	{ EFBIG, "; ulimit -f limits how large files may be" },
	{ EACCES, "; choose a folder that you may write to" },
	{ EPERM, "; choose a folder that you may write to" },
	{ EROFS, "; choose a folder that you may write to" },
	{ ENOENT, "; make its folder first" },
	{ ENAMETOOLONG, "; choose a shorter name" },
};

static const char *remedy(int error)
{
	for (size_t i = 0; i < sizeof(remedies) / sizeof(*remedies); i++)
		if (remedies[i].error == error)
			return remedies[i].remedy;
	return "";
}

static bool failed(struct err *err, const char *path)
{
	int error = errno;

	/* The reason first: a long name would push it out of the line. */
	return err_set(err, "%s: %s cannot be written%s", strerror(error),
		       path, remedy(error));
}

static int open_again(const char *path, int flags)
{
	flags |= O_NOCTTY | O_CLOEXEC;
	return PORT_AGAIN(open(path, flags));
}

/* Linux gives FD up even where a signal came in between. */
static bool close_done(int fd)
{
	return close(fd) == 0 || errno == EINTR;
}

/* Writes to what cannot be replaced: a terminal, a pipe, /dev/full. */
static bool write_through(const char *path, struct sv bytes, struct err *err)
{
	int fd = open_again(path, O_WRONLY);
	bool ok;

	if (fd < 0)
		return failed(err, path);
	ok = file_write_fd(fd, bytes);
	if (!ok)
		failed(err, path);
	if (!close_done(fd) && ok)
		ok = failed(err, path);
	return ok;
}

static bool sync_folder(const char *path)
{
	char copy[PATH_MAX];
	int fd;
	bool ok;

	snprintf(copy, sizeof(copy), "%s", path);
	/* One that may be written to but not read is not to be synced. */
	fd = open_again(dirname(copy), O_RDONLY | O_DIRECTORY);
	if (fd < 0)
		return errno == EACCES;
	/* Some file systems cannot sync a folder and say so. */
	ok = PORT_AGAIN(fsync(fd)) == 0 || errno == EINVAL;
	close(fd);
	return ok;
}

static bool put_in_place(const char *temp, const char *path,
			 enum file_mode mode)
{
	return mode == FILE_NEW ? port_rename_new(temp, path)
				: PORT_AGAIN(rename(temp, path)) == 0;
}

/* Names a temporary file in the folder of PATH; false when that is too long. */
static bool name_temp(char temp[PATH_MAX], const char *path)
{
	char copy[PATH_MAX];

	/* The name beside it is short, however long PATH's own is. */
	return (size_t)snprintf(copy, sizeof(copy), "%s", path) < PATH_MAX &&
	       (size_t)snprintf(temp, PATH_MAX, "%s/" FILE_TEMP "XXXXXX",
				dirname(copy)) < PATH_MAX;
}

/* A new file TEMP in the folder of PATH, only its owner's; -1 on failure. */
static int open_temp(char temp[PATH_MAX], const char *path)
{
	int fd;

	do {
		if (!name_temp(temp, path)) {
			errno = ENAMETOOLONG;
			return -1;
		}
		fd = mkostemp(temp, O_CLOEXEC);
	} while (fd < 0 && errno == EINTR);
	return fd;
}

/* Gives FD the mode, and where that is allowed the owner, of OLD; a new file
 * (a null OLD) gets what open() would give it, unless it is to be private. */
static bool set_mode(int fd, const struct stat *old, enum file_mode mode)
{
	mode_t mask;

	if (old) {
		bool owned = PORT_AGAIN(fchown(fd, old->st_uid,
					       old->st_gid)) == 0;

		/* Somebody else's rights are not ours to pass on. */
		return PORT_AGAIN(fchmod(fd, old->st_mode &
						     (owned ? 0777 : 0755))) ==
		       0;
	}
	if (mode == FILE_PRIVATE)
		return true; /* as mkostemp() made it */
	mask = umask(0);
	umask(mask);
	return PORT_AGAIN(fchmod(fd, 0666 & ~mask)) == 0;
}

static bool write_beside(const char *path, const struct stat *old,
			 struct sv bytes, enum file_mode mode, struct err *err)
{
	char temp[PATH_MAX];
	int fd = open_temp(temp, path);

	if (fd < 0)
		return failed(err, path);
	if (!file_write_fd(fd, bytes) || !set_mode(fd, old, mode) ||
	    PORT_AGAIN(fsync(fd)) != 0) {
		failed(err, path);
		close(fd);
		PORT_AGAIN(unlink(temp));
		return false;
	}
	if (!close_done(fd) || !put_in_place(temp, path, mode)) {
		failed(err, path);
		PORT_AGAIN(unlink(temp));
		return false;
	}
	return sync_folder(path) ||
	       err_set(err, "%s: %s is written, but a power cut could lose it",
		       strerror(errno), path);
}

/* Follows PATH, a link whose end is not there yet, one step; false when it is
 * no link. */
static bool follow(char path[PATH_MAX])
{
	char target[PATH_MAX], copy[PATH_MAX];
	ssize_t n = readlink(path, target, sizeof(target) - 1);

	if (n < 0)
		return false;
	target[n] = '\0';
	snprintf(copy, sizeof(copy), "%s", path);
	if (target[0] == '/')
		snprintf(path, PATH_MAX, "%s", target);
	else if ((size_t)snprintf(path, PATH_MAX, "%s/%s", dirname(copy),
				  target) >= PATH_MAX)
		return false;
	return true;
}

enum { LINKS_MAX = 40 }; /* as many as the kernel follows */

bool file_write(const char *path, struct sv bytes, enum file_mode mode,
		struct err *err)
{
	char real[PATH_MAX];
	struct stat st;

	if (stat(path, &st) != 0) {
		if (errno != ENOENT)
			return failed(err, path);
		if ((size_t)snprintf(real, sizeof(real), "%s", path) >=
		    sizeof(real))
			return err_set(err, "the name is too long: %s", path);
		for (int i = 0; i < LINKS_MAX && follow(real); i++)
			continue;
		return write_beside(real, NULL, bytes, mode, err);
	}
	if (S_ISDIR(st.st_mode))
		return err_set(err, "%s: is a folder", path);
	if (!S_ISREG(st.st_mode))
		return write_through(path, bytes, err);
	if (mode == FILE_NEW)
		return err_set(err, "%s: exists already", path);
	if (!realpath(path, real))
		return failed(err, path);
	return write_beside(real, &st, bytes, mode, err);
}
