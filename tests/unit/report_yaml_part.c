/* Formatting back a part of a book: what it names comes with it. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "support_back.h"
#include "support_dump.h"

/* ---- the shipped chronology ---- */

static int setup(void **state)
{
	static struct desk d;
	const char *paths[] = { "data" };

	setlocale(LC_CTYPE, "C.UTF-8");
	desk_open_files(&d, paths, 1);
	*state = &d;
	return 0;
}

static int teardown(void **state)
{
	desk_close(*state);
	return 0;
}

static void test_shipped(void **state)
{
	struct desk *d = *state;

	assert_true(book_events(d->book) > 0);
	desk_round(d);
}

static struct sv event_dump(struct desk *d, event_no ev)
{
	struct build out = { .arena = &d->arena };

	dump_event(&out, d->book, ev);
	return build_view(&out);
}

/* Each event by itself loads without a word, as the same event. */
static void test_each(void **state)
{
	struct desk *d = *state;

	for (event_no ev = 0; ev < book_events(d->book); ev++) {
		struct sv yaml = desk_write(d, &ev, 1, (struct how){ 0 });
		struct desk back = { 0 };
		event_no same;

		desk_open(&back, yaml);
		desk_no_errors(&back, yaml);
		assert_int_equal(back.diags.n, 0);
		same = index_find_event(back.corpus.x,
					index_key(d->corpus.x, ev));
		assert_int_not_equal(same, NO_EVENT);
		desk_same(event_dump(&back, same), event_dump(d, ev), yaml);
		assert_true(book_events(back.book) < book_events(d->book) / 2);
		desk_close(&back);
	}
}

/* ---- what comes with an event ---- */

static const char whole[] =
	"title: T\n"
	"x-own: kept\n"
	"events:\n"
	"- {date: 2001, title: one, who: a, note: hidden}\n"
	"- {date: 2002, title: two, links: {see: 2001/one},\n"
	"   variants: {who: b, source: s#1}}\n"
	"- {title: three, part_of: 2002/two, kind: k, who: {r: Ay}}\n"
	"- {date: 2004, title: four, who: Undeclared, place: p,\n"
	"   sources: {ref: u, via: s}, series: n}\n"
	"- {date: 2005, title: five}\n"
	"- {date: 2005, title: five}\n"
	"- {date: 2005, title: five}\n"
	"- {date: 2006, title: six, links: {about: 2005/five~3},\n"
	"   figures: {what: w, value: 1, of: a, source: Sixth}}\n"
	"figures:\n"
	"- {what: both, value: 2, counts: [2001/one, 2002/two], of: b}\n"
	"- {what: none, value: 3}\n"
	"people: {a: {name: A, names: Ay, country: c}, b: B, z: Z}\n"
	"places: {c: C, p: {name: P, in: q, x-own: [1]}, q: {name: Q, in: c}}\n"
	"organisations: {o: O}\n"
	"series: {n: {title: N, body: o, kind: k}, m: M}\n"
	"sources: {s: S, t: T, six: {title: Sixth}}\n"
	"kinds: {k: {is: visit}, visit: {label: V}, j: J}\n"
	"roles: {r: {is: host}, participant: {label: Took part}}\n";

/* Keys of sections and figures that stand in what is written. */
static const struct {
	const char *event;
	const char *with; /* separated by blanks */
} parts[] = {
	{ "2001/one", "a c participant" },
	{ "2002/two", "one a b c s participant both" },
	{ "2002/three", "two one a b c s k visit r participant both" },
	{ "2004/four", "p q c s n o k visit participant" },
	{ "2005/five", "" },
	{ "2005/five~2", "" },
	{ "2006/six", "five a c six" },
};

/* Whether NAME is a key or a title in YAML. */
static bool stands_in(struct arena *a, struct sv yaml, struct sv name)
{
	static const char *const forms[][2] = { { "\n  ", ":" },
						{ "title: ", "," },
						{ "title: ", "\n" },
						{ "what: ", "," } };

	for (size_t i = 0; i < sizeof(forms) / sizeof(*forms); i++) {
		struct build b = { .arena = a };

		build_str(&b, forms[i][0]);
		build_sv(&b, name);
		build_str(&b, forms[i][1]);
		if (sv_find(yaml, build_view(&b), 0) != SV_NONE)
			return true;
	}
	return false;
}

