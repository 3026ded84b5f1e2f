/* Constraints dropped and inverted, by their numbers. */
#include "app/chips.h"
#include "app/say.h"

static void changed(struct app *a)
{
	prompt_note(a, STYLE_DIM, "its number, 1 to %d", a->now.nchips);
}

/* The constraint of the digit that was typed, Enter takes the last; -1, and
 * says so, when there is none. */
static int answered(struct app *a)
{
	int i = a->prompt.n > 0 ? a->prompt.typed[0] - '1'
				: a->now.nchips - 1;

	prompt_close(a);
	if (i >= 0 && i < a->now.nchips)
		return i;
	say(a, STYLE_WARN, "there is no constraint of that number");
	return -1;
}

static void accept_drop(struct app *a)
{
	int i = answered(a);

	if (i >= 0)
		chip_drop(a, i);
}

static void accept_invert(struct app *a)
{
	int i = answered(a);

	if (i >= 0)
		chip_invert(a, i);
}

const struct prompt_ops prompt_drop = {
	.changed = changed,
	.accept = accept_drop,
};

const struct prompt_ops prompt_invert = {
	.changed = changed,
	.accept = accept_invert,
};

static void ask(struct app *a, enum prompt_kind kind)
{
	if (a->now.nchips == 0)
		chip_none(a);
	else
		prompt_open(a, kind, (struct sv){ 0 });
}

void do_drop(struct app *a)
{
	if (a->now.nchips == 1)
		chip_drop(a, 0);
	else
		ask(a, PROMPT_drop);
}

void do_invert(struct app *a)
{
	ask(a, PROMPT_invert);
}
