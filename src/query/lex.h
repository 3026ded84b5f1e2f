#ifndef QUERY_LEX_H
#define QUERY_LEX_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/sv.h"

/*
 * What a query is written in.  Reading and printing ask the same questions
 * here, so that what is printed is read back as it was meant.
 */

/* Whether C is a blank, and whether it ends a word that has no quotes. */
bool lex_blank(char c);
bool lex_ends(char c);

/* Whether C is a letter, of any script: whatever is not ASCII may belong to a
 * name. */
bool lex_letter(char c);

/* The word that V begins with, up to what ends it. */
struct sv lex_word(struct sv v);

/* Whether C may stand in the name of a field. */
bool lex_name(char c);

/* Bytes of the field name that V begins with, its colon aside; 0 for none.
 * A name begins with a letter and holds letters, digits, `-` and `_`. */
size_t lex_field(struct sv v);

/* Whether the bare word V is meant as a date or a period, rightly or not. */
bool lex_date(struct sv v);

/*
 * Whether the minus that V begins with is that of a year and no "not": before
 * a year that begins with 0, and before one of two that both have it, for
 * otherwise a period would end before it starts.
 */
bool lex_before_zero(struct sv v);

/* Offset of the `..` between FROM and TO in V; SV_NONE when V has none or
 * is an EDTF form with dots of its own. */
size_t lex_dots(struct sv v);

/*
 * What to write for WORD, which joins words in other languages of the kind,
 * BETWEEN two, or goes before one; else empty.  Small letters are those of a
 * title.
 */
struct sv lex_joint(struct sv word, bool between);

/* Whether V, typed without quotes, is the word V; and, after a colon, the
 * value V. */
bool lex_plain_word(struct sv v);
bool lex_plain_value(struct sv v);

/* V in A with ASCII capitals small. */
struct sv lex_lower(struct arena *a, struct sv v);

#endif
