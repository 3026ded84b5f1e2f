#include "cmd/column.h"

#include "base/panic.h"
#include "book/when.h"

static struct items one(struct arena *a, struct sv text)
{
	struct items items = { ARENA_NEW(a, 1, struct sv), 1 };

	items.v[0] = text;
	return items;
}

static struct items id_of(struct arena *a, const struct book *b, event_no ev)
{
	return one(a, book_key(b, ev));
}

static struct items date_of(struct arena *a, const struct book *b, event_no ev)
{
	return one(a, book_edtf(b, ev));
}

/* A bound as `annals date` prints it. */
static struct items bound(struct arena *a, enum date_end end, int64_t day)
{
	struct build text = { .arena = a };

	if (end == END_KNOWN)
		date_print_day(&text, day);
	else
		build_str(&text, end == END_OPEN ? ".." : "?");
	return one(a, build_view(&text));
}

static struct items first_of(struct arena *a, const struct book *b, event_no ev)
{
	struct date d = book_date(b, ev);

	return bound(a, d.first_end, d.first);
}

static struct items last_of(struct arena *a, const struct book *b, event_no ev)
{
	struct date d = book_date(b, ev);

	return bound(a, d.last_end, d.last);
}

/* The key in the file that the date stands under; of an inherited one, the
 * one that says whose date it is; empty without a date. */
static struct items date_key_of(struct arena *a, const struct book *b,
				event_no ev)
{
	static const struct sv keys[] = {
		[DATE_OWN] = SV_INIT("date"),
		[DATE_AS_OF] = SV_INIT("as_of"),
		[DATE_INHERITED] = SV_INIT("part_of"),
	};

	/* A part of what has no date has none either. */
	if (book_date(b, ev).form == DATE_NONE)
		return one(a, SV(""));
	return one(a, keys[book_date_source(b, ev)]);
}

static struct items date_text_of(struct arena *a, const struct book *b,
				 event_no ev)
{
	return one(a, book_fact(b, ev, FACT_DATE_TEXT, (struct sv){ 0 }));
}

static struct items date_inferred_of(struct arena *a, const struct book *b,
				     event_no ev)
{
	return one(a, book_date_reason(b, ev));
}

static struct items kind_of(struct arena *a, const struct book *b, event_no ev)
{
	size_t n;
	const kind_no *kinds = book_kinds(b, ev, &n);
	struct items items = { ARENA_NEW(a, n, struct sv), n };

	for (size_t i = 0; i < n; i++)
		items.v[i] = book_kind_id(b, kinds[i]);
	return items;
}

static struct items title_of(struct arena *a, const struct book *b, event_no ev)
{
	return one(a, book_title(b, ev));
}

static struct items who_of(struct arena *a, const struct book *b, event_no ev)
{
	size_t n;
	const struct who *who = book_who(b, ev, &n);
	struct items items = { ARENA_NEW(a, n, struct sv), n };

	for (size_t i = 0; i < n; i++)
		items.v[i] = who[i].name != NO_NAME ?
				     book_name(b, who[i].name) :
				     book_text(b, who[i].group);
	return items;
}

static struct items place_of(struct arena *a, const struct book *b, event_no ev)
{
	size_t n;
	const struct where *where = book_where(b, ev, &n);
	struct items items = { ARENA_NEW(a, n, struct sv), n };

	for (size_t i = 0; i < n; i++)
		items.v[i] = book_name(b, where[i].place);
	return items;
}

static struct items sources_of(struct arena *a, const struct book *b,
			       event_no ev)
{
	size_t n;
	const struct cite *cites = book_sources_of(b, ev, &n);
	struct items items = { ARENA_NEW(a, n, struct sv), n };

	for (size_t i = 0; i < n; i++) {
		struct build text = { .arena = a };

		build_sv(&text, book_source_id(b, cites[i].source));
		if (cites[i].at.length)
			build_char(&text, '#');
		build_sv(&text, book_cite_at(a, b, &cites[i]));
		items.v[i] = build_view(&text);
	}
	return items;
}

static const struct column columns[] = {
	{ SV_INIT("id"), false, false, id_of },
	{ SV_INIT("date"), false, false, date_of },
	{ SV_INIT("first"), false, false, first_of },
	{ SV_INIT("last"), false, false, last_of },
	{ SV_INIT("kind"), true, false, kind_of },
	{ SV_INIT("title"), false, false, title_of },
	{ SV_INIT("who"), true, false, who_of },
	{ SV_INIT("place"), true, false, place_of },
	{ SV_INIT("sources"), true, false, sources_of },
	{ SV_INIT("date_key"), false, true, date_key_of },
	{ SV_INIT("date_text"), false, true, date_text_of },
	{ SV_INIT("date_inferred"), false, true, date_inferred_of },
};

const struct column *column_table(size_t *n)
{
	*n = sizeof(columns) / sizeof(*columns);
	return columns;
}

struct sv column_text(struct arena *a, const struct book *b, event_no ev,
		      struct sv name)
{
	struct build text = { .arena = a };
	size_t n;
	const struct column *column = column_table(&n);
	struct items items;

	while (!sv_eq(column->name, name)) {
		ENSURE(n-- > 1);
		column++;
	}
	items = column->of(a, b, ev);
	for (size_t i = 0; i < items.n; i++) {
		build_str(&text, i ? "; " : "");
		build_sv(&text, items.v[i]);
	}
	return build_view(&text);
}
