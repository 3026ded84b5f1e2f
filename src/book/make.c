/* Making an empty book, and adding texts, events and dates to it. */
#include "book/columns.h"

#include <string.h>

#include "base/mem.h"

struct book *book_new(void)
{
	struct book *b = MEM_NEW(1, struct book);

	VEC_ADD(&b->top, (struct top_row){ 0 });
	book_add_vocabulary(b);
	return b;
}

struct text book_add_text(struct book *b, struct sv v)
{
	struct text t = { b->blob.n, (uint32_t)v.n };

	if (v.n == 0)
		return (struct text){ 0, 0 };
	VEC_APPEND(&b->blob, v.s, v.n);
	return t;
}

enum { GROW_EVERY = 16 }; /* events */

/* Makes more room in the next column.  All have the same when each had its
 * turn. */
static void grow_column(struct book *b)
{
	uint32_t cap = b->events_cap + b->events_cap / 2 + GROW_EVERY * COLUMNS;
	uint32_t at = 0;

#define E(type, column, to)                                                    \
	if (at++ == b->events_grown)                                           \
		b->event_##column = mem_resize(b->event_##column, cap,         \
					       sizeof(type));
	BOOK_COLUMNS(E, COLUMN_NONE, COLUMN_NONE)
#undef E
	if (++b->events_grown < at)
		return;
	b->events_cap = cap;
	b->events_grown = 0;
}

event_no book_add_event(struct book *b, const struct event_row *row)
{
	/* Not all columns at one event, so that none takes long. */
	if (b->nevents % GROW_EVERY == 0 && b->events_cap > 0 &&
	    b->nevents + GROW_EVERY * COLUMNS >= b->events_cap)
		grow_column(b);
	while (b->nevents == b->events_cap)
		grow_column(b);
#define E(type, column, to) b->event_##column[b->nevents] = row->column;
	BOOK_COLUMNS(E, COLUMN_NONE, COLUMN_NONE)
#undef E
	return b->nevents++;
}

void book_put_date(struct book *b, struct event_row *row, const struct date *d)
{
	/* What is beyond the calendar is still on one side of all of it. */
	row->first = d->first_end == END_KNOWN ? d->first :
		     d->first_end == END_LATER ? INT64_MAX :
						 INT64_MIN;
	row->last = d->last_end == END_KNOWN   ? d->last :
		    d->last_end == END_EARLIER ? INT64_MIN :
						 INT64_MAX;
	row->date = (struct date_bits){ d->form,  d->first_end, d->last_end,
					d->level, d->precision, d->doubt };
	row->parts = (struct range){ b->parts.n, d->nparts };
	for (uint32_t i = 0; i < d->nparts; i++)
		VEC_ADD(&b->parts, d->parts[i]);
}
