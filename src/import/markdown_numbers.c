/* Numbers that lines begin with (markdown_numbers.h). */
#include "import/markdown_numbers.h"

#include <string.h>

#include "base/ascii.h"

/* Whether what ends the number of an item is at byte N of LINE. */
static bool ends_number(struct sv line, size_t n)
{
	return n > 0 && n + 1 < line.n && strchr(".)", line.s[n]) &&
	       line.s[n + 1] == ' ';
}

/* LINE without the sign of an item, "- ". */
static struct sv less_sign(struct sv line)
{
	return line.n > 1 && strchr("-*+", line.s[0]) && line.s[1] == ' ' ?
		       sv_trim(sv_slice(line, 2, line.n)) : line;
}

/* The number that LINE begins with, if it may be a year; else 0. */
static unsigned year_of(struct sv line)
{
	unsigned long long number;
	size_t n = 0;

	line = less_sign(line);
	while (n < line.n && ascii_is_digit(line.s[n]))
		n++;
	return (n == 3 || n == 4) && ends_number(line, n) &&
			       sv_to_u64(sv_slice(line, 0, n), 9999, &number) ?
		       (unsigned)number : 0;
}

size_t numbers_roman_of(struct sv line, unsigned *number)
{
	static const struct {
		const char *sign;
		unsigned is, most; /* so many of them follow each other */
	} signs[] = {
		{ "L", 50, 1 }, { "XL", 40, 1 }, { "X", 10, 3 }, { "IX", 9, 1 },
		{ "V", 5, 1 },	{ "IV", 4, 1 },	 { "I", 1, 3 },
	};
	size_t at = 0;

	*number = 0;
	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++) {
		struct sv sign = sv_of(signs[i].sign);

		for (unsigned k = 0; k < signs[i].most; k++) {
			if (!sv_same(sv_slice(line, at, at + sign.n), sign))
				break;
			at += sign.n;
			*number += signs[i].is;
		}
	}
	return ends_number(line, at) ? at : 0;
}

static unsigned roman_of(struct sv line)
{
	unsigned number;

	return numbers_roman_of(line, &number) > 0 ? number : 0;
}

/* Numbers as they follow each other. */
struct run {
	unsigned first, last;
	unsigned most; /* that one is above the one before */
};

/* The lines that TEXT begins with, each of whose numbers, as READ says, is
 * above the one before; bytes of them. */
static size_t run_of(struct sv text, unsigned (*read)(struct sv line),
		     struct run *run)
{
	enum { SET_IN = 4 }; /* blanks: a block of code */
	struct sv rest = text;
	size_t end = 0;

	*run = (struct run){ 0 };
	while (rest.n > 0) {
		struct sv line = sv_cut(&rest, '\n'), words = sv_trim(line);
		size_t in = (size_t)(words.s - line.s);
		unsigned number = in < SET_IN ? read(words) : 0;
		unsigned more = run->last ? number - run->last : 0;

		if (number > 0 ? number <= run->last :
				 run->last == 0 || (words.n > 0 && in == 0))
			break;
		if (number == 0)
			continue;
		run->first = run->first ? run->first : number;
		run->most = more > run->most ? more : run->most;
		run->last = number;
		end = (size_t)(line.s + line.n - text.s);
	}
	return end;
}

struct numbers numbers_years(struct sv text)
{
	enum { FOUR_DIGITS = 1000 };
	struct run run;
	size_t n = run_of(text, year_of, &run);

	return (struct numbers){ n, run.first < FOUR_DIGITS && run.most > 1 };
}

struct numbers numbers_roman(struct sv text)
{
	struct run run;
	size_t n = run_of(text, roman_of, &run);

	return (struct numbers){ n, run.first == 1 && run.most == 1 };
}
