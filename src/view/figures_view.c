/* Figures, laid out. */
#include "view/figures_view.h"

#include "base/build.h"
#include "tell/figures_said.h"
#include "text/letter.h"
#include "text/width.h"
#include "view/bars.h"
#include "view/figures_chart.h"
#include "view/figures_plan.h"
#include "view/figures_scale.h"
#include "wording/date_words.h"
#include "wording/label.h"

enum {
	GAP = FIGURES_GAP,
	DATE_COL = 1,
	DOTS_MOST = 4,    /* counted events that are dots */
	CHECK_LEAST = 20, /* cells in which a check is told at length */
	ALMOST = 1000,    /* parts of a bar */
};

struct lines {
	struct doc_lines l;
	const struct book *b;
	const struct figures *f;
	struct brief_dates dates;
	struct figures_plan plan;
};

static struct sv label(const struct lines *v, enum label id)
{
	return label_text(v->dates.locale, id);
}

/* ---- words ---- */

/* "trade turnover of Azerbaijan and Belarus" */
static struct sv what_of(const struct lines *v, const struct figure *f)
{
	struct build whole = { .arena = v->l.a };
	struct sv what = book_text(v->b, f->what);

	if (f->of.count == 0)
		return what;
	label_fill_two(&whole, v->dates.locale, LABEL_FIGURE_OF, what,
		       figures_words_names(v->l.a, v->dates.locale, v->b, f));
	return build_view(&whole);
}

static struct sv capital(const struct lines *v, struct sv text)
{
	return letter_first(v->l.a, v->dates.locale, text, true);
}

/* The same in its column: what is too long says no more that it is about
 * then. */
static struct sv brief_when_of(const struct lines *v, const struct figure *f)
{
	struct sv when = figures_words_when(v->l.a, v->dates, v->b, f);
	struct build b = { .arena = v->l.a };

	if (width_text(when) <= v->plan.date)
		return when;
	while (when.n > 0)
		build_sv(&b, sv_cut(&when, '~'));
	return build_view(&b);
}

/* "counted 4: agrees"; BRIEF: "4: agrees". */
static void put_check_words(const struct lines *v,
			    const struct figures_row *r, bool brief,
			    struct build *b)
{
	figures_put_check(b, v->b, r, v->dates.locale, brief);
	if (r->check != FIGURES_AGREES && !v->l.words)
		return;
	build_str(b, ": ");
	build_sv(b, label(v, r->check == FIGURES_AGREES ? LABEL_FIGURE_AGREES :
							  LABEL_DIFFERS));
}

/* The cells of the longest of all dates, in WIDTH cells: where these are few,
 * as brief as they are told then. */
static int longest_date(const struct lines *v, int width)
{
	int longest = 0;

	for (size_t i = 0; i < v->f->nrows; i++) {
		const struct figure *f = v->f->rows[i].figure;
		int cells = width_text(
			width < FIGURES_NARROW ?
				brief_when_of(v, f) :
				figures_words_when(v->l.a, v->dates, v->b, f));

		longest = cells > longest ? cells : longest;
	}
	return longest;
}

/* The cells of the longest of all sorts. */
static int longest_sort(const struct lines *v)
{
	int longest = 0;

	for (size_t i = 0; i < v->f->nrows; i++) {
		int cells = width_text(figures_words_sort(
			v->dates.locale, v->f->rows[i].figure));

		longest = cells > longest ? cells : longest;
	}
	return longest;
}

/* The cells of the longest of all checks, in brief: "+40: agrees". */
static int longest_check(const struct lines *v)
{
	int longest = 0;

	for (size_t i = 0; i < v->f->nrows; i++) {
		const struct figures_row *r = &v->f->rows[i];
		struct build b = { .arena = v->l.a };
		int cells;

		if (r->check == FIGURES_UNCHECKED)
			continue;
		put_check_words(v, r, true, &b);
		cells = width_text(build_view(&b)) +
			(r->check == FIGURES_DIFFERS ? FIGURES_SIGN : 0);
		longest = cells > longest ? cells : longest;
	}
	return longest;
}

/* ---- rows ---- */

/* What stands after the number: its unit, and where no title says it, what
 * that is of. */
