#ifndef IMPORT_MARKUP_H
#define IMPORT_MARKUP_H

#include "base/arena.h"
#include "base/sv.h"

/*
 * HTML, as other programs put it into texts, as plain text in A: a line break
 * or a paragraph is a line end, other tags are nothing, and a reference such
 * as &amp; is its character.  What is no tag and no reference stays.
 */
struct sv markup_text(struct arena *a, struct sv html);

/* TEXT, which is HTML, or may be: as that where its tags are those of emphasis,
 * of paragraphs and of letters set high or low, and unless IS one ends; else as
 * it is. */
struct sv markup_plain(struct arena *a, struct sv text, bool is);

/* Whether TEXT is HTML as far as its tags say: one that is known ends, or a
 * line does. */
bool markup_is(struct sv text);

/* Whether HTML holds more than the letters: a link, a picture and the like. */
bool markup_is_more(struct sv html);

#endif
