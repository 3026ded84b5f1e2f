/*
 * Markdown: an event a file, with YAML in front; or lists, tables and
 * paragraphs that begin with a date, under headings that may tell the year.
 */
#include "date/date.h"
#include "import/bag.h"
#include "import/front.h"
#include "import/markdown_own.h"
#include "import/marks.h"
#include "import/objects.h"
#include "import/said.h"
#include "import/wiki.h"
#include "load/foreign.h"
#include "load/schema.h"
#include "text/fold.h"
#include "wording/date_read.h"

struct reading {
	struct objects objects;
	/* The event being read, if any. */
	bool open;
	struct bag parts;
	struct build summary;
	struct node from;
	/* What the headings above tell. */
	bool begun;          /* some event was read */
	bool titled;         /* the file has its title */
	struct sv year;      /* or empty */
	struct sv section;   /* the last that tells no year; or empty */
	const struct marks *heading; /* right above, and no event yet */
	struct build about;  /* what stands before all of that */
	uint32_t about_line;
};

static struct arena *arena_of(const struct reading *r)
{
	return r->objects.sheet->arena;
}

static void left_out(const struct reading *r, const struct marks *m)
{
	const struct node at = { .line = m->line, .column = 1 };

	sheet_left_line(r->objects.sheet, m->written, &at, SV("DATE: TITLE"));
}

/* ---- dates ---- */

static bool is_date(const struct reading *r, struct sv text, struct date *d)
{
	struct date_context typed = { .locale = r->objects.sheet->locale };
	struct date_fault fault;

	return text.n > 0 &&
	       (date_parse(arena_of(r), text, DATE_STRICT, d, NULL, &fault) ||
		date_read(arena_of(r), text, &typed, d, &fault));
}

/* TEXT without commas, and without the mark of a note, (a), at its end. */
static struct sv plain_date(const struct reading *r, struct sv text)
{
	struct build b = { .arena = arena_of(r) };
	const struct sv hard = SV("\u00a0");
	size_t open = sv_ends(text, SV(")")) ? sv_find(text, SV("("), 0) :
						SV_NONE;

	if (open != SV_NONE && text.n - open <= sizeof("(zz)") - 1)
		text = sv_slice(text, 0, open);
	if (sv_ends(text, hard))
		text.n -= hard.n;
	text = sv_trim(text);
	for (size_t i = 0; i < text.n; i++)
		if (text.s[i] != ',')
			build_char(&b, text.s[i]);
	return build_view(&b);
}

/* The year that TEXT is and no more; empty for anything else. */
static struct sv year_of(const struct reading *r, struct sv text)
{
	struct build b = { .arena = arena_of(r) };
	struct date d;

	if (!is_date(r, sv_trim(text), &d) || d.form != DATE_SINGLE ||
	    d.nparts != 1 || d.parts[0].month || d.parts[0].year_x ||
	    d.parts[0].year < 0 || d.parts[0].year > 9999)
		return (struct sv){ 0 };
	build_fmt(&b, "%04d", (int)d.parts[0].year);
	return build_view(&b);
}

/* Whether TEXT says more of when than the year of the heading, in which it is a
 * date: May 5, but not Dated. */
static bool says_when(const struct reading *r, struct sv text)
{
	struct date_context typed = { .locale = r->objects.sheet->locale,
				      .relative = true,
				      .today = INT64_MAX }; /* never */
	struct date_fault fault;
	unsigned long long year;
	struct date d;

	if (!sv_to_u64(r->year, UINT32_MAX, &year))
		return false;
	typed.from = date_day_number((int64_t)year, 1, 1);
	return date_read(arena_of(r), text, &typed, &d, &fault);
}

/* The date that TEXT is, by itself or in the year of the heading; empty for
 * none. */
static struct sv date_of(const struct reading *r, struct sv text)
{
	struct build b = { .arena = arena_of(r) };
	struct date d;

	text = sv_trim(text);
	if (is_date(r, text, &d))
		return text;
	text = plain_date(r, text);
	if (is_date(r, text, &d))
		return text;
	if (text.n == 0 || r->year.n == 0)
		return (struct sv){ 0 };
	build_sv(&b, text);
	build_char(&b, ' ');
	build_sv(&b, r->year);
	return says_when(r, text) && is_date(r, build_view(&b), &d) ?
		       build_view(&b) : (struct sv){ 0 };
}

