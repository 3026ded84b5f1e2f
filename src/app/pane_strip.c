/* The strip: how many events a period has, and how finely time is cut. */
#include "app/pane_timeline.h"
#include "app/parts.h"
#include "app/say.h"
#include "app/shown.h"
#include "view/strip.h"
#include "view/timeline.h"

struct strip_state {
	struct strip_memo memo;
	uint32_t lists; /* what was counted; 0: nothing */
};

static struct strip strip_now(const struct app *a)
{
	struct strip v = { .book = a->corpus.b,
			   .all = a->all,
			   .listed = a->shown,
			   .hits = a->now.shade == SHADE_OFF ? a->all : a->kept,
			   .chosen = shown_event(a),
			   .unit = a->now.unit,
			   .locale = a->options.locale };

	timeline_window(a, &v.first, &v.last);
	return v;
}

static void build(struct app *a, void *state, struct rect r)
{
	struct strip_state *s = state;
	struct strip v = strip_now(a);

	if (s->lists != a->lists || r.height < 1)
		strip_forget(&s->memo);
	s->lists = a->lists;
	strip_count(&v, &s->memo, r);
}

static void draw(const struct app *a, const void *state, struct frame *f,
		 struct rect r)
{
	const struct strip_state *s = state;
	struct strip v = strip_now(a);
	int rule = a->layout.rule_top;

	strip_draw(&v, &s->memo, f, r,
		   (struct rect){ rule, 0, rule >= 0 && r.height > 0,
				  f->cols });
}

static void close(void *state)
{
	struct strip_state *s = state;

	strip_forget(&s->memo);
	s->lists = 0;
}

const struct pane_ops pane_strip = {
	.state = sizeof(struct strip_state),
	.room = offsetof(struct layout, strip),
	.build = build,
	.draw = draw,
	.close = close,
};

/* ---- zoom ---- */

/* Those that a reader steps through; the others are for what fits. */
static const enum period steps[] = {
	PERIOD_DAY,  PERIOD_WEEK,   PERIOD_MONTH,  PERIOD_QUARTER,
	PERIOD_YEAR, PERIOD_DECADE, PERIOD_CENTURY,
};

enum { STEPS = sizeof(steps) / sizeof(steps[0]) };

/* The period that is on screen. */
static enum period unit_now(const struct app *a, const struct strip_memo *m)
{
	if (a->now.unit < PERIODS)
		return a->now.unit;
	return m->fitting < PERIODS ? m->axis.unit : PERIOD_MONTH;
}

/* To the next coarser step (DIR 1) or finer one (-1). */
static void zoom(struct app *a, int dir)
{
	const struct strip_state *s = a->slots[PANE_strip];
	enum period now = unit_now(a, &s->memo);
	struct choice next = a->now;
	int i = dir > 0 ? 0 : STEPS - 1;

	while (i >= 0 && i < STEPS &&
	       (dir > 0 ? steps[i] <= now : steps[i] >= now))
		i += dir;
	if (i < 0 || i >= STEPS) {
		say(a, STYLE_WARN, "there is no %s period than a %.*s",
		    dir > 0 ? "longer" : "shorter",
		    SV_ARG(period_name(now)));
		return;
	}
	next.unit = steps[i];
	if (s->memo.fitting == steps[i])
		next.unit = PERIODS;
	choice_change(a, &next, shown_here(a));
	say(a, STYLE_GOOD, "by %.*s%s", SV_ARG(period_name(steps[i])),
	    next.unit < PERIODS ? "" : ", which fits");
}

void do_zoom_in(struct app *a)
{
	zoom(a, -1);
}

void do_zoom_out(struct app *a)
{
	zoom(a, 1);
}
