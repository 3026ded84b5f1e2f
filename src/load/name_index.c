/* Which names of the book a spelling could mean. */
#include "load/name_index.h"

#include "text/fold.h"
#include "text/marks.h"

enum {
	SHOWN = 3, /* of the names that one spelling could be */
	NONE = -1
};

/* The fold of SPELLING; itself where nothing of it is letter or digit, which
 * no fold can be. */
static struct sv key_of(struct load *l, struct sv spelling)
{
	struct sv fold = fold_copy(&l->scratch, spelling, FOLD_EXACT);

	return fold.n ? fold : sv_trim(spelling);
}

struct name_group *name_index_group(struct name_index *x, struct sv spelling)
{
	uint32_t n = x->folds.v.n;
	uint32_t at = refs_add(&x->folds, key_of(x->load, spelling),
			       (struct locus){ 0 }, 0);

	if (at == n) {
		x->folds.v.v[at].target = x->groups.n;
		VEC_ADD(&x->groups, (struct name_group){ .meanings = NONE,
							 .loose = NONE,
							 .own = NO_NAME });
	}
	return &x->groups.v[x->folds.v.v[at].target];
}

const struct name_group *name_index_find(const struct name_index *x,
					 struct sv spelling)
{
	uint32_t at = refs_find(&x->folds, key_of(x->load, spelling));

	return at == UINT32_MAX ? NULL :
				  &x->groups.v[x->folds.v.v[at].target];
}

void name_index_add(struct name_index *x, struct name_group *g, name_no name,
		    struct sv spelling)
{
	struct name_meaning m = { name, spelling, g->meanings };

	if (g->nmeanings++ >= MEANINGS_MAX)
		return;
	g->meanings = x->meanings.n;
	VEC_ADD(&x->meanings, m);
}

/* SPELLING is kept, for the book's texts move while names are made. */
static void add_spelling(struct name_index *x, name_no name, struct sv spelling)
{
	spelling = arena_copy(&x->load->arena, spelling);
	name_index_add(x, name_index_group(x, spelling), name, spelling);
}

struct name_index name_index_open(struct load *l)
{
	return (struct name_index){ .load = l,
				    .folds = { .arena = &l->arena } };
}

void name_index_enter(struct name_index *x, name_no name)
{
	const struct book *b = x->load->book;
	size_t n;
	const struct spelling *other = book_spellings(b, name, &n);

	add_spelling(x, name, book_name(b, name));
	for (size_t i = 0; i < n; i++)
		add_spelling(x, name, book_text(b, other[i].name));
}

void name_index_close(struct name_index *x)
{
	refs_free(&x->folds);
	VEC_FREE(&x->groups);
	VEC_FREE(&x->meanings);
}

/* ---- what a spelling could mean ---- */

bool name_fits(const struct book *b, name_no name, uint32_t uses)
{
	return !(uses & USE_PLACE) || book_name_class(b, name) != NAME_PERSON;
}

void name_could_add(struct name_could *c, name_no name)
{
	for (uint32_t i = 0; i < c->n; i++)
		if (c->v[i] == name)
			return;
	if (c->n < MEANINGS_MAX)
		c->v[c->n++] = name;
}

/* The same; one that is exact does away with others. */
static void add(struct name_could *c, name_no name, bool exact)
{
	if (exact && !c->exact)
		*c = (struct name_could){ .exact = true };
	if (exact == c->exact)
		name_could_add(c, name);
}

static bool goes_before(const struct book *b, name_no x, name_no y,
			uint32_t uses)
{
	enum name_class of_x = book_name_class(b, x);
	enum name_class of_y = book_name_class(b, y);

	if (book_name_declared(b, x) != book_name_declared(b, y))
		return book_name_declared(b, x);
	if (of_x != of_y)
		return uses & USE_PLACE ? of_x == NAME_PLACE : of_x < of_y;
	return sv_cmp(book_name_id(b, x), book_name_id(b, y)) < 0;
}

static void sort(const struct book *b, struct name_could *c, uint32_t uses)
{
	for (uint32_t i = 1; i < c->n; i++)
		for (uint32_t k = i;
		     k > 0 && goes_before(b, c->v[k], c->v[k - 1], uses); k--) {
			name_no other = c->v[k];

			c->v[k] = c->v[k - 1];
			c->v[k - 1] = other;
		}
}

struct name_could name_index_could(struct name_index *x,
				   const struct name_group *g, struct sv text,
				   uint32_t uses)
{
	struct load *l = x->load;
	struct name_could c = { .n = 0 };
	struct marks marks = { .n = 0 };

	for (int64_t i = g->meanings; i != NONE; i = x->meanings.v[i].next) {
		const struct name_meaning *m = &x->meanings.v[i];
		bool exact = book_name_declared(l->book, m->name) &&
			     sv_eq(m->spelling, text);

		if (!name_fits(l->book, m->name, uses))
			continue;
		if (!exact && !marks.of)
			marks = marks_of(&l->scratch, text);
		if (exact ||
		    marks_agree(marks, marks_of(&l->scratch, m->spelling)))
			add(&c, m->name, exact);
	}
	sort(l->book, &c, uses);
	return c;
}

static void print_one(struct load *l, struct build *b, name_no name,
		      struct sv text)
{
	static const struct sv words[NAME_CLASSES] = {
		SV_INIT("person"), SV_INIT("organisation"), SV_INIT("place")
	};
	struct sv id = book_name_id(l->book, name);
	struct sv called = book_name(l->book, name);

	build_sv(b, diag_excerpt(&l->scratch, id.n ? id : called));
	build_str(b, " (");
	build_sv(b, words[book_name_class(l->book, name)]);
	if (id.n && !sv_eq(called, text)) {
		build_char(b, ' ');
		build_sv(b, diag_excerpt(&l->scratch, called));
	}
	build_char(b, ')');
}

struct sv name_could_print(struct load *l, const struct name_could *c,
			   struct sv text)
{
	struct build b = { .arena = &l->scratch };

	for (uint32_t i = 0; i < c->n && i < SHOWN; i++) {
		build_str(&b, i ? ", " : "");
		print_one(l, &b, c->v[i], text);
	}
	if (c->n > SHOWN)
		build_fmt(&b, " and %u more", c->n - SHOWN);
	return build_view(&b);
}
