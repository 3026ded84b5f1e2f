/* What it costs to read Markdown (markdown_cost.h). */
#include "import/markdown_cost.h"

#include <string.h>

#include "base/ascii.h"
#include "import/marks.h"
#include "import/patch.h"

/* Costs, in about nanoseconds. */
enum {
	COST_CELL = 256, /* of a table, and be it an empty one */
	COST_AMONG = 8,  /* to pass a cell of the same row */
	COST_AGAIN = 64, /* to look for cells, a byte */
	COST_OPEN = 16,  /* to pass an open bracket */
};

/* What may be had beside what follows from the length of a text. */
#define COST_BYTE UINT64_C(256)
#define COST_MOST UINT64_C(100000000)

/* ---- tables ---- */

/* Bytes of the signs of the quotations, where DEEP of the lists too, that LINE
 * is in. */
static size_t signs_of(struct sv line, bool deep)
{
	const char *signs = deep ? " \t>-+*.)0123456789" : " \t>";
	size_t n = 0;

	while (n < line.n && strchr(signs, line.s[n]))
		n++;
	return n;
}

/* LINE without these. */
static struct sv inside(struct sv line, bool deep)
{
	return sv_trim(sv_slice(line, signs_of(line, deep), line.n));
}

/* Whether LINE may stand below the head of a table: | --- | :-: |. */
static bool is_below_head(struct sv line)
{
	bool bar = false, dash = false;

	line = inside(line, false);
	for (size_t i = 0; i < line.n; i++) {
		if (!strchr("|:- \t", line.s[i]))
			return false;
		bar |= line.s[i] == '|';
		dash |= line.s[i] == '-';
	}
	return bar && dash;
}

/* To read a row of N cells, each of which is put after the others. */
static uint64_t cost_of_row(size_t n)
{
	return (uint64_t)n * n / 2 * COST_AMONG;
}

/* What the lines of BLOCK cost as rows.  Where a line could stand below the
 * head of a table, and the one above is none, all above is looked at again. */
static uint64_t cost_of_rows(struct sv block)
{
	size_t columns = 0, looked = 0;
	struct sv above = { 0 };
	uint64_t cost = 0;

	while (block.n > 0) {
		struct sv line = sv_cut(&block, '\n');
		size_t n = marks_cells(inside(line, false));
		bool below = is_below_head(line);

		if (below) {
			size_t head = marks_cells(inside(above, false));

			if (n == head || n == marks_cells(inside(above, true)))
				looked = 0;
			cost += looked * (uint64_t)COST_AGAIN +
				cost_of_row(head);
			columns = n > columns ? n : columns;
		}
		if (columns > 0)
			cost += cost_of_row(n);
		if (columns > n)
			cost += (columns - n) * (uint64_t)COST_CELL;
		looked += line.n;
		above = line;
	}
	return cost;
}

/* ---- what is open ---- */

/* What is looked for in a block again and again, and where it is next. */
struct sought {
	struct sv what;
	size_t at;
	bool found;
};

/* Where S is in BLOCK from FROM on, which no call has less than the one before;
 * or the end. */
static size_t next_of(struct sought *s, struct sv block, size_t from)
{
	if (!s->found || s->at < from)
		s->at = sv_find(block, s->what, from);
	s->found = true;
	if (s->at == SV_NONE)
		s->at = block.n;
	return s->at;
}

/* What it costs to look for the ends of what begins as HTML that is no tag,
 * which are in the same line and cell, or may be in none. */
static uint64_t cost_of_html(struct sv block)
{
	struct sought ends[] = { { .what = SV("?>") }, { .what = SV("]]>") },
				 { .what = SV(">") } };
	struct sought line = { .what = SV("\n") }, cell = { .what = SV("|") };
	uint64_t cost = 0;
	size_t at = 0;

	while ((at = sv_find_char(block, '<', at)) != SV_NONE) {
		struct sv rest = sv_slice(block, ++at, block.n);
		struct sought *of = sv_starts(rest, SV("?"))	    ? &ends[0] :
				    sv_starts(rest, SV("![CDATA[")) ? &ends[1] :
				    rest.n > 1 && rest.s[0] == '!' &&
						    ascii_is_letter(rest.s[1]) ?
								      &ends[2] :
								      NULL;
		size_t end;

		if (!of)
			continue;
		end = next_of(of, block, at);
		if (end < next_of(&line, block, at) &&
		    end < next_of(&cell, block, at))
			at = end;
		else
			cost += end - at;
	}
	return cost;
}

