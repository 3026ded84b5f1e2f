#include "book/when.h"
#include "wording/date_words.h"
#include "tell/teller.h"

struct sv teller_edtf(const struct teller *t, struct sv edtf)
{
	struct build b = { .arena = t->m.arena };
	struct date d;
	struct date_fault fault;

	if (t->options->iso ||
	    !date_parse(t->scratch, edtf, DATE_LENIENT, &d, NULL, &fault))
		return edtf;
	date_words(&b, t->options->locale, &d);
	return build_view(&b);
}

void tell_when(struct teller *t, struct runs *to, event_no ev)
{
	struct build b = { .arena = t->m.arena };

	book_when(&b, t->book, ev, t->options->locale, t->options->iso);
	if (b.n == 0)
		build_str(&b, "no date");
	doc_text(&t->m, to, RUN_TEXT, build_view(&b));
}

static bool in_doubt(struct date_part part)
{
	return part.uncertain || part.approximate;
}

/*
 * PART of a date as finely as it was written, if DAY is its first day (or its
 * last); else just DAY.  As EDTF; doubt in any of it is doubt in all of it.
 */
static struct sv part_edtf(const struct teller *t, struct date_part part,
			   int64_t day, bool last)
{
	const uint8_t flags = PART_TIME | PART_ZONE | PART_FROM | PART_UNTIL;
	struct build b = { .arena = t->m.arena };
	struct date d = { .parts = &part, .nparts = 1, .form = DATE_SINGLE };
	struct date_fault fault;
	const char *doubt = part.uncertain && part.approximate ? "%" :
			    part.uncertain		       ? "?" :
			    part.approximate		       ? "~" :
								 "";

	part.uncertain = part.approximate = 0;
	part.flags = (uint8_t)(part.flags & ~flags);
	date_print(&b, &d);
	if (date_parse(t->scratch, build_view(&b), DATE_STRICT, &d, NULL,
		       &fault) &&
	    d.level == 0 && (last ? d.last : d.first) == day) {
		build_str(&b, doubt);
		return build_view(&b);
	}
	build_cut(&b, 0);
	date_print_day(&b, day);
	build_str(&b, doubt);
	return build_view(&b);
}

/* Where the first event that the calendar holds begins, as EDTF; empty when
 * nobody knows.  Of several that begin then one without doubt is enough. */
static struct sv period_start(const struct teller *t)
{
	struct date d = book_date(t->book, t->hits[0]);
	size_t i = 1;

	for (; i < t->n && d.first_end == END_EARLIER; i++)
		d = book_date(t->book, t->hits[i]);
	for (; i < t->n && d.nparts && in_doubt(d.parts[0]) &&
	       book_first(t->book, t->hits[i]) == d.first; i++)
		d = book_date(t->book, t->hits[i]);
	if (d.form == DATE_NONE || d.first_end != END_KNOWN)
		return SV("");
	return part_edtf(t, d.parts[0], d.first, false);
}

static struct sv period_end(const struct teller *t)
{
	struct date latest = { 0 };
	bool found = false;

	for (size_t i = 0; i < t->n; i++) {
		struct date d = book_date(t->book, t->hits[i]);

		if (d.form == DATE_NONE || d.last_end != END_KNOWN)
			continue;
		if (!found || d.last > latest.last ||
		    (d.last == latest.last &&
		     in_doubt(latest.parts[latest.nparts - 1])))
			latest = d;
		found = true;
	}
	if (!found)
		return SV("");
	t->m.doc->day = latest.last;
	return part_edtf(t, latest.parts[latest.nparts - 1], latest.last,
			 true);
}

struct sv teller_period(const struct teller *t)
{
	struct build b = { .arena = t->m.arena };
	struct sv start = t->n ? period_start(t) : SV("");
	struct sv end = t->n ? period_end(t) : SV("");

	build_sv(&b, start);
	if (start.n && end.n && !sv_eq(start, end)) {
		build_char(&b, '/');
		build_sv(&b, end);
	} else if (start.n == 0) {
		build_sv(&b, end);
	}
	return teller_edtf(t, build_view(&b));
}

struct sv teller_year(const struct teller *t, int32_t year)
{
	struct build b = { .arena = t->m.arena };

	/* EDTF: four digits, more behind a Y. */
	if (year < -9999 || year > 9999)
		build_fmt(&b, "Y%d", year);
	else
		build_fmt(&b, year < 0 ? "%05d" : "%04d", year);
	return teller_edtf(t, build_view(&b));
}
