#ifndef BOOK_CHOICE_H
#define BOOK_CHOICE_H

#include "book/book.h"

/*
 * The words of choices, as the files have them and as readers are told them:
 * X(ENUM, "word").
 */
#define STATUS_WORDS(X)                                                        \
	X(PLANNED, "planned") X(HELD, "held") X(POSTPONED, "postponed")        \
	X(CANCELLED, "cancelled") X(REPORTED, "reported")
#define CONFIDENCE_WORDS(X) X(HIGH, "high") X(MEDIUM, "medium") X(LOW, "low")
#define BOUND_WORDS(X)                                                         \
	X(EXACTLY, "exactly") X(ABOUT, "about") X(AT_LEAST, "at least")        \
	X(AT_MOST, "at most") X(OVER, "over") X(UNDER, "under")

/* Empty for none. */
struct sv choice_status(enum status status);
struct sv choice_confidence(enum confidence confidence);
struct sv choice_bound(enum figure_bound bound);

/* Those that programs read, likewise. */
struct sv choice_voice(enum voice voice);
struct sv choice_figure_is(enum figure_is is);
struct sv choice_precision(enum date_precision precision); /* "day" */
struct sv choice_link(enum link_kind kind);                /* "part-of" */
struct sv choice_class(enum name_class class);             /* "person" */

#endif
