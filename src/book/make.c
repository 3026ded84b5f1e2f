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
	VEC_ROOM(&b->blob, v.n);
	memcpy(b->blob.v + b->blob.n, v.s, v.n);
	b->blob.n += (uint32_t)v.n;
	return t;
}

event_no book_add_event(struct book *b, const struct event_row *row)
{
	uint32_t cap = b->events_cap;

	/* Every column has the same room, so each grows by the same step. */
#define E(type, column, to)                                                    \
	cap = b->events_cap;                                                   \
	b->event_##column = vec_grow(b->event_##column, b->nevents, &cap,      \
				     sizeof(type), 1);                         \
	b->event_##column[b->nevents] = row->column;
	BOOK_COLUMNS(E, COLUMN_NONE, COLUMN_NONE, COLUMN_NONE)
#undef E
	b->events_cap = cap;
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
