/* Following a path link by link, for it may lead outside (folders.h). */
#include "paper/folders.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/build.h"

enum { LINKS_MAX = 40 }; /* as the system has it */

struct way {
	const struct folders *in;
	struct arena arena; /* of what links lead to */
	char *real;         /* up to here, without links or a slash at its
			       end: PATH_MAX bytes */
	size_t n;
	struct sv left; /* from here on */
	int links;      /* that were followed */
	bool gone;      /* nothing is there */
};

static struct sv real_of(const struct way *w)
{
	return (struct sv){ w->real, w->n };
}

const struct sv *folders_add(struct folders *f, struct arena *a, struct sv path)
{
	char real[PATH_MAX];

	if (!realpath(path.n ? arena_cstr(a, path) : ".", real))
		return NULL;
	f->v[f->n] = arena_copy(a, real[1] ? sv_of(real) : SV(""));
	return &f->v[f->n++];
}

/* Whether PATH is FOLDER, or lies in it. */
static bool lies_in(struct sv path, struct sv folder)
{
	return sv_starts(path, folder) &&
	       (path.n == folder.n || path.s[folder.n] == '/');
}

static bool is_inside(const struct way *w)
{
	for (size_t i = 0; i < w->in->n; i++)
		if (lies_in(real_of(w), w->in->v[i]))
			return true;
	return false;
}

/* Whether one of the folders lies here. */
static bool is_above(const struct way *w)
{
	for (size_t i = 0; i < w->in->n; i++)
		if (lies_in(w->in->v[i], real_of(w)))
			return true;
	return false;
}

static void go_up(struct way *w)
{
	while (w->n > 0 && w->real[--w->n] != '/')
		continue;
	w->real[w->n] = '\0';
}

/* Goes down to PART; false: no path is so long. */
static bool go_down(struct way *w, struct sv part)
{
	if (w->n + part.n + 2 > PATH_MAX)
		return false;
	w->real[w->n] = '/';
	memcpy(w->real + w->n + 1, part.s, part.n);
	w->n += part.n + 1;
	w->real[w->n] = '\0';
	return true;
}

/* What is here may be a link. */
static void follow(struct way *w)
{
	char target[PATH_MAX];
	struct build left = { .arena = &w->arena };
	ssize_t n = readlink(w->real, target, sizeof(target));

	if (n < 0 || ++w->links > LINKS_MAX) {
		w->gone = n >= 0 || errno != EINVAL;
		return;
	}
	build_sv(&left, (struct sv){ target, (size_t)n });
	build_char(&left, '/');
	build_sv(&left, w->left);
	w->left = build_view(&left);
	go_up(w);
	if (target[0] == '/')
		w->n = 0;
}

static enum folders_find go(struct way *w)
{
	while (w->left.n > 0) {
		struct sv part = sv_cut(&w->left, '/');

		if (part.n == 0 || sv_eq(part, SV(".")))
			continue;
		if (!sv_eq(part, SV(".."))) {
			if (!go_down(w, part))
				return FOLDERS_OUTSIDE;
			if (!w->gone)
				follow(w);
			continue;
		}
		/* Whether one can go up again says that something is there. */
		if (!is_inside(w) && !is_above(w))
			return FOLDERS_OUTSIDE;
		go_up(w);
	}
	if (!is_inside(w))
		return FOLDERS_OUTSIDE;
	return w->gone ? FOLDERS_MISSING : FOLDERS_FOUND;
}

enum folders_find folders_find(const struct folders *f, struct sv from,
			       struct sv file, char real[PATH_MAX])
{
	struct way w = { .in = f, .real = real, .left = file };
	enum folders_find found;

	if (!sv_starts(file, SV("/"))) {
		memcpy(real, from.s, from.n);
		w.n = from.n;
	}
	real[w.n] = '\0';
	found = go(&w);
	if (w.n == 0)
		memcpy(real, "/", sizeof("/"));
	arena_free(&w.arena);
	return found;
}
