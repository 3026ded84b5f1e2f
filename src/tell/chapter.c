/*
 * The chapters of a chronology: by a time, each a run of the events, or by a
 * thing, each with every event of that, and last those that have none.
 */
#include "base/build.h"
#include "book/called.h"
#include "tell/teller.h"
#include "tell/year.h"

/* ---- by a time ---- */

static struct sv year_of(const struct teller *t, event_no ev)
{
	struct tell_year year = tell_year_of(t->book, ev);

	if (year.vague)
		return tell_year_words(t->m.arena, t->options.locale,
				       t->options.iso, &year);
	if (year.number == INT32_MIN)
		return teller_label(t, LABEL_BEFORE_CALENDAR);
	if (year.number != INT32_MAX)
		return teller_year(t, year.number);
	return teller_label(t, book_has_date(t->book, ev) ?
				       LABEL_BEYOND_CALENDAR :
				       LABEL_WITHOUT_DATE);
}

static bool is_same_year(const struct teller *t, event_no a, event_no b)
{
	struct tell_year x = tell_year_of(t->book, a);
	struct tell_year y = tell_year_of(t->book, b);

	return tell_year_equal(&x, &y);
}

/* Whether EV stands under its year as a number, which *YEAR is then. */
static bool has_year(const struct teller *t, event_no ev, int64_t *year)
{
	struct tell_year of = tell_year_of(t->book, ev);

	*year = of.number;
	return !of.vague && of.dated && of.number != INT32_MIN &&
	       of.number != INT32_MAX;
}

/* The month of EV; 0: its date is coarser than that. */
static int month_of(const struct teller *t, event_no ev)
{
	int64_t year;
	int month = 0, day;

	if (has_year(t, ev, &year) &&
	    book_precision(t->book, ev) <= PRECISION_MONTH)
		date_from_day(book_order_day(t->book, ev), &year, &month,
			      &day);
	return month;
}

static bool is_same_month(const struct teller *t, event_no a, event_no b)
{
	return is_same_year(t, a, b) && month_of(t, a) == month_of(t, b);
}

static struct sv month_name(const struct teller *t, event_no ev)
{
	struct build edtf = { .arena = t->m.arena };
	int month = month_of(t, ev);
	int64_t year;

	/* Other years are no plain EDTF. */
	if (month == 0 || !has_year(t, ev, &year) || year < 0 || year > 9999)
		return year_of(t, ev);
	build_fmt(&edtf, "%04d-%02d", (int)year, month);
	return teller_case(t, teller_edtf(t, build_view(&edtf)), true);
}

enum { DECADE = 10 };

static int64_t decade_of(int64_t year)
{
	return year >= 0 ? year / DECADE : (year - DECADE + 1) / DECADE;
}

static bool is_same_decade(const struct teller *t, event_no a, event_no b)
{
	int64_t x, y;

	if (has_year(t, a, &x) && has_year(t, b, &y))
		return decade_of(x) == decade_of(y);
	return is_same_year(t, a, b);
}

static struct sv decade_name(const struct teller *t, event_no ev)
{
	struct build edtf = { .arena = t->m.arena };
	struct build words = { .arena = t->m.arena };
	int64_t year;

	if (!has_year(t, ev, &year))
		return year_of(t, ev);
	if (year >= 0 && year <= 9999) {
		build_fmt(&edtf, "%03dX", (int)decade_of(year));
		return teller_case(t, teller_edtf(t, build_view(&edtf)), true);
	}
	year = decade_of(year) * DECADE;
	label_fill_two(&words, t->options.locale, LABEL_LONG_RANGE,
		       teller_year(t, (int32_t)year),
		       teller_year(t, (int32_t)(year + DECADE - 1)));
	return build_view(&words);
}

/* ---- the ways ---- */

static const struct {
	/* Whether two events are of one time, and what that is called; */
	bool (*same)(const struct teller *t, event_no a, event_no b);
	struct sv (*name)(const struct teller *t, event_no ev);
	bool in_year; /* dates need not tell their year */
	enum class_no class; /* or the class of things */
	enum label rest;     /* events without one */
} groups[] = {
	[GROUP_YEAR] = { .same = is_same_year, .name = year_of,
			 .in_year = true },
	[GROUP_MONTH] = { .same = is_same_month, .name = month_name,
			  .in_year = true },
	[GROUP_DECADE] = { .same = is_same_decade, .name = decade_name },
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

/* Whether EV, one of NO, stands in its chapter: in a place's what happened
 * there does, not what is about it or where it takes part. */
static bool is_in(const struct teller *t, event_no ev, uint32_t no)
{
	size_t n;
	const struct where *where = book_where(t->book, ev, &n);

	if (t->options.group != GROUP_PLACE)
		return true;
	for (size_t i = 0; i < n; i++)
		if (where[i].place == no && !(where[i].flags & WHERE_ABOUT))
			return true;
	return false;
}

/* The events that are told in the chapter of NO, N, in A. */
static event_no *rows_of(const struct teller *t, struct arena *a, uint32_t no,
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

static bool has_rows(const struct teller *t, uint32_t no)
{
	struct arena scratch = { 0 };
	size_t n;

	rows_of(t, &scratch, no, &n);
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
		if (has_rows(t, t->listed[i]))
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
		    !has_year(t, teller_event_at(t, t->taken), &t->year))
			t->year = DATE_NO_YEAR;
		t->nrows = run_from(t, t->taken);
	} else if (t->next < t->nlisted) {
		name = thing_name(t, t->listed[t->next]);
		t->rows = rows_of(t, t->life, t->listed[t->next++],
				  &t->nrows);
	} else {
		size_t left = 0;

		for (size_t i = 0; i < t->hits.n; i++)
			left += !t->grouped[i];
		if (t->others || left == 0)
			return false;
		t->others = true;
		t->nrows = t->hits.n;
		name = teller_label(t, groups[t->options.group].rest);
	}
	tell_chapter(t, name);
	return true;
}

/* The event AT of the chapter; false: it is not told in it. */
static bool chapter_event(const struct teller *t, size_t at, event_no *ev)
{
	if (!t->rows) {
		*ev = teller_event_at(t, t->taken + at);
		return !t->others || !t->grouped[hits_find(t->hits, *ev)];
	}
	*ev = t->rows[at];
	return true;
}

static void tell_in_chapter(struct teller *t, event_no ev)
{
	size_t hit = hits_find(t->hits, ev);
	bool again = t->grouped[hit];

	if (t->options.detail == DETAIL_FULL)
		tell_event(t, ev);
	else
		tell_row(t, ev, t->options.detail == DETAIL_BRIEF);
	t->m.first->again = again;
	/* Those of the rest are looked for once more, for their marks. */
	t->grouped[hit] = again || !t->others;
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
		if (t->stage == IN_MARKS && !tell_mark(t, ev))
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

bool tell_next_contents(struct teller *t)
{
	if (t->at > 1 || !(t->options.parts & PART_CONTENTS) || t->hits.n == 0)
		return false;
	if (t->at++ == 0) {
		if (!groups[t->options.group].same)
			list_things(t);
		if (!groups[t->options.group].same && t->nlisted == 0)
			return false;
		tell_chapter(t, teller_label(t, LABEL_CONTENTS));
		return true;
	}
	maker_open(&t->m, BLOCK_INDEX);
	put_contents(t);
	maker_close(&t->m);
	return true;
}
