#include "base/port.h"
#include "query/query.h"
#include "query/wanted.h"

/*
 * Whether each word of FOLD begins a word of N's display name, which stands
 * first among the folded spellings: what is typed should come before what
 * only another spelling of a name begins with.
 */
static bool begins_shown(struct arena *a, const struct book *b, name_no n,
			 struct sv fold)
{
	struct sv all = book_name_folded(b, n, FOLD_EXACT);
	struct build shown = { .arena = a };

	if (fold.n == 0)
		return true;
	sv_cut(&all, '\n');
	build_char(&shown, ' ');
	build_sv(&shown, sv_cut(&all, '\n'));
	while (fold.n > 0) {
		struct build word = { .arena = a };

		build_char(&word, ' ');
		build_sv(&word, sv_cut(&fold, ' '));
		if (sv_find(build_view(&shown), build_view(&word), 0) ==
		    SV_NONE)
			return false;
	}
	return true;
}

static int by_count(const void *x, const void *y, void *arg)
{
	const struct completion *a = x, *b = y;
	const struct book *book = arg;
	int order;

	if (a->shown != b->shown)
		return a->shown ? -1 : 1;
	if (a->count != b->count)
		return a->count < b->count ? 1 : -1;
	order = sv_cmp(book_name_folded(book, a->name, FOLD_EXACT),
		       book_name_folded(book, b->name, FOLD_EXACT));
	return order != 0 ? order : (a->name > b->name) - (a->name < b->name);
}

struct completion *query_complete(struct arena *a, const struct book *b,
				  struct sv typed, bool people,
				  struct hits base, size_t *n)
{
	uint32_t names = book_names(b);
	const uint32_t *counts = (people ? query_count_who :
					   query_count_where)(a, b, base);
	struct completion *found = ARENA_NEW(a, names, struct completion);
	struct wanted w;

	typed = sv_trim(typed);
	w = wanted_new(a, typed, false);
	*n = 0;
	for (name_no name = 0; name < names; name++) {
		bool place = book_name_class(b, name) == NAME_PLACE;

		if ((!people && !place) || !counts[name])
			continue;
		if (typed.n && !wanted_name(&w, b, name, FOLD_EXACT) &&
		    !(wanted_blind(w.tiers[FOLD_BLIND].fold) &&
		      wanted_name(&w, b, name, FOLD_BLIND)))
			continue;
		found[(*n)++] = (struct completion){
			.text = book_name(b, name),
			.name = name,
			.count = counts[name],
			.shown = begins_shown(a, b, name,
					      w.tiers[FOLD_EXACT].fold),
		};
	}
	port_sort(found, *n, sizeof(*found), by_count, (void *)(uintptr_t)b);
	return found;
}
