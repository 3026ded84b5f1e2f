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

/* Whether -HOURS:MINUTES, after the time P that ends at AT, is no zone but the
 * time until when, as nobody writes after a T: 15:00-17:00. */
static bool is_until(struct sv text, size_t at, const struct date_part *p,
		     int hours, int minutes)
{
	enum { WEST = 12, HOUR = 3600, MINUTE = 60 };
	size_t last = at;

	while (last > 0 && (date_is_digit(text.s[last - 1]) ||
			    text.s[last - 1] == ':'))
		last--;
	return !(last > 0 && (text.s[last - 1] | 0x20) == 't') &&
	       (hours > WEST ||
		hours * HOUR + minutes * MINUTE > p->second);
}

/* Takes a zone, Z or UTC+04:00 or +04:00, into P, if one is at *AT; false when
 * there is no such zone. */
static bool take_bare_zone(struct sv text, size_t *at, struct date_part *p)
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
	if (!named && text.s[from] == '-' &&
	    is_until(text, *at, p, hours, minutes))
		return true;
	p->flags |= PART_ZONE;
	p->zone = (int16_t)(hours * 60 + minutes);
	if (text.s[from] == '-')
		p->zone = (int16_t)-p->zone;
	*at = digits;
	return hours < 24 && minutes < 60;
}

/* The same, also where it stands in parentheses: 7:00 PM (GMT+2). */
static bool take_zone(struct sv text, size_t *at, struct date_part *p)
{
	size_t from = date_read_skip(text, *at, false);
	struct date_part zoned = *p;

	if (!take_byte(text, &from, '('))
		return take_bare_zone(text, at, p);
	if (take_bare_zone(text, &from, &zoned) && zoned.flags & PART_ZONE &&
	    take_byte(text, &from, ')')) {
		*p = zoned;
		*at = from;
	}
	return true;
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

/* Whether at AT, after an hour at FROM, minutes after a full stop and the word
 * for hours follow, as German has them, 15.30 Uhr, or such a time after a dash,
 * 15.00–17.00 Uhr; or the word stands before them: saat 15.30.  With IS_TIME
 * what is no month needs no word at the end of the text. */
static bool is_stopped(struct sv text, size_t from, size_t at, bool is_time)
{
	enum { MONTHS = 12 };
	bool hour = sv_ends(sv_slice(text, 0, from), SV("saat "));
	int minute, whole = 1; /* an hour, whichever */
	size_t end;

	if (!take_byte(text, &at, '.') ||
	    !date_read_two_digits(text, &at, &minute))
		return false;
	end = at;
	take_half(text, &at, &whole);
	if (at > end || take_clock(text, &at) || hour ||
	    (at == text.n && is_time && (minute == 0 || minute > MONTHS)))
		return true;
	at = date_read_skip(text, at, false);
	at += sv_starts(sv_slice(text, at, text.n), SV("–")) ? sizeof("–") - 1 :
	      take_byte(text, &at, '-')			     ? 0 : text.n;
	if (at >= text.n)
		return false;
	at = date_read_skip(text, at, false);
	return date_read_two_digits(text, &at, &minute) &&
	       is_stopped(text, at, at, is_time);
}

/* Whether a number at AT may be an hour because a year and a blank stand before
 * it: 5 May 1992 15.30. */
static bool is_after_year(struct sv text, size_t at)
{
	enum { YEAR_DIGITS = 4 };
	struct sv before = sv_slice(text, 0, at);
	size_t digits = 0;

	if (at == 0 || text.s[at - 1] != ' ')
		return false;
	for (size_t i = 0; i < before.n && digits < YEAR_DIGITS; i++)
		digits = date_is_digit(before.s[i]) ? digits + 1 : 0;
	return digits == YEAR_DIGITS;
}

/* Takes the minutes after an hour with its word at *AT into *MINUTE: 15 ч 30
 * мин. */
static void take_minutes(struct sv text, size_t *at, int *minute)
{
	static const struct sv words[] = {
		SV_INIT("минут"), SV_INIT("минуты"), SV_INIT("мин"),
		SV_INIT("хвілін"), SV_INIT("хв"), SV_INIT("Minuten"),
		SV_INIT("Min"), SV_INIT("minutes"), SV_INIT("min"),
		SV_INIT("dəqiqə"), SV_INIT("dəq"),
	};
	size_t from = date_read_skip(text, *at, true), after;
	int value;

	if (!date_read_two_digits(text, &from, &value))
		return;
	/* 10 Uhr 30, and 10h30 */
	if (from == text.n || text.s[from] == ',' ||
	    date_is_digit(text.s[*at])) {
		*minute = value;
		*at = from;
		return;
	}
	from = date_read_skip(text, from, false);
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		size_t end = from + words[i].n;

		if (!sv_starts(sv_slice(text, from, text.n), words[i]) ||
		    date_read_letter(date_read_next(text, end, &after)))
			continue;
		*minute = value;
		*at = end;
		return;
	}
}