enum { DATE_BYTES = 200 };

/* A line that begins with a date. */
struct dated {
	struct sv date, title;
};

/* Parts LINE after the longest date that it begins with, at what separates it
 * from the title. */
static bool part_line(const struct reading *r, struct sv line,
		      struct dated *out)
{
	static const struct sv signs[] = { SV_INIT(": "), SV_INIT(" - "),
					   SV_INIT(" – "), SV_INIT(" — "),
					   SV_INIT(". "),  SV_INIT("\t") };
	enum { SIGNS = sizeof(signs) / sizeof(*signs) };
	bool found = false;

	for (size_t at = 0; at < line.n && at < DATE_BYTES; at++)
		for (size_t i = 0; i < SIGNS; i++) {
			struct sv rest = sv_slice(line, at, line.n), date;

			if (!sv_starts(rest, signs[i]))
				continue;
			date = date_of(r, sv_slice(line, 0, at));
			if (date.n == 0)
				continue;
			*out = (struct dated){ date, sv_trim(sv_slice(
							     line,
							     at + signs[i].n,
							     line.n)) };
			found = true;
		}
	return found;
}

/* The title after a date in bold: what separates them is no part of it. */
static struct sv after_date(struct sv rest)
{
	static const struct sv signs[] = { SV_INIT(":"), SV_INIT("-"),
					   SV_INIT("–"), SV_INIT("—"),
					   SV_INIT("."), SV_INIT(",") };

	rest = sv_trim(rest);
	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		if (sv_starts(rest, signs[i]))
			return sv_trim(sv_slice(rest, signs[i].n, rest.n));
	return rest;
}

/* Whether M begins with a date: in bold, or before what separates it. */
static bool part_words(const struct reading *r, const struct marks *m,
		       struct dated *out)
{
	struct sv bold = sv_slice(m->text, 0, m->strong);
	struct sv first = m->text;

	first = sv_cut(&first, '\n');
	if (sv_ends(bold, SV(":")))
		bold.n--;
	if (m->strong > 0 && m->strong <= first.n &&
	    (out->date = date_of(r, bold)).n > 0) {
		out->title = after_date(sv_slice(first, m->strong, first.n));
		return true;
	}
	return part_line(r, first, out);
}

/* ---- events ---- */

static void end_event(struct reading *r)
{
	if (!r->open)
		return;
	bag_say(&r->parts, SV("summary"), sv_trim(build_view(&r->summary)),
		&r->from);
	objects_add(&r->objects, bag_end(&r->parts));
	r->open = false;
}

static void begin_event(struct reading *r, const struct marks *m)
{
	end_event(r);
	r->open = r->begun = true;
	r->heading = NULL;
	r->from = (struct node){ .line = m->line, .column = 1 };
	r->parts = (struct bag){ .arena = arena_of(r), .from = &r->from };
	r->summary = (struct build){ .arena = arena_of(r) };
}

/* Where the links of M lead, and what they are called besides. */
static void say_links(struct reading *r, const struct marks *m)
{
	struct sv urls = m->urls, titles = m->titles;

	while (urls.n > 0)
		bag_say(&r->parts, SV("url"), sv_cut(&urls, '\n'), &r->from);
	while (titles.n > 0)
		bag_say(&r->parts, SV("link title"), sv_cut(&titles, '\n'),
			&r->from);
}

/* Whether M, words that may tell an event, does. */
static bool take_event(struct reading *r, const struct marks *m)
{
	const struct marks *heading = r->heading;
	struct dated dated;
	struct sv rest = m->text;

	/* "1895 - about 1901" is a period, and no event. */
	if (!part_words(r, m, &dated) || date_of(r, dated.title).n > 0)
		return false;
	begin_event(r, m);
	sv_cut(&rest, '\n');
	if (heading && (m->strong > 0 || dated.title.n == 0)) {
		if (dated.title.n > 0)
			marks_put(&r->summary, dated.title);
		dated.title = heading->text;
	}
	bag_say(&r->parts, SV("date"), dated.date, &r->from);
	bag_say(&r->parts, SV("title"), dated.title, &r->from);
	bag_say(&r->parts, SV("section"), r->section, &r->from);
	say_links(r, m);
	marks_put(&r->summary, rest);
	return true;
}

