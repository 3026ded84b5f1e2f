/* What is new since the last visit: which events, in what, and until when. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/hash.h"
#include "diff/seen.h"
#include "load/load.h"

/* A chronology, and what is seen of it. */
struct look {
	struct book *book;
	struct corpus corpus;
	struct seen *seen;
};

/* TEXT is looked at on the day TODAY, after a visit that left KEPT. */
static struct look look(struct arena *a, const char *text, struct sv kept,
			int64_t today)
{
	struct diags diags = { .arena = a };
	struct look k = { .book = load_text(sv_of(text), SV("t.yaml"),
					    &diags) };

	k.corpus = (struct corpus){ k.book, index_new(k.book) };
	k.seen = seen_open(&k.corpus, kept, today);
	seen_need(k.seen);
	return k;
}

static void shut(struct look *k)
{
	seen_close(k->seen);
	index_free(k->corpus.x);
	book_free(k->book);
}

/* What is kept of K, in A. */
static struct sv keep(struct arena *a, struct look *k)
{
	struct build out = { .arena = a };

	seen_print(k->seen, &out);
	return build_view(&out);
}

/* What is kept when TEXT is seen for the first time, on day 1. */
static struct sv first(struct arena *a, const char *text)
{
	struct look k = look(a, text, (struct sv){ 0 }, 1);
	struct sv kept = keep(a, &k);

	shut(&k);
	return kept;
}

/* "+0 ~1:date|text -2001 Old": the events by number, and what is gone. */
static struct sv told(struct arena *a, const struct look *k)
{
	static const char *const words[SEEN_GROUPS] = {
		"date", "title", "kind", "who", "place",
		"text", "figures", "links", "sources", "other",
	};
	struct build b = { .arena = a };
	struct hits added = seen_added(k->seen);
	struct hits changed = seen_changed(k->seen);

	for (size_t i = 0; i < added.n; i++)
		build_fmt(&b, " +%u", added.v[i]);
	for (size_t i = 0; i < changed.n; i++) {
		const char *before = ":";

		build_fmt(&b, " ~%u", changed.v[i]);
		for (int g = 0; g < SEEN_GROUPS; g++) {
			if (!(seen_groups(k->seen, changed.v[i]) >> g & 1))
				continue;
			build_fmt(&b, "%s%s", before, words[g]);
			before = "|";
		}
	}
	for (uint32_t i = 0; i < seen_ngone(k->seen); i++)
		build_fmt(&b, " -%.*s", SV_ARG(seen_gone(k->seen, i)));
	return sv_trim(build_view(&b));
}

#define ONE "- {date: 2001, title: One}\n"
#define TWO "- {date: 2002, title: Two}\n"
#define LONG "Long, and longer than what is kept of it; and so on"

/* What was seen, what there is now, and what that makes. */
static const struct {
	const char *before, *now, *told;
} cases[] = {
	{ ONE TWO, ONE TWO, "" },
	{ ONE TWO, TWO ONE, "" },
	{ ONE, ONE TWO, "+1" },
	{ ONE TWO, TWO, "-2001 One" },
	{ "- {date: 2001, title: \"" LONG "\"}\n", "",
	  "-2001 Long, and longer than what is kept of it; and so" },
	/* Never half a letter. */
	{ "- {date: 2001, title: Праздник осени в верхней долине}\n", "",
	  "-2001 Праздник осени в верхней д" },
	{ "- {date: 2001, title: A, summary: x}\n",
	  "- {date: 2001, title: A, summary: y}\n", "~0:text" },
	{ "- {date: 2001, title: A}\n",
	  "- {date: 2001, title: A, tags: [x], who: Ann, place: Baku}\n",
	  "~0:who|place|other" },
	{ "- {id: a, date: 2001, title: A}\n",
	  "- {id: a, date: 2002, title: B}\n", "~0:date|title" },
	/* Without ids the key is another: the title, else the date tells. */
	{ "- {date: 2001, title: A, note: x}\n",
	  "- {date: 2002, title: A, note: y}\n", "~0:date|other" },
	{ "- {date: 2001, title: A, who: Ann}\n",
	  "- {date: 2001, title: B, who: Ann}\n", "~0:title" },
	{ "- {date: 2001, title: A, who: Ann, kind: visit, place: Baku}\n",
	  "- {date: 2001, title: B, who: Bea, kind: forum, place: Ganja}\n",
	  "+0 -2001 A" },
	{ "- {date: 2001, title: A}\n- {date: 2003, title: A}\n",
	  "- {date: 2002, title: A}\n- {date: 2003, title: A}\n", "~0:date" },
	{ "- {date: 2001, title: A}\n",
	  "- {id: a, date: 2001, title: A}\n", "~0:links" },
};

