#ifndef PLAIN_H
#define PLAIN_H

#include "cmd/cli.h"
#include "session/session.h"

/*
 * The browser without a screen: numbered lines, and commands by a letter or a
 * word, for a screen reader, a braille line, or a terminal that cannot move
 * its cursor.
 */
struct plain_options {
	const struct sv *queries; /* constraints to begin with */
	size_t nqueries;
	struct sv notice; /* said first; or empty */
	/* Of the chronology, begun with the book; null: it is not read again.
	 * FIRST is what session_begin() said. */
	struct session *session;
	const struct news *first;
	int in; /* where commands are read from; -1: nowhere */
};

/* Obeys the lines of IN until their end or q.  Without any nobody can ask for
 * the next page, so that all events are listed. */
void plain_run(struct cli *c, const struct plain_options *options);

#endif
