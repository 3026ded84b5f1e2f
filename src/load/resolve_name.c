/* What names mean: an id, or any spelling of a declared name, folded. */
#include "load/validate.h"
#include "load/resolve.h"
#include "text/fold.h"

enum { SHOWN = 3 }; /* of the names that one spelling could be */

/* What one spelling could mean, in the order it was declared. */
struct meanings {
	name_no first[SHOWN], last;
	uint32_t count;
};

struct resolve_names {
	struct load *load;
	struct refs folds; /* target: index of its meanings */
	file_no file;      /* of the reference at hand */
	VEC(struct meanings) meanings;
};

/* The fold of SPELLING; itself where nothing of it is letter or digit, which
 * no fold can be. */
static struct sv key_of(struct load *l, struct sv spelling)
{
	struct sv fold = fold_copy(&l->scratch, spelling, FOLD_EXACT);

	return fold.n ? fold : sv_trim(spelling);
}

static void index_spelling(struct load *l, struct resolve_names *x,
			   name_no name, struct sv spelling)
{
	uint32_t n = x->folds.v.n;
	uint32_t at = refs_add(&x->folds, key_of(l, spelling),
			       (struct locus){ 0 }, 0);
	struct meanings *m;

	if (at == n) {
		VEC_ADD(&x->meanings, (struct meanings){ .last = NO_NAME });
		x->folds.v.v[at].target = x->meanings.n - 1;
	}
	m = &x->meanings.v[x->folds.v.v[at].target];
	/* The spellings of one name arrive together. */
	if (m->last == name)
		return;
	m->last = name;
	if (m->count < SHOWN)
		m->first[m->count] = name;
	m->count++;
}

static void index_name(struct load *l, struct resolve_names *x, name_no name)
{
	size_t n;
	const struct spelling *other = book_spellings(l->book, name, &n);

	index_spelling(l, x, name, book_name(l->book, name));
	for (size_t i = 0; i < n; i++)
		index_spelling(l, x, name, book_text(l->book, other[i].name));
}

/* "azal (organisation), azal-2 (place)": what a spelling could mean. */
static struct sv candidates(struct load *l, const struct meanings *m)
{
	static const struct sv words[NAME_CLASSES] = {
		SV_INIT("person"), SV_INIT("organisation"), SV_INIT("place")
	};
	struct build b = { .arena = &l->scratch };

	for (uint32_t i = 0; i < m->count && i < SHOWN; i++) {
		name_no name = m->first[i];

		build_str(&b, i ? ", " : "");
		build_sv(&b, diag_excerpt(&l->scratch,
					   book_name_id(l->book, name)));
		build_str(&b, " (");
		build_sv(&b, words[book_name_class(l->book, name)]);
		build_char(&b, ')');
	}
	if (m->count > SHOWN)
		build_fmt(&b, " and %u more", m->count - SHOWN);
	return build_view(&b);
}

static name_no declare_by_use(struct load *l, struct resolve_names *x,
			      const struct ref *ref)
{
	struct name_row row = {
		.name = book_add_text(l->book, ref->text),
		.class = ref->uses & USE_PLACE ? NAME_PLACE : NAME_PERSON,
		.country = NO_NAME,
		.in = NO_NAME,
		.origin = resolve_origin(l->book, ref, &x->file),
	};
	name_no name = l->book->names.n;

	VEC_ADD(&l->book->names, row);
	index_name(l, x, name);
	return name;
}

/*
 * Another spelling of NAME, which no file declares.  It makes no difference
 * which was met first: the first in byte order is shown, and one use as a
 * place makes it one.
 */
static void add_spelling(struct load *l, name_no name, const struct ref *ref)
{
	struct text text = l->book->names.v[name].name;

	if (sv_cmp(ref->text, book_text(l->book, text)) < 0)
		text = book_add_text(l->book, ref->text);
	l->book->names.v[name].name = text;
	if (ref->uses & USE_PLACE)
		l->book->names.v[name].class = NAME_PLACE;
}

static void resolve_name(struct load *l, struct resolve_names *x,
			 struct ref *ref)
{
	uint32_t at = refs_find(&l->ids, ref->text);
	const struct meanings *m;

	if (at != UINT32_MAX) {
		ref->target = l->ids.v.v[at].target;
		return;
	}
	at = refs_find(&x->folds, key_of(l, ref->text));
	if (at == UINT32_MAX) {
		ref->target = declare_by_use(l, x, ref);
		return;
	}
	m = &x->meanings.v[x->folds.v.v[at].target];
	ref->target = m->first[0];
	if (!book_name_declared(l->book, ref->target))
		add_spelling(l, ref->target, ref);
	if (m->count > 1)
		DIAG(l->diags, FAULT_name_ambiguous, ref->first,
		     diag_excerpt(&l->scratch, ref->text), candidates(l, m));
}

struct resolve_names *resolve_names_open(struct load *l)
{
	struct resolve_names *x = MEM_NEW(1, struct resolve_names);

	x->load = l;
	x->folds.arena = &l->arena;
	return x;
}

void resolve_names_enter(struct resolve_names *x, name_no name)
{
	index_name(x->load, x, name);
	arena_reset(&x->load->scratch);
}

void resolve_names_find(struct resolve_names *x, uint32_t ref)
{
	resolve_name(x->load, x, &x->load->names.v.v[ref]);
	arena_reset(&x->load->scratch);
}

void resolve_names_close(struct resolve_names *x)
{
	if (!x)
		return;
	refs_free(&x->folds);
	VEC_FREE(&x->meanings);
	mem_free(x);
}
