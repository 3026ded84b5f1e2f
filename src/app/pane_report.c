/* The report of what is shown, as it would be printed. */
#include "app/pane_report.h"

#include <string.h>

#include "app/chips.h"
#include "app/find.h"
#include "app/lines.h"
#include "app/pages.h"
#include "app/panes.h"
#include "app/parts.h"
#include "app/say.h"
#include "app/shown.h"
#include "app/told_text.h"
#include "base/build.h"
#include "report/sheets.h"
#include "report/writer.h"
#include "session/changed.h"
#include "tell/tell.h"
#include "view/marked.h"
#include "view/scroll.h"
#include "wording/label.h"

enum {
	AHEAD = 3,           /* screens below the first line seen */
	LINES_A_KEY = 10000, /* that a key may have to wait for */
	LINES_A_STEP = 500,
	MOVES_MAX = 32, /* that wait for what is being set */
	TOLD_EVERY = 1000,   /* events */
};

struct report_state {
	struct arena arena; /* of all of it; given back when it is left */
	struct find find;
	int width;  /* cells of a line */
	size_t events;
	struct report_doc *text; /* the rest of it; null: there is none */
	struct build page;        /* what was set last */
	struct scroll lines;      /* what was set so far */
	uint32_t told;            /* events in them */
	bool begun;
	size_t top; /* the first line seen */
	size_t to;  /* the line gone to: TOP, but while it is not set yet */
	enum move next[MOVES_MAX]; /* from there on, typed meanwhile */
	size_t nnext;
};

struct hits report_hits(const struct app *a, struct arena *arena)
{
	struct hits hits = shown_kept(a);
	event_no *own = ARENA_NEW(arena, hits.n, event_no);

	if (hits.n > 0)
		memcpy(own, hits.v, hits.n * sizeof(*own));
	return (struct hits){ own, hits.n };
}

struct doc *report_doc_of(const struct app *a, struct arena *arena,
			  struct hits hits, struct tell_options wanted)
{
	struct tell_options options = {
		.detail = wanted.detail,
		.parts = wanted.parts,
		.locale = a->options.locale,
		.iso = a->options.iso,
		.collator = a->options.collator,
		.latest = a->now.latest,
	};
	struct build selection = { .arena = arena }, selected = selection;
	struct build updated = selection;
	int64_t changed;
	const struct query *chips = chip_all(a, arena);

	changed = changed_on(arena, a->corpus.b);
	if (changed != INT64_MIN)
		date_print_day(&updated, changed);
	query_print(&selection,
		    query_as_meant(arena, &a->corpus, chips, false));
	query_words(&selected, a->corpus.b, a->options.locale, a->options.iso,
		    query_as_meant(arena, &a->corpus, chips, true));
	options.selection = build_view(&selection);
	options.selected = build_view(&selected);
	options.updated = build_view(&updated);
	return tell_chronicle(arena, &a->corpus, hits, &options);
}

struct report_layout report_layout_of(const struct app *a)
{
	struct arena scratch = { 0 };
	int64_t changed = changed_on(&scratch, a->corpus.b);

	arena_free(&scratch);
	return (struct report_layout){
		.ascii = a->options.ascii,
		.locale = a->options.locale,
		.iso = a->options.iso,
		.stamp = changed == INT64_MIN ? a->options.today : changed,
		.today = a->options.today,
		.corpus = &a->corpus,
		.pages = a->focus == PANE_report ? REPORT_PAGES :
						   REPORT_ENDLESS,
	};
}

/* Moves what was set to the lines.  In the head of a page nothing is found:
 * it says the same on each. */
static void take_page(struct report_state *s)
{
	struct sv rest = build_view(&s->page);

	while (rest.n > 0) {
		struct sv line = sv_cut(&rest, '\n');
		bool head = sv_starts(line, SV("\f"));

		if (head) {
			pages_put_edge(&s->lines);
			line = sv_slice(line, 1, line.n);
		}
		scroll_line(&s->lines);
		s->lines.marks = head ? NULL : s->find.marks;
		scroll_put(&s->lines, 0, line, head ? STYLE_DIM : STYLE_TEXT);
	}
	build_cut(&s->page, 0);
}

static size_t move_from(const struct report_state *s, int height,
			enum move by)
{
	if (by == MOVE_SCREEN_UP)
		return pages_move(s->top, height, -1);
	if (by == MOVE_SCREEN_DOWN)
		return scroll_clamp(&s->lines, pages_move(s->top, height, 1),
				    height);
	return lines_move(&s->lines, s->top, height, by);
}

