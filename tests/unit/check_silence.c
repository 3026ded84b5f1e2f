/* Every check of an event is silenced by the event. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "load/load.h"
#include "support_check.h"

/* Where the text of a source is. */
static const char folder[] = "tests/unit/data";

#define TEXT "sources: {s: {title: S, file: chronicle.txt}}\nevents:\n"

/* A chronology in which the check finds something once, of the event that has
 * the @: there the silence is put. */
static const char *const cases[FAULT_COUNT] = {
	[FAULT_hidden_character] = "- {date: 2024, title: A\u200B@}\n",
	[FAULT_empty] = "- {date: 2024, title: A, place: @}\n",
	[FAULT_said_twice] = "- {date: 2024, title: A, tags: [t, t]@}\n",
	[FAULT_text_null] = "- {date: 2024, title: null@}\n",
	[FAULT_comma_last] = "x-t: &t A,\n"
			     "events: [{date: 2024, title: *t @}]\n",
	[FAULT_odd_blank] = "- {date: 2024, title: A, summary: \u00A0B@}\n",
	[FAULT_url_invalid] = "- {date: 2024, title: A, url: www.a.org@}\n",
	[FAULT_url_doubtful] =
		"- {date: 2024, title: A, url: 'http://a b.org'@}\n",
	[FAULT_doi_invalid] = "- {date: 2024, title: A,\n"
			      "   sources: {title: S, doi: 11.1000}@}\n",
	[FAULT_isbn_invalid] =
		"- {date: 2024, title: A,\n"
		"   sources: {title: S, isbn: 978-3-16-148410-1}@}\n",
	[FAULT_coordinates_invalid] =
		"- {date: 2024, title: A,\n"
		"   place: {name: P, coordinates: [91, 0]}@}\n",
	[FAULT_described_twice] =
		"- {date: 2023, title: A,\n"
		"   place: {name: P, kind: city, coordinates: [1, 0]}}\n"
		"- {date: 2024, title: B, place: {name: P, kind: town}@}\n",
	[FAULT_date_blanks] = "- {date: '{2023, 2024}', title: A@}\n",
	[FAULT_link_self] =
		"- {date: 2024, title: A, id: a, links: {see: a}@}\n",
	[FAULT_via_paragraph] =
		"sources: {s: {title: S}, r: {title: R}}\nevents:\n"
		"- {date: 2024, title: A, sources: {ref: s, via: r#2}@}\n",
	[FAULT_name_either] =
		"- {date: 2022, title: A, who: Trần Văn Hoà}\n"
		"- {date: 2023, title: B, who: Trần Văn Hoá}\n"
		"- {date: 2024, title: C, who: Tran Van Hoa@}\n",
	[FAULT_name_clash] = "people: {k: {name: Kirov}}\nevents:\n"
			     "- {date: 2024, title: A, place: Kirov@}\n",
	[FAULT_name_both] = "- {date: 2024, title: A, who: Paris@}\n"
			    "- {date: 2023, title: B, place: Paris}\n",
	[FAULT_name_acts] =
		"places: {p: {name: Kirov, kind: city}}\nevents:\n"
		"- {date: 2024, title: A, who: Kirov@}\n",
	[FAULT_circle] = "- {date: 2023, title: A, id: a, part_of: b}\n"
			 "- {date: 2023, title: B, id: b, part_of: a@}\n",
	[FAULT_near_equal] =
		"people: {j: {name: Jane Winterbourne}}\nevents:\n"
		"- {date: 2024, title: A, who: Jane Winterburne@}\n",
	[FAULT_name_placeholder] = "- {date: 2024, title: A, who: unknown@}\n",
	[FAULT_name_several] =
		"- {date: 2024, title: A, who: Ann Lee; Tom Ray@}\n",
	[FAULT_part_outside] = "- {date: 2024-05, title: A, id: a}\n"
			       "- {date: 2024-06, title: B, part_of: a@}\n",
	[FAULT_event_twice] = "- {date: 2024-05, title: A visit}\n"
			      "- {date: 2024-05, title: A visit@}\n",
	[FAULT_event_after_source] =
		"sources: {s: {title: S, date: 2024-05}}\nevents:\n"
		"- {date: 2024-06, title: A, sources: s@}\n",
	[FAULT_source_missing] = "- {date: 2024, title: A@}\n",
	[FAULT_number_twice] =
		"- {date: 2023, title: A, series: s, number: 4}\n"
		"- {date: 2024, title: B, series: s, number: 4@}\n",
	[FAULT_number_order] =
		"- {date: 2023, title: A, series: s, number: 5@}\n"
		"- {date: 2024, title: B, series: s, number: 4}\n",
	[FAULT_result_before_cause] =
		"- {date: 2023, title: A, id: a}\n"
		"- {date: 2024, title: B, links: {leads-to: a}@}\n",
	[FAULT_weekday_differs] =
		"- {date: 2024-05-15, title: A, date_text: on Friday@}\n",
	[FAULT_count_differs] =
		"- {date: 2024, title: A, id: a,\n"
		"   figures: {what: w, value: 2, counts: a}@}\n",
	[FAULT_figures_differ] =
		"- {date: 2024, title: A,\n"
		"   figures: [{what: w, value: 2}, {what: w, value: 3}]@}\n",
	[FAULT_office_outside] =
		"people: {p: {name: P, offices: {title: O, dates: 2010}}}\n"
		"events:\n"
		"- {date: 2024, title: A, who: {name: p, as: O}@}\n",
	[FAULT_life_outside] = "people: {p: {name: P, died: 2010}}\nevents:\n"
			       "- {date: 2024, title: A, who: p@}\n",
	[FAULT_paragraph_missing] =
		TEXT "- {date: 2024, title: A, sources: s#9999@}\n",
	[FAULT_quote_missing] =
		TEXT "- {date: 2024, title: A,\n"
		     "   sources: {ref: s#1, quote: nobody said so}@}\n",
	[FAULT_date_text_missing] =
		TEXT "- {date: 2024, title: A, sources: s#1,\n"
		     "   date_text: nobody said so@}\n",
};

