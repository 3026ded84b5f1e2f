/* Telling how far a file is (reached.h). */
#include "import/reached.h"

enum { ONCE = 500 }; /* thousandths, of going through it */

void reached_begin(struct reached *t, struct sv text)
{
	enum { FEW = 100 };
	size_t at = 0, lines = 0;

	if (!t->tell)
		return;
	while ((at = sv_find_char(text, '\n', at)) != SV_NONE) {
		lines++;
		at++;
	}
	t->lines = lines < FEW ? 0 : lines;
	t->tell(t->of, 0);
}

void reached_line(const struct reached *t, uint32_t line)
{
	if (t->tell && t->lines > 0)
		t->tell(t->of, (unsigned)(line < t->lines ?
						  (uint64_t)line * ONCE /
							  t->lines :
						  ONCE));
}

void reached_row(const struct reached *t, size_t done, size_t all)
{
	if (t->tell)
		t->tell(t->of, (unsigned)(ONCE + done * ONCE / all));
}
