/* The exact fold, by tables that were made when the program was built. */
#include "text/fold.h"

#include <stdbool.h>
#include <string.h>
#include <unicode/uchar.h>

#include "fold_table.h"
#include "text/fold_parts.h"

enum {
	CHUNK = 4096, /* bytes folded before they are handed on */
	WIDE = 160,   /* more than one code point can give */
	SHORT = 8,    /* bytes copied at once; the pool has as many to spare */
};

/* Folded bytes on their way to a string. */
struct sink {
	struct build *b;
	bool blank; /* the last byte is one, or there is none */
	size_t n;
	char bytes[CHUNK + WIDE];
};

static uint16_t value_of(uint32_t cp)
{
	return fold_value[(size_t)fold_block[cp / FOLD_BLOCK] * FOLD_BLOCK +
			  cp % FOLD_BLOCK];
}

/* The code point at *AT, as utf8_next(), the common case of two bytes first. */
static uint32_t next_point(struct sv text, size_t *at)
{
	const unsigned char *s = (const unsigned char *)text.s + *at;

	if (text.n - *at >= 2 && s[0] >= 0xC2 && s[0] < 0xE0 &&
	    (s[1] & 0xC0) == 0x80) {
		*at += 2;
		return (uint32_t)(s[0] & 0x1F) << 6 | (s[1] & 0x3F);
	}
	return utf8_next(text, at);
}

/* A Hangul syllable as its two or three letters (Unicode, section 3.12). */
static struct sv hangul(uint32_t cp, char out[FOLD_POINT_MAX])
{
	uint32_t index = cp - 0xAC00, last = index % 28;
	size_t n = utf8_encode(0x1100 + index / (21 * 28), out);

	n += utf8_encode(0x1161 + index / 28 % 21, out + n);
	if (last)
		n += utf8_encode(0x11A7 + last, out + n);
	return (struct sv){ out, n };
}

/*
 * The one letter whose mark makes another: и and a breve are й, written as one
 * or as two.
 */
static bool is_short_i(struct sv text, size_t at, uint32_t cp)
{
	return (cp == 0x418 || cp == 0x438) &&
	       sv_starts(sv_slice(text, at, text.n), SV("\u0306"));
}

struct sv fold_point(struct sv text, size_t *at, char self[FOLD_POINT_MAX])
{
	size_t start = *at;
	uint32_t cp = next_point(text, at);
	uint16_t value = cp & UTF8_BAD ? FOLD_BLANK : value_of(cp);

	if (is_short_i(text, *at, cp)) {
		*at += 2;
		return SV("y");
	}
	if (cp >= 0xAC00 && cp <= 0xD7A3)
		return hangul(cp, self);
	if (value >= FOLD_POOL) {
		const unsigned char *p = fold_pool + (value - FOLD_POOL);

		return (struct sv){ (const char *)p + 1, *p & 0x7FU };
	}
	if (value == FOLD_SELF)
		return sv_slice(text, start, *at);
	return value == FOLD_BLANK ? SV(" ") : SV("");
}

static void flush(struct sink *out)
{
	build_sv(out->b, (struct sv){ out->bytes, out->n });
	out->n = 0;
}

/* Takes the ASCII that stands at AT; returns where it ends. */
static size_t take_ascii(struct sink *out, struct sv text, size_t at)
{
	const unsigned char *s = (const unsigned char *)text.s;
	size_t end =
		text.n - at > CHUNK - out->n ? at + CHUNK - out->n : text.n;
	size_t n = out->n;
	bool blank = out->blank;

	for (; at < end; at++) {
		unsigned char c = fold_ascii[s[at]];

		if (c == 0)
			break;
		/* A blank too many is written over: no branch to guess. */
		out->bytes[n] = (char)c;
		n += (size_t)((c != ' ') | !blank);
		blank = c == ' ';
	}
	out->n = n;
	out->blank = blank;
	return at;
}

static void take_slowly(struct sink *out, struct sv fold)
{
	for (size_t i = 0; i < fold.n; i++) {
		if (fold.s[i] == ' ' && out->blank)
			continue;
		out->blank = fold.s[i] == ' ';
		out->bytes[out->n++] = fold.s[i];
	}
}

/* Takes the code point at AT; returns where it ends. */
static size_t take_point(struct sink *out, struct sv text, size_t at)
{
	char self[FOLD_POINT_MAX];
	struct sv fold;
	size_t next = at;
	uint32_t cp = next_point(text, &next);
	uint16_t value = cp & UTF8_BAD ? FOLD_BLANK : value_of(cp);

	/* Most letters give a few bytes from the pool. */
	if (value >= FOLD_POOL && fold_pool[value - FOLD_POOL] <= SHORT &&
	    !is_short_i(text, next, cp)) {
		memcpy(out->bytes + out->n, fold_pool + (value - FOLD_POOL) + 1,
		       SHORT);
		out->n += fold_pool[value - FOLD_POOL];
		out->blank = false;
		return next;
	}
	fold = fold_point(text, &at, self);
	take_slowly(out, fold);
	return at;
}

static void fold_exact(struct build *b, struct sv text)
{
	struct sink out;
	size_t start = b->n;

	out.b = b;
	out.n = 0;
	out.blank = true;
	for (size_t at = 0; at < text.n;) {
		at = take_ascii(&out, text, at);
		if (at < text.n && out.n < CHUNK)
			at = take_point(&out, text, at);
		if (out.n >= CHUNK)
			flush(&out);
	}
	flush(&out);
	if (b->n > start && b->s[b->n - 1] == ' ')
		build_cut(b, b->n - 1);
}

void fold_text(struct build *b, struct sv text, enum fold_tier tier)
{
	size_t start = b->n;

	fold_exact(b, text);
	if (tier == FOLD_BLIND && b->n > start)
		build_cut(b,
			  start + fold_blind(b->s + start, b->n - start, NULL));
}

struct sv fold_copy(struct arena *a, struct sv text, enum fold_tier tier)
{
	struct build b = { .arena = a };

	fold_text(&b, text, tier);
	return build_view(&b);
}

struct sv fold_slug(struct arena *a, struct sv text)
{
	struct sv fold = fold_copy(a, text, FOLD_EXACT);
	struct build b = { .arena = a };
	bool blank = false;

	for (size_t at = 0; at < fold.n;) {
		size_t from = at;
		uint32_t cp = utf8_next(fold, &at);

		if (!(U_GET_GC_MASK((UChar32)cp) &
		      (U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK))) {
			blank = true;
			continue;
		}
		if (blank && b.n > 0)
			build_char(&b, '-');
		blank = false;
		build_sv(&b, sv_slice(fold, from, at));
	}
	return build_view(&b);
}
