#ifndef CMD_EDITOR_PARTS_H
#define CMD_EDITOR_PARTS_H

#include <stdbool.h>

#include "base/build.h"

/*
 * What editor.c, which walks the tables, and editor_parts.c, which fills in
 * what templates leave open, share: JSON written in lines.
 */

struct editor_writer {
	struct build *out;
	int depth;  /* of the next line, in TABs */
	bool first; /* nothing stands yet in the brackets that are open */
};

/* Appends a text. */
void editor_text(struct editor_writer *w, struct sv text);

/* Begins the line of the next item in the brackets, or of the next member,
 * whose NAME it writes. */
void editor_line(struct editor_writer *w);
void editor_member(struct editor_writer *w, struct sv name);

/* Opens BRACKET, which is [ or {; closes it, which is ] or }. */
void editor_begin(struct editor_writer *w, char bracket);
void editor_end(struct editor_writer *w, char bracket);

/* Appends JSON as editor.def has it, with RECORD for @ and its holes filled;
 * a hole that nothing fills is a bug. */
void editor_fill(struct editor_writer *w, struct sv json, struct sv record);

#endif
