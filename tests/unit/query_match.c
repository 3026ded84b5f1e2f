/* Queries against tests/unit/data/query.yaml. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "load/load.h"
#include "query/complete.h"
#include "query/query.h"

struct fixture {
	struct book *book;
	struct corpus corpus; /* it and its index */
	struct arena arena; /* of one query */
	struct diags diags;
	struct arena diags_arena;
	size_t failed;
	struct corpus empty; /* of empty_book() */
};

static int open_book(void **state)
{
	static struct fixture f;
	static const char *const path[] = { "tests/unit/data/query.yaml" };

	f.diags.arena = &f.diags_arena;
	f.book = load_book(path, 1, &f.diags);
	f.corpus = (struct corpus){ f.book, index_new(f.book) };
	for (size_t i = 0; i < f.diags.n; i++)
		print_error("%u: %.*s\n", f.diags.v[i].line,
			    SV_ARG(f.diags.v[i].message));
	assert_int_equal(f.diags.errors, 0);
	*state = &f;
	return 0;
}

static int close_book(void **state)
{
	struct fixture *f = *state;

	index_free(f->corpus.x);
	book_free(f->book);
	arena_free(&f->arena);
	arena_free(&f->diags_arena);
	return 0;
}

static const struct query *parsed(struct fixture *f, struct sv text)
{
	struct query_fault fault;
	const struct query *q =
		query_parse_for(&f->arena, f->book, text, &fault);

	if (!q)
		fail_msg("%.*s: %zu: %s", SV_ARG(text), fault.column,
			 fault.message);
	return q;
}

/* The ids of HITS in date order, separated by blanks. */
static struct sv ids(struct fixture *f, struct hits hits)
{
	struct build b = { .arena = &f->arena };

	for (size_t i = 0; i < hits.n; i++) {
		if (i)
			build_char(&b, ' ');
		build_sv(&b, book_id(f->book, hits.v[i]));
	}
	return build_view(&b);
}

#define ALL                                                                    \
	"bulbul treaty deliveries critics visit tractors session summit "      \
	"town tribute"

/*
 * Calls FN with each row of query_match.tsv, a query and the ids it finds;
 * lines that begin with # are left out.  Returns how many rows there are.
 */
static size_t each_row(struct fixture *f,
		       void (*fn)(struct fixture *, struct sv query,
				  struct sv wanted))
{
	FILE *file = fopen("tests/unit/query_match.tsv", "re");
	char *line = NULL;
	size_t cap = 0, rows = 0;
	ssize_t n;

	assert_non_null(file);
	while ((n = getline(&line, &cap, file)) > 0) {
		struct sv wanted = { line, (size_t)n - 1 }, query;

		if (line[0] == '#')
			continue;
		query = sv_cut(&wanted, '\t');
		fn(f, query, wanted);
		arena_reset(&f->arena);
		rows++;
	}
	free(line);
	fclose(file);
	return rows;
}

/* What Q finds in C. */
static struct hits found(struct fixture *f, const struct corpus *c, struct sv q)
{
	return query_run(&f->arena, c, parsed(f, q), NULL);
}

static void check_row(struct fixture *f, struct sv query, struct sv wanted)
{
	struct sv got = ids(f, found(f, &f->corpus, query));

	if (sv_eq(got, wanted) || (!got.n && sv_eq(wanted, SV("(none)"))))
		return;
	print_error("%.*s: %.*s\n\tnot %.*s\n", SV_ARG(query), SV_ARG(got),
		    SV_ARG(wanted));
	f->failed++;
}

static void table(void **state)
{
	struct fixture *f = *state;

	assert_true(each_row(f, check_row) >= 140);
	assert_int_equal(f->failed, 0);
}

