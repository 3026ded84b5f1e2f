/*
 * Dates typed in a query, each row of date_read.tsv: what is read as a date is
 * that period, and what looks like one and is none is refused or told.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "query/node.h"
#include "support_date.h"
#include "support_locale.h"

enum { LINE_MAX_BYTES = 512 };

/* Whether something is told of Q when it is run. */
static bool is_told(const struct query *q)
{
	bool told = q->told.n > 0;

	for (size_t i = 0; !told && i < q->nparts; i++)
		told = is_told(q->parts[i]);
	return told;
}

/* Whether signs of the language, or of other dates, stand in TEXT. */
static bool has_signs(const char *text)
{
	return strpbrk(text, "()[]{}|\"'/:;,<>=!&") || text[0] == '-' ||
	       strstr(text, "..") || strstr(text, "…") || strstr(text, " -") ||
	       strchr(text, '_') || strstr(text, "«") || strstr(text, "„");
}

/* Whether a word is of no date, or of none that EDTF has, as Easter: it is a
 * word then, and so are those beside it. */
static bool has_stranger(const struct date_fault *fault)
{
	return strstr(fault->message, "no word of a date") ||
	       strstr(fault->message, "EDTF has no word for");
}

/* Whether TEXT is one word, which is a date only by four digits and a sign. */
static bool is_lone(const char *text)
{
	size_t row = 0, n = strlen(text);

	if (strchr(text, ' '))
		return false;
	for (size_t i = 0; i < n && row < 4; i++)
		row = text[i] >= '0' && text[i] <= '9' ? row + 1 : 0;
	return row < 4 || strspn(text, "0123456789") == n;
}

static void check_row(const char *tag, const char *text)
{
	struct query_own own = { .typed = { .locale = locale_of(tag) } };
	struct date_context typed = own.typed;
	struct query_fault fault = { 0 };
	struct date_fault why;
	const struct query *q;
	struct date d;
	bool read, when;

	typed.sought = true;
	read = date_read(&date_arena, sv_of(text), &typed, &d, &why);
	q = query_parse_own(&date_arena, NULL, &own, sv_of(text), &fault);
	if (!q || is_told(q)) {
		assert_true(q || fault.message[0]);
		return;
	}
	if (read && q->op == QUERY_PERIOD && date_equal(&q->period, &d))
		return;
	date_read_speaks(sv_of(text), &when);
	if (is_lone(text) ||
	    (!read && (has_stranger(&why) || !when)))
		return;
	fail_msg("%s: %s: %s", tag, text,
		 read ? "is read otherwise" : why.message);
}

static void each_row(void **state)
{
	const char *named = getenv("ANNALS_DATE_READ_TSV");
	FILE *f = fopen(named ? named : "tests/unit/date_read.tsv", "r");
	char line[LINE_MAX_BYTES];
	int rows = 0;

	(void)state;
	assert_non_null(f);
	while (fgets(line, sizeof(line), f)) {
		char *who = line, *text = strchr(line, '\t');

		if (!text || line[0] == '#')
			continue;
		*text++ = '\0';
		text[strcspn(text, "\t")] = '\0';
		if (strchr(who, '+') || has_signs(text))
			continue;
		check_row(strcmp(who, "hint") == 0 ? "en" : who, text);
		rows++;
		arena_reset(&date_arena);
	}
	fclose(f);
	assert_true(rows >= 400);
}

static int teardown(void **state)
{
	locales_teardown(state);
	return date_teardown(state);
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(each_row) };

	return cmocka_run_group_tests(tests, locales_setup, teardown);
}
