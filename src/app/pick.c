/* A person or a place, chosen from a list by its name. */
#include "app/chips.h"
#include "app/names.h"

static void list(struct app *a, enum class_no class)
{
	struct prompt *p = &a->prompt;

	p->list = names_complete(a, &p->choices, class, prompt_typed(a),
				 &p->inserts, &p->near);
}

static void list_people(struct app *a)
{
	list(a, CLASS_WHO);
}

static void list_places(struct app *a)
{
	list(a, CLASS_WHERE);
}

static void changed(struct app *a)
{
	const struct names *v = &a->prompt.list;
	const struct names_row *row = &v->rows[v->cursor];

	if (v->n == 0)
		prompt_note(a, STYLE_WARN, "nobody and nothing is called that");
	else if (a->prompt.near.tier == MATCH_NEAR)
		prompt_note(a, STYLE_WARN, "no %.*s; near: %.*s",
			    SV_ARG(a->prompt.near.missed), SV_ARG(row->text));
	else if (a->now.nchips > 0)
		prompt_note(a, row->hit > 0 ? STYLE_GOOD : STYLE_WARN,
			    "%.*s: %zu of %zu", SV_ARG(row->text), row->hit,
			    row->all);
	else
		prompt_note(a, STYLE_GOOD, "%.*s: %zu event%s",
			    SV_ARG(row->text), row->all,
			    row->all == 1 ? "" : "s");
}

static void accept(struct app *a, enum class_no class)
{
	const struct names *v = &a->prompt.list;

	if (v->n == 0)
		return; /* the note says why */
	chip_set(a, class_of(class)->field, a->prompt.inserts[v->cursor],
		 false);
	prompt_close(a);
}

static void accept_person(struct app *a)
{
	accept(a, CLASS_WHO);
}

static void accept_place(struct app *a)
{
	accept(a, CLASS_WHERE);
}

const struct prompt_ops prompt_person = {
	.list = list_people,
	.changed = changed,
	.accept = accept_person,
};

const struct prompt_ops prompt_place = {
	.list = list_places,
	.changed = changed,
	.accept = accept_place,
};

void do_person(struct app *a)
{
	prompt_open(a, PROMPT_person, (struct sv){ 0 });
}

void do_place(struct app *a)
{
	prompt_open(a, PROMPT_place, (struct sv){ 0 });
}
