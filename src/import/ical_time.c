/* Days and times of day of iCalendar (ical_time.h). */
#include "import/ical_time.h"

#include "date/date.h"

enum {
	MINUTE = 60,
	HOUR = 60 * MINUTE,
	DAY = 24 * HOUR,
};

/* Sets *DAY to that of DATE, one of EDTF. */
static bool read_day(struct arena *a, struct sv date, int64_t *day)
{
	struct date_fault fault;
	struct date d;

	if (date.n < ICAL_DAY_BYTES ||
	    !date_parse(a, date, DATE_STRICT, &d, NULL, &fault) ||
	    d.first != d.last || d.first_end != END_KNOWN)
		return false;
	*day = d.first;
	return true;
}

struct sv ical_edtf(struct arena *a, struct sv value)
{
	struct build b = { .arena = a };
	bool zone = value.n == 16 && value.s[15] == 'Z';
	size_t n = value.n - zone;
	int64_t day;

	if (n != 8 && n != 15)
		return value;
	for (size_t i = 0; i < n; i++)
		if (i == 8 ? value.s[i] != 'T'
			   : (value.s[i] < '0' || value.s[i] > '9'))
			return value;
	build_fmt(&b, "%.4s-%.2s-%.2s", value.s, value.s + 4, value.s + 6);
	if (n == 15)
		build_fmt(&b, "T%.2s:%.2s:%.2s%s", value.s + 9, value.s + 11,
			  value.s + 13, zone ? "Z" : "");
	return read_day(a, build_view(&b), &day) ? build_view(&b) : value;
}

bool ical_span(struct sv text, struct ical_span *out)
{
	static const struct {
		char unit;
		bool timed;
		int64_t days, seconds;
	} units[] = {
		{ 'W', false, 7, 0 },  { 'D', false, 1, 0 },
		{ 'H', true, 0, HOUR }, { 'M', true, 0, MINUTE },
		{ 'S', true, 0, 1 },
	};
	enum { MOST_DAYS = 36500, UNITS = 5 };
	bool timed = false;
	size_t i = sv_starts(text, SV("+")), k, from;

	*out = (struct ical_span){ 0 };
	if (!sv_starts(sv_slice(text, i, text.n), SV("P")))
		return false;
	for (i++; i < text.n; i++) {
		unsigned long long n;

		if (text.s[i] == 'T' && !timed) {
			timed = true;
			continue;
		}
		for (from = i; i < text.n && text.s[i] >= '0' &&
			       text.s[i] <= '9';)
			i++;
		for (k = 0; i < text.n && k < UNITS &&
			    (units[k].unit != text.s[i] ||
			     units[k].timed != timed);)
			k++;
		if (i == text.n || k == UNITS ||
		    !sv_to_u64(sv_slice(text, from, i), UINT32_MAX, &n))
			return false;
		out->days += units[k].days * (int64_t)n;
		out->seconds += units[k].seconds * (int64_t)n;
	}
	return (out->days > 0 || out->seconds > 0) &&
	       out->days + out->seconds / DAY <= MOST_DAYS;
}

/* Seconds of the time of day of DATE, of EDTF with one; 0 without. */
static int64_t seconds_of(struct sv date)
{
	static const int64_t parts[] = { HOUR, MINUTE, 1 };
	int64_t sum = 0;

	for (size_t i = 0; i < 3; i++) {
		size_t at = ICAL_DAY_BYTES + 1 + 3 * i;
		unsigned long long n;

		if (sv_to_u64(sv_slice(date, at, at + 2), 99, &n))
			sum += parts[i] * (int64_t)n;
	}
	return sum;
}

struct sv ical_after(struct arena *a, struct sv start, struct ical_span span)
{
	struct build b = { .arena = a };
	bool timed = start.n > ICAL_DAY_BYTES;
	int64_t day, at = seconds_of(start) + span.seconds;

	if (!read_day(a, start, &day))
		return start;
	date_print_day(&b, day + span.days + at / DAY);
	at %= DAY;
	if (timed)
		build_fmt(&b, "T%02d:%02d:%02d", (int)(at / HOUR),
			  (int)(at / MINUTE % MINUTE), (int)(at % MINUTE));
	return build_view(&b);
}

struct sv ical_last(struct arena *a, struct sv start, struct sv end)
{
	struct build b = { .arena = a };
	int64_t first, last;

	if (!read_day(a, start, &first) || !read_day(a, end, &last) ||
	    last < first)
		return end;
	last -= last > first && seconds_of(end) == 0; /* it is over */
	if (last > first)
		date_print_day(&b, last);
	return build_view(&b);
}
