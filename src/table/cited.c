/* Citations in cells (cited.h). */
#include "table/cited.h"

void cited_put(struct build *out, struct sv source, struct sv place)
{
	for (size_t i = 0; i < source.n; i++) {
		if (source.s[i] == '#' || source.s[i] == '\\')
			build_char(out, '\\');
		build_char(out, source.s[i]);
	}
	if (place.n > 0)
		build_char(out, '#');
	build_sv(out, place);
}

struct sv cited_take(struct arena *a, struct sv text, struct sv *place)
{
	struct build source = { .arena = a };
	size_t i = 0;

	for (; i < text.n && text.s[i] != '#'; i++) {
		char next = i + 1 < text.n ? text.s[i + 1] : ' ';

		i += text.s[i] == '\\' && (next == '#' || next == '\\');
		build_char(&source, text.s[i]);
	}
	*place = sv_trim(sv_slice(text, i + 1, text.n));
	return sv_trim(build_view(&source));
}
