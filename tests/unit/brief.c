/* Spans of days, and names, in few cells. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "book/family.h"
#include "load/load.h"
#include "text/locale.h"
#include "time/days.h"
#include "view/brief.h"

/* Days in words. */
static void spans(void **state)
{
	static const struct {
		int64_t least, most;
		const char *text, *tag;
	} cases[] = {
		{ 1, 1, "1 day", "en" },
		{ 90, 90, "90 days", "en" },
		{ 31, 90, "31 to 90 days", "en" },
		{ 91, 91, "3 months", "en" },
		{ 62, 126, "2 to 4 months", "en" },
		{ 153, 214, "5 to 7 months", "en" },
		{ 0, 365, "0 to 12 months", "en" },
		{ 700, 800, "23 months to 2 years 2 months", "en" },
		{ 731, 731, "2 years", "en" },
		{ 3227, 3227, "8 years 10 months", "en" },
		{ 12997, 13058, "35 years 7 to 9 months", "en" },
		{ 365250, 365300, "1000 years", "en" },
		{ INT64_MAX - 1, INT64_MAX - 1, "25252734927766554 years",
		  "en" },
		{ 1, 1, "1 день", "ru" },
		{ 3, 3, "3 дня", "ru" },
		{ 11, 11, "11 дней", "ru" },
		{ 21, 21, "21 день", "ru" },
		{ 31, 82, "31–82 дня", "ru" },
		{ 12997, 13058, "35 лет 7–9 месяцев", "ru" },
		{ 700, 800, "23 месяца – 2 года 2 месяца", "ru" },
		{ 5, 5, "5 дзён", "be" },
		{ 2, 2, "2 дні", "be" },
		{ 731, 800, "2 гады – 2 гады 2 месяцы", "be" },
		{ 31, 90, "31–90 gün", "az" },
		{ 3227, 3227, "8 il 10 ay", "az" },
		{ 1, 1, "1 Tag", "de" },
		{ 31, 90, "31 bis 90 Tage", "de" },
		{ 3227, 3227, "8 Jahre 10 Monate", "de" },
	};
	struct arena arena = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct build b = { .arena = &arena };
		struct locale l;
		struct err err;

		assert_true(locale_open(&arena, cases[i].tag, &l, NULL, &err));
		days_span(&b, &l, cases[i].least, cases[i].most);
		if (!sv_eq(build_view(&b), sv_of(cases[i].text)))
			fail_msg("%s: %.*s", cases[i].text,
				 SV_ARG(build_view(&b)));
	}
	arena_free(&arena);
}

/* The family's name in a name, or all of it. */
static void families(void **state)
{
	static const char *const cases[][2] = {
		{ "Ada Lind", "Lind" },
		{ "\u018fliyev B\u00fclb\u00fcl", "\u018fliyev" },
		{ "Nicholas II", "Nicholas II" },
		{ "John Paul II", "John Paul II" },
		{ "Martin Luther King Jr.", "Martin Luther King Jr." },
		{ "Union of the Northern Harbours", "Harbours" },
	};
	struct arena arena = { 0 };
	struct diags diags = { .arena = &arena };
	struct build yaml = { .arena = &arena };
	struct book *b;

	(void)state;
	build_str(&yaml, "- {date: 2024, title: A, who: [x");
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		build_fmt(&yaml, ", %s", cases[i][0]);
	build_str(&yaml, "]}\n");
	b = load_text(build_view(&yaml), SV("t.yaml"), &diags);
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct sv name = sv_of(cases[i][0]);

		for (name_no n = 0; n < book_names(b); n++)
			if (sv_eq(book_name(b, n), name) &&
			    !sv_eq(family_in(b, n, name), sv_of(cases[i][1])))
				fail_msg("%s", cases[i][0]);
	}
	book_free(b);
	arena_free(&arena);
}

/* A name keeps its last word as long as there is room for it. */
static void names(void **state)
{
	static const struct {
		const char *name;
		int cells;
		const char *text;
	} cases[] = {
		{ "Ada Lind", 8, "Ada Lind" },
		{ "Ada Lind", 7, "A… Lind" },
		{ "Ada Lind", 6, "…Lind" },
		{ "Ada Lind", 5, "…Lind" },
		{ "Ada Lind", 4, "Lind" },
		{ "Ada Lind", 3, "Li…" },
		{ "Dwight D. Eisenhower", 12, "…Eisenhower" },
		{ "President Vaira Vike-Freiberga", 12, "Vike-Freibe…" },
		{ "Prime Minister Recep Erdogan", 20, "Prime Minis… Erdogan" },
		{ "Prime Minister Recep Erdogan", 14, "Prime… Erdogan" },
		{ "Commission", 5, "Comm…" },
		{ "Ada Lind", 1, "…" },
		{ "", 3, "" },
	};
	struct arena arena = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct sv text = brief_fit_name(&arena, sv_of(cases[i].name),
						cases[i].cells, false);

		if (!sv_eq(text, sv_of(cases[i].text)))
			fail_msg("%s: %.*s", cases[i].text, SV_ARG(text));
	}
	arena_free(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(spans),
		cmocka_unit_test(families),
		cmocka_unit_test(names),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
