/* The wheel in panes of rows: it scrolls, and takes what is chosen along only
 * where that would be out of sight. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "app/lanes.h"
#include "app/names.h"
#include "app/panes.h"
#include "base/key.h"
#include "load/load.h"
#include "support_browser.h"

enum { PEOPLE = 60 };

/* W shows a chronology of so many people, each at a place of his own. */
static void begin(struct browser *w)
{
	struct diags diags = { .arena = &w->arena };
	struct build text = { .arena = &w->arena };
	struct book *old = w->book;

	for (int i = 0; i < PEOPLE; i++)
		build_fmt(&text,
			  "- date: 2001-02-%02d\n  title: Event %02d\n"
			  "  who: Person %02d\n  place: Place %02d\n",
			  i % 28 + 1, i, i, i);
	w->book = load_text(build_view(&text), SV("t"), &diags);
	assert_int_equal(diags.errors, 0);
	browser_restart(w);
	book_free(old);
	browser_screen(w, 36, 120);
	browser_type(w, "M");
}

/* Turns the wheel in row Y of the pane P, N times by so many rows as it does;
 * N below 0: up. */
static void turn(struct browser *w, enum pane p, int y, int n)
{
	struct rect r = panes_room(w->app, p);
	enum mouse what = n < 0 ? MOUSE_WHEEL_UP : MOUSE_WHEEL_DOWN;

	for (int i = n < 0 ? -n : n; i > 0; i--)
		app_key(w->app, key_mouse(what, (unsigned)(r.row + y),
					  (unsigned)(r.col + 4)));
	browser_screen(w, 36, 120);
}

/* Of sections that share the pane that at the mouse is scrolled. */
static void sections(void **state)
{
	struct browser *w = *state;
	const struct names_state *s;
	size_t at, people, places;

	begin(w);
	browser_type(w, "S-Tab j j j j j j j");
	s = names_state(w->app);
	assert_non_null(s->v.seen);
	at = s->v.cursor;
	turn(w, PANE_names, 2, 1);
	assert_int_equal(s->v.cursor, at);
	people = s->tops[CLASS_WHO];
	assert_int_equal(people, 3);
	turn(w, PANE_names, 2, -1);
	assert_int_equal(s->tops[CLASS_WHO], 0);
	/* Out of sight the choice is the first that is seen, or the last. */
	turn(w, PANE_names, 2, 4);
	assert_int_equal(s->v.cursor, 1 + s->tops[CLASS_WHO]);
	assert_int_equal(s->tops[CLASS_WHO], 12);
	turn(w, PANE_names, 2, 100);
	at = s->v.cursor;
	assert_true(at > PEOPLE / 2 && at <= PEOPLE);
	turn(w, PANE_names, 2, -100);
	assert_true(s->v.cursor < at);
	/* Another section leaves the cursor where it is. */
	at = s->v.cursor;
	places = s->tops[CLASS_WHERE];
	turn(w, PANE_names, 14, 1);
	assert_int_equal(s->v.cursor, at);
	assert_int_equal(s->tops[CLASS_WHERE], places + 3);
	assert_int_equal(s->tops[CLASS_WHO], 0);
}

/* Where the keys are elsewhere nothing is chosen: the pane is gone to. */
static void elsewhere(void **state)
{
	struct browser *w = *state;

	begin(w);
	browser_screen(w, 44, 180);
	assert_int_equal(w->app->focus, PANE_timeline);
	app_key(w->app, key_mouse(MOUSE_WHEEL_DOWN, 10, 170));
	assert_int_equal(w->app->focus, PANE_names);
	assert_int_equal(names_state(w->app)->v.cursor, 1); /* below WHO */
}

static void lanes(void **state)
{
	struct browser *w = *state;
	const struct lanes_state *s;
	event_no event;
	size_t at;

	begin(w);
	browser_type(w, "L j j j j j j");
	s = lanes_state(w->app);
	at = s->cursor;
	event = s->event;
	turn(w, PANE_lanes, 5, 1);
	assert_int_equal(s->top, 3);
	assert_int_equal(s->cursor, at);
	assert_int_equal(s->event, event);
	turn(w, PANE_lanes, 5, -2);
	assert_int_equal(s->top, 0);
	assert_int_equal(s->cursor, at);
	turn(w, PANE_lanes, 5, 4);
	assert_int_equal(s->top, 12);
	assert_true(s->cursor > at && lanes_is(s, s->cursor));
	turn(w, PANE_lanes, 5, 100);
	at = s->cursor;
	assert_true(at >= s->top && s->top < s->n);
	turn(w, PANE_lanes, 5, -100);
	assert_int_equal(s->top, 0);
	assert_true(s->cursor < at && lanes_is(s, s->cursor));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		BROWSER_TEST(sections),
		BROWSER_TEST(elsewhere),
		BROWSER_TEST(lanes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
