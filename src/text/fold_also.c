/* Other readings of a text: apostrophes as blanks, initials as a word or apart,
 * đ as dj, ё as yo. */
#include "text/fold.h"

#include <string.h>
#include <unicode/uchar.h>

#include "text/fold_parts.h"

/* What stands at one place of a text. */
enum sign { SIGN_OTHER, SIGN_LETTER, SIGN_MARK, SIGN_APOSTROPHE, SIGN_STOP };

static bool is_ascii_letter(unsigned char c)
{
	return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

/* The sign of TEXT at *AT, which is moved after it. */
static enum sign next_sign(struct sv text, size_t *at)
{
	char self[FOLD_POINT_MAX];
	size_t point = *at;
	uint32_t cp, mask;
	bool silent;

	if (is_ascii_letter((unsigned char)text.s[point])) {
		++*at;
		return SIGN_LETTER;
	}
	cp = utf8_next(text, &point);
	silent = fold_point(text, at, self).n == 0;
	mask = cp & UTF8_BAD ? 0 : U_GET_GC_MASK((UChar32)cp);

	if (mask & U_GC_M_MASK)
		return SIGN_MARK;
	if (silent && mask & (U_GC_P_MASK | U_GC_S_MASK | U_GC_LM_MASK))
		return SIGN_APOSTROPHE;
	if (mask & U_GC_L_MASK)
		return SIGN_LETTER;
	return cp == '.' ? SIGN_STOP : SIGN_OTHER;
}

/* How many letters stand together at AT of TEXT. */
static size_t letters_at(struct sv text, size_t at)
{
	enum { ENOUGH = 2 };
	size_t n = 0;

	while (at < text.n && n < ENOUGH) {
		enum sign sign = next_sign(text, &at);

		if (sign == SIGN_LETTER)
			n++;
		else if (sign != SIGN_MARK)
			break;
	}
	return n;
}

/* The two letters that the one at AT is written with as well, as long as it:
 * dj of đ and ђ, which folds make a d, yo of ё, which they make an e; null of
 * others. */
static const char *pair_at(struct sv text, size_t at)
{
	uint32_t cp = utf8_next(text, &at);

	return cp == 0x110 || cp == 0x111 || cp == 0x402 || cp == 0x452 ? "dj" :
	       cp == 0x401 || cp == 0x451				? "yo" :
									  NULL;
}

/* OTHER, or for the first time a copy of TEXT in A, to be changed. */
static char *copy_once(struct arena *a, struct sv text, char *other)
{
	if (!other) {
		other = arena_bytes(a, text.n);
		memcpy(other, text.s, text.n);
	}
	return other;
}

/* ---- initials ---- */

/* Whether BYTE is the first of one of the marks that are looked at, U+0300 to
 * U+036F. */
static bool begins_mark(unsigned char byte)
{
	return byte == 0xCC || byte == 0xCD;
}

/* Whether one letter alone may end at END of TEXT, by its bytes. */
static bool may_end_single(struct sv text, size_t end)
{
	const unsigned char *s = (const unsigned char *)text.s;
	size_t from = end;

	do
		while (from > 0 && (s[--from] & 0xC0) == 0x80)
			continue;
	while (from > 0 && begins_mark(s[from]));
	return from < end && (s[from] >= 0x80 || is_ascii_letter(s[from])) &&
	       (from == 0 ||
		(s[from - 1] < 0x80 && !is_ascii_letter(s[from - 1])));
}

/* Whether the letter at AT of TEXT is a small one of ASCII or of Russian. */
static bool is_plain_small(struct sv text, size_t at)
{
	unsigned char c = (unsigned char)text.s[at];
	unsigned char next = at + 1 < text.n ? (unsigned char)text.s[at + 1] :
					       0;

	return (c >= 'a' && c <= 'z') || (c == 0xD0 && next >= 0xB0) ||
	       (c == 0xD1 && next < 0x90);
}

/* Whether one may begin at AT, likewise: a small one only before a full stop,
 * unless it is TYPED. */
static bool may_begin_single(struct sv text, size_t at, bool typed)
{
	const unsigned char *s = (const unsigned char *)text.s;
	size_t to = at + 1;

	if (at == text.n || (s[at] < 0x80 && !is_ascii_letter(s[at])))
		return false;
	while (to < text.n && (s[to] & 0xC0) == 0x80)
		to++;
	if (to < text.n && (begins_mark(s[to]) || s[to] == '.'))
		return true;
	return (typed || !is_plain_small(text, at)) &&
	       (to == text.n || (s[to] < 0x80 && !is_ascii_letter(s[to])));
}

/* Whether CP is a blank, or a hyphen that joins two words. */
static bool is_between(uint32_t cp)
{
	return cp == '-' || cp == 0x2010 || cp == 0x2011 ||
	       (!(cp & UTF8_BAD) && u_charType((UChar32)cp) ==
					    U_SPACE_SEPARATOR);
}

static bool is_capital(uint32_t cp)
{
	return !(cp & UTF8_BAD) &&
	       (U_GET_GC_MASK((UChar32)cp) & (U_GC_LU_MASK | U_GC_LT_MASK));
}

/* Whether an initial begins at AT of TEXT: one letter with a full stop, or a
 * capital without an apostrophe; of what is TYPED, any letter. */
static bool begins_initial(struct sv text, size_t at, bool typed)
{
	enum sign sign = SIGN_MARK;
	bool capital;

	if (letters_at(text, at) != 1)
		return false;
	capital = is_capital(utf8_next(text, &at));
	while (sign == SIGN_MARK)
		sign = at < text.n ? next_sign(text, &at) : SIGN_OTHER;
	return sign == SIGN_STOP ||
	       ((typed || capital) && sign != SIGN_APOSTROPHE);
}

/*
 * Where the next initial begins, if what stands at FROM of TEXT separates it
 * from one, the letter BEFORE: a full stop, then blanks or a hyphen, of which
 * something must be there; else FROM.
 */
static size_t next_initial(struct sv text, size_t from, uint32_t before,
			   bool typed)
{
	size_t at = from, next;
	bool stop = text.s[at] == '.', apart = false;

	at += stop;
	for (next = at; at < text.n && is_between(utf8_next(text, &next));
	     at = next)
		apart = true;
	if (apart)
		return (stop || typed || is_capital(before)) &&
				       begins_initial(text, at, typed) ?
			       at :
			       from;
	return stop && letters_at(text, at) == 1 ? at : from;
}

/* ---- all of it ---- */

/*
 * The bytes that need a closer look, by the byte after them: one from LOW on,
 * of N.  None does where letters of Latin, Greek, Cyrillic and Arabic stand,
 * but for Latin and Cyrillic đ, nor where Han stands or a character goes on.
 */
#define ANY { 0, 0xFF }

static const struct { unsigned char low, n; } closer[0x100] = {
	[' '] = ANY, ['-'] = ANY, ['.'] = ANY, ['\''] = ANY, ['`'] = ANY,
	[0xC2] = ANY, [0xC4] = { 0x90, 2 },
	[0xCA] = ANY, [0xCB] = ANY, [0xCC] = ANY, [0xCD] = ANY,
	[0xCE] = { 0x80, 6 }, [0xD0] = { 0x81, 2 }, [0xD1] = { 0x91, 2 },
	[0xD5] = { 0x80, 0x20 }, [0xD6] = ANY, [0xD7] = ANY,
	[0xD9] = { 0x80, 1 }, [0xDC] = ANY, [0xDD] = ANY, [0xDE] = ANY,
	[0xDF] = ANY, [0xE0] = ANY, [0xE1] = ANY, [0xE2] = ANY, [0xE3] = ANY,
	[0xEA] = ANY, [0xEB] = ANY, [0xEC] = ANY, [0xED] = ANY, [0xEE] = ANY,
	[0xEF] = ANY, [0xF0] = ANY, [0xF1] = ANY, [0xF2] = ANY, [0xF3] = ANY,
	[0xF4] = ANY,
};

/* Whether what stands at AT of TEXT, which needs a closer look, may be an
 * apostrophe, a part of initials, a đ, a ё or something else than a letter. */
static bool may_differ_at(struct sv text, size_t at, bool typed)
{
	char c = text.s[at];
	unsigned char next = (unsigned char)text.s[at + 1];

	if (c == ' ' || c == '-')
		return may_begin_single(text, at + 1, typed) &&
		       (at == 0 || text.s[at - 1] == ' ' ||
			text.s[at - 1] == '-' || may_end_single(text, at));
	return (unsigned char)c >= 0x80 || next >= 0x80 ||
	       is_ascii_letter(next) ||
	       (c == '.' && may_end_single(text, at));
}

/* Whether TEXT may have another reading, as most have not. */
static bool may_differ(struct sv text, bool typed)
{
	for (size_t i = 0; i + 1 < text.n; i++) {
		unsigned char c = (unsigned char)text.s[i];
		unsigned next = (unsigned char)text.s[i + 1];

		if (next - closer[c].low < closer[c].n &&
		    may_differ_at(text, i, typed))
			return true;
	}
	return false;
}

static struct sv other_reading(struct arena *a, struct sv text, bool typed)
{
	char *other = NULL;
	size_t letters = 0;  /* together before AT */
	uint32_t letter = 0; /* the last of them */

	if (!may_differ(text, typed))
		return (struct sv){ 0 };
	for (size_t at = 0; at < text.n;) {
		size_t from = at, point = at, to;
		enum sign sign = next_sign(text, &at);
		bool apostrophe = sign == SIGN_APOSTROPHE && letters > 0 &&
				  letters_at(text, at) > 1;

		if (sign == SIGN_LETTER) {
			letters++;
			letter = utf8_next(text, &point);
		}
		if (pair_at(text, from)) {
			other = copy_once(a, text, other);
			memcpy(other + from, pair_at(text, from), at - from);
		}
		if (sign == SIGN_LETTER || sign == SIGN_MARK)
			continue;
		to = letters == 1 ? next_initial(text, from, letter, typed) :
				    from;
		letters = 0;
		if (to == from && !apostrophe)
			continue;
		other = copy_once(a, text, other);
		/* An apostrophe folds to nothing, so that letters join. */
		if (apostrophe)
			memset(other + from, ' ', at - from);
		else
			memset(other + from, '\'', to - from);
		at = apostrophe ? at : to;
	}
	return (struct sv){ other, other ? text.n : 0 };
}

struct sv fold_also(struct arena *a, struct sv text)
{
	return other_reading(a, text, false);
}

struct sv fold_also_typed(struct arena *a, struct sv text)
{
	return other_reading(a, text, true);
}

/* ---- initials that stand together ---- */

/* How a word may be initials. */
enum initials { INITIALS_NOT, INITIALS_SMALL, INITIALS_CAPITAL };

/*
 * Whether WORD is initials: two capitals or more, each with one small letter
 * after it at most, as another script writes two letters for one; more than
 * three only where MANY may be.  Or two or three letters without a capital.
 */
static enum initials initials_of(struct sv word, bool many)
{
	enum { FEW = 3 };
	size_t capitals = 0, small = 0, letters = 0;
	bool apart = true;

	for (size_t at = 0; at < word.n;) {
		size_t from = at;
		enum sign sign = next_sign(word, &at);
		size_t point = from;

		if (sign == SIGN_MARK)
			continue;
		if (sign != SIGN_LETTER)
			return INITIALS_NOT;
		letters++;
		if (is_capital(utf8_next(word, &point))) {
			capitals++;
			small = 0;
		} else {
			apart &= ++small < 2;
		}
	}
	if (capitals > 1 && apart && (capitals <= FEW || many))
		return INITIALS_CAPITAL;
	return capitals == 0 && letters > 1 && letters <= FEW ?
		       INITIALS_SMALL :
		       INITIALS_NOT;
}

/* Appends the initials of WORD, of which HOW says how they are written.  In
 * Cyrillic with full stops, as the second is a patronymic that a name may lack;
 * all are wanted of what may be a body: US embassy. */
static void put_initials(struct build *b, struct sv word, enum initials how)
{
	size_t start = b->n, first = 0;
	uint32_t letter = utf8_next(word, &first);
	const char *after = letter >= 0x400 && letter <= 0x52F &&
					    how == INITIALS_CAPITAL ?
				    ". " :
				    " ";

	for (size_t at = 0; at < word.n;) {
		size_t from = at, point = at;
		enum sign sign = next_sign(word, &at);
		bool begins = how == INITIALS_SMALL ?
				      sign == SIGN_LETTER :
				      is_capital(utf8_next(word, &point));

		if (begins && b->n > start)
			build_str(b, after);
		build_sv(b, sv_slice(word, from, at));
	}
	build_str(b, after);
}

struct sv fold_apart(struct arena *a, struct sv text)
{
	struct build b = { .arena = a };
	struct sv left = text;
	size_t initials = 0, others = 0;
	bool many = false;

	/* A text of capitals alone does not say which are initials. */
	while (left.n > 0 && !many)
		many = initials_of(sv_cut(&left, ' '), true) == INITIALS_NOT;
	for (left = text; left.n > 0;) {
		struct sv word = sv_cut(&left, ' ');
		enum initials how;

		if (sv_ends(word, SV(",")))
			word.n--;
		how = initials_of(word, many);
		if (how != INITIALS_NOT) {
			put_initials(&b, word, how);
			initials++;
			continue;
		}
		others += word.n > 0;
		build_sv(&b, word);
		build_char(&b, ' ');
	}
	return initials > 0 && others > 0 ? build_view(&b) : (struct sv){ 0 };
}
