/* The text of a source, and in it the passages that an event rests on. */
#include "app/document_source.h"

#include "app/chips.h"
#include "app/pane_document.h"
#include "app/panes.h"
#include "app/parts.h"
#include "app/say.h"
#include "book/called.h"
#include "paper/place.h"
#include "view/source_view.h"

/* The passages that an event rests on, and the parts of one text. */
struct places {
	struct passages all;
	struct paper_parts parts;
};

/* Those of ALL that are in the text of S, in ARENA. */
static struct places places_in(const struct app *a, struct arena *arena,
			       source_no s, struct passages all)
{
	return (struct places){
		all, paper_parts(arena,
				 &shelf_text(a->papers.shelf, s)->paper)
	};
}

/* The same for D. */
static struct places places_of(const struct app *a, struct arena *arena,
			       const struct document *d)
{
	struct passages all = { 0 };

	if (d->event != NO_EVENT)
		all = passages_of(arena, a->corpus.b, d->event,
				  a->papers.shelf);
	return places_in(a, arena, d->no, all);
}

/* The part of D that is shown: another file may have fewer. */
static size_t part_of(const struct places *in, const struct document *d)
{
	return d->part < in->parts.n ? d->part : in->parts.n - 1;
}

/* Whether D has a link for P. */
static bool has_link(const struct app *a, const struct places *in,
		     const struct document *d, const struct passage *p)
{
	if (p->source != d->no)
		return false;
	if (shelf_text(a->papers.shelf, p->source)->state != SHELF_READ)
		return true;
	return p->paragraph > 0 &&
	       paper_part_of(&in->parts, passage_spot(p)) == part_of(in, d);
}

/* Which of those IN D, from I on, is its next link; all.n when there is
 * none. */
static size_t next_link(const struct app *a, const struct places *in,
			const struct document *d, size_t i)
{
	while (i < in->all.n && !has_link(a, in, d, &in->all.v[i]))
		i++;
	return i;
}

/* Which of those IN D is its link LINK, from 1; all.n when there is none. */
static size_t passage_at(const struct app *a, const struct places *in,
			 const struct document *d, uint32_t link)
{
	size_t i = link > 0 ? next_link(a, in, d, 0) : in->all.n;

	while (link-- > 1 && i < in->all.n)
		i = next_link(a, in, d, i + 1);
	return i;
}

/* Opens the text with the passage I of ALL, which are EV's and in ARENA. */
static void open_passage(struct app *a, struct arena *arena,
			 struct passages all, size_t i, event_no ev)
{
	const struct passage *p = &all.v[i];
	struct document d = document_of(DOCUMENT_source);
	struct places in = places_in(a, arena, p->source, all);
	uint32_t link = 0;

	d.class = CLASS_SOURCES;
	d.no = p->source;
	d.event = ev;
	d.part = paper_part_of(&in.parts, passage_spot(p));
	for (size_t k = 0; k <= i; k++)
		link += has_link(a, &in, &d, &all.v[k]);
	document_open_at(a, d, has_link(a, &in, &d, p) ? link : 0);
}

void source_open(struct app *a, source_no s)
{
	struct document d = document_of(DOCUMENT_source);

	d.class = CLASS_SOURCES;
	d.no = s;
	document_open_at(a, d, 0);
}

void source_open_at(struct app *a, event_no ev, source_no s, struct sv at)
{
	struct arena scratch = { 0 };
	struct passages all = passages_of(&scratch, a->corpus.b, ev,
					  a->papers.shelf);
	unsigned long long n = 0;
	size_t best = all.n;

	sv_to_u64(place_next(&at).number, SIZE_MAX, &n);
	for (size_t i = 0; i < all.n; i++)
		if (all.v[i].source == s &&
		    (best == all.n || all.v[i].paragraph == n))
			best = i;
	if (best < all.n)
		open_passage(a, &scratch, all, best, ev);
	else
		source_open(a, s);
	arena_free(&scratch);
}

/* "place 2 of 3" */
static struct sv place_of(const struct app *a, struct arena *arena, size_t at,
			  size_t n)
{
	struct build b = { .arena = arena };

	label_fill_two(&b, a->options.locale, LABEL_PLACE_OF,
		       build_digits(arena, at + 1), build_digits(arena, n));
	return build_view(&b);
}

static void title(const struct app *a, const struct document *d,
		  struct build *b)
{
	const struct doc_link *chosen = document_chosen(a);

	build_fmt(b, "[%u]", d->no + 1);
	if (d->event == NO_EVENT)
		return;
	build_str(b, "   ");
	build_sv(b, chosen ? chosen->text : SV(""));
	build_str(b, chosen ? "   " : "");
	build_sv(b, called_title(a->corpus.b, d->event, a->options.locale));
}

static void name(const struct app *a, const struct document *d,
		 struct build *b)
{
	build_sv(b, class_value(a->corpus.b, CLASS_SOURCES, d->no));
}

/* Each link's text is which place it is, for the title: to find that out takes
 * reading the texts. */
static struct doc_view lay(const struct app *a, const struct document *d,
			   struct arena *arena, int width,
			   const struct doc_look *look)
{
	struct doc_view v = source_view(arena, &a->corpus, d->no, d->part,
					d->event, a->papers.shelf,
					app_dates(a), width, look);
	struct places in = places_of(a, arena, d);
	size_t at = next_link(a, &in, d, 0);

	for (uint32_t i = 0; i < v.nlinks; i++) {
		v.links[i].text = place_of(a, arena, at, in.all.n);
		at = next_link(a, &in, d, at + 1);
	}
	return v;
}

static void only(struct app *a, const struct document *d,
		 const struct doc_link *chosen)
{
	(void)chosen;
	chip_set(a, class_of(CLASS_SOURCES)->field,
		 class_value(a->corpus.b, CLASS_SOURCES, d->no), false);
}

