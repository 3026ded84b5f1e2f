/* Breaking text into sheets of paper, with a head and a foot. */
#include "report/sheets.h"

#include "text/clean.h"
#include "text/width.h"
#include "wording/label.h"

enum {
	HEAD_ROWS = 2, /* with the blank line beside the text */
	FOOT_ROWS = 2,
	PART_LEAST = 8, /* lines of what is too long for a sheet */
	REST_LEAST = 2,
	HEAD_GAP = 3, /* cells */
	TABLE_HEADS = 8, /* lines; higher ones are not repeated */
	FOOT_MARK = '\v', /* where a foot will be; clean text has none */
};

struct sheets {
	struct build *out;
	struct build set;  /* whole lines that OUT has not got yet */
	struct build unit; /* that is not complete yet */
	struct build heads; /* of the table that the unit is of */
	bool in_table; /* they were put before it */
	const struct locale *locale;
	struct sv head; /* a line */
	int width;      /* cells */
	bool empty_feet;
	bool counts; /* SET waits until it is known how many there are */
	uint32_t number; /* of the sheet that is being filled; 0: none is */
	uint32_t released; /* whose feet are known */
	int row;           /* of its text that is next */
};

/* ---- heads and feet ---- */

void sheets_foot(struct build *b, const struct locale *l, int width,
		 uint32_t number, uint32_t of)
{
	struct build foot = { .arena = b->arena };
	struct sv n = build_digits(b->arena, number);
	int cells;

	if (of)
		label_fill_two(&foot, l, LABEL_SHEET_OF, n,
			       build_digits(b->arena, of));
	else
		label_fill(&foot, l, LABEL_SHEET, n);
	cells = width_text(build_view(&foot));
	if (cells < width)
		build_fill(b, ' ', (size_t)(width - cells) / 2);
	build_sv(b, build_view(&foot));
}

/* TEXT, clean, in CELLS at most. */
static struct sv fit(struct arena *a, struct sv text, int cells, bool ascii)
{
	struct sv more = ascii ? SV("..") : SV("…");
	struct build b = { .arena = a };

	if (ascii)
		clean_ascii(&b, text);
	else
		clean_line(&b, text);
	text = build_view(&b);
	if (width_text(text) <= cells)
		return text;
	text = width_cut(text, cells - width_text(more), NULL);
	while (text.n > 0 && text.s[text.n - 1] == ' ')
		text.n--;
	build_cut(&b, text.n);
	build_sv(&b, more);
	return build_view(&b);
}

/* What DOC is of at the left, cut if need be, and at the right when that was,
 * if it leaves room for half of the other. */
static struct sv head_of(struct arena *a, const struct doc_head *doc,
			 int width, bool ascii)
{
	struct build b = { .arena = a };
	struct sv what = fit(a, doc->title, width, ascii);
	struct sv when = fit(a, doc->subtitle, width, ascii);
	int left = width_text(what), right = width_text(when);
	int most = width - right - HEAD_GAP;

	if (right == 0 || most < (left < width / 2 ? left : width / 2))
		return what;
	what = fit(a, what, most, ascii);
	build_sv(&b, what);
	build_fill(&b, ' ', (size_t)(width - right - width_text(what)));
	build_sv(&b, when);
	return build_view(&b);
}

/* Lets go of what is set, each foot in its place: of OF sheets in all. */
static void release(struct sheets *s, uint32_t of)
{
	struct sv rest = build_view(&s->set);

	while (rest.n > 0) {
		build_sv(s->out, sv_slice(rest, 0,
					  sv_find_char(rest, FOOT_MARK, 0)));
		if (sv_find_char(rest, FOOT_MARK, 0) == SV_NONE)
			break;
		sv_cut(&rest, FOOT_MARK);
		s->released++;
		if (!s->empty_feet)
			sheets_foot(s->out, s->locale, s->width,
				    s->released, of);
	}
	build_cut(&s->set, 0);
}

struct sheets *sheets_begin(struct arena *a, struct build *out,
			    const struct doc_head *head,
			    const struct report_layout *layout)
{
	struct sheets *s = ARENA_NEW(a, 1, struct sheets);
	int width = layout->width ? layout->width : REPORT_WIDTH;

	if (width < REPORT_WIDTH_MIN)
		width = REPORT_WIDTH_MIN;
	*s = (struct sheets){
		.out = out,
		.set.arena = a,
		.unit.arena = a,
		.heads.arena = a,
		.locale = head->locale,
		.head = head_of(a, head, width, layout->ascii),
		.width = width,
		.empty_feet = layout->pages == REPORT_LOOKED_AT,
		.counts = layout->pages == REPORT_PAGES,
	};
	return s;
}

/* ---- filling sheets ---- */

