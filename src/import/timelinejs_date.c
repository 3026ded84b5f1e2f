/* Dates of TimelineJS (timelinejs_date.h). */
#include "import/timelinejs_date.h"

#include "import/nodes.h"
#include "import/ymd.h"
#include "wording/date_read.h"

struct sv timelinejs_text(const struct node *node, const char *key)
{
	return node && node->kind == NODE_MAP ?
		       sv_trim(nodes_text(node_get(node, sv_of(key)))) :
		       (struct sv){ 0 };
}

/* Appends NUMBER with at least WIDTH digits, as EDTF has them, if that is what
 * it is; else as it is, for the reader of dates to judge. */
static void put_number(struct build *b, struct sv number, size_t width)
{
	unsigned long long value;

	if (number.n < width && sv_to_u64(number, 9999, &value))
		build_fill(b, '0', width - number.n);
	build_sv(b, number);
}

/* Whether MONTH is a month, or no number, which is left to the reader. */
static bool is_month(struct sv month)
{
	unsigned long long value;

	return !sv_to_u64(month, UINT32_MAX, &value) ||
	       (value >= 1 && value <= 12);
}

/* Appends a time of day: as one text, 12:30, or in its parts.  What is none is
 * left to the reader of dates. */
static void put_time(struct build *b, const struct node *date)
{
	static const char *const parts[] = { "hour", "minute", "second" };
	struct sv time = timelinejs_text(date, "time");

	for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++) {
		struct sv part = time.n > 0 ? sv_cut(&time, ':') :
					      timelinejs_text(date, parts[i]);

		build_char(b, i ? ':' : 'T');
		put_number(b, part.n > 0 ? part : SV("00"), 2);
	}
	build_str(b, time.n > 0 ? ":" : "");
	build_sv(b, time);
}

/* Whether WORDS, of a date, have YEAR, which is negative, for that of EDTF:
 * -43 for 44 BC. */
static bool counts_zero(struct sheet *s, struct sv year, struct sv words)
{
	struct date_context typed = { .locale = s->locale };
	unsigned long long n;
	struct date_fault fault;
	struct date d;

	return sv_to_u64(sv_slice(year, 1, year.n), INT32_MAX, &n) &&
	       words.n > 0 &&
	       date_read(s->arena, words, &typed, &d, &fault) &&
	       d.nparts > 0 && d.parts[0].year == -(int64_t)n;
}

/* Appends YEAR, of four digits, of more, or before Christ. */
static void put_year(struct build *b, struct sheet *s, struct sv year,
		     struct sv words)
{
	unsigned long long n;

	if (sv_starts(year, SV("-")) && year.n < 5 &&
	    counts_zero(s, year, words)) {
		build_char(b, '-');
		put_number(b, sv_slice(year, 1, year.n), 4);
	} else if (!ymd_before(b, year)) {
		if (sv_to_u64(year, INT64_MAX, &n) && n > 9999)
			build_fmt(b, "Y%llu", n);
		else
			put_number(b, year, 4);
	}
}

struct sv timelinejs_date(struct sheet *s, const struct node *date,
			 const struct node *first)
{
	struct sv year = timelinejs_text(date, "year");
	struct sv month = timelinejs_text(date, "month");
	struct sv day = timelinejs_text(date, "day");
	struct build b = { .arena = s->arena };

	if (date && date->kind == NODE_SCALAR)
		return nodes_text(date);
	if (year.n == 0 && month.n > 0)
		year = timelinejs_text(first, "year");
	/* No season, which has such a number, and no other year. */
	if (month.n > 0 && (year.n == 0 || !is_month(month) ||
			    ymd_is_several(s, year))) {
		ymd_put_none(s, &b, year, month, day);
		return build_view(&b);
	}
	put_year(&b, s, year, timelinejs_text(date, "display_date"));
	if (month.n > 0) {
		build_char(&b, '-');
		put_number(&b, month, 2);
	}
	if (day.n > 0 && month.n > 0) {
		build_char(&b, '-');
		put_number(&b, day, 2);
		if (timelinejs_text(date, "hour").n > 0 ||
		    timelinejs_text(date, "time").n > 0)
			put_time(&b, date);
	}
	return build_view(&b);
}