/* Of the whole text no event is told. */
static bool tell_words(const struct app *a, const struct document *d,
		       const struct doc_link *chosen, struct build *b)
{
	(void)a;
	(void)chosen;
	(void)b;
	return d->event == NO_EVENT;
}

static void turn(struct app *a, const struct document *d, int by)
{
	struct arena scratch = { 0 };
	struct places in = places_of(a, &scratch, d);
	size_t n = in.all.n, next;
	size_t at = passage_at(a, &in, d, document_here(a).chosen);

	if (n == 0) {
		say(a, STYLE_WARN, "nothing of it is cited by one event: "
				   "choose that in the timeline");
	} else {
		if (at == n) /* before the first, or after the last */
			at = by > 0 ? n - 1 : 0;
		next = (at + n + (size_t)by) % n;
		open_passage(a, &scratch, in.all, next, d->event);
		if (n == 1)
			say(a, STYLE_DIM, "no other place is cited");
	}
	arena_free(&scratch);
}

static bool part(const struct app *a, struct document *d, int by)
{
	struct arena scratch = { 0 };
	struct places in = places_in(a, &scratch, d->no,
				     (struct passages){ 0 });
	size_t next = part_of(&in, d) + (size_t)by;
	bool there = next < in.parts.n;

	arena_free(&scratch);
	if (there)
		d->part = next;
	return there;
}

static struct pane_hints hints_now(const struct app *a,
				   const struct document *d)
{
	static const struct pane_hint places[] = {
		PANE_HINT(next_place, "next place"),
		PANE_HINT(previous_place, "the one before"),
		PANE_HINT(follow, "its event"),
		PANE_HINT(ledger, "ledger"),
		PANE_HINT(go_back, "back"),
		PANE_HINT(help, "help"),
	};
	static const struct pane_hint plain[] = {
		PANE_HINT(screen_down, "read on"),
		PANE_HINT(only_these, "only its events"),
		PANE_HINT(ledger, "ledger"),
		PANE_HINT(go_back, "back"),
		PANE_HINT(help, "help"),
	};

	(void)a;
	if (d->event == NO_EVENT)
		return (struct pane_hints)PANE_HINTS(plain);
	return (struct pane_hints)PANE_HINTS(places);
}

const struct document_ops document_source = {
	.title = title,
	.name = name,
	.lay = lay,
	.only = only,
	.words = tell_words,
	.turn = turn,
	.part = part,
	.hints_now = hints_now,
};

/* Opens the text where EV is cited first. */
static void open_event(struct app *a, event_no ev)
{
	struct arena scratch = { 0 };
	struct passages all = passages_of(&scratch, a->corpus.b, ev,
					  a->papers.shelf);

	if (all.n == 0)
		say(a, STYLE_WARN, "this event has no source");
	else
		open_passage(a, &scratch, all, 0, ev);
	arena_free(&scratch);
}

/* ---- what is chosen ---- */

/* The references of the name NO where EV has it as a value; none: they are
 * EV's. */
static struct range cites_of_name(const struct book *b, event_no ev,
				  name_no no)
{
	size_t n;
	const struct who *who = book_who(b, ev, &n);
	const struct where *where;

	for (size_t i = 0; i < n; i++) {
		struct range cites = book_who_more(b, &who[i])->cites;

		if (who[i].name == no && cites.count > 0)
			return cites;
	}
	where = book_where(b, ev, &n);
	for (size_t i = 0; i < n; i++)
		if (where[i].place == no && where[i].cites.count > 0)
			return where[i].cites;
	return (struct range){ 0 };
}

/* Opens the text where the figure NO is. */
static void open_figure(struct app *a, uint32_t no)
{
	size_t n;
	const struct figure *f = &book_all_figures(a->corpus.b, &n)[no];
	const struct cite *c = book_cites(a->corpus.b, f->cites);

	if (f->cites.count == 0 && f->event == NO_EVENT)
		say(a, STYLE_WARN, "this figure has no source");
	else if (f->cites.count == 0)
		open_event(a, f->event);
	else if (f->event == NO_EVENT)
		source_open(a, c->source);
	else
		source_open_at(a, f->event, c->source,
			       book_text(a->corpus.b, c->at));
}

/* Opens the text where what LINK is of, a value of the event EV that is read,
 * is; false where it has no references of its own. */
static bool open_value(struct app *a, const struct doc_link *link, event_no ev)
{
	struct range cites = { 0 };
	const struct cite *c;

	if (link->target.to == TARGET_SOURCE) {
		source_open_at(a, ev, link->target.no, SV(""));
		return true;
	}
	if (link->target.to == TARGET_NAME)
		cites = cites_of_name(a->corpus.b, ev, link->target.no);
	if (cites.count == 0)
		return false;
	c = book_cites(a->corpus.b, cites);
	source_open_at(a, ev, c->source, book_text(a->corpus.b, c->at));
	return true;
}

/* The next place where the text of this event is read already; of what is
 * chosen its own, else the event's first. */
void do_source(struct app *a)
{
	const struct doc_link *link = doc_pane_link(a);
	const struct document *d = document_now(a);
	struct document now = d ? *d : document_of(DOCUMENTS);
	event_no ev = panes_event(a);

	if (now.which == DOCUMENT_source && now.event != NO_EVENT) {
		turn(a, &now, 1);
		return;
	}
	if (link && link->target.to == TARGET_FIGURE)
		open_figure(a, link->target.no);
	else if (ev == NO_EVENT)
		say(a, STYLE_WARN, "no event is chosen");
	else if (!link || a->focus != PANE_event || !open_value(a, link, ev))
		open_event(a, ev);
}
