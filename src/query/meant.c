/* Which names a value of a field means, by whole spellings, then near ones. */
#include "query/meant.h"

#include "query/match_words.h"
#include "query/near.h"
#include "query/wanted.h"
#include "text/sounds.h"

/* Who is asked for, on the way to a near spelling. */
struct asked {
	unsigned classes;
	size_t count; /* of names that have a word */
};

static bool is_class(const struct book *b, name_no n, unsigned classes)
{
	return classes >> book_name_class(b, n) & 1;
}

static void add_name(const struct match *m, struct bits names,
		     const struct wanted *w, name_no n, unsigned classes,
		     enum fold_tier tier)
{
	if (!bits_test(names, n) && is_class(m->book, n, classes) &&
	    wanted_name(w, m->corpus, n, tier))
		bits_set(names, n);
}

/* The names that have a word which begins with WORD, and maybe other docs. */
static struct bits with_start(struct match *m, struct sv word,
			      enum fold_tier tier)
{
	struct build pattern = { .arena = m->arena };

	build_char(&pattern, '\n');
	build_sv(&pattern, word);
	return words_names(m, words_find(m, tier, build_view(&pattern)));
}

/* The names of CLASSES whose id or display name, as CALLED tells, is TEXT;
 * false: none. */
static bool add_called(const struct match *m, struct bits names,
		       struct sv text, unsigned classes,
		       struct sv (*called)(const struct book *, name_no))
{
	bool any = false;

	for (name_no n = 0; text.n && n < names.n; n++) {
		if (!sv_eq(called(m->book, n), text) ||
		    !is_class(m->book, n, classes))
			continue;
		bits_set(names, n);
		any = true;
	}
	return any;
}

static void add_names(struct match *m, struct bits names,
		      const struct wanted *w, unsigned classes,
		      enum fold_tier tier)
{
	doc_no from = index_name_doc(m->corpus->x, 0);
	struct bits docs;

	/* Without words it is quicker to look at each name than to make
	 * them. */
	if (w->whole || w->tiers[tier].n == 0 ||
	    !index_has_words(m->corpus->x)) {
		for (name_no n = 0; n < names.n; n++)
			add_name(m, names, w, n, classes, tier);
		return;
	}
	for (; w; w = w->also) {
		docs = with_start(m, w->tiers[tier].words[0], tier);
		for (size_t doc = bits_next(docs, from); doc < from + names.n;
		     doc = bits_next(docs, doc + 1))
			add_name(m, names, w, (name_no)(doc - from), classes,
				 tier);
	}
}

static bool begins_name(struct match *m, struct sv word, void *arg)
{
	const struct asked *asked = arg;
	struct bits names = bits_new(m->arena, book_names(m->book));
	struct wanted w = { .tiers[FOLD_BLIND] = { word, &word, 1, 0 } };

	add_names(m, names, &w, asked->classes, FOLD_BLIND);
	return bits_any(names);
}

static bool count_name(struct match *m, doc_no doc, void *arg)
{
	struct asked *asked = arg;
	name_no n = index_doc_name(m->corpus->x, doc);

	asked->count += n != NO_NAME && is_class(m->book, n, asked->classes);
	return false;
}

/* The names of the classes that have this word. */
static size_t count_names(struct match *m, word_no word, void *arg)
{
	struct asked *asked = arg;

	asked->count = 0;
	words_each_doc(m, word, count_name, asked);
	return asked->count;
}

/* Whether a spelling of N is in another script than SCRIPT. */
static bool is_of_other(const struct book *b, name_no n,
			enum sounds_script script)
{
	size_t count;
	const struct spelling *other = book_spellings(b, n, &count);
	bool is = sounds_script(book_name(b, n)) != script;

	for (size_t i = 0; i < count && !is; i++)
		is = sounds_script(book_text(b, other[i].name)) != script;
	return is;
}

/* Adds to NAMES, which TEXT finds, those that sound so in the other script. */
static void add_other_script(struct match *m, struct bits names, struct sv text,
			     unsigned classes)
{
	static const struct near_how how = { begins_name, count_names };
	struct asked asked = { .classes = classes };
	struct bits others = bits_new(m->arena, names.n);
	struct sv instead = near_sounds(m, &how, &asked, text);
	struct wanted w;

	if (instead.n == 0)
		return;
	w = wanted_new(m->arena, instead, false);
	add_names(m, others, &w, classes, FOLD_BLIND);
	for (size_t n = bits_next(others, 0); n < others.n;
	     n = bits_next(others, n + 1))
		if (is_of_other(m->book, (name_no)n, sounds_script(text)))
			bits_set(names, n);
}

static void add_near(struct match *m, struct bits names, struct sv text,
		     unsigned classes)
{
	static const struct near_how how = { begins_name, count_names };
	struct near_mark mark = near_mark(m);
	struct asked asked = { .classes = classes };
	struct sv instead = near_replace(m, &how, &asked, text);
	struct wanted w;

	if (instead.n) {
		w = wanted_new(m->arena, instead, false);
		/* A blind fold folded again stays as it is. */
		add_names(m, names, &w, classes, FOLD_BLIND);
	}
	if (bits_any(names))
		match_met(m, MATCH_NEAR);
	else
		near_forget(m, mark);
}

struct bits meant_names(struct match *m, const struct query *q,
			unsigned classes)
{
	struct bits names = bits_new(m->arena, book_names(m->book));
	struct wanted w = wanted_new(m->arena, q->text, q->whole);
	bool found;

	if (q->whole &&
	    (add_called(m, names, q->text, classes, book_name_id) ||
	     add_called(m, names, q->text, classes, book_name)))
		return names;
	add_names(m, names, &w, classes, FOLD_EXACT);
	found = bits_any(names);
	if (wanted_blind(w.tiers[FOLD_BLIND].fold))
		add_names(m, names, &w, classes, FOLD_BLIND);
	if (!found && bits_any(names))
		match_met(m, MATCH_BLIND);
	if (q->whole || m->negated)
		return names;
	if (bits_any(names))
		add_other_script(m, names, q->text, classes);
	else
		add_near(m, names, q->text, classes);
	return names;
}
