/* Taking names and patterns of dates from ICU for a language tag. */
#include "text/locale.h"

#include <stdio.h>
#include <string.h>
#include <unicode/udat.h>
#include <unicode/udateintervalformat.h>
#include <unicode/udatpg.h>
#include <unicode/ulocdata.h>
#include <unicode/ustring.h>

#include "base/ascii.h"
#include "base/build.h"
#include "base/utf8.h"

enum {
	UNITS = 128, /* UTF-16 units of a name or pattern; ours are short */
	SEASONS = 4,
	NAME_BYTES = 64,
	DASH_BYTES = 32,
};

/* What is ours: a language's tag, script, seasons and region for ICU. */
static const struct {
	const char *tag, *icu, *script;
	const char *seasons[SEASONS];
} languages[LANGUAGES] = {
	[LANGUAGE_EN] = { "en", "en_001", "latn",
			  { "spring", "summer", "autumn", "winter" } },
	[LANGUAGE_AZ] = { "az", "az", "latn",
			  { "yaz", "yay", "payız", "qış" } },
	[LANGUAGE_BE] = { "be", "be", "cyrl",
			  { "вясна", "лета", "восень", "зіма" } },
	[LANGUAGE_RU] = { "ru", "ru", "cyrl",
			  { "весна", "лето", "осень", "зима" } },
	[LANGUAGE_DE] = { "de", "de", "latn",
			  { "Frühling", "Sommer", "Herbst", "Winter" } },
};

/* What a tag asks for. */
struct wanted {
	enum locale_language language;
	char region[4]; /* capital letters or digits, or empty */
	bool known;
	bool other_script; /* than the one that we write it in */
};

/* What is taken of ICU when it is needed first; a locale may have moved to
 * another arena by then, so it has room of its own. */
struct locale_late {
	char name[NAME_BYTES]; /* ICU's name of the locale */
	char dashes[DASHES][DASH_BYTES];
	size_t n[DASHES]; /* bytes; 0: not yet */
};

/* What ICU is asked through, open only while locale_open() runs. */
struct source {
	struct arena *arena;
	char name[NAME_BYTES]; /* ICU's name of the locale */
	UDateFormat *format;
	UDateTimePatternGenerator *patterns;
	UErrorCode status;
};

/* Takes the next subtag off TAG. */
static struct sv next_subtag(struct sv *tag)
{
	struct sv head = *tag;
	size_t n = 0;

	while (n < head.n && ascii_is_alnum(head.s[n]))
		n++;
	*tag = n < head.n && (head.s[n] == '-' || head.s[n] == '_')
		       ? sv_slice(head, n + 1, head.n)
		       : (struct sv){ 0 };
	return sv_slice(head, 0, n);
}

static bool same_letters(struct sv a, const char *b)
{
	size_t n = strlen(b);

	if (a.n != n)
		return false;
	for (size_t i = 0; i < n; i++)
		if ((a.s[i] | 0x20) != b[i])
			return false;
	return true;
}

/* Takes what is not language from the rest of a tag: "az_Cyrl_AZ", or
 * "be_BY.UTF-8@latin". */
static void read_rest(struct wanted *w, struct sv tag, struct sv modifier)
{
	const char *script = languages[w->language].script;

	w->other_script = same_letters(modifier, "latin") ?
				  strcmp(script, "latn") != 0 :
				  same_letters(modifier, "cyrillic") &&
					  strcmp(script, "cyrl") != 0;
	while (tag.n > 0 && w->region[0] == '\0') {
		struct sv sub = next_subtag(&tag);

		if (sub.n == 4 && ascii_is_letter(sub.s[0]))
			w->other_script = !same_letters(sub, script);
		if (sub.n != 2 && (sub.n != 3 || !ascii_is_digit(sub.s[0])))
			continue;
		for (size_t i = 0; i < sub.n; i++)
			w->region[i] = ascii_is_letter(sub.s[i])
					       ? (char)(sub.s[i] & ~0x20)
					       : sub.s[i];
	}
}