/* ---- setting it ---- */

static void begin(const struct app *a, struct report_state *s)
{
	struct report_layout layout = report_layout_of(a);
	struct hits hits = report_hits(a, &s->arena);

	layout.width = s->width;
	layout.pages = REPORT_LOOKED_AT;
	s->page.arena = &s->arena;
	s->lines = scroll_new(&s->arena, s->width, a->options.ascii,
			      s->find.marks);
	s->text = report_begin(REPORT_TEXT,
			       report_doc_of(a, &s->arena, hits,
					     report_usual(REPORT_TEXT)),
			       &layout, &s->page);
	s->events = hits.n;
	take_page(s);
	s->begun = true;
}

/* Whether enough is set for HEIGHT rows from the line gone to on. */
static bool is_there(const struct report_state *s, int height)
{
	return !s->text || (s->to < s->lines.nlines &&
			    s->lines.nlines - s->to >= (size_t)height);
}

/* Sets about WANT lines in all. */
static void set_lines(struct report_state *s, size_t want)
{
	while (s->text && s->lines.nlines < want) {
		const struct block *b = report_next(s->text);

		if (b && b->kind == BLOCK_ROW)
			s->told = b->number;
		take_page(s);
		if (b)
			continue;
		report_end(s->text);
		s->text = NULL;
	}
}

/* Sets what is looked at and a little more, about LINES at most. */
static void set(struct report_state *s, int height, size_t lines)
{
	size_t ahead = AHEAD * (size_t)(height > 0 ? height : 1);
	size_t want = s->to < SIZE_MAX - ahead ? s->to + ahead : SIZE_MAX;

	if (want > s->lines.nlines && want - s->lines.nlines > lines)
		want = s->lines.nlines + lines;
	set_lines(s, want);
}

/* Gives up what was set; where the reader stands and what he looks for
 * stay. */
static void renew(struct app *a, void *state)
{
	struct report_state *s = state;
	struct report_state kept = { .find = s->find, .width = s->width,
				     .to = s->to };

	(void)a;
	report_end(s->text);
	arena_free(&s->arena);
	*s = kept;
}

static void build(struct app *a, void *state, struct rect r)
{
	struct report_state *s = state;
	int width = r.width < REPORT_WIDTH ? r.width : REPORT_WIDTH;

	if (s->width != width)
		renew(a, s);
	s->width = width;
	if (!s->begun)
		begin(a, s);
	set(s, r.height, LINES_A_KEY);
}

static void scroll(const struct app *a, void *state, struct rect r)
{
	struct report_state *s = state;
	size_t done = 0;

	(void)a;
	while (is_there(s, r.height)) {
		s->top = s->to = scroll_clamp(&s->lines, s->to, r.height);
		if (done == s->nnext)
			break;
		s->to = move_from(s, r.height, s->next[done++]);
	}
	s->nnext -= done;
	memmove(s->next, s->next + done, s->nnext * sizeof(*s->next));
}

/* Sets more, for the pages are to be counted; what is seen changes when they
 * are. */
static bool count(struct report_state *s, bool *show)
{
	if (!s->text || pages_count(s->lines.nlines) > SHEETS_COUNTED)
		return false;
	set_lines(s, s->lines.nlines + LINES_A_STEP);
	*show |= !s->text;
	return s->text;
}

static bool step(struct app *a, void *state, struct rect r, bool *show)
{
	struct report_state *s = state;
	uint32_t told = s->told / TOLD_EVERY;

	if (is_there(s, r.height))
		return count(s, show);
	set(s, r.height, LINES_A_STEP);
	scroll(a, s, r);
	*show = s->told / TOLD_EVERY != told || is_there(s, r.height);
	return !is_there(s, r.height);
}

static void title(const struct app *a, const void *state, struct build *b)
{
	size_t n = shown_kept(a).n;

	(void)state;
	label_count(b, a->options.locale, LABEL_REPORT_OF, n);
}

/* How far it is on the way to the line gone to. */
static void draw_way(const struct report_state *s, struct frame *f,
		     struct rect r)
{
	struct build b = { .arena = f->clean.arena };

	build_fmt(&b, " %u of %zu events, Esc stops ", s->told, s->events);
	if (r.height > 0)
		marked_put_right(f, r, 0, 0, r.width, build_view(&b),
				 STYLE_LABEL);
}

