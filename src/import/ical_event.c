/* What the properties of an event of iCalendar say (ical_event.h). */
#include "import/ical_event.h"

#include "base/percent.h"
#include "import/ical_time.h"
#include "import/markup.h"
#include "import/point.h"
#include "load/schema.h"
#include "text/fold.h"

/* What lines of annals' own begin with. */
#define OWN_NAME SV("X-ANNALS-")

/* ---- dates ---- */

/* What L says, under KEY. */
static void put_text(struct ical_event *e, struct sv key,
		     const struct ical_line *l)
{
	bag_say(&e->parts, key, ical_text(e->arena, l->value), &l->at);
}

/*
 * The date of the event.  Times of day are told of the beginning alone, for
 * EDTF has them in no interval; the rest stays under its name.
 */
static void put_dates(struct ical_event *e)
{
	struct arena *a = e->arena;
	struct sv start = ical_edtf(a, e->start.value), last = { 0 };
	struct sv end = ical_edtf(a, e->end.value);
	struct ical_span span;
	bool is_date = start.s != e->start.value.s, spans;
	bool day = start.n == ICAL_DAY_BYTES;

	spans = end.n == 0 && ical_span(e->duration.value, &span) &&
		!(day && span.days == 0);
	if (spans)
		last = ical_last(a, start, ical_after(a, start, span));
	else if (end.n > 0)
		last = ical_last(a, start, end);
	if (last.n > 0 && start.n > ICAL_DAY_BYTES && is_date) {
		put_text(e, SV("ical DTSTART"), &e->start);
		start = sv_slice(start, 0, ICAL_DAY_BYTES);
	}
	bag_say(&e->parts, SV("date"), start, &e->start.at);
	bag_say(&e->parts, SV("end"), last, &e->end.at);
	if (!day || end.n != ICAL_DAY_BYTES)
		put_text(e, SV("ical DTEND"), &e->end);
	if (!spans || !day || span.seconds > 0)
		put_text(e, SV("ical DURATION"), &e->duration);
	bag_say(&e->parts, SV("tzid"), ical_parameter(&e->start, SV("TZID")),
		&e->start.at);
}

/* ---- properties ---- */

/* An id of ours for UID, which may hold any signs. */
static struct sv id_of(struct ical_event *e, struct sv uid)
{
	return schema_is_id(uid) ? uid : fold_slug(e->arena, uid);
}

typedef void put_fn(struct ical_event *e, struct sv key,
		    const struct ical_line *l);

/* Holds L until all lines of the event are read. */
static void put_line(struct ical_event *e, struct sv key,
		     const struct ical_line *l)
{
	(void)key;
	*(sv_same(l->name, SV("DTSTART"))  ? &e->start :
	  sv_same(l->name, SV("DTEND"))	   ? &e->end :
	  sv_same(l->name, SV("DURATION")) ? &e->duration :
					     &e->geo) = *l;
}

static void put_location(struct ical_event *e, struct sv key,
			 const struct ical_line *l)
{
	if (e->place.value.n > 0)
		put_text(e, key, l);
	else
		e->place = *l;
}

/* A note of the journal may be described more than once (section 3.6.3). */
static void put_description(struct ical_event *e, struct sv key,
			    const struct ical_line *l)
{
	(void)key;
	if (e->summary.n == 0)
		e->described = l->at;
	build_str(&e->summary, e->summary.n ? "\n\n" : "");
	build_sv(&e->summary, ical_text(e->arena, l->value));
}

/* What it calls itself, and an id of ours made of it. */
static void put_uid(struct ical_event *e, struct sv key,
		    const struct ical_line *l)
{
	bag_say(&e->parts, SV("id"), id_of(e, l->value), &l->at);
	if (!sv_eq(id_of(e, l->value), l->value))
		put_text(e, key, l);
}

static void put_related(struct ical_event *e, struct sv key,
			const struct ical_line *l)
{
	struct sv type = ical_parameter(l, SV("RELTYPE"));

	if (type.n > 0 && !sv_same(type, SV("PARENT")))
		put_text(e, key, l);
	else
		bag_say(&e->parts, SV("part_of"), id_of(e, l->value), &l->at);
}

/* What , separates. */
static void put_list(struct ical_event *e, struct sv key,
		     const struct ical_line *l)
{
	struct sv left = l->value;

	while (left.n > 0) {
		size_t end = 0;

		while (end < left.n && left.s[end] != ',')
			end += left.s[end] == '\\' ? 2 : 1;
		bag_say(&e->parts, key,
			sv_trim(ical_text(e->arena, sv_slice(left, 0, end))),
			&l->at);
		left = sv_slice(left, end + 1, left.n);
	}
}

/* CANCELLED says that it was not, TENTATIVE that it may be; CONFIRMED does not
 * say that it was held. */
static void put_status(struct ical_event *e, struct sv key,
		       const struct ical_line *l)
{
	struct sv status = sv_same(l->value, SV("CANCELLED")) ? SV("cancelled")
			   : sv_same(l->value, SV("TENTATIVE"))
				   ? SV("planned")
				   : (struct sv){ 0 };

	bag_say(&e->parts, status.n ? SV("status") : key,
		status.n ? status : l->value, &l->at);
}

static void put_attach(struct ical_event *e, struct sv key,
		       const struct ical_line *l)
{
	struct tree one = { .arena = e->arena, .from = &l->at };

	if (!percent_is_web(l->value)) {
		put_text(e, key, l);
		return;
	}
	tree_say(&one, SV("url"), l->value);
	tree_say(&one, SV("caption"), ical_parameter(l, SV("FILENAME")));
	bag_add(&e->media, SV("media"), tree_map(&one));
}

