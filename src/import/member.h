#ifndef IMPORT_MEMBER_H
#define IMPORT_MEMBER_H

#include "import/members.h"
#include "import/tree.h"

/*
 * What members of our own JSON say, for what is made of them.  Texts are those
 * of the nodes; trees grow in the arena of the events that are made.
 */

/* What stands under KEY of NODE as a text; empty for null. */
struct sv member_text(const struct node *node, const char *key);

bool member_true(const struct node *node, const char *key);

/* The items of the list KEY of NODE, *N of them. */
const struct node *member_list(const struct node *node, const char *key,
				  uint32_t *n);

struct tree member_tree(const struct members *m, const struct node *from);

/* Appends what KEY of NODE says as the pair AS, if anything. */
void member_say(struct tree *to, const char *as, const struct node *node,
		const char *key);

/* Appends the texts of the list KEY of NODE as the pair AS.  Where one is
 * empty, or a blank begins or ends it, they are the lines of one text. */
void member_say_all(const struct members *m, struct tree *to, const char *as,
		    const struct node *node, const char *key);

/* Appends the list KEY of NODE, of pairs of NAME and VALUE, as a mapping.  A
 * pair without a name is the text of all. */
void member_say_map(const struct members *m, struct tree *to, const char *key,
		    const struct node *node, const char *name,
		    const char *value);

/* Appends where NODE is; what is no place on the globe is kept as it is. */
void member_say_point(const struct members *m, struct tree *to,
		      const struct node *node);

/* Appends MAP to LIST: as the text KEY alone, where it has no more. */
void member_short(struct tree *list, const struct tree *map, struct sv key);

#endif
