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
#include "base/vec.h"
#include "load/find.h"
#include "session/stamp.h"

enum {
	CHANGES = IN_MODIFY | IN_CLOSE_WRITE | IN_CREATE | IN_DELETE |
		  IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB | IN_DELETE_SELF |
		  IN_MOVE_SELF,
	WAYS = IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO |
	       IN_MOVE_SELF | IN_MASK_ADD, /* in folders that lead there */
	EVENTS = 1 << 14, /* bytes heard at a time */
};

struct watch {
	const char *const *paths;
	size_t npaths;
	int fd;        /* -1: there is no inotify */
	bool whole;    /* all folders are watched */
	struct arena arena; /* of NAMES */
	struct paths names; /* last parts of the files and of the folders that
			       lead to them, links followed too */
	VEC(int) inner; /* watches of folders, all of whose files are read */
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
	VEC_FREE(&w->inner);
	arena_free(&w->arena);
	mem_free(w);
}

int watch_fd(const struct watch *w)
{
	return w->whole ? w->fd : -1;
}

/* ---- hearing ---- */

static bool is_inner(const struct watch *w, int folder)
{
	for (uint32_t i = 0; i < w->inner.n; i++)
		if (w->inner.v[i] == folder)
			return true;
	return false;
}

/* Whether what happened to NAME in a folder concerns the chronology: others
 * may write there all the time. */
static bool concerns(const struct watch *w, const struct inotify_event *e)
{
	struct sv name = e->len ? sv_of(e->name) : (struct sv){ 0 };

	if (name.n == 0 || e->mask & IN_Q_OVERFLOW)
		return true;
	if (!sv_starts(name, SV(".")) &&
	    (e->mask & IN_ISDIR || sv_ends(name, SV(".yaml")) ||
	     sv_ends(name, SV(".yml"))) &&
	    is_inner(w, e->wd))
		return true;
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

/* Its number, or -1. */
static int add_folder(struct watch *w, const char *folder)
{
	int added = w->fd < 0 ? -1 :
				inotify_add_watch(w->fd, folder, CHANGES);

	w->whole = w->whole && added >= 0;
	return added;
}

/* The folders that lead to PATH: another one may be put in the place of any. */
static void add_ways(struct watch *w, const char *path)
{
	struct sv all = sv_of(path);
	size_t end = all.n;

	for (size_t i = all.n + 1; i-- > 0;) {
		const char *way = ".";

		if (i > 0 && all.s[i - 1] != '/')
			continue;
		if (end > i)
			paths_put(&w->names, &w->arena,
				  arena_cstr(&w->arena,
					     sv_slice(all, i, end)));
		if (i > 0)
			way = arena_cstr(&w->arena, sv_slice(all, 0, i));
		if (w->fd >= 0)
			inotify_add_watch(w->fd, way, WAYS);
		end = i > 0 ? i - 1 : 0;
	}
}

/* The folder and the name of the file PATH. */
static void add_file(struct watch *w, const char *path)
{
	const char *copy = arena_cstr(&w->arena, sv_of(path));
	const char *name = strrchr(path, '/');

	paths_put(&w->names, &w->arena, name ? name + 1 : path);
	add_folder(w, dirname((char *)(uintptr_t)copy));
}

static void look_at(struct watch *w, struct build *state, uint64_t *made_of,
		    const char *path)
{
	struct stat st;
	char real[PATH_MAX];

	stamp_file(state, made_of, path);
	if (lstat(path, &st) == 0 && S_ISLNK(st.st_mode) &&
	    realpath(path, real))
		add_file(w, arena_cstr(&w->arena, sv_of(real)));
}

struct sv watch_state(struct watch *w, struct arena *a, uint64_t *made_of)
{
	struct build state = { .arena = a };
	struct paths files = { 0 }, folders = { 0 };
	struct diags diags = { .arena = a };
	char real[PATH_MAX];

	*made_of = 0;
	w->inner.n = 0;
	arena_reset(&w->arena);
	w->names = (struct paths){ 0 };
	w->whole = w->fd >= 0;
	for (size_t i = 0; i < w->npaths; i++) {
		size_t nfolders = folders.n;

		paths_add(&files, &folders, a, w->paths[i], &diags);
		if (folders.n == nfolders) /* a file, or nothing yet */
			add_file(w, w->paths[i]);
		add_ways(w, w->paths[i]);
		if (realpath(w->paths[i], real))
			add_ways(w, real);
	}
	for (size_t i = 0; i < folders.n; i++)
		VEC_ADD(&w->inner, add_folder(w, folders.v[i]));
	for (size_t i = 0; i < files.n; i++)
		look_at(w, &state, made_of, files.v[i]);
	/* What is not there, or may not be read. */
	diag_print(&state, &diags, 0, false);
	return build_view(&state);
}
