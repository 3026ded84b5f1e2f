/*
 * GEDCOM 5.5.1 and 7: the events of people and of families, the people, and
 * the sources.
 */
#include "base/panic.h"
#include "import/bag.h"
#include "import/gedcom_date.h"
#include "import/gedcom_events.h"
#include "import/gedcom_lines.h"
#include "import/gedcom_names.h"
#include "import/gedcom_rest.h"
#include "import/gedcom_values.h"
#include "import/objects.h"
#include "import/point.h"
#include "import/source.h"
#include "load/schema.h"

struct gedcom {
	struct objects objects;
	struct gedcom_lines lines; /* with the arena MAKING */
	/* Emptied once the event, or what else a record says, is added. */
	struct arena making;
	/* Of the event being read. */
	struct build notes;
	uint32_t date, type; /* its lines */
	/* Of the record being read: those whom it is of. */
	struct node who; /* what stands under `who` */
	struct sv names;
	bool often; /* too many events of it have these */
	VEC(struct kept) kept; /* by number of those that have an id */
};

/* What others refer to: what has become of it, and, once one did, its name and
 * its id. */
struct kept {
	uint8_t taken;
	bool named, often; /* OFTEN: too many have its name */
	struct sv name, id;
};

enum { TAKEN = 1, LEFT = 2 };

enum { LINE_BYTES = 8 }; /* that a line of a note takes besides its own */

/* What is kept of the record at I; null where no other can refer to it. */
static struct kept *kept_of(struct gedcom *g, uint32_t i)
{
	uint32_t n = gedcom_number(&g->lines, gedcom_mark(&g->lines, i));

	return n != TABLE_NONE && g->lines.whose.v[n] == i ? &g->kept.v[n] :
							     NULL;
}

/* NAME for another place that has it; empty for one too many, which unless it
 * is *OFTEN already is told AT. */
static struct sv name_again(struct gedcom *g, struct sv name, bool *often,
			    const struct node *at)
{
	if (!*often && !sheet_again(g->objects.sheet, name.n)) {
		*often = true;
		sheet_left_again(g->objects.sheet, name, at);
	}
	return *often ? SV("") : name;
}

/* The name of the record at I, by NAME_OF, where what refers to it has it too;
 * empty where it is too long for that. */
static struct sv name_for(struct gedcom *g, uint32_t i,
			  struct sv (*name_of)(const struct gedcom_lines *g,
					       uint32_t i))
{
	const struct node at = gedcom_place(&g->lines, i);
	struct kept *k = kept_of(g, i);
	struct sv name;

	if (k && k->named)
		return name_again(g, k->name, &k->often, &at);
	name = name_of(&g->lines, i);
	name = arena_copy(g->objects.sheet->arena,
			  sv_slice(name, 0, name.n > SCHEMA_NAME_MAX ? 0 :
								       name.n));
	if (k) {
		k->named = true;
		k->name = name;
	}
	return name;
}

/* The id of the record at I, where what refers to it has it too. */
static struct sv id_for(struct gedcom *g, uint32_t i)
{
	struct kept *k = kept_of(g, i);
	struct sv id;

	if (k && k->id.n > 0)
		return k->id;
	id = arena_copy(g->objects.sheet->arena, gedcom_id(&g->lines, i));
	if (k)
		k->id = id;
	return id;
}

/* ---- dates ---- */

static void put_date(struct gedcom *g, struct bag *parts)
{
	uint32_t at = g->date;
	struct sv text = at ? gedcom_text(&g->lines, at) : (struct sv){ 0 };
	struct sv plain = sv_trim(sv_slice(text, 0,
					   sv_find_char(text, '(', 0)));
	struct sv phrase = at ? gedcom_text_of(&g->lines, at, "PHRASE") :
				(struct sv){ 0 };
	struct sv julian = gedcom_julian(&g->making, plain);
	const struct node from = gedcom_place(&g->lines, at);

	if (!at)
		return;
	bag_say(parts, SV("date"),
		julian.n ? julian : gedcom_date(&g->making, text), &from);
	bag_say(parts, SV("calendar"), julian.n ? SV("julian") : SV(""),
		&from);
	if (phrase.n == 0 && plain.n < text.n)
		phrase = sv_trim(sv_slice(text,
					  sv_find_char(text, '(', 0) + 1,
					  text.n - sv_ends(text, SV(")"))));
	bag_say(parts, SV("date_text"),
		gedcom_words(&g->making, plain, phrase), &from);
}

/* ---- records ---- */

