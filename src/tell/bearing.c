/* What cannot be true as well, and what is only told more coarsely. */
#include "tell/bearing.h"

#include <string.h>

#include "base/numbers.h"
#include "book/choice.h"
#include "tell/tell.h"

struct bearings bearings_of(struct arena *a, const struct book *b, event_no ev)
{
	return (struct bearings){ .arena = a, .book = b, .event = ev };
}

/* Of EDTF as the date of the event. */
static enum bearing date_bearing(const struct bearings *s, struct sv edtf)
{
	struct date own = book_date(s->book, s->event), other;
	struct date_fault fault;
	enum date_answer in, out;

	if (own.form == DATE_NONE ||
	    !date_parse(s->arena, edtf, DATE_LENIENT, &other, NULL, &fault))
		return BEARING_UNKNOWN;
	if (book_date_source(s->book, s->event) == DATE_OWN &&
	    (date_surely_apart(&own, &other) ||
	     date_surely_shifted(&own, &other)))
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

static bool has(const struct bearing_names *names, name_no name)
{
	return numbers_have(names->v, names->n, name);
}

/* Sets what names the places of the event are, or lie in, of those that it is
 * about or not, in order. */
static struct bearing_names place_names(const struct bearings *s, bool about,
					bool around)
{
	struct bearing_names names = { 0 };
	size_t n, count, room = 0;
	const struct where *own = book_where(s->book, s->event, &n);

	for (size_t i = 0; i < n; i++) {
		const name_no *outer = &own[i].place;

		if (about != (bool)(own[i].flags & WHERE_ABOUT))
			continue;
		count = 1;
		if (around)
			outer = book_name_around(s->arena, s->book, *outer,
						 &count);
		if (names.n + count > room) {
			name_no *more;

			room = 2 * (names.n + count);
			more = ARENA_NEW(s->arena, room, name_no);
			if (names.n > 0)
				memcpy(more, names.v,
				       names.n * sizeof(*more));
			names.v = more;
		}
		memcpy(names.v + names.n, outer, count * sizeof(*outer));
		names.n += count;
	}
	numbers_sort(names.v, names.n);
	return names;
}

/* One of several places may be the one that is meant: only what lies in none
 * of them, nor they in it, differs. */
enum bearing bearing_of_place(struct bearings *s, const struct where *other)
{
	bool about = other->flags & WHERE_ABOUT;
	const name_no *outer;
	size_t count;

	for (int i = 0; i < 2 && !s->placed; i++) {
		s->places[i] = place_names(s, i, false);
		s->around[i] = place_names(s, i, true);
	}
	s->placed = true;
	if (s->places[about].n == 0 || has(&s->places[about], other->place))
		return BEARING_UNKNOWN;
	if (has(&s->around[about], other->place))
		return BEARING_COARSER;
	outer = book_name_around(s->arena, s->book, other->place, &count);
	for (size_t i = 0; i < count; i++)
		if (has(&s->places[about], outer[i]))
			return BEARING_WITHIN;
	return BEARING_DIFFERS;
}

/* The figures of the event, which say what SAYS has and no more. */
static const struct figures_like *figures_saying(struct bearings *s,
						 unsigned says)
{
	size_t n;
	const struct figure *own = book_figures(s->book, s->event, &n);
	struct figures_like *like = &s->like[says];
	struct figure_thing *v;

	if (!s->figures) {
		s->figures = ARENA_NEW(s->arena, n, struct figure_thing);
		for (size_t i = 0; i < n; i++)
			s->figures[i] = figure_thing(s->arena, s->book,
						     &own[i]);
	}
	if (like->v)
		return like;
	v = ARENA_NEW(s->arena, n, struct figure_thing);
	for (size_t i = 0; i < n; i++)
		v[i] = figures_less(s->figures[i], says);
	*like = figures_like(s->arena, v, n);
	return like;
}

/* Whether OTHER, of a variant, cannot be true beside the first of the same
 * thing that variants have. */
static bool is_apart(struct bearings *s, const struct figure *other)
{
	size_t n, from = figure_place(s->book, other), to = from;
	const struct figure *all = book_all_figures(s->book, &n);

	if (!s->others) {
		while (from > 0 && all[from - 1].event == s->event &&
		       all[from - 1].otherwise)
			from--;
		while (to < n && all[to].event == s->event &&
		       all[to].otherwise)
			to++;
		s->others = all + from;
		s->first = figures_first(s->arena, s->book, s->others,
					 to - from);
	}
	return s->first && s->first[other - s->others] != other - s->others;
}

/* One of several figures may be the one that is meant, likewise. */
enum bearing bearing_of_figure(struct bearings *s, const struct figure *other)
{
	struct figure_thing of = figure_thing(s->arena, s->book, other);
	struct figures_stand stand =
		figures_stand(figures_saying(s, figures_says(&of)), &of);

	if (stand.some ? !stand.beside : is_apart(s, other))
		return BEARING_DIFFERS;
	if (stand.within == stand.without)
		return BEARING_UNKNOWN;
	return stand.without ? BEARING_COARSER : BEARING_WITHIN;
}

enum bearing bearing_of_text(const struct bearings *s, const struct variant *v)
{
	struct sv field = book_text(s->book, v->field);
	struct sv value = book_text(s->book, v->value);
	unsigned status = book_status(s->book, s->event);

	if (sv_eq(field, SV("date")))
		return date_bearing(s, value);
	if (sv_eq(field, SV("status")))
		return word_bearing(choice_status(status), value);
	if (sv_eq(field, SV("number")))
		return word_bearing(book_number(s->book, s->event), value);
	return BEARING_UNKNOWN;
}

enum bearing bearing_of_variant(struct bearings *s, const struct variant *v)
{
	const struct where *where = book_where_rows(s->book, v->where);
	const struct figure *figures = book_figure_rows(s->book, v->figures);
	enum bearing worst = bearing_of_text(s, v);

	for (uint32_t i = 0; i < v->where.count; i++) {
		enum bearing bearing = bearing_of_place(s, &where[i]);

		worst = bearing > worst ? bearing : worst;
	}
	for (uint32_t i = 0; i < v->figures.count; i++) {
		enum bearing bearing = bearing_of_figure(s, &figures[i]);

		worst = bearing > worst ? bearing : worst;
	}
	return worst;
}

bool tell_differs(struct arena *a, const struct book *b, event_no ev)
{
	struct bearings s = bearings_of(a, b, ev);
	size_t n;
	const struct variant *v = book_variants(b, ev, &n);
	const struct figure *figures;

	for (size_t i = 0; i < n; i++)
		if (bearing_of_variant(&s, &v[i]) == BEARING_DIFFERS)
			return true;
	figures = book_figures(b, ev, &n);
	return figures_first(a, b, figures, n) != NULL;
}
