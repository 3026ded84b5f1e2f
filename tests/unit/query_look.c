/* Queries that are given up, and events that are asked one by one, against
 * queries that are run whole. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "load/load.h"
#include "query/look.h"
#include "support_random.h"
#include "support_world.h"

enum { WORLDS = 60, QUERIES = 40, DEEP = 3, ANSWERS = 3 };

/* ---- queries at random ---- */

static void add_text(struct random *r, struct build *b)
{
	static const char *const others[] = {
		"who:n1", "who:'n0'", "host:n", "guest:xa", "at:land",
		"at:hall", "kind:meeting", "kind:visit", "series:she",
		"tag:x", "src:q1", "src:none", "status:planned", "prec:month",
		"prec:year", "has:tags", "has:sources", "has:quote", "id:2024",
		"2024", "=2024-05", "2023-01..", "/[ae]h/", "/x.*k/", "2",
		"who:zzzz", "meeting", "town", "\"e a\"", "\"a s\"",
		"week:05-17",
	};
	static const char *const quotes[] = { "", "\"", "'", "/" };
	const char *quote = quotes[random_pick(r, 4)];

	if (random_pick(r, 2)) {
		build_str(b, others[random_pick(r, sizeof(others) /
							   sizeof(*others))]);
		return;
	}
	build_str(b, quote);
	world_letters(r, b, 4);
	build_str(b, quote);
}

static void add_query(struct random *r, struct build *b, int deep)
{
	static const char *const joins[] = { " ", " | " };
	const char *join = joins[random_pick(r, 2)];
	uint32_t n = deep > 0 ? random_pick(r, 3) : 0;

	if (n == 0) {
		add_text(r, b);
		return;
	}
	for (uint32_t i = 0; i < n; i++) {
		build_str(b, i > 0 ? join : "");
		build_str(b, random_pick(r, 3) ? "(" : "-(");
		add_query(r, b, deep - 1);
		build_char(b, ')');
	}
}

/* A query that can be read, and *TEXT of it; or null. */
static const struct query *new_query(struct world *w, struct build *text)
{
	struct query_fault fault;

	add_query(&w->random, text, (int)random_pick(&w->random, DEEP));
	return query_parse_for(&w->arena, w->book, build_view(text), &fault);
}

static void each_query(void (*fn)(struct world *w, const struct query *q,
				  struct sv text))
{
	struct world w = { .random = { .state = 5 } };

	for (unsigned i = 0; i < random_rounds(WORLDS); i++) {
		world_open(&w);
		for (int k = 0; k < QUERIES; k++) {
			struct build text = { .arena = &w.arena };
			const struct query *q = new_query(&w, &text);

			if (q)
				fn(&w, q, build_view(&text));
		}
		world_close(&w);
	}
	arena_free(&w.arena);
}

/* ---- one by one ---- */

static size_t sure, asked;

static void check_look(struct world *w, const struct query *q, struct sv text)
{
	struct query_look *l = query_look_new(&w->corpus, w->cache, q);
	struct hits all = query_run(&w->arena, &w->corpus, q, NULL);
	uint32_t n = book_events(w->book);
	bool *met = ARENA_NEW(&w->arena, n, bool);

	if (!l)
		return;
	for (event_no ev = n; ev-- > 0;)
		met[ev] = query_look_at(l, ev);
	asked++;
	sure += query_look_is_sure(l);
	for (event_no ev = 0; ev < n && query_look_is_sure(l); ev++)
		if (met[ev] != hits_have(all, ev))
			fail_msg("%.*s: event %u %s", SV_ARG(text), ev,
				 met[ev] ? "is none" : "is missing");
	query_look_free(l);
}

static void one_by_one(void **state)
{
	(void)state;
	each_query(check_look);
	assert_true(sure > asked / 2); /* else that says little */
}

/* Nothing is near what must not be there, so that it is sure at once; what
 * must be is when it was found. */
