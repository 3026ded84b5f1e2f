/* Words that a text has or begins with, of check_words.def. */
#include "check/rules.h"
#include "text/fold.h"

/* The words of one row, of all languages, each folded with a blank before it,
 * and one after it where it is whole. */
struct check_folds {
	struct sv *v;
	size_t n;
};

static struct sv fold_word(struct checking *c, struct sv word)
{
	struct build b = { .arena = &c->words };
	bool whole = sv_ends(word, SV("^"));

	build_char(&b, ' ');
	fold_text(&b, sv_slice(word, 0, word.n - whole), FOLD_EXACT);
	build_str(&b, whole ? " " : "");
	return build_view(&b);
}

static struct check_folds fold_row(struct checking *c, enum check_words id)
{
	struct check_folds row = { .n = 0 };
	size_t max = 0;

	for (int i = 0; i < LANGUAGES; i++)
		max += check_words(id, (enum locale_language)i).n;
	row.v = ARENA_NEW(&c->words, max / 2 + 1, struct sv);
	for (int i = 0; i < LANGUAGES; i++) {
		struct sv words = check_words(id, (enum locale_language)i);

		while (words.n > 0)
			row.v[row.n++] = fold_word(c, check_words_cut(&words));
	}
	return row;
}

static const struct check_folds *folds_of(struct checking *c,
					  enum check_words id)
{
	if (!c->folds)
		c->folds = ARENA_NEW(&c->words, CHECK_WORDS + 1,
				     struct check_folds);
	if (!c->folds[id].v)
		c->folds[id] = fold_row(c, id);
	return &c->folds[id];
}

bool check_stems(struct checking *c, struct sv text, enum check_words id)
{
	const struct check_folds *row = folds_of(c, id);

	for (size_t i = 0; i < row->n; i++)
		if (sv_find(text, row->v[i], 0) != SV_NONE)
			return true;
	return false;
}

static bool has_word(const struct check_folds *row, struct sv fold)
{
	for (size_t i = 0; i < row->n; i++)
		if (row->v[i].n == fold.n + 1 && sv_ends(row->v[i], fold))
			return true;
	return false;
}

bool check_is_word(struct checking *c, struct sv fold, enum check_words id)
{
	return has_word(folds_of(c, id), fold);
}

bool check_is_month(struct checking *c, struct sv fold)
{
	enum { MONTHS = 12 };
	struct check_folds *row;

	folds_of(c, (enum check_words)0); /* there is room for them */
	row = &c->folds[CHECK_WORDS];
	if (!row->v) {
		row->v = ARENA_NEW(&c->words,
				   2 * MONTHS * c->with->nlocales + 1,
				   struct sv);
		for (size_t i = 0; i < c->with->nlocales * MONTHS; i++) {
			const struct locale *l = &c->with->locales[i / MONTHS];

			row->v[row->n++] = fold_word(c, l->months[i % MONTHS]);
			row->v[row->n++] =
				fold_word(c, l->short_months[i % MONTHS]);
		}
	}
	return has_word(row, fold);
}
