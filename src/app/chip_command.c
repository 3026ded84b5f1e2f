/* The view as a command of a shell. */
#include "app/chips.h"
#include "base/build.h"
#include "base/shell.h"

struct sv chip_command(const struct app *a, struct arena *arena)
{
	struct build b = { .arena = arena };

	/* Where it is no report that the reader would see again. */
	build_str(&b, a->now.anchor.from.set ? "annals browse" :
					       "annals report");
	for (int i = 0; i < a->now.nchips && a->now.shade != SHADE_OFF; i++) {
		const struct chip *c = &a->now.chips[i];
		struct build text = { .arena = arena };

		if (a->chip_short[i]) {
			build_str(&b, " --");
			build_sv(&b, c->field);
			build_char(&b, ' ');
			shell_word(&b, c->value);
			continue;
		}
		query_print(&text, c->query);
		build_str(&b, c->inverted ? " --not " : " -q ");
		shell_word(&b, build_view(&text));
	}
	if (a->now.latest)
		build_str(&b, " --sort latest");
	if (a->now.anchor.from.set) {
		build_str(&b, " --anchor ");
		shell_word(&b, a->now.anchor.text);
	}
	if (a->options.iso)
		build_str(&b, " --iso");
	if (a->options.where.n > 0) {
		build_char(&b, ' ');
		build_sv(&b, a->options.where);
	}
	return build_view(&b);
}
