/* What the reader says of events, and is kept: tags and remarks. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/build.h"
#include "support_file.h"
#include "support_state.h"

/* "KEY=TEXT " of each. */
static void assert_pairs(const struct sv_pair *v, size_t n, const char *want)
{
	struct arena a = { 0 };
	struct build b = { .arena = &a };

	for (size_t i = 0; i < n; i++)
		build_fmt(&b, "%.*s=%.*s ", SV_ARG(v[i].name),
			  SV_ARG(v[i].text));
	build_char(&b, '\0');
	assert_string_equal(b.s, want);
	arena_free(&a);
}

static void assert_said(const struct state *s, const char *tags,
			const char *remarks)
{
	size_t n;
	const struct sv_pair *v = state_tags(s, &n);

	assert_pairs(v, n, tags);
	v = state_remarks(s, &n);
	assert_pairs(v, n, remarks);
}

/* Tags and remarks: of two programs both stay, but for the same remark. */
static void test_said(void **state)
{
	struct state *s = state_open(own_folder), *t = state_open(own_folder);

	(void)state;
	state_tag(s, SV("visit"), SV("check"), true);
	state_tag(s, SV("visit"), SV("idea"), true);
	state_tag(s, SV("visit"), SV("idea"), true);
	state_tag(s, SV("visit"), SV("two words"), true);
	assert_true(state_remark(s, SV("visit"), SV(" ask Ada\u2019s  aunt ")));
	assert_false(state_remark(s, SV("visit"), SV("a\nb")));
	assert_false(state_remark(s, SV(""), SV("a")));
	state_tag(t, SV("visit"), SV("idea"), true);
	state_tag(t, SV("fair"), SV("idea"), true);
	state_remark(t, SV("fair"), SV("of t"));
	own_store(s);
	own_store(t);
	assert_holds("a/b/annals/tags",
		     "visit\tcheck\nvisit\tidea\nfair\tidea\n");
	assert_holds("a/b/annals/remarks",
		     "visit\task Ada\u2019s  aunt\nfair\tof t\n");
	assert_int_equal(path_mode("a/b/annals/remarks") & 0777, 0600);
	assert_said(t, "visit=check visit=idea fair=idea ",
		    "visit=ask Ada\u2019s  aunt fair=of t ");
	state_tag(t, SV("v"), SV("w"), true);
	state_remark(t, SV("v"), SV("x"));
	assert_said(t, "visit=check visit=idea fair=idea v=w ",
		    "visit=ask Ada\u2019s  aunt fair=of t v=x ");
	state_tag(t, SV("v"), SV("w"), false);
	state_remark(t, SV("v"), SV(""));
	state_tag(t, SV("visit"), SV("check"), false);
	state_remark(t, SV("visit"), SV("of t, too"));
	own_store(t);
	state_remark(s, SV("fair"), SV(""));
	state_tag(s, SV("visit"), SV("idea"), false);
	own_store(s);
	assert_said(s, "fair=idea ", "visit=of t, too ");
	assert_holds("a/b/annals/tags", "fair\tidea\n");
	state_close(s);
	state_close(t);
}

/* Likewise of what a person wrote. */
static void test_said_edited(void **state)
{
	struct state *s;

	(void)state;
	own_folders();
	own_put("a/b/annals/tags",
		"# mine\n visit\t idea \nalone\n\nvisit\tx\r\n");
	own_put("a/b/annals/remarks", " visit\tone\tTAB\nvisit\ttwo\nfair\t\n");
	s = state_open(own_folder);
	assert_said(s, "visit=idea visit=x ", "visit=one\tTAB visit=two ");
	state_tag(s, SV("visit"), SV("x"), false);
	state_tag(s, SV("visit"), SV("y"), true);
	state_remark(s, SV("visit"), SV(""));
	own_store(s);
	assert_holds("a/b/annals/tags",
		     "# mine\n visit\t idea \nalone\n\nvisit\ty\n");
	assert_holds("a/b/annals/remarks", "fair\t\n");
	own_put("a/b/annals/remarks", "visit\tone\033\n");
	state_remark(s, SV("fair"), SV("mine"));
	own_store(s);
	assert_non_null(strstr(state_told(s).s, "remarks.bad"));
	assert_holds("a/b/annals/remarks.bad", "visit\tone\033\n");
	assert_holds("a/b/annals/remarks", "fair\tmine\n");
	state_close(s);
}

/* What is told of what nothing can keep: what he made himself. */
static void test_unkept(void **state)
{
	struct arena a = { 0 };
	struct state *s = state_open(NULL);
	struct build b = { .arena = &a };

	(void)state;
	state_remember(s, HISTORY_SEARCH, SV("ada"));
	state_leave(s, SV("here"), SV("visit"));
	assert_int_equal(state_unkept(s, &b), 0);
	assert_int_equal(b.n, 0);
	state_mark(s, SV("visit"), true);
	assert_int_equal(state_unkept(s, &b), 1);
	assert_string_equal(b.s, "marks");
	build_cut(&b, 0);
	state_tag(s, SV("visit"), SV("idea"), true);
	state_tag(s, SV("fair"), SV("idea"), true);
	assert_int_equal(state_unkept(s, &b), 3);
	assert_string_equal(b.s, "marks and tags");
	build_cut(&b, 0);
	state_save(s, SV("own"), SV("who:ada"));
	assert_int_equal(state_unkept(s, &b), 4);
	assert_string_equal(b.s, "saved, marks and tags");
	state_close(s);
	arena_free(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		OWN_TEST(test_unkept),
		OWN_TEST(test_said),
		OWN_TEST(test_said_edited),
	};

	return cmocka_run_group_tests(tests, own_setup, own_teardown);
}
