/* Putting figures into groups. */
#include <stdlib.h>

#include "base/build.h"
#include "book/called.h"
#include "book/figure.h"
#include "tell/figures_parts.h"
#include "text/fold.h"

enum { NAMES_MOST = 64 }; /* figures of an event whose names are looked at */

/* A figure while its group is sought. */
struct placing {
	struct figures_row row;
	struct sv what, unit, of; /* folded */
	size_t group;             /* the key of it: order of coming */
	enum figures_sort sort;
	int64_t no;
	int64_t day; /* by which it is in its place */
	size_t at;   /* in the book */
};

struct placings {
	const struct book *book;
	struct placing *v;
	size_t n;
};

/* ---- which there are ---- */

static bool is_chosen(const struct book *b, struct hits hits,
		      const struct figure *f)
{
	size_t n;
	const event_no *events = figure_events(b, f, &n);

	if (f->otherwise)
		return false;
	if (f->event != NO_EVENT)
		return hits_have(hits, f->event);
	for (size_t i = 0; i < n; i++)
		if (hits_have(hits, events[i]))
			return true;
	return hits.n == book_events(b);
}

int64_t figures_day(const struct figures_row *r)
{
	if (!r->dated)
		return INT64_MAX;
	return r->when.last_end == END_KNOWN ? r->when.last :
					       date_anchor(&r->when);
}

static struct placing place(struct arena *a, const struct book *b,
			    const struct figure *f, size_t at)
{
	struct sv over = book_text(b, f->over);
	struct sv edtf = over.n ? over : book_text(b, f->as_of);
	struct placing p = { .row = { .figure = f,
				      .value = figure_number(b, f),
				      .holds = over.n == 0 },
			     .at = at };
	struct date_fault fault;

	p.row.dated = edtf.n > 0 && date_parse(a, edtf, DATE_LENIENT,
					       &p.row.when, NULL, &fault);
	p.day = figures_day(&p.row);
	p.what = fold_copy(a, book_text(b, f->what), FOLD_EXACT);
	p.unit = figure_unit(a, b, f);
	p.of = called_lines(a, b, f->of, NULL);
	return p;
}

/* ---- groups by what they are of ---- */

bool figures_is_rate(const struct book *b, const struct figure *f)
{
	struct arena scratch = { 0 };
	struct sv unit = figure_unit(&scratch, b, f);
	bool rate = sv_eq(unit, SV("per cent")) ||
		    sv_eq(unit, SV("percent")) || sv_eq(unit, SV("%"));

	arena_free(&scratch);
	return rate;
}

/* Figures of one thing in one unit: levels, where they are several. */
struct thing {
	struct placing *const *v; /* in the order of the book */
	size_t n;
	bool rate;
};

struct things {
	struct thing *v;
	size_t n;
};

static int by_thing(const void *x, const void *y)
{
	const struct placing *a = *(struct placing *const *)x;
	const struct placing *b = *(struct placing *const *)y;
	int order = sv_cmp(a->of, b->of);

	order = order ? order : sv_cmp(a->what, b->what);
	order = order ? order : sv_cmp(a->unit, b->unit);
	return order ? order : (a->at > b->at) - (a->at < b->at);
}

static bool same_name(const struct thing *x, const struct thing *y)
{
	return sv_eq(x->v[0]->of, y->v[0]->of);
}

/* The things that ALL are of, those of one name side by side; in A. */
static struct things things_of(struct arena *a, const struct placings *all)
{
	struct placing **by = ARENA_NEW(a, all->n, struct placing *);
	struct things t = { ARENA_NEW(a, all->n, struct thing), 0 };

	for (size_t i = 0; i < all->n; i++)
		by[i] = &all->v[i];
	if (all->n > 1)
		qsort(by, all->n, sizeof(*by), by_thing);
	for (size_t i = 0; i < all->n; i++) {
		if (i == 0 || !sv_eq(by[i]->of, by[i - 1]->of) ||
		    !sv_eq(by[i]->what, by[i - 1]->what) ||
		    !sv_eq(by[i]->unit, by[i - 1]->unit))
			t.v[t.n++] = (struct thing){
				.v = by + i,
				.rate = figures_is_rate(all->book,
							by[i]->row.figure)
			};
		t.v[t.n - 1].n++;
	}
	return t;
}

/* Those of the things FIRST to END that have levels, in ALL; how many. */
static size_t find_levels(const struct thing *first, const struct thing *end,
			  const struct thing **all)
{
	size_t n = 0;

	for (; first < end; first++)
		if (!first->rate && first->n > 1)
			all[n++] = first;
	return n;
}

/* The first of the N things V, in their order, that is WHAT, or N. */
static size_t find_called(const struct thing *const *v, size_t n,
			  struct sv what)
{
	size_t first = 0, end = n;

	while (first < end) {
		size_t mid = first + (end - first) / 2;

		if (sv_cmp(v[mid]->v[0]->what, what) < 0)
			first = mid + 1;
		else
			end = mid;
	}
	return first < n && sv_eq(v[first]->v[0]->what, what) ? first : n;
}

