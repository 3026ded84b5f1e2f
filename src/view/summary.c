/* An event in a line. */
#include "view/summary.h"

#include "base/build.h"
#include "book/called.h"
#include "book/when.h"
#include "text/width.h"
#include "view/marked.h"
#include "wording/label.h"

enum {
	GAP = 3,
	GAP_LEAST = 2, /* where that makes room for all */
	LEAST = 4, /* cells that a text is cut to; in fewer it says nothing */
	REASON_LEAST = LEAST + 3, /* with what stands before and after it */
};

/* Where the next thing is put. */
struct line {
	const struct summary *v;
	struct frame *f;
	struct rect r;
	int x, gap;
	bool measure; /* nothing is put: X is how far it would go */
};

static void put(struct line *to, struct sv text, enum style style)
{
	int room = to->r.width - to->x - 1;

	if (text.n == 0)
		return;
	if (to->measure)
		to->x += marked_measure(to->f, text);
	else if (room >= LEAST || marked_measure(to->f, text) <= room)
		to->x = frame_put_cut(to->f, to->r, 0, to->x, room, text,
				      style);
	else
		to->x = to->r.width;
}

/* What follows stands by itself. */
static void end(struct line *to)
{
	to->x += to->gap;
}

/* SIGN and what it says; neither where there is no room for both. */
static void put_sign(struct line *to, struct sv sign, struct sv ascii,
		     enum style style, struct sv words)
{
	struct sv put_as = to->v->words ? SV("") :
			   to->f->ascii ? ascii :
					  sign;
	int room = to->r.width - to->x - 1 - marked_measure(to->f, put_as);

	if (!to->measure && room < LEAST &&
	    room < marked_measure(to->f, words)) {
		to->x = to->r.width;
		return;
	}
	put(to, put_as, style);
	put(to, words, STYLE_DIM);
}

/* "^ date inferred: the article names no year" */
static void put_signs(struct line *to)
{
	const struct summary *v = to->v;
	struct arena *a = to->f->clean.arena;
	struct sv reason = book_date_reason(v->book, v->event);
	struct brief_doubt doubts[BRIEF_DOUBTS];
	size_t n = brief_doubts(a, v->book, v->event, doubts);

	for (size_t i = 0; i < n; i++) {
		bool reading = doubts[i].words == LABEL_WORDS_INFERRED;
		struct build sign = { .arena = a }, ascii = { .arena = a };

		build_sv(&sign, doubts[i].sign);
		build_char(&sign, ' ');
		build_sv(&ascii, doubts[i].ascii);
		build_char(&ascii, ' ');
		put_sign(to, build_view(&sign), build_view(&ascii),
			 reading ? STYLE_TEXT : doubts[i].style,
			 label_text(v->locale, doubts[i].words));
		if (reading && !v->narrow && !to->measure &&
		    to->x + REASON_LEAST <= to->r.width) {
			put(to, SV(": "), STYLE_DIM);
			put(to, reason, STYLE_DIM);
		}
		end(to);
	}
}

static void put_marks(struct line *to)
{
	const struct summary *v = to->v;
	const struct {
		bool is;
		struct sv sign, ascii;
		enum label label;
		struct sv value;
	} signs[] = {
		{ v->marked, SV("★ "), SV("* "), LABEL_WORDS_MARKED,
		  SV("") },
		{ v->found && !v->marked, SV("• "), SV("o "),
		  LABEL_WORDS_FOUND, SV("") },
		{ v->tags.n > 0, SV("☆ "), SV("\" "), LABEL_WORDS_TAGGED,
		  v->tags },
		{ v->remark, SV("☆ "), SV("\" "), LABEL_WORDS_REMARK, SV("") },
		{ v->outside, SV("· "), SV(". "), LABEL_WORDS_OUTSIDE,
		  SV("") },
	};

	for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++) {
		struct build b = { .arena = to->f->clean.arena };

		if (!signs[i].is)
			continue;
		label_fill(&b, v->locale, signs[i].label, signs[i].value);
		put_sign(to, signs[i].sign, signs[i].ascii, STYLE_TEXT,
			 build_view(&b));
		end(to);
	}
}

/* "18 things known to hold" */
static struct sv holds_text(const struct summary *v, struct arena *a)
{
	struct build b = { .arena = a };

	label_count(&b, v->locale, LABEL_FOLD_HOLDS, v->holds);
	return build_view(&b);
}

/* "18 things known to hold   as of Nov 2024" */
static void put_holds(struct line *to)
{
	const struct summary *v = to->v;
	struct arena *a = to->f->clean.arena;
	struct date d = book_date(v->book, v->event);

	if (!v->titled) {
		put(to, holds_text(v, a), STYLE_TEXT);
		end(to);
	}
	put(to, brief_when(a, v->locale, &d, true), STYLE_DIM);
}

static void put_mine(struct line *to)
{
	const struct summary *v = to->v;

	if (v->news.n > 0) {
		struct sv sign = v->changed ? SV("~ ") : SV("+ ");

		put_sign(to, sign, sign, STYLE_TEXT, v->news);
		end(to);
	}
	put_marks(to);
}

