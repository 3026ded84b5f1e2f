/* What two names did together. */
#include "tell/together.h"

#include "base/build.h"
#include "book/tally.h"
#include "tell/met.h"
#include "tell/teller.h"
#include "tell/year.h"
#include "time/days.h"

enum {
	SILENCE = 30,  /* days from which on an end without events is told */
	YEARS_MOST = 60,
};

static void find_hits(struct arena *a, struct together *t, struct hits named)
{
	const struct book *b = t->corpus->b;

	t->hits.v = ARENA_NEW(a, named.n, event_no);
	for (size_t i = 0; i < named.n; i++)
		if (met_there(b, named.v[i], t->names[0]) &&
		    met_there(b, named.v[i], t->names[1]))
			t->hits.v[t->hits.n++] = named.v[i];
	t->spoken = named.n - t->hits.n;
}

static void find_meetings(struct arena *a, struct together *t)
{
	t->meetings.v = ARENA_NEW(a, t->hits.n, event_no);
	for (size_t i = 0; i < t->hits.n; i++)
		if (!met_already(t->corpus->b, t->hits, t->hits.v[i],
				 t->names[0], t->names[1]))
			t->meetings.v[t->meetings.n++] = t->hits.v[i];
}

/* How closely EV is dated, in days; what is only known to hold is not. */
static uint64_t days_of(const struct book *b, event_no ev)
{
	int64_t first = book_first(b, ev), last = book_last(b, ev);

	if (first == INT64_MIN || last == INT64_MAX || book_only_holds(b, ev))
		return UINT64_MAX;
	return (uint64_t)last - (uint64_t)first;
}

/* Whether EV lies in WHOLE. */
static bool is_in(const struct book *b, event_no ev, event_no whole)
{
	/* Events may be parts of one another in a circle. */
	for (uint32_t n = book_events(b); ev != NO_EVENT && n > 0; n--) {
		if (ev == whole)
			return true;
		ev = book_parent(b, ev);
	}
	return false;
}

/* Of the last meeting, with what is part of it, the most closely dated; of
 * several the last. */
static void find_last(struct together *t)
{
	const struct book *b = t->corpus->b;
	event_no whole;

	t->last = NO_EVENT;
	if (t->meetings.n == 0)
		return;
	whole = t->last = t->meetings.v[t->meetings.n - 1];
	for (size_t i = 0; i < t->hits.n; i++)
		if (is_in(b, t->hits.v[i], whole) &&
		    days_of(b, t->hits.v[i]) <= days_of(b, t->last))
			t->last = t->hits.v[i];
}

/* ---- claims ---- */

static struct sv source_of(const struct teller *t, const struct cite *c)
{
	struct build b = { .arena = t->m.arena };
	struct sv at = book_cite_at(t->m.arena, t->book, c);

	build_fmt(&b, "[%u]", c->source + 1);
	if (at.n > 0) {
		build_str(&b, "\u00a0");
		doc_place(&b, at, t->options.ascii ? SV("#") : SV("¶"));
	}
	return build_view(&b);
}

static struct together_claim claim_of(const struct teller *t,
				      const struct figure *f, size_t counted)
{
	struct together_claim claim = { .figure = f, .counted = counted };
	const struct cite *cites = book_cites(t->book, f->cites);
	struct build what = { .arena = t->m.arena };

	if (f->cites.count > 0) {
		struct sv quotes = book_text(t->book, cites->quote);

		claim.words = sv_cut(&quotes, '\n');
		claim.source = source_of(t, cites);
	}
	claim.quoted = claim.words.n > 0;
	if (!claim.quoted) {
		build_sv(&what, book_text(t->book, f->what));
		build_str(&what, ": ");
		build_sv(&what, book_text(t->book, f->value));
		claim.words = build_view(&what);
	}
	claim.over = teller_edtf(t, book_text(t->book,
					      f->over.length ? f->over :
							       f->as_of));
	claim.agrees = tally_agrees(t->m.arena, t->book, f, counted);
	return claim;
}

