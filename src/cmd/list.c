/* annals list: one line an event, for eyes and for scripts. */
#include "base/port.h"
#include "book/called.h"
#include "book/when.h"
#include "cmd/command.h"
#include "cmd/form.h"
#include "index/classes.h"
#include "table/column.h"
#include "wording/label.h"

enum { DATE_CELLS = 26, WIDE = 110 };

/* ---- text ---- */

static struct sv date_text(struct cli *c, struct arena *scratch, event_no ev)
{
	struct build b = { .arena = scratch };

	/* What is asked for as EDTF is for a program: the date and no word, but
	 * that of a calendar which EDTF does not know. */
	if (option_given(&c->line, OPTION_ISO)) {
		book_when_by(&b, c->book, ev, &c->locale,
			     book_edtf(c->book, ev));
		return build_view(&b);
	}
	book_when(&b, c->book, ev, &c->locale, false);
	if (b.n == 0)
		return label_text(&c->locale, LABEL_UNDATED);
	if (book_date_inferred(c->book, ev))
		build_str(&b, " ^");
	return build_view(&b);
}

static struct sv who_text(struct cli *c, struct arena *scratch, event_no ev)
{
	size_t n;
	const struct who *who = book_who(c->book, ev, &n);
	struct items items = { ARENA_NEW(scratch, n, struct sv), n };
	struct build text = { .arena = scratch };

	for (size_t i = 0; i < n; i++)
		items.v[i] = who[i].name == NO_NAME ?
				     book_group(c->book, &who[i]) :
				     class_shown(scratch, c->book, CLASS_WHO,
						 who[i].name, &c->locale);
	rows_join(&text, items);
	return build_view(&text);
}

static struct sv place_text(struct cli *c, struct arena *scratch, event_no ev)
{
	size_t n;
	const struct where *where = book_where(c->book, ev, &n);
	struct items items = { ARENA_NEW(scratch, n, struct sv), n };
	struct build text = { .arena = scratch };

	for (size_t i = 0; i < n; i++)
		items.v[i] = class_shown(scratch, c->book, CLASS_WHERE,
					 where[i].place, &c->locale);
	rows_join(&text, items);
	return build_view(&text);
}

static void terminal_line(struct cli *c, struct arena *scratch,
			  struct build *out, event_no ev)
{
	struct sv place = place_text(c, scratch, ev);
	int width = form_width(c), place_cells = width / 5;
	int who_cells = width >= WIDE ? width / 5 : 0;
	int title_cells = width - DATE_CELLS - place_cells - 4 -
			  (who_cells ? who_cells + 2 : 0);
	bool dim = c->color && !book_date_certain(c->book, ev);

	build_str(out, dim ? "\033[2m" : "");
	rows_cell(out, scratch, date_text(c, scratch, ev), DATE_CELLS, true,
		   c->ascii);
	build_str(out, dim ? "\033[0m  " : "  ");
	rows_cell(out, scratch, called_title(c->book, ev, &c->locale),
		  title_cells, true, c->ascii);
	build_str(out, "  ");
	if (who_cells) {
		struct sv who = who_text(c, scratch, ev);

		rows_cell(out, scratch, who, who_cells, true, c->ascii);
		build_str(out, "  ");
	}
	rows_cell(out, scratch, place, place_cells, false, c->ascii);
	rows_end(out);
}

/* Date, title, who and place separated by TABs: what cut(1) and awk(1)
 * take. */
static void pipe_line(struct cli *c, struct arena *scratch, struct build *out,
		      event_no ev)
{
	cli_clean(c, out, date_text(c, scratch, ev));
	build_char(out, '\t');
	cli_clean(c, out, called_title(c->book, ev, &c->locale));
	build_char(out, '\t');
	cli_clean(c, out, who_text(c, scratch, ev));
	build_char(out, '\t');
	cli_clean(c, out, place_text(c, scratch, ev));
	build_char(out, '\n');
}

/* The rows, for lines to be read; what a table of events knows them by is
 * first. */
struct list {
	struct column_rows rows;
	struct cli *cli;
};

static void list_line(void *of, struct arena *row, struct build *out)
{
	struct list *l = of;

	(l->cli->terminal ? terminal_line : pipe_line)(
		l->cli, row, out, l->rows.hits[l->rows.at - 1]);
}

/* ---- order ---- */

/* As cli_hits() gave them. */
static void as_found(struct cli *c, struct hits *hits)
{
	(void)c;
	(void)hits;
}

static void latest_first(struct cli *c, struct hits *hits)
{
	(void)c;
	hits_turn(*hits);
}

/* As a reader of the language looks for them. */
static void by_title(struct cli *c, struct hits *hits)
{
	struct sv *titles = ARENA_NEW(&c->arena, hits->n, struct sv);
	size_t *order = ARENA_NEW(&c->arena, hits->n, size_t);
	event_no *sorted = ARENA_NEW(&c->arena, hits->n, event_no);

	for (size_t i = 0; i < hits->n; i++)
		titles[i] = called_title(c->book, hits->v[i], &c->locale);
	collate_order(c->collator, &c->arena, titles, hits->n, order);
	for (size_t i = 0; i < hits->n; i++)
		sorted[i] = hits->v[order[i]];
	hits->v = sorted;
}

static struct sv main_kind(const struct book *b, event_no ev)
{
	size_t n;

	return book_kind_id(b, *book_kinds(b, ev, &n));
}

static int compare_kinds(const void *x, const void *y, void *cli)
{
	const struct book *of = ((const struct cli *)cli)->book;
	event_no a = *(const event_no *)x, b = *(const event_no *)y;
	int order = sv_cmp(main_kind(of, a), main_kind(of, b));

	return order ? order : (a > b) - (a < b);
}

static void by_kind(struct cli *c, struct hits *hits)
{
	port_sort(hits->v, hits->n, sizeof(*hits->v), compare_kinds, c);
}

static const struct {
	struct sv name;
	void (*sort)(struct cli *c, struct hits *hits);
} keys[] = {
	{ SV_INIT("earliest"), as_found },
	{ SV_INIT("latest"), latest_first },
	{ SV_INIT("date"), as_found },
	{ SV_INIT("-date"), latest_first },
	{ SV_INIT("title"), by_title },
	{ SV_INIT("kind"), by_kind },
	{ SV_INIT("relevance"), as_found },
};

enum { KEYS = sizeof(keys) / sizeof(*keys) };

struct sv list_sort_word(size_t i)
{
	return i < KEYS ? keys[i].name : (struct sv){ 0 };
}

static bool sort_hits(struct cli *c, struct hits *hits)
{
	struct sv key = option_value(&c->line, OPTION_SORT);

	if (!option_given(&c->line, OPTION_SORT))
		return true;
	for (size_t i = 0; i < KEYS; i++)
		if (sv_eq(keys[i].name, key)) {
			keys[i].sort(c, hits);
			return true;
		}
	return cli_takes(c, "--sort", list_sort_word);
}

/* ---- the command ---- */

void list_run(struct cli *c)
{
	struct hits hits;
	struct list list = { .cli = c };
	struct rows table;
	enum rows_form form;

	if (!form_choose(c, &form) || !cli_load(c, 0))
		return;
	cli_faults(c, FAULTS_SHOWN);
	if (!cli_hits(c, &hits, NULL) || !sort_hits(c, &hits) ||
	    !form_limit(c, &hits.n))
		return;
	list.rows = (struct column_rows){ .corpus = &c->corpus,
					  .hits = hits.v,
					  .n = hits.n,
					  .set = COLUMNS_LIST };
	table = column_table(&list.rows);
	table.line = list_line;
	form_print(c, form, &table);
}
