/* The names pane: who, where, what kind, with counts; as constraints. */
#include "app/pane_names.h"

#include <string.h>

#include "app/chips.h"
#include "app/names.h"
#include "app/panes.h"
#include "app/parts.h"
#include "app/say.h"
#include "base/build.h"
#include "view/heads.h"
#include "view/marked.h"

/* Whether the prompt has a list of names that takes the pane's place. */
static bool completing(const struct app *a)
{
	return prompt_lists(a) && !a->prompt.list.plain;
}

/* Whether the first row is what is being looked for; TEXT and LABEL are it. */
static bool looked_for(const struct app *a, struct sv *label, struct sv *text)
{
	struct names_state *pane = names_state(a);
	if (completing(a)) {
		*text = prompt_typed(a);
		*label = prompt_label(a);
		return true;
	}
	*text = a->sought;
	*label = SV("/");
	if (pane->nnarrow > 0) {
		*text = (struct sv){ pane->narrow, pane->nnarrow };
		*label = SV("names: ");
	}
	return a->marks || pane->nnarrow > 0;
}

/* Whether the names are only near to that. */
static bool is_near(const struct app *a)
{
	return (completing(a) ? a->prompt.near : names_state(a)->near).tier ==
	       MATCH_NEAR;
}

static void draw_typed(const struct app *a, struct frame *f, struct rect r)
{
	struct names_state *pane = names_state(a);
	struct sv label, text;
	int x;

	if (!looked_for(a, &label, &text))
		return;
	x = frame_put(f, r, 0, 1, label, STYLE_LABEL);
	frame_put_cut(f, r, 0, x, r.width - x, text, STYLE_PROMPT);
	if (is_near(a))
		marked_put_right(f, r, 0, 0, r.width, SV(" near "), STYLE_WARN);
	else if (a->marks && !completing(a) && pane->nnarrow == 0) {
		struct build b = { .arena = f->clean.arena };

		if (a->seeking)
			build_fmt(&b, " %.*s ", SV_ARG(names_to_come(f)));
		else
			build_fmt(&b, " %zu ", a->found.n);
		marked_put_right(f, r, 0, 0, r.width, build_view(&b),
				 STYLE_HIT);
	}
}

static struct rect rows_room(const struct app *a, struct rect r)
{
	struct sv label, text;

	if (looked_for(a, &label, &text) && r.height > 0) {
		r.row++;
		r.height--;
	}
	return r;
}

static void build(struct app *a, void *state, struct rect r)
{
	struct names_state *pane = names_state(a);
	struct names *v = completing(a) ? &a->prompt.list : &pane->v;
	int rows;

	(void)state;
	if (r.height < 1 && a->layout.heads.height < 1)
		return;
	/* Beside a prompt that lists names the heads are seen, too. */
	if (!completing(a) || a->layout.heads.height > 0)
		names_need(a);
	rows = rows_room(a, r).height;
	v->halves = a->layout.kind == LAYOUT_ABOVE && !completing(a);
	if (!completing(a) && rows > 0)
		names_share(a, (size_t)rows * (v->halves ? 2 : 1));
	v->top = names_scroll(v, rows);
}

static void draw(const struct app *a, const void *state, struct frame *f,
		 struct rect r)
{
	struct names_state *pane = names_state(a);
	bool names = completing(a);
	struct names v = names ? a->prompt.list : pane->v;

	(void)state;
	if (a->layout.heads.height > 0)
		heads_draw(&pane->v, f, a->layout.heads);
	if (r.height < 1 || r.width < 1)
		return;
	draw_typed(a, f, r);
	r = rows_room(a, r);
	v.focus = a->focus == PANE_names && !names;
	v.chosen = v.focus || names;
	names_draw(&v, f, r);
	if (v.focus && v.seen)
		layout_more(a->options.locale, names_unseen(&v), f,
			    a->layout.names_more);
}

/* To the next row in direction DIR from AT on that is no heading. */
static void name_from(struct app *a, int64_t at, int dir)
{
	struct names_state *pane = names_state(a);
	int64_t n;

	names_need(a);
	n = (int64_t)pane->v.n;
	at = at < 0 ? 0 : at >= n ? n - 1 : at;
	while (at >= 0 && at < n && pane->v.rows[at].heading)
		at += dir;
	if (at >= 0 && at < n)
		pane->v.cursor = (size_t)at;
	names_hold(a);
}

static void move_name(struct app *a, int by)
{
	struct names_state *pane = names_state(a);
	name_from(a, (int64_t)pane->v.cursor + by, by < 0 ? -1 : 1);
}

