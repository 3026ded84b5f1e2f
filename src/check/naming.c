/* How a title names somebody: who does what, as far as its words and their
 * order tell. */
#include "check/naming.h"

#include "base/utf8.h"
#include "book/family.h"
#include "text/fold.h"

/* A title's words, each folded both ways. */
struct title_word {
	struct sv exact, blind;
};

struct title {
	struct checking *c;
	event_no event;
	struct title_word *v;
	size_t n;
	/* The name in it: from its first word to after its last, and whether
	 * that stands as it is called, in no other case. */
	size_t from, to;
	bool bare;
};

static struct title title_of(struct checking *c, event_no ev)
{
	struct sv left = fold_copy(&c->scratch, book_title(c->book, ev),
				   FOLD_EXACT);
	struct title t = { .c = c, .event = ev };

	t.v = ARENA_NEW(&c->scratch, left.n / 2 + 1, struct title_word);
	while (left.n > 0) {
		struct title_word *word = &t.v[t.n++];

		word->exact = sv_cut(&left, ' ');
		word->blind = fold_copy(&c->scratch, word->exact, FOLD_BLIND);
	}
	return t;
}

/* Whether word AT of T begins with a stem of ID, or is a word of it. */
static bool is_of(const struct title *t, size_t at, enum check_words id)
{
	struct build b = { .arena = &t->c->scratch };

	build_fmt(&b, " %.*s ", SV_ARG(t->v[at].exact));
	return check_stems(t->c, build_view(&b), id);
}

/* Whether a word of T has a stem of ID. */
static bool has(const struct title *t, enum check_words id)
{
	struct build b = { .arena = &t->c->scratch };

	build_char(&b, ' ');
	for (size_t i = 0; i < t->n; i++)
		build_fmt(&b, "%.*s ", SV_ARG(t->v[i].exact));
	return check_stems(t->c, build_view(&b), id);
}

/* Whether X is the name Y, a word folded alike, in some case: both have a stem,
 * and little besides. */
static bool is_declined(struct sv x, struct sv y)
{
	enum { STEM = 4, ENDING = 3, LEFT = 2 }; /* bytes */
	size_t same = 0;

	while (same < x.n && same < y.n && x.s[same] == y.s[same])
		same++;
	if (y.n < STEM) /* Lee's, and no leek */
		return same == y.n && x.n == y.n + 1 && sv_ends(x, SV("s"));
	return same >= STEM - 1 && y.n - same <= LEFT && x.n - same <= ENDING;
}

/* Whether word AT of T is WORD, a word of a name; *BARE: just so. */
static bool is_named(const struct title *t, size_t at, struct sv word,
		     bool *bare)
{
	struct sv blind = fold_copy(&t->c->scratch, word, FOLD_BLIND);

	*bare = sv_eq(t->v[at].exact, word) || sv_eq(t->v[at].blind, blind);
	return *bare || is_declined(t->v[at].exact, word) ||
	       is_declined(t->v[at].blind, blind);
}

/* Whether word AT of T is one of NAME, an exact fold, in some case. */
static bool is_in_name(const struct title *t, size_t at, struct sv name)
{
	bool bare;

	while (name.n > 0)
		if (is_named(t, at, sv_cut(&name, ' '), &bare))
			return true;
	return false;
}

/* Finds in T one who is called NAME, by the last word of that. */
static bool find_called(struct title *t, struct sv name)
{
	struct sv fold = fold_copy(&t->c->scratch, name, FOLD_EXACT);
	struct sv last = family_last_word(fold);

	for (size_t i = 0; i < t->n && last.n > 0; i++) {
		if (!is_named(t, i, last, &t->bare))
			continue;
		t->from = i;
		t->to = i + 1;
		while (t->from > 0 && is_in_name(t, t->from - 1, fold))
			t->from--;
		return true;
	}
	return false;
}

static bool find(struct title *t, name_no name)
{
	const struct book *b = t->c->book;
	size_t n;
	const struct spelling *other = book_spellings(b, name, &n);
	struct title best = *t;

	if (find_called(t, book_name(b, name)))
		best = *t;
	for (size_t i = 0; i < n && !best.bare; i++)
		if (find_called(t, book_text(b, other[i].name)))
			best = *t;
	*t = best;
	return t->to > 0;
}

/* Whether word AT of T is of the name of somebody in its event. */
static bool is_of_others(const struct title *t, size_t at)
{
	const struct book *b = t->c->book;
	size_t n;
	const struct who *who = book_who(b, t->event, &n);

	for (size_t i = 0; i < n; i++)
		if (who[i].name != NO_NAME &&
		    is_in_name(t, at,
			       fold_copy(&t->c->scratch,
					 book_name(b, who[i].name),
					 FOLD_EXACT)))
			return true;
	return false;
}

/* Whether word AT of T says nothing of what is done: joins, is of a name, or
 * what somebody is. */
static bool is_aside(const struct title *t, size_t at)
{
	return is_of(t, at, CHECK_NAME_JOINS) ||
	       is_of(t, at, CHECK_NAME_OFFICES) || is_of_others(t, at);
}

/* How many words of T stand before the name, and before those aside and, if
 * OVER, the prepositions that lead to it. */
static size_t before(const struct title *t, bool over)
{
	size_t at = t->from;

	while (at > 0 && (is_aside(t, at - 1) ||
			  (over && is_of(t, at - 1, CHECK_NAME_LEADS))))
		at--;
	return at;
}

/* Whether what only the living do stands before the name, or, after one in
 * another case, after it: Ann Lee's visit. */
static bool takes_part(const struct title *t)
{
	enum { NEAR = 2 }; /* words */
	size_t at = before(t, true);

	if (has(t, CHECK_DEAD) || has(t, CHECK_REMEMBERED))
		return false;
	if (at > 0 && is_of(t, at - 1, CHECK_LIVING))
		return true;
	for (size_t i = t->to; !t->bare && i < t->n && i < t->to + NEAR; i++)
		if (is_of(t, i, CHECK_LIVING))
			return true;
	return false;
}

/* How the name is meant with which T begins. */
static enum naming naming_first(const struct title *t)
{
	size_t at = t->to;

	while (at < t->n && is_aside(t, at))
		at++;
	if (at == t->n)
		return NAMING_NONE;
	if (is_of(t, at, CHECK_NAME_GETS))
		return has(t, CHECK_NAME_DONE) ? NAMING_OTHER : NAMING_NONE;
	return is_of(t, at, CHECK_DEAD) || is_of(t, at, CHECK_NAME_DONE) ||
			       is_of(t, at, CHECK_NAME_THINGS)
		       ? NAMING_OTHER
		       : NAMING_ACTOR;
}

enum naming naming_of(struct checking *c, event_no ev, name_no name)
{
	struct title t = title_of(c, ev);

	if (!find(&t, name))
		return NAMING_NONE;
	if (t.bare && before(&t, false) == 0)
		return naming_first(&t);
	return takes_part(&t) ? NAMING_ACTOR : NAMING_OTHER;
}