static void sure_at_once(void **state)
{
	static const struct {
		const char *query;
		bool sure;
	} rows[] = {
		{ "zzzz", false },    { "-zzzz", true },
		{ "-(zzzz y)", true }, { "-(-(zzzz y) | x)", true },
		{ "2024 zzzz", false }, { "2024 -zzzz", true },
		{ "zzzz | -y", false }, { "-zzzz -y", true },
		{ "'zzzz'", true },   { "2024", true },
		{ "tag:zzzz", true },
	};
	struct world w = { .random = { .state = 5 } };

	(void)state;
	world_open(&w);
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct query_fault fault;
		const struct query *q = query_parse_for(
			&w.arena, w.book, sv_of(rows[i].query), &fault);
		struct query_look *l = query_look_new(&w.corpus, NULL, q);

		if (query_look_is_sure(l) != rows[i].sure)
			fail_msg("%s", rows[i].query);
		query_look_free(l);
	}
	world_close(&w);
	arena_free(&w.arena);
}

/* ---- given up ---- */

static bool same(struct hits x, struct hits y)
{
	bool same = x.n == y.n;

	for (size_t i = 0; same && i < x.n; i++)
		same = x.v[i] == y.v[i];
	return same;
}

static size_t ended;

/* It is given up ever later, and each time the cache is as good as before. */
static void check_stop(struct world *w, const struct query *q, struct sv text)
{
	struct match_note due, got;
	struct hits all = query_run(&w->arena, &w->corpus, q, &due), hits;
	bool whole = false;

	for (uint64_t left = 0; !whole; left = 2 * left + 1 +
					      random_pick(&w->random, 9)) {
		struct stop stop = { .left = left };

		whole = query_run_until(&w->arena, &w->corpus, w->cache, &stop,
					q, &hits, &got);
		ended += !whole;
		assert_int_equal(whole, !stop.stopped);
	}
	for (int i = 0; i < 2; i++) {
		if (!same(all, hits) || due.tier != got.tier ||
		    !sv_eq(due.near, got.near) ||
		    !sv_eq(due.unknown, got.unknown))
			fail_msg("%.*s: another answer", SV_ARG(text));
		hits = query_run_cached(&w->arena, &w->corpus, w->cache, q,
					&got);
	}
}

static void given_up(void **state)
{
	(void)state;
	each_query(check_stop);
	assert_true(ended > (size_t)WORLDS * QUERIES);
}

/* ---- how much is done ---- */

enum { EVENTS = 800, POOL = 1600, OWN = 80 };

/* All have to do with one name; every other has words of its own that begin
 * like it, which are too rare for sets. */
static struct book *book_of_name(struct arena *a)
{
	struct build b = { .arena = a };
	struct diags diags = { .arena = a };

	build_str(&b, "events:\n");
	for (unsigned i = 0; i < EVENTS; i++) {
		build_str(&b, "- {date: 2001, who: Kor, title: x");
		for (unsigned k = 0; i % 2 && k < OWN; k++)
			build_fmt(&b, " kor%u", (i / 2 * OWN + k) % POOL);
		build_str(&b, "}\n");
	}
	return load_text(build_view(&b), SV("a.yaml"), &diags);
}

/* What is found by its name is not read: that would be half of the events. */
static void found_by_name(void **state)
{
	struct arena a = { 0 };
	struct book *b = book_of_name(&a);
	struct corpus c = { b, index_new(b) };
	struct query_fault fault;
	const struct query *q = query_parse_for(&a, b, SV("kor"), &fault);
	struct stop stop = { .left = 70000 };
	struct match_note note;
	struct hits hits;

	(void)state;
	assert_true(query_run_until(&a, &c, NULL, &stop, q, &hits, &note));
	assert_int_equal(hits.n, EVENTS);
	index_free(c.x);
	book_free(b);
	arena_free(&a);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(one_by_one),
		cmocka_unit_test(sure_at_once),
		cmocka_unit_test(given_up),
		cmocka_unit_test(found_by_name),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
