/* The figures of what is shown, as series and single ones. */
#include "app/document_figures.h"

#include "app/chips.h"
#include "app/own.h"
#include "app/pane_document.h"
#include "app/parts.h"
#include "app/say.h"
#include "view/figures_view.h"
#include "wording/label.h"

static enum figures_order order_of(const struct document *d)
{
	return d->no < FIGURES_ORDERS ? (enum figures_order)d->no :
					FIGURES_BY_WHAT;
}

static struct doc_view lay(const struct app *a, const struct document *d,
			   struct arena *arena, int width,
			   const struct doc_look *look)
{
	struct figures f = figures_of(arena, &a->corpus, a->kept, order_of(d));
	struct build title = { .arena = arena };
	struct doc_view v = figures_view(arena, a->corpus.b, &f, app_dates(a),
					 width, look);

	figures_title(&title, &f, order_of(d), a->options.locale);
	v.title = build_view(&title);
	return v;
}

static const struct figure *figure_of(const struct app *a,
				      const struct doc_link *link)
{
	size_t n;
	const struct figure *v = book_all_figures(a->corpus.b, &n);

	return link && link->target.to == TARGET_FIGURE ? &v[link->target.no] :
							  NULL;
}

static bool follow(struct app *a, const struct document *d,
		   const struct doc_link *link)
{
	const struct figure *f = figure_of(a, link);

	(void)d;
	if (!f)
		return false;
	if (f->event == NO_EVENT)
		say(a, STYLE_WARN, "this figure is of no event");
	else
		trail_open_event(a);
	return true;
}

static bool tell_words(const struct app *a, const struct document *d,
		       const struct doc_link *chosen, struct build *b)
{
	const struct figure *f = figure_of(a, chosen);

	(void)d;
	if (!f)
		return false;
	figures_quote(b, a->corpus.b, f, a->options.locale, a->options.ascii);
	build_char(b, '\n');
	figures_words(b, a->corpus.b, f, app_dates(a));
	if (figures_is_apart(a->corpus.b, f)) {
		build_str(b, a->options.ascii ? "   ! " : "   ≠ ");
		build_sv(b, label_text(a->options.locale,
				       LABEL_WORDS_DIFFER));
	}
	return true;
}

/* Those that have figures. */
static void only(struct app *a, const struct document *d,
		 const struct doc_link *chosen)
{
	struct query_fault fault;
	const struct query *q = own_parse(a, &a->chosen, SV("has:figures"),
					  &fault);

	(void)d;
	(void)chosen;
	if (q)
		chip_replace(a, SV("has:figures"), q);
}

static void turn_order(struct app *a, const struct document *d)
{
	struct document next = *d;

	next.no = (uint32_t)(order_of(d) + 1) % FIGURES_ORDERS;
	document_open(a, next);
}

static const struct pane_hint hints[] = {
	PANE_HINT(follow, "its event"),
	PANE_HINT(source, "source text"),
	PANE_HINT(next_order, "by what, source, year"),
	PANE_HINT(write_report, "write"),
	PANE_HINT(copy, "copy"),
	PANE_HINT(help, "help"),
	PANE_HINT(back, "list"),
};

const struct document_ops document_figures = {
	.file = SV_INIT("figures"),
	.lay = lay,
	.only = only,
	.follow = follow,
	.order = turn_order,
	.words = tell_words,
	.two = true,
	.hints = PANE_HINTS(hints),
};

/* The link of the figure NO among all, or 0. */
static uint32_t link_of(const struct app *a, uint32_t no)
{
	struct document d = document_of(DOCUMENT_figures);
	struct doc_look look = { .corpus = &a->corpus };
	struct arena scratch = { 0 };
	struct doc_view v = lay(a, &d, &scratch, a->cols, &look);
	uint32_t found = 0;

	for (uint32_t i = 1; i <= v.nlinks && !found; i++)
		if (v.links[i - 1].target.no == no)
			found = i;
	arena_free(&scratch);
	return found;
}

void figures_open_at(struct app *a, uint32_t no)
{
	document_open_at(a, document_of(DOCUMENT_figures), link_of(a, no));
}

void do_figures(struct app *a)
{
	struct arena scratch = { 0 };
	struct figures f = figures_of(&scratch, &a->corpus, a->kept,
				      FIGURES_BY_WHAT);
	bool any = f.nrows > 0;

	arena_free(&scratch);
	if (!any)
		say(a, STYLE_WARN, "no event here has a figure");
	else
		document_open(a, document_of(DOCUMENT_figures));
}
