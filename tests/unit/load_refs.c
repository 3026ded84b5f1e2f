/* What references come to mean, and what the whole of the files settles. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "load/load.h"
#include "support_book.h"
#include "support_text.h"

/* The book of a text, and its faults. */
struct loaded {
	struct arena arena;
	struct diags diags;
	struct book *book;
};

static struct book *load(struct loaded *l, struct sv text)
{
	*l = (struct loaded){ .diags = { .arena = &l->arena } };
	l->book = load_text(text, SV("t.yaml"), &l->diags);
	return l->book;
}

static void unload(struct loaded *l)
{
	book_free(l->book);
	arena_free(&l->arena);
}

/* ---- names ---- */

static void test_names(void **state)
{
	struct loaded l;
	struct book *b = load(&l, SV(
		"people: {a: ann, b: Ann, c: ANN, d: aNN,\n"
		"  r: {name: Ring, names: \"\xE2\x97\x8B\"},\n"
		"  s: {name: Star, names: \"\xE2\x98\xAD\xE2\x98\xAD\"}}\n"
		"events:\n"
		"- {date: 2024, title: A,\n"
		"   who: [anN, \"\xE2\x98\xAD\xE2\x98\xAD\"]}\n"));
	const struct who *who;
	size_t n;

	(void)state;
	who = book_who(b, 0, &n);
	assert_int_equal(n, 2);
	/* None of them, and three candidates named. */
	assert_int_equal(book_name_id(b, who[0].name).n, 0);
	assert_sv(book_name(b, who[0].name), SV("anN"));
	assert_int_equal(l.diags.n, 1);
	assert_sv(l.diags.v[0].message,
		  SV("anN could be a (person ann), b (person Ann), "
		     "c (person ANN) and 1 more; write the id"));
	/* What folds to nothing is known by its text. */
	assert_sv(book_name_id(b, who[1].name), SV("s"));
	unload(&l);
}

/* Spellings of a name that is only used: their order changes nothing. */
static void test_used_names(void **state)
{
	static const char *const files[] = {
		"- {date: 2024, title: A, who: minsk, place: MINSK}\n"
		"- {date: 2024, title: B, who: Minsk}\n",
		"- {date: 2024, title: B, who: Minsk}\n"
		"- {date: 2024, title: A, place: MINSK, who: minsk}\n",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(files) / sizeof(*files); i++) {
		struct loaded l;
		struct book *b = load(&l, sv_of(files[i]));

		assert_int_equal(book_names(b), 1);
		assert_sv(book_name(b, 0), SV("Minsk"));
		assert_int_equal(book_name_class(b, 0), NAME_PLACE);
		unload(&l);
	}
}

/* ---- sources, series, events ---- */

static void test_sources(void **state)
{
	struct loaded l;
	struct book *b = load(&l, SV(
		"sources: {src: {title: The Source, date: [2020,2021]}}\n"
		"events:\n"
		"- date: 2024\n"
		"  title: A\n"
		"  sources:\n"
		"  - \"src#5, 7\"\n"
		"  - {ref: src#5, at: [6, 7]}\n"
		"  - \"The Source#1\"\n"
		"  - \"C#5, B\"\n"));
	const struct cite *cites;
	size_t n;

	(void)state;
	cites = book_sources_of(b, 0, &n);
	assert_int_equal(n, 4);
	assert_int_equal(cites[0].source, 0);
	assert_sv(book_text(b, cites[0].at), SV("5, 7"));
	assert_int_equal(cites[1].source, 0);
	assert_sv(book_text(b, cites[1].at), SV("5\n6\n7"));
	assert_int_equal(cites[2].source, 0);
	assert_sv(book_source_title(b, cites[3].source), SV("C#5, B"));
	assert_sv(book_source_field(b, 0, SV("date")), SV("[2020,2021]"));
	unload(&l);
}

/* Where a reference is cut into source and place: SOURCE is the id that it
 * gets, null for its own text. */