/* Of the N things V, which have levels and are of one name, the first whose
 * growth RATE tells: of "growth of turnover" turnover.  Null: of none. */
static const struct thing *grown(const struct thing *const *v, size_t n,
				 const struct thing *rate)
{
	enum { WORDS_MOST = 16 }; /* that turnover may be called by */
	struct sv rest = rate->v[0]->what;
	size_t best = n;

	while (n > 0 && rate->rate && rest.n > 0) {
		size_t to = 0, at;

		for (int i = 0; i < WORDS_MOST && to < rest.n; i++) {
			to = sv_find_char(rest, ' ', to + (i > 0));
			to = to == SV_NONE ? rest.n : to;
			at = find_called(v, n, sv_slice(rest, 0, to));
			best = at < best ? at : best;
		}
		sv_cut(&rest, ' ');
	}
	return best < n ? v[best] : NULL;
}

/* Places all of THING, whose series is that of LEVELS, or null. */
static void place_thing(const struct thing *thing, const struct thing *levels)
{
	for (size_t i = 0; i < thing->n; i++) {
		struct placing *p = thing->v[i];

		p->row.growth = levels && levels != thing;
		p->sort = levels ? FIGURES_SERIES :
			  p->row.figure->counts.count > 0 ? FIGURES_CLAIM :
							    FIGURES_SINGLE;
		p->group = levels ? levels->v[0]->at :
			   p->sort == FIGURES_CLAIM ? p->at :
						      0;
	}
}

/* Of the things FIRST to END, which are of one name, those that have no group
 * are one, if they are several. */
static void gather(const struct thing *first, const struct thing *end)
{
	const struct placing *before = NULL;
	size_t n = 0;

	for (const struct thing *t = first; t < end; t++) {
		const struct placing *p = t->v[0];

		if (p->sort != FIGURES_SINGLE)
			continue;
		n++;
		before = !before || p->at < before->at ? p : before;
	}
	if (n < 2 || before->of.n == 0)
		return;
	for (const struct thing *t = first; t < end; t++)
		if (t->v[0]->sort == FIGURES_SINGLE) {
			t->v[0]->sort = FIGURES_NAME;
			t->v[0]->group = before->at;
		}
}

static void group_by_what(struct placings *all)
{
	struct arena scratch = { 0 };
	struct things t = things_of(&scratch, all);
	const struct thing *end = t.v + t.n, *next;
	const struct thing **v = ARENA_NEW(&scratch, t.n,
					   const struct thing *);

	for (const struct thing *first = t.v; first < end; first = next) {
		size_t n;

		for (next = first; next < end && same_name(first, next); )
			next++;
		n = find_levels(first, next, v);
		for (const struct thing *x = first; x < next; x++) {
			const struct thing *levels = grown(v, n, x);

			place_thing(x, levels	 ? levels :
				       x->n > 1 ? x :
						  NULL);
		}
		gather(first, next);
	}
	arena_free(&scratch);
}

/* ---- other groups ---- */

static void group_by_source(struct placings *all)
{
	for (size_t i = 0; i < all->n; i++) {
		const struct figure *f = all->v[i].row.figure;
		const struct cite *cite = book_cites(all->book, f->cites);

		all->v[i].sort = FIGURES_SOURCE;
		all->v[i].no = f->cites.count ? cite[0].source : NO_SOURCE;
		all->v[i].group = (size_t)all->v[i].no;
	}
}

/* The year in which what a figure speaks of ends. */
static void group_by_year(struct placings *all)
{
	for (size_t i = 0; i < all->n; i++) {
		struct placing *p = &all->v[i];
		int64_t year = FIGURES_NO_YEAR;
		int month, day;

		if (p->day != INT64_MIN && p->day != INT64_MAX)
			date_from_day(p->day, &year, &month, &day);
		p->sort = FIGURES_YEAR;
		p->no = year;
		/* Those without one come last. */
		p->group = (size_t)((uint64_t)year + INT64_MAX);
	}
}

/* ---- all of it ---- */

static int compare(const void *x, const void *y)
{
	const struct placing *a = x, *b = y;

	if (a->sort != b->sort)
		return a->sort < b->sort ? -1 : 1;
	if (a->group != b->group)
		return a->group < b->group ? -1 : 1;
	if (a->row.growth != b->row.growth)
		return a->row.growth ? 1 : -1;
	if (a->day != b->day)
		return a->day < b->day ? -1 : 1;
	return a->at < b->at ? -1 : 1;
}

static void add_row(struct figures *f, const struct placing *p, bool new)
{
	struct figures_group *group;

	if (new)
		f->groups[f->ngroups++] = (struct figures_group){
			.sort = p->sort, .no = p->no, .first = f->nrows
		};
	group = &f->groups[f->ngroups - 1];
	group->n++;
	group->levels += p->sort == FIGURES_SERIES && !p->row.growth;
	if (!p->row.growth && p->row.value > group->most)
		group->most = p->row.value;
	f->rows[f->nrows++] = p->row;
}

