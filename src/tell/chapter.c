/*
 * The chapters of a chronology: by a time, each a run of the events, or by a
 * thing, each with every event of that, and last those that have none.
 */

#include "base/bisect.h"
#include "base/build.h"
#include "base/numbers.h"
#include "book/called.h"
#include "tell/teller.h"

/* ---- the ways ---- */

static const struct {
	/* Whether two events are of one time, and what that is called; */
	bool (*same)(const struct teller *t, event_no a, event_no b);
	struct sv (*name)(const struct teller *t, event_no ev);
	bool in_year; /* dates need not tell their year */
	enum class_no class; /* or the class of things */
	enum label rest;     /* events without one */
} groups[] = {
	[GROUP_YEAR] = { .same = chapter_same_year, .name = chapter_year,
			 .in_year = true },
	[GROUP_MONTH] = { .same = chapter_same_month, .name = chapter_month,
			  .in_year = true },
	[GROUP_DECADE] = { .same = chapter_same_decade,
			   .name = chapter_decade },
	[GROUP_KIND] = { .class = CLASS_KINDS, .rest = LABEL_REST },
	[GROUP_PERSON] = { .class = CLASS_PEOPLE, .rest = LABEL_REST_PEOPLE },
	[GROUP_PLACE] = { .class = CLASS_PLACES, .rest = LABEL_REST_PLACES },
	[GROUP_SERIES] = { .class = CLASS_SERIES, .rest = LABEL_REST_SERIES },
	[GROUP_SOURCE] = { .class = CLASS_SOURCES, .rest = LABEL_REST_SOURCES },
};

/* The events of NO of the class, as the index has them. */
static const event_no *events_of(const struct teller *t, uint32_t no,
				 size_t *n)
{
	const struct class *class = class_of(groups[t->options.group].class);

	return class->rows->events(t->index, no, n);
}

/* The places where EV happened, not those it is about, ascending; for good. */
static const struct grouped *places_of(struct teller *t, event_no ev)
{
	struct grouped *g = &t->grouped[hits_find(t->hits, ev)];
	size_t n;
	const struct where *where = book_where(t->book, ev, &n);

	if (g->places)
		return g;
	g->places = ARENA_NEW(t->life, n + 1, uint32_t);
	for (size_t i = 0; i < n; i++)
		if (!(where[i].flags & WHERE_ABOUT))
			g->places[g->nplaces++] = where[i].place;
	numbers_sort(g->places, g->nplaces);
	return g;
}

/* Whether EV, one of NO, stands in its chapter: in a place's what happened
 * there does, not what is about it or where it takes part. */
static bool is_in(struct teller *t, event_no ev, uint32_t no)
{
	const struct grouped *g;
	struct bisect b = { .end = 0 };

	if (t->options.group != GROUP_PLACE)
		return true;
	g = places_of(t, ev);
	b.end = g->nplaces;
	while (bisect_asks(&b))
		bisect_told(&b, g->places[b.at] < no);
	return b.at < g->nplaces && g->places[b.at] == no;
}

/* The events that are told in the chapter of NO, N, in A. */
static event_no *rows_of(struct teller *t, struct arena *a, uint32_t no,
			 size_t *n)
{
	const event_no *all = events_of(t, no, n);
	event_no *rows = teller_numbered(t, a, all, n);
	size_t left = 0;

	for (size_t i = 0; i < *n; i++)
		if (is_in(t, rows[i], no))
			rows[left++] = rows[i];
	*n = left;
	return rows;
}

/* Counts the chapter of NO for its events; false: it has none. */
static bool count_rows(struct teller *t, uint32_t no)
{
	struct arena scratch = { 0 };
	size_t n;
	const event_no *rows = rows_of(t, &scratch, no, &n);

	for (size_t i = 0; i < n; i++)
		t->grouped[hits_find(t->hits, rows[i])].chapters++;
	arena_free(&scratch);
	return n > 0;
}

/* Puts what is listed in the order of its words. */
static void sort_things(struct teller *t, enum class_no class)
{
	struct arena *a = t->m.arena; /* scratch here */
	struct sv *keys = ARENA_NEW(a, t->nlisted, struct sv);
	size_t *order = ARENA_NEW(a, t->nlisted, size_t);
	uint32_t *listed = ARENA_NEW(t->life, t->nlisted, uint32_t);

	for (size_t i = 0; i < t->nlisted; i++) {
		order[i] = i;
		keys[i] = class_shown(a, t->book, class, t->listed[i],
				      t->options.locale);
	}
	teller_order(t, keys, t->nlisted, order);
	for (size_t i = 0; i < t->nlisted; i++)
		listed[i] = t->listed[order[i]];
	t->listed = listed;
}

