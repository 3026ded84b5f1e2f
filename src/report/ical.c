/*
 * The chosen events as iCalendar (RFC 5545).  A calendar has days alone: what
 * is dated otherwise stands at the days that bound it, says so in its summary
 * and takes nobody's time.  Nobody is invited: an attendee is sent mail.
 */
#include <uuid/uuid.h>

#include "book/called.h"
#include "book/when.h"
#include "report/address.h"
#include "report/ends.h"
#include "report/format.h"
#include "report/own.h"
#include "text/clean.h"

enum { OCTETS = 75, YEAR_MAX = 9999, DAY_SECONDS = 86400 };

struct ical {
	const struct format_rows *page;
	const struct book *b;
	uuid_t chronology;
};

/* ---- lines (section 3.1) ---- */

/* Appends LINE, folded so that no line has more than 75 octets, and none is
 * cut within a character. */
static void put_line(struct build *out, struct sv line)
{
	size_t room = OCTETS;

	while (line.n > room) {
		size_t at = room;

		while (at > 0 && ((unsigned char)line.s[at] & 0xC0) == 0x80)
			at--;
		build_sv(out, sv_slice(line, 0, at));
		build_str(out, "\r\n ");
		line = sv_slice(line, at, line.n);
		room = OCTETS - 1;
	}
	build_sv(out, line);
	build_str(out, "\r\n");
}

/* Appends TEXT as a value (section 3.3.11), one of several where LISTED. */
static void put_value(const struct ical *c, struct build *line, struct sv text)
{
	struct build clean = { .arena = c->page->scratch };

	(c->page->layout->ascii ? clean_ascii : clean_text)(&clean, text);
	for (size_t i = 0; i < clean.n; i++) {
		char ch = clean.s[i];

		if (ch == '\n') {
			build_str(line, "\\n");
			continue;
		}
		if (ch == '\\' || ch == ';' || ch == ',')
			build_char(line, '\\');
		build_char(line, ch);
	}
}

static void put_text(const struct ical *c, const char *name, struct sv text)
{
	struct build line = { .arena = c->page->scratch };

	if (text.n == 0)
		return;
	build_str(&line, name);
	build_char(&line, ':');
	put_value(c, &line, text);
	put_line(c->page->out, build_view(&line));
}

static void put_address(const struct ical *c, const char *name, struct sv url)
{
	struct build line = { .arena = c->page->scratch };

	build_fmt(&line, "%s:", name);
	address_put(&line, url);
	put_line(c->page->out, build_view(&line));
}

/* ---- what it is known by ---- */

/* Appends the UUID of EV: version 5 of RFC 9562, so that it is the same
 * whenever that event of this chronology is written. */
static void put_uid(const struct ical *c, const char *name, event_no ev)
{
	struct sv id = index_key(c->page->of->corpus->x, ev);
	char text[UUID_STR_LEN];
	uuid_t uuid;

	uuid_generate_sha1(uuid, c->chronology, id.s, id.n);
	uuid_unparse_lower(uuid, text);
	build_fmt(c->page->out, "%s:%s\r\n", name, text);
}

/* ---- dates ---- */

/* Whether D is one of dates that lie further apart than a period of COARSEST is
 * long, however fine each of them is. */
static bool is_vaguer(const struct date *d, int coarsest)
{
	static const int days[] = {
		[PRECISION_TIME] = 1,	    [PRECISION_DAY] = 1,
		[PRECISION_MONTH] = 31,     [PRECISION_SEASON] = 92,
		[PRECISION_YEAR] = 366,     [PRECISION_DECADE] = 3653,
		[PRECISION_CENTURY] = 36525,
	};

	return d->form == DATE_ONE_OF && coarsest < PRECISION_MILLENNIUM &&
	       d->first_end == END_KNOWN && d->last_end == END_KNOWN &&
	       d->last - d->first + 1 > days[coarsest];
}

/* Why EV has no place in a calendar; LOSSES: it has one. */
static enum loss loss_of(const struct ical *c, const struct date *d)
{
	int coarsest = c->page->layout->coarsest;
	struct ends ends;

	if (d->form == DATE_NONE || !ends_bounds(d, &ends))
		return LOSS_UNDATED;
	if (ends_yearless(d))
		return LOSS_YEARLESS;
	if (ends.from.year < 1 || ends.to.year > YEAR_MAX)
		return LOSS_ANCIENT;
	if (coarsest == PRECISION_TIME)
		coarsest = PRECISION_MONTH;
	return d->precision > coarsest || is_vaguer(d, coarsest) ? LOSS_COARSE :
								   LOSSES;
}

