/*
 * What a visit keeps (visit.h), each number with its lowest byte first:
 *
 *	the bytes of MAGIC; the hash of all that follows, 8 bytes; the day of
 *	the visit, 4 bytes; of each event, in the order of their keys: the hash
 *	of its key, 8 bytes, of each group, 3 bytes, the day of the visit it is
 *	of, 4 bytes, the length of its text, 1 byte, and that text
 */
#include "diff/visit.h"

#include "base/hash.h"
#include "base/panic.h"

/* The digit changes with what diff_event() says exactly, and with this file:
 * then all that was kept is of another version. */
static const char MAGIC[] = "annals seen 1\n";

enum {
	KEY_BYTES = 8,
	GROUP_BYTES = 3,
	DAY_BYTES = 4,
	HEAD_BYTES = sizeof(MAGIC) - 1 + KEY_BYTES + DAY_BYTES,
	ROW_BYTES = KEY_BYTES + SEEN_GROUPS * GROUP_BYTES + DAY_BYTES + 1,
};

_Static_assert(ROW_BYTES + VISIT_TEXT == 96, "seen.h says so");

static void put_number(struct build *out, uint64_t number, int bytes)
{
	for (int i = 0; i < bytes; i++)
		build_char(out, (char)(number >> 8 * i & 0xFF));
}

/* The number that FROM begins with, which is cut off. */
static uint64_t cut_number(struct sv *from, int bytes)
{
	uint64_t number = 0;

	for (int i = 0; i < bytes; i++)
		number |= (uint64_t)(unsigned char)from->s[i] << 8 * i;
	*from = sv_slice(*from, (size_t)bytes, from->n);
	return number;
}

bool visit_begin(struct sv kept, uint32_t *day, struct sv *events)
{
	struct sv magic = { MAGIC, sizeof(MAGIC) - 1 };
	uint64_t sum;

	*events = (struct sv){ 0 };
	if (kept.n < HEAD_BYTES || !sv_starts(kept, magic))
		return false;
	kept = sv_slice(kept, magic.n, kept.n);
	sum = cut_number(&kept, KEY_BYTES);
	if (hash_sum(kept) != sum)
		return false;
	*day = (uint32_t)cut_number(&kept, DAY_BYTES);
	*events = kept;
	return true;
}

bool visit_next(struct sv *events, struct visit_event *e)
{
	size_t n;

	if (events->n < ROW_BYTES) {
		*events = (struct sv){ 0 };
		return false;
	}
	e->print.key = cut_number(events, KEY_BYTES);
	for (int g = 0; g < SEEN_GROUPS; g++)
		e->print.groups[g] =
			(uint32_t)cut_number(events, GROUP_BYTES);
	e->day = (uint32_t)cut_number(events, DAY_BYTES);
	n = cut_number(events, 1);
	e->text = sv_slice(*events, 0, n);
	*events = sv_slice(*events, n, events->n);
	return true;
}

void visit_print(struct build *out, uint32_t day,
		 const struct visit_event *events, uint32_t n)
{
	struct arena scratch = { 0 };
	struct build rest = { .arena = &scratch };

	put_number(&rest, day, DAY_BYTES);
	for (uint32_t i = 0; i < n; i++) {
		const struct visit_event *e = &events[i];

		ENSURE(e->text.n <= VISIT_TEXT);
		put_number(&rest, e->print.key, KEY_BYTES);
		for (int g = 0; g < SEEN_GROUPS; g++)
			put_number(&rest, e->print.groups[g], GROUP_BYTES);
		put_number(&rest, e->day, DAY_BYTES);
		put_number(&rest, e->text.n, 1);
		build_sv(&rest, e->text);
	}
	build_str(out, MAGIC);
	put_number(out, hash_sum(build_view(&rest)), KEY_BYTES);
	build_sv(out, build_view(&rest));
	arena_free(&scratch);
}
