/* Queries against the chronology in data: a table read by hand from it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "load/load.h"
#include "query/query.h"

enum { ROWS_MIN = 350, ALIASES_MAX = 100 };

/* An event by the name that the table gives it. */
struct alias {
	struct sv name;
	event_no event;
};

struct fixture {
	struct book *book;
	struct corpus corpus; /* it and its index */
	struct diags diags;
	struct arena arena; /* of the test */
	struct arena row;
	struct alias aliases[ALIASES_MAX];
	size_t naliases, nrows, failed;
	bool *wanted; /* by event: of the row before, and so of a " */
};

static int open_book(void **state)
{
	static struct fixture f;
	static const char *const path[] = { "data" };

	f.diags.arena = &f.arena;
	f.book = load_book(path, 1, &f.diags);
	f.corpus = (struct corpus){ f.book, index_new(f.book) };
	assert_int_equal(f.diags.errors, 0);
	f.wanted = ARENA_NEW(&f.arena, book_events(f.book), bool);
	*state = &f;
	return 0;
}

static int close_book(void **state)
{
	struct fixture *f = *state;

	index_free(f->corpus.x);
	book_free(f->book);
	arena_free(&f->row);
	arena_free(&f->arena);
	return 0;
}

static void add_alias(struct fixture *f, struct sv line)
{
	struct sv name = sv_cut(&line, '\t');
	event_no ev = index_find_event(f->corpus.x, line);

	assert_true(f->naliases < ALIASES_MAX);
	if (ev == NO_EVENT)
		fail_msg("no event %.*s", SV_ARG(line));
	f->aliases[f->naliases++] =
		(struct alias){ arena_copy(&f->arena, name), ev };
}

static event_no find(const struct fixture *f, struct sv name)
{
	event_no ev = index_find_event(f->corpus.x, name);

	for (size_t i = 0; i < f->naliases; i++)
		if (sv_eq(f->aliases[i].name, name))
			return f->aliases[i].event;
	if (ev == NO_EVENT)
		fail_msg("the table names no event %.*s", SV_ARG(name));
	return ev;
}

/* The name of EV in the table. */
static struct sv name_of(const struct fixture *f, event_no ev)
{
	for (size_t i = 0; i < f->naliases; i++)
		if (f->aliases[i].event == ev)
			return f->aliases[i].name;
	return index_key(f->corpus.x, ev);
}

static void want(struct fixture *f, struct sv words)
{
	bool all = sv_starts(words, SV("all"));

	if (sv_eq(words, SV("\"")))
		return;
	for (event_no ev = 0; ev < book_events(f->book); ev++)
		f->wanted[ev] = all;
	if (sv_eq(words, SV("none")))
		return;
	if (all)
		sv_cut(&words, ' ');
	while (words.n > 0) {
		struct sv word = sv_cut(&words, ' ');

		assert_int_equal(all, word.s[0] == '-');
		f->wanted[find(f, sv_slice(word, all, word.n))] = !all;
	}
}

/* Tells each event by which QUERY found other events than wanted. */
static void check_found(struct fixture *f, struct sv query, struct hits hits)
{
	struct build wrong = { .arena = &f->row };
	size_t at = 0;

	for (event_no ev = 0; ev < book_events(f->book); ev++) {
		bool found = at < hits.n && hits.v[at] == ev;

		at += found;
		if (found == f->wanted[ev])
			continue;
		build_str(&wrong, found ? " +" : " -");
		build_sv(&wrong, name_of(f, ev));
	}
	/* All are seen only where they stand in date order. */
	assert_int_equal(at, hits.n);
	if (wrong.n == 0)
		return;
	print_error("%.*s:%s\n", SV_ARG(query), wrong.s);
	f->failed++;
}

static void check_tier(struct fixture *f, struct sv query, struct sv wanted,
		       enum match_tier tier)
{
	static const struct sv words[] = { [MATCH_EXACT] = SV_INIT("exact"),
					   [MATCH_BLIND] = SV_INIT("blind"),
					   [MATCH_NEAR] = SV_INIT("near") };

	if (!wanted.n || sv_eq(wanted, words[tier]))
		return;
	print_error("%.*s: %.*s, not %.*s\n", SV_ARG(query),
		    SV_ARG(words[tier]), SV_ARG(wanted));
	f->failed++;
}

static void check_row(struct fixture *f, struct sv line)
{
	struct sv query = sv_cut(&line, '\t'), found = sv_cut(&line, '\t');
	struct build printed = { .arena = &f->row };
	struct query_fault fault;
	struct match_note note;
	const struct query *q, *again;
	struct hits hits;

	f->nrows++;
	q = query_parse_for(&f->row, f->book, query, &fault);
	if (!q)
		fail_msg("%.*s: column %zu: %s", SV_ARG(query), fault.column,
			 fault.message);
	query_print(&printed, q);
	again = query_parse_for(&f->row, f->book, build_view(&printed),
				&fault);
	if (!again || !query_equal(q, again))
		fail_msg("%.*s is printed as %.*s", SV_ARG(query),
			 SV_ARG(build_view(&printed)));
	hits = query_run(&f->row, &f->corpus, q, &note);
	want(f, found);
	check_found(f, query, hits);
	check_tier(f, query, line, note.tier);
}

static void test_rows(void **state)
{
	struct fixture *f = *state;
	FILE *file = fopen("tests/unit/query_rows.tsv", "re");
	char *text = NULL;
	size_t cap = 0;
	ssize_t n;

	assert_non_null(file);
	while ((n = getline(&text, &cap, file)) > 0) {
		struct sv line = { text, (size_t)n - 1 };

		if (sv_starts(line, SV("@")))
			add_alias(f, sv_slice(line, 1, line.n));
		else if (!sv_starts(line, SV("#")))
			check_row(f, line);
		arena_reset(&f->row);
	}
	free(text);
	fclose(file);
	assert_int_equal(f->failed, 0);
	assert_true(f->nrows >= ROWS_MIN);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_rows),
	};

	return cmocka_run_group_tests(tests, open_book, close_book);
}
