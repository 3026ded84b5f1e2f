#ifndef IMPORT_WIKI_H
#define IMPORT_WIKI_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/sv.h"

/*
 * Links between the pages of a wiki, as Obsidian has them: [[Page]],
 * [[Page#Heading]] and [[Page|shown]].  Returns TEXT with what they show, or,
 * within YAML, with the page, without its folders, where a quotation mark is
 * before the link, and several in one text as a cell has several values; TEXT
 * itself where it has none, else it is in A.  What is embedded, ![[Page]],
 * stays.
 */
struct sv wiki_plain(struct arena *a, struct sv text, bool yaml);

#endif
