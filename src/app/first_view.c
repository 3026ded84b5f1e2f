/* The sections view and columns of the configuration, judged. */
#include "app/first_view.h"

#include "app/command.h"
#include "app/shown.h"
#include "base/build.h"
#include "load/meaning.h"

struct reading {
	struct arena *arena;
	const struct book *book;
	const struct query_own *own;
	struct diags *faults;
	struct first_view view;
};

/* The number of TEXT among N WORDS; N, the fault added, where it is none. */
static size_t choose(struct reading *r, const struct config_row *row,
		     const struct sv *names, size_t n)
{
	struct build takes = { .arena = r->arena };
	size_t i = 0;

	while (i < n && !sv_eq(names[i], row->text))
		i++;
	if (i < n && !row->more)
		return i;
	for (i = 0; i < n; i++) {
		build_str(&takes, i == 0 ? "" : i + 1 < n ? ", " : " or ");
		build_sv(&takes, names[i]);
	}
	config_value(r->faults, row, build_view(&takes));
	return n;
}

static void take_filter(struct reading *r, const struct config_row *row)
{
	struct build takes = { .arena = r->arena };
	struct query_fault fault;

	if (row->text.n == 0)
		return;
	if (query_parse_own(r->arena, r->book, r->own, row->text, &fault)) {
		r->view.queries[r->view.nqueries++] = row->text;
		return;
	}
	build_fmt(&takes, "a query (column %zu: %s)", fault.column,
		  fault.message);
	config_value(r->faults, row, build_view(&takes));
}

static void take_shade(struct reading *r, const struct config_row *row)
{
	struct sv names[SHADES];
	size_t i;

	for (i = 0; i < SHADES; i++)
		names[i] = shown_shade_word(i);
	i = choose(r, row, names, SHADES);
	if (i < SHADES)
		r->view.shade = (enum shade)i;
}

static void take_zoom(struct reading *r, const struct config_row *row)
{
	struct sv names[PERIODS];
	size_t i;

	for (i = 0; i < PERIODS; i++)
		names[i] = period_name((enum period)i);
	i = choose(r, row, names, PERIODS);
	if (i < PERIODS)
		r->view.unit = (enum period)i;
}

/* What a reader may begin with, but for what needs a choice before. */
static const struct {
	struct sv name;
	enum pane pane;
	void (*open)(struct app *a);
} begins[] = {
	{ SV_INIT("timeline"), PANE_timeline, NULL },
	{ SV_INIT("event"), PANE_event, NULL },
	{ SV_INIT("names"), PANE_names, NULL },
	{ SV_INIT("strip"), PANE_timeline, do_strip },
	{ SV_INIT("lanes"), PANE_timeline, do_lanes },
	{ SV_INIT("figures"), PANE_timeline, do_figures },
	{ SV_INIT("ledger"), PANE_timeline, do_ledger },
	{ SV_INIT("stats"), PANE_timeline, do_stats },
	{ SV_INIT("warnings"), PANE_timeline, do_warnings },
	{ SV_INIT("report"), PANE_report, NULL },
	{ SV_INIT("help"), PANE_help, NULL },
};

enum { BEGINS = sizeof(begins) / sizeof(*begins) };

static void take_pane(struct reading *r, const struct config_row *row)
{
	struct sv names[BEGINS + 1];
	size_t i;

	for (i = 0; i < BEGINS; i++)
		names[i] = begins[i].name;
	names[BEGINS] = SV("key: value"); /* in its place */
	i = choose(r, row, names, BEGINS + (row->key.n == 0));
	if (i < BEGINS) {
		r->view.pane = begins[i].pane;
		r->view.open = begins[i].open;
	}
}

static void take_resume(struct reading *r, const struct config_row *row)
{
	bool yes;

	if (row->more || !meaning_yes(row->text, &yes))
		config_value(r->faults, row, SV("yes or no"));
	else
		r->view.resume = yes;
}

static void take_sort(struct reading *r, const struct config_row *row)
{
	static const struct sv names[] = { SV_INIT("earliest"),
					   SV_INIT("latest") };
	size_t i = choose(r, row, names, 2);

	if (i < 2)
		r->view.latest = i > 0;
}

