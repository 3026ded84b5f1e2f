/*
 * Reports as mdoc(7).  Data stands in text lines only, never among the
 * arguments of a macro, and passes roff_text(): so no request, macro or escape
 * sequence of a chronology's can reach a formatter.
 */
#include "base/panic.h"
#include "date/date.h"
#include "report/format.h"
#include "report/roff.h"
#include "wording/label.h"

struct man {
	struct build *out;
	struct roff roff;
	bool begun; /* something stands above, here in this section */
	enum block_kind list; /* which the items of an open list are, or
				 BLOCK_KINDS */
};

static void put_str(struct man *m, const char *roff)
{
	build_str(m->out, roff);
}

/*
 * An input line of its own.  The \& keeps it from being a request; nothing
 * that is empty makes a line, which mdoc would take for space.
 */
static void put_line(struct man *m, struct sv roff)
{
	roff = sv_trim(roff);
	if (roff.n == 0)
		return;
	put_str(m, "\\&");
	build_sv(m->out, roff);
	if (sv_ends(roff, SV("\\"))) /* an unbreakable blank was trimmed */
		put_str(m, "&");
	build_char(m->out, '\n');
	m->begun = true;
}

/* The same as a paragraph, with space before it unless it comes first. */
static void put_spaced(struct man *m, struct sv roff)
{
	if (sv_trim(roff).n && m->begun)
		put_str(m, ".Pp\n");
	put_line(m, roff);
}

/* The head of a list item: not among the macro's arguments. */
static void put_item(struct man *m, struct sv roff)
{
	put_str(m, ".It Xo\n");
	put_line(m, sv_trim(roff).n ? roff : SV("\\&"));
	put_str(m, ".Xc\n");
}

static void put_blocks(struct man *m, const struct block *list);

/* One argument, after \& so that "No" or "Ar" is no macro. */
static void put_heading(struct man *m, const struct block *block)
{
	struct sv heading = sv_trim(roff_runs(&m->roff, &block->label));

	put_str(m, block->number == 1 ? ".Sh \"\\&" : ".Ss \"\\&");
	build_sv(m->out, heading.n ? heading : SV("\\(em"));
	put_str(m, "\"\n");
	m->begun = false;
}

static void put_paragraph(struct man *m, const struct block *para)
{
	if (para->number) {
		put_str(m, ".br\n");
		put_line(m, roff_runs(&m->roff, &para->text));
		return;
	}
	put_spaced(m, roff_runs(&m->roff, &para->text));
}

static void put_quotes(struct man *m, const struct block *quotes)
{
	put_spaced(m, roff_runs(&m->roff, &quotes->label));
	put_str(m, ".Bd -ragged -offset 2n -compact\n");
	for (const struct block *q = quotes->first; q; q = q->next) {
		struct build b = { .arena = m->roff.scratch };
		struct sv words;

		put_str(m, q == quotes->first ? "" : ".br\n");
		build_sv(&b, roff_runs(&m->roff, &q->text));
		build_str(&b, q->aside.first ? " " : "");
		build_sv(&b, roff_runs(&m->roff, &q->aside));
		words = sv_trim(build_view(&b));
		put_line(m, words.n ? words : SV("\\&"));
	}
	put_str(m, ".Ed\n");
	m->begun = true;
}

/* Opens a list whose items stand close, separated from what is above it. */
static void open_list(struct man *m, const char *list)
{
	if (m->begun)
		put_str(m, ".Pp\n");
	put_str(m, list);
}

static void close_list(struct man *m)
{
	put_str(m, ".El\n");
	m->begun = true;
}

static void put_fields(struct man *m, const struct block *fields)
{
	if (!fields->first)
		return;
	open_list(m, "");
	build_fmt(m->out, ".Bl -tag -width %dn -compact\n",
		  label_cells(m->roff.locale) + 2);
	for (const struct block *f = fields->first; f; f = f->next) {
		put_item(m, roff_runs(&m->roff, &f->label));
		put_line(m, roff_runs(&m->roff, &f->text));
	}
	close_list(m);
}

