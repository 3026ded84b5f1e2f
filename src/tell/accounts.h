#ifndef TELL_ACCOUNTS_H
#define TELL_ACCOUNTS_H

#include "index/index.h"
#include "paper/shelf.h"
#include "tell/bearing.h"
#include "text/locale.h"

/*
 * What each source says of an event, field by field, and what of it the
 * chronology follows.
 *
 * A reference of the event itself says all that the event has, but for the
 * fields that a variant has with the same source and place; one of a single
 * fact says that fact, one of a variant what that has.  What the author has
 * inferred, of the one or of the event, no source says: of a date or a place
 * the words stand there from which it is inferred.  What an account has both
 * as it is followed and more coarsely stands there once.
 */
struct account_value {
	struct sv text;   /* in words of the language */
	struct sv at;     /* "5, 7": where in the source; or empty */
	bool quote;       /* the source's own words */
	bool followed;    /* it is what the chronology has, and this the first
			     account that has it */
	bool against; /* it is a figure, and what that is checked by is against
			 it: TEXT says what */
	enum bearing bearing;
};

struct account_values {
	struct account_value *v;
	uint32_t n, cap;
};

enum { ACCOUNTS_SHOWN = 2 }; /* side by side */

struct account_field {
	struct sv label;
	struct account_values of[ACCOUNTS_SHOWN];
};

struct accounts {
	source_no *sources; /* as the event names them; those only quoted by
			       others have no account */
	size_t n;
	size_t shown[ACCOUNTS_SHOWN]; /* the account followed for the date, else
					 the first; and another, or where there
					 is none the same */
	struct account_field *fields; /* date, people, places, the rest, parts,
					 figures, what is quoted, the sentence
					 that tells it best */
	size_t nfields;
	size_t date; /* the account followed for the date; N: none */
};

struct accounts_want {
	const struct locale *locale;
	bool iso; /* dates as EDTF */
	struct shelf *shelf;
	source_no second; /* whose is shown second; if it has none, that of
			     the first that is not shown first */
};

/* The accounts of EV of C, two of them told, in A. */
struct accounts accounts_of(struct arena *a, const struct corpus *c,
			    event_no ev, const struct accounts_want *want);

/* How many there are, without what they tell; A is for scratch. */
size_t accounts_count(struct arena *a, const struct book *b, event_no ev);

#endif
