#ifndef TELL_FIGURES_H
#define TELL_FIGURES_H

#include "book/figure.h"
#include "index/index.h"

/*
 * The figures of a chronology in groups: series of one thing, claims that count
 * events, what else there is of one name, and single ones; or by source, or by
 * year.  What can be checked here is: how a series grew, against its levels,
 * and how many events there are, against those that are listed.  Nothing of
 * words, width or style.
 */
enum figures_order {
	FIGURES_BY_WHAT,
	FIGURES_BY_SOURCE,
	FIGURES_BY_YEAR,
	FIGURES_ORDERS,
};

enum figures_sort {
	FIGURES_SERIES, /* two levels of a thing or more, and their growth */
	FIGURES_CLAIM,  /* how many events there are of a sort */
	FIGURES_NAME,   /* two or more that are of one name */
	FIGURES_SINGLE,
	FIGURES_SOURCE, /* of the source NO; NO_SOURCE: of none */
	FIGURES_YEAR,   /* of the year NO; FIGURES_NO_YEAR: of none */
};

#define FIGURES_NO_YEAR INT64_MIN

enum figures_check { FIGURES_UNCHECKED, FIGURES_AGREES, FIGURES_DIFFERS };

struct figures_row {
	const struct figure *figure;
	double value;
	struct date when; /* what it speaks of, where DATED */
	bool dated;
	bool holds;  /* it is known to hold then; else it is over that time */
	bool apart;  /* it cannot be true beside the first of the same thing,
			or beside what a variant has instead */
	bool growth; /* it is no level of its series, but by how much that
			grew */
	/* Growth: the levels that it is between, or null. */
	const struct figure *from, *to;
	/* Counted here: by how many per cent those differ, or how many events
	 * are listed. */
	double found;
	enum figures_check check; /* whether that is what it says */
};

struct figures_group {
	enum figures_sort sort;
	int64_t no;
	size_t first, n; /* rows */
	size_t levels;   /* of a series */
	double most;     /* the greatest of those that are no growth; or 0 */
};

struct figures {
	struct figures_row *rows;
	struct figures_group *groups;
	size_t nrows, ngroups;
	size_t series;
};

/*
 * The figures of HITS, events of C, in A, each once and not what a variant has
 * instead: those of the events, and of those of none what counts one of them,
 * or all where HITS is the whole book.  Series come first, as their first
 * figures stand in the book; within a group by the first day of what they speak
 * of.
 */
struct figures figures_of(struct arena *a, const struct corpus *c,
			  struct hits hits, enum figures_order order);

/*
 * The figures that EV, of B, has itself, as they are checked by all of B: in
 * their order, in A, which is scratch too; of NO_EVENT all, by their place.
 * Growth and what counts events can be checked; the rest is unchecked.
 */
struct figures_row *figures_checked(struct arena *a, const struct book *b,
				    event_no ev);

/* Whether a figure that EV, of B, has itself is not what it is checked by: the
 * events that it counts, or the levels between which it is growth.  Those are
 * not asked for in a book of very many figures. */
bool figures_differ(const struct book *b, event_no ev);

/* Whether F, of B, may be checked as growth: it is so many per cent. */
bool figures_is_rate(const struct book *b, const struct figure *f);

/* Whether F, of B, is "apart". */
bool figures_is_apart(const struct book *b, const struct figure *f);

#endif
