#include "app/state.h"
#include "base/build.h"
#include "tell/tell.h"
#include "report/writer.h"
#include "text/fold.h"

/* The help and the report: texts that are read instead of the panes. */

enum { HELP_KEYS = 18, HELP_WIDTH = 76 };

/* Whether a row of the help has the word that the reader looks for. */
static bool wanted(struct app *a, const struct command_row *c)
{
	struct sv word = { a->word, a->nword };
	struct arena scratch = { 0 };
	struct sv texts[] = { c->keys, c->help, c->name };
	struct fold_range hit;
	bool found = word.n == 0;

	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		found = found || sv_find(texts[i], word, 0) != SV_NONE ||
			fold_find(&scratch, texts[i],
				  fold_copy(&scratch, word, FOLD_EXACT),
				  FOLD_EXACT, false, &hit, 1) > 0;
	arena_free(&scratch);
	return found;
}

static void help_row(struct scroll *s, const struct command_row *c)
{
	struct sv keys = c->keys;
	int x = 2;

	scroll_line(s);
	while (keys.n > 0) {
		scroll_put(s, x, sv_cut(&keys, ' '), STYLE_KEY);
		x = s->at + 1;
	}
	if (x > HELP_KEYS)
		scroll_line(s);
	s->at = HELP_KEYS;
	scroll_flow(s, HELP_KEYS, c->help, STYLE_TEXT);
}

static void help_head(struct scroll *s, const char *what, struct sv where)
{
	struct build b = { .arena = s->arena };

	if (s->nlines > 0)
		scroll_line(s);
	build_str(&b, what);
	build_sv(&b, where);
	scroll_flow_line(s, 0, build_view(&b), STYLE_HEADING);
}

/* What stands behind `:` and has no key. */
static void help_words(struct app *a, struct scroll *s)
{
	bool headed = false;

	for (int w = 0; w < WORD_COUNT; w++) {
		struct build keys = { .arena = &a->page };
		struct command_row row = { .name = words[w].name,
					   .help = words[w].help };

		build_fmt(&keys, ":%.*s %.*s", SV_ARG(words[w].name),
			  SV_ARG(words[w].argument));
		row.keys = build_view(&keys);
		if (!wanted(a, &row))
			continue;
		if (!headed)
			help_head(s, "Words ", SV(WORD_SCOPE));
		headed = true;
		help_row(s, &row);
	}
}

static void help_mark(struct scroll *s, struct sv mark, enum style style,
		      struct sv text)
{
	scroll_line(s);
	scroll_put(s, 2, mark, style);
	s->at = HELP_KEYS;
	scroll_flow(s, HELP_KEYS, text, STYLE_TEXT);
}

