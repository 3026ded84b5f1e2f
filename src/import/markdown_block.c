/* Blocks of Markdown as events (markdown_block.h). */
#include "import/markdown_block.h"

#include "import/markdown_heading.h"
#include "import/markdown_look.h"

/* The blocks of an item after its first paragraph, but for lists in it, whose
 * items may be events. */
static void take_rest_of_item(struct reading *r, const struct marks *from)
{
	for (const struct marks *b = from; b; b = b->next)
		if (b->kind != MARKS_LIST)
			reading_other(r, b);
}

static void take_list(struct reading *r, const struct marks *list);

static void take_lists_of_item(struct reading *r, const struct marks *words)
{
	for (const struct marks *b = words->next; b; b = b->next)
		if (b->kind == MARKS_LIST)
			take_list(r, b);
}

static void take_paragraph(struct reading *r, const struct marks *m);

/* WORDS, of an item, are DATE and no more: that of what stands below them and
 * has none of its own; or the year that it lacks. */
static void take_date(struct reading *r, const struct marks *words,
		      struct sv date)
{
	struct sv above = r->dating.year, under = r->under;
	uint32_t rows;

	reading_end(r);
	rows = r->objects.sheet->rows.n;
	r->under = reading_keep(r, date);
	r->dating.year =
		reading_keep(r, dating_within(&r->dating, words->text));
	for (const struct marks *b = words->next; b; b = b->next)
		if (b->kind == MARKS_LIST)
			take_list(r, b);
		else if (b->kind == MARKS_PARAGRAPH)
			take_paragraph(r, b);
		else
			reading_other(r, b);
	reading_end(r);
	if (rows == r->objects.sheet->rows.n)
		reading_leave(r, words);
	r->dating.year = above;
	r->under = under;
}

/* ITEM, which begins with words, of a list that has events: its neighbours are
 * events, so what tells none goes with none of them. */
static void take_item(struct reading *r, const struct marks *item)
{
	const struct marks *words = item->first;
	struct sv date = dating_of(&r->dating, words->text);

	if (date.n > 0 && words->next) {
		take_date(r, words, date);
		return;
	}
	if (reading_event(r, words) || reading_day(r, words) ||
	    reading_doubtful(r, words)) {
		take_rest_of_item(r, words->next);
	} else if (r->under.n > 0) {
		reading_under(r, words);
		take_rest_of_item(r, words->next);
	} else {
		reading_end(r);
		reading_leave(r, look_holds(&r->dating, item) ? words : item);
		if (!look_holds(&r->dating, item))
			return;
	}
	take_lists_of_item(r, words);
}

/* Calls itself for lists in it: MARKS_DEPTH deep at most. */
static void take_list(struct reading *r, const struct marks *list)
{
	bool events = look_events(&r->dating, list);

	if (!events && (r->under.n == 0 || r->open)) {
		reading_other(r, list);
		return;
	}
	if (events && look_titled(&r->dating, list))
		r->heading = NULL; /* which is that of a part */
	for (const struct marks *item = list->first; item; item = item->next) {
		reading_pass(r);
		if (!look_words(item)) {
			reading_other(r, item);
		} else if (events) {
			take_item(r, item);
		} else {
			reading_under(r, item->first);
			for (const struct marks *b = item->first->next; b;
			     b = b->next)
				reading_other(r, b);
		}
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

		reading_end(r);
		DIAG0(s->diags, FAULT_row_long, where);
		left_add(&s->records->lefts, where, SV("rows"), row->written);
		return;
	}
	reading_begin(r, row);
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
		reading_say(r, heads[i].name,
			    arena_copy(&r->making, date.n > 0 ? date : text));
		reading_say_links(r, cell);
	}
	reading_say_section(r);
	reading_end(r);
}

/* A table whose head names a date has an event a row. */
static void take_table(struct reading *r, const struct marks *table)
{
	struct sv above = r->dating.year;
	const struct marks *row;
	struct look_head *heads;
	size_t n;

	if (!table->first)
		return;
	if (!look_table(&r->dating, table)) {
		reading_other(r, table);
		return;
	}
	heads = look_heads(&r->dating, table, &n);
	row = table->first;
	if (!look_headless(&r->dating, table) ||
	    sv_trim(row->first->text).n == 0)
		row = row->next;
	for (; row; row = row->next)
		take_row(r, heads, n, row);
	r->dating.year = above;
}

/* Whether M is a date and no more, over what is of it, as a heading is. */
static bool take_line(struct reading *r, const struct marks *m)
{
	struct sv date = dating_of(&r->dating, m->text);
	struct dated dated;

	if (date.n == 0 || r->heading || !m->next ||
	    m->next->kind == MARKS_HEADING ||
	    (dating_part(&r->dating, m, &dated) && dated.title.n > 0))
		return false;
	reading_end(r);
	r->outer = r->lined ? r->outer : r->under;
	r->lined = r->begun = true;
	r->under = reading_keep(r, date);
	r->dating.year =
		reading_keep(r, dating_within(&r->dating, m->text));
	return true;
}

static void take_paragraph(struct reading *r, const struct marks *m)
{
	struct dated dated;

	if (take_line(r, m) || reading_event(r, m) ||
	    ((dating_is_parted(&r->dating, m) ||
	      dating_lacks_year(&r->dating, m, &dated)) &&
	     reading_doubtful(r, m)))
		return;
	if (r->under.n > 0 && !r->open)
		reading_under(r, m);
	else
		reading_other(r, m);
}

void blocks_take(struct reading *r, const struct marks *blocks)
{
	for (const struct marks *b = blocks; b; b = b->next) {
		reading_pass(r);
		if (b->kind == MARKS_HEADING)
			heading_take(r, b);
		else if (b->kind == MARKS_LIST)
			take_list(r, b);
		else if (b->kind == MARKS_TABLE)
			take_table(r, b);
		else if (b->kind == MARKS_PARAGRAPH)
			take_paragraph(r, b);
		else
			reading_other(r, b);
	}
	reading_end(r);
	reading_leave_section(r);
}
