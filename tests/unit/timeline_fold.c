/* Parts under their whole, and what of it is folded. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "load/load.h"
#include "support_book.h"
#include "support_timeline.h"
#include "text/locale.h"
#include "view/timeline.h"

struct fixture {
	struct arena arena;
	struct book *book;
	struct locale locale;
	struct timeline t;
};

static void drop(struct fixture *f)
{
	book_free(f->book);
	arena_free(&f->arena);
}

static const char outlined[] =
	"- {date: 2024-01-05, title: a, id: a}\n"
	"- {date: 2024-01-10/2024-01-20, title: whole, id: w}\n"
	"- {date: 2024-01-12, title: c, id: c, part_of: w}\n"
	"- {date: 2024-01-02, title: early, id: e, part_of: w}\n"
	"- {title: deep, id: d, part_of: c}\n"
	"- {date: 2024-01-15, title: f}\n"
	"- {as_of: 2024-02, title: h1}\n"
	"- {as_of: 2024-02, title: h2}\n"
	"- {as_of: 2024-02, title: h3}\n"
	"- {as_of: 2024-02, title: h4}\n"
	"- {as_of: 2024-03, title: i1}\n"
	"- {as_of: 2024-03, title: i2}\n"
	"- {as_of: 2024-03, title: i3}\n"
	"- {date: 2024-04-01, title: m, id: m, part_of: n}\n"
	"- {date: 2024-04-02, title: n, id: n, part_of: m}\n";

static void build_outlined(struct fixture *f, struct folds folds,
			   bool latest)
{
	struct diags diags = { .arena = &f->arena };
	struct err err;

	f->book = load_text(sv_of(outlined), SV("t"), &diags);
	assert_true(locale_open(&f->arena, "en", &f->locale, NULL, &err));
	f->t = timeline_build(&f->arena, f->book,
			      every_event(&f->arena, f->book),
			      &(struct timeline_want){
				      .dates = { .locale = &f->locale },
				      .gap = 999,
				      .folds = folds,
				      .latest = latest });
}

/* What parts are under their whole, what of it is folded, and that every event
 * is in one row and no row is lost. */
static void outline(void **state)
{
	static const event_no two[] = { 2, 8 }, one[] = { 2 };
	static const struct {
		struct folds folds;
		const char *rows;
		size_t hidden; /* events without a row of their own */
		bool latest;
	} cases[] = {
		{ { FOLD_NONE, NULL, 0 },
		  "Y2024 e1 e2 e0 e3 e4 e5 e6 e7 e8 e9 e10 e11 e12 e13 e14",
		  0, false },
		{ { FOLD_USUAL, NULL, 0 },
		  "Y2024 e1 e2 e0 e3 e4 e5 F4 e10 e11 e12 e13 e14", 4, false },
		{ { FOLD_USUAL, two, 2 },
		  "Y2024 e1 e2 e5 e6 e7 e8 e9 e10 e11 e12 e13 e14", 3, false },
		{ { FOLD_ALL, NULL, 0 }, "Y2024 e1 e2 e5 F4 e10 e11 e12 e13",
		  8, false },
		{ { FOLD_ALL, one, 1 },
		  "Y2024 e1 e2 e0 e3 e5 F4 e10 e11 e12 e13", 6, false },
		{ { FOLD_NONE, NULL, 0 },
		  "Y2024 e13 e14 e12 e11 e10 e9 e8 e7 e6 e5 e2 e0 e3 e4 e1", 0,
		  true },
		{ { FOLD_USUAL, NULL, 0 },
		  "Y2024 e13 e14 e12 e11 e10 F4 e5 e2 e0 e3 e4 e1", 4, true },
		{ { FOLD_ALL, one, 1 },
		  "Y2024 e13 e12 e11 e10 F4 e5 e2 e0 e3 e1", 6, true },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct fixture f = { 0 };
		struct sv text;
		size_t hidden = 0;

		build_outlined(&f, cases[i].folds, cases[i].latest);
		text = timeline_text(&f.arena, &f.t);
		if (!sv_eq(text, sv_of(cases[i].rows)))
			fail_msg("%zu: %.*s", i, SV_ARG(text));
		for (size_t k = 0; k < f.t.shown.n; k++) {
			size_t row = timeline_row_of(&f.t, k);
			struct timeline_row at = timeline_row(&f.t, row);
			struct timeline_unit unit;
			bool own = at.kind == ROW_EVENT && at.event == k;

			assert_true(at.kind >= ROW_FOLD);
			hidden += !own;
			assert_int_equal(!own,
					 timeline_unit(&f.t, k, &unit) &&
						 unit.hides);
		}
		assert_int_equal(hidden, cases[i].hidden);
		assert_int_equal(timeline_folded(&f.t), hidden > 0);
		drop(&f);
	}
}

/* What is folded and opened again is as it was. */
static void folding(void **state)
{
	struct fixture f = { 0 };
	struct folds folds = { 0 }, once;

	(void)state;
	build_outlined(&f, folds, false);
	for (size_t k = 0; k < f.t.shown.n; k++) {
		struct timeline_unit unit;

		if (!timeline_unit(&f.t, k, &unit))
			continue;
		once = fold_turn(&f.arena, &folds, unit.first, unit.last);
		assert_false(fold_same(&once, &folds));
		once = fold_turn(&f.arena, &once, unit.first, unit.last);
		assert_true(fold_same(&once, &folds));
	}
	drop(&f);
}

/* Going from hit to hit is going down or up the list, whatever it is sorted
 * by. */
static void seeking(void **state)
{
	struct fixture both[2] = { 0 };

	(void)state;
	for (int latest = 0; latest < 2; latest++)
		build_outlined(&both[latest], (struct folds){ 0 }, latest);
	for (unsigned set = 0; set < 2 << 15; set += 37) {
		struct fixture f = both[set % 2];
		const struct outline *o = &f.t.outline;
		event_no v[15];
		struct hits found = { v, 0 };
		size_t below = 0;

		for (event_no ev = 0; ev < 15; ev++)
			if (set >> 1 >> ev & 1)
				v[found.n++] = ev;
		for (size_t at = 0, last = o->n; at < o->n; at++) {
			event_no ev = f.t.shown.v[outline_at(o, at)];
			bool is = hits_have(found, ev);

			last = is ? at : last;
			assert_int_equal(outline_seek(o, f.t.shown, found, at,
						      -1), last);
			assert_int_equal(outline_rank(o, f.t.shown, found, at),
					 below);
			below += is;
		}
		for (size_t at = o->n, next = o->n; at-- > 0;) {
			if (hits_have(found, f.t.shown.v[outline_at(o, at)]))
				next = at;
			assert_int_equal(outline_seek(o, f.t.shown, found, at,
						      1), next);
		}
		assert_int_equal(outline_seek(o, f.t.shown, found, o->n, 1),
				 o->n);
		assert_int_equal(outline_seek(o, f.t.shown, found, SIZE_MAX,
					      -1), o->n);
	}
	for (int latest = 0; latest < 2; latest++)
		drop(&both[latest]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(outline),
		cmocka_unit_test(seeking),
		cmocka_unit_test(folding),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
