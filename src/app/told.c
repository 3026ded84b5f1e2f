/* What became another, in lines (told.h). */
#include "app/told.h"

#include "app/anchor.h"
#include "app/chips.h"
#include "app/doc_pane.h"
#include "app/document.h"
#include "app/names.h"
#include "app/news.h"
#include "app/pane_document.h"
#include "app/pane_report.h"
#include "app/pane_timeline.h"
#include "app/panes.h"
#include "app/parts.h"
#include "app/renew.h"
#include "app/rows.h"
#include "app/settle.h"
#include "app/shown.h"
#include "app/told_text.h"
#include "report/writer.h"

enum {
	CHOICES = 20,     /* of a prompt that are listed */
	GONE_BYTES = 200, /* that name what is gone */
};

void told_close(struct app *a)
{
	arena_free(&a->told.arena);
}

/* ---- lines ---- */

/* Ends the line that began at FROM, unless nothing stands there. */
static void end_line(struct build *b, size_t from)
{
	if (b->n > from)
		build_char(b, '\n');
}

static void put_line(const struct app *a, struct build *b, struct sv text)
{
	size_t from = b->n;

	told_put(a, b, text);
	end_line(b, from);
}

static void *slot(const struct app *a, enum pane p)
{
	return a->slots[p];
}

/* Appends ROW of P; false when there is nothing to tell of it. */
static bool put_row(const struct app *a, struct build *b, enum pane p,
		    size_t row)
{
	size_t from = b->n;

	a->panes[p].told->tell(a, slot(a, p), row, b);
	end_line(b, from);
	return b->n > from;
}

/* The chosen row of P, but for what the message says already. */
static void put_chosen(const struct app *a, struct build *b, enum pane p)
{
	const struct pane_told *told = a->panes[p].told;
	size_t from = b->n;
	struct sv message = { a->message, a->nmessage };

	if (!told || told->rows(a, slot(a, p)) == 0)
		return;
	put_row(a, b, p, told->chosen(a, slot(a, p)));
	if (b->n > from &&
	    sv_eq(message, sv_slice(build_view(b), from, b->n - 1)))
		build_cut(b, from);
	from = b->n;
	if (told->also)
		told->also(a, slot(a, p), b);
	end_line(b, from);
}

static void put_more(struct app *a, struct build *b, bool more, size_t next)
{
	a->told.next = next;
	a->told.end = !more;
	if (more)
		build_str(b, "more: Enter\n");
}

/* A page of P from ROW on. */
static void put_page(struct app *a, struct build *b, enum pane p, size_t row)
{
	const struct pane_told *told = a->panes[p].told;
	size_t n = told->rows(a, slot(a, p)), put = 0;

	for (; row < n && (told->whole || put < a->options.page); row++)
		put += put_row(a, b, p, row);
	a->told.listed = p;
	a->told.found = false;
	put_more(a, b, row < n, row);
}

/* A page of what the search found, from PLACE in the list on. */
static void put_found(struct app *a, struct build *b, size_t place)
{
	const struct timeline *t = rows_now(a);
	size_t put = 0;

	if (place == 0)
		build_fmt(b, "found %zu of %zu\n", a->found.n, a->shown.n);
	for (; place < a->shown.n && put < a->options.page; place++) {
		size_t at = outline_at(&t->outline, place);

		if (hits_have(a->found, a->shown.v[at]))
			put += put_row(a, b, PANE_timeline,
				       timeline_row_of(t, at));
	}
	a->told.found = true;
	put_more(a, b, place < a->shown.n, place);
}

/* ---- what there is ---- */

/* "8 of 76 events: 1 who:Natalia Kochanova, 2 2024-05; the latest first" */
static struct sv head_of(const struct app *a, struct arena *arena)
{
	static const char *const shades[SHADES] = {
		[SHADE_HIDE] = "",
		[SHADE_DIM] = "; what they exclude is listed too",
		[SHADE_OFF] = "; they are off, and all is listed",
	};
	struct build b = { .arena = arena };
	struct sv from = anchor_name(a, &a->now.anchor);
	struct sv since = news_title(a, arena);

