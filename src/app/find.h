#ifndef APP_FIND_H
#define APP_FIND_H

#include "app/pane.h"
#include "query/query.h"
#include "view/scroll.h"

/*
 * Finding words in a pane of lines: the report, a document.  A pane holds a
 * struct find and says by a struct find_ops what it is looked for in; the
 * prompt, and going from hit to hit, are here.
 */
struct find {
	struct arena arena; /* of MARKS */
	const struct query *marks; /* what is looked for, or null */
	size_t hit; /* the line gone to last for it */
};

struct find_in {
	struct find *find;
	const struct scroll *text;
	size_t top;  /* the first line in sight */
	int height;  /* lines in sight */
	bool more;   /* there is more text than is set */
	bool part;   /* there is more, which is looked through by itself */
};

/* Of a pane whose state is S. */
struct find_ops {
	struct find_in (*in)(const struct app *a, void *s);
	/* Makes the lines again, with other marks. */
	void (*made)(struct app *a, void *s);
	/* Sets some more of the text, where there is more. */
	void (*more)(struct app *a, void *s);
	/* TOP is to be the first line in sight. */
	void (*go)(void *s, size_t top);
};

/* The line of F's hit, if the reader's last act led him there; else
 * SIZE_MAX. */
size_t find_line(const struct app *a, const struct find *f);

void find_close(struct find *f);

#endif
