#include <string.h>

#include "date/hint.h"

/* Hints for spans of numbers: dashes, dots, ends that are cut short. */

static int value(const struct hint *h, size_t i)
{
	return h->token[i].value;
}

bool hint_years(struct hint *h)
{
	int from = value(h, 0), to = value(h, 2);

	if (from > to)
		return false;
	if (h->n > 3)
		return hint_say(h, "write %04d/%04d%c for a span of years",
				from, to, h->token[3].kind);
	return hint_say(h, "write %04d/%04d for a span of years", from, to);
}

bool hint_short_end_day(struct hint *h)
{
	int year = value(h, 0), month = value(h, 2), day = value(h, 6);

	if (h->n == 9) {
		month = day;
		day = value(h, 8);
	}
	if (!hint_is_day(year, month, day) || day == 0)
		return false;
	return hint_say(h, "write the end in full: %04d-%02d-%02d/"
			   "%04d-%02d-%02d",
			year, value(h, 2), value(h, 4), year, month, day);
}

bool hint_short_end_month(struct hint *h)
{
	if (!hint_is_day(value(h, 0), value(h, 4), 0))
		return false;
	return hint_say(h, "write the end in full: %04d-%02d/%04d-%02d",
			value(h, 0), value(h, 2), value(h, 0), value(h, 4));
}

bool hint_open_end(struct hint *h)
{
	(void)h;
	return hint_say(h, "an open end stands behind a /, as in 1985/..");
}

bool hint_bare_range(struct hint *h)
{
	if (value(h, 0) > value(h, 3))
		return false;
	return hint_say(h, "write %04d/%04d for a span, [%04d..%04d] for one "
			   "of these years",
			value(h, 0), value(h, 3), value(h, 0), value(h, 3));
}

bool hint_bare_list(struct hint *h)
{
	return hint_say(h, "write [%04d,%04d] for one of them, {%04d,%04d} for "
			   "both", value(h, 0), value(h, 2), value(h, 0),
			value(h, 2));
}

bool hint_decades(struct hint *h)
{
	if (strcmp(h->token[1].word, "s") != 0 ||
	    strcmp(h->token[4].word, "s") != 0 || value(h, 0) > value(h, 3))
		return false;
	return hint_say(h, "write %03dX/%03dX", value(h, 0) / 10,
			value(h, 3) / 10);
}

bool hint_months(struct hint *h)
{
	size_t end = h->n - 3;
	int from = value(h, 0) * 100 + value(h, 2);
	int to = value(h, end) * 100 + value(h, end + 2);

	if (from > to || !hint_is_day(from / 100, from % 100, 0) ||
	    !hint_is_day(to / 100, to % 100, 0))
		return false;
	if (h->token[3].kind == '.')
		return hint_say(h, "write %04d-%02d/%04d-%02d for a span, "
				   "[%04d-%02d..%04d-%02d] for one of these "
				   "months",
				from / 100, from % 100, to / 100, to % 100,
				from / 100, from % 100, to / 100, to % 100);
	return hint_say(h, "write %04d-%02d/%04d-%02d", from / 100, from % 100,
			to / 100, to % 100);
}

bool hint_days(struct hint *h)
{
	size_t end = h->n - 5;
	int y = value(h, 0), m = value(h, 2), d = value(h, 4);
	int y2 = value(h, end), m2 = value(h, end + 2), d2 = value(h, end + 4);

	if (!hint_is_day(y, m, d) || !hint_is_day(y2, m2, d2) || !d || !d2 ||
	    date_day_number(y, m, d) > date_day_number(y2, m2, d2))
		return false;
	if (h->token[5].kind == '.')
		return hint_say(h, "write %04d-%02d-%02d/%04d-%02d-%02d for a "
				   "span, [%04d-%02d-%02d..%04d-%02d-%02d] for "
				   "one of these days",
				y, m, d, y2, m2, d2, y, m, d, y2, m2, d2);
	return hint_say(h, "write %04d-%02d-%02d/%04d-%02d-%02d", y, m, d, y2,
			m2, d2);
}

bool hint_unknown_end(struct hint *h)
{
	return hint_say(h, "leave an unknown end empty: end in /, as in "
			   "%04d/", value(h, 0));
}

bool hint_unknown_start(struct hint *h)
{
	return hint_say(h, "leave an unknown start empty: begin with /, as in "
			   "/%04d", value(h, 2));
}
