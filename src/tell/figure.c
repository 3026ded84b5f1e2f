/* Figures: of an event, and those of none. */
#include "base/build.h"
#include "book/figure.h"
#include "tell/figures_said.h"
#include "tell/teller.h"
#include "tell/value.h"

/* What sort of figure it is; LABELS where that goes without saying. */
static const enum label sorts[] = {
	[FIGURE_IS_NONE] = LABELS,
	[FIGURE_REPORTED] = LABELS,
	[FIGURE_ESTIMATE] = LABEL_AN_ESTIMATE,
	[FIGURE_FORECAST] = LABEL_A_FORECAST,
	[FIGURE_TARGET] = LABEL_A_TARGET,
};

static const enum label bounds[] = {
	[BOUND_NONE] = LABELS,
	[BOUND_EXACTLY] = LABEL_BOUND_EXACTLY,
	[BOUND_ABOUT] = LABEL_BOUND_ABOUT,
	[BOUND_AT_LEAST] = LABEL_BOUND_AT_LEAST,
	[BOUND_AT_MOST] = LABEL_BOUND_AT_MOST,
	[BOUND_OVER] = LABEL_BOUND_OVER,
	[BOUND_UNDER] = LABEL_BOUND_UNDER,
};

/* " (period inferred: WHY; unit inferred: WHY)" */
static void tell_figure_inferred(struct teller *t, struct runs *to,
				 struct range inferred)
{
	const struct fact *fact = book_fact_rows(t->book, inferred);

	for (uint32_t i = 0; i < inferred.count; i++) {
		struct sv key = book_text(t->book, fact[i].key);

		maker_str(&t->m, to, i ? "; " : " (");
		maker_text(&t->m, to, RUN_TEXT,
			   key.n ? teller_filled(t, LABEL_INFERRED_KEY,
						 teller_key(t, key)) :
				   teller_label(t, LABEL_INFERRED_ALL));
		maker_text(&t->m, to, RUN_TEXT,
			 book_text(t->book, fact[i].value));
	}
	maker_str(&t->m, to, inferred.count ? ")" : "");
}

/* The events that a total counts, as far as they are in this report. */
static void tell_counted(struct teller *t, struct runs *to, struct range range)
{
	size_t count = range.count;
	const event_no *here = teller_numbered(
		t, t->m.arena, book_event_list(t->book, range), &count);

	if (count == 0)
		return;
	tell_before(t, to, LABEL_COUNTS);
	tell_numbers(t, to, here, count);
	if (count < range.count)
		tell_label(t, to, LABEL_AND_OTHERS);
	tell_after(t, to, LABEL_COUNTS);
}

static void tell_value(struct teller *t, struct runs *to,
		       const struct figure *f)
{
	enum label bound = bounds[f->bound];
	struct build value = { .arena = t->m.arena };

	if (bound != LABELS)
		tell_before(t, to, bound);
	value_words(&value, t->options.locale, book_text(t->book, f->value));
	maker_link(&t->m, to, RUN_STRONG, build_view(&value), TARGET_FIGURE,
		   figure_place(t->book, f));
	maker_str(&t->m, to, f->unit.length ? "\u00a0" : "");
	maker_text(&t->m, to, RUN_TEXT, book_text(t->book, f->unit));
	if (bound != LABELS)
		tell_after(t, to, bound);
}

void tell_figure_value(struct teller *t, struct runs *to,
		       const struct figure *f)
{
	tell_value(t, to, f);
	if (sorts[f->is] != LABELS)
		tell_label(t, to, sorts[f->is]);
	if (teller_tables(t, f))
		tell_counted(t, to, f->counts);
}

bool teller_tables(const struct teller *t, const struct figure *f)
{
	return t->options.detail == DETAIL_FULL &&
	       t->options.parts & PART_FIGURES && f->event == NO_EVENT &&
	       !f->otherwise;
}

