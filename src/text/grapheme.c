/* The rules of UAX 29, by code points one after the other. */
#include "text/grapheme.h"

#include <stdbool.h>
#include <stdint.h>
#include <unicode/uchar.h>

#include "base/utf8.h"

static bool is_printable_ascii(char c)
{
	return c >= ' ' && c <= '~';
}

/* What UAX 29 must remember of the grapheme so far. */
struct cluster {
	int before;      /* Grapheme_Cluster_Break of the last code point */
	uint32_t base;   /* the last that is not Extend, for GB11 */
	bool odd_flag;   /* it ends in an unpaired regional indicator */
};

static int cluster_break(uint32_t cp)
{
	if (cp & UTF8_BAD)
		return U_GCB_CONTROL;
	if (grapheme_is_letter(cp))
		return U_GCB_OTHER;
	return u_getIntPropertyValue((UChar32)cp, UCHAR_GRAPHEME_CLUSTER_BREAK);
}

/* GB6 to GB8: a Hangul syllable goes on with NEXT. */
static bool joins_hangul(int before, int next)
{
	switch (before) {
	case U_GCB_L:
		return next == U_GCB_L || next == U_GCB_V ||
		       next == U_GCB_LV || next == U_GCB_LVT;
	case U_GCB_LV:
	case U_GCB_V:
		return next == U_GCB_V || next == U_GCB_T;
	case U_GCB_LVT:
	case U_GCB_T:
		return next == U_GCB_T;
	default:
		return false;
	}
}

static bool is_control(int cluster)
{
	return cluster == U_GCB_CONTROL || cluster == U_GCB_CR ||
	       cluster == U_GCB_LF;
}

/* Whether CP, of class NEXT, belongs to the grapheme C: GB3 to GB13. */
static bool joins(const struct cluster *c, uint32_t cp, int next)
{
	if (c->before == U_GCB_CR && next == U_GCB_LF)
		return true;
	if (is_control(c->before) || is_control(next))
		return false;
	if (next == U_GCB_EXTEND || next == U_GCB_ZWJ ||
	    next == U_GCB_SPACING_MARK || c->before == U_GCB_PREPEND)
		return true;
	if (c->before == U_GCB_ZWJ)
		return u_hasBinaryProperty((UChar32)cp,
					   UCHAR_EXTENDED_PICTOGRAPHIC) &&
		       u_hasBinaryProperty((UChar32)c->base,
					   UCHAR_EXTENDED_PICTOGRAPHIC);
	if (next == U_GCB_REGIONAL_INDICATOR)
		return c->odd_flag;
	return joins_hangul(c->before, next);
}

static void extend(struct cluster *c, uint32_t cp, int next)
{
	c->odd_flag = next == U_GCB_REGIONAL_INDICATOR && !c->odd_flag;
	if (next == U_GCB_EXTEND || next == U_GCB_ZWJ)
		c->base = c->before == U_GCB_ZWJ ? 0 : c->base;
	else
		c->base = cp;
	c->before = next;
}

size_t grapheme_end(struct sv text, size_t at)
{
	struct cluster c = { 0 };
	uint32_t cp;

	if (is_printable_ascii(text.s[at]) &&
	    (at + 1 == text.n || is_printable_ascii(text.s[at + 1])))
		return at + 1;
	cp = utf8_next(text, &at);
	extend(&c, cp, cluster_break(cp));
	while (at < text.n) {
		size_t end = at;
		int next;

		cp = utf8_next(text, &end);
		next = cluster_break(cp);
		if (!joins(&c, cp, next))
			break;
		extend(&c, cp, next);
		at = end;
	}
	return at;
}
