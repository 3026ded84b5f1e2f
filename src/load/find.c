/* Which files a chronology has: those named, and the YAML files in folders. */
#include "load/find.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/file.h"
#include "base/vec.h"
#include "yaml/refs.h"

/* The folders that a walk has still to read, last in first out, and those it
 * has read: a link that leads back up must not make it endless. */
struct walk {
	struct arena *arena;
	struct diags *diags;
	VEC(const char *) todo;
	struct refs seen; /* by device and inode */
	struct paths *folders; /* that were read, or null */
	const struct sv *endings; /* of the files that are wanted */
	size_t nendings;
};

void paths_put(struct paths *p, struct arena *a, const char *path)
{
	if (p->n == p->cap) {
		size_t cap = p->cap ? 2 * p->cap : 16;
		const char **v = ARENA_NEW(a, cap, const char *);

		if (p->n)
			memcpy(v, p->v, p->n * sizeof(*v));
		p->v = v;
		p->cap = cap;
	}
	p->v[p->n++] = path;
}

static void unreadable(struct diags *diags, const char *path, int error)
{
	struct locus where = { sv_of(path), 0, 0 };
	struct build text = { .arena = diags->arena };

	build_fmt(&text, "%s%s", strerror(error),
		  err_remedy(error, ERR_READING));
	DIAG(diags, FAULT_file_unreadable, where, build_view(&text));
}

static bool first_visit(struct walk *w, const struct stat *st)
{
	struct build id = { .arena = w->arena };
	uint32_t n = w->seen.v.n;

	build_fmt(&id, "%ju %ju", (uintmax_t)st->st_dev,
		  (uintmax_t)st->st_ino);
	return refs_add(&w->seen, build_view(&id), (struct locus){ 0 }, 0) == n;
}

static int by_name(const void *x, const void *y)
{
	return strcmp(*(const char *const *)x, *(const char *const *)y);
}

/* The names in the folder PATH but hidden ones, sorted; false on failure. */
static bool list_folder(struct walk *w, const char *path, struct paths *names)
{
	DIR *dir = opendir(path);
	struct dirent *entry;

	if (!dir)
		return false;
	while (errno = 0, (entry = readdir(dir)))
		if (entry->d_name[0] != '.')
			paths_put(names, w->arena,
				 arena_cstr(w->arena, sv_of(entry->d_name)));
	closedir(dir);
	if (names->n)
		qsort(names->v, names->n, sizeof(*names->v), by_name);
	return true;
}

static bool is_wanted(const struct walk *w, struct sv path)
{
	for (size_t i = 0; i < w->nendings; i++)
		if (sv_ends(path, w->endings[i]))
			return true;
	return false;
}

/* Reads one folder: its files into P, its folders into the to-do list. */
static void read_folder(struct walk *w, struct paths *p, const char *path)
{
	struct paths names = { 0 };
	uint32_t mark = w->todo.n;
	struct stat st;

	if (stat(path, &st) != 0 || (first_visit(w, &st) &&
				     !list_folder(w, path, &names))) {
		unreadable(w->diags, path, errno);
		return;
	}
	if (w->folders)
		paths_put(w->folders, w->arena, path);
	for (size_t i = 0; i < names.n; i++) {
		struct build b = { .arena = w->arena };
		const char *full;

		build_str(&b, path);
		if (!sv_ends(sv_of(path), SV("/")))
			build_char(&b, '/');
		build_str(&b, names.v[i]);
		full = b.s;
		if (stat(full, &st) != 0) {
			if (is_wanted(w, build_view(&b)))
				unreadable(w->diags, full, errno);
		} else if (S_ISDIR(st.st_mode)) {
			VEC_ADD(&w->todo, full);
		} else if (is_wanted(w, build_view(&b))) {
			paths_put(p, w->arena, full);
		}
	}
	/* The first folder is to be read first, so it goes on top. */
	for (uint32_t i = mark, k = w->todo.n; k > i + 1; i++) {
		const char *swap = w->todo.v[i];

		w->todo.v[i] = w->todo.v[--k];
		w->todo.v[k] = swap;
	}
}

static void walk_folder(struct walk *w, struct paths *files, const char *path)
{
	VEC_ADD(&w->todo, path);
	while (w->todo.n > 0)
		read_folder(w, files, w->todo.v[--w->todo.n]);
	VEC_FREE(&w->todo);
	refs_free(&w->seen);
}

/* Adds what PATH stands for, of a folder what W wants. */
static void add_path(struct walk *w, struct paths *files, const char *path)
{
	struct stat st;

	if (strcmp(path, "-") != 0 && stat(path, &st) != 0)
		unreadable(w->diags, path, errno);
	else if (strcmp(path, "-") != 0 && S_ISDIR(st.st_mode))
		walk_folder(w, files, path);
	else
		paths_put(files, w->arena, path);
}

static const struct sv yaml[] = { SV_INIT(".yaml"), SV_INIT(".yml") };

void paths_add(struct paths *files, struct paths *folders, struct arena *a,
	       const char *path, struct diags *diags)
{
	struct walk w = { .arena = a, .diags = diags, .seen.arena = a,
			  .folders = folders, .endings = yaml, .nendings = 2 };
	size_t before = files->n, faults = diags->n;

	add_path(&w, files, path);
	if (files->n == before && diags->n == faults)
		DIAG0(diags, FAULT_folder_empty,
		      ((struct locus){ sv_of(path), 0, 0 }));
}

void paths_add_ending(struct paths *files, struct arena *a, const char *path,
		      struct sv ending, struct diags *diags)
{
	struct walk w = { .arena = a, .diags = diags, .seen.arena = a,
			  .endings = &ending, .nendings = 1 };

	add_path(&w, files, path);
}

bool paths_have(const char *const *paths, size_t n, const char *path)
{
	struct arena scratch = { 0 };
	struct diags diags = { .arena = &scratch };
	const struct walk w = { .endings = yaml, .nendings = 2 };
	struct paths files = { 0 }, folders = { 0 };
	struct sv name = file_last_part(sv_of(path)), parent = sv_of(path);
	bool have = false;

	parent.n -= name.n;
	if (parent.n == 0)
		parent = SV("./");
	if (is_wanted(&w, name) && !sv_starts(name, SV(".")))
		for (size_t i = 0; i < n; i++)
			paths_add(&files, &folders, &scratch, paths[i], &diags);
	for (size_t i = 0; i < folders.n && !have; i++)
		have = file_same(arena_cstr(&scratch, parent), folders.v[i]);
	arena_free(&scratch);
	return have;
}

bool paths_any(const char *path)
{
	struct arena scratch = { 0 };
	struct diags diags = { .arena = &scratch };
	struct paths files = { 0 };
	bool any;

	paths_add(&files, NULL, &scratch, path, &diags);
	any = files.n > 0 || diags.errors > 0;
	arena_free(&scratch);
	return any;
}
