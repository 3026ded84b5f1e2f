/* The order of names in the languages of their readers. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/build.h"
#include "support_arena.h"
#include "text/collate.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

/* NAMES in the order of LOCALE, separated by blanks. */
static struct sv ordered(const char *locale, const struct sv *names, size_t n)
{
	struct collator *c = collator_open(locale);
	size_t *order = ARENA_NEW(&arena, n, size_t);
	struct build b = { .arena = &arena };

	collate_order(c, &arena, names, n, order);
	collator_close(c);
	for (size_t i = 0; i < n; i++) {
		if (i > 0)
			build_char(&b, ' ');
		build_sv(&b, names[order[i]]);
	}
	return build_view(&b);
}

static void check(const char *locale, const char *text, const char *want)
{
	struct sv rest = sv_of(text), names[16], got;
	size_t n = 0;

	while (rest.n > 0)
		names[n++] = sv_cut(&rest, ' ');
	got = ordered(locale, names, n);
	if (!sv_eq(got, sv_of(want)))
		fail_msg("%s: '%.*s', not '%s'", locale, SV_ARG(got), want);
}

static void test_order(void **state)
{
	static const struct {
		const char *locale, *names, *order;
	} cases[] = {
		{ "", "b a B A", "a A b B" },
		{ "", "zebra Éclair eclair Ağdam agdam",
		  "agdam Ağdam eclair Éclair zebra" },
		{ "", "Шуша Baku Алиев", "Baku Алиев Шуша" },
		{ "az", "ş s x h e ə f ö o ğ g ı i j q k",
		  "e ə f g ğ h x ı i j k q o ö s ş" },
		{ "az_AZ.UTF-8", "d c ç", "c ç d" },
		{ "az-AZ", "d c ç", "c ç d" },
		{ "be_BY.UTF-8", "я і е ё", "е ё і я" },
		{ "sv_SE", "z å ä ö", "z å ä ö" },
		{ "de_DE@euro", "z ä b", "ä b z" },
		{ "C", "b a B A", "a A b B" },
		{ "C.UTF-8", "b a B A", "a A b B" },
		{ "POSIX", "b a B A", "a A b B" },
		{ "xx; rm -rf", "b a B A", "a A b B" },
		{ "", "e\u0301b éa e\u0301a", "e\u0301a éa e\u0301b" },
		{ "", "a\xff a a\xfe", "a a\xfe a\xff" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		check(cases[i].locale, cases[i].names, cases[i].order);
}

/* Long, empty and hostile names end, and equal ones keep their order. */
static void test_hostile(void **state)
{
	struct collator *c = collator_open("en");
	struct build flood = { .arena = &arena };
	struct sv names[5];
	size_t order[5];

	(void)state;
	build_char(&flood, 'b');
	for (int i = 0; i < 100000; i++)
		build_str(&flood, i % 2 ? "\u0301" : "\u0316");
	names[0] = build_view(&flood);
	names[1] = SV("a\0x");
	names[2] = (struct sv){ 0 };
	names[3] = SV("a\0x");
	names[4] = SV("\xff\xc3");
	collate_order(c, &arena, names, COUNT(names), order);
	assert_int_equal(order[0], 2);
	for (size_t i = 1; i < 4; i++)
		if (order[i] == 1)
			assert_int_equal(order[i + 1], 3);
	collate_order(c, &arena, names, 0, order);
	collator_close(c);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_order),
		cmocka_unit_test(test_hostile),
	};

	return cmocka_run_group_tests(tests, NULL, arena_teardown);
}
