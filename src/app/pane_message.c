/* The last message, whole. */
#include "app/pane_message.h"

#include "app/keymap.h"
#include "app/lines.h"
#include "app/panes.h"
#include "app/parts.h"
#include "app/renew.h"
#include "app/say.h"
#include "text/width.h"
#include "view/marked.h"

/* What was told last; what is wrong in the files, until it is mended. */
static struct sv last_message(const struct app *a, struct arena *arena)
{
	if (a->ntold == 0)
		return renew_bar(a, arena);
	return (struct sv){ a->message, a->ntold };
}

struct sv message_fit(const struct app *a, struct frame *f, struct sv text,
		      int cells)
{
	struct build b = { .arena = f->clean.arena };
	struct sv key = keymap_key(a->keymap, COMMAND_message);
	int used, room;

	build_fmt(&b, "%s   %.*s reads on", f->ascii ? ".." : "…",
		  SV_ARG(key));
	room = cells - marked_measure(f, build_view(&b));
	if (marked_measure(f, text) <= cells || key.n == 0 || room < cells / 2)
		return text;
	build_cut(&b, 0);
	build_sv(&b, width_cut(text, room, &used));
	build_fmt(&b, "%s   %.*s reads on", f->ascii ? ".." : "…",
		  SV_ARG(key));
	return build_view(&b);
}

static void title(const struct app *a, const void *state, struct build *b)
{
	(void)a;
	(void)state;
	build_str(b, "Message");
}

static void build(struct app *a, void *state, struct rect r)
{
	struct lines *l = state;

	if (lines_begin(a, l, r))
		scroll_flow_line(&l->text, 0, last_message(a, &l->arena),
				 STYLE_TEXT);
}

static const struct pane_hint hints[] = {
	PANE_HINT(quit, "back"),
	PANE_HINT(help, "help"),
};

const struct pane_ops pane_message = {
	.state = sizeof(struct lines),
	.title = title,
	.build = build,
	.scroll = lines_pane_scroll,
	.draw = lines_pane_draw,
	.move = lines_pane_move,
	.hints = PANE_HINTS(hints),
	.close = lines_pane_close,
};

void do_message(struct app *a)
{
	if (a->ntold == 0 && a->bar.text.n == 0)
		say(a, STYLE_WARN, "nothing was told yet");
	else
		panes_go(a, PANE_message);
}
