/* The marks of a name's letters, by ICU's data, and comparing them. */
#include "text/marks.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>

#include "base/panic.h"
#include "text/fold_parts.h"

enum { LANE = 21, LANES = 3, DOT_ABOVE = 0x307, DOTLESS_I = 0x131 };

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

static bool all_in(uint64_t marks, uint64_t others)
{
	for (int i = 0; i < LANES; i++)
		if (lane(marks, i) && !has_mark(others, lane(marks, i)))
			return false;
	return true;
}

/* MARKS and what CP, which decomposes no further, adds to them; IS_I: it is
 * the dot of an i, or none. */
static uint64_t add_point(uint64_t marks, UChar32 cp, bool is_i)
{
	UErrorCode status = U_ZERO_ERROR;
	bool mark = (U_GET_GC_MASK(cp) & U_GC_M_MASK) != 0;

	if (is_i && (cp == DOT_ABOVE || cp == DOTLESS_I))
		return marks;
	/* Of a Latin letter with a stroke or a hook it is a part. */
	if (!mark && (cp < 0x80 ||
		      uscript_getScript(cp, &status) != USCRIPT_LATIN))
		return marks;
	ENSURE(U_SUCCESS(status));
	return with_mark(marks, (uint64_t)cp);
}

/* MARKS and those of TEXT; IS_I as above. */
static uint64_t add_marks(uint64_t marks, struct sv text, bool is_i)
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
		for (int32_t i = 0; i == 0 || i < n; i++)
			marks = add_point(marks, u_tolower(points[i]), is_i);
	}
	return marks;
}

struct marks marks_of(struct arena *a, struct sv name)
{
	struct sv fold = fold_copy(a, name, FOLD_EXACT);
	uint64_t *of = ARENA_NEW(a, fold.n + 1, uint64_t);
	struct marks m = { .of = of };

	for (size_t at = 0; at < name.n;) {
		char self[FOLD_POINT_MAX];
		size_t from = at, first = m.n;
		struct sv part = fold_point(name, &at, self);
		struct sv raw = sv_slice(name, from, at);

		if (part.n == 0 && m.n > 0 && of[m.n - 1] != MARKS_BLANK)
			of[m.n - 1] = add_marks(of[m.n - 1], raw,
						fold.s[m.n - 1] == 'i');
		for (size_t i = 0; i < part.n && m.n < fold.n; i++) {
			if (part.s[i] != ' ')
				of[m.n++] = 0;
			else if (m.n > 0 && of[m.n - 1] != MARKS_BLANK)
				of[m.n++] = MARKS_BLANK;
		}
		if (m.n > first && of[first] != MARKS_BLANK)
			of[first] = add_marks(0, raw, fold.s[first] == 'i');
	}
	for (size_t i = 0; i < m.n; i++)
		m.letters += of[i] && of[i] != MARKS_BLANK;
	return m;
}

bool marks_clash(struct marks x, struct marks y)
{
	for (size_t i = 0; i < x.n && i < y.n; i++)
		if (!all_in(x.of[i], y.of[i]) && !all_in(y.of[i], x.of[i]))
			return true;
	return false;
}

bool marks_agree(struct marks x, struct marks y)
{
	bool in_x = true, in_y = true;

	if (x.n != y.n)
		return false;
	for (size_t i = 0; i < x.n; i++) {
		if (x.of[i] == MARKS_BLANK)
			continue;
		in_y &= all_in(x.of[i], y.of[i]);
		in_x &= all_in(y.of[i], x.of[i]);
		if (!in_x && !in_y)
			return false;
	}
	return true;
}

bool marks_capitals(struct sv name)
{
	bool capitals = false;

	for (size_t at = 0; at < name.n;) {
		uint32_t cp = utf8_next(name, &at);

		if (!(cp & UTF8_BAD) && u_isULowercase((UChar32)cp))
			return false;
		capitals |= !(cp & UTF8_BAD) && u_isUUppercase((UChar32)cp);
	}
	return capitals;
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