/* Keeps under KEY what is below the line I, if there is one, but for TAGS. */
static void keep_below(struct gedcom *g, struct source *record, struct sv key,
		       uint32_t i, const char *const *tags, size_t n)
{
	struct node rest;

	if (i > 0 && gedcom_rest(&g->lines, i, tags, n, &rest))
		source_keep(record, key, rest);
}

/* Keeps what the line I says of itself and has no field: all but the first line
 * of each of TAGS, and the events and names of a person. */
static void keep_rest(struct gedcom *g, struct source *record, uint32_t i,
		      const char *const *tags, size_t n)
{
	enum { TAGS_MOST = 8 };
	uint32_t first[TAGS_MOST];

	ENSURE(n <= TAGS_MOST);
	for (size_t t = 0; t < n; t++)
		first[t] = gedcom_find(&g->lines, i, tags[t]);
	for (uint32_t k = i; gedcom_below(&g->lines, i, &k);) {
		struct sv tag = gedcom_tag(&g->lines, k);
		bool known = sv_eq(gedcom_tag(&g->lines, i), SV("INDI")) &&
			     (gedcom_event(&g->lines, k) ||
			      sv_eq(tag, SV("NAME")));

		for (size_t t = 0; t < n; t++)
			known |= k == first[t];
		if (!known)
			source_keep(record, tag, gedcom_tree(&g->lines, k));
	}
}

static void add_person(struct gedcom *g, uint32_t i)
{
	const struct node from = gedcom_place(&g->lines, i);
	struct sheet *s = g->objects.sheet;
	struct source person = { .sheet = s,
				 .record = { .arena = &g->making,
					     .from = &from } };
	struct node map;
	struct sv name;

	if (g->lines.line.v[i].id_bytes == 0) {
		gedcom_leave(&g->lines, i);
		return;
	}
	name = name_for(g, i, gedcom_name);
	tree_say(&person.record, SV("name"),
		 name.n ? name : gedcom_name(&g->lines, i));
	tree_say(&person.record, SV("sort"), gedcom_sort(&g->lines, i));
	gedcom_put_names(&g->lines, &person, i);
	keep_rest(g, &person, i, NULL, 0);
	map = source_map(&person);
	records_add(s->records, SV("people"), id_for(g, i),
		    tree_keep(s->arena, &map, &g->making),
		    gedcom_locus(&g->lines, i));
}

static struct sv archive_at(const struct gedcom_lines *g, uint32_t i)
{
	return gedcom_text_of(g, i, "NAME");
}

/* The name of the archive at I.  Where that is all there is of it, it is taken
 * in. */
static struct sv archive_for(struct gedcom *g, uint32_t i)
{
	static const char *const tags[] = { "NAME" };
	struct kept *k = kept_of(g, i);
	bool first = !k->named;
	struct sv name = name_for(g, i, archive_at);
	struct node rest;

	if (first && name.n == 0 && archive_at(&g->lines, i).n > 0)
		DIAG(g->objects.sheet->diags, FAULT_scalar_too_long,
		     gedcom_locus(&g->lines, gedcom_find(&g->lines, i, "NAME")),
		     SV("1000 bytes"));
	else if (first && !gedcom_rest(&g->lines, i, tags, 1, &rest))
		k->taken = TAKEN;
	return name;
}

/* Where the source at I is kept, by the record that it points to. */
static void put_archive(struct gedcom *g, struct source *source, uint32_t i)
{
	static const char *const tags[] = { "CALN" };
	uint32_t at = gedcom_find(&g->lines, i, "REPO");
	uint32_t to = at ? gedcom_pointed(&g->lines,
					  gedcom_value(&g->lines, at)) :
			   0;
	const struct node *from = source->record.from;

	source_say(source, SV("archive"),
		   to ? archive_for(g, to) :
		   at ? gedcom_text(&g->lines, at) :
			(struct sv){ 0 },
		   from);
	if (at)
		source_say(source, SV("shelfmark"),
			   gedcom_text_of(&g->lines, at, "CALN"), from);
	keep_below(g, source, SV("REPO"), at, tags, 1);
	keep_below(g, source, SV("CALN"),
		   at ? gedcom_find(&g->lines, at, "CALN") : 0, NULL, 0);
}

