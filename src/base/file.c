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
	return err_set(err, "%s: cannot be written: %s", path, strerror(errno));
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
	fd = open(dirname(copy), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (fd < 0)
		return false;
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

static bool write_beside(const char *path, mode_t perms, struct sv bytes,
			 enum file_mode mode, struct err *err)
{
	char temp[PATH_MAX];
	int fd;

	if ((size_t)snprintf(temp, sizeof(temp), "%s.XXXXXX", path) >=
	    sizeof(temp))
		return err_set(err, "%s: the name is too long", path);
	fd = mkostemp(temp, O_CLOEXEC);
	if (fd < 0)
		return failed(err, path);
	if (!file_write_fd(fd, bytes) || fchmod(fd, perms) != 0 ||
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

static mode_t default_perms(void)
{
	mode_t mask = umask(0);

	umask(mask);
	return 0666 & ~mask;
}

bool file_write(const char *path, struct sv bytes, enum file_mode mode,
		struct err *err)
{
	char real[PATH_MAX];
	struct stat st;

	if (stat(path, &st) != 0) {
		if (errno != ENOENT)
			return failed(err, path);
		return write_beside(path, default_perms(), bytes, mode, err);
	}
	if (S_ISDIR(st.st_mode))
		return err_set(err, "%s: is a folder", path);
	if (!S_ISREG(st.st_mode))
		return write_through(path, bytes, err);
	if (mode == FILE_NEW)
		return err_set(err, "%s: exists already", path);
	if (!realpath(path, real))
		return failed(err, path);
	return write_beside(real, st.st_mode & 07777, bytes, mode, err);
}
