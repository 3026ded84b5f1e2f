/* The ledger of sources: what each tells of the events that are shown. */
#include "app/chips.h"
#include "app/counting.h"
#include "app/document_source.h"
#include "app/pane_document.h"
#include "app/parts.h"
#include "view/ledger_view.h"

/* "3 sources, 69 events": those that tell any of what is shown. */
static struct sv title_of(const struct app *a, struct arena *arena,
			  const struct ledger *ledger)
{
	struct build b = { .arena = arena };
	bool all = a->kept.n == book_events(a->corpus.b);
	size_t sources = 0;

	for (size_t i = 0; i < ledger->n; i++)
		sources += all || ledger->v[i].events > 0;
	ledger_title(&b, sources, a->kept.n, book_events(a->corpus.b),
		     a->options.locale);
	return build_view(&b);
}

static struct sv command(const struct app *a, const struct document *d,
			 struct arena *arena)
{
	(void)d;
	return chip_command_of(a, arena, SV("annals names sources"),
			       chip_all(a, arena));
}

static struct doc_view lay(const struct app *a, const struct document *d,
			   struct arena *arena, int width,
			   const struct doc_look *look)
{
	const struct ledger *counted = counting_ledger(a);
	struct ledger ledger = counted ? *counted :
					 ledger_new(arena, &a->corpus, a->kept,
						    a->papers.shelf);
	struct doc_view v = ledger_view(arena, a->corpus.b, &ledger,
					app_dates(a), width, look);

	(void)d;
	v.title = title_of(a, arena, &ledger);
	return v;
}

/* Those of the chosen source, or those without any. */
static void only(struct app *a, const struct document *d,
		 const struct doc_link *chosen)
{
	static const struct sv none = SV_INIT("src:none");
	struct query_fault fault;

	(void)d;
	if (chosen && chosen->target.to == TARGET_NONE)
		chip_add_query(a, none, query_parse_for(&a->chosen, a->corpus.b,
							none, &fault));
	else if (chosen)
		chip_set(a, class_of(CLASS_SOURCES)->field,
			 class_value(a->corpus.b, CLASS_SOURCES,
				     chosen->target.no),
			 false);
}

static bool follow(struct app *a, const struct document *d,
		   const struct doc_link *link)
{
	(void)d;
	if (link->target.to == TARGET_NONE)
		do_only_these(a);
	else
		source_open(a, link->target.no);
	return true;
}

/* Why its date is inferred. */
static bool tell_words(const struct app *a, const struct document *d,
		  const struct doc_link *chosen, struct build *b)
{
	source_no s;
	struct sv why;

	(void)d;
	if (!chosen || chosen->target.to == TARGET_NONE)
		return true;
	s = chosen->target.no;
	why = ledger_date_reason(a->corpus.b, s);
	if (why.n == 0)
		return true;
	build_fmt(b, "[%u]   ^ ", s + 1);
	label_fill(b, a->options.locale, LABEL_INFERRED_KEY,
		   label_text(a->options.locale, LABEL_KEY_DATE));
	build_sv(b, why);
	return true;
}

/* Where no source is chosen, the first has nothing to act on; without a row
 * neither have those after it. */
static struct pane_hints hints_now(const struct app *a,
				   const struct document *d)
{
	enum { OF_SOURCES = 1, OF_ROWS = 3 };
	static const struct pane_hint hints[] = {
		PANE_HINT(follow, "text"),
		PANE_HINT(only_these, "only its events"),
		PANE_HINT(accounts, "two accounts"),
		PANE_HINT(go_back, "back"),
		PANE_HINT(help, "help"),
		PANE_HINT(back, "list"),
		PANE_HINT(write_report, "write"),
		PANE_HINT(copy, "copy"),
	};
	struct pane_hints list = PANE_HINTS(hints);
	const struct doc_link *chosen = document_chosen(a);
	size_t idle = 0;

	(void)d;
	if (document_view(a)->nlinks == 0)
		idle = OF_ROWS;
	else if (chosen && chosen->target.to == TARGET_NONE)
		idle = OF_SOURCES;
	list.v += idle;
	list.n -= idle;
	return list;
}

const struct document_ops document_ledger = {
	.file = SV_INIT("sources"),
	.command = command,
	.lay = lay,
	.only = only,
	.follow = follow,
	.words = tell_words,
	.hints_now = hints_now,
};

void do_ledger(struct app *a)
{
	if (!counting_begins(a))
		document_open(a, document_of(DOCUMENT_ledger));
}
