/* What a variant says: rows as those of an event, each with its sources. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/build.h"
#include "book/called.h"
#include "load/load.h"

static const struct {
	const char *field, *value;
	size_t cites; /* the variant's own not counted */
} cases[] = {
	{ "date: 2023", "2023", 0 },
	{ "date: [2021,2022]", "[2021,2022]", 0 },
	{ "title: ia", "ia", 0 },
	{ "title: 'B, as: seen'", "B, as: seen", 0 },
	{ "who: Ann", "participant Ann", 0 },
	{ "who: [Ann, {name: Bob, note: own}]",
	  "participant Ann|participant Bob (own)", 0 },
	{ "who: {guest: [Ann, {name: Bob, source: t}], host: ia}",
	  "guest Ann|guest Bob|host Ilham", 1 },
	{ "who: {guest: 'Trade, as: seen'}", "guest Trade, as: seen", 0 },
	{ "who: {guest: {group: some, of: x, note: own}}",
	  "guest some (own)", 0 },
	{ "who: {source: {name: Ann, source: [t, u]}}", "source Ann", 2 },
	{ "place: {name: Baku, as: here, source: t#2, note2: x}", NULL, 0 },
	{ "place: {name: Baku, as: here, source: t#2, about: yes}",
	  "about Baku as here", 1 },
	{ "place: 'Hotel: The Grand'", "Hotel: The Grand", 0 },
	{ "figures: {what: w, of: ia, value: 3, unit: km, note: own,"
	  " source: t}", "w of Ilham 3 km (own)", 1 },
	{ "figures: {what: w, of: Ilham, value: 3}", "w of Ilham 3 ", 0 },
	{ "figures: {what: w, of: ILHAM, value: 3}", "w of ILHAM 3 ", 0 },
	{ "figures: {what: w, of: some of them, value: 3}",
	  "w of some of them 3 ", 0 },
	{ "figures: [{what: w, value: 3}, {what: v, value: 4}]",
	  "w of  3 |v of  4 ", 0 },
	{ "results: [signed, {agreed: 2}]", "signed |agreed 2", 0 },
	{ "items: [a, b]", "a |b ", 0 },
};

struct telling {
	struct build out;
	const struct book *b;
	size_t cites;
};

static void put(struct telling *t, const char *before, struct text text,
		const char *after)
{
	build_str(&t->out, before);
	build_sv(&t->out, book_text(t->b, text));
	build_str(&t->out, after);
}

static void put_note(struct telling *t, struct text note)
{
	if (note.length)
		put(t, " (", note, ")");
}

static void begin(struct telling *t, struct range cites)
{
	build_str(&t->out, t->out.n ? "|" : "");
	t->cites += cites.count;
}

static void put_who(struct telling *t, const struct who *who)
{
	const struct who_more *more = book_who_more(t->b, who);

	begin(t, more->cites);
	build_sv(&t->out, book_role_id(t->b, who->role));
	build_char(&t->out, ' ');
	if (who->name == NO_NAME)
		put(t, "", more->group, "");
	else
		build_sv(&t->out, book_name(t->b, who->name));
	put_note(t, more->note);
}

static void put_where(struct telling *t, const struct where *where)
{
	begin(t, where->cites);
	build_str(&t->out, where->flags & WHERE_ABOUT ? "about " : "");
	build_sv(&t->out, book_name(t->b, where->place));
	if (where->as.length)
		put(t, " as ", where->as, "");
}

static void put_figure(struct telling *t, const struct figure *f)
{
	assert_int_equal(f->otherwise, 1);
	begin(t, f->cites);
	put(t, "", f->what, " of ");
	build_sv(&t->out, called_lines(t->out.arena, t->b, f->of, NULL));
	build_char(&t->out, ' ');
	put(t, "", f->value, " ");
	put(t, "", f->unit, "");
	put_note(t, f->note);
}

static void put_variant(struct telling *t, const struct variant *v)
{
	const struct who *who = book_who_rows(t->b, v->who);
	const struct where *where = book_where_rows(t->b, v->where);
	const struct figure *figures = book_figure_rows(t->b, v->figures);
	const struct fact *facts = book_fact_rows(t->b, v->facts);

	put(t, "", v->value, "");
	for (uint32_t i = 0; i < v->who.count; i++)
		put_who(t, &who[i]);
	for (uint32_t i = 0; i < v->where.count; i++)
		put_where(t, &where[i]);
	for (uint32_t i = 0; i < v->figures.count; i++)
		put_figure(t, &figures[i]);
	for (uint32_t i = 0; i < v->facts.count; i++) {
		begin(t, facts[i].cites);
		put(t, "", facts[i].value, " ");
		put(t, "", facts[i].key, "");
	}
}

static void try_case(size_t k)
{
	struct arena a = { 0 };
	struct diags diags = { .arena = &a };
	struct build text = { .arena = &a };
	const struct variant *v;
	const struct fact *facts;
	size_t n, nfacts;
	struct telling t = { .out = { .arena = &a } };

	build_fmt(&text, "people: {ia: Ilham}\n"
			 "events:\n- {date: 2024, title: A, variants: {%s,"
			 " source: s, note: own, x-mine: z}}\n",
		  cases[k].field);
	t.b = load_text(build_view(&text), SV("t.yaml"), &diags);
	assert_int_equal(book_events(t.b), cases[k].value != NULL);
	if (cases[k].value) {
		facts = book_facts(t.b, 0, &nfacts);
		assert_int_equal(nfacts, 2);
		assert_int_equal(facts[0].kind, FACT_NOTE);
		assert_int_equal(facts[1].kind, FACT_X);
		v = book_variants(t.b, 0, &n);
		assert_int_equal(n, 1);
		assert_int_equal(v->cites.count, 1);
		put_variant(&t, v);
		if (!sv_eq(build_view(&t.out), sv_of(cases[k].value)) ||
		    t.cites != cases[k].cites)
			fail_msg("%s: %.*s, %zu sources", cases[k].field,
				 (int)t.out.n, t.out.s, t.cites);
	}
	book_free((struct book *)(uintptr_t)t.b);
	arena_free(&a);
}

static void test_variants(void **state)
{
	(void)state;
	for (size_t k = 0; k < sizeof(cases) / sizeof(*cases); k++)
		try_case(k);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_variants),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
