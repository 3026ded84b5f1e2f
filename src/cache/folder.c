/* Taking old snapshots away (folder.h). */
#include "cache/folder.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/build.h"
#include "base/clock.h"
#include "base/file.h"
#include "base/vec.h"

enum { KEPT = 16 };

#define BYTES_KEPT (INT64_C(4) << 30)
#define HOUR_NS (3600 * INT64_C(1000000000))

struct entry {
	struct sv name;
	int64_t used; /* nanoseconds since 1970 */
	int64_t bytes;
};

static int by_use(const void *x, const void *y)
{
	const struct entry *a = x, *b = y;

	if (a->used != b->used)
		return a->used > b->used ? -1 : 1;
	return sv_cmp(a->name, b->name);
}

static void take_away(int dir, struct sv name)
{
	struct arena scratch = { 0 };
	struct build beside = { .arena = &scratch };

	build_sv(&beside, name);
	unlinkat(dir, beside.s, 0);
	build_cut(&beside, name.n - SV(FOLDER_ENDING).n);
	build_str(&beside, BESIDE_ENDING);
	unlinkat(dir, beside.s, 0);
	arena_free(&scratch);
}

static void tidy(int dir, struct entry *v, size_t n)
{
	int64_t bytes = 0;

	if (n)
		qsort(v, n, sizeof(*v), by_use);
	for (size_t i = 0; i < n; i++) {
		bytes += v[i].bytes;
		if (i >= KEPT || (i > 0 && bytes > BYTES_KEPT))
			take_away(dir, v[i].name);
	}
}

void folder_tidy(const char *folder)
{
	struct arena names = { 0 };
	VEC(struct entry) found = { 0 };
	DIR *dir = opendir(folder);
	struct dirent *e;

	while (dir && (e = readdir(dir))) {
		struct sv name = sv_of(e->d_name);
		struct stat st;

		if (fstatat(dirfd(dir), e->d_name, &st,
			    AT_SYMLINK_NOFOLLOW) != 0 || !S_ISREG(st.st_mode))
			continue;
		if (sv_ends(name, SV(FOLDER_ENDING)))
			VEC_ADD(&found, (struct entry){
				sv_of(arena_cstr(&names, name)),
				clock_ns_of(st.st_mtim), st.st_size });
		else if (sv_starts(name, SV(FILE_TEMP)) &&
			 clock_ns_of(st.st_mtim) < clock_ns() - HOUR_NS)
			unlinkat(dirfd(dir), e->d_name, 0);
	}
	if (dir) {
		tidy(dirfd(dir), found.v, found.n);
		closedir(dir);
	}
	VEC_FREE(&found);
	arena_free(&names);
}
