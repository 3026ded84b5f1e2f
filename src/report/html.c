/*
 * Reports as one page of HTML that needs nothing else: no script, no picture
 * and no address is loaded, and the page itself forbids it.  It is read on
 * screens, light or dark as the reader's are, and printed.
 */
#include "base/panic.h"
#include "report/format.h"
#include "report/html_grid.h"
#include "report/html_time.h"
#include "wording/label.h"

static const char style[] =
	":root{color-scheme:light dark;--text:#1c1c1c;--page:#fdfdfb;"
	"--soft:#5c5c58;--line:#dcdcd4;--link:#1f4f8f}\n"
	"@media (prefers-color-scheme:dark){:root{--text:#dedede;"
	"--page:#161616;--soft:#a0a09a;--line:#3a3a38;--link:#8ab4e8}}\n"
	"body{margin:2rem auto;max-width:44rem;padding:0 1rem;"
	"background:var(--page);color:var(--text);overflow-wrap:anywhere;"
	"font:1rem/1.5 Georgia,\"Noto Serif\",\"DejaVu Serif\",serif}\n"
	"h1{font-size:1.7rem;line-height:1.2;margin:0 0 .3rem}\n"
	"h2{font-size:1.3rem;margin:2.5rem 0 .5rem;"
	"border-bottom:1px solid var(--line)}\n"
	"h3{font-size:1rem;margin:0}\n"
	"a{color:var(--link);text-decoration:none}a:hover{"
	"text-decoration:underline}\n"
	"small,.kind,dt,figcaption{color:var(--soft)}small{font-size:inherit}\n"
	".date{margin:0;color:var(--soft)}.date b{color:var(--text)}\n"
	".events{list-style:none;margin:0;padding:0}"
	".events>li{margin:1.3rem 0}.events>li>p{margin:.4rem 0}\n"
	"dl{display:grid;grid-template-columns:minmax(6rem,8rem) 1fr;"
	"gap:.1rem .8rem;margin:.5rem 0}dt{grid-column:1}"
	"dd{grid-column:2;margin:0}\n"
	"figure{margin:.6rem 0}blockquote{margin:.2rem 0 .2rem 1rem;"
	"padding-left:.8rem;border-left:3px solid var(--line)}\n"
	"q{quotes:none}\n"
	"ul{list-style:none;margin:.5rem 0;padding:0}"
	".index{columns:17rem}.index li{break-inside:avoid;"
	"padding-left:1.2rem;text-indent:-1.2rem}\n"
	".notes li{padding-left:2.4rem;text-indent:-2.4rem}\n"
	"table{border-collapse:collapse;width:100%;margin:.6rem 0}"
	"th{text-align:left;font-weight:normal;color:var(--soft);"
	"border-bottom:1px solid var(--line)}"
	"th,td{padding:.3rem .8rem .3rem 0;vertical-align:top}"
	"td+td+td,th+th+th{padding-right:0}"
	"td:first-child{width:7.5rem}td+td+td{width:6.5rem;"
	"color:var(--soft)}"
	"td p,.events>li>p,blockquote{unicode-bidi:plaintext}"
	"td p{margin:.15rem 0 0}tr+tr td{border-top:1px solid var(--line)}"
	".in1{padding-left:1.2rem}.in2{padding-left:2.4rem}\n"
	".marks{font-size:.9em}.marks li{padding-left:1.2rem;"
	"text-indent:-1.2rem}\n"
	":target{outline:2px solid var(--line);outline-offset:.3rem}\n"
	"@media (max-width:36rem){table:not(.grid),tbody,"
	"table:not(.grid) tr,table:not(.grid)>tbody>tr>td{display:block;"
	"width:auto;padding:0}table:not(.grid)>thead{display:none}"
	"table:not(.grid) tr{padding:.5rem 0}tr+tr td{border:0}"
	"table:not(.grid) tr+tr{border-top:1px solid var(--line)}"
	"table:not(.grid) td:first-child{color:var(--soft)}"
	"table:not(.grid) td.in1{padding-left:1rem}"
	"table:not(.grid) td.in2{padding-left:2rem}"
	"table.grid tbody{display:table-row-group}}\n"
	"@page{margin:2cm;@bottom-center{content:counter(page) \" / \" "
	"counter(pages)}}\n"
	/* As large as the PDF has it. */
	"@media print{:root{--text:#000;--page:#fff;--soft:#333;"
	"--line:#999;--link:#000;font-size:9pt}"
	"body{max-width:none;margin:0;padding:0;line-height:1.25}"
	"th,td{padding:.1rem .6rem .1rem 0}td:first-child{width:8.5rem}"
	".events>li{margin:.7rem 0}"
	"h2{margin-top:1.2rem}h2,h3,.date{break-after:avoid}"
	".page{break-before:page}"
	".events>li,tr{break-inside:avoid}}\n";