/* Those that count events of the two, and no others. */
static void find_claims(struct together *t, const struct teller *teller)
{
	struct arena *a = teller->m.arena;
	size_t n;
	const struct figure *f = book_all_figures(teller->book, &n);
	struct together_claim *claims = NULL;
	bool *counted = ARENA_NEW(a, t->hits.n, bool);

	for (int pass = 0; pass < 2; pass++) {
		t->nclaims = 0;
		for (size_t i = 0; i < n; i++) {
			const event_no *ev = book_event_list(teller->book,
							     f[i].counts);
			size_t here = 0;

			for (uint32_t k = 0; k < f[i].counts.count; k++)
				here += hits_have(t->hits, ev[k]);
			if (here == 0 || 2 * here <= f[i].counts.count ||
			    f[i].otherwise)
				continue;
			for (uint32_t k = 0; k < f[i].counts.count; k++)
				if (hits_have(t->hits, ev[k]))
					counted[hits_find(t->hits, ev[k])] =
						true;
			if (claims)
				claims[t->nclaims] = claim_of(teller, &f[i],
							      here);
			t->nclaims++;
		}
		if (!claims)
			claims = ARENA_NEW(a, t->nclaims,
					   struct together_claim);
	}
	t->claims = claims;
	t->counted.v = ARENA_NEW(a, t->hits.n, event_no);
	for (size_t i = 0; i < t->hits.n; i++)
		if (counted[i])
			t->counted.v[t->counted.n++] = t->hits.v[i];
}

/* ---- time ---- */

/* The last day that the chronology tells of; INT64_MIN: none. */
static int64_t last_day(const struct book *b)
{
	for (event_no ev = book_events(b); ev > 0; ev--)
		if (book_order_day(b, ev - 1) != INT64_MAX)
			return book_order_day(b, ev - 1);
	return INT64_MIN;
}

static void find_end(struct together *t, const struct teller *teller)
{
	const struct book *b = teller->book;
	int64_t end = last_day(b), last = INT64_MIN, year;
	struct build edtf = { .arena = teller->m.arena };
	int month, day;

	for (size_t i = 0; i < t->hits.n; i++) {
		int64_t to = book_last(b, t->hits.v[i]);

		to = to == INT64_MAX ? book_order_day(b, t->hits.v[i]) : to;
		last = to > last ? to : last;
	}
	if (t->hits.n == 0 || end == INT64_MIN || last >= end ||
	    days_apart(last, end) < SILENCE)
		return;
	date_from_day(end, &year, &month, &day);
	if (year < 0 || year > 9999)
		return;
	build_fmt(&edtf, "%04d-%02d", (int)year, month);
	t->until = teller_edtf(teller, build_view(&edtf));
}

/* The last year of the chronology; INT32_MIN: there is none. */
static int32_t last_year(const struct together *t)
{
	int32_t end = INT32_MIN;
	size_t size;
	const struct year_run *runs = index_years(t->corpus->x, &size);

	for (size_t i = 0; i < size; i++)
		if (runs[i].year != INT32_MAX)
			end = (int32_t)runs[i].year;
	return end;
}

/* A row a year with meetings, as the statistics have them, and one for the
 * last year there is. */
static void find_years(struct arena *a, struct together *t)
{
	const struct book *b = t->corpus->b;
	struct together_year *v = ARENA_NEW(a, YEARS_MOST,
					    struct together_year);
	struct tell_year last = { .number = INT32_MIN };
	struct tell_year end = { .number = last_year(t), .dated = true };

	for (size_t i = 0; i < t->meetings.n; i++) {
		struct tell_year year = tell_year_of(b, t->meetings.v[i]);

		if (!year.dated ||
		    !tell_year_whole(b, t->meetings.v[i], &year)) {
			t->apart++;
			continue;
		}
		if (t->nyears > 0 && tell_year_equal(&year, &last)) {
			v[t->nyears - 1].meetings++;
			continue;
		}
		if (t->nyears == YEARS_MOST)
			break;
		v[t->nyears++] = (struct together_year){
			tell_year_name(a, t->locale, &year), 1
		};
		last = year;
	}
	if (t->nyears > 0 && t->nyears < YEARS_MOST && !last.vague &&
	    last.number < end.number)
		v[t->nyears++] = (struct together_year){
			tell_year_name(a, t->locale, &end), 0
		};
	t->years = v;
}

struct together together_of(struct arena *a, const struct corpus *c, name_no x,
			    name_no y, struct hits named,
			    const struct locale *l, bool ascii)
{
	struct together t = { .corpus = c, .locale = l, .names = { x, y } };
	struct teller teller = { .m.arena = a, .life = a, .book = c->b,
				 .options = { .locale = l, .ascii = ascii } };

	find_hits(a, &t, named);
	find_meetings(a, &t);
	find_last(&t);
	find_claims(&t, &teller);
	find_end(&t, &teller);
	find_years(a, &t);
	return t;
}
