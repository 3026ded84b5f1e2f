/* One level back, and out. */
#include "app/news.h"
#include "app/panes.h"
#include "app/parts.h"
#include "app/shown.h"
#include "app/write.h"

void do_quit(struct app *a)
{
	if (!panes_back(a))
		a->request.act = APP_QUIT;
}

void do_back(struct app *a)
{
	struct choice next = a->now;

	if (write_stop(a) || news_stop(a) || panes_stop(a) || panes_back(a))
		return;
	next.search = (struct sv){ 0 };
	choice_change(a, &next, shown_here(a));
}
