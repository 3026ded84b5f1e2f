#ifndef CMD_TALLY_H
#define CMD_TALLY_H

#include "book/book.h"
#include "query/query.h"

/*
 * Who and what the events of a selection mention: how many of them, and the
 * first and the last.
 *
 * A person, a body or a place is mentioned by an event that it has any role
 * in, alone or by a group of its people, or that happened at it, concerns it
 * or happened within it; a kind by an event of it or of one that is one; a
 * series by those that belong to it; a source by those of which it tells
 * anything, or is quoted by one that does.
 */
enum tally_class {
	TALLY_PEOPLE,
	TALLY_PLACES,
	TALLY_ORGANISATIONS,
	TALLY_KINDS,
	TALLY_SERIES,
	TALLY_SOURCES,
	TALLY_CLASSES,
};

/* Each word of the book that one class holds, by its number there. */
struct tally_row {
	struct sv word, one; /* "people", "person" */
	bool spelt;          /* has other spellings; numbers are name_no */
	uint32_t (*count)(const struct book *b);
	struct sv (*id)(const struct book *b, uint32_t no);
	struct sv (*name)(const struct book *b, uint32_t no);
	bool (*declared)(const struct book *b, uint32_t no);
};

const struct tally_row *tally_row(enum tally_class class);

/* The class called WORD ("people"), or TALLY_CLASSES. */
enum tally_class tally_find(struct sv word);

/* One that is mentioned. */
struct tally {
	enum tally_class class;
	uint32_t no;
	size_t events;
	event_no first, last; /* in date order; NO_EVENT for none */
};

/*
 * Those of CLASS that HITS mention, in A, by number, and how many in *N; with
 * ALL also what is declared and not mentioned, but for kinds.
 */
struct tally *tally_make(struct arena *a, const struct book *b,
			 struct hits hits, enum tally_class class, bool all,
			 size_t *n);

#endif
