/* The chosen events as a table: a row an event. */
#include "report/format.h"
#include "table/column.h"

static bool write_table(struct sink *k, struct arena *scratch,
			enum rows_form form, const struct report_choice *of,
			const struct report_layout *layout)
{
	struct column_rows rows = { .corpus = of->corpus,
				    .hits = of->hits + of->done,
				    .n = format_until(of) - of->done,
				    .set = COLUMNS_REPORT };
	struct rows table = column_table(&rows);
	struct rows_look look = { .ascii = layout->ascii,
				   .bom = layout->bom,
				   .trusted = layout->trusted,
				   .headless = of->done > 0 };

	return rows_write(k, scratch, form, &table, &look);
}

bool columns_csv(struct sink *k, struct arena *scratch,
		 const struct report_choice *of,
		 const struct report_layout *layout)
{
	return write_table(k, scratch, ROWS_CSV, of, layout);
}

bool columns_tsv(struct sink *k, struct arena *scratch,
		 const struct report_choice *of,
		 const struct report_layout *layout)
{
	return write_table(k, scratch, ROWS_TSV, of, layout);
}