/* Somebody who comes, by name, else by address; who declined did not. */
static void put_person(struct ical_event *e, struct sv key,
		       const struct ical_line *l)
{
	struct sv name = ical_text(e->arena, ical_parameter(l, SV("CN")));
	struct sv address = l->value;

	if (sv_same(sv_slice(address, 0, 7), SV("mailto:")))
		address = sv_slice(address, 7, address.n);
	if (sv_same(ical_parameter(l, SV("PARTSTAT")), SV("DECLINED")))
		bag_say(&e->parts, SV("declined"), name.n ? name : address,
			&l->at);
	else
		bag_say(&e->who,
			sv_eq(key, SV("ical ORGANIZER")) ? SV("organiser")
							    : SV("participant"),
			name.n ? name : address, &l->at);
	if (name.n > 0)
		bag_say(&e->parts, key, address, &l->at);
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
static bool is_derived(const struct ical_event *e, const struct ical_line *l)
{
	static const struct sv names[] = {
		SV_INIT("DTSTART"), SV_INIT("DTEND"),	   SV_INIT("DTSTAMP"),
		SV_INIT("UID"),	    SV_INIT("RELATED-TO"), SV_INIT("TRANSP"),
	};

	if (e->own.n == 0)
		return false;
	if (sv_same(l->name, SV("SUMMARY")))
		return sv_find(e->own, SV("\nX-ANNALS-TITLE:"), 0) != SV_NONE;
	if (sv_same(l->name, SV("CATEGORIES")))
		return sv_find(e->own, SV("\nX-ANNALS-KIND:"), 0) != SV_NONE;
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
static void put_parameters(struct ical_event *e, const struct ical_line *l,
			   bool again)
{
	struct sv left = l->parameters, name, value;

	while (ical_next_parameter(&left, &name, &value)) {
		struct build key = { .arena = e->arena };
		bool known = sv_same(name, SV("TZID")) &&
			     sv_eq(value, ical_parameter(&e->start, name));

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
		bag_say(&e->parts, build_view(&key),
			ical_text(e->arena, value), &l->at);
	}
}

void ical_event_keep(struct ical_event *e, struct sv name, struct sv text,
		     const struct node *at)
{
	struct build key = { .arena = e->arena };

	build_str(&key, "ical ");
	build_sv(&key, name);
	bag_say(&e->parts, build_view(&key), text, at);
}

void ical_event_property(struct ical_event *e, const struct ical_line *l)
{
	size_t i = property_of(l->name);
	bool again = i < PROPERTIES && properties[i].once &&
		     (e->seen >> i & 1);

	if (is_derived(e, l))
		return;
	put_parameters(e, l, again);
	if (sv_starts(l->name, OWN_NAME)) {
		put_text(e, own_key(e->arena, l->name), l);
		return;
	}
	if (i < PROPERTIES && !again) {
		e->seen |= UINT32_C(1) << i;
		properties[i].put(e, properties[i].key, l);
		return;
	}
	ical_event_keep(e, l->name, ical_text(e->arena, l->value), &l->at);
}

/* The place with what GEO says of it, or that alone. */
static void put_place(struct ical_event *e, const struct ical_line *place)
{
	struct tree where = { .arena = e->arena, .from = &e->geo.at };
	struct sv lon = e->geo.value, lat = sv_cut(&lon, ';');

	tree_say(&where, SV("name"), ical_text(e->arena, place->value));
	if (where.n > 0 && point_say(&where, lat, lon)) {
		bag_add(&e->parts, SV("place"), tree_map(&where));
	} else {
		put_text(e, SV("place"), place);
		put_text(e, SV("geo"), &e->geo);
	}
}

/* What describes it, which some calendars have as HTML: that is kept where it
 * says more than paragraphs and emphasis. */
static void put_summary(struct ical_event *e)
{
	struct sv text = build_view(&e->summary), plain = text;

	if (e->own.n == 0 && markup_is(text))
		plain = markup_text(e->arena, text);
	bag_say(&e->parts, SV("summary"), plain, &e->described);
	if (plain.s != text.s && markup_is_more(text))
		bag_say(&e->parts, SV("html"), text, &e->described);
}

void ical_event_begin(struct ical_event *e, struct arena *a,
		      const struct ical_line *l, struct sv own)
{
	const struct ical_line none = { .at = l->at };
	const struct bag empty = { .arena = a, .from = &e->begin.at };

	*e = (struct ical_event){
		.arena = a, .begin = *l, .own = own,
		.parts = empty, .who = empty, .media = empty,
		.start = none, .end = none, .duration = none,
		.place = none, .geo = none,
		.summary = { .arena = a },
	};
}

const struct node *ical_event_end(struct ical_event *e)
{
	if (e->own.n == 0)
		put_dates(e);
	put_summary(e);
	put_place(e, &e->place);
	if (e->who.keys.n > 0)
		bag_add(&e->parts, SV("who"), *bag_end(&e->who));
	if (e->media.keys.n > 0) {
		const struct node *media = bag_end(&e->media);

		bag_add(&e->parts, SV("media"), media->child[1]);
	}
	return bag_end(&e->parts);
}

void ical_event_drop(struct ical_event *e)
{
	bag_free(&e->parts);
	bag_free(&e->who);
	bag_free(&e->media);
}
