#ifndef LOAD_MEANING_H
#define LOAD_MEANING_H

#include "base/build.h"
#include "yaml/node.h"
#include "book/book.h"

/* What small texts of the format mean. */

/* yes, no, true, false; returns false for anything else. */
bool meaning_yes(struct sv text, bool *yes);

/* Whether TEXT is a number as a figure has it: sign, digits in groups separated
 * by blanks or _, a fraction, an exponent. */
bool meaning_number(struct sv text);

/* The words of CHOICES, separated by SEP, are numbered from 1 in the order of
 * the model's enums; 0 when TEXT is none of them or empty. */
unsigned meaning_choice(struct sv choices, char sep, struct sv text);

/* The keys of `links`, LINK_FOLLOWS the first; and the relation of KEY, which
 * must be one. */
const struct sv *meaning_links(size_t *n);
enum link_kind meaning_link(struct sv key);

/* Whether the mapping NODE is one participant, not roles. */
bool meaning_one_who(const struct node *node);

/* Whether NODE, a value of `who`, is a mapping of roles. */
bool meaning_has_roles(const struct node *node);

/* What to call a record in a fault: its title, or "without a title". */
struct sv meaning_title(const struct node *event);

/* Appends the EDTF set that YAML read as the flow list or mapping NODE. */
void meaning_of_set(struct build *b, const struct node *node);

/* Appends the EDTF of NODE, a date that the check let pass: as written, but
 * for blanks in a set, which are left out. */
void meaning_of_date(struct build *b, const struct node *node);

/* Appends NODE as words for a reader: lists with commas, "key: value"; without
 * what is private, sources and x- keys. */
void meaning_of_node(struct build *b, const struct node *node);

/*
 * Parts "SOURCE#PARAGRAPH" into the source, which is returned, and AT; a "#"
 * counts when it is the only one and a digit follows it, and no blank but
 * between paragraphs, as in "a#5, 7".  AT is empty without one.  What stands
 * after another "#" is told by what is known of sources (resolve_sources()).
 */
struct sv meaning_source(struct sv text, struct sv *at);

/* Appends PLACE in a source; of a paragraph, written with the sign or the word
 * before it that annals prints (¶5, ¶ 7; par. 5), what stands after that. */
void meaning_place(struct build *b, struct sv place);

#endif
