#ifndef STATE_PARTS_H
#define STATE_PARTS_H

#include "state/lines.h"
#include "state/state.h"

/* What the rooms of src/state share.  Nobody else includes this. */

/* What the reader made himself, then what is kept of him unasked. */
enum state_file { STATE_SAVED, STATE_MARKS, STATE_TAGS, STATE_REMARKS,
		  STATE_HISTORY, STATE_PLACES, STATE_FILES };

struct state {
	struct arena arena;
	const char *folder; /* or null */
	struct lines files[STATE_FILES];
	VEC(struct sv_pair) pairs[STATE_FILES]; /* of saved, tags, remarks */
	VEC(struct sv) marks;
	struct arena seeing; /* of what is to be stored of a visit: */
	struct sv seen_of, seen; /* SEEN is empty when nothing is */
	state_sound *sound;
	uint64_t turn; /* state_turn() */
	struct err telling, told; /* state_told(): the next and the last */
};

/* Reads the files, without writing; what is damaged is told. */
void state_load(struct state *s);

/* Tells that the file NAME, at PATH, is not used, and WHY, as ALSO (", and
 * NAME") are not. */
void state_tell_unused(struct state *s, const char *name, const struct err *why,
		       const char *also, const char *path);

/* Tells that there is no room for more in FILE. */
void state_tell_full(struct state *s, enum state_file file);

/* Makes FOLDER, unless it is there; false, with the reason in ERR, where
 * nothing is to be kept there, for others may write to it. */
bool state_folder_ready(const char *folder, struct err *err);

/* Gives the damaged file PATH another name, and tells that, so that nothing of
 * it is lost.  Returns false, with the reason in ERR, on failure. */
bool state_put_aside(struct state *s, const char *path, struct err *err);

/* Stores what state_see() was told last, if it is not stored yet. */
bool state_store_seen(struct state *s, struct err *err);

/* Makes what is asked for often from the lines. */
void state_index(struct state *s);

#endif
