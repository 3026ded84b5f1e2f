/* What follows from the choice: lists of events, made anew where they must. */
#include "app/shown.h"

#include "app/finding.h"
#include "app/folding.h"
#include "app/own.h"
#include "app/pane_timeline.h"
#include "app/parts.h"
#include "app/rows.h"
#include "base/build.h"
#include "view/timeline.h"

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
	other = query_run_cached(&scratch, &a->corpus, a->cache,
				 query_field(&scratch, c->field, c->value),
				 NULL);
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
	name = class_find(a->corpus.b, CLASS_WHO, c->value);
	if (name != NO_NAME)
		a->known[a->nknown++] = name;
}

/* What C asks for now: what is saved may have become another. */
static const struct query *query_now(struct app *a, const struct chip *c)
{
	const struct query *q = c->query;
	struct query_fault fault;

	if (query_asks_own(q))
		q = own_parse(a, &a->view, c->text, &fault);
	q = q ? q : c->query;
	return c->inverted ? query_not(&a->view, q) : q;
}

static void run_chips(struct app *a)
{
	a->nknown = 0;
	for (int i = 0; i < a->now.nchips; i++) {
		const struct chip *c = &a->now.chips[i];

		a->chip_hits[i] = query_run_cached(&a->view, &a->corpus,
						   a->cache, query_now(a, c),
						   &a->chip_notes[i]);
		a->chip_short[i] = is_short(a, c, a->chip_hits[i]);
		note_known(a, c);
	}
	a->kept = apply(a, -1);
	for (int i = 0; i < a->now.nchips; i++)
		a->without[i] = a->kept.n > 0 ? a->kept.n : apply(a, i).n;
}

event_no shown_event(const struct app *a)
{
	size_t at = a->shown.n > 0 ? rows_chosen(a) : 0;

	return at < a->shown.n ? a->shown.v[at] : NO_EVENT;
}

event_no shown_here(const struct app *a)
{
	return a->shown.n > 0 ? shown_event(a) : a->here;
}

void shown_choose(struct app *a, size_t i)
{
	a->at = i < a->shown.n ? i : a->shown.n ? a->shown.n - 1 : 0;
}

void shown_jump(struct app *a, size_t i)
{
	size_t was = a->at;

	shown_choose(a, i);
	if (a->at != was)
		rows_land(a);
}

void shown_go(struct app *a, event_no ev)
{
	a->here = ev;
	shown_jump(a, hits_find(a->shown, ev));
}

bool shown_mark(struct app *a, struct sv text, struct query_fault *fault)
{
	struct arena fresh = { 0 };
	const struct query *q = NULL;

	if (sv_trim(text).n > 0) {
		q = own_parse_search(a, &fresh, text, fault);
		if (!q) {
			arena_free(&fresh);
			return false;
		}
	}
	a->searches += !query_equal(q, a->marks);
	a->counts++;
	finding_forget(a);
	arena_free(&a->search);
	a->search = fresh;
	a->sought = q ? arena_copy(&a->search, text) : (struct sv){ 0 };
	a->marks = a->marking = q;
	a->found_by = (struct match_note){ 0 };
	return true;
}

bool shown_find(struct app *a, struct sv text, struct query_fault *fault)
{
	if (!shown_mark(a, text, fault))
		return false;
	if (a->marks)
		finding_begin(a);
	return true;
}

void shown_search(struct app *a)
{
	struct query_fault fault;

	if (shown_find(a, a->now.search, &fault))
		return;
	/* The book read again has not the role that was searched for. */
	a->now.search = (struct sv){ 0 };
	shown_find(a, a->now.search, &fault);
}

struct sv shown_found(const struct app *a, struct arena *arena)
{
	struct build b = { .arena = arena };
	event_no ev = shown_event(a);
	const struct outline *o = &rows_now(a)->outline;
	size_t rank = o->n;

	if (!a->marks)
		return (struct sv){ 0 };
	if (a->seeking)
		return SV("counting");
	if (hits_have(a->found, ev) && !rows_hidden(a))
		rank = outline_rank(o, a->shown, a->found,
				    outline_place(o, a->at));
	if (rank < o->n)
		build_fmt(&b, "%zu of %zu", rank + 1, a->found.n);
	else if (a->found.n > 0)
		build_fmt(&b, "%zu found", a->found.n);
	else
		build_fmt(&b, "%.*s%snot found", SV_ARG(a->now.search),
			  a->now.search.n > 0 ? ": " : "");
	if (a->found.n > 0 && a->found_by.tier == MATCH_NEAR)
		build_str(&b, ", near");
	if (a->found_by.stopped)
		build_str(&b, ", not all searched");
	return build_view(&b);
}

/* How many events around a hit, and how that is said. */
static const struct {
	size_t events;
	struct sv word;
	const char *said;
} contexts[] = {
	{ 0, SV_INIT("0"), "" },
	{ 1, SV_INIT("1"), "event" },
	{ 3, SV_INIT("3"), "three events" },
	{ 10, SV_INIT("10"), "ten events" },
};

enum { CONTEXTS = sizeof(contexts) / sizeof(contexts[0]) };

bool shown_dims(const struct app *a)
{
	return a->now.shade != SHADE_OFF && a->kept.n < a->shown.n;
}

struct hits shown_sought(const struct app *a)
{
	return shown_dims(a) ? a->kept : a->shown;
}

struct sv shown_shade_word(size_t i)
{
	static const struct sv shades[SHADES] = {
		[SHADE_HIDE] = SV_INIT("hide"),
		[SHADE_DIM] = SV_INIT("dim"),
		[SHADE_OFF] = SV_INIT("off"),
	};

	return i < SHADES ? shades[i] : (struct sv){ 0 };
}

struct sv shown_context_word(size_t i)
{
	return i < CONTEXTS ? contexts[i].word : (struct sv){ 0 };
}

const char *shown_context_said(size_t i)
{
	return contexts[i].said;
}

/* What is kept, and so many events before and after each of them. */
static struct hits around(struct app *a)
{
	size_t by = contexts[a->now.context].events, end = 0;
	struct hits out = { .n = 0 };

	if (by == 0 || a->kept.n == a->all.n)
		return a->kept;
	arena_reset(&a->around);
	out.v = ARENA_NEW(&a->around, a->all.n, event_no);
	for (size_t i = 0; i < a->kept.n; i++) {
		size_t at = a->kept.v[i], from = at > by ? at - by : 0;

		for (from = from > end ? from : end;
		     from <= at + by && from < a->all.n; from++)
			out.v[out.n++] = a->all.v[from];
		end = from;
	}
	return out;
}

void shown_refresh(struct app *a)
{
	event_no ev = shown_here(a);

	a->shown = a->now.shade == SHADE_HIDE ? around(a) : a->all;
	a->lists++;
	shown_go(a, ev);
	rows_land(a);
	shown_search(a);
}

void shown_rebuild(struct app *a)
{
	event_no ev = shown_here(a);

	arena_reset(&a->view);
	run_chips(a);
	a->shown = (struct hits){ 0 }; /* what it was is gone */
	a->here = ev;
	shown_refresh(a);
}

void shown_own(struct app *a)
{
	bool asked = a->marks && query_asks_own(a->marks);

	for (int i = 0; i < a->now.nchips; i++)
		asked = asked || query_asks_own(a->now.chips[i].query);
	own_take(a);
	if (asked)
		shown_rebuild(a);
}

struct hits shown_kept(const struct app *a)
{
	return a->now.shade == SHADE_OFF ? a->all : a->kept;
}
