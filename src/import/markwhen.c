/*
 * Markwhen, timelines as text: a line DATE: TITLE begins an event, what stands
 * below it tells more; sections and groups hold events, # marks a tag, ! what
 * others count from, and a header says what the timeline is called.
 */
#include "import/markdown_date.h"
#include "import/markwhen_date.h"
#include "import/markwhen_text.h"
#include "import/objects.h"
#include "import/spot.h"
#include "text/fold.h"

/* A section or group that is open; of a heading, how deep it is. */
struct group {
	struct sv text, title; /* as it is, and without its tags */
	size_t bytes; /* of what each event says of it */
	size_t depth; /* 0: it has an end of its own */
	struct node at;
	bool said, left; /* by an event; out, for too many say it */
};

/* What lines KEY: VALUE may be of. */
enum stage { STAGE_HEADER, STAGE_GROUP, STAGE_EVENT, STAGE_SUMMARY };

struct markwhen {
	struct objects objects;
	struct sv text;
	size_t at; /* byte */
	struct spot spot;
	struct markwhen_dates dates;
	VEC(struct group) groups; /* that are open, outermost first */
	size_t beyond; /* groups in them that are left out, and open too */
	enum stage stage;
	/* A key of the header or of an event, and its value so far. */
	struct sv key;
	struct build value;
	struct node key_from;
	/* The event being read, if any. */
	bool open;
	/* Words: of its date.  Mark: !mark, which an id below it does not
	 * replace for dates that count from it. */
	struct sv title, id, mark, words;
	struct markwhen_when when;
	struct bag parts;
	struct build summary;
	struct node from;
};

static struct arena *arena_of(const struct markwhen *m)
{
	return m->objects.sheet->arena;
}

static struct locus here(const struct markwhen *m)
{
	return (struct locus){ m->objects.sheet->file, m->spot.line,
			       m->spot.column };
}

/* The next line, without its end; false at the end of the file. */
static bool next_line(struct markwhen *m, struct sv *line)
{
	size_t end;

	if (m->at >= m->text.n)
		return false;
	spot_to(&m->spot, m->at);
	end = sv_find_char(m->text, '\n', m->at);
	end = end == SV_NONE ? m->text.n : end;
	*line = sv_slice(m->text, m->at, end);
	if (sv_ends(*line, SV("\r")))
		line->n--;
	m->at = end + 1;
	return true;
}

/* ---- events ---- */

static void end_value(struct markwhen *m);

/* Says what the date is counted from, as what is inferred. */
static void put_counted(struct markwhen *m)
{
	struct tree why = { .arena = arena_of(m), .from = &m->from };

	tree_say(&why, SV("date"), build_view(&m->when.counted));
	bag_add(&m->parts, SV("inferred"), tree_map(&why));
	bag_say(&m->parts, SV("date_text"), m->words, &m->from);
}

static void put_date(struct markwhen *m)
{
	if (m->when.why.n > 0) {
		DIAG(m->objects.sheet->diags, FAULT_row_date,
		     ((struct locus){ m->objects.sheet->file, m->from.line,
				      m->from.column }),
		     diag_excerpt(arena_of(m), m->words), m->when.why);
		bag_say(&m->parts, SV("date_text"), m->words, &m->from);
		return;
	}
	bag_say(&m->parts, SV("date"), m->when.date, &m->from);
	bag_say(&m->parts, SV("end"), m->when.end, &m->from);
	if (m->when.counted.n > 0)
		put_counted(m);
}

static void end_event(struct markwhen *m)
{
	struct sheet *s = m->objects.sheet;

	end_value(m);
	if (!m->open)
		return;
	bag_say(&m->parts, SV("summary"), sv_trim(build_view(&m->summary)),
		&m->from);
	bag_say(&m->parts, SV("id"), m->id, &m->from);
	if (!sv_eq(m->mark, m->id))
		markwhen_know(&m->dates, m->mark, m->title, &m->when);
	markwhen_know(&m->dates, m->id, m->title, &m->when);
	objects_add(&m->objects, bag_end(&m->parts));
	s->rows.v[s->rows.n - 1].told = m->when.why.n > 0;
	m->open = false;
}

/* Cuts "every ..." off DATE: how often it comes again. */
static struct sv cut_again(struct sv *date)
{
	size_t at = sv_find(*date, SV(" every "), 0);
	struct sv again = sv_slice(*date, at, date->n);

	*date = sv_slice(*date, 0, at);
	return sv_trim(again);
}

/* Cuts the [x] off TEXT that says whether it is done; empty for none. */
static struct sv cut_done(struct sv *text)
{
	static const struct sv boxes[] = { SV_INIT("[x]"), SV_INIT("[X]"),
					   SV_INIT("[ ]"), SV_INIT("[]") };

