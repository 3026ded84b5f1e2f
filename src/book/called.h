#ifndef BOOK_CALLED_H
#define BOOK_CALLED_H

#include "book/book.h"
#include "text/locale.h"

/*
 * What things of a book are called for a reader of some language: the built-in
 * kinds and roles by our labels, what a file declares as it calls it.  Names,
 * titles and labels stand as the file gives them for that language, else as
 * they are; in the language of the chronology itself (English, where no file
 * says) they always stand as they are.  Programs and queries know all of it by
 * what book.h says, whatever the language.
 */
struct sv called_title(const struct book *b, event_no ev,
		       const struct locale *l);

/*
 * TITLE where it is told with another event, as it may be with any number: when
 * it has more than the 1000 bytes of any text that others refer to, as many of
 * them and an ellipsis, in A.
 */
struct sv called_briefly(struct arena *a, struct sv title);

/* The first of the names in the language that is bound to no time and that not
 * only some use. */
struct sv called_name(const struct book *b, name_no n, const struct locale *l);
struct sv called_kind(const struct book *b, kind_no k, const struct locale *l);
/* The kind whose id is ID; ID itself where it is none. */
struct sv called_kind_of(const struct book *b, struct sv id,
			 const struct locale *l);
/* What K or R is called in a language when it is as we call it; else empty, for
 * the file has its own words. */
struct sv called_kind_in(const struct book *b, kind_no k,
			 enum locale_language language);
struct sv called_role_in(const struct book *b, role_no r, bool several,
			 enum locale_language language);
/* KIND, that of a source: as `kinds` of the file call it in the language, else
 * by our label, else as it is; so it is in the language of the chronology. */
struct sv called_source_kind(const struct book *b, struct sv kind,
			     const struct locale *l);
/* LEVEL of an event, likewise. */
struct sv called_level(const struct book *b, struct sv level,
		       const struct locale *l);
struct sv called_office(const struct book *b, const struct office *office,
			const struct locale *l);
struct sv called_series(const struct book *b, series_no s,
			const struct locale *l);

/* One of those that a text names: a name, else the words as written; for null
 * as the book shows it.  All of ROWS separated by LF, in A. */
struct sv called_words(const struct book *b, const struct called *c,
		       const struct locale *l);
struct sv called_lines(struct arena *a, const struct book *b, struct range rows,
		       const struct locale *l);

/* As the name of one, or of several, who have the role; the latter in A where
 * it has to be made.  A label in another language, without a plural beside it,
 * stands for several too. */
struct sv called_role(const struct book *b, role_no r, const struct locale *l);
struct sv called_roles(struct arena *a, const struct book *b, role_no r,
		       const struct locale *l);

#endif
