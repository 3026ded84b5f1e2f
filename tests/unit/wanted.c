/* Which spellings find one another: query/wanted.h. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "query/wanted.h"
#include "support_arena.h"
#include "support_golden.h"

#define COUNT(v) (sizeof(v) / sizeof(*(v)))

/* Whether FROM, typed whole, finds TO as a whole. */
static bool finds(struct sv from, struct sv to)
{
	struct wanted w = wanted_new(&arena, from, false);

	return wanted_text(&w, &arena, to) == WANTED_WHOLE;
}

/* All spellings of a row find each other, and none of another row. */
static void test_rows(void **state)
{
	static const char *const rows[][6] = {
		{ "Müller", "Mueller", "Muller", "MÜLLER" },
		{ "Ångström", "Aangstroem", "Angstrom" },
		{ "Nora O'Brien", "Nora O’Brien", "nora o'brien" },
		{ "U.S.", "US", "us", "U.S" },
		{ "Washington, D.C.", "Washington DC", "washington d.c." },
		{ "L'Aquila", "L’AQUILA" },
		{ "Đorđe", "Ђорђе", "Dorde" },
		{ "Anna Brien", "ANNA BRIEN" },
	};
	const char *all[COUNT(rows) * 6];
	size_t row[COUNT(rows) * 6], n = 0;

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		for (size_t k = 0; k < 6 && rows[i][k]; k++) {
			row[n] = i;
			all[n++] = rows[i][k];
		}
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < n; k++)
			if (finds(sv_of(all[i]), sv_of(all[k])) !=
			    (row[i] == row[k]))
				fail_msg("%s, %s", all[i], all[k]);
}

/* With an apostrophe it is found by either reading, which are two. */
static void test_readings(void **state)
{
	static const struct {
		const char *a, *b;
		bool found;
	} rows[] = {
		{ "O'Brien", "OBrien", true },
		{ "O'Brien", "O Brien", true },
		{ "OBrien", "O Brien", false },
		{ "U.S.", "U S", true },
		{ "U.S.", "Ankara University", false },
		{ "U.N.", "U.S.", false },
		{ "US", "U S", true }, /* initials */
		{ "D'Annibale", "d annibale", true },
		{ "Đoković", "djokovic", true },
		{ "Фёдор Петров", "fyodor petrov", true },
		{ "Фёдор Петров", "fedor petrov", true },
		{ "Федор", "fyodor", false },
		{ "Novak Đoković", "novak dokovic", true },
		{ "Djokovic", "Ђоковић", true },
		{ "Djokovic", "dokovic", false },
		{ "Đ. O'Brien", "dj o brien", true },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct sv a = sv_of(rows[i].a), b = sv_of(rows[i].b);

		if (finds(a, b) != rows[i].found ||
		    finds(b, a) != rows[i].found)
			fail_msg("%s, %s", rows[i].a, rows[i].b);
	}
}

/* What finds another is found by it, in capitals: small letters are initials
 * only where they are typed. */
static void test_both_ways(void **state)
{
	static const char *const parts[] = { "O", "U", "E", "'", ".", " ", "O",
					     "Ü", "D", "Q", "A", "Ø", "S",
					     "Đ", "J" };
	uint32_t seed = 3;
	size_t found = 0;

	(void)state;
	for (int round = 0; round < 20000; round++) {
		struct build b[2] = { { .arena = &arena },
				      { .arena = &arena } };

		for (int i = 0; i < 8; i++) {
			seed = seed * 1664525 + 1013904223;
			build_str(&b[i % 2],
				  parts[(seed >> 8) % COUNT(parts)]);
		}
		if (finds(build_view(&b[0]), build_view(&b[1]))) {
			found++;
			assert_true(finds(build_view(&b[1]),
					  build_view(&b[0])));
		} else {
			assert_false(finds(build_view(&b[1]),
					   build_view(&b[0])));
		}
		arena_reset(&arena);
	}
	assert_true(found > 10);
}

/* How well a value meets each spelling of a line, which ; parts. */
static void tell(struct build *out, struct sv given, void *arg)
{
	static const char *const levels[] = { "not", "blind", "start",
					      "whole" };
	struct sv value = sv_cut(&given, '\n');
	struct wanted w = wanted_new(out->arena, value, false);
	struct wanted whole = wanted_new(out->arena, value, true);

	(void)arg;
	given = sv_cut(&given, '\n');
	while (given.n > 0) {
		struct sv text = sv_trim(sv_cut(&given, ';'));

		build_fmt(out, "%s%s: %.*s\n",
			  levels[wanted_text(&w, out->arena, text)],
			  wanted_text(&whole, out->arena, text) == WANTED_WHOLE
				  ? ", as written" : "",
			  SV_ARG(text));
	}
}

static void test_levels(void **state)
{
	(void)state;
	golden_cases("tests/unit/data/wanted.txt", tell, NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_rows),
		cmocka_unit_test(test_readings),
		cmocka_unit_test(test_both_ways),
		cmocka_unit_test(test_levels),
	};

	return cmocka_run_group_tests(tests, NULL, arena_teardown);
}