	for (size_t i = 0; i < sizeof(boxes) / sizeof(*boxes); i++)
		if (sv_starts(*text, boxes[i])) {
			*text = sv_trim(sv_slice(*text, boxes[i].n, text->n));
			return i < 2 ? SV("yes") : SV("no");
		}
	return (struct sv){ 0 };
}

/* What stands between the groups of an event. */
static const struct sv between = SV_INIT(" / ");

/* Whether an event still says the group G that it is in. */
static bool has_group(struct markwhen *m, struct group *g)
{
	struct sheet *s = m->objects.sheet;

	if (g->said && !g->left && !sheet_again(s, g->bytes)) {
		g->left = true;
		sheet_left_again(s, g->text, &g->at);
	}
	g->said = true;
	return !g->left;
}

/* Its groups, whose tags are its own too; TEXT is its first line. */
static void put_groups(struct markwhen *m, struct sv text)
{
	struct build group = { .arena = arena_of(m) }, tags = group;

	build_sv(&tags, text);
	for (uint32_t i = 0; i < m->groups.n; i++) {
		struct group *g = &m->groups.v[i];

		if (!has_group(m, g))
			continue;
		build_sv(&group, group.n ? between : SV(""));
		build_sv(&group, g->title);
		build_char(&tags, ' ');
		build_sv(&tags, g->text);
	}
	markwhen_tags(&m->parts, build_view(&tags));
	bag_say(&m->parts, SV("section"), build_view(&group), &m->from);
}

static void begin_event(struct markwhen *m, struct sv line, size_t end)
{
	struct sv date = sv_slice(line, 0, end);
	struct sv text = sv_trim(sv_slice(line, end + 1, line.n));
	struct sv again = cut_again(&date), done = cut_done(&text);

	end_event(m);
	m->open = true;
	m->stage = STAGE_EVENT;
	m->from =
		(struct node){ .line = m->spot.line, .column = m->spot.column };
	m->parts = (struct bag){ .arena = arena_of(m), .from = &m->from };
	m->summary = (struct build){ .arena = arena_of(m) };
	m->words = sv_trim(date);
	m->when = markwhen_date(&m->dates, m->words);
	put_date(m);
	m->id = m->mark = markwhen_id(text);
	m->title = markwhen_title(&m->parts, text);
	bag_say(&m->parts, SV("title"), m->title, &m->from);
	bag_say(&m->parts, SV("again"), again, &m->from);
	bag_say(&m->parts, SV("done"), done, &m->from);
	put_groups(m, text);
}

static bool is_lower(char c)
{
	return c >= 'a' && c <= 'z';
}

/* Whether TEXT, no date that can be read, is a day or a month in some year. */
static bool is_yearless(const struct markwhen *m, struct sv text)
{
	const struct dating some = { .arena = m->dates.arena,
				     .locale = m->dates.locale,
				     .year = SV("2000") };

	return dating_has_month(&some, dating_of(&some, text));
}

/* Whether LINE, up to its COLON no date that can be read, is meant to begin
 * with one. */
static bool is_meant(const struct markwhen *m, struct sv line, size_t colon)
{
	struct sv date = sv_slice(line, 0, colon), rest = date;

	if (sv_same(sv_cut(&rest, ' '), SV("now")) && rest.n > 0 &&
	    strchr("-+/", rest.s[0]))
		return true;
	return (line.s[0] >= '0' && line.s[0] <= '9') ||
	       markwhen_marked(sv_cut(&line, ' '), '!') > 0 ||
	       (!is_lower(date.s[0]) && is_yearless(m, date));
}

enum { DATE_BYTES = 200 };

/* Where the date that LINE begins with ends, at a colon; SV_NONE: it is not the
 * first line of an event.  A time has colons of its own, so of several the last
 * counts, up to one with a blank after it. */
static size_t date_end(const struct markwhen *m, struct sv line)
{
	size_t first = sv_find_char(line, ':', 0), at = first;
	size_t end = SV_NONE;

	for (; at != SV_NONE && at < DATE_BYTES;
	     at = sv_find_char(line, ':', at + 1)) {
		struct sv date = sv_slice(line, 0, at);

		cut_again(&date);
		if (markwhen_is_date(&m->dates, date))
			end = at;
		if (end == at && (at + 1 == line.n || line.s[at + 1] == ' '))
			break;
	}
	if (end != SV_NONE)
		return end;
	return first != SV_NONE && first > 0 && first < DATE_BYTES &&
			       is_meant(m, line, first) ?
		       first :
		       SV_NONE;
}

/* ---- groups ---- */

/* Each event tells all its groups, so that their titles are not long. */
static bool has_room(const struct markwhen *m, struct sv title)
{
	enum { TITLES_BYTES = 1000 };
	size_t n = title.n;

	for (uint32_t i = 0; i < m->groups.n; i++)
		n += m->groups.v[i].title.n + between.n;
	return n <= TITLES_BYTES;
}

