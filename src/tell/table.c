/*
 * An event as a row of a table: when, what it was with those who were there
 * and where, and its sources.  What more there is to say of its date stands
 * below the table, by a mark.
 */
#include "base/build.h"
#include "book/called.h"
#include "book/choice.h"
#include "book/when.h"
#include "tell/teller.h"
#include "tell/year.h"

/* Ends the sentence that TO is. */
static void put_stop(struct teller *t, struct runs *to)
{
	if (!sv_ends(to->last->text, SV(".")))
		maker_str(&t->m, to, ".");
}

/* A field that begins: after the one above, in a sentence of its own. */
static void begin_sentence(struct teller *t, struct runs *to,
			   const struct block *field)
{
	if (to->first) {
		put_stop(t, to);
		maker_str(&t->m, to, " ");
	}
	for (const struct run *r = field->label.first; r; r = r->next)
		maker_text(&t->m, to, RUN_LABEL, r->text);
	maker_str(&t->m, to, field->label.first ? ": " : "");
}

/* The runs of FIELD, which begin a sentence unless a label does: what names
 * nothing with a large letter. */
static struct runs sentence_of(const struct teller *t,
			       const struct block *field)
{
	struct runs runs = field->text;
	struct run *first;

	if (field->label.first || !runs.first ||
	    runs.first->role > RUN_LABEL)
		return runs;
	first = ARENA_NEW(t->m.arena, 1, struct run);
	*first = *runs.first;
	first->text = teller_case(t, first->text, true);
	runs.first = first;
	if (!first->next)
		runs.last = first;
	return runs;
}

/* The fields that were made in FROM, as sentences of TO: those that go on with
 * the one above after semicolons. */
static void put_fields(struct teller *t, struct runs *to,
		       const struct maker *from)
{
	for (const struct block *list = from->first; list; list = list->next)
		for (const struct block *f = list->first; f; f = f->next) {
			if (f->label.first || !to->first ||
			    f->number & FIELD_IS_OTHER) {
				begin_sentence(t, to, f);
				maker_join(to, sentence_of(t, f));
			} else {
				maker_str(&t->m, to, "; ");
				maker_join(to, f->text);
			}
		}
}

/* A maker for fields that do not stand in the document. */
static struct maker aside(struct teller *t)
{
	struct maker here = t->m;

	t->m = (struct maker){ .arena = here.arena };
	return here;
}

/* Appends what FIELDS makes of EV. */
typedef void fields_fn(struct teller *t, event_no ev);
static void tell_aside(struct teller *t, struct runs *to, event_no ev,
		       fields_fn *fields)
{
	struct maker here = aside(t), made;

	fields(t, ev);
	made = t->m;
	t->m = here;
	put_fields(t, to, &made);
}

/* ---- the mark ---- */

static void tell_unlike(struct teller *t, event_no ev)
{
	tell_others(t, ev, false);
}

/* Whether the short D, told COARSE, is too short for a row that may have more
 * lines than one: without its day or an end in years, or in signs. */
static bool is_too_short(const struct date *d, unsigned coarse)
{
	bool set = d->form > DATE_INTERVAL;

	if (coarse & COARSE_SIGNS)
		return true;
	return !set && ((coarse & COARSE_FIRST && d->parts[0].day) ||
			(coarse & COARSE_LAST && !d->parts[0].month));
}

/* Whether a row tells the date of EV as other places do; else SHORTER has how
 * it does, and COARSE which of its ends are told coarsely: a time of day stands
 * after it. */
static bool is_whole(const struct teller *t, event_no ev, struct build *shorter,
		     unsigned *coarse)
{
	struct date d = book_date(t->book, ev);
	struct date_place at = { .year = t->year,
				 .holds = book_only_holds(t->book, ev),
				 .julian = book_julian(t->book, ev),
				 .wide = true };

	*coarse = 0;
	if (t->options.iso || t->year == DATE_NO_YEAR)
		return true;
	*coarse = date_short(shorter, t->options.locale, &d, &at);
	if (is_too_short(&d, *coarse))
		return true;
	date_words_time(shorter, &d);
	return false;
}