static void tiers(void **state)
{
	static const struct {
		const char *query, *ids;
		enum match_tier tier;
		const char *near, *missed;
	} rows[] = {
		{ "aliyev", "visit summit tribute", MATCH_EXACT, "", "" },
		{ "kochanva", "tribute", MATCH_NEAR, "Kochanova", "kochanva" },
		{ "Kochanowa", "tribute", MATCH_NEAR, "Kochanova",
		  "Kochanowa" },
		{ "kocanova", "tribute", MATCH_BLIND, "", "" },
		{ "kocanova aliyev", "tribute", MATCH_BLIND, "", "" },
		{ "who:ochanova", "tribute", MATCH_NEAR, "Kochanova",
		  "ochanova" },
		{ "luckashenko", "visit summit", MATCH_NEAR, "Lukashenko",
		  "luckashenko" },
		{ "who:kohcanova", "tribute", MATCH_NEAR, "Kochanova",
		  "kohcanova" },
		{ "who:\"natalya kochanva\"", "tribute", MATCH_NEAR,
		  "Kochanova", "kochanva" },
		{ "at:mosscov", "summit", MATCH_NEAR, "Moscow", "mosscov" },
		{ "\"state vizit\"", "visit", MATCH_NEAR, "visit", "vizit" },
		/* by the sound, however many letters that takes */
		{ "\"state wisith\"", "visit", MATCH_NEAR, "visit", "wisith" },
		{ "wreatks", "tribute", MATCH_NEAR, "Wreaths", "wreatks" },
		{ "wreatks kochanva", "tribute", MATCH_NEAR,
		  "Wreaths, Kochanova", "wreatks, kochanva" },
		/* a single letter is not spelt in many ways */
		{ "qqqqq", "", MATCH_EXACT, "", "" },
		{ "who:yyy", "", MATCH_EXACT, "", "" },
		{ "xyzzyqwerty", "", MATCH_EXACT, "", "" },
		{ "tuor", "critics visit", MATCH_NEAR, "tour", "tuor" },
		/* of two that are as near the more frequent one */
		{ "tavks", "treaty", MATCH_NEAR, "tanks", "tavks" },
		{ "\"kochanva visit\"", "", MATCH_EXACT, "", "" },
		{ "bku", "", MATCH_EXACT, "", "" }, /* too short */
		{ "who:'Kochanva'", "", MATCH_EXACT, "", "" },
		{ "-kochanva", ALL, MATCH_EXACT, "", "" },
		{ "aliyev -kochanva", "visit summit tribute", MATCH_EXACT, "",
		  "" },
		{ "who:\"kochanva aliyev\"", "", MATCH_EXACT, "", "" },
	};
	struct fixture *f = *state;

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct match_note note;
		const struct query *q = parsed(f, sv_of(rows[i].query));
		struct sv got =
			ids(f, query_run(&f->arena, &f->corpus, q, &note));

		if (!sv_eq(got, sv_of(rows[i].ids)) ||
		    note.tier != rows[i].tier ||
		    !sv_eq(note.near, sv_of(rows[i].near)) ||
		    !sv_eq(note.missed, sv_of(rows[i].missed)))
			fail_msg("%s: %.*s, tier %d, near %.*s, missed %.*s",
				 rows[i].query, SV_ARG(got), note.tier,
				 SV_ARG(note.near), SV_ARG(note.missed));
		assert_false(note.stopped);
		arena_reset(&f->arena);
	}
}

/* Whether a pattern that tries every way to divide a row of AS letters is
 * stopped in a book of EVENTS such rows; what is asked after it is not. */
static bool is_stopped(struct fixture *f, size_t as, size_t events)
{
	struct build yaml = { .arena = &f->arena };
	struct diags diags = { .arena = &f->arena };
	struct match_note note;
	struct book *b;
	struct corpus c;

	build_str(&yaml, "events:\n");
	for (size_t i = 0; i < events; i++) {
		build_str(&yaml, "- {date: 2024, title: ");
		build_fill(&yaml, 'a', as);
		build_str(&yaml, "}\n");
	}
	b = load_text(build_view(&yaml), SV("a.yaml"), &diags);
	assert_int_equal(book_events(b), events);
	c = (struct corpus){ b, index_new(b) };
	query_run(&f->arena, &c, parsed(f, SV("/^(a+)+b/ | b")), &note);
	index_free(c.x);
	book_free(b);
	arena_reset(&f->arena);
	return note.stopped;
}

