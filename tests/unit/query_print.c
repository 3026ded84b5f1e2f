/* What is printed is read as the same query again. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "query/node.h"
#include "query/query.h"

static struct sv printed(struct arena *a, const struct query *q)
{
	struct build b = { .arena = a };

	query_print(&b, q);
	return build_view(&b);
}

static uint32_t next_random(uint64_t *seed)
{
	*seed = *seed * UINT64_C(6364136223846793005) +
		UINT64_C(1442695040888963407);
	return (uint32_t)(*seed >> 33);
}

/* A text of what is most likely to go wrong. */
static struct sv random_text(struct arena *a, uint64_t *seed)
{
	static const char *const bits[] = {
		"a", "B", " ", "\"", "'", "\\", "/", "(", ")", "|", "-", ":",
		"=", "..", ".", "2024", "-05", "who", "who:", "host:", "date:",
		"[", "{", "\t", "\n", "\u0259", "\u0130", "\xff", "~", "X", "*",
		"/x/", "2024-05..2025", "status:", "held", "\u2013",
	};
	struct build b = { .arena = a };
	size_t n = next_random(seed) % 6;

	for (size_t i = 0; i < n; i++)
		build_str(&b, bits[next_random(seed) %
				   (sizeof(bits) / sizeof(*bits))]);
	return build_view(&b);
}

static const struct query *random_query(struct arena *a, uint64_t *seed,
					int depth)
{
	static const char *const fields[] = { "who", "host", "at", "kind",
					      "tag", "src", "id", "series" };
	static const char *const dates[] = { "2024", "", "-0044", "2024-05~",
					     "201X", "1999-21", "9999" };
	struct query_fault fault;
	struct sv text = random_text(a, seed);
	const struct query *x, *q;
	struct node_list two = { .arena = a };

	switch (next_random(seed) % (depth > 3 ? 5 : 8)) {
	case 0:
		return node_new(a, (struct query){
			.op = text.n ? QUERY_TEXT : QUERY_ALL, .text = text });
	case 1:
		return text.n ? node_new(a, (struct query){ .op = QUERY_EXACT,
							    .text = text }) :
				query_and(a, NULL, NULL);
	case 2:
		return query_field(a, sv_of(fields[next_random(seed) % 8]),
				   text);
	case 3:
		return query_field_exact(
			a, sv_of(fields[next_random(seed) % 8]), text);
	case 4:
		q = query_period(a, NULL, sv_of(dates[next_random(seed) % 3]),
				 sv_of(dates[3 + next_random(seed) % 4]),
				 &fault);
		return q ? q : query_and(a, NULL, NULL); /* ends first */
	case 5:
		return query_not(a, random_query(a, seed, depth + 1));
	default:
		x = random_query(a, seed, depth + 1);
		q = random_query(a, seed, depth + 1);
		if (next_random(seed) % 2)
			return query_and(a, x, q);
		node_add(&two, x);
		node_add(&two, q);
		return node_join(&two, QUERY_OR);
	}
}

static void round_trip(struct arena *a, const struct query *q)
{
	struct query_fault fault;
	struct sv text = printed(a, q);
	const struct query *again = query_parse(a, text, &fault);

	if (!again)
		fail_msg("%.*s: %zu: %s", SV_ARG(text), fault.column,
			 fault.message);
	if (!query_equal(q, again))
		fail_msg("%.*s became %.*s", SV_ARG(text),
			 SV_ARG(printed(a, again)));
}

static void round_trips(void **state)
{
	struct arena a = { 0 };
	uint64_t seed = 20240516;

	(void)state;
	for (int i = 0; i < 20000; i++) {
		round_trip(&a, random_query(&a, &seed, 0));
		arena_reset(&a);
	}
	arena_free(&a);
}

/* Whatever is typed and taken is printed so that it is taken again. */
static void typed_round_trips(void **state)
{
	struct arena a = { 0 };
	uint64_t seed = 20241111;
	int taken = 0;

	(void)state;
	for (int i = 0; i < 50000; i++) {
		struct query_fault fault = { 0 };
		struct sv text = random_text(&a, &seed);
		const struct query *q = query_parse(&a, text, &fault);

		if (q) {
			round_trip(&a, q);
			taken++;
		} else {
			assert_true(fault.column >= 1 &&
				    fault.column <= text.n + 1);
			assert_true(fault.message[0]);
		}
		arena_reset(&a);
	}
	assert_true(taken > 5000);
	arena_free(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(round_trips),
		cmocka_unit_test(typed_round_trips),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
