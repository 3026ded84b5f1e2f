#ifndef BOOK_CODE_H
#define BOOK_CODE_H

#include "book/book.h"

/*
 * The words that a program reads for the book's enums: those that a file
 * writes (annals(5)), or that are like them.  Empty for the first value of
 * each, which says nothing.
 */
struct sv code_status(enum status status);
struct sv code_confidence(enum confidence confidence);
struct sv code_voice(enum voice voice);
struct sv code_figure_is(enum figure_is is);
struct sv code_bound(enum figure_bound bound);
struct sv code_precision(enum date_precision precision); /* "day" */
struct sv code_link(enum link_kind kind);                /* "part-of" */
struct sv code_class(enum name_class class);             /* "person" */

#endif
