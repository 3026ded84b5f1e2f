/*
 * Markdown: an event a file, with YAML in front; or lists, tables and
 * paragraphs that begin with a date, under headings that may tell the year.
 */
#include "import/bag.h"
#include "import/footnotes.h"
#include "import/front.h"
#include "import/markdown_date.h"
#include "import/markdown_lines.h"
#include "import/markdown_cost.h"
#include "import/markdown_look.h"
#include "import/markdown_own.h"
#include "import/marks.h"
#include "import/meanings.h"
#include "import/objects.h"
#include "import/said.h"
#include "import/wiki.h"

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
	struct dating dating;
	struct footnotes footnotes;
	struct sv section;   /* the last that tells no year; or empty */
	uint32_t section_line;
	const struct marks *heading; /* right above, and no event yet */
	const struct marks *unsaid;  /* that of SECTION, by no event yet */
	struct build about;  /* what stands before all of that */
	uint32_t about_line;
	struct node title;   /* of the file; or empty */
	/* The date of the heading above, of depth UNDER_NUMBER, which what has
	 * none of its own below it has; or empty. */
	struct sv under;
	uint32_t under_number;
	uint32_t section_number; /* the depth of that of SECTION */
	bool seems;          /* some line is as if it told an event */
	VEC(const struct marks *) lines; /* that are left out */
};

static struct arena *arena_of(const struct reading *r)
{
	return r->objects.sheet->arena;
}

static void left_out(struct reading *r, const struct marks *m)
{
	VEC_ADD(&r->lines, m);
}

static void tell_lines(const struct reading *r)
{
	for (uint32_t i = 0; i < r->lines.n; i++) {
		const struct marks *m = r->lines.v[i];
		const struct node at = { .line = m->line, .column = 1 };

		sheet_left_line(r->objects.sheet, m->written, &at,
				SV("DATE: TITLE"));
	}
}

/* ---- events ---- */

/* TEXT, without its footnotes, as KEY of the event. */
static void say(struct reading *r, struct sv key, struct sv text)
{
	bag_say(&r->parts, key, footnotes_cite(&r->footnotes, text, &r->parts),
		&r->from);
}

/* The heading that the event stands below; no event has it any more once too
 * many do. */
static void say_section(struct reading *r)
{
	struct sheet *s = r->objects.sheet;

	if (!r->unsaid && !sheet_again(s, r->section.n)) {
		sheet_left_again(s, r->section,
				 &(struct node){ .line = r->section_line,
						 .column = 1 });
		r->section = (struct sv){ 0 };
	}
	bag_say(&r->parts, SV("section"), r->section, &r->from);
	r->unsaid = NULL;
}

/* Leaves out the heading that no event has said. */
static void leave_section(struct reading *r)
{
	struct sheet *s = r->objects.sheet;

	if (r->unsaid)
		left_add(&s->records->lefts,
			 (struct locus){ s->file, r->unsaid->line, 1 },
			 SV("headings"), r->unsaid->text);
	r->unsaid = NULL;
}

static void end_event(struct reading *r)
{
	if (!r->open)
		return;
	say(r, SV("summary"), sv_trim(build_view(&r->summary)));
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
	if (m->task)
		bag_say(&r->parts, SV("done"),
			m->task == 'x' ? SV("yes") : SV("no"), &r->from);
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
	if (!dating_part(&r->dating, m, &dated) ||
	    dating_of(&r->dating, dated.title).n > 0)
		return false;
	begin_event(r, m);
	sv_cut(&rest, '\n');
	if (heading && look_headed(&r->dating, m, dated.title)) {
		if (dated.title.n > 0)
			marks_put(&r->summary, dated.title);
		dated.title = heading->text;
	}
	bag_say(&r->parts, SV("date"), dated.date, &r->from);
	say(r, SV("title"), dated.title);
	say_section(r);
	say_links(r, m);
	marks_put(&r->summary, rest);
	return true;
}

/* Begins the event TITLE, in M, that DATE is the date of. */
static void begin_dated(struct reading *r, const struct marks *m,
			struct sv date, struct sv title)
{
	begin_event(r, m);
	bag_say(&r->parts, SV("date"), date, &r->from);
	say(r, SV("title"), title);
	say_section(r);
	say_links(r, m);
}

