/* Writing a snapshot in steps. */
#include "cache/layout.h"

#include <errno.h>
#include <string.h>

#include "base/file.h"
#include "base/hash.h"
#include "base/mem.h"
#include "cache/folder.h"

struct snapshot_writer {
	const struct corpus *corpus;
	struct arena arena; /* of KEY */
	struct sv key;
	VEC(struct fault_row) faults;
	VEC(char) fault_text;
	char folder[PATH_MAX];
	bool open; /* FILE is */
	struct sink_file file;
	int column; /* that is being written */
	uint32_t block; /* of it */
	struct layout_section sections[LAYOUT_LAST];
	VEC(uint64_t) sums;
};

/* ---- faults as rows ---- */

static struct text add_text(struct snapshot_writer *w, struct sv v)
{
	struct text t = { w->fault_text.n, (uint32_t)v.n };

	VEC_APPEND(&w->fault_text, v.s, v.n);
	return t;
}

static void add_faults(struct snapshot_writer *w, const struct diags *d)
{
	struct text file = { 0 };

	for (size_t i = 0; i < d->n; i++) {
		const struct diag *v = &d->v[i];

		/* They are sorted by file. */
		if (i == 0 || !sv_eq(v->file, d->v[i - 1].file))
			file = add_text(w, v->file);
		VEC_ADD(&w->faults, (struct fault_row){
			.fault = (uint32_t)v->fault,
			.line = v->line,
			.column = v->column,
			.file = file,
			.message = add_text(w, v->message),
		});
	}
}

/* ---- the file ---- */

static const char *rows_of(const struct snapshot_writer *w, int c, uint32_t *n)
{
	if (c < (int)COLUMNS)
		return book_rows(w->corpus->b, (enum book_column_no)c, n);
	if (c < (int)INDEX_COLUMNS_END)
		return index_rows(w->corpus->x, (enum index_column_no)c, n);
	*n = c == COLUMN_faults ? w->faults.n : w->fault_text.n;
	return c == COLUMN_faults ? (const char *)w->faults.v :
				    w->fault_text.v;
}

static void put(struct snapshot_writer *w, const void *bytes, size_t n)
{
	sink_put(&w->file.sink, (struct sv){ bytes, n });
}

/* Goes on to where a section may begin. */
static void align(struct snapshot_writer *w)
{
	static const char zeros[LAYOUT_ALIGN];
	size_t beyond = w->file.sink.bytes % LAYOUT_ALIGN;

	put(w, zeros, beyond ? LAYOUT_ALIGN - beyond : 0);
}

/* Puts the next blocks of column C; false when it has no more. */
static bool step_column(struct snapshot_writer *w, int c)
{
	enum { AT_ONCE = 16 };
	uint32_t n, blocks;
	struct sv bytes = { 0 };
	const char *rows = rows_of(w, c, &n);

	if (w->block == 0) {
		align(w);
		w->sections[c] = (struct layout_section){
			w->file.sink.bytes, n,
			(uint32_t)layout_column(c)->size
		};
	}
	blocks = layout_blocks(c, n);
	for (int i = 0; i < AT_ONCE && w->block < blocks; i++, w->block++) {
		struct sv block = layout_block(c, rows, n, w->block);

		VEC_ADD(&w->sums, hash_sum(block));
		bytes.s = i == 0 ? block.s : bytes.s;
		bytes.n += block.n;
	}
	sink_put(&w->file.sink, bytes);
	return w->block < blocks;
}

static void put_head(struct snapshot_writer *w)
{
	struct build head = { .arena = &w->arena };
	struct layout_end end = {
		.magic = LAYOUT_MAGIC,
		.format = LAYOUT_FORMAT,
		.order = LAYOUT_ORDER,
		.sections = LAYOUT_SECTIONS,
		.blocks = w->sums.n,
		.key = (uint32_t)w->key.n,
		.after = w->corpus->b->after,
		.seed = w->corpus->b->seed,
	};

	align(w);
	build_sv(&head, (struct sv){ (const char *)&w->sections[LAYOUT_FIRST],
				     LAYOUT_SECTIONS * sizeof(*w->sections) });
	build_sv(&head, (struct sv){ (const char *)w->sums.v,
				     w->sums.n * sizeof(*w->sums.v) });
	build_sv(&head, w->key);
	end.head = w->file.sink.bytes;
	end.bytes = end.head + head.n + sizeof(end);
	build_sv(&head, (struct sv){ (const char *)&end,
				     offsetof(struct layout_end, sum) });
	end.sum = hash_sum(build_view(&head));
	build_sv(&head, (struct sv){ (const char *)&end.sum,
				     sizeof(end.sum) });
	put(w, head.s, head.n);
}

struct snapshot_writer *snapshot_begin(const struct corpus *c,
				       const struct diags *faults,
				       const struct snapshot_key *key,
				       bool attended)
{
	struct snapshot_writer *w = MEM_NEW(1, struct snapshot_writer);
	char path[PATH_MAX];
	struct err err;

	*w = (struct snapshot_writer){ .corpus = c, .column = LAYOUT_FIRST };
	if (layout_path(path, key, FOLDER_ENDING)) {
		memcpy(w->folder, path, sizeof(path));
		*strrchr(w->folder, '/') = '\0';
		w->open = file_make_folder(w->folder, &err) &&
			  file_open(&w->file, path, FILE_CACHE, &err);
	}
	if (!w->open) {
		snapshot_end(w);
		return NULL;
	}
	w->key = layout_key(&w->arena, key);
	add_faults(w, faults);
	if (attended)
		file_attend(&w->file);
	return w;
}

bool snapshot_step(struct snapshot_writer *w)
{
	enum { PIECES = 4 };
	struct err err;

	if (file_signalled(&w->file))
		w->file.sink.error = EINTR;
	else if (index_step(w->corpus->x, PIECES))
		return true;
	if (w->column < LAYOUT_LAST && !w->file.sink.error) {
		if (!step_column(w, w->column)) {
			w->block = 0;
			w->column++;
		}
		return true;
	}
	put_head(w);
	sink_end(&w->file.sink, true, &err);
	w->open = false;
	folder_tidy(w->folder);
	return false;
}

void snapshot_end(struct snapshot_writer *w)
{
	struct err err;

	if (!w)
		return;
	if (w->open)
		sink_end(&w->file.sink, false, &err);
	VEC_FREE(&w->faults);
	VEC_FREE(&w->fault_text);
	VEC_FREE(&w->sums);
	arena_free(&w->arena);
	mem_free(w);
}
