/* Dates for tests: made, printed, and at random. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/utf8.h"
#include "support_date.h"

struct arena date_arena;

int date_teardown(void **state)
{
	(void)state;
	arena_free(&date_arena);
	return 0;
}

/* xorshift64*: the same numbers on every machine. */
static uint64_t seed = 88172645463325252U;

uint32_t random_below(uint32_t n)
{
	seed ^= seed >> 12;
	seed ^= seed << 25;
	seed ^= seed >> 27;
	return (uint32_t)((seed * 2685821657736338717U) >> 33) % n;
}

bool date_of_text(struct sv text, struct date *d, struct date_fault *fault)
{
	return date_parse(&date_arena, text, DATE_STRICT, d, NULL, fault);
}

struct date date_of(const char *text)
{
	struct date_fault fault;
	struct date d;

	if (!date_of_text(sv_of(text), &d, &fault))
		fail_msg("%s: column %zu: %s", text, fault.column,
			 fault.message);
	return d;
}

void date_check_fault(struct sv text, const struct date_fault *fault)
{
	size_t n = strlen(fault->message);

	assert_in_range(n, 1, sizeof(fault->message) - 2);
	for (size_t i = 0; i < n;) {
		uint32_t c = utf8_next(sv_of(fault->message), &i);

		assert_true((c >= ' ' && c <= '~') || (c >= 0xC0 && c < 0x530));
	}
	assert_in_range(fault->column, 1, utf8_count(text) + (text.n == 0));
}

const char *date_printed(const struct date *d)
{
	struct build b = { .arena = &date_arena };

	build_str(&b, "");
	date_print(&b, d);
	return b.s;
}
