/* How a file names and dates an event (own.h). */
#include "report/own.h"

#include "date/date.h"

static void add(struct own *o, struct sv key, struct sv text)
{
	if (text.n > 0)
		o->field[o->n++] = (struct sv_pair){ key, text };
}

/* The date of what EV is a part of, by today's calendar. */
static struct sv within_of(struct arena *a, const struct book *b, event_no ev)
{
	struct build days = { .arena = a };

	if (!book_julian(b, ev))
		return book_edtf(b, ev);
	date_print_day(&days, book_date(b, ev).first);
	return build_view(&days);
}

/* What the events are called that EV is a part of. */
static struct items wholes_of(struct arena *a, const struct corpus *c,
			      event_no ev)
{
	size_t n;
	const struct link *links = book_links(c->b, ev, &n);
	struct items out = { ARENA_NEW(a, n, struct sv), 0 };

	for (size_t i = 0; i < n; i++)
		if (links[i].kind == LINK_PART_OF)
			out.v[out.n++] = index_key(c->x, links[i].to);
	return out;
}

/* The id of EV; where it has none, and parts that are to find it, its key. */
static struct sv id_of(const struct corpus *c, event_no ev)
{
	size_t n;
	const struct link *links = book_links(c->b, ev, &n);

	for (size_t i = 0; i < n; i++)
		if (links[i].kind == LINK_HAS_PART)
			return index_key(c->x, ev);
	return book_id(c->b, ev);
}

const struct locale *own_other_language(const struct book *b,
					const struct report_layout *layout)
{
	const struct locale *l = layout->locale;

	return l && !locale_speaks(l, book_language(b)) ? l : NULL;
}

struct own own_of(struct arena *a, const struct corpus *c, event_no ev)
{
	const struct book *b = c->b;
	struct own o = { .part_of = wholes_of(a, c, ev) };
	struct sv date = book_date_written(b, ev);
	bool as_of = book_date_source(b, ev) == DATE_AS_OF;

	add(&o, SV("id"), id_of(c, ev));
	if (date.n > 0) {
		add(&o, as_of ? SV("as_of") : SV("date"), date);
		add(&o, SV("calendar"),
		    book_julian(b, ev) ? SV("julian") : SV(""));
	} else {
		add(&o, book_only_holds(b, ev) ? SV("within_as_of") :
						 SV("within_date"),
		    within_of(a, b, ev));
	}
	add(&o, SV("date_text"),
	    book_fact(b, ev, FACT_DATE_TEXT, (struct sv){ 0 }));
	return o;
}
