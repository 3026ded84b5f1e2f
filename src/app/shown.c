#include "app/state.h"

struct hits hits_within(struct arena *a, struct hits x, struct hits y)
{
	struct hits out = { ARENA_NEW(a, x.n < y.n ? x.n : y.n, event_no), 0 };

	for (size_t i = 0, k = 0; i < x.n && k < y.n;) {
		if (x.v[i] == y.v[k]) {
			out.v[out.n++] = x.v[i++];
			k++;
		} else if (x.v[i] < y.v[k]) {
			i++;
		} else {
			k++;
		}
	}
	return out;
}

/* What is left when all chips but LEAVE_OUT (-1: none) are applied. */
static struct hits apply(struct app *a, int leave_out)
{
	struct hits left = a->all;

	for (int i = 0; i < a->now.nchips; i++)
		if (i != leave_out)
			left = hits_within(&a->view, left, a->chip_hits[i]);
	return left;
}

/* Whether `--FIELD VALUE` says the same as the chip, which names a name
 * exactly. */
static bool is_short(struct app *a, const struct chip *c, struct hits hits)
{
	struct arena scratch = { 0 };
	struct hits other;
	bool same;

	if (c->inverted || !(sv_eq(c->field, SV("who")) ||
			     sv_eq(c->field, SV("at")) ||
			     sv_eq(c->field, SV("kind"))))
		return false;
	other = query_run(&scratch, a->book,
			  query_field(&scratch, c->field, c->value), NULL);
	same = other.n == hits.n;
	for (size_t i = 0; same && i < hits.n; i++)
		same = other.v[i] == hits.v[i];
	arena_free(&scratch);
	return same;
}

/* Notes whom the chip C names. */
static void note_known(struct app *a, const struct chip *c)
{
	name_no name;

	if (c->inverted || !sv_eq(c->field, class_of(CLASS_WHO)->field))
		return;
	name = class_find(a->book, CLASS_WHO, c->value);
	if (name != NO_NAME)
		a->known[a->nknown++] = name;
}

static void run_chips(struct app *a)
{
	a->nknown = 0;
	for (int i = 0; i < a->now.nchips; i++) {
		const struct chip *c = &a->now.chips[i];
		const struct query *q = c->query;

		if (c->inverted)
			q = query_not(&a->view, q);
		a->chip_hits[i] = query_run(&a->view, a->book, q, NULL);
		a->chip_short[i] = is_short(a, c, a->chip_hits[i]);
		note_known(a, c);
	}
	a->kept = apply(a, -1);
	for (int i = 0; i < a->now.nchips; i++)
		a->without[i] = a->kept.n > 0 ? a->kept.n : apply(a, i).n;
}

event_no shown_event(const struct app *a)
{
	return a->pos.cursor < a->shown.n ? a->shown.v[a->pos.cursor]
					  : NO_EVENT;
}

void shown_go(struct app *a, event_no ev)
{
	size_t i = timeline_find(a->shown, ev);

	a->pos.cursor = i < a->shown.n ? i : a->shown.n ? a->shown.n - 1 : 0;
}

void shown_refresh(struct app *a, event_no ev)
{
	struct query_fault fault;
	struct sv search = { a->now.search, a->now.nsearch };
	struct timeline_want want = { .dates = app_dates(a),
				      .unit = a->now.unit };

	strip_forget(&a->strip);
	arena_reset(&a->lines);
	a->shown = a->now.shade == SHADE_HIDE ? a->kept : a->all;
	a->timeline = timeline_build(&a->lines, a->book, a->shown, &want);
	shown_go(a, ev);
	if (search_run(a, search, &fault))
		return;
	/* The book read again has not the role that was searched for. */
	a->now.nsearch = 0;
	search_run(a, (struct sv){ 0 }, &fault);
}

void shown_zoomed(struct app *a)
{
	a->timeline.lane = timeline_lane(a->book, a->now.unit);
}

void shown_rebuild(struct app *a, event_no ev)
{
	arena_reset(&a->view);
	run_chips(a);
	shown_refresh(a, ev);
}
