/* Reading regular files and streams whole, at once or a piece at a time. */
#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/hash.h"
#include "base/mem.h"
#include "base/panic.h"

enum { READ_STEP = 1 << 18 };

static struct file_reader reader_of(int fd, size_t most)
{
	return (struct file_reader){ .fd = fd, .most = most };
}

/* Whether the last N of BYTES show that all are no text: they have a NUL, as
 * UTF-16, which begins with its mark, has in each letter of English. */
static bool shows_no_text(const struct file_bytes *bytes, size_t n)
{
	const struct sv all = { bytes->s, bytes->n };

	return memchr(bytes->s + bytes->n - n, 0, n) &&
	       !sv_starts(all, SV("\xFF\xFE")) &&
	       !sv_starts(all, SV("\xFE\xFF"));
}

bool file_more(struct file_reader *r, bool *done, struct err *err)
{
	struct file_bytes *b = &r->bytes;
	size_t room;
	ssize_t got;

	if (r->cap - b->n < READ_STEP / 4) {
		r->cap = r->cap ? r->cap + r->cap / 2 : READ_STEP;
		b->s = mem_resize(b->s, r->cap + 1, 1);
	}
	room = r->cap - b->n < r->most - b->n ? r->cap - b->n : r->most - b->n;
	if (room > READ_STEP)
		room = READ_STEP;
	do {
		got = read(r->fd, b->s + b->n, room);
	} while (got < 0 && errno == EINTR);
	if (got < 0) {
		file_free(b);
		return errno == EBADF ?
			       err_set(err, "is closed; redirect it") :
			       err_set(err, "cannot be read: %s%s",
				       strerror(errno),
				       err_remedy(errno, ERR_READING));
	}
	b->n += (size_t)got;
	b->s[b->n] = '\0';
	*done = got == 0 || (r->text && shows_no_text(b, (size_t)got));
	return true;
}

/* What file_forget() gives back at once. */
static struct sv piece_of(const struct file_reader *r, size_t at)
{
	return (struct sv){ r->bytes.s + at, READ_STEP };
}

/* SUM of what stands before PIECE, and of that too. */
static uint64_t sum_with(uint64_t sum, struct sv piece)
{
	const uint64_t both[] = { sum, hash_sum(piece) };

	return hash_sum((struct sv){ (const char *)both, sizeof(both) });
}

void file_forget(struct file_reader *r, size_t at)
{
	while (r->is && at >= r->forgotten + READ_STEP) {
		struct sv piece = piece_of(r, r->forgotten);

		r->sum = sum_with(r->sum, piece);
		mem_forget(r->bytes.s + r->forgotten, piece.n);
		r->forgotten += piece.n;
	}
}

bool file_recall(struct file_reader *r, struct err *err)
{
	size_t end = r->forgotten, at = 0;
	uint64_t sum = 0;

	mem_recall(r->bytes.s, end);
	while (at < end) {
		ssize_t got = pread(r->fd, r->bytes.s + at, end - at,
				    (off_t)at);

		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			break;
		at += (size_t)got;
	}
	for (size_t i = 0; i < at; i += READ_STEP)
		sum = sum_with(sum, piece_of(r, i));
	return (at == end && sum == r->sum) ||
	       err_set(err, "changed while it was read");
}

static bool read_all(struct file_reader *r, struct file_bytes *bytes,
		     struct err *err)
{
	bool done = false;

	while (!done)
		if (!file_more(r, &done, err))
			return false;
	*bytes = r->bytes;
	return true;
}

bool file_read_fd(int fd, struct file_bytes *bytes, struct err *err)
{
	struct file_reader r = reader_of(fd, SIZE_MAX);

	r.text = true;
	return read_all(&r, bytes, err);
}

uint64_t file_is(const struct stat *st)
{
	const int64_t told[] = {
		(int64_t)st->st_dev,
		(int64_t)st->st_ino,
		(int64_t)st->st_size,
		clock_ns_of(st->st_mtim),
		clock_ns_of(st->st_ctim),
	};

	return hash_sum((struct sv){ (const char *)told, sizeof(told) });
}

