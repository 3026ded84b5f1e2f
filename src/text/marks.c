/* The marks of a name's letters, by ICU's data, and comparing them. */
#include "text/marks.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>

#include "base/panic.h"
#include "text/fold_parts.h"

enum {
	LANE = 21,
	LANES = 3,
	DOT_ABOVE = 0x307,
	DOTLESS_I = 0x131,
	WEAK = 0x100000, /* of a mark that tells no names apart */
	SIGN = 0x180000, /* of a letter that the fold leaves out, or of ў */
};

static uint64_t lane(uint64_t marks, int i)
{
	return marks >> i * LANE & ((UINT64_C(1) << LANE) - 1);
}

static bool has_mark(uint64_t marks, uint64_t mark)
{
	for (int i = 0; i < LANES; i++)
		if (lane(marks, i) == mark)
			return true;
	return false;
}

/* MARKS with MARK among them, where there is room for it. */
static uint64_t with_mark(uint64_t marks, uint64_t mark)
{
	for (int i = 0; i < LANES && !has_mark(marks, mark); i++)
		if (!lane(marks, i))
			return marks | mark << i * LANE;
	return marks;
}

/* Those of MARKS that tell names apart; SIGNS: the signs, else the marks. */
static uint64_t telling(uint64_t marks, bool signs)
{
	uint64_t out = 0;

	for (int i = 0; i < LANES; i++) {
		uint64_t mark = lane(marks, i), sort = mark & SIGN;

		if (mark && sort == (signs ? SIGN : 0))
			out = with_mark(out, mark);
	}
	return out;
}

static bool all_in(uint64_t marks, uint64_t others)
{
	for (int i = 0; i < LANES; i++)
		if (lane(marks, i) && !has_mark(others, lane(marks, i)))
			return false;
	return true;
}

static bool is_cyrillic(UChar32 cp)
{
	return cp >= 0x400 && cp < 0x530;
}

/* What the mark CP is of the Cyrillic letter BASE: nothing where they are a
 * letter of its own or it is the stress of a vowel, weak in ё. */
static uint64_t cyrillic_mark(UChar32 base, UChar32 cp)
{
	enum { GRAVE = 0x300, ACUTE = 0x301, BREVE = 0x306, DOTS = 0x308 };
	static const UChar32 vowels[] = { 0x430, 0x435, 0x438, 0x43E, 0x443,
					  0x44B, 0x44D, 0x44E, 0x44F, 0x456 };
	enum { I = 0x438, U = 0x443, IE = 0x435, BELARUSIAN_I = 0x456 };

	/* ў and у are folded alike, as и and й are not. */
	if (cp == BREVE && base == U)
		return SIGN | (uint64_t)cp;
	if ((cp == BREVE && base == I) ||
	    (cp == DOTS && base == BELARUSIAN_I))
		return 0;
	if (cp == DOTS && base == IE)
		return WEAK | (uint64_t)cp;
	for (size_t i = 0; i < sizeof(vowels) / sizeof(*vowels); i++)
		if (vowels[i] == base && (cp == GRAVE || cp == ACUTE))
			return 0;
	return (uint64_t)cp;
}

/* MARKS and what CP, which decomposes no further, adds to them at the letter
 * BASE; IS_I: it is the dot of an i, or none. */
static uint64_t add_point(uint64_t marks, UChar32 base, UChar32 cp, bool is_i)
{
	enum { SHARP_S = 0xDF, HARD_SIGN = 0x44A, SOFT_SIGN = 0x44C };
	UErrorCode status = U_ZERO_ERROR;
	bool mark = (U_GET_GC_MASK(cp) & U_GC_M_MASK) != 0;
	uint64_t own;

	if (cp == HARD_SIGN || cp == SOFT_SIGN)
		return with_mark(marks, SIGN | (uint64_t)cp);
	if (cp == SHARP_S) /* ss in capitals */
		return with_mark(marks, WEAK | (uint64_t)cp);
	if (mark && is_cyrillic(base)) {
		own = cyrillic_mark(base, cp);
		return own ? with_mark(marks, own) : marks;
	}
	if (is_i && (cp == DOT_ABOVE || cp == DOTLESS_I))
		return marks;
	/* Of a Latin letter with a stroke or a hook it is a part. */
	if (!mark && (cp < 0x80 ||
		      uscript_getScript(cp, &status) != USCRIPT_LATIN))
		return marks;
	ENSURE(U_SUCCESS(status));
	return with_mark(marks, (uint64_t)cp);
}

/* MARKS and those of TEXT, at the letter *BASE or that it begins with; IS_I as
 * above. */
