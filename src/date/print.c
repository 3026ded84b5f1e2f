/* Prints dates as canonical EDTF. */
#include "date/part.h"

static char qualifier(const struct date_part *p, unsigned component)
{
	bool uncertain = p->uncertain & component;
	bool approximate = p->approximate & component;

	if (uncertain && approximate)
		return '%';
	return uncertain ? '?' : approximate ? '~' : '\0';
}

/*
 * The component after which one qualifier covers all to its left: the last
 * of the leading components that share the doubt of the year, or 0.
 */
static unsigned group_end(const struct date_part *p, unsigned has)
{
	char first = qualifier(p, COMPONENT_YEAR);
	unsigned end = 0;

	if (!first)
		return 0;
	for (unsigned c = COMPONENT_YEAR; c & has; c *= 2) {
		if (qualifier(p, c) != first)
			break;
		end = c;
	}
	return end;
}

/* Two digits, with X at the bits of MASK. */
static void print_two(struct build *b, int value, unsigned mask)
{
	static const char digits[] = "0123456789";

	build_char(b, mask & 2 ? 'X' : digits[value / 10]);
	build_char(b, mask & 1 ? 'X' : digits[value % 10]);
}

static void print_year(struct build *b, const struct date_part *p)
{
	int64_t rest = p->year < 0 ? -p->year : p->year;

	if (p->flags & PART_LONG_YEAR) {
		build_fmt(b, "Y%lld", (long long)p->year);
		if (p->exponent)
			build_fmt(b, "E%u", p->exponent);
	} else {
		if (p->year < 0)
			build_char(b, '-');
		print_two(b, (int)(rest / 100), p->year_x >> 2);
		print_two(b, (int)(rest % 100), p->year_x & 3);
	}
	if (p->significant)
		build_fmt(b, "S%u", p->significant);
}

static void print_time(struct build *b, const struct date_part *p)
{
	bool leap = p->flags & PART_LEAP;
	int32_t s = p->second - leap;
	int zone = p->zone < 0 ? -p->zone : p->zone;

	build_fmt(b, "T%02d:%02d:%02d", s / 3600, s / 60 % 60, s % 60 + leap);
	if (!(p->flags & PART_ZONE))
		return;
	if (zone == 0)
		build_char(b, 'Z');
	else
		build_fmt(b, "%c%02d:%02d", p->zone < 0 ? '-' : '+', zone / 60,
			  zone % 60);
}

static void print_part(struct build *b, const struct date_part *p)
{
	unsigned has = date_part_has(p), group = group_end(p, has);

	if (p->flags & (PART_OPEN | PART_UNTIL))
		build_str(b, "..");
	for (unsigned c = COMPONENT_YEAR; c & has; c *= 2) {
		char mark = qualifier(p, c);

		if (c != COMPONENT_YEAR)
			build_char(b, '-');
		if (mark && c > group)
			build_char(b, mark);
		if (c == COMPONENT_YEAR)
			print_year(b, p);
		else if (c == COMPONENT_MONTH)
			print_two(b, p->month, p->month_x);
		else
			print_two(b, p->day, p->day_x);
		if (mark && c == group)
			build_char(b, mark);
	}
	if (p->flags & PART_TIME)
		print_time(b, p);
	if (p->flags & PART_FROM)
		build_str(b, "..");
}

void date_print(struct build *b, const struct date *d)
{
	bool range = true; /* the part before this one goes on to it */

	if (d->form == DATE_ONE_OF || d->form == DATE_ALL_OF)
		build_char(b, d->form == DATE_ONE_OF ? '[' : '{');
	for (uint32_t i = 0; i < d->nparts; i++) {
		if (!range)
			build_char(b, d->form == DATE_INTERVAL ? '/' : ',');
		print_part(b, &d->parts[i]);
		range = d->form != DATE_INTERVAL &&
			d->parts[i].flags & PART_FROM;
	}
	if (d->form == DATE_ONE_OF || d->form == DATE_ALL_OF)
		build_char(b, d->form == DATE_ONE_OF ? ']' : '}');
}

void date_print_day(struct build *b, int64_t days)
{
	int64_t year;
	int month, day;

	date_from_day(days, &year, &month, &day);
	build_str(b, year < 0 ? "-" : "");
	build_number(b, (uint64_t)(year < 0 ? -year : year), 4);
	build_char(b, '-');
	build_number(b, (uint64_t)month, 2);
	build_char(b, '-');
	build_number(b, (uint64_t)day, 2);
}
