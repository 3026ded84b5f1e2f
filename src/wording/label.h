#ifndef WORDING_LABEL_H
#define WORDING_LABEL_H

#include <stdint.h>

#include "base/build.h"
#include "text/locale.h"

/*
 * The words that annals tells a chronology with, in each of its languages:
 * names of fields, roles and kinds, the text of reports, counted nouns.  The
 * table is label.def.
 */
enum label {
#define X(id, ...) LABEL_##id,
#include "wording/label.def"
#undef X
	LABELS,
};

/* The text of ID, of a PAIR that of one; of one with {} only what stands before
 * it, or after it. */
struct sv label_text(const struct locale *l, enum label id);
struct sv label_before(const struct locale *l, enum label id);
struct sv label_after(const struct locale *l, enum label id);

/* ID, the name of a field, as it goes with N values. */
struct sv label_for(const struct locale *l, enum label id, size_t n);

/* The text of ID, of a PAIR that of one, in a language. */
struct sv label_in(enum locale_language language, enum label id);

/* The text of ID in English: what a book and programs know it by. */
struct sv label_english(enum label id);

/* Appends ID with VALUE for {}, and SECOND for {m}. */
void label_fill(struct build *b, const struct locale *l, enum label id,
		struct sv value);
void label_fill_two(struct build *b, const struct locale *l, enum label id,
		    struct sv value, struct sv second);

/* Appends ID, which has a form for each number, as it goes with N: N stands
 * for {}, or VALUE does where a number is more than digits ("5 to 7"), and
 * SECOND for {m}. */
void label_count(struct build *b, const struct locale *l, enum label id,
		 uint64_t n);
void label_count_as(struct build *b, const struct locale *l, enum label id,
		    uint64_t n, struct sv value, struct sv second);

/* Cells of the widest name of a field. */
int label_cells(const struct locale *l);

#endif
