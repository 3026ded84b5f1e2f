/* An event in a row. */
#include "view/summary.h"

#include "base/build.h"
#include "book/called.h"

void summary_draw(const struct book *b, const struct locale *l, event_no ev,
		  struct frame *f, struct rect r)
{
	struct arena *a = f->clean.arena;
	struct build text = { .arena = a };
	struct brief_known nobody = { 0 };
	struct sv parts[] = { brief_place(b, l, ev),
			      brief_who(a, l, b, ev, nobody, 30, f->ascii),
			      brief_source(a, b, ev, f->ascii) };

	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
		if (parts[i].n == 0)
			continue;
		if (text.n > 0)
			build_str(&text, "; ");
		build_sv(&text, parts[i]);
	}
	frame_put_cut(f, r, 0, 1, r.width - 1, build_view(&text), STYLE_DIM);
}

void summary_line(const struct book *b, struct brief_dates how, event_no ev,
		  struct frame *f, struct rect r, int y)
{
	struct sv date = brief_dated(f->clean.arena, how, b, ev);
	int x;

	x = frame_put(f, r, y, 0, date, brief_date_style(b, ev));
	frame_put_cut(f, r, y, x + 1, r.width - x - 1,
		      called_title(b, ev, how.locale), STYLE_TEXT);
}