	build_fmt(&b, "%zu of %zu events", a->kept.n, a->all.n);
	for (int i = 0; i < a->now.nchips; i++) {
		build_str(&b, i ? ", " : ": ");
		if (a->now.nchips > 1)
			build_fmt(&b, "%d ", i + 1);
		build_sv(&b, chip_label(arena, &a->now.chips[i]));
		if (a->now.chips[i].near)
			build_str(&b, " (near)");
		else if (a->chip_notes[i].tier == MATCH_NEAR)
			build_fmt(&b, " near %.*s",
				  SV_ARG(a->chip_notes[i].near));
	}
	if (a->now.nchips > 0)
		build_str(&b, shades[a->now.shade]);
	if (a->now.context > 0)
		build_fmt(&b, "; with %.*s around each",
			  SV_ARG(shown_context_word(a->now.context)));
	build_str(&b, a->now.latest ? "; the latest first" : "");
	if (from.n > 0)
		build_fmt(&b, "; time is counted from %.*s", SV_ARG(from));
	if (since.n > 0)
		build_fmt(&b, "; %.*s", SV_ARG(since));
	if (news_ngone(a) > 0)
		build_fmt(&b, "; %.*s",
			  SV_ARG(news_gone_line(a, arena, GONE_BYTES)));
	return build_view(&b);
}

/* Tells TEXT unless it was told last, in *LAST. */
static bool put_new(struct app *a, struct build *b, struct sv text,
		    struct sv *last)
{
	if (sv_eq(text, *last))
		return false;
	*last = arena_copy(&a->told.arena, text);
	put_line(a, b, text);
	return true;
}

/* A message, and what is wrong in the files. */
static void put_message(struct app *a, struct build *b)
{
	struct build text = { .arena = b->arena };

	told_words(&text, (struct sv){ a->message, a->nmessage });
	put_line(a, b, build_view(&text));
	if (a->nmessage > 0)
		a->ntold = a->nmessage;
	put_new(a, b, renew_bar(a, b->arena), &a->told.bar);
}

/* The prompt that is open: what it asks for, and what can be chosen, which a
 * note is about then.  The rest of a note is about keys. */
static void put_prompt(const struct app *a, struct build *b)
{
	const struct names *list = &a->prompt.list;
	const struct prompt_row *row = a->prompt.row;
	struct build line = { .arena = b->arena };
	struct sv note = sv_of(list->n > 0 ? "" : a->prompt.note);

	if (row == &a->prompts[PROMPT_drop] ||
	    row == &a->prompts[PROMPT_invert])
		put_line(a, b, a->told.head);
	told_words(&line, prompt_label(a));
	told_apart(&line, a->prompt.n > 0 || note.n > 0);
	build_sv(&line, prompt_typed(a));
	told_apart(&line, a->prompt.n > 0 && note.n > 0 ? 2 : 0);
	build_sv(&line, sv_cut(&note, ';'));
	put_line(a, b, build_view(&line));
	for (size_t i = 0; i < list->n && i < CHOICES; i++) {
		const struct names_row *choice = &list->rows[i];

		build_cut(&line, 0);
		told_words(&line, choice->text);
		if (!list->plain)
			told_counts(&line, a->options.locale, choice);
		put_line(a, b, build_view(&line));
	}
	if (list->n > CHOICES)
		build_fmt(b, "and %zu more\n", list->n - CHOICES);
}

/* The report, without the columns of a table. */
static void put_report(struct app *a, struct sink *k, struct build *b)
{
	struct arena scratch = { 0 };
	struct report_layout layout = report_layout_of(a);
	struct hits hits = report_hits(a, &scratch);

	layout.pages = REPORT_ENDLESS; /* no form feed for a terminal */
	sink_drain(k, b);
	report_write(k, REPORT_TEXT,
		     report_doc_of(a, &scratch, hits,
				   (struct tell_options){
					   .detail = DETAIL_FULL }),
		     &layout);
	arena_free(&scratch);
}

/* ---- what became another ---- */

/* The link that is chosen in P. */
static uint32_t link_of(const struct app *a, enum pane p)
{
	const struct doc_pane *d = a->slots[p];

	return a->panes[p].ops->doc ? d->chosen : 0;
}