static void put_note(struct man *m, const struct block *note)
{
	build_fmt(m->out, ".It [%u]\n", note->number);
	put_line(m, roff_runs(&m->roff, &note->text));
}

static void put_index(struct man *m, const struct block *index)
{
	if (!index->first)
		return;
	open_list(m, ".Bl -item -compact\n");
	for (const struct block *e = index->first; e; e = e->next) {
		struct build b = { .arena = m->roff.scratch };

		build_sv(&b, roff_runs(&m->roff, &e->label));
		build_str(&b, e->text.first ? ", " : "");
		build_sv(&b, roff_runs(&m->roff, &e->text));
		put_str(m, ".It\n");
		put_line(m, build_view(&b));
	}
	close_list(m);
}

/* Neighbouring events are the items of one list. */
static void put_event(struct man *m, const struct block *event)
{
	static const char *const faces[] = { "\\fB", "", "\\fI" };
	const struct runs *head[] = { &event->label, &event->text,
				      &event->aside };
	bool begun = false;

	if (event->number)
		build_fmt(m->out, ".It %u\n", event->number);
	else
		put_str(m, ".It \\(bu\n");
	for (size_t i = 0; i < sizeof(head) / sizeof(head[0]); i++) {
		struct build b = { .arena = m->roff.scratch };
		struct sv roff = roff_runs(&m->roff, head[i]);

		if (sv_trim(roff).n == 0)
			continue;
		put_str(m, begun ? ".br\n" : "");
		build_str(&b, faces[i]);
		build_sv(&b, roff);
		build_str(&b, faces[i][0] ? "\\fR" : "");
		put_line(m, build_view(&b));
		begun = true;
	}
	if (!begun)
		put_line(m, SV("\\&"));
	put_blocks(m, event->first);
}

/* When and what it was, what more is told, and from where. */
static void put_row(struct man *m, const struct block *row)
{
	struct build date = { .arena = m->roff.scratch };
	struct sv from = roff_runs(&m->roff, &row->aside);

	if (row->number)
		build_fmt(m->out, ".It %u\n", row->number);
	else
		put_str(m, ".It \\(bu\n");
	build_str(&date, "\\fB");
	build_sv(&date, roff_runs(&m->roff, &row->label));
	build_str(&date, "\\fR");
	put_line(m, build_view(&date));
	put_str(m, ".br\n");
	put_line(m, roff_runs(&m->roff, &row->text));
	for (const struct block *b = row->first; b; b = b->next) {
		put_str(m, ".br\n");
		put_line(m, roff_runs(&m->roff, &b->text));
	}
	if (sv_trim(from).n == 0)
		return;
	put_str(m, ".br\n");
	put_line(m, from);
}

static void put_mark(struct man *m, const struct block *mark)
{
	put_item(m, roff_runs(&m->roff, &mark->label));
	put_line(m, roff_runs(&m->roff, &mark->text));
}

/* "Baku: 20", a line each; of bars a terminal has the text. */
static void put_grid(struct man *m, const struct block *grid)
{
	if (!grid->first)
		return;
	put_spaced(m, roff_runs(&m->roff, &grid->label));
	open_list(m, ".Bl -item -compact\n");
	for (const struct block *l = grid->first; l; l = l->next) {
		struct build b = { .arena = m->roff.scratch };

		for (const struct block *c = l->first; c; c = c->next) {
			struct sv words = roff_runs(&m->roff, &c->text);

			build_str(&b, !b.n || !words.n	     ? "" :
				      c == l->first->next ? ": " :
							    "; ");
			build_sv(&b, words);
		}
		if (l->depth || l->number)
			continue;
		put_str(m, ".It\n");
		put_line(m, build_view(&b));
	}
	close_list(m);
}

