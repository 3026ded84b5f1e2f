/* The text of a source, laid out. */
#include "view/source_view.h"

#include "base/build.h"
#include "book/called.h"
#include "view/ledger_view.h"
#include "wording/label.h"

enum {
	NUMBER_CELLS = 4, /* of a paragraph, at the left; up to BAR */
	BAR = 6,          /* the column of the sign of what is marked */
	TEXT = 8,         /* the column where the text begins */
	RIGHT = 2,        /* blank columns after it */
	MEASURE = 76,     /* cells of a line that are easily read */
};

struct source_lines {
	struct doc_lines *l;
	const struct book *b;
	source_no source;
	event_no ev;
	const struct shelf_text *text;
	struct passages of; /* EV, in any source */
	struct paper_parts parts;
	size_t part; /* of them */
	struct brief_dates dates;
	struct arena scratch; /* of a paragraph */
};

/* ---- the head ---- */

/* What is known of the source, on a line. */
static void put_about(struct source_lines *v)
{
	struct sv accessed = book_source_field(v->b, v->source,
					       SV("accessed"));
	struct sv parts[] = {
		called_source_kind(v->b,
				   book_source_field(v->b, v->source,
						     SV("kind")),
				   v->dates.locale),
		ledger_date(v->l->a, v->b, v->source, SV("date"),
			    v->dates),
		{ 0 },
		{ 0 },
	};
	struct build b = { .arena = v->l->a };
	struct build read = { .arena = v->l->a };

	if (accessed.n > 0)
		label_fill(&read, v->dates.locale, LABEL_ACCESSED,
			   ledger_date(v->l->a, v->b, v->source,
				       SV("accessed"), v->dates));
	parts[2] = build_view(&read);
	if (v->text->state == SHELF_READ)
		parts[3] = book_source_field(v->b, v->source, SV("file"));
	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
		build_str(&b, b.n > 0 && parts[i].n > 0 ? "   " : "");
		build_sv(&b, parts[i]);
	}
	scroll_flow_line(&v->l->view.text, TEXT, build_view(&b), STYLE_DIM);
}

/* Why its text is not at hand, and what helps. */
static void put_away(struct source_lines *v)
{
	static const enum label why[] = {
		[SHELF_NONE] = LABEL_TEXT_UNNAMED,
		[SHELF_MISSING] = LABEL_TEXT_MISSING,
		[SHELF_UNREADABLE] = LABEL_TEXT_UNREADABLE,
		[SHELF_NOT_UTF8] = LABEL_TEXT_UNREADABLE,
	};
	struct build b = { .arena = v->l->a };

	label_fill(&b, v->dates.locale, why[v->text->state],
		   book_source_field(v->b, v->source, SV("file")));
	scroll_flow_line(&v->l->view.text, TEXT, build_view(&b), STYLE_WARN);
}

static void put_head(struct source_lines *v)
{
	struct build name = { .arena = v->l->a };

	build_fmt(&name, "[%u] ", v->source + 1);
	build_sv(&name, book_source_title(v->b, v->source));
	scroll_flow_line(&v->l->view.text, DOC_MARGIN, build_view(&name),
			 STYLE_HEADING);
	put_about(v);
	if (v->text->state != SHELF_READ)
		put_away(v);
}

/* ---- paragraphs ---- */

/* Cuts what IN is of WRITTEN into pieces: what P marks of it, and what is
 * between. */
