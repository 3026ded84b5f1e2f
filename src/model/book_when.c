#include "model/book_when.h"

#include "model/date_words.h"

static const enum date_bearing bearings[] = {
	[DATE_OWN] = DATE_IS,
	[DATE_AS_OF] = DATE_HOLDS_ON,
	[DATE_INHERITED] = DATE_LIES_WITHIN,
};

void book_when(struct build *out, const struct book *b, event_no ev,
	       const struct locale *l, bool iso)
{
	struct build text = { .arena = out->arena };
	struct date d = book_date(b, ev);

	if (d.form == DATE_NONE)
		return;
	if (iso)
		date_print(&text, &d);
	else
		date_words(&text, l, &d);
	date_words_bearing(out, l, bearings[book_date_source(b, ev)], &d,
			   build_view(&text));
}