static void stopped(void **state)
{
	assert_false(is_stopped(*state, 15, 1));
	assert_true(is_stopped(*state, 100, 1));
	assert_true(is_stopped(*state, 15, 200)); /* all together */
}

/* NAME COUNT, separated by commas. */
static void completions(void **state)
{
	static const struct {
		const char *base, *typed;
		bool people;
		const char *found;
	} rows[] = {
		{ "", "koch", true, "Natalia Kochanova 1" },
		{ "", "\u043a\u043e\u0447", true, "Natalia Kochanova 1" },
		{ "", "a", true, "Alexander Lukashenko 2, Ilham Aliyev 2, "
				 "Armenia 1, Azerbaijan 1, Heydar Aliyev 1" },
		/* Ali begins a name as it is shown, but Alexander only in
		 * another script. */
		{ "", "ali", true, "Ilham Aliyev 2, Heydar Aliyev 1, "
				   "Alexander Lukashenko 2" },
		{ "", "aliyev i", true, "Ilham Aliyev 2" },
		{ "", "  aliyev  h ", true, "Heydar Aliyev 1" },
		{ "", "n. kochanova", true, "Natalia Kochanova 1" },
		{ "", "Лукашенко А.Г.", true, "Alexander Lukashenko 2" },
		{ "", "А.Г. Лукашенко", true, "Alexander Lukashenko 2" },
		{ "", "Лукашенко Г.А.", true, "" },
		{ "", "I. Əliyev", true, "Ilham Aliyev 2" },
		{ "kind:visit", "a", true,
		  "Alexander Lukashenko 1, Ilham Aliyev 1" },
		{ "", "ipatov", true, "" },
		{ "", "deleg", true, "Parliamentary delegation 1" },
		{ "", "baku", true, "" },
		{ "", "", false,
		  "Azerbaijan 5, Baku 3, Belarus 2, Karabakh 2, Minsk 2, "
		  "Alley of Martyrs 1, Moscow 1, Shusha 1" },
		{ "", "m", false, "Minsk 2, Alley of Martyrs 1, Moscow 1" },
		{ "kind:event", "", false, "Azerbaijan 1, Baku 1" },
		{ "", "armenia", false, "" },
	};
	struct fixture *f = *state;

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct hits base = found(f, &f->corpus, sv_of(rows[i].base));
		struct build b = { .arena = &f->arena };
		size_t n;
		enum class_no class = rows[i].people ? CLASS_WHO : CLASS_WHERE;
		struct class_order order = class_order(&f->arena, &f->corpus,
						       class, base);
		struct locale l;
		struct err err;
		const struct completion *v;

		assert_true(locale_open(&f->arena, "en", &l, NULL, &err));
		v = query_complete(&f->arena, &f->corpus, &order, &l,
				   sv_of(rows[i].typed), NULL, &n);
		for (size_t k = 0; k < n; k++) {
			build_str(&b, k ? ", " : "");
			build_sv(&b, class_title(f->book, class, v[k].no));
			build_fmt(&b, " %u", v[k].all);
		}
		if (!sv_eq(build_view(&b), sv_of(rows[i].found)))
			fail_msg("%s: %.*s", rows[i].typed,
				 SV_ARG(build_view(&b)));
		arena_reset(&f->arena);
	}
}

/* What has hits comes first, then what begins so as it is shown: NAME, its hits
 * and all its events. */
