/* Documents as lines of the screen: styles, columns, signs. */
#include "view/doc_view.h"

#include "base/panic.h"
#include "text/width.h"
#include "wording/label.h"

/* What a document is drawn on. */
struct sheet {
	struct scroll *out;
	const struct doc_look *look;
	const struct locale *locale;
	int column; /* where the values of an event's fields begin */
	bool begun; /* something stands above in this group of blocks */
};

enum { LABELS_GAP = 2 }; /* cells after a label */

static const enum style styles[RUN_ROLES] = {
	[RUN_TEXT] = STYLE_TEXT,      [RUN_LABEL] = STYLE_LABEL,
	[RUN_STRONG] = STYLE_DATE,    [RUN_TITLE] = STYLE_SOURCE,
	[RUN_QUOTE] = STYLE_QUOTE,    [RUN_DATE] = STYLE_DATE,
	[RUN_DOUBT] = STYLE_DOUBT,    [RUN_NAME] = STYLE_NAME,
	[RUN_PLACE] = STYLE_PLACE,    [RUN_OFFICE] = STYLE_DIM,
	[RUN_INFERRED] = STYLE_DOUBT, [RUN_DIFFERS] = STYLE_WARN,
	[RUN_WARN] = STYLE_WARN,      [RUN_NOTE] = STYLE_SOURCE,
	[RUN_EVENT] = STYLE_TEXT,     [RUN_URL] = STYLE_SOURCE,
};

/* ---- runs ---- */

static void put_words(const struct sheet *s, struct build *b,
		      const struct run *r)
{
	(void)s;
	build_sv(b, r->text);
}

static void put_quote(const struct sheet *s, struct build *b,
		      const struct run *r)
{
	build_sv(b, s->look->ascii ? SV("\"") : s->locale->open);
	build_sv(b, r->text);
	build_sv(b, s->look->ascii ? SV("\"") : s->locale->shut);
}

static void put_note(const struct sheet *s, struct build *b,
		     const struct run *r)
{
	build_fmt(b, "[%u]", r->number);
	if (r->text.n == 0)
		return;
	build_str(b, "\u00a0");
	doc_place(b, r->text, s->look->ascii ? SV("#") : SV("¶"));
}

static void put_events(const struct sheet *s, struct build *b,
		       const struct run *r)
{
	build_fmt(b, "%u", r->number);
	if (r->last > r->number)
		build_fmt(b, "%s%u", s->look->ascii ? "-" : "–", r->last);
}

static void put_inferred(const struct sheet *s, struct build *b,
			 const struct run *r)
{
	(void)s;
	(void)r;
	build_str(b, "\u00a0^");
}

static void put_differs(const struct sheet *s, struct build *b,
			const struct run *r)
{
	(void)r;
	build_str(b, s->look->ascii ? "!\u00a0" : "≠\u00a0");
}

/* What has no row is words. */
static void (*const put_run[RUN_ROLES])(const struct sheet *, struct build *,
					const struct run *) = {
	[RUN_QUOTE] = put_quote,       [RUN_NOTE] = put_note,
	[RUN_EVENT] = put_events,      [RUN_INFERRED] = put_inferred,
	[RUN_DIFFERS] = put_differs,
};

static struct sv run_text(const struct sheet *s, const struct run *r)
{
	struct build b = { .arena = s->out->arena };

	(put_run[r->role] ? put_run[r->role] : put_words)(s, &b, r);
	return build_view(&b);
}

/* A name is a hit, too, when the search met another spelling of it; what is
 * marked in part is no reader's riddle. */
static enum style run_style(const struct sheet *s, const struct run *r)
{
	const struct query *marks = s->look->marks;
	struct arena *a = s->out->arena;
	struct fold_range one;

	if (marks && r->target.to == TARGET_NAME &&
	    query_marks(a, marks, r->text, &one, 1) == 0 &&
	    query_meets_name(a, marks, s->look->corpus, r->target.no))
		return STYLE_HIT;
	return styles[r->role];
}

static size_t count_runs(const struct runs *runs)
{
	size_t n = 0;

	for (const struct run *r = runs->first; r; r = r->next)
		n++;
	return n;
}