/* While the keys are elsewhere its rows are others: it is gone to, no more. */
static void click(struct app *a, void *state, struct rect r, int y,
		  int x)
{
	struct names_state *pane = state;
	struct rect rows = rows_room(a, r);
	size_t at;

	y -= rows.row - r.row;
	if (a->focus != PANE_names || y < 0)
		return;
	at = names_row_at(&pane->v, rows, y, x);
	if (at < pane->v.n && !pane->v.rows[at].heading)
		pane->v.cursor = at;
	names_hold(a);
}

/* Elsewhere it has no more rows than are seen: it is gone to first. */
static void wheel(struct app *a, void *state, struct rect r, int y, int x,
		  int by)
{
	struct names_state *pane = state;
	struct rect rows = rows_room(a, r);
	size_t at;

	if (a->focus != PANE_names) {
		panes_go(a, PANE_names);
		return;
	}
	at = names_row_at(&pane->v, rows, y - (rows.row - r.row), x);
	names_wheel(a, at < pane->v.n ? at : pane->v.cursor,
		    (size_t)rows.height * (pane->v.halves ? 2 : 1), by);
	names_hold(a);
}

static void move(struct app *a, void *state, struct rect r, enum move by)
{
	int rows = a->layout.kind == LAYOUT_ABOVE ? 2 * r.height : r.height;
	int screen = rows > 2 ? rows - 1 : 1;

	(void)state;
	switch (by) {
	case MOVE_DOWN:
	case MOVE_UP:
		move_name(a, by == MOVE_DOWN ? 1 : -1);
		break;
	case MOVE_SCREEN_DOWN:
	case MOVE_SCREEN_UP:
		move_name(a, by == MOVE_SCREEN_DOWN ? screen : -screen);
		break;
	case MOVE_START:
		name_from(a, 0, 1);
		break;
	case MOVE_END:
		name_from(a, INT64_MAX, -1);
		break;
	}
}

static bool has(const struct app *a)
{
	return a->layout.kind != LAYOUT_LINE;
}

static const struct pane_hint hints[] = {
	PANE_HINT(cycle_name, "only, not, off"),
	PANE_HINT(choose_name, "only this"),
	PANE_HINT(narrow_names, "narrow"),
	PANE_HINT(dossier, "about it"),
	PANE_HINT(all_names, "all"),
	PANE_HINT(next_pane, "back to the event"),
	PANE_HINT(help, "help"),
};

static bool back(struct app *a, void *state)
{
	struct names_state *pane = names_state(a);
	bool narrowed = pane->nnarrow > 0;

	(void)state;
	pane->nnarrow = 0;
	pane->stale = pane->stale || narrowed;
	return narrowed;
}

static struct visit here(const struct app *a, const void *state)
{
	struct names_state *pane = names_state(a);
	const struct names_link *held = &pane->held;
	uint64_t of = (uint64_t)held->class << 32 | held->no;

	(void)state;
	return (struct visit){ .top = pane->v.top,
			       .cursor = pane->v.cursor,
			       .of = held->field.n > 0 ? of + 1 : 0 };
}

static void there(struct app *a, void *state, struct visit v)
{
	struct names_state *pane = names_state(a);
	(void)state;
	names_need(a);
	pane->v.top = v.top;
	if (v.of > 0) {
		pane->held = names_link_of(a, (enum class_no)((v.of - 1) >> 32),
					   (uint32_t)(v.of - 1));
	} else {
		pane->v.cursor = v.cursor < pane->v.n ? v.cursor : 0;
		names_hold(a);
	}
	names_follow(a);
}

/* The names of another book have other numbers: it is the row alone. */
static void revisit(struct visit *v, const event_no *now)
{
	if (now)
		v->of = 0;
}

static void forget_tally(struct names_state *pane)
{
	arena_free(&pane->tally.arena);
	pane->tally = (struct names_tally){ 0 };
}

/* The same name, if the book has it, by its new number. */
static void renew(struct app *a, void *state)
{
	struct names_state *pane = state;
	struct names_link was = pane->held;
	uint32_t no = UINT32_MAX;

	forget_tally(pane);
	if (was.field.n > 0)
		no = class_find(a->corpus.b, was.class, was.value);
	pane->held = no == UINT32_MAX ? (struct names_link){ 0 } :
					names_link_of(a, was.class, no);
}

static void close(void *state)
{
	struct names_state *pane = state;

	arena_free(&pane->arena);
	forget_tally(pane);
}

