/* What is new since the last visit, as the browser shows it. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"
#include "diff/seen.h"
#include "load/load.h"
#include "support_browser.h"

/* The reader visits NOW on day 20000, after BEFORE (null: never) on day 19990;
 * both are files. */
static void visit(struct browser *w, const char *before, const char *now)
{
	struct build kept = { .arena = &w->arena };

	*w = (struct browser){ .today = 20000 };
	w->state = state_open(NULL);
	w->place = SV("here");
	w->path = now;
	if (before) {
		struct book *b = browser_load(w, before);
		struct corpus c = { b, index_new(b) };
		struct seen *s = seen_open(&c, (struct sv){ 0 }, 19990);

		seen_print(s, &kept);
		state_see(w->state, w->place, build_view(&kept),
			  seen_is_sound);
		seen_close(s);
		index_free(c.x);
		book_free(b);
	}
	browser_begin(w, browser_load(w, now));
}

/* What is kept of W's visits, in A. */
static struct sv seen_of(struct browser *w, struct arena *a)
{
	return state_seen(w->state, a, w->place, seen_is_sound);
}

#define BEFORE "tests/data/visit-before.yaml"
#define AFTER "tests/data/visit-after.yaml"

static void test_first(void **state)
{
	struct browser w;

	(void)state;
	visit(&w, NULL, AFTER);
	browser_go_on(&w);
	assert_hides(&w, "since your last visit");
	browser_type(&w, "D");
	assert_shows(&w, "your first visit");
	browser_type(&w, "f is:new Enter");
	assert_shows(&w, "0 of 5 events");
	browser_end(&w);
}

/* Of more events than are compared that is told; nothing is new. */
static void test_too_many(void **state)
{
	struct browser w = { .today = 20000, .place = SV("here") };
	struct diags diags = { .arena = &w.arena };
	struct build yaml = { .arena = &w.arena };

	(void)state;
	for (int i = 0; i <= SEEN_MOST; i++)
		build_str(&yaml, "- {date: 2001, title: T}\n");
	w.state = state_open(NULL);
	browser_begin(&w, load_text(build_view(&yaml), SV("t"), &diags));
	assert_int_equal(diags.errors, 0);
	browser_type(&w, "D");
	assert_shows(&w, "comparing with your last visit");
	browser_go_on(&w);
	assert_shows(&w, "what you saw is kept of 200000 events at most   "
			 "D again: since");
	browser_type(&w, "D");
	assert_shows(&w, "since");
	browser_type(&w, "Esc f is:new Enter");
	assert_shows(&w, "0 of 200001 events");
	browser_end(&w);
}

static void test_nothing_new(void **state)
{
	struct browser w;

	(void)state;
	visit(&w, AFTER, AFTER);
	browser_go_on(&w);
	assert_hides(&w, "since your last visit");
	browser_type(&w, "D");
	assert_shows(&w, "nothing is new since your last visit, 24 September");
	assert_shows(&w, "5 events");
	browser_end(&w);
}

/* Who leaves before anything is compared was not there: it stays as it was.
 * But the first visit is one, and so is one in which he has read. */
static void test_no_visit(void **state)
{
	struct arena a = { 0 };
	struct browser w;
	struct sv was;

	(void)state;
	visit(&w, BEFORE, AFTER);
	was = arena_copy(&a, seen_of(&w, &a));
	browser_type(&w, "q");
	assert_true(sv_eq(seen_of(&w, &a), was));
	browser_end(&w);
	visit(&w, BEFORE, AFTER);
	browser_type(&w, "Enter q q");
	assert_false(sv_eq(seen_of(&w, &a), was));
	browser_end(&w);
	visit(&w, NULL, AFTER);
	browser_type(&w, "q");
	assert_true(seen_of(&w, &a).n > 0);
	browser_end(&w);
	arena_free(&a);
}

static void test_new(void **state)
{
	struct browser w;

	(void)state;
	visit(&w, BEFORE, AFTER);
	assert_hides(&w, "+ Fire");
	browser_go_on(&w);
	assert_shows(&w, "since your last visit, 24 September: 1 new, "
			 "2 changed, 1 gone");
	assert_shows(&w, "+ Fire");
	browser_type(&w, "D");
	assert_shows(&w, "3 of 5 events   1 is:new");
	assert_shows(&w, "since 24 September");
	assert_shows(&w, "- 1 event gone: Visit of the deputies");
	assert_shows_at(&w, 44, 160,
			"~ changed since your last visit, 24 September   ");
	/* Read, it stays in the list, without a mark. */
	browser_type(&w, "Enter");
	assert_hides(&w, "~ State visit");
	assert_shows(&w, "3 of 5 events");
	browser_type(&w, "Esc u n");
	assert_hides(&w, "of 5 events");
	browser_type(&w, "G");
	assert_shows_at(&w, 44, 160,
			"~ changed since your last visit, 24 September: "
			"summary");
	browser_type(&w, ": seen Enter");
	assert_shows(&w, "all read: 3");
	assert_hides(&w, "+ Fire");
	browser_end(&w);
}