static struct sv unit_of(const struct lines *v, const struct figures_group *g,
			 const struct figure *f, struct sv power)
{
	struct build b = { .arena = v->l.a };
	struct sv done;

	build_sv(&b, power);
	build_str(&b, power.n ? " " : "");
	if (g->sort == FIGURES_SERIES || g->sort == FIGURES_CLAIM) {
		build_sv(&b, book_text(v->b, f->unit));
		return build_view(&b);
	}
	if (!figures_names_unit(v->l.a, v->b, f, &done)) {
		build_sv(&b, book_text(v->b, f->unit));
		build_str(&b, f->unit.length ? ", " : "");
	}
	build_sv(&b, book_text(v->b, f->what));
	if (g->sort == FIGURES_NAME || f->of.count == 0)
		return build_view(&b);
	build_str(&b, " (");
	build_sv(&b, figures_words_names(v->l.a, v->dates.locale, v->b, f));
	build_char(&b, ')');
	return build_view(&b);
}

static void put_bar(struct lines *v, const struct figures_row *r, double most)
{
	const struct figures_plan *p = &v->plan;
	double share = r->value > 0 ? r->value / most : 0;
	size_t parts = (size_t)(share * (int)ALMOST);
	int end;

	if (p->bar == 0)
		return;
	doc_lines_bar(&v->l, p->bar_col, p->bar, parts, ALMOST);
	end = v->l.view.text.at;
	end = end > p->bar_col ? end : p->bar_col;
	doc_lines_put(&v->l, end, 1, sv_of(figures_words_sign(r->figure)),
		      STYLE_BAR);
}

/* A dot for each of N events. */
static int put_dots(struct lines *v, size_t n, int col)
{
	for (size_t i = 0; i < n; i++)
		col = doc_lines_put(&v->l, col, 0,
				    v->l.ascii ? SV("o ") : SV("● "),
				    STYLE_BAR);
	return col;
}

/* "● ● ● ●  counted 4: agrees", from COL to END. */
static void put_check(struct lines *v, const struct figures_row *r, int col,
		      int end)
{
	bool brief = end - col < CHECK_LEAST, dots;
	bool differs = r->check == FIGURES_DIFFERS;
	struct build b = { .arena = v->l.a };

	if (r->check == FIGURES_UNCHECKED)
		return;
	dots = !r->growth && !brief && r->found > 0 &&
	       r->found <= (int)DOTS_MOST;
	put_check_words(v, r, brief, &b);
	/* Words go before dots. */
	if (dots && 2 * (int)r->found + GAP + (differs ? FIGURES_SIGN : 0) +
			    width_text(build_view(&b)) <= end - col)
		col = put_dots(v, (size_t)r->found, col) + GAP;
	if (differs)
		col = doc_lines_put(&v->l, col, 0,
				    v->l.ascii ? SV("! ") : SV("≠ "),
				    STYLE_DOUBT);
	if (col < end)
		doc_lines_put(&v->l, col, end - col, build_view(&b),
			      STYLE_DIM);
}

/* The number of R with its bound, and the word of its power. */
static struct sv number_of(const struct lines *v, const struct figures_row *r,
			   struct sv *power)
{
	struct sv number;

	figures_number(v->l.a, v->b, r, v->dates.locale, &number, power);
	return figures_words_bound(v->l.a, v->dates.locale, r->figure, number,
				   v->plan.value - GAP, v->l.ascii);
}

/* Puts the sign of R, if it cannot be true beside another, at column COL. */
static int put_apart(struct lines *v, const struct figures_row *r, int col)
{
	if (!r->apart)
		return col;
	return doc_lines_put(&v->l, col, 0,
			     v->l.ascii ? SV("! ") : SV("≠ "), STYLE_DOUBT);
}

/* Cells that the longest of all numbers leaves. */
static int spare_cells(const struct lines *v)
{
	int spare = FIGURES_VALUE - GAP;

	for (size_t i = 0; i < v->f->nrows; i++) {
		const struct figures_row *r = &v->f->rows[i];
		struct sv power;
		int left = FIGURES_VALUE - GAP - (r->apart ? FIGURES_SIGN : 0) -
			   width_text(number_of(v, r, &power));

		spare = left < spare ? left : spare;
	}
	return spare > 0 ? spare : 0;
}

/* The date of R and NUMBER in their columns.  A number is never cut; what it
 * takes the date gives. */
static void put_number(struct lines *v, const struct figures_row *r,
		       struct sv number)
{
	const struct figures_plan *p = &v->plan;
	int cells = width_text(number), room = p->value - GAP;
	int signs = r->apart ? FIGURES_SIGN : 0;
	int longer = cells + signs - room;

