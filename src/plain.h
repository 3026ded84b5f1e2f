#ifndef PLAIN_H
#define PLAIN_H

#include "cmd/cli.h"

/*
 * The browser without a screen: numbered lines and commands of a letter, for
 * a screen reader, a braille line, or a terminal that cannot move its cursor.
 * Begins with the events that QUERY (null: all) chooses; reads standard input
 * until its end or q.
 */
void plain_run(struct cli *c, const struct query *query);

#endif
