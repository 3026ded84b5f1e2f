/*
 * Markwhen, timelines as text: a line DATE: TITLE begins an event, what stands
 * below it tells more; sections and groups hold events, # marks a tag, and a
 * header says what the timeline is called.
 */
#include "date/date.h"
#include "import/bag.h"
#include "import/objects.h"
#include "import/spot.h"
#include "text/fold.h"
#include "wording/date_read.h"

struct markwhen {
	struct objects objects;
	struct sv text;
	size_t at; /* byte */
	struct spot spot;
	bool day_first;        /* 5/6/2024 is in June */
	VEC(struct sv) groups; /* that are open, outermost first */
	/* The event being read, if any. */
	bool open;
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

/* ---- dates ---- */

/* Reads N/N/NNNN in TEXT, the form of dates that depends on the header, as
 * YYYY-MM-DD; false where it is no such date. */
static bool put_slashed(const struct markwhen *m, struct build *b,
			struct sv text)
{
	unsigned long long first, second, year;
	struct sv one = sv_cut(&text, '/'), two = sv_cut(&text, '/');

	if (!sv_to_u64(one, 31, &first) || !sv_to_u64(two, 31, &second) ||
	    text.n != 4 || !sv_to_u64(text, 9999, &year))
		return false;
	build_fmt(b, "%04llu-%02llu-%02llu", year,
		  m->day_first ? second : first,
		  m->day_first ? first : second);
	return true;
}

/* One end of a span. */
static void put_end(const struct markwhen *m, struct build *b, struct sv text)
{
	text = sv_trim(text);
	if (sv_same(text, SV("now")))
		build_str(b, "..");
	else if (!put_slashed(m, b, text))
		build_sv(b, text);
}

/* TEXT, a date or two that " - " or "/" separates, for the reader of dates. */
static struct sv date_of(const struct markwhen *m, struct sv text)
{
	struct build b = { .arena = arena_of(m) };
	struct sv now = SV("now");
	size_t dash = sv_find(text, SV(" - "), 0);
	size_t slash = sv_find_char(text, '/', 0);

	if (put_slashed(m, &b, sv_trim(text)))
		return build_view(&b);
	if (dash != SV_NONE) {
		struct sv last = sv_trim(sv_slice(text, dash + 3, text.n));

		put_end(m, &b, sv_slice(text, 0, dash));
		build_str(&b, sv_same(last, now) ? "/" : " - ");
		put_end(m, &b, last);
	} else if (slash != SV_NONE &&
		   sv_same(sv_trim(sv_slice(text, slash + 1, text.n)), now)) {
		put_end(m, &b, sv_slice(text, 0, slash));
		build_str(&b, "/..");
	} else {
		build_sv(&b, sv_trim(text));
	}
	return build_view(&b);
}

static bool is_date(const struct markwhen *m, struct sv text)
{
	struct date_context typed = { .locale = m->objects.sheet->locale };
	struct date_fault fault;
	struct date d;

	return date_parse(arena_of(m), text, DATE_STRICT, &d, NULL, &fault) ||
	       date_read(arena_of(m), text, &typed, &d, &fault);
}

/* Whether TEXT, no date of its own, is meant for one that is counted from
 * another, or is a number. */
static bool is_counted(struct sv text)
{
	static const struct sv words[] = { SV_INIT("now"), SV_INIT("today"),
					   SV_INIT("before "),
					   SV_INIT("after "), SV_INIT("by "),
					   SV_INIT("!") };

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (sv_starts(text, words[i]))
			return !sv_starts(text, SV("![")); /* a picture */
	return text.n > 0 && text.s[0] >= '0' && text.s[0] <= '9';
}

enum { DATE_BYTES = 200 };

/* Where the date that LINE begins with ends, at a colon; SV_NONE: it is not the
 * first line of an event.  A time has colons of its own, so of several the last
 * counts. */
static size_t date_end(const struct markwhen *m, struct sv line)
{
	size_t first = sv_find_char(line, ':', 0), at = first;
	size_t end = SV_NONE;

	for (; at != SV_NONE && at < DATE_BYTES;
	     at = sv_find_char(line, ':', at + 1))
		if (is_date(m, date_of(m, sv_slice(line, 0, at))))
			end = at;
	if (end != SV_NONE)
		return end;
	return first != SV_NONE && first < DATE_BYTES && is_counted(line) ?
		       first :
		       SV_NONE;
}

/* ---- events ---- */

static void end_event(struct markwhen *m)
{
	if (!m->open)
		return;
	bag_say(&m->parts, SV("summary"), sv_trim(build_view(&m->summary)),
		&m->from);
	objects_add(&m->objects, bag_end(&m->parts));
	m->open = false;
}

/* TEXT without its tags, which are said of the event. */
static struct sv untagged(struct markwhen *m, struct sv text)
{
	struct build title = { .arena = arena_of(m) };

