#ifndef IMPORT_MARKWHEN_TEXT_H
#define IMPORT_MARKWHEN_TEXT_H

#include <stdbool.h>

#include "import/bag.h"

/* What Markwhen marks within a line: #tag, !id, and links as in Markdown. */

/* Whether a name goes on with C. */
bool markwhen_is_word(char c);

/* Bytes of WORD that are a MARK and a name, as in #tag and !id; 0 for none, and
 * for numbers as in #1. */
size_t markwhen_marked(struct sv word, char mark);

/* Says the tags of TEXT of the event PARTS, each once. */
void markwhen_tags(struct bag *parts, struct sv text);

/* The first id in TEXT; empty for none. */
struct sv markwhen_id(struct sv text);

/* TEXT, the first line of an event or the name of a group, without its marks:
 * those at its end go, of a tag within it the word stays. */
struct sv markwhen_unmarked(struct arena *a, struct sv text);

/* TEXT without its marks, as a title: tags at its end go, of one within it the
 * word stays, and of a link its label.  Where links lead is said of the event
 * PARTS: to a page, a picture, or as (location) a place. */
struct sv markwhen_title(struct bag *parts, struct sv text);

#endif
