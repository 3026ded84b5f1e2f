#ifndef INDEX_DOCS_H
#define INDEX_DOCS_H

#include "index/index.h"
#include "index/texts.h"

/*
 * What has texts to be searched is called a doc: the events, which keep their
 * numbers, then the names, kinds, series and sources, whose texts count for the
 * events that have them.  So a name's spellings are kept once and not once an
 * event.
 */
doc_no index_docs(const struct index *x); /* how many */

/* The events of a doc that is no event itself; ascending. */
const event_no *index_doc_events(struct index *x, doc_no doc, size_t *n);

/* The doc of a name; and the name of a doc, or NO_NAME. */
doc_no index_name_doc(const struct index *x, name_no n);
name_no index_doc_name(const struct index *x, doc_no doc);

/* Whether FN said true for a text of the doc DOC; as texts_of_own() for an
 * event. */
bool texts_of_doc(const struct book *b, doc_no doc, texts_fn *fn, void *arg);

/* Told each doc that is no event and whose texts count for EV, as often as EV
 * has it, with ARG, until it returns true; returns whether it did. */
typedef bool doc_fn(doc_no doc, void *arg);
bool docs_of_event(const struct book *b, event_no ev, doc_fn *fn, void *arg);

#endif
