#ifndef QUERY_QUERY_H
#define QUERY_QUERY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/build.h"
#include "base/stop.h"
#include "base/sv.h"
#include "index/index.h"
#include "text/locale.h"
#include "wording/date_read.h"

/*
 * The query language (annals-query(7)): one parser for the names pane, -q,
 * the shorthand options and reports; and matching against a book.
 *
 *	word "a phrase"    folded, anywhere within one text or name of an event
 *	'As Written'       anywhere within one, but exactly so
 *	/regex/            ICU's, case aside, on texts and names as written
 *	2024-05 a..b 2024..   could lie in this period; with = it must
 *	field:value        value also in double quotes, or in single ones: whole
 *	-x  x y  x | y  ( )   not, and, or; not binds closest, or loosest
 */

struct query; /* parsed; lives in the arena it was parsed into; const */

struct query_fault {
	size_t column;     /* code points from 1 */
	bool doubt; /* of a date: it is one, but nobody can say which */
	char message[200]; /* what is wrong, and the remedy; ASCII, but
			      for letters of a date's words */
};

/*
 * Reads TEXT.  An empty text is a query that everything matches.  Returns
 * null, with FAULT set, when it cannot be read.
 */
const struct query *query_parse(struct arena *a, struct sv text,
				struct query_fault *fault);

/*
 * The same, with the roles of B as fields too.  Without a book only those
 * built in are known.  The query may be run against any book.
 */
const struct query *query_parse_for(struct arena *a, const struct book *b,
				    struct sv text, struct query_fault *fault);

/* Events that he has not seen yet, and those that say something else since he
 * did; SINCE is what else they are new since, in words, or empty. */
struct query_news {
	struct hits added, changed;
	struct sv since;
};

/*
 * What the reader keeps beside his chronologies: searches, each by its name,
 * the keys (index_key()) of the events that he marked, and what he gave to
 * events by their keys: tags, and remarks.
 */
struct query_own {
	const struct sv_pair *saved;
	size_t nsaved;
	const struct sv *marked;
	size_t nmarked;
	const struct sv_pair *tags;
	size_t ntags;
	const struct sv_pair *remarks;
	size_t nremarks;
	struct date_context typed; /* how he types dates; by today only after
				      a field */
	/* What is new to him in the chronology that a query is run against;
	 * asked when that is needed.  Null: nothing is. */
	struct query_news (*news)(void *of);
	void *news_of;
};

/*
 * The same, with the searches of OWN after saved: and, as they are when it is
 * run, the marks, tags and remarks of OWN after is:, tagged: and has:remark.
 * OWN must outlive the query; its searches need not.  Null: none of these.
 */
const struct query *query_parse_own(struct arena *a, const struct book *b,
				    const struct query_own *own,
				    struct sv text, struct query_fault *fault);

/* The same for a search on the screen: what is sought in every text is sought
 * in the remarks of OWN too, but by no saved search. */
const struct query *query_parse_search(struct arena *a, const struct book *b,
				       const struct query_own *own,
				       struct sv text,
				       struct query_fault *fault);

/* Appends the query as text; parsing that gives the same query again.
 * Nothing for a query that everything matches. */
void query_print(struct build *b, const struct query *q);

/* Appends Q in words of L, dates with ISO as EDTF, kinds and roles as BOOK has
 * them: "events with Aliyev, dated 2007–2015".  Nothing for a query that
 * everything matches, or null. */
void query_words(struct build *b, const struct book *book,
		 const struct locale *l, bool iso, const struct query *q);

/*
 * Q as it is understood when C is asked, in A: what is misspelt of a name, kind
 * or series as the one that is found, quoted whole, of several and of a text as
 * the near spelling.  With WORDS, for query_words(), any name, kind or series
 * as those that are meant, if they are three at most.  Null is null.
 */
const struct query *query_as_meant(struct arena *a, const struct corpus *c,
				   const struct query *q, bool words);

/* Whether they are the same in every part.  Either may be null. */
bool query_equal(const struct query *x, const struct query *y);

/* The constraints of Q that must all be met: 0 of them when it has none, and
 * the I-th from 0.  An or, a not is one constraint. */
size_t query_count(const struct query *q);
const struct query *query_at(const struct query *q, size_t i);

/* Whether Q is an and or an or: "-" before its text would be of the first part
 * alone. */
bool query_is_compound(const struct query *q);

/* Whether Q is the opposite of another: "-x". */
bool query_is_not(const struct query *q);

/* Whether Q asks for what the reader keeps: marks, tags, remarks or saved
 * searches. */
bool query_asks_own(const struct query *q);

/* Whether what Q finds is told by the words of the book: index_is_ready().  Q
 * may be null. */
bool query_asks_words(const struct query *q);

/*
 * Whether Q is one field's alone: *FIELD is its name or a role, *VALUE what it
 * asks for, both borrowed from Q, and *WHOLE whether that was in single
 * quotes.
 */
bool query_is_field(const struct query *q, struct sv *field, struct sv *value,
		    bool *whole);