/* Lists the things that have chapters, as names are; sources by number. */
static void list_things(struct teller *t)
{
	enum class_no class = groups[t->options.group].class;
	bool spelt = class_of(class)->rows->spelt;
	uint32_t size = class_size(t->book, class);
	size_t n = 0;

	for (size_t i = 0; i < t->hits.n; i++)
		t->grouped[i].chapters = 0;
	if (spelt) {
		teller_list_names(t, class);
	} else {
		t->listed = ARENA_NEW(t->life, size, uint32_t);
		t->nlisted = t->next = 0;
		for (uint32_t no = 0; no < size; no++)
			if (class_holds(t->book, class, no))
				t->listed[t->nlisted++] = no;
	}
	for (size_t i = 0; i < t->nlisted; i++)
		if (count_rows(t, t->listed[i]))
			t->listed[n++] = t->listed[i];
	t->nlisted = n;
	if (!spelt && class != CLASS_SOURCES)
		sort_things(t, class);
}

static struct sv thing_name(const struct teller *t, uint32_t no)
{
	struct build name = { .arena = t->m.arena };
	enum class_no class = groups[t->options.group].class;

	if (class == CLASS_SOURCES && teller_cites(t))
		build_fmt(&name, "[%u] ", no + 1);
	build_sv(&name, class_shown(t->m.arena, t->book, class, no,
				    t->options.locale));
	return class == CLASS_KINDS ? teller_case(t, build_view(&name), true) :
				      build_view(&name);
}

/* ---- a chapter ---- */

/* How many of the events from AT on, as they are told, are of one time: what is
 * set in stands with its whole. */
static size_t run_from(const struct teller *t, size_t at)
{
	event_no first = teller_event_at(t, at);
	size_t n = 1;

	while (at + n < t->hits.n &&
	       (outline_level(&t->outline, at + n) > 0 ||
		groups[t->options.group].same(t, first,
					      teller_event_at(t, at + n))))
		n++;
	return n;
}

bool chapter_shortens(const struct teller *t)
{
	return groups[t->options.group].in_year && !t->options.iso &&
	       t->options.detail != DETAIL_FULL;
}

/* Begins the chapter that is next; false: there is none. */
static bool begin_chapter(struct teller *t)
{
	struct sv name;

	t->rows = NULL;
	t->row = t->part = 0;
	t->mark = 0;
	t->marked = 0;
	t->nabove = 0;
	t->year = DATE_NO_YEAR;
	if (groups[t->options.group].same) {
		if (t->taken == t->hits.n)
			return false;
		name = groups[t->options.group].name(
			t, teller_event_at(t, t->taken));
		if (!groups[t->options.group].in_year ||
		    !chapter_has_year(t, teller_event_at(t, t->taken),
				      &t->year))
			t->year = DATE_NO_YEAR;
		t->nrows = run_from(t, t->taken);
	} else if (t->next < t->nlisted) {
		name = thing_name(t, t->listed[t->next]);
		t->rows = rows_of(t, t->life, t->listed[t->next++],
				  &t->nrows);
	} else {
		size_t left = 0;

		for (size_t i = 0; i < t->hits.n; i++)
			left += t->grouped[i].first == 0;
		if (t->others || left == 0)
			return false;
		t->others = true;
		t->nrows = t->hits.n;
		name = teller_label(t, groups[t->options.group].rest);
	}
	tell_chapter(t, name);
	t->chapter++;
	return true;
}

/* The event AT of the chapter; false: it is not told in it. */
static bool chapter_event(const struct teller *t, size_t at, event_no *ev)
{
	if (!t->rows) {
		*ev = teller_event_at(t, t->taken + at);
		return !t->others ||
		       t->grouped[hits_find(t->hits, *ev)].first == 0;
	}
	*ev = t->rows[at];
	return true;
}

/* Whether the chapter tells EV as one before has it, and no more: it stands in
 * so many that all of them could not be read, nor printed. */
static bool is_told_before(const struct teller *t, event_no ev)
{
	enum { MANY = 50 };
	const struct grouped *g = &t->grouped[hits_find(t->hits, ev)];

	return g->chapters > MANY && g->first != 0 && g->first != t->chapter;
}

static void tell_in_chapter(struct teller *t, event_no ev)
{
	struct grouped *g = &t->grouped[hits_find(t->hits, ev)];
	bool again = g->first != 0;

	if (is_told_before(t, ev))
		tell_again(t, ev);
	else if (t->options.detail == DETAIL_FULL)
		tell_event(t, ev);
	else
		tell_row(t, ev, t->options.detail == DETAIL_BRIEF);
	t->m.first->again = again;
	/* Those of the rest are looked for once more, for their marks. */
	if (!again && !t->others)
		g->first = t->chapter;
}

/* Rows with marks that a part of a table has: what these say stands below it,
 * not pages away. */
enum { MARKS_OF_PART = 12 };

/* Whether the part of the table ends before the row that is next: where it has
 * its marks and that row lies within none of it, or twice as many. */
