/* Links from the other side, and what is numbered or linked as it is met. */
#include "book/linking.h"

#include <stdlib.h>

#include "base/course.h"

struct linking {
	struct book *b;
	struct course course;

	/* Of an event: links at either end; then where its next link goes. */
	uint32_t *room;
	struct link *links;
	uint32_t nlinks, kept, at;

	struct table texts; /* of tags; of names */
	VEC(name_no) names; /* the first of each text */
};

static uint64_t count_events(const void *of)
{
	return ((const struct linking *)of)->b->nevents;
}

/* ---- back links ---- */

/* Those given before those of other events; what it is part of is the first,
 * where book_parent() looks. */
static int by_link(const void *x, const void *y)
{
	const struct link *a = x, *b = y;

	if ((a->kind >= LINK_HAS_PART) != (b->kind >= LINK_HAS_PART))
		return a->kind < b->kind ? -1 : 1;
	if ((a->kind == LINK_PART_OF) != (b->kind == LINK_PART_OF))
		return a->kind == LINK_PART_OF ? -1 : 1;
	if (a->to != b->to)
		return a->to < b->to ? -1 : 1;
	return (a->kind > b->kind) - (a->kind < b->kind);
}

/* Sorts the N links of an event and keeps each once at AT, which may be where
 * they are: two that see each other need no more than that.  Returns how
 * many. */
static uint32_t settle_links(struct link *at, struct link *v, uint32_t n)
{
	uint32_t kept = 0, given = 0;

	if (n == 0)
		return 0;
	qsort(v, n, sizeof(*v), by_link);
	for (uint32_t i = 0; i < n; i++) {
		struct link link = v[i];
		struct link see = { LINK_SEE, link.to };

		if (kept && by_link(&at[kept - 1], &link) == 0)
			continue;
		if (link.kind == LINK_SEEN_FROM && given &&
		    bsearch(&see, at, given, sizeof(*at), by_link))
			continue;
		at[kept++] = link;
		if (link.kind < LINK_HAS_PART)
			given = kept;
	}
	return kept;
}

static void begin_links(void *of, uint64_t at)
{
	struct linking *k = of;

	(void)at;
	k->room = MEM_NEW((size_t)k->b->nevents + 1, uint32_t);
}

/* Room for each link at either end. */
static void count_links(void *of, uint64_t at)
{
	struct linking *k = of;
	struct range r = k->b->event_links[at];

	k->room[at] += r.count;
	for (uint32_t i = 0; i < r.count; i++)
		k->room[k->b->links.v[r.first + i].to]++;
}

static void place_links(void *of, uint64_t at)
{
	struct linking *k = of;
	uint32_t count = k->room[at];

	k->room[at] = k->nlinks;
	k->nlinks += count;
}

static void make_links(void *of, uint64_t at)
{
	struct linking *k = of;

	(void)at;
	k->links = MEM_NEW(k->nlinks, struct link);
}

static void put_links(void *of, uint64_t at)
{
	struct linking *k = of;
	struct range r = k->b->event_links[at];

	for (uint32_t i = 0; i < r.count; i++) {
		struct link link = k->b->links.v[r.first + i];

		k->links[k->room[at]++] = link;
		k->links[k->room[link.to]++] = (struct link){
			.kind = link.kind + LINK_HAS_PART,
			.to = (event_no)at,
		};
	}
}

static void keep_links(void *of, uint64_t ev)
{
	struct linking *k = of;
	uint32_t kept = settle_links(k->links + k->kept, k->links + k->at,
				     k->room[ev] - k->at);

	k->b->event_links[ev] = (struct range){ k->kept, kept };
	k->kept += kept;
	k->at = k->room[ev];
}

static void end_links(void *of, uint64_t at)
{
	struct linking *k = of;
	struct book *b = k->b;

	(void)at;
	VEC_FREE(&b->links);
	b->links.v = k->links;
	b->links.n = k->kept;
	b->links.cap = k->nlinks;
	k->links = NULL;
}

/* ---- tags and namesakes ---- */

static struct sv tag_text(const void *book, uint32_t tag)
{
	return book_tag(book, tag);
}

static void number_tags(void *of, uint64_t ev)
{
	struct linking *k = of;
	struct book *b = k->b;
	size_t n;
	const struct fact *facts = book_facts(b, (event_no)ev, &n);

	for (size_t i = 0; i < n; i++)
		if (facts[i].kind == FACT_TAG &&
		    table_number(&k->texts, book_text(b, facts[i].value),
				 tag_text, b) == b->tags.n)
			VEC_ADD(&b->tags, facts[i].value);
}

static void end_tags(void *of, uint64_t at)
{
	(void)at;
	table_free(&((struct linking *)of)->texts);
}

static uint64_t count_names(const void *of)
{
	return ((const struct linking *)of)->b->names.n;
}

static struct sv first_text(const void *linking, uint32_t number)
{
	const struct linking *k = linking;

	return book_name(k->b, k->names.v[number]);
}

static void link_name(void *of, uint64_t at)
{
	struct linking *k = of;
	name_no n = (name_no)at;
	struct name_row *row = &k->b->names.v[n], *first;
	uint32_t number = table_number(&k->texts, book_name(k->b, n),
				       first_text, k);

	row->namesake = n;
	if (number == k->names.n) {
		VEC_ADD(&k->names, n);
		return;
	}
	first = &k->b->names.v[k->names.v[number]];
	row->namesake = first->namesake;
	first->namesake = n;
}

/* ---- by stages ---- */

static const struct course_stage stages[] = {
	{ course_once, begin_links },	{ count_events, count_links },
	{ count_events, place_links },	{ course_once, make_links },
	{ count_events, put_links },	{ count_events, keep_links },
	{ course_once, end_links },	{ count_events, number_tags },
	{ course_once, end_tags },	{ count_names, link_name },
};

enum { STAGES = sizeof(stages) / sizeof(*stages), ITEMS = 512 };

struct linking *linking_open(struct book *b)
{
	struct linking *k = MEM_NEW(1, struct linking);

	k->b = b;
	return k;
}

bool linking_step(struct linking *k)
{
	return course_step(&k->course, stages, STAGES, k, ITEMS);
}

void linking_close(struct linking *k)
{
	table_free(&k->texts);
	VEC_FREE(&k->names);
	mem_free(k->room);
	mem_free(k->links);
	mem_free(k);
}