/* Puts ALL into groups by ORDER, and checks them; in A. */
static struct figures put_together(struct arena *a, struct placings *all,
				   enum figures_order order)
{
	static void (*const groups[FIGURES_ORDERS])(struct placings *) = {
		[FIGURES_BY_WHAT] = group_by_what,
		[FIGURES_BY_SOURCE] = group_by_source,
		[FIGURES_BY_YEAR] = group_by_year,
	};
	struct figures f = { 0 };

	groups[order](all);
	if (all->n > 1)
		qsort(all->v, all->n, sizeof(*all->v), compare);
	f.rows = ARENA_NEW(a, all->n, struct figures_row);
	f.groups = ARENA_NEW(a, all->n, struct figures_group);
	for (size_t i = 0; i < all->n; i++)
		add_row(&f, &all->v[i],
			i == 0 || all->v[i - 1].sort != all->v[i].sort ||
				all->v[i - 1].group != all->v[i].group);
	for (size_t i = 0; i < f.ngroups; i++) {
		figures_check(a, all->book, &f, &f.groups[i]);
		f.series += f.groups[i].sort == FIGURES_SERIES;
	}
	return f;
}

struct figures figures_of(struct arena *a, const struct corpus *c,
			  struct hits hits, enum figures_order order)
{
	size_t n;
	const struct figure *v = book_all_figures(c->b, &n);
	struct placings all = { c->b, ARENA_NEW(a, n, struct placing), 0 };
	const bool *apart = figures_apart(a, c->b, v, n);

	for (size_t i = 0; i < n; i++) {
		if (!is_chosen(c->b, hits, &v[i]))
			continue;
		all.v[all.n] = place(a, c->b, &v[i], i);
		all.v[all.n++].row.apart = apart[i];
	}
	return put_together(a, &all, order);
}

/* Whether F and G are of the same names. */
static bool same_names(const struct book *b, const struct figure *f,
		       const struct figure *g)
{
	const struct called *x = book_called_rows(b, f->of);
	const struct called *y = book_called_rows(b, g->of);

	if (f->of.count != g->of.count)
		return false;
	for (uint32_t i = 0; i < f->of.count; i++)
		if (x[i].name != y[i].name)
			return false;
	return true;
}

/* Whether G is of the names of one of the N figures V that tell of growth. */
static bool is_namesake(const struct book *b, const struct figure *v,
			size_t n, const struct figure *g)
{
	for (size_t i = 0; i < n && i < NAMES_MOST; i++)
		if (same_names(b, &v[i], g) && figures_is_rate(b, &v[i]))
			return true;
	return n > NAMES_MOST;
}

/* All figures that those of EV are checked by, in A. */
static struct placings checked_by(struct arena *a, const struct book *b,
				  event_no ev)
{
	struct placings all = { .book = b };
	size_t n, own = 0;
	const struct figure *v = book_all_figures(b, &n);
	const struct figure *f = ev == NO_EVENT ? v : book_figures(b, ev, &own);

	all.v = ARENA_NEW(a, n, struct placing);
	for (size_t i = 0; i < n; i++)
		if (!v[i].otherwise &&
		    (ev == NO_EVENT || v[i].event == ev ||
		     is_namesake(b, f, own, &v[i])))
			all.v[all.n++] = place(a, b, &v[i], i);
	return all;
}

struct figures_row *figures_checked(struct arena *a, const struct book *b,
				    event_no ev)
{
	size_t n;
	const struct figure *v = ev == NO_EVENT ? book_all_figures(b, &n) :
						  book_figures(b, ev, &n);
	struct figures_row *rows = ARENA_NEW(a, n, struct figures_row);
	struct placings all = checked_by(a, b, ev);
	struct figures found = put_together(a, &all, FIGURES_BY_WHAT);

	for (size_t i = 0; i < found.nrows; i++) {
		const struct figure *f = found.rows[i].figure;

		if (f >= v && f < v + n)
			rows[f - v] = found.rows[i];
	}
	return rows;
}

bool figures_differ(const struct book *b, event_no ev)
{
	enum { MOST = 4096 }; /* figures that each row of a list may look at */
	struct arena scratch = { 0 };
	size_t n, all;
	const struct figure *v = book_figures(b, ev, &n);
	const struct figures_row *rows = NULL;
	bool differ = false;

	book_all_figures(b, &all);
	for (size_t i = 0; i < n && !differ; i++) {
		struct figures_row r = { .figure = &v[i] };

		figures_check_count(&scratch, b, &r);
		if (!rows && all <= MOST && figures_is_rate(b, &v[i]))
			rows = figures_checked(&scratch, b, ev);
		differ = r.check == FIGURES_DIFFERS ||
			 (rows && rows[i].check == FIGURES_DIFFERS);
	}
	arena_free(&scratch);
	return differ;
}