/* What each event says of a group: its TITLE beside others, and the tags in its
 * TEXT, each on a line of its own. */
static size_t bytes_of(struct sv title, struct sv text)
{
	size_t n = title.n + between.n;

	while (text.n > 0) {
		size_t tag = markwhen_marked(sv_cut(&text, ' '), '#');

		n += tag > 0 ? sizeof("      - ") + tag : 0;
	}
	return n;
}

/* LINE begins a group, TEXT is what stands there as its title. */
static void begin_group(struct markwhen *m, struct sv line, struct sv text,
			size_t depth)
{
	struct sv title;
	struct node at = { .line = m->spot.line, .column = m->spot.column };

	end_event(m);
	while (depth > 0 && m->groups.n > 0 &&
	       m->groups.v[m->groups.n - 1].depth >= depth)
		m->groups.n--;
	text = sv_trim(text);
	title = markwhen_unmarked(arena_of(m), text);
	if (title.n == 0)
		title = sv_slice(text, 1, text.n);
	m->stage = STAGE_GROUP;
	if (m->beyond > 0 || !has_room(m, title)) {
		m->beyond += depth == 0;
		sheet_left_line(m->objects.sheet, line, &at,
				SV("in groups whose titles are 1000 bytes or "
				   "less together"));
		return;
	}
	VEC_ADD(&m->groups,
		((struct group){ .text = text, .title = title, .depth = depth,
				 .bytes = bytes_of(title, text),
				 .at = at }));
}

/* Ends the innermost group that has an end, and the headings in it. */
static void end_group(struct markwhen *m)
{
	end_event(m);
	m->stage = STAGE_GROUP;
	if (m->beyond > 0) {
		m->beyond--;
		return;
	}
	while (m->groups.n > 0 && m->groups.v[--m->groups.n].depth > 0)
		continue;
}

/* Whether LINE begins or ends a group of events. */
static bool take_group(struct markwhen *m, struct sv line)
{
	static const struct sv begins[] = { SV_INIT("section"),
					    SV_INIT("group") };
	static const struct sv ends[] = { SV_INIT("endSection"),
					  SV_INIT("endGroup") };
	enum { HEADINGS = 6 };
	size_t depth = 0;

	while (depth < line.n && line.s[depth] == '#')
		depth++;
	if (depth > 0 && depth <= HEADINGS && depth < line.n &&
	    line.s[depth] == ' ') {
		begin_group(m, line, sv_slice(line, depth, line.n), depth);
		return true;
	}
	for (size_t i = 0; i < 2; i++) {
		struct sv left = sv_slice(line, begins[i].n, line.n);

		if (sv_same(line, ends[i])) {
			end_group(m);
			return true;
		}
		if (sv_same(sv_slice(line, 0, begins[i].n), begins[i]) &&
		    (left.n == 0 || sv_starts(left, SV(" ")))) {
			begin_group(m, line, left.n > 0 ? left : line, 0);
			return true;
		}
	}
	return false;
}

/* ---- keys and their values ---- */

/* What KEY: VALUE above all events says of the file. */
static void put_said(struct markwhen *m, struct sv name, struct sv value)
{
	static const struct sv_pair names[] = {
		{ SV_INIT("title"), SV_INIT("title") },
		{ SV_INIT("description"), SV_INIT("about") },
		{ SV_INIT("author"), SV_INIT("compiled_by") },
	};
	struct sheet *s = m->objects.sheet;
	struct build key = { .arena = s->arena };
	struct locus where = { s->file, m->key_from.line, m->key_from.column };

	if (sv_same(name, SV("dateFormat"))) {
		m->dates.day_first = sv_starts(value, SV("d"));
		m->dates.ordered = value.n > 0;
	}
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (sv_same(name, names[i].name))
			build_sv(&key, names[i].text);
	if (key.n == 0) {
		build_str(&key, "x-");
		build_sv(&key, fold_slug(s->arena, name));
		DIAG(s->diags, FAULT_import_beside, where, build_view(&key));
	}
	if (value.n > 0 && key.n > 2)
		records_add(s->records, SV(""), build_view(&key),
			    tree_text(value, &m->key_from), where);
}

