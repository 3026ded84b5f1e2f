#ifndef REPORT_HTML_TEXT_H
#define REPORT_HTML_TEXT_H

#include "base/build.h"

/*
 * Appends TEXT as HTML shows it, between tags and in quoted values of
 * attributes: & < > " and ' are references, and what text/clean.h does not let
 * pass is shown.  A line end stays one; with ASCII what is not ASCII is
 * written as in clean_ascii().  The one door of such texts.
 */
void html_text(struct build *out, struct sv text, bool ascii);

#endif