/* RUNS from where the last line ends, in their own styles. */
static void flow(struct sheet *s, int indent, const struct runs *runs)
{
	size_t n = 0;
	struct scroll_piece *pieces =
		ARENA_NEW(s->out->arena, count_runs(runs), struct scroll_piece);

	for (const struct run *r = runs->first; r; r = r->next)
		pieces[n++] = (struct scroll_piece){ run_text(s, r),
						     run_style(s, r) };
	scroll_flow_pieces(s->out, indent, pieces, n);
}

static struct sv joined(const struct sheet *s, const struct runs *runs)
{
	struct build b = { .arena = s->out->arena };

	for (const struct run *r = runs->first; r; r = r->next)
		build_sv(&b, run_text(s, r));
	return build_view(&b);
}

/* ---- blocks ---- */

/* A blank line between groups. */
static void gap(struct sheet *s)
{
	if (s->begun && !s->look->close)
		scroll_line(s->out);
	s->begun = true;
}

static void put_heading(struct sheet *s, const struct block *b)
{
	gap(s);
	scroll_rule(s->out, joined(s, &b->label));
	s->begun = false;
}

static void put_paragraph(struct sheet *s, const struct block *b)
{
	if (b->number == 0)
		gap(s);
	scroll_line(s->out);
	flow(s, 0, &b->text);
}

static void put_fields(struct sheet *s, const struct block *fields)
{
	gap(s);
	for (const struct block *f = fields->first; f; f = f->next) {
		struct sv label = joined(s, &f->label);

		scroll_flow_line(s->out, 0, label, STYLE_LABEL);
		/* One that is too wide for the column stands above. */
		if (label.n && width_text(label) + LABELS_GAP > s->column)
			scroll_line(s->out);
		flow(s, s->column, &f->text);
	}
}

static void put_quotes(struct sheet *s, const struct block *quotes)
{
	gap(s);
	scroll_flow_line(s->out, 0, joined(s, &quotes->label), STYLE_LABEL);
	for (const struct block *q = quotes->first; q; q = q->next) {
		scroll_line(s->out);
		flow(s, 2, &q->text);
		if (q->aside.first)
			scroll_flow(s->out, 2, SV("  "), STYLE_TEXT);
		flow(s, 2, &q->aside);
	}
}

static void put_note_block(struct sheet *s, const struct block *note)
{
	struct build b = { .arena = s->out->arena };

	build_fmt(&b, "[%u] ", note->number);
	scroll_line(s->out);
	scroll_put(s->out, 0, build_view(&b), STYLE_SOURCE);
	flow(s, (int)b.n, &note->text);
}

static void put_index(struct sheet *s, const struct block *index)
{
	gap(s);
	for (const struct block *e = index->first; e; e = e->next) {
		scroll_line(s->out);
		flow(s, 2, &e->label);
		scroll_flow(s->out, 2, SV("  "), STYLE_TEXT);
		flow(s, 2, &e->text);
	}
}

static void put_blocks(struct sheet *s, const struct block *list);

/* Its title, then when and what it was. */
static void put_event(struct sheet *s, const struct block *event)
{
	scroll_flow_line(s->out, 0, joined(s, &event->text), STYLE_HEADING);
	scroll_line(s->out);
	flow(s, 0, &event->label);
	if (event->aside.first) {
		scroll_flow(s->out, 0, SV("  "), STYLE_TEXT);
		scroll_flow(s->out, 0, joined(s, &event->aside), STYLE_DIM);
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

/* Calls itself for children: BLOCK_DEPTH deep at most. */
static void put_blocks(struct sheet *s, const struct block *list)
{
	for (const struct block *b = list; b; b = b->next) {
		ENSURE(put[b->kind]);
		put[b->kind](s, b);
	}
}

/* Where values begin: after the widest label of the language, so that no
 * document changes it, but never beyond the middle. */
static int column_of(const struct locale *l, int width)
{
	int cells = label_cells(l) + LABELS_GAP;

	return cells < width / 2 ? cells : width / 2;
}

struct scroll doc_view(struct arena *a, struct doc *doc, int width,
		       const struct doc_look *look)
{
	struct scroll out = scroll_new(a, width, look->ascii, look->marks);
	struct sheet s = { .out = &out,
			   .look = look,
			   .locale = doc->head.locale,
			   .column = column_of(doc->head.locale, width) };
	const struct block *b;

	while ((b = doc_next(doc, a))) {
		ENSURE(put[b->kind]);
		put[b->kind](&s, b);
	}
	return out;
}