static struct scroll_piece *cut(struct source_lines *v, struct sv written,
				struct stretch in, const struct passage *p,
				size_t *n)
{
	size_t most = p ? 2 * (2 * p->nwords + 2 * p->nsentences) + 1 : 1;
	struct scroll_piece *pieces = ARENA_NEW(&v->scratch, most,
						struct scroll_piece);

	*n = 0;
	for (size_t at = in.from, end; at < in.to; at = end) {
		enum style style = STYLE_TEXT;

		end = in.to;
		for (size_t i = 0; p && i < p->nsentences; i++) {
			struct stretch s = p->sentences[i];

			if (at >= s.from && at < s.to)
				style = STYLE_WARN;
			end = s.from > at && s.from < end ? s.from : end;
			end = s.to > at && s.to < end ? s.to : end;
		}
		for (size_t i = 0; p && i < p->nwords; i++) {
			struct stretch w = p->words[i];

			if (at >= w.from && at < w.to)
				style = STYLE_HIT;
			end = w.from > at && w.from < end ? w.from : end;
			end = w.to > at && w.to < end ? w.to : end;
		}
		pieces[(*n)++] = (struct scroll_piece){
			sv_slice(written, at, end), style, 0
		};
	}
	return pieces;
}

static bool is_marked(const struct scroll *s, const struct scroll_line *line)
{
	for (size_t i = 0; i < line->count; i++)
		if (s->spans[line->first + i].style != STYLE_TEXT)
			return true;
	return false;
}

/* The link to the event, for the number of a paragraph that it rests on. */
static void put_number(struct source_lines *v, size_t n, bool link)
{
	struct build digits = { .arena = v->l->a };

	if (n > 0)
		build_fmt(&digits, "%zu", n);
	else
		build_char(&digits, '-');
	if (link)
		doc_lines_put_link(
			v->l,
			doc_lines_link(v->l,
				       (struct target){ TARGET_EVENT, v->ev },
				       build_view(&digits), false),
			NUMBER_CELLS > (int)digits.n ?
				NUMBER_CELLS - (int)digits.n :
				0,
			0, STYLE_HEADING);
	else
		doc_lines_right(v->l, 0,
				digits.n > NUMBER_CELLS ? BAR : NUMBER_CELLS,
				build_view(&digits), STYLE_DIM);
}

/* The N PIECES as paragraph NUMBER; P: what is marked of it, or null; LINK: its
 * number leads to the event. */
static void put_paragraph(struct source_lines *v, size_t number,
			  const struct scroll_piece *pieces, size_t n,
			  const struct passage *p, bool link)
{
	struct scroll *to = &v->l->view.text;
	int room = to->width - RIGHT;
	int width = room < TEXT + MEASURE ? room : TEXT + MEASURE;
	struct scroll lines = scroll_new(&v->scratch, width, to->ascii,
					 to->marks);

	scroll_line(&lines);
	lines.at = TEXT;
	scroll_flow_pieces(&lines, TEXT, pieces, n);
	doc_lines_gap(v->l);
	for (size_t i = 0; i < lines.nlines; i++) {
		const struct scroll_line *line = &lines.lines[i];

		doc_lines_add(v->l);
		if (i == 0)
			put_number(v, number, link);
		if (p && (p->nwords == 0 || is_marked(&lines, line)))
			doc_lines_put(v->l, BAR, 0,
				      to->ascii ? SV("|") : SV("▎"),
				      STYLE_ACCENT);
		for (size_t k = 0; k < line->count; k++) {
			const struct scroll_span *s =
				&lines.spans[line->first + k];

			scroll_put(to, s->col, s->text, s->style);
		}
	}
	arena_reset(&v->scratch);
}

/* Which part is shown, and of which paragraphs. */
static void put_part(struct source_lines *v, size_t first, size_t last)
{
	struct build b = { .arena = v->l->a };

	label_fill_two(&b, v->dates.locale, LABEL_TEXT_PART,
		       build_digits(v->l->a, v->part + 1),
		       build_digits(v->l->a, v->parts.n));
	build_fmt(&b, " (¶%zu", first);
	if (last > first)
		build_fmt(&b, "-%zu", last);
	build_char(&b, ')');
	doc_lines_gap(v->l);
	scroll_flow_line(&v->l->view.text, TEXT, build_view(&b), STYLE_WARN);
}

static void put_goes_on(struct source_lines *v)
{
	struct build b = { .arena = v->l->a };

	label_fill(&b, v->dates.locale, LABEL_TEXT_GOES_ON,
		   build_digits(v->l->a, v->part + 2));
	doc_lines_gap(v->l);
	scroll_flow_line(&v->l->view.text, TEXT, build_view(&b), STYLE_WARN);
}

