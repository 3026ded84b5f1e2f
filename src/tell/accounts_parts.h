#ifndef TELL_ACCOUNTS_PARTS_H
#define TELL_ACCOUNTS_PARTS_H

#include "base/table.h"
#include "base/vec.h"
#include "tell/accounts.h"
#include "tell/teller.h"

/* What the files share that tell the accounts of an event. */

/* The references that say something. */
struct said {
	struct sv field; /* of the event, when it has those of the event */
	/* The first, and that of each account shown; null: there is none. */
	const struct cite *by[1 + ACCOUNTS_SHOWN];
	size_t n;      /* accounts that say it */
	bool inferred; /* the author has inferred the field */
	bool beside;   /* it is told beside what variants have */
};

struct telling {
	struct teller t; /* for the words of single facts */
	struct arena *arena;
	const struct book *b;
	event_no ev;
	struct shelf *shelf;
	struct bearings bearings;
	VEC(source_no) sources;
	uint32_t *account; /* by source, plus one; 0: it has none */
	size_t date; /* the account followed for the date; their number: none */
	size_t shown[ACCOUNTS_SHOWN]; /* of others nothing is kept */
	VEC(struct account_field) fields;
	struct table labels; /* of the fields */
	VEC(struct sv) kept; /* keys of what is */
	struct table values; /* by those */
	VEC(struct said) said;  /* by fields of the event */
	VEC(struct sv) other;   /* keys of what variants have otherwise */
	struct table otherwise; /* by those */
	uint32_t *seen; /* by account: the turn in which it was */
	uint32_t turn;
};

/* The account of S; their number when it has none. */
static inline size_t accounts_find(const struct telling *v, source_no s)
{
	return v->account[s] ? v->account[s] - 1 : v->sources.n;
}

/* The account followed for the date; their number: none.  Keeps what variants
 * have, for it and for what follows. */
size_t accounts_date(struct telling *v);

/* Keeps what variants have, and of which source and place. */
void accounts_others(struct telling *v);

/* Those of CITES that say something, the first of each source: what the event
 * has for FIELD, unless that is empty, not where a variant has it otherwise. */
struct said accounts_said(struct telling *v, struct range cites,
			  struct sv field);

/* What the event's own references say of FIELD, which they are gone through for
 * once.  Valid until the next field. */
struct said *accounts_said_of(struct telling *v, struct sv field);

/* ID as the name of a field. */
struct sv accounts_label(const struct telling *v, enum label id);

/* The field of the file called KEY, likewise. */
struct sv accounts_key(const struct telling *v, struct sv key);

/* Adds VALUE to what the account of S has for LABEL, unless it has just that
 * of the same place, or is not shown. */
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
