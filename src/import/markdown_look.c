/* What blocks of Markdown are, by their dates (markdown_look.h). */
#include "import/markdown_look.h"

#include <string.h>

#include "import/columns_use.h"
#include "import/form.h"
#include "import/spans.h"
#include "import/ymd.h"
#include "load/foreign.h"
#include "load/schema.h"
#include "text/fold.h"

enum { FIELD_MOST = 200 }; /* bytes of a column's name that is a field's */

struct sv look_field(const struct dating *d, struct sv name)
{
	struct sv own;

	if (name.n > FIELD_MOST) /* and each row asks */
		return (struct sv){ 0 };
	own = sheet_mapped(d->sheet, name);
	if (own.n > 0)
		return own;
	name = form_bare(sv_trim(name));
	own = fold_slug(d->arena, name);
	if (schema_field(SHAPE_EVENT, own))
		return own;
	return foreign_field(d->arena, SHAPE_EVENT, name);
}

bool look_words(const struct marks *item)
{
	return item->first && item->first->kind == MARKS_PARAGRAPH;
}

bool look_events(const struct dating *d, const struct marks *list)
{
	struct dated dated;

	for (const struct marks *i = list->first; i; i = i->next)
		if (look_words(i) &&
		    (dating_part(d, i->first, &dated) ||
		     dating_seems(d, i->first, &dated) ||
		     dating_lacks_year(d, i->first, &dated) ||
		     (i->first->next &&
		      dating_year(d, i->first->text).n > 0)))
			return true;
	return false;
}

bool look_titled(const struct dating *d, const struct marks *list)
{
	struct dated dated;

	return list->first->next ||
	       (look_words(list->first) &&
		dating_part(d, list->first->first, &dated) &&
		dated.title.n > 0);
}

bool look_headed(const struct dating *d, const struct marks *m, struct sv title)
{
	struct dated dated;

	for (const struct marks *b = title.n > 0 ? m->next : NULL;
	     b && b->kind != MARKS_HEADING; b = b->next)
		if (b->kind == MARKS_PARAGRAPH && dating_part(d, b, &dated))
			return false;
	return title.n == 0 || m->strong > 0;
}

bool look_holds(const struct dating *d, const struct marks *item)
{
	for (const struct marks *b = item->first; b; b = b->next)
		if (b->kind == MARKS_LIST && look_events(d, b))
			return true;
	return false;
}

static bool is_date(const struct look_head *head)
{
	return sv_eq(head->field, SV("date"));
}

/* Finds the columns of HEADS, N of them, that say a span between them. */
static void take_spans(const struct dating *d, struct look_head *heads,
		       size_t n)
{
	struct sv *names = ARENA_NEW(d->arena, n, struct sv);
	size_t last;

	for (size_t i = 0; i < n; i++)
		names[i] = fold_slug(d->arena, heads[i].name);
	for (size_t i = 0; i < n; i++)
		if (spans_begins(d->arena, names, n, i, &last)) {
			heads[i].field = SV("date");
			heads[last].field = SV("end");
		}
}

/* Whether CELL has a date, and the next is there and none. */
static bool begins_row(const struct dating *d, const struct marks *cell)
{
	return cell && cell->next && dating_of(d, cell->text).n > 0 &&
	       dating_of(d, cell->next->text).n == 0;
}

bool look_headless(const struct dating *d, const struct marks *table)
{
	const struct marks *first = table->first->first;
	const struct marks *next = table->first->next;
	bool empty = true;

	for (const struct marks *cell = first; cell; cell = cell->next) {
		empty &= sv_trim(cell->text).n == 0;
		if (look_field(d, cell->text).n > 0)
			return false;
	}
	return next && begins_row(d, next->first) &&
	       (empty || begins_row(d, first));
}

/* Names the columns HEADS, N of them, of a table without a head. */
static void name_heads(const struct dating *d, struct look_head *heads,
		       size_t n)
{
	static const struct sv names[] = { SV_INIT("date"), SV_INIT("title") };

	for (size_t i = 0; i < n; i++) {
		struct build name = { .arena = d->stays };

		if (i < 2)
			build_sv(&name, names[i]);
		else
			build_fmt(&name, "column %zu", i + 1);
		heads[i] = (struct look_head){
			.name = build_view(&name),
			.field = i < 2 ? names[i] : SV(""),
		};
	}
}