/* Lines of text on the sheet that is being filled. */
static int room(const struct sheets *s)
{
	return SHEET_LINES - FOOT_ROWS - (s->number > 1 ? HEAD_ROWS : 0);
}

static void end_sheet(struct sheets *s)
{
	build_fill(&s->set, '\n', (size_t)(room(s) - s->row + FOOT_ROWS - 1));
	build_char(&s->set, FOOT_MARK);
	build_char(&s->set, '\n');
	if (s->counts && s->number >= SHEETS_COUNTED)
		s->counts = false;
	if (!s->counts)
		release(s, 0);
}

static void begin_sheet(struct sheets *s)
{
	if (s->number > 0) {
		end_sheet(s);
		build_char(&s->set, '\f');
	}
	s->number++;
	s->row = 0;
	if (s->number == 1)
		return;
	build_sv(&s->set, s->head);
	build_fill(&s->set, '\n', HEAD_ROWS);
}

static bool is_blank(struct sv text)
{
	return text.n > 0 && text.s[0] == '\n';
}

static bool is_row(struct sv text)
{
	return text.n > 0 && text.s[0] == SHEETS_ROW;
}

/* TEXT without the blank lines that it begins with. */
static struct sv below_blank(struct sv text)
{
	while (is_blank(text))
		text = sv_slice(text, 1, text.n);
	return text;
}

/* The lines of TEXT; ENOUGH, when it has more. */
static int count_lines(struct sv text, int enough)
{
	int n = 0;

	for (; n < enough && text.n > 0; n++)
		sv_cut(&text, '\n');
	return n;
}

/* Puts the first N lines of *TEXT, and takes them from it. */
static void put_lines(struct sheets *s, struct sv *text, int n)
{
	for (; n > 0; n--, s->row++) {
		struct sv line = sv_cut(text, '\n');

		build_sv(&s->set, sv_slice(line, is_row(line), line.n));
		build_char(&s->set, '\n');
	}
}

/* How many lines of TEXT, which has more than ROWS, are best put on those: up
 * to a blank line or a row, if one is among the last third. */
static int part_of(struct sv text, int rows)
{
	int best = rows;

	for (int at = 0; at < rows; at++) {
		if ((is_blank(text) || is_row(text)) && at > rows - rows / 3)
			best = at;
		sv_cut(&text, '\n');
	}
	if (is_row(text))
		best = rows;
	if (count_lines(text, REST_LEAST) < REST_LEAST && best == rows)
		best -= REST_LEAST;
	return best;
}

/* Puts N lines of *TEXT, which is of a table, as above; after that with heads
 * they are in it. */
static void put_part(struct sheets *s, struct sv *text, int n)
{
	struct sv from = *text, heads = build_view(&s->heads);

	put_lines(s, text, n);
	from.n -= text->n;
	s->in_table = s->in_table ||
		      (heads.n > 0 && sv_find(from, heads, 0) != SV_NONE);
}

static void put_unit(struct sheets *s, struct sv text)
{
	struct sv heads = build_view(&s->heads);
	int most = SHEET_LINES - HEAD_ROWS - FOOT_ROWS -
		   count_lines(heads, TABLE_HEADS);

	if (s->number == 0)
		begin_sheet(s);
	while (text.n > 0) {
		int left, lines;

		if (s->row == 0)
			text = below_blank(text);
		if (s->row == 0 && s->in_table)
			put_lines(s, &(struct sv){ heads.s, heads.n },
				  count_lines(heads, TABLE_HEADS));
		left = room(s) - s->row;
		lines = count_lines(text, left + 1);
		if (lines <= left) {
			put_part(s, &text, lines);
			return;
		}
		if (left >= PART_LEAST &&
		    count_lines(below_blank(text), most + 1) > most)
			put_part(s, &text, part_of(text, left));
		begin_sheet(s);
	}
}

void sheets_heads(struct sheets *s, struct sv heads, bool on)
{
	s->in_table = s->in_table && on;
	build_cut(&s->heads, 0);
	if (count_lines(heads, TABLE_HEADS + 1) <= TABLE_HEADS)
		build_sv(&s->heads, heads);
}

void sheets_put(struct sheets *s, struct sv text, bool keep)
{
	build_sv(&s->unit, text);
	if (keep)
		return;
	put_unit(s, build_view(&s->unit));
	build_cut(&s->unit, 0);
	if (!s->counts)
		release(s, 0);
}

void sheets_turn(struct sheets *s)
{
	sheets_put(s, (struct sv){ 0 }, false);
	if (s->number > 0 && s->row > 0)
		begin_sheet(s);
}

size_t sheets_kept(const struct sheets *s)
{
	return s->set.n + s->unit.n;
}

void sheets_end(struct sheets *s)
{
	sheets_put(s, (struct sv){ 0 }, false);
	if (s->number == 0)
		return;
	end_sheet(s);
	release(s, s->counts ? s->number : 0);
}
