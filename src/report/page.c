/* Setting runs on a page: marks of quotes and notes, lines, columns. */
#include "report/page.h"

#include "report/format.h"
#include "text/clean.h"
#include "text/grapheme.h"
#include "text/width.h"
#include "wording/label.h"

/* U+00A0 and U+2060 keep a mark with what it belongs to; put_loose() takes
 * them out again. */
static const struct page_marks marks_utf8 = {
	.to = "\u2060–\u2060",
	.differs = "≠\u00a0",
	.rule = "─",
};

static const struct page_marks marks_ascii = {
	.to = "-",
	.differs = "!=\u00a0",
	.rule = "-",
};

struct page page_start(struct build *out, struct arena *scratch,
		       const struct locale *l,
		       const struct report_layout *layout)
{
	int width = layout->width ? layout->width : REPORT_WIDTH;

	return (struct page){
		.out = out,
		.scratch = scratch,
		.locale = l,
		.marks = layout->ascii ? &marks_ascii : &marks_utf8,
		.width = width < REPORT_WIDTH_MIN ? REPORT_WIDTH_MIN : width,
		.ascii = layout->ascii,
		.sheets = layout->pages != REPORT_ENDLESS,
	};
}

static void put_clean(const struct page *p, struct build *b, struct sv text)
{
	if (p->ascii)
		clean_ascii(b, text);
	else
		clean_line(b, text);
}

static void put_words(const struct page *p, struct build *b,
		      const struct run *r)
{
	put_clean(p, b, r->text);
}

static void put_quote(const struct page *p, struct build *b,
		      const struct run *r)
{
	put_clean(p, b, p->locale->open);
	put_clean(p, b, locale_within(p->scratch, p->locale, r->text));
	put_clean(p, b, p->locale->shut);
}

static void put_note(const struct page *p, struct build *b,
		     const struct run *r)
{
	struct build place = { .arena = p->scratch };
	struct build mark = { .arena = p->scratch };

	build_fmt(b, "[%u]", r->number);
	put_clean(p, &place, r->text);
	doc_mark(&mark, p->locale, p->ascii);
	doc_place_in(b, build_view(&place), build_view(&mark));
}

static void put_events(const struct page *p, struct build *b,
		       const struct run *r)
{
	build_fmt(b, "%u", r->number);
	if (r->last > r->number)
		build_fmt(b, "%s%u", r->last > r->number + 1 ? p->marks->to
							     : ", ",
			  r->last);
}

struct sv page_label(const struct page *p, enum label label)
{
	struct build b = { .arena = p->scratch };

	put_clean(p, &b, label_text(p->locale, label));
	return build_view(&b);
}

static void put_inferred(const struct page *p, struct build *b,
			 const struct run *r)
{
	(void)r;
	build_sv(b, page_label(p, LABEL_IS_INFERRED));
}

static void put_differs(const struct page *p, struct build *b,
			const struct run *r)
{
	(void)r;
	build_str(b, p->marks->differs);
}

/* What has no row is words. */
static void (*const put_run[RUN_ROLES])(const struct page *, struct build *,
					const struct run *) = {
	[RUN_QUOTE] = put_quote,       [RUN_NOTE] = put_note,
	[RUN_EVENT] = put_events,      [RUN_INFERRED] = put_inferred,
	[RUN_DIFFERS] = put_differs,
};

struct sv page_runs(const struct page *p, const struct runs *runs)
{
	struct build b = { .arena = p->scratch };

	for (const struct run *r = runs->first; r; r = r->next)
		(put_run[r->role] ? put_run[r->role] : put_words)(p, &b, r);
	return build_view(&b);
}

void page_gap(struct page *p, int lines)
{
	if (p->begun && p->gap < lines)
		p->gap = lines;
}

static void begin_line(struct page *p)
{
	build_fill(p->out, '\n', (size_t)p->gap);
	p->gap = 0;
	p->begun = true;
}

/* Whether nothing of TEXT would be seen. */
static bool is_blank(struct sv text)
{
	struct sv hard = SV("\u00a0");

	while (text.n) {
		size_t n = sv_starts(text, hard) ? hard.n : 1;

		if (n == 1 && text.s[0] != ' ')
			return false;
		text = sv_slice(text, n, text.n);
	}
	return true;
}

/* What keeps words together has done its work: a blank, and nothing. */
static void put_loose(struct build *out, struct sv text)
{
	const struct sv blank = SV("\u00a0"), joiner = SV("\u2060");
	size_t from = 0, at = 0; /* what is between them is put at once */

	while (at < text.n) {
		struct sv rest = sv_slice(text, at, text.n);
		struct sv mark = sv_starts(rest, blank)	   ? blank :
				 sv_starts(rest, joiner) ? joiner :
							       SV("");

		if (mark.n == 0) {
			at++;
			continue;
		}
		build_sv(out, sv_slice(text, from, at));
		if (mark.n == blank.n)
			build_char(out, ' ');
		from = at += mark.n;
	}
	build_sv(out, sv_slice(text, from, at));
}