/* Whether the date of EV says more than the short one in its row. */
static bool is_shortened(const struct teller *t, event_no ev)
{
	struct build shorter = { .arena = t->m.arena };
	unsigned coarse;

	return book_date_source(t->book, ev) != DATE_INHERITED &&
	       !is_whole(t, ev, &shorter, &coarse) &&
	       (coarse || book_date(t->book, ev).form > DATE_INTERVAL);
}

static void put_mark(struct teller *t, struct runs *to, event_no ev)
{
	if (is_shortened(t, ev))
		tell_when(t, to, ev);
	tell_aside(t, to, ev, tell_date_fields);
	tell_aside(t, to, ev, tell_unlike);
}

/* "(a)" */
static struct sv mark_words(const struct teller *t, uint32_t number)
{
	struct build b = { .arena = t->m.arena };

	build_char(&b, '(');
	doc_letter(&b, number);
	build_char(&b, ')');
	return build_view(&b);
}

/* T as it is in the chapter of EV, where chapters have years, with SCRATCH. */
static struct teller in_chapter(const struct teller *t, struct arena *scratch,
				event_no ev)
{
	struct tell_year year = tell_year_of(t->book, ev);
	struct teller aside = *t;

	aside.m = (struct maker){ .arena = scratch };
	aside.year = t->options.group <= GROUP_MONTH && !year.vague &&
				     year.dated ?
			     year.number :
			     DATE_NO_YEAR;
	return aside;
}

bool tell_has_mark(const struct teller *t, struct arena *scratch, event_no ev)
{
	struct teller aside = in_chapter(t, scratch, ev);
	struct runs told = { 0 };

	put_mark(&aside, &told, ev);
	return told.first;
}

/* A block of what the last mark says. */
static void add_mark(struct teller *t, struct runs told)
{
	struct block *mark = maker_add(&t->m, BLOCK_MARK);

	put_stop(t, &told);
	mark->number = t->mark;
	maker_text(&t->m, &mark->label, RUN_TEXT, mark_words(t, t->mark));
	mark->text = told;
}

bool tell_mark(struct teller *t, event_no ev)
{
	struct runs told = { 0 };

	put_mark(t, &told, ev);
	if (!told.first)
		return false;
	t->mark++;
	add_mark(t, told);
	return true;
}

/* ---- the row ---- */

/* As short as the chapter lets it be. */
static struct sv short_date(const struct teller *t, event_no ev)
{
	struct build text = { .arena = t->m.arena };
	unsigned coarse;

	if (is_whole(t, ev, &text, &coarse)) {
		text = (struct build){ .arena = t->m.arena };
		book_when(&text, t->book, ev, t->options.locale,
			  t->options.iso);
	}
	if (text.n == 0)
		build_sv(&text, teller_label(t, LABEL_NO_DATE));
	return teller_bound(t, build_view(&text));
}

static struct run *tell_short_date(struct teller *t, struct runs *to,
				   event_no ev)
{
	maker_text(&t->m, to,
		   book_date_certain(t->book, ev) ? RUN_DATE : RUN_DOUBT,
		   short_date(t, ev));
	return to->last;
}

struct sv tell_row_date(const struct teller *t, struct arena *scratch,
			event_no ev)
{
	struct teller aside = in_chapter(t, scratch, ev);

	return short_date(&aside, ev);
}

/* The title, and that it has not been, or was not. */
static void tell_title(struct teller *t, struct runs *to, event_no ev)
{
	struct sv status = teller_choice(
		t, choice_status(book_status(t->book, ev)));

	maker_link(&t->m, to, RUN_TEXT,
		   called_title(t->book, ev, t->options.locale), TARGET_EVENT,
		   ev);
	if (status.n == 0)
		return;
	maker_text(&t->m, to, RUN_ASIDE, SV(" ("));
	maker_text(&t->m, to, RUN_ASIDE, status);
	maker_text(&t->m, to, RUN_ASIDE, SV(")"));
}