struct look_head *look_heads(const struct dating *d, const struct marks *table,
			     size_t *n)
{
	const struct marks *first = table->first->first;
	struct look_head *heads;
	size_t dates = 0;
	bool months = false;

	*n = 0;
	for (const struct marks *h = first; h; h = h->next)
		++*n;
	heads = ARENA_NEW(d->arena, *n, struct look_head);
	*n = 0;
	for (const struct marks *h = first; h; h = h->next) {
		struct look_head *head = &heads[(*n)++];

		head->name = h->text;
		head->field = look_field(d, h->text);
		head->years = columns_is_year(d->arena, h->text);
		head->months = ymd_is_month(d->arena, h->text);
		months |= head->months;
		dates += is_date(head);
	}
	if (dates == 0 && look_headless(d, table)) {
		name_heads(d, heads, *n);
		return heads;
	}
	if (dates == 0) {
		take_spans(d, heads, *n);
		for (size_t i = 0; i < *n; i++)
			dates += is_date(&heads[i]);
	}
	for (size_t i = 0; i < *n; i++) {
		heads[i].parted = heads[i].years && months;
		heads[i].years &= dates > is_date(&heads[i]);
	}
	return heads;
}

bool look_table(const struct dating *d, const struct marks *table)
{
	size_t n = 0;
	const struct look_head *heads =
		table->first ? look_heads(d, table, &n) : NULL;
	bool dated = false;

	for (size_t i = 0; i < n; i++)
		dated |= is_date(&heads[i]);
	return dated;
}

struct sv look_text(const struct dating *d, struct look_head *heads, size_t n,
		    const struct marks *row, size_t i, struct sv text)
{
	const struct marks *cell = row->first;
	bool month = false;

	if (!heads[i].parted)
		return text;
	if (text.n > 0) {
		heads[i].above = dating_sure_year(d, text);
		return text;
	}
	for (size_t k = 0; cell && k < n; cell = cell->next, k++)
		month |= heads[k].months && sv_trim(cell->text).n > 0;
	return month ? heads[i].above : text;
}

bool look_needs_year(const struct dating *d, const struct look_head *heads,
		     size_t n, const struct marks *row, struct sv year)
{
	const struct marks *cell = row ? row->first : NULL;
	struct dating bare = *d, with = *d;
	bool needs = false;

	bare.year = (struct sv){ 0 };
	with.year = year;
	for (size_t i = 0; cell && i < n; cell = cell->next, i++)
		needs |= is_date(&heads[i]) &&
			 dating_of(&bare, cell->text).n == 0 &&
			 dating_of(&with, cell->text).n > 0;
	return needs;
}

struct sv look_row_year(const struct dating *d, const struct look_head *heads,
			size_t n, const struct marks *row, bool *alone)
{
	const struct marks *cell = row->first;
	struct sv only = { 0 }, year = d->year;
	size_t filled = 0;

	for (size_t i = 0; cell && i < n; cell = cell->next, i++) {
		if (sv_trim(cell->text).n == 0)
			continue;
		only = cell->text;
		/* A title may be that of an event without a date. */
		filled += sv_eq(heads[i].field, SV("title")) ? 2 : 1;
		if (heads[i].years)
			year = dating_sure_year(d, cell->text);
	}
	only = filled == 1 ? dating_sure_year(d, only) : (struct sv){ 0 };
	*alone = only.n > 0 && look_needs_year(d, heads, n, row->next, only);
	return *alone ? only : year;
}

bool look_rule(const struct marks *m)
{
	size_t i = 0;

	while (i < m->written.n && strchr("*-_ \t", m->written.s[i]))
		i++;
	return m->kind == MARKS_OTHER && i == m->written.n;
}

bool look_ends(const struct marks *b, uint32_t number)
{
	return !b || (b->kind == MARKS_HEADING && b->number <= number);
}

bool look_dated(const struct dating *d, const struct marks *b, uint32_t number)
{
	struct dated dated;

	for (; !look_ends(b, number); b = b->next)
		if ((b->kind == MARKS_LIST && look_events(d, b)) ||
		    (b->kind == MARKS_TABLE && look_table(d, b)) ||
		    ((b->kind == MARKS_PARAGRAPH ||
		      b->kind == MARKS_HEADING) &&
		     (dating_part(d, b, &dated) ||
		      dating_of(d, b->text).n > 0)))
			return true;
	return false;
}

bool look_prose(const struct dating *d, const struct marks *heading)
{
	struct dated dated;
	const struct marks *b = heading->next;

	return b && b->kind == MARKS_PARAGRAPH &&
	       !dating_part(d, b, &dated) &&
	       dating_of(d, b->text).n == 0;
}
