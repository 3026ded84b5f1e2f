/* Reading the columns of events, and what their rows refer to. */
#include "book/book.h"

#include "base/bisect.h"
#include "base/build.h"
#include "base/numbers.h"
#include "base/panic.h"
#include "book/columns.h"
#include "date/part.h"

struct sv book_text(const struct book *b, struct text t)
{
	if (t.length == 0)
		return (struct sv){ 0 };
	ENSURE((uint64_t)t.offset + t.length <= b->blob.n);
	book_want(b, COLUMN_blob, t.offset, t.length);
	return (struct sv){ b->blob.v + t.offset, t.length };
}

uint32_t book_events(const struct book *b)
{
	return b->nevents;
}

struct sv book_heading(const struct book *b)
{
	return book_text(b, ROW_OF(b, top, 0)->heading);
}

struct sv book_about(const struct book *b)
{
	return book_text(b, ROW_OF(b, top, 0)->about);
}

struct sv book_language(const struct book *b)
{
	return book_text(b, ROW_OF(b, top, 0)->language);
}

struct sv book_compiled_by(const struct book *b)
{
	return book_text(b, ROW_OF(b, top, 0)->compiled_by);
}

struct sv book_updated(const struct book *b)
{
	return book_text(b, ROW_OF(b, top, 0)->updated);
}

struct sv book_version(const struct book *b)
{
	return book_text(b, ROW_OF(b, top, 0)->version);
}

struct sv book_rights(const struct book *b)
{
	return book_text(b, ROW_OF(b, top, 0)->rights);
}

struct date book_date(const struct book *b, event_no ev)
{
	struct date_bits bits = EVENT_OF(b, date, ev);
	struct range parts = EVENT_OF(b, parts, ev);

	return (struct date){
		.first = EVENT_OF(b, first, ev),
		.last = EVENT_OF(b, last, ev),
		.parts = ROWS_OF(b, parts, parts),
		.nparts = parts.count,
		.form = bits.form,
		.first_end = bits.first_end,
		.last_end = bits.last_end,
		.level = bits.level,
		.precision = bits.precision,
		.doubt = bits.doubt,
	};
}

bool book_has_date(const struct book *b, event_no ev)
{
	return EVENT_OF(b, date, ev).form != DATE_NONE;
}

bool book_has_precision(const struct book *b, event_no ev)
{
	struct date d = book_date(b, ev);

	for (uint32_t i = 0; i < d.nparts; i++)
		if (!date_part_empty(&d.parts[i]) &&
		    !date_part_yearless(&d.parts[i]))
			return true;
	return false;
}

enum date_precision book_precision(const struct book *b, event_no ev)
{
	return EVENT_OF(b, date, ev).precision;
}

enum date_source book_date_source(const struct book *b, event_no ev)
{
	return EVENT_OF(b, state, ev).date_source;
}

event_no book_dated_by(const struct book *b, event_no ev)
{
	event_no from = EVENT_OF(b, dated_by, ev);

	return from == NO_EVENT ? ev : from;
}

struct sv book_edtf(const struct book *b, event_no ev)
{
	return book_text(b, EVENT_OF(b, edtf, ev));
}

struct sv book_date_written(const struct book *b, event_no ev)
{
	return book_date_source(b, ev) == DATE_INHERITED ? SV("") :
							    book_edtf(b, ev);
}

int64_t book_first(const struct book *b, event_no ev)
{
	return EVENT_OF(b, first, ev);
}

int64_t book_last(const struct book *b, event_no ev)
{
	return EVENT_OF(b, last, ev);
}

bool book_only_holds(const struct book *b, event_no ev)
{
	event_no from = book_dated_by(b, ev);

	return EVENT_OF(b, state, from).date_source == DATE_AS_OF;
}

int64_t book_order_day(const struct book *b, event_no ev)
{
	int64_t first = EVENT_OF(b, first, ev), last = EVENT_OF(b, last, ev);

	if (book_only_holds(b, ev))
		return last;
	/* END_EARLIER is a beginning, before every day. */
	if (first != INT64_MIN ||
	    EVENT_OF(b, date, ev).first_end == END_EARLIER)
		return first;
	return last;
}

int32_t book_year(const struct book *b, event_no ev)
{
	int64_t year, day = book_order_day(b, ev);
	int month, mday;

	if (day == INT64_MAX)
		return INT32_MAX;
	date_from_day(day, &year, &month, &mday);
	if (year >= INT32_MAX)
		return INT32_MAX;
	return year < INT32_MIN ? INT32_MIN : (int32_t)year;
}

