/*
 * iCalendar (RFC 5545): the events of a calendar, and its journal.  Lines are
 * read here and not by a library, for a fault needs its line, and dates that
 * are none are to be refused; every date is read again by ours.
 */
#include "import/objects.h"

#include "import/ical_event.h"
#include "text/fold.h"

/* The calendar being read. */
struct calendar {
	struct objects objects;
	struct ical_lines lines;
	struct ical_event event; /* that is being read */
	size_t ends, begins; /* where the next END and BEGIN were found last */
	struct ical_line held; /* the next line, where that is read already */
	bool holds;
};

static struct arena *arena_of(const struct calendar *c)
{
	return c->objects.sheet->arena;
}

static bool next_line(struct calendar *c, struct ical_line *l)
{
	if (!c->holds)
		return ical_next(&c->lines, l);
	c->holds = false;
	*l = c->held;
	return true;
}

/* Tells that what BEGIN begins has no end before L, which is the next line
 * then. */
static void tell_unended(struct calendar *c, const struct ical_line *begin,
			 const struct ical_line *l)
{
	DIAG(c->objects.sheet->diags, FAULT_import_unended,
	     ical_locus(&c->lines, begin),
	     diag_excerpt(arena_of(c), begin->value));
	c->held = *l;
	c->holds = true;
}

/* ---- events ---- */

/* Where the next MARK stands, which was *FOUND last. */
static size_t next_mark(const struct calendar *c, size_t *found, struct sv mark)
{
	if (*found < c->lines.at)
		*found = sv_find(c->lines.text, mark, c->lines.at);
	return *found;
}

/* The lines of the event that begins, where some are of annals' own. */
static struct sv own_lines(struct calendar *c)
{
	size_t end = next_mark(c, &c->ends, SV("\nEND:V"));
	size_t next = next_mark(c, &c->begins, SV("\nBEGIN:VEVENT"));
	struct sv lines = sv_slice(c->lines.text, c->lines.at - 1,
				   next < end ? next : end);

	return end != SV_NONE && sv_find(lines, SV("\nX-ANNALS-"), 0) != SV_NONE
		       ? lines
		       : (struct sv){ 0 };
}

/* Passes over the component that L begins, and those in it; returns its
 * text. */
static struct sv skip(struct calendar *c, const struct ical_line *l)
{
	size_t from = ical_line_start(&c->lines), to = c->lines.at;
	struct ical_line inner;
	unsigned depth = 1;

	while (depth > 0 && ical_next(&c->lines, &inner)) {
		if (ical_is_outer(&inner)) {
			tell_unended(c, l, &inner);
			break;
		}
		depth += sv_same(inner.name, SV("BEGIN")) ? 1
			 : sv_same(inner.name, SV("END")) ? -1U
							  : 0;
		to = c->lines.at;
	}
	return sv_trim(sv_slice(c->lines.text, from, to));
}

/* A component of an event, such as an alarm, is kept as it is written. */
static void put_component(struct calendar *c, const struct ical_line *l)
{
	struct build text = { .arena = arena_of(c) };
	struct sv lines = skip(c, l);

	while (lines.n > 0) {
		struct sv line = sv_cut(&lines, '\n');

		if (sv_ends(line, SV("\r")))
			line.n--;
		build_str(&text, text.n ? "\n" : "");
		build_sv(&text, line);
	}
	ical_event_keep(&c->event, l->value, build_view(&text), &l->at);
}

/* Reads an event up to its END, or to what cannot be in it; at the end of the
 * file it may have been cut, and is left out. */
static void read_event(struct calendar *c, const struct ical_line *begin)
{
	struct sheet *s = c->objects.sheet;
	size_t from = ical_line_start(&c->lines);
	struct ical_line l;

	ical_event_begin(&c->event, s->arena, begin, own_lines(c));
	s->ours |= c->event.own.n > 0;
	while (next_line(c, &l)) {
		if (ical_is_outer(&l))
			tell_unended(c, begin, &l);
		if (c->holds || sv_same(l.name, SV("END"))) {
			objects_add(&c->objects, ical_event_end(&c->event));
			return;
		}
		if (sv_same(l.name, SV("BEGIN")))
			put_component(c, &l);
		else
			ical_event_property(&c->event, &l);
	}
	DIAG(s->diags, FAULT_import_syntax, ical_locus(&c->lines, begin),
	     SV("an event that has an END"));
	left_rest(&s->records->lefts, s->file, c->lines.text, from);
	ical_event_drop(&c->event);
}

/* What is said of the calendar itself. */
static void put_said(struct calendar *c, const struct ical_line *l)
{
	/* What is so in every calendar, and that annals wrote it. */
	static const struct sv_pair silent[] = {
		{ SV_INIT("VERSION"), SV_INIT("2.0") },
		{ SV_INIT("END"), SV_INIT("") },
		{ SV_INIT("CALSCALE"), SV_INIT("GREGORIAN") },
		{ SV_INIT("PRODID"), SV_INIT("-//annals//") },
	};
	struct sheet *s = c->objects.sheet;
	struct build key = { .arena = s->arena };
	struct sv text = ical_text(s->arena, l->value);

	for (size_t i = 0; i < sizeof(silent) / sizeof(*silent); i++)
		if (sv_same(l->name, silent[i].name) &&
		    sv_starts(l->value, silent[i].text) &&
		    (i != 0 || sv_eq(l->value, silent[i].text)))
			return;
	if (sv_same(l->name, SV("X-WR-CALNAME")) ||
	    sv_same(l->name, SV("NAME"))) {
		build_str(&key, "title");
	} else if (sv_same(l->name, SV("X-WR-CALDESC")) ||
		   sv_same(l->name, SV("DESCRIPTION"))) {
		build_str(&key, "about");
	} else {
		bool own = sv_same(sv_slice(l->name, 0, 2), SV("X-"));

		build_str(&key, "x-");
		build_sv(&key, fold_slug(s->arena,
					 sv_slice(l->name, own ? 2 : 0,
						  l->name.n)));
		DIAG(s->diags, FAULT_import_beside, ical_locus(&c->lines, l),
		     build_view(&key));
	}
	if (text.n > 0)
		records_add(s->records, SV(""), build_view(&key),
			    tree_text(text, &l->at), ical_locus(&c->lines, l));
}

void ical_components(struct sheet *s, struct sv text)
{
	struct calendar c = { .objects = { .sheet = s },
			      .lines = { s, text, 0, spot_start(text) } };
	struct ical_line l, open = { 0 };

	s->made = true;
	while (next_line(&c, &l)) {
		bool begin = sv_same(l.name, SV("BEGIN"));

		if (sv_same(l.value, SV("VCALENDAR")))
			open = begin ? l : (struct ical_line){ 0 };

		if (!begin)
			put_said(&c, &l);
		else if (sv_same(l.value, SV("VEVENT")) ||
			 sv_same(l.value, SV("VJOURNAL")))
			read_event(&c, &l);
		else if (!sv_same(l.value, SV("VCALENDAR")))
			left_add(&s->records->lefts, ical_locus(&c.lines, &l),
				 arena_copy(s->arena, l.value), skip(&c, &l));
	}
	if (open.name.n > 0)
		DIAG(s->diags, FAULT_import_cut, ical_locus(&c.lines, &open),
		     SV("END:VCALENDAR"));
	objects_end(&c.objects);
}
