/* What is known of an event's date, and how surely. */
#include "book/when.h"

#include "wording/date_words.h"
#include "wording/label.h"

static const enum date_bearing bearings[] = {
	[DATE_OWN] = DATE_IS,
	[DATE_AS_OF] = DATE_HOLDS_ON,
	[DATE_INHERITED] = DATE_LIES_WITHIN,
};

void book_when_by(struct build *out, const struct book *b, event_no ev,
		  const struct locale *l, struct sv words)
{
	if (book_julian(b, ev))
		label_fill(out, l, LABEL_JULIAN, words);
	else
		build_sv(out, words);
}

void book_when(struct build *out, const struct book *b, event_no ev,
	       const struct locale *l, bool iso)
{
	struct build words = { .arena = out->arena };
	struct build text = { .arena = out->arena };
	struct date d = book_date(b, ev);

	if (d.form == DATE_NONE)
		return;
	if (book_only_holds(b, ev))
		d = date_reported(out->arena, &d);
	if (iso)
		build_sv(&words, book_edtf(b, ev));
	else
		date_words(&words, l, &d);
	book_when_by(&text, b, ev, l, build_view(&words));
	/* What is part of something that is only known to hold then lies in no
	 * more than that. */
	date_words_bearing(out, l,
			   bearings[book_only_holds(b, ev)
					    ? DATE_AS_OF
					    : book_date_source(b, ev)],
			   &d, build_view(&text));
}

struct sv book_inferred(const struct book *b, event_no ev, struct sv field)
{
	size_t n;
	const struct fact *facts = book_facts(b, ev, &n);

	for (size_t i = 0; i < n; i++) {
		struct sv key = book_text(b, facts[i].key);

		if (facts[i].kind == FACT_INFERRED &&
		    (key.n == 0 || sv_eq(key, field)))
			return book_text(b, facts[i].value);
	}
	return SV("");
}

static struct sv own_reason(const struct book *b, event_no ev)
{
	struct sv why = book_inferred(b, ev, SV("date"));

	return why.n > 0 ? why : book_inferred(b, ev, SV("as_of"));
}

struct sv book_date_reason(const struct book *b, event_no ev)
{
	struct sv why = own_reason(b, ev);

	return why.n > 0 ? why : own_reason(b, book_dated_by(b, ev));
}

bool book_date_inferred(const struct book *b, event_no ev)
{
	return book_date_reason(b, ev).n > 0;
}

/*
 * Whether its date is its own, or a day within which it lies, and without
 * ? ~ %: what it leaves open is only how finely it speaks.  One that is our
 * reading has the sign for it, and a day that was inferred is a day all the
 * same.
 */
static bool is_sure(const struct book *b, event_no ev)
{
	struct date d = book_date(b, ev);
	enum date_source source = book_date_source(b, ev);

	if (d.form > DATE_INTERVAL || d.doubt != 0)
		return false;
	/* What lies within a single day lies on that day. */
	return source == DATE_OWN ||
	       (source == DATE_INHERITED && d.first == d.last);
}

bool book_date_certain(const struct book *b, event_no ev)
{
	struct date d = book_date(b, ev);

	return d.precision <= PRECISION_DAY && d.first_end == END_KNOWN &&
	       d.last_end == END_KNOWN &&
	       (d.form == DATE_INTERVAL || d.first == d.last) &&
	       is_sure(b, ev);
}
