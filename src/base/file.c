#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/panic.h"

enum { READ_STEP = 1 << 18 };

static bool read_most(int fd, size_t most, struct file_bytes *bytes,
		      struct err *err)
{
	size_t cap = 0, n = 0;
	char *s = NULL;

	for (;;) {
		size_t room;
		ssize_t got;

		if (cap - n < READ_STEP / 4) {
			cap = cap ? cap + cap / 2 : READ_STEP;
			s = mem_resize(s, cap + 1, 1);
		}
		room = cap - n < most - n ? cap - n : most - n;
		got = read(fd, s + n, room);
		if (got > 0) {
			n += (size_t)got;
			continue;
		}
		if (got == 0)
			break;
		if (errno == EINTR)
			continue;
		mem_free(s);
		return err_set(err, "cannot be read: %s", strerror(errno));
	}
	s[n] = '\0';
	*bytes = (struct file_bytes){ s, n };
	return true;
}

bool file_read_fd(int fd, struct file_bytes *bytes, struct err *err)
{
	return read_most(fd, SIZE_MAX, bytes, err);
}

bool file_read(const char *path, struct file_bytes *bytes, struct err *err)
{
	return file_read_most(path, SIZE_MAX, bytes, err);
}

bool file_read_most(const char *path, size_t most, struct file_bytes *bytes,
		    struct err *err)
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
		ok = read_most(fd, most, bytes, err);
	}
	close(fd);
	return ok;
}

void file_free(struct file_bytes *bytes)
{
	mem_free(bytes->s);
	*bytes = (struct file_bytes){ 0 };
}

void file_guard_fds(void)
{
	for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
		if (fcntl(fd, F_GETFD) < 0 && errno == EBADF &&
		    open("/dev/null", O_RDWR | O_NOCTTY) != fd)
			panic("standard files cannot be opened");
}
