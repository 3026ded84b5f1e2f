/* The report of what is shown, as it would be printed. */
#include "app/pane_report.h"

#include "app/chips.h"
#include "app/lines.h"
#include "app/panes.h"
#include "app/parts.h"
#include "base/build.h"
#include "report/writer.h"
#include "tell/tell.h"
#include "view/scroll.h"

struct report_state {
	struct arena arena; /* of all of it; given back when it is left */
	struct sv report;
	struct scroll text; /* its lines */
	bool built;
	size_t top;
};

static struct hits reported(const struct app *a)
{
	return a->now.shade == SHADE_OFF ? a->all : a->kept;
}

static void build(struct app *a, void *state, struct rect r)
{
	struct report_state *s = state;
	struct tell_options options = {
		.locale = a->options.locale,
		.iso = a->options.iso,
		.collator = a->options.collator,
	};
	struct report_layout layout = { .ascii = a->options.ascii,
					.today = a->options.today };
	struct build text = { .arena = &s->arena };
	struct sink_text to = sink_to_text(&text);
	struct build selection = { .arena = &s->arena };
	const struct query *chips = chip_all(a, &s->arena);
	struct hits hits = reported(a);
	struct sv rest;

	(void)r;
	if (s->built)
		return;
	if (chips)
		query_print(&selection, chips);
	options.selection = build_view(&selection);
	report_write(&to.sink, REPORT_TEXT,
		     tell_chronicle(&s->arena, a->book, hits, &options),
		     &layout);
	s->report = build_view(&text);
	s->text = scroll_new(&s->arena, REPORT_WIDTH, a->options.ascii, NULL);
	for (rest = s->report; rest.n > 0;) {
		scroll_line(&s->text);
		scroll_put(&s->text, 0, sv_cut(&rest, '\n'), STYLE_TEXT);
	}
	s->built = true;
}

static void scroll(const struct app *a, void *state, struct rect r)
{
	struct report_state *s = state;

	(void)a;
	s->top = scroll_clamp(&s->text, s->top, r.height);
}

static void title(const struct app *a, const void *state, struct build *b)
{
	size_t n = reported(a).n;

	(void)state;
	build_fmt(b, "Report of %zu event%s", n, n == 1 ? "" : "s");
}

static void draw(const struct app *a, const void *state, struct frame *f,
		 struct rect r)
{
	const struct report_state *s = state;

	if (r.width > s->text.width + 1)
		r.col = (r.width - s->text.width) / 2;
	lines_draw(&s->text, s->top, f, r, a->layout.whole_more);
}

static void move(struct app *a, void *state, struct rect r, enum move by)
{
	struct report_state *s = state;

	(void)a;
	s->top = lines_move(&s->text, s->top, r.height, by);
}

static const struct pane_hint *hints(const struct app *a, const void *state,
				     size_t *n)
{
	static const struct pane_hint list[] = {
		PANE_HINT(write_report, "write to a file"),
		PANE_HINT(screen_down, "next page"),
		PANE_HINT(quit, "back"),
		PANE_HINT(help, "help"),
	};

	(void)a;
	(void)state;
	return PANE_HINTS(list, n);
}

static void close(void *state)
{
	struct report_state *s = state;

	arena_free(&s->arena);
	*s = (struct report_state){ 0 };
}

static void renew(struct app *a, void *state)
{
	struct report_state *s = state;
	size_t top = s->top;

	(void)a;
	close(s);
	s->top = top;
}

const struct pane_ops pane_report = {
	.state = sizeof(struct report_state),
	.title = title,
	.build = build,
	.scroll = scroll,
	.draw = draw,
	.move = move,
	.hints = hints,
	.renew = renew,
	.close = close,
};

struct sv report_text(const struct app *a)
{
	const struct report_state *s = a->slots[PANE_report];

	return s->report;
}

void do_report(struct app *a)
{
	panes_go(a, PANE_report);
}
