#ifndef APP_TOLD_TEXT_H
#define APP_TOLD_TEXT_H

#include "base/build.h"
#include "view/doc_lines.h"
#include "view/frame.h"
#include "view/scroll.h"

/*
 * Text as it is told in lines, where there is no screen: safe for a terminal,
 * and by ear, without what only lines things up.
 */
struct app;

/* Appends TEXT as a terminal may be shown it, in ASCII where that is asked
 * for. */
void told_put(const struct app *a, struct build *b, struct sv text);

/* What is appended to B next stands so many BLANKS after what is there: a
 * comma tells that it is apart. */
void told_apart(struct build *b, int blanks);

/* Appends TEXT, or the row Y of F, with each run of blanks told so. */
void told_words(struct build *b, struct sv text);
void told_cells(struct build *b, const struct frame *f, int y);

/* Appends LINE of S as words; the links of V that begin there have their
 * numbers before them, unless V is null. */
void told_line(const struct scroll *s, const struct doc_view *v, size_t line,
	       struct build *b);

/* How wide text is laid out in a pane of WIDTH cells: lines that are told end
 * where a paragraph does. */
int told_width(const struct app *a, int width);

#endif
