/* Dates as other programs have them (ends.h). */
#include "report/ends.h"

enum { MONTHS = 12 };

/* Whether all that P says is in doubt in the same way. */
static bool is_whole(const struct date_part *p, uint8_t doubt)
{
	uint8_t all = COMPONENT_YEAR | (p->month ? COMPONENT_MONTH : 0) |
		      (p->day ? COMPONENT_DAY : 0);

	return doubt == 0 || doubt == all;
}

static bool plain_part(const struct date_part *p, struct ends_day *out)
{
	*out = (struct ends_day){ p->year, p->month, p->day };
	return p->flags == 0 && p->exponent == 0 && p->significant == 0 &&
	       p->month <= MONTHS && !p->year_x && !p->month_x && !p->day_x &&
	       p->uncertain == 0 && is_whole(p, p->approximate);
}

bool ends_plain(const struct date *d, struct ends *out)
{
	bool single = d->form == DATE_SINGLE;

	if (!single && d->form != DATE_INTERVAL)
		return false;
	out->span = !single;
	out->about = d->parts[0].approximate != 0;
	return plain_part(&d->parts[0], &out->from) &&
	       plain_part(&d->parts[d->nparts - 1], &out->to) &&
	       (d->parts[d->nparts - 1].approximate != 0) == out->about;
}

static struct ends_day day_of(int64_t number)
{
	struct ends_day out;

	date_from_day(number, &out.year, &out.month, &out.day);
	return out;
}

bool ends_bounds(const struct date *d, struct ends *out)
{
	bool first = d->first_end == END_KNOWN, last = d->last_end == END_KNOWN;

	if (d->form == DATE_NONE || (!first && !last))
		return false;
	out->from = day_of(first ? d->first : d->last);
	out->to = day_of(last ? d->last : d->first);
	out->span = first && last && d->first != d->last;
	out->about = d->doubt != 0;
	return true;
}

bool ends_yearless(const struct date *d)
{
	enum { FOUR_DIGITS = 0xF };

	for (uint32_t i = 0; i < d->nparts; i++)
		if (d->parts[i].year_x == FOUR_DIGITS)
			return true;
	return false;
}