/* M has no date of its own, and that of the heading. */
static void take_under(struct reading *r, const struct marks *m)
{
	struct sv rest = m->text, title = sv_cut(&rest, '\n');

	begin_dated(r, m, r->under, title);
	marks_put(&r->summary, rest);
}

/* Whether M begins with what cannot be read as a date, which is told: a row
 * that is left out. */
static bool take_doubtful(struct reading *r, const struct marks *m)
{
	struct sv rest = m->text;
	struct dated dated;

	if (!dating_seems(&r->dating, m, &dated))
		return false;
	r->seems |= m->kind != MARKS_HEADING;
	/* What can be read lacks what separates it from the title. */
	if (dated.date.n == 0 || dating_of(&r->dating, dated.date).n > 0)
		return false;
	begin_dated(r, m, dated.date, dated.title);
	sv_cut(&rest, '\n');
	marks_put(&r->summary, rest);
	return true;
}

/* What is no event goes with the one above, or is about all of them. */
static void take_other(struct reading *r, const struct marks *m)
{
	struct sheet *s = r->objects.sheet;
	bool comment = sv_starts(m->written, SV("<!--"));

	if (m->written.n == 0 || look_rule(m))
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
	} else if (!r->begun && (!r->section.n || r->section_number == 1) &&
		   (!r->dating.year.n || r->dating.titled)) {
		if (r->about.n == 0)
			r->about_line = m->line;
		marks_put(&r->about, m->written);
	} else {
		left_out(r, m);
	}
}

/* ---- blocks ---- */

/* The blocks of an item after its first paragraph, but for lists in it, whose
 * items may be events. */
static void take_rest_of_item(struct reading *r, const struct marks *from)
{
	for (const struct marks *b = from; b; b = b->next)
		if (b->kind != MARKS_LIST)
			take_other(r, b);
}

static void take_list(struct reading *r, const struct marks *list);

static void take_lists_of_item(struct reading *r, const struct marks *words)
{
	for (const struct marks *b = words->next; b; b = b->next)
		if (b->kind == MARKS_LIST)
			take_list(r, b);
}

/* ITEM, which begins with words, of a list that has events: its neighbours are
 * events, so what tells none goes with none of them. */
static void take_item(struct reading *r, const struct marks *item)
{
	const struct marks *words = item->first;
	struct sv above = r->dating.year;
	struct sv year = dating_year(&r->dating, words->text);

	if (year.n > 0 && words->next) {
		r->dating.year = year;
		take_rest_of_item(r, words->next);
	} else if (take_event(r, words) || take_doubtful(r, words)) {
		take_rest_of_item(r, words->next);
	} else {
		end_event(r);
		left_out(r, look_holds(&r->dating, item) ? words : item);
		if (!look_holds(&r->dating, item))
			return;
	}
	take_lists_of_item(r, words);
	r->dating.year = above;
}

/* Calls itself for lists in it: MARKS_DEPTH deep at most. */
static void take_list(struct reading *r, const struct marks *list)
{
	bool events = look_events(&r->dating, list);

	if (!events && (r->under.n == 0 || r->open)) {
		take_other(r, list);
		return;
	}
	if (events && look_titled(&r->dating, list))
		r->heading = NULL; /* which is that of a part */
	for (const struct marks *item = list->first; item; item = item->next)
		if (!look_words(item)) {
			take_other(r, item);
		} else if (events) {
			take_item(r, item);
		} else {
			take_under(r, item->first);
			for (const struct marks *b = item->first->next; b;
			     b = b->next)
				take_other(r, b);
		}
}

