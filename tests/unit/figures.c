/* Figures: in groups, and checked by one another, against a look at each. */
#include <locale.h>
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "book/called.h"
#include "book/choice.h"
#include "load/load.h"
#include "support_arena.h"
#include "support_book.h"
#include "tell/figures.h"
#include "text/fold.h"

static struct book *open_book(const char *path)
{
	struct diags diags = { .arena = &arena };
	struct book *b = load_book(&path, 1, &diags);

	assert_int_equal(diags.errors, 0);
	return b;
}

static const char ours[] = "tests/unit/data/figures.yaml";

/* ---- as text ---- */

static void put_row(struct build *out, const struct book *b,
		    const struct figures_row *r)
{
	const struct figure *f = r->figure;

	build_sv(out, book_text(b, f->over.length ? f->over : f->as_of));
	build_char(out, ' ');
	build_sv(out, choice_bound((enum figure_bound)f->bound));
	build_sv(out, book_text(b, f->value));
	build_char(out, ' ');
	build_sv(out, book_text(b, f->what));
	if (r->from) {
		build_str(out, ": ");
		build_sv(out, book_text(b, r->from->value));
		build_str(out, " to ");
		build_sv(out, book_text(b, r->to->value));
	}
	if (r->check != FIGURES_UNCHECKED)
		build_fmt(out, " is %.1f %s", r->found,
			  r->check == FIGURES_AGREES ? "agrees" : "differs");
	build_char(out, '\n');
}

static const char *text_of(const struct book *b, const struct figures *f)
{
	static const char *const sorts[] = {
		[FIGURES_SERIES] = "series", [FIGURES_CLAIM] = "claim",
		[FIGURES_NAME] = "name",     [FIGURES_SINGLE] = "single",
		[FIGURES_SOURCE] = "source", [FIGURES_YEAR] = "year",
	};
	struct build out = { .arena = &arena };

	for (size_t i = 0; i < f->ngroups; i++) {
		const struct figures_group *g = &f->groups[i];

		build_fmt(&out, "%s", sorts[g->sort]);
		if (g->sort == FIGURES_SERIES)
			build_fmt(&out, " of %zu", g->levels);
		if (g->sort >= FIGURES_SOURCE)
			build_fmt(&out, " %lld", (long long)g->no);
		build_char(&out, '\n');
		for (size_t k = 0; k < g->n; k++)
			put_row(&out, b, &f->rows[g->first + k]);
	}
	return arena_cstr(&arena, build_view(&out));
}

static const char *const expected[FIGURES_ORDERS] = {
	"series of 4\n"
	"2021 90e6 trade turnover\n"
	"2022 350e6 trade turnover\n"
	"2023 356e6 Trade turnover\n"
	"2024 over500e6 trade turnover\n"
	"2022/2023 20 growth of trade turnover: 350e6 to 356e6 is 1.7 differs\n"
	"2023/2024 41 growth of trade turnover: 356e6 to 500e6 is 40.4 agrees\n"
	"2021/2024 4 growth of trade turnover: 90e6 to 500e6 is 455.6 differs\n"
	"claim\n"
	" 3 ferries counted is 3.0 agrees\n"
	"claim\n"
	" 2 ferries that were named is 3.0 differs\n"
	"claim\n"
	" at least10 ferries that were painted is 1.0 differs\n"
	"claim\n"
	" about4 ferries that were sunk is 3.0 agrees\n"
	"name\n"
	"2024-11~ 7 weirs of the river\n"
	"2024 9 trade turnover\n"
	"name\n"
	"/2024-11~ 14000 boats built\n"
	"/2024-11~ 4000 other hulls built\n"
	"single\n"
	"2023/2024 12 growth of grain\n"
	"2024 5 trade turnover\n"
	"2024 420 people housed\n"
	"2025-01 at most1.5e3 length of the canal\n",
};

static void by_what(void **state)
{
	struct book *b = open_book(ours);
	struct corpus c = { b, index_new(b) };
	struct hits all = every_event(&arena, b);
	struct figures f = figures_of(&arena, &c, all, FIGURES_BY_WHAT);

	(void)state;
	assert_string_equal(text_of(b, &f), expected[FIGURES_BY_WHAT]);
	assert_int_equal(f.series, 1);
	index_free(c.x);
	book_free(b);
}

/* ---- against a look at each ---- */

static bool alike(const struct book *b, struct text x, struct text y)
{
	return sv_eq(fold_copy(&arena, book_text(b, x), FOLD_EXACT),
		     fold_copy(&arena, book_text(b, y), FOLD_EXACT));
}

static bool same_names(const struct book *b, const struct figure *x,
		       const struct figure *y)
{
	return sv_eq(called_lines(&arena, b, x->of, NULL),
		     called_lines(&arena, b, y->of, NULL));
}

static bool same_thing(const struct book *b, const struct figure *x,
		       const struct figure *y)
{
	return alike(b, x->what, y->what) && alike(b, x->unit, y->unit) &&
	       same_names(b, x, y);
}

