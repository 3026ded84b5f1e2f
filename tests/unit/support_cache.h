#ifndef UNIT_SUPPORT_CACHE_H
#define UNIT_SUPPORT_CACHE_H

#include <limits.h>

#include "base/file.h"
#include "cache/layout.h"

/* What tests of snapshots share: a chronology and its snapshot, in a folder of
 * the test's own. */

extern const struct snapshot_key key;
extern char path[PATH_MAX]; /* of its snapshot */

/* For cmocka: makes the folder. */
int cache_setup(void **state);

/* A chronology, and how it is had from its sources. */
struct source {
	struct arena arena;
	const char *paths[3]; /* or TEXT */
	struct sv text;
	int asked; /* how often it was read again */
	struct diags faults;
	struct corpus corpus;
	struct sv dump; /* of its book, and of its faults */
	struct sv dump_faults;
};

/* Reads S, of which PATHS or TEXT are set. */
void open_source(struct source *s);
void close_source(struct source *s);

/* Reads it again, for snapshot_open(). */
struct book *again(void *source);

/* Writes its snapshot. */
void keep(const struct source *s);

/* Fails the test unless what is in the snapshot is what is in S; false when
 * there is none. */
bool has(struct source *s);

/* The file of the snapshot: all of it, how it ends, another in its place. */
struct file_bytes whole_file(void);
struct layout_end end_of(const struct file_bytes *f);
void put_file(const char *s, size_t n);

#endif
