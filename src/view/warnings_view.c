/* Faults as lines of a document. */
#include "view/warnings_view.h"

#include "base/build.h"
#include "text/clean.h"
#include "text/width.h"

enum {
	MOST = 2000,  /* faults that a document has room for */
	PLACE = 8,    /* cells of "120:17" */
	WORD = 7,     /* of "warning" */
	GAP = 2,
	NARROW = 60,  /* columns; with fewer a message stands below */
	INDENT = 2,
};

static void put_file(struct doc_lines *l, const struct warnings_view *v,
		     size_t i)
{
	struct sv file = v->all->v[i].file;
	size_t n = 0;
	int x;

	while (i + n < v->all->n && sv_eq(v->all->v[i + n].file, file))
		n++;
	doc_lines_gap(l);
	doc_lines_add(l);
	x = doc_lines_put(l, DOC_MARGIN, 0, file, STYLE_HEADING);
	doc_lines_put(l, x + GAP, 0, build_digits(l->a, n),
		      STYLE_DIM);
}

/* TEXT from column COL on, over as many lines as it takes.  Returns the column
 * after it. */
static int put_whole(struct doc_lines *l, int col, struct sv text)
{
	struct build clean = { .arena = l->a };
	int cells = l->view.text.width - col, end = col;

	if (l->ascii)
		clean_ascii(&clean, text);
	else
		clean_line(&clean, text);
	text = build_view(&clean);
	for (bool first = true; text.n > 0; first = false) {
		size_t next;
		struct sv line = width_line(text, cells > 1 ? cells : 1,
					    &next);

		if (!first)
			doc_lines_add(l);
		end = doc_lines_put(l, col, 0, sv_trim(line), STYLE_TEXT);
		text = sv_slice(text, next, text.n);
	}
	return end;
}

/* "[date-invalid]" after column X, or below in column COL. */
static void put_id(struct doc_lines *l, int x, int col, enum fault fault)
{
	struct build id = { .arena = l->a };

	build_char(&id, '[');
	build_sv(&id, fault_print(id.arena, fault));
	build_char(&id, ']');
	if (x + 1 + (int)id.n > l->view.text.width) {
		doc_lines_add(l);
		x = col - 1;
	}
	doc_lines_put(l, x + 1, 0, build_view(&id), STYLE_DIM);
}

static void put_fault(struct doc_lines *l, const struct warnings_view *v,
		      size_t i)
{
	const struct diag *d = &v->all->v[i];
	struct arena *a = l->a;
	struct build place = { .arena = a };
	bool error = fault_is_error(d->fault);
	int col = DOC_MARGIN + PLACE + GAP + WORD + GAP;

	doc_lines_add(l);
	doc_lines_row(l, v->to[i]);
	if (d->line > 0)
		build_fmt(&place, "%u:%u", d->line, d->column);
	doc_lines_right(l, DOC_MARGIN, PLACE, build_view(&place), STYLE_DIM);
	doc_lines_put(l, DOC_MARGIN + PLACE + GAP, 0,
		      error ? SV("error") : SV("warning"),
		      error ? STYLE_DOUBT : STYLE_DIM);
	if (l->view.text.width < NARROW) {
		doc_lines_add(l);
		col = DOC_MARGIN + INDENT;
	}
	put_id(l, put_whole(l, col, d->message), col, d->fault);
}

struct doc_view warnings_view(struct arena *a, const struct warnings_view *v,
			      int width, const struct doc_look *look)
{
	/* What is told beside it stands apart. */
	struct doc_lines l = doc_lines_new(a, width - 1, look);
	struct build more = { .arena = a };

	if (v->known && v->all->n > 0)
		doc_lines_add(&l);
	else
		doc_lines_say(&l, v->known ?
					  SV("Nothing is wrong in the files, "
					     "and nothing doubtful.") :
					  SV("Looking at all events ..."));
	for (size_t i = 0; v->known && i < v->all->n && i < MOST; i++) {
		if (i == 0 || !sv_eq(v->all->v[i].file, v->all->v[i - 1].file))
			put_file(&l, v, i);
		put_fault(&l, v, i);
	}
	if (v->known && v->all->n > MOST) {
		build_fmt(&more, "%zu more: annals check tells them all",
			  v->all->n - MOST);
		doc_lines_say(&l, build_view(&more));
	}
	return l.view;
}
