/* Cells separated by signs: the tables of spreadsheets, and our own. */
#include "import/above.h"
#include "import/clocks.h"
#include "import/sheet.h"
#include "import/sparql.h"
#include "import/spot.h"
#include "import/ymd.h"
#include "table/rows.h"

/* Where the reading is. */
struct csv {
	struct sheet *sheet;
	struct sv text;
	size_t at;       /* byte */
	char separator;
	bool quotes;     /* a cell may stand in quotation marks */
	bool escapes;    /* one that does not has \t and \n */
	struct spot spot; /* of the cell */
	bool broken;     /* the rest cannot be read */
	VEC(struct cell) cells; /* of the row */
};

static char sign_at(const struct csv *c, size_t at)
{
	return at < c->text.n ? c->text.s[at] : '\0';
}

/* Bytes of the line end at AT: LF, CR LF or CR; 0 for none. */
static size_t end_at(const struct csv *c, size_t at)
{
	if (sign_at(c, at) == '\n')
		return 1;
	if (sign_at(c, at) != '\r')
		return 0;
	return sign_at(c, at + 1) == '\n' ? 2 : 1;
}

/* The text in quotation marks from the one at AT on.  Two of them stand for
 * one, and a line end is LF.  What follows the last is left to the caller. */
static void read_quoted(struct csv *c, struct build *out)
{
	struct locus where = { c->sheet->file, c->spot.line,
			       c->spot.column };

	for (c->at++; c->at < c->text.n;) {
		size_t end = end_at(c, c->at);

		if (end > 0)
			build_char(out, '\n');
		else if (c->text.s[c->at] != '"')
			build_char(out, c->text.s[c->at]);
		else if (sign_at(c, c->at + 1) == '"')
			build_char(out, c->text.s[c->at++]);
		else
			break;
		c->at += end > 0 ? end : 1;
	}
	if (c->at == c->text.n) {
		DIAG0(c->sheet->diags, FAULT_cell_open, where);
		c->broken = true;
		return;
	}
	c->at++;
}

/* Whether the quotation mark at AT has another that the cell ends with, as some
 * programs write tables with tabs, too. */
static bool is_closed(const struct csv *c, size_t at)
{
	while ((at = sv_find_char(c->text, '"', at + 1)) != SV_NONE &&
	       sign_at(c, at + 1) == '"')
		at++;
	return at != SV_NONE &&
	       (at + 1 == c->text.n || sign_at(c, at + 1) == c->separator ||
		end_at(c, at + 1) > 0);
}

/* The text up to the separator or the line end, as it stands. */
static struct sv read_plain(struct csv *c)
{
	size_t from = c->at;

	while (c->at < c->text.n && c->text.s[c->at] != c->separator &&
	       end_at(c, c->at) == 0)
		c->at++;
	return sv_slice(c->text, from, c->at);
}

/* TEXT with \t, \n and \\ as the signs that they stand for. */
static struct sv unescape(struct arena *a, struct sv text)
{
	struct build out = { .arena = a };

	if (sv_find_char(text, '\\', 0) == SV_NONE)
		return text;
	for (size_t i = 0; i < text.n; i++) {
		char next = i + 1 < text.n ? text.s[i + 1] : '\0';
		char sign = next == 't' ? '\t' : next == 'n' ? '\n' : next;

		if (text.s[i] != '\\' ||
		    (next != 't' && next != 'n' && next != '\\')) {
			build_char(&out, text.s[i]);
			continue;
		}
		build_char(&out, sign);
		i++;
	}
	return build_view(&out);
}

static void read_cell(struct csv *c)
{
	struct cell cell;

	spot_to(&c->spot, c->at);
	cell = (struct cell){ .line = c->spot.line,
			      .column = c->spot.column };
	if (c->quotes && sign_at(c, c->at) == '"' &&
	    (!c->escapes || is_closed(c, c->at))) {
		struct build out = { .arena = c->sheet->arena };

		read_quoted(c, &out);
		build_sv(&out, read_plain(c));
		cell.text = rows_unguard(build_view(&out));
	} else if (!c->escapes) {
		cell.text = rows_unguard(read_plain(c));
	} else {
		cell.text = unescape(c->sheet->arena, read_plain(c));
	}
	VEC_ADD(&c->cells, cell);
}

