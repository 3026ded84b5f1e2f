/* The folder of the state: reading it, and writing what changed. */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/build.h"
#include "base/file.h"
#include "state/parts.h"

static const char *const names[STATE_FILES] = {
	[STATE_SAVED] = "saved",
	[STATE_MARKS] = "marks",
	[STATE_TAGS] = "tags",
	[STATE_REMARKS] = "remarks",
	[STATE_HISTORY] = "history",
	[STATE_PLACES] = "places",
};

/* "FOLDER/NAME"; false when that is too long. */
static bool path_of(char path[PATH_MAX], const char *folder, const char *name)
{
	return (size_t)snprintf(path, PATH_MAX, "%s/%s", folder, name) <
	       PATH_MAX;
}

size_t state_unkept(const struct state *s, struct build *b)
{
	const char *of[STATE_HISTORY];
	size_t n = 0, changes = 0;

	for (int i = 0; i < STATE_HISTORY; i++)
		if (s->files[i].changes.n > 0) {
			changes += s->files[i].changes.n;
			of[n++] = names[i];
		}
	for (size_t i = 0; b && i < n; i++) {
		build_str(b, i == 0 ? "" : i + 1 < n ? ", " : " and ");
		build_str(b, of[i]);
	}
	return changes;
}

bool state_unseen(const struct state *s)
{
	return s->folder && s->seen.n > 0;
}

void state_tell_unused(struct state *s, const char *name, const struct err *why,
		       const char *also, const char *path)
{
	/* The reason first: a path may be long. */
	err_set(&s->telling,
		"%s is not used, as it %.200s; mend or remove it%s: %s", name,
		why->text, also, path);
}

void state_tell_full(struct state *s, enum state_file file)
{
	err_set(&s->telling,
		"not kept, as %s would be larger than 16 MB; remove lines that "
		"you need no more: %s/%s",
		names[file], s->folder ? s->folder : "", names[file]);
}

void state_load(struct state *s)
{
	char path[PATH_MAX], others[64] = "";

	/* What is told last is of what the reader made himself. */
	for (int i = STATE_FILES; s->folder && i-- > 0;) {
		struct err err;
		size_t n = strlen(others);

		if (!path_of(path, s->folder, names[i]) ||
		    lines_read(&s->files[i], path, &err))
			continue;
		state_tell_unused(s, names[i], &err, others, path);
		snprintf(others + n, sizeof(others) - n, "%s%s",
			 n > 0 ? ", " : ", and ", names[i]);
	}
}

/*
 * A descriptor of FOLDER that holds the lock on it; *LOCKED is false where
 * this file system has no locks.  -1 on failure: another program has held it
 * for half a second.
 */
static int lock_folder(const char *folder, bool *locked, struct err *err)
{
	enum { TRIES = 50 };
	const struct timespec pause = { .tv_nsec = 10 * 1000 * 1000 };
	int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

	if (fd < 0) {
		err_set(err, "%s: %s", strerror(errno), folder);
		return -1;
	}
	*locked = false;
	for (int i = 0; i < TRIES; i++) {
		*locked = flock(fd, LOCK_EX | LOCK_NB) == 0;
		if (*locked || (errno != EWOULDBLOCK && errno != EINTR))
			return fd;
		nanosleep(&pause, NULL);
	}
	close(fd);
	err_set(err, "another annals holds %s", folder);
	return -1;
}

/* Whoever was killed while writing left these in FOLDER, which is in that of
 * FD; nobody writes now. */
static void remove_temps(int fd, const char *folder)
{
	int copy = openat(fd, folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	DIR *d = copy >= 0 ? fdopendir(copy) : NULL;
	struct dirent *at;

	while (d && (at = readdir(d)))
		if (strncmp(at->d_name, FILE_TEMP, strlen(FILE_TEMP)) == 0)
			unlinkat(dirfd(d), at->d_name, 0);
	if (d)
		closedir(d);
	else if (copy >= 0)
		close(copy);
}

bool state_put_aside(struct state *s, const char *path, struct err *err)
{
	enum { ASIDE_MAX = 100 };
	char aside[PATH_MAX];

	for (int i = 1; i < ASIDE_MAX; i++) {
		int n = i == 1 ? snprintf(aside, PATH_MAX, "%s.bad", path)
			       : snprintf(aside, PATH_MAX, "%s.bad%d", path, i);

		if (n >= PATH_MAX || access(aside, F_OK) == 0)
			continue;
		if (rename(path, aside) != 0)
			break;
		err_set(&s->telling, "what could not be read was put aside: %s",
			aside);
		return true;
	}
	return err_set(err, "%s: what is damaged cannot be put aside: %s",
		       strerror(errno), path);
}

static bool store_file(struct state *s, enum state_file file, struct err *err)
{
	struct lines *l = &s->files[file];
	char path[PATH_MAX];
	struct err damage;

	if (l->changes.n == 0)
		return true;
	if (!path_of(path, s->folder, names[file]))
		return err_set(err, "the name of its folder is too long");
	if (!lines_read(l, path, &damage) &&
	    !state_put_aside(s, path, err))
		return false;
	return lines_write(l, path, err);
}

bool state_folder_ready(const char *folder, struct err *err)
{
	struct err why;

	return file_make_folder(folder, err) &&
	       (file_is_own(folder, &why) ||
		err_set(err, "its folder %.200s: %s", why.text, folder));
}

bool state_store(struct state *s, struct err *err)
{
	bool locked, ok = true;
	struct err other;
	int fd;

	if (!state_changed(s))
		return true;
	if (!s->folder)
		return err_set(err, "set HOME or XDG_STATE_HOME to keep "
				    "searches between runs");
	if (!state_folder_ready(s->folder, err))
		return false;
	fd = lock_folder(s->folder, &locked, err);
	if (fd < 0)
		return false;
	if (locked) {
		remove_temps(fd, ".");
		remove_temps(fd, "seen");
	}
	/* What cannot be kept keeps nothing else from it; the first is told. */
	for (int i = 0; i < STATE_FILES; i++)
		if (!store_file(s, (enum state_file)i, ok ? err : &other))
			ok = false;
	if (!state_store_seen(s, ok ? err : &other))
		ok = false;
	close(fd);
	state_index(s);
	return ok;
}
