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

struct sv percent_read(struct arena *a, struct sv v)
{
	struct build b = { .arena = a };

	if (sv_find_char(v, '%', 0) == SV_NONE)
		return v;
	for (size_t i = 0; i < v.n; i++) {
		bool two = v.s[i] == '%' && i + 2 < v.n;
		unsigned high = two ? value(v.s[i + 1]) : 16;
		unsigned low = two ? value(v.s[i + 2]) : 16;

		if (high < 16 && low < 16) {
			build_char(&b, (char)(high << 4 | low));
			i += 2;
		} else {
			build_char(&b, v.s[i]);
		}
	}
	return build_view(&b);
}
