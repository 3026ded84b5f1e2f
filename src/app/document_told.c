/* What is told above and below the open document: its title, and words on the
 * chosen line. */
#include "app/keymap.h"
#include "app/document.h"
#include "app/parts.h"
#include "base/build.h"
#include "view/marked.h"

enum {
	GAP = 3,        /* cells between two things of a line */
	NAME_LEAST = 8, /* of the chronology's name, where it is told at all */
};

bool document_has_two(const struct app *a)
{
	const struct document_ops *ops = document_ops_now(a);

	return ops && ops->two;
}

void document_draw_title(const struct app *a, struct frame *f, struct rect r)
{
	const struct document_ops *ops = document_ops_now(a);
	struct build title = { .arena = f->clean.arena };
	struct build back_to = { .arena = f->clean.arena };
	struct sv name = a->options.name.n ? a->options.name :
					     book_heading(a->corpus.b);
	enum style style = STYLE_TEXT;
	int x, left;

	if (r.height < 1 || !ops)
		return;
	/* How much is in it is plain, as above the list; what it is is dim. */
	if (ops->title) {
		ops->title(a, document_now(a), &title);
		style = STYLE_DIM;
	} else {
		build_sv(&title, document_view(a)->title);
	}
	/* What the document is is told sooner than what it is of. */
	left = r.width - 2 - marked_measure(f, build_view(&title)) - GAP;
	x = 1;
	if (name.n > 0 &&
	    (left >= NAME_LEAST || left >= marked_measure(f, name)))
		x = frame_put_cut(f, r, 0, 1, left, name, STYLE_TITLE) + GAP;
	x = frame_put_cut(f, r, 0, x, r.width - x - 1, build_view(&title),
			  x > 1 ? style : STYLE_TITLE);
	build_fmt(&back_to, "%.*s back to the list",
		  SV_ARG(keymap_key(a->keymap, COMMAND_back)));
	if (x + GAP + marked_measure(f, build_view(&back_to)) < r.width)
		marked_put_right(f, r, 0, 0, r.width - 1, build_view(&back_to),
				 STYLE_DIM);
}

bool document_tells_none(const struct app *a, const struct document *d,
			 const struct doc_link *chosen, struct build *b)
{
	(void)a;
	(void)d;
	(void)chosen;
	(void)b;
	return true;
}

/* The sign that TEXT begins with, and the blank after it; or empty. */
static struct sv sign_of(struct sv text, enum style *style)
{
	static const struct {
		struct sv sign;
		enum style style;
	} signs[] = {
		{ SV_INIT("≠ "), STYLE_DOUBT },
		{ SV_INIT("! "), STYLE_DOUBT },
		{ SV_INIT("^ "), STYLE_TEXT },
	};

	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		if (sv_starts(text, signs[i].sign)) {
			*style = signs[i].style;
			return signs[i].sign;
		}
	return (struct sv){ 0 };
}

/* Puts TEXT at column X of R, and returns the column after it.  Its first part
 * is plain and the others, which blanks part, are less than that; a sign looks
 * as in the list. */
static int put_words(struct frame *f, struct rect r, int x, struct sv text)
{
	enum style style = STYLE_TEXT, of_sign = STYLE_TEXT;
	int end = r.width - 1;

	while (text.n > 0 && x < end) {
		size_t gap = sv_find(text, SV("  "), 0), n = 0;
		struct sv part = sv_slice(text, 0, gap < text.n ? gap : text.n);
		struct sv sign = sign_of(part, &of_sign);

		style = sign.n > 0 ? STYLE_DIM : style;
		x = frame_put_cut(f, r, 0, x, end - x, sign, of_sign);
		x = frame_put_cut(f, r, 0, x, end - x,
				  sv_slice(part, sign.n, part.n), style);
		text = sv_slice(text, part.n, text.n);
		while (n < text.n && text.s[n] == ' ')
			n++;
		x += (int)n;
		text = sv_slice(text, n, text.n);
		style = STYLE_DIM;
	}
	return x;
}

/* Puts at column X of R those parts of TEXT, which three blanks part, that are
 * seen whole there; of the first as much as ends with a comma. */
static void put_whole(struct frame *f, struct rect r, int x, struct sv text)
{
	static const struct sv apart = SV_INIT("   "), comma = SV_INIT(", ");
	struct sv seen = text;
	size_t at = text.n, found;
	int room = r.width - x - 1;

	while (at > 0 && marked_measure(f, seen) > room) {
		for (found = at, at = 0; found-- > 0 && at == 0;)
			if (sv_starts(sv_slice(text, found, text.n), apart) ||
			    sv_starts(sv_slice(text, found, text.n), comma))
				at = found;
		seen = sv_slice(text, 0, at);
	}
	put_words(f, r, x, at > 0 ? seen : text);
}

bool document_draw_words(const struct app *a, struct frame *f, struct rect r)
{
	const struct document_ops *ops = document_ops_now(a);
	struct build text = { .arena = f->clean.arena };
	struct rect more = a->layout.words_more;
	struct sv first, rest;
	int x;

	if (!ops || !ops->words ||
	    !ops->words(a, document_now(a), document_chosen(a), &text))
		return false;
	if (r.height < 1)
		return true;
	rest = build_view(&text);
	first = sv_cut(&rest, '\n');
	x = put_words(f, r, 1, first);
	x = first.n > 0 ? x + GAP : x;
	if (more.height > 0)
		put_words(f, more, 1, rest);
	else if (x < r.width)
		put_whole(f, r, x, rest);
	return true;
}
