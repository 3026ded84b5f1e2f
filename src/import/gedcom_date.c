/* Dates of GEDCOM, DATE_VALUE (gedcom_date.h). */
#include "import/gedcom_date.h"

#include "base/ascii.h"
#include "import/julian.h"

/* The words that dates begin with, and what the reader of dates calls them. */
static const struct {
	struct sv word, ours;
} before[] = {
	{ SV_INIT("ABT"), SV_INIT("about ") },
	{ SV_INIT("CAL"), SV_INIT("about ") },
	{ SV_INIT("EST"), SV_INIT("about ") },
	{ SV_INIT("BET"), SV_INIT("between ") },
	{ SV_INIT("FROM"), SV_INIT("from ") },
	{ SV_INIT("TO"), SV_INIT("until ") },
	{ SV_INIT("INT"), SV_INIT("") },
};

/* Cuts WORD off TEXT, which begins with it: in small letters too, and with a
 * point, as programs write that keep what was typed. */
static bool cut_word(struct sv *text, struct sv word)
{
	struct sv left = sv_slice(*text, word.n, text->n);

	if (!sv_same(sv_slice(*text, 0, word.n), word))
		return false;
	if (sv_starts(left, SV(".")))
		left = sv_slice(left, 1, left.n);
	if (!sv_starts(left, SV(" ")))
		return false;
	*text = sv_trim(left);
	return true;
}

/* TEXT with a 0 before each year of three digits: 28 JAN 814. */
static struct sv four_digits(struct arena *a, struct sv text)
{
	struct build b = { .arena = a };
	struct sv left = text;
	bool any = false;

	while (left.n > 0) {
		struct sv word = sv_cut(&left, ' ');
		unsigned long long n;
		bool year = word.n == 3 && sv_to_u64(word, 999, &n) &&
			    (left.n == 0 || sv_starts(left, SV("AND ")) ||
			     sv_starts(left, SV("TO ")));

		any |= year;
		build_str(&b, b.n > 0 ? " " : "");
		build_str(&b, year ? "0" : "");
		build_sv(&b, word);
	}
	return any ? build_view(&b) : text;
}

/* Reads TEXT, one date, as the days that it may be. */
static bool read_days(struct arena *a, struct sv text, struct date *d)
{
	struct date_context typed = { .locale = NULL };
	struct date_fault fault;

	return date_read(a, text, &typed, d, &fault);
}

/* Some year, month or day before TEXT, or after it, as TEXT names one; TEXT as
 * it is where it is no date. */
static struct sv beyond(struct arena *a, struct sv text, bool after)
{
	enum { DAY_BYTES = 3, MONTH_BYTES = 6 }; /* -31, -12-31 */
	struct build b = { .arena = a };
	struct date d;

	if (!read_days(a, text, &d) ||
	    (after ? d.last_end : d.first_end) != END_KNOWN)
		return text;
	build_str(&b, after ? "[" : "[..");
	date_print_day(&b, after ? d.last + 1 : d.first - 1);
	build_cut(&b, b.n - (d.precision == PRECISION_YEAR  ? MONTH_BYTES :
			     d.precision == PRECISION_MONTH ? DAY_BYTES :
							      0));
	build_str(&b, after ? "..]" : "]");
	return build_view(&b);
}

/* TEXT without what says that it counts by today's calendar, and with the era
 * as others write it. */
static struct sv usual(struct arena *a, struct sv text)
{
	static const struct sv_pair words[] = {
		{ SV_INIT("@#DGREGORIAN@ "), SV_INIT("") },
		{ SV_INIT("GREGORIAN "), SV_INIT("") },
		{ SV_INIT("B.C."), SV_INIT("BC") },
		{ SV_INIT("BCE"), SV_INIT("BC") },
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		struct build b = { .arena = a };
		size_t at = 0, found;

		while ((found = sv_find(text, words[i].name, at)) != SV_NONE) {
			build_sv(&b, sv_slice(text, at, found));
			build_sv(&b, words[i].text);
			at = found + words[i].name.n;
		}
		build_sv(&b, sv_slice(text, at, text.n));
		text = at > 0 ? build_view(&b) : text;
	}
	return sv_trim(text);
}

/* DATE with what says that a day counts by the Julian calendar after that day,
 * as the reader of dates has it; DATE as it is where no day follows that. */
static struct sv julian_last(struct arena *a, struct sv date)
{
	struct build b = { .arena = a };
	struct sv text = date;
	bool julian = false;

	while (text.n > 0) {
		struct sv word = sv_cut(&text, ' ');
		bool mark = sv_eq(word, SV("@#DJULIAN@")) ||
			    sv_eq(word, SV("JULIAN"));

		julian |= mark;
		if (mark && (text.n == 0 || !ascii_is_digit(text.s[0])))
			return date;
		if (mark)
			continue;
		build_str(&b, b.n > 0 ? " " : "");
		build_sv(&b, word);
		if (julian && (text.n == 0 || sv_starts(text, SV("AND ")) ||
			       sv_starts(text, SV("TO ")))) {
			build_str(&b, " (Julian)");
			julian = false;
		}
	}
	return build_view(&b);
}

/* What is read of a year of two styles, 1731/32. */
enum style { STYLE_NONE, STYLE_FIRST, STYLE_LAST, STYLE_EITHER };

/* How WORD, after the word PREVIOUS, is read if it is such a year; *YEAR is the
 * first.  Before Lady Day, on which the year began, it is the last; without a
 * month it is not known which, and what it bounds holds of both. */
