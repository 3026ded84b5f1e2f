/* The view as a command of a shell. */
#include "app/chips.h"
#include "app/shown.h"
#include "base/build.h"
#include "base/shell.h"

/* Whether something is chosen that a report has not. */
static bool of_screen(const struct app *a)
{
	const struct choice *c = &a->now;

	return c->anchor.from.set || c->unit < PERIODS ||
	       (c->nchips > 0 && (c->shade != SHADE_HIDE || c->context > 0));
}

/* Appends what only a browser has. */
static void put_screen(const struct app *a, struct build *b)
{
	const struct choice *c = &a->now;
	const struct {
		const char *option;
		struct sv word;
		bool given;
	} options[] = {
		{ "--shade", shown_shade_word(c->shade),
		  c->nchips > 0 && c->shade != SHADE_HIDE },
		{ "--context", shown_context_word(c->context),
		  c->nchips > 0 && c->context > 0 },
		{ "--zoom", period_word(c->unit), c->unit < PERIODS },
		{ "--anchor", c->anchor.text, c->anchor.from.set },
	};

	for (size_t i = 0; i < sizeof(options) / sizeof(*options); i++) {
		if (!options[i].given)
			continue;
		build_fmt(b, " %s ", options[i].option);
		shell_word(b, options[i].word);
	}
}

/* Appends how dates are told, and the files. */
static void put_files(const struct app *a, struct build *b)
{
	if (a->options.iso)
		build_str(b, " --iso");
	if (a->options.where.n == 0)
		return;
	build_char(b, ' ');
	build_sv(b, a->options.where);
}

static void put_query(struct build *b, const struct query *q)
{
	struct build text = { .arena = b->arena };

	query_print(&text, q);
	shell_word(b, build_view(&text));
}

struct sv chip_command_of(const struct app *a, struct arena *arena,
			  struct sv command, const struct query *q)
{
	struct build b = { .arena = arena };

	build_sv(&b, command);
	if (q) {
		build_str(&b, " -q ");
		put_query(&b, q);
	}
	put_files(a, &b);
	return build_view(&b);
}

struct sv chip_command(const struct app *a, struct arena *arena)
{
	struct build b = { .arena = arena };

	build_str(&b, of_screen(a) ? "annals browse" : "annals report");
	for (int i = 0; i < a->now.nchips; i++) {
		const struct chip *c = &a->now.chips[i];

		if (a->chip_short[i]) {
			build_str(&b, " --");
			build_sv(&b, c->field);
			build_char(&b, ' ');
			shell_word(&b, c->value);
			continue;
		}
		build_str(&b, c->inverted ? " --not " : " -q ");
		put_query(&b, c->query);
	}
	if (a->now.since.n > 0) {
		build_str(&b, " --since ");
		shell_word(&b, a->now.since);
	}
	if (a->now.latest)
		build_str(&b, " --sort latest");
	put_screen(a, &b);
	put_files(a, &b);
	return build_view(&b);
}
