/* Offices held out of their years, and people out of theirs. */
#include "book/office.h"
#include "check/rules.h"
#include "text/fold.h"

/* Whether AS is OFFICE, or what that is before its "of": "President" is said of
 * a President of Ruritania. */
static bool is_meant(struct checking *c, const struct office *office,
		     struct sv as)
{
	struct build begin = { .arena = &c->scratch };

	fold_text(&begin, as, FOLD_EXACT);
	build_str(&begin, " of ");
	return office_is(&c->scratch, c->book, office, as) ||
	       sv_starts(fold_copy(&c->scratch,
				   book_text(c->book, office->title),
				   FOLD_EXACT),
			 build_view(&begin));
}

/* DATES, when an office was held, as a fault tells it: in 1990, from 1990 to
 * 1995, since 1990. */
static struct sv when_held(struct checking *c, struct sv dates)
{
	struct build b = { .arena = &c->scratch };
	struct sv to = diag_excerpt(&c->scratch, dates);
	struct sv from = sv_cut(&to, '/');

	if (to.n == 0)
		build_fmt(&b, "in %.*s", SV_ARG(from));
	else if (sv_eq(to, SV("..")))
		build_fmt(&b, "since %.*s", SV_ARG(from));
	else if (from.n == 0 || sv_eq(from, SV("..")))
		build_fmt(&b, "until %.*s", SV_ARG(to));
	else
		build_fmt(&b, "from %.*s to %.*s", SV_ARG(from), SV_ARG(to));
	return build_view(&b);
}

/* Tells when no office of that title could have been held on D. */
static void check_office(struct checking *c, event_no ev, const struct date *d,
			 const struct who *who)
{
	const struct book *b = c->book;
	struct sv as = book_text(b, book_who_more(b, who)->as), dates = { 0 };
	size_t n;
	const struct office *offices = book_offices(b, who->name, &n);

	for (size_t i = 0; i < n; i++) {
		struct date held;

		if (!is_meant(c, &offices[i], as))
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
		     when_held(c, dates), check_event_date(c, ev));
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
		if (book_who_more(c->book, &who[i])->as.length)
			check_office(c, ev, &d, &who[i]);
		/* The dead are honoured and spoken of. */
		if (!(who[i].flags & WHO_ABSENT))
			check_life(c, ev, &d, &who[i]);
	}
}

/* Tells of D, the date of WHAT in N's own description, when that is surely
 * outside of the life BORN to DIED, dates of no form where nothing is said. */
static void tell_outside(struct checking *c, name_no n, const struct date *born,
			 const struct date *died, const struct date *d,
			 struct sv written, struct sv what)
{
	struct build when = { .arena = &c->scratch };
	struct date first = check_one_part(d, 0), last = check_one_part(d, 1);
	bool early = born->form != DATE_NONE &&
		     date_surely_before(&first, born);
	bool late = died->form != DATE_NONE && date_surely_before(died, &last);

	if ((!early && !late) ||
	    check_name_silenced(c, FAULT_life_outside, n))
		return;
	build_fmt(&when, "%.*s (%.*s)", SV_ARG(written), SV_ARG(what));
	DIAG(c->diags, FAULT_life_outside,
	     check_locus(c, book_name_origin(c->book, n)),
	     diag_excerpt(&c->scratch, book_name(c->book, n)),
	     early ? SV("not yet born") : SV("no longer alive"),
	     diag_excerpt(&c->scratch, build_view(&when)));
}

/* Nobody dies before being born, or holds an office before or after that. */
static void check_name(void *checking, uint64_t at)
{
	struct checking *c = checking;
	name_no name = (name_no)at;
	const struct date none = { .form = DATE_NONE };
	struct date born = none, died = none;
	size_t n;
	const struct office *offices = book_offices(c->book, name, &n);

	arena_reset(&c->scratch);
	if (!life_date(c, name, SV("born"), &born))
		born = none;
	if (!life_date(c, name, SV("died"), &died))
		died = none;
	if (died.form != DATE_NONE)
		tell_outside(c, name, &born, &none, &died,
			     book_name_field(c->book, name, SV("died")),
			     SV("died"));
	for (size_t i = 0; i < n; i++) {
		struct sv dates = book_text(c->book, offices[i].dates);
		struct date held;

		if (dates.n && check_read_date(c, dates, &held))
			tell_outside(c, name, &born, &died, &held, dates,
				     book_text(c->book, offices[i].title));
	}
}

static const struct course_stage stages[] = {
	{ check_all_names, check_name },
	{ check_all_events, check_event },
};

const struct check_rule check_offices = { CHECK_STAGES(stages), 0, NULL };
