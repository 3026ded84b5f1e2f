/* The characters of a typed text, small. */
#include "base/utf8.h"
#include "wording/date_read_lead.h"
#include "wording/date_read_tokens.h"

uint32_t date_read_next(struct sv text, size_t at, size_t *end)
{
	*end = at;
	return at < text.n ? date_read_small(utf8_next(text, end)) : 0;
}

bool date_read_letter(uint32_t c)
{
	return !(c & UTF8_BAD) && c != 0xD7 && c != 0xF7 &&
	       ((c >= 'a' && c <= 'z') || (c >= 0xC0 && c < 0x2000));
}

static bool is_blank(uint32_t c)
{
	return c == ' ' || c == '\t' || c == 0xA0 || c == 0x202F;
}

size_t date_read_skip(struct sv text, size_t at, bool stops)
{
	size_t end;

	for (;; at = end) {
		uint32_t c = date_read_next(text, at, &end);

		if (!is_blank(c) && !(stops && c == '.'))
			return at;
	}
}
