/* Dates, names, places and sources of an event, shortened for a row. */
#include "view/brief.h"

#include <inttypes.h>

#include "book/called.h"
#include "book/family.h"
#include "book/when.h"
#include "date/date.h"
#include "index/classes.h"
#include "tell/figures.h"
#include "tell/tell.h"
#include "tell/year.h"
#include "wording/date_words.h"
#include "text/width.h"
#include "wording/label.h"

struct sv brief_date(struct arena *a, struct brief_dates how,
		     const struct book *b, event_no ev, int64_t year)
{
	struct build text = { .arena = a };
	struct date d = book_date(b, ev);
	struct sv edtf = book_edtf(b, ev);

	/* EDTF has no sign for what is only known to hold then. */
	if (how.iso && !book_only_holds(b, ev) &&
	    width_text(edtf) <=
		    (how.wide ? BRIEF_ISO_CELLS : DATE_SHORT_CELLS))
		return edtf;
	if (book_only_holds(b, ev))
		d = date_reported(a, &d);
	date_short(&text, how.locale, &d,
		   &(struct date_place){ .year = year,
					 .holds = book_only_holds(b, ev),
					 .julian = book_julian(b, ev) });
	return build_view(&text);
}

bool brief_names_year(const struct book *b, event_no ev)
{
	struct date d;

	/* Most have a day or a month, and need no closer look. */
	if (book_precision(b, ev) < PRECISION_YEAR)
		return false;
	d = book_date(b, ev);
	return date_names_year(&d);
}

void brief_put_year(struct build *b, const struct locale *l, int64_t year)
{
	if (year > 0)
		build_fmt(b, "%" PRId64, year);
	else
		build_fmt(b, "%" PRId64 " %.*s", 1 - year, SV_ARG(l->bc));
}

struct sv brief_year(struct arena *a, const struct locale *l,
		     const struct book *b, event_no ev)
{
	struct build text = { .arena = a };
	struct tell_year of = tell_year_of(b, ev);
	int32_t year = of.number;

	if (of.vague)
		return tell_year_words(a, l, false, &of);
	if (year == INT32_MIN)
		return label_text(l, LABEL_YEAR_BEFORE);
	if (year == INT32_MAX)
		return label_text(l, book_has_date(b, ev)
					     ? LABEL_YEAR_BEYOND
					     : LABEL_NO_DATE);
	brief_put_year(&text, l, year);
	return build_view(&text);
}

struct sv brief_dated(struct arena *a, struct brief_dates how,
		      const struct book *b, event_no ev)
{
	struct build text = { .arena = a };
	int32_t year = book_year(b, ev);
	struct sv date = brief_date(a, how, b, ev, year);

	if (year == INT32_MAX)
		return (struct sv){ 0 };
	if (how.iso)
		return book_edtf(b, ev);
	build_sv(&text, date);
	if (year == INT32_MIN || brief_names_year(b, ev))
		return date;
	build_char(&text, ' ');
	build_sv(&text, brief_year(a, how.locale, b, ev));
	return build_view(&text);
}

struct sv brief_when(struct arena *a, const struct locale *l,
		     const struct date *d, bool holds)
{
	struct build text = { .arena = a };
	struct date_place at = { .year = DATE_NO_YEAR, .holds = holds };
	int64_t day = date_anchor(d);
	int month, number;

	if (day != INT64_MIN && day != INT64_MAX)
		date_from_day(day, &at.year, &month, &number);
	date_short(&text, l, d, &at);
	if (at.year != DATE_NO_YEAR && !date_names_year(d)) {
		build_char(&text, ' ');
		brief_put_year(&text, l, at.year);
	}
	return build_view(&text);
}

enum style brief_date_style(const struct book *b, event_no ev)
{
	return book_date_certain(b, ev) ? STYLE_DATE : STYLE_DIM;
}

size_t brief_doubts(struct arena *a, const struct book *b, event_no ev,
		    struct brief_doubt v[BRIEF_DOUBTS])
{
	static const struct brief_doubt doubts[] = {
		{ SV_INIT("≠"), SV_INIT("!"), STYLE_DOUBT, LABEL_WORDS_DIFFER },
		{ SV_INIT("≠"), SV_INIT("!"), STYLE_DOUBT,
		  LABEL_WORDS_FIGURES_DIFFER },
		{ SV_INIT("∅"), SV_INIT("0"), STYLE_DOUBT,
		  LABEL_WORDS_NO_SOURCE },
		{ SV_INIT("^"), SV_INIT("^"), STYLE_DIM, LABEL_WORDS_INFERRED },
	};
	size_t sources, n = 0;

	book_sources_of(b, ev, &sources);
	if (tell_differs(a, b, ev))
		v[n++] = doubts[0];
	else if (figures_differ(b, ev))
		v[n++] = doubts[1];
	if (sources == 0)
		v[n++] = doubts[2];
	if (book_date_inferred(b, ev))
		v[n++] = doubts[3];
	return n;
}

