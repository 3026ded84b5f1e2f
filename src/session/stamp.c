/* Asking the system about files (stamp.h). */
#include "session/stamp.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#include "base/clock.h"
#include "base/file.h"
#include "load/find.h"

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

int64_t stamp_file(struct build *text, uint64_t *made_of, const char *path)
{
	struct stat st;
	int64_t written, changed, linked;

	build_str(text, path);
	linked = stamp_link(text, path);
	if (stat(path, &st) != 0) {
		build_fmt(text, " %d\n", errno);
		return INT64_MAX;
	}
	written = clock_ns_of(st.st_mtim);
	changed = clock_ns_of(st.st_ctim);
	build_fmt(text, " %ju %ju %jd %jd %jd\n", (uintmax_t)st.st_dev,
		  (uintmax_t)st.st_ino, (intmax_t)st.st_size,
		  (intmax_t)written, (intmax_t)changed);
	if (!S_ISREG(st.st_mode))
		return INT64_MAX;
	*made_of += file_is(&st);
	if (written < linked)
		written = linked;
	return written > changed ? written : changed;
}

struct stamp stamp_take(struct arena *a, const char *const *paths, size_t n)
{
	/* The coarsest that file systems are: a file may change again without
	 * another time. */
	const int64_t moment = 2000000000;
	int64_t settled = clock_ns() - moment;
	struct build text = { .arena = a };
	struct paths files = { 0 };
	struct diags diags = { .arena = a };
	uint64_t made_of = 0;
	bool sure = true;

	for (size_t i = 0; i < n; i++) {
		sure = sure && strcmp(paths[i], "-") != 0;
		paths_add(&files, NULL, a, paths[i], &diags);
	}
	for (size_t i = 0; i < files.n; i++)
		sure = stamp_file(&text, &made_of, files.v[i]) < settled &&
		       sure;
	/* What is not there, or may not be read. */
	diag_print(&text, &diags, 0, false);
	return (struct stamp){ build_view(&text), made_of,
			       sure && diags.n == 0 };
}
