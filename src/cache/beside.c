/* Bytes in a file of their own: they, the key, and an end that proves both. */
#include "cache/beside.h"

#include <string.h>

#include "base/file.h"
#include "base/hash.h"
#include "base/mem.h"
#include "cache/folder.h"
#include "cache/layout.h"
#include "cache/map.h"

struct end {
	char magic[8];
	uint64_t bytes; /* how many there are before the key */
	uint64_t sum;   /* of all before it */
};

struct beside {
	struct map map;
	struct sv bytes;
};

/* The bytes of MAP when it is whole and of KEY; else empty. */
static struct sv find(const struct map *map, const struct snapshot_key *key)
{
	struct arena scratch = { 0 };
	struct sv all = { map->at, map->bytes }, found = { 0 };
	struct end end;
	size_t before, proved = all.n - sizeof(end.sum);

	if (all.n < sizeof(end))
		return found;
	before = all.n - sizeof(end);
	memcpy(&end, all.s + before, sizeof(end));
	if (memcmp(end.magic, BESIDE_MAGIC, sizeof(end.magic)) == 0 &&
	    hash_sum(sv_slice(all, 0, proved)) == end.sum &&
	    sv_eq(sv_slice(all, (size_t)end.bytes, before),
		  layout_key(&scratch, key)))
		found = sv_slice(all, 0, (size_t)end.bytes);
	arena_free(&scratch);
	return found;
}

struct beside *beside_open(const struct snapshot_key *key)
{
	struct beside *b = MEM_NEW(1, struct beside);
	char path[PATH_MAX];

	if (layout_path(path, key, BESIDE_ENDING) && map_open(&b->map, path))
		b->bytes = find(&b->map, key);
	if (b->bytes.n > 0)
		return b;
	beside_close(b);
	return NULL;
}

void beside_close(struct beside *b)
{
	if (!b)
		return;
	map_close(&b->map);
	mem_free(b);
}

struct sv beside_bytes(const struct beside *b)
{
	return b->bytes;
}

void beside_write(const struct snapshot_key *key, struct sv bytes,
		  bool attended)
{
	struct arena scratch = { 0 };
	struct build all = { .arena = &scratch };
	struct end end = { .magic = BESIDE_MAGIC, .bytes = bytes.n };
	struct sink_file file;
	char path[PATH_MAX];
	struct err err;

	if (layout_path(path, key, BESIDE_ENDING) &&
	    file_open(&file, path, FILE_CACHE, &err)) {
		if (attended)
			file_attend(&file);
		build_sv(&all, bytes);
		build_sv(&all, layout_key(&scratch, key));
		build_sv(&all, (struct sv){ (const char *)&end,
					    offsetof(struct end, sum) });
		end.sum = hash_sum(build_view(&all));
		build_sv(&all, (struct sv){ (const char *)&end.sum,
					    sizeof(end.sum) });
		sink_put(&file.sink, build_view(&all));
		sink_end(&file.sink, true, &err);
	}
	arena_free(&scratch);
}