/* How many pages there are; 0 where that is not known, or is not said. */
static uint32_t pages_of(const struct report_state *s)
{
	size_t pages = pages_count(s->lines.nlines);

	return s->text || pages > SHEETS_COUNTED ? 0 : (uint32_t)pages;
}

static void draw(const struct app *a, const void *state, struct frame *f,
		 struct rect r)
{
	const struct report_state *s = state;
	const struct locale *l = a->options.locale;
	bool there = is_there(s, r.height);
	uint32_t of = pages_of(s);

	pages_draw_place(&s->lines, l, s->top, of, f, r, a->layout.whole_more);

	if (r.width > s->lines.width + 1)
		r.col = (r.width - s->lines.width) / 2;
	lines_draw(&s->lines, l, s->top, f, r,
		   there ? a->layout.whole_more : (struct rect){ 0 },
		   !s->text);
	pages_draw_feet(&s->lines, l, s->top, of, f, r);
	if (!there)
		draw_way(s, f, a->layout.whole_more);
}

static void move(struct app *a, void *state, struct rect r, enum move by)
{
	struct report_state *s = state;

	if (by == MOVE_START || by == MOVE_END) {
		s->nnext = 0;
		s->to = by == MOVE_END ? SIZE_MAX : 0;
		return;
	}
	/* From where the key before this leads, however fast it came. */
	if (s->nnext == MOVES_MAX) {
		set(s, r.height, SIZE_MAX);
		scroll(a, s, r);
	}
	s->next[s->nnext++] = by;
	scroll(a, s, r);
}

/* Stops on the way. */
static bool stop(struct app *a, void *state)
{
	struct report_state *s = state;
	bool there = is_there(s, panes_room(a, PANE_report).height);

	s->nnext = 0;
	s->to = s->top;
	return !there;
}

/* ---- finding words in it ---- */

static struct find_in find_in(const struct app *a, void *state)
{
	struct report_state *s = state;

	return (struct find_in){ .find = &s->find,
				 .text = &s->lines,
				 .top = s->top,
				 .height = panes_room(a, PANE_report).height,
				 .more = s->text };
}

static void find_made(struct app *a, void *state)
{
	struct report_state *s = state;
	size_t top = s->top;

	s->to = top;
	renew(a, s); /* with the hits in it */
	build(a, s, panes_room(a, PANE_report));
	s->top = top;
}

static void find_more(struct app *a, void *state)
{
	struct report_state *s = state;

	s->to = s->lines.nlines;
	set(s, panes_room(a, PANE_report).height, LINES_A_STEP);
}

static void find_go(void *state, size_t top)
{
	struct report_state *s = state;

	s->nnext = 0;
	s->to = top;
}

static const struct find_ops find = { find_in, find_made, find_more, find_go };

/* ---- the pane ---- */

static const struct pane_hint hints[] = {
	PANE_HINT(find, "find"),
	PANE_HINT(write_report, "write to a file"),
	PANE_HINT(copy, "copy"),
	PANE_HINT_TWO(screen_down, screen_up, "next, previous page"),
	PANE_HINT(quit, "back"),
	PANE_HINT(help, "help"),
};

static void close(void *state)
{
	struct report_state *s = state;

	report_end(s->text);
	arena_free(&s->arena);
	find_close(&s->find);
	*s = (struct report_state){ 0 };
}

/* ---- in words, but for the whole of it (told.c) ---- */

static size_t rows(const struct app *a, const void *state)
{
	(void)a;
	return ((const struct report_state *)state)->lines.nlines;
}

static size_t chosen(const struct app *a, const void *state)
{
	const struct report_state *s = state;
	size_t hit = find_line(a, &s->find);

	return hit < rows(a, s) ? hit : s->top;
}

static void tell(const struct app *a, const void *state, size_t row,
		 struct build *b)
{
	(void)a;
	told_line(&((const struct report_state *)state)->lines, NULL, row, b);
}

const struct pane_told told_report = {
	.rows = rows,
	.chosen = chosen,
	.tell = tell,
};

const struct pane_ops pane_report = {
	.state = sizeof(struct report_state),
	.title = title,
	.build = build,
	.scroll = scroll,
	.draw = draw,
	.step = step,
	.move = move,
	.find = &find,
	.hints = PANE_HINTS(hints),
	.stop = stop,
	.renew = renew,
	.close = close,
};

void do_report(struct app *a)
{
	panes_go(a, PANE_report);
}
