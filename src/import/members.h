#ifndef IMPORT_MEMBERS_H
#define IMPORT_MEMBERS_H

#include "import/sheet.h"
#include "import/tree.h"
#include "import/within.h"
#include "yaml/node.h"

/*
 * Events as our own JSON has them (annals-formats(5)), made what a file of ours
 * says: the people, places and sources that they name become records.
 */
struct members {
	struct sheet *sheet;
	struct arena *arena; /* of the events that are made */
	struct within within;
	bool begun; /* an event was read */
	bool named; /* the whole tells of all names that have an id */
	/* Sources that have no id, which are described where they are cited:
	 * a mapping each, under what they are known by. */
	VEC(struct source_said) described;
	struct table table; /* their numbers */
};

struct source_said {
	struct sv id;
	struct node record;
};

/* Takes what the whole says under KEY beside its events; false where that is
 * nothing of our own, or comes too late to be said of them. */
bool members_take(struct members *m, struct sv key, const struct node *value);

/* The same of names, kinds, roles, series and figures. */
bool members_told(struct members *m, struct sv key, const struct node *value);

/* The section of the class of NODE, which has a name; empty for none. */
struct sv members_section(const struct node *node);

/* Whether who has ROLE counts as having been there, unless a file says
 * otherwise. */
bool members_present(struct sv role);

/* Appends the figures of NODE as the pair `figures`. */
void members_figures(const struct members *m, struct tree *to,
		     const struct node *node);

/* Appends the sources of NODE as the pair KEY. */
void members_cites(const struct members *m, struct tree *to, struct sv key,
		   const struct node *node);

/* Whether NODE is such an event. */
bool members_are(const struct node *node);

/* NODE, whose texts stay, as an event of ours in the ARENA of M. */
const struct node *members_event(struct members *m, const struct node *node);

/* Once all events are read. */
void members_end(struct members *m);

#endif
