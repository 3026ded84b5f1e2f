/* Words of a text by the letters that they begin with. */
#include "check/rules.h"
#include "text/fold.h"

bool check_stems(struct checking *c, struct sv text, const struct sv *stems,
		 size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct build stem = { .arena = &c->scratch };

		build_char(&stem, ' ');
		fold_text(&stem, stems[i], FOLD_EXACT);
		if (sv_ends(stems[i], SV(" ")))
			build_char(&stem, ' ');
		if (sv_find(text, build_view(&stem), 0) != SV_NONE)
			return true;
	}
	return false;
}
