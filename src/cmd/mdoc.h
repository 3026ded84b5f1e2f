#ifndef CMD_MDOC_H
#define CMD_MDOC_H

#include "base/build.h"

/*
 * Manual pages as plain text.  Of mdoc(7) it knows what the pages of man/ are
 * written in, and a line of anything else comes out as it stands, so that a
 * test finds it.
 */
enum { MDOC_COLUMNS = 78, MDOC_DEEP = 5 };

struct mdoc_list {
	size_t width;   /* cells of a tag; 0: the texts have bullets */
	size_t indent;  /* cells before its tags */
	bool compact;
};

/* Starts as { .out = OUT, .word = { .arena = A }, .name = "annals" }. */
struct mdoc {
	struct build *out;
	struct build word; /* what is not on the line yet */
	struct sv name;    /* of the program: Nm */
	size_t indent;     /* cells before a line of text */
	size_t column;     /* cells that the line has; 0: it is not begun */
	bool glue;         /* what comes next belongs to the word */
	bool minus;        /* what comes next is an option */
	bool due;          /* an empty line comes before the next text */
	bool literal;      /* lines are kept as they are */
	size_t depth;      /* lists that are open */
	struct mdoc_list lists[MDOC_DEEP];
};

/* Appends what LINE, without its line end, says. */
void mdoc_line(struct mdoc *m, struct sv line);

/* Ends the line that is begun, if one is. */
void mdoc_break(struct mdoc *m);

/* The words of LINE that stand after the macro NAME, as in ".Sh NAME"; false
 * when it is another. */
bool mdoc_is(struct sv line, const char *name, struct sv *words);

/* Appends TEXT with its escapes as the characters that they stand for. */
void mdoc_text(struct build *out, struct sv text);

#endif