/* The lists that stay open from one block to the next. */
enum list {
	LIST_NONE,
	LIST_NOTES,
	LIST_PARAGRAPH,
	LIST_ROWS,
	LIST_MARKS,
	LIST_EVENTS,
	LIST_GRID,
};

struct html {
	struct build *out;
	struct html_look look;
	enum list open;
	bool unsourced; /* rows have no sources */
};

static void put_str(struct html *h, const char *html)
{
	build_str(h->out, html);
}

static void put_text(struct html *h, struct sv text)
{
	html_text(h->out, h->look.scratch, text, h->look.ascii);
}

static void put_runs(struct html *h, const struct runs *runs)
{
	html_runs(h->out, &h->look, runs);
}

/* RUNS between the tags OPEN and SHUT, on a line. */
static void put_element(struct html *h, const char *open,
			const struct runs *runs, const char *shut)
{
	put_str(h, open);
	put_runs(h, runs);
	put_str(h, shut);
	put_str(h, "\n");
}

static void shut_list(struct html *h, enum list but)
{
	static const char *const tags[] = {
		[LIST_NONE] = "",
		[LIST_NOTES] = "</ul>\n",
		[LIST_PARAGRAPH] = "</p>\n",
		[LIST_ROWS] = "</tbody>\n</table>\n",
		[LIST_MARKS] = "</ul>\n",
		[LIST_EVENTS] = "</ol>\n",
		[LIST_GRID] = "</tbody>\n</table>\n",
	};

	if (h->open == but)
		return;
	put_str(h, tags[h->open]);
	h->open = LIST_NONE;
}

static void put_blocks(struct html *h, const struct block *list);

/* ---- blocks ---- */

static void put_heading(struct html *h, const struct block *b)
{
	bool chapter = b->number == 1;

	put_element(h, b->depth ? "<h2 class=\"page\">" :
		       chapter	? "<h2>" :
				  "<h3>",
		    &b->label, chapter ? "</h2>" : "</h3>");
}

/* One that stands right below another goes on with it. */
static void put_paragraph(struct html *h, const struct block *b)
{
	if (!b->text.first)
		return;
	if (b->number && h->open == LIST_PARAGRAPH) {
		put_str(h, "<br>\n");
	} else {
		shut_list(h, LIST_NONE);
		put_str(h, "<p>");
	}
	put_runs(h, &b->text);
	h->open = LIST_PARAGRAPH;
}

static void put_field(struct html *h, const struct block *b)
{
	if (b->label.first)
		put_element(h, "<dt>", &b->label, "</dt>");
	put_element(h, "<dd>", &b->text, "</dd>");
}

static void put_fields(struct html *h, const struct block *b)
{
	if (!b->first)
		return;
	put_str(h, "<dl>\n");
	for (const struct block *f = b->first; f; f = f->next)
		put_field(h, f);
	put_str(h, "</dl>\n");
}

