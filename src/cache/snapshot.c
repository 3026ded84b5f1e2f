/* Opening a snapshot, proving what is read of it, and mending that. */
#include "cache/snapshot.h"

#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "base/hash.h"
#include "base/panic.h"
#include "cache/folder.h"
#include "cache/layout.h"
#include "cache/map.h"

/* The rows of a column. */
struct section {
	char *rows;
	uint32_t n;
	uint32_t block; /* the number of its first one */
	unsigned shift; /* layout_shift() */
};

struct snapshot {
	struct book_guard guard;  /* of BOOK */
	struct index_store store; /* of INDEX */
	struct book *book;
	struct index *index;
	char path[PATH_MAX];
	struct map map;
	struct section sections[LAYOUT_LAST];
	const uint64_t *sums; /* of blocks */
	bool *proved;         /* of blocks */
	uint32_t left;        /* blocks of the book that are not */
	struct {
		int column;
		uint32_t block; /* of it */
	} taken[PARTS], /* how far each part is proved */
		next;   /* and the book, from its first row on */
	bool damaged;
	struct book *fresh; /* what the sources say, once it was needed */
	snapshot_again *again;
	void *of;
};

/* ---- proving ---- */

static uint32_t count_rows(const void *snapshot, int c)
{
	const struct snapshot *s = snapshot;

	return s->sections[c == COLUMN_events ? COLUMN_event_first : c].n;
}

/* The rows of block number BLOCK of column C. */
static struct sv block_rows(const struct snapshot *s, int c, uint32_t block)
{
	const struct section *section = &s->sections[c];

	return layout_block(c, section->rows, section->n, block);
}

/* Once all of the book is proved, nobody need ask. */
static void note_proved(struct snapshot *s, int c, uint32_t block)
{
	s->proved[block] = true;
	if (c < (int)COLUMNS && --s->left == 0)
		s->book->guard = NULL;
}

/* Whether that block is as it was written, and refers to what is there. */
static bool prove(struct snapshot *s, int c, uint32_t block)
{
	const struct book_column *column = layout_column(c);
	uint32_t at = s->sections[c].block + block;
	struct sv rows = block_rows(s, c, block);
	/* Starts are no less than those before. */
	size_t before = block > 0 ? column->size : 0;
	struct err err;

	if (s->proved[at])
		return true;
	if (hash_sum(rows) != s->sums[at] ||
	    !book_check_column(column, rows.s - before,
			       (uint32_t)((rows.n + before) / column->size),
			       count_rows, s, &err)) {
		s->damaged = true;
		return false;
	}
	note_proved(s, c, at);
	return true;
}

/* ---- mending ---- */

/* What the sources say, which is what was written: a load of all of them gives
 * the same rows each time, but for the sums of chunks, which then are of no
 * use. */
static const struct book *fresh(struct snapshot *s)
{
	if (!s->fresh) {
		unlink(s->path);
		s->fresh = s->again(s->of);
		if (mprotect(s->map.at, s->map.bytes,
			     PROT_READ | PROT_WRITE) != 0)
			panic("out of memory");
	}
	if (!s->fresh)
		panic("files changed while they were read; start again");
	return s->fresh;
}

static void mend(struct snapshot *s, enum book_column_no c, uint32_t block)
{
	struct sv rows = block_rows(s, (int)c, block);
	ptrdiff_t at = rows.s - s->sections[c].rows;
	uint32_t all;
	const char *good = book_rows(fresh(s), c, &all);

	if (all != s->sections[c].n)
		panic("files changed while they were read; start again");
	memcpy(s->sections[c].rows + at, good + at, rows.n);
	note_proved(s, (int)c, s->sections[c].block + block);
}

static void want(struct book_guard *g, enum book_column_no c, uint32_t first,
		 uint32_t n)
{
	struct snapshot *s = (struct snapshot *)g;
	const struct section *section = &s->sections[c];
	uint32_t block = first >> section->shift;
	uint32_t last = (first + n - 1) >> section->shift;

	ENSURE(first < section->n && n <= section->n - first);
	if (block == last && s->proved[section->block + block])
		return;
	for (; block <= last; block++)
		if (!s->proved[section->block + block] &&
		    !prove(s, (int)c, block))
			mend(s, c, block);
}

