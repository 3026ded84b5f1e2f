/* What names are called, folded. */
#include "base/panic.h"
#include "index/columns.h"
#include "index/texts.h"

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

/* One fold of a name while it is made. */
struct folding {
	struct build out;
	enum fold_tier tier;
};

static bool put(struct sv text, void *arg)
{
	struct folding *f = arg;

	build_char(&f->out, '\n');
	fold_text(&f->out, text, f->tier);
	build_char(&f->out, '\n');
	return false;
}

static struct text fold_name(struct folds *f, name_no name, enum fold_tier tier)
{
	struct index *x = f->x;
	struct folding fold = { { .arena = &f->scratch }, tier };
	struct texts_reading both = { &f->scratch, put, &fold };
	struct text text = { .offset = x->fold_text.n };

	texts_of_name(x->b, name, texts_read, &both);
	text.length = (uint32_t)fold.out.n;
	VEC_APPEND(&x->fold_text, fold.out.s, fold.out.n);
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
