#ifndef APP_TYPED_H
#define APP_TYPED_H

#include "app/command.h"

/*
 * Where there is no screen: a line in the place of keys, which names an act and
 * what it is to be done with.
 */
struct app;

/*
 * The words of a line that are no acts of command.def, for what a screen does
 * by itself, and short names of acts: X(name, argument, help), each done by a
 * function typed_NAME().
 */
#define TYPED_WORDS(X)                                                         \
	X(list, "", "the next rows; an empty line does the same")              \
	X(l, "", "list")                                                       \
	X(read, "NUMBER", "the event of that number; the number alone does "   \
			  "the same, in a document it follows the link")       \
	X(find, "QUERY", "search")                                             \
	X(go, "DATE", "go to")                                                 \
	X(goto, "DATE", "go to")                                               \
	X(link, "LINK", "follow number")                                       \
	X(names, "", "the names of what is listed, to be chosen by number")    \
	X(all, "", "drop all constraints")

/*
 * Obeys LINE, trimmed: the answer to a prompt that asks for a key; the name of
 * an act, or as much of it as only one has, with blanks between its words, or
 * one of its keys, and what the act is to be done with; the number of a row; or
 * nothing, for the next rows.  Goes first to where the act works.
 */
void typed_obey(struct app *a, struct sv line);

/* What stands after C, as the help tells it; empty: nothing does. */
struct sv typed_argument(enum command c);

/* Whether ARGUMENT looks like what stands after C: a number, one letter, or
 * words.  Then the whole name of C is meant and no longer one that begins so.
 */
bool typed_takes(enum command c, struct sv argument);

/* Does C with ARGUMENT, which may be empty, where it works. */
void typed_run(struct app *a, enum command c, struct sv argument);

#endif