/* Whether M is a line across the page, which says nothing. */
static bool is_rule(const struct marks *m)
{
	size_t i = 0;

	while (i < m->written.n && strchr("*-_ \t", m->written.s[i]))
		i++;
	return m->kind == MARKS_OTHER && i == m->written.n;
}

/* What is no event goes with the one above, or is about all of them. */
static void take_other(struct reading *r, const struct marks *m)
{
	struct sheet *s = r->objects.sheet;
	bool comment = sv_starts(m->written, SV("<!--"));

	if (m->written.n == 0 || is_rule(m))
		return;
	if (comment || m->kind == MARKS_UNSEEN) {
		left_add(&s->records->lefts,
			 (struct locus){ s->file, m->line, 1 },
			 comment ? SV("comments") : SV("definitions"),
			 m->written);
		return;
	}
	if (r->open) {
		marks_put(&r->summary, m->written);
	} else if (!r->begun && !r->section.n && !r->year.n) {
		if (r->about.n == 0)
			r->about_line = m->line;
		marks_put(&r->about, m->written);
	} else {
		left_out(r, m);
	}
}

/* ---- blocks ---- */

static void take_heading(struct reading *r, const struct marks *m)
{
	struct sv year = year_of(r, m->text);
	struct node title = { .line = m->line, .column = 1, .text = m->text };

	end_event(r);
	r->heading = m;
	if (year.n > 0) {
		r->year = year;
		r->heading = NULL;
	} else if (m->number == 1 && !r->titled && !r->begun) {
		r->titled = true;
		r->heading = NULL;
		said_add(r->objects.sheet, SV("title"), &title);
	} else {
		r->section = m->text;
	}
}

/* The blocks of an item after its first paragraph, but for lists in it, whose
 * items may be events. */
static void take_rest_of_item(struct reading *r, const struct marks *from)
{
	for (const struct marks *b = from; b; b = b->next)
		if (b->kind != MARKS_LIST)
			take_other(r, b);
}

/* Whether some item of LIST begins with a date, or is a year with a list. */
static bool has_events(const struct reading *r, const struct marks *list)
{
	struct dated dated;

	for (const struct marks *i = list->first; i; i = i->next)
		if (i->first && i->first->kind == MARKS_PARAGRAPH &&
		    (part_words(r, i->first, &dated) ||
		     (i->first->next && year_of(r, i->first->text).n > 0)))
			return true;
	return false;
}

/* Calls itself for lists in it: MARKS_DEPTH deep at most. */
static void take_list(struct reading *r, const struct marks *list)
{
	if (!has_events(r, list)) {
		take_other(r, list);
		return;
	}
	for (const struct marks *item = list->first; item; item = item->next) {
		const struct marks *words = item->first;
		struct sv above = r->year, year;

		if (!words || words->kind != MARKS_PARAGRAPH) {
			take_other(r, item);
			continue;
		}
		year = year_of(r, words->text);
		if (year.n > 0 && words->next)
			r->year = year;
		else if (!take_event(r, words))
			take_other(r, words);
		take_rest_of_item(r, words->next);
		for (const struct marks *b = words->next; b; b = b->next)
			if (b->kind == MARKS_LIST)
				take_list(r, b);
		r->year = above;
	}
}

/* The field of an event that a column called NAME is; empty for none. */
static struct sv field_of(const struct reading *r, struct sv name)
{
	struct sv own = fold_slug(arena_of(r), name);

	if (schema_field(SHAPE_EVENT, own))
		return own;
	return foreign_field(arena_of(r), SHAPE_EVENT, name);
}

/* Cells that ROW has as it is written. */
static size_t cells_written(const struct marks *row)
{
	struct sv text = row->written;
	size_t n = 1;

	if (sv_starts(text, SV("|")))
		text = sv_slice(text, 1, text.n);
	if (sv_ends(text, SV("|")) && !sv_ends(text, SV("\\|")))
		text.n--;
	for (size_t i = 0; i < text.n; i++)
		n += text.s[i] == '|' && (i == 0 || text.s[i - 1] != '\\');
	return n;
}

