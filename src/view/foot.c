/* Drawing the lines at the bottom: a prompt or a message, and hints. */
#include "view/foot.h"

#include "text/width.h"
#include "view/marked.h"

enum { NOTE_GAP = 3, HINT_GAP = 3, TYPED_LEAST = 8 };

/* The byte of TYPED from which on it is shown, so that the cursor is. */
static size_t typed_from(const struct foot *v, struct frame *f, int cells)
{
	size_t from = 0;

	while (from < v->cursor &&
	       marked_measure(f, sv_slice(v->typed, from, v->cursor)) >= cells)
		from = grapheme_end(v->typed, from);
	return from;
}

static void draw_prompt(const struct foot *v, struct frame *f, struct rect r)
{
	int x = frame_put(f, r, 0, 1, v->label, STYLE_LABEL);
	int cells = r.width - x;
	int note = v->note.n ? marked_measure(f, v->note) + NOTE_GAP : 0;
	int typed = marked_measure(f, v->typed) + 1;
	size_t from;
	int cursor;

	/* The note gives way to what is typed, but is cut before that. */
	if (note > 0 && cells - typed > NOTE_GAP + TYPED_LEAST) {
		int room = cells - typed;

		note = note < room ? note : room;
		frame_put_cut(f, r, 0, r.width - note + NOTE_GAP - 1,
			      note - NOTE_GAP, v->note, v->note_style);
		cells -= note;
	}
	from = typed_from(v, f, cells > 1 ? cells : 1);
	cursor = x + marked_measure(f, sv_slice(v->typed, from, v->cursor));
	frame_put_cut(f, r, 0, x, cells,
		      sv_slice(v->typed, from, v->typed.n),
		      v->proposed ? STYLE_DIM : STYLE_PROMPT);
	frame_cursor(f, r, 0, cursor < r.width ? cursor : r.width - 1);
}

bool foot_has_room(const struct foot *v, struct frame *f, struct rect r)
{
	return 1 + marked_measure(f, v->label) + marked_measure(f, v->typed) +
		       1 + NOTE_GAP + marked_measure(f, v->note) <= r.width;
}

bool foot_draw(const struct foot *v, struct frame *f, struct rect r)
{
	if (r.height < 1 || (v->label.n == 0 && v->message.n == 0))
		return false;
	frame_rule(f, r, 0, 0, r.width, SV(" "), SV(" "), STYLE_TEXT);
	if (v->label.n > 0)
		draw_prompt(v, f, r);
	else
		frame_put_cut(f, r, 0, 1, r.width - 1, v->message,
			      v->message_style);
	return true;
}

void foot_hints(const struct hint *hints, size_t n, struct frame *f,
		struct rect r)
{
	int x = 1;

	for (size_t i = 0; i < n; i++) {
		int cells = marked_measure(f, hints[i].key) + 1 +
			    marked_measure(f, hints[i].text);

		if (x + cells > r.width)
			return;
		x = frame_put(f, r, 0, x, hints[i].key, STYLE_KEY) + 1;
		x = frame_put(f, r, 0, x, hints[i].text, STYLE_DIM) + HINT_GAP;
	}
}
