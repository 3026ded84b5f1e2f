/* Asking the system about files (stamp.h). */
#include "session/stamp.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#include "base/clock.h"
#include "base/file.h"
#include "load/find.h"

/* Nanoseconds. */
static const int64_t MOMENT = 2000000000; /* the coarsest steps of times */
static const int64_t STEP = 10000000; /* of clocks, and of file systems that
					 have steps below a second, at most */

/* Appends what a link is, for it may lead elsewhere for a moment; when it was
 * written, or INT64_MIN for no link. */
static int64_t stamp_link(struct build *text, const char *path)
{
	struct stat st;

	if (lstat(path, &st) != 0 || !S_ISLNK(st.st_mode))
		return INT64_MIN;
	build_fmt(text, " %ju %jd", (uintmax_t)st.st_ino,
		  (intmax_t)clock_ns_of(st.st_ctim));
	return clock_ns_of(st.st_mtim);
}

/* How long a file may change without another time than CHANGED, in nanoseconds:
 * one that lies between steps is not that coarse. */
static int64_t moment_of(int64_t changed)
{
	return changed % STEP == 0 ? MOMENT : 3 * STEP;
}

struct stamp_times stamp_file(struct build *text, uint64_t *made_of,
			      const char *path)
{
	const struct stamp_times never = { INT64_MAX, INT64_MAX };
	struct stat st;
	int64_t written, changed, linked;

	build_str(text, path);
	linked = stamp_link(text, path);
	if (stat(path, &st) != 0) {
		build_fmt(text, " %d\n", errno);
		return never;
	}
	written = clock_ns_of(st.st_mtim);
	changed = clock_ns_of(st.st_ctim);
	build_fmt(text, " %ju %ju %jd %jd %jd\n", (uintmax_t)st.st_dev,
		  (uintmax_t)st.st_ino, (intmax_t)st.st_size,
		  (intmax_t)written, (intmax_t)changed);
	if (!S_ISREG(st.st_mode))
		return never;
	*made_of += file_is(&st);
	if (written < linked)
		written = linked;
	if (written < changed)
		written = changed;
	return (struct stamp_times){ written, written + moment_of(changed) };
}

struct stamp stamp_take(struct arena *a, const char *const *paths, size_t n)
{
	int64_t before = clock_ns() - MOMENT, settled = INT64_MIN;
	struct build text = { .arena = a };
	struct paths files = { 0 };
	struct diags diags = { .arena = a };
	uint64_t made_of = 0;
	bool sure = true;

	for (size_t i = 0; i < n; i++) {
		sure = sure && strcmp(paths[i], "-") != 0;
		paths_add(&files, NULL, a, paths[i], &diags);
	}
	for (size_t i = 0; i < files.n; i++) {
		struct stamp_times file = stamp_file(&text, &made_of,
						     files.v[i]);

		sure = sure && file.changed < before;
		if (settled < file.settled)
			settled = file.settled;
	}
	/* What is not there, or may not be read. */
	diag_print(&text, &diags, 0, false);
	return (struct stamp){ build_view(&text), made_of,
			       sure && diags.n == 0,
			       diags.n == 0 ? settled : INT64_MAX };
}
