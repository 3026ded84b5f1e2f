/* Names, kinds and sources as rows: all of a class, those that what is typed
 * finds, and what is near to it. */
#include "app/names.h"
#include "base/utf8.h"
#include "query/complete.h"
#include "text/fold.h"

/* What is told of all events does not change while the reader types. */
const struct class_order *names_order(struct app *a, enum class_no class)
{
	struct class_order *order = &a->orders[class];

	if (!order->v)
		*order = class_order(&a->every, &a->corpus, class, a->all);
	return order;
}

struct names_row names_row(struct app *a, struct arena *arena,
			   enum class_no class, uint32_t no)
{
	return names_row_of(arena, a->corpus.b, a->options.locale, class, no);
}

struct names_row names_counted(struct app *a, struct arena *arena,
			       enum class_no class,
			       const struct completion *of)
{
	struct names_row row = names_row(a, arena, class, of->no);

	row.all = of->all;
	row.hit = of->hit;
	return row;
}

struct sv names_near(struct app *a, struct arena *arena, enum class_no class,
		     struct sv typed, struct match_note *note)
{
	enum { SHORT = 4 }; /* a word of fewer letters is near to too many */
	const struct class_order *order = names_order(a, class);
	struct sv *titles;

	*note = (struct match_note){ 0 };
	if (class_of(class)->rows->spelt) {
		query_run_cached(arena, &a->corpus, a->cache,
				 query_field(arena, class_of(class)->field,
					     typed),
				 note);
		return note->tier == MATCH_NEAR ? note->near : SV("");
	}
	titles = ARENA_NEW(arena, order->n, struct sv);
	for (size_t i = 0; i < order->n; i++)
		titles[i] = class_shown(arena, a->corpus.b, class, order->v[i],
					a->options.locale);
	if (utf8_count(typed) >= SHORT)
		note->near = fold_nearest(typed, titles, order->n);
	if (note->near.n) {
		note->tier = MATCH_NEAR;
		note->missed = typed;
	}
	return note->near;
}

struct names names_complete(struct app *a, struct arena *arena,
			    enum class_no class, struct sv typed,
			    const struct sv **values, struct match_note *note)
{
	struct count hit = { 0 };
	const struct completion *v;
	struct names_row *rows;
	struct sv *value;
	size_t n;

	if (a->kept.n < a->all.n)
		hit = class_count(arena, &a->corpus, class, a->kept, false);
	*note = (struct match_note){ 0 };
	v = query_complete(arena, &a->corpus, names_order(a, class),
			   a->options.locale, typed, hit.events, &n);
	if (n == 0)
		typed = names_near(a, arena, class, typed, note);
	if (note->tier == MATCH_NEAR)
		v = query_complete(arena, &a->corpus, names_order(a, class),
				   a->options.locale, typed, hit.events, &n);
	rows = ARENA_NEW(arena, n, struct names_row);
	value = ARENA_NEW(arena, n, struct sv);
	for (size_t i = 0; i < n; i++) {
		rows[i] = names_counted(a, arena, class, &v[i]);
		value[i] = class_value(a->corpus.b, class, v[i].no);
	}
	*values = value;
	return (struct names){ .locale = a->options.locale,
			       .rows = rows, .n = n, .chosen = true,
			       .most = a->all.n,
			       .one = a->kept.n == a->all.n };
}
