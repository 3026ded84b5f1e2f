/* The sections of a snapshot as a table, and what it is known by. */
#include "cache/layout.h"

#include <stdio.h>

#include "base/hash.h"
#include "base/xdg.h"
#include "build_id.h"
#include "text/collate.h"

BOOK_ROWS(struct fault_row, faults, FAULT_FIELDS)
BOOK_VALUE(char, fault_text, plain)

const struct book_column *layout_column(int c)
{
	static const struct book_column ours[] = {
		{ .name = "faults", .size = sizeof(struct fault_row),
		  .fields = fields_of_faults },
		{ .name = "fault_text", .size = sizeof(char),
		  .fields = fields_of_fault_text },
	};

	if (c < (int)COLUMNS)
		return &book_columns[c];
	if (c < (int)INDEX_COLUMNS_END)
		return &index_columns[c - (int)COLUMNS];
	return &ours[c - (int)INDEX_COLUMNS_END];
}

unsigned layout_shift(int c)
{
	size_t size = layout_column(c)->size;
	unsigned shift = 0;

	while (size << (shift + 1) <= LAYOUT_BLOCK)
		shift++;
	return shift;
}

uint32_t layout_blocks(int c, uint32_t rows)
{
	unsigned shift = layout_shift(c);

	return (uint32_t)(((uint64_t)rows + (1u << shift) - 1) >> shift);
}

struct sv layout_block(int c, const char *rows, uint32_t n, uint32_t block)
{
	size_t size = layout_column(c)->size;
	uint32_t most = 1u << layout_shift(c);
	uint32_t first = block * most;
	uint32_t some = n - first < most ? n - first : most;

	return (struct sv){ rows + first * size, some * size };
}

bool layout_path(char path[PATH_MAX], const struct snapshot_key *key,
		 const char *ending)
{
	struct arena scratch = { 0 };
	const char *folder = xdg_folder(&scratch, "XDG_CACHE_HOME", ".cache");
	uint64_t name = hash_sum(key->place);
	bool fits = folder &&
		    (size_t)snprintf(path, PATH_MAX, "%s/%016jx%s", folder,
				     (uintmax_t)name, ending) < PATH_MAX;

	arena_free(&scratch);
	return fits;
}

struct sv layout_key(struct arena *a, const struct snapshot_key *key)
{
	struct build b = { .arena = a };

	build_sv(&b, collate_version(a));
	build_str(&b, " " BUILD_ID "\n");
	build_sv(&b, key->place);
	build_char(&b, '\n');
	build_sv(&b, key->state);
	return build_view(&b);
}
