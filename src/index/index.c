/* The parts of an index, made when they are asked for or while nobody waits. */
#include "index/columns.h"

static const struct index_part *const parts[PARTS] = {
#define X(name, part) [PART_##name] = &part_##part,
#include "index/part.def"
#undef X
};

struct index *index_new(const struct book *b)
{
	struct index *x = MEM_NEW(1, struct index);

	x->b = b;
	x->alone = UINT32_MAX;
	x->parts = parts;
	return x;
}

void index_after(struct index *x, struct corpus before)
{
	/* Rows that are not proved may be damaged. */
	if (before.b && !before.b->guard && index_take(before.x, PART_WORDS))
		x->before = before;
}

void index_share(struct index *x, doc_no alone)
{
	x->alone = alone;
}

bool index_free_some(struct index *x)
{
	for (int part = 0; part < (int)PARTS; part++)
		index_end_part(x, (enum index_part_no)part);
	for (int c = 0; c < (int)INDEX_COLUMNS_END - (int)COLUMNS; c++)
		if (book_free_rows((char *)x + index_columns[c].at,
				   index_columns[c].size))
			return true;
	mem_free(x);
	return false;
}

void index_free(struct index *x)
{
	while (x && index_free_some(x))
		continue;
}

/* So many items at most are done before it is asked whether somebody waits:
 * of those that take longest, docs of words, fewer. */
enum { ITEMS = 64, ITEMS_OF_WORDS = 16 };

/* The first part that is not whole, or PARTS. */
static enum index_part_no next_part(const struct index *x)
{
	int part = 0;

	while (part < (int)PARTS && x->made[part].whole)
		part++;
	return (enum index_part_no)part;
}

bool index_is_ready(const struct index *x, bool words)
{
	return next_part(x) >= (words ? PARTS : PART_WORDS);
}

bool index_step(struct index *x, unsigned pieces)
{
	enum index_part_no part = next_part(x);

	for (; pieces > 0 && part < PARTS; pieces--) {
		index_step_part(x, part,
				part == PART_WORDS ? ITEMS_OF_WORDS : ITEMS);
		part = next_part(x);
	}
	return part < PARTS;
}

bool index_step_keys(struct index *x, unsigned pieces)
{
	for (; pieces > 0 && !x->made[PART_KEYS].whole; pieces--)
		index_step_part(x, PART_KEYS, ITEMS);
	return !x->made[PART_KEYS].whole;
}

/* How much of PART is made, in thousandths: of words their first stage, which
 * reads them, takes 850. */
static unsigned part_progress(const struct index *x, int part)
{
	enum { READING = 850 };
	const struct index_part *p = parts[part];
	unsigned stage = 1000 / (unsigned)p->nstages, done;

	if (x->made[part].whole)
		return 1000;
	if (!x->made[part].state)
		return 0;
	done = course_progress(&x->made[part].course, p->stages, p->nstages,
			       x->made[part].state);
	if (part != PART_WORDS)
		return done;
	return done < stage ? READING * done / stage :
			      READING + (1000 - READING) * (done - stage) /
						(1000 - stage);
}

/* Words take about three quarters of the time. */
unsigned index_progress(const struct index *x)
{
	unsigned done = 0;

	for (int part = 0; part < (int)PARTS; part++) {
		unsigned of = part == PART_WORDS ? 750 : 250 / (PARTS - 1);

		done += of * part_progress(x, part) / 1000;
	}
	return done;
}