static struct wanted read_tag(struct sv tag)
{
	struct wanted w = { .language = LANGUAGE_EN };
	bool empty = tag.n == 0;
	struct sv modifier = tag, first;

	sv_cut(&modifier, '@');
	first = next_subtag(&tag);

	w.known = empty || same_letters(first, "c") ||
		  same_letters(first, "posix");
	if (w.known)
		return w;
	for (int i = 0; i < LANGUAGES && !w.known; i++) {
		w.known = same_letters(first, languages[i].tag);
		if (w.known)
			w.language = (enum locale_language)i;
	}
	if (w.known)
		read_rest(&w, tag, modifier);
	return w;
}

/* TEXT, of less than UNITS units, as UTF-8 with special blanks made plain. */
static struct sv to_utf8(struct source *s, const UChar *text)
{
	struct build b = { .arena = s->arena };
	char bytes[3 * UNITS];
	int32_t n = 0;
	size_t i = 0;

	u_strToUTF8(bytes, sizeof(bytes), &n, text, -1, &s->status);
	build_str(&b, "");
	while (U_SUCCESS(s->status) && i < (size_t)n) {
		uint32_t c = utf8_next((struct sv){ bytes, (size_t)n }, &i);
		bool blank = c == 0xA0 || c == 0x202F ||
			     (c >= 0x2000 && c <= 0x200A);

		build_codepoint(&b, blank ? ' ' : c);
	}
	return build_view(&b);
}

/* The N names of TYPE from the one numbered FROM; a week's wrap to its first
 * day. */
static void take_names(struct source *s, UDateFormatSymbolType type, int from,
		       int n, struct sv *out)
{
	int32_t count = udat_countSymbols(s->format, type);

	for (int i = 0; i < n; i++) {
		UChar text[UNITS] = { 0 };
		int32_t at = from + i;

		if (at >= count)
			at = at - count + 1; /* weekdays begin at 1 */
		udat_getSymbols(s->format, type, at, text, UNITS - 1,
				&s->status);
		if (U_SUCCESS(s->status))
			out[i] = to_utf8(s, text);
	}
}

/* The byte that stands for N letters C of an ICU pattern, or 0 for none of
 * ours. */
static char field_of(char c, int n)
{
	switch (c) {
	case 'd':
		return FIELD_DAY;
	case 'M':
		return n > 2 ? FIELD_MONTH : FIELD_MONTH_NUMBER;
	case 'L':
		return n > 2 ? FIELD_MONTH_ALONE : FIELD_MONTH_NUMBER;
	case 'y':
		return FIELD_YEAR;
	case 'G':
		return FIELD_ERA;
	case 'Q':
	case 'q':
		return FIELD_QUARTER;
	default:
		return '\0';
	}
}

/* An ICU pattern as one of ours (Unicode TR 35, part 4: letters are fields,
 * quotes enclose text, two quotes are one). */
static struct sv convert(struct source *s, struct sv icu)
{
	struct build b = { .arena = s->arena };
	bool quoted = false;
	size_t i = 0;

	build_str(&b, "");
	while (i < icu.n) {
		char c = icu.s[i++];
		int n = 1;

		if (c == '\'') {
			if (i < icu.n && icu.s[i] == '\'')
				build_char(&b, icu.s[i++]);
			else
				quoted = !quoted;
		} else if (quoted || !ascii_is_letter(c)) {
			build_char(&b, c);
		} else {
			for (; i < icu.n && icu.s[i] == c; i++)
				n++;
			c = field_of(c, n);
			if (c)
				build_char(&b, c);
		}
	}
	return build_view(&b);
}

static struct sv take_pattern(struct source *s, const UChar *skeleton)
{
	UChar text[UNITS] = { 0 };