/* What is damaged is not mended: the sources may say something else by now. */
static bool prove_some(struct book_guard *g, bool *good)
{
	enum { BLOCKS = 16 };
	struct snapshot *s = (struct snapshot *)g;

	for (int i = 0; i < BLOCKS && s->next.column < (int)COLUMNS; i++) {
		int c = s->next.column;

		if (s->next.block == layout_blocks(c, s->sections[c].n)) {
			s->next.column++;
			s->next.block = 0;
		} else if (prove(s, c, s->next.block)) {
			s->next.block++;
		} else {
			*good = false;
			return false;
		}
	}
	return s->next.column < (int)COLUMNS;
}

/* ---- the index ---- */

/* Sets a VEC of no room: the rows are not its own. */
static void lend(char *to, const struct section *section)
{
	VEC(void) vec = { section->n ? section->rows : NULL, section->n, 0 };

	memcpy(to, &vec, sizeof(vec));
}

static enum stored take(struct index_store *store, struct index *x,
			enum index_part_no part, uint64_t items)
{
	enum { ITEMS_A_BLOCK = 8 };
	struct snapshot *s = (struct snapshot *)((char *)store -
				offsetof(struct snapshot, store));
	int *c = &s->taken[part].column;
	uint32_t *block = &s->taken[part].block;
	uint64_t left = items / ITEMS_A_BLOCK + 1;

	for (; *c < (int)INDEX_COLUMNS_END; (*c)++, *block = 0) {
		if (index_column_parts[*c - (int)COLUMNS] != part)
			continue;
		for (; *block < layout_blocks(*c, s->sections[*c].n);
		     (*block)++, left--) {
			if (left == 0)
				return STORED_MORE;
			if (!prove(s, *c, *block))
				return STORED_NOT;
		}
	}
	for (int i = 0; i < (int)INDEX_COLUMNS_END - (int)COLUMNS; i++)
		if (index_column_parts[i] == part)
			lend((char *)x + index_columns[i].at,
			     &s->sections[i + (int)COLUMNS]);
	return STORED_TAKEN;
}

/* ---- opening ---- */

/* The end of the head, when the whole of that is as it was written, for this
 * program, and as long as it says. */
static bool read_end(const struct snapshot *s, struct layout_end *end)
{
	size_t at = s->map.bytes - sizeof(*end);

	if (s->map.bytes < sizeof(*end))
		return false;
	memcpy(end, s->map.at + at, sizeof(*end));
	return memcmp(end->magic, LAYOUT_MAGIC, sizeof(end->magic)) == 0 &&
	       end->format == LAYOUT_FORMAT && end->order == LAYOUT_ORDER &&
	       end->bytes == s->map.bytes && end->sections == LAYOUT_SECTIONS &&
	       end->head <= at && end->head % LAYOUT_ALIGN == 0 &&
	       at - end->head ==
		       LAYOUT_SECTIONS * sizeof(struct layout_section) +
			       end->blocks * sizeof(uint64_t) + end->key &&
	       hash_sum((struct sv){ s->map.at + end->head,
				     s->map.bytes - end->head -
					     sizeof(end->sum) }) == end->sum;
}

/* Whether the sections lie within the file, and are what the columns are. */
static bool read_sections(struct snapshot *s, const struct layout_end *end)
{
	const struct layout_section *from =
		(const void *)(s->map.at + end->head);
	uint64_t blocks = 0;

	for (int c = LAYOUT_FIRST; c < LAYOUT_LAST; c++, from++) {
		uint64_t bytes = (uint64_t)from->rows * from->size;

		if (from->size != layout_column(c)->size ||
		    from->at % LAYOUT_ALIGN != 0 || from->at > end->head ||
		    bytes > end->head - from->at)
			return false;
		s->sections[c] = (struct section){ s->map.at + from->at,
						   from->rows,
						   (uint32_t)blocks,
						   layout_shift(c) };
		blocks += layout_blocks(c, from->rows);
		if (layout_column(c)->event &&
		    from->rows != s->sections[COLUMN_event_first].n)
			return false;
	}
	s->sums = (const void *)from;
	return blocks == end->blocks && s->sections[COLUMN_top].n == 1;
}

