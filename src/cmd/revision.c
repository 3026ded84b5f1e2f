/* Files as git has them in a revision (revision.h). */
#include "cmd/revision.h"

#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/build.h"
#include "base/file.h"
#include "base/port.h"

enum { CANNOT_EXEC = 127, OPEN_FILES = 16 };

/* One path that is being copied. */
struct copying {
	struct arena *arena;
	struct revision *to;
	const char *within; /* the folder of the working tree that git reads */
	const char *commit; /* in it */
	struct err *err;
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

/* ---- running git ---- */

/* In the child: becomes git, with standard output FD. */
static _Noreturn void become(const char *const argv[], int fd)
{
	static const char failed[] = "annals: git cannot be run\n";
	int null = open("/dev/null", O_RDONLY);

	signal(SIGPIPE, SIG_DFL);
	signal(SIGXFSZ, SIG_DFL);
	if (null >= 0)
		dup2(null, STDIN_FILENO);
	dup2(fd, STDOUT_FILENO);
	/* execvp() promises not to change what ARGV points to. */
	execvp(argv[0], (char *const *)(const void *)argv);
	file_write_fd(STDERR_FILENO, SV(failed));
	_exit(CANNOT_EXEC);
}

/* Runs ARGV with the file PATH, new, as its standard output.  Returns false
 * when it fails. */
static bool run(const char *const argv[], const char *path)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	int status = -1;
	pid_t child;

	if (fd < 0)
		return false;
	child = fork();
	if (child == 0)
		become(argv, fd);
	if (child > 0 && PORT_AGAIN(waitpid(child, &status, 0)) < 0)
		status = -1;
	return close(fd) == 0 && child > 0 && status == 0;
}

/* What ARGV prints, in A.  Returns false when it fails. */
static bool ask(struct copying *c, const char *const argv[], struct sv *out)
{
	const char *path = join(c->arena, c->to->folder, SV("answer"));
	struct file_bytes bytes;
	struct err err;
	bool ok = run(argv, path) && file_read(path, &bytes, &err);

	unlink(path);
	if (!ok)
		return false;
	*out = arena_copy(c->arena, (struct sv){ bytes.s, bytes.n });
	file_free(&bytes);
	return true;
}

/* ---- copying ---- */

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

static bool is_yaml(struct sv name)
{
	return sv_ends(name, SV(".yaml")) || sv_ends(name, SV(".yml"));
}

/* Copies the file that a line "MODE blob OBJECT<TAB>NAME" of git ls-tree tells
 * of; a link is none. */
static bool copy_file(struct copying *c, struct sv line, const char *to)
{
	struct sv mode = sv_cut(&line, ' '), what = sv_cut(&line, ' ');
	struct sv object = sv_cut(&line, '\t');
	const char *path = join(c->arena, to, line);
	const char *argv[] = { "git",	   "-C",
			       c->within,  "cat-file",
			       "blob",	   arena_cstr(c->arena, object),
			       NULL };

	if (!sv_eq(what, SV("blob")) || sv_eq(mode, SV("120000")) ||
	    !is_yaml(line))
		return true;
	return (make_folders(path, to) && run(argv, path)) ||
	       err_set(c->err, "git cannot read %.*s", SV_ARG(line));
}

/* Copies what NAME, "." for all, was to the folder TO. */
static bool copy_tree(struct copying *c, const char *name, const char *to)
{
	const char *argv[] = { "git",  "-C", c->within, "ls-tree", "-r", "-z",
			       c->commit, "--", name, NULL };
	struct sv list;

	if (!ask(c, argv, &list))
		return err_set(c->err, "git cannot list %s", c->within);
	while (list.n > 0)
		if (!copy_file(c, sv_cut(&list, '\0'), to))
			return false;
	return true;
}

/* The commit that NAME is where C reads. */
static bool find_commit(struct copying *c, const char *name)
{
	struct build object = { .arena = c->arena };
	const char *argv[] = { "git",	   "-C",      c->within, "rev-parse",
			       "--verify", "--quiet", NULL,	 NULL };
	struct sv answer;

	build_str(&object, name);
	build_str(&object, "^{commit}");
	argv[6] = build_view(&object).s;
	if (!ask(c, argv, &answer))
		return err_set(c->err, "no file, folder or git revision %s",
			       name);
	c->commit = arena_cstr(c->arena, sv_trim(answer));
	return true;
}

/* Copies PATH to the folder TO, and gives what stands for it there. */
static const char *copy_path(struct copying *c, const char *rev,
			     const char *path, const char *to)
{
	struct sv name = sv_of(path), folder = name;
	struct stat of;
	bool all;

	if (stat(path, &of) != 0) {
		err_set(c->err, "%s: %s", path, strerror(errno));
		return NULL;
	}
	c->within = path;
	all = S_ISDIR(of.st_mode);
	if (!all) {
		while (folder.n > 0 && folder.s[folder.n - 1] != '/')
			folder.n--;
		name = sv_slice(name, folder.n, name.n);
		c->within = folder.n ? arena_cstr(c->arena, folder) : ".";
	}
	if (mkdir(to, 0700) != 0) {
		err_set(c->err, "%s: %s", to, strerror(errno));
		return NULL;
	}
	if (!find_commit(c, rev) ||
	    !copy_tree(c, all ? "." : arena_cstr(c->arena, name), to))
		return NULL;
	return all ? to : join(c->arena, to, name);
}

bool revision_copy(struct arena *a, const char *name, const char *const *paths,
		   size_t n, struct revision *r, struct err *err)
{
	const char *base = getenv("TMPDIR");
	struct copying c = { .arena = a, .to = r, .err = err };

	r->paths = ARENA_NEW(a, n, const char *);
	snprintf(r->folder, sizeof(r->folder), "%s/annals-XXXXXX",
		 base && *base ? base : "/tmp");
	if (!mkdtemp(r->folder)) {
		r->folder[0] = '\0';
		return err_set(err, "no temporary folder: %s",
			       strerror(errno));
	}
	for (size_t i = 0; i < n; i++) {
		struct build to = { .arena = a };

		build_fmt(&to, "%s/%zu", r->folder, i);
		r->paths[i] = copy_path(&c, name, paths[i], build_view(&to).s);
		if (!r->paths[i])
			return false;
	}
	return true;
}

static int remove_one(const char *path, const struct stat *of, int what,
		      struct FTW *where)
{
	(void)of;
	(void)what;
	(void)where;
	return remove(path);
}

void revision_remove(struct revision *r)
{
	if (r->folder[0])
		nftw(r->folder, remove_one, OPEN_FILES,
		     FTW_DEPTH | FTW_PHYS);
	r->folder[0] = '\0';
}
