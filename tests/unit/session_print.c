/* An event as bytes: other bytes whenever any of its fields says something
 * else, so that a reader who is told of changes is told of each. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "load/load.h"
#include "load/schema.h"
#include "session/print.h"

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

/* The event whose field C is VALUE, printed in A. */
static struct sv printed(struct arena *a, const struct field_case *c,
			 const char *value)
{
	struct diags diags = { .arena = a };
	struct build text = { .arena = a }, out = { .arena = a };
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
	print_event(&out, &corpus, 0);
	index_free(corpus.x);
	book_free(b);
	return build_view(&out);
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
		struct arena a = { 0 };

		while (c < end && !sv_eq(sv_of(c->key), fields[i].key))
			c++;
		if (c == end)
			fail_msg("no case of %.*s", SV_ARG(fields[i].key));
		if (sv_eq(printed(&a, c, c->one), printed(&a, c, c->other)))
			fail_msg("%s: the same", c->key);
		assert_true(sv_eq(printed(&a, c, c->one),
				  printed(&a, c, c->one)));
		arena_free(&a);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_each_field),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
