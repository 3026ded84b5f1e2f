/* Files as git has them in a revision (revision.h). */
#include "session/revision.h"

#include <errno.h>
#include <ftw.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/build.h"
#include "base/file.h"
#include "base/mem.h"
#include "base/vec.h"
#include "date/date.h"

enum { OPEN_FILES = 16 };

/* A file that is to be copied, or a link that may lead to one: its name below
 * the folder. */
struct copied {
	struct sv object, name;
	bool link;
};

struct revision {
	struct arena arena;
	const char *name;
	int64_t day;
	const char *const *asked;
	size_t n;
	const char **paths; /* what stands for them */
	char folder[PATH_MAX];

	size_t at;    /* the path that is being copied */
	size_t stage; /* of that, see the table below */
	struct git *git; /* that is asked, or null */
	const char *within; /* the folder of the working tree that git reads */
	const char *below;  /* what of it is asked for; ".": all */
	const char *to;     /* the folder it goes to */
	const char *commit;
	struct sv made; /* the day of that */
	bool by_day;
	VEC(struct copied) files;
	uint32_t next; /* of them */
	struct sv blobs; /* of those, as git gives them */
	VEC(struct revision_link) unread;
	bool failed;
	struct err err;
};

/* FOLDER/NAME in A. */
static const char *join(struct arena *a, const char *folder, struct sv name)
{
	struct build b = { .arena = a };

	build_str(&b, folder);
	build_char(&b, '/');
	build_sv(&b, name);
	return build_view(&b).s;
}

/* WHY may be what went wrong last. */
static bool fail(struct revision *r, const char *what, const char *why)
{
	struct err err;

	err_set(&err, "%s: %s", what, why);
	r->err = err;
	r->failed = true;
	return false;
}

static bool ask(struct revision *r, const char *const argv[], struct sv input)
{
	r->git = git_ask(r->within, argv, input, &r->err);
	r->failed = !r->git;
	return r->git;
}

/* ---- which commit ---- */

static bool ask_commit(struct revision *r)
{
	struct build object = { .arena = &r->arena };

	build_str(&object, r->name);
	build_str(&object, "^{commit}");
	return ask(r,
		   (const char *[]){ "rev-list", "-1", "--format=%cs",
				     build_view(&object).s, "--", NULL },
		   SV(""));
}

static bool ask_day(struct revision *r)
{
	struct build before = { .arena = &r->arena };

	build_str(&before, "--before=");
	date_print_day(&before, r->day);
	build_str(&before, " 00:00:00");
	return ask(r,
		   (const char *[]){ "rev-list", "-1", "--format=%cs",
				     build_view(&before).s, "HEAD", "--",
				     NULL },
		   SV(""));
}

/* "commit HASH", and its day. */
static void take_commit(struct revision *r, struct sv answer)
{
	struct sv line = sv_cut(&answer, '\n');

	sv_cut(&line, ' ');
	r->commit = arena_cstr(&r->arena, line);
	r->made = arena_copy(&r->arena, sv_cut(&answer, '\n'));
}

/* Whether it is the answer of the first question: else there is a second. */
static bool took_commit(struct revision *r, struct sv answer, bool ok)
{
	if (ok && answer.n > 0)
		take_commit(r, answer);
	else if (!ok && r->day == INT64_MIN &&
		 !strstr(r->err.text, "bad revision"))
		return fail(r, r->name, r->err.text);
	else if (r->day == INT64_MIN)
		return fail(r, r->name,
			    "no file, folder, git revision or date");
	return true;
}

static bool took_day(struct revision *r, struct sv answer, bool ok)
{
	if (!ok)
		return fail(r, r->name, r->err.text);
	if (answer.n == 0)
		return fail(r, r->name,
			    "git has no revision from before that day");
	take_commit(r, answer);
	r->by_day = true;
	return true;
}

/* ---- which files ---- */

static bool ask_files(struct revision *r)
{
	return ask(r,
		   (const char *[]){ "ls-tree", "-r", "-z", r->commit, "--",
				     r->below, NULL },
		   SV(""));
}

/* Whether NAME is of the files that a chronology is read from. */
static bool is_yaml(struct sv name)
{
	return sv_ends(name, SV(".yaml")) || sv_ends(name, SV(".yml"));
}

/* Whether NAME leads nowhere else, whoever made that revision. */
static bool is_below(struct sv name)
{
	while (name.n > 0) {
		struct sv part = sv_cut(&name, '/');

		if (part.n == 0 || sv_eq(part, SV("..")))
			return false;
	}
	return true;
}

/* What git is asked for: a file by its hash, a link by its name, as it leads to
 * something. */
static struct sv object_of(struct revision *r, bool link, struct sv hash,
			   struct sv name)
{
	struct build b = { .arena = &r->arena };

	/* Each stands on a line. */
	if (!link || sv_find_char(name, '\n', 0) != SV_NONE)
		return arena_copy(&r->arena, hash);
	build_str(&b, r->commit);
	build_str(&b, ":./");
	build_sv(&b, name);
	return build_view(&b);
}