static void test_cases(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct arena a = { 0 };
		struct look k = look(&a, cases[i].now,
				     first(&a, cases[i].before), 2);
		struct sv is = told(&a, &k);

		if (!sv_eq(is, sv_of(cases[i].told)))
			fail_msg("case %zu: %.*s", i, SV_ARG(is));
		shut(&k);
		arena_free(&a);
	}
}

/* What cannot be used counts as no visit, and nothing is new. */
static void test_no_visit(void **state)
{
	struct arena a = { 0 };
	struct sv kept = first(&a, ONE);
	int64_t day;

	(void)state;
	for (size_t n = 0; n <= kept.n; n++) {
		struct build damaged = { .arena = &a };
		struct look k;

		build_sv(&damaged, kept);
		if (n < kept.n)
			damaged.s[n] ^= 1;
		k = look(&a, TWO, build_view(&damaged), 2);
		assert_int_equal(seen_before(k.seen, &day), n == kept.n);
		assert_int_equal(seen_added(k.seen).n, n == kept.n);
		shut(&k);
		k = look(&a, TWO, sv_slice(kept, 0, n), 2);
		assert_int_equal(seen_before(k.seen, &day), n == kept.n);
		shut(&k);
	}
	arena_free(&a);
}

/* What is not read stays new, with the day since which it is. */
static void test_until_read(void **state)
{
	static const char now[] = "- {date: 2001, title: One, note: x}\n"
				  "- {date: 2002, title: Two}\n"
				  "- {date: 2003, title: Three}\n";
	struct arena a = { 0 };
	struct sv kept = first(&a, ONE "- {date: 2000, title: Old}\n");
	struct look k;
	int64_t day;

	(void)state;
	k = look(&a, now, kept, 2);
	kept = keep(&a, &k);
	shut(&k);
	k = look(&a, now, kept, 3);
	assert_true(sv_eq(told(&a, &k), SV("+1 +2 ~0:other -2000 Old")));
	assert_true(seen_before(k.seen, &day));
	assert_int_equal(day, 2);
	assert_int_equal(seen_since(k.seen, 0), 1);
	seen_read(k.seen, 1);
	assert_true(seen_is_read(k.seen, 1));
	assert_false(seen_is_read(k.seen, 2));
	kept = keep(&a, &k);
	shut(&k);
	k = look(&a, now, kept, 4);
	assert_true(sv_eq(told(&a, &k), SV("+2 ~0:other -2000 Old")));
	assert_int_equal(seen_since(k.seen, 1), 3);
	seen_read(k.seen, 0);
	seen_read(k.seen, 2);
	seen_read_gone(k.seen);
	kept = keep(&a, &k);
	shut(&k);
	k = look(&a, now, kept, 5);
	assert_int_equal(told(&a, &k).n, 0);
	shut(&k);
	arena_free(&a);
}

/*
 * What is kept is compared with what later versions make: when this hash is
 * another, so must the digit of MAGIC in visit.c be.
 */
static void test_version(void **state)
{
	static const char text[] =
		"- id: a\n  date: 2001-05-06\n  date_text: May\n  title: T\n"
		"  titles: {ru: R}\n  kind: visit\n  level: state\n"
		"  status: held\n  confidence: high\n"
		"  who: {host: Ann}\n  place: {name: Baku, as: Baki}\n"
		"  summary: S\n  results: {deals: 1}\n  items: [car]\n"
		"  figures: {what: cars, value: 1, unit: t}\n  series: Fair\n"
		"  number: 1\n  links: {see: b}\n  sources: {title: S}\n"
		"  variants: {title: Ein, source: {title: S}}\n"
		"  inferred: {date: so}\n  tags: [x]\n  codes: {cow: 1}\n"
		"  url: https://a.example/\n  note: N\n"
		"- {id: b, date: 2002, title: B, links: {about: a}}\n";
	struct arena a = { 0 };
	struct sv kept = first(&a, text);

	(void)state;
	assert_int_equal(kept.n, 14 + 8 + 4 + 2 * 43 + 12 + 6);
	assert_true(sv_starts(kept, SV("annals seen 1\n")));
	if (hash_sum(kept) != UINT64_C(0xe72e00cddc6d7c3b))
		fail_msg("it is %llx", (unsigned long long)hash_sum(kept));
	arena_free(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_cases),
		cmocka_unit_test(test_no_visit),
		cmocka_unit_test(test_until_read),
		cmocka_unit_test(test_version),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
