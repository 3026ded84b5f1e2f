/* Which characters may be shown, and what is shown for the others. */
#include "text/clean.h"

#include <unicode/uchar.h>

#include "base/utf8.h"
#include "text/grapheme.h"

enum { MARKS_MAX = 30 }; /* on one base, ZWJ and ZWNJ among them */

static uint32_t category(uint32_t cp)
{
	return U_GET_GC_MASK((UChar32)cp);
}

/* ZWNJ and ZWJ: Persian spelling and families of emoji need them. */
static bool is_joiner(uint32_t cp)
{
	return cp == 0x200C || cp == 0x200D;
}

/* Signs before a number, which are format characters but seen. */
static bool is_number_sign(uint32_t cp)
{
	return (cp >= 0x600 && cp <= 0x605) || cp == 0x6DD || cp == 0x70F ||
	       cp == 0x890 || cp == 0x891 || cp == 0x8E2 || cp == 0x110BD ||
	       cp == 0x110CD;
}

/* Letters by their category, but nothing is seen of them. */
static bool is_filler(uint32_t cp)
{
	return cp == 0x115F || cp == 0x1160 || cp == 0x3164 || cp == 0xFFA0;
}

bool clean_allows(uint32_t cp)
{
	const uint32_t seen = U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK |
			      U_GC_P_MASK | U_GC_S_MASK | U_GC_ZS_MASK;

	if (cp > 0x10FFFF)
		return false;
	if (category(cp) & seen)
		return !is_filler(cp);
	return is_joiner(cp) || is_number_sign(cp);
}

/* Appends what stands for CP, which may not be shown. */
static void put_code(struct build *b, uint32_t cp)
{
	if (cp & UTF8_BAD)
		build_fmt(b, "<0x%02X>", cp & 0xFFU);
	else
		build_fmt(b, "<U+%04X>", cp);
}

/* Whether CP is a Hebrew or an Arabic letter: of most texts what is neither is
 * a letter by grapheme_is_letter(). */
static bool is_letter(uint32_t cp)
{
	return (cp >= 0x5D0 && cp <= 0x5EA) || (cp >= 0x620 && cp <= 0x64A) ||
	       (cp >= 0x671 && cp <= 0x6D3);
}

/* Whether LEAD begins one of U+00C0 to U+027F or U+0400 to U+047F. */
static bool is_plain_lead(unsigned char lead)
{
	return (lead >= 0xC3 && lead <= 0xC9) || lead == 0xD0 || lead == 0xD1;
}

/* The end of the run in TEXT that begins at AT of printable ASCII and of
 * U+00C0 to U+027F and U+0400 to U+047F, all of them letters or signs. */
static size_t plain_end(struct sv text, size_t at)
{
	for (;;) {
		at = utf8_plain(text, at, text.n);
		if (text.n - at < 2 || (text.s[at + 1] & 0xC0) != 0x80 ||
		    !is_plain_lead((unsigned char)text.s[at]))
			return at;
		at += 2;
	}
}

/*
 * Appends the line end or tab of TEXT at AT and returns where it ends, or AT
 * if there is none.  LINE_END is what a line end becomes; a CR alone is one
 * where line ends become blanks.
 */
static size_t take_layout(struct build *b, struct sv text, size_t at,
			  char line_end)
{
	struct sv rest = sv_slice(text, at, text.n);

	if (sv_starts(rest, SV("\r\n"))) {
		build_char(b, line_end);
		return at + 2;
	}
	if (text.s[at] == '\n' || (text.s[at] == '\r' && line_end == ' ')) {
		build_char(b, line_end);
		return at + 1;
	}
	if (text.s[at] == '\t') {
		build_char(b, ' ');
		return at + 1;
	}
	return at;
}

/* Whether CP, which is allowed, stands on what is before it. */
static bool is_on_base(uint32_t cp)
{
	return category(cp) & U_GC_M_MASK || is_joiner(cp);
}

static void clean(struct build *b, struct sv text, char line_end)
{
	size_t from = 0; /* what stands before it is appended */
	int marks = 0;

	for (size_t at = 0; at < text.n;) {
		size_t end = plain_end(text, at);
		bool plain = end > at, allowed;
		uint32_t cp = plain ? ' ' : utf8_next(text, &end);

		plain = plain || grapheme_is_letter(cp) || is_letter(cp);
		allowed = plain || clean_allows(cp);
		marks = !plain && allowed && is_on_base(cp) ? marks + 1 : 0;
		if (allowed && marks <= MARKS_MAX) {
			at = end;
			continue;
		}
		build_sv(b, sv_slice(text, from, at));
		from = take_layout(b, text, at, line_end);
		if (from == at) {
			from = end;
			if (!allowed)
				put_code(b, cp);
		}
		at = from;
	}
	build_sv(b, sv_slice(text, from, text.n));
}

bool clean_shows(struct sv text)
{
	int marks = 0;

	for (size_t at = 0; at < text.n;) {
		size_t end = plain_end(text, at);
		uint32_t cp = end > at ? ' ' : utf8_next(text, &end);

		marks = is_on_base(cp) ? marks + 1 : 0;
		if (marks > MARKS_MAX ||
		    (!clean_allows(cp) && cp != '\n' && cp != '\t' &&
		     !sv_starts(sv_slice(text, at, text.n), SV("\r\n"))))
			return false;
		at = end;
	}
	return true;
}

void clean_line(struct build *b, struct sv text)
{
	clean(b, text, ' ');
}

void clean_text(struct build *b, struct sv text)
{
	clean(b, text, '\n');
}
