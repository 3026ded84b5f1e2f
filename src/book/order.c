/*
 * The order of a book: dates that events inherit, event numbers in date
 * order, and the links from the other side.
 */
#include "book/order.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/port.h"

/* ---- inherited dates ---- */

static bool has_date(const struct book *b, event_no ev)
{
	return b->event_date[ev].form != DATE_NONE;
}

/* Days that EV's date may touch; what has no end counts as endless. */
static uint64_t span(const struct book *b, event_no ev)
{
	return (uint64_t)b->event_last[ev] - (uint64_t)b->event_first[ev];
}

/* Dated events, the shortest date first; of two as long, the earlier, so that
 * the order of files decides nothing. */
static int by_span(const void *x, const void *y, void *book)
{
	const struct book *b = book;
	event_no ex = *(const event_no *)x, ey = *(const event_no *)y;
	uint64_t sx = span(b, ex), sy = span(b, ey);
	struct date dx = book_date(b, ex), dy = book_date(b, ey);
	int order = sx != sy ? (sx > sy) - (sx < sy) : date_compare(&dx, &dy);

	/* A date says more than that something held then. */
	if (order == 0)
		order = book_only_holds(b, ex) - book_only_holds(b, ey);
	return order != 0 ? order : (ex > ey) - (ex < ey);
}

/* The undated parts of each event: chains of links. */
struct parts {
	uint32_t *first; /* of an event: a link to it, or UINT32_MAX */
	uint32_t *next;  /* of a link: another to the same event */
	event_no *owner; /* of a link: the part */
};

static struct parts parts_of(const struct book *b)
{
	struct parts p = {
		.first = mem_new(b->nevents, sizeof(*p.first)),
		.next = mem_new(b->links.n, sizeof(*p.next)),
		.owner = mem_new(b->links.n, sizeof(*p.owner)),
	};

	for (event_no ev = 0; ev < b->nevents; ev++)
		p.first[ev] = UINT32_MAX;
	for (event_no ev = 0; ev < b->nevents; ev++) {
		struct range r = b->event_links[ev];

		if (has_date(b, ev))
			continue;
		for (uint32_t i = r.first; i < r.first + r.count; i++) {
			const struct link *link = &b->links.v[i];

			if (link->kind != LINK_PART_OF)
				continue;
			p.owner[i] = ev;
			p.next[i] = p.first[link->to];
			p.first[link->to] = i;
		}
	}
	return p;
}

static void take_date(struct book *b, event_no ev, event_no from)
{
	b->event_first[ev] = b->event_first[from];
	b->event_last[ev] = b->event_last[from];
	b->event_date[ev] = b->event_date[from];
	b->event_parts[ev] = b->event_parts[from];
	b->event_edtf[ev] = b->event_edtf[from];
	b->event_state[ev].date_source = DATE_INHERITED;
	b->event_dated_by[ev] = book_dated_by(b, from);
}

void order_inherit(struct book *b)
{
	struct parts p = parts_of(b);
	event_no *dated = mem_new(b->nevents, sizeof(*dated));
	event_no *todo = mem_new(b->nevents, sizeof(*todo));
	uint32_t n = 0;

	for (event_no ev = 0; ev < b->nevents; ev++)
		if (has_date(b, ev))
			dated[n++] = ev;
	port_sort(dated, n, sizeof(*dated), by_span, b);
	/* Who comes first has the shortest date, so nobody is asked twice; a
	 * circle that no dated event leads into is never reached. */
	for (uint32_t i = 0; i < n; i++) {
		uint32_t left = 0;

		todo[left++] = dated[i];
		while (left > 0) {
			event_no from = todo[--left];

			for (uint32_t k = p.first[from]; k != UINT32_MAX;
			     k = p.next[k]) {
				if (has_date(b, p.owner[k]))
					continue;
				take_date(b, p.owner[k], from);
				todo[left++] = p.owner[k];
			}
		}
	}
	mem_free(p.first);
	mem_free(p.next);
	mem_free(p.owner);
	mem_free(dated);
	mem_free(todo);
}

/* ---- numbers in date order ---- */

