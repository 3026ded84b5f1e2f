/* Making one line another: what is sent, by a terminal that knows no more than
 * line.h says, gives that line; and it is no longer than writing all. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "support_random.h"
#include "tty/line.h"

enum { COLS = 40, ROWS = 3 };

/* What the terminal shows, a character and a look a cell. */
struct screen {
	char text[ROWS][COLS];
	uint8_t pen[ROWS][COLS];
	int row, col;
	uint8_t now;
	char last; /* the character written last */
	int top, end; /* the rows that move; END 0: all */
};

static struct pens looks(void)
{
	static const struct pen some[] = {
		{ "1", 1, false }, { "2", 1, false }, { "7", 1, true },
		{ "4", 1, true }, { "36", 2, false },
	};
	struct pens p = { .n = 1 };

	for (size_t i = 0; i < sizeof(some) / sizeof(*some); i++)
		pens_add(&p, &some[i]);
	return p;
}

/* A blank has no look but one that is seen on it. */
static void put_char(const struct pens *p, struct screen *s, char c)
{
	assert_in_range(s->col, 0, COLS - 1);
	s->last = c;
	s->text[s->row][s->col] = c;
	s->pen[s->row][s->col++] =
		c == ' ' && !p->v[s->now].fills ? 0 : s->now;
}

/* Blanks from column FROM up to TO; a look that is seen is not left on. */
static void erase(const struct pens *p, struct screen *s, int from, int to)
{
	assert_false(p->v[s->now].fills);
	for (int x = from; x < to && x < COLS; x++) {
		s->text[s->row][x] = ' ';
		s->pen[s->row][x] = 0;
	}
}

/* Cells put in where the cursor is (BY), or, negative, taken out. */
static void shift(const struct pens *p, struct screen *s, int by)
{
	char *text = s->text[s->row];
	uint8_t *pen = s->pen[s->row];
	int at = s->col, left = COLS - at - abs(by);

	if (left > 0 && by > 0) {
		memmove(text + at + by, text + at, (size_t)left);
		memmove(pen + at + by, pen + at, (size_t)left);
	} else if (left > 0) {
		memmove(text + at, text + at - by, (size_t)left);
		memmove(pen + at, pen + at - by, (size_t)left);
	}
	erase(p, s, by > 0 ? at : COLS + by, by > 0 ? at + by : COLS);
}

/* Moves the rows so many (BY) up, or, negative, down. */
static void move_rows(const struct pens *p, struct screen *s, int by)
{
	struct screen was = *s;

	for (int y = s->top; y < s->end; y++) {
		int from = y + by;

		if (from >= s->top && from < s->end) {
			memcpy(s->text[y], was.text[from], COLS);
			memcpy(s->pen[y], was.pen[from], COLS);
			continue;
		}
		s->row = y;
		erase(p, s, 0, COLS);
	}
	s->row = was.row;
}

static void set_rows(struct screen *s, int top, int end)
{
	s->top = top - 1;
	s->end = end ? end : ROWS;
	s->row = s->col = 0;
}

static void change_look(const struct pens *p, struct screen *s, const char *of,
			size_t n)
{
	if (n == 0) {
		s->now = 0;
		return;
	}
	if (s->now != 0)
		assert_int_equal(*of, ';');
	of += *of == ';';
	for (uint8_t i = 1; i < p->n; i++)
		if (strncmp(of, p->v[i].codes, p->v[i].n) == 0 &&
		    of[p->v[i].n] == 'm') {
			s->now = i;
			return;
		}
	fail_msg("a look of its own");
}

/* The number that TEXT begins with; 0: none. */
static int number(const char *text)
{
	int n = 0;

	for (; *text >= '0' && *text <= '9'; text++)
		n = n * 10 + *text - '0';
	return n;
}

