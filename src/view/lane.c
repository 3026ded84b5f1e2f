#include "view/lane.h"

#include "model/date.h"
#include "view/brief.h"

void lane_draw(const struct book *b, event_no ev, bool context,
	       struct frame *f, struct rect r, int y, int x)
{
	int64_t first = book_first(b, ev), last = book_last(b, ev);
	int32_t year = book_year(b, ev);
	bool certain = brief_date_style(b, ev) == STYLE_DATE;
	enum style style = certain ? STYLE_BAR : STYLE_DOUBT;

	if (year == INT32_MAX)
		return;
	for (int month = 1; month <= 12; month++) {
		int64_t from = date_day_number(year, month, 1);
		int64_t to = from + date_month_days(year, month) - 1;

		if (first > to || last < from)
			continue;
		frame_put_alt(f, r, y, x + month - 1,
			      certain ? SV("━") : SV("░"),
			      certain ? SV("=") : SV(":"),
			      context ? STYLE_DIM : style);
	}
}