/* Reads the cells of a line; whether there is anything in them. */
static bool read_cells(struct csv *c)
{
	bool any = false;

	c->cells.n = 0;
	read_cell(c);
	while (sign_at(c, c->at) == c->separator && c->at < c->text.n) {
		c->at++;
		read_cell(c);
	}
	c->at += end_at(c, c->at);
	for (uint32_t i = 0; i < c->cells.n; i++)
		any |= sv_trim(c->cells.v[i].text).n > 0;
	return any;
}

/* A row that has anything is added; from one that does not end on, all is left
 * out. */
static void read_row(struct csv *c)
{
	size_t from = c->at;
	bool any = read_cells(c);

	if (c->broken)
		left_rest(&c->sheet->records->lefts, c->sheet->file, c->text,
			  from);
	else if (any)
		sheet_add(c->sheet, c->cells.v, c->cells.n);
}

static void read_rows(struct csv *c)
{
	c->spot = spot_start(c->text);
	c->sheet->table = true;
	while (c->at < c->text.n && !c->broken)
		read_row(c);
	VEC_FREE(&c->cells);
	sparql_cells(c->sheet);
	above_take(c->sheet);
	above_join(c->sheet);
}

/* The signs that may separate cells. */
static const char signs[] = ",;\t";

/* Whether the next line of C that has anything, cut at C's separator, is the
 * names of columns. */
static bool is_head(struct csv *c)
{
	bool any = false;

	while (!any && c->at < c->text.n && !c->broken)
		any = read_cells(c);
	return above_is_head(c->sheet->arena, c->cells.v, c->cells.n);
}

/* Which of the signs cuts one of the first lines of TEXT into the names of
 * columns, the first that any does; '\0' where none does. */
static char separator_of_head(const struct sheet *s, struct sv text)
{
	struct arena scratch = { 0 };
	struct diags none = { .arena = &scratch };
	struct sheet sheet = { .arena = &scratch, .file = s->file,
			       .diags = &none };
	struct csv all[sizeof(signs) - 1];
	char found = '\0';

	for (size_t k = 0; signs[k]; k++)
		all[k] = (struct csv){ .sheet = &sheet, .text = text,
				       .separator = signs[k], .quotes = true,
				       .spot = spot_start(text) };
	for (size_t row = 0; row <= ROWS_ABOVE && !found; row++) {
		uint32_t most = 0;

		for (size_t k = 0; signs[k]; k++)
			if (is_head(&all[k]) && all[k].cells.n > most) {
				found = signs[k];
				most = all[k].cells.n;
			}
	}
	for (size_t k = 0; signs[k]; k++)
		VEC_FREE(&all[k].cells);
	arena_free(&scratch);
	return found;
}

/* Which of comma, semicolon and tab separates the names of the columns of TEXT;
 * where there are none, that which the first line that has one, outside of
 * quotation marks, has the most of; a comma where there is none. */
static char separator_of(const struct sheet *s, struct sv text)
{
	size_t count[sizeof(signs)] = { 0 }, best = 0;
	char found = separator_of_head(s, text);
	bool quoted = false;

	if (found)
		return found;
	for (size_t i = 0; i < text.n; i++) {
		if (text.s[i] == '"')
			quoted = !quoted;
		if (!quoted && (text.s[i] == '\n' || text.s[i] == '\r') &&
		    (count[0] || count[1] || count[2]))
			break;
		for (size_t k = 0; signs[k] && !quoted; k++)
			count[k] += text.s[i] == signs[k];
	}
	for (size_t k = 1; signs[k]; k++)
		if (count[k] > count[best])
			best = k;
	return signs[best];
}

void csv_cells(struct sheet *s, struct sv text)
{
	struct csv c = { .sheet = s, .text = text, .quotes = true };

	/* Excel's own first line, which names the separator. */
	if (sv_starts(text, SV("sep=")) && end_at(&c, 5) > 0) {
		c.separator = text.s[4];
		c.at = 5 + end_at(&c, 5);
	} else {
		c.separator = separator_of(s, text);
	}
	read_rows(&c);
}

void csv_comma(struct sheet *s, struct sv text)
{
	csv_cells(s, text);
	ymd_join(s);
	clocks_join(s);
}

void csv_tab(struct sheet *s, struct sv text)
{
	/* In our own a quotation mark is no more than that. */
	struct csv c = { .sheet = s, .text = text, .separator = '\t',
			 .escapes = true,
			 .quotes = !sv_starts(text, SV("id\tdate\tfirst\t")) };

	read_rows(&c);
	ymd_join(s);
	clocks_join(s);
}