static const struct {
	const char *ref, *source, *at;
} places[] = {
	{ "codex", "codex", "" },
	{ "codex#7", "codex", "7" },
	{ "codex#f. 23r", "codex", "f. 23r" },
	{ "codex#p. 12", "codex", "p. 12" },
	{ "codex#1#2", "codex", "1#2" },
	{ "bible#Gen.5.32", "bible", "Gen.5.32" },
	{ "The Bible#Gen.5", "bible", "Gen.5" },
	{ "bible #Gen.5", "bible", "Gen.5" },
	{ "https://example.org/c", "codex", "" },
	{ "https://example.org/c#top", "codex", "top" },
	{ "DOI:10.1000/AZC", "codex", "" },
	{ "https://doi.org/10.1000/azc#p. 3", "codex", "p. 3" },
	{ "C# for all", NULL, "" },
	{ "C#sharp", NULL, "" },
	{ "Diary#5", "Diary", "5" },
	{ "Diary#p. 12", "Diary", "p. 12" }, /* for the line above */
	{ "https://example.org/d#e", NULL, "" },
	{ "https://example.org/g#p. 5", "https://example.org/g", "p. 5" },
	{ "https://doi.org/10.1000/182#p. 5", "https://doi.org/10.1000/182",
	  "p. 5" },
	{ "https://doi.org/10.1000/182", NULL, "" },
	{ "10.1002/A(1)1:1;2-#", NULL, "" }, /* a DOI of a journal's issue */
};

static void test_places(void **state)
{
	(void)state;
	for (int turned = 0; turned < 2; turned++) {
		enum { N = sizeof(places) / sizeof(*places) };
		struct arena a = { 0 };
		struct build yaml = { .arena = &a };
		struct loaded l;
		struct book *b;
		size_t n;

		build_str(&yaml, "sources: {codex: {title: Codex,\n"
				 "  doi: 10.1000/Azc,\n"
				 "  url: \"https://example.org/c\"},\n"
				 "  bible: The Bible}\nevents:\n");
		for (size_t i = 0; i < N; i++)
			build_fmt(&yaml, "- {date: %u, title: T, sources: "
					 "\"%s\"}\n",
				  turned ? 2000 - (unsigned)i
					 : 1000 + (unsigned)i,
				  places[turned ? N - 1 - i : i].ref);
		b = load(&l, build_view(&yaml));
		assert_int_equal(l.diags.n, 0);
		for (event_no ev = 0; ev < N; ev++) {
			const struct cite *c = book_sources_of(b, ev, &n);

			assert_sv(book_source_id(b, c->source),
				  sv_of(places[ev].source ? places[ev].source
							  : places[ev].ref));
			assert_sv(book_text(b, c->at), sv_of(places[ev].at));
		}
		unload(&l);
		arena_free(&a);
	}
}

/* Which descriptions are one source: the id that each of them gets. */
static const struct {
	const char *source, *id;
} descriptions[] = {
	{ "{title: A, date: 1900}", "A" },
	{ "{title: A, date: 1901}", "A~2" },
	{ "{date: 1900, title: A, at: 5}", "A" },
	{ "{title: A}", "A" },
	{ "A", "A" },
	{ "{title: Declared}", "d" },
	{ "{url: \"https://example.org/d\"}", "d" },
	{ "{title: X, doi: \"https://doi.org/10.1000/D\"}", "d" },
	{ "{url: \"https://example.org/e\"}", "https://example.org/e" },
	{ "\"https://example.org/e#p. 3\"", "https://example.org/e" },
	{ "{title: E, url: \"https://example.org/e\"}",
	  "https://example.org/e" },
	{ "10.1000/G7", "10.1000/G7" },
	{ "\"doi:10.1000/g7\"", "10.1000/G7" },
	{ "\"https://dx.doi.org/10.1000/g7#p. 5\"", "10.1000/G7" },
	{ "\"doi: 10.1000/G7#12\"", "10.1000/G7" },
	{ "{title: d, kind: letter}", "d~2" },
	{ "{title: G, url: \"https://example.org/f\"}",
	  "https://example.org/f" },
	{ "{title: F, url: \"https://example.org/f\"}",
	  "https://example.org/f" },
};

