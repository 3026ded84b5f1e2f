/* Bytes of a terminal and the keys they mean, however they are cut. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "tty/decode.h"

static const struct decode_table none;

/* What is sent, at once and with nothing following, and the keys it means. */
static const struct {
	struct sv bytes;
	const char *keys;
} cases[] = {
	{ SV_INIT("j"), "j" },
	{ SV_INIT("gG?/ "), "g G ? / Space" },
	{ SV_INIT("\xc9\x99\xd0\xb9\xe6\x97\xa5\xf0\x9f\x98\x80"), "ə й 日 😀" },
	{ SV_INIT("\r"), "Enter" },
	{ SV_INIT("\n"), "Enter" },
	{ SV_INIT("\t"), "Tab" },
	{ SV_INIT("\x7f"), "Backspace" },
	{ SV_INIT("\b"), "Backspace" },
	{ SV_INIT("\x01\x0c\x0f\x1a"), "C-a C-l C-o C-z" },
	{ SV_INIT("\0"), "Unknown" },
	{ SV_INIT("\x1f"), "Unknown" },
	/* Esc, alone and with what was typed soon after it. */
	{ SV_INIT("\x1b"), "Esc" },
	{ SV_INIT("\x1b\x1b"), "Esc Esc" },
	{ SV_INIT("\x1bj"), "Alt-j" },
	{ SV_INIT("\x1b["), "Esc [" },
	{ SV_INIT("\x1bO"), "Esc O" },
	{ SV_INIT("\x1bOj"), "Esc O j" },
	{ SV_INIT("\x1b]"), "Alt-]" },
	{ SV_INIT("\x1b\xd0\xb9"), "Alt-й" },
	{ SV_INIT("\x1b\r"), "Esc Enter" },
	/* Cursor keys. */
	{ SV_INIT("\x1b[A\x1b[B\x1b[C\x1b[D"), "Up Down Right Left" },
	{ SV_INIT("\x1bOA\x1bOB\x1bOC\x1bOD"), "Up Down Right Left" },
	{ SV_INIT("\x1b[H\x1b[F\x1bOH\x1bOF"), "Home End Home End" },
	{ SV_INIT("\x1b[1~\x1b[4~\x1b[7~\x1b[8~"), "Home End Home End" },
	{ SV_INIT("\x1b[5~\x1b[6~"), "PgUp PgDn" },
	{ SV_INIT("\x1b[2~\x1b[3~"), "Insert Delete" },
	{ SV_INIT("\x1b[Z"), "S-Tab" },
	{ SV_INIT("\x1b[1;2D\x1b[1;2C"), "S-Left S-Right" },
	{ SV_INIT("\x1b[1;3D\x1b[1;3C"), "Alt-Left Alt-Right" },
	{ SV_INIT("\x1b[1;5D\x1b[1;9D"), "C-Left Alt-Left" },
	{ SV_INIT("\x1b[1;8A"), "C-Alt-S-Up" },
	{ SV_INIT("\x1b[3;5~"), "C-Delete" },
	{ SV_INIT("\x1b\x1b[D\x1b\x1bOC"), "Alt-Left Alt-Right" },
	{ SV_INIT("\x1b\x1bOj"), "Esc Esc O j" },
	{ SV_INIT("\x1b[d\x1b[c"), "S-Left S-Right" },
	/* Function keys. */
	{ SV_INIT("\x1bOP\x1bOQ\x1bOR\x1bOS"), "F1 F2 F3 F4" },
	{ SV_INIT("\x1b[11~\x1b[12~\x1b[13~\x1b[14~"), "F1 F2 F3 F4" },
	{ SV_INIT("\x1b[[A\x1b[[E"), "F1 F5" },
	{ SV_INIT("\x1b[15~\x1b[17~\x1b[18~\x1b[19~"), "F5 F6 F7 F8" },
	{ SV_INIT("\x1b[20~\x1b[21~\x1b[23~\x1b[24~"), "F9 F10 F11 F12" },
	{ SV_INIT("\x1b[1;2P"), "S-F1" },
	{ SV_INIT("\x1bOM"), "Enter" },
	/* Pasting. */
	{ SV_INIT("\x1b[200~ab\x1b[201~"), "Paste a b Pasted" },
	/* What we have no name for is swallowed whole. */
	{ SV_INIT("\x1b[I\x1b[Oj"), "Unknown Unknown j" },
	{ SV_INIT("\x1b[99~j"), "Unknown j" },
	{ SV_INIT("\x1b[10~\x1b[16~\x1b[22~\x1b[25~"),
	  "Unknown Unknown Unknown Unknown" },
	{ SV_INIT("\x1b[?1;2cj"), "Unknown j" },
	{ SV_INIT("\x1b[1;99999999999999999999Aj"), "Unknown j" },
	{ SV_INIT("\x1b[1;2;3;4;5;6Dj"), "S-Left j" },
	{ SV_INIT("\x1b[1;2"), "Unknown" },
	{ SV_INIT("\x1b[1;\x1b[A"), "Unknown Up" },
	{ SV_INIT("\x1b[1;\rj"), "Unknown Enter j" },
	{ SV_INIT("\x1b[[zj"), "Unknown j" },
	{ SV_INIT("\x1b[["), "Unknown" },
	/* What is not UTF-8. */
	{ SV_INIT("\xffj"), "Unknown j" },
	{ SV_INIT("\x80\x9bj"), "Unknown Unknown j" },
	{ SV_INIT("\xc3j"), "Unknown j" },
	{ SV_INIT("\xed\xa0\x80j"), "Unknown Unknown Unknown j" },
	{ SV_INIT("\xc2\x9bj"), "Unknown j" },
	{ SV_INIT("\xe6\x97"), "Unknown Unknown" },
};

