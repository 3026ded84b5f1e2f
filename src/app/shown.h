#ifndef APP_SHOWN_H
#define APP_SHOWN_H

#include "base/arena.h"
#include "query/query.h"

/* What follows from the choice: which events are kept, shown and found. */
struct app;

/* All of it anew: constraints, or what they depend on, are others. */
void shown_rebuild(struct app *a);
/* What the reader keeps, marks or saved searches, is another: takes it over,
 * and makes anew what asks for it. */
void shown_own(struct app *a);
/* The same as shown_rebuild() when no constraint is another. */
void shown_refresh(struct app *a);
/* "dim" and its kin, number I; empty after the last. */
struct sv shown_shade_word(size_t i);
/* How many there may be, as text, number I; empty after the last. */
struct sv shown_context_word(size_t i);
/* The same to be read: "three events"; empty for none. */
const char *shown_context_said(size_t i);
/* Whether some of those shown are dim: the constraints exclude them. */
bool shown_dims(const struct app *a);
/* In which of them a search finds: not in those. */
struct hits shown_sought(const struct app *a);
/* Marks anew what the search of the choice finds. */
void shown_search(struct app *a);

/* The chosen event, or NO_EVENT where none is shown. */
event_no shown_event(const struct app *a);
/* The same, but where none is shown the one that was chosen before. */
event_no shown_here(const struct app *a);

/* The reader goes to the event EV, or the next that is shown. */
void shown_go(struct app *a, event_no ev);
/* To the event that is the I-th of those shown, or the last: step by step, or
 * with a jump, which leads elsewhere. */
void shown_choose(struct app *a, size_t i);
void shown_jump(struct app *a, size_t i);

/*
 * Marks what TEXT finds among what is shown; empty: nothing.  False, with the
 * marks as they were and the reason in FAULT, when it is no query.
 */
bool shown_find(struct app *a, struct sv text, struct query_fault *fault);
/* The same, but what is not in sight is not looked for: nothing is found. */
bool shown_mark(struct app *a, struct sv text, struct query_fault *fault);

/* "3 of 14", or empty. */
struct sv shown_found(const struct app *a, struct arena *arena);

/* What constraints leave: all of it while they are off. */
struct hits shown_kept(const struct app *a);

#endif
