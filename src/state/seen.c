/* What was seen of each chronology: a file each, in a folder of their own. */
#include <dirent.h>
#include <errno.h>
#include <inttypes.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/file.h"
#include "base/hash.h"
#include "state/parts.h"

/* "FOLDER/seen", or with OF the file of that chronology; false when that is
 * too long. */
static bool path_of(char path[PATH_MAX], const struct state *s, struct sv of)
{
	int n = of.n > 0 ? snprintf(path, PATH_MAX, "%s/seen/%016" PRIx64,
				    s->folder, hash_sum(of)) :
			   snprintf(path, PATH_MAX, "%s/seen", s->folder);

	return n < PATH_MAX;
}

/* Whether there is something at PATH, or it may be. */
static bool is_there(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 || (errno != ENOENT && errno != ENOTDIR);
}

/* Reads PATH into BYTES, none where nothing is there.  Returns false, with the
 * reason in ERR, when it cannot be used. */
static bool read_seen(const char *path, state_sound *sound,
		      struct file_bytes *bytes, struct err *err)
{
	*bytes = (struct file_bytes){ 0 };
	if (!is_there(path))
		return true;
	if (!file_read_own(path, STATE_SEEN_MAX, bytes, err))
		return false;
	if (sound((struct sv){ bytes->s, bytes->n }))
		return true;
	file_free(bytes);
	return err_set(err, "is damaged, or of another version of annals");
}

struct sv state_seen(struct state *s, struct arena *a, struct sv of,
		     state_sound *sound)
{
	char path[PATH_MAX];
	struct file_bytes bytes;
	struct err err;
	struct sv out;

	if (s->seen.n > 0 && sv_eq(of, s->seen_of))
		return arena_copy(a, s->seen);
	if (!s->folder || of.n == 0 || !path_of(path, s, of))
		return (struct sv){ 0 };
	if (!read_seen(path, sound, &bytes, &err)) {
		state_tell_unused(s, "what was seen", &err, "", path);
		return (struct sv){ 0 };
	}
	out = arena_copy(a, (struct sv){ bytes.s, bytes.n });
	file_free(&bytes);
	return out;
}

bool state_has_seen(const struct state *s, struct sv of)
{
	char path[PATH_MAX];

	return (s->seen.n > 0 && sv_eq(of, s->seen_of)) ||
	       (s->folder && of.n > 0 && path_of(path, s, of) &&
		is_there(path));
}

void state_see(struct state *s, struct sv of, struct sv bytes,
	       state_sound *sound)
{
	if (of.n == 0 || bytes.n > STATE_SEEN_MAX)
		return;
	arena_reset(&s->seeing);
	s->seen_of = arena_copy(&s->seeing, of);
	s->seen = arena_copy(&s->seeing, bytes);
	s->sound = sound;
}

/* Removes the file that was written longest ago, when there are more than
 * STATE_SEEN_FILES; what was put aside, which has a dot in its name, is none of
 * them.  A folder that cannot be read stays as it is. */
static void remove_oldest(const char *folder)
{
	DIR *d = opendir(folder);
	int64_t oldest = INT64_MAX;
	char name[NAME_MAX + 1] = "";
	struct dirent *at;
	size_t n = 0;

	while (d && (at = readdir(d))) {
		struct stat st;

		if (strchr(at->d_name, '.') ||
		    fstatat(dirfd(d), at->d_name, &st, 0) != 0)
			continue;
		n++;
		if (clock_ns_of(st.st_mtim) > oldest)
			continue;
		oldest = clock_ns_of(st.st_mtim);
		snprintf(name, sizeof(name), "%s", at->d_name);
	}
	if (d && n > STATE_SEEN_FILES)
		unlinkat(dirfd(d), name, 0);
	if (d)
		closedir(d);
}

bool state_store_seen(struct state *s, struct err *err)
{
	char path[PATH_MAX];
	struct file_bytes was;
	struct err damage;

	if (s->seen.n == 0)
		return true;
	if (!path_of(path, s, (struct sv){ 0 }) ||
	    !state_folder_ready(path, err))
		return false;
	if (!path_of(path, s, s->seen_of))
		return err_set(err, "the name of its folder is too long");
	if (!read_seen(path, s->sound, &was, &damage) &&
	    !state_put_aside(s, path, err))
		return false;
	file_free(&was);
	if (!file_write(path, s->seen, FILE_PRIVATE, err))
		return false;
	s->seen = (struct sv){ 0 };
	arena_reset(&s->seeing);
	path_of(path, s, (struct sv){ 0 });
	remove_oldest(path);
	return true;
}