/* ROW of a table whose N columns are HEADS. */
static void take_row(struct reading *r, struct look_head *heads, size_t n,
		     const struct marks *row)
{
	const struct marks *cell = row->first;
	struct sheet *s = r->objects.sheet;
	bool alone;
	struct sv year = look_row_year(&r->dating, heads, n, row, &alone);
	bool needs = look_needs_year(&r->dating, heads, n, row, year);

	r->dating.year = year;
	if (alone)
		return;
	if (marks_cells(row->written) > n) {
		const struct locus where = { s->file, row->line, 1 };

		end_event(r);
		DIAG0(s->diags, FAULT_row_long, where);
		left_add(&s->records->lefts, where, SV("rows"), row->written);
		return;
	}
	begin_event(r, row);
	for (size_t i = 0; cell && i < n; cell = cell->next, i++) {
		struct sv field = heads[i].field;
		struct sv text = look_text(&r->dating, heads, n, row, i,
					   sv_trim(cell->text));
		struct sv date = { 0 };

		if (needs && heads[i].years)
			continue;
		if (sv_eq(field, SV("date")) || sv_eq(field, SV("end")))
			date = dating_of(&r->dating, text);
		if (sv_eq(field, SV("title"))) {
			struct sv more = text;

			text = sv_cut(&more, '\n');
			marks_put(&r->summary, more);
		}
		say(r, heads[i].name, date.n > 0 ? date : text);
		say_links(r, cell);
	}
	say_section(r);
	end_event(r);
}

/* A table whose head names a date has an event a row. */
static void take_table(struct reading *r, const struct marks *table)
{
	struct sv above = r->dating.year;
	struct look_head *heads;
	size_t n;

	if (!table->first)
		return;
	if (!look_table(&r->dating, table)) {
		take_other(r, table);
		return;
	}
	heads = look_heads(&r->dating, table, &n);
	for (const struct marks *row = table->first->next; row; row = row->next)
		take_row(r, heads, n, row);
	r->dating.year = above;
}

/* ---- headings ---- */

/* Whether M, which is no date alone, is the title of the file. */
static bool is_title(const struct reading *r, const struct marks *m)
{
	const struct marks *b = m->next;

	if (m->number != 1 || r->titled || r->begun)
		return false;
	while (!look_ends(b, 1))
		b = b->next;
	return !b;
}

/* Whether M, a heading, tells an event, or the date of what stands below it and
 * has none of its own. */
static bool take_dated(struct reading *r, const struct marks *m)
{
	struct sv date = dating_of(&r->dating, m->text);
	struct dated dated;

	if (date.n > 0) {
		if (look_dated(&r->dating, m))
			return false;
		r->begun = true;
		r->under = date;
		r->under_number = m->number;
		if (look_ends(m->next, m->number) &&
		    dating_year(&r->dating, m->text).n == 0)
			begin_dated(r, m, date, (struct sv){ 0 });
		return true;
	}
	if (!(dating_part(&r->dating, m, &dated) ||
	      dating_begins(&r->dating, m, &dated)) ||
	    dated.title.n == 0 ||
	    dating_of(&r->dating, dated.title).n > 0 || is_title(r, m) ||
	    (!dating_has_month(&r->dating, dated.date) &&
	     look_dated(&r->dating, m) && !look_prose(&r->dating, m)))
		return false;
	begin_dated(r, m, dated.date, dated.title);
	return true;
}

static void take_heading(struct reading *r, const struct marks *m)
{
	enum { SECTION_BYTES = 1000 }; /* which each event below it tells */
	struct sv year = dating_year(&r->dating, m->text);
	bool month;

	end_event(r);
	if (m->number <= r->under_number)
		r->under = (struct sv){ 0 };
	r->heading = NULL;
	if (m->number <= r->section_number) {
		leave_section(r);
		r->section = (struct sv){ 0 };
	}
	if (dating_of(&r->dating, m->text).n > 0)
		r->dating.year = dating_first(&r->dating, m->text);
	month = dating_heading(&r->dating, m->text, m->number);
	if (take_dated(r, m) || year.n > 0 || month)
		return;
	/* What looks like a date over what is dated is a part: 1900s. */
	if (!look_dated(&r->dating, m) && take_doubtful(r, m))
		return;
	if (r->under.n > 0) {
		take_under(r, m);
	} else if (m->number == 1 && !r->titled && !r->begun) {
		r->titled = true;
		dating_title(&r->dating, m->text);
		r->title = (struct node){ .line = m->line,
					  .column = 1,
					  .text = m->text };
	} else if (m->text.n > SECTION_BYTES) {
		left_out(r, m);
	} else {
		leave_section(r);
		r->heading = r->unsaid = m;
		r->section = m->text;
		r->section_line = m->line;
		r->section_number = m->number;
	}
}

