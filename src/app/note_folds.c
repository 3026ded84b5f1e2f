/* Under which spellings the names of a search were found: "folds: Aliyev ·
 * Əliyev · Алиев". */
#include "app/note.h"

#include "app/parts.h"
#include "base/build.h"
#include "book/called.h"

enum {
	FOLDS = 4,         /* spellings that are told */
	FOLDS_EVENTS = 50, /* events whose names are looked at, and so */
	FOLDS_NAMES = 50,  /* many names */
};

struct spelt {
	struct app *app;
	struct arena *arena;
	const struct query *query;
	name_no seen[FOLDS_NAMES];
	size_t nseen;
	struct sv v[FOLDS];
	size_t n;
};

static size_t count_words(struct sv text)
{
	size_t n = 0;

	for (text = sv_trim(text); text.n > 0; text = sv_trim(text), n++)
		sv_cut(&text, ' ');
	return n;
}

static struct sv word_at(struct sv text, size_t no)
{
	struct sv word = sv_cut(&text, ' ');

	while (no-- > 0)
		word = sv_cut(&text, ' ');
	return word;
}

static void add_word(struct spelt *f, struct sv word)
{
	for (size_t i = 0; i < f->n; i++)
		if (sv_eq(f->v[i], word))
			return;
	if (f->n < FOLDS)
		f->v[f->n++] = word;
}

/* Which word of TEXT the query finds; the number of words: none. */
static size_t find_word(struct spelt *f, struct sv text)
{
	struct fold_range range;

	if (query_marks(f->query, text, &range, 1) == 0)
		return count_words(text);
	return count_words(sv_slice(text, 0, range.to)) - 1;
}

/* The word of NAME that was found, as each spelling of as many words has it. */
static void add_name(struct spelt *f, name_no name)
{
	const struct book *b = f->app->corpus.b;
	struct sv shown = called_name(b, name, f->app->options.locale);
	size_t n, of = count_words(shown), at;
	const struct spelling *v = book_spellings(b, name, &n);

	at = find_word(f, shown);
	for (size_t i = 0; at == of && i < n; i++) {
		struct sv text = book_text(b, v[i].name);

		if (count_words(text) == of)
			at = find_word(f, text);
	}
	if (at == of)
		return;
	add_word(f, word_at(shown, at));
	for (size_t i = 0; i < n; i++)
		if (count_words(book_text(b, v[i].name)) == of)
			add_word(f, word_at(book_text(b, v[i].name), at));
}

static void look_at(struct spelt *f, name_no name)
{
	if (name == NO_NAME || f->nseen == FOLDS_NAMES)
		return;
	for (size_t i = 0; i < f->nseen; i++)
		if (f->seen[i] == name)
			return;
	f->seen[f->nseen++] = name;
	if (query_meets_name(f->arena, f->query, &f->app->corpus, name))
		add_name(f, name);
}

struct sv note_folds(struct app *a, struct arena *arena, const struct query *q,
		     struct hits hits)
{
	struct spelt f = { .app = a, .arena = arena, .query = q };
	struct build b = { .arena = arena };

	/* What is in quotes is found as it is written. */
	if (sv_find_char(prompt_typed(a), '\'', 0) != SV_NONE)
		return (struct sv){ 0 };
	for (size_t i = 0; i < hits.n && i < FOLDS_EVENTS; i++) {
		const struct who *who;
		const struct where *where;
		size_t n;

		who = book_who(a->corpus.b, hits.v[i], &n);
		for (size_t k = 0; k < n; k++)
			look_at(&f, who[k].name);
		where = book_where(a->corpus.b, hits.v[i], &n);
		for (size_t k = 0; k < n; k++)
			look_at(&f, where[k].place);
	}
	for (size_t i = 0; f.n > 1 && i < f.n; i++) {
		build_str(&b, i == 0		 ? ", folds: " :
			      a->options.ascii ? " | " :
						 " · ");
		build_sv(&b, f.v[i]);
	}
	return build_view(&b);
}
