/* Lines that are meant as items (markdown_lines.h). */
#include "import/markdown_lines.h"

#include <string.h>

#include "base/ascii.h"
#include "import/markdown_date.h"
#include "import/markdown_numbers.h"
#include "import/patch.h"
#include "wording/date_read.h"

/* A line that begins with a number, as a day does: "- 17. Mai 2024". */
struct day_line {
	unsigned long long number;
	size_t stop; /* bytes before the full stop */
	bool item;   /* a sign of an item stands before it */
};

/* Bytes of the blanks that TEXT begins with. */
static size_t blanks(struct sv text)
{
	size_t n = 0;

	while (n < text.n && text.s[n] == ' ')
		n++;
	return n;
}

/* Whether what stands after the full stop of a day, REST, begins with a month:
 * " Mai 2024: Forum". */
static bool is_month(struct arena *a, struct sv rest)
{
	enum { DATE_BYTES = 40 };
	struct date_context typed = { .brief = true };
	struct build b = { .arena = a };
	struct sv words = sv_trim(rest);
	size_t n = 0;
	struct date d;
	bool number = words.n > 0 && ascii_is_digit(words.s[0]);

	/* A word, or a number with the year. */
	while (n < words.n && n < DATE_BYTES &&
	       !strchr(number ? ":\t" : " :,-\t", words.s[n]))
		n++;
	build_str(&b, "1. ");
	build_sv(&b, sv_trim(sv_slice(words, 0, n)));
	if (!number)
		build_str(&b, " 2000");
	return n > 0 && date_read(a, build_view(&b), &typed, &d, NULL) &&
	       d.form == DATE_SINGLE && d.first == d.last;
}

/* Digits that TEXT begins with. */
static size_t digits_of(struct sv text)
{
	size_t n = 0;

	while (n < text.n && ascii_is_digit(text.s[n]))
		n++;
	return n;
}

/* Whether LINE, after AT blanks, begins with the number of an item: in
 * "1. 1914: War" it is no month. */
static bool is_counted(struct sv line, size_t at)
{
	struct sv rest = sv_slice(line, at, line.n);
	size_t n = digits_of(rest);

	return n > 0 && sv_starts(sv_slice(rest, n, rest.n), SV(". "));
}

/* Whether LINE, which begins with a number or not, does with such a day. */
static bool read_line(struct arena *a, struct sv line, struct day_line *out)
{
	enum { DAYS = 31 };
	size_t at = blanks(line), digits;
	struct sv day;

	*out = (struct day_line){ .number = 0 };
	if (at + 1 < line.n && strchr("-*+", line.s[at]) &&
	    line.s[at + 1] == ' ') {
		out->item = true;
		at += 1 + blanks(sv_slice(line, at + 1, line.n));
	}
	digits = digits_of(sv_slice(line, at, line.n));
	day = sv_slice(line, at, at + digits);
	out->stop = at + digits;
	return digits > 0 && digits <= 2 &&
	       sv_starts(sv_slice(line, out->stop, line.n), SV(". ")) &&
	       sv_to_u64(day, DAYS, &out->number) && out->number > 0 &&
	       is_month(a, sv_slice(line, out->stop + 1, line.n));
}

/* Whether the numbers of the days of TEXT that are no items count on from 1, or
 * from a number that is no day, so that they may be those of a list; FIRST is
 * then the first of those lines, and *NUMBER how many are above it. */
static bool counts(struct arena *a, struct sv text, struct sv *first,
		   uint32_t *number)
{
	unsigned long long last = 0;
	struct day_line day;
	bool any = false;

	for (uint32_t i = 0; text.n > 0; i++) {
		struct sv line = sv_cut(&text, '\n');
		bool is = read_line(a, line, &day);

		arena_reset(a);
		if (day.number == 0 || day.item)
			continue;
		if (is && day.number != 1 && day.number != last + 1)
			return false;
		last = day.number;
		if (is && !any) {
			*first = line;
			*number = i;
		}
		any |= is;
	}
	return any;
}

/* Whether TEXT, from LINE on, has a list, which is told: it may be one of days
 * as well. */
