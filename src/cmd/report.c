/* annals report and annals show: documents of chosen events. */
#include "tell/tell.h"

#include "base/clock.h"
#include "base/file.h"
#include "cmd/command.h"
#include "report/writer.h"

enum { WIDTH_MIN = 40, WIDTH_MAX = 200 };

static bool layout_of(struct cli *c, struct report_layout *layout)
{
	unsigned long long width = REPORT_WIDTH;

	if (option_given(&c->line, OPTION_WIDTH) &&
	    (!sv_to_u64(option_value(&c->line, OPTION_WIDTH), WIDTH_MAX,
			&width) ||
	     width < WIDTH_MIN))
		return cli_fail(c, EXIT_TROUBLE,
				SV("--width takes a number from 40 to 200"));
	*layout = (struct report_layout){ .width = (int)width,
					  .ascii = c->ascii,
					  .today = clock_today() };
	return true;
}

static bool format_of(struct cli *c, enum report_format *format)
{
	struct sv name = option_value(&c->line, OPTION_TYPE);
	struct build b = { .arena = &c->arena };
	size_t n;
	const struct report_help *formats = report_formats(&n);

	*format = REPORT_TEXT;
	if (name.n == 0 || report_find(name, format))
		return true;
	build_str(&b, "no report format ");
	build_sv(&b, name);
	build_str(&b, "; there are");
	for (size_t i = 0; i < n; i++) {
		build_char(&b, ' ');
		build_sv(&b, formats[i].name);
	}
	return cli_fail(c, EXIT_TROUBLE, build_view(&b));
}

/* The author's notes are for the author's own files only. */
static bool check_private(struct cli *c, enum report_format format)
{
	return !option_given(&c->line, OPTION_PRIVATE) ||
	       format == REPORT_YAML ||
	       cli_fail(c, EXIT_TROUBLE,
			SV("--private goes with -T yaml; no other report "
			   "prints private notes"));
}

/* To the file of --output, or to standard output. */
static void deliver(struct cli *c)
{
	struct sv path = option_value(&c->line, OPTION_OUTPUT);
	bool force = option_given(&c->line, OPTION_FORCE);
	struct build b = { .arena = &c->arena };
	struct err err;

	if (!option_given(&c->line, OPTION_OUTPUT) || sv_eq(path, SV("-")))
		return;
	if (!file_write(arena_cstr(&c->arena, path), build_view(&c->out),
			force ? FILE_REPLACE : FILE_NEW, &err)) {
		build_str(&b, err.text);
		if (sv_ends(build_view(&b), SV("exists already")))
			build_str(&b, "; --force replaces it");
		cli_fail(c, EXIT_TROUBLE, build_view(&b));
	}
	build_cut(&c->out, 0);
}

static bool write_book(struct cli *c, const struct hits *hits,
		       enum report_format format,
		       const struct report_layout *layout)
{
	struct report_choice of = {
		.book = c->book,
		.hits = hits->v,
		.n = hits->n,
		.title = option_value(&c->line, OPTION_TITLE),
		.private = option_given(&c->line, OPTION_PRIVATE),
	};

	return report_write_book(&c->out, format, &of, layout);
}

static bool write_events(struct cli *c, const struct hits *hits, tell_fn *tell,
			 struct tell_options *options,
			 enum report_format format,
			 const struct report_layout *layout)
{
	struct doc *doc;

	options->locale = &c->locale;
	options->collator = c->collator;
	options->iso = option_given(&c->line, OPTION_ISO);
	doc = tell(&c->arena, c->book, *hits, options);
	if (!report_write(&c->out, format, doc, layout))
		return cli_fail(c, EXIT_TROUBLE,
				SV("this format cannot be made here"));
	return true;
}

void report_run(struct cli *c)
{
	struct tell_options options = {
		.title = option_value(&c->line, OPTION_TITLE),
	};
	struct report_layout layout;
	enum report_format format;
	struct hits hits;

	if (!layout_of(c, &layout) || !format_of(c, &format) ||
	    !check_private(c, format))
		return;
	c->written = report_takes_book(format);
	if (!cli_load(c, 0))
		return;
	cli_faults(c, FAULTS_SHOWN);
	if (!cli_hits(c, &hits, &options.selection))
		return;
	if (c->written ? write_book(c, &hits, format, &layout) :
			 write_events(c, &hits, tell_chronicle, &options,
				      format, &layout))
		deliver(c);
}

void show_run(struct cli *c)
{
	struct tell_options options = { .near = { 0 } };
	struct report_layout layout;
	struct build b = { .arena = &c->arena };
	struct hits hits;
	event_no ev;

	if (c->line.noperands == 0) {
		cli_fail(c, EXIT_TROUBLE,
			 SV("show needs the id of an event; "
			    "annals list -f ids prints them"));
		return;
	}
	if (!layout_of(c, &layout) || !cli_load(c, 1))
		return;
	cli_faults(c, FAULTS_SHOWN);
	ev = book_find_event(c->book, sv_of(c->line.operands[0]));
	if (ev == NO_EVENT) {
		build_str(&b, "no event ");
		build_str(&b, c->line.operands[0]);
		build_str(&b, "; annals list -f ids prints the ids");
		cli_fail(c, EXIT_NOTHING, build_view(&b));
		return;
	}
	hits = (struct hits){ &ev, 1 };
	write_events(c, &hits, tell_events, &options, REPORT_TEXT, &layout);
}