/* Lines "MODE blob OBJECT<TAB>NAME". */
static bool took_files(struct revision *r, struct sv answer, bool ok)
{
	if (!ok)
		return fail(r, r->within, r->err.text);
	r->files.n = 0;
	r->next = 0;
	while (answer.n > 0) {
		struct sv line = sv_cut(&answer, '\0');
		struct sv mode = sv_cut(&line, ' '), what = sv_cut(&line, ' ');
		struct sv hash = sv_cut(&line, '\t');
		bool link = sv_eq(mode, SV("120000"));
		struct sv object;

		if (!sv_eq(what, SV("blob")) || !is_below(line) ||
		    (!link && !is_yaml(line)))
			continue;
		object = object_of(r, link, hash, line);
		VEC_ADD(&r->files, (struct copied){
			object, arena_copy(&r->arena, line), link });
	}
	return true;
}

/* ---- what is in them ---- */

static bool ask_blobs(struct revision *r)
{
	struct build objects = { .arena = &r->arena };

	for (uint32_t i = 0; i < r->files.n; i++) {
		build_sv(&objects, r->files.v[i].object);
		build_char(&objects, '\n');
	}
	return ask(r,
		   (const char *[]){ "cat-file", "--batch",
				     "--follow-symlinks", NULL },
		   build_view(&objects));
}

static bool took_blobs(struct revision *r, struct sv answer, bool ok)
{
	if (!ok)
		return fail(r, r->within, r->err.text);
	r->blobs = answer;
	return true;
}

/* Makes the folders that stand before the last part of PATH, below FOLDER. */
static bool make_folders(const char *path, const char *folder)
{
	char part[PATH_MAX];

	for (size_t i = strlen(folder) + 1; path[i]; i++) {
		if (path[i] != '/' || i >= sizeof(part))
			continue;
		memcpy(part, path, i);
		part[i] = '\0';
		if (mkdir(part, 0700) != 0 && errno != EEXIST)
			return false;
	}
	return true;
}

/* Why the link NAME is not read, which git answers KIND of; null where nothing
 * is to be read there. */
static const char *why_unread(struct sv kind, struct sv name)
{
	if (sv_eq(kind, SV("tree")))
		return "is a link to a folder, which is not followed in a "
		       "revision";
	if (sv_eq(kind, SV("symlink")))
		return "is a link out of the repository, which is not followed "
		       "in a revision";
	return is_yaml(name) ? "is a link to nothing in this revision" : NULL;
}

/*
 * What git answers of the next file is KIND, and SIZE bytes, which the end of
 * the line follows: "HASH KIND SIZE", or "KIND SIZE" of a link that leads to no
 * file; or "OBJECT missing".  False when it can be nothing of these.
 */
static bool take_head(struct revision *r, struct sv *kind,
		      unsigned long long *size)
{
	struct sv head = sv_cut(&r->blobs, '\n'), first;

	*size = 0;
	*kind = SV("missing");
	if (sv_ends(head, SV(" missing")))
		return true;
	first = sv_cut(&head, ' ');
	*kind = sv_cut(&head, ' ');
	if (head.n == 0) {
		head = *kind;
		*kind = first;
	}
	if (!sv_to_u64(head, r->blobs.n, size) || *size >= r->blobs.n)
		return false;
	return true;
}

static void write_file(struct revision *r, struct sv name, struct sv bytes)
{
	const char *path = join(&r->arena, r->to, name);

	if (!make_folders(path, r->to))
		fail(r, path, strerror(errno));
	else if (!file_write(path, bytes, FILE_CACHE, &r->err))
		r->failed = true;
}

/* Takes the next file; of a link to what is no chronology nothing. */
static void write_one(struct revision *r)
{
	const struct copied *c = &r->files.v[r->next++];
	unsigned long long size;
	struct sv kind;
	const char *why;

	if (!take_head(r, &kind, &size) ||
	    (!c->link && !sv_eq(kind, SV("blob")))) {
		fail(r, arena_cstr(&r->arena, c->name), "git cannot read it");
		return;
	}
	if (!sv_eq(kind, SV("blob"))) {
		why = why_unread(kind, c->name);
		if (why)
			VEC_ADD(&r->unread,
				(struct revision_link){ c->name, why });
	} else if (is_yaml(c->name)) {
		write_file(r, c->name,
			   sv_slice(r->blobs, 0, (size_t)size));
	}
	if (!sv_eq(kind, SV("missing")))
		r->blobs = sv_slice(r->blobs, (size_t)size + 1, r->blobs.n);
}

/* ---- path by path ---- */

/* What git is asked of each path.  One that is not needed asks nothing. */
static const struct stage {
	bool (*ask)(struct revision *r);
	bool (*took)(struct revision *r, struct sv answer, bool ok);
} stages[] = {
	{ ask_commit, took_commit },
	{ ask_day, took_day }, /* where that gave none */
	{ ask_files, took_files },
	{ ask_blobs, took_blobs },
};