/* What it is part of, where no row above tells so. */
static void tell_whole(struct teller *t, event_no ev)
{
	event_no whole = book_parent(t->book, ev);
	struct block *field;

	if (whole == NO_EVENT || (t->nabove > 1 && t->nabove <= BLOCK_DEPTH))
		return;
	field = maker_field(&t->m, teller_label(t, LABEL_PART_OF));
	maker_link(&t->m, &field->text, RUN_TEXT,
		   teller_title(t, whole), TARGET_EVENT, whole);
	if (!teller_number(t, whole))
		return;
	maker_str(&t->m, &field->text, " (");
	tell_numbers(t, &field->text, &whole, 1);
	maker_str(&t->m, &field->text, ")");
}

static void tell_people_and_place(struct teller *t, event_no ev)
{
	t->bare = true;
	tell_who(t, ev);
	tell_where(t, ev);
	t->bare = false;
	tell_whole(t, ev);
}

static void tell_unlike_differs(struct teller *t, event_no ev)
{
	tell_others(t, ev, true);
}

/* Fields as a paragraph. */
static void tell_line(struct teller *t, event_no ev, fields_fn *fields)
{
	struct runs told = { 0 };

	tell_aside(t, &told, ev, fields);
	if (!told.first)
		return;
	put_stop(t, &told);
	maker_add(&t->m, BLOCK_PARAGRAPH)->text = told;
}

static void tell_lines_of(struct teller *t, event_no ev)
{
	struct sv summary = book_summary(t->book, ev);

	for (bool first = true; sv_trim(summary).n; first = false)
		tell_paragraph(t, &summary, first);
	tell_line(t, ev, tell_people_and_place);
	tell_line(t, ev, tell_unlike_differs);
}

/* What of the rows above EV lies within; it is the last of them then. */
static void find_depth(struct teller *t, event_no ev)
{
	event_no whole = book_parent(t->book, ev);

	while (t->nabove > 0 && t->above[t->nabove - 1] != whole)
		t->nabove--;
	if (t->nabove == TELLER_ABOVE)
		t->nabove--;
	t->above[t->nabove++] = ev;
}

static struct block *open_row(struct teller *t, event_no ev)
{
	struct block *row;

	find_depth(t, ev);
	row = maker_open(&t->m, BLOCK_ROW);
	row->number = teller_number(t, ev);
	row->depth = (uint32_t)(t->nabove < BLOCK_DEPTH ? t->nabove :
							 BLOCK_DEPTH) - 1;
	return row;
}

void tell_again(struct teller *t, event_no ev)
{
	struct block *block;
	struct run *date;

	if (t->options.detail == DETAIL_FULL)
		block = maker_open(&t->m, BLOCK_EVENT);
	else
		block = open_row(t, ev);
	block->number = teller_number(t, ev);
	date = tell_short_date(t, &block->label, ev);
	date->text = called_briefly(t->m.arena, date->text);
	maker_link(&t->m, &block->text, RUN_TEXT, teller_title(t, ev),
		   TARGET_EVENT, ev);
	maker_close(&t->m);
}

void tell_row(struct teller *t, event_no ev, bool brief)
{
	struct block *row = open_row(t, ev);
	struct runs mark = { 0 }, id = { 0 };

	teller_dated(t, ev, row);
	tell_short_date(t, &row->label, ev);
	tell_title(t, &row->text, ev);
	tell_row_sources(t, &row->aside, ev);
	if (!brief) {
		put_mark(t, &mark, ev);
		if (mark.first) {
			maker_str(&t->m, &row->label, "\u00a0");
			maker_text(&t->m, &row->label, RUN_MARK,
				   mark_words(t, ++t->mark));
			row->label.last->number = t->mark;
		}
		tell_lines_of(t, ev);
	}
	tell_aside(t, &id, ev, tell_id);
	if (id.first)
		maker_add(&t->m, BLOCK_PARAGRAPH)->text = id;
	if (mark.first && t->doc.marks_within)
		add_mark(t, mark);
	maker_close(&t->m);
}