/* Does the sequence that begins after ESC [ at SEQ; returns its end. */
static const char *do_sequence(const struct pens *p, struct screen *s,
			       const char *seq)
{
	size_t n = strspn(seq, "0123456789;");
	int first = number(seq), by = first ? first : 1;
	const char *second = memchr(seq, ';', n);

	switch (seq[n]) {
	case 'm': change_look(p, s, seq, n); break;
	case 'H':
		s->row = by - 1;
		s->col = second ? number(second + 1) - 1 : 0;
		break;
	case 'G': s->col = by - 1; break;
	case 'C': s->col += by; break;
	case 'K': erase(p, s, s->col, COLS); break;
	case 'X': erase(p, s, s->col, s->col + by); break;
	case 'b':
		while (by-- > 0)
			put_char(p, s, s->last);
		break;
	case 'r': set_rows(s, by, second ? number(second + 1) : 0); break;
	case 'S': move_rows(p, s, by); break;
	case 'T': move_rows(p, s, -by); break;
	case 'P': shift(p, s, -by); break;
	case '@': shift(p, s, by); break;
	default: fail_msg("unknown: %c", seq[n]);
	}
	return seq + n + 1;
}

static void take(const struct pens *p, struct screen *s, const char *bytes,
		 size_t n)
{
	for (const char *at = bytes; at < bytes + n;) {
		if (*at == '\033') {
			assert_int_equal(at[1], '[');
			at = do_sequence(p, s, at + 2);
			continue;
		}
		if (*at == '\r')
			s->col = 0;
		else if (*at == '\n')
			s->row++;
		else if (*at == '\b')
			s->col--;
		else
			put_char(p, s, *at);
		at++;
	}
}

/* Words in looks, and blanks. */
static void random_line(struct random *r, const struct pens *p, char *text,
			uint8_t *pen)
{
	memset(text, ' ', COLS);
	memset(pen, 0, COLS);
	for (int x = 0; x < COLS;) {
		int n = 1 + (int)random_pick(r, 9);
		uint8_t look = random_chance(r, 40) ?
				       (uint8_t)random_pick(r, p->n) : 0;
		bool word = random_chance(r, 70);

		for (; n > 0 && x < COLS; n--, x++) {
			if (word)
				text[x] = (char)('a' + random_pick(r, 3));
			if (word || p->v[look].fills)
				pen[x] = look;
		}
	}
}

/* TEXT as OLD, a few cells of it moved and others written over. */
static void near_line(struct random *r, const char *text, const uint8_t *pen,
		      char *near, uint8_t *looks)
{
	int by = (int)random_pick(r, 9) - 4, from = (int)random_pick(r, COLS);

	for (int x = 0; x < COLS; x++) {
		int at = x < from ? x : x - by;

		near[x] = at >= 0 && at < COLS ? text[at] : ' ';
		looks[x] = at >= 0 && at < COLS ? pen[at] : 0;
	}
	for (uint32_t n = random_pick(r, 4); n > 0; n--) {
		uint32_t x = random_pick(r, COLS);

		near[x] = 'z';
		looks[x] = 0;
	}
}

static void ink_line(struct ink *out, const char *text, const uint8_t *pen)
{
	for (int x = 0; x < COLS; x++)
		line_ink(&out[x], &text[x], 1, 1, pen[x]);
}

/* All bytes of the line, with each change of look, as if nothing was there. */
static size_t whole(const struct pens *p, const struct screen *s, int row)
{
	size_t n = sizeof("\033[99;99H") - 1 + COLS;

	for (int x = 1; x < COLS; x++)
		n += (size_t)pen_change(p, s->pen[row][x - 1],
					s->pen[row][x], NULL);
	return n + 12; /* the first look, and leaving the last one */
}

