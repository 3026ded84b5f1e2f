/* What is no YAML costs what it stands in, and nothing around that. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/build.h"
#include "support_arena.h"
#include "support_nodes.h"
#include "support_random.h"
#include "support_text.h"

/* A text; its records that are read: the section, the key, the text of t; what
 * each fault says of the lines that are left out, and where it is. */
static const struct {
	const char *text, *records, *left;
} rows[] = {
	/* items of a list, at the left, set in, and as the root */
	{ "- t: 1\n- t: a: b\n- t: 3\n", "1 3", "2:7 line 2\n" },
	{ "events:\n- t: 1\n- t: a: b\n  u: x\n# c\n- t: 3\n",
	  "events/1 events/3", "3:7 lines 3 to 5\n" },
	{ "events:\n  - t: 1\n  - t: a: b\n  - t: 3\npeople: {}\n",
	  "events/1 events/3", "3:9 line 3\n" },
	{ "events:\r\n- t: [a\r\n- t: 2\r\n", "events/2", "2:6 line 2\n" },
	/* the first, the last, all */
	{ "- t: a: b\n- t: 2\n", "2", "1:7 line 1\n" },
	{ "- t: 1\n- t: a: b\n", "1", "2:7 the rest of this file\n" },
	{ "- @\n- t: a: b\n- t: 'x\n", "",
	  "1:3 line 1\n2:7 line 2\n3:6 the rest of this file\n" },
	/* what is opened and never closed */
	{ "- t: [1\n- t: 2\n", "2", "1:6 line 1\n" },
	{ "- {t: 1\n- t: 2\n", "2", "1:3 line 1\n" },
	{ "- t: \"1\n- t: 2\n- t: 3\n", "2 3", "1:6 line 1\n" },
	{ "- t: \"1\n- t: \"2\"\n- t: 3\n", "2 3", "1:6 line 1\n" },
	{ "- t: '1\n- t: it's\n- t: 3\n", "it's 3", "1:6 line 1\n" },
	/* tabs that nobody sees, in a text too, and at the end */
	{ "- t: 1\n\t\n- t: 2\n  \t # c\n  u: 3\n- t: 3\n\t \n", "1 2 3",
	  "2:1 a tab stands before no\n4:3 a tab stands before no\n"
	  "7:1 a tab stands before no\n" },
	{ "title: x\n\t\nevents:\n\t\n- t: |\n    1\n\t\n    2\n",
	  "title/x events/1\n\n2\n",
	  "2:1 a tab stands before no\n4:1 a tab stands before no\n"
	  "7:1 a tab stands before no\n" },
	/* tabs, blanks that are none, signs */
	{ "- t: 1\n-\tt: 2\n- t: 3\n", "1 3", "2:2 line 2\n" },
	{ "- t: 1\n- u: 2\n\tt: 2\n- t: 3\n", "1 3", "3:1 lines 2 to 3\n" },
	{ "- t: 1\n-\xC2\xA0t: 2\n- t: 3\n", "1 3", "2:2 line 2\n" },
	{ "- t: `1`\n- t: 2\n", "2", "1:6 line 1\n" },
	/* what stands between two items */
	{ "- t: 1\nx\n- t: 2\n", "1 2", "2:1 line 2\n" },
	{ "- {t: 1}\n@\n- t: 2\n", "1 2", "2:1 line 2\n" },
	{ "- t: 1\n@\n- t: 2\n", "1 2", "2:1 line 2\n" },
	{ "- t: 1\n  u: 2\nx\ny z\n\n# c\n- t: 2\nz\n", "1 2",
	  "3:1 lines 3 to 4\n8:1 line 8\n" },
	{ "events:\n  - t: 1\n x\n  - t: 2\n  x\n  - t: 3\n",
	  "events/1 events/2 events/3", "3:2 line 3\n5:3 line 5\n" },
	{ "people:\n  a: {t: 1}\nx\n  b: {t: 2}\nx\nevents:\n- t: 1\n",
	  "people/a/1 people/b/2 events/1", "3:1 line 3\n5:1 line 5\n" },
	{ "title: a\nx\nevents:\nx\n- t: 1\nx\npeople: {a: {t: 2}}\n",
	  "title/a events/1 people/a/2",
	  "2:1 line 2\n4:1 line 4\n6:1 line 6\n" },
	{ "- t: 1\nu: 2\n- t: 3\n", "1 3", "2:1 line 2\n" },
	{ "- t: 1\n\"x\n- t: 2\n- t: 3\n", "1 2 3", "2:1 line 2\n" },
	/* what git leaves between the sides of a merge */
	{ "- t: 1\n<<<<<<< a\n- t: 2\n|||||||\n- t: 3\n=======\n- t: 4\n"
	  ">>>>>>> b\n- t: 5\n", "1 2 3 4 5",
	  "2:1 line 2\n4:1 line 4\n6:1 line 6\n8:1 line 8\n" },
	{ "- u: 1\n<<<<<<< a\n  t: 2\n=======\n  v: 3\n>>>>>>> b\n- t: 5\n",
	  "2 5", "2:1 line 2\n4:1 line 4\n6:1 line 6\n" },
	{ "- t: 1\n   - x\n- t: 2\n", "1 - x 2",
	  "2:4 this begins no item, b\n" },
	/* a line that is less set in ends the list, and is a key of the root */
	{ "events:\n  - t: 1\nwho: x\n  - t: 2\n  - t: 3\n",
	  "events/1 who/x - t events/2 events/3", "4:6 nothing\n" },
	{ "events:\n  - t: 1\n - t: 2\n  - t: 3\n", "events/1 events/3",
	  "3:2 line 3\n" },
	/* and a dash further out begins an item where no more are in line */
	{ "events:\n - t: 1\n   u: 2\n- t: 2\n- t: 3\npeople: {a: {t: 4}}\n",
	  "events/1 events/2 events/3 people/a/4", "4:1 nothing\n" },
	/* as it does in a list whose first item is broken */
	{ "events:\n\t- t: 1\n- t: 2\n", "events/2", "2:1 lines 1 to 2\n" },
	/* what is read whole is not left out for what stands after it */
	{ "- {t: 1}}\n- t: 2\n- t: 3]\n- t: 4\n", "1 2 3] 4",
	  "1:9 the rest of line 1\n" },
	/* what a text in quotes ran on to is read all the same */
	{ "title: 'a\npeople:\n  a: {t: 1}\nevents:\n- {t: it's}\n",
	  "title/a people: a: {t: 1} events: - {t: it people/a/1 events/it's",
	  "1:8 nothing\n" },
	/* pairs of a mapping */
	{ "people:\n  a: {t: 1\n  b: {t: 2}\n", "people/b/2", "2:6 line 2\n" },
	{ "people:\n  a: {t: 1}\n  b: x: y\n  c-d: {t: 3}\nevents:\n- t: 4\n",
	  "people/a/1 people/b/x people/c-d/3 events/4",
	  "3:7 the rest of line 3\n" },
	{ "people:\n  a:\n     t: 1\n    u: 2\n  b: {t: 2}\n",
	  "people/a/1 people/b/2",
	  "4:5 line 4\n" },
	/* sections */
	{ "title: a: b\nevents:\n- t: 1\n", "title/a events/1",
	  "1:9 the rest of line 1\n" },
	{ "people: {a: 1\nevents:\n- t: 1\n", "people/a/1 events events/1",
	  "1:9 nothing\n" },
	{ "events:\n- t: 1\n- t: [\npeople:\n  a: {t: 2}\n",
	  "events/1 people/a/2", "3:6 line 3\n" },
	/* what an anchor there would have been is not known */
	{ "- t: &x [1\n- t: *x\n- t: 3\n", "3",
	  "1:9 line 1\n2:6 *x refers to an anchor\n" },
	/* nothing is begun again within brackets, or after a root */
	{ "[{t: 1}, {t: a: b},\n{t: 3}]\n", "1",
	  "1:15 the rest of this file\n" },
	{ "- t: 1\n---\n- t: a: b\n---\n- t: 3\n", "1",
	  "3:7 the rest of this file\n" },
	{ "@\n- t: 1\n", "1", "1:1 line 1\n" },
	{ "x\ny\n\n# c\nevents:\n- t: 1\n", "events/1",
	  "1:1 a chronology is a mapp\n5:1 lines 1 to 2\n" },
	{ "- {t: 1}\nx\n", "1", "2:1 line 2\n" },
	{ "x\n[y\nz: 1\n", "",
	  "1:1 a chronology is a mapp\n3:2 the rest of this file\n" },
	{ "{x: [1\ny: 2\n", "", "1:5 the rest of this file\n" },
	{ "- t: 1\n---\n@\n- t: 2\n", "1",
	  "3:1 the rest of this file\n" },
	/* what is no dash is read as one, wherever it stands */
	{ "- t: 1\n\xE2\x80\x93 t: 2\n  u: 3\n- t: 3\n", "1 2 3",
	  "2:1 an item of a list begi\n" },
	{ "events:\n  \xE2\x80\x93 t: 1\n    u: 2\n  - t: 2\n",
	  "events/1 events/2", "2:3 an item of a list begi\n" },
	{ "events:\r\n- t: 1\r\n* t: 2\r\n  u: 2\r\n\r\n+ t: 3\r\n"
	  "people:\r\n  a: {t: 4}\r\n",
	  "events/1 events/2 events/3 people/a/4",
	  "3:1 an item of a list begi\n6:1 an item of a list begi\n" },
	{ "\xE2\x80\xA2 t: 1\n  u: 1\n-- t: 2\n   u: 2\n", "1 2",
	  "1:1 an item of a list begi\n3:1 an item of a list begi\n" },
	{ "- u:\n  - a\n  _ b\n  t: 1\n1. t: 2\n   u: 3\n-t: 3\n  u: 3\n",
	  "1 2 3",
	  "3:3 an item of a list begi\n5:1 an item of a list begi\n"
	  "7:1 an item of a list begi\n" },
	{ "- t: |\n    \xE2\x80\x93 a: b\n  u: c: d\n- t: 2\n", "2",
	  "3:7 lines 1 to 3\n" },
	/* a text may begin so, and is told if it is no more than that */
	{ "- t:\n    \xE2\x80\x93 a\n- t: 1\n", "\xE2\x80\x93 a 1",
	  "2:5 this begins no item, b\n" },
	{ "- t:\n    1945. War ends.\n- t:\n   \xE2\x80\x93 a\n   b\n",
	  "1945. War ends. \xE2\x80\x93 a b", "" },
	/* a section without its colon, or set in */
	{ "events\n- t: 1\n", "events/1", "1:1 events needs a colon a\n" },
	{ "# c\n\ntitle: x\nevents\n\n  \xE2\x80\x93 t: 1\n"
	  "people\n  a: {t: 2}\n",
	  "title/x events/1 people/a/2",
	  "4:1 events needs a colon a\n6:3 an item of a list begi\n"
	  "7:1 people needs a colon a\n" },
	{ "people:\n  a: {t: 1}\n events:\n  - t: 1\n",
	  "people/a/1 events/1", "3:2 events: begins at the \n" },
	{ "title: x\n  people:\n    a: {t: 1}\nevents:\n- t: 1\n",
	  "title/x people/a/1 events/1",
	  "2:3 people: begins at the \n" },
	{ "title: x\n events:\n- t: 1\n- t: 2\n", "title/x events/1 events/2",
	  "2:2 events: begins at the \n" },
	{ " title: x\nevents:\n- t: 1\n", "title/x events/1",
	  "1:2 title: begins at the l\n" },
	{ " events:\n - t: 1\n people:\n  a: {t: 2}\n",
	  "events/1 people/a/2", "" },
	{ "- u: 1\n people: x\n- t: 2\n", "2", "2:2 line 2\n" },
	/* or a list of the root's without one */
	{ "title: x\n- t: 1\n- t: 2\n", "title/x events/1 events/2",
	  "2:1 a list needs events: i\n" },
	{ "title: x\n# events:\n\xE2\x80\x94 t: 1\n  u: 2\n- t: 2\n",
	  "title/x events/1 events/2",
	  "3:1 a list needs events: i\n3:1 an item of a list begi\n" },
	{ "# c\n- t: 1\n\npeople:\n  a: {t: 2}\ntitle: x\n",
	  "1 people/a/2 title/x", "2:1 a list needs events: i\n" },
	/* in a second root nothing is begun again */
	{ "- t: 1\n---\nevents\n- t: 2\n", "1",
	  "3:1 a chronology is a mapp\n4:4 the rest of this file\n" },
	/* a line end of old is none to the next line */
	{ "- t: [\r- t: 2\n", "", "1:6 the rest of this file\n" },
};