static uint64_t add_marks(uint64_t marks, struct sv text, UChar32 *base,
			  bool is_i)
{
	enum { MOST = 64 }; /* units; Unicode has 4 at most */
	UErrorCode status = U_ZERO_ERROR;
	const UNormalizer2 *nfd = unorm2_getNFDInstance(&status);

	for (size_t at = 0; at < text.n;) {
		uint32_t cp = utf8_next(text, &at);
		UChar units[MOST];
		UChar32 points[MOST];
		int32_t n;

		if (cp & UTF8_BAD)
			continue;
		points[0] = u_foldCase((UChar32)cp, U_FOLD_CASE_DEFAULT);
		n = unorm2_getDecomposition(nfd, points[0], units, MOST,
					    &status);
		if (n >= 0)
			u_strToUTF32(points, MOST, &n, units, n, &status);
		ENSURE(U_SUCCESS(status));
		for (int32_t i = 0; i == 0 || i < n; i++) {
			UChar32 point = u_tolower(points[i]);

			if (u_isalpha(point))
				*base = point;
			marks = add_point(marks, *base, point, is_i);
		}
	}
	return marks;
}

struct marks marks_of(struct arena *a, struct sv name)
{
	struct sv fold = fold_copy(a, name, FOLD_EXACT);
	uint64_t *of = ARENA_NEW(a, fold.n + 1, uint64_t);
	struct marks m = { .of = of };
	UChar32 base = 0;

	for (size_t at = 0; at < name.n;) {
		char self[FOLD_POINT_MAX];
		size_t from = at, first = m.n;
		struct sv part = fold_point(name, &at, self);
		struct sv raw = sv_slice(name, from, at);

		if (part.n == 0 && m.n > 0 && of[m.n - 1] != MARKS_BLANK)
			of[m.n - 1] = add_marks(of[m.n - 1], raw, &base,
						fold.s[m.n - 1] == 'i');
		for (size_t i = 0; i < part.n && m.n < fold.n; i++) {
			if (part.s[i] != ' ')
				of[m.n++] = 0;
			else if (m.n > 0 && of[m.n - 1] != MARKS_BLANK)
				of[m.n++] = MARKS_BLANK;
		}
		if (m.n > first && of[first] != MARKS_BLANK)
			of[first] = add_marks(0, raw, &base,
					      fold.s[first] == 'i');
		m.cyrillic |= is_cyrillic(base);
	}
	for (size_t i = 0; i < m.n; i++) {
		uint64_t marks = of[i] != MARKS_BLANK ? of[i] : 0;

		m.letters += marks != telling(marks, true);
		m.marked |= telling(marks, false) != 0;
	}
	return m;
}

bool marks_clash(struct marks x, struct marks y)
{
	for (size_t i = 0; i < x.n && i < y.n; i++)
		if (x.of[i] != MARKS_BLANK && y.of[i] != MARKS_BLANK &&
		    !all_in(telling(x.of[i], false), y.of[i]) &&
		    !all_in(telling(y.of[i], false), x.of[i]))
			return true;
	return false;
}

/* Whether X and Y tell the same, of signs or else of marks. */
static bool are_same(uint64_t x, uint64_t y, bool signs)
{
	return all_in(telling(x, signs), y) && all_in(telling(y, signs), x);
}

bool marks_agree(struct marks x, struct marks y)
{
	bool signs = x.cyrillic && y.cyrillic;

	if (x.n != y.n)
		return false;
	for (size_t i = 0; i < x.n; i++) {
		if (x.of[i] == MARKS_BLANK)
			continue;
		if (signs && !are_same(x.of[i], y.of[i], true))
			return false;
		if (x.marked && y.marked && !are_same(x.of[i], y.of[i], false))
			return false;
	}
	return true;
}

/* Whether NAME has letters of one case, capitals with CAPITAL, and none of the
 * other. */
static bool is_of_case(struct sv name, bool capital)
{
	bool any = false;

	for (size_t at = 0; at < name.n;) {
		uint32_t cp = utf8_next(name, &at);
		bool good = !(cp & UTF8_BAD);
		bool small = good && u_isULowercase((UChar32)cp);
		bool large = good && u_isUUppercase((UChar32)cp);

		if (capital ? small : large)
			return false;
		any |= capital ? large : small;
	}
	return any;
}

bool marks_capitals(struct sv name)
{
	return is_of_case(name, true);
}

bool marks_small(struct sv name)
{
	return is_of_case(name, false);
}

static bool is_slip(uint32_t cp)
{
	return cp == ',' || cp == ';' || cp == ':' ||
	       u_charType((UChar32)cp) == U_DASH_PUNCTUATION;
}

bool marks_slip(struct sv name)
{
	uint32_t first = 0, last = 0;

	for (size_t at = 0; at < name.n;) {
		bool begins = at == 0;
		uint32_t cp = utf8_next(name, &at);

		if (cp & UTF8_BAD)
			continue;
		if (u_charType((UChar32)cp) == U_FORMAT_CHAR)
			return true;
		first = begins ? cp : first;
		last = cp;
	}
	return is_slip(first) || is_slip(last);
}

bool marks_end(struct sv name)
{
	size_t at = name.n;
	uint32_t cp = at ? utf8_prev(name, &at) : UTF8_BAD;

	return !(cp & UTF8_BAD) &&
	       (U_GET_GC_MASK((UChar32)cp) &
		(U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK)) != 0;
}