/* Takes into T an HOUR that ends at END where what follows says that it is
 * one: 2 p.m., 14 Uhr. */
static bool take_hour(struct sv text, size_t end, int hour,
		      struct read_token *t)
{
	size_t from = end;
	int minute = 0;

	take_half(text, &end, &hour);
	if ((end == from && !take_clock(text, &end)) || hour > 23)
		return false;
	take_minutes(text, &end, &minute);
	if (minute > 59)
		return false;
	t->kind = READ_TIME;
	t->part.flags = PART_TIME;
	t->part.second = hour * 3600 + minute * 60;
	t->n = end - t->at;
	return true;
}

/* Takes into T hours and minutes in one, which a word or the zone says that
 * they are, from AT on: 1500 hrs, 0300Z. */
static bool take_four_digits(struct sv text, size_t at, struct read_token *t)
{
	static const struct sv words[] = {
		SV_INIT("hrs"), SV_INIT("hours"), SV_INIT("Z"),
	};
	enum { DIGITS = 4 };
	int hour, minute;
	size_t end = at, after;

	if (!date_read_two_digits(text, &end, &hour) ||
	    !date_read_two_digits(text, &end, &minute) || end != at + DIGITS ||
	    hour > 23 || minute > 59)
		return false;
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		bool zone = sv_eq(words[i], SV("Z"));
		size_t from = zone ? end : date_read_skip(text, end, false);
		struct sv rest = sv_slice(text, from, text.n);

		from += words[i].n;
		if (!sv_starts(rest, words[i]) ||
		    date_read_letter(date_read_next(text, from, &after)))
			continue;
		t->kind = READ_TIME;
		t->part.flags = PART_TIME | (zone ? PART_ZONE : 0);
		t->part.second = hour * 3600 + minute * 60;
		t->n = from - at;
		return true;
	}
	return false;
}

/* Takes into T hours, minutes and perhaps seconds in one, from AT on, after the
 * T of a day: 20240515T1430, 20240515T143000+0200. */
static bool take_after_t(struct sv text, size_t at, struct read_token *t)
{
	enum { DIGITS = 4, WITH_SECONDS = 6 };
	int hour, minute, second = 0;
	size_t end = at;

	if (at < 2 || (text.s[at - 1] | 0x20) != 't' ||
	    !date_is_digit(text.s[at - 2]) ||
	    !date_read_two_digits(text, &end, &hour) ||
	    !date_read_two_digits(text, &end, &minute) || end != at + DIGITS)
		return false;
	if (date_read_two_digits(text, &end, &second) &&
	    end != at + WITH_SECONDS)
		return false;
	if (hour > 23 || minute > 59 || second > 59 ||
	    (end < text.n && date_is_digit(text.s[end])))
		return false;
	t->kind = READ_TIME;
	t->part.flags = PART_TIME;
	t->part.second = hour * 3600 + minute * 60 + second;
	if (!take_zone(text, &end, &t->part))
		return false;
	t->n = end - at;
	return true;
}

bool date_read_time_of_day(struct sv text, size_t at, struct read_token *t)
{
	size_t end = at;
	int hour, minute, second = 0;

	if (take_four_digits(text, at, t) || take_after_t(text, at, t))
		return true;
	if (!date_read_two_digits(text, &end, &hour))
		return false;
	if (!take_byte(text, &end, ':') &&
	    !(is_stopped(text, at, end, is_after_year(text, at)) &&
	      take_byte(text, &end, '.')))
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