static void put_word(struct build *b, const struct node *node)
{
	const struct node *t = node_get(node, SV("t"));

	build_sv(b, t ? t->text : node->text);
}

static void put_left(struct build *b, struct sv message)
{
	size_t at = sv_find(message, SV(" left out"), 0), from = at;

	if (at == SV_NONE) {
		build_sv(b, sv_slice(message, 0, 22));
		return;
	}
	while (from > 0 && message.s[from - 1] != ';')
		from--;
	message = sv_trim(sv_slice(message, from, at));
	from = sv_find(message, SV(" is"), 0);
	build_sv(b, sv_slice(message, 0, from == SV_NONE ?
						 message.n - 4 : from));
}

static struct sv read_text(struct sv text, bool quick, struct sv *left)
{
	struct build out = { .arena = &arena }, lines = { .arena = &arena };
	struct diags diags = { .arena = &arena };
	struct node_reader *r = node_open(text, SV("f"), scan_returns(text),
					  &diags);
	struct record record;

	node_head(r, SV("events"));
	if (quick)
		node_hasten(r);
	while (node_next(r, nodes_shape, &record) == STEP_RECORD) {
		build_str(&out, out.n ? " " : "");
		if (record.section) {
			build_sv(&out, record.section->text);
			build_char(&out, '/');
		}
		if (record.key) {
			build_sv(&out, record.key->text);
			build_char(&out, '/');
		}
		put_word(&out, record.node);
	}
	node_close(r);
	for (size_t i = 0; i < diags.n; i++) {
		build_fmt(&lines, "%u:%u ", diags.v[i].line,
			  diags.v[i].column);
		put_left(&lines, diags.v[i].message);
		build_char(&lines, '\n');
	}
	*left = build_view(&lines);
	return build_view(&out);
}

