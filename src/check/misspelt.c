/* Names that are nearly the same as another: one may be misspelt. */
#include "base/utf8.h"
#include "check/alike.h"
#include "check/rules.h"
#include "text/marks.h"

struct pairs {
	const struct book *book;
	struct index *index; /* of it */
	struct arena *scratch;
	name_no *meant; /* by name: whom it may have been meant for */
};

static bool differ(uint32_t a, uint32_t b)
{
	return a != NO_NAME && b != NO_NAME && a != b;
}

/* Whether the records of A and OTHER, both declared, tell them apart. */
static bool told_apart(const struct book *b, name_no a, name_no other)
{
	static const struct sv keys[] = { SV_INIT("wikidata"), SV_INIT("born"),
					  SV_INIT("died"), SV_INIT("kind") };

	if (book_name_class(b, a) != book_name_class(b, other) ||
	    differ(book_name_country(b, a), book_name_country(b, other)) ||
	    differ(book_name_in(b, a), book_name_in(b, other)))
		return true;
	for (size_t i = 0; i < sizeof(keys) / sizeof(*keys); i++) {
		struct sv x = book_name_field(b, a, keys[i]);
		struct sv y = book_name_field(b, other, keys[i]);

		if (x.n && y.n && !sv_eq(x, y))
			return true;
	}
	return false;
}

/* Whether A is rather the misspelt one than OTHER: not declared, else rarer,
 * else the later one. */
static bool is_doubtful(const struct pairs *p, name_no a, name_no other)
{
	const struct book *b = p->book;
	size_t na, nother;

	if (book_name_declared(b, a) != book_name_declared(b, other))
		return !book_name_declared(b, a);
	index_name_events(p->index, a, &na);
	index_name_events(p->index, other, &nother);
	return !book_name_declared(b, a) && na != nother ? na < nother :
							   a > other;
}

/* Whether NAME is one word of less than six letters: so many are there that
 * each is a letter away from another (Laos and Lagos, Malta and Manta). */
static bool is_short(struct sv name)
{
	enum { LETTERS = 6 };

	return sv_find_char(name, ' ', 0) == SV_NONE &&
	       utf8_count(name) < LETTERS;
}

/* Whether A and OTHER, of which not both are declared, are two for load, which
 * would have made them one: a place and a person, or by their marks. */
static bool kept_apart(struct pairs *p, name_no a, name_no other)
{
	const struct book *b = p->book;
	enum name_class x = book_name_class(b, a);
	enum name_class y = book_name_class(b, other);

	return (x == NAME_PLACE && y == NAME_PERSON) ||
	       (x == NAME_PERSON && y == NAME_PLACE) ||
	       !marks_agree(marks_of(p->scratch, book_name(b, a)),
			    marks_of(p->scratch, book_name(b, other)));
}

static void found(void *arg, name_no a, name_no other, enum alike_how how)
{
	struct pairs *p = arg;
	const struct book *b = p->book;
	name_no doubtful = is_doubtful(p, a, other) ? a : other;
	name_no meant = doubtful == a ? other : a;
	bool both = book_name_declared(b, a) && book_name_declared(b, other);

	/* Namesakes that are declared are known apart by their ids. */
	if (how == ALIKE_ENDING ||
	    (how == ALIKE_EXACT && (both || kept_apart(p, a, other))))
		return;
	if (both && told_apart(b, a, other))
		return;
	if (how == ALIKE_LETTER && is_short(book_name(b, a)) &&
	    is_short(book_name(b, other)))
		return;
	if (p->meant[doubtful] == NO_NAME ||
	    is_doubtful(p, p->meant[doubtful], meant))
		p->meant[doubtful] = meant;
}

static void add_name(struct checking *c, struct alike *x, name_no n)
{
	const struct book *b = c->book;
	size_t count;
	const struct spelling *other = book_spellings(b, n, &count);

	alike_add(x, book_name(b, n), n, true);
	/* An id is typed where a name is due. */
	alike_add(x, book_name_id(b, n), n, true);
	for (size_t i = 0; i < count; i++)
		alike_add(x, book_text(b, other[i].name), n, true);
}

void check_misspelt(struct checking *c)
{
	const struct book *b = c->book;
	struct alike x = { .arena = &c->arena };
	uint32_t n = book_names(b);
	struct pairs p = { b, c->index, &c->scratch,
			   ARENA_NEW(&c->arena, n, name_no) };

	for (name_no i = 0; i < n; i++) {
		p.meant[i] = NO_NAME;
		add_name(c, &x, i);
	}
	alike_each(&x, found, &p);
	alike_free(&x);
	for (name_no i = 0; i < n; i++)
		if (p.meant[i] != NO_NAME)
			check_near_equal(c, book_name_origin(b, i), SV("name"),
					 book_name(b, i),
					 book_name(b, p.meant[i]),
					 book_name_origin(b, p.meant[i]));
}
