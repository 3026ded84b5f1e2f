/* The rows of the names pane. */
#include "app/names.h"

#include "app/chips.h"
#include "app/finding.h"
#include "app/pane_names.h"
#include "app/settle.h"
#include "app/shown.h"
#include "base/build.h"
#include "base/panic.h"
#include "query/complete.h"
#include "view/brief.h"
#include "wording/label.h"

/* Rows while they are added; all that is needed is known beforehand. */
struct rows {
	struct app *app;
	struct names_row *v;
	struct names_link *links;
	size_t n, room;
	size_t most; /* rows that a section needs */
	bool blanks; /* between sections */
	struct hits hits; /* what the second count is of */
};

static void add_row(struct rows *r, struct names_row row,
		    struct names_link link)
{
	ENSURE(r->n < r->room);
	r->v[r->n] = row;
	r->links[r->n++] = link;
}

/* Of NAMES, HIT with events of those shown. */
static void add_heading(struct rows *r, struct sv text, size_t names,
			size_t hit)
{
	add_row(r, (struct names_row){ .text = text, .all = names, .hit = hit,
				       .heading = true },
		(struct names_link){ 0 });
}

/* What the second count is of: what constraints leave, and of that what the
 * query being typed would, or what the search finds if that is anything. */
static struct hits counted_hits(struct app *a)
{
	struct names_state *pane = names_state(a);
	struct hits kept = shown_kept(a), found = a->found;

	if (a->prompt.counts)
		return a->prompt.hits;
	if (a->marks && kept.n < a->all.n)
		found = hits_within(&pane->arena, kept, found);
	return a->marks && found.n > 0 ? found : kept;
}

struct names_link names_link_of(const struct app *a, enum class_no class,
				uint32_t no)
{
	return (struct names_link){
		.field = class_of(class)->field,
		.value = class_value(a->corpus.b, class, no),
		.class = class,
		.no = no,
	};
}

/* How many of the N names V have events: as EVENTS has it by number, or all. */
static size_t with_events(const struct completion *v, size_t n,
			  const uint32_t *events)
{
	size_t hit = 0;

	for (size_t i = 0; i < n; i++)
		hit += (events ? events[v[i].no] : v[i].all) > 0;
	return hit;
}

/* How many of HITS each of CLASS has; while that is to be counted, what was
 * counted last, for the order: it is not told. */
static struct count count_hits(struct app *a, struct arena *arena,
			       enum class_no class, struct hits hits)
{
	struct names_state *pane = names_state(a);
	uint32_t *events = pane->tally.book == a->corpus.b ?
				   pane->tally.events[class] :
				   NULL;

	if (pane->due || (events && pane->tally.counts == a->counts))
		return (struct count){ .events = events };
	return class_count(arena, &a->corpus, class, hits, false);
}

/* The names of CLASS that NARROW finds. */
static void add_section(struct rows *r, enum class_no class, struct sv narrow)
{
	struct names_state *pane = names_state(r->app);
	struct app *a = r->app;
	struct count hit = { 0 };
	const struct completion *v;
	size_t n;

	if (r->hits.n < a->all.n)
		hit = count_hits(a, &pane->arena, class, r->hits);
	/* In the pane a name keeps its place, whatever is found. */
	v = query_complete(&pane->arena, &a->corpus, names_order(a, class),
			   a->options.locale, narrow,
			   pane->heads ? hit.events : NULL, &n);
	if (n > 0 && r->n > 0 && r->blanks)
		add_heading(r, SV(""), 0, 0);
	if (n > 0)
		add_heading(r, label_text(a->options.locale,
					  class_of(class)->heading), n,
			    with_events(v, n, hit.events));
	for (size_t i = 0; i < n && i < r->most; i++) {
		struct names_row row = names_counted(a, &pane->arena, class,
					      &v[i]);
		struct names_link link = names_link_of(a, class, v[i].no);
		int chip = chip_find(a, link.field, link.value);

		if (hit.events)
			row.hit = hit.events[v[i].no];
		if (chip >= 0)
			row.mark = a->now.chips[chip].inverted ? NAMES_NOT
							       : NAMES_CHIP;
		add_row(r, row, link);
	}
}

static bool has_section(int class)
{
	return class_of((enum class_no)class)->heading != LABELS;
}

/* The names that the reader has not narrowed away, else those that are near to
 * what was typed. */
