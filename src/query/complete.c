/* Completion: what of a class begins as it is typed. */
#include "query/complete.h"

#include <stdlib.h>

#include "query/lex.h"
#include "query/wanted.h"

/* What is looked for in a class. */
struct finder {
	const struct corpus *corpus;
	const struct book *book; /* of it */
	enum class_no class;
	const struct locale *locale;
	bool spelt, all;
	struct wanted wanted;
};

/* A text that is met by what is wanted. */
struct meeting {
	const struct wanted *wanted;
	struct arena *scratch;
};

static bool meets(struct sv text, void *arg)
{
	const struct meeting *meeting = arg;

	return wanted_text(meeting->wanted, meeting->scratch, text) !=
	       WANTED_NOT;
}

static bool finds(const struct finder *f, struct arena *scratch, uint32_t no)
{
	const struct wanted *w = &f->wanted;
	struct meeting meeting = { w, scratch };

	if (f->all)
		return true;
	if (f->spelt)
		return wanted_name(w, f->corpus, no, FOLD_EXACT) ||
		       (wanted_blind(w->tiers[FOLD_BLIND].fold) &&
			wanted_name(w, f->corpus, no, FOLD_BLIND));
	return class_texts(f->book, f->class, no, meets, &meeting) ||
	       wanted_text(w, scratch, class_shown(scratch, f->book, f->class,
						   no, f->locale)) ||
	       wanted_text(w, scratch, class_id(f->book, f->class, no));
}

/*
 * Whether each word of what is typed begins a word of NO's display name,
 * which stands first among the folded spellings: that should come before what
 * only another spelling of a name begins with.
 */
static bool begins_shown(const struct finder *f, struct arena *scratch,
			 uint32_t no)
{
	struct sv all, typed = f->wanted.tiers[FOLD_EXACT].fold;
	struct build shown = { .arena = scratch };

	if (!f->spelt || f->all || typed.n == 0)
		return true;
	all = index_name_folded(f->corpus->x, no, FOLD_EXACT);
	sv_cut(&all, '\n');
	build_char(&shown, ' ');
	build_sv(&shown, sv_cut(&all, '\n'));
	while (typed.n > 0) {
		struct build word = { .arena = scratch };

		build_char(&word, ' ');
		build_sv(&word, sv_cut(&typed, ' '));
		if (sv_find(build_view(&shown), build_view(&word), 0) ==
		    SV_NONE)
			return false;
	}
	return true;
}

/* Which numbers of ORDER are found; in the order of the numbers, as names lie
 * in the book. */
static bool *find_all(const struct finder *f, struct arena *a,
		      const struct class_order *order)
{
	uint32_t n = class_size(f->book, f->class);
	bool *found = ARENA_NEW(a, n, bool);
	struct arena scratch = { 0 };

	for (uint32_t no = 0; no < n; no++) {
		if (!order->events[no])
			continue;
		found[no] = finds(f, &scratch, no);
		if (!f->spelt)
			arena_reset(&scratch);
	}
	arena_free(&scratch);
	return found;
}

/* One that was found, by what it is sorted by. */
struct found {
	uint32_t hit, at; /* its place in the order of the class */
	bool shown;
};

static int best_first(const void *x, const void *y)
{
	const struct found *a = x, *b = y;

	if (a->shown != b->shown)
		return a->shown ? -1 : 1;
	if (a->hit != b->hit)
		return a->hit > b->hit ? -1 : 1;
	return (a->at > b->at) - (a->at < b->at);
}

/* Most of a large class has no hits, and is in order already. */
static size_t hits_first(struct found *v, size_t n, struct arena *a)
{
	struct found *rest = ARENA_NEW(a, n, struct found);
	size_t hit = 0, other = 0;

	for (size_t i = 0; i < n; i++)
		if (v[i].hit)
			v[hit++] = v[i];
		else
			rest[other++] = v[i];
	for (size_t i = 0; i < other; i++)
		v[hit + i] = rest[i];
	return hit;
}

static void sort(struct found *v, size_t n)
{
	size_t i = 1;

	while (i < n && best_first(&v[i - 1], &v[i]) < 0)
		i++;
	if (i < n)
		qsort(v, n, sizeof(*v), best_first);
}

struct completion *query_complete(struct arena *a, const struct corpus *c,
				  const struct class_order *order,
				  const struct locale *l, struct sv typed,
				  const uint32_t *hit, size_t *n)
{
	const struct class *class = class_of(order->class);
	struct finder f = { .corpus = c, .book = c->b, .class = order->class,
			    .locale = l,
			    .spelt = class->rows->spelt };
	struct found *v = ARENA_NEW(a, order->n, struct found);
	struct completion *out = ARENA_NEW(a, order->n, struct completion);
	struct arena scratch = { 0 };
	bool *found;

	typed = sv_trim(typed);
	f.all = typed.n == 0;
	f.wanted = wanted_new(a, typed, false);
	*n = 0;
	found = find_all(&f, a, order);
	for (uint32_t i = 0; i < order->n; i++) {
		uint32_t no = order->v[i];

		if (!found[no])
			continue;
		v[(*n)++] = (struct found){
			.hit = hit ? hit[no] : order->events[no],
			.at = i,
			.shown = begins_shown(&f, &scratch, no),
		};
		if (!f.all)
			arena_reset(&scratch);
	}
	arena_free(&scratch);
	if (class->rows->ranked) {
		size_t hits = hits_first(v, *n, a);

		sort(v, hits);
		sort(v + hits, *n - hits);
	}
	for (size_t i = 0; i < *n; i++) {
		uint32_t no = order->v[v[i].at];

		out[i] = (struct completion){ no, v[i].hit,
					      order->events[no] };
	}
	return out;
}

bool query_begins(struct sv text, struct sv typed)
{
	struct arena scratch = { 0 };
	struct wanted w;
	bool begins;

	typed = sv_trim(typed);
	w = wanted_new(&scratch, typed, false);
	begins = typed.n == 0 || wanted_text(&w, &scratch, text) != WANTED_NOT;
	arena_free(&scratch);
	return begins;
}

/* Where the last word begins: after a blank that is in no quotes, and after
 * what is no part of a word. */
static size_t word_start(struct sv typed)
{
	char quote = '\0';
	size_t from = 0;

	for (size_t i = 0; i < typed.n; i++) {
		char c = typed.s[i];
		bool opens = c == '"' || (c == '\'' && (i == from ||
					 typed.s[i - 1] == ':'));

		if (quote)
			quote = c == quote ? '\0' : quote;
		else if (opens)
			quote = c;
		else if (lex_ends(c) || (c == '-' && i == from))
			from = i + 1;
	}
	return from;
}

struct query_word query_last_word(struct sv typed)
{
	struct query_word word = { .from = word_start(typed) };
	size_t name;

	typed = sv_slice(typed, word.from, typed.n);
	name = lex_field(typed);
	word.field = sv_slice(typed, 0, name);
	word.value = sv_slice(typed, name + (name > 0), typed.n);
	if (word.value.n > 0 &&
	    (word.value.s[0] == '"' || word.value.s[0] == '\'')) {
		word.quote = word.value.s[0];
		word.value = sv_slice(word.value, 1, word.value.n);
	}
	return word;
}
