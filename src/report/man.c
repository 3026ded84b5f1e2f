#include "base/panic.h"
#include "date/date.h"
#include "report/format.h"
#include "report/roff.h"

/*
 * mdoc(7).  Data stands in text lines only, never among the arguments of a
 * macro, and passes roff_text(): so no request, macro or escape sequence of
 * a chronology's can reach a formatter.
 */
struct man {
	struct build *out;
	struct roff roff;
	bool begun; /* something stands above, here in this section */
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

/* Whether a heading can be an argument: words of letters and digits. */
static bool is_plain(struct sv text)
{
	for (size_t i = 0; i < text.n; i++) {
		int c = (unsigned char)text.s[i], low = c | 0x20;

		if (c < 0x80 && !(low >= 'a' && low <= 'z') &&
		    !(c >= '0' && c <= '9') && c != ' ')
			return false;
	}
	return sv_trim(text).n > 0;
}

/* Each word behind \&, so that "No" or "Ar" is no macro. */
static void put_plain_heading(struct man *m, const char *macro, struct sv text)
{
	put_str(m, macro);
	while (text.n) {
		struct sv word = sv_cut(&text, ' ');

		if (word.n == 0)
			continue;
		put_str(m, " \\&");
		build_sv(m->out, word);
	}
	build_char(m->out, '\n');
}

static void put_blocks(struct man *m, const struct doc_block *list);

/* A heading of other characters cannot be an argument: it stands in bold
 * below a section without a name. */
static void put_section(struct man *m, const struct doc_block *section)
{
	struct sv heading = roff_runs(&m->roff, &section->label);
	bool chapter = !section->parent;

	if (is_plain(heading)) {
		put_plain_heading(m, chapter ? ".Sh" : ".Ss", heading);
	} else {
		put_str(m, chapter ? ".Sh \\(em\n" : ".Ss \\(em\n");
		put_line(m, heading);
	}
	m->begun = !is_plain(heading) && sv_trim(heading).n;
	put_blocks(m, section->first);
}

static void put_paragraph(struct man *m, const struct doc_block *para)
{
	put_spaced(m, roff_runs(&m->roff, &para->text));
}

static void put_quote(struct man *m, const struct doc_block *quote)
{
	struct build b = { .arena = m->roff.scratch };
	struct sv words;

	build_sv(&b, roff_runs(&m->roff, &quote->text));
	if (quote->label.first) {
		build_str(&b, " \\(em\\ ");
		build_sv(&b, roff_runs(&m->roff, &quote->label));
	}
	words = sv_trim(build_view(&b));
	put_line(m, words.n ? words : SV("\\&"));
}

/* Opens a list whose items stand close, parted from what is above it. */
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

static void put_fields(struct man *m, const struct doc_block *fields)
{
	if (!fields->first)
		return;
	open_list(m, ".Bl -tag -width 14n -compact\n");
	for (const struct doc_block *f = fields->first; f; f = f->next) {
		put_item(m, roff_runs(&m->roff, &f->label));
		put_line(m, roff_runs(&m->roff, &f->text));
	}
	close_list(m);
}

static void put_notes(struct man *m, const struct doc_block *notes)
{
	if (!notes->first)
		return;
	open_list(m, ".Bl -tag -width 5n -compact\n");
	for (const struct doc_block *n = notes->first; n; n = n->next) {
		build_fmt(m->out, ".It [%u]\n", n->number);
		put_line(m, roff_runs(&m->roff, &n->text));
	}
	close_list(m);
}

static void put_index(struct man *m, const struct doc_block *index)
{
	if (!index->first)
		return;
	open_list(m, ".Bl -item -compact\n");
	for (const struct doc_block *e = index->first; e; e = e->next) {
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
static void put_event(struct man *m, const struct doc_block *event)
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
	arena_reset(m->roff.scratch); /* nothing of an event outlives it */
}

static void (*const put[DOC_KINDS])(struct man *, const struct doc_block *) = {
	[DOC_SECTION] = put_section, [DOC_PARAGRAPH] = put_paragraph,
	[DOC_FIELDS] = put_fields,   [DOC_EVENT] = put_event,
	[DOC_QUOTE] = put_quote,     [DOC_NOTES] = put_notes,
	[DOC_INDEX] = put_index,
};

static bool is_kind(const struct doc_block *b, enum doc_kind kind)
{
	return b && b->kind == kind;
}

/* What neighbours of one kind stand in, and what parts them there. */
static const struct {
	const char *open, *between, *close;
} around[DOC_KINDS] = {
	[DOC_EVENT] = { ".Bl -tag -width 5n\n", "", ".El\n" },
	[DOC_QUOTE] = { ".Bd -ragged -offset 2n\n", ".br\n", ".Ed\n" },
};

/* Calls itself for children: DOC_DEPTH deep at most. */
static void put_blocks(struct man *m, const struct doc_block *list)
{
	const struct doc_block *last = NULL;

	for (const struct doc_block *b = list; b; last = b, b = b->next) {
		ENSURE(put[b->kind]);
		if (around[b->kind].open)
			put_str(m, is_kind(last, b->kind)
					   ? around[b->kind].between
					   : around[b->kind].open);
		put[b->kind](m, b);
		if (!around[b->kind].open || is_kind(b->next, b->kind))
			continue;
		put_str(m, around[b->kind].close);
		m->begun = true;
	}
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

bool man_write(struct build *out, const struct doc *doc,
	       const struct report_layout *layout)
{
	struct arena scratch = { 0 };
	struct man m = { out, { &scratch, layout->ascii }, false };
	struct build title = { .arena = &scratch };
	struct build subtitle = { .arena = &scratch };
	const struct doc_block *b = doc->first;

	roff_text(&m.roff, &title, doc->title);
	roff_text(&m.roff, &subtitle, doc->subtitle);
	put_date(&m, doc->day, layout->today);
	put_str(&m, ".Dt CHRONOLOGY 7\n.Os\n"
		    ".Sh NAME\n.Nm chronology\n.Nd\n");
	put_line(&m, sv_trim(build_view(&title)).n ? build_view(&title)
						   : SV("\\&"));
	if (subtitle.n || (b && b->kind != DOC_SECTION)) {
		put_str(&m, ".Sh DESCRIPTION\n");
		m.begun = false;
		put_line(&m, build_view(&subtitle));
	}
	put_blocks(&m, b);
	arena_free(&scratch);
	return true;
}
