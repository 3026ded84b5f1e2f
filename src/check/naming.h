#ifndef CHECK_NAMING_H
#define CHECK_NAMING_H

#include "check/rules.h"

/*
 * How the title of an event names somebody.  An actor is the subject of what is
 * done (Ann Lee opens a school), or takes part in what only the living do
 * (talks of Tom Ray with Ann Lee); another is named in another case, after a
 * preposition, or as one to whom something is done (house of Ann Lee, Ann Lee
 * rehabilitated).
 */
enum naming {
	NAMING_NONE,  /* it does not name that one, or does not say which */
	NAMING_ACTOR,
	NAMING_OTHER,
};

/* How that of EV names NAME; C's scratch arena is used. */
enum naming naming_of(struct checking *c, event_no ev, name_no name);

#endif
