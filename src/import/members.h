#ifndef IMPORT_MEMBERS_H
#define IMPORT_MEMBERS_H

#include "import/sheet.h"
#include "import/within.h"

/*
 * Events as our own JSON has them (annals-formats(5)), made what a file of ours
 * says: the people, places and sources that they name become records.
 */
struct members {
	struct sheet *sheet;
	struct within within;
};

/* Whether NODE is such an event. */
bool members_are(const struct node *node);

/* NODE as an event of ours, in the arena of the sheet. */
const struct node *members_event(struct members *m, const struct node *node);

/* Once all events are read. */
void members_end(struct members *m);

#endif
