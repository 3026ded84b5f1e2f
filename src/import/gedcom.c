/*
 * GEDCOM 5.5.1 and 7: the events of people and of families, the people, and
 * the sources.
 */
#include "import/bag.h"
#include "import/gedcom_date.h"
#include "import/gedcom_lines.h"
#include "import/objects.h"
#include "import/source.h"
#include "text/fold.h"

struct gedcom {
	struct objects objects;
	struct gedcom_lines lines;
};

/* The events that there are (5.5.1, INDIVIDUAL_EVENT_STRUCTURE and
 * FAMILY_EVENT_STRUCTURE): their tags, what they are called, their kind. */
static const struct {
	struct sv tag, title, kind;
} events[] = {
	{ SV_INIT("BIRT"), SV_INIT("Birth"), SV_INIT("birth") },
	{ SV_INIT("CHR"), SV_INIT("Christening"), SV_INIT("christening") },
	{ SV_INIT("BAPM"), SV_INIT("Baptism"), SV_INIT("baptism") },
	{ SV_INIT("CONF"), SV_INIT("Confirmation"), SV_INIT("confirmation") },
	{ SV_INIT("DEAT"), SV_INIT("Death"), SV_INIT("death") },
	{ SV_INIT("BURI"), SV_INIT("Burial"), SV_INIT("burial") },
	{ SV_INIT("CREM"), SV_INIT("Cremation"), SV_INIT("cremation") },
	{ SV_INIT("ADOP"), SV_INIT("Adoption"), SV_INIT("adoption") },
	{ SV_INIT("CENS"), SV_INIT("Census"), SV_INIT("census") },
	{ SV_INIT("EMIG"), SV_INIT("Emigration"), SV_INIT("emigration") },
	{ SV_INIT("IMMI"), SV_INIT("Immigration"), SV_INIT("immigration") },
	{ SV_INIT("NATU"), SV_INIT("Naturalisation"),
	  SV_INIT("naturalisation") },
	{ SV_INIT("GRAD"), SV_INIT("Graduation"), SV_INIT("graduation") },
	{ SV_INIT("RETI"), SV_INIT("Retirement"), SV_INIT("retirement") },
	{ SV_INIT("PROB"), SV_INIT("Probate"), SV_INIT("probate") },
	{ SV_INIT("WILL"), SV_INIT("Will"), SV_INIT("will") },
	{ SV_INIT("RESI"), SV_INIT("Residence"), SV_INIT("residence") },
	{ SV_INIT("OCCU"), SV_INIT("Occupation"), SV_INIT("occupation") },
	{ SV_INIT("EVEN"), SV_INIT("Event"), SV_INIT("event") },
	{ SV_INIT("ENGA"), SV_INIT("Engagement"), SV_INIT("engagement") },
	{ SV_INIT("MARR"), SV_INIT("Marriage"), SV_INIT("marriage") },
	{ SV_INIT("DIV"), SV_INIT("Divorce"), SV_INIT("divorce") },
	{ SV_INIT("ANUL"), SV_INIT("Annulment"), SV_INIT("annulment") },
};

enum { NEVENTS = sizeof(events) / sizeof(*events) };

/* The name of the person at I: "Ann /Adams/" without the slashes. */
static struct sv name_at(const struct gedcom *g, uint32_t i)
{
	struct build b = { .arena = g->objects.sheet->arena };
	struct sv name = gedcom_text_of(&g->lines, i, "NAME");

	for (size_t k = 0; k < name.n; k++)
		if (name.s[k] != '/' &&
		    (name.s[k] != ' ' || (b.n && b.s[b.n - 1] != ' ')))
			build_char(&b, name.s[k]);
	return sv_trim(build_view(&b));
}

/* ---- dates ---- */

static void put_date(struct gedcom *g, struct bag *parts, uint32_t event)
{
	uint32_t at = gedcom_find(&g->lines, event, "DATE");
	struct sv text = at ? gedcom_text(&g->lines, at) : (struct sv){ 0 };
	size_t phrase = sv_find_char(text, '(', 0);
	struct sv julian = gedcom_julian(g->objects.sheet->arena, text);
	const struct node *from = &g->lines.line.v[at].at;

	if (!at)
		return;
	bag_say(parts, SV("date"),
		julian.n ? julian : gedcom_date(g->objects.sheet->arena, text),
		from);
	bag_say(parts, SV("calendar"), julian.n ? SV("julian") : SV(""), from);
	if (phrase != SV_NONE)
		bag_say(parts, SV("date_text"),
			sv_trim(sv_slice(text, phrase + 1, text.n - 1)), from);
}

/* ---- records ---- */

static struct locus locus_of(const struct gedcom *g, uint32_t i)
{
	return (struct locus){ g->objects.sheet->file,
			       g->lines.line.v[i].at.line,
			       g->lines.line.v[i].at.column };
}