static int by_date(const void *x, const void *y, void *book)
{
	const struct book *b = book;
	event_no ex = *(const event_no *)x, ey = *(const event_no *)y;
	int64_t day_x = book_order_day(b, ex), day_y = book_order_day(b, ey);
	bool holds_x = book_only_holds(b, ex), holds_y = book_only_holds(b, ey);
	struct date dx, dy;
	int order;

	if (day_x != day_y)
		return day_x < day_y ? -1 : 1;
	/* Nothing is farther off than what has no date. */
	if (has_date(b, ex) != has_date(b, ey))
		return has_date(b, ey) - has_date(b, ex);
	/* What is only known to hold on a day comes after what happened. */
	if (holds_x != holds_y)
		return holds_x - holds_y;
	dx = book_date(b, ex);
	dy = book_date(b, ey);
	order = date_compare(&dx, &dy);
	/* What happened within another stands after it. */
	if (order == 0) {
		bool ix = b->event_state[ex].date_source == DATE_INHERITED;
		bool iy = b->event_state[ey].date_source == DATE_INHERITED;

		order = ix - iy;
	}
	return order != 0 ? order : (ex > ey) - (ex < ey);
}

static int by_number(const void *x, const void *y)
{
	event_no a = *(const event_no *)x, b = *(const event_no *)y;

	return (a > b) - (a < b);
}

/* The events that a figure counts, ascending and each once; those that are
 * not known stay, each for itself. */
static void settle_counts(struct book *b, struct range *counts)
{
	event_no *v = b->event_list.v + counts->first;
	uint32_t kept = 0;

	if (counts->count == 0)
		return;
	qsort(v, counts->count, sizeof(*v), by_number);
	for (uint32_t i = 0; i < counts->count; i++)
		if (kept == 0 || v[i] == NO_EVENT || v[i] != v[kept - 1])
			v[kept++] = v[i];
	counts->count = kept;
}

void order_sort(struct book *b)
{
	event_no *order = MEM_NEW(b->nevents, event_no);

	for (event_no ev = 0; ev < b->nevents; ev++)
		order[ev] = ev;
	port_sort(order, b->nevents, sizeof(*order), by_date, b);
	book_permute_events(b, order);
	for (uint32_t i = 0; i < b->figures.n; i++)
		settle_counts(b, &b->figures.v[i].counts);
	mem_free(order);
}

/* ---- back links ---- */

static int by_link(const void *x, const void *y)
{
	const struct link *a = x, *b = y;

	if ((a->kind >= LINK_HAS_PART) != (b->kind >= LINK_HAS_PART))
		return a->kind < b->kind ? -1 : 1;
	if (a->to != b->to)
		return a->to < b->to ? -1 : 1;
	return (a->kind > b->kind) - (a->kind < b->kind);
}

/* Sorts the N links of an event and keeps each once at AT, which may be where
 * they are: two that see each other need no more than that.  Returns how
 * many. */
static uint32_t settle_links(struct link *at, struct link *v, uint32_t n)
{
	uint32_t kept = 0, given = 0;

	if (n == 0)
		return 0;
	qsort(v, n, sizeof(*v), by_link);
	for (uint32_t i = 0; i < n; i++) {
		struct link link = v[i];
		struct link see = { LINK_SEE, link.to };

		if (kept && by_link(&at[kept - 1], &link) == 0)
			continue;
		if (link.kind == LINK_SEEN_FROM && given &&
		    bsearch(&see, at, given, sizeof(*at), by_link))
			continue;
		at[kept++] = link;
		if (link.kind < LINK_HAS_PART)
			given = kept;
	}
	return kept;
}

void order_back_links(struct book *b)
{
	uint32_t n = b->nevents, most = 0, total = 0;
	uint32_t *room = mem_new((size_t)n + 1, sizeof(*room));
	struct link *all;

	/* Room for each link at either end. */
	for (event_no ev = 0; ev < n; ev++) {
		struct range r = b->event_links[ev];

		room[ev] += r.count;
		for (uint32_t i = 0; i < r.count; i++)
			room[b->links.v[r.first + i].to]++;
		most += 2 * r.count;
	}
	all = mem_new(most, sizeof(*all));
	for (uint32_t ev = 0, at = 0; ev <= n; ev++) {
		uint32_t count = room[ev];

		room[ev] = at; /* from here on: where its next link goes */
		at += count;
	}
	for (event_no ev = 0; ev < n; ev++) {
		struct range r = b->event_links[ev];

		for (uint32_t i = 0; i < r.count; i++) {
			struct link link = b->links.v[r.first + i];

			all[room[ev]++] = link;
			all[room[link.to]++] = (struct link){
				.kind = link.kind + LINK_HAS_PART,
				.to = ev,
			};
		}
	}
	for (uint32_t ev = 0, at = 0; ev < n; ev++) {
		uint32_t kept = settle_links(all + total, all + at,
					     room[ev] - at);

		b->event_links[ev] = (struct range){ total, kept };
		total += kept;
		at = room[ev];
	}
	VEC_FREE(&b->links);
	b->links.v = all;
	b->links.n = total;
	b->links.cap = most;
	mem_free(room);
}
