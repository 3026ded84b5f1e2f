/* annals stats: what the chosen events are made of, counted (tell_stats()). */
#include "cmd/command.h"
#include "cmd/form.h"
#include "report/writer.h"
#include "tell/tell.h"

void stats_run(struct cli *c)
{
	struct tell_options options = { .locale = &c->locale,
					.collator = c->collator };
	struct report_layout layout = { .width = form_width(c),
					.ascii = c->ascii,
					.locale = &c->locale };
	struct hits hits;

	if (!cli_load(c, 0))
		return;
	cli_faults(c, FAULTS_SHOWN);
	if (!cli_hits(c, &hits, NULL))
		return;
	cli_page(c, false);
	report_write(c->sink, REPORT_TEXT,
		     tell_stats(&c->arena, &c->corpus, hits, &options),
		     &layout);
}
