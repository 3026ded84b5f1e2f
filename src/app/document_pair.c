/* The pair lens: what two names did together. */
#include "app/document_dossier.h"

#include "app/chips.h"
#include "app/names.h"
#include "app/pane_document.h"
#include "app/say.h"
#include "tell/together.h"
#include "view/together_view.h"

static void title(const struct app *a, const struct document *d,
		  struct build *b)
{
	(void)d;
	build_sv(b, label_text(a->options.locale, LABEL_TWO));
}

/* The events that name both, in any role; in ARENA. */
static const struct query *query_of(struct arena *arena, const struct app *a,
				    const struct document *d)
{
	const struct book *b = a->corpus.b;
	struct sv who = class_of(CLASS_WHO)->field;

	return query_and(arena,
			 query_field_exact(arena, who,
					   class_value(b, CLASS_WHO, d->no)),
			 query_field_exact(arena, who,
					   class_value(b, CLASS_WHO,
						       d->other)));
}

static void name(const struct app *a, const struct document *d,
		 struct build *b)
{
	const struct book *book = a->corpus.b;

	build_sv(b, class_shown(b->arena, book, CLASS_WHO, d->no,
				a->options.locale));
	build_char(b, ' ');
	build_sv(b, class_shown(b->arena, book, CLASS_WHO, d->other,
				a->options.locale));
}

static struct sv command(const struct app *a, const struct document *d,
			 struct arena *arena)
{
	return chip_command_of(a, arena, SV("annals report"),
			       query_of(arena, a, d));
}

static struct doc_view lay(const struct app *a, const struct document *d,
			   struct arena *arena, int width,
			   const struct doc_look *look)
{
	struct hits named = query_run(arena, &a->corpus,
				      query_of(arena, a, d), NULL);
	struct together t = together_of(arena, &a->corpus, d->no, d->other,
					named, a->options.locale, look->ascii);

	return together_view(arena, &t, app_dates(a), width, look);
}

static void only(struct app *a, const struct document *d,
		 const struct doc_link *chosen)
{
	const struct book *b = a->corpus.b;
	struct sv who = class_of(CLASS_WHO)->field;

	(void)chosen;
	chip_set(a, who, class_value(b, CLASS_WHO, d->no), false);
	chip_set(a, who, class_value(b, CLASS_WHO, d->other), false);
}

/* Nothing is chosen of two without an event but one of them. */
static bool tell_words(const struct app *a, const struct document *d,
		       const struct doc_link *chosen, struct build *b)
{
	(void)d;
	(void)chosen;
	if (document_event(a) != NO_EVENT)
		return false;
	build_str(b, "no event has both of them");
	return true;
}

static struct pane_hints hints_now(const struct app *a,
				   const struct document *d)
{
	static const struct pane_hint hints[] = {
		PANE_HINT(follow, "read"),
		PANE_HINT(follow_number, "go there"),
		PANE_HINT(only_these, "only these events"),
		PANE_HINT(pair, "other names"),
		PANE_HINT(go_back, "back"),
		PANE_HINT(write_report, "write"),
		PANE_HINT(help, "help"),
		PANE_HINT(back, "list"),
	};
	static const struct pane_hint none[] = {
		PANE_HINT(follow, "what is known"),
		PANE_HINT(pair, "other names"),
		PANE_HINT(go_back, "back"),
		PANE_HINT(help, "help"),
		PANE_HINT(back, "list"),
	};

	(void)d;
	if (document_event(a) == NO_EVENT)
		return (struct pane_hints)PANE_HINTS(none);
	return (struct pane_hints)PANE_HINTS(hints);
}

const struct document_ops document_pair = {
	.title = title,
	.name = name,
	.command = command,
	.lay = lay,
	.beside = dossier_beside,
	.only = only,
	.words = tell_words,
	.hints_now = hints_now,
};

/* ---- two names chosen ---- */

/* Whom the row ROW of the list is. */
static name_no who_at(const struct app *a, size_t row)
{
	return class_find(a->corpus.b, CLASS_WHO, a->prompt.inserts[row]);
}

/* The first name, where none was chosen before. */
static void list_first(struct app *a)
{
	struct prompt *p = &a->prompt;

	p->list = names_complete(a, &p->choices, CLASS_WHO, prompt_typed(a),
				 &p->inserts, &p->near);
}

static void changed_first(struct app *a)
{
	const struct names *v = &a->prompt.list;

	if (v->n == 0)
		prompt_note(a, STYLE_WARN, "nobody and nothing is called that");
	else
		prompt_note(a, STYLE_GOOD, "%.*s and another",
			    SV_ARG(v->rows[v->cursor].text));
}

static void accept_first(struct app *a)
{
	const struct names *v = &a->prompt.list;

	if (v->n == 0)
		return; /* the note says why */
	a->first = who_at(a, v->cursor);
	prompt_close(a);
	prompt_open(a, PROMPT_pair, (struct sv){ 0 });
}

const struct prompt_ops prompt_pair_first = {
	.list = list_first,
	.changed = changed_first,
	.accept = accept_first,
};

/* The first name is none to choose; another is chosen as long as there is. */
static void list(struct app *a)
{
	struct prompt *p = &a->prompt;

	list_first(a);
	if (p->list.n > 1 && who_at(a, 0) == a->first)
		p->list.cursor = 1;
}

static void changed(struct app *a)
{
	const struct names *v = &a->prompt.list;
	struct arena scratch = { 0 };

	if (v->n == 0)
		prompt_note(a, STYLE_WARN, "nobody and nothing is called that");
	else
		prompt_note(a, STYLE_GOOD, "%.*s and %.*s",
			    SV_ARG(class_shown(&scratch, a->corpus.b, CLASS_WHO,
					       a->first, a->options.locale)),
			    SV_ARG(v->rows[v->cursor].text));
	arena_free(&scratch);
}

void dossier_open_two(struct app *a, name_no first, name_no second)
{
	struct document d = document_of(DOCUMENT_pair);

	d.class = CLASS_WHO;
	d.no = first;
	d.other = second;
	if (d.no == d.other || d.other == UINT32_MAX)
		say(a, STYLE_WARN, "that is the same name: choose another");
	else
		document_open(a, d);
}

static void accept(struct app *a)
{
	const struct names *v = &a->prompt.list;
	name_no second;

	if (v->n == 0)
		return; /* the note says why */
	second = who_at(a, v->cursor);
	prompt_close(a);
	dossier_open_two(a, a->first, second);
}

const struct prompt_ops prompt_pair = {
	.list = list,
	.changed = changed,
	.accept = accept,
};

void do_pair(struct app *a)
{
	enum class_no class;
	uint32_t no;
	bool chosen = dossier_chosen(a, &class, &no) &&
		      class_of(class)->rows->spelt;

	a->first = chosen ? no : NO_NAME;
	prompt_open(a, chosen ? PROMPT_pair : PROMPT_pair_first,
		    (struct sv){ 0 });
}
