/* The rows of a timeline as text. */
#include "support_timeline.h"

struct sv timeline_text(struct arena *a, const struct timeline *t)
{
	static const char *const loose[] = { [ANSWER_CANNOT] = "",
					     [ANSWER_COULD] = "?",
					     [ANSWER_MUST] = "!" };
	struct build b = { .arena = a };

	for (size_t i = 0; i < timeline_rows(t); i++) {
		struct timeline_row row = timeline_row(t, i);

		if (i > 0)
			build_char(&b, ' ');
		if (row.kind == ROW_YEAR)
			build_fmt(&b, "Y%d", (int)row.at->year);
		else if (row.kind == ROW_FOLD)
			build_fmt(&b, "F%zu", row.at->hides);
		else if (row.kind == ROW_SILENCE)
			build_fmt(&b, "S%d-%d%s", (int)row.at->silence.least,
				  (int)row.at->silence.most,
				  loose[row.at->silence.loose]);
		else
			build_fmt(&b, "e%zu", row.event);
	}
	return build_view(&b);
}
