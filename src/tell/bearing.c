/* What cannot be true as well, and what is only told more coarsely. */
#include "tell/bearing.h"

#include "book/choice.h"
#include "book/figure.h"
#include "tell/tell.h"

/* Of EDTF as the date of EV. */
static enum bearing date_bearing(struct arena *a, const struct book *b,
				 event_no ev, struct sv edtf)
{
	struct date own = book_date(b, ev), other;
	struct date_fault fault;
	enum date_answer in, out;

	if (own.form == DATE_NONE ||
	    !date_parse(a, edtf, DATE_LENIENT, &other, NULL, &fault))
		return BEARING_UNKNOWN;
	if (book_date_source(b, ev) == DATE_OWN &&
	    date_surely_apart(&own, &other))
		return BEARING_DIFFERS;
	in = date_within(&other, &own);
	out = date_within(&own, &other);
	if (in == out)
		return BEARING_UNKNOWN;
	return out == ANSWER_MUST ? BEARING_COARSER :
	       in == ANSWER_MUST  ? BEARING_WITHIN :
				    BEARING_UNKNOWN;
}

/* Of what can be only one word: another differs from OWN, if there is one. */
static enum bearing word_bearing(struct sv own, struct sv other)
{
	return own.n && other.n && !sv_eq(own, other) ? BEARING_DIFFERS
						      : BEARING_UNKNOWN;
}

/* One of several places may be the one that is meant: only what lies in none
 * of them, nor they in it, differs. */
enum bearing bearing_of_place(const struct book *b, event_no ev,
			      const struct where *other)
{
	size_t n;
	const struct where *own = book_where(b, ev, &n);
	enum bearing bearing = BEARING_UNKNOWN;

	for (size_t i = 0; i < n; i++) {
		if ((own[i].flags ^ other->flags) & WHERE_ABOUT)
			continue;
		if (own[i].place == other->place)
			return BEARING_UNKNOWN;
		if (book_name_within(b, own[i].place, other->place))
			bearing = BEARING_COARSER;
		else if (book_name_within(b, other->place, own[i].place))
			bearing = BEARING_WITHIN;
		else if (bearing == BEARING_UNKNOWN)
			bearing = BEARING_DIFFERS;
	}
	return bearing;
}

/* One of several figures may be the one that is meant, likewise. */
enum bearing bearing_of_figure(struct arena *a, const struct book *b,
			       event_no ev, const struct figure *other)
{
	size_t n;
	const struct figure *own = book_figures(b, ev, &n);
	struct figure_thing of = figure_thing(a, b, other);
	enum bearing bearing = BEARING_UNKNOWN;

	for (size_t i = 0; i < n; i++) {
		struct figure_thing mine = figure_thing(a, b, &own[i]);
		bool in = figure_range_within(of.range, mine.range);
		bool out = figure_range_within(mine.range, of.range);

		if (!figure_thing_meant(&mine, &of))
			continue;
		if (!figure_ranges_apart(mine.range, of.range)) {
			if (in == out)
				return BEARING_UNKNOWN;
			return out ? BEARING_COARSER : BEARING_WITHIN;
		}
		bearing = BEARING_DIFFERS;
	}
	return bearing;
}

enum bearing bearing_of_text(struct arena *a, const struct book *b,
			     event_no ev, const struct variant *v)
{
	struct sv field = book_text(b, v->field);
	struct sv value = book_text(b, v->value);

	if (sv_eq(field, SV("date")))
		return date_bearing(a, b, ev, value);
	if (sv_eq(field, SV("status")))
		return word_bearing(choice_status(book_status(b, ev)), value);
	if (sv_eq(field, SV("number")))
		return word_bearing(book_number(b, ev), value);
	return BEARING_UNKNOWN;
}

enum bearing bearing_of_variant(struct arena *a, const struct book *b,
				event_no ev, const struct variant *v)
{
	const struct where *where = book_where_rows(b, v->where);
	enum bearing worst = bearing_of_text(a, b, ev, v);

	for (uint32_t i = 0; i < v->where.count; i++) {
		enum bearing bearing = bearing_of_place(b, ev, &where[i]);

		if (bearing > worst)
			worst = bearing;
	}
	for (uint32_t i = 0; i < v->figures.count; i++) {
		enum bearing bearing = bearing_of_figure(
			a, b, ev, &book_figure_rows(b, v->figures)[i]);

		if (bearing > worst)
			worst = bearing;
	}
	return worst;
}

bool tell_differs(struct arena *a, const struct book *b, event_no ev)
{
	size_t n;
	const struct variant *v = book_variants(b, ev, &n);
	const struct figure *figures;

	for (size_t i = 0; i < n; i++)
		if (bearing_of_variant(a, b, ev, &v[i]) == BEARING_DIFFERS)
			return true;
	figures = book_figures(b, ev, &n);
	return figures_first(a, b, figures, n) != NULL;
}