/* The id of the record at I: that of the file without its signs. */
static struct sv id_at(const struct gedcom *g, uint32_t i)
{
	struct sv id = g->lines.line.v[i].id;

	return fold_slug(g->objects.sheet->arena, sv_slice(id, 1, id.n - 1));
}

static bool is_any(struct sv tag, const struct sv *tags, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (sv_eq(tags[i], tag))
			return true;
	return false;
}

static size_t event_of(struct sv tag)
{
	size_t i = 0;

	while (i < NEVENTS && !sv_eq(events[i].tag, tag))
		i++;
	return i;
}

/* Keeps what the record at I says of itself and has no field, but for TAGS. */
static void keep_rest(struct gedcom *g, struct source *record, uint32_t i,
		      const struct sv *tags, size_t n)
{
	uint32_t end = gedcom_end(&g->lines, i);

	for (uint32_t k = i + 1; k < end; k++) {
		const struct gedcom_line *l = &g->lines.line.v[k];

		if (l->level != g->lines.line.v[i].level + 1 ||
		    is_any(l->tag, tags, n) || event_of(l->tag) < NEVENTS ||
		    gedcom_text(&g->lines, k).n == 0)
			continue;
		source_keep(record, l->tag,
			    tree_text(gedcom_text(&g->lines, k), &l->at));
	}
}

static void add_person(struct gedcom *g, uint32_t i)
{
	static const struct sv tags[] = { SV_INIT("NAME"), SV_INIT("FAMC"),
					  SV_INIT("FAMS") };
	struct sheet *s = g->objects.sheet;
	struct source person = { .sheet = s,
				 .record = { .arena = s->arena,
					     .from = &g->lines.line.v[i].at } };

	if (g->lines.line.v[i].id.n == 0)
		return;
	tree_say(&person.record, SV("name"),
		 name_at(g, i).n ? name_at(g, i) : id_at(g, i));
	keep_rest(g, &person, i, tags, 3);
	records_add(s->records, SV("people"), id_at(g, i),
		    tree_map(&person.record), locus_of(g, i));
}

static void add_source(struct gedcom *g, uint32_t i)
{
	static const struct sv tags[] = { SV_INIT("TITL"), SV_INIT("AUTH"),
					  SV_INIT("PUBL"), SV_INIT("NOTE") };
	struct sheet *s = g->objects.sheet;
	struct source source = { .sheet = s,
				 .record = { .arena = s->arena,
					     .from = &g->lines.line.v[i].at } };
	const struct node *at = &g->lines.line.v[i].at;

	source_say(&source, SV("title"), gedcom_text_of(&g->lines, i, "TITL"),
		   at);
	source_say(&source, SV("author"), gedcom_text_of(&g->lines, i, "AUTH"),
		   at);
	source_say(&source, SV("publisher"),
		   gedcom_text_of(&g->lines, i, "PUBL"), at);
	keep_rest(g, &source, i, tags, 4);
	source_end(&source, id_at(g, i));
}

/* ---- events ---- */

/* Those whom the record at I, a person or a family, is of. */
static void put_who(struct gedcom *g, struct bag *who, struct build *names,
		    uint32_t i)
{
	static const char *const tags[] = { "HUSB", "WIFE" };
	uint32_t people[3] = { i };
	size_t n = sv_eq(g->lines.line.v[i].tag, SV("INDI"));

	for (size_t k = 0; k < 2 && !sv_eq(g->lines.line.v[i].tag, SV("INDI"));
	     k++)
		if (gedcom_pointed(&g->lines,
				   gedcom_text_of(&g->lines, i, tags[k])))
			people[n++] = gedcom_pointed(
				&g->lines,
				gedcom_text_of(&g->lines, i, tags[k]));
	for (size_t k = 0; k < n; k++) {
		bag_say(who, SV("participant"), id_at(g, people[k]),
			&g->lines.line.v[i].at);
		build_str(names, k ? " and " : "");
		build_sv(names, name_at(g, people[k]));
	}
}

static void put_sources(struct gedcom *g, struct bag *parts, uint32_t event)
{
	uint32_t end = gedcom_end(&g->lines, event);

	for (uint32_t k = event + 1; k < end; k++) {
		const struct gedcom_line *l = &g->lines.line.v[k];
		struct tree one = { .arena = g->objects.sheet->arena,
				    .from = &l->at };
		uint32_t to = gedcom_pointed(&g->lines, l->value);

		if (l->level != g->lines.line.v[event].level + 1 ||
		    !sv_eq(l->tag, SV("SOUR")))
			continue;
		tree_say(&one, SV("ref"),
			 to ? id_at(g, to) : gedcom_text(&g->lines, k));
		tree_say(&one, SV("at"), gedcom_text_of(&g->lines, k, "PAGE"));
		bag_add(parts, SV("sources"), tree_map(&one));
	}
}

