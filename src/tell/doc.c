/* What readers of a document ask of its blocks and runs. */
#include "tell/doc.h"

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

/* "p. 12" stays together, a longer place, or after a comma, may be broken. */
static void put_place(struct build *b, struct sv part)
{
	enum { TOGETHER = 12 }; /* bytes */

	for (size_t i = 0; i < part.n; i++)
		if (part.s[i] == ' ' && part.n <= TOGETHER &&
		    (i == 0 || part.s[i - 1] != ','))
			build_str(b, "\u00a0");
		else
			build_char(b, part.s[i]);
}

void doc_place(struct build *b, struct sv at, struct sv mark)
{
	bool first = true, paragraph;

	while (at.n) {
		struct sv part = book_next_place(&at, &paragraph);

		if (!first)
			build_str(b, ", ");
		first = false;
		if (paragraph)
			build_sv(b, mark);
		put_place(b, part);
	}
}

void doc_mark(struct build *b, const struct locale *l, bool ascii)
{
	if (ascii)
		clean_ascii(b, label_text(l, LABEL_PARAGRAPH));
	else
		build_str(b, "¶");
}
