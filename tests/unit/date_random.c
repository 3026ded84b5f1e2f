#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "support_date.h"

/* Properties that hold of every date, tried on random ones. */

enum { ROUNDS = 20000, POOL = 400, CHOICES = 22 };

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

/* What an end may be: its day, without limit, or anywhere on its side. */
static int choices(enum date_end end, int64_t day, int sign, int64_t *out)
{

	*out = end == END_OPEN ? sign * INT64_C(1000) : day;
	if (end == END_EARLIER || end == END_LATER) {
		/* Anywhere beyond all days, but short of what is open. */
		out[0] = end == END_LATER ? 500 : -500;
		out[1] = end == END_LATER ? 501 : -501;
		return 2;
	}
	if (end != END_UNKNOWN)
		return 1;
	for (int i = 0; i < CHOICES; i++)
		out[i] = i == 0 ? -600 : i == CHOICES - 1 ? 600 : i - 8;
	return CHOICES;
}

/* date_within() by trying all that unknown ends may be. */
static enum date_answer within_by_trial(const struct date *a,
					const struct date *p)
{
	int64_t af[CHOICES], al[CHOICES], pf[CHOICES], pl[CHOICES];
	int naf = choices(a->first_end, a->first, -1, af);
	int nal = choices(a->last_end, a->last, 1, al);
	int npf = choices(p->first_end, p->first, -1, pf);
	int npl = choices(p->last_end, p->last, 1, pl);
	bool always = p->first_end != END_UNKNOWN && p->last_end != END_UNKNOWN;
	bool ever = false;

	for (int i = 0; i < naf * nal * npf * npl; i++) {
		int64_t f = af[i % naf], l = al[i / naf % nal];
		int64_t from = pf[i / naf / nal % npf];
		int64_t to = pl[i / naf / nal / npf];

		if (f > l || from > to)
			continue;
		always &= f >= from && l <= to;
		ever |= f <= to && l >= from;
	}
	return always ? ANSWER_MUST : ever ? ANSWER_COULD : ANSWER_CANNOT;
}

static struct date random_span(void)
{
	struct date d = { .form = DATE_INTERVAL };

	d.first_end = (uint8_t)(random_below(2) ? 0 : random_below(3));
	d.last_end = (uint8_t)(random_below(2) ? 0 : random_below(3));
	d.first = (int64_t)random_below(12) - 5;
	d.last = d.first + random_below(6);
	if (random_below(6) == 0)
		d.first_end = END_EARLIER;
	if (random_below(6) == 0)
		d.last_end = END_LATER;
	if (random_below(12) == 0)
		d.first_end = d.last_end = END_EARLIER;
	if (random_below(12) == 0)
		d.first_end = d.last_end = END_LATER;
	return d;
}

static void within_agrees(void **state)
{
	struct date none = { 0 }, year = date_of("2024");
	int seen[3] = { 0 };

	(void)state;
	assert_int_equal(date_within(&none, &year), ANSWER_CANNOT);
	assert_int_equal(date_within(&year, &none), ANSWER_CANNOT);
	for (int i = 0; i < ROUNDS / 4; i++) {
		struct date a = random_span(), p = random_span();
		enum date_answer want = within_by_trial(&a, &p);

		seen[want]++;
		if (date_within(&a, &p) != want)
			fail_msg("[%d %d] [%d %d] in [%d %d] [%d %d]: %d, "
				 "not %d", (int)a.first, a.first_end,
				 (int)a.last, a.last_end, (int)p.first,
				 p.first_end, (int)p.last, p.last_end,
				 date_within(&a, &p), want);
	}
	assert_true(seen[0] > 100 && seen[1] > 100 && seen[2] > 100);
}

/* A set lies in a year as its members do. */
static void sets_within(void **state)
{
	int seen[3] = { 0 };

	(void)state;
	for (int i = 0; i < ROUNDS / 4; i++) {
		uint32_t from[3], to[3], year = 2000 + random_below(12);
		struct build b = { .arena = &date_arena };
		bool must = true, could = false;
		struct date set, period;

		build_char(&b, '[');
		for (int k = 0; k < 3; k++) {
			from[k] = 2000 + random_below(12);
			to[k] = from[k] + random_below(3);
			build_fmt(&b, k ? ",%u..%u" : "%u..%u", from[k], to[k]);
			must &= from[k] == year && to[k] == year;
			could |= from[k] <= year && to[k] >= year;
		}
		build_char(&b, ']');
		set = date_of(b.s);
		build_cut(&b, 0);
		build_fmt(&b, "%u", year);
		period = date_of(b.s);
		seen[date_within(&set, &period)]++;
		assert_int_equal(date_within(&set, &period),
				 must ? ANSWER_MUST : could ? ANSWER_COULD :
							      ANSWER_CANNOT);
		arena_reset(&date_arena);
	}
	assert_true(seen[0] > 100 && seen[1] > 100);
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
		cmocka_unit_test(within_agrees),
		cmocka_unit_test(sets_within),
		cmocka_unit_test(order_is_total),
	};

	return cmocka_run_group_tests(tests, NULL, date_teardown);
}