/* The last place of C in TEXT, or 0. */
static size_t last_of(struct sv text, char c)
{
	size_t n = text.n;

	while (n > 0 && text.s[n - 1] != c)
		n--;
	return n;
}

/* What it costs that each link passes the open brackets before it.  What may
 * stand in code or in a tag closes none. */
static uint64_t cost_of_brackets(struct sv block)
{
	size_t code = sv_find_char(block, '`', 0);
	size_t code_end = last_of(block, '`'), tag_end = last_of(block, '>');
	uint64_t cost = 0;
	size_t open = 0;
	bool tag = false;

	if (sv_find(block, SV("!["), 0) == SV_NONE)
		return 0;
	for (size_t i = 0; i < block.n; i++) {
		char c = block.s[i];

		if (c == '<')
			tag = i < tag_end;
		else if (c == '>')
			tag = false;
		else if (c == '\\')
			i++;
		else if (c == '[')
			open++;
		else if (c == ']') {
			cost += open * (uint64_t)COST_OPEN;
			open -= open > 0 && !tag &&
				!(i > code && i < code_end);
		}
	}
	return cost;
}

/* ---- what lies deep ---- */

/* How many lists and quotations LINE may be in, if it begins one: those of its
 * own, and two columns for each of those above. */
static size_t depth_of(struct sv line)
{
	size_t n = signs_of(line, true), blanks = 0, signs = 0;

	/* A line across the page. */
	if (inside(line, true).n == 0 &&
	    sv_find_char(line, '>', 0) == SV_NONE &&
	    sv_find_char(line, '+', 0) == SV_NONE)
		return 0;
	for (size_t i = 0; i < n; i++)
		if (line.s[i] == ' ' || line.s[i] == '\t')
			blanks += line.s[i] == '\t' ? 4 : 1;
		else if (line.s[i] == '>' || i + 1 == line.n ||
			 strchr(" \t\r", line.s[i + 1]))
			signs++; /* a number alone is among words */
	return signs > 0 ? signs + blanks / 2 : 0;
}

/* Makes those lines of BLOCK, which is of P, blank that lie too deep. */
static void blank_deep(struct sheet *s, struct patch *p, struct sv block,
		       uint32_t line)
{
	for (; block.n > 0; line++) {
		const struct node at = { .line = line, .column = 1 };
		struct sv one = sv_cut(&block, '\n');

		if (depth_of(one) <= MARKS_DEPTH)
			continue;
		sheet_left_line(s, one, &at,
				SV("in no more than 64 lists and quotations"));
		patch_part(p, one);
	}
}

/* ---- all of it ---- */

/* Bytes of the lines that TEXT begins with up to a blank one, and that; *LINES
 * of them. */
static size_t block_bytes(struct sv text, uint32_t *lines)
{
	struct sv rest = text;

	for (*lines = 0; rest.n > 0;) {
		++*lines;
		if (inside(sv_cut(&rest, '\n'), false).n == 0)
			break;
	}
	return text.n - rest.n;
}

struct sv markdown_cheap(struct sheet *s, struct sv text, uint32_t line)
{
	struct patch p = { text, .out = { .arena = s->arena } };
	uint64_t had = 0;

	while (text.n > 0) {
		const struct node at = { .line = line, .column = 1 };
		uint32_t lines;
		size_t n = block_bytes(text, &lines);
		struct sv block = sv_slice(text, 0, n);
		uint64_t cost = cost_of_rows(block) + cost_of_html(block) +
				cost_of_brackets(block);

		cost -= cost < n * COST_BYTE ? cost : n * COST_BYTE;
		if (had + cost <= COST_MOST) {
			had += cost;
			blank_deep(s, &p, block, line);
		} else {
			sheet_left_line(s, sv_trim(block), &at,
					SV("the first of a table with fewer "
					   "cells, or of words with fewer [ "
					   "and < that nothing closes"));
			build_fill(patch_part(&p, block), '\n', lines);
		}
		line += lines;
		text = sv_slice(text, n, text.n);
	}
	return patch_end(&p);
}
