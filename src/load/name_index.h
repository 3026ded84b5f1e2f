#ifndef LOAD_NAME_INDEX_H
#define LOAD_NAME_INDEX_H

#include "load/make.h"

/*
 * What a written name could mean, while a load finds out: the names of the book
 * by the exact folds of their spellings.  Marks and class then rule out who is
 * not meant.
 */
enum { MEANINGS_MAX = 64 }; /* of one fold; others are only counted */

/* What is written with one fold. */
struct name_group {
	int64_t meanings; /* the last one, or -1 */
	uint32_t nmeanings;
	int64_t loose; /* the last reference that no meaning fits, or -1 */
	unsigned told; /* enum name_told: each is told once */
	name_no own;   /* of those that could be several of a class, or
			  NO_NAME */
};

/* What was told of a group: that a name of it could be several where a place is
 * due, and where none is; that a place is called like somebody. */
enum name_told { TOLD_PLACE = 1, TOLD_WHO = 2, TOLD_CLASH = 4 };

/* One spelling of a name that others are found by. */
struct name_meaning {
	name_no name;
	struct sv spelling;
	int64_t next; /* the one before in its group, or -1 */
};

struct name_index {
	struct load *load;
	struct refs folds; /* target: index of its group */
	VEC(struct name_group) groups;
	VEC(struct name_meaning) meanings;
};

/* Opens an empty index for L; enters a declared name with its spellings; gives
 * back what it holds. */
struct name_index name_index_open(struct load *l);
void name_index_enter(struct name_index *x, name_no name);
void name_index_close(struct name_index *x);

/* The group of SPELLING, made when it is new; good until the next one is. */
struct name_group *name_index_group(struct name_index *x, struct sv spelling);

/* The same if there is one, else null. */
const struct name_group *name_index_find(const struct name_index *x,
					 struct sv spelling);

/* Enters SPELLING of NAME, which is of the group G. */
void name_index_add(struct name_index *x, struct name_group *g, name_no name,
		    struct sv spelling);

/* Whom a spelling could mean, the one meant first. */
struct name_could {
	name_no v[MEANINGS_MAX];
	uint32_t n;
	bool exact; /* they declare just this spelling */
};

/*
 * Whom TEXT of G could mean for USES, enum ref_use: who declares it just so,
 * else all whose marks agree; where a place is due no person.  A declared one
 * goes first, then a person, a body, a place, where a place is due a place;
 * then the first id: whatever the order of the files.
 */
struct name_could name_index_could(struct name_index *x,
				   const struct name_group *g, struct sv text,
				   uint32_t uses);

/* Whether NAME can be meant for USES: where a place is due no person. */
bool name_fits(const struct book *b, name_no name, uint32_t uses);

/* Adds NAME, unless it is there. */
void name_could_add(struct name_could *c, name_no name);

/* "azal (organisation), azal-2 (place Azal Hill)": by id, else by name; and
 * what it is called if that is not TEXT; in scratch. */
struct sv name_could_print(struct load *l, const struct name_could *c,
			   struct sv text);

#endif
