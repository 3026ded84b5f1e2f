/* The reader's own keys: what they do, what keeps its keys, what is told. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "app/keymap.h"
#include "base/key.h"
#include "support_arena.h"
#include "support_browser.h"

#define OTHER "; name keys of the other too"

enum { ROWS_MAX = 8 };

/* ROWS are "command=keys" separated by "; ", each in a line of its own; a value
 * after a comma is one more of a list. */
static struct config config_of(const char *rows)
{
	struct config c = { ARENA_NEW(&arena, ROWS_MAX, struct config_row), 0 };
	struct sv left = sv_of(rows);

	for (uint32_t line = 1; left.n > 0; line++) {
		struct sv values = sv_trim(sv_cut(&left, ';'));
		struct sv key = sv_cut(&values, '=');
		bool more = false;

		do {
			struct locus at = { SV("c"), line, 1 };

			assert_true(c.n < ROWS_MAX);
			c.rows[c.n++] = (struct config_row){
				.section = CONFIG_keys,
				.key = key,
				.text = sv_cut(&values, ','),
				.more = more,
				.key_at = at,
				.text_at = at,
			};
			more = true;
		} while (values.n > 0);
	}
	return c;
}

static struct sv faults_text(const struct diags *d)
{
	struct build b = { .arena = &arena };

	build_str(&b, "");
	for (size_t i = 0; i < d->n; i++) {
		build_fmt(&b, "%s%u ", i ? "; " : "", d->v[i].line);
		build_sv(&b, d->v[i].message);
	}
	return build_view(&b);
}

static const struct {
	const char *rows, *faults;
	/* What the keys of a command are then, and of another. */
	enum command first;
	const char *first_keys;
	enum command second;
	const char *second_keys;
} cases[] = {
	{ "", "", COMMAND_down, "j Down Enter", COMMAND_help, "? F1" },
	{ "undo=C-x Alt-Up", "", COMMAND_undo, "C-x Alt-Up", COMMAND_redo,
	  "U" },
	/* By whatever name, and once. */
	{ "undo=del  delete,Delete,c-X", "", COMMAND_undo, "Delete C-x",
	  COMMAND_redo, "U" },
	/* None at all. */
	{ "undo=", "", COMMAND_undo, ":undo", COMMAND_redo, "U" },
	/* What nothing else has in its place any more is free; so is a key of a
	 * place that is never the same. */
	{ "undo=U; redo=u", "", COMMAND_undo, "U", COMMAND_redo, "u" },
	{ "undo=U; redo=", "", COMMAND_undo, "U", COMMAND_redo, ":redo" },
	{ "next_bar=v", "", COMMAND_next_bar, "v", COMMAND_fold, "v" },
	{ "find_key=f", "", COMMAND_find_key, "f", COMMAND_filter, "f" },
	{ "cycle_name=<", "", COMMAND_cycle_name, "<", COMMAND_pan_earlier,
	  "<" },
	/* What comes before another already may go on doing so. */
	{ "next_hit=N; previous_hit=n", "", COMMAND_next_hit, "N",
	  COMMAND_next_place, "n" },
	{ "open_event=Enter; down=Down Enter", "", COMMAND_open_event, "Enter",
	  COMMAND_down, "Down Enter" },

	/* Twice in one place. */
	{ "undo=m",
	  "1 m is mark already; undo keeps u" OTHER,
	  COMMAND_undo, "u",
	  COMMAND_mark, "m" },
	{ "mark=F5; undo=F5", "2 F5 is mark already; undo keeps u" OTHER,
	  COMMAND_undo, "u", COMMAND_mark, "F5" },
	{ "undo=F5; mark=F5", "2 F5 is undo already; mark keeps m" OTHER,
	  COMMAND_undo, "F5", COMMAND_mark, "m" },
	/* Twice in places that are one: what works in every pane works in the
	 * timeline, in documents and the names, too. */
	{ "undo=J",
	  "1 J is next_month already; undo keeps u" OTHER, COMMAND_undo,
	  "u", COMMAND_next_month, "J" },
	{ "fold=u",
	  "1 u is undo already; fold keeps v" OTHER, COMMAND_fold, "v",
	  COMMAND_undo, "u" },
	{ "lanes=v; fold=L", "", COMMAND_lanes, "v", COMMAND_fold, "L" },
	{ "lanes=v",
	  "1 v is fold already; lanes keeps L" OTHER, COMMAND_lanes, "L",
	  COMMAND_fold, "v" },
	{ "down=n", "1 n is next_place already; down keeps j Down Enter" OTHER,
	  COMMAND_down, "j Down Enter", COMMAND_next_hit, "n" },
	{ "next_bar=m", "1 m is mark already; next_bar keeps Right l" OTHER,
	  COMMAND_next_bar, "Right l", COMMAND_mark, "m" },
	{ "help=x", "1 x is drop already; help keeps ? F1" OTHER, COMMAND_help,
	  "? F1", COMMAND_drop, "x" },
	{ "suspend=C-w", "1 C-w is erase_word already; suspend keeps C-z" OTHER,
	  COMMAND_suspend, "C-z", COMMAND_erase_word, "C-w" },
	{ "fold=F5; mark=F5", "2 F5 is fold already; mark keeps m" OTHER,
	  COMMAND_fold, "F5", COMMAND_mark, "m" },
	{ "mark=F5; fold=F5", "2 F5 is mark already; fold keeps v" OTHER,
	  COMMAND_mark, "F5", COMMAND_fold, "v" },
	/* What keeps its keys may be in the way of another. */
	{ "undo=m; mark=C-x; redo=C-x",
	  "3 C-x is mark already; redo keeps U" OTHER,
	  COMMAND_undo, "m", COMMAND_mark, "C-x" },
	{ "mark=n; undo=m",
	  "1 n is next_hit already; mark keeps m" OTHER "; "
	  "2 m is mark already; undo keeps u" OTHER,
	  COMMAND_undo, "u", COMMAND_mark, "m" },

	/* No keys; those beside them hold. */
	{ "undo=Ctrl-x",
	  "1 undo takes names of keys, as j, PgDn, C-x, Alt-Left, F5; "
	  "found Ctrl-x",
	  COMMAND_undo, "u", COMMAND_redo, "U" },
	{ "undo=xx,C-x",
	  "1 undo takes names of keys, as j, PgDn, C-x, Alt-Left, F5; found xx",
	  COMMAND_undo, "C-x", COMMAND_redo, "U" },
	{ "undoo=C-x", "1 keys has no undoo; did you mean undo?", COMMAND_undo,
	  "u", COMMAND_redo, "U" },
	{ "=C-x", "1 keys takes command: keys; found C-x", COMMAND_undo, "u",
	  COMMAND_redo, "U" },
	/* A letter that is typed must be one. */
	{ "accept=q", "1 accept takes keys that type nothing; found q",
	  COMMAND_accept, "Enter", COMMAND_redo, "U" },
	{ "suspend=z", "1 suspend takes keys that type nothing; found z",
	  COMMAND_suspend, "C-z", COMMAND_redo, "U" },
	{ "undo=C-a C-b C-d C-e C-f C-n C-p C-r C-t 0 F2 F3 F4 F5 F6 F7 F8",
	  "1 undo takes no more than 16 keys; found "
	  "C-a C-b C-d C-e C-f C-n C-p C-r C-t 0 F2 F3 F4 F5 F6 F7 F8",
	  COMMAND_undo,
	  "C-a C-b C-d C-e C-f C-n C-p C-r C-t 0 F2 F3 F4 F5 F6 F7",
	  COMMAND_redo,
	  "U" },
};

