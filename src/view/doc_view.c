/* Documents as lines of the screen: styles, columns, signs. */
#include "view/doc_view.h"

#include <string.h>

#include "base/panic.h"
#include "text/width.h"
#include "wording/label.h"

/* What a document is drawn on. */
struct sheet {
	struct doc_view *out;
	const struct doc_look *look;
	const struct locale *locale;
	uint32_t link_room;
	int margin; /* cells for the numbers of links */
	int column; /* where the values of an event's fields begin */
	bool begun; /* something stands above in this group of blocks */
	bool quiet; /* what is put now has no number in the margin */
	bool fresh; /* no link yet in this block: the first may have one */
	bool open;  /* the mark of the next quotation stands there already */
	enum block_kind last; /* that was put */
	struct arena pieces;  /* that are put now */
};

enum {
	LABELS_GAP = 2, /* cells after a label */
	MARGIN = 2,
	SIGN = 2,       /* cells of the sign of a field, and the gap after it */
	NARROW = 16,    /* so many cells have no margin */
	LEAST_LABEL = 8, /* cells: most events keep to one column */
};

static const enum style styles[RUN_ROLES] = {
	[RUN_TEXT] = STYLE_TEXT,      [RUN_LABEL] = STYLE_LABEL,
	[RUN_STRONG] = STYLE_TEXT,    [RUN_TITLE] = STYLE_TEXT,
	[RUN_QUOTE] = STYLE_QUOTE,    [RUN_DATE] = STYLE_DATE,
	[RUN_DOUBT] = STYLE_DIM,      [RUN_NAME] = STYLE_NAME,
	[RUN_PLACE] = STYLE_NAME,     [RUN_OFFICE] = STYLE_DIM,
	[RUN_INFERRED] = STYLE_DIM,   [RUN_ASIDE] = STYLE_DIM,
	[RUN_DIFFERS] = STYLE_DOUBT,  [RUN_WARN] = STYLE_WARN,
	[RUN_NOTE] = STYLE_SOURCE,    [RUN_EVENT] = STYLE_TEXT,
	[RUN_BESIDE] = STYLE_TEXT,    [RUN_URL] = STYLE_SOURCE,
};

/* ---- runs ---- */

static void put_words(struct sheet *s, struct build *b, const struct run *r)
{
	(void)s;
	build_sv(b, r->text);
}

static void put_quote(struct sheet *s, struct build *b, const struct run *r)
{
	if (!s->open)
		build_sv(b, s->look->ascii ? SV("\"") : s->locale->open);
	s->open = false;
	build_sv(b, s->look->ascii ?
			    r->text :
			    locale_within(b->arena, s->locale, r->text));
	build_sv(b, s->look->ascii ? SV("\"") : s->locale->shut);
}

static void put_note(struct sheet *s, struct build *b, const struct run *r)
{
	build_fmt(b, "[%u]", r->number);
	doc_place_in(b, r->text, s->look->ascii ? SV("#") : SV("¶"));
}

static void put_events(struct sheet *s, struct build *b, const struct run *r)
{
	build_fmt(b, "%u", r->number);
	if (r->last > r->number)
		build_fmt(b, "%s%u", s->look->ascii ? "-" : "–", r->last);
}

static void put_inferred(struct sheet *s, struct build *b,
			 const struct run *r)
{
	(void)r;
	build_sv(b, s->look->words ? label_text(s->locale, LABEL_IS_INFERRED) :
				     SV("\u00a0^"));
}

static void put_differs(struct sheet *s, struct build *b,
			const struct run *r)
{
	(void)r;
	if (s->look->words) {
		build_sv(b, label_text(s->locale, LABEL_DIFFERS));
		build_str(b, ": ");
	} else {
		build_str(b, s->look->ascii ? "!\u00a0" : "≠\u00a0");
	}
}

/* What has no row is words. */
static void (*const put_run[RUN_ROLES])(struct sheet *, struct build *,
					const struct run *) = {
	[RUN_QUOTE] = put_quote,       [RUN_NOTE] = put_note,
	[RUN_EVENT] = put_events,      [RUN_INFERRED] = put_inferred,
	[RUN_DIFFERS] = put_differs,
};

static struct sv run_text(struct sheet *s, const struct run *r)
{
	struct build b = { .arena = s->out->text.arena };