	udatpg_getBestPattern(s->patterns, skeleton, -1, text, UNITS - 1,
			      &s->status);
	if (U_FAILURE(s->status))
		return (struct sv){ 0 };
	return convert(s, to_utf8(s, text));
}

/* What follows the year at the end of a day ("2024 г.") follows it at the end
 * of PATTERN too: for Belarusian, CLDR leaves it out there. */
static struct sv end_as_day(struct source *s, const struct locale *l,
			    struct sv pattern)
{
	struct sv day = l->patterns[PATTERN_DAY];
	size_t year = sv_find_char(day, FIELD_YEAR, 0);
	struct build b = { .arena = s->arena };

	if (pattern.n == 0 || pattern.s[pattern.n - 1] != FIELD_YEAR ||
	    year == SV_NONE)
		return pattern;
	build_sv(&b, pattern);
	build_sv(&b, sv_slice(day, year + 1, day.n));
	return build_view(&b);
}

static void take_patterns(struct source *s, struct locale *out)
{
	static const UChar *const skeletons[PATTERNS] = {
		[PATTERN_DAY] = u"yMMMMd",
		[PATTERN_DAY_OF_MONTH] = u"MMMMd",
		[PATTERN_MONTH] = u"yMMMM",
		[PATTERN_QUARTER] = u"yQQQQ",
		[PATTERN_DAY_BC] = u"GyMMMMd",
		[PATTERN_MONTH_BC] = u"GyMMMM",
		[PATTERN_YEAR_BC] = u"Gy",
	};
	struct sv numbers = take_pattern(s, u"yMd");
	size_t day = sv_find_char(numbers, FIELD_DAY, 0);
	size_t month = sv_find_char(numbers, FIELD_MONTH_NUMBER, 0);

	for (int i = 0; i < PATTERNS; i++)
		out->patterns[i] = end_as_day(s, out,
					      take_pattern(s, skeletons[i]));
	out->month_first = month < day;
}

/*
 * What stands between FROM and TO in the interval of the days START and END as
 * ICU writes it by SKELETON.  ICU gives no patterns of intervals, only
 * intervals, so it is cut out of one.
 */
static struct sv take_dash(struct source *s, const UChar *skeleton, int start,
			   int end, struct sv from, struct sv to)
{
	const UDate day = 86400e3;
	UDateIntervalFormat *format;
	UChar text[UNITS] = { 0 };
	struct sv line;
	size_t low, high;

	format = udtitvfmt_open(s->name, skeleton, -1, u"UTC", -1, &s->status);
	udtitvfmt_format(format, start * day, end * day, text, UNITS - 1, NULL,
			 &s->status);
	udtitvfmt_close(format);
	if (U_FAILURE(s->status))
		return SV("–");
	line = to_utf8(s, text);
	low = sv_find(line, from, 0);
	high = sv_find(line, to, 0);
	if (low == SV_NONE || high == SV_NONE || high <= low + from.n)
		return SV("–");
	return sv_slice(line, low + from.n, high);
}

struct sv locale_dash(const struct locale *l, enum locale_dash which)
{
	enum { MAY_15 = 19858, JUNE_15 = 19889, MAY_15_2026 = 20588 };
	const struct {
		const UChar *skeleton;
		int start, end;
		struct sv from, to;
	} spans[DASHES] = {
		[DASH_DAYS] = { u"yMMMMd", MAY_15, MAY_15 + 2, SV("15"),
				SV("17") },
		[DASH_MONTHS] = { u"yMMMM", MAY_15, JUNE_15,
				  l->months_alone[4], l->months_alone[5] },
		[DASH_YEARS] = { u"y", MAY_15, MAY_15_2026, SV("2024"),
				 SV("2026") },
	}, *span = &spans[which];
	struct locale_late *late = l->late;
	struct arena scratch = { 0 };
	struct source s = { .arena = &scratch, .status = U_ZERO_ERROR };
	struct sv dash;

