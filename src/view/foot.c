/* Drawing the last line: a prompt, a message or hints. */
#include "view/foot.h"

#include "text/width.h"
#include "view/marked.h"

enum { NOTE_GAP = 3, HINT_GAP = 2, TYPED_LEAST = 8 };

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
		      sv_slice(v->typed, from, v->typed.n), STYLE_PROMPT);
	frame_cursor(f, r, 0, cursor < r.width ? cursor : r.width - 1, true);
}

/* As many hints as there is room for, none of them cut. */
static void draw_hints(const struct foot *v, struct frame *f, struct rect r)
{
	int x = 1;

	for (size_t i = 0; i < v->nhints; i++) {
		const struct hint *h = &v->hints[i];
		int cells = marked_measure(f, h->key) + 1 +
			    marked_measure(f, h->text);

		if (x + cells > r.width)
			return;
		x = frame_put(f, r, 0, x, h->key, STYLE_KEY) + 1;
		x = frame_put(f, r, 0, x, h->text, STYLE_DIM) + HINT_GAP;
	}
}

void foot_draw(const struct foot *v, struct frame *f, struct rect r)
{
	if (v->label.n > 0)
		draw_prompt(v, f, r);
	else if (v->message.n > 0)
		frame_put_cut(f, r, 0, 1, r.width - 1, v->message,
			      v->message_style);
	else
		draw_hints(v, f, r);
}

void foot_command(struct sv command, struct frame *f, struct rect r)
{
	int x = frame_put(f, r, 0, 1, SV("$ "), STYLE_KEY);

	if (r.height > 0)
		frame_put_cut(f, r, 0, x, r.width - x, command, STYLE_DIM);
}
