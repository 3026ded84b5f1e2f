/* Random texts of hard letters, signs and scripts. */
#include "support_world.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "load/load.h"

/* Letters that folds treat in some way, separated so that words are short. */
static const char *const letters[] = {
	"a", "e", "k", "h", "s", "h", "y", "e", "j", "o", "c", "ch", "dj",
	" ", " ", " ", "-", "'", ".", "\u0259", "\u015f", "\u0448", "\u0438",
	"\u0438\u0306", "\u0439", "\u044c", "A", "\u0130", "o ", "\u0647",
	"a\u0301\u0302", "\uac01", "\u00ad", "2", "ej ", "aa",
};

enum { NLETTERS = sizeof(letters) / sizeof(*letters) };

void world_letters(struct random *r, struct build *b, uint32_t n)
{
	n = 1 + random_pick(r, n);
	for (uint32_t i = 0; i < n; i++)
		build_str(b, letters[random_pick(r, NLETTERS)]);
}

static void add_value(struct random *r, struct build *b, const char *key,
		      uint32_t n)
{
	build_fmt(b, "%s: \"x", key);
	world_letters(r, b, n);
	build_str(b, "\"\n");
}

static void add_event(struct random *r, struct build *b, uint32_t names)
{
	static const char *const dates[] = { "2024-05", "2024", "2023-01-02",
					     "../2024", "2023/", "202X",
					     "'[2022,2024-07..]'", "Y17E9" };
	static const char *const kinds[] = { "visit", "summit",
					     "[meeting, visit]", "talks" };

	build_fmt(b, "- date: %s\n", dates[random_pick(r, 8)]);
	add_value(r, b, "  title", 9);
	if (random_pick(r, 2))
		add_value(r, b, "  summary", 30);
	build_fmt(b, "  kind: %s\n", kinds[random_pick(r, 4)]);
	build_fmt(b, "  who: {host: n%u, guest: [n%u, n%u]}\n",
		  random_pick(r, names), random_pick(r, names),
		  random_pick(r, names));
	build_fmt(b, "  place: p%u\n", random_pick(r, 4));
	if (random_pick(r, 3) == 0)
		build_fmt(b, "  series: s%u\n", random_pick(r, 2));
	if (random_pick(r, 3) == 0)
		add_value(r, b, "  tags", 3);
	build_fmt(b, "  sources: {ref: q%u, quote: \"e", random_pick(r, 3));
	world_letters(r, b, 9);
	build_str(b, "\"}\n");
}

static struct book *new_book(struct world *w)
{
	struct build b = { .arena = &w->arena };
	struct diags diags = { .arena = &w->arena };
	struct random *r = &w->random;
	uint32_t names = 1 + random_pick(r, 6), events = random_pick(r, 40);
	struct book *book;

	build_str(&b, "people:\n");
	for (uint32_t i = 0; i < names; i++) {
		build_fmt(&b, " n%u:\n", i);
		add_value(r, &b, "  name", 9);
		add_value(r, &b, "  names", 9);
	}
	build_str(&b, "places:\n p0: Land\n p1: {name: Town, in: p0}\n"
		      " p2: {name: Hall, in: p1}\n p3: {name: Sea}\n"
		      "kinds:\n talks: {is: meeting}\n"
		      "series:\n s0: {title: She jo}\n s1: {title: Koha}\n"
		      "events:\n");
	for (uint32_t i = 0; i < events; i++)
		add_event(r, &b, names);
	book = load_text(build_view(&b), SV("a.yaml"), &diags);
	for (size_t i = 0; i < diags.n; i++)
		if (fault_is_error(diags.v[i].fault))
			fail_msg("%.*s\n%.*s", SV_ARG(diags.v[i].message),
				 SV_ARG(build_view(&b)));
	assert_int_equal(book_events(book), events);
	return book;
}

void world_open(struct world *w)
{
	w->book = new_book(w);
	w->corpus = (struct corpus){ w->book, index_new(w->book) };
	w->cache = query_cache_new();
}

void world_close(struct world *w)
{
	query_cache_free(w->cache);
	index_free(w->corpus.x);
	book_free(w->book);
	arena_reset(&w->arena);
}

static void check_hits(struct hits hits, const uint8_t *found, uint32_t events,
		       struct sv text)
{
	size_t n = 0;

	for (event_no ev = 0; ev < events; ev++)
		if (found[ev] && (n == hits.n || hits.v[n++] != ev))
			fail_msg("%.*s: event %u is missing", SV_ARG(text), ev);
	if (n != hits.n)
		fail_msg("%.*s: %zu events, not %zu", SV_ARG(text), hits.n, n);
}

void world_check(struct world *w, struct sv query, const uint8_t *found,
		 enum match_tier tier)
{
	struct query_fault fault;
	const struct query *q =
		query_parse_for(&w->arena, w->book, query, &fault);

	assert_non_null(q);
	for (int i = 0; i < 3; i++) {
		struct match_note note;
		struct hits hits =
			query_run_cached(&w->arena, &w->corpus,
					 i > 0 ? w->cache : NULL, q, &note);

		if (note.tier == MATCH_NEAR) {
			assert_int_equal(tier, MATCH_NEAR);
			return;
		}
		check_hits(hits, found, book_events(w->book), query);
		if (hits.n > 0)
			assert_int_equal(note.tier, tier);
	}
}