/* Narrows *FIRST to *LAST, day numbers, to those that all which Q finds could
 * touch: by its periods, of which all must be met. */
void query_days(const struct query *q, int64_t *first, int64_t *last);

/* Q in A, with all that it is made of. */
const struct query *query_copy(struct arena *a, const struct query *q);

/* Both must match.  Either may be null: no constraint. */
const struct query *query_and(struct arena *a, const struct query *x,
			      const struct query *y);
const struct query *query_not(struct arena *a, const struct query *x);

/*
 * The query FIELD:VALUE ("who", "Natalia Kochanova"), VALUE taken whole
 * whatever it holds; none for an empty one.  FIELD must be of query_fields()
 * or a role, and none of `date` (query_period()), `is`, `tagged` and `saved`;
 * where a
 * field chooses from a list (status, prec, has) VALUE must be on it.
 */
const struct query *query_field(struct arena *a, struct sv field,
				struct sv value);

/* The same as if in single quotes: for a name, VALUE must be one of its
 * spellings or its id, whole and as written. */
const struct query *query_field_exact(struct arena *a, struct sv field,
				      struct sv value);

/*
 * Could lie in a period: ends as EDTF or in words, as TYPED has them
 * (date_read(); may be null); either may be empty.  Null, with FAULT set, when
 * one is no date (its column counts within that one) or both do not go
 * together (within FROM..TO).
 */
const struct query *query_period(struct arena *a,
				 const struct date_context *typed,
				 struct sv from, struct sv to,
				 struct query_fault *fault);

/* The fields of the language, for help, completion and the manual.  The row
 * "ROLE" stands for every role of a chronology. */
struct query_field_help {
	struct sv name;     /* "who" */
	struct sv argument; /* "NAME" */
	struct sv help;
};
const struct query_field_help *query_fields(size_t *n);

/* How the words of a query were met. */
enum match_tier { MATCH_EXACT, MATCH_BLIND, MATCH_NEAR };

struct match_note {
	enum match_tier tier; /* the loosest that was needed */
	/* With MATCH_NEAR what was typed and is nowhere, and the spelling
	 * shown instead; several separated by ", ". */
	struct sv missed, near;
	/* That a value is of no kind, series, tag or source, and of which it
	 * could be: "no kind is called vist; did you mean visit?"; or that
	 * words of a date are none together; or empty. */
	struct sv unknown;
	/* A regular expression took too long: where it was not tried to the
	 * end it does not match. */
	bool stopped;
};

/*
 * The events of C that match Q (all, when Q is null), in A, which is used for
 * scratch too.  NOTE, whose texts live in A and C, may be null.  Near
 * spellings are tried only where the query has a word or a name that matches
 * nothing otherwise, and never for what is to be left out.
 */
struct hits query_run(struct arena *a, const struct corpus *c,
		      const struct query *q, struct match_note *note);

/*
 * Puts HITS, which query_run() gave for Q and NOTE, in order of relevance:
 * what was met exactly, then in another spelling, then by near ones; of those
 * alike what has more of the words of Q at the beginning of a word; then what
 * has more of the words, names and expressions of Q in its title; then what
 * has them at more places of all its texts and names; then by date.
 * Negated ones and other fields do not count.  A is scratch.
 */
void query_rank(struct arena *a, const struct corpus *c,
		const struct query *q, const struct match_note *note,
		struct hits hits);

/*
 * What recent queries of one book found, for a reader who types: the same
 * answers, sooner.  The owner makes a new one for another book.
 */
struct query_cache;
struct query_cache *query_cache_new(void);
void query_cache_free(struct query_cache *c); /* null is nothing */

/* The same as query_run(), with what CACHE knows, which may be null. */
struct hits query_run_cached(struct arena *a, const struct corpus *c,
			     struct query_cache *cache, const struct query *q,
			     struct match_note *note);

/* The same in HITS, unless STOP, which may be null, ends it: then false, and
 * HITS and NOTE are of no use. */
bool query_run_until(struct arena *a, const struct corpus *c,
		     struct query_cache *cache, struct stop *stop,
		     const struct query *q, struct hits *hits,
		     struct match_note *note);

/*
 * Where the words, names and expressions of Q (negated ones aside) stand in
 * TEXT, a text of an event as written: up to MAX ranges as from fold_find(),
 * in order, none overlapping.
 */
size_t query_marks(const struct query *q, struct sv text,
		   struct fold_range *out, size_t max);

/* What is to be marked where query_run() gave NOTE for Q: the near spellings
 * that it took instead as well.  In A; only for query_marks(). */
const struct query *query_marking(struct arena *a, const struct query *q,
				  const struct match_note *note);

/*
 * Whether a word or name of Q (negated ones aside) is met by some spelling of
 * the name N of C, perhaps by one that is not shown.  Q may be null.
 */
bool query_meets_name(struct arena *scratch, const struct query *q,
		      const struct corpus *c, name_no n);

#endif