const struct pane_ops pane_names = {
	.state = sizeof(struct names_state),
	.room = offsetof(struct layout, names),
	.has = has,
	.renew = renew,
	.build = build,
	.draw = draw,
	.move = move,
	.wheel = wheel,
	.click = click,
	.hints = PANE_HINTS(hints),
	.back = back,
	.here = here,
	.there = there,
	.revisit = revisit,
	.close = close,
};

/* To the first name after the next heading in direction DIR; backwards
 * after that of the names before these. */
static void move_sort(struct app *a, int dir)
{
	struct names_state *pane = names_state(a);
	int headings = dir < 0 ? 2 : 1;
	int64_t n, at;

	names_need(a);
	n = (int64_t)pane->v.n;
	at = (int64_t)pane->v.cursor;

	while (headings > 0 && at + dir >= 0 && at + dir < n) {
		at += dir;
		headings -= pane->v.rows[at].heading &&
			    pane->v.rows[at].text.n > 0;
	}
	if (headings == 0 || dir < 0)
		name_from(a, at, 1);
}

void do_next_sort(struct app *a)
{
	move_sort(a, 1);
}

void do_previous_sort(struct app *a)
{
	move_sort(a, -1);
}

struct names_link names_chosen(const struct app *a)
{
	struct names_state *pane = names_state(a);
	return pane->v.cursor < pane->v.n ? pane->links[pane->v.cursor]
					      : (struct names_link){ 0 };
}

/* As the pane is now, drawn or not. */
static struct names_link chosen(struct app *a)
{
	names_need(a);
	return names_chosen(a);
}

void names_hold(struct app *a)
{
	names_state(a)->held = names_chosen(a);
}

void names_follow(struct app *a)
{
	struct names_state *pane = names_state(a);
	const struct names_link *held = &pane->held;
	size_t at = 0;

	while (at < pane->v.n && (held->field.n == 0 ||
				  pane->links[at].class != held->class ||
				  pane->links[at].no != held->no ||
				  pane->v.rows[at].heading))
		at++;
	if (at < pane->v.n)
		pane->v.cursor = at;
	else if (!pane->whole)
		pane->v.cursor = 0;
	/* A reader who comes to the pane later begins with its first row. */
	if (a->focus == PANE_names)
		name_from(a, (int64_t)pane->v.cursor, 1);
}

void do_choose_name(struct app *a)
{
	struct names_link link = chosen(a);
	int chip = chip_find(a, link.field, link.value);

	if (link.field.n == 0)
		return; /* it is a heading */
	if (chip >= 0 && !a->now.chips[chip].inverted)
		chip_drop(a, chip);
	else
		chip_only(a, link.field, link.value);
}

/* With the chosen name, or without it. */
static void set_name(struct app *a, bool inverted)
{
	struct names_link link = chosen(a);

	if (link.field.n > 0)
		chip_set(a, link.field, link.value, inverted);
}

void do_include_name(struct app *a)
{
	set_name(a, false);
}

void do_exclude_name(struct app *a)
{
	set_name(a, true);
}

void do_cycle_name(struct app *a)
{
	struct names_link link = chosen(a);
	int chip = chip_find(a, link.field, link.value);

	if (chip >= 0 && a->now.chips[chip].inverted)
		chip_drop(a, chip);
	else
		set_name(a, chip >= 0);
}

void do_all_names(struct app *a)
{
	struct names_link link = chosen(a);

	if (link.field.n > 0)
		chip_drop_field(a, link.field);
}

/* The names of the names pane, as they are typed. */
static void narrow_changed(struct app *a)
{
	struct names_state *pane = names_state(a);
	memcpy(pane->narrow, a->prompt.typed, a->prompt.n);
	pane->nnarrow = a->prompt.n;
	pane->stale = true;
	name_from(a, 0, 1);
	if (is_near(a))
		prompt_note(a, STYLE_WARN,
			    "no %.*s; near: %.*s; Enter keeps these",
			    SV_ARG(pane->near.missed),
			    SV_ARG(pane->v.rows[pane->v.cursor].text));
	else
		prompt_note(a, pane->v.n > 0 ? STYLE_GOOD : STYLE_WARN,
			    pane->v.n > 0 ? "Enter keeps these, Esc shows all"
					    : "no name begins so");
}

static void narrow_cancel(struct app *a)
{
	struct names_state *pane = names_state(a);
	pane->nnarrow = 0;
	pane->stale = true;
}

const struct prompt_ops prompt_narrow = {
	.changed = narrow_changed,
	.cancel = narrow_cancel,
};

void do_narrow_names(struct app *a)
{
	struct names_state *pane = names_state(a);
	prompt_open(a, PROMPT_narrow,
		    (struct sv){ pane->narrow, pane->nnarrow });
}