struct sv brief_sign(struct arena *a, const struct book *b, event_no ev,
		     bool ascii, enum style *style)
{
	struct brief_doubt v[BRIEF_DOUBTS];

	*style = STYLE_DIM;
	if (brief_doubts(a, b, ev, v) == 0)
		return (struct sv){ 0 };
	*style = v[0].style;
	return ascii ? v[0].ascii : v[0].sign;
}

static size_t words(struct sv name)
{
	size_t n = 0;

	while (name.n > 0)
		n += sv_cut(&name, ' ').n > 0;
	return n;
}

/*
 * The family's name of a person, any other name whole.  A name of more or
 * less than two words must be declared to be taken for a person's.  With what
 * tells it from its namesakes, which may need A.
 */
static struct sv name_of(struct arena *a, const struct book *b,
			 const struct locale *l, name_no n)
{
	struct sv shown = class_shown(a, b, CLASS_WHO, n, l);
	struct sv name = called_name(b, n, l);
	struct build brief = { .arena = a };

	if (book_name_class(b, n) != NAME_PERSON ||
	    (!book_name_declared(b, n) && words(name) != 2))
		return shown;
	if (shown.n == name.n)
		return family_in(b, n, name);
	build_sv(&brief, family_in(b, n, name));
	build_sv(&brief, sv_slice(shown, name.n, shown.n));
	return build_view(&brief);
}

struct sv brief_fit(struct arena *a, struct sv text, int cells, bool ascii)
{
	struct build b = { .arena = a };

	if (width_text(text) <= cells)
		return text;
	cells -= ascii ? 2 : 1;
	text = width_cut(text, cells > 0 ? cells : 0, NULL);
	while (text.n > 0 && text.s[text.n - 1] == ' ')
		text.n--;
	build_sv(&b, text);
	build_str(&b, ascii ? ".." : "…");
	return build_view(&b);
}

struct sv brief_fit_name(struct arena *a, struct sv name, int cells,
			 bool ascii)
{
	struct sv last = family_last_word(name);
	int head = cells - width_text(last) - 1;
	int least = ascii ? 3 : 2; /* a letter and an ellipsis */
	struct build b = { .arena = a };

	if (width_text(name) <= cells || last.n == name.n)
		return brief_fit(a, name, cells, ascii);
	if (head + 2 < least) /* not even the ellipsis has room before it */
		return brief_fit(a, last, cells, ascii);
	if (head < least) {
		build_str(&b, ascii ? ".." : "…");
		build_sv(&b, last);
		return build_view(&b);
	}
	name.n -= last.n + 1;
	build_sv(&b, brief_fit(a, name, head, ascii));
	build_char(&b, ' ');
	build_sv(&b, last);
	return build_view(&b);
}

static bool is_known(struct brief_known known, name_no n)
{
	for (size_t i = 0; i < known.n; i++)
		if (known.v[i] == n)
			return true;
	return false;
}

/* How many of the N of WHO take part: those known, or the others. */
static size_t present(const struct who *who, size_t n,
		      struct brief_known known, bool which)
{
	size_t count = 0;

	for (size_t i = 0; i < n; i++)
		count += !(who[i].flags & WHO_ABSENT) &&
			 is_known(known, who[i].name) == which;
	return count;
}

/* The cells of " +2", for N. */
static int more_cells(size_t n)
{
	int cells = 3;

	for (; n > 9; n /= 10)
		cells++;
	return cells;
}

struct sv brief_who(struct arena *a, const struct locale *l,
		    const struct book *b, event_no ev,
		    struct brief_known known, int cells, bool ascii)
{
	size_t n;
	const struct who *who = book_who(b, ev, &n);
	bool which = present(who, n, known, false) == 0;
	size_t left = present(who, n, known, true) +
		      present(who, n, known, false);
	struct build text = { .arena = a };

	for (size_t i = 0; i < n; i++) {
		struct sv name;
		int more = left > 1 ? more_cells(left - 1) : 0;

		if ((who[i].flags & WHO_ABSENT) ||
		    is_known(known, who[i].name) != which)
			continue;
		name = who[i].name == NO_NAME ? book_group(b, &who[i])
					      : name_of(a, b, l, who[i].name);
		if (text.n == 0)
			name = brief_fit(a, name, cells - more, ascii);
		else if (width_text(build_view(&text)) + width_text(name) + 2 +
				 more > cells)
			break;
		if (text.n > 0)
			build_str(&text, ", ");
		build_sv(&text, name);
		left--;
	}
	if (left > 0 && text.n > 0)
		build_fmt(&text, " +%zu", left);
	return build_view(&text);
}

struct sv brief_place(struct arena *a, const struct locale *l,
		      const struct book *b, event_no ev)
{
	size_t n;
	const struct where *where = book_where(b, ev, &n);

	for (size_t i = 0; i < n; i++)
		if (!(where[i].flags & WHERE_ABOUT))
			return class_shown(a, b, CLASS_WHERE, where[i].place,
					   l);
	return n > 0 ? class_shown(a, b, CLASS_WHERE, where[0].place, l) :
		       (struct sv){ 0 };
}
