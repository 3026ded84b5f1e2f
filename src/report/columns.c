/* The chosen events as a table: a row an event. */
#include "report/format.h"
#include "table/column.h"

/* The table on its way to the page: the row of one event at a time. */
struct columns {
	const struct format_rows *page;
	struct column_rows rows;
	struct rows table;
	struct rows_look look;
	enum rows_form form;
	event_no ev;
};

static void begin(struct columns *c, const struct format_rows *page,
		  enum rows_form form)
{
	c->page = page;
	c->form = form;
	c->rows = (struct column_rows){ .corpus = page->of->corpus,
					.hits = &c->ev,
					.set = COLUMNS_REPORT };
	c->table = column_table(&c->rows);
	c->look = (struct rows_look){ .ascii = page->layout->ascii,
				      .apart = true,
				      .bom = page->layout->bom,
				      .trusted = page->layout->trusted };
	rows_head(page->out, form, &c->table, &c->look);
}

static void begin_csv(void *columns, const struct format_rows *page)
{
	begin(columns, page, ROWS_CSV);
}

static void begin_tsv(void *columns, const struct format_rows *page)
{
	begin(columns, page, ROWS_TSV);
}

static enum loss put_event(void *columns, event_no ev)
{
	struct columns *c = columns;

	c->ev = ev;
	c->rows.at = 0;
	c->rows.n = 1;
	rows_row(c->page->out, c->page->scratch, c->form, &c->table, &c->look);
	return LOSSES;
}

#define HOLDS (LOSS_BIT(AS_OF) | LOSS_BIT(WHO) | LOSS_BIT(ROLE) |	\
	LOSS_BIT(PLACE) | LOSS_BIT(KIND) | LOSS_BIT(SUMMARY) |		\
	LOSS_BIT(DATE_TEXT) | LOSS_BIT(SOURCE) | LOSS_BIT(PART_OF) |	\
	LOSS_BIT(SERIES) | LOSS_BIT(STATUS) | LOSS_BIT(CONFIDENCE) |	\
	LOSS_BIT(TAG))

report_of_events columns_csv = { sizeof(struct columns), HOLDS, begin_csv,
				 put_event, NULL };
report_of_events columns_tsv = { sizeof(struct columns), HOLDS | LOSS_BIT(TAB),
				 begin_tsv, put_event, NULL };
