/* Properties that hold of every date, tried on random ones. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "support_date.h"

enum { ROUNDS = 20000, POOL = 400 };

static const char *day_text(int64_t day)
{
	struct build b = { .arena = &date_arena };

	date_print_day(&b, day);
	return b.s;
}

/* Appends one random plain date, usually a valid one. */
static void random_part(struct build *b)
{
	static const char *const doubts[] = { "?", "~", "%" };
	bool marks = random_below(4) == 0;

#define MARK() (marks && !random_below(3) ? doubts[random_below(3)] : "")
	if (random_below(12) == 0) {
		build_fmt(b, "Y%s%u", random_below(2) ? "-" : "",
			  1 + random_below(99999999));
		if (random_below(2))
			build_fmt(b, "E%u", 1 + random_below(20));
		if (random_below(2))
			build_fmt(b, "S%u", 1 + random_below(6));
		build_str(b, MARK());
		return;
	}
	build_str(b, MARK());
	if (random_below(8) == 0)
		build_char(b, '-');
	for (int i = 0; i < 4; i++)
		build_char(b, random_below(12) == 0 ?
			   'X' : (char)('0' + random_below(i ? 10 : 3)));
	if (random_below(20) == 0)
		build_fmt(b, "S%u", 1 + random_below(4));
	for (int i = 0; i < 2 && random_below(4); i++) {
		build_str(b, MARK());
		build_char(b, '-');
		build_str(b, MARK());
		build_char(b, random_below(12) == 0 ?
			   'X' : (char)('0' + random_below(i ? 4 : 2)));
		build_char(b, random_below(12) == 0 ?
			   'X' : (char)('0' + random_below(i ? 10 : 4)));
	}
	build_str(b, MARK());
#undef MARK
}

static void random_side(struct build *b)
{
	switch (random_below(10)) {
	case 0:
		build_str(b, "..");
		break;
	case 1:
		break;
	case 2:
		build_str(b, "..");
		random_part(b);
		break;
	case 3:
		random_part(b);
		build_str(b, "..");
		break;
	default:
		random_part(b);
	}
}

static struct sv random_text(void)
{
	struct build b = { .arena = &date_arena };
	uint32_t kind = random_below(10);
	bool set = kind < 2;

	build_str(&b, set ? kind ? "[" : "{" : "");
	if (set) {
		for (uint32_t i = 0, n = 1 + random_below(4); i < n; i++) {
			build_str(&b, i ? "," : random_below(4) ? "" : "..");
			random_part(&b);
			if (random_below(5) == 0) {
				build_str(&b, "..");
				if (random_below(2))
					random_part(&b);
			}
		}
		build_str(&b, kind ? "]" : "}");
	} else if (kind < 5) {
		random_side(&b);
		build_char(&b, '/');
		random_side(&b);
	} else {
		random_part(&b);
		if (random_below(6) == 0)
			build_fmt(&b, "T%02u:%02u:%02u%s", random_below(25),
				  random_below(60), random_below(62),
				  random_below(2) ? "" : "+04:30");
	}
	return build_view(&b);
}

static void parse_of_print(void **state)
{
	size_t good = 0;

	(void)state;
	for (int i = 0; i < ROUNDS; i++) {
		struct sv text = random_text();
		struct date_fault fault;
		struct date d, again;

		if (!date_of_text(text, &d, &fault)) {
			date_check_fault(text, &fault);
			arena_reset(&date_arena);
			continue;
		}
		good++;
		again = date_of(date_printed(&d));
		if (!date_equal(&d, &again) || d.first != again.first ||
		    d.last != again.last || d.first_end != again.first_end ||
		    d.last_end != again.last_end || again.level > d.level ||
		    date_compare(&d, &again) != 0)
			fail_msg("%.*s prints as %s, another date",
				 SV_ARG(text), date_printed(&d));
		assert_string_equal(date_printed(&d), date_printed(&again));
		if (d.first_end == END_KNOWN && d.last_end == END_KNOWN)
			assert_true(d.first <= d.last);
		arena_reset(&date_arena);
	}
	assert_true(good > ROUNDS / 4);
}

/* A byte changed: refused with a fault, or a date that prints. */
static void broken_text(void **state)
{
	static const char bytes[] = "0123456789-/.,?~%XYESTZ+:[]{} \n\xE2\x80";

	(void)state;
	for (int i = 0; i < ROUNDS; i++) {
		struct sv text = random_text();
		char *copy = arena_bytes(&date_arena, text.n + 1);
		struct date_fault fault;
		struct date d, again;

		memcpy(copy, text.s, text.n);
		copy[random_below((uint32_t)text.n)] =
			bytes[random_below(sizeof(bytes))];
		text.s = copy;
		if (!date_of_text(text, &d, &fault)) {
			date_check_fault(text, &fault);
		} else {
			again = date_of(date_printed(&d));
			assert_true(date_equal(&d, &again));
		}
		arena_reset(&date_arena);
	}
}

