/* Text as ASCII that can be read back. */
#include "base/percent.h"

static const char digits[] = "0123456789ABCDEF";

void percent_put(struct build *b, struct sv v)
{
	for (size_t i = 0; i < v.n; i++) {
		unsigned char c = (unsigned char)v.s[i];

		if (c > ' ' && c <= '~' && c != '%') {
			build_char(b, v.s[i]);
			continue;
		}
		build_char(b, '%');
		build_char(b, digits[c >> 4]);
		build_char(b, digits[c & 15]);
	}
}

/* What the digit C is worth; 16 when it is none. */
static unsigned value(char c)
{
	char capital = c >= 'a' && c <= 'f' ? (char)(c - 'a' + 'A') : c;
	unsigned i = 0;

	while (i < 16 && digits[i] != capital)
		i++;
	return i;
}

int percent_byte(struct sv v, size_t at)
{
	bool two = at + 1 < v.n;
	unsigned high = two ? value(v.s[at]) : 16;
	unsigned low = two ? value(v.s[at + 1]) : 16;

	return high < 16 && low < 16 ? (int)(high << 4 | low) : -1;
}

struct sv percent_read(struct arena *a, struct sv v)
{
	struct build b = { .arena = a };

	if (sv_find_char(v, '%', 0) == SV_NONE)
		return v;
	for (size_t i = 0; i < v.n; i++) {
		int byte = v.s[i] == '%' ? percent_byte(v, i + 1) : -1;

		build_char(&b, byte < 0 ? v.s[i] : (char)byte);
		i += byte < 0 ? 0 : 2;
	}
	return build_view(&b);
}

bool percent_is_web(struct sv v)
{
	return sv_same(sv_slice(v, 0, 7), SV("http://")) ||
	       sv_same(sv_slice(v, 0, 8), SV("https://"));
}
