#ifndef IMPORT_IMPORT_H
#define IMPORT_IMPORT_H

#include <stdbool.h>

#include "base/err.h"
#include "base/sink.h"
#include "diag/diag.h"
#include "import/reached.h"
#include "text/locale.h"

/*
 * Other programs' files as YAML of ours.  Each import (import.def) reads a
 * file as named columns and rows; what those mean is found out in one place,
 * dates are read by the one reader of dates, and nothing is guessed: a row
 * whose date is doubtful is told, left out and counted.
 */
struct import_format {
	struct sv name, ending, help;
};

/* Whether F is called WORD: its name, or its ending without the dot.  Of
 * several the first row is meant. */
static inline bool import_is_called(const struct import_format *f,
				    struct sv word)
{
	return sv_eq(f->name, word) ||
	       (word.n > 0 && sv_eq(sv_slice(f->ending, 1, f->ending.n), word));
}

/* The rows of import.def, *N of them. */
const struct import_format *import_formats(size_t *n);

/* Whether there is an import called FORMAT; else the reason and the remedy are
 * in ERR. */
bool import_knows(struct sv format, struct arena *a, struct err *err);

/* How the import is to be done. */
struct import_options {
	const struct locale *locale; /* of dates; not null */
	const struct sv *maps; /* FIELD=COLUMN,... as the reader says */
	size_t nmaps;
	reached_fn *tell; /* or null, and with what */
	void *told;
};

/* An import under way: files are added, then all is written. */
struct import;

/* In A, as what OPTIONS points to has to be; faults go to DIAGS. */
struct import *import_open(struct arena *a,
			   const struct import_options *options,
			   struct diags *diags);
void import_close(struct import *im);

/*
 * Adds BYTES, which must stay, as a file in the format called FORMAT; FILE
 * names it in faults.  Returns false, with the reason and the remedy in ERR,
 * when there is no such format or the columns are not understood: what it has
 * but for these is left out, and others may be added.
 */
bool import_add(struct import *im, struct sv format, struct sv file,
		struct sv bytes, struct err *err);

/* Once all files are added, before anything is written: looks at what events of
 * theirs say of others. */
void import_end(struct import *im);

/* Writes what each column is as lines COLUMN<TAB>FIELD, clean. */
void import_columns(const struct import *im, struct build *out, bool ascii);

/*
 * Writes the events as a file of the format to K.  A row that is left out is a
 * comment, with its date as date_text.  Returns false when K takes no more.
 */
bool import_write(struct import *im, struct sink *k, bool ascii);

/* Writes a line for each column of which cells were kept under an x- key, once
 * all is written. */
void import_kept(const struct import *im, struct build *out);

/* Whether no row and no record was read. */
bool import_has_nothing(const struct import *im);

/* Rows that were read, and those of them that were left out. */
size_t import_rows(const struct import *im, size_t *left_out);

#endif