	(put_run[r->role] ? put_run[r->role] : put_words)(s, &b, r);
	return build_view(&b);
}

/* A name is a hit, too, when the search met another spelling of it; what is
 * marked in part is no reader's riddle. */
static enum style run_style(const struct sheet *s, const struct run *r)
{
	const struct query *marks = s->look->marks;
	struct arena *a = s->out->text.arena;
	struct fold_range one;

	if (marks && r->target.to == TARGET_NAME &&
	    query_marks(marks, r->text, &one, 1) == 0 &&
	    query_meets_name(a, marks, s->look->corpus, r->target.no))
		return STYLE_HIT;
	return styles[r->role];
}

/* ---- links ---- */

/* Whether R can be followed: a reference beside a fact is told whole below. */
static bool is_link(const struct run *r)
{
	return r->target.to != TARGET_NONE && r->role != RUN_NOTE;
}

/* The link that R is, from 1. */
static uint32_t add_link(struct sheet *s, const struct run *r)
{
	struct doc_view *d = s->out;

	if (d->nlinks == s->link_room) {
		uint32_t room = s->link_room ? s->link_room * 2 : 16;
		struct doc_link *more = ARENA_NEW(d->text.arena, room,
						  struct doc_link);

		if (d->nlinks)
			memcpy(more, d->links, d->nlinks * sizeof(*more));
		d->links = more;
		s->link_room = room;
	}
	d->links[d->nlinks++] = (struct doc_link){
		.target = r->target,
		.text = r->text,
		.line = SIZE_MAX,
		.margin = s->margin ? 0 : -1,
		.number = s->fresh && !s->quiet && r->text.n > 0,
	};
	s->fresh = s->fresh && !d->links[d->nlinks - 1].number;
	return d->nlinks;
}

/* Finds the lines on which the links of D begin. */
static void place_links(struct doc_view *d)
{
	for (size_t line = d->text.nlines; line-- > 0;) {
		const struct scroll_line *l = &d->text.lines[line];

		for (size_t i = 0; i < l->count; i++) {
			uint32_t no = d->text.spans[l->first + i].link;

			if (no)
				d->links[no - 1].line = line;
		}
	}
}

/* Numbers the first link of each block, in their order, whatever the width;
 * figures have what names and events leave of the numbers. */
static void number_links(struct doc_view *d)
{
	uint32_t number = 0, before = 0, left;

	for (uint32_t i = 0; i < d->nlinks; i++)
		before += d->links[i].number &&
			  (d->links[i].target.to == TARGET_NAME ||
			   d->links[i].target.to == TARGET_EVENT);
	left = before < DOC_NUMBERS ? DOC_NUMBERS - before : 0;
	for (uint32_t i = 0; i < d->nlinks; i++) {
		struct doc_link *link = &d->links[i];
		bool figure = link->target.to == TARGET_FIGURE;
		bool has = link->number && number < DOC_NUMBERS &&
			   (!figure || left > 0);

		left -= figure && has;
		link->number = has ? ++number : 0;
	}
}

/* ---- runs on lines ---- */

static size_t count_runs(const struct run *first, const struct run *end)
{
	size_t n = 0;

	for (const struct run *r = first; r != end; r = r->next)
		n++;
	return n;
}

/* Those of before are put by then. */
static struct scroll_piece *pieces_of(struct sheet *s, const struct run *first,
				      const struct run *end, size_t *n)
{
	struct scroll_piece *pieces;

	arena_reset(&s->pieces);
	pieces = ARENA_NEW(&s->pieces, count_runs(first, end),
			   struct scroll_piece);
	*n = 0;
	for (const struct run *r = first; r != end; r = r->next)
		pieces[(*n)++] = (struct scroll_piece){
			run_text(s, r), run_style(s, r),
			is_link(r) ? add_link(s, r) : 0
		};
	return pieces;
}

/* PIECES after two blanks where they fit on the line, else below it: at the
 * right edge, or with LEFT at INDENT. */
