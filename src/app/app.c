/* The browser without its terminal: a key goes in, a frame comes out. */
#include "app/filter.h"
#include "app/app.h"

#include "app/against.h"
#include "app/anchor.h"
#include "app/chips.h"
#include "app/chosen.h"
#include "app/counting.h"
#include "app/finding.h"
#include "app/first_view.h"
#include "app/folding.h"
#include "app/keys.h"
#include "app/mouse.h"
#include "app/names.h"
#include "app/news.h"
#include "app/own.h"
#include "app/panes.h"
#include "app/papers.h"
#include "app/parts.h"
#include "app/renew.h"
#include "app/say.h"
#include "app/screen.h"
#include "app/search.h"
#include "app/settle.h"
#include "app/shown.h"
#include "app/sums.h"
#include "app/since.h"
#include "app/told.h"
#include "app/typed.h"
#include "app/unread.h"
#include "app/waiting.h"
#include "app/warnings.h"
#include "app/write.h"
#include "base/key.h"
#include "base/mem.h"

static const struct pane_row panes[PANE_COUNT] = {
#define X(name, scope)                                                         \
	[PANE_##name] = { SV_INIT(#name), SCOPE_##scope, &pane_##name,         \
			  &told_##name },
#include "app/pane.def"
#undef X
};

static const struct prompt_row prompts[PROMPT_COUNT] = {
#define X(name, label, history, way)                                           \
	[PROMPT_##name] = { SV_INIT(label), history, PROMPT_##way,             \
			    &prompt_##name },
#include "app/prompt.def"
#undef X
};

static const struct document_row documents[DOCUMENTS] = {
#define X(name, place)                                                         \
	[DOCUMENT_##name] = { DOCUMENT_##place, &document_##name },
#include "app/document.def"
#undef X
};

const struct keymap *app_keymap(struct arena *a, const struct config *config,
				struct diags *faults)
{
	return keymap_new(a, panes, config, faults);
}

static void copy_options(struct app *a, const struct app_options *o)
{
	a->options = *o;
	a->options.name = arena_copy(&a->life, o->name);
	a->options.where = arena_copy(&a->life, o->where);
	a->options.papers = arena_copy(&a->life, o->papers);
	a->options.place = arena_copy(&a->life, o->place);
	a->options.resume = o->resume || (o->view && o->view->resume);
	a->options.notice = (struct sv){ 0 };
	a->options.queries = NULL;
	a->options.nqueries = 0;
	a->options.view = NULL;
}

/* The constraints that the reader came with, N of them.  Those for which there
 * are no numbers become one. */
static void first_chips(struct app *a, const struct sv *queries, size_t n)
{
	enum { REST_MOST = 256 }; /* as many as in one that is typed */
	const struct query *rest = NULL;
	struct query_fault first;
	struct sv wrong = { 0 }, beyond = { 0 };
	struct build b = { .arena = &a->chosen };

	for (size_t i = 0; i < n && beyond.n == 0; i++) {
		struct query_fault fault;
		struct sv text = arena_copy(&a->chosen, queries[i]);
		const struct query *q = own_parse(a, &a->chosen, text, &fault);

		if (!q && wrong.n == 0) {
			wrong = text;
			first = fault;
		}
		if (q && a->now.nchips < CHIP_MAX)
			chip_begin(a, text, q);
		else if (q && query_count(rest) >= REST_MOST)
			beyond = text;
		else if (q)
			rest = query_and(&a->chosen, rest, q);
	}
	if (rest) {
		query_print(&b, rest);
		chip_begin(a, build_view(&b), rest);
	}
	if (wrong.n > 0)
		say(a, STYLE_ERROR, "%.*s: column %zu: %s", SV_ARG(wrong),
		    first.column, first.message);
	else if (beyond.n > 0)
		say(a, STYLE_ERROR, "more than %d constraints; from %.*s on "
				    "they are left out",
		    CHIP_MAX + REST_MOST, SV_ARG(beyond));
}

/* What the command line chooses goes before what was set up once. */
static void begin_view(struct app *a, const struct app_options *o)
{
	const struct first_view *v = o->view;

	a->now.unit = v ? v->unit : PERIODS;
	a->now.shade = v ? v->shade : SHADE_HIDE;
	choice_begin(&a->now, o);
	a->now.latest = v && !o->sorted ? v->latest : o->latest;
	a->now.since = arena_copy(&a->chosen, o->since);
	if (o->since.n > 0)
		against_news(a, a->now.since);
	if (o->anchor.n > 0)
		anchor_begin(a, o->anchor);
	if (v && o->nqueries == 0)
		first_chips(a, v->queries, v->nqueries);
	else
		first_chips(a, o->queries, o->nqueries);
}

/* What was set up once; the rest is as it was given. */
static void begin_settings(struct app *a, const struct app_options *o)
{
	if (o->view)
		a->set = o->view->set;
	a->has_columns = o->view && o->view->has_columns;
	if (a->has_columns)
		a->columns = o->view->columns;
	a->set.v[SETTING_iso] = o->iso;
	a->set.v[SETTING_theme] = o->theme;
	if (a->set.v[SETTING_mouse])
		setting_change(a, SETTING_mouse, &a->set);
}

/* Where the reader was, if that is there and shown: no filter comes back. */
static void resume(struct app *a)
{
	struct sv key = state_place(a->state, a->options.place);
	event_no ev = key.n > 0 && a->options.resume ?
			      index_find_event(a->corpus.x, key) :
			      NO_EVENT;

	if (a->options.place.n == 0 || ev == NO_EVENT)
		return;
	shown_go(a, ev);
	folding_begin(a);
}

/* The reader leaves. */
static void keep_place(struct app *a)
{
	event_no ev = shown_here(a);

	unread_keep(a);
	if (a->options.place.n > 0 && a->options.resume && ev != NO_EVENT)
		state_leave(a->state, a->options.place,
			    index_key(a->corpus.x, ev));
}

const struct first_view *app_view(struct arena *a, const struct config *config,
				  const struct book *book,
				  const struct query_own *own,
				  struct diags *faults)
{
	struct first_view *v = ARENA_NEW(a, 1, struct first_view);

	*v = first_view_new(a, config, book, own, faults);
	return v;
}

struct app *app_new(const struct corpus *c,
		    const struct app_options *options)
{
	struct app *a = MEM_NEW(1, struct app);
	struct sv told;

	a->corpus = *c;
	a->faults = options->found;
	a->nfaults = app_faults(a).n;
	a->cache = query_cache_new();
	copy_options(a, options);
	a->keymap = options->keymap ? options->keymap :
				      app_keymap(&a->life, NULL, NULL);
	a->panes = panes;
	a->prompts = prompts;
	a->documents = documents;
	a->undo.v = ARENA_NEW(&a->life, UNDO_MAX, struct choice);
	a->trail.v = ARENA_NEW(&a->life, TRAIL_MAX, struct place);
	a->all = renew_all(a);
	sums_take(a);
	papers_open(a);
	a->progress = -1;
	a->state = options->state ? options->state : state_open(NULL);
	own_take(a);
	a->own.news = news_query;
	a->own.news_of = a;
	/* Without a screen nothing is done between the lines (own_follow()). */
	if (options->page > 0 && a->noted.n + a->marked.n <
					a->own.nmarked + a->own.ntags +
						a->own.nremarks &&
	    unread_ready(a))
		own_take(a);
	begin_view(a, options);
	panes_open(a);
	begin_settings(a, options);
	shown_rebuild(a);
	if (options->notice.n > 0 && a->nmessage == 0)
		app_say(a, STYLE_WARN, options->notice);
	told = state_told(a->state);
	if (told.n > 0)
		app_say(a, STYLE_WARN, told);
	app_resize(a, options->rows > 0 ? options->rows : 24,
		   options->cols > 0 ? options->cols : 80);
	if (a->now.latest)
		do_start(a); /* the first row is not of the first event */
	resume(a);
	if (options->view)
		panes_go(a, options->view->pane);
	if (options->view && options->view->open)
		options->view->open(a);
	settle_screen(a);
	return a;
}

void app_free(struct app *a)
{
	if (!a)
		return;
	panes_close(a);
	told_close(a);
	write_close(a);
	unread_close(a);
	against_close(a);
	since_close(a);
	warnings_close(a);
	arena_free(&a->unread.arena);
	arena_free(&a->every);
	arena_free(&a->around);
	arena_free(&a->view);
	arena_free(&a->search);
	finding_forget(a);
	arena_free(&a->finds);
	arena_free(&a->glance);
	arena_free(&a->reply);
	arena_free(&a->prompt.arena);
	arena_free(&a->prompt.choices);
	arena_free(&a->owned);
	counting_drop(a);
	papers_close(a);
	arena_free(&a->bar.arena);
	if (!a->options.state)
		state_close(a->state);
	arena_free(&a->chosen);
	arena_free(&a->life);
	query_cache_free(a->cache);
	mem_free(a);
}

/* False for what is no key to be obeyed. */
static bool takes(struct app *a, uint32_t key)
{
	if (key == K_PASTE || key == K_PASTED)
		a->pasting = key == K_PASTE;
	if (key == K_PASTED)
		prompt_pasted(a);
	if (key == K_NONE || key == K_RESIZE || key == K_PASTE ||
	    key == K_PASTED)
		return false;
	/* What was pasted is no command. */
	return !a->pasting || prompt_is_open(a);
}

static void begin_act(struct app *a)
{
	arena_reset(&a->reply);
	chosen_sweep(a);
	if (state_turn(a->state) != a->own_turn) {
		shown_own(a); /* storing it brought somebody else's */
		settle_screen(a); /* keys go by the rows of what is shown */
	}
	a->request = (struct app_request){ .act = APP_GO_ON };
}

static struct app_request end_act(struct app *a)
{
	settle_screen(a);
	if (a->focus == PANE_event && panes_read(a) != NO_EVENT)
		unread_read(a, panes_read(a));
	if (a->request.act == APP_QUIT)
		keep_place(a);
	return app_asked(a);
}

struct app_request app_typed(struct app *a, struct sv line)
{
	begin_act(a);
	a->nmessage = 0;
	typed_obey(a, line);
	a->told.asked = a->request.act != APP_GO_ON;
	return end_act(a);
}

struct app_request app_key(struct app *a, uint32_t key)
{
	begin_act(a);
	if (key == K_QUIT || key == K_HANGUP ||
	    (key == K_INTERRUPT && !prompt_is_open(a))) {
		keep_place(a);
		return (struct app_request){ .act = APP_QUIT };
	}
	if (key == K_INTERRUPT)
		a->pasting = false; /* its end may be lost */
	if (takes(a, key)) {
		if (a->nmessage > 0 || a->bar.text.n > 0)
			a->ntold = a->nmessage;
		a->nmessage = 0;
		if (app_holds(a, key))
			waiting_finish(a);
		if (search_holds(a, key))
			search_finish(a);
		if (counting_holds(a, key))
			counting_finish(a);
		if (counting_leaves(a) || mouse_typed(a, key))
			;
		else if (prompt_is_open(a))
			prompt_key(a, key);
		else
			keys_typed(a, key);
	}
	return end_act(a);
}

void app_resize(struct app *a, int rows, int cols)
{
	rows = rows > 0 ? rows : 0;
	cols = cols > 0 ? cols : 0;
	if (rows == a->rows && cols == a->cols)
		return;
	a->rows = rows;
	a->cols = cols;
	settle_screen(a);
}

bool app_holds(const struct app *a, uint32_t key)
{
	return waiting_holds(a, key) || search_holds(a, key) ||
	       counting_holds(a, key);
}

bool app_step(struct app *a, bool *show)
{
	bool answered = false, on = waiting_step(a, &answered);

	/* That is drawn before what it asks for, which may take long. */
	if (answered) {
		*show = true;
		return true;
	}
	on = panes_step(a, show) || on;
	on = search_step(a, show) || filter_step(a, show) ||
	     names_step(a, show) || on;
	on = warnings_step(a, show) || on;
	on = news_step(a, show) || on;
	on = since_step(a, show) || on;
	on = counting_step(a, show) || on;
	return write_step(a, show) || on;
}

struct app_request app_asked(struct app *a)
{
	struct app_request r = a->request;

	r.clip = (enum clip)a->set.v[SETTING_clip];
	a->request = (struct app_request){ .act = APP_GO_ON };
	return r;
}

bool app_prepare(struct app *a, bool *show)
{
	enum { PIECES = 4 }; /* about a millisecond */

	return index_step(a->corpus.x, PIECES) || news_prepare(a, show);
}

bool app_awaits(const struct app *a)
{
	return a->unread.asked || a->unread.due;
}

struct frame app_draw(const struct app *a, struct arena *frame_arena)
{
	struct frame f = frame_new(frame_arena, a->rows, a->cols,
				   a->options.ascii);

	screen_draw(a, &f);
	return f;
}
