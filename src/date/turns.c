/* Between which days a date surely begins, and surely ends. */
#include "date/part.h"

void date_turns(const struct date *d, int64_t *begun, int64_t *ended)
{
	const struct date_part *start = d->parts, *end = start + 1;
	int64_t first = d->first, last = d->last;
	struct date_span span;

	if (!date_end_day(d->first_end, &first))
		first = INT64_MIN;
	if (!date_end_day(d->last_end, &last))
		last = INT64_MAX;
	*begun = last;
	*ended = first;
	if (d->form != DATE_INTERVAL || d->nparts != 2)
		return;
	if (d->first_end == END_OPEN)
		*begun = INT64_MIN;
	else if (!date_part_empty(start) && date_part_span(start, &span) &&
		 span.last < last)
		*begun = span.last;
	if (d->last_end == END_OPEN)
		*ended = INT64_MAX;
	else if (!date_part_empty(end) && date_part_span(end, &span) &&
		 span.first > first)
		*ended = span.first;
}
