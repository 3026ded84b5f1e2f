#ifndef REPORT_MEMBERS_H
#define REPORT_MEMBERS_H

#include "base/json.h"
#include "index/index.h"

/*
 * Events as JSON: a tree each.  Every member is always there: null, or an empty
 * list, where nothing is known (annals-formats(5)).  Private notes and x- keys
 * have no way in here.
 */
struct tree {
	struct json json; /* that is being written */
	const struct book *b;
	struct index *index; /* of it */
	struct arena *scratch;
};

/* Writes all that is known of EV as an item of a list, or as a line. */
void members_put(struct tree *t, event_no ev);

/* Write a list as the member `sources` or `figures`. */
void members_put_cites(struct tree *t, struct range cites);
void members_put_figures(struct tree *t, const struct figure *figures,
			 size_t n);

/* Writes those of the N FACTS that are of KIND, titles in other languages, as
 * the list KEY. */
void members_put_titles(struct tree *t, const char *key, enum fact_kind kind,
			const struct fact *facts, size_t n);

/* Writes those that are of FACT_INFERRED as the list `inferred`. */
void members_put_inferred(struct tree *t, const struct fact *facts, size_t n);

/* Writes the lines of TEXT as the list KEY. */
void members_put_lines(struct tree *t, const char *key, struct sv text);

#endif
