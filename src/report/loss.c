/* Counting what a format has no room for (loss.h). */
#include "report/loss.h"

#include "base/build.h"

static size_t count_as_of(const struct book *b, event_no ev, enum loss loss)
{
	(void)loss;
	return book_has_date(b, ev) && book_date_source(b, ev) == DATE_AS_OF;
}

static size_t count_who(const struct book *b, event_no ev, enum loss loss)
{
	size_t n;

	(void)loss;
	book_who(b, ev, &n);
	return n;
}

static size_t count_offices(const struct book *b, event_no ev, enum loss loss)
{
	size_t n, said = 0;
	const struct who *who = book_who(b, ev, &n);

	(void)loss;
	for (size_t i = 0; i < n; i++)
		said += who[i].as.length > 0;
	return said;
}

static size_t count_where(const struct book *b, event_no ev, enum loss loss)
{
	size_t n;

	(void)loss;
	book_where(b, ev, &n);
	return n;
}

/* Of several kinds, those that are not the main one. */
static size_t count_kinds(const struct book *b, event_no ev, enum loss loss)
{
	size_t n;

	(void)loss;
	book_kinds(b, ev, &n);
	return n - 1;
}

static size_t count_summary(const struct book *b, event_no ev, enum loss loss)
{
	(void)loss;
	return book_summary(b, ev).n > 0;
}

static size_t count_sources(const struct book *b, event_no ev, enum loss loss)
{
	size_t n;

	(void)loss;
	book_sources_of(b, ev, &n);
	return n;
}

static size_t count_quotes(const struct book *b, event_no ev, enum loss loss)
{
	size_t n, said = 0;
	const struct cite *cites = book_sources_of(b, ev, &n);

	(void)loss;
	for (size_t i = 0; i < n; i++)
		said += cites[i].quote.length > 0;
	return said;
}

static size_t count_part_of(const struct book *b, event_no ev, enum loss loss)
{
	(void)loss;
	return book_parent(b, ev) != NO_EVENT;
}

/* Those that the file gives, but for what it is part of. */
static size_t count_links(const struct book *b, event_no ev, enum loss loss)
{
	size_t n, given = 0;
	const struct link *links = book_links(b, ev, &n);

	(void)loss;
	for (size_t i = 0; i < n; i++)
		given += links[i].kind != LINK_PART_OF &&
			 links[i].kind < LINK_HAS_PART;
	return given;
}

static size_t count_series(const struct book *b, event_no ev, enum loss loss)
{
	(void)loss;
	return book_series(b, ev) != NO_SERIES;
}

static size_t count_status(const struct book *b, event_no ev, enum loss loss)
{
	(void)loss;
	return book_status(b, ev) != STATUS_NONE;
}

static size_t count_confidence(const struct book *b, event_no ev,
			       enum loss loss)
{
	(void)loss;
	return book_confidence(b, ev) != CONFIDENCE_NONE;
}

static size_t count_figures(const struct book *b, event_no ev, enum loss loss)
{
	size_t n;

	(void)loss;
	book_figures(b, ev, &n);
	return n;
}

static size_t count_variants(const struct book *b, event_no ev, enum loss loss)
{
	size_t n;

	(void)loss;
	book_variants(b, ev, &n);
	return n;
}

static size_t count_facts(const struct book *b, event_no ev, enum loss loss)
{
	static const enum fact_kind kinds[LOSSES] = {
		[LOSS_DATE_TEXT] = FACT_DATE_TEXT,
		[LOSS_RESULT] = FACT_RESULT,
		[LOSS_ITEM] = FACT_ITEM,
		[LOSS_MEDIA] = FACT_MEDIA,
		[LOSS_URL] = FACT_URL,
		[LOSS_TITLE] = FACT_TITLE,
		[LOSS_INFERRED] = FACT_INFERRED,
		[LOSS_CODE] = FACT_CODE,
		[LOSS_LEVEL] = FACT_LEVEL,
		[LOSS_TAG] = FACT_TAG,
	};
	size_t n, said = 0;
	const struct fact *facts = book_facts(b, ev, &n);

	for (size_t i = 0; i < n; i++)
		said += facts[i].kind == kinds[loss];
	return said;
}

static const struct {
	struct sv one, many;
	size_t (*count)(const struct book *b, event_no ev, enum loss loss);
} rows[LOSSES] = {
#define X(id, one, many, count) { SV_INIT(one), SV_INIT(many), count },
#include "report/loss.def"
#undef X
};

_Static_assert(LOSSES <= 32, "a bit each");

void loss_add(struct losses *losses, enum loss loss, size_t n)
{
	if (losses)
		losses->n[loss] += n;
}

void loss_of_event(struct losses *losses, const struct book *b, event_no ev,
		   uint32_t holds)
{
	for (unsigned i = 0; losses && i < LOSSES; i++)
		if (rows[i].count && !(holds & (1u << i)))
			losses->n[i] += rows[i].count(b, ev, (enum loss)i);
}

bool loss_say(struct build *out, const struct losses *losses)
{
	size_t from = out->n;

	for (unsigned i = 0; i < LOSSES; i++) {
		struct sv what = losses->n[i] == 1 ? rows[i].one : rows[i].many;

		if (losses->n[i] == 0)
			continue;
		build_fmt(out, "%s%zu %.*s", out->n > from ? ", " : "",
			  losses->n[i], SV_ARG(what));
	}
	return out->n > from;
}