static void take_row(struct reading *r, const struct marks *heads,
		     const struct marks *row)
{
	const struct marks *head = heads->first;
	struct sheet *s = r->objects.sheet;
	size_t n = 0;

	for (const struct marks *h = head; h; h = h->next)
		n++;
	if (cells_written(row) > n) {
		const struct locus where = { s->file, row->line, 1 };

		end_event(r);
		DIAG0(s->diags, FAULT_row_long, where);
		left_add(&s->records->lefts, where, SV("rows"), row->written);
		return;
	}
	begin_event(r, row);
	for (const struct marks *cell = row->first; cell && head;
	     cell = cell->next, head = head->next) {
		struct sv field = field_of(r, head->text);
		struct sv text = sv_trim(cell->text), date = { 0 };

		if (sv_eq(field, SV("date")))
			date = date_of(r, text);
		if (sv_eq(field, SV("title"))) {
			struct sv more = text;

			text = sv_cut(&more, '\n');
			marks_put(&r->summary, more);
		}
		bag_say(&r->parts, head->text, date.n > 0 ? date : text,
			&r->from);
		say_links(r, cell);
	}
	bag_say(&r->parts, SV("section"), r->section, &r->from);
	end_event(r);
}

/* A table whose head names a date has an event a row. */
static void take_table(struct reading *r, const struct marks *table)
{
	const struct marks *heads = table->first;
	bool dated = false;

	if (!heads)
		return;
	for (const struct marks *h = heads->first; h; h = h->next)
		dated |= sv_eq(field_of(r, h->text), SV("date"));
	if (!dated) {
		take_other(r, table);
		return;
	}
	for (const struct marks *row = heads->next; row; row = row->next)
		take_row(r, heads, row);
}

static void take_blocks(struct reading *r, const struct marks *blocks)
{
	for (const struct marks *b = blocks; b; b = b->next)
		if (b->kind == MARKS_HEADING)
			take_heading(r, b);
		else if (b->kind == MARKS_LIST)
			take_list(r, b);
		else if (b->kind == MARKS_TABLE)
			take_table(r, b);
		else if (b->kind != MARKS_PARAGRAPH || !take_event(r, b))
			take_other(r, b);
	end_event(r);
}

/* What stands before all events. */
static void say_about(struct reading *r)
{
	struct node text = { .line = r->about_line, .column = 1,
			     .text = build_view(&r->about) };

	if (r->about.n > 0)
		said_add(r->objects.sheet, SV("about"), &text);
}

/* ---- an event a file ---- */

static bool has_field(const struct reading *r, const struct node *map,
		      struct sv field)
{
	for (uint32_t i = 0; i < map->count; i += 2)
		if (sv_eq(field_of(r, map->child[i].text), field))
			return true;
	return false;
}

/* FRONT is an event, of which BODY tells more: its first heading is the title,
 * where FRONT has none. */
static void take_file(struct reading *r, const struct node *front,
		      struct sv body, uint32_t line)
{
	const struct marks *blocks = marks_read(arena_of(r), body, line);
	struct marks whole = { .line = 1 };

	begin_event(r, &whole);
	for (uint32_t i = 0; i < front->count; i += 2)
		bag_add(&r->parts, front->child[i].text, front->child[i + 1]);
	for (const struct marks *b = blocks; b; b = b->next)
		if (b == blocks && b->kind == MARKS_HEADING &&
		    !has_field(r, front, SV("title")))
			bag_say(&r->parts, SV("title"), b->text, &r->from);
		else
			marks_put(&r->summary, b->written);
	end_event(r);
}

void markdown_blocks(struct sheet *s, struct sv text)
{
	struct reading r = { .objects = { .sheet = s } };
	size_t n = front_bytes(text);
	struct node front = n ? front_read(s, wiki_plain(s->arena,
							sv_slice(text, 0, n),
							true)) :
				(struct node){ .kind = NODE_MAP };
	struct sv body = wiki_plain(s->arena, sv_slice(text, n, text.n),
				    false);
	uint32_t line = 1;

	for (size_t i = 0; i < n; i++)
		line += text.s[i] == '\n';
	if (has_field(&r, &front, SV("date")) ||
	    has_field(&r, &front, SV("as_of"))) {
		take_file(&r, &front, body, line);
	} else {
		for (uint32_t i = 0; i < front.count; i += 2)
			said_add(s, front.child[i].text, &front.child[i + 1]);
		r.titled = records_find(s->records, SV(""), SV("title"));
		r.about.arena = s->arena;
		if (markdown_is_own(body))
			markdown_own(&r.objects,
				     marks_read(s->arena, body, line));
		else
			take_blocks(&r, marks_read(s->arena, body, line));
		say_about(&r);
	}
	objects_end(&r.objects);
}