static bool fits(const char *pattern, int value, int digits)
{
	for (int i = digits; i-- > 0; value /= 10)
		if (pattern[i] != 'X' && pattern[i] != '0' + value % 10)
			return false;
	return true;
}

/* Bounds are the earliest and latest day whose digits fit, found by trying. */
static void bounds_by_trial(void **state)
{
	(void)state;
	for (int i = 0; i < 1500; i++) {
		char text[11] = "2004-02-29";
		int64_t first = INT64_MAX, last = INT64_MIN;
		struct date_fault fault;
		struct date d;

		for (int at = 0; at < 10; at++)
			if (text[at] != '-')
				text[at] = (char)('0' + random_below(
					at == 5 ? 2 : at == 8 ? 4 : 10));
		for (int at = 2; at < 10; at++)
			if (text[at] != '-' && random_below(3) == 0)
				text[at] = 'X';
		for (int y = 0; y < 10000; y++)
			for (int m = 1; m <= 12 && fits(text, y, 4); m++)
				for (int day = 1;
				     fits(text + 5, m, 2) &&
				     day <= date_month_days(y, m);
				     day++) {
					int64_t n = date_day_number(y, m, day);

					if (!fits(text + 8, day, 2))
						continue;
					first = n < first ? n : first;
					last = n > last ? n : last;
				}
		if (date_of_text(sv_of(text), &d, &fault) != (first <= last))
			fail_msg("%s: %s", text, first <= last ?
				 fault.message : "was accepted");
		if (first <= last && (d.first != first || d.last != last))
			fail_msg("%s: %s to %s", text,
				 day_text(d.first),
				 day_text(d.last));
	}
}

/* The days from FIRST to LAST. */
static struct date days_from_to(int64_t first, int64_t last)
{
	return (struct date){ .first = first, .last = last,
			      .form = DATE_INTERVAL };
}

/*
 * A date must lie between its bounds and cannot lie before or after them; its
 * first and its last day it may touch.
 */
static void within_its_bounds(void **state)
{
	size_t known = 0, others = 0;

	(void)state;
	for (int i = 0; i < ROUNDS; i++) {
		struct sv text = random_text();
		struct date_fault fault;
		struct date d, whole, before, after, first, last;

		if (!date_of_text(text, &d, &fault) ||
		    d.first_end != END_KNOWN || d.last_end != END_KNOWN) {
			others++;
			arena_reset(&date_arena);
			continue;
		}
		known++;
		whole = days_from_to(d.first, d.last);
		before = days_from_to(d.first - 1000, d.first - 1);
		after = days_from_to(d.last + 1, d.last + 1000);
		first = days_from_to(d.first, d.first);
		last = days_from_to(d.last, d.last);
		if (date_within(&d, &whole) != ANSWER_MUST ||
		    date_within(&d, &before) != ANSWER_CANNOT ||
		    date_within(&d, &after) != ANSWER_CANNOT ||
		    date_within(&d, &first) == ANSWER_CANNOT ||
		    date_within(&d, &last) == ANSWER_CANNOT)
			fail_msg("%.*s does not lie within its bounds",
				 SV_ARG(text));
		/* Nor does it hold what is beyond them. */
		if (date_within(&before, &d) != ANSWER_CANNOT ||
		    date_within(&after, &d) != ANSWER_CANNOT ||
		    date_within(&first, &d) == ANSWER_CANNOT ||
		    date_within(&last, &d) == ANSWER_CANNOT)
			fail_msg("%.*s holds other days than its bounds",
				 SV_ARG(text));
		arena_reset(&date_arena);
	}
	assert_true(known > ROUNDS / 8 && others > ROUNDS / 8);
}

static int sign_of(int n)
{
	return (n > 0) - (n < 0);
}

static void order_is_total(void **state)
{
	static struct date pool[POOL];
	size_t n = 0;

	(void)state;
	pool[n++] = (struct date){ 0 };
	while (n < POOL) {
		struct date_fault fault;
		struct sv text = random_text();

		if (date_of_text(text, &pool[n], &fault))
			n++;
	}
	for (size_t i = 0; i < POOL; i++) {
		assert_int_equal(date_compare(&pool[i], &pool[i]), 0);
		for (size_t j = 0; j < POOL; j++) {
			int ij = date_compare(&pool[i], &pool[j]);

			assert_int_equal(sign_of(ij),
					 -sign_of(date_compare(&pool[j],
							       &pool[i])));
			if (ij <= 0)
				assert_true(date_anchor(&pool[i]) <=
					    date_anchor(&pool[j]));
			for (size_t k = 0; k < POOL; k += 7)
				if (ij <= 0 &&
				    date_compare(&pool[j], &pool[k]) <= 0)
					assert_true(date_compare(
						&pool[i], &pool[k]) <= 0);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(parse_of_print),
		cmocka_unit_test(broken_text),
		cmocka_unit_test(bounds_by_trial),
		cmocka_unit_test(within_its_bounds),
		cmocka_unit_test(order_is_total),
	};

	return cmocka_run_group_tests(tests, NULL, date_teardown);
}