static void any_line(void **state)
{
	struct random r = { .state = 7 };
	struct pens pens = looks();
	struct line_writer w = { .pens = &pens };
	struct screen is = { .row = 0 };

	(void)state;
	line_room(&w, COLS);
	memset(is.text, ' ', sizeof(is.text));
	for (unsigned i = 0; i < random_rounds(4000); i++) {
		struct screen want = is;
		int row = (int)random_pick(&r, ROWS);
		char text[COLS];
		uint8_t pen[COLS];

		if (random_chance(&r, 50))
			random_line(&r, &pens, text, pen);
		else
			near_line(&r, is.text[row], is.pen[row], text, pen);
		memcpy(want.text[row], text, COLS);
		memcpy(want.pen[row], pen, COLS);
		ink_line(w.old, is.text[row], is.pen[row]);
		ink_line(w.new, text, pen);
		w.n = 0;
		w.ech = i % 2;
		w.rep = i % 3 == 0;
		line_change(&w, row);
		assert_true(w.n <= whole(&pens, &want, row));
		line_put(&w, "", 1); /* for looking ahead */
		take(&pens, &is, w.out, w.n - 1);
		assert_memory_equal(is.text, want.text, sizeof(is.text));
		assert_memory_equal(is.pen, want.pen, sizeof(is.pen));
		assert_int_equal(is.now, w.cursor.pen);
		if (w.cursor.col >= 0)
			assert_int_equal(is.col, w.cursor.col);
	}
	line_free(&w);
}

/* Rows that move leave blank ones, and nothing else is changed. */
static void any_rows(void **state)
{
	struct random r = { .state = 9 };
	struct pens pens = looks();
	struct screen is = { .row = 0 };

	(void)state;
	for (unsigned i = 0; i < random_rounds(500); i++) {
		struct line_writer w = { .pens = &pens };
		struct screen want;
		int top = (int)random_pick(&r, ROWS - 1);
		uint32_t more = (uint32_t)(ROWS - top - 1);
		int end = top + 2 + (int)random_pick(&r, more);
		int by = 1 + (int)random_pick(&r, (uint32_t)(end - top - 1));

		by = random_chance(&r, 50) ? by : -by;
		for (int y = 0; y < ROWS; y++)
			random_line(&r, &pens, is.text[y], is.pen[y]);
		is.now = w.cursor.pen = (uint8_t)random_pick(&r, pens.n);
		want = is;
		want.top = top;
		want.end = end;
		want.now = 0;
		move_rows(&pens, &want, by);
		line_room(&w, COLS);
		line_move_rows(&w, top, end, by);
		line_go(&w, 1, 3);
		line_put(&w, "", 1); /* for looking ahead */
		take(&pens, &is, w.out, w.n - 1);
		assert_memory_equal(is.text, want.text, sizeof(is.text));
		assert_memory_equal(is.pen, want.pen, sizeof(is.pen));
		assert_int_equal(is.now, w.cursor.pen);
		assert_int_equal(is.row, 1);
		assert_int_equal(is.col, 3);
		assert_int_equal(is.end, ROWS);
		line_free(&w);
	}
}

/* Two lines of which it is known what the least is. */
static void known(void **state)
{
	static const struct {
		const char *old, *new, *bytes;
		bool rep;
	} cases[] = {
		{ "same", "same", "", false },
		{ "one word", "one wood", "\033[1;7Ho", false },
		{ "a long word goes", "a", "\033[Ha\033[K", false },
		{ "the meeting of two", "the great meeting of two",
		  "\033[1;5H\033[6@great", false },
		{ "the great meeting of two", "the meeting of two",
		  "\033[1;5H\033[6P", false },
		{ "of words and words", "of           them",
		  "\033[Hof\033[K\033[14Gthem", false },
		{ "", "====================", "\033[H=\033[19b", true },
	};
	struct pens pens = looks();
	static const uint8_t plain[COLS];

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct line_writer w = { .pens = &pens,
					 .rep = cases[i].rep,
					 .cursor = { .col = -1 } };
		char old[COLS], new[COLS];

		memset(old, ' ', COLS);
		memset(new, ' ', COLS);
		memcpy(old, cases[i].old, strlen(cases[i].old));
		memcpy(new, cases[i].new, strlen(cases[i].new));
		line_room(&w, COLS);
		ink_line(w.old, old, plain);
		ink_line(w.new, new, plain);
		line_change(&w, 0);
		assert_int_equal(w.n, strlen(cases[i].bytes));
		assert_memory_equal(w.out ? w.out : "", cases[i].bytes, w.n);
		line_free(&w);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(any_line),
		cmocka_unit_test(any_rows),
		cmocka_unit_test(known),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
