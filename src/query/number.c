/* Numbers with their thousands apart and together (number.h). */
#include "query/number.h"

#include <stdbool.h>

#include "base/build.h"

enum { GROUP = 3 }; /* digits */

/* Whether V is digits alone, and their number FROM to TO. */
static bool is_digits(struct sv v, size_t from, size_t to)
{
	for (size_t i = 0; i < v.n; i++)
		if (v.s[i] < '0' || v.s[i] > '9')
			return false;
	return v.n >= from && v.n <= to;
}

/* Whether V is groups of digits with blanks between them. */
static bool is_grouped(struct sv v)
{
	struct sv first = sv_cut(&v, ' ');

	if (!is_digits(first, 1, GROUP) || v.n == 0)
		return false;
	while (v.n > 0)
		if (!is_digits(sv_cut(&v, ' '), GROUP, GROUP))
			return false;
	return true;
}

struct sv number_other(struct arena *a, struct sv folded)
{
	struct build b = { .arena = a };
	bool grouped = is_grouped(folded);

	if (!grouped && !is_digits(folded, GROUP + 1, SIZE_MAX))
		return (struct sv){ 0 };
	for (size_t i = 0; i < folded.n; i++) {
		if (!grouped && i > 0 && (folded.n - i) % GROUP == 0)
			build_char(&b, ' ');
		if (folded.s[i] != ' ')
			build_char(&b, folded.s[i]);
	}
	return build_view(&b);
}
