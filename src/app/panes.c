#include "app/state.h"

/* ---- the detail ---- */

static int detail_height(const struct app *a)
{
	int height = a->layout.detail.height;

	return height > 1 ? height - 1 : 1;
}

/* Too far is put right when it is drawn. */
static void scroll_detail(struct app *a, int by)
{
	int64_t top = (int64_t)a->detail_top + by;

	a->detail_top = (size_t)(top > 0 ? top : 0);
}

void do_detail_down(struct app *a)
{
	scroll_detail(a, 1);
}

void do_detail_up(struct app *a)
{
	scroll_detail(a, -1);
}

void do_detail_next_page(struct app *a)
{
	scroll_detail(a, detail_height(a));
}

void do_detail_previous_page(struct app *a)
{
	scroll_detail(a, -detail_height(a));
}

void do_detail_start(struct app *a)
{
	a->detail_top = 0;
}

void do_detail_end(struct app *a)
{
	scroll_detail(a, INT32_MAX);
}

void do_detail_next_event(struct app *a)
{
	do_next_event(a);
}

void do_detail_previous_event(struct app *a)
{
	do_previous_event(a);
}

/* ---- the names pane ---- */

/* To the next row in direction DIR from AT on that is no heading. */
static void name_from(struct app *a, int64_t at, int dir)
{
	int64_t n;

	names_need(a);
	n = (int64_t)a->names.n;
	at = at < 0 ? 0 : at >= n ? n - 1 : at;
	while (at >= 0 && at < n && a->names.rows[at].heading)
		at += dir;
	if (at >= 0 && at < n)
		a->names.cursor = (size_t)at;
}

static void move_name(struct app *a, int by)
{
	name_from(a, (int64_t)a->names.cursor + by, by < 0 ? -1 : 1);
}

void do_next_name(struct app *a)
{
	move_name(a, 1);
}

void do_previous_name(struct app *a)
{
	move_name(a, -1);
}

void do_next_names(struct app *a)
{
	move_name(a, a->layout.names.height > 1 ? a->layout.names.height - 1
						 : 1);
}

void do_previous_names(struct app *a)
{
	move_name(a, a->layout.names.height > 1 ? 1 - a->layout.names.height
						 : -1);
}

void panes_first(struct app *a)
{
	do_first_name(a);
	for (size_t i = 0; i < a->names.n; i++)
		if (a->links[i].field.n > 0) {
			a->names.cursor = i;
			return;
		}
}

void do_first_name(struct app *a)
{
	name_from(a, 0, 1);
}

void do_last_name(struct app *a)
{
	name_from(a, INT64_MAX, -1);
}

/* To the first name behind the next heading in direction DIR; backwards
 * behind that of the names before these. */