/* How often FAULT and check-unneeded are told of the case TEXT, SILENCED or
 * not. */
static void count(const char *text, bool silenced, enum fault fault,
		  size_t *told, size_t *unneeded)
{
	struct arena a = { 0 };
	struct diags diags = { .arena = &a };
	struct build yaml = { .arena = &a };
	const char *at = strchr(text, '@');
	struct book *b;

	assert_non_null(at);
	build_sv(&yaml, (struct sv){ text, (size_t)(at - text) });
	if (silenced)
		build_fmt(&yaml, ", checks: {%.*s: for a reason}",
			  SV_ARG(fault_print(&a, fault)));
	build_str(&yaml, at + 1);
	b = load_text(build_view(&yaml), SV("t.yaml"), &diags);
	check_given(b, folder, &diags);
	*told = *unneeded = 0;
	for (size_t i = 0; i < diags.n; i++) {
		*told += diags.v[i].fault == fault;
		*unneeded += diags.v[i].fault == FAULT_check_unneeded;
	}
	assert_int_equal(diags.errors - (fault_is_error(fault) ? *told : 0),
			 0);
	book_free(b);
	arena_free(&a);
}

static void test_each(void **state)
{
	(void)state;
	for (int i = 0; i < FAULT_COUNT; i++) {
		struct arena a = { 0 };
		enum fault fault = (enum fault)i;
		struct sv id = fault_print(&a, fault);
		size_t told, unneeded;

		if (fault_of_event(fault) != (cases[i] != NULL))
			fail_msg("%.*s: a case, or none", SV_ARG(id));
		if (cases[i]) {
			count(cases[i], false, fault, &told, &unneeded);
			if (told != 1)
				fail_msg("%.*s: told %zu times", SV_ARG(id),
					 told);
			count(cases[i], true, fault, &told, &unneeded);
			if (told || unneeded)
				fail_msg("%.*s: not silenced", SV_ARG(id));
		}
		arena_free(&a);
	}
}

