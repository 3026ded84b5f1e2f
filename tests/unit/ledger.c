/* The ledger of sources: what it counts is what another count finds. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "book/each.h"
#include "load/load.h"
#include "paper/place.h"
#include "support_book.h"
#include "support_random.h"
#include "support_text.h"
#include "tell/ledger.h"
#include "tell/ledger_places.h"

/* A book whose ledger is made. */
struct desk {
	struct arena arena;
	struct book *book;
	struct corpus corpus;
	struct hits all;
	struct shelf *shelf;
};

/* Reads TEXT as if it were the file PATH, or that where it is empty. */
static void open_desk(struct desk *d, const char *path, struct sv text)
{
	struct diags diags = { .arena = &d->arena };

	d->book = text.n > 0 ? load_text(text, sv_of(path), &diags) :
			       load_book(&path, 1, &diags);
	assert_int_equal(diags.errors, 0);
	d->corpus = (struct corpus){ d->book, index_new(d->book) };
	d->all = every_event(&d->arena, d->book);
	d->shelf = shelf_new(&d->arena, d->book, SV(""));
}

static void close_desk(struct desk *d)
{
	shelf_free(d->shelf);
	index_free(d->corpus.x);
	book_free(d->book);
	arena_free(&d->arena);
}

static struct ledger ledger_of(struct desk *d, struct hits hits)
{
	return ledger_new(&d->arena, &d->corpus, hits, d->shelf);
}

/* ---- by hand ---- */

/* What the paragraph N is, as each sort has it: one and no other. */
static struct ledger_stretch is_of(const struct ledger_source *s, size_t n)
{
	struct ledger_stretch is = { 0 };
	int sorts = 0;

	for (int k = 0; k < PARAGRAPHS; k++) {
		struct ledger_stretch at;

		if (!ledger_find(s, (enum paragraph_is)k, n, &at) ||
		    at.from > n)
			continue;
		assert_int_equal(at.from, n);
		assert_in_range(at.to, n, s->nparagraphs);
		is = at;
		sorts++;
	}
	assert_int_equal(sorts, 1);
	return is;
}

/* A sign each: how many events, or why there is none. */
static void put_paragraphs(struct build *b, const struct ledger_source *s)
{
	static const char signs[] = {
		[PARAGRAPH_OPEN] = '.',	   [PARAGRAPH_CITED] = '?',
		[PARAGRAPH_OTHERS] = 'o',  [PARAGRAPH_HEADING] = 'h',
		[PARAGRAPH_FIGURES] = 'f', [PARAGRAPH_NAMES] = 'n',
	};
	size_t are[PARAGRAPHS] = { 0 };

	for (size_t n = 1; n <= s->nparagraphs; n++) {
		struct ledger_stretch is = is_of(s, n);

		are[is.is]++;
		if (is.is == PARAGRAPH_CITED)
			build_fmt(b, "%u", is.events);
		else
			build_char(b, signs[is.is]);
	}
	for (int k = 0; k < PARAGRAPHS; k++)
		assert_int_equal(s->are[k], are[k]);
}

static struct sv ledger_text(struct desk *d, const struct ledger *l)
{
	struct build b = { .arena = &d->arena };

	for (size_t i = 0; i < l->n; i++) {
		const struct ledger_source *s = &l->v[i];

		build_sv(&b, book_source_id(d->book, s->source));
		build_fmt(&b, ": %u events, %u alone, %u cites, %u of %u"
			      " quotes, %s ",
			  s->events, s->alone, s->cites, s->found, s->quotes,
			  s->text == SHELF_READ ? "text" : "no text");
		put_paragraphs(&b, s);
		build_fmt(&b, " %u", s->most);
		for (size_t k = 0; k < s->nthrough; k++) {
			build_str(&b, k ? ", " : ", through ");
			build_sv(&b, book_source_id(d->book, s->through[k]));
		}
		build_str(&b, s->unused ? ", unused\n" : "\n");
	}
	build_fmt(&b,
		  "%zu events: %zu none, %zu two, %zu differ, %zu coarser\n",
		  l->events, l->none, l->two, l->differ, l->coarser);
	return build_view(&b);
}

static void test_by_hand(void **state)
{
	struct desk d = { .all = { 0 } };
	struct ledger l;
	event_no ev;

	(void)state;
	open_desk(&d, "tests/data/papers", SV(""));
	l = ledger_of(&d, d.all);
	assert_sv(ledger_text(&d, &l), SV(
"bridge: 5 events, 2 alone, 8 cites, 3 of 3 quotes, text h1h12f1h1. 2\n"
"ferry: 5 events, 2 alone, 8 cites, 3 of 4 quotes, text h1h221 2\n"
"courier: 1 events, 0 alone, 0 cites, 0 of 0 quotes, no text  0,"
" through ferry\n"
"minutes: 1 events, 1 alone, 1 cites, 0 of 0 quotes, text"
" h111111111111111111111111111111.1....... 1\n"
"letters: 1 events, 0 alone, 1 cites, 0 of 0 quotes, no text ..1 1\n"
"unread: 0 events, 0 alone, 0 cites, 0 of 0 quotes, no text  0, unused\n"
"9 events: 1 none, 3 two, 2 differ, 1 coarser\n"));
	/* of the visit alone */
	ev = book_event_of(d.book, SV("visit"));
	l = ledger_of(&d, (struct hits){ &ev, 1 });
	l.n = 2;
	assert_sv(ledger_text(&d, &l), SV(
"bridge: 1 events, 0 alone, 2 cites, 1 of 1 quotes, text hoho1foho. 1\n"
"ferry: 1 events, 0 alone, 4 cites, 3 of 3 quotes, text hoh11o 1\n"
"1 events: 0 none, 1 two, 0 differ, 1 coarser\n"));
	close_desk(&d);
}

