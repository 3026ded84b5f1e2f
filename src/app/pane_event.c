/* The event pane: everything that is known of the chosen event. */
#include "app/lines.h"
#include "app/panes.h"
#include "app/parts.h"
#include "app/screen.h"
#include "app/shown.h"
#include "tell/tell.h"
#include "view/doc_link.h"

struct event_state {
	struct arena arena;
	struct doc_view doc;
	size_t top;
	uint64_t of; /* from 1: the event that TOP is about; 0: none */
	uint32_t searches; /* whose hits TOP has followed */
	bool built;
	uint32_t lists; /* what it was made for */
	int width;
	bool close;
};

enum { CLOSE_ROWS = 12 }; /* of a pane where no line is left blank */

/* Beside a border stands a blank. */
static struct rect text_room(struct rect r)
{
	if (r.col > 0 && r.width > 0) {
		r.col++;
		r.width--;
	}
	return r;
}

/* From which line on an event is shown: such that the first hit is. */
static size_t first_top(const struct scroll *s, int height)
{
	enum { ABOVE = 2 }; /* lines before it */
	size_t hit = scroll_hit(s, 0, 1);

	if (hit == s->nlines || hit < (size_t)height)
		return 0;
	return height > ABOVE ? hit - ABOVE : hit;
}

static void build(struct app *a, void *state, struct rect room)
{
	struct event_state *s = state;
	struct rect r = text_room(room);
	event_no ev = shown_event(a);
	bool other = s->of != (uint64_t)ev + 1 || s->searches != a->searches;
	struct tell_options options = { .locale = a->options.locale,
					.iso = a->options.iso,
					.pane = true,
					.private = true,
					.near = a->shown };
	struct doc_look look = { .marks = a->marking,
				 .corpus = &a->corpus,
				 .close = r.height < CLOSE_ROWS,
				 .ascii = a->options.ascii };

	if (ev == NO_EVENT || r.height < 1 || r.width < 1 ||
	    (!other && s->built && s->lists == a->lists &&
	     s->width == r.width && s->close == look.close))
		return;
	arena_reset(&s->arena);
	s->doc = doc_view(&s->arena,
			  tell_events(&s->arena, &a->corpus,
				      (struct hits){ &ev, 1 }, &options),
			  r.width - 1, &look);
	if (other)
		s->top = first_top(&s->doc.text, r.height);
	s->of = (uint64_t)ev + 1;
	s->built = true;
	s->lists = a->lists;
	s->searches = a->searches;
	s->width = r.width;
	s->close = look.close;
}

static void scroll(const struct app *a, void *state, struct rect r)
{
	struct event_state *s = state;

	if (shown_event(a) != NO_EVENT && r.height > 0)
		s->top = scroll_clamp(&s->doc.text, s->top, r.height);
}

static void draw(const struct app *a, const void *state, struct frame *f,
		 struct rect room)
{
	const struct event_state *s = state;
	struct rect r = text_room(room);
	size_t end;

	if (r.height < 1 || r.width < 1)
		return;
	if (shown_event(a) == NO_EVENT) {
		/* Where the timeline stands beside it, that says why. */
		if (a->layout.timeline.height == 0)
			screen_nothing(a, f, room);
		return;
	}
	end = s->top + (size_t)doc_link_draw(&s->doc, s->top, 0, f, r);
	lines_more(&s->doc.text, a->options.locale, end, f,
		   a->layout.event_more, true);
	if (a->focus == PANE_event)
		frame_cursor(f, r, 0, 0, false);
}

static void move(struct app *a, void *state, struct rect r, enum move by)
{
	struct event_state *s = state;

	(void)a;
	s->top = lines_move(&s->doc.text, s->top, r.height, by);
}

static bool has(const struct app *a)
{
	return a->layout.kind != LAYOUT_LINE;
}

static const struct pane_hint *hints(const struct app *a, const void *state,
				     size_t *n)
{
	static const struct pane_hint list[] = {
		PANE_HINT(down, "down"),
		PANE_HINT(up, "up"),
		PANE_HINT(read_next, "next event"),
		PANE_HINT(read_previous, "previous"),
		PANE_HINT(quit, "back"),
		PANE_HINT(edit, "edit"),
		PANE_HINT(help, "help"),
	};

	(void)a;
	(void)state;
	return PANE_HINTS(list, n);
}

static struct visit here(const struct app *a, const void *state)
{
	const struct event_state *s = state;

	/* "cursor": whether it has followed the hits that there are. */
	return (struct visit){ .top = s->top, .of = s->of,
			       .cursor = s->searches == a->searches };
}

static void there(struct app *a, void *state, struct visit v)
{
	struct event_state *s = state;

	s->top = v.top;
	s->of = v.of;
	s->searches = a->searches - !v.cursor;
	s->built = false;
}

/* The same event, if it is there, by its new number. */
static void renew(struct app *a, void *state)
{
	struct event_state *s = state;

	s->of = (uint64_t)shown_event(a) + 1;
	s->searches = a->searches;
	s->built = false;
}

static void close(void *state)
{
	struct event_state *s = state;

	arena_free(&s->arena);
	s->built = false;
}

const struct pane_ops pane_event = {
	.state = sizeof(struct event_state),
	.room = offsetof(struct layout, event),
	.has = has,
	.build = build,
	.scroll = scroll,
	.draw = draw,
	.move = move,
	.hints = hints,
	.here = here,
	.there = there,
	.renew = renew,
	.close = close,
};

void do_open_event(struct app *a)
{
	if (shown_event(a) != NO_EVENT)
		panes_go(a, PANE_event);
}