/* What KEY: VALUE below its first line says of an event. */
static void put_property(struct markwhen *m, struct sv key, struct sv value)
{
	static const struct sv own[] = {
		SV_INIT("title"),    SV_INIT("date"),	 SV_INIT("end"),
		SV_INIT("section"),  SV_INIT("summary"), SV_INIT("inferred"),
		SV_INIT("date_text")
	};
	struct build name = { .arena = arena_of(m) };

	if (sv_eq(key, SV("id"))) {
		m->id = value;
		return;
	}
	for (size_t i = 0; i < sizeof(own) / sizeof(*own); i++)
		if (sv_same(key, own[i])) /* what its first line says */
			build_str(&name, "property ");
	build_sv(&name, key);
	if (!sv_starts(value, SV("[")) || !sv_ends(value, SV("]"))) {
		bag_say(&m->parts, build_view(&name), value, &m->key_from);
		return;
	}
	value = sv_slice(value, 1, value.n - 1);
	while (value.n > 0)
		bag_say(&m->parts, build_view(&name),
			sv_trim(sv_cut(&value, ',')), &m->key_from);
}

/* VALUE without the quotation marks around it. */
static struct sv unquoted(struct sv value)
{
	bool quoted =
		value.n > 1 && (value.s[0] == '"' || value.s[0] == '\'') &&
		value.s[value.n - 1] == value.s[0] &&
		sv_find_char(sv_slice(value, 1, value.n - 1), value.s[0], 0) ==
			SV_NONE;

	return quoted ? sv_slice(value, 1, value.n - 1) : value;
}

static void end_value(struct markwhen *m)
{
	struct sv key = m->key,
		  value = unquoted(sv_trim(build_view(&m->value)));

	m->key = (struct sv){ 0 };
	if (key.n == 0)
		return;
	if (m->stage == STAGE_EVENT)
		put_property(m, key, value);
	else
		put_said(m, key, value);
}

/* Bytes of the key that LINE, trimmed, begins with; SV_NONE for none. */
static size_t key_bytes(const struct markwhen *m, struct sv line)
{
	size_t n = sv_find_char(line, ':', 0);

	if (n == SV_NONE || n == 0 || sv_starts(line, SV("- ")) ||
	    (n + 1 < line.n && line.s[n + 1] != ' '))
		return SV_NONE;
	if (m->stage == STAGE_HEADER)
		return n;
	for (size_t i = 0; i < n; i++)
		if (!markwhen_is_word(line.s[i]) && line.s[i] != '-' &&
		    line.s[i] != '.')
			return SV_NONE;
	return n;
}

/* Whether LINE is KEY: VALUE, or goes on with the key above, whose value is set
 * in below it. */
static bool take_key(struct markwhen *m, struct sv line)
{
	bool below = m->key.n > 0 && (m->value.n == 0 || m->value.s[0] == '\n');
	struct sv text = sv_trim(line);
	size_t n = key_bytes(m, text);

	if (m->stage != STAGE_HEADER && m->stage != STAGE_EVENT)
		return false;
	if (below && text.n > 0 && (line.s[0] == ' ' || line.s[0] == '\t')) {
		build_char(&m->value, '\n');
		build_sv(&m->value, text);
		return true;
	}
	if (n == SV_NONE)
		return false;
	end_value(m);
	m->key = sv_trim(sv_slice(text, 0, n));
	m->value = (struct build){ .arena = arena_of(m) };
	build_sv(&m->value, sv_trim(sv_slice(text, n + 1, text.n)));
	m->key_from =
		(struct node){ .line = m->spot.line, .column = m->spot.column };
	return true;
}

/* A line that begins no event: of the header, or of the event above it. */
static void take_other(struct markwhen *m, struct sv raw)
{
	const struct node at = { .line = m->spot.line,
				 .column = m->spot.column };
	struct sv line = sv_trim(raw);

	if (take_key(m, raw))
		return;
	if (m->open) {
		end_value(m);
		m->stage = STAGE_SUMMARY;
		markwhen_tags(&m->parts, line);
		build_str(&m->summary, m->summary.n ? "\n" : "");
		build_sv(&m->summary, line);
	} else if (line.n > 0 && !sv_starts(line, SV("---"))) {
		sheet_left_line(m->objects.sheet, line, &at, SV("DATE: TITLE"));
	}
}

void markwhen_lines(struct sheet *s, struct sv text)
{
	struct markwhen m = { .objects = { .sheet = s },
			      .dates = { .arena = s->arena,
					 .locale = s->locale },
			      .text = text,
			      .spot = spot_start(text) };
	struct sv raw;

	s->made = true;
	markwhen_look(&m.dates, text);
	while (next_line(&m, &raw)) {
		struct sv line = sv_trim(raw);
		size_t date;

		if (sv_starts(line, SV("//"))) {
			left_add(&s->records->lefts, here(&m), SV("comments"),
				 line);
			continue;
		}
		if (take_group(&m, line))
			continue;
		date = date_end(&m, line);
		if (date == SV_NONE)
			take_other(&m, raw);
		else
			begin_event(&m, line, date);
	}
	end_event(&m);
	objects_end(&m.objects);
	markwhen_free(&m.dates);
	VEC_FREE(&m.groups);
}
