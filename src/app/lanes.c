/* Which lanes there are, and what is in each. */
#include "app/lanes.h"

#include <stdlib.h>

#include "app/names.h"
#include "app/range.h"

/* Those of names: one a class, and places that are in a country. */
enum { INNER_PLACES = NAME_CLASSES, GROUPS };

static const struct sort {
	enum class_no class;
	enum label called;
	struct sv none; /* what is said where there is no lane */
} sorts[LANES_SORTS] = {
	{ CLASS_WHO, LABEL_LANES_WHO,
	  SV_INIT("No event here names a person or body.") },
	{ CLASS_WHERE, LABEL_LANES_WHERE,
	  SV_INIT("No event here names a place.") },
	{ CLASS_KINDS, LABEL_LANES_KIND, SV_INIT("No event here has a kind.") },
	{ CLASS_SERIES, LABEL_LANES_SERIES,
	  SV_INIT("No event here is of a series.") },
	{ CLASS_SOURCES, LABEL_LANES_SOURCE,
	  SV_INIT("No event here has a source.") },
};

enum class_no lanes_class(const struct lanes_state *s)
{
	return sorts[s->sort].class;
}

struct sv lanes_none(const struct lanes_state *s)
{
	return sorts[s->sort].none;
}

bool lanes_has(struct app *a, size_t sort)
{
	return names_order(a, sorts[sort].class)->n > 0;
}

enum class_no lanes_chosen(const struct app *a, uint32_t *no)
{
	const struct lanes_state *s = lanes_state(a);

	*no = 0;
	if (!lanes_is(s, s->cursor))
		return CLASSES;
	*no = s->rows[s->cursor].no;
	return lanes_class(s);
}

/* The group of a lane, from 0; others than names are one. */
static int group_of(const struct book *b, enum class_no c, uint32_t no)
{
	bool inner;

	if (c != CLASS_WHO)
		return 0;
	inner = book_name_in(b, no) != NO_NAME ||
		(book_name_country(b, no) != NO_NAME &&
		 book_name_country(b, no) != no);
	return book_name_class(b, no) == NAME_PLACE && inner ?
		       INNER_PLACES :
		       (int)book_name_class(b, no);
}

static enum label head_of(enum class_no c, int group)
{
	static const enum label heads[GROUPS] = {
		[NAME_PERSON] = LABEL_LANES_PEOPLE,
		[NAME_ORGANISATION] = LABEL_LANES_BODIES,
		[NAME_PLACE] = LABEL_LANES_COUNTRIES,
		[INNER_PLACES] = LABEL_LANES_PLACES,
	};

	return c == CLASS_WHO ? heads[group] : LABELS;
}

static int by_events(const void *x, const void *y)
{
	const struct lanes_row *a = x, *b = y;

	if (a->events != b->events)
		return a->events < b->events ? 1 : -1;
	return (a->rank > b->rank) - (a->rank < b->rank);
}

static void add_row(struct lanes_state *s, struct lanes_row row)
{
	s->rows[s->n++] = row;
	if (row.events > s->most)
		s->most = row.events;
}

/* Adds a group of LANES, N of them, the busiest first. */
static void add_group(struct lanes_state *s, struct lanes_row *lanes, size_t n,
		      enum label head)
{
	if (n == 0)
		return;
	if (s->n > 0 && s->blanks)
		add_row(s, (struct lanes_row){ UINT32_MAX, 0, 0, LABELS });
	if (head != LABELS)
		add_row(s, (struct lanes_row){ UINT32_MAX, 0, 0, head });
	qsort(lanes, n, sizeof(*lanes), by_events);
	for (size_t i = 0; i < n; i++)
		add_row(s, lanes[i]);
}

void lanes_list(struct app *a, struct lanes_state *s)
{
	enum class_no c = lanes_class(s);
	const struct class_order *order = names_order(a, c);
	struct arena scratch = { 0 };
	struct count count = class_count(&scratch, &a->corpus, c, a->shown,
					 false);
	struct lanes_row *lanes =
		ARENA_NEW(&scratch, order->n, struct lanes_row);

	arena_reset(&s->arena);
	s->rows = ARENA_NEW(&s->arena, order->n + 2 * GROUPS, struct lanes_row);
	s->n = s->most = 0;
	for (int group = 0; group < GROUPS; group++) {
		size_t n = 0;

		for (size_t i = 0; i < order->n; i++) {
			uint32_t no = order->v[i];

			if (count.events[no] > 0 &&
			    group_of(a->corpus.b, c, no) == group)
				lanes[n++] = (struct lanes_row){
					no, count.events[no], (uint32_t)i,
					LABELS
				};
		}
		add_group(s, lanes, n, head_of(c, group));
	}
	arena_free(&scratch);
}

bool lanes_is(const struct lanes_state *s, size_t at)
{
	return at < s->n && s->rows[at].no != UINT32_MAX;
}

void lanes_choose(struct app *a, struct lanes_state *s, size_t at)
{
	if (!lanes_is(s, at))
		return;
	s->cursor = at;
	arena_reset(&s->kept);
	s->value = arena_copy(&s->kept,
			      class_value(a->corpus.b, lanes_class(s),
					  s->rows[at].no));
	s->own = lanes_events(a, s, &s->kept, at);
}

bool lanes_find(struct app *a, struct lanes_state *s)
{
	size_t first = 0, at = 0;

	while (first < s->n && !lanes_is(s, first))
		first++;
	while (at < s->n &&
	       !(lanes_is(s, at) &&
		 sv_eq(class_value(a->corpus.b, lanes_class(s), s->rows[at].no),
		       s->value)))
		at++;
	lanes_choose(a, s, s->value.n > 0 && at < s->n ? at : first);
	return at < s->n;
}

struct hits lanes_events(const struct app *a, const struct lanes_state *s,
			     struct arena *arena, size_t at)
{
	struct hits hits = class_events(arena, &a->corpus, lanes_class(s),
					s->rows[at].no);
	size_t n = 0;

	if (a->shown.n == a->all.n)
		return hits;
	for (size_t i = 0; i < hits.n; i++)
		if (hits_have(a->shown, hits.v[i]))
			hits.v[n++] = hits.v[i];
	hits.n = n;
	return hits;
}

static struct sv from_to(struct arena *arena, const struct locale *l,
			 const struct axis *x)
{
	enum period unit = x->unit < PERIOD_YEAR ? PERIOD_MONTH : PERIOD_YEAR;
	int64_t first = period_of(unit, axis_first(x));
	int64_t last = period_of(unit, axis_last(x));
	struct build from = { .arena = arena }, to = from, both = from;

	range_words(&from, l, unit, first);
	if (first == last)
		return build_view(&from);
	range_words(&to, l, unit, last);
	label_fill_two(&both, l, LABEL_LONG_RANGE, build_view(&from),
		       build_view(&to));
	return build_view(&both);
}

struct lanes_told lanes_told(const struct app *a, struct arena *arena)
{
	const struct lanes_state *s = lanes_state(a);
	const struct locale *l = a->options.locale;
	const struct axis *x = &s->v.axis;
	struct build cells = { .arena = arena }, n = cells;
	struct lanes_told told = { .by = label_text(l, sorts[s->sort].called) };

	if (x->count == 0)
		return told;
	build_fmt(&n, "%d", x->cells);
	label_count_as(&cells, l, LABEL_LANES_CELLS, (uint64_t)x->cells,
		       build_view(&n), period_called(x->unit, l));
	told.from_to = from_to(arena, l, x);
	told.cells = build_view(&cells);
	return told;
}
