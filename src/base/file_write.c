/* The one writer of files (file.h). */
#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <poll.h>
#include <signal.h>
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

static bool failed(struct err *err, const char *path)
{
	int error = errno;

	/* The reason first: a long name would push it out of the line. */
	return err_set(err, "%s: %s cannot be written%s", strerror(error),
		       path, err_remedy(error, ERR_WRITING));
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
static bool put_through(struct sink *k, struct sv bytes)
{
	struct sink_file *f = (struct sink_file *)k;

	while (bytes.n > 0) {
		ssize_t put = write(f->fd, bytes.s, bytes.n);

		if (put > 0) {
			bytes = sv_slice(bytes, (size_t)put, bytes.n);
		} else if (put < 0 && errno == EAGAIN) {
			struct pollfd ready = { f->fd, POLLOUT, 0 };

			if (poll(&ready, 1, f->patience) != 0)
				continue;
			errno = ETIMEDOUT;
			return false;
		} else if (errno != EINTR) {
			return false;
		}
	}
	return true;
}

static bool end_through(struct sink *k, bool keep, struct err *err)
{
	struct sink_file *f = (struct sink_file *)k;
	bool ok = close_done(f->fd);

	(void)keep;
	if (ok && !k->error)
		return true;
	if (k->error)
		errno = k->error;
	return failed(err, f->path);
}

/* Without O_NONBLOCK opening a FIFO would wait for a reader. */
static bool open_through(struct sink_file *f, struct err *err)
{
	f->fd = open_again(f->path, O_WRONLY | O_NONBLOCK);
	if (f->fd < 0 && errno == ENXIO)
		return err_set(err, "nobody reads %s; start its reader first",
			       f->path);
	if (f->fd < 0)
		return failed(err, f->path);
	f->sink = (struct sink){ .put = put_through, .end = end_through };
	return true;
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

/* Gives F the mode, and where that is allowed the owner and the list of who may
 * read it, of the file that it replaces; a new file gets what open() would give
 * it, unless it is to be private. */
static bool set_mode(const struct sink_file *f)
{
	enum file_mode mode = f->mode;
	int fd = f->fd;
	mode_t mask;

	if (f->replaces) {
		bool owned = PORT_AGAIN(fchown(fd, f->old.st_uid,
					       f->old.st_gid)) == 0;

		/* Somebody else's rights are not ours to pass on. */
		return (!owned || port_copy_access(f->path, fd)) &&
		       PORT_AGAIN(fchmod(fd, f->old.st_mode &
						     (owned ? 0777 : 0755))) ==
			       0;
	}
	if (mode == FILE_PRIVATE || mode == FILE_CACHE)
		return true; /* as mkostemp() made it */
	mask = umask(0);
	umask(mask);
	return PORT_AGAIN(fchmod(fd, 0666 & ~mask)) == 0;
}

/* A signal that ends the program waits, so that no temporary file stays. */
static const int ends[] = {
	SIGHUP,	 SIGINT,  SIGQUIT,   SIGTERM, SIGXCPU, SIGUSR1,
	SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGIO,
};

enum { ENDS = sizeof(ends) / sizeof(*ends) };

/* Whether NUMBER is one of those now.  What is ignored, as nohup wants it, ends
 * nothing; the alarm that is handled is for what takes too long: this too. */
static bool is_held(int number)
{
	struct sigaction now;

	return sigaction(number, NULL, &now) != 0 ||
	       now.sa_handler == SIG_DFL ||
	       (now.sa_handler != SIG_IGN && number != SIGALRM);
}

static void hold_signals(struct sink_file *f)
{
	sigset_t set;

	sigemptyset(&set);
	for (size_t i = 0; i < ENDS; i++)
		if (is_held(ends[i]))
			sigaddset(&set, ends[i]);
	sigprocmask(SIG_BLOCK, &set, &f->mask);
}

static void let_signals(const struct sink_file *f)
{
	sigprocmask(SIG_SETMASK, &f->mask, NULL);
}

bool file_signalled(const struct sink_file *f)
{
	sigset_t set;

	sigpending(&set);
	for (size_t i = 0; i < ENDS; i++)
		if (sigismember(&set, ends[i]) &&
		    !sigismember(&f->mask, ends[i]))
			return true;
	return false;
}

static bool put_beside(struct sink *k, struct sv bytes)
{
	struct sink_file *f = (struct sink_file *)k;

	if (!file_signalled(f))
		return file_write_fd(f->fd, bytes);
	errno = EINTR;
	return false;
}

/* The bytes are there, but for the name. */
static bool complete(struct sink_file *f)
{
	errno = f->sink.error;
	return !f->sink.error &&
	       set_mode(f) &&
	       (f->mode == FILE_CACHE || PORT_AGAIN(fsync(f->fd)) == 0);
}

/* Gives the file its name. */
static bool put_name(struct sink_file *f, struct err *err)
{
	bool whole = complete(f);

	if (!whole)
		failed(err, f->path);
	if (!close_done(f->fd) && whole)
		whole = failed(err, f->path);
	if (whole && !put_in_place(f->temp, f->path, f->mode))
		whole = failed(err, f->path);
	if (!whole)
		PORT_AGAIN(unlink(f->temp));
	return whole &&
	       (f->mode == FILE_CACHE || sync_folder(f->path) ||
		err_set(err,
			"%s: %s is written, but a power cut could lose it",
			strerror(errno), f->path));
}

static bool end_beside(struct sink *k, bool keep, struct err *err)
{
	struct sink_file *f = (struct sink_file *)k;
	bool ok = true;

	if (keep) {
		ok = put_name(f, err);
	} else {
		close(f->fd);
		PORT_AGAIN(unlink(f->temp));
	}
	panic_spares(&f->unfinished);
	let_signals(f);
	return ok;
}

static bool open_beside(struct sink_file *f, struct err *err)
{
	hold_signals(f);
	panic_removes(&f->unfinished, f->temp);
	f->fd = open_temp(f->temp, f->path);
	if (f->fd < 0) {
		failed(err, f->path);
		panic_spares(&f->unfinished);
		let_signals(f);
		return false;
	}
	f->sink = (struct sink){ .put = put_beside, .end = end_beside };
	return true;
}

/* Follows PATH, a link whose end is not there yet, one step; false when it is
 * no link, or with ENAMETOOLONG leads to a path that no call takes. */
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
		return errno = ENAMETOOLONG, false;
	return true;
}

enum {
	LINKS_MAX = 40,  /* as many as the kernel follows */
	PATIENCE = 1000, /* ms that a FIFO's reader may take nothing */
};

bool file_open(struct sink_file *f, const char *path, enum file_mode mode,
	       struct err *err)
{
	*f = (struct sink_file){ .mode = mode, .patience = -1 };
	if ((size_t)snprintf(f->path, sizeof(f->path), "%s", path) >=
	    sizeof(f->path))
		return err_set(err, "the name is too long: %s", path);
	if (mode == FILE_CACHE)
		return open_beside(f, err);
	if (stat(path, &f->old) != 0) {
		if (errno != ENOENT)
			return failed(err, path);
		for (int i = 0; i < LINKS_MAX && follow(f->path); i++)
			continue;
		return errno == ENAMETOOLONG ? failed(err, path) :
					       open_beside(f, err);
	}
	if (S_ISDIR(f->old.st_mode))
		return err_set(err, "%s: is a folder%s", path,
			       err_remedy(EISDIR, ERR_WRITING));
	if (!S_ISREG(f->old.st_mode))
		return open_through(f, err);
	if (mode == FILE_NEW)
		return err_set(err, "%s: exists already", path);
	f->replaces = true;
	return realpath(path, f->path) ? open_beside(f, err) :
					 failed(err, path);
}

void file_attend(struct sink_file *f)
{
	f->patience = PATIENCE;
	if (f->sink.end == end_beside)
		let_signals(f);
}

bool file_write(const char *path, struct sv bytes, enum file_mode mode,
		struct err *err)
{
	struct sink_file f;

	if (!file_open(&f, path, mode, err))
		return false;
	f.patience = PATIENCE;
	sink_put(&f.sink, bytes);
	return sink_end(&f.sink, true, err);
}

bool file_same(const char *path, const char *other)
{
	struct stat a, b;
	bool input = strcmp(other, "-") == 0;

	return stat(path, &a) == 0 &&
	       (input ? fstat(STDIN_FILENO, &b) : stat(other, &b)) == 0 &&
	       (!input || S_ISREG(b.st_mode)) &&
	       a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

bool file_make_folder(const char *folder, struct err *err)
{
	char path[PATH_MAX];
	size_t n = strlen(folder);

	if (n >= PATH_MAX)
		return err_set(err, "the name of its folder is too long");
	memcpy(path, folder, n + 1);
	for (size_t i = 1; i <= n; i++) {
		if (folder[i] != '/' && folder[i] != '\0')
			continue;
		path[i] = '\0';
		if (mkdir(path, 0700) != 0 && errno != EEXIST && i == n)
			return err_set(err, "%s: %s cannot be made%s",
				       strerror(errno), folder,
				       err_remedy(errno, ERR_WRITING));
		path[i] = folder[i];
	}
	return true;
}