static enum style style_of(struct sv word, struct sv previous,
			   unsigned long long *year)
{
	static const struct {
		const char *words;
		enum style style;
	} all[] = {
		{ "JAN FEB MAR AND TO BEF", STYLE_LAST },
		{ "BET FROM AFT", STYLE_FIRST },
		{ "APR MAY JUN JUL AUG SEP OCT NOV DEC", STYLE_NONE },
	};
	enum { SLASH = 4, BYTES = 7 };
	unsigned long long last;

	if (word.n != BYTES || word.s[SLASH] != '/' ||
	    !sv_to_u64(sv_slice(word, 0, SLASH), 9999, year) ||
	    !sv_to_u64(sv_slice(word, SLASH + 1, BYTES), 99, &last) ||
	    last != (*year + 1) % 100)
		return STYLE_NONE;
	for (size_t i = 0; i < sizeof(all) / sizeof(*all); i++) {
		struct sv left = sv_of(all[i].words);

		while (left.n > 0)
			if (sv_same(sv_cut(&left, ' '), previous))
				return all[i].style;
	}
	return STYLE_EITHER;
}

static bool is_two_styles(struct sv text)
{
	struct sv previous = { 0 }, word;
	unsigned long long year;

	for (; text.n > 0; previous = word) {
		word = sv_cut(&text, ' ');
		if (style_of(word, previous, &year) != STYLE_NONE)
			return true;
	}
	return false;
}

/* TEXT with one year for each of two styles, or with both as a choice. */
static struct sv one_style(struct arena *a, struct sv text)
{
	struct build b = { .arena = a };
	struct sv left = text, previous = { 0 }, word;

	for (; left.n > 0; previous = word) {
		unsigned long long year;
		enum style style;

		word = sv_cut(&left, ' ');
		style = style_of(word, previous, &year);
		build_str(&b, b.n > 0 ? " " : "");
		if (style == STYLE_NONE)
			build_sv(&b, word);
		else
			build_fmt(&b, "%04llu", year + (style == STYLE_LAST));
		if (style == STYLE_EITHER)
			build_fmt(&b, " or %04llu", year + 1);
	}
	return build_view(&b);
}

/* Appends TEXT, an end of a period, as EDTF, *ABOUT if it is so; false where it
 * is no date. */
static bool put_end(struct arena *a, struct build *b, struct sv text,
		    bool *about)
{
	static const struct sv words[] = { SV_INIT("ABT"), SV_INIT("CAL"),
					   SV_INIT("EST") };
	bool is = false;
	struct date d;

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		is = is || cut_word(&text, words[i]);
	if (!read_days(a, text, &d) || d.form != DATE_SINGLE)
		return false;
	date_print(b, &d);
	build_str(b, is ? "~" : "");
	*about |= is;
	return true;
}

/* The period TEXT, an end of which is about a date, FROM ABT 1850 TO 1852, as
 * EDTF; empty for any other. */
static struct sv about_period(struct arena *a, struct sv text)
{
	struct build b = { .arena = a };
	bool from = cut_word(&text, SV("FROM")), about = false, is = true;
	size_t to = from ? sv_find(text, SV(" TO "), 0) : SV_NONE;
	struct sv first = sv_slice(text, 0, to);

	if (from)
		is = put_end(a, &b, first, &about);
	else
		build_str(&b, "..");
	build_char(&b, '/');
	text = sv_trim(sv_slice(text, from ? first.n : 0, text.n));
	if (cut_word(&text, SV("TO")))
		is = is && put_end(a, &b, text, &about);
	else
		build_str(&b, "..");
	return is && about ? build_view(&b) : (struct sv){ 0 };
}

/* TEXT, which has no phrase, as our words or EDTF have it. */
static struct sv in_ours(struct arena *a, struct sv text)
{
	struct build b = { .arena = a };

	text = julian_last(a, one_style(a, four_digits(a, usual(a, text))));
	if (about_period(a, text).n > 0)
		return about_period(a, text);
	if (cut_word(&text, SV("BEF")))
		return beyond(a, text, false);
	if (cut_word(&text, SV("AFT")))
		return beyond(a, text, true);
	for (size_t i = 0; i < sizeof(before) / sizeof(*before); i++)
		if (cut_word(&text, before[i].word)) {
			build_sv(&b, before[i].ours);
			build_sv(&b, text);
			return build_view(&b);
		}
	return text;
}

struct sv gedcom_date(struct arena *a, struct sv text)
{
	struct sv plain = sv_slice(text, 0, sv_find_char(text, '(', 0));
	struct sv ours = in_ours(a, plain);
	struct date d;

	/* What is told, and left out, is as it was written. */
	return read_days(a, ours, &d) ? ours : sv_trim(plain);
}

struct sv gedcom_julian(struct arena *a, struct sv text)
{
	static const struct sv marks[] = { SV_INIT("@#DJULIAN@ "),
					   SV_INIT("JULIAN ") };
	const struct date_context typed = { .locale = NULL };
	struct build b = { .arena = a };
	struct date d;

	text = one_style(a, four_digits(a, text));
	for (size_t i = 0; i < 2; i++) {
		struct sv day = sv_slice(text, marks[i].n, text.n);

		if (!sv_starts(text, marks[i]))
			continue;
		if (!read_days(a, day, &d))
			return julian_leap_day(a, day, &typed);
		if (d.precision == PRECISION_DAY)
			date_print(&b, &d);
	}
	return build_view(&b);
}

struct sv gedcom_words(struct arena *a, struct sv text, struct sv phrase)
{
	struct build b = { .arena = a };

	bool told = sv_find(text, SV("JULIAN"), 0) == SV_NONE ||
		    !sv_starts(gedcom_date(a, text), SV("["));

	if (told && !is_two_styles(text))
		return phrase;
	build_sv(&b, text);
	if (phrase.n > 0)
		build_fmt(&b, " (%.*s)", SV_ARG(phrase));
	return build_view(&b);
}
