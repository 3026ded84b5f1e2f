/* The last message, whole. */
#include "app/pane_message.h"

#include "app/keymap.h"
#include "app/lines.h"
#include "app/panes.h"
#include "app/parts.h"
#include "app/say.h"
#include "text/width.h"
#include "view/marked.h"

struct message_state {
	struct arena arena;
	struct scroll text; /* in ARENA */
	int width;          /* that it was wrapped to; 0: it is not built */
	size_t top;
};

enum { WIDTH_MOST = 76 };

/* What was told last; what is wrong in the files, until it is mended. */
static struct sv last_message(const struct app *a)
{
	if (a->ntold == 0)
		return a->bar.text;
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
	struct message_state *s = state;
	int width = r.width - 2 < WIDTH_MOST ? r.width - 2 : WIDTH_MOST;

	if (s->width == width || width < 1)
		return;
	arena_reset(&s->arena);
	s->text = scroll_new(&s->arena, width, a->options.ascii, NULL);
	scroll_flow_line(&s->text, 0, last_message(a), STYLE_TEXT);
	s->width = width;
}

static void scroll(const struct app *a, void *state, struct rect r)
{
	struct message_state *s = state;

	(void)a;
	if (s->width > 0)
		s->top = scroll_clamp(&s->text, s->top, r.height);
}

static void draw(const struct app *a, const void *state, struct frame *f,
		 struct rect r)
{
	const struct message_state *s = state;

	if (s->width == 0 || r.width < 2)
		return;
	r.col++;
	r.width--;
	lines_draw(&s->text, a->options.locale, s->top, f, r,
		   a->layout.whole_more, true);
}

static void move(struct app *a, void *state, struct rect r, enum move by)
{
	struct message_state *s = state;

	(void)a;
	s->top = lines_move(&s->text, s->top, r.height, by);
}

static const struct pane_hint *hints(const struct app *a, const void *state,
				     size_t *n)
{
	static const struct pane_hint list[] = {
		PANE_HINT(quit, "back"),
		PANE_HINT(help, "help"),
	};

	(void)a;
	(void)state;
	return PANE_HINTS(list, n);
}

static void close(void *state)
{
	struct message_state *s = state;

	arena_free(&s->arena);
	*s = (struct message_state){ 0 };
}

const struct pane_ops pane_message = {
	.state = sizeof(struct message_state),
	.title = title,
	.build = build,
	.scroll = scroll,
	.draw = draw,
	.move = move,
	.hints = hints,
	.close = close,
};

void do_message(struct app *a)
{
	if (last_message(a).n == 0)
		say(a, STYLE_WARN, "nothing was told yet");
	else
		panes_go(a, PANE_message);
}