enum { CASES = sizeof(cases) / sizeof(cases[0]) };

static void add_name(char *text, size_t room, uint32_t key)
{
	char name[KEY_NAME_MAX];
	size_t n = strlen(text);

	key_label(key, name);
	assert_true(name[0] != '\0');
	snprintf(text + n, room - n, "%s%s", n ? " " : "", name);
}

/* All bytes there at once. */
static void at_once(void **state)
{
	(void)state;
	for (int i = 0; i < CASES; i++) {
		struct sv bytes = cases[i].bytes;
		char text[256] = "";

		while (bytes.n > 0) {
			uint32_t key;
			size_t n = decode_key(&none, bytes, true, &key);

			assert_true(n > 0 && n <= bytes.n);
			add_name(text, sizeof(text), key);
			bytes = sv_slice(bytes, n, bytes.n);
		}
		assert_string_equal(text, cases[i].keys);
	}
}

/* One byte at a time, slowly typed only at the end. */
static void byte_by_byte(void **state)
{
	(void)state;
	for (int i = 0; i < CASES; i++) {
		struct sv bytes = cases[i].bytes;
		char text[256] = "";
		size_t start = 0, end = 0;

		while (start < bytes.n) {
			bool final = end == bytes.n;
			struct sv part = sv_slice(bytes, start, end);
			uint32_t key;
			size_t n = decode_key(&none, part, final, &key);

			if (n == 0) {
				assert_false(final);
				end++;
				continue;
			}
			assert_true(n <= part.n);
			add_name(text, sizeof(text), key);
			start += n;
		}
		assert_string_equal(text, cases[i].keys);
	}
}