enum { STAGES = sizeof(stages) / sizeof(*stages) };

/* Where git is to look for PATH, which is there: in the folder *WITHIN for
 * *BELOW, "." for all of it. */
static bool find_path(struct arena *a, const char *path, const char **within,
		      const char **below)
{
	struct sv name = sv_of(path), folder = name;
	struct stat of;

	if (stat(path, &of) != 0)
		return false;
	*within = path;
	*below = ".";
	if (S_ISDIR(of.st_mode))
		return true;
	while (folder.n > 0 && folder.s[folder.n - 1] != '/')
		folder.n--;
	*within = folder.n ? arena_cstr(a, folder) : ".";
	*below = arena_cstr(a, sv_slice(name, folder.n, name.n));
	return true;
}

static bool begin_path(struct revision *r)
{
	const char *path = r->asked[r->at];
	struct build to = { .arena = &r->arena };

	if (!find_path(&r->arena, path, &r->within, &r->below))
		return fail(r, path, strerror(errno));
	build_fmt(&to, "%s/%zu", r->folder, r->at);
	r->to = build_view(&to).s;
	r->paths[r->at] = r->to;
	if (strcmp(r->below, ".") != 0)
		r->paths[r->at] = join(&r->arena, r->to, sv_of(r->below));
	r->commit = NULL;
	return mkdir(r->to, 0700) == 0 || fail(r, r->to, strerror(errno));
}

static bool ask_next(struct revision *r)
{
	if (r->stage == 0 && !begin_path(r))
		return false;
	if (r->stage == 1 && r->commit) /* it is known by its name */
		r->stage++;
	return stages[r->stage].ask(r);
}

/* Git has answered. */
static bool take_answer(struct revision *r)
{
	struct sv answer;
	bool ok = git_answer(r->git, &answer, &r->err);

	if (!stages[r->stage++].took(r, answer, ok))
		return false;
	if (r->stage < STAGES) {
		git_close(r->git);
		r->git = NULL;
	}
	return true;
}

bool revision_step(struct revision *r)
{
	if (r->failed || r->at == r->n)
		return false;
	if (r->stage == STAGES && r->next < r->files.n) {
		write_one(r);
		return !r->failed;
	}
	if (r->stage == STAGES) {
		git_close(r->git);
		r->git = NULL;
		r->stage = 0;
		return ++r->at < r->n;
	}
	if (!r->git)
		return ask_next(r);
	return git_step(r->git) || take_answer(r);
}

struct revision *revision_open(struct sv name, int64_t day,
			       const char *const *paths, size_t n)
{
	struct revision *r = MEM_NEW(1, struct revision);
	const char *base = getenv("TMPDIR");

	r->name = arena_cstr(&r->arena, name);
	r->day = day;
	r->asked = paths;
	r->n = n;
	r->paths = ARENA_NEW(&r->arena, n, const char *);
	snprintf(r->folder, sizeof(r->folder), "%s/annals-XXXXXX",
		 base && *base ? base : "/tmp");
	if (sv_starts(name, SV("-"))) {
		r->folder[0] = '\0';
		fail(r, r->name, "a git revision does not begin with -");
	} else if (!mkdtemp(r->folder)) {
		r->folder[0] = '\0';
		fail(r, "no temporary folder", strerror(errno));
	}
	return r;
}

static int remove_one(const char *path, const struct stat *of, int what,
		      struct FTW *where)
{
	(void)of;
	(void)what;
	(void)where;
	return remove(path);
}

void revision_close(struct revision *r)
{
	if (!r)
		return;
	git_close(r->git);
	if (r->folder[0])
		nftw(r->folder, remove_one, OPEN_FILES, FTW_DEPTH | FTW_PHYS);
	VEC_FREE(&r->files);
	VEC_FREE(&r->unread);
	arena_free(&r->arena);
	mem_free(r);
}

const char *const *revision_paths(const struct revision *r, struct err *err)
{
	if (!r->failed)
		return r->paths;
	*err = r->err;
	return NULL;
}

const struct revision_link *revision_unread(const struct revision *r, size_t *n)
{
	*n = r->unread.n;
	return r->unread.v;
}

struct sv revision_folder(const struct revision *r)
{
	return sv_of(r->folder);
}

struct sv revision_day(const struct revision *r, bool *by_day)
{
	*by_day = r->by_day;
	return r->made;
}

struct git *revision_ask_log(struct arena *a, const char *const *paths,
			     struct err *err)
{
	const char *within, *below;

	if (!find_path(a, paths[0], &within, &below)) {
		err_set(err, "%s: %s", paths[0], strerror(errno));
		return NULL;
	}
	return git_ask(within,
		       (const char *[]){ "rev-list", "-20", "--abbrev-commit",
					 "--format=%cs%x09%s", "HEAD", "--",
					 below, NULL },
		       SV(""), err);
}