static void put_quotes(struct html *h, const struct block *b)
{
	put_element(h, "<figure>\n<figcaption>", &b->label, "</figcaption>");
	for (const struct block *q = b->first; q; q = q->next) {
		put_str(h, "<blockquote>");
		put_runs(h, &q->text);
		put_str(h, q->aside.first ? " " : "");
		put_element(h, "", &q->aside, "</blockquote>");
	}
	put_str(h, "</figure>\n");
}

/* The date and the kind of the event B. */
static void put_when(struct html *h, const struct block *b)
{
	bool date = b->label.first, kind = b->aside.first;

	if (!date && !kind)
		return;
	put_str(h, "<p class=\"date\">");
	if (date) {
		put_str(h, "<b>");
		html_time(h->out, &h->look, b);
		put_str(h, "</b>\n");
	}
	if (kind)
		put_element(h, "<span class=\"kind\">", &b->aside, "</span>");
	put_str(h, "</p>\n");
}

/* What leads to the event B, unless it is told above already. */
static void put_anchor(struct html *h, const struct block *b)
{
	if (b->number && !b->again)
		build_fmt(h->out, " id=\"e%u\"", b->number);
}

/* The date of the event B for programs that know more of dates. */
static void put_edtf(struct html *h, const struct block *b)
{
	if (b->edtf.n == 0)
		return;
	put_str(h, " data-edtf=\"");
	put_text(h, b->edtf);
	build_char(h->out, '"');
}

static void put_event(struct html *h, const struct block *b)
{
	if (h->open != LIST_EVENTS)
		put_str(h, "<ol class=\"events\">\n");
	h->open = LIST_NONE; /* in the item */
	put_str(h, "<li");
	put_anchor(h, b);
	put_edtf(h, b);
	put_str(h, ">\n<h3>");
	if (b->number)
		build_fmt(h->out, "%u. ", b->number);
	put_element(h, "", &b->text, "</h3>");
	put_when(h, b);
	put_blocks(h, b->first);
	shut_list(h, LIST_NONE);
	put_str(h, "</li>\n");
	h->open = LIST_EVENTS;
}

static void put_note(struct html *h, const struct block *b)
{
	if (h->open != LIST_NOTES)
		put_str(h, "<ul class=\"notes\">\n");
	h->open = LIST_NOTES;
	build_fmt(h->out, "<li id=\"n%u\">[%u] ", b->number, b->number);
	put_element(h, "", &b->text, "</li>");
}

static void put_mark(struct html *h, const struct block *b)
{
	if (h->open != LIST_MARKS)
		put_str(h, "<ul class=\"marks\">\n");
	h->open = LIST_MARKS;
	put_str(h, "<li>");
	put_runs(h, &b->label);
	put_element(h, " ", &b->text, "</li>");
}

static void begin_rows(struct html *h)
{
	static const enum label heads[] = { LABEL_COLUMN_DATE,
					    LABEL_KIND_EVENT, LABEL_SOURCES };

	put_str(h, "<table>\n<thead>\n<tr>");
	for (size_t i = 0; i < sizeof(heads) / sizeof(*heads) - h->unsourced;
	     i++) {
		put_str(h, "<th scope=\"col\">");
		put_text(h, label_text(h->look.locale, heads[i]));
		put_str(h, "</th>");
	}
	put_str(h, "</tr>\n</thead>\n<tbody>\n");
	h->open = LIST_ROWS;
}

static void put_row(struct html *h, const struct block *b)
{
	if (h->open != LIST_ROWS)
		begin_rows(h);
	put_str(h, "<tr");
	put_anchor(h, b);
	put_edtf(h, b);
	put_str(h, ">");
	put_str(h, "<td>");
	html_time(h->out, &h->look, b);
	put_str(h, "</td>\n");
	build_fmt(h->out, b->depth ? "<td class=\"in%u\">" : "<td>",
		  b->depth);
	if (b->number)
		build_fmt(h->out, "<small>%u.</small> ", b->number);
	put_element(h, "<b>", &b->text, "</b>");
	for (const struct block *p = b->first; p; p = p->next)
		put_element(h, "<p>", &p->text, "</p>");
	put_str(h, "</td>");
	if (h->unsourced)
		put_str(h, "</tr>\n");
	else
		put_element(h, "<td>", &b->aside, "</td></tr>");
}

