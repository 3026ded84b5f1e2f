#ifndef APP_CHIPS_H
#define APP_CHIPS_H

#include "app/parts.h"

/* Constraints: made, dropped, inverted, and told.  Texts that are handed in
 * are copied. */

struct sv chip_label(struct arena *a, const struct chip *c);

/* Adds FIELD:VALUE, exactly so, or its opposite, whichever was one before. */
void chip_set(struct app *a, struct sv field, struct sv value, bool inverted);
/* FIELD:VALUE instead of all others of FIELD. */
void chip_only(struct app *a, struct sv field, struct sv value);
/* Adds Q, which lives as long as the app and was typed as TEXT; each part of
 * it is a constraint as long as there are numbers. */
void chip_add_query(struct app *a, struct sv text, const struct query *q);
/* Adds Q likewise, typed as the field TEXT, instead of what was typed for the
 * same field. */
void chip_replace(struct app *a, struct sv text, const struct query *q);
/* Has SINCE, which lives as long as the app, for what is new (choice.h), and Q
 * likewise, if it is no constraint yet. */
void chip_since(struct app *a, struct sv since, struct sv text,
		const struct query *q);
/* Takes the I-th out of CHOICE; -1: none. */
void chip_leave_out(struct choice *choice, int i);
/* The constraints to begin with: no change that could be undone. */
void chip_begin(struct app *a, struct sv text, const struct query *q);
void chip_drop(struct app *a, int i);
void chip_drop_field(struct app *a, struct sv field);
void chip_invert(struct app *a, int i);
/* -1: there is none, or FIELD is empty. */
int chip_find(const struct app *a, struct sv field, struct sv value);

/* All constraints that are in force as one query, in the arena; null: none. */
const struct query *chip_all(const struct app *a, struct arena *arena);
/* Says that there are none, and what makes one. */
void chip_none(struct app *a);

/* "annals report --who ...": the view as a command. */
struct sv chip_command(const struct app *a, struct arena *arena);
/* COMMAND for the events that Q finds, or with null for all of them, in the
 * same files. */
struct sv chip_command_of(const struct app *a, struct arena *arena,
			  struct sv command, const struct query *q);

#endif
