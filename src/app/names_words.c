/* The line on the chosen name: what it is, how many events it has, how else it
 * is spelt. */
#include "app/names.h"
#include "app/pane_names.h"
#include "base/build.h"
#include "book/called.h"
#include "wording/label.h"

static void put_number(struct build *b, const struct app *a, enum label label,
		       size_t n, size_t of)
{
	label_fill_two(b, a->options.locale, label, build_digits(b->arena, n),
		       build_digits(b->arena, of));
}

/* "place in Azerbaijan", "person", or nothing. */
static void put_sort(struct build *b, const struct app *a,
		     const struct names_link *link)
{
	const struct book *book = a->corpus.b;
	static const enum label sorts[NAME_CLASSES] = {
		[NAME_PERSON] = LABEL_PERSON,
		[NAME_ORGANISATION] = LABEL_ORGANISATION,
		[NAME_PLACE] = LABEL_A_PLACE,
	};
	name_no in;

	if (!class_of(link->class)->rows->spelt)
		return;
	build_str(b, "   ");
	build_sv(b, label_text(a->options.locale,
			       sorts[book_name_class(book, link->no)]));
	in = book_name_in(book, link->no);
	if (in != NO_NAME)
		label_fill(b, a->options.locale, LABEL_WORDS_IN,
			   called_name(book, in, a->options.locale));
}

/* Whether one of the N spellings V is text T already. */
static bool is_told(const struct book *b, const struct spelling *v, size_t n,
		    struct sv t)
{
	for (size_t i = 0; i < n; i++)
		if (sv_eq(book_text(b, v[i].name), t))
			return true;
	return false;
}

/* "   also Baki, ..."; what several languages write alike stands once. */
static void put_spellings(struct build *b, const struct app *a,
			  const struct names_link *link)
{
	size_t n = 0;
	const struct spelling *v = NULL;

	if (class_of(link->class)->rows->spelt)
		v = book_spellings(a->corpus.b, link->no, &n);
	for (size_t i = 0; i < n; i++) {
		struct sv text = book_text(a->corpus.b, v[i].name);

		if (is_told(a->corpus.b, v, i, text))
			continue;
		build_str(b, i == 0 ? "   " : ", ");
		if (i == 0) {
			build_sv(b, label_text(a->options.locale,
					       LABEL_WORDS_ALSO));
			build_char(b, ' ');
		}
		build_sv(b, text);
	}
}

void names_words(const struct app *a, struct frame *f, struct rect r)
{
	const struct names *v = &names_state(a)->v;
	struct names_link link = names_chosen(a);
	struct build b = { .arena = f->clean.arena };
	int x;

	if (r.height < 1 || link.field.n == 0)
		return;
	put_sort(&b, a, &link);
	build_str(&b, "   ");
	if (!v->one) {
		put_number(&b, a, LABEL_WORDS_OF_THE, v->rows[v->cursor].hit,
			   a->kept.n);
		build_str(&b, ", ");
	}
	put_number(&b, a, LABEL_WORDS_OF_ALL, v->rows[v->cursor].all,
		   a->all.n);
	put_spellings(&b, a, &link);
	x = frame_put_cut(f, r, 0, 1, r.width - 1, v->rows[v->cursor].text,
			  STYLE_TEXT);
	if (x < r.width)
		frame_put_cut(f, r, 0, x, r.width - x, build_view(&b),
			      STYLE_DIM);
}