struct sv book_title(const struct book *b, event_no ev)
{
	return book_text(b, EVENT_OF(b, title, ev));
}

struct sv book_summary(const struct book *b, event_no ev)
{
	return book_text(b, EVENT_OF(b, summary, ev));
}

struct sv book_id(const struct book *b, event_no ev)
{
	return book_text(b, EVENT_OF(b, id, ev));
}

bool book_julian(const struct book *b, event_no ev)
{
	event_no from = book_dated_by(b, ev);

	return EVENT_OF(b, state, from).julian;
}

enum status book_status(const struct book *b, event_no ev)
{
	return EVENT_OF(b, state, ev).status;
}

enum confidence book_confidence(const struct book *b, event_no ev)
{
	return EVENT_OF(b, state, ev).confidence;
}

struct origin book_origin(const struct book *b, event_no ev)
{
	return EVENT_OF(b, origin, ev);
}

series_no book_series(const struct book *b, event_no ev)
{
	return EVENT_OF(b, series, ev);
}

size_t hits_find(struct hits hits, event_no ev)
{
	struct bisect b = { .end = hits.n };

	while (bisect_asks(&b))
		bisect_told(&b, hits.v[b.at] < ev);
	return b.at;
}

void hits_turn(struct hits hits)
{
	for (size_t i = 0; i < hits.n / 2; i++) {
		event_no ev = hits.v[i];

		hits.v[i] = hits.v[hits.n - 1 - i];
		hits.v[hits.n - 1 - i] = ev;
	}
}

bool hits_have(struct hits hits, event_no ev)
{
	/* In its own place where all before it are there. */
	return (ev < hits.n && hits.v[ev] == ev) ||
	       numbers_have(hits.v, hits.n, ev);
}

/* Whether they are the first ones of a book: each has its number for index. */
static bool are_first(struct hits x)
{
	return x.n > 0 && x.v[x.n - 1] == x.n - 1;
}

struct hits hits_within(struct arena *a, struct hits x, struct hits y)
{
	struct hits out;

	if (y.n == 0 || (are_first(x) && y.v[y.n - 1] < x.n))
		return y;
	out = (struct hits){ ARENA_NEW(a, x.n < y.n ? x.n : y.n, event_no),
			     0 };
	for (size_t i = 0, k = 0; i < x.n && k < y.n;) {
		if (x.v[i] == y.v[k]) {
			out.v[out.n++] = x.v[i++];
			k++;
		} else if (x.v[i] < y.v[k]) {
			i++;
		} else {
			k++;
		}
	}
	return out;
}

struct sv book_number(const struct book *b, event_no ev)
{
	return book_text(b, EVENT_OF(b, number, ev));
}

event_no book_parent(const struct book *b, event_no ev)
{
	size_t n;
	const struct link *links = book_links(b, ev, &n);

	return n && links[0].kind == LINK_PART_OF ? links[0].to : NO_EVENT;
}

const kind_no *book_kinds(const struct book *b, event_no ev, size_t *n)
{
	struct range r = EVENT_OF(b, kinds, ev);

	*n = r.count;
	return ROWS_OF(b, kind_list, r);
}

const struct who *book_who(const struct book *b, event_no ev, size_t *n)
{
	struct range r = EVENT_OF(b, who, ev);

	*n = r.count;
	return ROWS_OF(b, who, r);
}

const struct who_more *book_who_more(const struct book *b,
				     const struct who *who)
{
	static const struct who_more none;

	return who->more == UINT32_MAX ? &none :
					 ROW_OF(b, who_more, who->more);
}

struct sv book_group(const struct book *b, const struct who *who)
{
	return book_text(b, book_who_more(b, who)->group);
}

const struct where *book_where(const struct book *b, event_no ev, size_t *n)
{
	struct range r = EVENT_OF(b, where, ev);

	*n = r.count;
	return ROWS_OF(b, where, r);
}

const struct cite *book_sources_of(const struct book *b, event_no ev, size_t *n)
{
	struct range r = EVENT_OF(b, cites, ev);

	*n = r.count;
	return ROWS_OF(b, cites, r);
}

struct range book_own_cites(const struct book *b, event_no ev)
{
	return EVENT_OF(b, cites, ev);
}

const struct cite *book_cites(const struct book *b, struct range cites)
{
	return ROWS_OF(b, cites, cites);
}

