#include "query/names.h"

#include "query/near.h"
#include "query/wanted.h"

/* Who is asked for, on the way to a near spelling. */
struct asked {
	unsigned classes;
};

static bool is_class(const struct book *b, name_no n, unsigned classes)
{
	return classes >> book_name_class(b, n) & 1;
}

static void add_names(const struct match *m, struct bits names,
		      const struct wanted *w, unsigned classes,
		      enum fold_tier tier)
{
	for (name_no n = 0; n < names.n; n++)
		if (!bits_test(names, n) && is_class(m->book, n, classes) &&
		    wanted_name(w, m->book, n, tier))
			bits_set(names, n);
}

static bool begins_name(struct match *m, struct sv word, void *arg)
{
	const struct asked *asked = arg;
	struct bits names = bits_new(m->arena, book_names(m->book));
	struct wanted w = { .tiers[FOLD_BLIND] = { word, &word, 1, 0 } };

	add_names(m, names, &w, asked->classes, FOLD_BLIND);
	return bits_any(names);
}

/* The words of the names of CLASSES, made once for all missed ones. */
static const struct near *name_words(struct match *m, unsigned classes)
{
	struct near *near;

	if (m->names && m->name_classes == classes)
		return m->names;
	near = ARENA_NEW(m->arena, 1, struct near);
	near->arena = m->arena;
	for (name_no n = 0; n < book_names(m->book); n++)
		if (is_class(m->book, n, classes))
			near_tell(near,
				  book_name_folded(m->book, n, FOLD_BLIND));
	m->names = near;
	m->name_classes = classes;
	return near;
}

static void add_near(struct match *m, struct bits names, struct sv text,
		     unsigned classes)
{
	struct near_mark mark = near_mark(m);
	struct asked asked = { classes };
	struct sv instead;
	struct wanted w;

	instead = near_replace(m, name_words(m, classes), text, begins_name,
			       &asked);
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

struct bits names_meant(struct match *m, const struct query *q,
			unsigned classes)
{
	struct bits names = bits_new(m->arena, book_names(m->book));
	struct wanted w = wanted_new(m->arena, q->text, q->whole);
	bool found;

	add_names(m, names, &w, classes, FOLD_EXACT);
	found = bits_any(names);
	if (wanted_blind(w.tiers[FOLD_BLIND].fold))
		add_names(m, names, &w, classes, FOLD_BLIND);
	if (!found && bits_any(names))
		match_met(m, MATCH_BLIND);
	else if (!found && !q->whole && !m->negated)
		add_near(m, names, q->text, classes);
	return names;
}
