/*
 * Writes the tables of text/fold.c on the standard output, as C.
 *
 * A code point is looked up in two stages: fold_block gives the row of its 64
 * code points in fold_value, where equal rows are kept once.  A value is one
 * of the FOLD_ constants or FOLD_POOL and the offset in fold_pool of a byte
 * of length, with the high bit set when there are blanks within, and that
 * many bytes of UTF-8.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "gen/fold_rules.h"

enum {
	BLOCK = 64,
	BLOCKS = 0x110000 / BLOCK,
	POOL_MAX = 0xFFFF,
	POOL_SLACK = 8, /* fold.c copies eight bytes at once */
	SELF = 0,
	DROP,
	BLANK,
	POOL,
};

struct tables {
	uint16_t block[BLOCKS];
	uint16_t value[BLOCKS][BLOCK];
	size_t rows;
	unsigned char pool[POOL_MAX + RULES_MAX + POOL_SLACK];
	size_t used;
};

static void fail(const char *why)
{
	fprintf(stderr, "fold_gen: %s\n", why);
	exit(1);
}

/* Where in the pool the N bytes of S are, put there if need be. */
static uint16_t pooled(struct tables *t, const char *s, size_t n)
{
	unsigned char length = (unsigned char)n;
	size_t at = 0;

	if (memchr(s, ' ', n))
		length |= 0x80;
	for (; at < t->used; at += 1 + (t->pool[at] & 0x7FU))
		if (t->pool[at] == length &&
		    memcmp(t->pool + at + 1, s, n) == 0)
			break;
	if (at == t->used) {
		t->pool[at] = length;
		memcpy(t->pool + at + 1, s, n);
		t->used += 1 + n;
	}
	if (at + POOL > POOL_MAX)
		fail("the pool is full");
	return (uint16_t)(at + POOL);
}

static uint16_t value_of(struct tables *t, uint32_t cp)
{
	char fold[RULES_MAX], self[UTF8_MAX];
	size_t n = rules_fold(cp, fold);

	/* fold.c takes Hangul apart by arithmetic. */
	if (cp >= 0xAC00 && cp <= 0xD7A3)
		return SELF;
	if (n == 0)
		return DROP;
	if (n == 1 && fold[0] == ' ')
		return BLANK;
	if (n == utf8_encode(cp, self) && memcmp(fold, self, n) == 0)
		return SELF;
	return pooled(t, fold, n);
}

static void fill(struct tables *t)
{
	for (uint32_t b = 0; b < BLOCKS; b++) {
		uint16_t *row = t->value[t->rows];
		size_t same = 0;

		for (uint32_t i = 0; i < BLOCK; i++)
			row[i] = value_of(t, b * BLOCK + i);
		while (memcmp(t->value[same], row, sizeof(t->value[0])) != 0)
			same++;
		t->block[b] = (uint16_t)same;
		t->rows += same == t->rows;
	}
}

static void print(const char *type, const char *name, const uint16_t *v,
		  size_t n)
{
	printf("static const %s %s[%zu] = {", type, name, n);
	for (size_t i = 0; i < n; i++)
		printf("%s%u,", i % 16 ? "" : "\n\t", v[i]);
	printf("\n};\n\n");
}

/* The fold of each byte that is ASCII and folds to one character, else 0. */
static void print_ascii(void)
{
	uint16_t ascii[256] = { 0 };
	char fold[RULES_MAX];

	for (uint32_t c = 0; c < 0x80; c++)
		if (rules_fold(c, fold) == 1)
			ascii[c] = (unsigned char)fold[0];
	print("unsigned char", "fold_ascii", ascii, 256);
}

int main(void)
{
	static struct tables t;
	static uint16_t pool[sizeof(t.pool)];

	fill(&t);
	for (size_t i = 0; i < t.used; i++)
		pool[i] = t.pool[i];
	printf("#include <stdint.h>\n\n"
	       "enum { FOLD_BLOCK = %d, FOLD_SELF = %d, FOLD_DROP = %d, "
	       "FOLD_BLANK = %d, FOLD_POOL = %d };\n\n",
	       BLOCK, SELF, DROP, BLANK, POOL);
	print_ascii();
	print("uint16_t", "fold_block", t.block, BLOCKS);
	print("uint16_t", "fold_value", t.value[0], t.rows * BLOCK);
	print("unsigned char", "fold_pool", pool, t.used + POOL_SLACK);
	if (fflush(stdout) != 0 || ferror(stdout))
		fail("cannot write");
	return 0;
}