/* "5", "5-7", "5/7": a number, or two. */
static bool is_number(struct sv v)
{
	if (v.n == 0 || v.s[0] < '0' || v.s[0] > '9')
		return false;
	for (size_t i = 1; i < v.n; i++)
		if ((v.s[i] < '0' || v.s[i] > '9') && v.s[i] != '-' &&
		    v.s[i] != '/')
			return false;
	return true;
}

struct sv book_next_place(struct sv *left, bool *paragraph)
{
	struct sv from = *left, part = sv_trim(sv_cut(left, ',')), rest;
	struct sv bare = sv_slice(part, sv_starts(part, SV("#")), part.n);

	*paragraph = is_number(bare);
	if (*paragraph)
		return bare;
	while (rest = *left, is_number(sv_trim(sv_cut(&rest, ','))))
		*left = rest; /* pp. 12, 14 */
	return sv_trim(left->n > 0 ? sv_slice(from, 0, from.n - left->n - 1) :
				     from);
}

void book_add_place(struct build *b, struct sv place, bool paragraph,
		    bool *words)
{
	build_str(b, b->n ? ", " : "");
	build_str(b, paragraph && *words ? "#" : "");
	build_sv(b, place);
	*words = !paragraph;
}

struct sv book_cite_at(struct arena *a, const struct book *b,
		       const struct cite *cite)
{
	struct build joined = { .arena = a };
	struct sv left = book_text(b, cite->at);
	bool words = false, paragraph;

	if (sv_find(left, SV("\n"), 0) == SV_NONE)
		return left;
	while (left.n > 0) {
		struct sv line = sv_cut(&left, '\n');

		while (line.n > 0) {
			struct sv place = book_next_place(&line, &paragraph);

			book_add_place(&joined, place, paragraph, &words);
		}
	}
	return build_view(&joined);
}

const struct cite *book_all_cites(const struct book *b, size_t *n)
{
	*n = b->cites.n;
	book_want(b, COLUMN_cites, 0, b->cites.n);
	return b->cites.v;
}

const struct fact *book_facts(const struct book *b, event_no ev, size_t *n)
{
	struct range r = EVENT_OF(b, facts, ev);

	*n = r.count;
	return ROWS_OF(b, facts, r);
}

struct sv book_fact(const struct book *b, event_no ev, enum fact_kind kind,
		    struct sv key)
{
	size_t n;
	const struct fact *facts = book_facts(b, ev, &n);

	for (size_t i = 0; i < n; i++)
		if (facts[i].kind == kind &&
		    (!key.s || sv_eq(book_text(b, facts[i].key), key)))
			return book_text(b, facts[i].value);
	return (struct sv){ 0 };
}

const struct link *book_links(const struct book *b, event_no ev, size_t *n)
{
	struct range r = EVENT_OF(b, links, ev);

	*n = r.count;
	return ROWS_OF(b, links, r);
}

const struct figure *book_figures(const struct book *b, event_no ev, size_t *n)
{
	struct range r = EVENT_OF(b, figures, ev);

	*n = r.count;
	return ROWS_OF(b, figures, r);
}

const struct figure *book_all_figures(const struct book *b, size_t *n)
{
	*n = b->figures.n;
	book_want(b, COLUMN_figures, 0, b->figures.n);
	return b->figures.v;
}

const struct variant *book_variants(const struct book *b, event_no ev,
				    size_t *n)
{
	struct range r = EVENT_OF(b, variants, ev);

	*n = r.count;
	return ROWS_OF(b, variants, r);
}

const struct who *book_who_rows(const struct book *b, struct range r)
{
	return ROWS_OF(b, who, r);
}

const struct where *book_where_rows(const struct book *b, struct range r)
{
	return ROWS_OF(b, where, r);
}

const struct figure *book_figure_rows(const struct book *b, struct range r)
{
	return ROWS_OF(b, figures, r);
}

const struct called *book_called_rows(const struct book *b, struct range r)
{
	return ROWS_OF(b, called, r);
}

const struct fact *book_fact_rows(const struct book *b, struct range facts)
{
	return ROWS_OF(b, facts, facts);
}

const event_no *book_event_list(const struct book *b, struct range r)
{
	return ROWS_OF(b, event_list, r);
}

const name_no *book_name_list(const struct book *b, struct range r)
{
	return ROWS_OF(b, name_list, r);
}

const source_no *book_source_list(const struct book *b, struct range r)
{
	return ROWS_OF(b, source_list, r);
}