static void put_beside(struct sheet *s, int indent,
		       const struct scroll_piece *pieces, size_t n, bool left)
{
	struct scroll *text = &s->out->text;
	int cells = scroll_measure(text, pieces, n);
	int to = text->width - cells;

	if (n == 0)
		return;
	if (text->at + LABELS_GAP <= to) {
		scroll_flow(text, indent, SV("  "), STYLE_TEXT);
	} else {
		scroll_line(text);
		text->at = !left && to > indent ? to : indent;
	}
	scroll_flow_pieces(text, indent, pieces, n);
}

/* RUNS from where the last line ends, in their own styles; what goes beside
 * the runs before it stands below them where the line has no room. */
static void flow(struct sheet *s, int indent, const struct runs *runs)
{
	const struct run *at = runs->first, *end = at;
	bool beside = false;

	for (; at; at = end) {
		struct scroll_piece *pieces;
		size_t n;

		beside = at->role == RUN_BESIDE;
		at = beside ? at->next : at;
		for (end = at; end && end->role != RUN_BESIDE;)
			end = end->next;
		pieces = pieces_of(s, at, end, &n);
		if (beside)
			put_beside(s, indent, pieces, n, true);
		else
			scroll_flow_pieces(&s->out->text, indent, pieces, n);
	}
}

static struct sv joined(struct sheet *s, const struct runs *runs)
{
	struct build b = { .arena = s->out->text.arena };

	for (const struct run *r = runs->first; r; r = r->next)
		build_sv(&b, run_text(s, r));
	return build_view(&b);
}

/* ---- blocks ---- */

/* A blank line between groups. */
static void gap(struct sheet *s)
{
	if (s->begun && !s->look->close)
		scroll_line(&s->out->text);
	s->begun = true;
}

/* Begins the line of a block, of whose links one may have a number. */
static void begin_line(struct sheet *s)
{
	scroll_line(&s->out->text);
	s->fresh = true;
}

static void put_heading(struct sheet *s, const struct block *b)
{
	gap(s);
	scroll_flow_line(&s->out->text, s->margin, joined(s, &b->label),
			 STYLE_LABEL);
}

static void put_paragraph(struct sheet *s, const struct block *b)
{
	if (b->number == 0)
		gap(s);
	begin_line(s);
	flow(s, s->margin, &b->text);
}

/* A field that tells more of the date right above: its own words beside it,
 * which are less than it, others below. */
static void put_of_date(struct sheet *s, const struct block *f)
{
	struct scroll_piece *pieces;
	size_t n;

	if (f->number & FIELD_IS_OTHER) {
		scroll_line(&s->out->text);
		flow(s, s->margin, &f->text);
		return;
	}
	pieces = pieces_of(s, f->text.first, NULL, &n);
	for (size_t i = 0; i < n; i++)
		if (pieces[i].style == STYLE_QUOTE)
			pieces[i].style = STYLE_DIM;
	put_beside(s, s->margin, pieces, n, true);
}

static void put_field(struct sheet *s, const struct block *f)
{
	struct scroll *text = &s->out->text;
	struct sv label = joined(s, &f->label), sign = joined(s, &f->aside);
	int by = sign.n > 0 ? SIGN : 0, at = s->margin + by;

	begin_line(s);
	scroll_flow(text, at, label, STYLE_LABEL);
	if (by > 0)
		scroll_put(text, s->margin, sign, STYLE_ACCENT);
	/* One that is too wide for the column stands above. */
	if (label.n && at + width_text(label) + LABELS_GAP > s->column + by)
		scroll_line(text);
	flow(s, s->column + by, &f->text);
}

static void put_fields(struct sheet *s, const struct block *fields)
{
	bool begun = false; /* a group of them */

	for (const struct block *f = fields->first; f; f = f->next) {
		s->quiet = f->number & FIELD_IS_OTHER;
		if (f->number & FIELD_IS_DATE) {
			put_of_date(s, f);
		} else {
			if (!begun || f->number & FIELD_IS_FIRST)
				gap(s);
			begun = true;
			put_field(s, f);
		}
		s->quiet = false;
	}
}

/* The mark that opens a quotation hangs before its words. */
static void put_quote_block(struct sheet *s, const struct block *quote)
{
	struct scroll *text = &s->out->text;
	struct sv open = s->look->ascii ? SV("\"") : s->locale->open;
	int indent = s->margin + width_text(open);
	const struct scroll_piece *aside;
	size_t n;

	begin_line(s);
	scroll_put(text, s->margin, open, STYLE_QUOTE);
	s->open = true;
	flow(s, indent, &quote->text);
	aside = pieces_of(s, quote->aside.first, NULL, &n);
	put_beside(s, indent, aside, n, false);
}