static void check_command(const struct keymap *m, enum command c,
			  const char *keys)
{
	struct sv left = sv_of(keys), first = left;
	struct sv text = keymap_keys(m, c);

	assert_string_equal(arena_cstr(&arena, text), keys);
	text = keymap_key(m, c);
	assert_string_equal(arena_cstr(&arena, text),
			    arena_cstr(&arena, sv_cut(&first, ' ')));
	while (left.n > 0 && left.s[0] != ':') {
		struct sv name = sv_cut(&left, ' ');

		/* All of a range are the command's. */
		if (sv_eq(name, SV("1-9")))
			name = SV("9");
		assert_int_equal(keymap_find(m, key_parse(name),
					     commands[c].where), c);
	}
}

static void test_cases(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct config c = config_of(cases[i].rows);
		struct diags d = { .arena = &arena };
		const struct keymap *m = app_keymap(&arena, &c, &d);

		assert_string_equal(faults_text(&d).s, cases[i].faults);
		check_command(m, cases[i].first, cases[i].first_keys);
		check_command(m, cases[i].second, cases[i].second_keys);
	}
}

/* Whatever is asked for, no key does two things in one place. */
static void test_once(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct config config = config_of(cases[i].rows);
		struct diags d = { .arena = &arena };
		const struct keymap *m = app_keymap(&arena, &config, &d);

		for (int c = 0; c < COMMAND_COUNT; c++)
			check_command(m, (enum command)c,
				      arena_cstr(&arena, keymap_keys(
					      m, (enum command)c)));
	}
}

/* Keys do what the reader wants, and whatever is shown of keys is true. */
static void test_browser(void **state)
{
	struct config c = config_of("palette=F9; help=F2; next_hit=C-x; undo=; "
				    "report=F3; drop=F4");
	struct diags d = { .arena = &arena };
	struct browser w = { .keymap = app_keymap(&arena, &c, &d) };

	(void)state;
	assert_int_equal(d.n, 0);
	browser_begin(&w, browser_load(&w, "tests/data/screens.yaml"));
	assert_shows_at(&w, 36, 120, "F2 help");
	assert_hides_at(&w, 36, 120, "? help");
	browser_type(&w, "?");
	assert_shows(&w, "? does nothing here; F2 shows the keys");
	browser_type(&w, "F2");
	assert_shows_at(&w, 190, 80, "   F2              Show the help");
	assert_shows_at(&w, 190, 80, "   C-x             Go to the next hit");
	assert_shows_at(&w, 190, 80, "   :undo           Undo the last");
	browser_type(&w, "q F9 r e p o");
	assert_shows(&w, "F3");
	browser_type(&w, "Esc f k i n d : v i s i t Enter");
	assert_shows(&w, ":undo undoes, F4 drops, d dims, F3 reports");
	browser_type(&w, "f a t : n o w h e r e Enter");
	assert_shows(&w, "  F4 1 ");
	browser_end(&w);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_cases),
		cmocka_unit_test(test_once),
		cmocka_unit_test(test_browser),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, arena_teardown);
}
