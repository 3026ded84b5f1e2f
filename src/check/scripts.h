#ifndef CHECK_SCRIPTS_H
#define CHECK_SCRIPTS_H

#include "base/table.h"
#include "base/vec.h"
#include "book/book.h"

/*
 * Names in Cyrillic and in Latin letters that sound alike, as Ричард Никсон and
 * Richard Nixon, which no fold makes one.  Starts zeroed; scripts_free() ends
 * it.
 */
struct scripts {
	struct table table;    /* of the sounds of Cyrillic names */
	VEC(struct sv) sounds; /* by number */
	VEC(name_no) names;    /* the first that sounds so */
};

/* Enters those spellings of N of B that are in Cyrillic, with their sounds in
 * A; whether others of N are not. */
void scripts_add(struct scripts *s, struct arena *a, const struct book *b,
		 name_no n);
bool scripts_is_mixed(const struct book *b, name_no n);

/* The first name of S that sounds like N of B, all whose spellings are in Latin
 * letters, is of its class and not declared, unless N is not; else NO_NAME. */
name_no scripts_find(const struct scripts *s, struct arena *scratch,
		     const struct book *b, name_no n);

void scripts_free(struct scripts *s);

#endif
