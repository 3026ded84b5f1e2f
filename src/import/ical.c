/*
 * iCalendar (RFC 5545): the events of a calendar, and its journal.  Lines are
 * read here and not by a library, for a fault needs its line, and dates that
 * are none are to be refused; every date is read again by ours.
 */
#include "import/objects.h"

#include "base/percent.h"
#include "import/bag.h"
#include "import/ical_lines.h"
#include "import/ical_time.h"
#include "import/markup.h"
#include "import/point.h"
#include "load/schema.h"
#include "text/fold.h"

/* What lines of annals' own begin with. */
#define OWN_NAME SV("X-ANNALS-")

/* The calendar being read. */
struct calendar {
	struct objects objects;
	struct ical_lines lines;
	/* Of the event being read: its members, who came, what is attached. */
	struct bag parts, who, media;
	struct sv own; /* its lines, where annals wrote it; else empty */
	size_t ends, begins; /* where the next END and BEGIN were found last */
	struct ical_line held; /* the next line, where that is read already */
	bool holds;
	struct ical_line begin, start, end, duration, place, geo;
	uint32_t seen; /* of PROPERTIES, a bit each */
	struct build summary;
	struct node described; /* where that begins */
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

/* ---- dates ---- */

/* What L says, under KEY. */
static void put_text(struct calendar *c, struct sv key,
		     const struct ical_line *l)
{
	bag_say(&c->parts, key, ical_text(arena_of(c), l->value), &l->at);
}

/*
 * The date of the event.  Times of day are told of the beginning alone, for
 * EDTF has them in no interval; the rest stays under its name.
 */
static void put_dates(struct calendar *c)
{
	struct arena *a = arena_of(c);
	struct sv start = ical_edtf(a, c->start.value), last = { 0 };
	struct sv end = ical_edtf(a, c->end.value);
	struct ical_span span;
	bool is_date = start.s != c->start.value.s, spans;
	bool day = start.n == ICAL_DAY_BYTES;

	spans = end.n == 0 && ical_span(c->duration.value, &span) &&
		!(day && span.days == 0);
	if (spans)
		last = ical_last(a, start, ical_after(a, start, span));
	else if (end.n > 0)
		last = ical_last(a, start, end);
	if (last.n > 0 && start.n > ICAL_DAY_BYTES && is_date) {
		put_text(c, SV("ical DTSTART"), &c->start);
		start = sv_slice(start, 0, ICAL_DAY_BYTES);
	}
	bag_say(&c->parts, SV("date"), start, &c->start.at);
	bag_say(&c->parts, SV("end"), last, &c->end.at);
	if (!day || end.n != ICAL_DAY_BYTES)
		put_text(c, SV("ical DTEND"), &c->end);
	if (!spans || !day || span.seconds > 0)
		put_text(c, SV("ical DURATION"), &c->duration);
	bag_say(&c->parts, SV("tzid"), ical_parameter(&c->start, SV("TZID")),
		&c->start.at);
}

/* ---- events ---- */

/* An id of ours for UID, which may hold any signs. */
static struct sv id_of(struct calendar *c, struct sv uid)
{
	return schema_is_id(uid) ? uid : fold_slug(arena_of(c), uid);
}

typedef void put_fn(struct calendar *c, struct sv key,
		    const struct ical_line *l);

/* Holds L until all lines of the event are read. */
static void put_line(struct calendar *c, struct sv key,
		     const struct ical_line *l)
{
	(void)key;
	*(sv_same(l->name, SV("DTSTART"))  ? &c->start :
	  sv_same(l->name, SV("DTEND"))	   ? &c->end :
	  sv_same(l->name, SV("DURATION")) ? &c->duration :
					     &c->geo) = *l;
}

static void put_location(struct calendar *c, struct sv key,
			 const struct ical_line *l)
{
	if (c->place.value.n > 0)
		put_text(c, key, l);
	else
		c->place = *l;
}

/* A note of the journal may be described more than once (section 3.6.3). */
static void put_description(struct calendar *c, struct sv key,
			    const struct ical_line *l)
{
	(void)key;
	if (c->summary.n == 0)
		c->described = l->at;
	build_str(&c->summary, c->summary.n ? "\n\n" : "");
	build_sv(&c->summary, ical_text(arena_of(c), l->value));
}

/* What it calls itself, and an id of ours made of it. */
static void put_uid(struct calendar *c, struct sv key,
		    const struct ical_line *l)
{
	bag_say(&c->parts, SV("id"), id_of(c, l->value), &l->at);
	if (!sv_eq(id_of(c, l->value), l->value))
		put_text(c, key, l);
}

static void put_related(struct calendar *c, struct sv key,
			const struct ical_line *l)
{
	struct sv type = ical_parameter(l, SV("RELTYPE"));

	if (type.n > 0 && !sv_same(type, SV("PARENT")))
		put_text(c, key, l);
	else
		bag_say(&c->parts, SV("part_of"), id_of(c, l->value), &l->at);
}

/* What , separates. */
static void put_list(struct calendar *c, struct sv key,
		     const struct ical_line *l)
{
	struct sv left = l->value;

	while (left.n > 0) {
		size_t end = 0;

		while (end < left.n && left.s[end] != ',')
			end += left.s[end] == '\\' ? 2 : 1;
		bag_say(&c->parts, key,
			sv_trim(ical_text(arena_of(c), sv_slice(left, 0, end))),
			&l->at);
		left = sv_slice(left, end + 1, left.n);
	}
}

/* CANCELLED says that it was not, TENTATIVE that it may be; CONFIRMED does not
 * say that it was held. */
static void put_status(struct calendar *c, struct sv key,
		       const struct ical_line *l)
{
	struct sv status = sv_same(l->value, SV("CANCELLED")) ? SV("cancelled")
			   : sv_same(l->value, SV("TENTATIVE"))
				   ? SV("planned")
				   : (struct sv){ 0 };

	bag_say(&c->parts, status.n ? SV("status") : key,
		status.n ? status : l->value, &l->at);
}

static void put_attach(struct calendar *c, struct sv key,
		       const struct ical_line *l)
{
	struct tree one = { .arena = arena_of(c), .from = &l->at };

	if (!percent_is_web(l->value)) {
		put_text(c, key, l);
		return;
	}
	tree_say(&one, SV("url"), l->value);
	tree_say(&one, SV("caption"), ical_parameter(l, SV("FILENAME")));
	bag_add(&c->media, SV("media"), tree_map(&one));
}

/* Somebody who comes, by name, else by address; who declined did not. */
static void put_person(struct calendar *c, struct sv key,
		       const struct ical_line *l)
{
	struct sv name = ical_text(arena_of(c), ical_parameter(l, SV("CN")));
	struct sv address = l->value;

	if (sv_same(sv_slice(address, 0, 7), SV("mailto:")))
		address = sv_slice(address, 7, address.n);
	if (sv_same(ical_parameter(l, SV("PARTSTAT")), SV("DECLINED")))
		bag_say(&c->parts, SV("declined"), name.n ? name : address,
			&l->at);
	else
		bag_say(&c->who,
			sv_eq(key, SV("ical ORGANIZER")) ? SV("organiser")
							    : SV("participant"),
			name.n ? name : address, &l->at);
	if (name.n > 0)
		bag_say(&c->parts, key, address, &l->at);
}

static const struct {
	struct sv name;
	put_fn *put;
	struct sv key;
	bool once; /* of several all but the first are kept as they are */
} properties[] = {
	{ SV_INIT("DTSTART"), put_line, SV_INIT(""), true },
	{ SV_INIT("DTEND"), put_line, SV_INIT(""), true },
	{ SV_INIT("DURATION"), put_line, SV_INIT(""), true },
	{ SV_INIT("UID"), put_uid, SV_INIT("ical UID"), true },
	{ SV_INIT("RELATED-TO"), put_related, SV_INIT("related-to"), false },
	{ SV_INIT("SUMMARY"), put_text, SV_INIT("title"), true },
	{ SV_INIT("DESCRIPTION"), put_description, SV_INIT("summary"), false },
	{ SV_INIT("LOCATION"), put_location, SV_INIT("location 2"), false },
	{ SV_INIT("GEO"), put_line, SV_INIT(""), true },
	{ SV_INIT("CATEGORIES"), put_list, SV_INIT("kind"), false },
	{ SV_INIT("STATUS"), put_status, SV_INIT("confirmed"), true },
	{ SV_INIT("URL"), put_text, SV_INIT("url"), false },
	{ SV_INIT("ATTACH"), put_attach, SV_INIT("ical ATTACH"), false },
	{ SV_INIT("ORGANIZER"), put_person, SV_INIT("ical ORGANIZER"), false },
	{ SV_INIT("ATTENDEE"), put_person, SV_INIT("ical ATTENDEE"), false },
};

/* Whether L is made of what annals wrote in lines of its own. */
static bool is_derived(const struct calendar *c, const struct ical_line *l)
{
	static const struct sv names[] = {
		SV_INIT("DTSTART"), SV_INIT("DTEND"),	   SV_INIT("DTSTAMP"),
		SV_INIT("UID"),	    SV_INIT("RELATED-TO"), SV_INIT("TRANSP"),
	};

	if (c->own.n == 0)
		return false;
	if (sv_same(l->name, SV("SUMMARY")))
		return sv_find(c->own, SV("\nX-ANNALS-TITLE:"), 0) != SV_NONE;
	if (sv_same(l->name, SV("CATEGORIES")))
		return sv_find(c->own, SV("\nX-ANNALS-KIND:"), 0) != SV_NONE;
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (sv_same(l->name, names[i]))
			return true;
	return false;
}

/* What annals calls its own: "X-ANNALS-AS-OF" is as_of. */
static struct sv own_key(struct arena *a, struct sv name)
{
	struct build key = { .arena = a };