/* ---- by another count ---- */

/* The references of an event, one after the other. */
struct cited {
	const struct book *b;
	const struct cite *v[1000];
	size_t n;
};

static bool add_cites(struct range cites, void *arg)
{
	struct cited *c = arg;
	const struct cite *v = book_cites(c->b, cites);

	for (uint32_t i = 0; i < cites.count; i++) {
		bool known = false;

		/* One reference may stand for two fields of a variant. */
		for (size_t k = 0; k < c->n; k++)
			known |= c->v[k] == &v[i];
		assert_true(c->n < sizeof(c->v) / sizeof(c->v[0]));
		if (!known)
			c->v[c->n++] = &v[i];
	}
	return false;
}

static struct cited cited_by(const struct book *b, event_no ev)
{
	struct cited c = { .b = b };

	each_cites(b, ev, add_cites, &c);
	return c;
}

static bool quotes(const struct book *b, const struct cite *c, source_no s)
{
	const source_no *via = book_source_list(b, c->via);

	for (uint32_t i = 0; i < c->via.count; i++)
		if (via[i] == s)
			return true;
	return false;
}

/* Whether AT names paragraph P: a walk over its digits, as 5, 7-9. */
static bool names(struct sv at, uint32_t p)
{
	uint32_t last = 0, n = 0;
	bool to = false;

	for (size_t i = 0; i <= at.n; i++) {
		char c = i < at.n ? at.s[i] : ',';

		if (c >= '0' && c <= '9') {
			n = 10 * n + (uint32_t)(c - '0');
			continue;
		}
		if (n > 0 && (p == n || (to && last < p && p < n)))
			return true;
		to = n > 0 ? c == '-' : to || c == '-';
		last = n > 0 ? n : last;
		n = 0;
	}
	return false;
}

/* Whether the sources of C can be divided into two that do not quote each
 * other: what the first is bound to is not all. */
static bool divided(const struct book *b, const struct cited *c)
{
	uint32_t n = book_sources(b);
	bool in[64] = { false }, is[64] = { false };

	assert_true(n <= 64);
	if (c->n == 0)
		return false;
	in[c->v[0]->source] = true;
	for (uint32_t turn = 0; turn < n; turn++)
		for (size_t i = 0; i < c->n; i++)
			for (source_no s = 0; s < n; s++) {
				is[c->v[i]->source] = true;
				if (!quotes(b, c->v[i], s))
					continue;
				is[s] = true;
				in[s] |= in[c->v[i]->source];
				in[c->v[i]->source] |= in[s];
			}
	for (source_no s = 0; s < n; s++)
		if (is[s] && !in[s])
			return true;
	return false;
}

static void recount_source(struct desk *d, const struct ledger_source *s)
{
	const struct book *b = d->book;
	uint32_t events = 0, alone = 0, cites = 0, quoted = 0;

	for (event_no ev = 0; ev < book_events(b); ev++) {
		struct cited c = cited_by(b, ev);
		bool any = false, other = false, own = false;

		for (size_t i = 0; i < c.n; i++) {
			bool is = c.v[i]->source == s->source;
			struct sv quote = book_text(b, c.v[i]->quote);

			any |= is || quotes(b, c.v[i], s->source);
			own |= is;
			other |= !is;
			cites += is;
			for (; is && quote.n > 0; quoted++)
				sv_cut(&quote, '\n');
		}
		events += any;
		alone += own && !other;
	}
	assert_int_equal(s->events, events);
	assert_int_equal(s->alone, alone);
	assert_int_equal(s->cites, cites);
	assert_int_equal(s->quotes, quoted);
}

static void recount_paragraphs(struct desk *d, const struct ledger_source *s)
{
	for (uint32_t p = 1; p <= s->nparagraphs; p++) {
		uint32_t events = 0;

		for (event_no ev = 0; ev < book_events(d->book); ev++) {
			struct cited c = cited_by(d->book, ev);
			bool any = false;

			for (size_t i = 0; i < c.n; i++)
				any |= c.v[i]->source == s->source &&
				       names(book_text(d->book, c.v[i]->at),
					     p);
			events += any;
		}
		assert_int_equal(is_of(s, p).events, events);
	}
}

