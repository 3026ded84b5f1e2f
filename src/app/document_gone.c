/* What is gone since then: a list, and each event whole where a book has it. */
#include "app/document_gone.h"

#include "app/against.h"
#include "app/news.h"
#include "app/pane_document.h"
#include "app/parts.h"
#include "app/say.h"
#include "tell/tell.h"

enum {
	MOST = 2000, /* lines that the document has */
	WHOLE = 20,  /* events told whole beside the list */
	DATE = 18,   /* cells */
	GAP = 2,
	NARROW = 60, /* columns; with fewer the title stands below the date */
	INDENT = 2,
};

static const char no_more[] =
	"no more is kept of your last visit; since a revision or a file it "
	"can be read whole";

/* The one that D is about and tells whole, or NO_EVENT: all are listed. */
static event_no event_of(const struct app *a, const struct document *d)
{
	struct hits gone = against_gone(a);

	return a->now.since.n > 0 && d->no < gone.n ? gone.v[d->no] : NO_EVENT;
}

static void title(const struct app *a, const struct document *d,
		  struct build *b)
{
	struct arena scratch = { 0 };
	struct sv since = news_title(a, &scratch);
	size_t n = news_ngone(a);

	if (event_of(a, d) == NO_EVENT)
		build_fmt(b, "%zu event%s gone %.*s", n, n == 1 ? "" : "s",
			  SV_ARG(since));
	else
		build_fmt(b, "gone %.*s", SV_ARG(since));
	arena_free(&scratch);
}

static void put_one(const struct app *a, struct doc_lines *l, size_t i)
{
	struct news_gone gone = news_gone(a, l->a, i);
	int col = DOC_MARGIN + DATE + GAP;

	doc_lines_add(l);
	doc_lines_row(l, (struct target){ TARGET_NONE, 0 });
	doc_lines_put(l, DOC_MARGIN, 0, gone.date, STYLE_DATE);
	if (l->view.text.width < NARROW) {
		doc_lines_add(l);
		col = DOC_MARGIN + INDENT;
	}
	doc_lines_put(l, col, 0, gone.title, STYLE_TEXT);
}

static struct doc_view lay_list(const struct app *a, struct arena *arena,
				int width, const struct doc_look *look)
{
	struct doc_lines l = doc_lines_new(arena, width, look);
	struct build say = { .arena = arena };
	size_t n = news_ngone(a);

	doc_lines_add(&l);
	for (size_t i = 0; i < n && i < MOST; i++)
		put_one(a, &l, i);
	if (n == 0)
		build_str(&say, "Nothing is gone.");
	else if (n > MOST)
		build_fmt(&say, "%zu more: annals diff tells them all",
			  n - MOST);
	else if (a->now.since.n == 0)
		build_str(&say, no_more);
	if (say.n > 0)
		doc_lines_say(&l, build_view(&say));
	return l.view;
}

/* EVENTS of the other book, whole. */
static struct doc_view lay_whole(const struct app *a, struct hits events,
				 struct arena *arena, int width,
				 const struct doc_look *look)
{
	struct tell_options options = { .locale = a->options.locale,
					.iso = a->options.iso,
					.pane = true };
	struct doc_look own = *look;
	struct doc_view view;

	own.corpus = against_corpus(a);
	view = doc_view(arena, tell_events(arena, own.corpus, events, &options),
			width, &own);
	view.nlinks = 0; /* they lead into the other book */
	for (size_t i = 0; i < view.text.nspans; i++)
		view.text.spans[i].link = 0;
	return view;
}

static struct doc_view lay(const struct app *a, const struct document *d,
			   struct arena *arena, int width,
			   const struct doc_look *look)
{
	event_no ev = event_of(a, d);

	if (ev == NO_EVENT)
		return lay_list(a, arena, width, look);
	return lay_whole(a, (struct hits){ &ev, 1 }, arena, width, look);
}

struct doc_view gone_view(const struct app *a, struct arena *arena, int width,
			  const struct doc_look *look)
{
	struct hits gone = against_gone(a);
	struct doc_view view;

	if (a->now.since.n > 0) {
		gone.n = gone.n < WHOLE ? gone.n : WHOLE;
		return lay_whole(a, gone, arena, width, look);
	}
	view = lay_list(a, arena, width, look);
	view.nlinks = 0; /* there is nothing more to be read */
	return view;
}

static bool follow(struct app *a, const struct document *d,
		   const struct doc_link *link)
{
	struct document one = *d;

	if (a->now.since.n == 0) {
		say(a, STYLE_WARN, "%s", no_more);
		return true;
	}
	one.no = (uint32_t)(link - document_view(a)->links);
	document_open(a, one);
	return true;
}

static const struct pane_hint hints[] = {
	PANE_HINT(follow, "read"),
	PANE_HINT(whats_new, "since a day, revision, file"),
	PANE_HINT(go_back, "back"),
	PANE_HINT(help, "help"),
	PANE_HINT(back, "list"),
};

void word_removed(struct app *a, struct sv argument)
{
	(void)argument;
	if (news_ngone(a) > 0)
		document_open(a, document_of(DOCUMENT_gone));
	else
		say(a, STYLE_WARN, "nothing is gone, or what is new is not "
				   "shown");
}

const struct document_ops document_gone = {
	.title = title,
	.lay = lay,
	.follow = follow,
	.words = document_tells_none,
	.hints = PANE_HINTS(hints),
};