static void put_day(const struct ical *c, const char *before, int64_t number)
{
	int64_t year;
	int month, day;

	date_from_day(number, &year, &month, &day);
	build_fmt(c->page->out, "%s%04d%02d%02d", before, (int)year, month,
		  day);
}

/* The time of the day P, in UTC where it says its zone. */
static void put_time(const struct ical *c, const struct date_part *p)
{
	int64_t number = date_day_number(p->year, p->month, p->day);
	bool zone = p->flags & PART_ZONE;
	int64_t second = p->second - (zone ? p->zone * 60 : 0) + DAY_SECONDS;

	put_day(c, "DTSTART:", number + second / DAY_SECONDS - 1);
	second %= DAY_SECONDS;
	build_fmt(c->page->out, "T%02d%02d%02d%s\r\n", (int)(second / 3600),
		  (int)(second / 60 % 60), (int)(second % 60),
		  zone ? "Z" : "");
}

/* The end is the day after the last (section 3.6.1); an open one is none. */
static void put_dates(const struct ical *c, const struct date *d)
{
	bool first = d->first_end == END_KNOWN, last = d->last_end == END_KNOWN;

	if (d->form == DATE_SINGLE && (d->parts[0].flags & PART_TIME)) {
		put_time(c, &d->parts[0]);
		return;
	}
	put_day(c, "DTSTART;VALUE=DATE:", first ? d->first : d->last);
	build_str(c->page->out, "\r\n");
	if (!first || !last || d->first == d->last)
		return;
	put_day(c, "DTEND;VALUE=DATE:", d->last + 1);
	build_str(c->page->out, "\r\n");
}

/* Whether the days of EV say all of its date. */
static bool is_plain(const struct ical *c, event_no ev)
{
	struct date d = book_date(c->b, ev);
	struct ends ends;

	if (book_date_source(c->b, ev) != DATE_OWN || book_julian(c->b, ev) ||
	    d.doubt)
		return false;
	return (d.parts[0].flags & PART_TIME) ||
	       (ends_plain(&d, &ends) && ends.from.day && ends.to.day);
}

static const struct locale *other_language(const struct ical *c)
{
	return own_other_language(c->b, c->page->layout);
}

/* " (May 2024)", of EV. */
static void put_when(const struct ical *c, struct build *text, event_no ev)
{
	const struct report_layout *layout = c->page->layout;

	build_str(text, " (");
	if (layout->locale)
		book_when(text, c->b, ev, layout->locale, layout->iso);
	else
		build_sv(text, book_edtf(c->b, ev));
	build_char(text, ')');
}

/* The title, and the date in words where days do not say it. */
static void put_summary(const struct ical *c, event_no ev)
{
	const struct locale *other = other_language(c);
	struct sv title = other ? called_title(c->b, ev, other) :
				  book_title(c->b, ev);
	struct build text = { .arena = c->page->scratch };

	build_sv(&text, title);
	if (is_plain(c, ev) && sv_eq(title, book_title(c->b, ev))) {
		put_text(c, "SUMMARY", title);
		return;
	}
	if (!is_plain(c, ev))
		put_when(c, &text, ev);
	put_text(c, "SUMMARY", build_view(&text));
	put_text(c, "X-ANNALS-TITLE", book_title(c->b, ev));
}

/* ---- the rest ---- */

/* What other calendars pass over, and an import of ours reads instead. */
static void put_own(const struct ical *c, event_no ev)
{
	struct own own = own_of(c->page->scratch, c->page->of->corpus, ev);

	for (size_t i = 0; i < own.n; i++) {
		struct build name = { .arena = c->page->scratch };

		build_str(&name, "X-ANNALS-");
		for (size_t k = 0; k < own.field[i].name.n; k++) {
			char ch = own.field[i].name.s[k];

			build_char(&name, ch == '_' ? '-' : (char)(ch - 32));
		}
		put_text(c, name.s, own.field[i].text);
	}
	for (size_t i = 0; i < own.part_of.n; i++)
		put_text(c, "X-ANNALS-PART-OF", own.part_of.v[i]);
}

static void put_wholes(const struct ical *c, event_no ev)
{
	size_t n;
	const struct link *links = book_links(c->b, ev, &n);

	for (size_t i = 0; i < n; i++)
		if (links[i].kind == LINK_PART_OF)
			put_uid(c, "RELATED-TO;RELTYPE=PARENT", links[i].to);
}

