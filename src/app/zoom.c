#include "app/state.h"

/* How finely the strip and the lanes cut time. */

/* Those that a reader steps through; the others are for what fits. */
static const enum period steps[] = {
	PERIOD_DAY,  PERIOD_WEEK,   PERIOD_MONTH,  PERIOD_QUARTER,
	PERIOD_YEAR, PERIOD_DECADE, PERIOD_CENTURY,
};

enum { STEPS = sizeof(steps) / sizeof(steps[0]) };

/* The period that is on screen. */
static enum period unit_now(const struct app *a)
{
	if (a->now.unit < PERIODS)
		return a->now.unit;
	return a->strip.fits ? a->strip.axis.unit : a->timeline.lane;
}

/* To the next coarser step (DIR 1) or finer one (-1). */
static void zoom(struct app *a, int dir)
{
	enum period now = unit_now(a);
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
	undo_mark(a);
	a->now.unit = steps[i];
	if (a->strip.fits && a->strip.fit.unit == steps[i])
		a->now.unit = PERIODS;
	shown_zoomed(a);
	say(a, STYLE_GOOD, "by %.*s%s", SV_ARG(period_name(steps[i])),
	    a->now.unit < PERIODS ? "" : ", which fits");
}

void do_zoom_in(struct app *a)
{
	zoom(a, -1);
}

void do_zoom_out(struct app *a)
{
	zoom(a, 1);
}