/* A mouse's sequence is one key, or none where nobody asks for it. */
static void mouse(void **state)
{
	static const struct {
		struct sv bytes;
		uint32_t key;
	} rows[] = {
		{ SV_INIT("\x1b[<0;10;20M"), K_MOUSE | 19 * MOUSE_COLS | 9 },
		{ SV_INIT("\x1b[<4;1;1M"), K_MOUSE },
		{ SV_INIT("\x1b[<64;2;1M"),
		  K_MOUSE | MOUSE_WHEEL_UP * MOUSE_ROWS * MOUSE_COLS | 1 },
		{ SV_INIT("\x1b[<65;1;1M"),
		  K_MOUSE | MOUSE_WHEEL_DOWN * MOUSE_ROWS * MOUSE_COLS },
		{ SV_INIT("\x1b[<0;10;20m"), K_NONE }, /* let go */
		{ SV_INIT("\x1b[<2;10;20M"), K_NONE }, /* another button */
		{ SV_INIT("\x1b[<32;10;20M"), K_NONE }, /* moved */
		{ SV_INIT("\x1b[<0;0;1M"), K_NONE },
		{ SV_INIT("\x1b[<0;1M"), K_NONE },
		{ SV_INIT("\x1b[<0;2049;1M"), K_NONE }, /* beyond */
		{ SV_INIT("\x1b[<0;1;1025M"), K_NONE },
		{ SV_INIT("\x1b[<A"), K_NONE },
		{ SV_INIT("\x1b[M"), K_UNKNOWN },
		{ SV_INIT("\x1b[0<0;1;1M"), K_UNKNOWN },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct sv bytes = rows[i].bytes;
		enum mouse what;
		uint32_t key;
		int row, col;

		assert_int_equal(decode_key(&none, sv_slice(bytes, 0,
							    bytes.n - 1),
					    false, &key), 0);
		assert_int_equal(decode_key(&none, bytes, false, &key),
				 bytes.n);
		assert_int_equal(key, rows[i].key);
		if (key_is_mouse(key, &what, &row, &col))
			assert_int_equal(key_mouse(what, (unsigned)row,
						   (unsigned)col), key);
		assert_false(key_is_text(key));
	}
}

/* Another terminal's own sequences come first. */
static void own_sequences(void **state)
{
	struct decode_table table = { 0 };
	uint32_t key;

	(void)state;
	decode_add(&table, SV("\x1b" "A"), K_UP);
	decode_add(&table, SV("\x01@\r"), K_F1);
	decode_add(&table, SV("\x1b[11~"), K_HOME);
	decode_add(&table, SV("\b"), K_LEFT); /* left out: shadows Backspace */
	decode_add(&table, SV("xyz"), K_F2);
	decode_add(&table, SV(""), K_F3);
	decode_add(&table, SV("\x1b[1234567890123456~"), K_F4);
	assert_int_equal(table.rows, 3);
	assert_int_equal(decode_key(&table, SV("\x1b" "Aj"), false, &key), 2);
	assert_int_equal(key, K_UP);
	assert_int_equal(decode_key(&table, SV("\x01"), false, &key), 0);
	assert_int_equal(decode_key(&table, SV("\x01"), true, &key), 1);
	assert_int_equal(key, K_CTRL | 'a');
	assert_int_equal(decode_key(&table, SV("\x01@\r"), false, &key), 3);
	assert_int_equal(key, K_F1);
	assert_int_equal(decode_key(&table, SV("\x1b[11~"), false, &key), 5);
	assert_int_equal(key, K_HOME);
	for (int i = 0; i < 2 * DECODE_MAX; i++)
		decode_add(&table, SV("\x1bzz"), K_END);
	assert_int_equal(table.rows, DECODE_MAX);
}

/* Any bytes whatever: each step takes some, and every key has a name. */
static void any_bytes(void **state)
{
	uint32_t random = 12345;

	(void)state;
	for (int round = 0; round < 20000; round++) {
		static const char often[] = "\x1b\x1b[O;~12\xd0\xe2";
		char bytes[64];
		size_t n = 0, at = 0;

		while (n < sizeof(bytes)) {
			random = random * 1664525 + 1013904223;
			bytes[n++] = random >> 31
					     ? often[(random >> 16) %
						     (sizeof(often) - 1)]
					     : (char)(random >> 16 & 0xFF);
		}
		while (at < n) {
			struct sv rest = { bytes + at, n - at };
			uint32_t key;
			size_t took = decode_key(&none, rest, true, &key);
			char name[KEY_NAME_MAX];

			assert_true(took > 0 && took <= rest.n);
			assert_true(key == K_NONE || (key & K_MOUSE) ||
				    key_label(key, name).n > 0);
			at += took;
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(at_once),
		cmocka_unit_test(byte_by_byte),
		cmocka_unit_test(mouse),
		cmocka_unit_test(own_sequences),
		cmocka_unit_test(any_bytes),
	};

	return cmocka_run_group_tests_name("decode", tests, NULL, NULL);
}