static void (*const put[BLOCK_KINDS])(struct man *, const struct block *) = {
	[BLOCK_HEADING] = put_heading, [BLOCK_PARAGRAPH] = put_paragraph,
	[BLOCK_FIELDS] = put_fields,   [BLOCK_EVENT] = put_event,
	[BLOCK_QUOTES] = put_quotes,   [BLOCK_NOTE] = put_note,
	[BLOCK_INDEX] = put_index,     [BLOCK_ROW] = put_row,
	[BLOCK_MARK] = put_mark,       [BLOCK_GRID] = put_grid,
};

/* The list that neighbours of one kind are the items of. */
static const char *const lists[BLOCK_KINDS] = {
	[BLOCK_EVENT] = ".Bl -tag -width 5n\n",
	[BLOCK_NOTE] = ".Bl -tag -width 5n -compact\n",
	[BLOCK_ROW] = ".Bl -tag -width 5n\n",
	[BLOCK_MARK] = ".Bl -tag -width 5n -compact\n",
};

/* Calls itself for children: BLOCK_DEPTH deep at most. */
static void put_blocks(struct man *m, const struct block *list)
{
	for (const struct block *b = list; b; b = b->next) {
		ENSURE(put[b->kind]);
		put[b->kind](m, b);
	}
}

/* Ends the list of the top blocks above one of KIND, and begins its own. */
static void put_between(struct man *m, enum block_kind kind)
{
	if (m->list == kind)
		return;
	if (m->list != BLOCK_KINDS)
		close_list(m);
	m->list = BLOCK_KINDS;
	if (kind == BLOCK_KINDS || !lists[kind])
		return;
	if (kind == BLOCK_NOTE || kind == BLOCK_MARK)
		open_list(m, lists[kind]);
	else
		put_str(m, lists[kind]);
	m->list = kind;
}

/* The date of the page, which must be one that has been. */
static void put_date(struct man *m, int64_t day, int64_t today)
{
	static const char *const months[] = {
		"January", "February", "March",     "April",   "May",
		"June",    "July",     "August",    "September",
		"October", "November", "December",
	};
	int64_t year;
	int month, dom;

	if (day == INT64_MIN || (today && day > today))
		day = today;
	date_from_day(day, &year, &month, &dom);
	if (year < 1 || year > 9999)
		date_from_day(today, &year, &month, &dom);
	build_fmt(m->out, ".Dd %s %d, %04d\n", months[month - 1], dom,
		  (int)year);
}

static void begin(void *state, const struct format_page *page,
		  const struct block *first)
{
	const struct doc_head *head = page->head;
	struct man *m = state;
	struct build title = { .arena = page->scratch };
	struct build subtitle = { .arena = page->scratch };

	*m = (struct man){ page->out,
			   { page->scratch, page->layout->ascii, head->locale },
			   false, BLOCK_KINDS };
	roff_text(&m->roff, &title, head->title);
	roff_text(&m->roff, &subtitle, head->subtitle);
	put_date(m, head->day, page->layout->today);
	/* groff sets hyphenation anew in each section, and so by this. */
	put_str(m, ".Dt CHRONOLOGY 7\n.Os\n.nr doc-hyphen-flags 0\n"
		   ".Sh NAME\n.Nm chronology\n.Nd\n");
	put_line(m, sv_trim(build_view(&title)).n ? build_view(&title)
						  : SV("\\&"));
	if (subtitle.n || (first && first->kind != BLOCK_HEADING)) {
		put_str(m, ".Sh DESCRIPTION\n");
		m->begun = false;
		put_line(m, build_view(&subtitle));
	}
}

static void put_top(void *state, const struct block *b)
{
	struct man *m = state;

	ENSURE(put[b->kind]);
	put_between(m, b->kind);
	put[b->kind](m, b);
}

static bool end(void *state)
{
	put_between(state, BLOCK_KINDS);
	return false;
}

const struct format_doc man_format = {
	.state = sizeof(struct man),
	.begin = begin,
	.block = put_top,
	.end = end,
};
