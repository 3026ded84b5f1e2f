/* Running git (git.h). */
#include "session/git.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/child.h"
#include "base/file.h"
#include "base/mem.h"

enum { WORDS_MOST = 16, PATIENCE = 1 /* ms */ };

struct git {
	pid_t child; /* that runs, or 0 */
	bool ok;     /* it has ended well */
	FILE *input, *output, *complaints;
	struct file_reader answer; /* of OUTPUT */
	bool whole;
	struct err err; /* why OK or WHOLE is false */
};

/* What a repository lacks is not fetched: how is for its own settings to say,
 * which may name any command. */
static const char *const alone[] = { "GIT_ALLOW_PROTOCOL=",
				     "GIT_NO_LAZY_FETCH=1",
				     /* :x.yaml is a file. */
				     "GIT_LITERAL_PATHSPECS=1", NULL };

/* A file that nobody else sees, or null. */
static FILE *open_file(void)
{
	FILE *f = tmpfile();

	if (f)
		fcntl(fileno(f), F_SETFD, FD_CLOEXEC);
	return f;
}

static bool open_files(struct git *g, struct sv input)
{
	g->input = open_file();
	g->output = open_file();
	g->complaints = open_file();
	return g->input && g->output && g->complaints &&
	       file_write_fd(fileno(g->input), input) &&
	       lseek(fileno(g->input), 0, SEEK_SET) == 0;
}

struct git *git_ask(const char *within, const char *const argv[],
		    struct sv input, struct err *err)
{
	struct git *g = MEM_NEW(1, struct git);
	const char *all[WORDS_MOST + 4] = { "git", "-C", within };

	for (size_t i = 0; i < WORDS_MOST && argv[i]; i++)
		all[i + 3] = argv[i];
	if (!open_files(g, input)) {
		err_set(err, "no temporary file: %s", strerror(errno));
	} else {
		struct child_files files = { fileno(g->input),
					     fileno(g->output),
					     fileno(g->complaints), alone };

		if (child_start(all, files, &g->child, err))
			return g;
	}
	g->child = 0;
	git_close(g);
	return NULL;
}

void git_close(struct git *g)
{
	FILE *files[3];

	if (!g)
		return;
	files[0] = g->input;
	files[1] = g->output;
	files[2] = g->complaints;
	if (g->child > 0)
		child_kill(g->child);
	for (int i = 0; i < 3; i++)
		if (files[i])
			fclose(files[i]);
	file_free(&g->answer.bytes);
	mem_free(g);
}

/* What git complains of, its first line, as the reason. */
static void take_complaint(struct git *g)
{
	struct file_bytes bytes;
	struct err err;
	struct sv all, line;

	err_set(&g->err, "git failed");
	if (lseek(fileno(g->complaints), 0, SEEK_SET) != 0 ||
	    !file_read_fd(fileno(g->complaints), &bytes, &err))
		return;
	all = (struct sv){ bytes.s, bytes.n };
	line = sv_cut(&all, '\n');
	if (sv_starts(line, SV("fatal: ")))
		line = sv_slice(line, 7, line.n);
	if (line.n > 0)
		err_set(&g->err, "git: %.*s", SV_ARG(line));
	file_free(&bytes);
}

static void begin_answer(struct git *g)
{
	g->answer.fd = fileno(g->output);
	g->answer.most = SIZE_MAX;
	if (!g->ok)
		take_complaint(g);
	else if (lseek(g->answer.fd, 0, SEEK_SET) != 0)
		g->ok = err_set(&g->err, "git: %s", strerror(errno));
}

bool git_step(struct git *g)
{
	int status;

	if (g->child > 0) {
		if (child_ended(g->child, PATIENCE, &status)) {
			g->child = 0;
			g->ok = status == 0;
			begin_answer(g);
		}
		return true;
	}
	if (g->ok && !g->whole)
		g->ok = file_more(&g->answer, &g->whole, &g->err);
	return g->ok && !g->whole;
}

bool git_answer(const struct git *g, struct sv *answer, struct err *err)
{
	*answer = (struct sv){ g->answer.bytes.s, g->answer.bytes.n };
	if (!g->ok)
		*err = g->err;
	return g->ok;
}
