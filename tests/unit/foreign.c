/* Other programs' words: each means one field, which the record has. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "load/foreign.h"
#include "text/fold.h"

static const struct row {
	enum shape shape;
	struct sv field, words;
} rows[] = {
#define X(shape_, field_, words_)                                              \
	{ SHAPE_##shape_, SV_INIT(field_), SV_INIT(words_) },
#include "load/foreign.def"
#undef X
};

static void check_word(struct arena *a, const struct row *row, struct sv word)
{
	struct build capitals = { .arena = a };

	for (size_t i = 0; i < word.n; i++) {
		char c = word.s[i];

		build_char(&capitals, c == '-' ? '_' :
				      c >= 'a' ? (char)(c - 32) :
						 c);
	}
	if (!sv_eq(foreign_field(a, row->shape, build_view(&capitals)),
		   row->field))
		fail_msg("%.*s is not found for %.*s", SV_ARG(word),
			 SV_ARG(row->field));
	if (!sv_eq(fold_slug(a, word), word))
		fail_msg("%.*s is not as fold_slug() makes it", SV_ARG(word));
	if (schema_field(row->shape, word))
		fail_msg("%.*s is a field itself", SV_ARG(word));
}

static void test_words(void **state)
{
	static const char *const parts[] = {
		"end", "duration", "key", "roles", "participant", "organiser",
		"coordinates", "country", "colour",
	};
	struct arena a = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct sv words = rows[i].words;
		bool part = false;

		for (size_t k = 0; k < sizeof(parts) / sizeof(*parts); k++)
			part |= sv_eq(rows[i].field, sv_of(parts[k]));

		part |= sv_starts(rows[i].field, SV("x-"));
		if (!part && !schema_field(rows[i].shape, rows[i].field))
			fail_msg("%.*s is no field", SV_ARG(rows[i].field));
		assert_true(words.n > 0);
		while (words.n > 0)
			check_word(&a, &rows[i], sv_cut(&words, ' '));
	}
	assert_true(sv_eq(foreign_field(&a, SHAPE_VARIANT, SV("when")),
			  SV("date")));
	assert_int_equal(foreign_field(&a, SHAPE_EVENT, SV("")).n, 0);
	assert_int_equal(foreign_field(&a, SHAPE_EVENT, SV("zzz")).n, 0);
	arena_free(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_words),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
