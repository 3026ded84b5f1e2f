#ifndef REPORT_SQL_TEXT_H
#define REPORT_SQL_TEXT_H

#include "base/build.h"

/*
 * Appends TEXT as a literal of standard SQL (ISO 9075-2, 5.3), or NULL where
 * it is empty.  A quotation mark in it is doubled, which is all that has a
 * meaning there; what text/clean.h does not let pass is shown, and with ASCII
 * what is not ASCII as in clean_ascii().  The one door of such texts.  SCRATCH
 * is used up.
 */
void sql_text(struct build *out, struct arena *scratch, struct sv text,
	      bool ascii);

#endif