static bool has_word(struct sv words, struct sv word)
{
	while (words.n)
		if (sv_eq(sv_cut(&words, ' '), word))
			return true;
	return false;
}

static void test_parts(void **state)
{
	static const char all[] = "a b z c p q o n m s t six k visit j r "
				  "participant both none";
	struct desk d = { 0 };

	(void)state;
	desk_open(&d, sv_of(whole));
	desk_no_errors(&d, sv_of(whole));
	for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++) {
		event_no ev = index_find_event(d.corpus.x,
					       sv_of(parts[i].event));
		struct sv left = sv_of(all), yaml;
		struct desk back = { 0 };

		assert_int_not_equal(ev, NO_EVENT);
		yaml = desk_write(&d, &ev, 1, (struct how){ 0 });
		while (left.n) {
			struct sv word = sv_cut(&left, ' ');

			if (stands_in(&d.arena, yaml, word) !=
			    has_word(sv_of(parts[i].with), word))
				fail_msg("%.*s of %s in\n%.*s", SV_ARG(word),
					 parts[i].event, SV_ARG(yaml));
		}
		assert_true(sv_find(yaml, SV("x-own: kept\n"), 0) != SV_NONE);
		desk_open(&back, yaml);
		desk_no_errors(&back, yaml);
		assert_int_equal(back.diags.n, 0);
		desk_round(&back);
		desk_close(&back);
	}
	desk_close(&d);
}

/* Events beyond those that were chosen are told. */
static void test_count(void **state)
{
	static const struct {
		const char *event, *remark;
	} cases[] = {
		{ "2001/one", "annals: 1\n" },
		{ "2002/two", "# 1 event more than was chosen, because another "
			      "refers to it.\nannals: 1\n" },
		{ "2006/six", "# 3 events more than were chosen, because "
			      "others refer to them.\nannals: 1\n" },
	};
	struct desk d = { 0 };

	(void)state;
	desk_open(&d, sv_of(whole));
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		event_no ev = index_find_event(d.corpus.x,
					       sv_of(cases[i].event));
		struct sv yaml = desk_write(&d, &ev, 1, (struct how){ 0 });

		assert_true(sv_starts(yaml, sv_of(cases[i].remark)));
	}
	assert_true(sv_starts(desk_write(&d, NULL, 0, (struct how){ 0 }),
			      SV("annals: 1\ntitle: T\nx-own: kept\n")));
	desk_round(&d);
	desk_close(&d);
}

/* A note goes only where it is asked for. */
static void test_private(void **state)
{
	struct desk d = { 0 };
	struct sv public, private;

	(void)state;
	desk_open(&d, SV("x-a: {note: hidden, b: [{note: hidden}]}\n"
			 "events:\n"
			 "- date: 2024\n"
			 "  note: hidden\n"
			 "  title: A\n"
			 "  who:\n"
			 "    note: {name: B, note: hidden}\n"
			 "  codes: {note: shown}\n"
			 "  variants: {date: 2023, note: hidden}\n"
			 "  figures: {what: w, value: 1, note: hidden}\n"
			 "  sources: {note: hidden, ref: s}\n"
			 "  x-b: {? {note: hidden} : {note: [hidden]}}\n"
			 "people: {b: {name: B, note: hidden}}\n"));
	desk_no_errors(&d, SV(""));
	public = desk_write_all(&d, (struct how){ .public = true });
	private = desk_write_all(&d, (struct how){ 0 });
	desk_same(public,
		  SV("annals: 1\n"
		     "x-a: {b: [{}]}\n"
		     "\n"
		     "events:\n"
		     "  - date: 2024\n"
		     "    title: A\n"
		     "    who:\n"
		     "      note: {name: B}\n"
		     "    codes: {note: shown}\n"
		     "    variants: {date: 2023}\n"
		     "    figures: {what: w, value: 1}\n"
		     "    sources: {ref: s}\n"
		     "    x-b: {? {} : {}}\n"
		     "\n"
		     "people:\n"
		     "  b: {name: B}\n"),
		  SV(""));
	assert_true(sv_find(private, SV("hidden"), 0) != SV_NONE);
	desk_round(&d);
	desk_close(&d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_shipped), cmocka_unit_test(test_each),
		cmocka_unit_test(test_parts),	cmocka_unit_test(test_count),
		cmocka_unit_test(test_private),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