static void add_source(struct gedcom *g, uint32_t i)
{
	static const char *const tags[] = { "TITL", "AUTH", "PUBL", "REPO" };
	static const char *const keys[] = { "title", "author", "publisher" };
	const struct node at = gedcom_place(&g->lines, i);
	struct sheet *s = g->objects.sheet;
	struct source source = { .sheet = s,
				 .record = { .arena = &g->making,
					     .from = &at } };

	for (size_t k = 0; k < 3; k++) {
		source_say(&source, sv_of(keys[k]),
			   gedcom_text_of(&g->lines, i, tags[k]), &at);
		keep_below(g, &source, sv_of(keys[k]),
			   gedcom_find(&g->lines, i, tags[k]), NULL, 0);
	}
	put_archive(g, &source, i);
	keep_rest(g, &source, i, tags, 4);
	source_end(&source, gedcom_id(&g->lines, i));
}

/* ---- events ---- */

/* Finds those whom the record at I, a person or a family, is of. */
static void find_who(struct gedcom *g, uint32_t i)
{
	static const char *const tags[] = { "HUSB", "WIFE" };
	const struct node from = gedcom_place(&g->lines, i);
	bool one = sv_eq(gedcom_tag(&g->lines, i), SV("INDI"));
	struct arena *a = g->objects.sheet->arena;
	struct build names = { .arena = &g->making };
	uint32_t people[3] = { i };
	size_t n = one;
	struct tree who = tree_for(a, &from, 2), list;

	for (size_t k = 0; k < 2 && !one; k++) {
		struct sv to = gedcom_text_of(&g->lines, i, tags[k]);

		if (gedcom_pointed(&g->lines, to))
			people[n++] = gedcom_pointed(&g->lines, to);
	}
	list = tree_for(n > 1 ? a : &g->making, &from, (uint32_t)n);
	for (size_t k = 0; k < n; k++) {
		tree_add(&list, tree_text(id_for(g, people[k]), &from));
		build_str(&names, names.n ? " and " : "");
		build_sv(&names, name_for(g, people[k], gedcom_name));
	}
	tree_pair_items(&who, SV("participant"), &list);
	g->who = tree_map(&who);
	g->often = false;
	g->names = n == 1 ? name_for(g, people[0], gedcom_name) :
			    arena_copy(a, build_view(&names));
}

/* Those whom the event is of. */
static void put_who(const struct gedcom *g, struct bag *parts)
{
	struct node who = g->who;

	who.line = parts->from->line;
	if (who.count > 0)
		bag_add(parts, SV("who"), who);
}

/* The line below I that has the words of the source, if it is the only one and
 * says no more; else 0. */
static uint32_t words_of(const struct gedcom *g, uint32_t i)
{
	uint32_t data = gedcom_find(&g->lines, i, "DATA"), n = 0;
	uint32_t text = data ? gedcom_find(&g->lines, data, "TEXT") : 0;
	struct node rest;

	for (uint32_t k = data; data && gedcom_below(&g->lines, data, &k);)
		n += sv_eq(gedcom_tag(&g->lines, k), SV("TEXT"));
	return n == 1 && !gedcom_rest(&g->lines, text, NULL, 0, &rest) ? text :
									 0;
}

/* What a source that is referred to at I says: where, and in which words. */
static struct node cite_of(struct gedcom *g, uint32_t i)
{
	static const char *const tags[] = { "PAGE", "DATA" };
	static const char *const words[] = { "TEXT" };
	uint32_t text = words_of(g, i);
	const struct node from = gedcom_place(&g->lines, i);
	struct source one = { .sheet = g->objects.sheet,
			      .record = { .arena = &g->making,
					  .from = &from } };
	uint32_t to = gedcom_pointed(&g->lines, gedcom_value(&g->lines, i));

	tree_say(&one.record, SV("ref"),
		 to ? gedcom_id(&g->lines, to) : gedcom_text(&g->lines, i));
	tree_say(&one.record, SV("at"),
		 gedcom_pages(&g->making,
			      gedcom_text_of(&g->lines, i, "PAGE")));
	if (text) {
		tree_say(&one.record, SV("quote"),
			 gedcom_text(&g->lines, text));
		keep_below(g, &one, SV("DATA"),
			   gedcom_find(&g->lines, i, "DATA"), words, 1);
	}
	keep_rest(g, &one, i, tags, text ? 2 : 1);
	return source_map(&one);
}

/* PLACE, parts of which may be empty, as ",,Wien,,Austria" has it, without
 * these. */
static struct sv place_name(struct arena *a, struct sv place)
{
	struct build b = { .arena = a };
	struct sv left = place;
	bool all = true;

	while (left.n > 0) {
		struct sv part = sv_trim(sv_cut(&left, ','));

		all &= part.n > 0;
		build_str(&b, b.n > 0 && part.n > 0 ? ", " : "");
		build_sv(&b, part);
	}
	return all ? place : build_view(&b);
}

