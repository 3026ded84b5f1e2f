/* Figures: of an event, and those of none. */
#include "base/build.h"
#include "book/choice.h"
#include "tell/teller.h"
#include "tell/value.h"

static const char *const kinds[] = {
	[FIGURE_IS_NONE] = "",
	[FIGURE_REPORTED] = "",
	[FIGURE_ESTIMATE] = ", an estimate",
	[FIGURE_FORECAST] = ", a forecast",
	[FIGURE_TARGET] = ", a target",
};

/* What an inferred field of a figure is called. */
static const struct {
	struct sv key, words;
} fields[] = {
	{ SV_INIT("over"), SV_INIT("period") },
	{ SV_INIT("counts"), SV_INIT("events counted") },
	{ SV_INIT("of"), SV_INIT("whose") },
	{ SV_INIT("is"), SV_INIT("sort") },
};

static struct sv field_words(const struct teller *t, struct sv key)
{
	for (size_t i = 0; i < sizeof(fields) / sizeof(fields[0]); i++)
		if (sv_eq(fields[i].key, key))
			return fields[i].words;
	return teller_key(t, key);
}

/* " (period inferred: WHY; unit inferred: WHY)" */
static void tell_figure_inferred(struct teller *t, struct runs *to,
				 struct range inferred)
{
	const struct fact *fact = book_fact_rows(t->book, inferred);

	for (uint32_t i = 0; i < inferred.count; i++) {
		maker_str(&t->m, to, i ? "; " : " (");
		maker_text(&t->m, to, RUN_TEXT,
			 field_words(t, book_text(t->book, fact[i].key)));
		maker_str(&t->m, to, fact[i].key.length ? " inferred: "
						      : "inferred: ");
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
		t, book_event_list(t->book, range), &count);

	if (count == 0)
		return;
	maker_str(&t->m, to, "; counts ");
	tell_numbers(t, to, here, count);
	if (count < range.count)
		maker_str(&t->m, to, " and others");
}

/* "over 500 million USD" */
static void tell_value(struct teller *t, struct runs *to,
		       const struct figure *f)
{
	struct sv bound = choice_bound((enum figure_bound)f->bound);
	struct build value = { .arena = t->m.arena };

	maker_text(&t->m, to, RUN_TEXT, bound);
	maker_str(&t->m, to, bound.n ? " " : "");
	value_words(&value, book_text(t->book, f->value));
	maker_text(&t->m, to, RUN_STRONG, build_view(&value));
	maker_str(&t->m, to, f->unit.length ? "\u00a0" : "");
	maker_text(&t->m, to, RUN_TEXT, book_text(t->book, f->unit));
}

void tell_figure(struct teller *t, struct runs *to, const struct figure *f)
{
	struct sv what = book_text(t->book, f->what);
	struct sv holds = teller_holds(t, book_text(t->book, f->as_of));

	if (f->event == NO_EVENT)
		what = teller_case(t, what, true); /* it begins a paragraph */
	maker_text(&t->m, to, RUN_TEXT, what);
	if (f->of.length) {
		maker_str(&t->m, to, " (");
		tell_lines(t, to, RUN_NAME, book_text(t->book, f->of));
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
	maker_str(&t->m, to, kinds[f->is]);
	tell_counted(t, to, f->counts);
	tell_cites(t, to, f->cites);
	tell_figure_inferred(t, to, f->inferred);
	tell_private(t, to, book_text(t->book, f->note));
}

bool teller_selects(const struct teller *t, const struct figure *f)
{
	const event_no *events = book_event_list(t->book, f->counts);

	if (f->event != NO_EVENT)
		return false;
	if (t->hits.n == book_events(t->book))
		return true;
	for (uint32_t i = 0; i < f->counts.count; i++)
		if (teller_number(t, events[i]))
			return true;
	return false;
}

bool tell_next_figure(struct teller *t)
{
	size_t n;
	const struct figure *f = book_all_figures(t->book, &n);

	while (t->at < n && !teller_selects(t, &f[t->at]))
		t->at++;
	if (t->at == n)
		return false;
	if (!t->headed) {
		t->headed = true;
		maker_heading(&t->m, 1, SV("Figures"));
		return true;
	}
	tell_figure(t, &maker_add(&t->m, BLOCK_PARAGRAPH)->text, &f[t->at++]);
	return true;
}
