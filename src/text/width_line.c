/*
 * Line breaks by UAX 14, revision 49 (Unicode 15), over ICU's property data.
 * All its rules hold, as ICU has them, but these: LB15 only for quotation marks
 * that open, as a closing one may well end a line before a parenthesis; of
 * LB25 an opening parenthesis after a sign belongs to it even without a number,
 * and a line does not end before " .5"; of LB30b no unassigned pictographs; and
 * text in Thai, Lao, Khmer and the like, whose words need a dictionary, breaks
 * at blanks alone.
 */
#include "text/width.h"

#include <unicode/uchar.h>

#include "base/ascii.h"
#include "base/utf8.h"
#include "text/grapheme.h"

/* How far LB25 has come in a number. */
enum number { NO_NUMBER, NUMBER, CLOSED };

/* What the rules must remember of the text so far. */
struct breaks {
	int before;    /* class of what stands before, marks and blanks apart */
	int earlier;   /* and of what stood before that, for LB21a */
	bool blanks;   /* blanks followed it */
	bool joined;   /* it ends in ZWJ */
	bool odd_flag; /* it ends in an unpaired regional indicator */
	bool opens;    /* a quotation mark that only opens */
	bool hyphen;   /* a hyphen that opens a word */
	bool begun;
	enum number number;
};

static bool is_one_of(int class, uint64_t set)
{
	return set >> class & 1;
}

#define LB(name) (UINT64_C(1) << U_LB_##name)

/* LB1: the class of CP, of those that say nothing the one to take instead. */
static int class_of(uint32_t cp)
{
	int class;

	if (cp & UTF8_BAD || grapheme_is_letter(cp))
		return U_LB_ALPHABETIC;
	if (cp == ' ')
		return U_LB_SPACE;
	class = u_getIntPropertyValue((UChar32)cp, UCHAR_LINE_BREAK);
	switch (class) {
	case U_LB_AMBIGUOUS:
	case U_LB_SURROGATE:
	case U_LB_UNKNOWN:
		return U_LB_ALPHABETIC;
	case U_LB_COMPLEX_CONTEXT:
		return U_GET_GC_MASK((UChar32)cp) &
				       (U_GC_MN_MASK | U_GC_MC_MASK)
			       ? U_LB_COMBINING_MARK
			       : U_LB_ALPHABETIC;
	case U_LB_CONDITIONAL_JAPANESE_STARTER:
		return U_LB_NONSTARTER;
	default:
		return class;
	}
}

static bool is_wide(uint32_t cp)
{
	int width = u_getIntPropertyValue((UChar32)cp, UCHAR_EAST_ASIAN_WIDTH);

	return width == U_EA_WIDE || width == U_EA_FULLWIDTH ||
	       width == U_EA_HALFWIDTH;
}

/* LB12 to LB17, which hold over blanks: whether NEXT stays with what it
 * follows. */
static bool holds_over_blanks(const struct breaks *b, int next)
{
	int before = b->before;

	if (is_one_of(next, LB(CLOSE_PUNCTUATION) | LB(CLOSE_PARENTHESIS) |
				    LB(EXCLAMATION) | LB(INFIX_NUMERIC) |
				    LB(BREAK_SYMBOLS) | LB(WORD_JOINER)))
		return true;
	if (before == U_LB_OPEN_PUNCTUATION)
		return true;
	if (before == U_LB_QUOTATION && b->opens &&
	    next == U_LB_OPEN_PUNCTUATION)
		return true;
	if (is_one_of(before, LB(CLOSE_PUNCTUATION) | LB(CLOSE_PARENTHESIS)) &&
	    next == U_LB_NONSTARTER)
		return true;
	return before == U_LB_BREAK_BOTH && next == U_LB_BREAK_BOTH;
}

/* LB11, LB12, LB19 to LB22, and LB20a of later revisions: "-x" stays whole. */
static bool holds_near(const struct breaks *b, int next)
{
	int before = b->before;

	if (is_one_of(before, LB(WORD_JOINER) | LB(GLUE)))
		return true;
	if (b->earlier == U_LB_HEBREW_LETTER &&
	    is_one_of(before, LB(HYPHEN) | LB(BREAK_AFTER)) &&
	    next != U_LB_CONTINGENT_BREAK)
		return true;
	if (next == U_LB_GLUE)
		return !is_one_of(before, LB(BREAK_AFTER) | LB(HYPHEN));
	if (before == U_LB_QUOTATION || next == U_LB_QUOTATION)
		return true;
	if (before == U_LB_CONTINGENT_BREAK || next == U_LB_CONTINGENT_BREAK)
		return false;
	if (is_one_of(next, LB(BREAK_AFTER) | LB(HYPHEN) | LB(NONSTARTER) |
				    LB(INSEPARABLE)) ||
	    before == U_LB_BREAK_BEFORE)
		return true;
	if (b->hyphen && next == U_LB_ALPHABETIC)
		return true;
	return before == U_LB_BREAK_SYMBOLS && next == U_LB_HEBREW_LETTER;
}

