#ifndef IMPORT_MARKS_H
#define IMPORT_MARKS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/build.h"
#include "base/sv.h"

/*
 * Markdown as a tree of blocks: the only home of cmark.  Texts are in the
 * arena, without the marks that make them bold and so on; what is not known
 * here, as code and HTML, stands as it is written.
 */
enum marks_kind {
	MARKS_HEADING,   /* NUMBER: its depth */
	MARKS_PARAGRAPH,
	MARKS_LIST,      /* of ITEM */
	MARKS_ITEM,      /* blocks */
	MARKS_TABLE,     /* of ROW, the first its head */
	MARKS_ROW,       /* of CELL */
	MARKS_CELL,
	MARKS_OTHER,     /* any other block, as it is written */
	MARKS_UNSEEN,    /* lines that are in no block: what links mean */
};

enum { MARKS_DEPTH = 64 }; /* what lies deeper is as it is written */

/* What few blocks have: each may be empty. */
struct marks_more {
	struct sv comments; /* of HTML, that stand within TEXT and are left out
			       of it, a line each */
	struct sv urls;     /* of the links in it, a line each */
	struct sv titles;   /* that these have, likewise */
	struct sv anchor;   /* that it begins with, of an event or a source of
			       a report of ours */
	size_t slanted;     /* bytes of TEXT that are in italics, from its
			       beginning */
};

struct marks {
	enum marks_kind kind;
	uint32_t line, number;
	char task;         /* what stands in brackets before it, [x] or [ ], in
			      an item; or 0 */
	bool own;          /* it begins with an anchor of an event of a report
			      of ours */
	uint16_t indent;   /* bytes of blanks before the first line written */
	struct sv text;    /* of a heading, paragraph, cell or other block; its
			      lines end with LF where the author broke them */
	struct sv written; /* the lines of the block in the file, as they are */
	size_t strong;     /* bytes of TEXT that are bold, from its beginning */
	const struct marks_more *more; /* or null: marks_more() */
	struct marks *first, *last, *next;
};

/* What M has of that; never null. */
const struct marks_more *marks_more(const struct marks *m);

/* The id of HTML where that is an anchor of reports of ours, those of old, too:
 * "e1" of an event, "n1" of a source; else empty. */
struct sv marks_id(struct sv html);

/* What stands under the attribute data-NAME of the anchor of M, as written;
 * empty for none. */
struct sv marks_data(const struct marks *m, struct sv name);

/* The next such attribute of M after *AT bytes, its name and what stands there,
 * in A; false after the last. */
bool marks_next_data(struct arena *a, const struct marks *m, size_t *at,
		     struct sv_pair *data);

/* Appends TEXT, if it says something, as a paragraph of its own. */
void marks_put(struct build *to, struct sv text);

/* The same of M as it is written, its lines set in as they are beside the
 * first.  A is used. */
void marks_put_written(struct build *to, struct arena *a,
		       const struct marks *m);

/* Cells that ROW of a table has, as it is written. */
size_t marks_cells(struct sv row);

/* The blocks of TEXT, whose first line is LINE, in A. */
struct marks *marks_read(struct arena *a, struct sv text, uint32_t line);

#endif
