#ifndef TELL_DOSSIER_H
#define TELL_DOSSIER_H

#include "index/classes.h"

/*
 * What is known of one of a class: a person, a body, a place, a series, a
 * source or a kind.  All lives in the arena of dossier_of() or in the book.
 */
struct dossier {
	const struct corpus *corpus;
	const struct locale *locale;
	enum class_no class;
	uint32_t no;
	struct sv name;
	struct hits hits; /* its events */
	const struct sv *roles; /* a HIT: as what it is in it; or empty */
};

/* Whether there is a dossier for those of CLASS; what that is called, with a
 * capital: "Person". */
bool dossier_can(enum class_no class);
struct sv dossier_sort(struct arena *a, enum class_no class,
		       const struct locale *l);

/* The dossier of NO, whose events are HITS, in A. */
struct dossier dossier_of(struct arena *a, const struct corpus *c,
			  enum class_no class, uint32_t no, struct hits hits,
			  const struct locale *l);

#endif
