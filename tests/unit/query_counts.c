/* Counts of names, of few events and of nearly all, against one by one. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "load/load.h"
#include "index/classes.h"

typedef const name_no *names_fn(struct index *x, event_no ev, size_t *n);

static struct book *open_book(struct arena *a)
{
	static const char *const path[] = { "tests/unit/data/query.yaml" };
	struct diags diags = { .arena = a };
	struct book *b = load_book(path, 1, &diags);

	assert_int_equal(diags.errors, 0);
	return b;
}

/* The events FROM to TO, or all but those. */
static struct hits range(struct arena *a, const struct book *b, event_no from,
			 event_no to, bool inside)
{
	struct hits hits = { ARENA_NEW(a, book_events(b), event_no), 0 };

	for (event_no ev = 0; ev < book_events(b); ev++)
		if ((ev >= from && ev < to) == inside)
			hits.v[hits.n++] = ev;
	return hits;
}

static void check(const struct corpus *c, struct hits hits, names_fn *names,
		  const uint32_t *counts)
{
	struct arena a = { 0 };
	uint32_t n_names = book_names(c->b);
	uint32_t *truth = ARENA_NEW(&a, n_names, uint32_t);

	for (size_t i = 0; i < hits.n; i++) {
		size_t n;
		const name_no *v = names(c->x, hits.v[i], &n);

		for (size_t k = 0; k < n; k++)
			truth[v[k]]++;
	}
	assert_memory_equal(counts, truth, n_names * sizeof(*truth));
	arena_free(&a);
}

static void of_any_part(void **state)
{
	struct arena a = { 0 };
	struct book *b = open_book(&a);
	struct corpus c = { b, index_new(b) };
	event_no all = book_events(b);

	(void)state;
	assert_true(all > 8);
	check(&c, range(&a, b, 0, all, true), index_participants,
	      index_participations(c.x));
	check(&c, range(&a, b, 0, all, true), index_places,
	      index_occurrences(c.x));
	for (event_no from = 0; from <= all; from++) {
		for (int inside = 0; inside <= 1; inside++) {
			struct hits hits = range(&a, b, from, from + all / 4,
						 inside);

			check(&c, hits, index_participants,
			      class_count(&a, &c, CLASS_WHO, hits, false)
				      .events);
			check(&c, hits, index_places,
			      class_count(&a, &c, CLASS_WHERE, hits, false)
				      .events);
		}
	}
	index_free(c.x);
	book_free(b);
	arena_free(&a);
}

/* The events of each of a class are those that are counted for it. */
static void of_each(void **state)
{
	static const enum class_no asked[] = {
		CLASS_WHO, CLASS_WHERE, CLASS_KINDS, CLASS_SERIES,
		CLASS_SOURCES, CLASS_TAGS,
	};
	struct arena a = { 0 };
	struct book *b = open_book(&a);
	struct corpus c = { b, index_new(b) };
	struct hits all = range(&a, b, 0, book_events(b), true);

	(void)state;
	for (size_t i = 0; i < sizeof(asked) / sizeof(asked[0]); i++) {
		const uint32_t *truth =
			class_count(&a, &c, asked[i], all, false).events;

		for (uint32_t no = 0; no < class_size(b, asked[i]); no++) {
			struct hits own = class_events(&a, &c, asked[i], no);

			assert_int_equal(own.n, truth[no]);
			for (size_t k = 0; k < own.n; k++) {
				struct hits one = { &own.v[k], 1 };

				assert_true(k == 0 ||
					    own.v[k - 1] < own.v[k]);
				assert_int_equal(class_count(&a, &c, asked[i],
							     one, false)
							 .events[no],
						 1);
			}
		}
	}
	index_free(c.x);
	book_free(b);
	arena_free(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(of_any_part),
		cmocka_unit_test(of_each),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
