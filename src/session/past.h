#ifndef SESSION_PAST_H
#define SESSION_PAST_H

#include "diag/diag.h"
#include "diff/pair.h"
#include "index/index.h"
#include "wording/date_read.h"

/*
 * A chronology as it was, or another one, read and compared with the one that
 * is there a piece at a time, for somebody waits for a key meanwhile.
 */
struct past;

/* Which one WHAT names: a file or folder that is there, or "-", standard input;
 * else a git revision, else a day, as whatever git has from before it. */
enum past_kind { PAST_FILE, PAST_REVISION, PAST_DAY };

/*
 * Begins to read WHAT, which is copied; of a revision or a day what the files
 * and folders PATHS, N of them, were then.  TYPED is how dates are written.
 * PATHS must outlive it.
 */
struct past *past_open(struct sv what, const struct date_context *typed,
		       const char *const *paths, size_t n);
void past_close(struct past *p); /* null is nothing */

/* Goes on for about a millisecond; false when all is read, or cannot be. */
bool past_read(struct past *p);

/* When all is: what was read, which is P's; null, with the reason in ERR, when
 * it could not be.  Faults in it are told of the revision: "HEAD~1:a.yaml". */
const struct corpus *past_corpus(const struct past *p, struct err *err);
const struct diags *past_faults(const struct past *p);
enum past_kind past_kind(const struct past *p);
/* The day of it, as YYYY-MM-DD; empty where it is a file. */
struct sv past_day(const struct past *p);

/* What it is called on paper, in A: "before.yaml"; "v1, 3 May 2024", with the
 * day of the revision in words of L, or with ISO as EDTF; "3 May 2024". */
struct sv past_name(const struct past *p, struct arena *a,
		    const struct locale *l, bool iso);

/*
 * Begins to compare what was read with NOW, which was read of those PATHS and
 * must outlive it or the next call; then goes on, likewise.  Below: when all is
 * compared.
 */
void past_compare(struct past *p, const struct corpus *now);
bool past_step(struct past *p);

struct pair_found past_found(const struct past *p);
/* In A, ascending: events of NOW that were not there, those that say something
 * else, and events of the other that are gone. */
struct past_lists {
	struct hits added, changed, gone;
};
struct past_lists past_lists(const struct past *p, struct arena *a);
/* What EV of NOW was, or NO_EVENT. */
event_no past_was(const struct past *p, event_no ev);

#endif