static void recount(const char *path, struct sv text)
{
	struct desk d = { .all = { 0 } };
	size_t none = 0, two = 0;
	struct ledger l;

	open_desk(&d, path, text);
	l = ledger_of(&d, d.all);
	assert_int_equal(l.n, book_sources(d.book));
	for (size_t i = 0; i < l.n; i++) {
		size_t n;

		recount_source(&d, &l.v[i]);
		recount_paragraphs(&d, &l.v[i]);
		index_source_events(d.corpus.x, l.v[i].source, &n);
		assert_int_equal(l.v[i].events, n);
	}
	for (event_no ev = 0; ev < book_events(d.book); ev++) {
		struct cited c = cited_by(d.book, ev);

		none += c.n == 0;
		two += divided(d.book, &c);
	}
	assert_int_equal(l.none, none);
	assert_int_equal(l.two, two);
	close_desk(&d);
}

static void test_recount(void **state)
{
	(void)state;
	recount("data", SV(""));
	recount("tests/data/papers", SV(""));
	recount("tests/data/screens.yaml", SV(""));
	recount("tests/unit/data/chronicle.yaml", SV(""));
}

/* Some references that name the same paragraphs over and over, in sources that
 * have one text, and one that has none. */
static void put_cites(struct build *b, struct random *r)
{
	static const char ids[] = "stu";

	for (uint32_t i = random_pick(r, 4); i > 0; i--) {
		build_fmt(b, "{ref: %c, at: [", ids[random_pick(r, 3)]);
		for (uint32_t k = random_pick(r, 4); k > 0; k--)
			build_fmt(b, "%u-%u, ", 1 + random_pick(r, 8),
				  1 + random_pick(r, 8));
		build_fmt(b, "%u]}, ", 1 + random_pick(r, 5));
	}
}

static void test_random(void **state)
{
	struct random r = { .state = 1 };

	(void)state;
	for (unsigned round = random_rounds(10); round > 0; round--) {
		struct arena a = { 0 };
		struct build b = { .arena = &a };

		build_str(&b, "sources:\n  s: {title: S, file: ferry.txt}\n"
			      "  t: {title: T, file: ferry.txt}\n  u: U\n"
			      "events:\n");
		for (int i = 0; i < 9; i++) {
			build_fmt(&b, "- {date: 2024, title: A%d, sources: [",
				  i);
			put_cites(&b, &r);
			build_str(&b, "]}\n");
		}
		recount("tests/data/papers/none.yaml", build_view(&b));
		arena_free(&a);
	}
}

/* ---- places ---- */

static void test_places(void **state)
{
	static const struct {
		const char *at, *all;
	} cases[] = {
		{ "5", "5" },
		{ "5, 7", "5 7" },
		{ "5-7", "5-7" },
		{ "5 – 7, 2", "2 5-7" },
		{ "8-12", "8-10" },
		{ "12-14", "" },
		{ "9\n11\n3", "3 9" },
		{ "pp. 12-14\n3", "3" },
		{ "-3", "3" },
		{ "7-5", "5 7" },
		{ "0", "" },
		{ "", "" },
		{ "3-99999999999999999999", "3-10" },
		{ "5-7, 2, 6-9, 3", "2-3 5-9" },
		{ "4, 4, 4", "4" },
	};
	struct arena a = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct place_ranges in = place_ranges(&a, sv_of(cases[i].at),
						      10);
		struct build all = { .arena = &a };

		build_str(&all, "");
		for (size_t k = 0; k < in.n; k++) {
			build_fmt(&all, "%s%zu", k ? " " : "", in.v[k].from);
			if (in.v[k].to > in.v[k].from)
				build_fmt(&all, "-%zu", in.v[k].to);
		}
		assert_sv(build_view(&all), sv_of(cases[i].all));
	}
	arena_free(&a);
}

/* Headings one after another are kept as one. */
/* That something else of a source is inferred says nothing of its date. */
static void test_reasons(void **state)
{
	static const char *const why[] = { "its paper", "all of it", "" };
	struct desk d = { 0 };

	(void)state;
	open_desk(&d, "reasons.yaml",
		  SV("sources:\n"
		     "  a: {title: A, date: 1999,\n"
		     "      inferred: {author: style, date: its paper}}\n"
		     "  b: {title: B, date: 1999, inferred: all of it}\n"
		     "  c: {title: C, date: 1999, inferred: {author: style}}\n"
		     "events:\n"
		     "- {date: 2001, title: E, sources: [a, b, c]}\n"));
	for (source_no s = 0; s < 3; s++) {
		assert_sv(ledger_date_reason(d.book, s), sv_of(why[s]));
		assert_sv(book_source_field(d.book, s, SV("date")),
			  SV("1999"));
	}
	close_desk(&d);
}

static void test_headings(void **state)
{
	struct arena a = { 0 }, all = { 0 };
	struct build text = { .arena = &a };
	struct paper paper;

	(void)state;
	for (int i = 0; i < 1 << 18; i++)
		build_str(&text, "Part\n");
	paper_read(&a, build_view(&text), &paper);
	ledger_headings_of(&all, &paper);
	assert_true(all.total < text.n / 8);
	arena_free(&all);
	arena_free(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_by_hand),
		cmocka_unit_test(test_recount),
		cmocka_unit_test(test_random),
		cmocka_unit_test(test_places),
		cmocka_unit_test(test_reasons),
		cmocka_unit_test(test_headings),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
