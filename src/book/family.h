#ifndef BOOK_FAMILY_H
#define BOOK_FAMILY_H

#include "book/book.h"

/* What stands after the last blank of NAME: all of it where there is none. */
struct sv family_last_word(struct sv name);

/*
 * The family's name in NAME, which is what person N is called somewhere, and
 * the rest of which can be left out where there is little room: what its `sort`
 * has before the comma, if NAME begins or ends with that.  Else the last word,
 * or the first where that alone ends as family names do in the east of Europe,
 * where lists have them first: "Əliyev Bülbül", "Иванова Анна"; and all of
 * NAME where a number is last: Henry II.
 */
struct sv family_in(const struct book *b, name_no n, struct sv name);

/*
 * What an index has person N under, who is called NAME there, in A or the book:
 * the `sort`; else "Aliyev, Heydar", where `sort` or an ending as above tells
 * which word is the family's, or else N is declared: then it is the last, or
 * the first before a patronymic.  It is NAME where that has none, as Joan of
 * Arc, Henry II and Mao Zedong; and where nobody declares N, which may be no
 * person.
 */
struct sv family_first(struct arena *a, const struct book *b, name_no n,
		       struct sv name);

#endif
