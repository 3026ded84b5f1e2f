/* Figures in words. */
#include "view/figures_words.h"

#include "base/build.h"
#include "book/called.h"
#include "tell/doc.h"
#include "text/letter.h"
#include "text/width.h"
#include "wording/date_words.h"
#include "wording/label.h"

struct sv figures_words_sort(const struct locale *l, const struct figure *f)
{
	static const enum label sorts[] = {
		[FIGURE_IS_NONE] = LABELS,
		[FIGURE_REPORTED] = LABEL_FIGURE_REPORTED,
		[FIGURE_ESTIMATE] = LABEL_FIGURE_ESTIMATE,
		[FIGURE_FORECAST] = LABEL_FIGURE_FORECAST,
		[FIGURE_TARGET] = LABEL_FIGURE_TARGET,
	};

	return sorts[f->is] < LABELS ? label_text(l, sorts[f->is]) : SV("");
}

const char *figures_words_sign(const struct figure *f)
{
	static const char *const signs[] = {
		[BOUND_NONE] = "",     [BOUND_EXACTLY] = "",
		[BOUND_ABOUT] = "~",   [BOUND_AT_LEAST] = ">",
		[BOUND_AT_MOST] = "<", [BOUND_OVER] = ">",
		[BOUND_UNDER] = "<",
	};

	return signs[f->bound];
}

/* NUMBER with the bound around it: "over 500". */
static void put_bound(struct build *b, const struct locale *l,
		      const struct figure *f, struct sv number)
{
	static const enum label bounds[] = {
		[BOUND_NONE] = LABELS,
		[BOUND_EXACTLY] = LABELS,
		[BOUND_ABOUT] = LABEL_BOUND_ABOUT,
		[BOUND_AT_LEAST] = LABEL_BOUND_AT_LEAST,
		[BOUND_AT_MOST] = LABEL_BOUND_AT_MOST,
		[BOUND_OVER] = LABEL_BOUND_OVER,
		[BOUND_UNDER] = LABEL_BOUND_UNDER,
	};

	if (bounds[f->bound] < LABELS)
		label_fill(b, l, bounds[f->bound], number);
	else
		build_sv(b, number);
}

struct sv figures_words_bound(struct arena *a, const struct locale *l,
			      const struct figure *f, struct sv number,
			      int cells, bool ascii)
{
	static const struct {
		struct sv utf8, ascii;
	} signs[] = {
		[BOUND_NONE] = { SV_INIT(""), SV_INIT("") },
		[BOUND_EXACTLY] = { SV_INIT(""), SV_INIT("") },
		[BOUND_ABOUT] = { SV_INIT("~"), SV_INIT("~") },
		[BOUND_AT_LEAST] = { SV_INIT("≥"), SV_INIT(">=") },
		[BOUND_AT_MOST] = { SV_INIT("≤"), SV_INIT("<=") },
		[BOUND_OVER] = { SV_INIT(">"), SV_INIT(">") },
		[BOUND_UNDER] = { SV_INIT("<"), SV_INIT("<") },
	};
	struct build words = { .arena = a }, sign = words;

	put_bound(&words, l, f, number);
	if (width_text(build_view(&words)) <= cells)
		return build_view(&words);
	build_sv(&sign, ascii ? signs[f->bound].ascii : signs[f->bound].utf8);
	build_sv(&sign, number);
	return build_view(&sign);
}

struct sv figures_words_names(struct arena *a, const struct locale *l,
			      const struct book *b, const struct figure *f)
{
	struct build most = { .arena = a }, all = { .arena = a };
	const struct called *of = book_called_rows(b, f->of);
	uint32_t last = f->of.count - 1;

	if (f->of.count < 2)
		return called_lines(a, b, f->of, l);
	for (uint32_t i = 0; i < last; i++) {
		build_str(&most, i ? ", " : "");
		build_sv(&most, called_words(b, &of[i], l));
	}
	label_fill_two(&all, l, LABEL_AND_TWO, build_view(&most),
		       called_words(b, &of[last], l));
	return build_view(&all);
}