/* LB23 to LB25: numbers with their signs and units. */
static bool holds_number(const struct breaks *b, int next)
{
	const uint64_t letters = LB(ALPHABETIC) | LB(HEBREW_LETTER);
	const uint64_t signs = LB(PREFIX_NUMERIC) | LB(POSTFIX_NUMERIC);
	const uint64_t pictures = LB(IDEOGRAPHIC) | LB(E_BASE) | LB(E_MODIFIER);
	int before = b->before;

	if (b->number != NO_NUMBER && is_one_of(next, signs))
		return true;
	if (b->number == NUMBER && next == U_LB_NUMERIC)
		return true;
	if (is_one_of(before, letters))
		return is_one_of(next, LB(NUMERIC) | signs);
	if (is_one_of(before, pictures))
		return next == U_LB_POSTFIX_NUMERIC;
	if (is_one_of(before, signs))
		return is_one_of(next, letters | LB(NUMERIC) |
					       LB(OPEN_PUNCTUATION)) ||
		       (before == U_LB_PREFIX_NUMERIC &&
			is_one_of(next, pictures));
	if (before == U_LB_NUMERIC)
		return is_one_of(next, letters);
	return is_one_of(before, LB(HYPHEN) | LB(INFIX_NUMERIC)) &&
	       next == U_LB_NUMERIC;
}

/* LB26 and LB27: Hangul. */
static bool holds_hangul(int before, int next)
{
	const uint64_t v = LB(JV) | LB(H2), t = LB(JT) | LB(H3);

	if (is_one_of(before, LB(JL) | v | t) && next == U_LB_POSTFIX_NUMERIC)
		return true;
	if (before == U_LB_PREFIX_NUMERIC)
		return is_one_of(next,
				 LB(JL) | LB(JV) | LB(JT) | LB(H2) | LB(H3));
	if (before == U_LB_JL)
		return is_one_of(next, LB(JL) | LB(JV) | LB(H2) | LB(H3));
	if (is_one_of(before, v))
		return is_one_of(next, LB(JV) | LB(JT));
	return is_one_of(before, t) && next == U_LB_JT;
}

/* LB28 to LB30b. */
static bool holds_words(const struct breaks *b, int next, uint32_t cp)
{
	const uint64_t letters = LB(ALPHABETIC) | LB(HEBREW_LETTER);
	int before = b->before;

	if (is_one_of(before, letters | LB(INFIX_NUMERIC)) &&
	    is_one_of(next, letters))
		return true;
	if (is_one_of(before, letters | LB(NUMERIC)) &&
	    next == U_LB_OPEN_PUNCTUATION)
		return !is_wide(cp);
	if (before == U_LB_CLOSE_PARENTHESIS &&
	    is_one_of(next, letters | LB(NUMERIC)))
		return true; /* none of these is East Asian */
	if (next == U_LB_REGIONAL_INDICATOR)
		return b->odd_flag;
	return before == U_LB_E_BASE && next == U_LB_E_MODIFIER;
}

static bool is_mark(int class)
{
	return class == U_LB_COMBINING_MARK || class == U_LB_ZWJ;
}

/* Whether a line may end before CP, which opens a grapheme. */
static bool may_break(const struct breaks *b, uint32_t cp)
{
	int next = class_of(cp);

	if (!b->begun || is_one_of(next, LB(SPACE) | LB(ZWSPACE)))
		return false;
	if (b->before == U_LB_ZWSPACE)
		return true;
	if (is_mark(next)) {
		if (!b->blanks)
			return false;
		next = U_LB_ALPHABETIC;
	}
	if (b->joined && !b->blanks)
		return false;
	if (holds_over_blanks(b, next))
		return false;
	if (b->blanks)
		return true;
	return !holds_near(b, next) && !holds_number(b, next) &&
	       !holds_hangul(b->before, next) && !holds_words(b, next, cp);
}

/* Goes on over a code point of CLASS in LB25. */
static enum number pass_number(const struct breaks *b, int class)
{
	if (class == U_LB_NUMERIC)
		return NUMBER;
	if (b->number != NUMBER || b->blanks)
		return NO_NUMBER;
	if (is_one_of(class, LB(BREAK_SYMBOLS) | LB(INFIX_NUMERIC)))
		return NUMBER;
	return is_one_of(class, LB(CLOSE_PUNCTUATION) | LB(CLOSE_PARENTHESIS))
		       ? CLOSED
		       : NO_NUMBER;
}

