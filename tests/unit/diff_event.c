/* What an event says, field by field: each field of the files is told as
 * changed when it says something else, and no other is. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "diff/event.h"
#include "load/load.h"
#include "load/schema.h"

/* A field of an event, and two values of it; BESIDE is what it cannot be
 * without. */
static const struct field_case {
	const char *key, *one, *other, *beside;
} field_cases[] = {
	{ "date", "2001", "2002", "" },
	{ "as_of", "2001", "2002", "" },
	{ "calendar", "~", "julian", ", date: 1900-05-01" },
	{ "id", "a", "b", "" },
	{ "title", "One", "Other", "" },
	{ "summary", "One", "Other", "" },
	{ "kind", "visit", "forum", "" },
	{ "status", "held", "planned", "" },
	{ "confidence", "high", "low", "" },
	{ "level", "state", "working", "" },
	{ "who", "Ann", "{host: Ann}", "" },
	{ "place", "Baku", "{name: Baku, as: Baki}", "" },
	{ "series", "Forum", "Fair", "" },
	{ "number", "1", "2", "" },
	{ "part_of", "w", "v", "" },
	{ "links", "{see: w}", "{about: w}", "" },
	{ "figures", "{what: cars, value: 1}", "{what: cars, value: 2}", "" },
	{ "results", "{deals: 1}", "{deals: 2}", "" },
	{ "items", "[car]", "[bus]", "" },
	{ "tags", "[a]", "[b]", "" },
	{ "titles", "{ru: One}", "{ru: Two}", "" },
	{ "codes", "{cow: 1}", "{cow: 2}", "" },
	{ "date_text", "May", "June", "" },
	{ "inferred", "{date: so}", "{date: thus}", "" },
	{ "url", "https://a.example/", "https://b.example/", "" },
	{ "media", "{url: https://a.example/, caption: A}",
	  "{url: https://a.example/, caption: B}", "" },
	{ "sources", "{title: S}", "{title: T}", "" },
	{ "variants", "{title: Ein, source: {title: S}}",
	  "{title: Zwei, source: {title: S}}", "" },
	{ "checks", "{number-order: so}", "{number-order: thus}", "" },
	{ "note", "One", "Other", "" },
};

/* The event whose field C is VALUE, in A. */
static struct diff_event said(struct arena *a, const struct field_case *c,
			 const char *value, enum diff_form form)
{
	struct diags diags = { .arena = a };
	struct build text = { .arena = a };
	struct diff_event said;
	bool dated = strcmp(c->key, "date") == 0 ||
		     strcmp(c->key, "as_of") == 0 || c->beside[0];
	struct corpus corpus;
	struct book *b;

	build_fmt(&text,
		  "- {%s: %s%s%s%s}\n- {id: v, date: 2003, title: V}\n"
		  "- {id: w, date: 2004, title: W}\n",
		  c->key, value, c->beside, dated ? "" : ", date: 2001",
		  strcmp(c->key, "title") == 0 ? "" : ", title: T");
	b = load_text(build_view(&text), SV("t.yaml"), &diags);
	corpus = (struct corpus){ b, index_new(b) };
	if (book_events(b) != 3)
		fail_msg("not read: %s", arena_cstr(a, build_view(&text)));
	said = diff_event(a, &corpus, 0, form);
	index_free(corpus.x);
	book_free(b);
	return said;
}

/* The field that KEY of the files is told by. */
static struct sv told_by(struct sv key)
{
	static const char *const dates[] = { "as_of", "calendar" };

	for (size_t i = 0; i < sizeof(dates) / sizeof(*dates); i++)
		if (sv_eq(key, sv_of(dates[i])))
			return SV("date");
	return key;
}

/* The one bit of FIELDS, as the files call it. */
static struct sv only(uint32_t fields)
{
	for (int i = 0; i < DIFF_FIELDS; i++)
		if (fields == UINT32_C(1) << i)
			return diff_word((enum diff_field)i);
	return SV("several, or none");
}

static void test_each_field(void **state)
{
	size_t n;
	const struct field *fields = schema_fields(SHAPE_EVENT, &n);

	(void)state;
	for (size_t i = 0; i < n; i++) {
		const struct field_case *c = field_cases;
		const struct field_case *end =
			c + sizeof(field_cases) / sizeof(*c);

		while (c < end && !sv_eq(sv_of(c->key), fields[i].key))
			c++;
		if (c == end)
			fail_msg("no case of %.*s", SV_ARG(fields[i].key));
		for (int form = DIFF_EXACT; form <= DIFF_PRIVATE; form++) {
			struct arena a = { 0 };
			enum diff_form f = (enum diff_form)form;
			struct diff_event one = said(&a, c, c->one, f);
			struct diff_event same = said(&a, c, c->one, f);
			struct diff_event other = said(&a, c, c->other, f);
			uint32_t changed = diff_event_fields(&one, &other);

			assert_int_equal(diff_event_fields(&one, &same), 0);
			if (f == DIFF_SHOWN && sv_eq(fields[i].key, SV("note")))
				assert_int_equal(changed, 0);
			else if (!sv_eq(only(changed), told_by(fields[i].key)))
				fail_msg("%s, form %d: %.*s", c->key, form,
					 SV_ARG(only(changed)));
			arena_free(&a);
		}
	}
}

/* What is shown: items, with what belongs to each. */
static void test_shown(void **state)
{
	static const struct field_case cases[] = {
		{ "date", "2001?", "2001?", "" },
		{ "as_of", "2001", "as of 2001", "" },
		{ "title", "One", "One", "" },
		{ "kind", "[visit, forum]", "visit|forum", "" },
		{ "who", "[Ann, {name: Bea, as: Judge, note: x}]",
		  "participant: Ann|participant: Bea, as Judge", "" },
		{ "who", "{host: {group: others, of: Ann}}",
		  "host: others of Ann, group", "" },
		{ "place", "{name: Baku, as: Baki, about: true}",
		  "Baku, as Baki, about it", "" },
		{ "figures", "{what: cars, bound: about, value: 1, unit: t}",
		  "cars: about 1 t", "" },
		{ "results", "{deals: 1}", "1: deals", "" },
		{ "links", "{see: w, about: v}", "about: v|see: w", "" },
		{ "part_of", "w", "w", "" },
		{ "titles", "{ru: One}", "ru: One", "" },
		{ "media", "{url: https://a.example/, caption: A}",
		  "https://a.example/: A", "" },
		{ "note", "One", "", "" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct arena a = { 0 };
		struct diff_event e = said(&a, &cases[i], cases[i].one,
					   DIFF_SHOWN);
		struct build text = { .arena = &a };
		struct sv items = { 0 };

		for (int f = 0; f < DIFF_FIELDS; f++)
			if (sv_eq(diff_word((enum diff_field)f),
				  told_by(sv_of(cases[i].key))))
				items = e.field[f];
		while (items.n > 0) {
			build_str(&text, text.n ? "|" : "");
			build_sv(&text, sv_cut(&items, DIFF_ITEM_END));
		}
		if (!sv_eq(build_view(&text), sv_of(cases[i].other)))
			fail_msg("%s: %.*s", cases[i].key,
				 SV_ARG(build_view(&text)));
		arena_free(&a);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_each_field),
		cmocka_unit_test(test_shown),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
