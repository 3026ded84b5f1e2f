#ifndef STATE_STATE_H
#define STATE_STATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/build.h"
#include "base/err.h"
#include "base/sv.h"

/*
 * What the program keeps of a reader between its runs: what he typed, the
 * searches he saved, the events he marked, what he said of events, where he
 * was.  A folder of text files, a line a thing, that he may edit and keep in
 * git:
 *
 *	history   `search`, `filter` or `command`, a TAB, what was typed; the
 *	          newest last, HISTORY_MAX of each
 *	saved     a name, blanks, a query
 *	marks     the key of an event
 *	tags      the key of an event, a TAB, one tag of his own
 *	remarks   the key of an event, a TAB, what he remarks on it
 *	places    the files of a chronology, separated by colons, a TAB, the key
 *	          of an event; PLACES_MAX of them, the newest last
 *
 * and a folder `seen`, with what was seen of each chronology (state_seen()).
 *
 * Empty lines, lines that begin with # and lines that are none of these stay
 * as they are.  Changes are made in memory; state_store() brings them to the
 * files, each read anew under a lock if somebody else wrote it, so that two
 * programs at a time lose nothing.  Nothing is written without a change.
 */
struct state;

enum history { HISTORY_SEARCH, HISTORY_FILTER, HISTORY_COMMAND, HISTORIES };

enum {
	HISTORY_MAX = 500,
	PLACES_MAX = 100,
	STATE_LINE_MAX = 4096,    /* bytes; longer texts are not kept */
	STATE_FILE_MAX = 16 << 20, /* bytes; a larger one counts as damaged */
	STATE_SEEN_FILES = 100,
	STATE_SEEN_MAX = 20 << 20, /* bytes, of each of them */
};

/* Where it is: $XDG_STATE_HOME/annals, else ~/.local/state/annals.  In A;
 * null where neither is known. */
const char *state_folder(struct arena *a);

/* Reads what is in FOLDER, which need not exist; null: nothing is there and
 * nothing can be stored.  Cannot fail: state_told() says what was wrong. */
struct state *state_open(const char *folder);

/* Changes that were not stored are lost. */
void state_close(struct state *s);

/*
 * What the reader should be told, once: a file that could not be read, or was
 * put aside, or has no room for what was to be kept.  Empty when there is
 * nothing; valid until the next call here.
 */
struct sv state_told(struct state *s);

/* Texts below are S's, and valid until it changes or is stored. */

/* What was typed BACK times ago, from 1; empty when that is too long ago. */
struct sv state_history(const struct state *s, enum history kind, size_t back);

/* Notes what was typed.  Not again what was typed last, nothing empty, and
 * nothing that is not one line. */
void state_remember(struct state *s, enum history kind, struct sv text);

/* The saved searches, in the order of the file. */
const struct sv_pair *state_saved(const struct state *s, size_t *n);

/* Whether a search or a tag can have this name: no blanks, no control
 * characters, no # at its beginning, 1 to 100 bytes. */
bool state_is_name(struct sv name);

/* Saves TEXT, one line, as NAME, in the place of what has that name.  Returns
 * whether that can be kept: what cannot, here and below, changes nothing. */
bool state_save(struct state *s, struct sv name, struct sv text);

/* False when there is none of that name. */
bool state_unsave(struct state *s, struct sv name);

/* The keys of the marked events, of whatever chronology. */
const struct sv *state_marks(const struct state *s, size_t *n);

/* Marks the event of KEY, or takes its mark away.  Returns whether that can be
 * kept. */
bool state_mark(struct state *s, struct sv key, bool marked);

/* The tags that the reader gave, each with the key of its event, of whatever
 * chronology; likewise his remarks. */
const struct sv_pair *state_tags(const struct state *s, size_t *n);
const struct sv_pair *state_remarks(const struct state *s, size_t *n);

/* Gives the event of KEY the TAG, which must be a name, or takes it away.
 * Returns whether that can be kept. */
bool state_tag(struct state *s, struct sv key, struct sv tag, bool given);

/* Remarks TEXT, one line, on the event of KEY, in the place of what was
 * remarked; empty: takes that away.  Returns whether TEXT can be kept. */
bool state_remark(struct state *s, struct sv key, struct sv text);

/* The key of the event where the reader left the chronology OF files; empty
 * where that is not known. */
struct sv state_place(const struct state *s, struct sv of);

/* He leaves that chronology at the event KEY. */
void state_leave(struct state *s, struct sv of, struct sv key);

/*
 * What was seen of the chronology OF files when the reader left it, in A: bytes
 * that are no state's business (diff/seen.h), in a file of the folder `seen`
 * for each chronology, STATE_SEEN_FILES of them.  Empty where there is none, or
 * what is there cannot be read or is not SOUND; state_told() says that.
 */
typedef bool state_sound(struct sv bytes);
struct sv state_seen(struct state *s, struct arena *a, struct sv of,
		     state_sound *sound);

/* Whether anything is there, be it damaged. */
bool state_has_seen(const struct state *s, struct sv of);

/* He leaves it having seen BYTES, which are copied.  What is there and is not
 * SOUND is put aside when they are stored. */
void state_see(struct state *s, struct sv of, struct sv bytes,
	       state_sound *sound);

/* Another number whenever what is kept has become another, but for what was
 * seen. */
uint64_t state_turn(const struct state *s);

/* Whether there are changes to be stored. */
bool state_changed(const struct state *s);

/*
 * Stores the changes.  Returns false, with the reason in ERR, when some cannot
 * be stored now; these stay, and the next call tries again.
 */
bool state_store(struct state *s, struct err *err);

/* How many changes that the reader made himself, unlike what was typed and
 * where he was, are not stored; appends the files of them to B, which may be
 * null: "marks and tags". */
size_t state_unkept(const struct state *s, struct build *b);

/* Whether what state_see() was told is not stored, though there is a folder for
 * it. */
bool state_unseen(const struct state *s);

#endif