	for (const char *c = name.s + OWN_NAME.n; c < name.s + name.n; c++)
		build_char(&key, *c == '-' ? '_' : (char)(*c | 32));
	return build_view(&key);
}

/* Parameters that are heeded, and that say how a value is written. */
static const struct {
	struct sv property, name, value; /* an empty one: any */
} heeded[] = {
	{ SV_INIT(""), SV_INIT("VALUE"), SV_INIT("") }, /* the first */
	{ SV_INIT("DTSTART"), SV_INIT("TZID"), SV_INIT("") },
	{ SV_INIT("ATTACH"), SV_INIT("FILENAME"), SV_INIT("") },
	{ SV_INIT("ORGANIZER"), SV_INIT("CN"), SV_INIT("") },
	{ SV_INIT("ATTENDEE"), SV_INIT("CN"), SV_INIT("") },
	{ SV_INIT("ATTENDEE"), SV_INIT("PARTSTAT"), SV_INIT("DECLINED") },
	{ SV_INIT("RELATED-TO"), SV_INIT("RELTYPE"), SV_INIT("PARENT") },
};

enum {
	PROPERTIES = sizeof(properties) / sizeof(*properties),
	HEEDED = sizeof(heeded) / sizeof(*heeded),
};

/* The row of PROPERTIES that NAME has; PROPERTIES for none. */
static size_t property_of(struct sv name)
{
	size_t i = 0;

	while (i < PROPERTIES && !sv_same(properties[i].name, name))
		i++;
	return i;
}

/* Keeps the parameters of L that no field takes; none does where it comes
 * AGAIN. */
static void put_parameters(struct calendar *c, const struct ical_line *l,
			   bool again)
{
	struct sv left = l->parameters, name, value;

	while (ical_next_parameter(&left, &name, &value)) {
		struct build key = { .arena = arena_of(c) };
		bool known = sv_same(name, SV("TZID")) &&
			     sv_eq(value, ical_parameter(&c->start, name));

		for (size_t i = 0; i < (again ? 1 : HEEDED); i++)
			known |= sv_same(heeded[i].name, name) &&
				 (heeded[i].property.n == 0 ||
				  sv_same(heeded[i].property, l->name)) &&
				 (heeded[i].value.n == 0 ||
				  sv_same(heeded[i].value, value));
		if (known)
			continue;
		build_str(&key, "ical ");
		build_sv(&key, l->name);
		build_char(&key, ' ');
		build_sv(&key, name);
		bag_say(&c->parts, build_view(&key),
			ical_text(arena_of(c), value), &l->at);
	}
}

static void put_property(struct calendar *c, const struct ical_line *l)
{
	struct build key = { .arena = arena_of(c) };
	size_t i = property_of(l->name);
	bool again = i < PROPERTIES && properties[i].once &&
		     (c->seen >> i & 1);

	if (is_derived(c, l))
		return;
	put_parameters(c, l, again);
	if (sv_starts(l->name, OWN_NAME)) {
		put_text(c, own_key(arena_of(c), l->name), l);
		return;
	}
	if (i < PROPERTIES && !again) {
		c->seen |= UINT32_C(1) << i;
		properties[i].put(c, properties[i].key, l);
		return;
	}
	build_str(&key, "ical ");
	build_sv(&key, l->name);
	put_text(c, build_view(&key), l);
}

/* The place with what GEO says of it, or that alone. */
static void put_place(struct calendar *c, const struct ical_line *place)
{
	struct tree where = { .arena = arena_of(c), .from = &c->geo.at };
	struct sv lon = c->geo.value, lat = sv_cut(&lon, ';');

	tree_say(&where, SV("name"), ical_text(arena_of(c), place->value));
	if (where.n > 0 && point_say(&where, lat, lon)) {
		bag_add(&c->parts, SV("place"), tree_map(&where));
	} else {
		put_text(c, SV("place"), place);
		put_text(c, SV("geo"), &c->geo);
	}
}

/* What describes it, which some calendars have as HTML: that is kept where it
 * says more than paragraphs and emphasis. */
static void put_summary(struct calendar *c)
{
	struct sv text = build_view(&c->summary), plain = text;

	if (c->own.n == 0 && markup_is(text))
		plain = markup_text(arena_of(c), text);
	bag_say(&c->parts, SV("summary"), plain, &c->described);
	if (plain.s != text.s && markup_is_more(text))
		bag_say(&c->parts, SV("html"), text, &c->described);
}

/* The event that is read, or a note of the journal. */
static void end_event(struct calendar *c)
{
	if (c->own.n == 0)
		put_dates(c);
	put_summary(c);
	put_place(c, &c->place);
	if (c->who.keys.n > 0)
		bag_add(&c->parts, SV("who"), *bag_end(&c->who));
	if (c->media.keys.n > 0) {
		const struct node *media = bag_end(&c->media);

		bag_add(&c->parts, SV("media"), media->child[1]);
	}
	objects_add(&c->objects, bag_end(&c->parts));
}

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

static void begin_event(struct calendar *c, const struct ical_line *l)
{
	struct ical_line none = { .at = l->at };

	c->begin = *l;
	c->own = own_lines(c);
	c->start = c->end = c->duration = c->geo = c->place = none;
	c->parts = (struct bag){ .arena = arena_of(c), .from = &c->begin.at };
	c->who = c->media = c->parts;
	c->seen = 0;
	c->summary = (struct build){ .arena = arena_of(c) };
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
	struct build key = { .arena = arena_of(c) }, text = key;
	struct sv lines = skip(c, l);

	while (lines.n > 0) {
		struct sv line = sv_cut(&lines, '\n');

		if (sv_ends(line, SV("\r")))
			line.n--;
		build_str(&text, text.n ? "\n" : "");
		build_sv(&text, line);
	}
	build_str(&key, "ical ");
	build_sv(&key, l->value);
	bag_say(&c->parts, build_view(&key), build_view(&text), &l->at);
}

/* Reads an event up to its END, or to what cannot be in it; at the end of the
 * file it may have been cut, and is left out. */
static void read_event(struct calendar *c, const struct ical_line *begin)
{
	struct sheet *s = c->objects.sheet;
	size_t from = ical_line_start(&c->lines);
	struct ical_line l;

	begin_event(c, begin);
	while (next_line(c, &l)) {
		if (ical_is_outer(&l))
			tell_unended(c, begin, &l);
		if (c->holds || sv_same(l.name, SV("END"))) {
			end_event(c);
			return;
		}
		if (sv_same(l.name, SV("BEGIN")))
			put_component(c, &l);
		else
			put_property(c, &l);
	}
	DIAG(s->diags, FAULT_import_syntax, ical_locus(&c->lines, &c->begin),
	     SV("an event that has an END"));
	left_rest(&s->records->lefts, s->file, c->lines.text, from);
	bag_end(&c->parts);
	bag_end(&c->who);
	bag_end(&c->media);
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