struct sv figures_words_when(struct arena *a, struct brief_dates dates,
			     const struct book *b, const struct figure *f)
{
	struct sv over = book_text(b, f->over);
	struct sv edtf = over.n ? over : book_text(b, f->as_of);
	struct build words = { .arena = a }, all = { .arena = a };
	struct date_fault fault;
	struct date d;

	if (dates.iso || edtf.n == 0 ||
	    !date_parse(a, edtf, DATE_LENIENT, &d, NULL, &fault))
		return edtf;
	if (!dates.words)
		return brief_when(a, dates.locale, &d, over.n == 0);
	date_words(&words, dates.locale, &d);
	if (over.n > 0)
		return build_view(&words);
	date_words_holds(&all, dates.locale, build_view(&words));
	return build_view(&all);
}

struct sv figures_words_source(struct arena *a, const struct book *b,
			       const struct figure *f, const struct locale *l,
			       bool ascii)
{
	const struct cite *cite = book_cites(b, f->cites);
	struct build text = { .arena = a }, mark = { .arena = a };
	struct sv at;

	if (f->cites.count == 0)
		return SV("");
	build_fmt(&text, "[%u]", cite->source + 1);
	at = book_cite_at(a, b, cite);
	if (at.n > 0) {
		build_char(&text, ' ');
		if (ascii)
			build_char(&mark, '#');
		else
			doc_mark(&mark, l, false);
		doc_place(&text, at, build_view(&mark));
	}
	return build_view(&text);
}

void figures_quote(struct build *b, const struct book *book,
		   const struct figure *f, const struct locale *l, bool ascii)
{
	const struct cite *cite = book_cites(book, f->cites);
	struct sv quotes = f->cites.count ? book_text(book, cite->quote) :
					    SV("");

	if (quotes.n > 0) {
		build_sv(b, ascii ? SV("\"") : l->open);
		build_sv(b, sv_cut(&quotes, '\n'));
		build_sv(b, ascii ? SV("\"") : l->shut);
		build_str(b, "  ");
	}
	build_sv(b, figures_words_source(b->arena, book, f, l, ascii));
}

/* "said about November 2024": the date of its source; COMMA: before it. */
static void put_said(struct build *b, const struct book *book,
		     const struct figure *f, struct brief_dates dates,
		     bool comma)
{
	const struct cite *cite = book_cites(book, f->cites);
	struct build when = { .arena = b->arena };
	struct date_fault fault;
	struct date d;
	struct sv edtf;

	if (f->cites.count == 0)
		return;
	edtf = book_source_field(book, cite->source, SV("date"));
	if (edtf.n == 0)
		return;
	if (!dates.iso && date_parse(b->arena, edtf, DATE_LENIENT, &d, NULL,
				     &fault))
		date_words(&when, dates.locale, &d);
	else
		build_sv(&when, edtf);
	build_str(b, comma ? ", " : "");
	label_fill(b, dates.locale, LABEL_FIGURE_SAID, build_view(&when));
}

void figures_words(struct build *b, const struct book *book,
		   const struct figure *f, struct brief_dates dates)
{
	const struct locale *l = dates.locale;
	struct sv when = figures_words_when(b->arena, dates, book, f);
	struct sv sort = figures_words_sort(l, f);
	struct build more = { .arena = b->arena };
	const char *sign = figures_words_sign(f);

	build_sv(b, letter_first(b->arena, l,
				 book_text(book, f->what), true));
	build_str(b, when.n ? ", " : "");
	build_sv(b, when);
	build_sv(&more, sort);
	put_said(&more, book, f, dates, sort.n > 0);
	if (*sign == '>' || *sign == '<') {
		build_fmt(&more, "%s%s ", more.n ? "; " : "", sign);
		build_sv(&more, label_text(l, *sign == '>' ?
						      LABEL_FIGURE_LEAST :
						      LABEL_FIGURE_MOST));
	}
	build_str(b, more.n ? "   " : "");
	build_sv(b, build_view(&more));
}