static const struct {
	struct sv key;
	void (*take)(struct reading *r, const struct config_row *row);
} keys[] = {
	{ SV_INIT("filter"), take_filter },
	{ SV_INIT("shade"), take_shade },
	{ SV_INIT("zoom"), take_zoom },
	{ SV_INIT("pane"), take_pane },
	{ SV_INIT("resume"), take_resume },
	{ SV_INIT("sort"), take_sort },
};

enum { KEYS = sizeof(keys) / sizeof(*keys) };

static void take_setting(struct reading *r, const struct config_row *row)
{
	struct build takes = { .arena = r->arena };
	enum setting s = (enum setting)0;

	while (!sv_eq(settings[s].name, row->key))
		s = (enum setting)(s + 1);
	if (!row->more && setting_read(s, row->text, &r->view.set))
		return;
	setting_print_takes(&takes, s);
	config_value(r->faults, row, build_view(&takes));
}

static void take_row(struct reading *r, const struct config_row *row)
{
	struct sv names[KEYS + SETTINGS];
	size_t n = KEYS, i = 0;

	if (row->key.n == 0) {
		take_pane(r, row); /* "view: lanes" */
		return;
	}
	if (row->group.n > 0) {
		config_value(r->faults, row, SV("key: value"));
		return;
	}
	for (size_t k = 0; k < KEYS; k++)
		names[k] = keys[k].key;
	for (size_t s = 0; s < SETTINGS; s++)
		if (settings[s].in_view)
			names[n++] = settings[s].name;
	while (i < n && !sv_eq(names[i], row->key))
		i++;
	if (i < KEYS)
		keys[i].take(r, row);
	else if (i < n)
		take_setting(r, row);
	else
		config_unknown(r->faults, row->key_at, SV("view"), row->key,
			       names, n);
}

static void fault_column(struct reading *r, struct config_row row)
{
	struct build found = { .arena = r->arena };

	/* It is no list: the key is what is wrong. */
	if (row.key.n > 0) {
		build_sv(&found, row.key);
		build_str(&found, ": ");
		build_sv(&found, row.text);
		row.text = build_view(&found);
		row.text_at = row.key_at;
		row.key = (struct sv){ 0 };
	}
	config_value(r->faults, &row,
		     SV("a list of place, kind and who, each with its cells, 4 "
			"to 60, if you like"));
}

/* "place", "place 20": one of the columns, and its cells.  Where none can be
 * read, they are as they were. */
static void take_column(struct reading *r, const struct config_row *row)
{
	enum { WIDTH_LEAST = 4, WIDTH_MOST = 60 };
	struct layout_columns *c = &r->view.columns;
	int last = 0;
	const struct {
		struct sv name;
		int *cells, usual;
	} columns[] = {
		{ SV_INIT("place"), &c->place, 14 },
		{ SV_INIT("kind"), &c->kind, 12 },
		{ SV_INIT("who"), &c->who, 22 },
	};
	struct sv width = row->text, name = sv_cut(&width, ' ');
	unsigned long long cells;

	width = sv_trim(width);
	if (row->key.n == 0 && row->text.n == 0) {
		r->view.has_columns = true; /* none */
		return;
	}
	for (size_t i = 0; i < sizeof(columns) / sizeof(*columns); i++) {
		if (row->key.n > 0 || !sv_eq(columns[i].name, name))
			continue;
		if (width.n == 0)
			*columns[i].cells = columns[i].usual;
		else if (sv_to_u64(width, WIDTH_MOST, &cells) &&
			 cells >= WIDTH_LEAST)
			*columns[i].cells = (int)cells;
		else
			break;
		for (int k = 0; k < LAYOUT_COLUMNS; k++)
			last = c->rank[k] > last ? c->rank[k] : last;
		c->rank[i] = last + 1;
		r->view.has_columns = c->own = true;
		return;
	}
	fault_column(r, *row);
}

struct first_view first_view_new(struct arena *a, const struct config *config,
				 const struct book *book,
				 const struct query_own *own,
				 struct diags *faults)
{
	struct reading r = {
		a, book, own, faults,
		{ .queries = ARENA_NEW(a, config->n, struct sv),
		  .unit = PERIODS, .pane = PANE_timeline },
	};

	for (size_t i = 0; i < config->n; i++)
		if (config->rows[i].section == CONFIG_view)
			take_row(&r, &config->rows[i]);
		else if (config->rows[i].section == CONFIG_columns)
			take_column(&r, &config->rows[i]);
	return r.view;
}