static const struct {
	const char *hits, *typed;
	enum class_no class;
	const char *found;
} hit_rows[] = {
	{ "id:treaty", "", CLASS_WHERE,
	  "Belarus 1 2, Minsk 1 2, Azerbaijan 0 5, Baku 0 3, "
	  "Karabakh 0 2, Alley of Martyrs 0 1, Moscow 0 1, "
	  "Shusha 0 1" },
	{ "id:tribute", "a", CLASS_WHO,
	  "Heydar Aliyev 1 1, Alexander Lukashenko 0 2, "
	  "Ilham Aliyev 0 2, Armenia 0 1, Azerbaijan 0 1" },
	{ "id:summit | id:tribute", "ali", CLASS_WHO,
	  "Ilham Aliyev 1 2, Heydar Aliyev 1 1, "
	  "Alexander Lukashenko 1 2" },
	{ "id:nothing", "ali", CLASS_WHO,
	  "Ilham Aliyev 0 2, Heydar Aliyev 0 1, "
	  "Alexander Lukashenko 0 2" },
	{ "id:summit | id:visit", "m", CLASS_WHERE,
	  "Moscow 1 1, Minsk 0 2, Alley of Martyrs 0 1" },
	{ "id:treaty | id:session", "", CLASS_KINDS,
	  "Session 1 1, Signing 1 1, Delivery 0 2, Event 0 1, "
	  "Visit 0 1, Meeting 0 1, Summit 0 1, Statement 0 1, "
	  "Ceremony 0 1, Construction 0 1, Tribute 0 1, "
	  "Gift giving 0 1" },
	{ "id:treaty", "s", CLASS_SOURCES,
	  "The Herald on Sunday 1 1" },
};

static void completions_of_hits(void **state)
{
	struct fixture *f = *state;
	bool ok = true;

	for (size_t i = 0; i < sizeof(hit_rows) / sizeof(*hit_rows); i++) {
		struct hits all = found(f, &f->corpus, SV(""));
		struct hits some = found(f, &f->corpus,
					 sv_of(hit_rows[i].hits));
		struct class_order order = class_order(&f->arena, &f->corpus,
						       hit_rows[i].class, all);
		struct class_order hits = class_order(&f->arena, &f->corpus,
						      hit_rows[i].class, some);
		struct build b = { .arena = &f->arena };
		const struct completion *v;
		struct locale l;
		struct err err;
		size_t n;

		assert_true(locale_open(&f->arena, "en", &l, NULL, &err));
		v = query_complete(&f->arena, &f->corpus, &order, &l,
				   sv_of(hit_rows[i].typed), hits.events, &n);
		for (size_t k = 0; k < n; k++) {
			build_str(&b, k ? ", " : "");
			build_sv(&b, class_title(f->book, hit_rows[i].class,
						 v[k].no));
			build_fmt(&b, " %u %u", v[k].hit, v[k].all);
		}
		if (!sv_eq(build_view(&b), sv_of(hit_rows[i].found)))
			print_error("%s: %.*s\n", hit_rows[i].hits,
				    SV_ARG(build_view(&b)));
		ok &= sv_eq(build_view(&b), sv_of(hit_rows[i].found));
		arena_reset(&f->arena);
	}
	assert_true(ok);
}

/* A kind begins as its id, its title or its label in the language does. */
static void called(void **state)
{
	static const struct {
		const char *tag, *typed;
		size_t n;
	} rows[] = {
		{ "ru", "виз", 1 }, { "ru", "vis", 1 }, { "de", "besu", 1 },
		{ "en", "виз", 0 }, { "az", "səf", 1 },
	};
	struct fixture *f = *state;

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct hits all = found(f, &f->corpus, SV(""));
		struct class_order order = class_order(&f->arena, &f->corpus,
						       CLASS_KINDS, all);
		struct locale l;
		struct err err;
		size_t n;

		assert_true(locale_open(&f->arena, rows[i].tag, &l, NULL,
					&err));
		query_complete(&f->arena, &f->corpus, &order, &l,
			       sv_of(rows[i].typed), NULL, &n);
		if (n != rows[i].n)
			fail_msg("%s: %s finds %zu", rows[i].tag,
				 rows[i].typed, n);
		arena_reset(&f->arena);
	}
}

static void unknown_role(void **state)
{
	struct fixture *f = *state;
	struct query_fault fault;
	const struct query *q;

	assert_null(query_parse(&f->arena, SV("patron:x"), &fault));
	assert_null(query_parse_for(&f->arena, f->book, SV("patorn:x"),
				    &fault));
	assert_non_null(strstr(fault.message, "patron:"));
	/* A role that this book does not have matches nothing. */
	q = query_field(&f->arena, SV("godfather"), SV("aliyev"));
	assert_int_equal(query_run(&f->arena, &f->corpus, q, NULL).n, 0);
	arena_reset(&f->arena);
}

