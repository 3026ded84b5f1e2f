#ifndef IMPORT_ICAL_LINES_H
#define IMPORT_ICAL_LINES_H

#include "import/sheet.h"
#include "import/spot.h"

/*
 * The lines NAME;PARAMETERS:VALUE of an iCalendar file (RFC 5545, section 3.1),
 * unfolded.
 */
struct ical_line {
	struct sv name, parameters, value;
	struct node at; /* its place */
};

/* Starts with its SHEET, whose arena texts are in, and TEXT; and
 * .spot = spot_start(TEXT). */
struct ical_lines {
	struct sheet *sheet;
	struct sv text;
	size_t at; /* byte */
	struct spot spot;
};

/* The next line that is one; others are told and left out.  False at the
 * end. */
bool ical_next(struct ical_lines *c, struct ical_line *l);

/* Whether L begins what is a part of the calendar alone, or ends that. */
bool ical_is_outer(const struct ical_line *l);

/* Where the line that was read last begins, in bytes; of one that is folded,
 * its last piece. */
size_t ical_line_start(const struct ical_lines *c);

struct locus ical_locus(const struct ical_lines *c, const struct ical_line *l);

/* Takes the next parameter of LEFT, and its value without quotation marks;
 * false at the end. */
bool ical_next_parameter(struct sv *left, struct sv *name, struct sv *value);

/* The value of the parameter NAME, without quotation marks; empty for none. */
struct sv ical_parameter(const struct ical_line *l, struct sv name);

/* VALUE with the signs that its escapes stand for (section 3.3.11), in A. */
struct sv ical_text(struct arena *a, struct sv value);

/* A fold (bytes_fold): a blank begins the line. */
size_t ical_fold(struct sv text, size_t at);

#endif