static bool ends_part(const struct teller *t)
{
	size_t marks = t->mark - t->marked;
	event_no ev;

	return t->stage == IN_ROWS && marks >= MARKS_OF_PART &&
	       !t->doc.marks_within && t->options.detail == DETAIL_TABLE &&
	       chapter_event(t, t->row, &ev) &&
	       (book_parent(t->book, ev) == NO_EVENT ||
		marks >= 2 * (size_t)MARKS_OF_PART);
}

/* The next row of the part, or where all are told, what the next mark says. */
static bool next_in_chapter(struct teller *t)
{
	while (t->row < (t->stage == IN_MARKS ? t->until : t->nrows) &&
	       !ends_part(t)) {
		event_no ev;

		if (!chapter_event(t, t->row++, &ev))
			continue;
		if (t->stage == IN_MARKS &&
		    (is_told_before(t, ev) || !tell_mark(t, ev)))
			continue;
		if (t->stage == IN_ROWS)
			tell_in_chapter(t, ev);
		return true;
	}
	return false;
}

bool tell_next_in_chapters(struct teller *t)
{
	if (!t->headed && !groups[t->options.group].same)
		list_things(t);
	t->headed = true;
	for (;;) {
		if (t->stage == NO_CHAPTER) {
			if (!begin_chapter(t))
				return false;
			t->stage = IN_ROWS;
			return true;
		}
		if (next_in_chapter(t))
			return true;
		if (t->stage == IN_ROWS && !t->doc.marks_within &&
		    t->options.detail == DETAIL_TABLE) {
			t->stage = IN_MARKS;
			t->until = t->row;
			t->row = t->part;
			t->mark = (uint32_t)t->marked;
			continue;
		}
		if (t->stage == IN_MARKS && t->row < t->nrows) {
			t->stage = IN_ROWS;
			t->part = t->row;
			t->marked = t->mark;
			t->nabove = 0;
			continue;
		}
		t->stage = NO_CHAPTER;
		if (!t->rows && !t->others)
			t->taken += t->nrows;
	}
}

/* ---- the contents ---- */

static struct block *add_entry(struct teller *t, struct sv name)
{
	struct block *entry = maker_add(&t->m, BLOCK_ENTRY);

	maker_text(&t->m, &entry->label, RUN_TEXT, name);
	return entry;
}

static void add_counted(struct teller *t, struct sv name, size_t n)
{
	maker_text(&t->m, &add_entry(t, name)->text, RUN_TEXT,
		   teller_counted(t, LABEL_EVENTS_N, n));
}

/* The chapters of things, and last that of the events that have none. */
static void put_things(struct teller *t)
{
	bool *in = ARENA_NEW(t->m.arena, t->hits.n, bool);
	size_t left = t->hits.n;

	for (size_t i = 0; i < t->nlisted; i++) {
		size_t n;
		const event_no *v = rows_of(t, t->m.arena, t->listed[i], &n);

		add_counted(t, thing_name(t, t->listed[i]), n);
		for (size_t k = 0; k < n; k++) {
			size_t hit = hits_find(t->hits, v[k]);

			left -= !in[hit];
			in[hit] = true;
		}
	}
	if (left > 0)
		add_counted(t, teller_label(t, groups[t->options.group].rest),
			    left);
}

/* Each chapter by the numbers of its events, or how many it has. */
static void put_contents(struct teller *t)
{
	size_t n;

	if (!groups[t->options.group].same) {
		put_things(t);
		return;
	}

	for (size_t at = 0; at < t->hits.n; at += n) {
		event_no ev = teller_event_at(t, at);

		n = run_from(t, at);
		maker_ref_events(
			&t->m,
			&add_entry(t, groups[t->options.group].name(t, ev))
				 ->text,
			(uint32_t)at + 1, (uint32_t)(at + n));
	}
}

/* The heading, a line on the numbers, and the chapters with theirs; those of
 * things have how many there are, which says so itself. */
bool tell_next_contents(struct teller *t)
{
	enum { HEADING, LINE, ENTRIES };
	bool same = groups[t->options.group].same;

	if (t->at > ENTRIES || !(t->options.parts & PART_CONTENTS) ||
	    t->hits.n == 0)
		return false;
	if (t->at == LINE && same) {
		t->at++;
		tell_label(t, &maker_add(&t->m, BLOCK_PARAGRAPH)->text,
			   LABEL_INDEX_NUMBERS);
		return true;
	}
	if (t->at == HEADING) {
		t->at++;
		if (!same)
			list_things(t);
		if (!same && t->nlisted == 0)
			return false;
		tell_chapter(t, teller_label(t, LABEL_CONTENTS));
		return true;
	}
	t->at = ENTRIES + 1;
	maker_open(&t->m, BLOCK_INDEX);
	put_contents(t);
	maker_close(&t->m);
	return true;
}
