/* Running the reader's editor on a file, whatever its name. */
#include "edit.h"

#include <libgen.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/build.h"
#include "base/shell.h"

enum { ARGS_MAX = 32 };

/* NAME from the root on, in A, links followed, whether the file is there or
 * not; null when its folder is not. */
static const char *absolute(struct arena *a, struct sv name)
{
	struct build b = { .arena = a };
	char real[PATH_MAX];
	char *copy = (char *)(uintptr_t)arena_cstr(a, name);
	struct sv last = name;

	if (realpath(copy, real)) {
		build_str(&b, real);
		return b.s;
	}
	if (!realpath(dirname(copy), real))
		return NULL;
	while (name.n > 0)
		last = sv_cut(&name, '/');
	build_str(&b, real);
	build_char(&b, '/');
	build_sv(&b, last);
	return b.s;
}

/*
 * VISUAL or EDITOR separated at blanks, "+LINE", and the file by its absolute
 * name, so that no name is taken for an option or an editor's command.
 */
static bool editor_args(struct arena *a, struct sv name, uint32_t at,
			const char *args[ARGS_MAX], struct err *err)
{
	const char *editor = getenv("VISUAL"), *path, **words;
	struct build line = { .arena = a };
	size_t n = 0;

	if (!editor || !editor[0])
		editor = getenv("EDITOR");
	if (!editor || !editor[0])
		return err_set(err, "set VISUAL or EDITOR to edit, as in: "
				    "export EDITOR=nano");
	for (words = shell_words(a, sv_of(editor)); *words; words++)
		if (n < ARGS_MAX - 3)
			args[n++] = *words;
	path = absolute(a, name);
	if (!path)
		return err_set(err, "the folder of %.*s is not there any more",
			       SV_ARG(name));
	build_fmt(&line, "+%u", at);
	if (at > 0)
		args[n++] = line.s;
	args[n++] = path;
	args[n] = NULL;
	return n > 1 + (at > 0) ||
	       err_set(err, "VISUAL or EDITOR names no program");
}

/* What the editor's STATUS tells; empty when it ended well. */
static struct sv status_text(struct arena *a, int status)
{
	enum { SIGNALLED = 128 };
	struct build b = { .arena = a };

	if (status > SIGNALLED)
		build_fmt(&b, "the editor was ended by signal %d (%s)",
			  status - SIGNALLED, strsignal(status - SIGNALLED));
	else if (status > 0)
		build_fmt(&b, "the editor ended with status %d", status);
	return build_view(&b);
}

bool edit_file(struct tty *t, struct arena *a, struct sv name, uint32_t line,
	       struct sv *told)
{
	const char *args[ARGS_MAX];
	struct err err = { .text = "" };
	struct build reason = { .arena = a };
	int status = 0;

	if (sv_eq(name, SV("<stdin>")))
		err_set(&err, "what came from standard input cannot be edited");
	else if (editor_args(a, name, line, args, &err) &&
		 tty_run(t, args, -1, &status, &err)) {
		*told = status_text(a, status);
		return true;
	}
	build_str(&reason, err.text);
	*told = build_view(&reason);
	return false;
}