static void add_sections(struct rows *r)
{
	struct names_state *pane = names_state(r->app);
	struct sv narrow = { pane->narrow, pane->nnarrow };
	size_t before = r->n;

	pane->near = (struct match_note){ 0 };
	for (int c = 0; c < CLASSES; c++)
		if (has_section(c))
			add_section(r, (enum class_no)c, narrow);
	for (int c = 0; r->n == before && narrow.n && c < CLASSES; c++) {
		struct match_note note;
		struct sv near = { 0 };

		if (has_section(c))
			near = names_near(r->app, &pane->arena,
					  (enum class_no)c, narrow, &note);
		if (near.n == 0)
			continue;
		pane->near = note;
		add_section(r, (enum class_no)c, near);
	}
}

/* Whether a key cannot wait for HITS to be counted. */
static bool is_dear(const struct app *a, struct hits hits)
{
	enum { EACH = 100 }; /* nanoseconds that a hit takes, roughly */
	const struct names_state *pane = names_state(a);
	struct stop stop = finding_at_once(a);
	bool counted = pane->tally.book == a->corpus.b &&
		       pane->tally.counts == a->counts;

	return a->seeking || a->prompt.seeking ||
	       (hits.n < a->all.n && !counted &&
		stop_after(&stop, EACH * hits.n));
}

/* Makes the rows, of each section no more than MOST. */
static void build(struct app *a, size_t most)
{
	enum { BLANKS_FROM = 34 }; /* rows of a screen */
	struct names_state *pane = names_state(a);
	struct rows r = { .app = a, .most = most,
			  .blanks = !pane->heads && a->rows >= BLANKS_FROM };

	arena_reset(&pane->arena);
	r.hits = counted_hits(a);
	pane->due = is_dear(a, r.hits);
	for (int c = 0; c < CLASSES; c++)
		if (has_section(c))
			r.room += 2 + names_order(a, (enum class_no)c)->n;
	r.v = ARENA_NEW(&pane->arena, r.room, struct names_row);
	r.links = ARENA_NEW(&pane->arena, r.room, struct names_link);
	add_sections(&r);
	pane->v.locale = a->options.locale;
	pane->v.rows = pane->rows = r.v;
	pane->v.n = r.n;
	pane->v.seen = NULL;
	pane->v.most = a->all.n;
	pane->v.counting = pane->due;
	/* Not by how many hits there are: columns must not come and go while
	 * the reader types. */
	pane->v.one = !a->marks && a->now.nchips == 0 &&
		       !prompt_asks(a, PROMPT_QUERY);
	pane->links = r.links;
	if (pane->v.cursor >= r.n)
		pane->v.cursor = 0;
}

/* Makes them for the room that there is, the cursor at what is held. */
static void make(struct app *a)
{
	enum { HEADS = 16 }; /* names of a sort that a row may have */
	struct names_state *pane = names_state(a);

	/* Elsewhere only as many are seen as there are rows; the pane may
	 * have none and yet be asked for its first. */
	build(a, pane->whole	? SIZE_MAX :
		 pane->heads	? HEADS :
		 pane->room > 0 ? (size_t)pane->room :
				  1);
	names_follow(a);
}

void names_need(struct app *a)
{
	struct names_state *pane = names_state(a);
	/* The first row may be what is searched for. */
	int room = a->layout.names.height -
		   (a->marks || pane->nnarrow > 0);
	bool whole = a->focus == PANE_names;
	bool heads = !whole && a->layout.heads.height > 0;

	if (!pane->stale && pane->counts == a->counts && pane->whole == whole &&
	    pane->heads == heads && pane->room == room)
		return;
	pane->heads = heads;
	pane->stale = false;
	pane->counts = a->counts;
	pane->whole = whole;
	pane->room = room;
	make(a);
}

bool names_step(struct app *a, bool *show)
{
	struct names_state *pane = names_state(a);
	struct stop stop = finding_while_quiet(a);
	struct names_tally tally = { .book = a->corpus.b,
				     .counts = a->counts };
	struct hits hits;

	if (!pane->due || pane->counts != a->counts)
		return false;
	hits = counted_hits(a);
	for (int c = 0; c < CLASSES && !stop.stopped; c++)
		if (has_section(c))
			tally.events[c] =
				class_count_until(&tally.arena, &a->corpus,
						  (enum class_no)c, hits, &stop)
					.events;
	if (stop.stopped) {
		arena_free(&tally.arena);
		return true;
	}
	arena_free(&pane->tally.arena);
	pane->tally = tally;
	make(a);
	settle_screen(a);
	*show = true;
	return false;
}