/* The place at I, with where it is on the globe, if that is told. */
static void put_place(struct gedcom *g, struct bag *parts, uint32_t i)
{
	static const char *const tags[] = { "MAP" };
	static const char *const two[] = { "LATI", "LONG" };
	const struct node from = gedcom_place(&g->lines, i);
	struct tree place = { .arena = &g->making, .from = &from };
	uint32_t map = gedcom_find(&g->lines, i, "MAP");
	struct sv name = place_name(&g->making, gedcom_text(&g->lines, i));
	struct node rest;
	bool is_placed;

	tree_say(&place, SV("name"), name);
	is_placed = map && place.n > 0 &&
		    point_say(&place, gedcom_text_of(&g->lines, map, two[0]),
			      gedcom_text_of(&g->lines, map, two[1]));
	if (is_placed)
		bag_add(parts, SV("place"), tree_map(&place));
	else
		bag_say(parts, SV("place"), name, &from);
	if (map && (!is_placed || gedcom_rest(&g->lines, map, two, 2, &rest)))
		bag_add(parts, SV("gedcom MAP"), gedcom_tree(&g->lines, map));
	if (gedcom_rest(&g->lines, i, tags, 1, &rest))
		bag_add(parts, SV("gedcom PLAC"), rest);
}

/* Whether the note at I, a record, whose text many events may have, can be
 * copied once more.  Where not it is left as it is. */
static bool has_room(struct gedcom *g, uint32_t i)
{
	const struct gedcom_line *v = g->lines.line.v;
	struct kept *r = kept_of(g, i);
	size_t n = v[i].value_bytes;

	for (uint32_t k = i + 1; !(r->taken & LEFT) && k < v[i].end; k++)
		n += v[k].tag_bytes + v[k].value_bytes + LINE_BYTES;
	if (!(r->taken & LEFT))
		r->taken |= sheet_again(g->objects.sheet, n) ? TAKEN : LEFT;
	return !(r->taken & LEFT);
}

/* A note, its own or that of a record. */
static void put_note(struct gedcom *g, struct bag *parts, uint32_t i)
{
	const struct node from = gedcom_place(&g->lines, i);
	struct sv value = gedcom_value(&g->lines, i);
	uint32_t note = gedcom_pointed(&g->lines, value);
	uint32_t at = note ? note : i;
	struct node rest;

	if (note > 0 && !has_room(g, note)) {
		bag_say(parts, SV("gedcom NOTE"), value, &from);
		return;
	}
	build_str(&g->notes, g->notes.n ? "\n\n" : "");
	build_sv(&g->notes, gedcom_text(&g->lines, at));
	if (gedcom_rest(&g->lines, at, NULL, 0, &rest))
		bag_add(parts, SV("gedcom NOTE"), rest);
}

/* The line I of the event; what is no field stays under its own name. */
static void put_field(struct gedcom *g, struct bag *parts, uint32_t i)
{
	static const char *const phrase[] = { "PHRASE" };
	struct sv tag = gedcom_tag(&g->lines, i);
	struct node rest;

	if (sv_eq(tag, SV("PLAC"))) {
		put_place(g, parts, i);
	} else if (sv_eq(tag, SV("NOTE")) || sv_eq(tag, SV("SNOTE"))) {
		put_note(g, parts, i);
	} else if (sv_eq(tag, SV("SOUR"))) {
		bag_add(parts, SV("sources"), cite_of(g, i));
	} else if (i == g->date || i == g->type) {
		if (gedcom_rest(&g->lines, i, phrase, 1, &rest))
			bag_add(parts, SV("gedcom DATE"), rest);
	} else if (!sv_eq(tag, SV("CONT")) && !sv_eq(tag, SV("CONC"))) {
		struct build key = { .arena = &g->making };

		build_str(&key, "gedcom ");
		build_sv(&key, tag);
		bag_add(parts, build_view(&key), gedcom_tree(&g->lines, i));
	}
}

/* Says "Birth of Ann Adams", or what sort of event it is.  The type of one that
 * has a name says more of it: "Civil". */
static void put_title(struct gedcom *g, const struct gedcom_event *which,
		      struct bag *parts)
{
	struct build b = { .arena = &g->making };
	struct sv type = g->type ? gedcom_text(&g->lines, g->type) : SV("");
	/* Gramps has them in the type. */
	bool whole = g->names.n > 0 && sv_find(type, g->names, 0) != SV_NONE;
	bool named = type.n > 0 && (which->named || whole);

