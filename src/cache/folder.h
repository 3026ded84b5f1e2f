#ifndef CACHE_FOLDER_H
#define CACHE_FOLDER_H

/*
 * The folder of the snapshots: what nobody opened for long is taken away, so
 * that it does not grow for ever.
 */

/* How the names of snapshots end, and of what is kept beside them. */
#define FOLDER_ENDING ".snapshot"
#define BESIDE_ENDING ".beside"

/* Takes away from FOLDER the snapshots that were opened longest ago, so that
 * 16 and 4 GiB are left at most, the last one in any case, and what was kept
 * beside them; and what a crash has left of files, an hour later.  Whatever
 * else is there stays. */
void folder_tidy(const char *folder);

#endif