static void put_quotes(struct sheet *s, const struct block *quotes)
{
	if (s->last != BLOCK_QUOTES)
		gap(s);
	scroll_flow_line(&s->out->text, s->margin, joined(s, &quotes->label),
			 STYLE_LABEL);
	for (const struct block *q = quotes->first; q; q = q->next)
		put_quote_block(s, q);
}

static void put_note_block(struct sheet *s, const struct block *note)
{
	struct build b = { .arena = s->out->text.arena };

	if (s->last != BLOCK_NOTE)
		gap(s);
	build_fmt(&b, "[%u] ", note->number);
	begin_line(s);
	scroll_put(&s->out->text, s->margin, build_view(&b), STYLE_SOURCE);
	flow(s, s->margin + (int)b.n, &note->text);
}

static void put_index(struct sheet *s, const struct block *index)
{
	gap(s);
	for (const struct block *e = index->first; e; e = e->next) {
		begin_line(s);
		flow(s, s->margin, &e->label);
		scroll_flow(&s->out->text, s->margin, SV("  "), STYLE_TEXT);
		flow(s, s->margin, &e->text);
	}
}

static void put_blocks(struct sheet *s, const struct block *list);

/* Where values begin: after the widest label of this event, if that is a field
 * of the format, but never beyond the middle. */
static int column_of(struct sheet *s, const struct block *event)
{
	int most = label_cells(s->locale), widest = LEAST_LABEL;
	int middle = s->out->text.width / 2, column;

	for (const struct block *b = event->first; b; b = b->next)
		for (const struct block *f = b->first;
		     f && b->kind == BLOCK_FIELDS; f = f->next) {
			int cells = f->number & FIELD_IS_DATE ?
					    0 :
					    width_text(joined(s, &f->label));

			if (cells > widest && cells <= most)
				widest = cells;
		}
	column = s->margin + widest + LABELS_GAP;
	return column < middle ? column : middle;
}

/* Its title, then when it was, and what more is said of that. */
static void put_event(struct sheet *s, const struct block *event)
{
	struct scroll *text = &s->out->text;

	s->column = column_of(s, event);
	scroll_flow_line(text, s->margin, joined(s, &event->text),
			 STYLE_HEADING);
	begin_line(s);
	flow(s, s->margin, &event->label);
	if (event->aside.first) {
		scroll_flow(text, s->margin, SV("  "), STYLE_TEXT);
		scroll_flow(text, s->margin, joined(s, &event->aside),
			    STYLE_DIM);
	}
	s->begun = true;
	put_blocks(s, event->first);
}

static void (*const put[BLOCK_KINDS])(struct sheet *, const struct block *) = {
	[BLOCK_HEADING] = put_heading, [BLOCK_PARAGRAPH] = put_paragraph,
	[BLOCK_FIELDS] = put_fields,   [BLOCK_EVENT] = put_event,
	[BLOCK_QUOTES] = put_quotes,   [BLOCK_NOTE] = put_note_block,
	[BLOCK_INDEX] = put_index,
};

static void put_block(struct sheet *s, const struct block *b)
{
	ENSURE(put[b->kind]);
	put[b->kind](s, b);
	s->last = b->kind;
}

/* Calls itself for children: BLOCK_DEPTH deep at most. */
static void put_blocks(struct sheet *s, const struct block *list)
{
	for (const struct block *b = list; b; b = b->next)
		put_block(s, b);
}

struct doc_view doc_view(struct arena *a, struct doc *doc, int width,
			 const struct doc_look *look)
{
	struct doc_view out = {
		.text = scroll_new(a, width, look->ascii, look->marks)
	};
	struct sheet s = { .out = &out,
			   .look = look,
			   .locale = doc->head.locale,
			   .margin = width > NARROW ? MARGIN : 0,
			   .last = BLOCK_KINDS };
	const struct block *b;

	s.column = s.margin + LEAST_LABEL + LABELS_GAP;
	while ((b = doc_next(doc, a)))
		put_block(&s, b);
	place_links(&out);
	number_links(&out);
	arena_free(&s.pieces);
	return out;
}