/* What a line below an event is under a key of ours; any other stays under its
 * own name. */
static const struct sv_pair fields[] = {
	{ SV_INIT("PLAC"), SV_INIT("place") },
	{ SV_INIT("NOTE"), SV_INIT("summary") },
	{ SV_INIT("DATE"), SV_INIT("") },
	{ SV_INIT("SOUR"), SV_INIT("") },
	{ SV_INIT("TYPE"), SV_INIT("") },
	{ SV_INIT("CONT"), SV_INIT("") },
	{ SV_INIT("CONC"), SV_INIT("") },
};

static void put_fields(struct gedcom *g, struct bag *parts, uint32_t event)
{
	uint32_t end = gedcom_end(&g->lines, event);

	for (uint32_t k = event + 1; k < end; k++) {
		const struct gedcom_line *l = &g->lines.line.v[k];
		struct sv key = l->tag;
		uint32_t note = gedcom_pointed(&g->lines, l->value);

		if (l->level != g->lines.line.v[event].level + 1)
			continue;
		for (size_t i = 0; i < sizeof(fields) / sizeof(*fields); i++)
			if (sv_eq(fields[i].name, l->tag))
				key = fields[i].text;
		if (key.n > 0)
			bag_say(parts, key,
				gedcom_text(&g->lines, note ? note : k),
				&l->at);
	}
}

/* "Birth of Ann Adams", or what sort of event it is. */
static struct sv title_of(const struct gedcom *g, uint32_t event, size_t which,
			  struct sv names)
{
	struct build b = { .arena = g->objects.sheet->arena };
	struct sv type = gedcom_text_of(&g->lines, event, "TYPE");

	build_sv(&b, type.n ? type : events[which].title);
	build_str(&b, names.n ? " of " : "");
	build_sv(&b, names);
	return build_view(&b);
}

static void add_event(struct gedcom *g, uint32_t record, uint32_t event)
{
	struct arena *a = g->objects.sheet->arena;
	const struct node *from = &g->lines.line.v[event].at;
	struct bag parts = { .arena = a, .from = from }, who = parts;
	struct build names = { .arena = a };
	size_t which = event_of(g->lines.line.v[event].tag);
	struct sv value = gedcom_text(&g->lines, event);

	put_who(g, &who, &names, record);
	put_date(g, &parts, event);
	bag_say(&parts, SV("title"),
		title_of(g, event, which, build_view(&names)), from);
	bag_say(&parts, SV("kind"), events[which].kind, from);
	if (who.keys.n > 0)
		bag_add(&parts, SV("who"), *bag_end(&who));
	if (!sv_eq(value, SV("Y"))) /* it did take place */
		bag_say(&parts, SV("items"), value, from);
	put_fields(g, &parts, event);
	put_sources(g, &parts, event);
	objects_add(&g->objects, bag_end(&parts));
}

static void add_events(struct gedcom *g, uint32_t record)
{
	uint32_t end = gedcom_end(&g->lines, record);

	for (uint32_t k = record + 1; k < end; k++)
		if (g->lines.line.v[k].level ==
			    g->lines.line.v[record].level + 1 &&
		    event_of(g->lines.line.v[k].tag) < NEVENTS)
			add_event(g, record, k);
}

/* ---- the file ---- */

static void add_record(struct gedcom *g, uint32_t i)
{
	static const struct sv silent[] = { SV_INIT("HEAD"), SV_INIT("TRLR"),
					    SV_INIT("NOTE"), SV_INIT("SNOTE"),
					    SV_INIT("SUBM") };
	const struct gedcom_line *l = &g->lines.line.v[i];

	if (sv_eq(l->tag, SV("INDI"))) {
		add_person(g, i);
		add_events(g, i);
	} else if (sv_eq(l->tag, SV("FAM"))) {
		add_events(g, i);
	} else if (sv_eq(l->tag, SV("SOUR"))) {
		add_source(g, i);
	} else if (!is_any(l->tag, silent, 5)) {
		DIAG(g->objects.sheet->diags, FAULT_import_left, locus_of(g, i),
		     diag_excerpt(g->objects.sheet->arena, l->tag));
	}
}

void gedcom_records(struct sheet *s, struct sv text)
{
	struct gedcom g = { .objects = { .sheet = s },
			    .lines = { .sheet = s } };

	gedcom_read(&g.lines, text);
	for (uint32_t i = 0; i < g.lines.line.n; i++)
		if (g.lines.line.v[i].level == 0)
			add_record(&g, i);
	objects_end(&g.objects);
	gedcom_free(&g.lines);
}