/* WHAT is why PATH is asked: "", or "is in a folder that ". */
static bool is_own(const char *path, const char *what, struct err *err)
{
	struct stat st;

	if (stat(path, &st) != 0)
		return true; /* there is nothing to be obeyed */
	if (st.st_uid != geteuid() && st.st_uid != 0)
		return err_set(err, "%sbelongs to somebody else (chown)", what);
	/* In a folder with the sticky bit everybody writes what is his own. */
	return !(st.st_mode & S_IWOTH) ||
	       (S_ISDIR(st.st_mode) && st.st_mode & S_ISVTX) ||
	       err_set(err, "%scan be written by everybody (chmod o-w)", what);
}

bool file_is_own(const char *path, struct err *err)
{
	return is_own(path, "", err);
}

static bool folder_is_own(const char *path, struct err *err)
{
	char copy[PATH_MAX];

	snprintf(copy, sizeof(copy), "%s", path);
	return is_own(dirname(copy), "is in a folder that ", err);
}

/* Opens PATH for R.  Returns 0, or an errno, with the reason, and no remedy, in
 * ERR. */
static int begin(struct file_reader *r, const char *path, struct err *err)
{
	/* Without O_NONBLOCK opening a FIFO would wait for a writer. */
	int fd = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
	int error = fd < 0 ? errno : 0;
	struct stat st;

	*r = reader_of(fd, SIZE_MAX);
	if (error) {
		err_set(err, "cannot be opened: %s", strerror(error));
		return error;
	}
	if (fstat(fd, &st) != 0) {
		error = errno;
		err_set(err, "cannot be read: %s", strerror(error));
	} else if (S_ISDIR(st.st_mode)) {
		error = EISDIR;
		err_set(err, "is a folder, not a file");
	} else if (!S_ISREG(st.st_mode)) {
		error = ESPIPE;
		err_set(err, "is not a regular file");
	}
	if (error) {
		close(fd);
		return error;
	}
	r->is = file_is(&st);
	r->size = (size_t)st.st_size;
	return 0;
}

bool file_begin(struct file_reader *r, const char *path, struct err *err)
{
	int error = begin(r, path, err);

	return !error || err_add(err, err_remedy(error, ERR_READING));
}

/* Reads what is wanted of OPENED. */
static bool read_opened(struct file_reader *opened, struct file_bytes *bytes,
			struct err *err)
{
	bool ok = read_all(opened, bytes, err);

	close(opened->fd);
	return ok;
}

bool file_read(const char *path, struct file_bytes *bytes, struct err *err)
{
	struct file_reader r;

	return file_begin(&r, path, err) && read_opened(&r, bytes, err);
}

bool file_read_text(const char *path, struct file_bytes *bytes,
		    struct err *err)
{
	struct file_reader r;

	if (!file_begin(&r, path, err))
		return false;
	r.text = true;
	return read_opened(&r, bytes, err);
}

bool file_read_most(const char *path, size_t most, struct file_bytes *bytes,
		    struct err *err)
{
	struct file_reader r;

	if (begin(&r, path, err))
		return false;
	r.most = most;
	return read_opened(&r, bytes, err);
}

bool file_read_own(const char *path, size_t most, struct file_bytes *bytes,
		   struct err *err)
{
	return file_read_most(path, most, bytes, err) &&
	       ((file_is_own(path, err) && folder_is_own(path, err)) ||
		(file_free(bytes), false));
}

void file_free(struct file_bytes *bytes)
{
	mem_free(bytes->s);
	*bytes = (struct file_bytes){ 0 };
}

bool file_free_some(struct file_bytes *bytes)
{
	void *s = bytes->s;

	mem_free_some(&s, &bytes->n);
	bytes->s = s;
	return s != NULL;
}

struct sv file_last_part(struct sv path)
{
	for (size_t i = path.n; i > 0; i--)
		if (path.s[i - 1] == '/' && i < path.n)
			return sv_slice(path, i, path.n);
	return path;
}

bool file_exists(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0;
}

bool file_has_name(const char *path)
{
	char copy[PATH_MAX];
	struct stat st;

	if (lstat(path, &st) == 0)
		return true;
	if (errno != ENOTDIR)
		return errno != ENOENT;
	/* HOME=/dev/null has nothing. */
	snprintf(copy, sizeof(copy), "%s", path);
	return lstat(dirname(copy), &st) == 0;
}

void file_guard_fds(void)
{
	for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
		if (fcntl(fd, F_GETFD) < 0 && errno == EBADF &&
		    open("/dev/null", (fd == STDIN_FILENO ? O_WRONLY :
							    O_RDONLY) |
					      O_NOCTTY) != fd)
			panic("standard files cannot be opened");
}
