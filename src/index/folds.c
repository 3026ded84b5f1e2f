/* What names are called, folded. */
#include "base/panic.h"
#include "index/columns.h"

struct folds {
	struct index *x;
	struct arena scratch; /* of a name */
};

struct sv index_name_folded(struct index *x, name_no name, enum fold_tier tier)
{
	struct text t;

	index_need(x, PART_FOLDS);
	ENSURE(name < x->folds.n);
	t = tier == FOLD_EXACT ? x->folds.v[name] : x->blind_folds.v[name];
	return (struct sv){ x->fold_text.v + t.offset, t.length };
}

static void put(struct build *out, struct sv text, enum fold_tier tier)
{
	if (text.n == 0)
		return;
	build_char(out, '\n');
	fold_text(out, text, tier);
	build_char(out, '\n');
}

static struct text fold_name(struct folds *f, name_no name, enum fold_tier tier)
{
	struct index *x = f->x;
	struct build out = { .arena = &f->scratch };
	size_t n;
	const struct spelling *other = book_spellings(x->b, name, &n);
	struct text text = { .offset = x->fold_text.n };

	put(&out, book_name(x->b, name), tier);
	for (size_t i = 0; i < n; i++)
		put(&out, book_text(x->b, other[i].name), tier);
	put(&out, book_name_id(x->b, name), tier);
	text.length = (uint32_t)out.n;
	VEC_APPEND(&x->fold_text, out.s, out.n);
	arena_reset(&f->scratch);
	return text;
}

static void make_fold(void *of, uint64_t at)
{
	struct folds *f = of;
	struct text exact = fold_name(f, (name_no)at, FOLD_EXACT);
	struct text blind = fold_name(f, (name_no)at, FOLD_BLIND);

	VEC_ADD(&f->x->folds, exact);
	VEC_ADD(&f->x->blind_folds, blind);
}

static uint64_t count_names(const void *of)
{
	return book_names(((const struct folds *)of)->x->b);
}

static const struct course_stage stages[] = { { count_names, make_fold } };

static void open_folds(struct index *x, void *state)
{
	((struct folds *)state)->x = x;
}

static void close_folds(void *state)
{
	arena_free(&((struct folds *)state)->scratch);
}

const struct index_part part_folds = {
	sizeof(struct folds), open_folds, stages, 1, close_folds,
};