static void move_sort(struct app *a, int dir)
{
	int headings = dir < 0 ? 2 : 1;
	int64_t n, at;

	names_need(a);
	n = (int64_t)a->names.n;
	at = (int64_t)a->names.cursor;

	while (headings > 0 && at + dir >= 0 && at + dir < n) {
		at += dir;
		headings -= a->names.rows[at].heading;
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

struct names_link panes_chosen(const struct app *a)
{
	return a->names.cursor < a->names.n ? a->links[a->names.cursor]
					      : (struct names_link){ 0 };
}

/* As the pane is now, drawn or not. */
static struct names_link chosen(struct app *a)
{
	names_need(a);
	return panes_chosen(a);
}

void panes_follow(struct app *a, const struct names_link *link)
{
	for (size_t i = 0; link->field.n > 0 && i < a->names.n; i++)
		if (sv_eq(a->links[i].field, link->field) &&
		    sv_eq(a->links[i].value, link->value))
			a->names.cursor = i;
	/* A reader who comes to the pane later begins with its first row. */
	if (a->focus == FOCUS_NAMES)
		name_from(a, (int64_t)a->names.cursor, 1);
}

void do_choose_name(struct app *a)
{
	struct names_link link = chosen(a);
	int chip = link.chip > 0 ? link.chip - 1
				 : chip_find(a, link.field, link.value);

	if (chip >= 0 && (link.chip > 0 || !a->now.chips[chip].inverted))
		chip_drop(a, chip);
	else if (link.field.n > 0) /* else it is a heading */
		chip_only(a, link.field, link.value);
}

/* With the chosen name, or without it. */
static void set_name(struct app *a, bool inverted)
{
	struct names_link link = chosen(a);

	if (link.chip > 0 && a->now.chips[link.chip - 1].inverted != inverted)
		chip_invert(a, link.chip - 1);
	else if (link.field.n > 0)
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
	int chip = link.chip > 0 ? link.chip - 1
				 : chip_find(a, link.field, link.value);

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
	else
		say(a, STYLE_WARN, "Enter drops this one");
}

void do_narrow_names(struct app *a)
{
	prompt_open(a, PROMPT_NARROW, (struct sv){ a->narrow, a->nnarrow });
}

/* ---- which pane ---- */

static bool has_pane(const struct app *a, enum focus focus)
{
	if (a->layout.kind == LAYOUT_LINE)
		return focus == FOCUS_TIMELINE;
	return focus != FOCUS_NAMES || a->layout.kind == LAYOUT_WIDE ||
	       a->layout.kind == LAYOUT_SINGLE;
}

static void turn(struct app *a, int by)
{
	static const enum focus order[] = { FOCUS_NAMES, FOCUS_TIMELINE,
					    FOCUS_DETAIL };
	int at = 0;

	while (order[at] != a->focus)
		at++;
	do
		at = (at + by + 3) % 3;
	while (!has_pane(a, order[at]));
	a->focus = order[at];
	if (a->focus == FOCUS_NAMES)
		name_from(a, (int64_t)a->names.cursor, 1);
}

void do_next_pane(struct app *a)
{
	turn(a, 1);
}

void do_previous_pane(struct app *a)
{
	turn(a, -1);
}

void do_open_event(struct app *a)
{
	if (shown_event(a) != NO_EVENT && has_pane(a, FOCUS_DETAIL))
		a->focus = FOCUS_DETAIL;
}

/* One level back.  False at the top. */
static bool go_back(struct app *a)
{
	if (a->screen == SCREEN_HELP && a->before == SCREEN_REPORT) {
		do_report(a);
		a->text_top = a->report_top;
		return true;
	}
	if (a->screen != SCREEN_MAIN) {
		a->screen = SCREEN_MAIN;
		return true;
	}
	if (a->focus == FOCUS_NAMES && a->nnarrow > 0) {
		a->nnarrow = 0;
		a->names_stale = true;
		return true;
	}
	if (a->focus != FOCUS_TIMELINE) {
		a->focus = FOCUS_TIMELINE;
		return true;
	}
	return false;
}

void do_quit(struct app *a)
{
	if (!go_back(a))
		a->request.act = APP_QUIT;
}

void do_back(struct app *a)
{
	struct query_fault fault;

	if (a->screen == SCREEN_HELP && a->nword > 0) {
		a->nword = 0;
		pager_help(a);
	} else if (!go_back(a) && a->marks) {
		undo_mark(a);
		a->now.nsearch = 0;
		search_run(a, (struct sv){ 0 }, &fault);
	}
}

void do_redraw(struct app *a)
{
	a->request.act = APP_REDRAW;
}

void do_suspend(struct app *a)
{
	a->request.act = APP_SUSPEND;
}

void do_edit(struct app *a)
{
	event_no ev = shown_event(a);
	struct origin at;

	if (ev == NO_EVENT) {
		say(a, STYLE_WARN, "there is no event to edit");
		return;
	}
	at = book_origin(a->book, ev);
	a->request.act = APP_EDIT;
	a->request.name = book_file_name(a->book, at.file);
	a->request.line = at.line;
}
