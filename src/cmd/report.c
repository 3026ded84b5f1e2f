/* annals report and annals show: documents of chosen events. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/file.h"
#include "base/percent.h"
#include "base/shell.h"
#include "cmd/command.h"
#include "cmd/printed.h"
#include "load/find.h"
#include "paper/shelf.h"
#include "report/job.h"
#include "session/changed.h"
#include "session/past.h"
#include "tell/tell.h"

/* Dates what is written, and says so where the chronology does not. */
static void stamp(struct cli *c, struct report_layout *layout,
		  struct tell_options *options)
{
	struct build text = { .arena = &c->arena };
	int64_t day = changed_on(&c->arena, c->book);

	layout->stamp = day == INT64_MIN ? clock_today() : day;
	if (day != INT64_MIN)
		date_print_day(&text, day);
	options->updated = build_view(&text);
}

static bool layout_of(struct cli *c, struct report_layout *layout)
{
	unsigned long long width = REPORT_WIDTH;

	if (option_given(&c->line, OPTION_WIDTH) &&
	    !option_width(option_value(&c->line, OPTION_WIDTH), &width))
		return cli_fail(c, EXIT_TROUBLE,
				SV("--width takes " OPTION_WIDTHS));
	*layout = (struct report_layout){
		.width = (int)width,
		.ascii = c->ascii,
		.today = clock_today(),
		.bom = option_given(&c->line, OPTION_BOM),
		.trusted = option_given(&c->line, OPTION_NO_GUARD),
		.gfm = option_given(&c->line, OPTION_GFM),
		.corpus = &c->corpus,
		.locale = &c->locale,
		.iso = option_given(&c->line, OPTION_ISO),
		.pages = option_given(&c->line, OPTION_PAGES) ?
				 REPORT_PAGES :
				 REPORT_ENDLESS,
	};
	return true;
}

/* The value of -T, or -f, which is the same here: the last that is given. */
static struct sv format_name(const struct command_line *line)
{
	for (size_t i = line->ngiven; i > 0; i--)
		if (line->given[i - 1].option == OPTION_TYPE ||
		    line->given[i - 1].option == OPTION_FORMAT)
			return line->given[i - 1].value;
	return (struct sv){ 0 };
}