static void end_line(struct build *out, size_t from)
{
	while (out->n > from && out->s[out->n - 1] == ' ')
		build_cut(out, out->n - 1);
	build_char(out, '\n');
}

/*
 * The head of TEXT for a line of CELLS cells.  A blank that bears a mark is
 * no blank at the end of a line: such a line is cut where it is full.  What
 * kept words together that a line has no room for begins none.
 */
static struct sv take_line(struct sv text, int cells, size_t *next)
{
	const struct sv blank = SV("\u00a0");
	struct sv line = width_line(text, cells, next);
	size_t n = line.n;

	if (sv_starts(sv_slice(text, *next, text.n), blank))
		*next += blank.n;
	while (n > 0 && line.s[n - 1] == ' ')
		n--;
	if (width_text(sv_slice(line, 0, n)) <= cells)
		return line;
	line = width_cut(text, cells, NULL);
	if (line.n == 0)
		line = sv_slice(text, 0, grapheme_end(text, 0));
	*next = line.n;
	return line;
}

void page_flow(struct page *p, struct sv lead, int first, int rest,
	       struct sv text)
{
	int column = first;

	text = is_blank(text) ? SV("") : sv_trim(text);
	while (lead.n || text.n) {
		int lead_cells = width_text(lead);
		size_t from, next = 0;
		struct sv line = text;

		if (text.n)
			line = take_line(text, p->width - column, &next);
		text = sv_slice(text, next, text.n);
		if (lead.n == 0 && is_blank(line))
			continue; /* nothing but blanks that must not break */
		begin_line(p);
		from = p->out->n;
		put_loose(p->out, lead);
		if (column > lead_cells)
			build_fill(p->out, ' ', (size_t)(column - lead_cells));
		put_loose(p->out, line);
		end_line(p->out, from);
		lead = SV("");
		column = rest;
	}
}

void page_centre(struct page *p, struct sv text)
{
	struct build clean = { .arena = p->scratch };

	put_clean(p, &clean, text);
	text = build_view(&clean);
	while (!is_blank(text)) {
		size_t next, from;
		struct sv line = take_line(text, p->width, &next);
		int cells;

		line = sv_trim(line);
		cells = width_text(line);
		begin_line(p);
		from = p->out->n;
		if (cells < p->width)
			build_fill(p->out, ' ', (size_t)(p->width - cells) / 2);
		put_loose(p->out, line);
		end_line(p->out, from);
		text = sv_slice(text, next, text.n);
	}
}

void page_rule(struct page *p)
{
	begin_line(p);
	for (int i = 0; i < p->width; i++)
		build_str(p->out, p->marks->rule);
	build_char(p->out, '\n');
}

struct page page_part(const struct page *p, struct build *set, int width)
{
	struct page part = *p;

	part.out = set;
	part.width = width;
	part.gap = 0;
	part.begun = false;
	return part;
}

struct page_column page_column(const struct build *set, int at)
{
	size_t lines = 0;

	for (size_t i = 0; i < set->n; i++)
		lines += set->s[i] == '\n';
	return (struct page_column){ build_view(set), lines, at };
}

void page_columns(struct sv text, size_t lines, struct page_column *columns,
		  int n)
{
	for (int i = 0; i < n; i++) {
		size_t most = (lines + (size_t)(n - i) - 1) / (size_t)(n - i);
		struct sv left = text;
		size_t taken = 0;

		while (left.n && (taken < most || left.s[0] == ' ')) {
			sv_cut(&left, '\n');
			taken++;
		}
		columns[i].text = sv_slice(text, 0, text.n - left.n);
		columns[i].lines = taken;
		text = left;
		lines -= taken;
	}
}

void page_beside(struct page *p, struct page_column *columns, int n)
{
	size_t rows = 0;

	for (int i = 0; i < n; i++)
		if (columns[i].lines > rows)
			rows = columns[i].lines;
	for (size_t row = 0; row < rows; row++) {
		size_t from;
		int at = 0;

		begin_line(p);
		from = p->out->n;
		for (int i = 0; i < n; i++) {
			struct sv cell = sv_cut(&columns[i].text, '\n');

			if (at < columns[i].at)
				build_fill(p->out, ' ',
					   (size_t)(columns[i].at - at));
			build_sv(p->out, cell);
			at = columns[i].at + width_text(cell);
		}
		end_line(p->out, from);
	}
}
