/* Opening what was kept of a chronology, and keeping it (kept.h). */
#include "session/kept.h"

#include <limits.h>
#include <unistd.h>

#include "base/mem.h"
#include "cache/beside.h"
#include "cache/snapshot.h"
#include "load/load.h"
#include "session/stamp.h"

struct kept {
	const char *const *paths;
	size_t npaths;
	struct arena arena, renewed; /* of the keys */
	struct snapshot_key key;
	uint64_t made_of; /* stamp.h */
	bool sure;
	struct snapshot *snapshot; /* of the files as they were at first */
	struct snapshot *before;   /* of what they were earlier */
	bool again; /* they have changed since */
	struct snapshot_writer *writer;
	struct beside *beside;
	bool begun, attended; /* kept_begin() */
};

/* The paths as they are given, which the book tells; where from, unless all
 * are from the root. */
static struct sv place_of(struct arena *a, const char *const *paths, size_t n)
{
	struct build b = { .arena = a };
	char folder[PATH_MAX];
	bool relative = false;

	for (size_t i = 0; i < n; i++) {
		relative = relative || paths[i][0] != '/';
		build_str(&b, paths[i]);
		build_char(&b, '\0');
	}
	if (relative && getcwd(folder, sizeof(folder)))
		build_str(&b, folder);
	return build_view(&b);
}

/* Whether B is of the files as the key tells them: others may have had their
 * place for a moment. */
static bool is_of(const struct kept *k, const struct book *b)
{
	uint64_t made_of = book_made_of(b);

	return made_of == k->made_of ||
	       (k->snapshot && !k->again && made_of == 0);
}

/* Whether the files are as they were. */
static bool unchanged(const struct kept *k)
{
	struct arena scratch = { 0 };
	struct sv now = stamp_take(&scratch, k->paths, k->npaths).text;
	bool same = sv_eq(now, k->key.state);

	arena_free(&scratch);
	return same;
}

static struct book *read_again(void *of)
{
	const struct kept *k = of;
	struct arena scratch = { 0 };
	struct diags diags = { .arena = &scratch };
	struct book *b = load_book(k->paths, k->npaths, &diags);

	arena_free(&scratch);
	if (!k->again && is_of(k, b) && unchanged(k))
		return b;
	book_free(b);
	return NULL;
}

struct kept *kept_open(const char *const *paths, size_t n)
{
	struct kept *k = MEM_NEW(1, struct kept);
	struct stamp stamp;

	*k = (struct kept){ .paths = paths, .npaths = n };
	stamp = stamp_take(&k->arena, paths, n);
	k->key = (struct snapshot_key){ place_of(&k->arena, paths, n),
					stamp.text };
	k->made_of = stamp.made_of;
	k->sure = stamp.sure;
	if (k->sure)
		k->snapshot = snapshot_open(&k->key, read_again, k);
	return k;
}

void kept_close(struct kept *k)
{
	if (!k)
		return;
	snapshot_end(k->writer);
	snapshot_close(k->snapshot);
	snapshot_close(k->before);
	beside_close(k->beside);
	arena_free(&k->arena);
	arena_free(&k->renewed);
	mem_free(k);
}

void kept_renew(struct kept *k, int64_t began)
{
	struct stamp stamp;

	snapshot_end(k->writer);
	k->writer = NULL;
	beside_close(k->beside);
	k->beside = NULL;
	arena_reset(&k->renewed);
	stamp = stamp_take(&k->renewed, k->paths, k->npaths);
	k->key.state = stamp.text;
	k->made_of = stamp.made_of;
	k->sure = stamp.settled <= began;
	k->again = true;
	k->begun = false;
}

bool kept_has(struct kept *k, struct corpus *c, struct diags *faults)
{
	if (!k->snapshot)
		return false;
	*c = snapshot_corpus(k->snapshot);
	snapshot_faults(k->snapshot, faults);
	return true;
}

bool kept_before(struct kept *k, struct corpus *c)
{
	if (!k->before)
		k->before = snapshot_before(&k->key);
	if (k->before)
		*c = snapshot_corpus(k->before);
	return k->before;
}

/* Whether all that is there was read. */
static bool all_read(const struct diags *faults)
{
	for (size_t i = 0; i < faults->n; i++)
		if (faults->v[i].fault == FAULT_file_unreadable)
			return false;
	return true;
}

void kept_begin(struct kept *k, const struct corpus *c,
		const struct diags *faults, bool attended)
{
	bool whole = !k->again && k->snapshot &&
		     !snapshot_is_damaged(k->snapshot);

	k->begun = true;
	k->attended = attended;
	k->sure = k->sure && is_of(k, c->b);
	if (k->sure && !whole && unchanged(k) && all_read(faults))
		k->writer = snapshot_begin(c, faults, &k->key, attended);
}

bool kept_step(struct kept *k)
{
	if (k->writer && !snapshot_step(k->writer)) {
		snapshot_end(k->writer);
		k->writer = NULL;
	}
	return k->writer;
}

struct sv kept_beside(struct kept *k)
{
	if (k->snapshot && !k->again && !k->beside)
		k->beside = beside_open(&k->key);
	return k->beside ? beside_bytes(k->beside) : (struct sv){ 0 };
}

void kept_beside_put(struct kept *k, struct sv bytes)
{
	bool whole = k->begun ? !k->writer : k->snapshot && !k->again;

	if (whole && k->sure && !sv_eq(bytes, kept_beside(k)) && unchanged(k))
		beside_write(&k->key, bytes, k->attended);
}