static void put_index(struct html *h, const struct block *b)
{
	if (!b->first)
		return;
	put_str(h, "<ul class=\"index\">\n");
	for (const struct block *e = b->first; e; e = e->next) {
		put_str(h, "<li>");
		put_runs(h, &e->label);
		put_str(h, e->text.first ? " " : "");
		put_element(h, "", &e->text, "</li>");
	}
	put_str(h, "</ul>\n");
}

static void put_grid(struct html *h, const struct block *b)
{
	if (!b->again)
		shut_list(h, LIST_NONE);
	if (html_grid(h->out, &h->look, b))
		h->open = LIST_GRID;
}

static const struct {
	void (*put)(struct html *h, const struct block *b);
	enum list goes_on; /* with this, if it is open */
} blocks[BLOCK_KINDS] = {
	[BLOCK_HEADING] = { put_heading, LIST_NONE },
	[BLOCK_PARAGRAPH] = { put_paragraph, LIST_PARAGRAPH },
	[BLOCK_FIELDS] = { put_fields, LIST_NONE },
	[BLOCK_EVENT] = { put_event, LIST_EVENTS },
	[BLOCK_QUOTES] = { put_quotes, LIST_NONE },
	[BLOCK_NOTE] = { put_note, LIST_NOTES },
	[BLOCK_ROW] = { put_row, LIST_ROWS },
	[BLOCK_MARK] = { put_mark, LIST_MARKS },
	[BLOCK_GRID] = { put_grid, LIST_GRID },
	[BLOCK_INDEX] = { put_index, LIST_NONE },
};

static void put_block(void *state, const struct block *b)
{
	struct html *h = state;

	ENSURE(blocks[b->kind].put);
	shut_list(h, blocks[b->kind].goes_on);
	blocks[b->kind].put(h, b);
}

/* Calls itself for children: BLOCK_DEPTH deep at most. */
static void put_blocks(struct html *h, const struct block *list)
{
	for (const struct block *b = list; b; b = b->next)
		put_block(h, b);
}

static void begin(void *state, const struct format_page *page,
		  const struct block *first)
{
	struct html *h = state;
	struct sv title = page->head->title;
	struct run run = { .text = title }, below = { .text =
							page->head->subtitle };

	(void)first;
	*h = (struct html){ .out = page->out,
			    .unsourced = page->head->unsourced };
	h->look = (struct html_look){ page->head->locale, page->scratch,
				      page->layout->ascii };
	put_str(h, "<!DOCTYPE html>\n<html lang=\"");
	put_text(h, page->head->locale->tag);
	put_str(h, "\">\n<head>\n<meta charset=\"utf-8\">\n"
		   "<meta name=\"viewport\" content=\"width=device-width\">\n"
		   "<meta http-equiv=\"Content-Security-Policy\" content=\""
		   "default-src 'none'; style-src 'unsafe-inline'\">\n"
		   "<title>");
	put_text(h, title.n ? title : SV("annals"));
	put_str(h, "</title>\n<style>\n");
	put_str(h, style);
	put_str(h, html_grid_style);
	put_str(h, "</style>\n</head>\n<body>\n<header>\n");
	if (title.n > 0)
		put_element(h, "<h1>", &(struct runs){ &run, &run }, "</h1>");
	if (below.text.n > 0)
		put_element(h, "<p>", &(struct runs){ &below, &below },
			    "</p>");
	put_str(h, "</header>\n<main>\n");
}

static bool end(void *state)
{
	struct html *h = state;

	shut_list(h, LIST_NONE);
	put_str(h, "</main>\n</body>\n</html>\n");
	return false;
}

const struct format_doc html_format = {
	.state = sizeof(struct html),
	.begin = begin,
	.block = put_block,
	.end = end,
};
