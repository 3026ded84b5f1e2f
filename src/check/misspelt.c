/* Names that are nearly the same as another: one may be misspelt. */
#include "base/utf8.h"
#include "check/alike.h"
#include "check/plain_name.h"
#include "check/rules.h"
#include "check/scripts.h"
#include "check/slavic_name.h"
#include "text/fold.h"
#include "text/marks.h"

/* How a name that is the same as another is written: many may be, and each is
 * compared with many. */
struct written {
	struct sv fold, plain, slavic;
	struct marks marks;
};

struct pairs {
	struct alike names; /* first: CHECK_ALIKE */
	struct scripts scripts;
	const struct book *book;
	struct index *index; /* of it */
	struct arena *scratch;
	name_no *meant; /* by name: whom it may have been meant for */
	const struct written **written; /* by name: null until it is asked */
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

static const struct written *written(struct pairs *p, name_no n)
{
	struct arena *a = p->names.arena;
	struct sv name = book_name(p->book, n);
	struct written *w;

	if (p->written[n])
		return p->written[n];
	w = ARENA_NEW(a, 1, struct written);
	w->fold = fold_copy(a, name, FOLD_EXACT);
	w->plain = plain_name(a, name);
	w->slavic = slavic_name(a, name);
	w->marks = marks_of(a, name);
	return p->written[n] = w;
}

static bool written_alike(const struct written *x, const struct written *y)
{
	return sv_eq(x->plain, y->plain) ||
	       (x->slavic.n && sv_eq(x->slavic, y->slavic));
}

/* Whether A and OTHER, of which not both are declared, are two for load, which
 * would have made them one, for good: a place and a person, what could be one
 * of several, or by marks that clash; but not what is one written plainly. */
static bool kept_apart(struct pairs *p, name_no a, name_no other)
{
	const struct book *b = p->book;
	enum name_class of_a = book_name_class(b, a);
	enum name_class of_other = book_name_class(b, other);
	const struct written *x = written(p, a), *y = written(p, other);

	return (of_a == NAME_PLACE && of_other == NAME_PERSON) ||
	       (of_a == NAME_PERSON && of_other == NAME_PLACE) ||
	       (sv_eq(x->fold, y->fold) ?
			marks_agree(x->marks, y->marks) ||
				marks_clash(x->marks, y->marks) :
			!written_alike(x, y));
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
	if (how == ALIKE_LETTER &&
	    plain_name_marks_differ(p->scratch, book_name(b, a),
				    book_name(b, other)))
		return;
	if (how == ALIKE_LETTER && is_short(book_name(b, a)) &&
	    is_short(book_name(b, other)))
		return;
	if (p->meant[doubtful] == NO_NAME ||
	    is_doubtful(p, p->meant[doubtful], meant))
		p->meant[doubtful] = meant;
}

static void begin(void *checking, uint64_t at)
{
	struct checking *c = checking;
	struct pairs *p = c->state;

	(void)at;
	p->names.arena = &c->arena;
	p->book = c->book;
	p->index = c->index;
	p->scratch = &c->scratch;
	p->meant = ARENA_NEW(&c->arena, book_names(c->book), name_no);
	p->written = ARENA_NEW(&c->arena, book_names(c->book),
			       const struct written *);
}

static void add_name(void *checking, uint64_t at)
{
	struct checking *c = checking;
	struct pairs *p = c->state;
	const struct book *b = c->book;
	name_no n = (name_no)at;
	size_t count;
	const struct spelling *other = book_spellings(b, n, &count);
	struct sv plain;

	p->meant[n] = NO_NAME;
	scripts_add(&p->scripts, &c->arena, b, n);
	/* What is told to be several is no spelling of what else is. */
	if (sv_find_char(book_name(b, n), ';', 0) != SV_NONE)
		return;
	alike_add(&p->names, book_name(b, n), n, true);
	plain = plain_name(&c->scratch, book_name(b, n));
	if (!sv_eq(plain, fold_copy(&c->scratch, book_name(b, n), FOLD_EXACT)))
		alike_add(&p->names, plain, n, false);
	if (book_name_class(b, n) == NAME_PERSON)
		alike_add(&p->names, slavic_name(&c->scratch, book_name(b, n)),
			  n, false);
	/* An id is typed where a name is due. */
	alike_add(&p->names, book_name_id(b, n), n, true);
	for (size_t i = 0; i < count; i++)
		alike_add(&p->names, book_text(b, other[i].name), n, true);
	arena_reset(&c->scratch);
}

static void meet(void *checking, uint64_t at)
{
	struct checking *c = checking;
	struct pairs *p = c->state;

	alike_meet(&p->names, (uint32_t)at, found, p);
	arena_reset(&c->scratch);
}

/* Whether N is written as OTHER is, so that load, which kept them apart, has
 * told why. */
static bool is_one_fold(struct checking *c, name_no n, name_no other)
{
	return sv_eq(fold_copy(&c->scratch, book_name(c->book, n), FOLD_EXACT),
		     fold_copy(&c->scratch, book_name(c->book, other),
			       FOLD_EXACT));
}

/* Of two that sound alike it is the one in Cyrillic that is told, unless that
 * is declared, in Latin letters as well, or told as another already, which the
 * first then is too. */
static void sound(void *checking, uint64_t at)
{
	struct checking *c = checking;
	struct pairs *p = c->state;
	name_no n = (name_no)at;
	name_no other = scripts_find(&p->scripts, &c->scratch, c->book, n);

	arena_reset(&c->scratch);
	if (other == NO_NAME || p->meant[n] != NO_NAME ||
	    p->meant[other] == n || is_one_fold(c, n, other))
		return;
	if (p->meant[other] != NO_NAME)
		p->meant[n] = p->meant[other];
	else if (book_name_declared(c->book, other) ||
		 scripts_is_mixed(c->book, other))
		p->meant[n] = other;
	else
		p->meant[other] = n;
}

static void tell(void *checking, uint64_t at)
{
	struct checking *c = checking;
	name_no n = (name_no)at;
	name_no meant = ((const struct pairs *)c->state)->meant[n];

	if (meant != NO_NAME)
		check_near_names(c, n, meant);
}

static void end(struct checking *c)
{
	struct pairs *p = c->state;

	alike_free(&p->names);
	scripts_free(&p->scripts);
}

static const struct course_stage stages[] = {
	{ course_once, begin },
	{ check_all_names, add_name },
	CHECK_ALIKE,
	{ check_alike_keys, meet },
	{ check_all_names, sound },
	{ check_all_names, tell },
};

const struct check_rule check_misspelt = {
	CHECK_STAGES(stages), sizeof(struct pairs), end
};
