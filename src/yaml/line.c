/* What a line of YAML begins. */
#include "yaml/line.h"

#include <string.h>

#include "base/ascii.h"

struct sv line_at(struct sv text, struct line_start spot)
{
	struct sv rest = sv_slice(text, spot.at, text.n);

	return sv_cut(&rest, '\n');
}

bool line_next(struct sv text, struct line_start *spot)
{
	spot->at += line_at(text, *spot).n + 1;
	spot->line++;
	return spot->at < text.n;
}

size_t line_first(struct sv line)
{
	size_t at = 0;

	while (at < line.n && line.s[at] == ' ')
		at++;
	return at;
}

bool line_before_blank(struct sv line, size_t at)
{
	return at >= line.n || line.s[at] == ' ' || line.s[at] == '\r';
}

bool line_is_gap(struct sv line)
{
	size_t at = line_first(line);

	return line_before_blank(line, at) || line.s[at] == '#';
}

size_t line_key(struct sv line, size_t at)
{
	size_t end = at;

	while (end < line.n && (unsigned char)line.s[end] > ' ' &&
	       !strchr(":#-?[]{},&*!|>'\"%@`", line.s[end] == '-' && end > at ?
							'_' :
							line.s[end]))
		end++;
	return end > at && end < line.n && line.s[end] == ':' &&
			       line_before_blank(line, end + 1) ?
		       end :
		       SV_NONE;
}

bool line_is_dash(struct sv line, size_t at)
{
	return at < line.n && line.s[at] == '-' &&
	       line_before_blank(line, at + 1);
}

/* The bytes of a number and its full stop or bracket that TEXT begins with,
 * before a key: else it is a text. */
static size_t numbered(struct sv text)
{
	size_t at = 0;

	while (at < text.n && ascii_is_digit(text.s[at]))
		at++;
	if (at == 0 || at == text.n || !strchr(".)", text.s[at]))
		return 0;
	at++;
	return line_key(text, at + line_first(sv_slice(text, at, text.n))) !=
			       SV_NONE ?
		       at :
		       0;
}

size_t line_odd_sign(struct sv text)
{
	static const struct sv signs[] = {
		SV_INIT("\u2010"), SV_INIT("\u2011"), SV_INIT("\u2012"),
		SV_INIT("\u2013"), SV_INIT("\u2014"), SV_INIT("\u2015"),
		SV_INIT("\u2212"), SV_INIT("\u2022"), SV_INIT("\u00B7"),
		SV_INIT("--"),	   SV_INIT("-"),      SV_INIT("*"),
		SV_INIT("+"),	   SV_INIT("_"),
	};

	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		if (sv_starts(text, signs[i]))
			return signs[i].n;
	return numbered(text);
}

size_t line_odd_dash(struct sv line, size_t at)
{
	struct sv rest = sv_slice(line, at, line.n);
	size_t n = line_odd_sign(rest);
	bool dash = n > 0 && !strchr("*+_0123456789", rest.s[0]);

	if (n == 0 || n >= rest.n)
		return 0;
	if (rest.s[n] == ' ')
		return sv_starts(rest, SV("- ")) ? 0 : n;
	/* Odd blanks are told as such (blank.h). */
	return dash && ascii_is_letter(rest.s[n]) &&
			       line_key(rest, n) != SV_NONE ?
		       n :
		       0;
}

bool line_opens_block(struct sv line)
{
	line = sv_trim(line);
	while (line.n && (line.s[line.n - 1] == '-' ||
			  line.s[line.n - 1] == '+'))
		line.n--;
	return sv_ends(line, SV(" |")) || sv_ends(line, SV(" >"));
}
