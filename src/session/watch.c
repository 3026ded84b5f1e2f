/* Folders watched through inotify (watch.h). */
#include "session/watch.h"

#include <errno.h>
#include <libgen.h>
#include <limits.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/build.h"
#include "base/mem.h"
#include "load/find.h"
#include "session/stamp.h"

enum {
	CHANGES = IN_MODIFY | IN_CLOSE_WRITE | IN_CREATE | IN_DELETE |
		  IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB | IN_DELETE_SELF |
		  IN_MOVE_SELF,
	EVENTS = 1 << 14, /* bytes heard at a time */
};

struct watch {
	const char *const *paths;
	size_t npaths;
	int fd;        /* -1: there is no inotify */
	bool whole;    /* all folders are watched */
	bool folders;  /* some of the paths are folders */
	struct arena arena; /* of NAMES */
	struct paths names; /* last parts of the files, links followed too */
};

struct watch *watch_open(const char *const *paths, size_t n)
{
	struct watch *w = MEM_NEW(1, struct watch);

	*w = (struct watch){ .paths = paths, .npaths = n };
	w->fd = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
	return w;
}

void watch_close(struct watch *w)
{
	if (!w)
		return;
	if (w->fd >= 0)
		close(w->fd);
	arena_free(&w->arena);
	mem_free(w);
}

int watch_fd(const struct watch *w)
{
	return w->whole ? w->fd : -1;
}

/* ---- hearing ---- */

/* Whether what happened to NAME in a folder concerns the chronology: others
 * may write there all the time. */
static bool concerns(const struct watch *w, const struct inotify_event *e)
{
	struct sv name = e->len ? sv_of(e->name) : (struct sv){ 0 };

	if (name.n == 0 || e->mask & IN_Q_OVERFLOW)
		return true;
	if (e->mask & IN_ISDIR)
		return w->folders && !sv_starts(name, SV("."));
	if (w->folders &&
	    (sv_ends(name, SV(".yaml")) || sv_ends(name, SV(".yml"))))
		return !sv_starts(name, SV("."));
	for (size_t i = 0; i < w->names.n; i++)
		if (sv_eq(sv_of(w->names.v[i]), name))
			return true;
	return false;
}

bool watch_heard(struct watch *w)
{
	_Alignas(struct inotify_event) char bytes[EVENTS];
	bool heard = false;
	ssize_t n;

	while (w->fd >= 0 && (n = read(w->fd, bytes, sizeof(bytes))) > 0)
		for (ssize_t at = 0; at < n;) {
			const struct inotify_event *e =
				(const void *)(bytes + at);

			heard = heard || concerns(w, e);
			at += (ssize_t)(sizeof(*e) + e->len);
		}
	return heard;
}

/* ---- looking ---- */

static void add_folder(struct watch *w, const char *folder)
{
	if (w->fd < 0 || inotify_add_watch(w->fd, folder, CHANGES) < 0)
		w->whole = false;
}

/* The folder and the name of the file PATH. */
static void add_file(struct watch *w, const char *path)
{
	const char *copy = arena_cstr(&w->arena, sv_of(path));
	const char *name = strrchr(path, '/');

	paths_put(&w->names, &w->arena, name ? name + 1 : path);
	add_folder(w, dirname((char *)(uintptr_t)copy));
}

static void look_at(struct watch *w, struct build *state, const char *path)
{
	struct stat st;
	char real[PATH_MAX];

	stamp_file(state, path);
	if (lstat(path, &st) == 0 && S_ISLNK(st.st_mode) &&
	    realpath(path, real))
		add_file(w, arena_cstr(&w->arena, sv_of(real)));
}

struct sv watch_state(struct watch *w, struct arena *a)
{
	struct build state = { .arena = a };
	struct paths files = { 0 }, folders = { 0 };
	struct diags diags = { .arena = a };

	arena_reset(&w->arena);
	w->names = (struct paths){ 0 };
	w->whole = w->fd >= 0;
	for (size_t i = 0; i < w->npaths; i++) {
		size_t nfolders = folders.n;

		paths_add(&files, &folders, a, w->paths[i], &diags);
		if (folders.n == nfolders) /* a file, or nothing yet */
			add_file(w, w->paths[i]);
	}
	w->folders = folders.n > 0;
	for (size_t i = 0; i < folders.n; i++)
		add_folder(w, folders.v[i]);
	for (size_t i = 0; i < files.n; i++)
		look_at(w, &state, files.v[i]);
	/* What is not there, or may not be read. */
	diag_print(&state, &diags, 0, false);
	return build_view(&state);
}