	longer = longer < 0 ? 0 : longer > p->date ? p->date : longer;
	doc_lines_right(&v->l, DATE_COL, p->date - longer,
			brief_when_of(v, r->figure), STYLE_DIM);
	put_apart(v, r, p->value_col + GAP + room - cells - signs);
	doc_lines_right(&v->l, p->value_col + GAP - longer + signs,
			room + longer - signs, number, STYLE_TEXT);
}

/* R is what the last line tells. */
static void link_row(struct lines *v, const struct figures_row *r)
{
	doc_lines_row(&v->l, (struct target){ TARGET_FIGURE,
					      figure_place(v->b, r->figure) });
}

/* What of *TEXT has room in CELLS, up to where a line may be broken; the rest
 * stays. */
static struct sv line_of(struct sv *text, int cells)
{
	size_t next;
	struct sv line = width_line(*text, cells, &next);

	*text = sv_slice(*text, next, text->n);
	return sv_trim(line);
}

/* The rest of a unit, on lines of its own. */
static void put_rest(struct lines *v, int col, int cells, struct sv rest)
{
	while (rest.n > 0) {
		doc_lines_add(&v->l);
		doc_lines_put(&v->l, col, cells, line_of(&rest, cells),
			      STYLE_TEXT);
	}
}

/* In few columns, on more lines than one where that has no room. */
static void put_narrow_row(struct lines *v, const struct figures_group *g,
			   const struct figures_row *r)
{
	enum { BELOW = DOC_MARGIN + 2 }; /* the column of what goes there */
	int end = v->l.view.text.width - GAP, col = v->plan.unit_col;
	struct sv power, number = number_of(v, r, &power);
	struct sv unit = unit_of(v, g, r->figure, power);

	doc_lines_add(&v->l);
	if (v->l.view.text.width < FIGURES_STACKED) {
		struct sv when = brief_when_of(v, r->figure);

		doc_lines_put(&v->l, DOC_MARGIN, 0, when, STYLE_DIM);
		link_row(v, r);
		if (when.n > 0)
			doc_lines_add(&v->l);
		col = doc_lines_put(&v->l, put_apart(v, r, BELOW), 0, number,
				    STYLE_TEXT) + GAP;
	} else {
		put_number(v, r, number);
		link_row(v, r);
	}
	if (col + width_text(unit) > end) {
		doc_lines_add(&v->l);
		col = BELOW;
	}
	doc_lines_put(&v->l, col, end - col, line_of(&unit, end - col),
		      STYLE_TEXT);
	put_rest(v, BELOW, end - BELOW, unit);
	if (r->check != FIGURES_UNCHECKED) {
		doc_lines_add(&v->l);
		put_check(v, r, BELOW, end);
	}
}

/* MOST: what its bar is drawn beside. */
static void put_row(struct lines *v, const struct figures_group *g,
		    const struct figures_row *r, double most)
{
	const struct figures_plan *p = &v->plan;
	const struct figure *f = r->figure;
	bool beside = most > 0 || r->check != FIGURES_UNCHECKED;
	int cells = beside && p->bar > 0 ? p->unit : p->unit + GAP + p->bar;
	struct sv power, number = number_of(v, r, &power);
	struct sv unit = unit_of(v, g, f, power);
	int end;

	doc_lines_add(&v->l);
	put_number(v, r, number);
	end = doc_lines_put(&v->l, p->unit_col, cells, line_of(&unit, cells),
			    STYLE_TEXT);
	if (most > 0)
		put_bar(v, r, most);
	put_check(v, r, p->bar > 0 ? p->bar_col : end + GAP,
		  p->bar_col + p->bar + FIGURES_BOUND - GAP);
	if (p->sort > 0)
		doc_lines_put(&v->l, p->sort_col, p->sort,
			      figures_words_sort(v->dates.locale, f),
			      STYLE_DIM);
	doc_lines_right(&v->l, p->source_col, p->source,
			figures_words_source(v->l.a, v->b, f, v->dates.locale,
					     v->l.ascii),
			STYLE_SOURCE);
	link_row(v, r);
	put_rest(v, p->unit_col, p->unit + GAP + p->bar, unit);
}

