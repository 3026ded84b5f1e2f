/* Two accounts of an event. */
#include "app/chips.h"
#include "app/document_source.h"
#include "app/pane_document.h"
#include "app/panes.h"
#include "app/parts.h"
#include "app/say.h"
#include "base/shell.h"
#include "book/each.h"
#include "view/accounts_view.h"

/* The second is that of the source which D has, if there is one. */
static struct accounts accounts_for(const struct app *a, struct arena *arena,
				    const struct document *d)
{
	struct accounts_want want = { .locale = a->options.locale,
				      .iso = a->options.iso,
				      .shelf = a->papers.shelf,
				      .second = d->no };

	return accounts_of(arena, &a->corpus, d->event, &want);
}

static void title(const struct app *a, const struct document *d,
		  struct build *b)
{
	(void)d;
	build_sv(b, label_text(a->options.locale, LABEL_TWO_ACCOUNTS));
}

static void name(const struct app *a, const struct document *d,
		 struct build *b)
{
	build_str(b, "accounts ");
	build_sv(b, index_key(a->corpus.x, d->event));
}

static struct sv command(const struct app *a, const struct document *d,
			 struct arena *arena)
{
	struct build b = { .arena = arena };

	build_str(&b, "annals show ");
	shell_word(&b, index_key(a->corpus.x, d->event));
	return chip_command_of(a, arena, build_view(&b), NULL);
}

/* What the sign before a value says. */
static struct sv words_of(const struct app *a, struct arena *arena,
			  const struct accounts_show *s)
{
	struct build b = { .arena = arena };
	struct accounts_doubt doubt = accounts_doubt(s);

	build_str(&b, a->options.ascii ? "! " : "≠ ");
	build_sv(&b, label_text(a->options.locale,
				doubt.differs ? LABEL_CANNOT_BOTH :
				doubt.against ? LABEL_FIGURES_AGAINST :
						LABEL_WOULD_STAND));
	return build_view(&b);
}

static struct doc_view lay(const struct app *a, const struct document *d,
			   struct arena *arena, int width,
			   const struct doc_look *look)
{
	struct accounts *all = ARENA_NEW(arena, 1, struct accounts);
	struct accounts_show s = { a->corpus.b, all, d->event };
	struct doc_view v;

	*all = accounts_for(a, arena, d);
	v = accounts_view(arena, &s, app_dates(a), width, look);
	v.words = words_of(a, arena, &s);
	return v;
}

static bool follow(struct app *a, const struct document *d,
		   const struct doc_link *link)
{
	source_open_at(a, d->event, link->target.no, link->text);
	return true;
}

static bool tell_words(const struct app *a, const struct document *d,
		       const struct doc_link *chosen, struct build *b)
{
	(void)d;
	(void)chosen;
	build_sv(b, document_view(a)->words);
	return true;
}

static void turn(struct app *a, const struct document *d, int by)
{
	(void)d;
	if (!document_turn_link(a, by))
		say(a, STYLE_WARN, "the two do not differ");
}

/* The next of the others for the second. */
static void side(struct app *a, const struct document *d, int by)
{
	struct arena scratch = { 0 };
	struct accounts all = accounts_for(a, &scratch, d);
	struct document next = *d;
	size_t at = all.shown[1];

	if (all.n < 3) {
		say(a, STYLE_WARN, "there are no more accounts of it");
	} else {
		do
			at = (at + all.n + (size_t)by) % all.n;
		while (at == all.shown[0]);
		next.no = all.sources[at];
		document_open_at(a, next, 0);
	}
	arena_free(&scratch);
}

/* Another is offered where there is one. */
static struct pane_hints hints_now(const struct app *a,
				   const struct document *d)
{
	static const struct pane_hint more[] = {
		PANE_HINT(next_place, "next difference"),
		PANE_HINT(source, "texts"),
		PANE_HINT(edit, "follow the other: edit"),
		PANE_HINT(next_side, "another"),
		PANE_HINT(copy, "copy"),
		PANE_HINT(help, "help"),
		PANE_HINT(back, "back"),
	};
	static const struct pane_hint two[] = {
		PANE_HINT_TWO(next_place, previous_place, "next difference"),
		PANE_HINT(source, "texts"),
		PANE_HINT(edit, "follow the other: edit"),
		PANE_HINT(copy, "copy"),
		PANE_HINT(help, "help"),
		PANE_HINT(back, "back"),
	};
	struct arena scratch = { 0 };
	size_t n = accounts_count(&scratch, a->corpus.b, d->event);

	arena_free(&scratch);
	return n > 2 ? (struct pane_hints)PANE_HINTS(more) :
		       (struct pane_hints)PANE_HINTS(two);
}

const struct document_ops document_accounts = {
	.title = title,
	.name = name,
	.command = command,
	.lay = lay,
	.follow = follow,
	.words = tell_words,
	.turn = turn,
	.side = side,
	.hints_now = hints_now,
};

/* ---- which event ---- */

struct tellers {
	const struct book *b;
	source_no first; /* or NO_SOURCE */
};

static bool are_two(struct range cites, void *arg)
{
	struct tellers *t = arg;
	const struct cite *c = book_cites(t->b, cites);

	for (uint32_t i = 0; i < cites.count; i++) {
		if (t->first != NO_SOURCE && t->first != c[i].source)
			return true;
		t->first = c[i].source;
	}
	return false;
}

/* Of what is listed the first event that S and another tell of; NO_EVENT: there
 * is none. */
static event_no told_twice(const struct app *a, source_no s)
{
	struct arena scratch = { 0 };
	struct hits of = class_events(&scratch, &a->corpus, CLASS_SOURCES, s);
	event_no ev = NO_EVENT;

	for (size_t i = 0; i < of.n && ev == NO_EVENT; i++) {
		struct tellers t = { a->corpus.b, NO_SOURCE };

		if (hits_have(a->kept, of.v[i]) &&
		    each_cites(t.b, of.v[i], are_two, &t))
			ev = of.v[i];
	}
	arena_free(&scratch);
	return ev;
}

void do_accounts(struct app *a)
{
	struct document d = document_of(DOCUMENT_accounts);
	const struct doc_link *link = doc_pane_link(a);
	struct arena scratch = { 0 };
	struct accounts all;

	d.event = panes_event(a);
	if (d.event == NO_EVENT && link && link->target.to == TARGET_SOURCE)
		d.event = told_twice(a, link->target.no);
	if (d.event == NO_EVENT) {
		say(a, STYLE_WARN, "%s",
		    link ? "no other source tells of the same" :
			   "no event is chosen");
		return;
	}
	all = accounts_for(a, &scratch, &d);
	if (all.n == 0)
		say(a, STYLE_WARN, "this event has no source");
	else if (all.n == 1)
		say(a, STYLE_WARN, "only [%u] tells of this event",
		    all.sources[0] + 1);
	else
		document_open_at(a, d, 0);
	arena_free(&scratch);
}