/* The cells of all that is marked and why, but for the reasons of a reading;
 * half of the line at most. */
static int marks_cells(const struct line *of)
{
	struct line all = { of->v, of->f, of->r, 0, of->gap, true };

	put_mine(&all);
	put_signs(&all);
	return all.x < of->r.width / 2 ? all.x : of->r.width / 2;
}

/* What it is part of, or how many parts it has, so that there is room for what
 * comes after it. */
static void put_parts(struct line *to)
{
	const struct summary *v = to->v;
	event_no whole = book_parent(v->book, v->event);
	struct build b = { .arena = to->f->clean.arena };
	int after;

	if (!v->narrow && whole != NO_EVENT)
		label_fill(&b, v->locale, LABEL_WORDS_PART_OF,
			   called_title(v->book, whole, v->locale));
	else if (v->parts > 0)
		label_count(&b, v->locale, LABEL_WORDS_PARTS, v->parts);
	if (b.n == 0)
		return;
	after = v->narrow ? 0 : marks_cells(to);
	to->r.width -= after;
	put(to, build_view(&b), STYLE_DIM);
	to->r.width += after;
	end(to);
}

/* Whether TITLE says the words TEXT, not as a part of others. */
static bool says(struct sv title, struct sv text)
{
	size_t at = sv_find(title, text, 0);

	return at < title.n && (at == 0 || title.s[at - 1] == ' ') &&
	       (at + text.n == title.n || title.s[at + text.n] == ' ' ||
		title.s[at + text.n] == ',');
}

static void put_place(struct line *to)
{
	const struct summary *v = to->v;
	struct sv place = brief_place(to->f->clean.arena, v->locale, v->book,
				      v->event);

	if (place.n == 0 ||
	    (v->titled && says(called_title(v->book, v->event, v->locale),
			       place)))
		return;
	put(to, place, STYLE_DIM);
	end(to);
}

static void put_kind(struct line *to)
{
	const struct summary *v = to->v;
	size_t n;

	put(to, called_kind(v->book, book_kinds(v->book, v->event, &n)[0],
			    v->locale), STYLE_TEXT);
	end(to);
}

/* In a line where not all has room, the first of these are left out, one after
 * another, and what is left stands closer. */
static void put_narrow(struct line *to)
{
	static void (*const parts[])(struct line *to) = {
		put_parts, put_kind, put_place, /* as they are left out */
	};
	enum { PARTS, KIND, PLACE, ALL };
	struct line all;
	int without = PARTS;

	for (int gap = GAP; without < ALL; gap = GAP_LEAST) {
		all = *to;
		all.gap = gap;
		all.measure = true;
		for (int i = without; i < ALL; i++)
			parts[i](&all);
		put_mine(&all);
		put_signs(&all);
		to->gap = gap;
		if (all.x - gap < to->r.width)
			break;
		without += gap == GAP_LEAST;
	}
	if (without <= PLACE)
		put_place(to);
	if (without <= KIND)
		put_kind(to);
	put_mine(to);
	put_signs(to);
	if (without <= PARTS)
		put_parts(to);
}

void summary_draw(const struct summary *v, struct frame *f, struct rect r)
{
	struct line to = { v, f, r, 1, GAP, false };

	if (r.height < 1)
		return;
	if (v->holds > 0) {
		put_holds(&to);
	} else if (v->narrow) {
		put_narrow(&to);
	} else {
		put_kind(&to);
		put_parts(&to);
		put_mine(&to);
		put_signs(&to);
	}
	if (v->by.n > 0 && v->holds == 0 &&
	    to.x + marked_measure(f, v->by) < r.width)
		marked_put_right(f, r, 0, 0, r.width - 1, v->by, STYLE_DIM);
}

void summary_title(const struct summary *v, struct frame *f, struct rect r,
		   struct rect *words)
{
	struct sv title = v->holds > 0 ?
				  holds_text(v, f->clean.arena) :
				  called_title(v->book, v->event, v->locale);
	int rows = r.height > 0 ? r.height + words->height : 0;

	r.height = rows;
	for (int y = 0; y < rows && title.n > 0; y++) {
		size_t next;
		struct sv line = width_line(title, r.width - 2, &next);
		bool below = words->height > 0 && y + 1 == rows;
		int x;

		/* The last row tells that there is more. */
		if (y + 1 == rows)
			line = title;
		x = frame_put_cut(f, r, y, 1, r.width - 1, line, STYLE_TITLE);
		title = sv_slice(title, next, title.n);
		if (below) {
			x += GAP - 1; /* the words have a blank before them */
			words->col += x;
			words->width -= x;
		}
	}
}

void summary_line(const struct book *b, struct brief_dates how, event_no ev,
		  struct frame *f, struct rect r, int y)
{
	struct sv date = brief_dated(f->clean.arena, how, b, ev);
	int x;

	x = frame_put(f, r, y, 0, date, brief_date_style(b, ev));
	frame_put_cut(f, r, y, x + 1, r.width - x - 1,
		      called_title(b, ev, how.locale), STYLE_TEXT);
}