/* Whether F is of HITS. */
static bool is_of(const struct book *b, struct hits hits,
		  const struct figure *f)
{
	const event_no *events = book_event_list(b, f->counts);
	uint32_t n = f->event == NO_EVENT ? f->counts.count : 0;
	bool any = hits.n == book_events(b) && f->event == NO_EVENT;

	for (size_t i = 0; i < hits.n; i++) {
		any = any || hits.v[i] == f->event;
		for (uint32_t k = 0; k < n; k++)
			any = any || hits.v[i] == events[k];
	}
	return any && !f->otherwise;
}

static size_t group_of(const struct figures *f, const struct figure *figure)
{
	size_t found = SIZE_MAX;

	for (size_t i = 0; i < f->ngroups; i++)
		for (size_t k = 0; k < f->groups[i].n; k++)
			if (f->rows[f->groups[i].first + k].figure == figure) {
				assert_int_equal(found, SIZE_MAX);
				found = i;
			}
	return found;
}

/* Figures X and Y, both of the groups F by what they are of. */
static void check_two(const struct book *b, const struct figures *f,
		      const struct figure *x, const struct figure *y)
{
	size_t at = group_of(f, x), other = group_of(f, y);
	enum figures_sort sort = f->groups[at].sort;

	if (same_thing(b, x, y)) {
		assert_int_equal(at, other);
		assert_int_equal(sort, FIGURES_SERIES);
	}
	if (at == other && sort == FIGURES_CLAIM)
		assert_ptr_equal(x, y);
	if (at == other && (sort == FIGURES_SERIES || sort == FIGURES_NAME))
		assert_true(same_names(b, x, y));
}

static void check_hits(const struct corpus *c, struct hits hits)
{
	const struct book *b = c->b;
	size_t n, chosen = 0;
	const struct figure *v = book_all_figures(b, &n);

	for (int order = 0; order < FIGURES_ORDERS; order++) {
		struct figures f = figures_of(&arena, c, hits,
					      (enum figures_order)order);

		chosen = 0;
		for (size_t i = 0; i < n; i++) {
			assert_int_equal(group_of(&f, &v[i]) != SIZE_MAX,
					 is_of(b, hits, &v[i]));
			chosen += is_of(b, hits, &v[i]);
			for (size_t k = 0; order == FIGURES_BY_WHAT && k < n;
			     k++)
				if (k != i && is_of(b, hits, &v[i]) &&
				    is_of(b, hits, &v[k]))
					check_two(b, &f, &v[i], &v[k]);
		}
		assert_int_equal(f.nrows, chosen);
		for (size_t i = 0; i < f.ngroups; i++) {
			const struct figures_group *g = &f.groups[i];

			assert_true(g->n > 0);
			assert_int_equal(g->first, i == 0 ? 0 :
					 f.groups[i - 1].first +
						 f.groups[i - 1].n);
			for (size_t k = 0; g->sort == FIGURES_SOURCE &&
					   k < g->n; k++) {
				struct range cites =
					f.rows[g->first + k].figure->cites;

				assert_int_equal(g->no, cites.count ?
						 book_cites(b, cites)->source :
						 NO_SOURCE);
			}
		}
	}
}

/* Of the whole book, of each event and of all without it. */
static void recounted(void **state)
{
	static const char *const files[] = {
		ours, "data/azerbaijan-belarus/30-trade.yaml",
		"tests/data/screens.yaml",
	};

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		const char *path = files[i];
		struct diags diags = { .arena = &arena };
		struct book *b = load_book(&path, 1, &diags);
		struct corpus c = { b, index_new(b) };
		struct hits all = every_event(&arena, b);

		check_hits(&c, all);
		for (size_t k = 0; k < all.n; k++) {
			event_no one = all.v[k];
			struct hits rest = { ARENA_NEW(&arena, all.n, event_no),
					     0 };

			for (size_t m = 0; m < all.n; m++)
				if (m != k)
					rest.v[rest.n++] = all.v[m];
			check_hits(&c, (struct hits){ &one, 1 });
			check_hits(&c, rest);
		}
		index_free(c.x);
		book_free(b);
	}
}

/* ---- numbers ---- */

static void numbers(void **state)
{
	static const struct {
		const char *what;
		double number, least, most;
	} cases[] = {
		{ "Trade turnover", 356e6, 355.5e6, 356.5e6 },
		{ "length of the canal", 1500, -INFINITY, 1500 },
		{ "people housed", 420, 419.5, 420.5 },
		{ "ferries that were sunk", 4, 3, 5 },
		{ "ferries that were painted", 10, 10, INFINITY },
	};
	struct book *b = open_book(ours);
	size_t n;
	const struct figure *v = book_all_figures(b, &n);

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		for (size_t k = 0; k < n; k++) {
			struct figure_range range = figure_range(b, &v[k]);

			if (!sv_eq(book_text(b, v[k].what),
				   sv_of(cases[i].what)))
				continue;
			assert_true(figure_number(b, &v[k]) ==
				    cases[i].number);
			assert_true(range.least == cases[i].least);
			assert_true(range.most == cases[i].most);
		}
	book_free(b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(by_what, arena_teardown),
		cmocka_unit_test_teardown(recounted, arena_teardown),
		cmocka_unit_test_teardown(numbers, arena_teardown),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