	struct sv names = name_again(g, whole ? SV("") : g->names, &g->often,
				     parts->from);

	build_sv(&b, named ? type : which->title);
	build_str(&b, names.n > 0 ? " of " : "");
	build_sv(&b, names);
	bag_say(parts, SV("title"), build_view(&b), parts->from);
	if (!named)
		bag_say(parts, SV("gedcom TYPE"), type, parts->from);
}

static void add_event(struct gedcom *g, uint32_t event)
{
	const struct node at = gedcom_place(&g->lines, event), *from = &at;
	struct bag parts = { .arena = &g->making, .from = from };
	const struct gedcom_event *which =
		gedcom_event(&g->lines, event);
	struct sv value = gedcom_text(&g->lines, event);

	g->date = gedcom_find(&g->lines, event, "DATE");
	g->type = gedcom_find(&g->lines, event, "TYPE");
	put_date(g, &parts);
	put_title(g, which, &parts);
	bag_say(&parts, SV("kind"), which->kind, from);
	put_who(g, &parts);
	if (!sv_eq(value, SV("Y"))) /* it did take place */
		bag_say(&parts, SV("items"), value, from);
	g->notes = (struct build){ .arena = &g->making };
	for (uint32_t k = event; gedcom_below(&g->lines, event, &k);)
		put_field(g, &parts, k);
	bag_say(&parts, SV("summary"), build_view(&g->notes), from);
	objects_add(&g->objects, bag_end(&parts));
	arena_reset(&g->making);
}

static void add_events(struct gedcom *g, uint32_t record)
{
	bool any = false;

	for (uint32_t k = record; gedcom_below(&g->lines, record, &k);) {
		if (!gedcom_event(&g->lines, k))
			continue;
		if (!any)
			find_who(g, record);
		any = true;
		add_event(g, k);
	}
}

/* ---- the file ---- */

static void add_record(struct gedcom *g, uint32_t i)
{
	struct sv tag = gedcom_tag(&g->lines, i);

	if (sv_eq(tag, SV("INDI"))) {
		add_person(g, i);
		add_events(g, i);
	} else if (sv_eq(tag, SV("FAM"))) {
		add_events(g, i);
		gedcom_leave_family(&g->lines, i);
	} else if (sv_eq(tag, SV("SOUR"))) {
		add_source(g, i);
	}
	arena_reset(&g->making);
}

static bool is_taken(struct gedcom *g, uint32_t i)
{
	const struct kept *k = kept_of(g, i);

	return k && k->taken == TAKEN;
}

/* Leaves out what is no record of ours, and that no record of ours has taken
 * in. */
static void leave_others(struct gedcom *g)
{
	static const struct sv known[] = { SV_INIT("INDI"), SV_INIT("FAM"),
					   SV_INIT("SOUR"), SV_INIT("TRLR") };

	for (uint32_t i = 0; i < g->lines.line.n; i++) {
		struct sv tag = gedcom_tag(&g->lines, i);
		bool taken = g->lines.line.v[i].level > 0 || is_taken(g, i);

		for (size_t k = 0; k < 4; k++)
			taken |= sv_eq(tag, known[k]);
		if (taken)
			continue;
		if (sv_eq(tag, SV("HEAD")))
			gedcom_leave_head(&g->lines, i);
		else
			gedcom_leave(&g->lines, i);
		arena_reset(&g->making);
	}
}

/* Tells where the file has no last line. */
static void check_end(struct gedcom *g)
{
	uint32_t n = g->lines.line.n;

	if (n > 0 && !sv_eq(gedcom_tag(&g->lines, n - 1), SV("TRLR")))
		DIAG(g->objects.sheet->diags, FAULT_import_cut,
		     gedcom_locus(&g->lines, n - 1), SV("0 TRLR"));
}

void gedcom_records(struct sheet *s, struct sv text)
{
	struct gedcom g = { .objects = { .sheet = s, .passing = &g.making },
			    .lines = { .sheet = s, .arena = &g.making } };

	s->made = true;
	gedcom_read(&g.lines, text);
	VEC_NEW(&g.kept, g.lines.whose.n);
	for (uint32_t i = 0; i < g.lines.line.n; i++)
		if (g.lines.line.v[i].level == 0)
			add_record(&g, i);
	leave_others(&g);
	check_end(&g);
	objects_end(&g.objects);
	gedcom_free(&g.lines);
	VEC_FREE(&g.kept);
	arena_free(&g.making);
}
