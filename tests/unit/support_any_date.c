/* Any date at all, at random: whatever EDTF has, each form and each place of an
 * X and of a doubt. */
#include "support_date.h"

/* Appends a number of two digits up to TOP, either of which may be an X. */
static void two_digits(struct build *b, uint32_t top, bool x)
{
	uint32_t value = 1 + random_below(top);

	build_char(b, x && random_below(2) ? 'X' : (char)('0' + value / 10));
	build_char(b, x && random_below(2) ? 'X' : (char)('0' + value % 10));
}

/* Appends a doubt once in SELDOM times. */
static void doubt(struct build *b, uint32_t seldom)
{
	if (random_below(seldom) == 0)
		build_char(b, "?~%"[random_below(3)]);
}

static void long_year(struct build *b)
{
	build_fmt(b, "Y%s", random_below(2) ? "-" : "");
	if (random_below(2))
		build_fmt(b, "%u", 10000 + random_below(90000000));
	else
		build_fmt(b, "%uE%u", 1 + random_below(999),
			  (uint32_t[]){ 4, 7, 15, 18, 30, 400 }
				       [random_below(6)]);
	if (random_below(3) == 0)
		build_fmt(b, "S%u", 1 + random_below(6));
}

/* Appends the digits of a year: of our times, early, before Christ, with X. */
static void year(struct build *b)
{
	uint32_t kind = random_below(8);
	uint32_t number = kind < 3 ? 1800 + random_below(230) :
			  kind < 5 ? random_below(1000) :
				     random_below(10000);
	uint32_t worth = 1000, x = kind == 7 ? random_below(16) :
				   kind == 6 ? (1U << random_below(5)) - 1 : 0;

	if (kind == 5)
		build_char(b, '-');
	for (int i = 3; i >= 0; i--, worth /= 10)
		build_char(b, x >> i & 1 ? 'X' :
				     (char)('0' + number / worth % 10));
}

static void part(struct build *b)
{
	bool marks = random_below(6) == 0;
	uint32_t kind = random_below(10);

	if (kind == 0) {
		long_year(b);
		doubt(b, 4);
		return;
	}
	doubt(b, marks ? 3 : 99);
	year(b);
	if (kind == 1)
		build_fmt(b, "S%u", 1 + random_below(4));
	if (kind > 2 && marks)
		doubt(b, 2);
	if (kind > 2)
		build_char(b, '-');
	if (kind > 2 && marks)
		doubt(b, 3);
	if (kind > 2 && kind < 6)
		build_fmt(b, "%u", 21 + random_below(21));
	else if (kind > 5)
		two_digits(b, 12, random_below(4) == 0);
	if (kind > 7) {
		build_char(b, '-');
		doubt(b, marks ? 3 : 99);
		two_digits(b, 31, random_below(4) == 0);
	}
	doubt(b, 4);
}

/* Appends two parts, MARK between them, which share as much as may be. */
static void pair(struct build *b, const char *mark)
{
	static const char *const years[] = { "2024", "0045", "-0043", "-0101",
					     "0999", "198X", "19XX" };
	const char *of = years[random_below(7)];
	uint32_t kind = random_below(5), seldom = random_below(3) ? 99 : 2;

	for (int i = 0; i < 2; i++) {
		build_str(b, i ? mark : "");
		build_str(b, of);
		if (kind == 1)
			build_fmt(b, "-%02u", 1 + random_below(12));
		if (kind == 2)
			build_fmt(b, "-05-%02u", 1 + random_below(31));
		if (kind == 3)
			build_fmt(b, "-%02u-%02u", 1 + random_below(12),
				  1 + random_below(28));
		if (kind == 4)
			build_fmt(b, "-%u", 21 + random_below(21));
		build_str(b, seldom == 2 ? "~" : "");
		doubt(b, 2 * seldom);
	}
}

static void set(struct build *b)
{
	bool all = random_below(2);
	uint32_t n = random_below(5);

	build_char(b, all ? '{' : '[');
	build_str(b, random_below(5) ? "" : "..");
	if (n == 0)
		pair(b, random_below(2) ? ".." : ",");
	for (uint32_t i = 0; i < n; i++) {
		build_str(b, i ? "," : "");
		part(b);
		if (random_below(4) == 0) {
			build_str(b, "..");
			part(b);
		}
	}
	build_str(b, random_below(5) ? "" : "..");
	build_char(b, all ? '}' : ']');
}

/* A date open or not known at either end, or at both. */
static void half(struct build *b)
{
	static const char *const sides[][2] = {
		{ "../", "" }, { "", "/.." },	{ "/", "" },   { "", "/" },
		{ "", ".." },  { "..", "" },	{ "", "../.." },
		{ "../..", "" }, { "/..", "" }, { "", "../" },
	};
	uint32_t kind = random_below(10);

	build_str(b, sides[kind][0]);
	part(b);
	build_str(b, sides[kind][1]);
}

struct sv date_any_text(void)
{
	struct build b = { .arena = &date_arena };

	switch (random_below(8)) {
	case 0:
		set(&b);
		break;
	case 1:
		half(&b);
		break;
	case 2:
		pair(&b, "/");
		break;
	case 3:
		part(&b);
		build_char(&b, '/');
		part(&b);
		break;
	case 4:
		build_fmt(&b, "%04u-%02u-%02uT%02u:%02u:%02u%s",
			  random_below(3000), 1 + random_below(12),
			  1 + random_below(31), random_below(24),
			  random_below(60), random_below(2) * random_below(61),
			  (const char *[]){ "", "Z", "+04:30", "-03:00" }
					  [random_below(4)]);
		break;
	default:
		part(&b);
	}
	return build_view(&b);
}
