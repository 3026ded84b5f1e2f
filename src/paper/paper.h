#ifndef PAPER_PAPER_H
#define PAPER_PAPER_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/build.h"
#include "base/sv.h"

/*
 * The text of a source and what may be quoted of it.  A paragraph is a line
 * that is not blank, headings counted; the first is 1.
 *
 * Texts are compared levelled: quotation marks and apostrophes of any shape
 * are one, so are dashes with the blanks around them; any run of blanks is
 * one; an ellipsis is three full stops; what is invisible is dropped.
 */
struct paper {
	struct sv text;    /* all paragraphs, levelled, each ended by LF */
	struct sv bytes;   /* of the file */
	size_t n;          /* paragraphs */
	uint32_t *starts;  /* of each in TEXT, and where that ends */
	uint32_t *written; /* of each in BYTES, trimmed */
};

/* Reads BYTES, UTF-8, less than 4 GB, into OUT; all of it lives in A, but for
 * BYTES themselves. */
void paper_read(struct arena *a, struct sv bytes, struct paper *out);

/* The paragraph I of PAPER, from 1 to its n, levelled. */
struct sv paper_paragraph(const struct paper *paper, size_t i);

/* The same as it stands in the file, trimmed; it is read to its end. */
struct sv paper_written(const struct paper *paper, size_t i);

/* Whether PAPER has the paragraph NUMBER, digits. */
bool paper_has(const struct paper *paper, struct sv number);

/* Appends TEXT levelled; nothing of it is a line end. */
void paper_level(struct build *b, struct sv text);

/* TEXT levelled, in A. */
struct sv paper_levelled(struct arena *a, struct sv text);

/* Bytes that are looked through, again and again, for all quotes of a text;
 * and of all texts, where a reader waits: some seconds, and two at the most. */
#define PAPER_LOOKS (UINT64_C(1) << 32)
#define PAPER_LOOKS_SOON (UINT64_C(1) << 28)

/*
 * Whether QUOTE, levelled, stands in TEXT, levelled: where it has "..." or
 * "[...]", words may be left out.  A full stop, comma and the like at its very
 * end may be the writer's.  TEXT is taken from *LEFT, the bytes that may still
 * be looked through; once there are none it is looked for no more: false.
 */
bool paper_quotes(struct sv text, struct sv quote, uint64_t *left);

/* From one byte of a text up to, but not including, another. */
struct stretch {
	size_t from, to;
};

/* A paragraph levelled, of which each byte is known where it is written. */
struct paper_line {
	struct sv written, text;
	uint32_t *from; /* a byte of WRITTEN for each of TEXT */
};

/* That of WRITTEN, in A. */
struct paper_line paper_line(struct arena *a, struct sv written);

/*
 * Where in LINE, as it is written, the QUOTE stands, which is levelled: from
 * its first word to its last, with whatever is left out in between.  False when
 * it does not, or *LEFT, as above, is used up.
 */
bool paper_find(const struct paper_line *line, struct sv quote,
		struct stretch *at, uint64_t *left);

/*
 * Whether WRITTEN is rather a heading than a paragraph: it is short, and no
 * sentence ends in it.
 */
bool paper_is_heading(struct sv written);

#endif
