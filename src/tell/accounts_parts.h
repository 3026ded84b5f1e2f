#ifndef TELL_ACCOUNTS_PARTS_H
#define TELL_ACCOUNTS_PARTS_H

#include "base/vec.h"
#include "tell/accounts.h"
#include "tell/teller.h"

/* What the files share that tell the accounts of an event. */
struct telling {
	struct teller t; /* for the words of single facts */
	struct arena *arena;
	const struct book *b;
	event_no ev;
	struct shelf *shelf;
	struct bearings bearings;
	VEC(source_no) sources;
	VEC(struct account_field) fields;
};

/* The account of S; their number when it has none. */
size_t accounts_find(const struct telling *v, source_no s);

/* ID as the name of a field. */
struct sv accounts_label(const struct telling *v, enum label id);

/* The field of the file called KEY, likewise. */
struct sv accounts_key(const struct telling *v, struct sv key);

/* Adds VALUE to what the account of S has for LABEL, unless it has just that
 * of the same place. */
void accounts_add(struct telling *v, struct sv label, source_no s,
		  struct account_value value);

/* WORDS in quotation marks; nothing of nothing. */
struct sv accounts_quoted(const struct telling *v, struct sv words);

/* RUNS as one text. */
struct sv accounts_text(const struct telling *v, struct runs runs);

/* Adds what each has for the fields of the event. */
void accounts_fields(struct telling *v);

/* Adds what is quoted of each, and the sentence that tells the event best. */
void accounts_words(struct telling *v);

#endif
