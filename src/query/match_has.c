/* What has: asks of an event. */
#include "book/each.h"
#include "query/match.h"

static bool any_quote(struct range cites, void *book)
{
	const struct cite *cite = book_cites(book, cites);

	for (uint32_t i = 0; i < cites.count; i++)
		if (cite[i].quote.length)
			return true;
	return false;
}

static bool has_quote(const struct book *b, event_no ev)
{
	return each_cites(b, ev, any_quote, (void *)(uintptr_t)b);
}

static bool has_fact(const struct book *b, event_no ev, enum fact_kind kind)
{
	size_t n;
	const struct fact *facts = book_facts(b, ev, &n);

	for (size_t i = 0; i < n; i++)
		if (facts[i].kind == kind)
			return true;
	return false;
}

static bool has_variants(const struct book *b, event_no ev)
{
	size_t n;

	book_variants(b, ev, &n);
	return n;
}

static bool has_results(const struct book *b, event_no ev)
{
	return has_fact(b, ev, FACT_RESULT);
}

static bool has_items(const struct book *b, event_no ev)
{
	return has_fact(b, ev, FACT_ITEM);
}

static bool has_tags(const struct book *b, event_no ev)
{
	return has_fact(b, ev, FACT_TAG);
}

static bool has_summary(const struct book *b, event_no ev)
{
	return book_summary(b, ev).n;
}

static bool has_figures(const struct book *b, event_no ev)
{
	size_t n;

	book_figures(b, ev, &n);
	return n;
}

static bool has_links(const struct book *b, event_no ev)
{
	size_t n;

	book_links(b, ev, &n);
	return n;
}

static bool has_who(const struct book *b, event_no ev)
{
	size_t n;

	book_who(b, ev, &n);
	return n;
}

static bool has_place(const struct book *b, event_no ev)
{
	size_t n;

	book_where(b, ev, &n);
	return n;
}

bool match_has_part(const struct book *b, event_no ev, uint8_t part)
{
	static bool (*const how[])(const struct book *, event_no) = {
		[HAS_FIGURES] = has_figures,   [HAS_VARIANTS] = has_variants,
		[HAS_QUOTE] = has_quote,       [HAS_SOURCES] = NULL,
		[HAS_SUMMARY] = has_summary,   [HAS_RESULTS] = has_results,
		[HAS_ITEMS] = has_items,       [HAS_TAGS] = has_tags,
		[HAS_LINKS] = has_links,       [HAS_WHO] = has_who,
		[HAS_PLACE] = has_place,       [HAS_REMARK] = NULL,
	};

	return how[part](b, ev);
}
