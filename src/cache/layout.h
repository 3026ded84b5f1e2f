#ifndef CACHE_LAYOUT_H
#define CACHE_LAYOUT_H

#include <limits.h>

#include "cache/snapshot.h"
#include "index/columns.h"

/*
 * How a snapshot lies in its file, for cache alone.  First the sections: the
 * rows of each column of the book and of its index, and the faults, each in
 * blocks; then the head, by which the file is known.  The head is checked when
 * the file is opened, a block when it is first read.
 *
 *	head:  struct layout_section, one each
 *	       a sum of each block, in the order of the sections
 *	       the key
 *	       struct layout_end, with which the file ends
 */
enum {
	LAYOUT_FORMAT = 2,
	LAYOUT_ALIGN = 64,      /* bytes: where a section may begin */
	LAYOUT_BLOCK = 1 << 14, /* bytes, at most */
	LAYOUT_ORDER = 0x01020304,
};

#define LAYOUT_MAGIC "annals\r\n"
#define BESIDE_MAGIC "annals\r\t"

#define FAULT_FIELDS(F)                                                        \
	F(uint32_t, fault, plain)       /* enum fault */                       \
	F(uint32_t, line, plain)                                               \
	F(uint32_t, column, plain)                                             \
	F(struct text, file, fault_text)                                       \
	F(struct text, message, fault_text)

struct fault_row {
	FAULT_FIELDS(ROW_FIELD)
};

/* The sections are known by the numbers of their columns. */
enum {
	LAYOUT_FIRST = COLUMN_events + 1,
	COLUMN_faults = INDEX_COLUMNS_END,
	COLUMN_fault_text,
	LAYOUT_LAST, /* and one more */
	LAYOUT_SECTIONS = LAYOUT_LAST - LAYOUT_FIRST,
};

struct layout_section {
	uint64_t at; /* bytes, in the file */
	uint32_t rows;
	uint32_t size; /* bytes of a row */
};

struct layout_end {
	char magic[8];
	uint32_t format, order; /* of the bytes in a number */
	uint64_t bytes;         /* of the file */
	uint64_t head;          /* where it begins */
	uint32_t sections, blocks, key; /* how many; bytes of the key */
	uint32_t after;         /* of the book: 1 */
	uint64_t seed;          /* of the book */
	uint64_t sum; /* of the head but for this */
};

const struct book_column *layout_column(int c);

/* A block of column C has two to this power of rows. */
unsigned layout_shift(int c);

/* How many blocks ROWS of column C are. */
uint32_t layout_blocks(int c, uint32_t rows);

/* The rows of block BLOCK of column C, of whose N rows these are ROWS. */
struct sv layout_block(int c, const char *rows, uint32_t n, uint32_t block);

/* The file of what is kept for KEY, whose name has such an ENDING (folder.h);
 * false when there is no place for it.  The key as it stands there, in A. */
bool layout_path(char path[PATH_MAX], const struct snapshot_key *key,
		 const char *ending);
struct sv layout_key(struct arena *a, const struct snapshot_key *key);

#endif
