#ifndef REPORT_CATALOGUE_H
#define REPORT_CATALOGUE_H

#include "report/format.h"

/*
 * The sources that events refer to, each once, in the order in which they are
 * first referred to; for formats that are made of them alone.
 */
struct catalogue {
	const struct format_rows *page;
	const struct book *b;
	bool *seen; /* by source */
};

typedef void catalogue_fn(void *of, source_no source);

void catalogue_begin(struct catalogue *c, const struct format_rows *page);

/* Calls FN with OF for each source that EV is the first to refer to, and for
 * those that these quote. */
void catalogue_event(struct catalogue *c, event_no ev, catalogue_fn *fn,
		     void *of);

/* The same of the references CITES. */
void catalogue_cites(struct catalogue *c, struct range cites, catalogue_fn *fn,
		     void *of);

/* The date under KEY of SOURCE, its parts in the page's scratch; DATE_NONE
 * where it has none. */
struct date catalogue_date(const struct catalogue *c, source_no source,
			   const char *key);

/* What SOURCE says under KEY: as `url` its address too, where it is cited by
 * that alone. */
struct sv catalogue_field(const struct catalogue *c, source_no source,
			  const char *key);

/* The fields of a source besides its title, in the order in which formats that
 * have them all tell them, *N of them; those of people have a line each. */
const char *const *catalogue_fields(size_t *n);

/* Appends what SOURCE is known by: its id, or where that is none of letters,
 * digits and -_. one made of its number in the book. */
void catalogue_key(const struct catalogue *c, struct build *out,
		   source_no source);

/* Appends D in words, or as EDTF where there are none to be. */
void catalogue_words(const struct catalogue *c, struct build *out,
		     const struct date *d);

/* The next of the names that VALUE holds, and the part of it before the comma
 * of "Surname, Given"; false, where it has none, with all of it in GIVEN. */
bool catalogue_person(struct sv *value, struct sv *family, struct sv *given);

#endif
