#include <stdlib.h>

#include "base/build.h"
#include "date/date.h"
#include "view/detail_parts.h"

/* Whether the office O was held, as far as is known, at the event. */
static bool held(struct detail *d, struct text dates)
{
	struct sv text = book_text(d->book, dates);
	struct date event = book_date(d->book, d->event), period;
	struct date_fault fault;

	return text.n > 0 &&
	       date_parse(d->arena, text, DATE_LENIENT, &period, NULL,
			  &fault) &&
	       date_within(&event, &period) != ANSWER_CANNOT;
}

/* The office that NAME held at the event, or one whose time is then told. */
static struct sv office_of(struct detail *d, name_no name)
{
	size_t n;
	const struct office *offices = book_offices(d->book, name, &n);
	struct build b = { .arena = d->arena };

	for (size_t i = 0; i < n; i++)
		if (held(d, offices[i].dates) || held(d, offices[i].as_of))
			return book_text(d->book, offices[i].title);
	for (size_t i = 0; i < n; i++) {
		if (offices[i].as_of.length == 0)
			continue;
		build_sv(&b, book_text(d->book, offices[i].title));
		build_str(&b, " (");
		build_sv(&b, detail_holds(d, book_text(d->book,
						       offices[i].as_of)));
		build_str(&b, ")");
		return build_view(&b);
	}
	return (struct sv){ 0 };
}

void detail_flow_name(struct detail *d, name_no n, enum style style)
{
	struct sv name = book_name(d->book, n);
	const struct query *marks = d->look->marks;
	struct fold_range one;

	/* What is marked in part is no reader's riddle. */
	if (query_marks(d->arena, marks, name, &one, 1) == 0 &&
	    query_meets_name(d->arena, marks, d->book, n))
		style = STYLE_HIT;
	detail_flow(d, name, style);
}

/* "other members of the delegation of ..." */
static void flow_group(struct detail *d, const struct who *w)
{
	const name_no *of = book_name_list(d->book, w->of);

	detail_flow(d, book_text(d->book, w->group), STYLE_TEXT);
	for (size_t i = 0; i < w->of.count; i++) {
		detail_flow(d, SV(", "), STYLE_DIM);
		detail_flow_name(d, of[i], STYLE_NAME);
	}
}

/* Whether nothing but the name is known of W. */
static bool is_bare(struct detail *d, const struct who *w)
{
	return w->name != NO_NAME && w->as.length == 0 &&
	       w->cites.count == 0 && office_of(d, w->name).n == 0;
}

static void flow_name(struct detail *d, const struct who *w)
{
	struct sv as = book_text(d->book, w->as);

	detail_flow_name(d, w->name, STYLE_NAME);
	if (as.n == 0)
		as = office_of(d, w->name);
	if (as.n > 0) {
		detail_flow(d, SV(", "), STYLE_DIM);
		detail_flow(d, as, STYLE_DIM);
	}
}

/* Those of one role: bare names run on, others have a line each. */
void detail_who(struct detail *d)
{
	bool bare = false;
	size_t n;
	const struct who *who = book_who(d->book, d->event, &n);

	for (size_t i = 0; i < n; i++) {
		struct sv role = book_role_id(d->book, who[i].role);
		bool again = i > 0 && who[i - 1].role == who[i].role;
		bool runs_on = again && bare && is_bare(d, &who[i]);

		if (sv_eq(role, SV("participant")))
			role = SV("who");
		if (runs_on)
			detail_flow(d, SV(", "), STYLE_DIM);
		else
			detail_label(d, again ? (struct sv){ 0 } : role);
		if (who[i].name == NO_NAME)
			flow_group(d, &who[i]);
		else
			flow_name(d, &who[i]);
		if (who[i].flags & WHO_INFERRED)
			detail_flow(d, SV(" ^"), STYLE_DOUBT);
		detail_cites(d, who[i].cites);
		detail_private(d, who[i].note);
		bare = is_bare(d, &who[i]) && who[i].note.length == 0;
	}
}

void detail_where(struct detail *d)
{
	enum { DEPTH = 8 };
	size_t n;
	const struct where *where = book_where(d->book, d->event, &n);

	for (size_t i = 0; i < n; i++) {
		struct sv as = book_text(d->book, where[i].as);
		name_no in = book_name_in(d->book, where[i].place);

		detail_label(d, where[i].flags & WHERE_ABOUT ? SV("about")
				: i == 0 ? SV("where") : (struct sv){ 0 });
		detail_flow_name(d, where[i].place, STYLE_PLACE);
		for (int k = 0; k < DEPTH && in != NO_NAME; k++) {
			detail_flow(d, SV(", "), STYLE_DIM);
			detail_flow_name(d, in, STYLE_DIM);
			in = book_name_in(d->book, in);
		}
		if (as.n > 0) {
			detail_flow(d, SV(" "), STYLE_TEXT);
			detail_flow(d, detail_quoted(d, as), STYLE_QUOTE);
		}
		if (where[i].flags & WHERE_INFERRED)
			detail_flow(d, SV(" ^"), STYLE_DOUBT);
		detail_cites(d, where[i].cites);
	}
}
