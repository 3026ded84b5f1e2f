/* What each column of a table of events has (column.h). */
#include "table/column.h"

#include "base/table.h"
#include "book/choice.h"
#include "book/when.h"
#include "table/cited.h"

static struct items one(struct arena *a, struct sv text)
{
	struct items items = { ARENA_NEW(a, 1, struct sv), 1 };

	items.v[0] = text;
	return items;
}

static struct items id_of(struct arena *a, const struct corpus *c, event_no ev)
{
	return one(a, index_key(c->x, ev));
}

static struct items date_of(struct arena *a, const struct corpus *c,
			    event_no ev)
{
	return one(a, book_edtf(c->b, ev));
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

static struct items first_of(struct arena *a, const struct corpus *c,
			     event_no ev)
{
	struct date d = book_date(c->b, ev);

	return bound(a, d.first_end, d.first);
}

static struct items last_of(struct arena *a, const struct corpus *c,
			    event_no ev)
{
	struct date d = book_date(c->b, ev);

	return bound(a, d.last_end, d.last);
}

/* The key in the file that the date stands under; of an inherited one, the
 * one that says whose date it is; empty without a date. */
static struct items date_key_of(struct arena *a, const struct corpus *c,
				event_no ev)
{
	static const struct sv keys[] = {
		[DATE_OWN] = SV_INIT("date"),
		[DATE_AS_OF] = SV_INIT("as_of"),
		[DATE_INHERITED] = SV_INIT("part_of"),
	};

	/* A part of what has no date has none either. */
	if (book_date(c->b, ev).form == DATE_NONE)
		return one(a, SV(""));
	return one(a, keys[book_date_source(c->b, ev)]);
}

static struct items date_text_of(struct arena *a, const struct corpus *c,
				 event_no ev)
{
	return one(a, book_fact(c->b, ev, FACT_DATE_TEXT, (struct sv){ 0 }));
}

static struct items date_inferred_of(struct arena *a, const struct corpus *c,
				     event_no ev)
{
	return one(a, book_date_reason(c->b, ev));
}

static struct items kind_of(struct arena *a, const struct corpus *c,
			    event_no ev)
{
	size_t n;
	const kind_no *kinds = book_kinds(c->b, ev, &n);
	struct items items = { ARENA_NEW(a, n, struct sv), n };

	for (size_t i = 0; i < n; i++)
		items.v[i] = book_kind_id(c->b, kinds[i]);
	return items;
}

static struct items title_of(struct arena *a, const struct corpus *c,
			     event_no ev)
{
	return one(a, book_title(c->b, ev));
}

static struct items who_of(struct arena *a, const struct corpus *c, event_no ev)
{
	size_t n;
	const struct who *who = book_who(c->b, ev, &n);
	struct items items = { ARENA_NEW(a, n, struct sv), n };

	for (size_t i = 0; i < n; i++)
		items.v[i] = who[i].name != NO_NAME ?
				     book_name(c->b, who[i].name) :
				     book_group(c->b, &who[i]);
	return items;
}

static struct items place_of(struct arena *a, const struct corpus *c,
			     event_no ev)
{
	size_t n;
	const struct where *where = book_where(c->b, ev, &n);
	struct items items = { ARENA_NEW(a, n, struct sv), n };

	for (size_t i = 0; i < n; i++)
		items.v[i] = book_name(c->b, where[i].place);
	return items;
}

static struct sv item_text(const void *items, uint32_t number)
{
	return ((const struct items *)items)->v[number];
}

/* Each once: of one paragraph there may be several quotes.  APART: a # in
 * the source itself has a \ before it. */
static struct items cited_of(struct arena *a, const struct corpus *c,
			     event_no ev, bool apart)
{
	size_t n;
	const struct cite *cites = book_sources_of(c->b, ev, &n);
	struct items items = { ARENA_NEW(a, n, struct sv), 0 };
	struct table seen = { 0 };

	for (size_t i = 0; i < n; i++) {
		struct sv source = book_source_id(c->b, cites[i].source);
		struct sv place = book_cite_at(a, c->b, &cites[i]);
		struct build text = { .arena = a };

		if (apart) {
			cited_put(&text, source, place);
		} else {
			build_sv(&text, source);
			build_str(&text, place.n > 0 ? "#" : "");
			build_sv(&text, place);
		}
		if (n == 1 || table_number(&seen, build_view(&text), item_text,
					   &items) == items.n)
			items.v[items.n++] = build_view(&text);
	}
	table_free(&seen);
	return items;
}

static struct items sources_of(struct arena *a, const struct corpus *c,
			       event_no ev)
{
	return cited_of(a, c, ev, false);
}

/* ---- only in reports ---- */

static struct items citations_of(struct arena *a, const struct corpus *c,
				 event_no ev)
{
	return cited_of(a, c, ev, true);
}

static struct items precision_of(struct arena *a, const struct corpus *c,
				 event_no ev)
{
	return one(a, book_has_precision(c->b, ev) ?
			      choice_precision(book_precision(c->b, ev)) :
			      SV(""));
}

static struct items status_of(struct arena *a, const struct corpus *c,
			      event_no ev)
{
	return one(a, choice_status(book_status(c->b, ev)));
}

static struct items confidence_of(struct arena *a, const struct corpus *c,
				  event_no ev)
{
	return one(a, choice_confidence(book_confidence(c->b, ev)));
}

/* One for each of who_of(). */
static struct items roles_of(struct arena *a, const struct corpus *c,
			     event_no ev)
{
	size_t n;
	const struct who *who = book_who(c->b, ev, &n);
	struct items items = { ARENA_NEW(a, n, struct sv), n };

	for (size_t i = 0; i < n; i++)
		items.v[i] = book_role_id(c->b, who[i].role);
	return items;
}

/* Where it happened, not what it is about, N. */
static const struct where *where_of(struct arena *a, const struct book *b,
				    event_no ev, size_t *n)
{
	size_t all;
	const struct where *where = book_where(b, ev, &all);
	struct where *there = ARENA_NEW(a, all, struct where);

	*n = 0;
	for (size_t i = 0; i < all; i++)
		if (!(where[i].flags & WHERE_ABOUT))
			there[(*n)++] = where[i];
	return there;
}

static struct items there_of(struct arena *a, const struct corpus *c,
			     event_no ev)
{
	size_t n;
	const struct where *where = where_of(a, c->b, ev, &n);
	struct items items = { ARENA_NEW(a, n, struct sv), n };

	for (size_t i = 0; i < n; i++)
		items.v[i] = book_name(c->b, where[i].place);
	return items;
}

/* One for each of there_of(); empty where none is known. */
static struct items country_of(struct arena *a, const struct corpus *c,
			       event_no ev)
{
	size_t n;
	const struct where *where = where_of(a, c->b, ev, &n);
	struct items items = { ARENA_NEW(a, n, struct sv), n };

	for (size_t i = 0; i < n; i++) {
		name_no country = book_name_country(c->b, where[i].place);

		items.v[i] = country != NO_NAME ? book_name(c->b, country) :
						  SV("");
	}
	return items;
}

/* Latitudes, or longitudes, likewise. */
static struct items degrees_of(struct arena *a, const struct book *b,
			       event_no ev, bool latitude)
{
	size_t n;
	const struct where *where = where_of(a, b, ev, &n);
	struct items items = { ARENA_NEW(a, n, struct sv), n };

	for (size_t i = 0; i < n; i++) {
		struct sv lat, lon;

		book_coordinates(b, where[i].place, &lat, &lon);
		items.v[i] = latitude ? lat : lon;
	}
	return items;
}

static struct items lat_of(struct arena *a, const struct corpus *c,
			   event_no ev)
{
	return degrees_of(a, c->b, ev, true);
}

static struct items lon_of(struct arena *a, const struct corpus *c,
			   event_no ev)
{
	return degrees_of(a, c->b, ev, false);
}

static struct items summary_of(struct arena *a, const struct corpus *c,
			       event_no ev)
{
	return one(a, book_summary(c->b, ev));
}

static struct items part_of(struct arena *a, const struct corpus *c,
			    event_no ev)
{
	size_t n;
	const struct link *links = book_links(c->b, ev, &n);
	struct items items = { ARENA_NEW(a, n, struct sv), 0 };

	for (size_t i = 0; i < n; i++)
		if (links[i].kind == LINK_PART_OF)
			items.v[items.n++] = index_key(c->x, links[i].to);
	return items;
}

static struct items series_of(struct arena *a, const struct corpus *c,
			      event_no ev)
{
	series_no series = book_series(c->b, ev);

	return one(a, series != NO_SERIES ? book_series_id(c->b, series) :
					    SV(""));
}

static struct items number_of(struct arena *a, const struct corpus *c,
			      event_no ev)
{
	return one(a, book_number(c->b, ev));
}

static struct items calendar_of(struct arena *a, const struct corpus *c,
				event_no ev)
{
	return one(a, book_julian(c->b, ev) ? SV("julian") : SV(""));
}

static struct items tags_of(struct arena *a, const struct corpus *c,
			    event_no ev)
{
	size_t n;
	const struct fact *facts = book_facts(c->b, ev, &n);
	struct items items = { ARENA_NEW(a, n, struct sv), 0 };

	for (size_t i = 0; i < n; i++)
		if (facts[i].kind == FACT_TAG)
			items.v[items.n++] = book_text(c->b, facts[i].value);
	return items;
}

/* ---- the sets ---- */

#define LIST_COLUMNS(X)                                                        \
	X("id", ROWS_ONE, ROWS_ID, id_of)                                      \
	X("date", ROWS_ONE, ROWS_DATE, date_of)                                \
	X("first", ROWS_ONE, ROWS_DATE, first_of)                              \
	X("last", ROWS_ONE, ROWS_DATE, last_of)                                \
	X("kind", ROWS_MANY, 0, kind_of)                                       \
	X("title", ROWS_ONE, 0, title_of)                                      \
	X("who", ROWS_MANY, 0, who_of)                                         \
	X("place", ROWS_MANY, 0, place_of)                                     \
	X("sources", ROWS_MANY, 0, sources_of)                                 \
	X("date_key", ROWS_ONE, ROWS_MEMBER, date_key_of)                      \
	X("date_text", ROWS_ONE, ROWS_MEMBER, date_text_of)                    \
	X("date_inferred", ROWS_ONE, ROWS_MEMBER, date_inferred_of)            \
	X("calendar", ROWS_ONE, ROWS_MEMBER, calendar_of)

#define REPORT_COLUMNS(X)                                                      \
	X("id", ROWS_ONE, ROWS_ID, id_of)                                      \
	X("date", ROWS_ONE, ROWS_DATE, date_of)                                \
	X("first", ROWS_ONE, ROWS_DATE, first_of)                              \
	X("last", ROWS_ONE, ROWS_DATE, last_of)                                \
	X("precision", ROWS_ONE, 0, precision_of)                              \
	X("date_text", ROWS_ONE, 0, date_text_of)                              \
	X("title", ROWS_ONE, 0, title_of)                                      \
	X("kind", ROWS_MANY, 0, kind_of)                                       \
	X("status", ROWS_ONE, 0, status_of)                                    \
	X("confidence", ROWS_ONE, 0, confidence_of)                            \
	X("who", ROWS_MANY, 0, who_of)                                         \
	X("roles", ROWS_MANY, 0, roles_of)                                     \
	X("place", ROWS_MANY, 0, there_of)                                     \
	X("lat", ROWS_MANY, 0, lat_of)                                         \
	X("lon", ROWS_MANY, 0, lon_of)                                         \
	X("country", ROWS_MANY, 0, country_of)                                 \
	X("summary", ROWS_ONE, 0, summary_of)                                  \
	X("sources", ROWS_MANY, 0, citations_of)                               \
	X("part_of", ROWS_MANY, ROWS_ID, part_of)                              \
	X("series", ROWS_ONE, 0, series_of)                                    \
	X("number", ROWS_ONE, 0, number_of)                                    \
	X("tags", ROWS_MANY, 0, tags_of)                                       \
	X("calendar", ROWS_ONE, 0, calendar_of)                                \
	X("date_key", ROWS_ONE, 0, date_key_of)

typedef struct items cell_fn(struct arena *a, const struct corpus *c,
			     event_no ev);

#define X(name, shape, flags, cell) { SV_INIT(name), shape, flags },
static const struct rows_head list_heads[] = { LIST_COLUMNS(X) };
static const struct rows_head report_heads[] = { REPORT_COLUMNS(X) };
#undef X
#define X(name, shape, flags, cell) cell,
static cell_fn *const list_cells[] = { LIST_COLUMNS(X) };
static cell_fn *const report_cells[] = { REPORT_COLUMNS(X) };
#undef X

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

static const struct set {
	const struct rows_head *heads;
	cell_fn *const *cells;
	size_t n;
} sets[] = {
	[COLUMNS_LIST] = { list_heads, list_cells, COUNT(list_heads) },
	[COLUMNS_REPORT] = { report_heads, report_cells, COUNT(report_heads) },
};

static bool next_row(void *rows)
{
	struct column_rows *r = rows;

	if (r->at == r->n)
		return false;
	r->at++;
	return true;
}

static struct items cell_of(void *rows, struct arena *row, size_t column)
{
	const struct column_rows *r = rows;

	return sets[r->set].cells[column](row, r->corpus,
					    r->hits[r->at - 1]);
}

static struct sv id_of_row(void *rows)
{
	const struct column_rows *r = rows;

	return index_key(r->corpus->x, r->hits[r->at - 1]);
}

struct rows column_table(struct column_rows *rows)
{
	return (struct rows){
		.heads = sets[rows->set].heads,
		.nheads = sets[rows->set].n,
		.of = rows,
		.next = next_row,
		.cell = cell_of,
		.id = id_of_row,
	};
}
