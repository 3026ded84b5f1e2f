/* The width of code points and texts, and texts cut to one. */
#include "text/width.h"

#include <unicode/uchar.h>
#include <wchar.h>

#include "base/utf8.h"

static bool is_printable_ascii(char c)
{
	return c >= ' ' && c <= '~';
}

int width_codepoint(uint32_t cp)
{
	int cells;

	if (cp > 0x10FFFF)
		return 1;
	cells = wcwidth((wchar_t)cp);
	return cells < 0 ? 1 : cells;
}

int width_text(struct sv text)
{
	int cells = 0;

	for (size_t at = 0; at < text.n;) {
		if (is_printable_ascii(text.s[at])) {
			at++;
			cells++;
		} else {
			cells += width_codepoint(utf8_next(text, &at));
		}
	}
	return cells;
}

struct sv width_cut(struct sv text, int cells, int *used)
{
	size_t at = 0;
	int sum = 0;

	while (at < text.n) {
		size_t end = grapheme_end(text, at);
		int more = width_text(sv_slice(text, at, end));

		if (more > cells - sum)
			break;
		sum += more;
		at = end;
	}
	if (used)
		*used = sum;
	return sv_slice(text, 0, at);
}
