#include "wording/date_words.h"
#include "tell/teller.h"
#include "tell/value.h"

static const char *const bounds[] = {
	[BOUND_NONE] = "",           [BOUND_EXACTLY] = "exactly ",
	[BOUND_ABOUT] = "about ",    [BOUND_AT_LEAST] = "at least ",
	[BOUND_AT_MOST] = "at most ", [BOUND_OVER] = "more than ",
	[BOUND_UNDER] = "less than ",
};

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
		doc_str(&t->m, to, i ? "; " : " (");
		doc_text(&t->m, to, RUN_TEXT,
			 field_words(t, book_text(t->book, fact[i].key)));
		doc_str(&t->m, to, fact[i].key.length ? " inferred: "
						      : "inferred: ");
		doc_text(&t->m, to, RUN_TEXT,
			 book_text(t->book, fact[i].value));
	}
	doc_str(&t->m, to, inferred.count ? ")" : "");
}

/* The events that a total counts, as far as they are in this report. */
static void tell_counted(struct teller *t, struct runs *to, struct range range)
{
	const event_no *events = book_event_list(t->book, range);
	event_no *here = ARENA_NEW(t->scratch, range.count, event_no);
	size_t count = 0;

	for (uint32_t i = 0; i < range.count; i++)
		if (teller_number(t, events[i]))
			here[count++] = events[i];
	if (count == 0)
		return;
	doc_str(&t->m, to, "; counts ");
	tell_numbers(t, to, here, count);
	if (count < range.count)
		doc_str(&t->m, to, " and others");
}

void tell_figure(struct teller *t, struct runs *to, const struct figure *f)
{
	struct build value = { .arena = t->m.arena };
	struct sv what = book_text(t->book, f->what);

	if (f->event == NO_EVENT)
		what = teller_case(t, what, true); /* it begins a paragraph */
	doc_text(&t->m, to, RUN_TEXT, what);
	if (f->of.length) {
		doc_str(&t->m, to, " (");
		tell_names(t, to, book_text(t->book, f->of));
		doc_str(&t->m, to, ")");
	}
	doc_str(&t->m, to, ": ");
	doc_str(&t->m, to, bounds[f->bound]);
	value_words(&value, book_text(t->book, f->value));
	doc_text(&t->m, to, RUN_STRONG, build_view(&value));
	doc_str(&t->m, to, f->unit.length ? "\u00a0" : "");
	doc_text(&t->m, to, RUN_TEXT, book_text(t->book, f->unit));
	if (f->over.length) {
		doc_str(&t->m, to, ", ");
		doc_text(&t->m, to, RUN_TEXT,
			 teller_edtf(t, book_text(t->book, f->over)));
	}
	if (f->as_of.length) {
		struct build when = { .arena = t->m.arena };

		date_words_holds(&when, t->options->locale,
				 teller_edtf(t, book_text(t->book, f->as_of)));
		doc_str(&t->m, to, ", ");
		doc_text(&t->m, to, RUN_TEXT, build_view(&when));
	}
	doc_str(&t->m, to, kinds[f->is]);
	tell_counted(t, to, f->counts);
	tell_cites(t, to, f->cites);
	tell_figure_inferred(t, to, f->inferred);
}

/* A figure of no event falls into the selection when that is everything, or
 * when it counts one of the selected events. */
static bool is_selected(const struct teller *t, const struct figure *f)
{
	const event_no *events = book_event_list(t->book, f->counts);

	if (f->event != NO_EVENT)
		return false;
	if (t->n == book_events(t->book))
		return true;
	for (uint32_t i = 0; i < f->counts.count; i++)
		if (teller_number(t, events[i]))
			return true;
	return false;
}

void tell_figures(struct teller *t)
{
	size_t n;
	const struct figure *f = book_all_figures(t->book, &n);
	bool open = false;

	for (size_t i = 0; i < n; i++) {
		struct doc_block *para;

		if (!is_selected(t, &f[i]))
			continue;
		if (!open)
			doc_section(&t->m, SV("Figures"));
		open = true;
		para = doc_add(&t->m, DOC_PARAGRAPH);
		tell_figure(t, &para->text, &f[i]);
	}
	if (open)
		doc_close(&t->m);
}
