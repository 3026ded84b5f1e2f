/* The dossier of one of a class. */
#include "app/document_dossier.h"

#include "app/chips.h"
#include "app/follow.h"
#include "app/pane_names.h"
#include "app/parts.h"
#include "app/say.h"
#include "tell/dossier.h"
#include "view/dossier_view.h"

static void title(const struct app *a, const struct document *d,
		  struct build *b)
{
	build_sv(b, dossier_sort(b->arena, d->class, a->options.locale));
}

static struct doc_view lay(const struct app *a, const struct document *d,
			   struct arena *arena, int width,
			   const struct doc_look *look)
{
	const struct query *q = query_field_exact(
		arena, class_of(d->class)->field,
		class_value(a->corpus.b, d->class, d->no));
	struct hits hits = query_run(arena, &a->corpus, q, NULL);
	struct dossier dossier = dossier_of(arena, &a->corpus, d->class, d->no,
					    hits, app_dates(a).locale);

	return dossier_view(arena, &dossier, app_dates(a), width, look);
}

static void only(struct app *a, const struct document *d,
		 const struct doc_link *chosen)
{
	(void)chosen;
	chip_set(a, class_of(d->class)->field,
		 class_value(a->corpus.b, d->class, d->no), false);
}

const struct document_ops document_dossier = {
	.title = title,
	.lay = lay,
	.only = only,
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
		return follow_class(a, (struct target){ TARGET_NAME, no });
	return class;
}

void do_dossier(struct app *a)
{
	const struct doc_link *link = follow_chosen(a);
	enum class_no class = link ? follow_class(a, link->target) : CLASSES;
	uint32_t no = link ? link->target.no : 0;

	if (a->focus == PANE_names) {
		struct names_link name = names_chosen(a);

		class = name.value.n > 0 ? class_for(a, name.class, name.no) :
					   CLASSES;
		no = name.no;
	}
	if (class == CLASSES || !dossier_can(class))
		say(a, STYLE_WARN, "choose a name, a place, a kind or a "
				   "source, in the names or as a link");
	else
		dossier_open(a, class, no);
}
