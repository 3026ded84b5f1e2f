#ifndef YAML_FAST_H
#define YAML_FAST_H

#include "yaml/tree.h"

/*
 * Items of a list read without libyaml, which takes most of the time of
 * loading.  Only an item of the plain sort that nearly all are is read so, and
 * only as a whole: up to a line that can but begin the next item.  Before any
 * other libyaml starts again (fast_resume()).  Both make the same nodes of the
 * same text; tests compare them.
 */

/* The list whose items come now begins with EVENT, which the caller keeps. */
void fast_list(struct node_reader *r, const yaml_event_t *event);

/*
 * Whether the next item is read into OUT without libyaml: where it stands is
 * known by EVENT, which began it, or, with null, because the one before was
 * read so.  In that case only libyaml does not know of it.
 */
bool fast_item(struct node_reader *r, const yaml_event_t *event,
	       struct node *out);

/* Whether the line that begins at the text's byte AT, after an item of the
 * list, can but begin the next. */
bool fast_begins(const struct fast *fast, size_t at);

/* Makes libyaml go on at the next item, pair or section.  False where the text
 * is no YAML. */
bool fast_resume(struct node_reader *r);

/* Before what neither has read yet. */
const char *fast_reached(const struct node_reader *r);

/* Makes it read the text from its beginning; with blanks for what is to be
 * blank. */
void fast_start(struct node_reader *r);
void fast_start_blank(struct node_reader *r);

#endif
