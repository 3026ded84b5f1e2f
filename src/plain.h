#ifndef PLAIN_H
#define PLAIN_H

#include "app/app.h"
#include "cmd/cli.h"
#include "session/session.h"

/*
 * The browser without a screen: acts are typed by name, a line each, and told
 * in lines, for a screen reader, a braille line, or a terminal that cannot move
 * its cursor.
 */
struct plain_options {
	struct app_options app;
	/* Of the chronology, begun with the book; null: it is not read again.
	 * FIRST is what session_begin() said. */
	struct session *session;
	const struct news *first;
	int in; /* where lines are read from; -1: nowhere */
};

/* Obeys the lines of IN until their end or q.  Without any nobody can ask for
 * the next page, so that all events are listed. */
void plain_run(struct cli *c, const struct plain_options *options);

#endif
