#ifndef IMPORT_MARKDOWN_READING_H
#define IMPORT_MARKDOWN_READING_H

#include "import/bag.h"
#include "import/footnotes.h"
#include "import/markdown_date.h"
#include "import/marks.h"
#include "import/objects.h"

/* A file of Markdown that tells events in words, while it is read. */

enum { HEADING_DEPTHS = 6 };

struct reading {
	struct objects objects;
	struct arena making; /* the event being read, until the next begins */
	struct arena passing; /* dates that are looked for in a block or item */
	/* The event being read, if any. */
	bool open;
	struct bag parts;
	struct build summary;
	struct node from;
	/* What the headings above tell. */
	bool begun;          /* some event was read */
	bool titled;         /* the file has its title */
	bool note;           /* it is one event, as its title says */
	struct dating dating;
	/* The year that a heading of each depth tells, or none; at 0 that of
	 * the file.  Null: what it is in tells. */
	struct sv years[HEADING_DEPTHS + 1];
	struct footnotes footnotes;
	struct sv section;   /* the last that tells no year; or empty */
	uint32_t section_line;
	const struct marks *heading; /* right above, and no event yet */
	const struct marks *unsaid;  /* that of SECTION, by no event yet */
	struct build about;  /* what stands before all of that */
	uint32_t about_line;
	const struct marks *title; /* of the file, if a heading is */
	/* The date of the heading above, of depth UNDER_NUMBER, which what has
	 * none of its own below it has; or empty. */
	struct sv under;
	uint32_t under_number;
	struct sv day; /* that the file is named after, above all headings */
	bool lined;      /* a line that is a date says so instead of it, */
	struct sv outer; /* which is this, until the next heading */
	uint32_t section_number; /* the depth of that of SECTION */
	bool seems;          /* some line is as if it told an event */
	VEC(const struct marks *) lines; /* that are left out */
};

/* Where all stays that is made of the file. */
struct arena *reading_arena(const struct reading *r);

/* Leaves out M; tells, at the end, each line that is. */
void reading_leave(struct reading *r, const struct marks *m);
void reading_tell_lines(const struct reading *r);

/* Once all is read. */
void reading_free(struct reading *r);

/* Begins a block or an item: what was looked for in others is forgotten. */
void reading_pass(struct reading *r);

/* TEXT, a date that was looked for, so that it stays. */
struct sv reading_keep(const struct reading *r, struct sv text);

/* Begins the event that stands at M, and ends that before it, if any. */
void reading_begin(struct reading *r, const struct marks *m);
void reading_end(struct reading *r);

/* TEXT, without its footnotes, as KEY of the event. */
void reading_say(struct reading *r, struct sv key, struct sv text);

/* Where the links of M lead, and what they are called besides. */
void reading_say_links(struct reading *r, const struct marks *m);

/* The heading that the event stands below; no event has it any more once too
 * many do. */
void reading_say_section(struct reading *r);

/* Leaves out the heading that no event has said. */
void reading_leave_section(struct reading *r);

/* Whether M, words that may tell an event, does: it is then begun. */
bool reading_event(struct reading *r, const struct marks *m);

/* The same of an item that begins with a day and nothing after it separates
 * from the title. */
bool reading_day(struct reading *r, const struct marks *m);

/* Begins the event TITLE, in M, that DATE is the date of. */
void reading_dated(struct reading *r, const struct marks *m, struct sv date,
		   struct sv title);

/* Begins M, which has no date of its own, and that of the heading. */
void reading_under(struct reading *r, const struct marks *m);

/* Whether M begins with what cannot be read as a date, which is told: a row
 * that is left out. */
bool reading_doubtful(struct reading *r, const struct marks *m);

/* M is no event: it goes with the one above, or is about all of them. */
void reading_other(struct reading *r, const struct marks *m);

#endif
