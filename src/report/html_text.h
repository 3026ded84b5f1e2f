#ifndef REPORT_HTML_TEXT_H
#define REPORT_HTML_TEXT_H

#include "base/build.h"
#include "tell/doc.h"

/*
 * Appends TEXT as HTML shows it, between tags and in quoted values of
 * attributes: & < > " and ' are references, and what text/clean.h does not let
 * pass is shown.  A line end stays one; with ASCII what is not ASCII is
 * written as in clean_ascii().  The one door of such texts.  SCRATCH is used
 * up, as it is by what follows.
 */
void html_text(struct build *out, struct arena *scratch, struct sv text,
	       bool ascii);

/* How runs are told. */
struct html_look {
	const struct locale *locale;
	struct arena *scratch; /* of what is made of one block */
	bool ascii;
};

/* Appends RUNS, each that is more than words in an element of its own.  Events
 * and notes are anchors, e1 and n1, that the numbers of both lead to. */
void html_runs(struct build *out, const struct html_look *look,
	       const struct runs *runs);

#endif