/* A phrase of N words, the last of which is LAST. */
static size_t count_phrase(struct fixture *f, const struct corpus *c, int n,
			   const char *last)
{
	struct build text = { .arena = &f->arena };

	build_char(&text, '"');
	for (int i = 1; i < n; i++)
		build_fmt(&text, "w%d ", i);
	build_fmt(&text, "%s\"", last);
	return found(f, c, build_view(&text)).n;
}

/* However long a phrase is, all of its words count. */
static void long_phrases(void **state)
{
	struct fixture *f = *state;
	struct diags diags = { .arena = &f->diags_arena };
	struct build yaml = { .arena = &f->diags_arena };
	struct book *b;
	struct corpus c;

	build_str(&yaml, "- {date: 2024, title: w0");
	for (int i = 1; i <= 70; i++)
		build_fmt(&yaml, " w%d", i);
	/* The next of its words stands in another field. */
	build_str(&yaml, "}\n- {date: 2025, title: w1");
	for (int i = 2; i <= 64; i++)
		build_fmt(&yaml, " w%d", i);
	build_str(&yaml, ", summary: w65 w66, tags: w67}\n");
	b = load_text(build_view(&yaml), SV("a.yaml"), &diags);
	c = (struct corpus){ b, index_new(b) };
	for (int n = 62; n <= 67; n++) {
		char last[16];

		snprintf(last, sizeof(last), "w%d", n);
		assert_int_equal(count_phrase(f, &c, n, last),
				 n <= 64 ? 2 : 1);
		snprintf(last, sizeof(last), "w%d", n + 1);
		assert_int_equal(count_phrase(f, &c, n, last), 0);
		assert_int_equal(count_phrase(f, &c, n, "x"), 0);
	}
	index_free(c.x);
	book_free(b);
	arena_reset(&f->arena);
}

/* Words that are many, and rare each, are found by reading what is left. */
static void many_words(void **state)
{
	struct fixture *f = *state;
	struct diags diags = { .arena = &f->diags_arena };
	struct build yaml = { .arena = &f->diags_arena };
	struct book *b;
	struct corpus c;

	for (int i = 0; i < 30; i++)
		build_str(&yaml, "- {date: 2024, title: nothing}\n");
	build_str(&yaml, "- {date: 2024, title: zag}\n"
			 "- {date: 2024, title: A");
	for (int i = 0; i < 6000; i++)
		build_fmt(&yaml, " a%d", i);
	build_str(&yaml, "}\n- {date: 2024, title: zug}\n");
	b = load_text(build_view(&yaml), SV("a.yaml"), &diags);
	c = (struct corpus){ b, index_new(b) };
	assert_int_equal(found(f, &c, SV("a")).n, 2);
	assert_int_equal(found(f, &c, SV("\"a\"")).n, 2);
	assert_int_equal(found(f, &c, SV("-a")).n, 31);
	index_free(c.x);
	book_free(b);
	arena_reset(&f->arena);
}

static void check_none(struct fixture *f, struct sv query, struct sv wanted)
{
	(void)wanted;
	assert_int_equal(found(f, &f->empty, query).n, 0);
}

static void empty_book(void **state)
{
	struct fixture *f = *state;
	struct diags diags = { .arena = &f->diags_arena };
	struct book *b = load_text(SV("title: nothing\n"), SV("a.yaml"),
				   &diags);

	f->empty = (struct corpus){ b, index_new(b) };
	each_row(f, check_none);
	index_free(f->empty.x);
	book_free(b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(table),
		cmocka_unit_test(tiers),
		cmocka_unit_test(stopped),
		cmocka_unit_test(completions),
		cmocka_unit_test(completions_of_hits),
		cmocka_unit_test(called),
		cmocka_unit_test(unknown_role),
		cmocka_unit_test(long_phrases),
		cmocka_unit_test(many_words),
		cmocka_unit_test(empty_book),
	};

	return cmocka_run_group_tests(tests, open_book, close_book);
}