/* The first place where it was, and where that is on the globe. */
static void put_place(const struct ical *c, event_no ev)
{
	size_t n, at, there = 0;
	const struct where *where = book_where(c->b, ev, &n);
	const struct locale *other = other_language(c);
	struct sv lat, lon;

	at = n;
	for (size_t i = n; i-- > 0;)
		if (!(where[i].flags & WHERE_ABOUT)) {
			at = i;
			there++;
		}
	if (at == n)
		return;
	loss_add(c->page->of->losses, LOSS_PLACE, there - 1);
	loss_add(c->page->of->losses, LOSS_COUNTRY,
		 book_name_country(c->b, where[at].place) != NO_NAME);
	put_text(c, "LOCATION",
		 other ? called_name(c->b, where[at].place, other) :
			 book_name(c->b, where[at].place));
	if (book_coordinates(c->b, where[at].place, &lat, &lon))
		build_fmt(c->page->out, "GEO:%.*s;%.*s\r\n", SV_ARG(lat),
			  SV_ARG(lon));
}

static void put_kinds(const struct ical *c, event_no ev)
{
	const struct locale *other = other_language(c);
	struct build line = { .arena = c->page->scratch };
	size_t n;
	const kind_no *kinds = book_kinds(c->b, ev, &n);

	build_str(&line, "CATEGORIES:");
	for (size_t i = 0; i < n; i++) {
		build_str(&line, i ? "," : "");
		put_value(c, &line,
			  other ? called_kind(c->b, kinds[i], other) :
				  book_kind_id(c->b, kinds[i]));
	}
	put_line(c->page->out, build_view(&line));
	for (size_t i = 0; i < n && other; i++)
		put_text(c, "X-ANNALS-KIND", book_kind_id(c->b, kinds[i]));
}

/* Only two of ours are statuses of a calendar. */
static void put_status(const struct ical *c, event_no ev)
{
	enum status status = book_status(c->b, ev);

	if (status == STATUS_PLANNED)
		put_text(c, "STATUS", SV("TENTATIVE"));
	else if (status == STATUS_CANCELLED)
		put_text(c, "STATUS", SV("CANCELLED"));
	else
		loss_add(c->page->of->losses, LOSS_STATUS,
			 status != STATUS_NONE);
}

static void put_url(const struct ical *c, event_no ev)
{
	size_t n, urls = 0;
	const struct fact *facts = book_facts(c->b, ev, &n);

	for (size_t i = 0; i < n; i++)
		if (facts[i].kind == FACT_URL && urls++ == 0)
			put_address(c, "URL",
				    book_text(c->b, facts[i].value));
	loss_add(c->page->of->losses, LOSS_URL, urls > 1 ? urls - 1 : 0);
}

static enum loss put_event(void *ical, event_no ev)
{
	const struct ical *c = ical;
	struct date d = book_date(c->b, ev);
	enum loss loss = loss_of(c, &d);

	if (loss != LOSSES)
		return loss;
	build_str(c->page->out, "BEGIN:VEVENT\r\n");
	put_uid(c, "UID", ev);
	put_day(c, "DTSTAMP:", c->page->layout->stamp);
	build_str(c->page->out, "T000000Z\r\n");
	put_dates(c, &d);
	put_summary(c, ev);
	put_text(c, "DESCRIPTION", book_summary(c->b, ev));
	put_kinds(c, ev);
	put_place(c, ev);
	put_url(c, ev);
	put_status(c, ev);
	put_wholes(c, ev);
	put_text(c, "TRANSP", SV("TRANSPARENT"));
	put_own(c, ev);
	build_str(c->page->out, "END:VEVENT\r\n");
	return LOSSES;
}

static void begin(void *ical, const struct format_rows *page)
{
	struct ical *c = ical;
	struct sv title = page->of->title;
	struct sv name = book_heading(page->of->corpus->b);

	c->page = page;
	c->b = page->of->corpus->b;
	uuid_generate_sha1(c->chronology, *uuid_get_template("url"), name.s,
			   name.n);
	build_str(page->out, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
			     "PRODID:-//annals//annals " ANNALS_VERSION
			     "//EN\r\nCALSCALE:GREGORIAN\r\n");
	put_text(c, "X-WR-CALNAME", title.n ? title : name);
	put_text(c, "X-WR-CALDESC", book_about(c->b));
}

static void end(void *ical)
{
	build_str(((struct ical *)ical)->page->out, "END:VCALENDAR\r\n");
}

#define HOLDS (LOSS_BIT(AS_OF) | LOSS_BIT(SUMMARY) | LOSS_BIT(KIND) |	\
	LOSS_BIT(PLACE) | LOSS_BIT(URL) | LOSS_BIT(STATUS) |		\
	LOSS_BIT(PART_OF) | LOSS_BIT(DATE_TEXT) | LOSS_BIT(ABOUT))

report_of_events ical_write = { sizeof(struct ical), HOLDS, begin, put_event,
				end };