/* The marks of the timeline, which no key has. */
static void help_marks(struct scroll *s)
{
	static const struct {
		struct sv utf8, ascii;
		enum style style;
		struct sv text;
	} marks[] = {
		{ SV_INIT("▸"), SV_INIT(">"), STYLE_KEY,
		  SV_INIT("the chosen event") },
		{ SV_INIT("•"), SV_INIT("*"), STYLE_CHIP,
		  SV_INIT("found by the search") },
		{ SV_INIT("★"), SV_INIT("#"), STYLE_CHIP,
		  SV_INIT("marked by you") },
		{ SV_INIT("·"), SV_INIT("."), STYLE_DIM,
		  SV_INIT("excluded by a constraint, and dimmed") },
		{ SV_INIT("^"), SV_INIT("^"), STYLE_DOUBT,
		  SV_INIT("the date is our reading, not the source's words") },
		{ SV_INIT("@"), SV_INIT("@"), STYLE_DOUBT,
		  SV_INIT("only known to hold at that time") },
		{ SV_INIT("⊂"), SV_INIT("<"), STYLE_DOUBT,
		  SV_INIT("some time within what it is part of") },
		{ SV_INIT("‡"), SV_INIT("none"), STYLE_SOURCE,
		  SV_INIT("no source") },
		{ SV_INIT("[1+]"), SV_INIT("[1+]"), STYLE_SOURCE,
		  SV_INIT("source 1 and others") },
		{ SV_INIT("┄┄"), SV_INIT("~~"), STYLE_DIM,
		  SV_INIT("a silence: from how long to how long, where "
			  "dates are imprecise; what is known no closer than "
			  "to three months ends none") },
		{ SV_INIT("━"), SV_INIT("="), STYLE_BAR,
		  SV_INIT("in a row's lane: days that are certain") },
		{ SV_INIT("░"), SV_INIT(":"), STYLE_DOUBT,
		  SV_INIT("it could have been then, in lanes and bars") },
		{ SV_INIT("▒"), SV_INIT("+"), STYLE_DOUBT,
		  SV_INIT("in a row's lane: the year that an estimate "
			  "names") },
		{ SV_INIT("‹ ›"), SV_INIT("< >"), STYLE_DOUBT,
		  SV_INIT("it goes on beyond the lane") },
		{ SV_INIT("▂"), SV_INIT("2"), STYLE_BAR,
		  SV_INIT("so many events surely were in that period") },
		{ SV_INIT("╌"), SV_INIT("-"), STYLE_DIM,
		  SV_INIT("something that is known for a much longer time") },
	};

	scroll_line(s);
	scroll_flow_line(s, 0, SV("Marks"), STYLE_HEADING);
	for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++)
		help_mark(s, s->ascii ? marks[i].ascii : marks[i].utf8,
			  marks[i].style, marks[i].text);
}

/* How the timeline writes dates. */
static void help_dates(struct scroll *s)
{
	static const struct {
		enum style style;
		struct sv utf8, ascii, text;
	} dates[] = {
		{ STYLE_DATE, SV_INIT("05-16"), SV_INIT("05-16"),
		  SV_INIT("in this colour: certain to the day") },
		{ STYLE_DOUBT, SV_INIT("05-··"), SV_INIT("05-.."),
		  SV_INIT("in this one: not so; dots are what is not told") },
		{ STYLE_DATE, SV_INIT("05-15/17"), SV_INIT("05-15/17"),
		  SV_INIT("from one day to the other") },
		{ STYLE_DOUBT, SV_INIT("~ ?"), SV_INIT("~ ?"),
		  SV_INIT("about then; uncertain") },
		{ STYLE_DOUBT, SV_INIT("/ /.."), SV_INIT("/ /.."),
		  SV_INIT("the end is not told; it goes on") },
		{ STYLE_DOUBT, SV_INIT("| +"), SV_INIT("| +"),
		  SV_INIT("one of these; and others that have no room") },
	};

	scroll_line(s);
	scroll_flow_line(s, 0, SV("Dates"), STYLE_HEADING);
	for (size_t i = 0; i < sizeof(dates) / sizeof(dates[0]); i++)
		help_mark(s, s->ascii ? dates[i].ascii : dates[i].utf8,
			  dates[i].style, dates[i].text);
}

/* The letters of the kinds that this chronology has. */
static void help_kinds(struct app *a, struct scroll *s)
{
	uint32_t kinds = book_kind_count(a->book);
	bool *used = ARENA_NEW(&a->page, kinds + 1, bool);

	for (size_t i = 0; i < a->all.n; i++) {
		size_t n;
		const kind_no *of = book_kinds(a->book, a->all.v[i], &n);

		for (size_t k = 0; k < n; k++)
			used[of[k]] = true;
	}
	scroll_line(s);
	scroll_flow_line(s, 0, SV("Kinds"), STYLE_HEADING);
	for (kind_no k = 0; k < kinds; k++)
		if (used[k])
			help_mark(s, book_kind_glyph(a->book, k), STYLE_KIND,
				  book_kind_label(a->book, k));
}

