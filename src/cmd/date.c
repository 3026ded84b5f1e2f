/* annals date: what a date means. */
#include "base/feed.h"
#include "cmd/command.h"
#include "wording/date_read.h"
#include "wording/date_words.h"

#include <unistd.h>

static void put_end(struct cli *c, enum date_end end, int64_t day)
{
	if (end == END_KNOWN)
		date_print_day(&c->out, day);
	else
		build_str(&c->out, end == END_OPEN ? ".." : "?");
}

static void tell(struct cli *c, struct arena *scratch, struct sv text)
{
	struct build words = { .arena = scratch };
	struct date_context typed = { .locale = &c->locale };
	struct date_fault fault;
	struct date d;
	bool edtf = date_parse(scratch, text, DATE_STRICT, &d, NULL, &fault);

	cli_put(c, text);
	if (!edtf && !date_read(scratch, text, &typed, &d, &fault)) {
		build_fmt(&c->out, "\tinvalid\t-\t-\tcolumn %zu: ",
			  fault.column);
		cli_put(c, sv_of(fault.message));
		build_char(&c->out, '\n');
		cli_status(c, EXIT_NOTHING);
		return;
	}
	build_fmt(&c->out, "\t%d\t", d.level);
	put_end(c, (enum date_end)d.first_end, d.first);
	build_char(&c->out, '\t');
	put_end(c, (enum date_end)d.last_end, d.last);
	build_char(&c->out, '\t');
	if (!option_given(&c->line, OPTION_ISO))
		date_words(&words, &c->locale, &d);
	else if (edtf)
		build_sv(&words, text);
	else
		date_print(&words, &d);
	cli_put(c, build_view(&words));
	if (!edtf) { /* how it was read */
		build_char(&c->out, '\t');
		date_print(&c->out, &d);
	}
	build_char(&c->out, '\n');
}

/* A string a line. */
static void tell_line(struct cli *c, struct arena *scratch, struct sv line)
{
	if (sv_ends(line, SV("\r")))
		line.n--;
	tell(c, scratch, line);
	arena_reset(scratch);
}

/* Each line is answered when it comes. */
static void tell_lines(struct cli *c)
{
	struct arena scratch = { 0 };
	struct feed feed = { .bytes.arena = &c->arena };
	struct sv line;
	struct err err;
	int more;

	while ((more = feed_read(&feed, STDIN_FILENO, &err)) > 0) {
		while (feed_line(&feed, &line))
			tell_line(c, &scratch, line);
		if (!cli_flush(c))
			break;
	}
	if (more == 0 && feed_last(&feed, &line))
		tell_line(c, &scratch, line);
	if (more < 0) {
		struct build why = { .arena = &c->arena };

		build_fmt(&why, "standard input %s", err.text);
		cli_fail(c, EXIT_TROUBLE, build_view(&why));
	}
	arena_free(&scratch);
}

void date_run(struct cli *c)
{
	for (size_t i = 0; i < c->line.noperands; i++)
		tell(c, &c->arena, sv_of(c->line.operands[i]));
	if (c->line.noperands == 0)
		tell_lines(c);
}