	if (!late)
		return SV("–");
	if (late->n[which] == 0) {
		memcpy(s.name, late->name, sizeof(s.name));
		dash = take_dash(&s, span->skeleton, span->start, span->end,
				 span->from, span->to);
		if (dash.n > DASH_BYTES)
			dash = SV("–");
		memcpy(late->dashes[which], dash.s, dash.n);
		late->n[which] = dash.n;
		arena_free(&scratch);
	}
	return (struct sv){ late->dashes[which], late->n[which] };
}

struct sv locale_day_mark(const struct locale *l)
{
	struct sv dash = locale_dash(l, DASH_DAYS);
	size_t n = 0;

	while (n < dash.n && dash.s[n] == '.')
		n++;
	return sv_slice(dash, 0, n);
}

static struct sv take_delimiter(struct source *s, ULocaleData *data,
				ULocaleDataDelimiterType type)
{
	UChar text[UNITS] = { 0 };

	ulocdata_getDelimiter(data, type, text, UNITS - 1, &s->status);
	return to_utf8(s, text);
}

static void take_delimiters(struct source *s, struct locale *out)
{
	ULocaleData *data = ulocdata_open(s->name, &s->status);

	if (U_SUCCESS(s->status)) {
		out->open = take_delimiter(s, data, ULOCDATA_QUOTATION_START);
		out->shut = take_delimiter(s, data, ULOCDATA_QUOTATION_END);
		out->inner_open = take_delimiter(
			s, data, ULOCDATA_ALT_QUOTATION_START);
		out->inner_shut = take_delimiter(
			s, data, ULOCDATA_ALT_QUOTATION_END);
	}
	ulocdata_close(data);
}

static size_t count_of(struct sv text, struct sv mark)
{
	size_t n = 0, at = 0;

	while (mark.n > 0 && (at = sv_find(text, mark, at)) != SV_NONE) {
		at += mark.n;
		n++;
	}
	return n;
}

/* The mark of a quotation that TEXT begins with, ODD or even among those, as
 * one within another; *N is its bytes, 0 for none. */
static struct sv inner_mark(const struct locale *l, struct sv text, bool odd,
			    size_t *n)
{
	const struct sv plain = SV("\"");
	bool open = sv_starts(text, l->open), shut = sv_starts(text, l->shut);

	*n = open ? l->open.n : shut ? l->shut.n : 0;
	if (sv_starts(text, plain)) {
		*n = plain.n;
		open = odd;
	}
	return open ? l->inner_open : l->inner_shut;
}

/* Whether the " of WORDS are pairs of marks, as those for inches are not: no
 * letter or digit stands before the first of two, or after the second. */
static bool are_pairs(struct sv words)
{
	bool odd = false;

	for (size_t i = 0; i < words.n; i++) {
		size_t beside = odd ? i + 1 : i - 1;

		if (words.s[i] != '"')
			continue;
		odd = !odd;
		if (beside < words.n && ascii_is_alnum(words.s[beside]))
			return false;
	}
	return !odd;
}

struct sv locale_within(struct arena *a, const struct locale *l,
			struct sv words)
{
	struct build b = { .arena = a };
	size_t plain = count_of(words, SV("\""));
	size_t open = count_of(words, l->open), n, from = 0;
	bool odd = false;

	if (plain + open == 0 || !are_pairs(words) ||
	    open != count_of(words, l->shut))
		return words;
	for (size_t at = 0; at < words.n; at += n ? n : 1) {
		struct sv rest = sv_slice(words, at, words.n), mark;

		odd ^= sv_starts(rest, SV("\""));
		mark = inner_mark(l, rest, odd, &n);
		if (n == 0)
			continue;
		build_sv(&b, sv_slice(words, from, at));
		build_sv(&b, mark);
		from = at + n;
	}
	build_sv(&b, sv_slice(words, from, words.n));
	return build_view(&b);
}

/* One column has both forms: where those by themselves have no stop ("Nov"),
 * those beside a day have none either ("11. Nov"). */