/* R in words, one part after the other. */
static void tell_row(struct lines *v, const struct figures_group *g,
		     const struct figures_row *r)
{
	const struct figure *f = r->figure;
	struct build value = { .arena = v->l.a }, check = { .arena = v->l.a };
	struct sv number, power, unit;

	figures_number(v->l.a, v->b, r, v->dates.locale, &number, &power);
	unit = unit_of(v, g, f, power);
	build_sv(&value, figures_words_bound(v->l.a, v->dates.locale, f,
					     number, v->l.view.text.width,
					     v->l.ascii));
	build_str(&value, unit.n > 0 ? " " : "");
	build_sv(&value, unit);
	if (r->check != FIGURES_UNCHECKED)
		put_check_words(v, r, false, &check);
	doc_lines_add(&v->l);
	doc_lines_next(&v->l, figures_words_when(v->l.a, v->dates, v->b, f));
	doc_lines_next(&v->l, build_view(&value));
	doc_lines_next(&v->l, build_view(&check));
	doc_lines_next(&v->l, r->apart ? label(v, LABEL_WORDS_DIFFER) :
					 (struct sv){ 0 });
	doc_lines_next(&v->l, figures_words_sort(v->dates.locale, f));
	doc_lines_next(&v->l, figures_words_source(v->l.a, v->b, f,
						   v->dates.locale,
						   v->l.ascii));
	link_row(v, r);
}

/* ---- groups ---- */

static struct sv title_of(const struct lines *v, const struct figures_group *g)
{
	const struct figure *first = v->f->rows[g->first].figure;
	const struct locale *l = v->dates.locale;
	struct build b = { .arena = v->l.a };

	switch (g->sort) {
	case FIGURES_SERIES:
		return capital(v, what_of(v, first));
	case FIGURES_CLAIM:
		return capital(v, book_text(v->b, first->what));
	case FIGURES_NAME:
		return figures_words_names(v->l.a, l, v->b, first);
	case FIGURES_SINGLE:
		return label(v, LABEL_FIGURES_SINGLE);
	case FIGURES_SOURCE:
		if (g->no == NO_SOURCE)
			return capital(v, label(v, LABEL_WORDS_NO_SOURCE));
		build_fmt(&b, "[%lld] ", (long long)g->no + 1);
		build_sv(&b, book_source_title(v->b, (source_no)g->no));
		return build_view(&b);
	case FIGURES_YEAR:
		if (g->no == FIGURES_NO_YEAR)
			return capital(v, label(v, LABEL_NO_DATE));
		brief_put_year(&b, l, g->no);
		return build_view(&b);
	}
	return SV("");
}

void figures_title(struct build *b, const struct figures *f,
		   enum figures_order order, const struct locale *l)
{
	static const enum label orders[FIGURES_ORDERS] = {
		[FIGURES_BY_WHAT] = LABELS,
		[FIGURES_BY_SOURCE] = LABEL_FIGURES_BY_SOURCE,
		[FIGURES_BY_YEAR] = LABEL_FIGURES_BY_YEAR,
	};

	label_count(b, l, LABEL_FIGURES_N, f->nrows);
	if (orders[order] < LABELS) {
		build_str(b, ", ");
		build_sv(b, label_text(l, orders[order]));
	} else if (f->series > 0) {
		build_str(b, ", ");
		label_count(b, l, LABEL_SERIES_N, f->series);
	}
}

struct doc_view figures_view(struct arena *a, const struct book *b,
			     const struct figures *f, struct brief_dates dates,
			     int width, const struct doc_look *look)
{
	struct lines v = { doc_lines_new(a, width, look), b, f, dates, { 0 } };
	struct figures_longest longest;

	v.plan.value = FIGURES_VALUE;
	longest = (struct figures_longest){ longest_date(&v, width),
					    longest_sort(&v),
					    longest_check(&v),
					    spare_cells(&v) };
	v.plan = figures_plan(width, &longest);

	for (size_t i = 0; i < f->ngroups; i++) {
		const struct figures_group *g = &f->groups[i];
		const double *most = figures_scale(a, b, f, g);

		doc_lines_gap(&v.l);
		scroll_flow_line(&v.l.view.text, DOC_MARGIN, title_of(&v, g),
				 STYLE_HEADING);
		figures_chart(&v.l, f, g, dates.locale);
		for (size_t k = 0; k < g->n; k++)
			if (look->words)
				tell_row(&v, g, &f->rows[g->first + k]);
			else if (width < FIGURES_NARROW)
				put_narrow_row(&v, g, &f->rows[g->first + k]);
			else
				put_row(&v, g, &f->rows[g->first + k],
					most[k]);
	}
	return v.l.view;
}
