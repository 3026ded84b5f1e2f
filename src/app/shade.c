/* What becomes of excluded events: hidden, dimmed, shown; and how many around
 * each hit stay. */
#include "app/chips.h"
#include "app/parts.h"
#include "app/say.h"
#include "app/shown.h"

void do_shade(struct app *a)
{
	static const struct {
		const char *is, *next;
	} said[SHADES] = {
		[SHADE_HIDE] = { "excluded events are hidden", "dims them" },
		[SHADE_DIM] = { "excluded events are dimmed", "shows them" },
		[SHADE_OFF] = { "constraints are off", "puts them on" },
	};
	struct choice next = a->now;

	if (next.nchips == 0) {
		chip_none(a);
		return;
	}
	next.shade = (enum shade)((next.shade + 1) % SHADES);
	choice_change(a, &next, shown_here(a));
	say_drawn(a, "%s; %.*s again %s", said[next.shade].is,
		  SV_ARG(keymap_key(a->keymap, COMMAND_shade)),
		  said[next.shade].next);
}

/* More context (BY 1) or less (-1). */
static void change_context(struct app *a, int by)
{
	struct choice next = a->now;
	int to = next.context + by;

	if (a->now.nchips == 0 || a->now.shade != SHADE_HIDE) {
		say(a, STYLE_WARN, "nothing is hidden, so there is no more to "
				   "show around it");
		return;
	}
	if (to < 0 || shown_context_word((size_t)to).n == 0) {
		say(a, STYLE_WARN, "%s",
		    by > 0 ? "there is no more context than ten events"
			   : "there is no context: + shows some");
		return;
	}
	next.context = (uint8_t)to;
	choice_change(a, &next, shown_here(a));
	if (to == 0)
		say_drawn(a, "only what the constraints leave");
	else
		say_drawn(a, "with the %s before and after each, dimmed",
			  shown_context_said((size_t)to));
}

void do_more_context(struct app *a)
{
	change_context(a, 1);
}

void do_less_context(struct app *a)
{
	change_context(a, -1);
}
