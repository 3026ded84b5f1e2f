/* What readers of a document ask of its blocks and runs. */
#include "tell/doc.h"

#include "base/ascii.h"
#include "book/book.h"
#include "text/clean.h"
#include "wording/label.h"

const struct block *doc_next(struct doc *doc, struct arena *a)
{
	return doc->next(doc->of, a);
}

static bool any_private(const struct runs *runs)
{
	for (const struct run *r = runs->first; r; r = r->next)
		if (r->private)
			return true;
	return false;
}

/* Calls itself for children: BLOCK_DEPTH deep at most. */
void doc_letter(struct build *b, uint32_t number)
{
	enum { LETTERS = 26 };
	char digits[8];
	size_t n = sizeof(digits);

	for (; number > 0; number = (number - 1) / LETTERS)
		digits[--n] = (char)('a' + (number - 1) % LETTERS);
	build_sv(b, (struct sv){ digits + n, sizeof(digits) - n });
}

bool doc_private(const struct block *b)
{
	if (any_private(&b->label) || any_private(&b->text) ||
	    any_private(&b->aside))
		return true;
	for (const struct block *child = b->first; child; child = child->next)
		if (doc_private(child))
			return true;
	return false;
}

/* Whether WORD is a number: of digits, or in Roman letters. */
static bool is_number(struct sv word)
{
	bool digits = true, roman = true;

	for (size_t i = 0; i < word.n; i++) {
		digits = digits && ascii_is_digit(word.s[i]);
		roman = roman &&
			sv_find_char(SV("ivxlcdm"), word.s[i], 0) != SV_NONE;
	}
	return word.n > 0 && (digits || roman);
}

static struct sv word_before(struct sv v, size_t at)
{
	size_t from = at;

	while (from > 0 && ascii_is_alnum(v.s[from - 1]))
		from--;
	return sv_slice(v, from, at);
}

static struct sv word_after(struct sv v, size_t at)
{
	size_t to = at;

	while (to < v.n && ascii_is_alnum(v.s[to]))
		to++;
	return sv_slice(v, at, to);
}

/* How many hyphens at I of V are between the two numbers of a range, and are
 * not of a date or the like, which has more of them. */
static size_t range_hyphens(struct sv v, size_t i)
{
	struct sv from = word_before(v, i), to;
	size_t end = i;

	while (end < v.n && v.s[end] == '-')
		end++;
	to = word_after(v, end);
	if (end == i || !is_number(from) || !is_number(to) ||
	    (i > from.n && v.s[i - from.n - 1] == '-') ||
	    (end + to.n < v.n && v.s[end + to.n] == '-'))
		return 0;
	return end - i;
}

void doc_ranges(struct build *b, struct sv v)
{
	for (size_t i = 0; i < v.n;) {
		size_t n = range_hyphens(v, i);

		if (n > 0)
			build_str(b, "\u2013");
		else
			build_char(b, v.s[i]);
		i += n ? n : 1;
	}
}

/* A place so short stays on the line of what it is a place in. */
static bool is_short(struct sv part)
{
	enum { SHORT = 7 }; /* bytes */

	return part.n <= SHORT;
}

/* "p. 12" stays together, a longer place, or after a comma, may be broken. */
static void put_place(struct build *b, struct sv part, bool ascii)
{
	enum { TOGETHER = 12 }; /* bytes */
	struct build ranges = { .arena = b->arena };

	if (ascii)
		build_sv(&ranges, part);
	else
		doc_ranges(&ranges, part);
	for (size_t i = 0; i < ranges.n; i++)
		if (ranges.s[i] == ' ' && part.n <= TOGETHER &&
		    (i == 0 || ranges.s[i - 1] != ','))
			build_str(b, "\u00a0");
		else
			build_char(b, ranges.s[i]);
}

void doc_place(struct build *b, struct sv at, struct sv mark)
{
	bool first = true, paragraph;
	bool ascii = mark.n > 0 && (unsigned char)mark.s[0] < 0x80;

	while (at.n) {
		struct sv part = book_next_place(&at, &paragraph);

		if (!first)
			build_str(b, ", ");
		first = false;
		if (paragraph)
			build_sv(b, mark);
		put_place(b, part, ascii);
	}
}

void doc_place_in(struct build *b, struct sv at, struct sv mark)
{
	struct sv rest = at, part;
	bool paragraph;

	if (at.n == 0)
		return;
	part = book_next_place(&rest, &paragraph);
	build_str(b, paragraph || is_short(part) ? "\u00a0" : " ");
	doc_place(b, at, mark);
}

void doc_mark(struct build *b, const struct locale *l, bool ascii)
{
	if (ascii)
		clean_ascii(b, label_text(l, LABEL_PARAGRAPH));
	else
		build_str(b, "¶");
}