static int help_width(const struct app *a)
{
	return a->cols - 2 < HELP_WIDTH ? a->cols - 2 : HELP_WIDTH;
}

void pager_help(struct app *a)
{
	struct scroll *s = &a->text;

	arena_reset(&a->page);
	a->help_width = help_width(a);
	*s = scroll_new(&a->page, a->help_width, a->options.ascii, NULL);
	for (int place = 0; place < SCOPE_COUNT; place++) {
		bool headed = false;

		for (int c = 0; c < COMMAND_COUNT; c++) {
			if (commands[c].where != (enum scope)place ||
			    !wanted(a, &commands[c]))
				continue;
			if (!headed)
				help_head(s, "Keys ", scope_names[place]);
			headed = true;
			help_row(s, &commands[c]);
		}
	}
	help_words(a, s);
	if (s->nlines == 0)
		scroll_flow_line(s, 2, SV("No key has that word."),
				 STYLE_WARN);
	if (a->nword == 0) {
		help_marks(s);
		help_dates(s);
		help_kinds(a, s);
	}
	a->text_top = 0;
}

void pager_fit(struct app *a)
{
	size_t top = a->text_top;

	if (a->help_width == help_width(a))
		return;
	pager_help(a);
	a->text_top = top;
}

void do_help(struct app *a)
{
	if (a->screen != SCREEN_HELP) {
		a->before = a->screen;
		a->report_top = a->text_top;
	}
	a->screen = SCREEN_HELP;
	a->nword = 0;
	pager_help(a);
}

/* The constraints as one query, as text. */
static struct sv selection(struct app *a)
{
	const struct query *all = NULL;
	struct build b = { .arena = &a->page };

	for (int i = 0; i < a->now.nchips && a->now.shade != SHADE_OFF; i++) {
		const struct query *q = a->now.chips[i].query;

		if (a->now.chips[i].inverted)
			q = query_not(&a->page, q);
		all = query_and(&a->page, all, q);
	}
	if (all)
		query_print(&b, all);
	return build_view(&b);
}

static void open_report(struct app *a)
{
	struct tell_options options = {
		.locale = a->options.locale,
		.iso = a->options.iso,
		.collator = a->options.collator,
	};
	struct report_layout layout = { .ascii = a->options.ascii,
					.today = a->options.today };
	struct build text = { .arena = &a->page };
	struct hits hits = a->now.shade == SHADE_OFF ? a->all : a->kept;
	struct sv rest;

	arena_reset(&a->page);
	options.selection = selection(a);
	report_write(&text, REPORT_TEXT,
		     tell_chronicle(&a->page, a->book, hits, &options),
		     &layout);
	a->report = build_view(&text);
	a->text = scroll_new(&a->page, REPORT_WIDTH, a->options.ascii, NULL);
	for (rest = a->report; rest.n > 0;) {
		scroll_line(&a->text);
		scroll_put(&a->text, 0, sv_cut(&rest, '\n'), STYLE_TEXT);
	}
	a->text_top = 0;
}

void do_report(struct app *a)
{
	open_report(a);
	a->screen = SCREEN_REPORT;
}

/* ---- moving in either ---- */

static void scroll_by(struct app *a, int by)
{
	int64_t top = (int64_t)a->text_top + by;

	a->text_top = (size_t)(top > 0 ? top : 0);
}

/* Rows of the text on the screen. */
static int height(const struct app *a)
{
	return a->rows > 3 ? a->rows - 3 : 1;
}

void do_page_down(struct app *a)
{
	scroll_by(a, 1);
}

void do_page_up(struct app *a)
{
	scroll_by(a, -1);
}

void do_page_next(struct app *a)
{
	scroll_by(a, height(a));
}

void do_page_previous(struct app *a)
{
	scroll_by(a, -height(a));
}

void do_page_start(struct app *a)
{
	a->text_top = 0;
}

void do_page_end(struct app *a)
{
	a->text_top = a->text.nlines;
}
