#ifndef DIFF_SEEN_H
#define DIFF_SEEN_H

#include "base/build.h"
#include "diff/event.h"
#include "index/index.h"

/*
 * What a reader has seen of a chronology, and what is new to him since his
 * last visit.  Of each event it keeps what it is known by and a hash of what it
 * said in each group of fields: so it tells which became another, but not what
 * they were.  What he has not read stays new to him, however often he comes.
 *
 * Kept are 96 bytes an event at most; a chronology of more than SEEN_MOST
 * events is not compared, and nothing of it is kept.
 */
struct seen;

enum { SEEN_MOST = 200000 };

enum seen_group {
	SEEN_DATE, SEEN_TITLE, SEEN_KIND, SEEN_WHO, SEEN_PLACE, SEEN_TEXT,
	SEEN_FIGURES, SEEN_LINKS, SEEN_SOURCES, SEEN_OTHER,
	SEEN_GROUPS,
};

/* The group that FIELD is in. */
enum seen_group seen_group(enum diff_field field);

/*
 * Begins to compare C, which must outlive it, with KEPT, what seen_print() gave
 * at the last visit, which is copied; where that is empty, damaged or of
 * another version there was none, and nothing is new.  TODAY is a day number.
 */
struct seen *seen_open(const struct corpus *c, struct sv kept, int64_t today);
void seen_close(struct seen *s); /* null is nothing */

/* Whether KEPT is what seen_print() of this version gave, whole. */
bool seen_is_sound(struct sv kept);

/* Goes on by some events, a fraction of a millisecond; false when all are
 * compared. */
bool seen_step(struct seen *s);
void seen_need(struct seen *s); /* all of it now */

/* Whether there was a visit, and *DAY of it, a day number. */
bool seen_before(const struct seen *s, int64_t *day);

/* Below: when all are compared.  Lists live as long as S. */

/* What is new since: events that were not there, and that say something
 * else. */
struct hits seen_added(const struct seen *s);
struct hits seen_changed(const struct seen *s);

/* The groups in which EV, a changed one, says something else, a bit each,
 * 1 << group; 0 for others. */
uint32_t seen_groups(const struct seen *s, event_no ev);

/* The event that KEY was of at the last visit, where it goes by another now;
 * else NO_EVENT. */
event_no seen_moved(const struct seen *s, struct sv key);

/* The day since which it is, a day number; that of the last visit where EV is
 * not new. */
int64_t seen_since(const struct seen *s, event_no ev);

/* What is not there any more: how many, and what the I-th was called: its date
 * as EDTF, a blank, its title, perhaps cut. */
uint32_t seen_ngone(const struct seen *s);
struct sv seen_gone(const struct seen *s, uint32_t i);

/* The reader has read EV, and that what is gone is gone.  Either may be told
 * before all are compared. */
void seen_read(struct seen *s, event_no ev);
void seen_read_gone(struct seen *s);
bool seen_is_gone_read(const struct seen *s);
bool seen_is_read(const struct seen *s, event_no ev);

/* Appends what is to be kept of this visit; nothing where it is too much. */
void seen_print(struct seen *s, struct build *out);

#endif