/* What changed is told alone, until the event is read; but not what was. */
static void test_changes(void **state)
{
	struct browser w;

	(void)state;
	visit(&w, BEFORE, AFTER);
	browser_type(&w, "D");
	assert_shows(&w, "~ Date      15–17 May 2024");
	assert_shows(&w, "~ Sources   [1] ¶5");
	assert_shows(&w, "- Other     nothing any more");
	assert_shows(&w, "What was there at your last visit is not kept");
	assert_hides(&w, "is now");
	assert_hides(&w, "Guest");
	browser_type(&w, "Enter");
	assert_shows(&w, "~ Date      15–17 May 2024");
	assert_shows(&w, "1 Guest     Natalia Kochanova");
	/* One that is new is told whole, and so are all elsewhere. */
	browser_type(&w, "q n");
	assert_shows(&w, "1 Place     Lower Weir");
	browser_type(&w, "u");
	assert_hides(&w, "Date      15");
	browser_end(&w);
}

/* A remark goes with its event, while nobody types. */
static void test_moved(void **state)
{
	static const char *const texts[] = {
		"- {date: 2023, title: First}\n- {date: 2024, title: Good}\n",
		"- {date: 2022, title: First}\n- {date: 2024, title: Best}\n",
	};
	char files[2][64];
	struct browser w;
	struct err err;

	(void)state;
	for (int i = 0; i < 2; i++) {
		snprintf(files[i], sizeof(files[i]),
			 "/tmp/annals-moved-%d-%d.yaml", (int)getpid(), i);
		assert_true(file_write(files[i], sv_of(texts[i]), FILE_NEW,
				       &err));
	}
	visit(&w, files[0], files[1]);
	state_remark(w.state, SV("2023/first"), SV("Of the first"));
	browser_type(&w, "Home"); /* it is taken over */
	browser_go_on(&w);
	browser_type(&w, "Enter");
	assert_shows(&w, "Of the first");
	browser_end(&w);
	unlink(files[0]);
	unlink(files[1]);
}

/* What is gone is a line below the list, and a list. */
static void test_gone(void **state)
{
	struct browser w;

	(void)state;
	visit(&w, BEFORE, AFTER);
	browser_type(&w, "D j j");
	assert_shows(&w, "▸   19 Feb");
	browser_type(&w, "j");
	assert_hides(&w, "▸   19 Feb");
	assert_shows(&w, "▸           - 1 event gone");
	assert_hides(&w, "Oldtown\n3"); /* no event is told */
	browser_type(&w, "j k");
	assert_shows(&w, "▸   19 Feb");
	browser_type(&w, "j Enter");
	assert_shows(&w, "1 event gone since 24 September");
	assert_shows(&w, "12 September 2024   Visit of the deputies");
	browser_type(&w, "Enter");
	assert_shows(&w, "no more is kept of your last visit");
	browser_type(&w, "Esc");
	assert_shows(&w, "▸           - 1 event gone");
	browser_type(&w, ": seen Enter");
	assert_hides(&w, "event gone");
	browser_end(&w);
}

/* Only gone ones: the list has that line alone. */
static void test_only_gone(void **state)
{
	struct browser w;

	(void)state;
	visit(&w, BEFORE, "tests/data/visit-less.yaml");
	browser_type(&w, "D");
	assert_shows(&w, "0 of 4 events   1 is:new");
	assert_shows(&w, "- 1 event gone: Visit of the deputies");
	browser_type(&w, "Enter");
	assert_shows(&w, "1 event gone since 24 September");
	browser_end(&w);
}

/* A key does not wait for idle time. */
static void test_at_once(void **state)
{
	struct browser w;

	(void)state;
	visit(&w, BEFORE, AFTER);
	browser_type(&w, "D");
	assert_shows(&w, "3 of 5 events   1 is:new");
	/* The next run knows what was read. */
	browser_type(&w, "Home Enter q q");
	assert_int_equal(w.last.act, APP_QUIT);
	browser_restart(&w);
	browser_go_on(&w);
	assert_shows(&w, "1 new, 1 changed, 1 gone");
	browser_end(&w);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_first),
		cmocka_unit_test(test_too_many),
		cmocka_unit_test(test_nothing_new),
		cmocka_unit_test(test_no_visit),
		cmocka_unit_test(test_new),
		cmocka_unit_test(test_changes),
		cmocka_unit_test(test_moved),
		cmocka_unit_test(test_gone),
		cmocka_unit_test(test_only_gone),
		cmocka_unit_test(test_at_once),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
