/* A reader who goes on choosing for hours: what he can undo is kept, and no
 * more than that. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "support_browser.h"
#include "support_heap.h"

/* Each leaves a text, a query, a list or all of these behind. */
static const char *const acts[] = {
	"f kind:meeting Enter", "x 1", "f 2024 | 2025 Enter", "X 1", "x 1",
	"/ ferry Enter", "/ zzz Enter", "T", "T", "z", "z", "p koch Enter",
	"u", "U", "x 1", "G [", "x 1", ": anchor Space 2024-05 Enter", "T T",
	"f who:kochanova -ferry Enter", "x 1", "x 1",
};

static void choose(struct browser *w, int times)
{
	for (int n = 0; n < times; n++)
		for (size_t i = 0; i < sizeof(acts) / sizeof(*acts); i++)
			browser_type(w, acts[i]);
}

static void grows_not(void **state)
{
	struct browser *w = *state;
	size_t first;

	choose(w, 30);
	first = HEAP;
	choose(w, 60);
	assert_true(HEAP < first + (1 << 18));
}

/* What was chosen before all that was given up can be had again. */
static void undone(void **state)
{
	struct browser *w = *state;

	choose(w, 20);
	browser_type(w, "g 2024-06 Enter f kind:meeting Enter");
	assert_shows(w, "1 kind:meeting");
	browser_type(w, "f 2025 Enter");
	assert_shows(w, "2 2025");
	for (int i = 0; i < 90; i++)
		browser_type(w, i % 2 ? "x 3" : "f -prec:day Enter");
	browser_type(w, ": save Space all Enter");
	for (int i = 0; i < 91; i++)
		browser_type(w, "u");
	assert_hides(w, "2 2025");
	assert_shows(w, "1 kind:meeting");
	browser_type(w, "U");
	assert_shows(w, "2 2025");
}

/* That a constraint was found near is told of another book, too. */
static void near_again(void **state)
{
	struct browser *w = *state;
	struct book *b = browser_load(w, "tests/data/screens.yaml");

	browser_type(w, "f who:kochanowa Enter");
	assert_shows(w, "1 who:Natalia Kochanova (near)");
	browser_renew(w, b);
	assert_shows(w, "1 who:Natalia Kochanova (near)");
	assert_shows(w, "5 of 12 events");
	browser_renew(w, w->book);
	book_free(b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		BROWSER_TEST(grows_not),
		BROWSER_TEST(undone),
		BROWSER_TEST(near_again),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
