/* Piping a report to a command that the reader typed, as less does. */
#include "pipe.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "base/build.h"
#include "base/file.h"

static bool put(struct sink *k, struct sv bytes)
{
	return file_write_fd(fileno(((struct pipe *)k)->file), bytes);
}

static bool end(struct sink *k, bool keep, struct err *err)
{
	struct pipe *p = (struct pipe *)k;

	p->due = keep && k->error == 0;
	return p->due || !keep ||
	       err_set(err, "not piped: %s", strerror(k->error));
}

bool pipe_open(struct pipe *p, struct sv command, struct err *err)
{
	pipe_close(p);
	p->sink = (struct sink){ .put = put, .end = end };
	p->file = tmpfile();
	p->command = arena_cstr(&p->arena, command);
	return p->file || err_set(err, "not piped: no temporary file: %s",
				  strerror(errno));
}

void pipe_run(struct pipe *p, struct tty *t, struct arena *a, struct sv *told)
{
	const char *const argv[] = { "sh", "-c", p->command, NULL };
	struct build b = { .arena = a };
	struct err err = { .text = "not piped" };
	int fd = fileno(p->file), status = 0;

	if (t)
		tty_leave(t);
	if (lseek(fd, 0, SEEK_SET) != 0 ||
	    !tty_run(t, argv, fd, &status, &err))
		build_str(&b, err.text);
	else if (status > 0)
		build_fmt(&b, "the command ended with status %d", status);
	if (t) {
		tty_pause(t, SV("Enter goes back to annals"));
		tty_enter(t);
	}
	*told = build_view(&b);
	pipe_close(p);
}

void pipe_close(struct pipe *p)
{
	if (p->file)
		fclose(p->file);
	arena_free(&p->arena);
	*p = (struct pipe){ 0 };
}
