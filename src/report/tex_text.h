#ifndef REPORT_TEX_TEXT_H
#define REPORT_TEX_TEXT_H

#include "base/build.h"

/*
 * Appends TEXT, on one line, as TeX and BibTeX show it: what they have a
 * meaning for is a command, braces are always paired, several blanks are one,
 * as they are to TeX, and what text/clean.h does not let pass is shown; with
 * ASCII as clean_ascii().  The one door of such texts.  SCRATCH
 * is used up.
 */
void tex_text(struct build *out, struct arena *scratch, struct sv text,
	      bool ascii);

#endif
