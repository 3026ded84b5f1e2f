/* Drawing the choices that an empty timeline leaves. */
#include "view/empty.h"

#include "base/build.h"
#include "diag/diag.h"
#include "view/scroll.h"

enum { KEY_COLUMN = 2, TEXT_COLUMN = 7 };

/* Puts KEY, and makes room for what it does. */
static void put_key(struct scroll *s, struct sv key)
{
	scroll_put(s, KEY_COLUMN, key, STYLE_KEY);
	s->at = s->at < TEXT_COLUMN ? TEXT_COLUMN : s->at + 1;
}

static void choice(const struct empty_view *v, struct scroll *s, int i)
{
	struct build b = { .arena = s->arena };

	scroll_line(s);
	build_sv(&b, v->drop);
	build_fmt(&b, " %d", i + 1);
	put_key(s, build_view(&b));
	scroll_flow(s, TEXT_COLUMN, SV("drop "), STYLE_TEXT);
	scroll_flow(s, TEXT_COLUMN, v->chips[i].label, STYLE_CHIP);
	b = (struct build){ .arena = s->arena };
	build_fmt(&b, " %s %zu event%s", s->ascii ? "->" : "→", v->without[i],
		  v->without[i] == 1 ? "" : "s");
	scroll_flow(s, TEXT_COLUMN, build_view(&b),
		    v->without[i] > 0 ? STYLE_TEXT : STYLE_DIM);
	if (v->chips[i].unknown.n > 0)
		scroll_flow_line(s, TEXT_COLUMN, v->chips[i].unknown,
				 STYLE_WARN);
}

/* Nothing is left out: there is nothing yet, or nothing that could be read. */
static void none_at_all(const struct empty_view *v, struct scroll *s)
{
	struct build b = { .arena = s->arena };

	scroll_flow_line(s, 2,
			 v->nerrors > 0 ? SV("No event could be read.") :
					  SV("There are no events here."),
			 STYLE_HEADING);
	scroll_line(s);
	if (v->nerrors + v->nwarnings > 0) {
		diag_counts(&b, v->nerrors, v->nwarnings);
		put_key(s, v->warnings);
		scroll_flow(s, TEXT_COLUMN, build_view(&b), STYLE_WARN);
		scroll_line(s);
	}
	if (v->file.n > 0) {
		put_key(s, v->edit);
		scroll_flow(s, TEXT_COLUMN, SV("edit "), STYLE_TEXT);
		scroll_flow(s, TEXT_COLUMN, v->file, STYLE_TEXT);
		scroll_line(s);
	}
	scroll_flow_line(s, 2, SV("Two lines of a file are an event:"),
			 STYLE_DIM);
	scroll_flow_line(s, 2, SV("- date: 2024-06-06"), STYLE_TEXT);
	scroll_flow_line(s, 4, SV("title: What happened"), STYLE_TEXT);
}

void empty_draw(const struct empty_view *v, struct frame *f, struct rect r)
{
	struct scroll s = scroll_new(f->clean.arena, r.width, f->ascii, NULL);

	frame_cursor(f, r, 0, 0);
	if (v->nchips == 0) {
		none_at_all(v, &s);
		scroll_draw(&s, 0, f, r);
		return;
	}
	if (r.height > 6)
		scroll_line(&s);
	scroll_flow_line(&s, 2, SV("Nothing matches"), STYLE_HEADING);
	for (int i = 0; i < v->nchips; i++) {
		scroll_flow(&s, 2,
			    i == 0		   ? SV(" ") :
			    i + 1 < v->nchips ? SV(", ") :
						SV(" and "),
			    STYLE_HEADING);
		scroll_flow(&s, 2, title_number(s.arena, i + 1), STYLE_ACCENT);
	}
	scroll_flow(&s, 2, v->nchips > 1 ? SV(" together.") : SV("."),
		    STYLE_HEADING);
	if (r.height > 6)
		scroll_line(&s);
	for (int i = 0; i < v->nchips; i++)
		choice(v, &s, i);
	if (v->undo.n > 0) {
		scroll_line(&s);
		put_key(&s, v->undo);
		scroll_flow(&s, TEXT_COLUMN, SV("undo the last change"),
			    STYLE_TEXT);
	}
	scroll_draw(&s, 0, f, r);
}