/* What is marked of the paragraphs FIRST to LAST, each, or null. */
static const struct passage **marked_in(struct source_lines *v, size_t first,
					size_t last)
{
	const struct passage **of = ARENA_NEW(v->l->a, last + 1 - first,
					      const struct passage *);

	for (size_t i = 0; i < v->of.n; i++) {
		const struct passage *p = &v->of.v[i];

		if (p->source == v->source && p->paragraph >= first &&
		    p->paragraph <= last && !of[p->paragraph - first])
			of[p->paragraph - first] = p;
	}
	return of;
}

static void put_text(struct source_lines *v)
{
	struct paper_spot from = v->parts.v[v->part];
	struct paper_spot end = v->parts.v[v->part + 1];
	size_t last = end.paragraph - (end.byte == 0);
	const struct passage **of = marked_in(v, from.paragraph, last);

	if (v->parts.n > 1)
		put_part(v, from.paragraph, last);
	for (size_t i = from.paragraph; i <= last; i++) {
		const struct passage *p = of[i - from.paragraph];
		struct sv written = paper_written(&v->text->paper, i);
		struct stretch in = { i == from.paragraph ? from.byte : 0,
				      i == end.paragraph ? end.byte :
							   written.n };
		bool link = p && paper_part_of(&v->parts, passage_spot(p)) ==
					 v->part;
		size_t n;
		const struct scroll_piece *pieces = cut(v, written, in, p, &n);

		put_paragraph(v, i, pieces, n, p, link);
	}
	if (v->part + 1 < v->parts.n)
		put_goes_on(v);
}

/* What is quoted, and stands nowhere; where there is no text, all of it. */
static void put_missing(struct source_lines *v)
{
	bool read = v->text->state == SHELF_READ;

	for (size_t i = 0; i < v->of.n; i++) {
		const struct passage *p = &v->of.v[i];
		struct build b = { .arena = v->l->a };

		if (p->source != v->source || (read && p->nmissing == 0))
			continue;
		for (size_t k = 0; k < p->nmissing; k++) {
			build_str(&b, k ? " " : "");
			build_sv(&b, v->dates.locale->open);
			build_sv(&b, p->missing[k]);
			build_sv(&b, v->dates.locale->shut);
		}
		if (read) {
			struct build why = { .arena = v->l->a };

			label_fill(&why, v->dates.locale,
				   p->unsought ? LABEL_NOT_SOUGHT :
						 LABEL_NOT_IN_IT,
				   build_view(&b));
			scroll_flow_line(&v->l->view.text, TEXT,
					 build_view(&why), STYLE_WARN);
			continue;
		}
		if (p->nmissing == 0)
			build_sv(&b, label_text(v->dates.locale,
						LABEL_NOTHING_QUOTED));
		put_paragraph(v, p->paragraph,
			      &(struct scroll_piece){
				      build_view(&b),
				      p->nmissing ? STYLE_QUOTE : STYLE_DIM,
				      0 },
			      1, p, true);
	}
}

struct doc_view source_view(struct arena *a, const struct corpus *c,
			    source_no s, size_t part, event_no ev,
			    struct shelf *shelf,
			    struct brief_dates dates, int width,
			    const struct doc_look *look)
{
	struct doc_lines l = doc_lines_new(a, width, look);
	struct source_lines v = { .l = &l, .b = c->b, .source = s, .ev = ev,
				  .text = shelf_text(shelf, s),
				  .dates = dates };

	v.parts = paper_parts(a, &v.text->paper);
	v.part = part < v.parts.n ? part : v.parts.n - 1;
	if (ev != NO_EVENT)
		v.of = passages_of(a, c->b, ev, shelf);
	put_head(&v);
	put_missing(&v);
	put_text(&v);
	arena_free(&v.scratch);
	return l.view;
}