	while (text.n > 0) {
		struct sv word = sv_cut(&text, ' ');

		if (word.n > 1 && word.s[0] == '#') {
			bag_say(&m->parts, SV("tags"),
				sv_slice(word, 1, word.n), &m->from);
			continue;
		}
		build_str(&title, title.n ? " " : "");
		build_sv(&title, word);
	}
	return build_view(&title);
}

static void begin_event(struct markwhen *m, struct sv line, size_t date)
{
	struct build group = { .arena = arena_of(m) };

	end_event(m);
	m->open = true;
	m->from = (struct node){ .line = m->spot.line,
				 .column = m->spot.column };
	m->parts = (struct bag){ .arena = arena_of(m), .from = &m->from };
	m->summary = (struct build){ .arena = arena_of(m) };
	bag_say(&m->parts, SV("date"), date_of(m, sv_slice(line, 0, date)),
		&m->from);
	bag_say(&m->parts, SV("title"),
		untagged(m, sv_trim(sv_slice(line, date + 1, line.n))),
		&m->from);
	for (uint32_t i = 0; i < m->groups.n; i++) {
		build_str(&group, i ? " / " : "");
		build_sv(&group, m->groups.v[i]);
	}
	bag_say(&m->parts, SV("section"), build_view(&group), &m->from);
}

/* Whether LINE begins or ends a group of events. */
static bool take_group(struct markwhen *m, struct sv line)
{
	static const struct sv begins[] = { SV_INIT("section "),
					    SV_INIT("group ") };
	static const struct sv ends[] = { SV_INIT("endSection"),
					  SV_INIT("endGroup") };

	for (size_t i = 0; i < 2; i++) {
		if (sv_eq(line, ends[i])) {
			end_event(m);
			m->groups.n -= m->groups.n > 0;
			return true;
		}
		if (sv_starts(line, begins[i])) {
			end_event(m);
			VEC_ADD(&m->groups,
				sv_trim(sv_slice(line, begins[i].n, line.n)));
			return true;
		}
	}
	return false;
}

/* ---- the header ---- */

/* What a line KEY: VALUE above all events says of the file. */
static void put_said(struct markwhen *m, struct sv line)
{
	static const struct sv_pair names[] = {
		{ SV_INIT("title"), SV_INIT("title") },
		{ SV_INIT("description"), SV_INIT("about") },
		{ SV_INIT("author"), SV_INIT("compiled_by") },
	};
	struct sheet *s = m->objects.sheet;
	struct build key = { .arena = s->arena };
	struct node at = { .line = m->spot.line, .column = m->spot.column };
	struct sv value = line, name = sv_trim(sv_cut(&value, ':'));

	value = sv_trim(value);
	if (sv_same(name, SV("dateFormat")))
		m->day_first = sv_starts(value, SV("d"));
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (sv_same(name, names[i].name))
			build_sv(&key, names[i].text);
	if (key.n == 0) {
		build_str(&key, "x-");
		build_sv(&key, fold_slug(s->arena, name));
		DIAG(s->diags, FAULT_import_beside, here(m), build_view(&key));
	}
	if (value.n > 0 && key.n > 2)
		records_add(s->records, SV(""), build_view(&key),
			    tree_text(value, &at), here(m));
}

/* A line that begins no event: of the header, or of the event above it. */
static void take_other(struct markwhen *m, struct sv line)
{
	const struct node at = { .line = m->spot.line,
				 .column = m->spot.column };

	if (m->open) {
		build_str(&m->summary, m->summary.n ? "\n" : "");
		build_sv(&m->summary, line);
	} else if (line.n == 0 || sv_starts(line, SV("---"))) {
		return; /* the frame of the header */
	} else if (m->objects.head.n == 0 &&
		   sv_find_char(line, ':', 0) != SV_NONE) {
		put_said(m, line);
	} else {
		sheet_left_line(m->objects.sheet, line, &at, SV("DATE: TITLE"));
	}
}

void markwhen_lines(struct sheet *s, struct sv text)
{
	struct markwhen m = { .objects = { .sheet = s },
			      .text = text,
			      .spot = spot_start(text) };
	struct sv line;

	while (next_line(&m, &line)) {
		size_t date;

		line = sv_trim(line);
		if (sv_starts(line, SV("//"))) {
			left_add(&s->records->lefts, here(&m), SV("comments"),
				 line);
			continue;
		}
		if (take_group(&m, line))
			continue;
		date = date_end(&m, line);
		if (date == SV_NONE)
			take_other(&m, line);
		else
			begin_event(&m, line, date);
	}
	end_event(&m);
	objects_end(&m.objects);
	VEC_FREE(&m.groups);
}
