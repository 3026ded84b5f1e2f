/* Looking at the bytes of a file: each code point at each place in a line. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/build.h"
#include "base/utf8.h"
#include "text/clean.h"
#include "yaml/scan.h"

enum { PLACES = 20, GOOD = -1 };

/* What is to be told of CP, which is not the first of its file. */
static int expected(uint32_t cp)
{
	if (cp == 0x85 || cp == 0x2028 || cp == 0x2029)
		return FAULT_hidden_line_end;
	if (cp == 0xFEFF)
		return FAULT_byte_order_mark;
	if (cp == '\t' || cp == '\n' || cp == '\r')
		return GOOD;
	if (cp < 0x20 || (cp >= 0x7F && cp < 0xA0))
		return FAULT_control_character;
	/* Of these scripts what is not assigned is not looked for. */
	return (cp < 0x600 && cp != 0xAD) || clean_allows(cp) ?
		       GOOD :
		       FAULT_hidden_character;
}

/* Looks at TEXT, STEP bytes at a time; the first fault, or GOOD, and its column
 * in *COLUMN. */
static int look(struct sv text, size_t step, uint32_t *column)
{
	struct arena a = { 0 };
	struct diags diags = { .arena = &a };
	struct scan s = scan_begin(text, SV("t.yaml"), &diags);
	enum scan_step how;
	int told;

	while ((how = scan_next(&s, step)) == SCAN_MORE)
		continue;
	told = diags.n > 0 ? (int)diags.v[0].fault : GOOD;
	*column = diags.n > 0 ? diags.v[0].column : 0;
	assert_true(how == SCAN_REFUSED ||
		    (diags.n == 0 || told == FAULT_hidden_character));
	arena_free(&a);
	return told;
}

/* AT times BEFORE, WHAT, and a plain end. */
static struct sv line_of(struct build *b, const char *before, size_t at,
			 struct sv what)
{
	build_str(b, "\xD0\xB0\n");
	for (size_t i = 0; i < at; i++)
		build_str(b, before);
	build_sv(b, what);
	build_str(b, "zz: z\n");
	return build_view(b);
}

static void check(struct sv what, int fault)
{
	static const char *const before[] = { "a", "\xD1\x8F",
					      "\xE2\x80\x93" };

	for (size_t i = 0; i < 3 * PLACES; i++) {
		struct arena a = { 0 };
		struct build b = { .arena = &a };
		struct sv text = line_of(&b, before[i % 3], i / 3, what);
		uint32_t column;

		assert_int_equal(look(text, 1 + i, &column), fault);
		assert_int_equal(column, fault == GOOD ? 0 : i / 3 + 1);
		arena_free(&a);
	}
}

static void test_code_points(void **state)
{
	static const uint32_t others[] = { 0x2028, 0x2029, 0x200B, 0x200D,
					   0x202E, 0xE000, 0xFEFF, 0xFFFD,
					   0x1F600, 0xE0041, 0x10FFFF };

	(void)state;
	for (uint32_t i = 0; i < 0x700 + sizeof(others) / sizeof(*others);
	     i++) {
		uint32_t cp = i < 0x700 ? i : others[i - 0x700];
		char bytes[UTF8_MAX];

		if (cp != '%') /* see test_directive() */
			check((struct sv){ bytes, utf8_encode(cp, bytes) },
			      expected(cp));
	}
}

static void test_broken(void **state)
{
	static const char *const broken[] = {
		"\x80", "\xBF", "\xC0\x80", "\xC1", "\xC3", "\xC3(", "\xD7",
		"\xD0\xD0\xB0", "\xE2\x80", "\xF5\x80\x80\x80", "\xFF",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(broken) / sizeof(*broken); i++)
		check(sv_of(broken[i]), FAULT_not_utf8);
}

/* A % is a directive at the beginning of a line alone. */
static void test_directive(void **state)
{
	uint32_t column;

	(void)state;
	assert_int_equal(look(SV("a: 5 %\n %\n"), 64, &column), GOOD);
	assert_int_equal(look(SV("a: b\n%TAG\n"), 64, &column),
			 FAULT_directive);
	assert_int_equal(column, 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_code_points),
		cmocka_unit_test(test_broken),
		cmocka_unit_test(test_directive),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