static bool is_list(const struct sheet *s, struct arena *a, struct sv text,
		    uint32_t line)
{
	uint32_t above = 0;
	struct sv first;

	if (!counts(a, text, &first, &above))
		return false;
	DIAG(s->diags, FAULT_row_counted,
	     ((struct locus){ s->file, line + above,
			      (uint32_t)blanks(first) + 1 }),
	     diag_excerpt(s->arena, sv_trim(first)));
	return true;
}

/* A paragraph being read, line by line. */
struct lines {
	struct dating dating;
	bool fenced; /* within a block of code */
	bool inside; /* a line of it stands above */
	bool dated;  /* and the first begins with a date */
	bool years;  /* it is in a list whose numbers are years */
	struct numbers early; /* of three digits, in the lines from here on */
};

/* Whether LINE, NUMBERED if with a day, begins with a date that is parted from
 * its title by more than a full stop, which prose has too. */
static bool begins_dated(const struct lines *l, struct sv line, bool numbered)
{
	const struct marks words = { .text = line };
	struct dated dated;
	size_t n = blanks(line);

	if (n > 3 || n == line.n || strchr("-*+#>|`~<[", line.s[n]) ||
	    (!numbered && is_counted(line, n)) ||
	    !dating_part(&l->dating, &words, &dated))
		return false;
	return !sv_starts(sv_slice(line, sv_find(line, dated.date, 0) +
					    dated.date.n, line.n), SV(". "));
}

/* Reads LINE; whether it begins with a date, as that which its paragraph begins
 * with does; NUMBERED, with a day. */
static bool is_next(struct lines *l, struct sv line, bool numbered)
{
	struct sv words = sv_trim(line);
	bool dated;

	if (sv_starts(words, SV("```")) || sv_starts(words, SV("~~~")))
		l->fenced = !l->fenced;
	if (words.n == 0 || l->fenced || words.s[0] == '#') {
		l->inside = l->dated = false;
		return false;
	}
	dated = (!l->inside || l->dated) && begins_dated(l, line, numbered);
	if (!l->inside)
		l->dated = dated;
	if (!l->inside) {
		l->inside = true;
		return false;
	}
	return dated;
}

/* Appends LINE, which is DAY, as words of an item. */
static void put_line(struct build *out, struct sv line,
		     const struct day_line *day)
{
	build_str(out, day->item ? "" : "- ");
	build_sv(out, sv_slice(line, 0, day->stop));
	build_char(out, '\\');
	build_sv(out, sv_slice(line, day->stop, line.n));
}

/* Bytes of the sign of an item that TEXT begins with, "- " or "12. ". */
static size_t sign_of(struct sv text)
{
	size_t n = digits_of(text);

	if (n == 0)
		return text.n > 1 && strchr("-*+", text.s[0]) &&
				       text.s[1] == ' ' ? 2 : 0;
	return sv_starts(sv_slice(text, n, text.n), SV(". ")) ||
			       sv_starts(sv_slice(text, n, text.n), SV(") ")) ?
		       n + 2 : 0;
}

enum { YEAR_DIGITS = 4 };

/* Whether TEXT begins with a year that is like the number of an item. */
static bool is_year(const struct lines *l, struct sv text)
{
	size_t n = digits_of(text);

	return (n == YEAR_DIGITS || (n == YEAR_DIGITS - 1 && l->early.are)) &&
	       sign_of(text) > 0;
}

/*
 * Where in LINE there is a year that Markdown has for the number of an item,
 * "1914. War", after the sign of one or, if it may be the first of a list, at
 * the beginning; SV_NONE for nowhere.
 */
static size_t find_year(const struct lines *l, struct sv line)
{
	bool first = !l->inside || l->years;
	size_t at = blanks(line), sign;
	struct sv text = sv_slice(line, at, line.n);

	if (at > 3 || l->fenced)
		return SV_NONE;
	sign = is_year(l, text) ? 0 : sign_of(text);
	return (first || sign > 0) &&
			       is_year(l, sv_slice(text, sign, text.n)) ?
		       at + sign : SV_NONE;
}

/* Appends LINE, in which there is such a year AT: with it as the words of the
 * item whose number it is, "1914. 1914\\. War", or else as words. */