static void test_rows(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		for (int quick = 0; quick < 2; quick++) {
			struct sv left;
			struct sv got = read_text(sv_of(rows[i].text),
						  quick, &left);

			if (!sv_same(got, sv_of(rows[i].records)) ||
			    !sv_same(left, sv_of(rows[i].left)))
				print_error("of:\n%s", rows[i].text);
			assert_sv(got, sv_of(rows[i].records));
			assert_sv(left, sv_of(rows[i].left));
			arena_reset(&arena);
		}
}

/* However many are broken, each is told, and each other is read; but not
 * without end. */
static void test_many(void **state)
{
	enum { BROKEN = 999 };
	struct build text = { .arena = &arena };
	struct sv left, got;
	size_t words = 0, lines = 0;

	(void)state;
	for (int i = 0; i < BROKEN; i++)
		build_str(&text, "- t: 1\n- t: [\n");
	for (int i = 0; i < 3; i++)
		build_str(&text, "- t: @\n- t: 1\n");
	got = read_text(build_view(&text), true, &left);
	for (size_t i = 0; i < got.n; i++)
		words += got.s[i] == '1';
	for (size_t i = 0; i < left.n; i++)
		lines += left.s[i] == '\n';
	assert_int_equal(words, BROKEN + 1);
	assert_int_equal(lines, BROKEN + 2);
	assert_true(sv_ends(left, SV("the rest of this file\n")));
}

/* What stray lines stand in is read again for each, but not without end. */
static void test_again(void **state)
{
	enum { STRAY = 60, AGAIN = 50 };
	struct build text = { .arena = &arena };
	struct sv left, got;
	size_t lines = 0;

	(void)state;
	build_str(&text, "- t: 1\n- t: 2\n");
	for (int i = 0; i < STRAY; i++)
		build_fmt(&text, "x\n  u%d: 3\n", i);
	build_str(&text, "- t: 4\n");
	got = read_text(build_view(&text), true, &left);
	for (size_t i = 0; i < left.n; i++)
		lines += left.s[i] == '\n';
	assert_int_equal(lines, AGAIN + 1);
	assert_sv(got, SV("1 4"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_rows),
		cmocka_unit_test(test_many),
		cmocka_unit_test(test_again),
	};

	return cmocka_run_group_tests(tests, NULL, arena_teardown);
}
