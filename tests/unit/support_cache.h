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
	bool damaged; /* what has() had was */
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

/* Writes its snapshot, as KEY or as another. */
void keep(const struct source *s);
void keep_as(const struct source *s, const struct snapshot_key *as);

/* Fails the test unless what is in the snapshot is what is in S; false when
 * there is none. */
bool has(struct source *s);

/* The file of the snapshot: all of it, how it ends, another in its place. */
struct file_bytes whole_file(void);
struct layout_end end_of(const struct file_bytes *f);
void put_file(const char *s, size_t n);

/* The section of column C, in F; F put there with the sums of its blocks, and
 * then of its head, made anew, as who forges it would. */
struct layout_section *section_of(struct file_bytes *f, int c);
void put_forged(struct file_bytes *f);
void put_forged_end(struct file_bytes *f, struct layout_end end);

#endif