/*
 * Goes on over CP, before which a line may end if BROKEN; LB9 and LB10 make a
 * mark part of what it stands on.
 */
static void pass(struct breaks *b, uint32_t cp, bool broken)
{
	int class = class_of(cp);
	bool mark = is_mark(class);

	if (class == U_LB_SPACE) {
		b->blanks = true;
		b->joined = false;
		b->begun = true;
		return;
	}
	b->joined = class == U_LB_ZWJ;
	if (mark && b->begun && !b->blanks && b->before != U_LB_ZWSPACE)
		return;
	if (mark)
		class = U_LB_ALPHABETIC;
	b->odd_flag = class == U_LB_REGIONAL_INDICATOR &&
		      (b->blanks || !b->odd_flag);
	b->number = pass_number(b, class);
	b->earlier = b->blanks ? U_LB_SPACE : b->before;
	b->hyphen = (class == U_LB_HYPHEN || cp == 0x2010) &&
		    (broken || !b->begun);
	b->before = class;
	b->opens = class == U_LB_QUOTATION &&
		   U_GET_GC_MASK((UChar32)cp) & U_GC_PI_MASK;
	b->blanks = false;
	b->begun = true;
}

/*
 * Passes over letters from AT on that follow a letter, and have a cell each, as
 * long as there are CELLS: no line ends before them.  What the last of them
 * stands before cannot belong to its grapheme.  Returns where they end, and
 * adds their cells to USED.
 */
static size_t pass_letters(struct sv text, size_t at, int cells, int *used)
{
	size_t end = at;
	bool letter = grapheme_is_letter(utf8_next(text, &end));

	for (; letter && cells > 0 && end < text.n; cells--) {
		size_t after = end;
		uint32_t cp = utf8_next(text, &after);

		letter = grapheme_is_letter(cp);
		if (!letter && (cp < ' ' || cp > '~'))
			break;
		at = end;
		end = after;
		++*used;
	}
	return at;
}

/* Whether AT of TEXT is in a range, after the dash of "4–5". */
static bool is_in_range(struct sv text, size_t at)
{
	const struct sv dash = SV("\u2013");

	return at > dash.n && at < text.n && ascii_is_digit(text.s[at]) &&
	       sv_ends(sv_slice(text, 0, at), dash) &&
	       ascii_is_digit(text.s[at - dash.n - 1]);
}

/* Where the word begins that TEXT has at AT, if that is a range or an address,
 * which are not broken where they need not be; else AT. */
static size_t word_around(struct sv text, size_t at)
{
	size_t from = at;
	struct sv rest;

	while (from > 0 && (unsigned char)text.s[from - 1] > ' ')
		from--;
	rest = sv_slice(text, from, text.n);
	return sv_starts(rest, SV("http://")) ||
			       sv_starts(rest, SV("https://")) ||
			       is_in_range(text, at)
		       ? from
		       : at;
}

/* Whether the word at AT of TEXT fits in CELLS; one that does not is not read
 * to its end, which each line of it would be. */
static bool word_fits(struct sv text, size_t at, int cells)
{
	while (cells >= 0 && at < text.n && (unsigned char)text.s[at] > ' ')
		cells -= width_codepoint(utf8_next(text, &at));
	return cells >= 0;
}

struct sv width_line(struct sv text, int cells, size_t *next)
{
	struct breaks b = { .before = U_LB_SPACE };
	size_t at = 0, end, last = 0;
	int used = 0;

	for (; at < text.n; at = end) {
		size_t first;
		struct sv grapheme;
		int more;

		if (b.before == U_LB_ALPHABETIC && !b.blanks && !b.joined)
			at = pass_letters(text, at, cells - used, &used);
		first = at;
		if (text.s[at] == '\n') {
			*next = at + 1;
			return sv_slice(text, 0, at);
		}
		if (may_break(&b, utf8_next(text, &first)))
			last = at;
		end = grapheme_end(text, at);
		grapheme = sv_slice(text, at, end);
		more = width_text(grapheme);
		/* Blanks may hang over the edge, but none that bears a mark. */
		if (more > cells - used && !sv_eq(grapheme, SV(" "))) {
			size_t whole = word_around(text, last);

			if (whole > 0 && word_fits(text, whole, cells))
				last = whole;
			*next = last ? last : at ? at : end;
			return sv_slice(text, 0, *next);
		}
		used += more;
		for (size_t i = 0; i < grapheme.n;) {
			bool broken = i == 0 && at > 0 && last == at;

			pass(&b, utf8_next(grapheme, &i), broken);
		}
	}
	*next = at;
	return text;
}