/* What two events have, or several have in common, any of them silences. */
static void test_any(void **state)
{
	static const struct {
		enum fault fault;
		const char *text;
	} shared[] = {
		{ FAULT_event_twice, "- {date: 2024-05, title: A visit@}\n"
				     "- {date: 2024-05, title: A visit}\n" },
		{ FAULT_event_twice,
		  "- {date: 2024-05, title: A visit, who: X}\n"
		  "- {date: 2024-05-16, title: A visit, who: X@}\n" },
		{ FAULT_part_outside, "- {date: 2024-05, title: A, id: a@}\n"
				      "- {date: 2024-06, title: B,\n"
				      "   part_of: a}\n" },
		{ FAULT_number_twice,
		  "- {date: 2023, title: A, series: s, number: 4@}\n"
		  "- {date: 2024, title: B, series: s, number: 4}\n" },
		{ FAULT_number_order,
		  "- {date: 2023, title: A, series: s, number: 5}\n"
		  "- {date: 2024, title: B, series: s, number: 4@}\n" },
		{ FAULT_result_before_cause,
		  "- {date: 2023, title: A, id: a@}\n"
		  "- {date: 2024, title: B, links: {leads-to: a}}\n" },
		/* by an event of either spelling */
		{ FAULT_near_equal,
		  "- {date: 2024, title: A, who: Natalia Kochanova@}\n"
		  "- {date: 2024, title: B, who: Natalia Kochanowa}\n" },
		{ FAULT_near_equal,
		  "- {date: 2024, title: A, who: Natalia Kochanova}\n"
		  "- {date: 2024, title: B, who: Natalia Kochanowa@}\n" },
		{ FAULT_near_equal,
		  "people: {j: {name: Jane Winterbourne}}\nevents:\n"
		  "- {date: 2023, title: A, who: Jane Winterburne}\n"
		  "- {date: 2024, title: B, who: Jane Winterburne@}\n" },
		{ FAULT_near_equal,
		  "people: {j: {name: Jane Winterbourne}}\nevents:\n"
		  "- {date: 2023, title: A,\n"
		  "   variants: {who: Jane Winterburne, source: s}@}\n" },
		{ FAULT_near_equal,
		  "- {date: 2023, title: A, kind: visitt@}\n" },
		{ FAULT_near_equal,
		  "- {date: 2023, title: A, who: {signatery: X}@}\n" },
		{ FAULT_name_placeholder,
		  "- {date: 2023, title: A, series: TBD@}\n" },
		{ FAULT_name_several,
		  "- {date: 2023, title: A, tags: 'a, b'@}\n"
		  "- {date: 2023, title: B, who: A}\n" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(shared) / sizeof(*shared); i++) {
		size_t told, unneeded;

		count(shared[i].text, false, shared[i].fault, &told, &unneeded);
		if (told != 1)
			fail_msg("case %zu: told %zu times", i, told);
		count(shared[i].text, true, shared[i].fault, &told, &unneeded);
		if (told || unneeded)
			fail_msg("case %zu: not silenced", i);
	}
}

/* Each of many events has its own. */
static void test_many(void **state)
{
	enum { MANY = 9 };
	struct arena a = { 0 };
	struct diags diags = { .arena = &a };
	struct build yaml = { .arena = &a };
	size_t told = 0;

	(void)state;
	for (int i = 0; i < MANY; i++)
		build_fmt(&yaml, "- {date: %d, title: A, tags: [t, t], "
				 "checks: {%s: so}}\n", 2001 + i,
			  i == MANY / 2 ? "empty" : "said-twice");
	book_free(load_text(build_view(&yaml), SV("t.yaml"), &diags));
	for (size_t i = 0; i < diags.n; i++)
		if (diags.v[i].fault == FAULT_said_twice) {
			assert_int_equal(diags.v[i].line, MANY / 2 + 1);
			told++;
		}
	assert_int_equal(told, 1);
	arena_free(&a);
}

/* A silence is of its event alone, and told if there is nothing. */
static void test_elsewhere(void **state)
{
	static const char *const texts[] = {
		"- {date: 2023, title: A, tags: [t, t]}\n"
		"- {date: 2024, title: B, tags: [t]@}\n",
		"- {date: 2024, title: B, tags: [t]@}\n"
		"- {date: 2023, title: A, tags: [t, t]}\n",
		"events:\n- {date: 2024, title: B@}\n"
		"people:\n  p: {name: P, names: [Q, Q]}\n",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
		size_t told, unneeded;

		count(texts[i], true, FAULT_said_twice, &told, &unneeded);
		if (told != 1 || unneeded != 1)
			fail_msg("case %zu: told %zu, %zu", i, told, unneeded);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_each),
		cmocka_unit_test(test_any),
		cmocka_unit_test(test_elsewhere),
		cmocka_unit_test(test_many),
	};

	return cmocka_run_group_tests(tests, check_setup, check_teardown);
}