/* The format by -T, else by the ending of the file. */
static bool format_of(struct cli *c, enum report_format *format)
{
	struct sv name = format_name(&c->line);
	struct sv file = option_value(&c->line, OPTION_OUTPUT);
	struct build b = { .arena = &c->arena };
	size_t n;
	const struct report_help *formats = report_formats(&n);

	if (name.n == 0 && report_find_file(file, format))
		return true;
	if (name.n == 0) {
		build_sv(&b, file);
		build_str(&b, ": no report ends so; -T says which one it is, "
			      "or one of these endings:");
		report_put_endings(&b);
		return cli_fail(c, EXIT_TROUBLE, build_view(&b));
	}
	if (report_find(name, format))
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

/* The file of --output, or null for standard output. */
static const char *output_path(struct cli *c)
{
	struct sv path = option_value(&c->line, OPTION_OUTPUT);

	return !option_given(&c->line, OPTION_OUTPUT) || sv_eq(path, SV("-")) ?
		       NULL :
		       arena_cstr(&c->arena, path);
}

/* Options of what is told, which the formats for programs have in any case. */
static bool check_document(struct cli *c, enum report_format format)
{
	static const enum option told[] = {
		OPTION_IDS, OPTION_DETAIL,  OPTION_KEY,	 OPTION_GROUP_BY,
		OPTION_TOC, OPTION_FIGURES, OPTION_GAPS, OPTION_STATS,
		OPTION_SOURCES,
	};

	for (size_t i = 0; i < sizeof(told) / sizeof(*told); i++) {
		struct build b = { .arena = &c->arena };

		if (report_takes_doc(format) ||
		    !option_given(&c->line, told[i]))
			continue;
		build_fmt(&b, "--%.*s goes with -T text, markdown, man, html, "
			      "pdf and ps; the others have all there is",
			  SV_ARG(option_row(told[i])->word));
		return cli_fail(c, EXIT_TROUBLE, build_view(&b));
	}
	return true;
}

/* Options that go with one format alone. */
static bool check_format(struct cli *c, enum report_format format)
{
	static const struct {
		enum option option;
		enum report_format format;
		struct sv text;
	} only[] = {
		/* The author's notes are for the author's own files only. */
		{ OPTION_PRIVATE, REPORT_YAML,
		  SV_INIT("--private goes with -T yaml; no other report "
			  "prints private notes") },
		{ OPTION_BOM, REPORT_CSV,
		  SV_INIT("--bom goes with -T csv; no other report needs a "
			  "byte order mark") },
		{ OPTION_NO_GUARD, REPORT_CSV,
		  SV_INIT("--no-guard goes with -T csv; no other report "
			  "guards its cells") },
		{ OPTION_ICAL_MAX, REPORT_ICAL,
		  SV_INIT("--ical-max goes with -T ical") },
		{ OPTION_GFM, REPORT_MARKDOWN,
		  SV_INIT("--gfm goes with -T markdown") },
		{ OPTION_PAGES, REPORT_TEXT,
		  SV_INIT("--pages goes with -T text; pdf and ps have pages "
			  "without it") },
	};

	for (size_t i = 0; i < sizeof(only) / sizeof(*only); i++)
		if (option_given(&c->line, only[i].option) &&
		    format != only[i].format)
			return cli_fail(c, EXIT_TROUBLE, only[i].text);
	if (option_given(&c->line, OPTION_SORT) && report_takes_book(format))
		return cli_fail(c, EXIT_TROUBLE,
				SV("--sort does not go with -T yaml: a file "
				   "has its events in any order, and annals "
				   "sorts them"));
	if (option_given(&c->line, OPTION_PAPER) && !report_is_pages(format))
		return cli_fail(c, EXIT_TROUBLE,
				SV("--paper goes with -T pdf and ps"));
	if (report_is_pages(format) && c->terminal && !output_path(c))
		return cli_fail(c, EXIT_TROUBLE,
				SV("pages are not for a terminal; -o FILE "
				   "writes them to a file"));
	return check_document(c, format);
}

/* ---- to a file ---- */

/* Whether PATH is one of the files that were read, for --since too, or that
 * sources name. */
static bool is_input(struct cli *c, const char *path)
{
	struct sv papers = sv_of(getenv("ANNALS_SOURCES"));
	struct err err;
	const struct corpus *past =
		c->past ? past_corpus(c->past, &err) : NULL;

	if (shelf_is_input(c->book, papers, path) ||
	    (past && shelf_is_input(past->b, papers, path)))
		return true;
	for (size_t i = 0; i < c->npaths; i++)
		if (file_same(path, c->paths[i]))
			return true;
	return false;
}

/* Whether PATH leads to a file that would be replaced. */
static bool is_regular(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISREG(st.st_mode);
}

/* What would be lost by writing PATH: a report that is good, or an input. */
static bool check_output(struct cli *c, const char *path,
			 const struct hits *hits)
{
	struct build b = { .arena = &c->arena };

	build_str(&b, path);
	if (is_input(c, path))
		build_str(&b, ": is one of the files that the report is made "
			      "of; choose another name");
	else if (paths_have(c->paths, c->npaths, path))
		build_str(&b, ": is in a folder that the report is made of, "
			      "and would be read with it; choose another "
			      "folder");
	else if (diag_loss(&c->diags))
		build_str(&b, ": not written, because not all of the "
			      "chronology could be read");
	else if (hits->n == 0)
		build_str(&b, ": not written, because no event is in it");
	else if (c->diags.errors && is_regular(path))
		build_str(&b, ": not replaced, because faults left something "
			      "out; mend them or choose another name");
	else
		return true;
	return cli_fail(c, EXIT_TROUBLE, build_view(&b));
}

static bool open_output(struct cli *c, struct sink_file *f, const char *path)
{
	enum file_mode mode = option_given(&c->line, OPTION_FORCE) ?
				      FILE_REPLACE :
				      FILE_NEW;
	struct build b = { .arena = &c->arena };
	struct err err;

	if (!*path)
		return cli_fail(c, EXIT_TROUBLE,
				SV("--output takes the name of a file, which "
				   "is not empty"));
	if (file_open(f, path, mode, &err)) {
		cli_write_to(c, f);
		return true;
	}
	build_str(&b, err.text);
	if (sv_ends(build_view(&b), SV("exists already")))
		build_str(&b, "; --force replaces it");
	return cli_fail(c, EXIT_TROUBLE, build_view(&b));
}

/* Ends what was opened, whole or not at all. */
static void close_output(struct cli *c)
{
	struct err err;

	if (!sink_end(c->sink, true, &err))
		cli_fail(c, err.bug ? EXIT_BUG : EXIT_TROUBLE,
			 sv_of(err.text));
	cli_standard(c);
}

/* ---- what is written ---- */

static struct report_choice choice_of(const struct cli *c,
				      const struct hits *hits)
{
	return (struct report_choice){
		.corpus = &c->corpus,
		.hits = hits->v,
		.n = hits->n,
		.title = option_value(&c->line, OPTION_TITLE),
		.private = option_given(&c->line, OPTION_PRIVATE),
	};
}

/* What FORMAT has no room for is told, for nobody sees it on the page. */
static void tell_losses(struct cli *c, enum report_format format,
			const struct losses *losses)
{
	struct build text = { .arena = &c->arena };
	size_t n;

	build_sv(&text, report_formats(&n)[format].name);
	build_str(&text, " has no room for ");
	if (loss_say(&text, losses))
		cli_notice(c, build_view(&text));
	text = (struct build){ .arena = &c->arena };
	build_str(&text, "left out: ");
	if (loss_list(&text, losses, &c->corpus))
		cli_notice(c, build_view(&text));
}

/* The document of HITS that TELL makes, with what the command line says. */
static struct doc *doc_of(struct cli *c, struct hits hits, tell_fn *tell,
			  struct tell_options *options)
{
	options->locale = &c->locale;
	options->collator = c->collator;
	options->iso = option_given(&c->line, OPTION_ISO);
	options->ids = option_given(&c->line, OPTION_IDS);
	options->ascii = c->ascii;
	return tell(&c->arena, &c->corpus, hits, options);
}

/* Writes it, and tells how far that is. */
static void write_job(struct cli *c, struct report_job *j, size_t n)
{
	size_t events = 0;

	while (job_step(j, &events)) {
		c->output.counted = true;
		cli_tell(c, "writing", events, n);
	}
	job_end(j);
}

static void write_format(struct cli *c, const struct hits *hits,
			 struct tell_options *options,
			 enum report_format format,
			 const struct report_layout *layout)
{
	struct report_choice of = choice_of(c, hits);
	struct losses losses = { .nout = 0 };
	struct build boxes = { .arena = &c->arena };
	struct report_layout noting = *layout;
	struct doc *doc = NULL;

	noting.boxes = &boxes;
	of.losses = &losses;
	if (report_takes_doc(format))
		doc = doc_of(c, *hits, tell_chronicle, options);
	else if (options->latest)
		hits_turn(*hits);
	write_job(c, job_begin(c->sink, format, doc, &of, &noting), hits->n);
	/* What of the texts of a document cannot be shown. */
	for (size_t i = 0; doc && i < hits->n; i++) {
		loss_of_event(&losses, c->book, hits->v[i],
			      ~(LOSS_BIT(SIGN) | LOSS_BIT(TAB)));
		cli_tell(c, "writing", hits->n, hits->n);
	}
	if (boxes.n > 0)
		cli_notice(c, build_view(&boxes));
	tell_losses(c, format, &losses);
}

/* To the file PATH, or to standard output where that is null. */
static void write_report(struct cli *c, const char *path,
			 const struct hits *hits,
			 struct tell_options *options,
			 enum report_format format,
			 const struct report_layout *layout)
{
	struct sink_file file;

	if (path && !open_output(c, &file, path))
		return;
	write_format(c, hits, options, format, layout);
	if (path)
		close_output(c);
}

void report_run(struct cli *c)
{
	struct tell_options options;
	const char *path = output_path(c);
	struct report_layout layout;
	struct cli_selection selection;
	enum report_format format;
	struct hits hits;

	if (!layout_of(c, &layout) || !format_of(c, &format) ||
	    !check_format(c, format))
		return;
	options = report_usual(format);
	options.title = option_value(&c->line, OPTION_TITLE);
	if (!cli_latest(c, &options.latest) || !printed_options(c, &options) ||
	    !printed_layout(c, &layout))
		return;
	c->written = report_takes_book(format);
	if (!cli_load(c, 0))
		return;
	cli_faults(c, FAULTS_SHOWN);
	if (!cli_hits(c, &hits, &selection) ||
	    !cli_matches(c, OPTION_KEY, hits, &options.key))
		return;
	options.selection = selection.query;
	options.selected = selection.words;
	stamp(c, &layout, &options);
	if (!path)
		cli_page(c, false);
	if (!path || check_output(c, path, &hits))
		write_report(c, path, &hits, &options, format, &layout);
}

/* Tells why the operand, which may be a file, is no event's id. */
static void no_event(struct cli *c)
{
	const char *id = c->line.operands[0];
	struct build b = { .arena = &c->arena };

	if (file_exists(id)) {
		build_str(&b, "show needs the id of an event before ");
		build_str(&b, id);
		build_str(&b, "; annals list -f ids ");
		shell_word(&b, sv_of(id));
		build_str(&b, " prints them");
		cli_fail(c, EXIT_TROUBLE, build_view(&b));
		return;
	}
	build_str(&b, "no event ");
	build_str(&b, id);
	build_str(&b, "; annals list -f ids prints the ids");
	cli_fail(c, EXIT_NOTHING, build_view(&b));
}

/* The event of ID as it is, or as `list -f ids` had to write it. */
static event_no find_event(struct cli *c, struct sv id)
{
	event_no ev = index_find_event(c->corpus.x, id);

	return ev == NO_EVENT ?
		       index_find_event(c->corpus.x,
					percent_read(&c->arena, id)) :
		       ev;
}

void show_run(struct cli *c)
{
	struct tell_options options = { .near = { 0 } };
	struct report_layout layout;
	struct hits hits;
	event_no ev;

	if (c->line.noperands == 0 || !*c->line.operands[0]) {
		cli_fail(c, EXIT_TROUBLE,
			 SV("show needs the id of an event; "
			    "annals list -f ids prints them"));
		return;
	}
	/* A file alone, where nothing else is to be read. */
	if (c->line.noperands == 1 && file_exists(c->line.operands[0]) &&
	    !cli_default(c)) {
		no_event(c);
		return;
	}
	if (!layout_of(c, &layout) || !cli_load(c, 1))
		return;
	cli_faults(c, FAULTS_SHOWN);
	ev = find_event(c, sv_of(c->line.operands[0]));
	if (ev == NO_EVENT) {
		no_event(c);
		return;
	}
	hits = (struct hits){ &ev, 1 };
	cli_page(c, false);
	report_write(c->sink, REPORT_TEXT,
		     doc_of(c, hits, tell_events, &options), &layout);
}