static void test_descriptions(void **state)
{
	enum { N = sizeof(descriptions) / sizeof(*descriptions) };
	struct arena a = { 0 };
	struct build yaml = { .arena = &a };
	struct loaded l;
	struct book *b;
	size_t n;

	(void)state;
	build_str(&yaml, "sources: {d: {title: Declared, doi: 10.1000/d,\n"
			 "  url: \"https://example.org/d\"}}\nevents:\n");
	for (size_t i = 0; i < N; i++)
		build_fmt(&yaml, "- {date: %zu, title: T, sources: %s}\n",
			  1000 + i, descriptions[i].source);
	b = load(&l, build_view(&yaml));
	for (event_no ev = 0; ev < N; ev++) {
		const struct cite *c = book_sources_of(b, ev, &n);

		assert_sv(book_source_id(b, c->source),
			  sv_of(descriptions[ev].id));
	}
	/* Two that say something else than the one that counts. */
	assert_int_equal(l.diags.n, 2);
	assert_int_equal(l.diags.v[0].fault, FAULT_described_twice);
	assert_sv(l.diags.v[0].message,
		  SV("Declared is described otherwise at t.yaml:1: keep one "
		     "description"));
	assert_int_equal(l.diags.v[1].fault, FAULT_described_twice);
	unload(&l);
	arena_free(&a);
}

/* A place is described where it is named, whatever the order of events; what
 * is declared goes before. */
static void test_places_described(void **state)
{
	static const char *const events[] = {
		"- {date: 2001, title: A,\n"
		"   place: {name: HASTINGS, kind: town}}\n",
		"- {date: 2002, title: B, place: hastings}\n",
		"- {date: 2003, title: C, place: {name: Hastings,\n"
		"   in: england, coordinates: [50.91, 0.49], kind: town,\n"
		"   as: Haestingas}}\n",
		"- {date: 2004, title: D,\n"
		"   place: {name: England, in: Europe}}\n",
		"- {date: 2005, title: E, place: {name: york, in: england}}\n",
	};
	enum { N = sizeof(events) / sizeof(*events) };

	(void)state;
	for (size_t turned = 0; turned < N; turned++) {
		struct arena a = { 0 };
		struct build yaml = { .arena = &a };
		struct sv lat, lon;
		struct loaded l;
		const struct where *w;
		struct book *b;
		name_no hastings;
		size_t n;

		build_str(&yaml, "places: {england: {name: England, names: "
				 "[Anglia]}, york: {name: York}}\nevents:\n");
		for (size_t i = 0; i < N; i++)
			build_str(&yaml, events[(i + turned) % N]);
		b = load(&l, build_view(&yaml));
		assert_int_equal(book_names(b), 4); /* and Europe */
		w = book_where(b, 2, &n);
		hastings = w->place;
		assert_sv(book_text(b, w->as), SV("Haestingas"));
		assert_sv(book_name(b, hastings), SV("Hastings"));
		assert_true(book_name_declared(b, hastings));
		assert_sv(book_name(b, book_name_in(b, hastings)),
			  SV("England"));
		assert_true(book_coordinates(b, hastings, &lat, &lon));
		assert_sv(lat, SV("50.91"));
		assert_sv(lon, SV("0.49"));
		for (event_no ev = 0; ev < 2; ev++)
			assert_int_equal(book_where(b, ev, &n)->place,
					 hastings);
		/* What is declared says nothing of where it lies. */
		assert_int_equal(l.diags.n, 2);
		assert_int_equal(l.diags.v[0].fault, FAULT_described_twice);
		assert_int_equal(book_name_in(b, book_where(b, 3, &n)->place),
				 NO_NAME);
		unload(&l);
		arena_free(&a);
	}
}