static void put_year(struct build *out, struct sv line, size_t at)
{
	struct sv text = sv_slice(line, at, line.n);
	size_t n = digits_of(text);
	bool sign = blanks(line) < at;

	build_sv(out, sv_slice(line, 0, sign ? at : at + n + 2));
	build_str(out, n < YEAR_DIGITS ? "0" : "");
	build_sv(out, sv_slice(text, 0, n));
	build_str(out, "\\.");
	build_sv(out, sv_slice(text, n + 1, text.n));
}

/* LINE without a number that is escaped before what begins with a date, which
 * is that of an item: "1\\. 1914: War" is of no January. */
static struct sv less_number(const struct lines *l, struct sv line)
{
	size_t at = blanks(line);
	size_t n = digits_of(sv_slice(line, at, line.n));
	struct marks words = { .text = sv_slice(line, at + n + 3, line.n) };
	struct dated dated;

	return at <= 3 && n > 0 && n < YEAR_DIGITS &&
	       (!l->inside || l->dated || l->years) &&
	       sv_starts(sv_slice(line, at + n, line.n), SV("\\. ")) &&
	       digits_of(words.text) == YEAR_DIGITS &&
	       dating_part(&l->dating, &words, &dated) ? words.text : line;
}

/* TEXT with numbers of Markdown for Roman ones that count on from I, where a
 * date follows: "I. 1914: War" is of no January. */
static struct sv less_roman(struct patch *p, const struct lines *l)
{
	struct sv rest = p->text;
	struct numbers roman = { 0 };

	while (rest.n > 0) {
		size_t n, at;
		unsigned number;
		struct marks words = { .line = 0 };
		struct dated dated;
		struct sv line;

		if (roman.bytes == 0)
			roman = numbers_roman(rest);
		line = sv_cut(&rest, '\n');
		at = blanks(line);
		line = sv_slice(line, at, line.n);
		n = numbers_roman_of(line, &number);
		words.text = sv_trim(sv_slice(line, n + 1, line.n));
		if (roman.are && roman.bytes > 0 && n > 0 &&
		    dating_part(&l->dating, &words, &dated))
			build_fmt(patch_part(p, sv_slice(line, 0, n)), "%u",
				  number);
		roman.bytes -= roman.bytes < at + line.n + 1 ?
				       roman.bytes : at + line.n + 1;
		arena_reset(l->dating.arena);
	}
	return patch_end(p);
}

/* The next line of REST, of whose numbers L then knows. */
static struct sv next_line(struct lines *l, struct sv *rest)
{
	struct numbers *early = &l->early;
	struct sv line;

	if (early->bytes == 0)
		*early = numbers_years(*rest);
	line = sv_cut(rest, '\n');
	early->are &= early->bytes > 0;
	early->bytes -= early->bytes < line.n + 1 ? early->bytes : line.n + 1;
	return line;
}

struct sv markdown_lines(const struct sheet *s, struct sv text, uint32_t line)
{
	struct arena scratch = { 0 };
	bool dotted = s->locale && s->locale->language == LANGUAGE_DE;
	bool list = !dotted && is_list(s, &scratch, text, line);
	struct patch roman = { text, .out = { .arena = s->arena } };
	struct lines lines = { .dating = { .arena = &scratch,
					   .locale = s->locale,
					   .year = SV("2000") } };
	struct patch p = { less_roman(&roman, &lines),
			   .out = { .arena = s->arena } };
	struct sv rest = p.text;

	while (rest.n > 0) {
		struct sv whole = next_line(&lines, &rest);
		struct day_line day;
		bool numbered = read_line(&scratch, whole, &day), next;
		struct sv words = less_number(&lines, whole);
		size_t year;

		year = find_year(&lines, words);
		if (!lines.inside && sv_trim(words).n > 0)
			lines.years = year != SV_NONE ||
				      (lines.years && blanks(words) > 0);
		next = is_next(&lines, words, numbered);
		if (!numbered || lines.fenced || (list && !day.item))
			day.number = 0;
		if (words.n < whole.n)
			patch_part(&p, sv_slice(whole, 0, whole.n - words.n));
		if (next && !numbered)
			build_str(patch_part(&p, (struct sv){ words.s, 0 }),
				  "- ");
		if (year != SV_NONE)
			put_year(patch_part(&p, words), words, year);
		else if (day.number > 0)
			put_line(patch_part(&p, words), words, &day);
		arena_reset(&scratch);
	}
	arena_free(&scratch);
	return patch_end(&p);
}
