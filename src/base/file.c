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

#include "base/panic.h"

enum { READ_STEP = 1 << 18 };

bool file_read_fd(int fd, struct file_bytes *bytes, struct err *err)
{
	size_t cap = 0, n = 0;
	char *s = NULL;

	for (;;) {
		ssize_t got;

		if (cap - n < READ_STEP / 4) {
			cap = cap ? cap + cap / 2 : READ_STEP;
			s = realloc(s, cap + 1);
			if (!s)
				panic("out of memory");
		}
		got = read(fd, s + n, cap - n);
		if (got > 0) {
			n += (size_t)got;
			continue;
		}
		if (got == 0)
			break;
		if (errno == EINTR)
			continue;
		free(s);
		return err_set(err, "cannot be read: %s", strerror(errno));
	}
	s[n] = '\0';
	*bytes = (struct file_bytes){ s, n };
	return true;
}

bool file_read(const char *path, struct file_bytes *bytes, struct err *err)
{
	/* Without O_NONBLOCK opening a FIFO would wait for a writer. */
	int fd = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
	struct stat st;
	bool ok;

	if (fd < 0)
		return err_set(err, "cannot be opened: %s", strerror(errno));
	if (fstat(fd, &st) != 0) {
		ok = err_set(err, "cannot be read: %s", strerror(errno));
	} else if (S_ISDIR(st.st_mode)) {
		ok = err_set(err, "is a folder, not a file");
	} else if (!S_ISREG(st.st_mode)) {
		ok = err_set(err, "is not a regular file; "
				  "to read a stream, give - and redirect it");
	} else {
		ok = file_read_fd(fd, bytes, err);
	}
	close(fd);
	return ok;
}

void file_free(struct file_bytes *bytes)
{
	free(bytes->s);
	*bytes = (struct file_bytes){ 0 };
}

void file_guard_fds(void)
{
	for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
		if (fcntl(fd, F_GETFD) < 0 && errno == EBADF &&
		    open("/dev/null", O_RDWR | O_NOCTTY) != fd)
			panic("standard files cannot be opened");
}

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

static bool failed(struct err *err, const char *path)
{
	/* The reason first: a long name would push it out of the line. */
	return err_set(err, "%s: %s cannot be written", strerror(errno), path);
}

/* Writes to what cannot be replaced: a terminal, a pipe, /dev/full. */
static bool write_through(const char *path, struct sv bytes, struct err *err)
{
	int fd = open(path, O_WRONLY | O_NOCTTY | O_CLOEXEC);
	bool ok;

	if (fd < 0)
		return failed(err, path);
	ok = file_write_fd(fd, bytes);
	if (!ok)
		failed(err, path);
	if (close(fd) != 0 && ok)
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
	fd = open(dirname(copy), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (fd < 0)
		return errno == EACCES;
	/* Some file systems cannot sync a folder and say so. */
	ok = fsync(fd) == 0 || errno == EINVAL;
	close(fd);
	return ok;
}

static bool put_in_place(const char *temp, const char *path,
			 enum file_mode mode)
{
	unsigned flags = mode == FILE_NEW ? RENAME_NOREPLACE : 0;

	if (renameat2(AT_FDCWD, temp, AT_FDCWD, path, flags) == 0)
		return true;
	if (mode != FILE_NEW || errno != EINVAL)
		return false;
	/* A file system without RENAME_NOREPLACE: link() refuses as well. */
	return link(temp, path) == 0 && unlink(temp) == 0;
}

/* Names a temporary file in the folder of PATH; false when that is too long. */
static bool name_temp(char temp[PATH_MAX], const char *path)
{
	char copy[PATH_MAX];

	/* The name beside it is short, however long PATH's own is. */
	return (size_t)snprintf(copy, sizeof(copy), "%s", path) < PATH_MAX &&
	       (size_t)snprintf(temp, PATH_MAX, "%s/.annals-XXXXXX",
				dirname(copy)) < PATH_MAX;
}

/* Gives FD the mode, and where that is allowed the owner, of OLD; a new file
 * (a null OLD) gets what open() would give it. */
static bool keep_mode(int fd, const struct stat *old)
{
	mode_t mask;

	if (old) {
		bool owned = fchown(fd, old->st_uid, old->st_gid) == 0;

		/* Somebody else's rights are not ours to pass on. */
		return fchmod(fd, old->st_mode & (owned ? 0777 : 0755)) == 0;
	}
	mask = umask(0);
	umask(mask);
	return fchmod(fd, 0666 & ~mask) == 0;
}

static bool write_beside(const char *path, const struct stat *old,
			 struct sv bytes, enum file_mode mode, struct err *err)
{
	char temp[PATH_MAX];
	int fd;

	if (!name_temp(temp, path))
		return err_set(err, "the name is too long: %s", path);
	fd = mkostemp(temp, O_CLOEXEC);
	if (fd < 0)
		return failed(err, path);
	if (!file_write_fd(fd, bytes) || !keep_mode(fd, old) ||
	    fsync(fd) != 0) {
		failed(err, path);
		close(fd);
		unlink(temp);
		return false;
	}
	if (close(fd) != 0 || !put_in_place(temp, path, mode)) {
		failed(err, path);
		unlink(temp);
		return false;
	}
	return sync_folder(path) || failed(err, path);
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