static void test_series(void **state)
{
	struct loaded l;
	struct book *b = load(&l, SV("series: {s: {title: The Series}}\n"
				     "events:\n"
				     "- {date: 2024, title: A, series: s}\n"
				     "- {date: 2024, title: B,\n"
				     "   series: The Series}\n"));

	(void)state;
	assert_int_equal(book_series_count(b), 1);
	assert_int_equal(book_series(b, 0), 0);
	assert_int_equal(book_series(b, 1), 0);
	unload(&l);
}

static void test_events(void **state)
{
	struct loaded l;
	struct book *b;

	(void)state;
	b = load(&l, SV("- {title: Part, part_of: 2024/whole-thing~2}\n"
			"- {date: 2024, title: Whole thing}\n"
			"- {as_of: 2024, title: Whole thing!}\n"
			"- {date: 2024, id: x, title: Other}\n"
			"- {date: 2024, title: B, part_of: 2024/other}\n"));
	/* Oldest first, then as in the file; one with an id has no other. */
	assert_int_equal(l.diags.n, 1);
	assert_int_equal(l.diags.v[0].fault, FAULT_event_unknown);
	assert_sv(book_title(b, 4), SV("Part"));
	assert_int_equal(book_parent(b, 4),
			 book_event_of(b, SV("2024/whole-thing~2")));
	assert_sv(book_title(b, book_parent(b, 4)), SV("Whole thing!"));
	unload(&l);
}

/* What is made by use stands where it was first used, in its own file. */
static void test_first_use(void **state)
{
	struct loaded l;
	struct book *b = load(&l, SV("series: {s: S}\n"
				     "events:\n"
				     "- {date: 2024, title: A,\n"
				     "   who: [Ann, Bob], sources: src#1,\n"
				     "   series: t, place: Baku}\n"
				     "- {date: 2023, title: B, who: Ann}\n"));

	(void)state;
	assert_sv(book_name(b, 1), SV("Bob"));
	assert_int_equal(book_name_origin(b, 1).line, 4);
	assert_int_equal(book_name_origin(b, 1).column, 15);
	assert_int_equal(book_source_origin(b, 0).line, 4);
	assert_false(book_series_declared(b, 1));
	assert_int_equal(book_series_origin(b, 1).line, 5);
	unload(&l);
}

static void test_id_twice(void **state)
{
	struct loaded l;
	struct book *b = load(&l, SV("- {date: 2023, title: A, id: x}\n"
				     "- {date: 2024, title: B, id: x}\n"));

	(void)state;
	assert_sv(book_id(b, 0), SV("x"));
	assert_sv(book_id(b, 1), SV(""));
	assert_int_equal(book_event_of(b, SV("2024/b")), 1);
	unload(&l);
}

/* An alias of a whole section stands for all that it holds. */
static void test_section_alias(void **state)
{
	struct loaded l;
	struct book *b = load(&l, SV(
		"figures: &f\n- {what: x, value: 1}\n- {what: y, value: 2}\n"
		"events:\n- {date: 2024, title: A, figures: *f}\n"));
	const struct figure *figures;
	size_t n;

	(void)state;
	assert_int_equal(l.diags.n, 0);
	figures = book_figures(b, 0, &n);
	assert_int_equal(n, 2);
	assert_sv(book_text(b, figures[1].what), SV("y"));
	unload(&l);
}

/* ---- dates ---- */

static void test_sets(void **state)
{
	struct loaded l;
	struct book *b = load(&l, SV(
		"people:\n"
		"  a: {name: A, born: [1930,1931], names: {name: B,\n"
		"     dates: {1950,1951}}, offices: {title: T,\n"
		"     dates: [1960,1961], as_of: [1962,1963]}}\n"
		"figures: {what: x, value: 1, as_of: [2020,2021],\n"
		"  over: {2020,2021}}\n"));
	const struct figure *figures;
	const struct office *offices;
	const struct spelling *names;
	size_t n;

	(void)state;
	assert_int_equal(l.diags.n, 0);
	figures = book_all_figures(b, &n);
	assert_int_equal(n, 1);
	assert_sv(book_text(b, figures->as_of), SV("[2020,2021]"));
	assert_sv(book_text(b, figures->over), SV("{2020,2021}"));
	offices = book_offices(b, 0, &n);
	assert_sv(book_text(b, offices->dates), SV("[1960,1961]"));
	assert_sv(book_text(b, offices->as_of), SV("[1962,1963]"));
	names = book_spellings(b, 0, &n);
	assert_sv(book_text(b, names->dates), SV("{1950,1951}"));
	assert_sv(book_name_field(b, 0, SV("born")), SV("[1930,1931]"));
	unload(&l);
}