void tell_figure_reasons(struct teller *t, struct runs *to,
			 const struct figure *f)
{
	tell_figure_inferred(t, to, f->inferred);
	tell_private(t, to, book_text(t->book, f->note));
}

void tell_figure(struct teller *t, struct runs *to, const struct figure *f)
{
	struct sv what = book_text(t->book, f->what);
	struct sv holds = teller_holds(t, book_text(t->book, f->as_of));

	if (f->event == NO_EVENT)
		what = teller_case(t, what, true); /* it begins a paragraph */
	maker_text(&t->m, to, RUN_TEXT, what);
	if (f->of.count) {
		maker_str(&t->m, to, " (");
		tell_lines(t, to, RUN_NAME, teller_called(t, f->of));
		maker_str(&t->m, to, ")");
	}
	maker_str(&t->m, to, ": ");
	tell_value(t, to, f);
	if (f->over.length) {
		maker_str(&t->m, to, ", ");
		maker_text(&t->m, to, RUN_TEXT,
			   teller_edtf(t, book_text(t->book, f->over)));
	}
	maker_str(&t->m, to, holds.n ? ", " : "");
	maker_text(&t->m, to, RUN_TEXT, holds);
	if (sorts[f->is] != LABELS)
		tell_label(t, to, sorts[f->is]);
	tell_counted(t, to, f->counts);
	tell_cites(t, to, f->cites);
	tell_figure_reasons(t, to, f);
}

/* F as it is checked: told by itself, by what an event is checked by; else by
 * a table of all. */
static struct figures_row check(struct teller *t, const struct figure *f)
{
	event_no of = t->single ? f->event : NO_EVENT;
	struct figures_row none = { .figure = f };
	size_t n;

	if (f->otherwise || (t->single && of == NO_EVENT) ||
	    (f->counts.count == 0 && !figures_is_rate(t->book, f)))
		return none;
	if (!t->checked || t->checked_of != of)
		t->checked = figures_checked(t->life, t->book, of);
	t->checked_of = of;
	return t->checked[of == NO_EVENT ?
				  figure_place(t->book, f) :
				  (size_t)(f - book_figures(t->book, of, &n))];
}

struct sv teller_against(struct teller *t, const struct figure *f)
{
	struct figures_row row = check(t, f);
	struct build b = { .arena = t->m.arena };

	if (row.check == FIGURES_DIFFERS) {
		build_str(&b, ", ");
		figures_put_check(&b, t->book, &row, t->options.locale, false);
	}
	return build_view(&b);
}

bool teller_selects(const struct teller *t, const struct figure *f)
{
	size_t n;
	const event_no *events = figure_events(t->book, f, &n);

	if (f->event != NO_EVENT)
		return false;
	if (t->hits.n == book_events(t->book))
		return true;
	for (size_t i = 0; i < n; i++)
		if (teller_number(t, events[i]))
			return true;
	return false;
}

/* Of the figures F, N of them, the first from FROM on that is selected, and
 * that no table tells. */
static size_t next_selected(const struct teller *t, const struct figure *f,
			    size_t n, size_t from)
{
	while (from < n && (!teller_selects(t, &f[from]) ||
			    teller_tables(t, &f[from])))
		from++;
	return from;
}

bool tell_has_figures(const struct teller *t)
{
	size_t n;
	const struct figure *f = book_all_figures(t->book, &n);

	return t->options.detail == DETAIL_FULL &&
	       next_selected(t, f, n, 0) < n;
}

bool tell_next_figure(struct teller *t)
{
	size_t n;
	const struct figure *f = book_all_figures(t->book, &n);

	if (t->options.detail != DETAIL_FULL)
		return false;
	t->at = next_selected(t, f, n, t->at);
	if (t->at == n)
		return false;
	if (!t->headed) {
		t->headed = true;
		tell_chapter(t, teller_label_for(t, LABEL_FIGURES, 2));
		return true;
	}
	tell_figure(t, &maker_add(&t->m, BLOCK_PARAGRAPH)->text, &f[t->at++]);
	return true;
}
