/* The dossier of one of a class. */
#include "app/document_dossier.h"

#include "app/chips.h"
#include "app/lanes.h"
#include "app/pane_document.h"
#include "app/pane_names.h"
#include "app/parts.h"
#include "app/say.h"
#include "tell/dossier.h"
#include "view/dossier_view.h"

/* What finds the events of one of a class, in ARENA: a country takes part, and
 * is where something happens. */
static const struct query *query_of(struct arena *arena, const struct app *a,
				    enum class_no class, uint32_t no)
{
	const struct book *b = a->corpus.b;
	struct sv value = class_value(b, class, no);
	const struct query *there, *who;
	struct build text = { .arena = arena };
	struct query_fault fault;

	there = query_field_exact(arena, class_of(class)->field, value);
	if (class != CLASS_PLACES ||
	    index_participations(a->corpus.x)[no] == 0)
		return there;
	who = query_field_exact(arena, class_of(CLASS_WHO)->field, value);
	if (index_occurrences(a->corpus.x)[no] == 0)
		return who;
	query_print(&text, who);
	build_str(&text, " | ");
	query_print(&text, there);
	return query_parse_for(arena, b, build_view(&text), &fault);
}

static void name(const struct app *a, const struct document *d,
		 struct build *b)
{
	build_sv(b, class_shown(b->arena, a->corpus.b, d->class, d->no,
				a->options.locale));
}

static struct sv command(const struct app *a, const struct document *d,
			 struct arena *arena)
{
	return chip_command_of(a, arena, SV("annals report"),
			       query_of(arena, a, d->class, d->no));
}

static void title(const struct app *a, const struct document *d,
		  struct build *b)
{
	build_sv(b, dossier_sort(b->arena, d->class, a->options.locale));
}

static struct doc_view lay(const struct app *a, const struct document *d,
			   struct arena *arena, int width,
			   const struct doc_look *look)
{
	struct hits hits = query_run(arena, &a->corpus,
				     query_of(arena, a, d->class, d->no),
				     NULL);
	struct dossier_want want = { .locale = a->options.locale,
				     .iso = a->options.iso,
				     .ascii = look->ascii };
	struct dossier dossier = dossier_of(arena, &a->corpus, d->class, d->no,
					    hits, &want);

	return dossier_view(arena, &dossier, app_dates(a), width, look);
}

struct doc_view dossier_beside(const struct app *a,
			       const struct doc_link *chosen,
			       struct arena *arena, int width,
			       const struct doc_look *look)
{
	struct document d = document_of(DOCUMENT_dossier);

	if (!chosen)
		return (struct doc_view){ 0 };
	d.class = doc_pane_class(a, chosen->target);
	d.no = chosen->target.no;
	return lay(a, &d, arena, width, look);
}

static void only(struct app *a, const struct document *d,
		 const struct doc_link *chosen)
{
	const struct query *q = query_of(&a->chosen, a, d->class, d->no);
	struct build text = { .arena = &a->chosen };
	struct sv field, value;
	bool whole;

	(void)chosen;
	if (query_is_field(q, &field, &value, &whole)) {
		chip_set(a, field, value, false);
		return;
	}
	query_print(&text, q);
	chip_add_query(a, build_view(&text), q);
}

/* What helps in every dossier, and what else does: before what leaves it. */
#define HINTS(...)                                                             \
	{ PANE_HINT(follow, "read"), PANE_HINT(follow_number, "go there"),     \
	  PANE_HINT(only_these, "only these events"), __VA_ARGS__              \
	  PANE_HINT(go_back, "back"), PANE_HINT(write_report, "write"),        \
	  PANE_HINT(help, "help"), PANE_HINT(back, "list") }

/* Only who can do something does so with another. */
static struct pane_hints hints_now(const struct app *a,
				   const struct document *d)
{
	static const struct pane_hint who[] =
		HINTS(PANE_HINT(pair, "with another name"),);
	static const struct pane_hint what[] = HINTS();

	(void)a;
	return class_of(d->class)->rows->spelt ?
		       (struct pane_hints)PANE_HINTS(who) :
		       (struct pane_hints)PANE_HINTS(what);
}

const struct document_ops document_dossier = {
	.title = title,
	.name = name,
	.command = command,
	.lay = lay,
	.only = only,
	.hints_now = hints_now,
};

void dossier_open(struct app *a, enum class_no class, uint32_t no)
{
	struct document d = document_of(DOCUMENT_dossier);

	d.class = class;
	d.no = no;
	document_open(a, d);
}

/* Which class the names pane has a name for, WHO and WHERE being two. */
static enum class_no class_for(const struct app *a, enum class_no class,
			       uint32_t no)
{
	if (class == CLASS_WHO || class == CLASS_WHERE)
		return doc_pane_class(a, (struct target){ TARGET_NAME, no });
	return class;
}

bool dossier_chosen(const struct app *a, enum class_no *class, uint32_t *no)
{
	const struct doc_link *link = doc_pane_link(a);
	const struct document *d = document_now(a);

	*class = CLASSES;
	if (a->focus == PANE_names) {
		struct names_link name = names_chosen(a);

		*no = name.no;
		if (name.value.n > 0)
			*class = class_for(a, name.class, name.no);
	} else if (a->focus == PANE_lanes) {
		*class = lanes_chosen(a, no);
		*class = class_for(a, *class, *no);
	} else if (link && (!link->row ||
			    doc_pane_class(a, link->target) < CLASSES)) {
		*no = link->target.no;
		*class = doc_pane_class(a, link->target);
	} else if (d) {
		*no = d->no;
		*class = d->class;
	}
	return *class < CLASSES && dossier_can(*class);
}

void do_dossier(struct app *a)
{
	enum class_no class;
	uint32_t no;

	if (dossier_chosen(a, &class, &no))
		dossier_open(a, class, no);
	else
		say(a, STYLE_WARN, "choose a name, a place, a kind or a "
				   "source, in the names or as a link");
}
