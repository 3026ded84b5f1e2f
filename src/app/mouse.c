/* What the mouse points at: panes and their rows. */
#include "app/mouse.h"

#include "app/panes.h"
#include "app/parts.h"
#include "app/say.h"
#include "base/key.h"

enum { WHEEL_ROWS = 3 };

static bool holds(struct rect r, int row, int col)
{
	return row >= r.row && row < r.row + r.height && col >= r.col &&
	       col < r.col + r.width;
}

/* The pane that is drawn there, or PANE_COUNT. */
static enum pane pane_at(const struct app *a, int row, int col)
{
	enum pane p = (enum pane)0;

	while (p < PANE_COUNT && !holds(panes_room(a, p), row, col))
		p = (enum pane)(p + 1);
	return p;
}

static void click(struct app *a, enum pane p, int row, int col)
{
	const struct pane_ops *ops = a->panes[p].ops;
	struct rect r = panes_room(a, p);

	if (ops->click)
		ops->click(a, a->slots[p], r, row - r.row, col - r.col);
	if (ops->move) /* what nothing moves in takes no keys */
		panes_go(a, p);
}

static void wheel(struct app *a, enum pane p, int row, int col, enum move by)
{
	const struct pane_ops *ops = a->panes[p].ops;
	struct rect r = panes_room(a, p);

	if (ops->wheel) {
		ops->wheel(a, a->slots[p], r, row - r.row, col - r.col,
			   by == MOVE_DOWN ? WHEEL_ROWS : -WHEEL_ROWS);
		return;
	}
	for (int i = 0; i < WHEEL_ROWS && ops->move; i++)
		ops->move(a, a->slots[p], r, by);
}

bool mouse_typed(struct app *a, uint32_t key)
{
	enum mouse what;
	enum pane p;
	int row, col;

	if (!key_is_mouse(key, &what, &row, &col))
		return false;
	p = pane_at(a, row, col);
	/* What is typed is ended by keys alone. */
	if (!a->set.v[SETTING_mouse] || prompt_is_open(a) || p == PANE_COUNT)
		return true;
	if (what == MOUSE_CLICK)
		click(a, p, row, col);
	else
		wheel(a, p, row, col,
		      what == MOUSE_WHEEL_DOWN ? MOVE_DOWN : MOVE_UP);
	return true;
}

void do_mouse(struct app *a)
{
	struct setting_values v = a->set;

	v.v[SETTING_mouse] = !v.v[SETTING_mouse];
	setting_change(a, SETTING_mouse, &v);
	if (a->request.on)
		say(a, STYLE_GOOD, "a click chooses, the wheel scrolls; M "
				   "gives the mouse back to the terminal");
	else
		say(a, STYLE_GOOD, "the mouse is the terminal's again");
}