/* Of several parents the shortest date, however far up; nobody's file order
 * matters. */
static void test_inherit(void **state)
{
	struct loaded l;
	struct book *b = load(&l, SV(
		"- {id: d, title: D, part_of: [c, long]}\n"
		"- {id: c, title: C, part_of: b}\n"
		"- {id: b, title: B, part_of: [a, b2]}\n"
		"- {id: b2, title: B2, part_of: b}\n"
		"- {id: a, title: A, date: 2024-05-15}\n"
		"- {id: long, title: Long, date: 2024-05}\n"
		"- {id: later, title: L, date: 2024-05-16}\n"
		"- {id: e, title: E, part_of: [later, a]}\n"));
	event_no e = book_event_of(b, SV("e"));
	event_no d = book_event_of(b, SV("d"));
	event_no b2 = book_event_of(b, SV("b2"));

	(void)state;
	assert_int_equal(book_date_source(b, d), DATE_INHERITED);
	assert_int_equal(book_first(b, d), date_day_number(2024, 5, 15));
	assert_int_equal(book_last(b, b2), date_day_number(2024, 5, 15));
	/* Of two as long it is the earlier, not the first in the file. */
	assert_int_equal(book_last(b, e), date_day_number(2024, 5, 15));
	unload(&l);
}

/* ---- roles ---- */

static void test_roles(void **state)
{
	struct loaded l;
	struct book *b = load(&l, SV(
		"roles: {early: {is: guest}, far: {is: near},\n"
		"  near: {is: last}, here: {is: far,\n"
		"  present: yes}, guest: {is: far}}\n"
		"---\n"
		"roles: {last: {present: no}}\n"));

	(void)state;
	for (role_no r = 0; r < book_role_count(b); r++) {
		struct sv id = book_role_id(b, r);
		bool absent = sv_eq(id, SV("early")) ||
			      sv_eq(id, SV("far")) || sv_eq(id, SV("near")) ||
			      sv_eq(id, SV("last")) ||
			      sv_eq(id, SV("guest")) ||
			      sv_eq(id, SV("honouree")) ||
			      sv_eq(id, SV("subject"));

		if (book_role_present(b, r) == absent)
			fail_msg("role %.*s", SV_ARG(id));
	}
	unload(&l);
}

/* ---- faults quote no more than they must ---- */

static void test_excerpt(void **state)
{
	struct build text = { .arena = &(struct arena){ 0 } };
	struct loaded l;
	struct sv message;

	(void)state;
	build_char(&text, 'a'); /* so that byte 57 is within a sign */
	for (int i = 0; i < 50; i++)
		build_str(&text, "\xE2\x98\xAD");
	build_str(&text, ": x\n");
	load(&l, build_view(&text));
	assert_int_equal(l.diags.n, 1);
	message = l.diags.v[0].message;
	assert_true(sv_find(message, SV("\xE2\x98\xAD...;"), 0) != SV_NONE);
	assert_true(message.n < 120);
	unload(&l);
	arena_free(text.arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_used_names),
		cmocka_unit_test(test_names),
		cmocka_unit_test(test_sources), cmocka_unit_test(test_places),
		cmocka_unit_test(test_descriptions),
		cmocka_unit_test(test_places_described),
		cmocka_unit_test(test_series),
		cmocka_unit_test(test_events),
		cmocka_unit_test(test_first_use),
		cmocka_unit_test(test_id_twice),
		cmocka_unit_test(test_section_alias),
		cmocka_unit_test(test_sets),	cmocka_unit_test(test_inherit),
		cmocka_unit_test(test_roles),
		cmocka_unit_test(test_excerpt),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
