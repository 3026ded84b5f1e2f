#ifndef LOAD_LOAD_H
#define LOAD_LOAD_H

#include "diag/diag.h"
#include "book/book.h"

/*
 * Reads the N files and folders PATHS ("-" is standard input) as one
 * chronology.  Never null: what cannot be read or is faulty is a fault in
 * DIAGS and left out, the rest is in the book, which the caller gives to
 * book_free().  DIAGS ends sorted and, in the caller's arena, may outlive the
 * book.
 */
struct book *load_book(const char *const *paths, size_t n,
		       struct diags *diags);

/* The same, and keeps what was written: see model/book_written.h. */
struct book *load_written(const char *const *paths, size_t n,
			  struct diags *diags);

/* The same from memory, for tests: TEXT as if it were the file NAME. */
struct book *load_text(struct sv text, struct sv name, struct diags *diags);
struct book *load_text_written(struct sv text, struct sv name,
			       struct diags *diags);

#endif
