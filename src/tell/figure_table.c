/*
 * The figures of a report as tables: a series as bars, each in a table of its
 * own; then all others, a row each.
 */
#include "base/build.h"
#include "book/figure.h"
#include "tell/figures.h"
#include "tell/teller.h"

/* Of a block: these are looked at together, so that columns have room for
 * them; where more of the table is wider, it has wider columns. */
enum { ROWS = 512 };

static bool is_series(const struct figures_group *g)
{
	return g->sort == FIGURES_SERIES;
}

/* "Trade turnover (Azerbaijan, Belarus)" */
static void tell_what(struct teller *t, struct runs *to,
		      const struct figure *f)
{
	maker_text(&t->m, to, RUN_TEXT,
		   teller_case(t, book_text(t->book, f->what), true));
	if (f->of.count == 0)
		return;
	maker_str(&t->m, to, " (");
	tell_lines(t, to, RUN_NAME, teller_called(t, f->of));
	maker_str(&t->m, to, ")");
}

/* What it speaks of, when it is known to hold, or when its event was. */
static void tell_when_of(struct teller *t, struct runs *to,
			 const struct figure *f)
{
	struct sv over = book_text(t->book, f->over);

	if (over.n == 0 && f->as_of.length == 0 && f->event != NO_EVENT) {
		tell_when(t, to, f->event);
		return;
	}
	if (over.n > 0)
		maker_text(&t->m, to, RUN_TEXT, teller_edtf(t, over));
	if (over.n > 0 && (!teller_tables(t, f) || f->as_of.length == 0))
		return;
	maker_str(&t->m, to, over.n ? ", " : "");
	maker_text(&t->m, to, RUN_TEXT,
		   teller_holds(t, book_text(t->book, f->as_of)));
}

/* Its sources, and the event that it belongs to. */
static void tell_from(struct teller *t, struct runs *to,
		      const struct figure *f)
{
	tell_refs(t, to, f->cites);
	tell_speakers(t, to, f->cites);
	if (teller_tables(t, f)) {
		tell_words_of(t, to, f->cites);
		tell_figure_reasons(t, to, f);
	}
	if (f->event == NO_EVENT)
		return;
	maker_str(&t->m, to, to->first ? ", " : "");
	tell_numbers(t, to, &f->event, 1);
}

static void put_head(struct teller *t, struct sv words)
{
	maker_text(&t->m, &maker_cell(&t->m, CELL_WORDS)->text, RUN_LABEL,
		   words);
}

static struct runs *put_cell(struct teller *t)
{
	return &maker_cell(&t->m, CELL_WORDS)->text;
}

/* When, how much, as a bar, and from where. */
static void tell_level(struct teller *t, const struct figures_group *g,
		       const struct figures_row *r)
{
	maker_line(&t->m);
	tell_when_of(t, put_cell(t), r->figure);
	tell_figure_value(t, put_cell(t), r->figure);
	maker_bar(&t->m, r->growth ? 0 : r->value, g->most);
	tell_from(t, put_cell(t), r->figure);
	maker_close(&t->m);
}

static void tell_series(struct teller *t, const struct figures_group *g)
{
	const struct figures_row *rows = &t->figures->rows[g->first];
	size_t n = g->n - t->row < ROWS ? g->n - t->row : ROWS;

	maker_grid(&t->m, 4, SV(""))->again = t->row > 0;
	for (size_t i = 0; i < n; i++)
		tell_level(t, g, &rows[t->row + i]);
	maker_close(&t->m);
	t->row += n;
	if (t->row < g->n)
		return;
	t->row = 0;
	t->at++;
}

static void tell_single(struct teller *t, const struct figure *f)
{
	maker_line(&t->m);
	tell_what(t, put_cell(t), f);
	tell_figure_value(t, put_cell(t), f);
	tell_when_of(t, put_cell(t), f);
	tell_from(t, put_cell(t), f);
	maker_close(&t->m);
}

/* The rows of G and of what comes after it, which no series has. */
static void tell_singles(struct teller *t, const struct figures_group *g)
{
	size_t end = t->figures->nrows;

	maker_grid(&t->m, 4, SV(""))->again = t->row > g->first;
	maker_line(&t->m)->number = 1;
	put_head(t, teller_label(t, LABEL_FIGURES));
	put_head(t, teller_case(t, teller_label(t, LABEL_KEY_VALUE), true));
	put_head(t, teller_label(t, LABEL_COLUMN_DATE));
	put_head(t, teller_label(t, teller_cites(t) ? LABEL_SOURCES :
						      LABEL_EVENTS));
	maker_close(&t->m);
	for (size_t n = 0; n < ROWS && t->row < end; n++)
		tell_single(t, t->figures->rows[t->row++].figure);
	maker_close(&t->m);
}

static void find(struct teller *t)
{
	struct corpus c = { t->book, t->index };

	t->figures = ARENA_NEW(t->life, 1, struct figures);
	*t->figures = figures_of(t->life, &c, t->hits, FIGURES_BY_WHAT);
	t->row = 0;
}

/* The heading of the series that comes next. */
static void tell_series_name(struct teller *t, const struct figures_group *g)
{
	struct runs name = { 0 };

	tell_what(t, &name, t->figures->rows[g->first].figure);
	maker_heading(&t->m, 2, SV(""))->label = name;
}

bool tell_next_figure_row(struct teller *t)
{
	const struct figures_group *g;

	if (!(t->options.parts & PART_FIGURES))
		return false;
	if (!t->headed) {
		find(t);
		if (t->figures->nrows == 0)
			return false;
		t->headed = true;
		/* They go on with the chapter of those of no event. */
		if (!tell_has_figures(t)) {
			tell_chapter(t, teller_label_for(t, LABEL_FIGURES, 2));
			return true;
		}
	}
	g = t->at < t->figures->ngroups ? &t->figures->groups[t->at] : NULL;
	if (g && is_series(g) && !t->named) {
		tell_series_name(t, g);
		t->named = true;
	} else if (g && is_series(g)) {
		tell_series(t, g);
		t->named = t->row > 0;
	} else if (g && !t->named && t->at > 0) {
		maker_heading(&t->m, 2,
			      teller_label(t, LABEL_FIGURES_SINGLE));
		t->named = true;
	} else if (g) {
		t->row = t->row ? t->row : g->first;
		if (t->row == t->figures->nrows)
			return false;
		tell_singles(t, g);
	}
	return t->m.first != NULL;
}
