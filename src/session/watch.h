#ifndef SESSION_WATCH_H
#define SESSION_WATCH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/sv.h"

/*
 * Notices when files of a chronology change.  It watches folders, not files,
 * because editors put a new file in the place of the old one.  The only home
 * of inotify.
 */
struct watch;

/* Watches the N files and folders PATHS, which must outlive it.  Never null. */
struct watch *watch_open(const char *const *paths, size_t n);
void watch_close(struct watch *w);

/* Readable when there is something to hear; -1 where the system cannot watch
 * all of the folders and watch_state() is to be asked now and then. */
int watch_fd(const struct watch *w);

/* Hears what there is to hear; true when a file may have changed. */
bool watch_heard(struct watch *w);

/*
 * What the files look like from outside, in A, and what is MADE_OF them: as
 * struct stamp (session/stamp.h) has them.  What is new there is watched from
 * now on.
 */
struct sv watch_state(struct watch *w, struct arena *a, uint64_t *made_of);

#endif
