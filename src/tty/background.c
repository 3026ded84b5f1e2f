/* Reading what terminals say of their background. */
#include "tty/background.h"

enum { ANSWER_MAX = 64 }; /* bytes */

static int digit(char c)
{
	return c >= '0' && c <= '9' ? c - '0' :
	       c >= 'a' && c <= 'f' ? c - 'a' + 10 :
	       c >= 'A' && c <= 'F' ? c - 'A' + 10 :
				      -1;
}

/* One to four hexadecimal digits, of which all f are 1000; -1 for anything
 * else. */
static int thousandths(struct sv v)
{
	int value = 0, most = 0;

	if (v.n == 0 || v.n > 4)
		return -1;
	for (size_t i = 0; i < v.n; i++) {
		if (digit(v.s[i]) < 0)
			return -1;
		value = value * 16 + digit(v.s[i]);
		most = most * 16 + 15;
	}
	return (int)((long)value * 1000 / most);
}

/* "rgb:RRRR/GGGG/BBBB", or rgba: with one more (XParseColor(3)); weighed as the
 * eye does (ITU-R BT.601). */
static void weigh(struct sv color, enum background *said)
{
	struct sv head = sv_cut(&color, ':');
	int red = thousandths(sv_cut(&color, '/'));
	int green = thousandths(sv_cut(&color, '/'));
	int blue = thousandths(sv_cut(&color, '/'));

	if ((sv_eq(head, SV("rgb")) || sv_eq(head, SV("rgba"))) && red >= 0 &&
	    green >= 0 && blue >= 0)
		*said = red * 299 + green * 587 + blue * 114 > 500 * 1000 ?
				BACKGROUND_LIGHT :
				BACKGROUND_DARK;
}

size_t background_answer(struct sv bytes, bool *more, enum background *said)
{
	static const struct sv head = SV_INIT(BACKGROUND_ANSWER);

	*more = bytes.n >= 2 && bytes.n < head.n && sv_starts(head, bytes);
	if (!sv_starts(bytes, head))
		return 0;
	for (size_t i = head.n; i < bytes.n && i < ANSWER_MAX; i++) {
		bool bell = bytes.s[i] == '\a';

		if (!bell && bytes.s[i] != '\\')
			continue;
		if (!bell && bytes.s[i - 1] != '\033')
			continue;
		weigh(sv_slice(bytes, head.n, bell ? i : i - 1), said);
		return i + 1;
	}
	*more = bytes.n < ANSWER_MAX;
	return *more ? 0 : bytes.n;
}

enum background background_of(const char *colorfgbg, const char *term)
{
	struct sv left = sv_of(colorfgbg), last = left;
	unsigned long long n;

	while (left.n > 0)
		last = sv_cut(&left, ';');
	if (sv_to_u64(last, 15, &n))
		return n == 7 || n > 8 ? BACKGROUND_LIGHT : BACKGROUND_DARK;
	return sv_eq(sv_of(term), SV("linux")) ? BACKGROUND_DARK :
						 BACKGROUND_UNKNOWN;
}
