/* Folding rows of the timeline, and opening what hides where the reader is. */
#include "app/folding.h"

#include "app/pane_timeline.h"
#include "app/parts.h"
#include "app/rows.h"
#include "app/say.h"
#include "app/shown.h"

/* FOLDS from now on, and the reader at the event EV. */
static void fold(struct app *a, struct folds folds, event_no ev)
{
	struct choice next = a->now;

	next.folds = folds;
	choice_change(a, &next, ev);
}

void folding_open(struct app *a)
{
	struct timeline_unit unit;

	if (rows_hiding(a, &unit))
		fold(a, fold_turn(&a->chosen, &a->now.folds, unit.first,
				  unit.last),
		     a->shown.v[a->at]);
}

void folding_begin(struct app *a)
{
	struct timeline_unit unit;

	/* By the first of them he was at their row. */
	if (rows_hiding(a, &unit) && unit.first != a->shown.v[a->at])
		a->now.folds = fold_turn(&a->chosen, &a->now.folds, unit.first,
					 unit.last);
}

void do_fold(struct app *a)
{
	struct timeline_unit unit;

	if (a->shown.n == 0 ||
	    !timeline_unit(rows_now(a), a->at, &unit)) {
		say(a, STYLE_WARN, "nothing folds here: it has no parts");
		return;
	}
	fold(a, fold_turn(&a->chosen, &a->now.folds, unit.first, unit.last),
	     unit.first);
}

void do_fold_all(struct app *a)
{
	bool open = timeline_folded(rows_now(a));

	fold(a, (struct folds){ .way = open ? FOLD_NONE : FOLD_ALL },
	     shown_here(a));
	say(a, STYLE_GOOD, open ? "all is open" : "all is folded");
}
