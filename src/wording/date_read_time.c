/* A time of day, with its zone, as it is typed beside a date. */
#include <string.h>

#include "wording/date_read_parts.h"

bool date_read_two_digits(struct sv text, size_t *at, int *value)
{
	size_t from = *at;

	for (*value = 0; *at < text.n && *at < from + 2 &&
			 date_is_digit(text.s[*at]); ++*at)
		*value = *value * 10 + text.s[*at] - '0';
	return *at > from;
}

static bool take_byte(struct sv text, size_t *at, char c)
{
	bool is = *at < text.n && text.s[*at] == c;

	*at += is;
	return is;
}

/* Takes a zone, Z or UTC+04:00 or +04:00, into P, if one is at *AT; false when
 * there is no such zone. */
static bool take_zone(struct sv text, size_t *at, struct date_part *p)
{
	size_t from = date_read_skip(text, *at, false), digits;
	struct sv rest = sv_slice(text, from, text.n);
	int hours = 0, minutes = 0;
	bool named = sv_starts(rest, SV("UTC")) || sv_starts(rest, SV("GMT"));

	if (named || (rest.n && (rest.s[0] | 0x20) == 'z')) {
		p->flags |= PART_ZONE;
		*at = from += named ? 3 : 1;
		if (!named)
			return true;
	}
	digits = from + 1;
	if (from == text.n || !strchr("+-", text.s[from]) ||
	    !date_read_two_digits(text, &digits, &hours))
		return true;
	take_byte(text, &digits, ':');
	date_read_two_digits(text, &digits, &minutes);
	p->flags |= PART_ZONE;
	p->zone = (int16_t)(hours * 60 + minutes);
	if (text.s[from] == '-')
		p->zone = (int16_t)-p->zone;
	*at = digits;
	return hours < 24 && minutes < 60;
}

/* Passes over a fraction of a second at *AT, which no date has. */
static void pass_fraction(struct sv text, size_t *at)
{
	size_t end = *at;

	if (!take_byte(text, &end, '.') || end == text.n ||
	    !date_is_digit(text.s[end]))
		return;
	while (end < text.n && date_is_digit(text.s[end]))
		end++;
	*at = end;
}

/* Takes the half of the day at *AT, as in 2:30 PM, into HOUR. */
static void take_half(struct sv text, size_t *at, int *hour)
{
	size_t end = date_read_skip(text, *at, false), after;
	bool noon = take_byte(text, &end, 'p') || take_byte(text, &end, 'P');

	if (*hour < 1 || *hour > 12 ||
	    !(noon || take_byte(text, &end, 'a') || take_byte(text, &end, 'A')))
		return;
	take_byte(text, &end, '.');
	if (!(take_byte(text, &end, 'm') || take_byte(text, &end, 'M')) ||
	    date_read_letter(date_read_next(text, end, &after)))
		return;
	*hour = *hour % 12 + (noon ? 12 : 0);
	*at = end;
}

/* Takes the word for hours after a time at *AT: 14 Uhr, 15 часов. */
static bool take_clock(struct sv text, size_t *at)
{
	static const struct sv words[] = {
		SV_INIT("Uhr"), SV_INIT("часов"), SV_INIT("часа"),
		SV_INIT("час"), SV_INIT("ч"), SV_INIT("гадзін"),
		SV_INIT("гадзіны"), SV_INIT("гадзіне"), SV_INIT("гадз"),
		SV_INIT("h"),
	};
	size_t from = date_read_skip(text, *at, false), after;

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		size_t end = from + words[i].n;

		if (!sv_starts(sv_slice(text, from, text.n), words[i]) ||
		    date_read_letter(date_read_next(text, end, &after)))
			continue;
		*at = end;
		return true;
	}
	return false;
}

/* Whether at AT minutes after a full stop and the word for hours follow, as
 * German has them: 15.30 Uhr. */
static bool is_stopped(struct sv text, size_t at)
{
	int minute;

	return take_byte(text, &at, '.') &&
	       date_read_two_digits(text, &at, &minute) &&
	       take_clock(text, &at);
}

/* Takes into T an HOUR that ends at END where what follows says that it is
 * one: 2 p.m., 14 Uhr. */
static bool take_hour(struct sv text, size_t end, int hour,
		      struct read_token *t)
{
	size_t from = end;

	take_half(text, &end, &hour);
	if ((end == from && !take_clock(text, &end)) || hour > 23)
		return false;
	t->kind = READ_TIME;
	t->part.flags = PART_TIME;
	t->part.second = hour * 3600;
	t->n = end - t->at;
	return true;
}

bool date_read_time_of_day(struct sv text, size_t at, struct read_token *t)
{
	size_t end = at;
	int hour, minute, second = 0;

	if (!date_read_two_digits(text, &end, &hour))
		return false;
	if (!take_byte(text, &end, ':') &&
	    !(is_stopped(text, end) && take_byte(text, &end, '.')))
		return take_hour(text, end, hour, t);
	if (!date_read_two_digits(text, &end, &minute))
		return false;
	if (take_byte(text, &end, ':') &&
	    !date_read_two_digits(text, &end, &second))
		return false;
	pass_fraction(text, &end);
	take_half(text, &end, &hour);
	take_clock(text, &end);
	if (hour > 23 || minute > 59 || second > 60)
		return false;
	t->kind = READ_TIME;
	t->part.flags = PART_TIME;
	t->part.second = hour * 3600 + minute * 60 + second;
	if (second == 60)
		t->part.flags |= PART_LEAP;
	t->n = end - at;
	if (!take_zone(text, &end, &t->part))
		return false;
	t->n = end - at;
	return true;
}