static void drop_stops(const struct sv alone[12], struct sv beside[12])
{
	for (size_t i = 0; i < 12; i++)
		if (sv_ends(alone[i], SV(".")))
			return;
	for (size_t i = 0; i < 12; i++)
		beside[i].n -= sv_ends(beside[i], SV("."));
}

static void take_all(struct source *s, struct locale *out)
{
	struct sv eras[2] = { { 0 }, { 0 } };

	take_names(s, UDAT_MONTHS, 0, 12, out->months);
	take_names(s, UDAT_STANDALONE_MONTHS, 0, 12, out->months_alone);
	take_names(s, UDAT_STANDALONE_SHORT_MONTHS, 0, 12, out->short_months);
	take_names(s, UDAT_SHORT_MONTHS, 0, 12, out->short_months_beside);
	drop_stops(out->short_months, out->short_months_beside);
	/* ICU's weeks begin with Sunday, number 1. */
	take_names(s, UDAT_STANDALONE_WEEKDAYS, 2, 7, out->weekdays);
	take_names(s, UDAT_STANDALONE_SHORT_WEEKDAYS, 2, 7,
		   out->short_weekdays);
	take_names(s, UDAT_QUARTERS, 0, 4, out->quarters);
	take_names(s, UDAT_SHORT_QUARTERS, 0, 4, out->short_quarters);
	take_names(s, UDAT_ERAS, 0, 2, eras);
	take_patterns(s, out);
	take_delimiters(s, out);
	if (U_FAILURE(s->status))
		return;
	out->bc = eras[0];
	out->ad = eras[1];
}

bool locale_open(struct arena *a, const char *tag, struct locale *out,
		 bool *fell_back, struct err *err)
{
	struct wanted w = read_tag(sv_of(tag));
	struct source s = { .arena = a, .status = U_ZERO_ERROR };
	const char *language = languages[w.language].tag;
	bool region = w.region[0] != '\0';
	struct build name = { .arena = a };

	*out = (struct locale){ .language = w.language,
				.other_script = w.other_script };
	if (fell_back)
		*fell_back = !w.known;
	snprintf(s.name, sizeof(s.name),
		 "%s%s%s@calendar=gregorian;numbers=latn",
		 region ? language : languages[w.language].icu,
		 region ? "_" : "", w.region);
	s.format = udat_open(UDAT_LONG, UDAT_LONG, s.name, u"UTC", -1, NULL, 0,
			     &s.status);
	s.patterns = udatpg_open(s.name, &s.status);
	if (U_SUCCESS(s.status))
		take_all(&s, out);
	udatpg_close(s.patterns);
	udat_close(s.format);
	if (U_FAILURE(s.status)) {
		*out = (struct locale){ 0 };
		return err_set(err, "no names of months for %s: ICU says %s",
			       language, u_errorName(s.status));
	}
	if (!number_open(a, s.name, &out->numbers, err))
		return false;
	build_fmt(&name, "%s%s%s", language, region ? "-" : "", w.region);
	out->tag = build_view(&name);
	out->dash = SV(" – ");
	out->late = ARENA_NEW(a, 1, struct locale_late);
	memcpy(out->late->name, s.name, sizeof(s.name));
	for (int i = 0; i < SEASONS; i++)
		out->seasons[i] = sv_of(languages[w.language].seasons[i]);
	if (strcmp(w.region, "US") == 0 && w.language == LANGUAGE_EN)
		out->seasons[2] = SV("fall");
	return true;
}

struct sv locale_word(size_t i)
{
	if (i == LANGUAGES)
		return SV("en-US");
	return i < LANGUAGES ? sv_of(languages[i].tag) : (struct sv){ 0 };
}

bool locale_speaks(const struct locale *l, struct sv tag)
{
	struct wanted w = read_tag(tag);

	return w.known && w.language == l->language && !w.other_script;
}