/* BEFORE: of any state. */
static bool has_key(const struct snapshot *s, const struct layout_end *end,
		    const struct snapshot_key *key, bool before)
{
	struct arena scratch = { 0 };
	struct sv kept = { (const char *)(s->sums + end->blocks), end->key };
	struct sv asked = layout_key(&scratch, key);
	bool same = sv_eq(kept, asked);

	if (before)
		same = sv_starts(kept, sv_slice(asked, 0,
						asked.n - key->state.n));
	arena_free(&scratch);
	return same;
}

static void make_corpus(struct snapshot *s, const struct layout_end *end)
{
	struct book *b = s->book = MEM_NEW(1, struct book);

	b->guard = &s->guard;
	b->after = end->after;
	b->seed = end->seed;
	s->left = s->sections[COLUMNS].block;
	b->nevents = count_rows(s, COLUMN_events);
	for (int c = LAYOUT_FIRST; c < (int)COLUMNS; c++) {
		const struct section *section = &s->sections[c];
		const void *rows = section->n ? section->rows : NULL;
		char *to = (char *)b + book_columns[c].at;

		if (book_columns[c].event)
			memcpy(to, &rows, sizeof(rows));
		else
			lend(to, section);
	}
	s->index = index_new(b);
	s->index->store = &s->store;
}

static bool prove_columns(struct snapshot *s, int from, int to)
{
	for (int c = from; c < to; c++)
		for (uint32_t i = 0; i < layout_blocks(c, s->sections[c].n);
		     i++)
			if (!prove(s, c, i))
				return false;
	return true;
}

static struct snapshot *open_snapshot(const struct snapshot_key *key,
				      bool before, snapshot_again *again,
				      void *of)
{
	struct snapshot *s = MEM_NEW(1, struct snapshot);
	struct layout_end end;

	*s = (struct snapshot){ .guard = { want, prove_some },
				.store = { take },
				.again = again, .of = of };
	if (!layout_path(s->path, key, FOLDER_ENDING) ||
	    !map_open(&s->map, s->path) || !read_end(s, &end) ||
	    !read_sections(s, &end) || !has_key(s, &end, key, before)) {
		snapshot_close(s);
		return NULL;
	}
	s->proved = mem_new(end.blocks, sizeof(*s->proved));
	for (int part = 0; part < (int)PARTS; part++)
		s->taken[part].column = COLUMNS;
	s->next.column = LAYOUT_FIRST;
	make_corpus(s, &end);
	/* What could not be mended is proved now. */
	if (!prove_columns(s, COLUMN_faults, LAYOUT_LAST) ||
	    (end.after && !before &&
	     !prove_columns(s, LAYOUT_FIRST, COLUMNS))) {
		snapshot_close(s);
		return NULL;
	}
	if (!before) /* it reads rows, and nobody would mend those */
		book_number_vocabulary(s->book);
	return s;
}

struct snapshot *snapshot_open(const struct snapshot_key *key,
			       snapshot_again *again, void *of)
{
	return open_snapshot(key, false, again, of);
}

struct snapshot *snapshot_before(const struct snapshot_key *key)
{
	return open_snapshot(key, true, NULL, NULL);
}

void snapshot_close(struct snapshot *s)
{
	if (!s)
		return;
	index_free(s->index);
	book_free(s->book);
	book_free(s->fresh);
	mem_free(s->proved);
	map_close(&s->map);
	mem_free(s);
}

/* ---- what is in it ---- */

struct corpus snapshot_corpus(const struct snapshot *s)
{
	return (struct corpus){ s->book, s->index };
}

static struct sv fault_text(const struct snapshot *s, struct text t)
{
	return (struct sv){ s->sections[COLUMN_fault_text].rows + t.offset,
			    t.length };
}

void snapshot_faults(struct snapshot *s, struct diags *d)
{
	const struct section *section = &s->sections[COLUMN_faults];
	const struct fault_row *row = (const void *)section->rows;

	for (uint32_t i = 0; i < section->n; i++, row++)
		diag_put(d, (struct diag){
			.fault = (enum fault)row->fault,
			.file = fault_text(s, row->file),
			.line = row->line,
			.column = row->column,
			.message = fault_text(s, row->message),
		});
}

bool snapshot_is_damaged(const struct snapshot *s)
{
	return s->damaged;
}