/* Whether P tells of something else than it did. */
static bool is_other(const struct app *a, enum pane p)
{
	const struct told *t = &a->told;
	const struct document *d = document_now(a);

	if (p == PANE_event)
		return t->event != panes_read(a) ||
		       link_of(a, p) == t->link;
	if (p == PANE_document)
		return !document_same(d, &t->document);
	return p != t->pane && p != PANE_timeline;
}

/* Where nothing is left: what each constraint costs. */
static void put_without(const struct app *a, struct build *b)
{
	for (int i = 0; a->shown.n == 0 && i < a->now.nchips; i++)
		build_fmt(b, "drop %d leaves %zu\n", i + 1, a->without[i]);
}

/* The next rows are those after ROW of N. */
static void go_on_after(struct app *a, size_t row, size_t n)
{
	a->told.next = row + 1;
	a->told.end = row + 1 >= n;
}

/* Where the reader is: all of it where that is another place, else the row that
 * is chosen, if it is another. */
static void put_place(struct app *a, struct build *b, bool head)
{
	enum pane p = a->focus;
	const struct pane_told *told = a->panes[p].told;
	size_t from = b->n;

	bool passing = a->told.passing && told->choose &&
		       !a->panes[p].ops->doc;

	if (is_other(a, p) && !passing)
		put_page(a, b, p, told->first ? told->first(a, slot(a, p)) : 0);
	else if (head && p == PANE_timeline)
		put_page(a, b, p, 0);
	else if (a->told.row != told->chosen(a, slot(a, p)) ||
		 a->told.pane != p || (from == 0 && !a->told.asked)) {
		put_chosen(a, b, p);
		if (a->told.listed == p && !a->told.found)
			go_on_after(a, told->chosen(a, slot(a, p)),
				    told->rows(a, slot(a, p)));
	}
	/* Elsewhere the list is told of when the event there is another. */
	if (p != PANE_timeline && !a->panes[p].ops->doc && !told->also &&
	    a->told.at != shown_event(a))
		put_chosen(a, b, PANE_timeline);
	if (p == PANE_event) {
		a->told.event = panes_read(a);
		a->told.link = link_of(a, p);
	}
}

/* The next rows of what was listed, or of where the reader is. */
static void put_next(struct app *a, struct build *b)
{
	bool same = a->told.found || a->told.listed == a->focus;

	if (same && a->told.end && a->told.next > 0 && !a->told.found &&
	    a->focus == PANE_document && document_turn_part(a, 1)) {
		settle_screen(a);
		put_page(a, b, PANE_document, 0);
	} else if (same && a->told.end && a->told.next > 0) {
		build_str(b, "that was all; Enter begins again\n");
		a->told.next = 0;
	} else if (a->told.found)
		put_found(a, b, a->told.next);
	else
		put_page(a, b, a->focus, same ? a->told.next : 0);
}

/* Nobody stays where there is nothing to do: what was read is left. */
static void leave(struct app *a)
{
	const struct document *d;

	while (a->focus == PANE_help || a->focus == PANE_message)
		panes_back(a);
	if (a->focus == PANE_event)
		a->focus = panes_home(a);
	if (prompt_is_open(a) && !prompt_asks(a, PROMPT_KEY))
		do_cancel(a);
	settle_screen(a);
	d = document_now(a);
	a->told.pane = a->focus;
	a->told.document = d ? *d : document_of(DOCUMENTS);
	a->told.at = shown_event(a);
	a->told.searches = a->searches;
	a->told.more = a->told.passing = a->told.asked = false;
	a->told.row = a->panes[a->focus].told->chosen(a, slot(a, a->focus));
}

void app_told(struct app *a, struct sink *k)
{
	struct arena scratch = { 0 };
	struct build b = { .arena = &scratch };
	bool head;

	put_message(a, &b);
	head = put_new(a, &b, head_of(a, &scratch), &a->told.head);
	if (head)
		put_without(a, &b);
	if (prompt_is_open(a))
		put_prompt(a, &b);
	else if (a->focus == PANE_report && a->told.pane != PANE_report)
		put_report(a, k, &b);
	else if (a->told.more)
		put_next(a, &b);
	else if (a->searches != a->told.searches && a->marks && !head)
		put_found(a, &b, 0);
	else
		put_place(a, &b, head);
	a->nmessage = 0;
	leave(a);
	sink_drain(k, &b);
	arena_free(&scratch);
}
