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
	if (cp < 0x20 || (cp >= 0x7F && cp < 0xA0) || cp == 0xFFFE ||
	    cp == 0xFFFF)
		return FAULT_control_character;
	/* Of these scripts what is not assigned is not looked for. */
	return (cp < 0x600 && cp != 0xAD) || clean_allows(cp) ?
		       GOOD :
		       FAULT_hidden_character;
}

/* Looks at TEXT, STEP bytes at a time; the first fault, or GOOD, and its column
 * in *COLUMN.  READ of TEXT are read at a time, or it is there from the start,
 * when that is 0. */
static int look_read(struct sv text, size_t step, size_t read, uint32_t *column)
{
	struct arena a = { 0 };
	struct diags diags = { .arena = &a };
	struct scan s = scan_begin(read ? SV("") : text, SV("t.yaml"), &diags);
	enum scan_step how;
	size_t n = 0;
	int told;

	if (read)
		scan_more(&s, SV(""), false);
	while ((how = scan_next(&s, step)) == SCAN_MORE) {
		if (!scan_waits(&s))
			continue;
		n = text.n - n > read ? n + read : text.n;
		scan_more(&s, sv_slice(text, 0, n), n == text.n);
	}
	if (how == SCAN_GOOD)
		assert_int_equal(s.text.n,
				 text.n - (sv_starts(text, SV("\uFEFF")) ?
						   3 :
						   0));
	told = diags.n > 0 ? (int)diags.v[0].fault : GOOD;
	*column = diags.n > 0 ? diags.v[0].column : 0;
	assert_true(how == SCAN_REFUSED ||
		    (diags.n == 0 || told == FAULT_hidden_character));
	arena_free(&a);
	return told;
}

static int look(struct sv text, size_t step, uint32_t *column)
{
	return look_read(text, step, 0, column);
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
		assert_int_equal(look_read(text, 64, 1 + i % 7, &column),
				 fault);
		assert_int_equal(column, fault == GOOD ? 0 : i / 3 + 1);
		arena_free(&a);
	}
}

static void test_code_points(void **state)
{
	static const uint32_t others[] = { 0x2028, 0x2029, 0x200B, 0x200D,
					   0x202E, 0xE000, 0xFEFF, 0xFFFD,
					   0xFFFE, 0xFFFF, 0x1F600, 0xE0041,
					   0x10FFFF };

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

/* What is read a byte at a time is looked at as what is there at once. */
static void test_pieces(void **state)
{
	static const struct {
		const char *text;
		int fault;
		uint32_t column;
	} cases[] = {
		{ "", GOOD, 0 },
		{ "a", GOOD, 0 },
		{ "\uFEFF", GOOD, 0 },
		{ "\uFEFF\u00E4", GOOD, 0 },
		{ "\uFEFFa\uFEFF", FAULT_byte_order_mark, 2 },
		{ "\xFF\xFE" "a", FAULT_not_utf8_file, 1 },
		{ "a\r\n%b", FAULT_directive, 1 },
		{ "a\r%b", FAULT_directive, 1 },
		{ "%b", FAULT_directive, 1 },
		{ "ab\xC3", FAULT_not_utf8, 3 },
		{ "ab\r\nc\x01", FAULT_control_character, 2 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		for (size_t read = 0; read < 8; read++) {
			uint32_t column;

			assert_int_equal(look_read(sv_of(cases[i].text), 1,
						   read, &column),
					 cases[i].fault);
			assert_int_equal(column, cases[i].column);
		}
}

/* A line ends with LF, CR or both, which are one end. */
static void test_lines(void **state)
{
	static const struct {
		const char *text;
		uint32_t line;
	} cases[] = {
		{ "\x01", 1 },           { "a\n\x01", 2 },
		{ "a\r\x01", 2 },        { "a\r\nb\r\n\x01", 3 },
		{ "\r\r\x01", 3 },       { "\n\r\x01", 3 },
		{ "\r\n\r\n\r\n\x01", 4 }, { "\u00e4\r\n\u00e4\r\x01", 3 },
	};
	struct arena a = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct diags diags = { .arena = &a };
		struct scan s = scan_begin(sv_of(cases[i].text), SV("t.yaml"),
					   &diags);

		while (scan_next(&s, 1) == SCAN_MORE)
			continue;
		assert_int_equal(diags.n, 1);
		assert_int_equal(diags.v[0].line, cases[i].line);
	}
	arena_free(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_code_points),
		cmocka_unit_test(test_broken),
		cmocka_unit_test(test_directive),
		cmocka_unit_test(test_pieces),
		cmocka_unit_test(test_lines),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