static void take_paragraph(struct reading *r, const struct marks *m)
{
	if (take_event(r, m) ||
	    (dating_is_parted(m) && take_doubtful(r, m)))
		return;
	if (r->under.n > 0 && !r->open)
		take_under(r, m);
	else
		take_other(r, m);
}

/* Leaves out the comments within BLOCKS.  Calls itself for what is in them:
 * MARKS_DEPTH deep at most. */
static void leave_comments(struct reading *r, const struct marks *blocks)
{
	struct sheet *s = r->objects.sheet;

	for (const struct marks *b = blocks; b; b = b->next) {
		if (b->comments.n > 0)
			left_add(&s->records->lefts,
				 (struct locus){ s->file, b->line, 1 },
				 SV("comments"), b->comments);
		leave_comments(r, b->first);
	}
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
		else if (b->kind == MARKS_PARAGRAPH)
			take_paragraph(r, b);
		else
			take_other(r, b);
	end_event(r);
	leave_section(r);
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
		if (sv_eq(look_field(&r->dating, map->child[i].text), field))
			return true;
	return false;
}

/* FRONT is an event, of which BODY tells more: a heading that it begins with is
 * the title where FRONT has none, or else the file's name is. */
static void take_file(struct reading *r, const struct node *front,
		      struct sv body, uint32_t line)
{
	const struct marks *blocks =
		marks_read(arena_of(r),
			   meanings_short(r->objects.sheet, body, line), line);
	struct marks whole = { .line = 1 };
	bool titled = has_field(r, front, SV("title"));

	begin_event(r, &whole);
	if (!titled && (!blocks || blocks->kind != MARKS_HEADING))
		bag_add(&r->parts, SV("title"), front_name(r->objects.sheet));
	for (uint32_t i = 0; i < front->count; i += 2)
		bag_add(&r->parts, front->child[i].text, front->child[i + 1]);
	for (const struct marks *b = blocks; b; b = b->next)
		if (b == blocks && b->kind == MARKS_HEADING && !titled)
			bag_say(&r->parts, SV("title"), b->text, &r->from);
		else
			marks_put(&r->summary, b->written);
	end_event(r);
}

/* Reads TEXT, whose BODY, from LINE on after FRONT, tells its events itself. */
static void take_body(struct reading *r, const struct node *front,
		      struct sv text, struct sv body, uint32_t line)
{
	struct sheet *s = r->objects.sheet;
	const struct locus top = { s->file, 1, 1 };
	bool own = markdown_is_own(body);
	const struct marks *blocks;

	r->titled = node_get(front, SV("title")) ||
		    records_find(s->records, SV(""), SV("title"));
	r->about.arena = s->arena;
	if (!own)
		body = footnotes_take(&r->footnotes, body, line);
	body = meanings_short(s, body, line);
	if (!own)
		body = markdown_lines(s, body, line);
	blocks = marks_read(s->arena, body, line);
	leave_comments(r, blocks);
	if (own)
		markdown_own(&r->objects, blocks);
	else
		take_blocks(r, blocks);
	/* A note without a date says nothing of the chronology. */
	if (s->rows.n == 0 && !r->seems && sv_trim(text).n > 0) {
		DIAG0(s->diags, FAULT_row_undated, top);
		left_add(&s->records->lefts, top, SV("notes"), sv_trim(text));
		footnotes_free(&r->footnotes);
		return;
	}
	for (uint32_t i = 0; i < front->count; i += 2)
		said_add(s, front->child[i].text, &front->child[i + 1]);
	if (r->title.text.n > 0)
		said_add(s, SV("title"), &r->title);
	say_about(r);
	tell_lines(r);
	footnotes_end(&r->footnotes);
}

void markdown_blocks(struct sheet *s, struct sv text)
{
	struct reading r = { .objects = { .sheet = s },
			     .dating = { .arena = s->arena,
					 .locale = s->locale },
			     .footnotes = { .sheet = s } };
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
	body = markdown_cheap(s, body, line);
	if (has_field(&r, &front, SV("date")) ||
	    has_field(&r, &front, SV("as_of")))
		take_file(&r, &front, body, line);
	else
		take_body(&r, &front, text, body, line);
	objects_end(&r.objects);
	VEC_FREE(&r.lines);
}
