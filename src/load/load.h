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

/* The same, and keeps what was written: see book/written.h. */
struct book *load_written(const char *const *paths, size_t n,
			  struct diags *diags);

/* The same from memory, for tests: TEXT as if it were the file NAME. */
struct book *load_text(struct sv text, struct sv name, struct diags *diags);
struct book *load_text_written(struct sv text, struct sv name,
			       struct diags *diags);

enum load_flag {
	LOAD_WRITTEN = 1, /* as load_written() */
	LOAD_LIBYAML = 2, /* no item is read without libyaml (yaml/fast.h) */
};

/*
 * The same a piece at a time, for somebody waits for a key meanwhile.  Open
 * it, with FLAGS; step until that returns false; then end it, which gives the
 * book.  Dropped at any time, nothing of it stays but DIAGS.
 * PATHS must outlive it.  A step reads 256 KB, or takes some records, or does
 * a part of what follows.
 */
struct load;
struct load *load_open(const char *const *paths, size_t n, unsigned flags,
		       struct diags *diags);
/*
 * Chunks of files that are as they were when BEFORE was read are not parsed
 * anew, but taken from it (reuse.h).  What comes of it is the same.  Called
 * before the first step; BEFORE must outlive L.
 */
void load_after(struct load *l, const struct book *before);

bool load_step(struct load *l);
struct book *load_end(struct load *l);
void load_drop(struct load *l);

/* How much is done, in thousandths. */
unsigned load_progress(const struct load *l);

#endif
