/* Offices held out of their years, and people out of theirs. */
#include "book/office.h"
#include "check/rules.h"

/* Tells when no office of that title could have been held on D. */
static void check_office(struct checking *c, event_no ev, const struct date *d,
			 const struct who *who)
{
	const struct book *b = c->book;
	struct sv as = book_text(b, who->as), dates = { 0 };
	size_t n;
	const struct office *offices = book_offices(b, who->name, &n);

	for (size_t i = 0; i < n; i++) {
		struct date held;

		if (!office_is(&c->scratch, b, &offices[i], as))
			continue;
		dates = book_text(b, offices[i].dates);
		/* One without dates may have been held at any time. */
		if (!check_read_date(c, dates, &held) ||
		    !date_surely_apart(d, &held))
			return;
	}
	if (dates.n)
		TELL(c, ev, FAULT_office_outside, check_event_place(c, ev),
		     diag_excerpt(&c->scratch, book_name(b, who->name)),
		     diag_excerpt(&c->scratch, as),
		     diag_excerpt(&c->scratch, dates),
		     check_event_date(c, ev));
}

/* KEY, "born" or "died", of a person. */
static bool life_date(struct checking *c, name_no n, struct sv key,
		      struct date *out)
{
	return check_read_date(c, book_name_field(c->book, n, key), out);
}

static void check_life(struct checking *c, event_no ev, const struct date *d,
		       const struct who *who)
{
	struct date born, died;
	bool early = life_date(c, who->name, SV("born"), &born) &&
		     date_surely_before(d, &born);
	bool late = life_date(c, who->name, SV("died"), &died) &&
		    date_surely_before(&died, d);

	if (!early &&
	    (!late || check_posthumous(c, ev, who)))
		return;
	TELL(c, ev, FAULT_life_outside, check_event_place(c, ev),
	     diag_excerpt(&c->scratch, book_name(c->book, who->name)),
	     early ? SV("not yet born") : SV("no longer alive"),
	     check_event_date(c, ev));
}

static void check_event(void *checking, uint64_t at)
{
	struct checking *c = checking;
	event_no ev = (event_no)at;
	size_t n;
	const struct who *who = book_who(c->book, ev, &n);
	struct date d = book_date(c->book, ev);

	arena_reset(&c->scratch);
	for (size_t i = 0; i < n && d.form != DATE_NONE; i++) {
		if (who[i].name == NO_NAME)
			continue;
		if (who[i].as.length)
			check_office(c, ev, &d, &who[i]);
		/* The dead are honoured and spoken of. */
		if (!(who[i].flags & WHO_ABSENT))
			check_life(c, ev, &d, &who[i]);
	}
}

static const struct course_stage stages[] = {
	{ check_all_events, check_event },
};

const struct check_rule check_offices = { CHECK_STAGES(stages), 0, NULL };
